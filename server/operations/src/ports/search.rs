//! The search index: which products fit, in which order, and what they could be narrowed to. It holds no truth: what
//! is printed comes from the database, and the whole index can be built anew from it at any time.

use async_trait::async_trait;
use domain::basics::{CategoryId, ProductId, SearchWord, Translated};
use domain::catalog::read::Facets;
use domain::catalog::{PriceBand, Sort};

/// Why the index did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SearchProblem {
    /// It is being built and can't answer yet.
    #[error("the search index is being built")]
    NotReady,
    /// Anything else.
    #[error("search index: {0}")]
    Failed(String),
}

/// Where the index stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It holds every change up to this one of the log.
    At(String),
    /// There is none that can be used: it is missing, damaged, or of another format.
    Nothing,
    /// Another process keeps it; what that one has written is seen here.
    KeptElsewhere,
}

/// A published product as it is found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct IndexedProduct {
    /// The product.
    pub product: ProductId,
    /// Its title in both languages.
    pub title: Translated,
    /// Who makes it, in both languages; empty when nobody said.
    pub brand: Translated,
    /// Its category: which, and the name it is found by.
    pub category: Option<(CategoryId, Translated)>,
    /// SKUs and barcodes of its variants.
    pub codes: Vec<String>,
    /// The option values of its variants, and what is said of it.
    pub options: Vec<IndexedOption>,
    /// The lowest price of its variants, in minor units.
    pub price_minor: i64,
    /// Whether any of its variants can be bought.
    pub in_stock: bool,
}

/// An option value of a product, or what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct IndexedOption {
    /// Colour, size …
    pub name: Translated,
    /// Clay, large …
    pub value: Translated,
    /// The words it is found by, the value's as a rule; empty for none.
    pub found_by: Translated,
    /// Whether it is said of the product and not chosen among its variants.
    pub is_said: bool,
    /// Whether a variant with it can be bought.
    pub in_stock: bool,
}

/// Changes to the index, seen together or not at all.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    /// Begins with an empty index.
    pub anew: bool,
    /// Products to be found from now on, or found otherwise.
    pub put: Vec<IndexedProduct>,
    /// Products to be found no longer.
    pub remove: Vec<ProductId>,
    /// Makes this batch, and those before it that did not, seen and lasting: the index then stands at this change.
    pub stand_at: Option<String>,
}

/// One thing that is looked for, in the ways to say it: what was typed, then its synonyms. Each is one or more words,
/// all of which must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The ways.
    pub ways: Vec<Vec<SearchWord>>,
}

/// The goods that a list is made of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Among {
    /// The goods, each with its place in an order of their own, which it keeps while others come and go.
    pub products: Vec<(ProductId, i64)>,
    /// Whether they stand in that order where no other is asked for.
    pub in_order: bool,
}

/// A question to the index.
#[derive(Debug, Clone)]
pub struct SearchRequest {
    /// Everything that must be there; nothing for all goods.
    pub wanted: Vec<Wanted>,
    /// Whether the last word may be the beginning of one.
    pub last_is_open: bool,
    /// These goods alone, as if there were no others; all of them without.
    pub among: Option<Among>,
    /// The id of a category; empty for all. Of what is no id there are no goods.
    pub category: String,
    /// Keys of option values.
    pub options: Vec<String>,
    /// Prices.
    pub price: Option<PriceBand>,
    /// Minor units in one whole unit of the currency.
    pub scale: i64,
    /// Only what can be bought.
    pub in_stock: bool,
    /// The order.
    pub sort: Sort,
    /// A key from [`Found::next`]; empty from the beginning.
    pub after: String,
    /// How many products at most.
    pub limit: usize,
    /// The language facets are named in.
    pub language: domain::basics::Language,
}

/// What fits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The products of this page, in order.
    pub products: Vec<ProductId>,
    /// How many there are on all pages.
    pub total: i64,
    /// What they can be narrowed to, but for categories.
    pub facets: Facets,
    /// Which categories they can be narrowed to, with how many goods that leaves, most goods first.
    pub categories: Vec<(CategoryId, i64)>,
    /// What was probably meant instead of words that are not known.
    pub meant: Option<String>,
    /// The key of the next page, if there is one.
    pub next: Option<String>,
}

/// A search index.
#[async_trait]
pub trait Search: Send + Sync {
    /// Where it stands; opens it when it is not open yet.
    async fn standing(&self) -> Result<Standing, SearchProblem>;
    /// Takes changes in. Only after [`Search::standing`] said that it is kept here.
    async fn take_in(&self, batch: Batch) -> Result<(), SearchProblem>;
    /// Another number whenever questions may be answered otherwise than before.
    fn version(&self) -> u64;
    /// Answers a question.
    async fn find(&self, request: &SearchRequest) -> Result<Found, SearchProblem>;
    /// How words begun with `begun` go on, most common first, in the spelling the shop uses.
    async fn complete(&self, begun: &SearchWord, limit: usize) -> Result<Vec<String>, SearchProblem>;
}
