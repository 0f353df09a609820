//! Which goods a collection holds at this moment: asked each time, never kept, so that no sale, arrival or last piece can
//! make it old. A page that shows them is told what can change them, and when the clock alone does.
//!
//! A rule is asked of the goods that an index leads to from its conditions, where those leave no others; else of every
//! product, each until its first condition that decides.

use domain::basics::{CollectionId, Instant, ProductId};
use domain::catalog::{CollectionMode, Condition, Matching};
use domain::settings::Shop;

use super::collection_editor::asked;
use super::frame::next_seen;
use super::listing::next_sale;
use crate::changes::Topic;
use crate::db::Tx;
use crate::ports::Among;
use crate::{Result, args};

/// The most goods of a collection: so many a shop of one currency and one country does not have.
const MEMBERS_MAX: i64 = 250_000;

/// How many goods meet a rule, of all.
const COUNT: &str = include_str!("members.sql");
/// The same, of those that an index leads to.
const COUNT_LED: &str = concat!(
    include_str!("members.sql"),
    " AND p.id IN (",
    include_str!("candidates.sql"),
    ")"
);
/// Which they are, the newest first.
const EACH: &str = concat!(
    include_str!("members.sql"),
    " GROUP BY p.id ORDER BY p.id DESC LIMIT $6"
);
/// The same, of those that an index leads to.
const EACH_LED: &str = concat!(
    include_str!("members.sql"),
    " AND p.id IN (",
    include_str!("candidates.sql"),
    ") GROUP BY p.id ORDER BY p.id DESC LIMIT $6"
);

/// What a collection is made of.
#[derive(Debug, Clone, Copy)]
pub(in crate::catalog) struct Made {
    /// Which.
    pub(in crate::catalog) id: CollectionId,
    /// How goods come into it.
    pub(in crate::catalog) mode: CollectionMode,
    /// How many of its conditions they meet.
    pub(in crate::catalog) matching: Matching,
}

/// What shoppers see first in a collection.
pub(super) struct First {
    /// The goods.
    pub(super) products: Vec<ProductId>,
    /// Whether others may come first when something sells out or comes back.
    pub(super) by_stock: bool,
}

/// The goods that shoppers see in it: all of them, a picked one's with their places in its own order.
pub(super) async fn members(tx: &mut Tx<'_>, shop: &Shop, made: Made) -> Result<Among> {
    let in_order = made.mode == CollectionMode::Picked;
    let products = match made.mode {
        CollectionMode::Picked => picked(tx, made.id, MEMBERS_MAX).await?,
        CollectionMode::Ruled => {
            let met = match Rule::of(tx, made).await? {
                Some(rule) => rule.met(tx, shop, (Shelf::Any, MEMBERS_MAX)).await?,
                None => Vec::new(),
            };
            met.into_iter().map(|product| (product, 0)).collect()
        }
    };
    if i64::try_from(products.len()).is_ok_and(|count| count >= MEMBERS_MAX) {
        tracing::warn!(collection = %made.id, max = MEMBERS_MAX, "a collection may hold more goods than are looked for");
    }
    Ok(Among { products, in_order })
}

/// The first of them in the shop's order: of a picked one in its own, of a rule what can be bought, then the newest.
pub(super) async fn first_members(tx: &mut Tx<'_>, shop: &Shop, made: Made, limit: i64) -> Result<First> {
    let rule = match made.mode {
        CollectionMode::Picked => {
            let picked = picked(tx, made.id, limit).await?;
            return Ok(First {
                products: picked.into_iter().map(|(product, _)| product).collect(),
                by_stock: false,
            });
        }
        CollectionMode::Ruled => Rule::of(tx, made).await?,
    };
    let mut products = Vec::new();
    if let Some(rule) = &rule {
        // One after the other, so that each ends with the last that is needed.
        for shelf in [Shelf::There, Shelf::Gone] {
            let left = limit - i64::try_from(products.len()).unwrap_or(limit);
            if left > 0 {
                products.extend(rule.met(tx, shop, (shelf, left)).await?);
            }
        }
    }
    Ok(First {
        products,
        by_stock: rule.is_some(),
    })
}

/// How many goods shoppers see in it.
pub(super) async fn count_members(tx: &mut Tx<'_>, shop: &Shop, made: Made) -> Result<i64> {
    match made.mode {
        CollectionMode::Picked => {
            let picked = picked(tx, made.id, MEMBERS_MAX).await?;
            i64::try_from(picked.len()).map_err(crate::Error::broken)
        }
        CollectionMode::Ruled => match Rule::of(tx, made).await? {
            Some(rule) => rule.count(tx, shop).await,
            None => Ok(0),
        },
    }
}

/// Whether shoppers see anything in it.
pub(super) async fn holds_any(tx: &mut Tx<'_>, shop: &Shop, made: Made) -> Result<bool> {
    Ok(match made.mode {
        CollectionMode::Picked => !picked(tx, made.id, 1).await?.is_empty(),
        CollectionMode::Ruled => match Rule::of(tx, made).await? {
            Some(rule) => !rule.met(tx, shop, (Shelf::Any, 1)).await?.is_empty(),
            None => false,
        },
    })
}

/// The first that were picked and can be seen, with their places.
async fn picked(tx: &mut Tx<'_>, collection: CollectionId, limit: i64) -> Result<Vec<(ProductId, i64)>> {
    watch_range(tx).await?;
    let rows = tx
        .rows(
            "SELECT k.product_id, k.position
             FROM catalog_collection_products k
             WHERE k.collection_id = $1
               AND EXISTS (SELECT 1
                           FROM catalog_products p
                           JOIN catalog_variants v ON v.product_id = p.id AND v.archived_at IS NULL
                           WHERE p.id = k.product_id
                             AND p.status = 'published'
                             AND p.visible_from <= $2)
             ORDER BY k.position, k.product_id
             LIMIT $3",
            args![collection, tx.now(), limit],
        )
        .await?;
    rows.iter().map(|row| Ok((row.parse(0)?, row.get(1)?))).collect()
}

/// Which goods that meet a rule are meant.
#[derive(Clone, Copy)]
enum Shelf {
    /// All of them.
    Any,
    /// Those that can be bought.
    There,
    /// The others.
    Gone,
}

impl Shelf {
    const fn code(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::There => "in",
            Self::Gone => "out",
        }
    }
}

/// A rule with conditions; one without holds nothing.
struct Rule {
    made: Made,
    /// Whether an index leads to whatever could meet it.
    is_led: bool,
}

impl Rule {
    /// The rule of a collection; nothing without conditions. What they depend on is said to whoever keeps pages, beside
    /// stock: that is the affair of whoever asks, because pages hear of it by the state of the index.
    async fn of(tx: &mut Tx<'_>, made: Made) -> Result<Option<Self>> {
        watch_range(tx).await?;
        let conditions = asked(tx, made.id).await?;
        watch_conditions(tx, &conditions).await?;
        let leads = |asked: &Condition| {
            matches!(
                asked,
                Condition::Category(_) | Condition::Brand(_) | Condition::Option(_)
            )
        };
        let is_led = match made.matching {
            Matching::All => conditions.iter().any(leads),
            Matching::Any => conditions.iter().all(leads),
        };
        Ok((!conditions.is_empty()).then_some(Self { made, is_led }))
    }

    /// The first that meet it, the newest first.
    async fn met(
        &self,
        tx: &mut Tx<'_>,
        shop: &Shop,
        (shelf, limit): (Shelf, i64),
    ) -> Result<Vec<ProductId>> {
        let sql = if self.is_led { EACH_LED } else { EACH };
        let is_any = self.made.matching == Matching::Any;
        let args = args![
            self.made.id,
            tx.now(),
            is_any,
            shop.currency.scale(),
            shelf.code(),
            limit,
        ];
        let rows = tx.rows(sql, args).await?;
        rows.iter().map(|row| row.parse(0)).collect()
    }

    async fn count(&self, tx: &mut Tx<'_>, shop: &Shop) -> Result<i64> {
        let sql = if self.is_led { COUNT_LED } else { COUNT };
        let is_any = self.made.matching == Matching::Any;
        let args = args![
            self.made.id,
            tx.now(),
            is_any,
            shop.currency.scale(),
            Shelf::Any.code(),
        ];
        tx.one(sql, args).await?.get(1)
    }
}

async fn watch_range(tx: &mut Tx<'_>) -> Result<()> {
    tx.shows(Topic::Range);
    if tx.is_watched()
        && let Some(moment) = next_seen(tx).await?
    {
        tx.holds_until(moment);
    }
    Ok(())
}

async fn watch_conditions(tx: &mut Tx<'_>, conditions: &[Condition]) -> Result<()> {
    if !tx.is_watched() {
        return Ok(());
    }
    let by_price = |asked: &Condition| matches!(asked, Condition::Price(_) | Condition::OnSale);
    if conditions.iter().any(by_price) {
        tx.shows(Topic::Prices);
        if let Some(moment) = next_sale(tx).await? {
            tx.holds_until(moment);
        }
    }
    for asked in conditions {
        if let Condition::Newest(days) = asked
            && let Some(moment) = next_old(tx, *days).await?
        {
            tx.holds_until(moment);
        }
    }
    Ok(())
}

/// When the next product is no longer one of the last so many days.
async fn next_old(tx: &mut Tx<'_>, days: i64) -> Result<Option<Instant>> {
    const DAY_SECONDS: i64 = 86_400;
    let cutoff = tx.now().plus_seconds(-days * DAY_SECONDS);
    let row = tx
        .one(
            "SELECT MIN(visible_from)
             FROM catalog_products
             WHERE visible_from > $1 AND visible_from <= $2 AND status = 'published'",
            args![cutoff, tx.now()],
        )
        .await?;
    let oldest: Option<Instant> = row.get(0)?;
    Ok(oldest.map(|since| since.plus_seconds(days * DAY_SECONDS)))
}
