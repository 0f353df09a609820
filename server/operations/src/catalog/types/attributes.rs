//! What a type asks of its products. An attribute is made for one type, and others may ask it too: it is the same one
//! everywhere, with one name and one list.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{AttributeId, Translated, TypeId};
use domain::catalog::read::EditorAttribute;
use domain::catalog::{AttributeForm, ConfirmedAct};
use domain::refusal::Problem;

use super::choices;
use super::rows::{self, Products, listed};
use crate::catalog::read;
use crate::changes::{Change, note};
use crate::db::Tx;
use crate::outbox::Event;
use crate::{Actor, Error, Ops, Result, args, audit, outbox};

/// The most attributes of a type.
const ATTRIBUTES_MAX: usize = 60;

/// Makes an attribute, which the type asks after all others.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile`; [`Error::Missing`]; [`Error::Denied`].
pub async fn add_attribute(
    ops: &Ops,
    actor: &Actor,
    opened: (TypeId, i64),
    form: &AttributeForm,
) -> Result<AttributeId> {
    actor.may(Permission::EditProducts)?;
    let new = form.check_new()?;
    let (product_type, _) = opened;
    ops.write(async |tx| {
        let name = rows::open(tx, opened).await?;
        let id: AttributeId = tx.new_id();
        tx.execute_one(
            "INSERT INTO catalog_attributes (id, name_ar, name_en, kind, unit_ar, unit_en, last_position)
             VALUES ($1, $2, $3, $4, $5, $6, 0)",
            args![
                id,
                &new.option.name.ar,
                &new.option.name.en,
                new.kind.code(),
                &new.unit.ar,
                &new.unit.en,
            ],
        )
        .await?;
        choices::add(tx, id, 0, &new.option.new).await?;
        ask(tx, product_type, (id, "name_ar")).await?;
        let entry = entry("add_attribute", product_type, &name)
            .change("attribute", "", new.option.name.label())
            .change("values", "", listed(&new.option.new));
        audit::steps::record(tx, actor, entry).await?;
        Ok(id)
    })
    .await
}

/// Lets a type ask what another type asks already.
///
/// # Errors
/// `InvalidFields` where nothing is to be asked; `ChangedMeanwhile`; [`Error::Missing`]; [`Error::Denied`].
pub async fn take_attribute(ops: &Ops, actor: &Actor, opened: (TypeId, i64), attribute: &str) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let nothing = || Error::from(Refusal::field("attribute", Problem::NotAChoice));
    let attribute: AttributeId = attribute.parse().map_err(|_| nothing())?;
    let (product_type, _) = opened;
    ops.write(async |tx| {
        let name = rows::open(tx, opened).await?;
        let row = tx
            .row(
                "SELECT name_ar, name_en
                 FROM catalog_attributes
                 WHERE id = $1 AND id IN (SELECT attribute_id FROM catalog_type_attributes)",
                args![attribute],
            )
            .await?
            .ok_or_else(nothing)?;
        if !ask(tx, product_type, (attribute, "attribute")).await? {
            return Ok(());
        }
        let entry =
            entry("add_attribute", product_type, &name).change("attribute", "", row.translated(0)?.label());
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Moves an attribute one place up in its type, or down.
///
/// # Errors
/// `ChangedMeanwhile`; [`Error::Missing`]; [`Error::Denied`].
pub async fn move_attribute(
    ops: &Ops,
    actor: &Actor,
    opened: (TypeId, i64),
    (attribute, up): (AttributeId, bool),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (product_type, _) = opened;
    ops.write(async |tx| {
        let name = rows::open(tx, opened).await?;
        let mut order = read::attributes_of(tx, product_type).await?;
        let at = order.iter().position(|known| known.id == attribute);
        let at = at.ok_or(Error::Missing)?;
        let to = if up { at.checked_sub(1) } else { Some(at + 1) };
        let Some(to) = to.filter(|to| *to < order.len()) else {
            return Ok(());
        };
        order.swap(at, to);
        for (place, known) in (1_i64..).zip(&order) {
            tx.execute_one(
                "UPDATE catalog_type_attributes SET place = $1 WHERE type_id = $2 AND attribute_id = $3",
                args![place, product_type, known.id],
            )
            .await?;
        }
        rows::touch_shown(tx, product_type).await?;
        let place = |index: usize| (index + 1).to_string();
        let entry = entry("move_attribute", product_type, &name).change("place", place(at), place(to));
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Asks an attribute no longer of the products of a type, with what they say by it. One that no type asks is gone.
///
/// # Errors
/// `UsedByProducts` until that is `confirmed`; `ChangedMeanwhile`; [`Error::Missing`]; [`Error::Denied`].
pub async fn remove_attribute(
    ops: &Ops,
    actor: &Actor,
    opened: (TypeId, i64),
    (attribute, confirmed): (AttributeId, &str),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (product_type, _) = opened;
    ops.write(async |tx| {
        let name = rows::open(tx, opened).await?;
        let before = asked(tx, product_type, attribute).await?;
        let products = Products::SayingOf(attribute, product_type);
        let agreed = ConfirmedAct::read(confirmed).to("remove");
        let count = products.may_lose(tx, ("remove", agreed)).await?;
        rows::touch_asking(tx, attribute).await?;
        tx.execute_one(
            "DELETE FROM catalog_type_attributes WHERE type_id = $1 AND attribute_id = $2",
            args![product_type, attribute],
        )
        .await?;
        note(tx, Change::Type(product_type)).await?;
        outbox::steps::push(tx, Event::AttributeForgotten, attribute).await?;
        let entry = entry("remove_attribute", product_type, &name)
            .change("attribute", before.name.label(), "")
            .change("products", count, 0);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// The attribute as the type asks it.
pub(super) async fn asked(
    tx: &mut Tx<'_>,
    product_type: TypeId,
    attribute: AttributeId,
) -> Result<EditorAttribute> {
    let all = read::attributes_of(tx, product_type).await?;
    all.into_iter()
        .find(|known| known.id == attribute)
        .ok_or(Error::Missing)
}

/// Lets a type ask an attribute after all others; false where it does already. That it asks too many is told beside
/// `field`.
async fn ask(tx: &mut Tx<'_>, product_type: TypeId, (attribute, field): (AttributeId, &str)) -> Result<bool> {
    let known = read::attributes_of(tx, product_type).await?;
    if known.iter().any(|known| known.id == attribute) {
        return Ok(false);
    }
    if known.len() >= ATTRIBUTES_MAX {
        return Err(Refusal::field(field, Problem::TooMany { max: ATTRIBUTES_MAX }).into());
    }
    tx.execute_one(
        "INSERT INTO catalog_type_attributes (type_id, attribute_id, place)
         SELECT $1, $2, COALESCE(MAX(place), 0) + 1
         FROM catalog_type_attributes
         WHERE type_id = $1",
        args![product_type, attribute],
    )
    .await?;
    rows::touch_asking(tx, attribute).await?;
    Ok(true)
}

/// An entry of the trail about what a type asks.
pub(super) fn entry(action: &'static str, product_type: TypeId, name: &Translated) -> audit::Entry {
    audit::Entry::new(action, Subject::ProductType, product_type).labelled(name.label())
}
