//! An attribute is called otherwise, and its list changes, wherever it is asked.

use domain::Refusal;
use domain::accounts::Permission;
use domain::basics::{AttributeId, TypeId};
use domain::catalog::read::EditorAttribute;
use domain::catalog::{AttributeForm, CheckedAttribute};
use domain::refusal::Problem;

use super::attributes::{asked, entry};
use super::choices;
use super::rows::{self, listed};
use crate::changes::{Change, note};
use crate::outbox::Event;
use crate::{Actor, Error, Ops, Result, audit, outbox};

/// Changes an attribute wherever it is asked: its name, its unit, its list and the order of that. A value that is
/// taken away is said by no product any more.
///
/// # Errors
/// `InvalidFields`; `UsedByProducts` until that is confirmed; `ChangedMeanwhile`; [`Error::Missing`];
/// [`Error::Denied`].
pub async fn edit_attribute(
    ops: &Ops,
    actor: &Actor,
    opened: (TypeId, i64),
    (attribute, form): (AttributeId, &AttributeForm),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (product_type, _) = opened;
    ops.write(async |tx| {
        let name = rows::open(tx, opened).await?;
        let before = asked(tx, product_type, attribute).await?;
        let known: Vec<i64> = before.choices.iter().map(|(position, _)| *position).collect();
        let new = form.check(before.kind, &known)?;
        if before.kind.is_list() && new.option.kept.is_empty() && new.option.new.is_empty() {
            return Err(Refusal::field("values[0][ar]", Problem::Required).into());
        }
        let edit = Edit::of(&before, &new);
        if !edit.is_any {
            return Ok(());
        }
        if let Some(position) = new.option.removed {
            choices::remove(tx, (attribute, position), new.agreed).await?;
        }
        choices::write(tx, attribute, &new).await?;
        let places = i64::try_from(new.option.kept.len()).map_err(Error::broken)?;
        choices::add(tx, attribute, places, &new.option.new).await?;
        let asking = rows::touch_asking(tx, attribute).await?;
        if edit.is_shown {
            for asking in asking {
                note(tx, Change::Type(asking)).await?;
            }
        }
        if edit.renames {
            outbox::steps::push(tx, Event::AttributeRenamed, attribute).await?;
        }
        let kept = new.option.kept.iter().map(|(_, value)| value);
        let entry = entry("edit_attribute", product_type, &name)
            .change("attribute", before.name.label(), new.option.name.label())
            .change("unit", before.unit.label(), new.unit.label())
            .change(
                "values",
                listed(before.choices.iter().map(|(_, value)| value)),
                listed(kept.chain(&new.option.new)),
            );
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// What of an attribute an edit changes.
struct Edit {
    /// It, its unit or a value that stays is called otherwise.
    renames: bool,
    /// Pages show something else.
    is_shown: bool,
    /// Anything at all.
    is_any: bool,
}

impl Edit {
    fn of(before: &EditorAttribute, new: &CheckedAttribute) -> Self {
        let kept = &new.option.kept;
        let renames = before.name != new.option.name
            || before.unit != new.unit
            || kept.iter().any(|choice| !before.choices.contains(choice));
        let stays = |position: &i64| kept.iter().any(|(known, _)| known == position);
        let order = before.choices.iter().map(|(position, _)| position);
        let stay = order.filter(|position| stays(position));
        let moves = !stay.eq(kept.iter().map(|(known, _)| known));
        let is_shown = renames || moves || new.option.removed.is_some();
        Self {
            renames,
            is_shown,
            is_any: is_shown || !new.option.new.is_empty(),
        }
    }
}
