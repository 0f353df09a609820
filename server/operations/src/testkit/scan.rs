//! A search index that looks at everything: enough for tests of what stands around the index. The real one is tested
//! where it is made.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use domain::basics::{ProductId, SearchWord, search_words};
use domain::catalog::Sort;

use crate::ports::{Batch, Found, IndexedProduct, Search, SearchProblem, SearchRequest, Standing};

/// Products in memory, newest first.
#[derive(Debug, Default)]
pub struct ScanSearch(Mutex<Held>);

#[derive(Debug, Default)]
struct Held {
    products: BTreeMap<ProductId, IndexedProduct>,
    position: Option<String>,
    version: u64,
}

impl ScanSearch {
    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Search for ScanSearch {
    async fn standing(&self) -> Result<Standing, SearchProblem> {
        Ok(self
            .held()
            .position
            .clone()
            .map_or(Standing::Nothing, Standing::At))
    }

    async fn take_in(&self, batch: Batch) -> Result<(), SearchProblem> {
        let mut held = self.held();
        if batch.anew {
            held.products.clear();
        }
        for product in batch.put {
            held.products.insert(product.product, product);
        }
        for product in batch.remove {
            held.products.remove(&product);
        }
        held.position = batch.stand_at.or(held.position.take());
        held.version += 1;
        Ok(())
    }

    fn version(&self) -> u64 {
        self.held().version
    }

    async fn find(&self, request: &SearchRequest) -> Result<Found, SearchProblem> {
        let held = self.held();
        if held.position.is_none() {
            return Err(SearchProblem::NotReady);
        }
        let fitting = held
            .products
            .values()
            .rev()
            .filter(|product| fits(product, request));
        let mut all: Vec<ProductId> = fitting.map(|product| product.product).collect();
        if let Some(among) = &request.among {
            let place = |product: &ProductId| among.products.iter().position(|one| one == product);
            all.retain(|product| place(product).is_some());
            if among.in_order && request.sort == Sort::Relevance {
                all.sort_by_key(place);
            }
        }
        Ok(Found {
            total: i64::try_from(all.len()).unwrap_or(i64::MAX),
            products: all.into_iter().take(request.limit).collect(),
            ..Found::default()
        })
    }

    async fn complete(&self, _begun: &SearchWord, _limit: usize) -> Result<Vec<String>, SearchProblem> {
        Ok(Vec::new())
    }
}

fn fits(product: &IndexedProduct, request: &SearchRequest) -> bool {
    let shelf = product.category.as_ref().map(|(_, name)| name).into_iter();
    let values = product.options.iter().map(|option| &option.value);
    let named = [&product.title, &product.brand]
        .into_iter()
        .chain(shelf)
        .chain(values);
    let named: Vec<_> = named.map(|name| format!("{} {}", name.ar, name.en)).collect();
    let text = format!("{} {}", named.join(" "), product.codes.join(" "));
    let words = search_words(&text);
    let has = |wanted: &SearchWord| words.iter().any(|word| word.folded == wanted.folded);
    let in_category = product
        .category
        .as_ref()
        .is_some_and(|(slug, _)| *slug == request.category);
    (request.category.is_empty() || in_category)
        && (!request.in_stock || product.in_stock)
        && request
            .price
            .is_none_or(|band| band.holds(product.price_minor, request.scale))
        && request
            .wanted
            .iter()
            .all(|wanted| wanted.ways.iter().any(|way| way.iter().all(has)))
}
