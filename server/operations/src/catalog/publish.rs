//! Putting a product on sale, now or from a moment on, taking it off, and taking it out of the shop for good.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{Instant, LocalTime, ProductId, VariantId};
use domain::catalog::{ProductStage, ProductStatus, publish_gap};
use domain::refusal::Problem;
use domain::settings::Shop;

use super::{rows, search};
use crate::basics::instant_of;
use crate::db::{Record, Tx};
use crate::outbox::Event;
use crate::settings::local;
use crate::{Actor, Ops, Result, args, audit, outbox};

/// Puts `product` on sale.
///
/// # Errors
/// `NotPublishable` saying what it lacks; [`crate::Error::Missing`].
pub async fn publish(ops: &Ops, actor: &Actor, product: ProductId) -> Result<()> {
    set(ops, actor, product, ("publish", NewState::OnSale(None))).await
}

/// Puts `product` on sale from a moment on, as typed on the shop's clock. Until then nobody sees it; then everybody
/// does, without anybody or anything having to act.
///
/// # Errors
/// `InvalidFields` for `starts`; `NotPublishable` saying what it lacks; [`crate::Error::Missing`].
pub async fn schedule(ops: &Ops, actor: &Actor, product: ProductId, starts: &str) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let shop = ops.shop().await?;
    let typed = starts.trim().parse::<LocalTime>();
    let typed = typed.map_err(|_| Refusal::field("starts", Problem::NotATime))?;
    let from = instant_of(&shop.time_zone, typed);
    if from <= ops.now() {
        return Err(Refusal::field("starts", Problem::InThePast).into());
    }
    set(ops, actor, product, ("schedule", NewState::OnSale(Some(from)))).await
}

/// Takes `product` off sale; it stays as a draft.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn unpublish(ops: &Ops, actor: &Actor, product: ProductId) -> Result<()> {
    set(
        ops,
        actor,
        product,
        ("unpublish", NewState::Hidden(ProductStatus::Draft)),
    )
    .await
}

/// Takes `product` out of the shop for good: its page says that it is no longer sold, orders keep what they say of it.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn archive(ops: &Ops, actor: &Actor, product: ProductId) -> Result<()> {
    set(
        ops,
        actor,
        product,
        ("archive", NewState::Hidden(ProductStatus::Archived)),
    )
    .await
}

/// What a product becomes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum NewState {
    /// Published, seen from that moment on or from now.
    OnSale(Option<Instant>),
    /// Something nobody sees.
    Hidden(ProductStatus),
}

impl From<ProductStatus> for NewState {
    fn from(status: ProductStatus) -> Self {
        match status {
            ProductStatus::Published => Self::OnSale(None),
            ProductStatus::Draft | ProductStatus::Archived => Self::Hidden(status),
        }
    }
}

/// A product's state before and after a move.
#[derive(Debug, Clone)]
pub(crate) struct Moved {
    slug: String,
    status: (ProductStatus, ProductStatus),
    visible_from: (Option<Instant>, Option<Instant>),
    now: Instant,
}

async fn set(
    ops: &Ops,
    actor: &Actor,
    product: ProductId,
    (action, to): (&'static str, NewState),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let shop = ops.shop().await?;
    ops.write(async |tx| {
        let moved = move_to(tx, product, to).await?;
        audit::steps::record(tx, actor, entry(action, product, &moved, &shop)).await
    })
    .await
}

/// Moves the product of `variant` to the second status; only while it stands at the first, and is not still to be seen.
///
/// # Errors
/// `ChangedMeanwhile` when it stands elsewhere; `NotPublishable`; [`crate::Error::Missing`].
pub(crate) async fn move_product_of(
    tx: &mut Tx<'_>,
    (actor, shop): (&Actor, &Shop),
    variant: VariantId,
    (was, status): (ProductStatus, ProductStatus),
) -> Result<()> {
    let sql = "SELECT product_id FROM catalog_variants WHERE id = $1";
    let product = tx.one(sql, args![variant]).await?.parse(0)?;
    let action = match status {
        ProductStatus::Published => "publish",
        ProductStatus::Draft => "unpublish",
        ProductStatus::Archived => "archive",
    };
    let moved = move_to(tx, product, status.into()).await?;
    if moved.status.0 != was || matches!(moved.stage_before(), ProductStage::Scheduled(_)) {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    audit::steps::record(tx, actor, entry(action, product, &moved, shop)).await
}

/// Moves a product to another state, the only way there is. Whoever asks for it records it.
///
/// # Errors
/// `NotPublishable` saying what it lacks; [`crate::Error::Missing`].
pub(crate) async fn move_to(tx: &mut Tx<'_>, product: ProductId, to: NewState) -> Result<Moved> {
    let before = tx
        .one(
            // Locks the row, so that what was there before is certain.
            "UPDATE catalog_products
             SET version = version + 1
             WHERE id = $1
             RETURNING status, slug, title_ar, title_en, visible_from",
            args![product],
        )
        .await?;
    let was = before.parse::<ProductStatus>(0)?;
    let seen: Option<Instant> = before.get(4)?;
    let (status, from) = match to {
        NewState::Hidden(status) => (status, seen),
        NewState::OnSale(wanted) => {
            if let Some(gap) = gap(tx, product, &before).await? {
                return Err(Refusal::NotPublishable(gap).into());
            }
            // What is on sale already has been so since then.
            let since = seen.filter(|_| was.stage(seen, tx.now()) == ProductStage::OnSale);
            (ProductStatus::Published, wanted.or(since).or(Some(tx.now())))
        }
    };
    tx.execute_one(
        "UPDATE catalog_products SET status = $1, visible_from = $2 WHERE id = $3",
        args![status.code(), from, product],
    )
    .await?;
    rows::stamp(tx, product).await?;
    search::changed(tx, product).await?;
    outbox::steps::push(tx, Event::ProductChanged, product).await?;
    Ok(Moved {
        slug: before.get(1)?,
        status: (was, status),
        visible_from: (seen, from),
        now: tx.now(),
    })
}

impl Moved {
    fn stage_before(&self) -> ProductStage {
        self.status.0.stage(self.visible_from.0, self.now)
    }
}

fn entry(action: &'static str, product: ProductId, moved: &Moved, shop: &Shop) -> audit::Entry {
    let ahead = |at: Option<Instant>| at.filter(|at| *at > moved.now);
    let time = |at: Option<Instant>| ahead(at).map_or(String::new(), |at| local(shop, at).to_string());
    audit::Entry::new(action, Subject::Product, product)
        .labelled(&moved.slug)
        .change("status", moved.status.0.code(), moved.status.1.code())
        .change(
            "visible_from",
            time(moved.visible_from.0),
            time(moved.visible_from.1),
        )
}

/// What the product lacks to be published.
async fn gap(
    tx: &mut Tx<'_>,
    product: ProductId,
    row: &Record,
) -> Result<Option<domain::refusal::PublishGap>> {
    let prices = tx
        .rows(
            "SELECT price_minor FROM catalog_variants WHERE product_id = $1 AND archived_at IS NULL LIMIT 1000",
            args![product],
        )
        .await?;
    let prices = prices
        .iter()
        .map(|row| row.get(0))
        .collect::<Result<Vec<i64>>>()?;
    Ok(publish_gap(&row.translated(2)?, &prices))
}
