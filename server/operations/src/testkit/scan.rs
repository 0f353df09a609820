//! A search index that looks at everything: enough for tests of what stands around the index. The real one is tested
//! where it is made.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use domain::basics::{ProductId, SearchWord, search_words};
use domain::catalog::Sort;

use crate::ports::{Batch, Found, IndexedProduct, Search, SearchProblem, SearchRequest, Standing};

/// A product's place in the order: what it is ordered by, then its id (newer is higher).
type Place = (u64, ProductId);

/// Products in memory, in the order of the real index where nothing is looked for: what can be bought, then the newest.
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
        let fitting = held.products.values().filter(|product| fits(product, request));
        let mut all: Vec<Place> = fitting.filter_map(|product| place(product, request)).collect();
        all.sort_unstable_by(|a, b| b.cmp(a));
        let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
        if let Some(after) = after(&all, request) {
            all.retain(|place| *place < after);
        }
        let more = all.len() > request.limit;
        all.truncate(request.limit);
        let last = all.last().filter(|_| more);
        Ok(Found {
            total,
            next: last.map(|(rank, product)| format!("{rank:x}-{product}")),
            products: all.into_iter().map(|(_, product)| product).collect(),
            ..Found::default()
        })
    }

    async fn complete(&self, _begun: &SearchWord, _limit: usize) -> Result<Vec<String>, SearchProblem> {
        Ok(Vec::new())
    }
}

/// Where a product stands, the highest first; nothing where the list is not made of it.
fn place(product: &IndexedProduct, request: &SearchRequest) -> Option<Place> {
    let id = product.product;
    let own = match &request.among {
        Some(among) => Some(among.products.iter().find(|(one, _)| *one == id)?.1),
        None => None,
    };
    let number = |of: i64| u64::try_from(of).unwrap_or(0);
    let in_order = request.among.as_ref().is_some_and(|among| among.in_order);
    let rank = match (request.sort, own) {
        (Sort::Relevance, Some(place)) if in_order => u64::MAX - number(place),
        (Sort::Relevance, _) => u64::from(product.in_stock),
        (Sort::Newest, _) => 0,
        (Sort::PriceUp, _) => u64::MAX - number(product.price_minor),
        (Sort::PriceDown, _) => number(product.price_minor),
    };
    Some((rank, id))
}

/// The place that the page begins after: where that product stands now, in an order of its own.
fn after(all: &[Place], request: &SearchRequest) -> Option<Place> {
    let (rank, product) = request.after.split_once('-')?;
    let product: ProductId = product.parse().ok()?;
    let then = (u64::from_str_radix(rank, 16).ok()?, product);
    let in_order = request.among.as_ref().is_some_and(|among| among.in_order);
    let now = all.iter().find(|(_, one)| *one == product).copied();
    Some(
        now.filter(|_| in_order && request.sort == Sort::Relevance)
            .unwrap_or(then),
    )
}

fn fits(product: &IndexedProduct, request: &SearchRequest) -> bool {
    let shelf = product.category.as_ref().map(|(_, name)| name).into_iter();
    let values = product.options.iter().map(|option| &option.found_by);
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
        .is_some_and(|(id, _)| id.to_string() == request.category);
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
