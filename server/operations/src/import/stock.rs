//! The quantities of a file: the first count of a variant that never moved; for every other one a difference that
//! is told, and applied only when that was asked for. Sales go on while files are imported, so what a file says of
//! stock is old news.

use domain::audit::Subject;
use domain::basics::VariantId;
use domain::inventory::{MovementReason, free_after};

use super::columns::{Column, Remark};
use super::product::ParsedVariant;
use super::report::Stock;
use super::write::Rules;
use crate::db::Tx;
use crate::{Actor, Result, audit, catalog, inventory};

/// What is to be done about a variant's stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    Nothing,
    /// Write its first count.
    Open(i64),
    /// The shop has (first) where the file says (second).
    Differs(i64, i64),
    /// As `Differs`, and to be set.
    Set(i64, i64),
    /// As `Differs`; it can't be set because orders hold more than the file says.
    Held(i64, i64),
}

/// What is to be done about the stock of a variant, which may be new.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn step(
    tx: &mut Tx<'_>,
    variant: Option<VariantId>,
    read: &ParsedVariant,
    rules: Rules<'_>,
) -> Result<Step> {
    let Some(wanted) = read.units else {
        return Ok(Step::Nothing);
    };
    let moved = match variant {
        Some(variant) => inventory::steps::has_moved(tx, variant).await?,
        None => false,
    };
    let (Some(variant), true) = (variant, moved) else {
        return Ok(if wanted > 0 {
            Step::Open(wanted)
        } else {
            Step::Nothing
        });
    };
    let (on_hand, held) = inventory::steps::level(tx, variant, rules.location).await?;
    Ok(
        match (on_hand == wanted, rules.set_stock, free_after(wanted, held)) {
            (true, ..) => Step::Nothing,
            (false, false, _) => Step::Differs(on_hand, wanted),
            (false, true, Some(_)) => Step::Set(on_hand, wanted),
            (false, true, None) => Step::Held(on_hand, wanted),
        },
    )
}

/// Does it.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn take(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (variant, step): (VariantId, Step),
    rules: Rules<'_>,
) -> Result<()> {
    let location = rules.location;
    match step {
        Step::Nothing | Step::Differs(..) | Step::Held(..) => Ok(()),
        Step::Open(units) => inventory::steps::open_balance(tx, variant, location, units, actor.name())
            .await
            .map(|_| ()),
        Step::Set(_, counted) => {
            let reason = MovementReason::Import;
            let count = inventory::steps::Count {
                variant,
                location,
                counted,
                reason,
                note: "",
                actor_name: actor.name(),
            };
            let (before, after) = inventory::steps::set_count(tx, &count).await?;
            let sku = catalog::steps::sku(tx, variant).await?;
            let entry = audit::Entry::new("import_stock", Subject::Stock, variant)
                .labelled(&sku)
                .change("on_hand", before, after);
            audit::steps::record(tx, actor, entry).await
        }
    }
}

/// Counts a step, and says what a person should know of it.
pub fn tell(step: Step, read: &ParsedVariant, stock: &mut Stock, warnings: &mut Vec<Remark>) {
    let mut warn = |message: String| {
        warnings.push(Remark {
            line: read.line,
            column: Column::Quantity,
            message,
        })
    };
    match step {
        Step::Nothing => {}
        Step::Open(_) => stock.opened += 1,
        Step::Set(..) => {
            stock.differs += 1;
            stock.set += 1;
        }
        Step::Differs(there, here) => {
            stock.differs += 1;
            warn(format!(
                "The shop has {there} where the file says {here}; the stock was left as it is."
            ));
        }
        Step::Held(there, here) => {
            stock.differs += 1;
            warn(format!(
                "The shop has {there} where the file says {here}, but orders hold more than that."
            ));
        }
    }
}
