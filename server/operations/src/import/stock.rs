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
use crate::{Actor, Error, Result, audit, catalog, inventory};

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

impl Step {
    /// The stock before and after, where it is to be changed.
    pub const fn change(self) -> Option<(i64, i64)> {
        match self {
            Self::Open(units) => Some((0, units)),
            Self::Set(before, after) => Some((before, after)),
            Self::Nothing | Self::Differs(..) | Self::Held(..) => None,
        }
    }
}

/// What is to be done about the stock of a variant that is offered, which may be new.
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
/// [`Error::Clash`] when the stock is another by now than the step was made for; [`Error::Broken`].
pub async fn take(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (variant, step): (VariantId, Step),
    rules: Rules<'_>,
) -> Result<()> {
    let Some((before, after)) = step.change() else {
        return Ok(());
    };
    let location = rules.location;
    let is_as_seen = match step {
        Step::Open(_) => inventory::steps::open_balance(tx, variant, location, after, actor.name()).await?,
        _ => {
            let count = inventory::steps::Count {
                variant,
                location,
                counted: after,
                reason: MovementReason::Import,
                note: "",
                actor_name: actor.name(),
            };
            inventory::steps::set_count(tx, &count).await?.0 == before
        }
    };
    if !is_as_seen {
        return Err(Error::Clash);
    }
    let sku = catalog::steps::sku(tx, variant).await?;
    let entry = audit::Entry::new("import_stock", Subject::Stock, variant)
        .labelled(&sku)
        .change("on_hand", before, after);
    audit::steps::record(tx, actor, entry).await
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
