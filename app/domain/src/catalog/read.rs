//! What screens show of the catalogue. Texts are already in the page's language.

mod collections;
mod types;

pub use types::{
    AttributeChoice, EditorAttribute, EditorChoice, Fact, FactValue, TypeAttribute, TypeChoice, TypeEditor,
    TypeRow,
};

use serde::{Deserialize, Serialize};

use super::{
    BarcodeKind, PictureFormat, PictureSize, PictureState, PriceBand, ProductDetails, ProductStatus,
    Renditions, SaleForm, VariantForm,
};
use crate::basics::{
    CategoryId, Currency, Day, ImageId, Instant, Language, LocalTime, Money, ProductId, Standing, SynonymId,
    Translated, TypeId, VariantId,
};
use crate::carriers::read::OfferTerms;
use crate::inventory::Availability;
use crate::inventory::read::{BundlePart, ComponentRow, LevelRow};

pub use collections::{
    CollectionEditor, CollectionPage, CollectionRow, CollectionTile, ConditionChoices, ConditionRow, PickRow,
    Picks,
};

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
}

/// A picture to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Its address on this server; a drawn placeholder when the real one is not there.
    pub url: String,
    /// What it shows, for people who don't see it.
    pub alt: String,
    /// A few pixels of it as a `data:` address, to be shown blurred until it is there; empty where there are none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub blur: String,
}

impl Picture {
    /// A picture that nothing stands in for while it comes.
    pub const fn new(url: String, alt: String) -> Self {
        let blur = String::new();
        Self { url, alt, blur }
    }

    /// Its `srcset`s with their MIME types, the smallest format first; none where it is shown as it is.
    pub fn sets(&self) -> Vec<(&'static str, String)> {
        let Some(files) = Renditions::of(&self.url) else {
            return Vec::new();
        };
        let formats = [PictureFormat::Avif, PictureFormat::WebP];
        let set = |format: PictureFormat| Some((format.media_type(), files.srcset(format)?));
        formats.into_iter().filter_map(set).collect()
    }

    /// How large the largest of its files is; none where it is shown as it is.
    pub fn size(&self) -> Option<PictureSize> {
        Renditions::of(&self.url).map(Renditions::size)
    }

    /// The address for a place `width` pixels wide, where nothing can be chosen.
    pub fn at_least(&self, width: u32) -> String {
        Renditions::of(&self.url).map_or_else(|| self.url.clone(), |files| files.at_least(width))
    }
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
    pub order_until: crate::basics::LocalTime,
    /// The delivery fee there.
    pub delivery_fee: Money,
    /// The fee for cash on delivery.
    pub cash_fee: Money,
    /// Days after delivery within which goods may be returned; none when the shop has no policy yet.
    pub return_days: Option<i64>,
}

/// A category's page or a search's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListingPage {
    /// The category's name, or the words searched for.
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
    /// Categories, most goods first.
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

/// Words that found nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissedSearch {
    /// The words, in their folded form.
    pub words: String,
    /// How often they were searched for.
    pub times: i64,
    /// When last, in the shop's time zone.
    pub last_at: LocalTime,
}

/// Two ways to say the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SynonymRow {
    /// The pair.
    pub id: SynonymId,
    /// One.
    pub one: String,
    /// The other.
    pub other: String,
}

/// The console's page about the search.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SearchReport {
    /// What found nothing, most often first.
    pub missed: Vec<MissedSearch>,
    /// The synonyms, newest first.
    pub synonyms: Vec<SynonymRow>,
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

/// A row of the console's product list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductRow {
    /// The product.
    pub id: ProductId,
    /// Its title.
    pub title: String,
    /// Its first picture.
    pub picture: Picture,
    /// Where it stands.
    pub status: ProductStatus,
    /// When it will be seen, in the shop's time zone; none unless it is scheduled.
    pub scheduled: Option<LocalTime>,
    /// How many variants it has.
    pub variants: i64,
    /// The lowest price.
    pub price: Money,
    /// Units that can be sold, of all variants.
    pub available: i64,
}

/// A page of the console's product list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductList {
    /// The rows.
    pub rows: Vec<ProductRow>,
    /// The key of the next page, if there is one.
    pub next: Option<String>,
}

/// The console's product editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductEditor {
    /// The product.
    pub id: ProductId,
    /// `/p/{slug}`.
    pub slug: String,
    /// Where it stands.
    pub status: ProductStatus,
    /// When it will be seen, in the shop's time zone; none unless it is scheduled.
    pub scheduled: Option<LocalTime>,
    /// When anything about it changed last, prices and pictures too; it only rises.
    pub changed_at: Instant,
    /// Its title in both languages.
    pub title: Translated,
    /// Its description in both languages as it is edited: CommonMark.
    pub body: Translated,
    /// Counts the changes: what the form was opened on.
    pub version: i64,
    /// Its address, category, brand and what search engines are told, as typed.
    pub details: ProductDetails,
    /// Addresses that lead to it because it had them before.
    pub former_slugs: Vec<String>,
    /// The categories to choose from.
    pub categories: Vec<CategoryChoice>,
    /// The brands the shop knows, by name.
    pub brands: Vec<String>,
    /// The types to choose from.
    pub types: Vec<TypeChoice>,
    /// Its type, if it has one.
    pub product_type: Option<TypeId>,
    /// What its type asks, and what is said of it.
    pub attributes: Vec<EditorAttribute>,
    /// The size guide of its own, as it is edited: CommonMark.
    pub guide: Translated,
    /// Whether its type has one, which its own replaces.
    pub type_has_guide: bool,
    /// Its options.
    pub options: Vec<EditorOption>,
    /// The combinations of their values that are not made; empty where they would be too many.
    pub missing: Vec<String>,
    /// Its variants with their stock: those offered first.
    pub variants: Vec<EditorVariant>,
    /// Its pictures.
    pub pictures: Vec<EditorPicture>,
}

/// A variant in the editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditorVariant {
    /// The variant.
    pub id: VariantId,
    /// Its option values, "clay · 200 ml"; empty for a single variant.
    pub label: String,
    /// Its SKU.
    pub sku: String,
    /// Its numbers, cost and measures, as typed. The cost is empty for people who may not edit it.
    pub details: VariantForm,
    /// What its barcode is.
    pub barcode_kind: BarcodeKind,
    /// Whether it is offered no longer.
    pub is_archived: bool,
    /// What a unit costs.
    pub price: Money,
    /// The former price.
    pub compare_at: Option<Money>,
    /// Its sale as it would be typed; empty without one.
    pub sale: SaleForm,
    /// Whether that runs; none without one.
    pub sale_standing: Option<Standing>,
    /// Its stock by location; a bundle has none.
    pub stock: Vec<LevelRow>,
    /// What one of it is made of, when it is a bundle.
    pub components: Vec<ComponentRow>,
    /// Units that can be sold.
    pub available: i64,
}

/// A category to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryChoice {
    /// The category.
    pub id: CategoryId,
    /// Its name.
    pub name: String,
}

/// An option in the editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditorOption {
    /// Its place among the options, from 1.
    pub position: i64,
    /// Its name in both languages.
    pub name: Translated,
    /// Its values in their order.
    pub values: Vec<EditorValue>,
}

/// A value in the editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditorValue {
    /// Which value.
    pub position: i64,
    /// The value in both languages.
    pub value: Translated,
    /// How many variants with it are offered.
    pub offered: i64,
    /// Whether only variants that are offered no longer have it.
    pub is_past: bool,
}

/// The console's page of categories and brands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Shelves {
    /// The categories in the order of the menu.
    pub categories: Vec<ShelfRow>,
    /// The brands by name.
    pub brands: Vec<ShelfRow>,
}

/// A category or a brand in the console.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShelfRow {
    /// Its id.
    pub id: String,
    /// Its address.
    pub slug: String,
    /// Its name in both languages.
    pub name: Translated,
    /// How many products belong to it, whatever their status.
    pub products: i64,
}

/// A picture in the editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditorPicture {
    /// The picture.
    pub id: ImageId,
    /// What is shown for it now.
    pub picture: Picture,
    /// Where it stands.
    pub state: PictureState,
    /// Where it comes from, empty when it was made here.
    pub source_url: String,
    /// Why it could not be fetched or read, empty when it was not tried or was.
    pub last_error: String,
    /// What it is said to show.
    pub described: Translated,
    /// The variants it is the picture of.
    pub of_variants: Vec<VariantId>,
}
