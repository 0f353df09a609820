//! Lists of goods: a page of them, what was found, what it can be narrowed to, what is offered while somebody types.

use app::paths;
use domain::catalog::read::{self, FacetValue, ListingPage, PriceFacet};
use serde::Serialize;
use utoipa::ToSchema;

use super::catalog::Availability;
use super::{Amount, Image};
use crate::http::api::Asked;

/// A product in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProductCard {
    /// Its key.
    slug: String,
    /// Its title.
    title: String,
    /// Its page.
    url: String,
    /// Its first picture.
    picture: Image,
    /// The lowest price of its variants, VAT included.
    price: Amount,
    /// Whether other variants cost more.
    has_higher_prices: bool,
    /// The former price of the lowest-priced variant.
    compare_at: Option<Amount>,
    /// Whether any variant can be bought.
    availability: Availability,
}

impl ProductCard {
    fn of(card: read::ProductCard, asked: &Asked) -> Self {
        Self {
            url: asked.absolute(&paths::product(asked.language, &card.slug)),
            slug: card.slug,
            title: card.title,
            picture: Image::of(card.picture, asked),
            price: card.price.into(),
            has_higher_prices: card.from,
            compare_at: card.compare_at.map(Amount::from),
            availability: card.availability.into(),
        }
    }
}

/// A page of a list of goods.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProductList {
    /// The goods of this page.
    data: Vec<ProductCard>,
    /// How many there are on all pages.
    total: i64,
    /// The cursor of the next page, to be sent as `after`; null on the last.
    next: Option<String>,
}

impl ProductList {
    /// A page of a list, with the cursor of the next.
    pub fn of(page: ListingPage, next: Option<String>, asked: &Asked) -> Self {
        Self {
            data: cards(page.products, asked),
            total: page.total,
            next,
        }
    }
}

fn cards(cards: Vec<read::ProductCard>, asked: &Asked) -> Vec<ProductCard> {
    cards
        .into_iter()
        .map(|card| ProductCard::of(card, asked))
        .collect()
}

/// What was found, and what it can be narrowed to.
#[derive(Debug, Serialize, ToSchema)]
pub struct SearchAnswer {
    /// The goods of this page.
    data: Vec<ProductCard>,
    /// How many there are on all pages.
    total: i64,
    /// The cursor of the next page, to be sent as `after`; null on the last.
    next: Option<String>,
    /// What was probably meant, when a word is not known here.
    did_you_mean: Option<String>,
    /// What it can be narrowed to.
    facets: Facets,
}

impl SearchAnswer {
    /// A page of what was found, with the cursor of the next.
    pub fn of(page: ListingPage, next: Option<String>, asked: &Asked) -> Self {
        Self {
            data: cards(page.products, asked),
            total: page.total,
            next,
            did_you_mean: page.did_you_mean,
            facets: page.facets.into(),
        }
    }
}

/// What a list can be narrowed to, each with how many goods that leaves.
#[derive(Debug, Serialize, ToSchema)]
pub struct Facets {
    /// Values of `category`, most goods first.
    categories: Vec<FacetEntry>,
    /// Values of `option`, by option.
    options: Vec<FacetOption>,
    /// Values of `price_from` and `price_below`, lowest first.
    prices: Vec<FacetPrice>,
    /// How many goods can be bought now.
    in_stock: i64,
}

/// A value to narrow a list to.
#[derive(Debug, Serialize, ToSchema)]
struct FacetEntry {
    /// What is sent.
    key: String,
    /// What people read.
    label: String,
    /// How many goods.
    count: i64,
}

/// An option and its values.
#[derive(Debug, Serialize, ToSchema)]
struct FacetOption {
    /// Colour, size …
    name: String,
    /// Its values, most goods first.
    values: Vec<FacetEntry>,
}

/// A price band.
#[derive(Debug, Serialize, ToSchema)]
struct FacetPrice {
    /// At least this, in whole units of the currency.
    price_from: i64,
    /// Less than this; null for everything above.
    price_below: Option<i64>,
    /// How many goods.
    count: i64,
}

impl From<FacetValue> for FacetEntry {
    fn from(value: FacetValue) -> Self {
        let FacetValue { key, label, count } = value;
        Self { key, label, count }
    }
}

impl From<read::Facets> for Facets {
    fn from(facets: read::Facets) -> Self {
        let entries = |values: Vec<FacetValue>| values.into_iter().map(FacetEntry::from).collect();
        let price = |PriceFacet { band, count }| FacetPrice {
            price_from: band.from,
            price_below: band.below,
            count,
        };
        let options = facets.options.into_iter().map(|option| FacetOption {
            name: option.name,
            values: entries(option.values),
        });
        Self {
            categories: entries(facets.categories),
            options: options.collect(),
            prices: facets.prices.into_iter().map(price).collect(),
            in_stock: facets.in_stock,
        }
    }
}

/// What fits the words typed so far.
#[derive(Debug, Serialize, ToSchema)]
pub struct Suggestions {
    /// The words, ended in ways the shop knows.
    words: Vec<String>,
    /// What was probably meant, when a word is not known here.
    did_you_mean: Option<String>,
    /// The goods that fit best.
    products: Vec<ProductCard>,
}

impl Suggestions {
    /// What a request is offered.
    pub fn of(found: read::Suggestions, asked: &Asked) -> Self {
        Self {
            words: found.words,
            did_you_mean: found.did_you_mean,
            products: cards(found.products, asked),
        }
    }
}
