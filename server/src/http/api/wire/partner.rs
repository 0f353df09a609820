//! What partners' programs see and send.

use domain::basics::{MoneyError, Translated};
use domain::catalog::read::{EditorVariant, ProductEditor, ProductRow};
use domain::inventory::read::{LevelRow, StockRow};
use domain::orders::read::{OrderDetail, OrderRow};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::order::{Amounts, Destination, Line, OrderCustomer, Payment};
use super::{Amount, LanguageCode, ProductStatusCode, StageCode};
use crate::http::api::Asked;
use crate::http::api::sent::{whole, whole_or_none};

/// A product in a partner's list.
#[derive(Debug, Serialize, ToSchema)]
struct PartnerProductCard {
    /// Its id.
    id: String,
    /// Its title.
    title: String,
    /// Where it stands.
    status: ProductStatusCode,
    /// How many variants it has.
    variants: i64,
    /// The lowest price now.
    price: Amount,
    /// Units that can be sold, of all variants.
    available: i64,
}

/// A page of a partner's list of products.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartnerProductList {
    /// The products of this page, newest first.
    data: Vec<PartnerProductCard>,
    /// The cursor of the next page; null on the last.
    next: Option<String>,
}

impl PartnerProductList {
    /// A page, with the cursor of the next.
    pub fn of(rows: Vec<ProductRow>, next: Option<String>) -> Self {
        let card = |row: ProductRow| PartnerProductCard {
            id: row.id.to_string(),
            title: row.title,
            status: ProductStatusCode(row.status),
            variants: row.variants,
            price: row.price.into(),
            available: row.available,
        };
        Self {
            data: rows.into_iter().map(card).collect(),
            next,
        }
    }
}

/// A text in both languages; either may be empty.
#[derive(Debug, Serialize, ToSchema)]
struct BothLanguages {
    /// Arabic.
    ar: String,
    /// English.
    en: String,
}

impl From<Translated> for BothLanguages {
    fn from(text: Translated) -> Self {
        let Translated { ar, en } = text;
        Self { ar, en }
    }
}

/// A product with its prices and its stock.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartnerProduct {
    /// Its id.
    id: String,
    /// Its key on the storefront.
    slug: String,
    /// Where it stands.
    status: ProductStatusCode,
    /// From when on it is seen, while that is still to come; else null.
    #[schema(format = DateTime)]
    visible_from: Option<String>,
    /// Its title.
    title: BothLanguages,
    /// Its description as it is edited: CommonMark, and HTML where that can't say it.
    body: BothLanguages,
    /// Higher after every change, also of a price; what webhooks call its version.
    version: i64,
    /// Its variants.
    variants: Vec<PartnerVariant>,
}

/// A variant with its price and its stock.
#[derive(Debug, Serialize, ToSchema)]
struct PartnerVariant {
    /// Its id.
    id: String,
    /// Its option values.
    label: String,
    /// Its SKU.
    sku: String,
    /// What a unit costs outside sales, VAT included.
    price: Amount,
    /// The former price.
    compare_at: Option<Amount>,
    /// Its stock by location.
    stock: Vec<Level>,
}

/// Stock at a location.
#[derive(Debug, Serialize, ToSchema)]
struct Level {
    /// The location's id.
    location: String,
    /// Its name.
    location_name: String,
    /// Units there.
    on_hand: i64,
    /// Of those, units that orders hold.
    held: i64,
    /// Units that can be sold.
    free: i64,
}

impl From<LevelRow> for Level {
    fn from(row: LevelRow) -> Self {
        Self {
            location: row.location.to_string(),
            on_hand: row.on_hand,
            held: row.held,
            free: row.free(),
            location_name: row.location_name,
        }
    }
}

impl From<EditorVariant> for PartnerVariant {
    fn from(variant: EditorVariant) -> Self {
        Self {
            id: variant.id.to_string(),
            label: variant.label,
            sku: variant.sku,
            price: variant.price.into(),
            compare_at: variant.compare_at.map(Amount::from),
            stock: variant.stock.into_iter().map(Level::from).collect(),
        }
    }
}

impl PartnerProduct {
    /// A product, in the shop's time.
    pub fn of(editor: ProductEditor, asked: &Asked) -> Self {
        Self {
            visible_from: editor.scheduled.map(|at| asked.moment(at)),
            id: editor.id.to_string(),
            slug: editor.slug,
            status: ProductStatusCode(editor.status),
            title: editor.title.into(),
            body: editor.body.into(),
            version: editor.changed_at.0,
            variants: editor.variants.into_iter().map(PartnerVariant::from).collect(),
        }
    }
}

/// Whether a product is on sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Publication {
    /// On sale.
    Published,
    /// Nobody sees it.
    Draft,
}

/// Where a product shall stand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StatusEntry {
    /// Where.
    pub status: Publication,
}

/// What a variant shall cost.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PriceEntry {
    /// What a unit costs, VAT included, in minor units.
    #[schema(minimum = 1, maximum = 100_000_000_000_i64)]
    #[serde(deserialize_with = "whole")]
    pub price_minor: i64,
    /// The former price, which has to be higher; none to show none.
    #[schema(minimum = 1, maximum = 100_000_000_000_i64)]
    #[serde(default, deserialize_with = "whole_or_none")]
    pub compare_at_minor: Option<i64>,
}

/// Stock of a variant at a location.
#[derive(Debug, Serialize, ToSchema)]
struct StockEntry {
    /// The variant's id.
    variant: String,
    /// Its product's id.
    product: String,
    /// Product and options.
    title: String,
    /// Its SKU.
    sku: String,
    /// The stock.
    level: Level,
}

/// A page of a partner's list of stock.
#[derive(Debug, Serialize, ToSchema)]
pub struct StockList {
    /// The stock, by variant and location.
    data: Vec<StockEntry>,
    /// The cursor of the next page; null on the last.
    next: Option<String>,
}

impl StockList {
    /// A page, with the cursor of the next.
    pub fn of(rows: Vec<StockRow>, next: Option<String>) -> Self {
        let entry = |row: StockRow| StockEntry {
            variant: row.variant.to_string(),
            product: row.product.to_string(),
            title: row.title,
            sku: row.sku,
            level: row.level.into(),
        };
        Self {
            data: rows.into_iter().map(entry).collect(),
            next,
        }
    }
}

/// What was counted at a location.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CountEntry {
    /// Units there now.
    #[schema(minimum = 0, maximum = 1_000_000)]
    #[serde(deserialize_with = "whole")]
    pub on_hand: i64,
    /// Why it differs; it stands in the shop's records.
    #[schema(min_length = 1, max_length = 200, pattern = r"^[^\s\x00][^\x00]*$")]
    pub reason: String,
}

/// Units added to or taken from a location.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AdjustmentEntry {
    /// Units added; negative: taken.
    #[schema(minimum = -1_000_000, maximum = 1_000_000)]
    #[serde(deserialize_with = "whole")]
    pub delta: i64,
    /// Why; it stands in the shop's records.
    #[schema(min_length = 1, max_length = 200, pattern = r"^[^\s\x00][^\x00]*$")]
    pub reason: String,
}

/// An order in a partner's list.
#[derive(Debug, Serialize, ToSchema)]
struct PartnerOrderCard {
    /// Its id.
    id: String,
    /// Its number.
    number: String,
    /// When it was placed.
    #[schema(format = DateTime)]
    placed_at: String,
    /// Where it stands.
    stage: StageCode,
    /// The promised day.
    #[schema(format = Date)]
    promised: String,
    /// What the customer pays.
    total: Amount,
    /// Who ordered.
    customer: OrderCustomer,
}

impl PartnerOrderCard {
    fn of(row: OrderRow, asked: &Asked) -> Self {
        Self {
            id: row.id.to_string(),
            number: row.number,
            placed_at: asked.moment(row.placed),
            stage: StageCode(row.stage),
            promised: row.promised.to_string(),
            total: row.total.into(),
            customer: OrderCustomer {
                name: row.name,
                phone: row.phone,
            },
        }
    }
}

/// A page of a partner's list of orders.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartnerOrderList {
    /// The orders of this page, newest first.
    data: Vec<PartnerOrderCard>,
    /// The cursor of the next page; null on the last.
    next: Option<String>,
}

impl PartnerOrderList {
    /// A page, with the cursor of the next.
    pub fn of(rows: Vec<OrderRow>, next: Option<String>, asked: &Asked) -> Self {
        Self {
            data: rows
                .into_iter()
                .map(|row| PartnerOrderCard::of(row, asked))
                .collect(),
            next,
        }
    }
}

/// An order, as a partner sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartnerOrder {
    /// What the list says of it.
    #[serde(flatten)]
    order: PartnerOrderCard,
    /// The language the customer ordered in.
    language: LanguageCode,
    /// Where it goes.
    address: Destination,
    /// What the customer wrote to the shop, empty when nothing.
    note: String,
    /// What was ordered.
    lines: Vec<Line>,
    /// Every amount.
    amounts: Amounts,
    /// How it is paid.
    payment: Payment,
    /// Counts its changes.
    version: i64,
}

impl PartnerOrder {
    /// The order of a screen.
    ///
    /// # Errors
    /// [`MoneyError`] when amounts of different currencies met.
    pub fn of(detail: OrderDetail, asked: &Asked) -> Result<Self, MoneyError> {
        let lines = detail.lines.into_iter().map(|line| Line::of(line, asked));
        Ok(Self {
            order: PartnerOrderCard::of(detail.row, asked),
            language: LanguageCode(detail.language),
            address: detail.address.into(),
            note: detail.note,
            lines: lines.collect::<Result<_, _>>()?,
            payment: Payment::of(&detail.money),
            amounts: Amounts::of(detail.money)?,
            version: detail.version,
        })
    }
}
