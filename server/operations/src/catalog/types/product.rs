//! A product's type, and what is said of it.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{AttributeId, Language, ProductId, Translated, TypeId};
use domain::catalog::read::EditorAttribute;
use domain::catalog::{AttributeValue, AttributeValueForm, ConfirmedLoss, check_values};
use domain::refusal::Problem;

use super::rows::{self as types, listed};
use crate::catalog::{read, rows, upsert};
use crate::changes::Aspect;
use crate::db::{Record, Tx};
use crate::{Actor, Ops, Result, args, audit};

/// Makes a product one of a type; empty for none. What is said by attributes that the new type asks too stays.
///
/// # Errors
/// `ValuesLost` until that is confirmed; `InvalidFields`; `ChangedMeanwhile`, also when the type is gone;
/// [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn set_type(
    ops: &Ops,
    actor: &Actor,
    opened: (ProductId, i64),
    (product_type, confirmed): (&str, &str),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let unknown = || Refusal::field("product_type", Problem::NotAChoice);
    let new: Option<TypeId> = match product_type {
        "" => None,
        text => Some(text.parse().map_err(|_| unknown())?),
    };
    let (product, _) = opened;
    ops.write(async |tx| {
        let old = types::type_of(tx, product).await?;
        let row = open(tx, opened, (old, new)).await?;
        let before = match old {
            Some(id) => read::type_name(tx, id).await?,
            None => None,
        };
        let after = match new {
            Some(id) => Some(read::type_name(tx, id).await?.ok_or(Refusal::ChangedMeanwhile)?),
            None => None,
        };
        if old == new {
            return Ok(());
        }
        // What was not said any more is not to be said again because the new type asks it.
        types::forget_unsaid(tx, product).await?;
        let lost = lost(tx, product, new).await?;
        let act = format!(
            "to:{}",
            new.map_or_else(|| "none".to_owned(), |id| id.to_string())
        );
        let (attributes, names): (Vec<_>, Vec<_>) = lost.into_iter().unzip();
        if !ConfirmedLoss::read(confirmed).covers(&act, &attributes) {
            return Err(Refusal::ValuesLost {
                act,
                attributes,
                names,
            }
            .into());
        }
        tx.execute_one(
            "UPDATE catalog_products SET type_id = $1 WHERE id = $2",
            args![new, product],
        )
        .await?;
        types::forget_unsaid(tx, product).await?;
        upsert::touch_product_in(tx, product, Aspect::Words).await?;
        let name = |name: Option<Translated>| name.unwrap_or_default().label().to_owned();
        let entry = audit::Entry::new("set_type", Subject::Product, product)
            .labelled(&row.get::<String>(0)?)
            .change("product_type", name(before), name(after))
            .change("attributes", listed(&names), "");
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Replaces what is said of a product by the attributes that the form has.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile`, also when its type asks otherwise by now; [`crate::Error::Missing`];
/// [`crate::Error::Denied`].
pub async fn edit_attributes(
    ops: &Ops,
    actor: &Actor,
    opened: (ProductId, i64),
    forms: &[AttributeValueForm],
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (product, _) = opened;
    ops.write(async |tx| {
        let its_type = types::type_of(tx, product).await?;
        let row = open(tx, opened, (its_type, None)).await?;
        let asked = read::asked_of(tx, product).await?;
        let said = check_values(forms, &asked)?;
        let mut changed = false;
        let mut entry =
            audit::Entry::new("edit_attributes", Subject::Product, product).labelled(&row.get::<String>(0)?);
        for (attribute, value) in &said {
            let Some(known) = asked.iter().find(|known| known.id == *attribute) else {
                continue;
            };
            if known.value == *value {
                continue;
            }
            forget(tx, product, *attribute).await?;
            if let Some(value) = value {
                write(tx, (product, *attribute), value).await?;
            }
            let (before, after) = (spoken(known, known.value.as_ref()), spoken(known, value.as_ref()));
            entry = entry.change("attribute", before, after);
            changed = true;
        }
        if !changed {
            return Ok(());
        }
        upsert::touch_product_in(tx, product, Aspect::Words).await?;
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Locks the product, which was opened in a version, after the types it is and is to be of: nobody changes what they ask
/// until this is done.
///
/// # Errors
/// `ChangedMeanwhile`, also when it is of another type by now; [`crate::Error::Missing`].
async fn open(
    tx: &mut Tx<'_>,
    opened: (ProductId, i64),
    (old, new): (Option<TypeId>, Option<TypeId>),
) -> Result<Record> {
    types::lock(tx, old.into_iter().chain(new).collect()).await?;
    let row = rows::open(tx, opened).await?;
    if types::type_of(tx, opened.0).await? == old {
        Ok(row)
    } else {
        Err(Refusal::ChangedMeanwhile.into())
    }
}

/// What is said of a product by attributes that a type does not ask.
async fn lost(
    tx: &mut Tx<'_>,
    product: ProductId,
    product_type: Option<TypeId>,
) -> Result<Vec<(AttributeId, Translated)>> {
    let rows = tx
        .rows(
            "SELECT DISTINCT a.id, a.name_ar, a.name_en
             FROM catalog_attribute_values v
             JOIN catalog_attributes a ON a.id = v.attribute_id
             WHERE v.product_id = $1
               AND NOT EXISTS (SELECT 1
                               FROM catalog_type_attributes t
                               WHERE t.type_id = $2 AND t.attribute_id = a.id)
             ORDER BY a.id
             LIMIT 1000",
            args![product, product_type],
        )
        .await?;
    let one = |row: &Record| Ok((row.parse(0)?, row.translated(1)?));
    rows.iter().map(one).collect()
}

async fn forget(tx: &mut Tx<'_>, product: ProductId, attribute: AttributeId) -> Result<()> {
    tx.execute(
        "DELETE FROM catalog_attribute_values WHERE product_id = $1 AND attribute_id = $2",
        args![product, attribute],
    )
    .await
    .map(drop)
}

async fn write(
    tx: &mut Tx<'_>,
    (product, attribute): (ProductId, AttributeId),
    value: &AttributeValue,
) -> Result<()> {
    let nothing = Translated::default();
    let yes_no = |yes: bool| if yes { "yes" } else { "no" };
    let rows: Vec<(i64, &Translated, &str)> = match value {
        AttributeValue::Text(text) => vec![(0, text, "")],
        AttributeValue::Number(number) => vec![(0, &nothing, number.as_str())],
        AttributeValue::YesNo(yes) => vec![(0, &nothing, yes_no(*yes))],
        AttributeValue::Choices(chosen) => {
            let chosen = chosen.iter().map(|position| (*position, &nothing, ""));
            chosen.collect()
        }
    };
    for (position, text, plain) in rows {
        tx.execute_one(
            "INSERT INTO catalog_attribute_values (product_id, attribute_id, position, value_ar, value_en, plain)
             VALUES ($1, $2, $3, $4, $5, $6)",
            args![product, attribute, position, &text.ar, &text.en, plain],
        )
        .await?;
    }
    Ok(())
}

/// What is said, for the audit trail, with the attribute's name; nothing where nothing is.
fn spoken(attribute: &EditorAttribute, value: Option<&AttributeValue>) -> String {
    let Some(value) = value else {
        return String::new();
    };
    let said = match value {
        AttributeValue::Text(text) => text.label().to_owned(),
        AttributeValue::Number(number) => format!("{number} {}", attribute.unit.label()),
        AttributeValue::YesNo(yes) => wording::catalog::yes_no(Language::English, *yes).to_owned(),
        AttributeValue::Choices(chosen) => {
            let named = attribute.choices.iter();
            let named = named.filter(|(position, _)| chosen.contains(position));
            listed(named.map(|(_, value)| value))
        }
    };
    format!("{}: {}", attribute.name.label(), said.trim_end())
}
