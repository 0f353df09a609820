//! What a type asks of its products. An attribute is made for one type, and others may ask it too: it is the same one
//! everywhere, with one name and one list.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{AttributeId, Translated, TypeId};
use domain::catalog::read::TypeAttribute;
use domain::catalog::{AttributeForm, CheckedAttribute, ConfirmedAct};
use domain::refusal::Problem;

use super::rows::{self, Follow, Products, told};
use crate::catalog::read;
use crate::db::Tx;
use crate::{Actor, Error, Ops, Result, args, audit};

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
            "INSERT INTO catalog_attributes (id, name_ar, name_en, kind, unit_ar, unit_en)
             VALUES ($1, $2, $3, $4, $5, $6)",
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
        add_choices(tx, id, (0, 0), &new.option.new).await?;
        ask(tx, product_type, id).await?;
        let entry = entry("add_attribute", product_type, &name)
            .change("attribute", "", told(&new.option.name))
            .change("values", "", listed(new.option.new.iter()));
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
                "SELECT name_ar, name_en FROM catalog_attributes WHERE id = $1",
                args![attribute],
            )
            .await?
            .ok_or_else(nothing)?;
        ask(tx, product_type, attribute).await?;
        let entry =
            entry("add_attribute", product_type, &name).change("attribute", "", told(&row.translated(0)?));
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

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
        let known: Vec<i64> = before.choices.iter().map(|choice| choice.position).collect();
        let new = form.check(before.kind, &known)?;
        if before.kind.is_list() && new.option.kept.is_empty() && new.option.new.is_empty() {
            return Err(Refusal::field("values[0][ar]", Problem::Required).into());
        }
        if let Some(position) = new.option.removed {
            remove_choice(tx, (attribute, position), new.agreed).await?;
        }
        write(tx, attribute, &new).await?;
        let last = known.iter().copied().max().unwrap_or(0);
        let places = i64::try_from(new.option.kept.len()).map_err(Error::broken)?;
        add_choices(tx, attribute, (last, places), &new.option.new).await?;
        Products::Saying(attribute).follow(tx, Follow::Shown).await?;
        rows::touch_asking(tx, attribute).await?;
        let kept = new.option.kept.iter().map(|(_, value)| value);
        let entry = entry("edit_attribute", product_type, &name)
            .change("attribute", told(&before.name), told(&new.option.name))
            .change("unit", told(&before.unit), told(&new.unit))
            .change(
                "values",
                listed(before.choices.iter().map(|choice| &choice.value)),
                listed(kept.chain(&new.option.new)),
            );
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
        rows::touch(tx, product_type).await?;
        Products::Of(product_type).follow(tx, Follow::Shown).await?;
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
        products.may_lose(tx, ("remove", agreed)).await?;
        let count = products.count(tx).await?;
        products.follow(tx, Follow::Changed).await?;
        tx.execute(
            "DELETE FROM catalog_attribute_values
             WHERE attribute_id = $1 AND product_id IN (SELECT id FROM catalog_products WHERE type_id = $2)",
            args![attribute, product_type],
        )
        .await?;
        rows::touch_asking(tx, attribute).await?;
        tx.execute_one(
            "DELETE FROM catalog_type_attributes WHERE type_id = $1 AND attribute_id = $2",
            args![product_type, attribute],
        )
        .await?;
        rows::forget_unasked(tx).await?;
        let entry = entry("remove_attribute", product_type, &name)
            .change("attribute", told(&before.name), "")
            .change("products", count, 0);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// The attribute as the type asks it.
async fn asked(tx: &mut Tx<'_>, product_type: TypeId, attribute: AttributeId) -> Result<TypeAttribute> {
    let all = read::attributes_of(tx, product_type).await?;
    all.into_iter()
        .find(|known| known.id == attribute)
        .ok_or(Error::Missing)
}

/// Lets a type ask an attribute after all others; nothing happens where it does already.
async fn ask(tx: &mut Tx<'_>, product_type: TypeId, attribute: AttributeId) -> Result<()> {
    let known = read::attributes_of(tx, product_type).await?.len();
    if known >= ATTRIBUTES_MAX {
        return Err(Refusal::field("name_ar", Problem::TooMany { max: ATTRIBUTES_MAX }).into());
    }
    tx.execute(
        "INSERT INTO catalog_type_attributes (type_id, attribute_id, place)
         SELECT $1, $2, COALESCE(MAX(place), 0) + 1
         FROM catalog_type_attributes
         WHERE type_id = $1
         ON CONFLICT (type_id, attribute_id) DO NOTHING",
        args![product_type, attribute],
    )
    .await?;
    rows::touch_asking(tx, attribute).await
}

/// Writes its name, its unit, and the values that stay in their new order.
async fn write(tx: &mut Tx<'_>, attribute: AttributeId, new: &CheckedAttribute) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_attributes SET name_ar = $1, name_en = $2, unit_ar = $3, unit_en = $4 WHERE id = $5",
        args![
            &new.option.name.ar,
            &new.option.name.en,
            &new.unit.ar,
            &new.unit.en,
            attribute,
        ],
    )
    .await?;
    for (place, (position, value)) in (1_i64..).zip(&new.option.kept) {
        tx.execute_one(
            "UPDATE catalog_attribute_choices
             SET value_ar = $1, value_en = $2, place = $3
             WHERE attribute_id = $4 AND position = $5",
            args![&value.ar, &value.en, place, attribute, *position],
        )
        .await?;
    }
    Ok(())
}

/// Adds values after the position `last` and after so many places.
async fn add_choices(
    tx: &mut Tx<'_>,
    attribute: AttributeId,
    (last, places): (i64, i64),
    values: &[Translated],
) -> Result<()> {
    for (n, value) in (1_i64..).zip(values) {
        tx.execute_one(
            "INSERT INTO catalog_attribute_choices (attribute_id, position, place, value_ar, value_en)
             VALUES ($1, $2, $3, $4, $5)",
            args![attribute, last + n, places + n, &value.ar, &value.en],
        )
        .await?;
    }
    Ok(())
}

async fn remove_choice(
    tx: &mut Tx<'_>,
    (attribute, position): (AttributeId, i64),
    agreed: i64,
) -> Result<()> {
    let products = Products::Choosing(attribute, position);
    let act = format!("remove:{position}");
    products.may_lose(tx, (&act, agreed)).await?;
    products.follow(tx, Follow::Changed).await?;
    for sql in [
        "DELETE FROM catalog_attribute_values WHERE attribute_id = $1 AND position = $2",
        "DELETE FROM catalog_attribute_choices WHERE attribute_id = $1 AND position = $2",
    ] {
        tx.execute(sql, args![attribute, position]).await?;
    }
    Ok(())
}

fn entry(action: &'static str, product_type: TypeId, name: &Translated) -> audit::Entry {
    audit::Entry::new(action, Subject::ProductType, product_type).labelled(&told(name))
}

fn listed<'a>(values: impl Iterator<Item = &'a Translated>) -> String {
    values.map(told).collect::<Vec<_>>().join(", ")
}
