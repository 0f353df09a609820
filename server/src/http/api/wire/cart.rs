//! A cart.

use app::paths;
use domain::cart::CartChange;
use domain::cart::read::{self, CartPage};
use domain::pricing::read::{DiscountLine, TypedCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Amount, Image};
use crate::http::api::Asked;
use crate::http::api::sent::whole;

/// Something to be put into a cart.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LineEntry {
    /// The variant's id.
    #[schema(pattern = "^[0-9a-f]{32}$")]
    pub variant: String,
    /// Units to add to what is in the cart.
    #[schema(minimum = 1, maximum = 999)]
    #[serde(deserialize_with = "whole")]
    pub quantity: i64,
}

/// How many units of something a cart shall hold.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitsEntry {
    /// Units.
    #[schema(minimum = 1, maximum = 999)]
    #[serde(deserialize_with = "whole")]
    pub quantity: i64,
}

/// A code that a shopper typed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeEntry {
    /// As it was typed.
    #[schema(max_length = 200, pattern = r"^[^\x00]*$")]
    pub code: String,
}

/// A cart.
#[derive(Debug, Serialize, ToSchema)]
pub struct Cart {
    /// Its signed token, which opens it: whoever has it may change and order what is in it.
    token: String,
    /// Its lines, oldest first.
    lines: Vec<CartLine>,
    /// Units of all lines that can be bought.
    count: i64,
    /// What they cost, VAT included, without delivery and before promotions.
    goods_total: Amount,
    /// What promotions take off.
    discounts: Vec<DiscountEntry>,
    /// The codes that were typed.
    codes: Vec<CartCode>,
    /// What the goods cost after promotions.
    to_pay: Amount,
    /// Whether some line must be changed before it can be ordered.
    is_blocked: bool,
}

/// A line of a cart.
#[derive(Debug, Serialize, ToSchema)]
struct CartLine {
    /// The variant's id.
    variant: String,
    /// The key of its product.
    product: String,
    /// The product's page.
    url: String,
    /// The product's title.
    title: String,
    /// Its option values; empty for a single variant.
    label: String,
    /// Its picture.
    picture: Image,
    /// Price of one unit now.
    unit_price: Amount,
    /// Units asked for.
    quantity: i64,
    /// Price of them all.
    total: Amount,
    /// Units that can be had.
    available: i64,
    /// What changed since the line was last changed.
    changes: Vec<Change>,
}

/// What changed under a line.
#[derive(Debug, Serialize, ToSchema)]
struct Change {
    /// In a word.
    kind: ChangeKind,
    /// The price before, when it is the price that changed.
    price_before: Option<Amount>,
}

/// What can change under a line.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ChangeKind {
    /// The price of a unit.
    Price,
    /// Fewer are left than it asks for.
    Fewer,
    /// Nothing is left, or it is no longer sold.
    Gone,
}

/// What a promotion takes off.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Discount)]
pub struct DiscountEntry {
    /// What shoppers call it.
    name: String,
    /// The code it was asked for by.
    code: Option<String>,
    /// Off the goods.
    goods: Amount,
    /// Off delivery; nothing while the fee is not known.
    delivery: Amount,
}

/// A code in a cart.
#[derive(Debug, Serialize, ToSchema)]
struct CartCode {
    /// The code.
    code: String,
    /// Why it gives nothing, by name; null when it does.
    problem: Option<String>,
}

impl From<DiscountLine> for DiscountEntry {
    fn from(line: DiscountLine) -> Self {
        Self {
            name: line.name,
            code: line.code,
            goods: line.goods.into(),
            delivery: line.delivery.into(),
        }
    }
}

impl From<&TypedCode> for CartCode {
    fn from(typed: &TypedCode) -> Self {
        Self {
            code: typed.code.clone(),
            problem: typed.problem.map(|problem| problem.reason().name().to_owned()),
        }
    }
}

impl From<CartChange> for Change {
    fn from(change: CartChange) -> Self {
        let (kind, price_before) = match change {
            CartChange::Price { before, .. } => (ChangeKind::Price, Some(before.into())),
            CartChange::Fewer { .. } => (ChangeKind::Fewer, None),
            CartChange::Gone => (ChangeKind::Gone, None),
        };
        Self { kind, price_before }
    }
}

impl Cart {
    /// The cart of a token.
    pub fn of(token: &str, page: CartPage, asked: &Asked) -> Self {
        Self {
            token: token.to_owned(),
            is_blocked: page.is_blocked(),
            count: page.count,
            goods_total: page.goods_total.into(),
            discounts: page.discounts.into_iter().map(DiscountEntry::from).collect(),
            codes: page.codes.iter().map(CartCode::from).collect(),
            to_pay: page.to_pay.unwrap_or(page.goods_total).into(),
            lines: page
                .lines
                .into_iter()
                .map(|line| CartLine::of(line, asked))
                .collect(),
        }
    }
}

impl CartLine {
    fn of(line: read::CartLine, asked: &Asked) -> Self {
        Self {
            variant: line.variant.to_string(),
            url: asked.absolute(&paths::product(asked.language, &line.slug)),
            product: line.slug,
            title: line.title,
            label: line.label,
            picture: Image::of(line.picture, asked),
            unit_price: line.unit_price.into(),
            quantity: line.quantity,
            total: line.total.into(),
            available: line.available,
            changes: line.changes.into_iter().map(Change::from).collect(),
        }
    }
}
