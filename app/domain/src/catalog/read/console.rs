//! What the console shows of products, of what they are put under, and of the search.

use serde::{Deserialize, Serialize};

use super::{EditorAttribute, Picture, TypeChoice};
use crate::basics::{
    CategoryId, ImageId, Instant, LocalTime, Money, ProductId, Standing, SynonymId, Translated, TypeId,
    VariantId,
};
use crate::catalog::{
    BarcodeKind, PictureState, ProductDetails, ProductStatus, SaleForm, ShelfForm, VariantForm,
};
use crate::inventory::read::{ComponentRow, LevelRow};

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

/// A category to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryChoice {
    /// The category.
    pub id: CategoryId,
    /// Its name.
    pub name: String,
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

/// The console's editor of a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryEditor {
    /// The category.
    pub id: CategoryId,
    /// Its name in both languages.
    pub name: Translated,
    /// How many products belong to it, whatever their status.
    pub products: i64,
    /// Its texts and its address, as typed.
    pub form: ShelfForm,
    /// Counts the changes of those: what the form was opened on.
    pub version: i64,
    /// Addresses that lead to it because it had them before.
    pub former_slugs: Vec<String>,
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
