//! The search index, by `tantivy`, in a folder of the shop. What a word is, in which forms it is looked for, and what
//! is indexed at all is decided outside; here is which form counts how much, what is tolerated, and what is counted.
//!
//! The index holds ids and what they are found, narrowed and ordered by. It prints nothing.

mod bands;
mod collect;
mod dictionary;
mod document;
mod facets;
mod option_names;
mod query;
mod schema;
mod store;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use domain::basics::SearchWord;
use operations::ports::{Batch, Found, Search, SearchProblem, SearchRequest, Standing};
use tantivy::{Searcher, TantivyError};

use collect::{Gather, Gathered};
use store::Store;

/// Why nothing could be written: the index was not opened, or is kept by another process.
const NOT_KEPT: &str = "the index is not kept by this process";

/// Where the index lies.
#[derive(Debug, Clone)]
enum Place {
    Folder(PathBuf),
    Memory,
}

/// A search index in a folder, or in memory.
pub struct TantivySearch {
    place: Place,
    store: Arc<Mutex<Option<Store>>>,
    open: Arc<Mutex<Open>>,
}

/// What questions are answered from.
#[derive(Default)]
struct Open {
    /// None until there is something to answer from.
    searcher: Option<Searcher>,
    /// The commit it shows.
    commit: Option<u64>,
    /// How often that became another.
    version: u64,
}

impl TantivySearch {
    /// An index in `folder`, opened when it is first needed.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self::at(Place::Folder(folder))
    }

    /// An index in memory, for tests.
    pub fn in_memory() -> Self {
        Self::at(Place::Memory)
    }

    fn at(place: Place) -> Self {
        Self {
            place,
            store: Arc::default(),
            open: Arc::default(),
        }
    }

    fn searcher(&self) -> Result<Searcher, SearchProblem> {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.searcher.clone().ok_or(SearchProblem::NotReady)
    }

    /// Works on the store away from the threads that answer requests: it reads and writes files.
    async fn with_store<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Option<Store>, &Place) -> Result<T, SearchProblem> + Send + 'static,
    ) -> Result<T, SearchProblem> {
        let (store, open, place) = (
            Arc::clone(&self.store),
            Arc::clone(&self.open),
            self.place.clone(),
        );
        let done = tokio::task::spawn_blocking(move || {
            let mut store = store.lock().unwrap_or_else(PoisonError::into_inner);
            let done = work(&mut store, &place);
            let mut open = open.lock().unwrap_or_else(PoisonError::into_inner);
            open.searcher = store.as_ref().and_then(Store::searcher);
            let commit = store.as_ref().map(Store::shown);
            if commit != open.commit {
                open.commit = commit;
                open.version += 1;
            }
            done
        });
        done.await
            .map_err(|problem| SearchProblem::Failed(problem.to_string()))?
    }
}

#[async_trait]
impl Search for TantivySearch {
    async fn standing(&self) -> Result<Standing, SearchProblem> {
        self.with_store(|store, place| {
            if store.is_none() {
                *store = Some(Store::open(place)?);
            }
            store.as_mut().map_or(Ok(Standing::Nothing), Store::standing)
        })
        .await
    }

    async fn take_in(&self, batch: Batch) -> Result<(), SearchProblem> {
        self.with_store(move |store, _| {
            let kept = store
                .as_mut()
                .ok_or_else(|| SearchProblem::Failed(NOT_KEPT.to_owned()))?;
            let done = kept.take_in(batch);
            if done.is_err() {
                // Whatever state it is in: it is opened again, and found to be usable or not.
                *store = None;
            }
            done
        })
        .await
    }

    fn version(&self) -> u64 {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).version
    }

    async fn find(&self, request: &SearchRequest) -> Result<Found, SearchProblem> {
        let searcher = self.searcher()?;
        let asked = query::of(&searcher, request).map_err(failed)?;
        let gather = Gather::new(request);
        let Gathered { page, total, counts } = searcher.search(&asked.query, &gather).map_err(failed)?;
        let (products, next) = collect::page(page, request.limit);
        Ok(Found {
            products,
            next,
            total,
            categories: facets::categories(&counts.categories),
            facets: facets::of(counts, request),
            meant: asked.meant,
        })
    }

    async fn complete(&self, begun: &SearchWord, limit: usize) -> Result<Vec<String>, SearchProblem> {
        dictionary::endings(&self.searcher()?, begun, limit).map_err(failed)
    }
}

/// What the library says went wrong.
fn failed(problem: TantivyError) -> SearchProblem {
    SearchProblem::Failed(problem.to_string())
}
