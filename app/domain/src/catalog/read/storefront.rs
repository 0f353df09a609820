//! What shoppers see of the catalogue. Texts are already in the page's language.

use serde::{Deserialize, Serialize};

use super::{CollectionTile, Fact, Picture};
use crate::basics::{Currency, Day, Language, LocalTime, Money, ProductId, VariantId};
use crate::carriers::read::OfferTerms;
use crate::catalog::PriceBand;
use crate::inventory::Availability;
use crate::inventory::read::BundlePart;
use crate::payments::is_above_cash_limit;

/// A link to a category, or to a collection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryLink {
    /// `/c/{slug}` or `/k/{slug}`.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// What every storefront page shows around itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShopFrame {
    /// The shop's name in the page's language.
    pub name: String,
    /// The collections of the menu.
    pub collections: Vec<CategoryLink>,
    /// The categories of the menu.
    pub categories: Vec<CategoryLink>,
    /// Whether the language switch is shown.
    pub both_languages: bool,
    /// The language for people who prefer neither.
    pub default_language: Language,
    /// Whether there is VAT in its prices; there is none in a country without it.
    pub has_vat: bool,
}

/// A product in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductCard {
    /// `/p/{slug}`.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its first picture.
    pub picture: Picture,
    /// The lowest price of its variants.
    pub price: Money,
    /// Whether other variants cost more.
    pub from: bool,
    /// The former price of the lowest-priced variant.
    pub compare_at: Option<Money>,
    /// Whether any variant can be bought.
    pub availability: Availability,
}

/// The home page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomePage {
    /// The newest goods.
    pub newest: Vec<ProductCard>,
    /// Goods whose price is lowered.
    pub lowered: Vec<ProductCard>,
    /// The collections of the menu.
    pub collections: Vec<CollectionTile>,
    /// The four promises.
    pub promises: Promises,
    /// Delivery and returns for machines. They read the server's page only, so it is not sent to browsers.
    #[serde(skip)]
    pub terms: Option<OfferTerms>,
}

/// The facts a shopper worries about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promises {
    /// The day an order placed now arrives in the visitor's region, or where that is not known in the shop's own.
    pub arrives: Day,
    /// That region's name.
    pub region: String,
    /// Until which minute of which day that holds.
    pub order_until: LocalTime,
    /// The delivery fee there.
    pub delivery_fee: Money,
    /// The fee for cash on delivery.
    pub cash_fee: Money,
    /// The highest total that couriers collect.
    pub cash_limit: Money,
    /// Days after delivery within which goods may be returned; none when the shop has no policy yet.
    pub return_days: Option<i64>,
}

impl Promises {
    /// Whether couriers collect what one piece of this price comes to there, as the checkout adds it up.
    pub fn takes_cash(&self, price: Money) -> bool {
        let total = price
            .plus(self.delivery_fee)
            .and_then(|sum| sum.plus(self.cash_fee));
        total.is_ok_and(|total| !is_above_cash_limit(total, self.cash_limit))
    }
}

/// A category's page, or a collection's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShelfPage {
    /// `/c/{slug}` or `/k/{slug}`: another than was asked for, where that was a former one.
    pub slug: String,
    /// What stands above its goods, perhaps empty.
    pub about: String,
    /// What search engines are told instead of the name; empty for the name.
    pub seo_title: String,
    /// What they are told about it; empty where nobody wrote anything.
    pub summary: String,
    /// Its name and its goods.
    pub listing: ListingPage,
}

/// A list of goods: a category's, a collection's, or what was searched for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListingPage {
    /// The name of the category or the collection, or the words searched for.
    pub title: String,
    /// The goods of this page.
    pub products: Vec<ProductCard>,
    /// How many goods there are on all pages.
    pub total: i64,
    /// What they can be narrowed to.
    pub facets: Facets,
    /// The currency of price bands.
    pub currency: Currency,
    /// What was probably meant, when a word is not known here.
    pub did_you_mean: Option<String>,
    /// The key of the next page, if there is one.
    pub next: Option<String>,
}

/// What a list of goods can be narrowed to, with how many goods that leaves: as many as there would be if only this
/// kind of narrowing were chosen anew.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Facets {
    /// Categories, most goods first; a category's own page names none.
    pub categories: Vec<FacetValue>,
    /// Price bands, lowest first.
    pub prices: Vec<PriceFacet>,
    /// Options: what variants are chosen by, then what is said of products; the most common first.
    pub options: Vec<OptionFacet>,
    /// How many goods can be bought now.
    pub in_stock: i64,
}

/// A value to narrow a list to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetValue {
    /// What stands in the address.
    pub key: String,
    /// What people read.
    pub label: String,
    /// How many goods.
    pub count: i64,
}

/// An option and its values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionFacet {
    /// Colour, size …
    pub name: String,
    /// Its values, most goods first.
    pub values: Vec<FacetValue>,
}

/// A price band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceFacet {
    /// The band.
    pub band: PriceBand,
    /// How many goods.
    pub count: i64,
}

/// What the search box offers while somebody types.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Suggestions {
    /// The words so far, ended in ways the shop knows.
    pub words: Vec<String>,
    /// What was probably meant, when a word is not known here.
    pub did_you_mean: Option<String>,
    /// The goods that fit best.
    pub products: Vec<ProductCard>,
}

/// A product's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductPage {
    /// The product.
    pub id: ProductId,
    /// `/p/{slug}`.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its description: sanitised HTML.
    pub body_html: String,
    /// Its first sentences, without markup.
    pub summary: String,
    /// What search engines are told instead of the title; empty for the title.
    #[serde(default)]
    pub seo_title: String,
    /// Who makes it.
    pub vendor: String,
    /// The category it belongs to.
    pub category: Option<CategoryLink>,
    /// Its pictures; at least one (the placeholder).
    pub pictures: Vec<Picture>,
    /// What can be chosen; empty when there is only one variant.
    pub options: Vec<OptionChoice>,
    /// The variants, in order.
    pub variants: Vec<VariantChoice>,
    /// What is said of it by the attributes of its type, in their order.
    pub facts: Vec<Fact>,
    /// Its size guide, sanitised HTML; empty without one.
    pub size_guide: String,
    /// What goes well with it and can be bought.
    pub related: Vec<ProductCard>,
    /// Delivery, payment, return.
    pub promises: Promises,
    /// Delivery and returns for machines. They read the server's page only, so it is not sent to browsers.
    #[serde(skip)]
    pub terms: Option<OfferTerms>,
}

/// An option and its values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionChoice {
    /// Colour, size …
    pub name: String,
    /// The values, in order.
    pub values: Vec<String>,
}

/// A variant to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariantChoice {
    /// The variant.
    pub id: VariantId,
    /// For each option the index of its value.
    pub values: Vec<usize>,
    /// Its SKU, empty when it has none.
    pub sku: String,
    /// Its barcode, for machines; empty in browsers and when it has none.
    #[serde(skip)]
    pub barcode: String,
    /// What a unit costs, VAT included.
    pub price: Money,
    /// The former price.
    pub compare_at: Option<Money>,
    /// Whether it can be bought.
    pub availability: Availability,
    /// Index of its own picture.
    pub picture: Option<usize>,
    /// What one of it holds, when it is a bundle.
    #[serde(default)]
    pub contents: Vec<BundlePart>,
}
