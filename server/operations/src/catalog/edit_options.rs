//! The options of a product: colour, size. A value keeps its position for life, because variants name it by that; where
//! it stands among the others is another number.

use domain::Refusal;
use domain::accounts::Permission;
use domain::basics::{ProductId, Translated};
use domain::catalog::read::EditorOption;
use domain::catalog::{CheckedOption, OptionForm, option_key};
use domain::refusal::Problem;

use super::read::{self, Made};
use super::{rows, upsert, variations};
use crate::db::{Record, Tx};
use crate::{Actor, Error, Ops, Result, args, audit};

/// The most options of a product.
const OPTIONS_MAX: usize = 3;

/// Gives a product another option. The variants it has get its first value, and for each of the others those that are
/// then missing are made.
///
/// # Errors
/// `InvalidFields`; `NotPossibleNow` when it has as many as it can; `TooManyVariants`; `ChangedMeanwhile`;
/// [`Error::Missing`]; [`Error::Denied`].
pub async fn add_option(ops: &Ops, actor: &Actor, opened: (ProductId, i64), form: &OptionForm) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let new = form.check(&[])?;
    if new.new.is_empty() {
        return Err(Refusal::field("values[0][ar]", Problem::Required).into());
    }
    let (product, _) = opened;
    ops.write(async |tx| {
        let row = rows::open(tx, opened).await?;
        let before = look(tx, product).await?;
        if before.options.len() >= OPTIONS_MAX {
            return Err(Refusal::NotPossibleNow.into());
        }
        let position = i64::try_from(before.options.len() + 1).map_err(Error::broken)?;
        tx.execute_one(
            "INSERT INTO catalog_options (product_id, position, name_ar, name_en) VALUES ($1, $2, $3, $4)",
            args![product, position, &new.name.ar, &new.name.en],
        )
        .await?;
        add_values(tx, (product, position), (0, 0), (&new.name, &new.new)).await?;
        tx.execute(
            match position {
                1 => "UPDATE catalog_variants SET value_1 = 1 WHERE product_id = $1",
                2 => "UPDATE catalog_variants SET value_2 = 1 WHERE product_id = $1",
                _ => "UPDATE catalog_variants SET value_3 = 1 WHERE product_id = $1",
            },
            args![product],
        )
        .await?;
        let fresh: Vec<i64> = (2_i64..).take(new.new.len() - 1).collect();
        finish(tx, product, (position, &fresh)).await?;
        let entry = variations::entry("add_option", product, &row)?
            .change("option", "", said(&new.name))
            .change(
                "values",
                "",
                new.new.iter().map(said).collect::<Vec<_>>().join(", "),
            );
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Changes an option: its name, its values and their order. Values that are new make variants; one that is taken away
/// takes its variants with it.
///
/// # Errors
/// `InvalidFields`; `LastVariant`; `TooManyVariants`; `ChangedMeanwhile`; [`Error::Missing`]; [`Error::Denied`].
pub async fn edit_option(
    ops: &Ops,
    actor: &Actor,
    opened: (ProductId, i64),
    (position, form): (i64, &OptionForm),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (product, _) = opened;
    ops.write(async |tx| {
        let row = rows::open(tx, opened).await?;
        let before = look(tx, product).await?;
        let option = before.option(position)?;
        let known: Vec<i64> = option.values.iter().map(|value| value.position).collect();
        let new = form.check(&known)?;
        tx.execute_one(
            "UPDATE catalog_options SET name_ar = $1, name_en = $2 WHERE product_id = $3 AND position = $4",
            args![&new.name.ar, &new.name.en, product, position],
        )
        .await?;
        write_values(tx, (product, position), &new).await?;
        let last = known.iter().copied().max().unwrap_or(0);
        let places = i64::try_from(new.kept.len()).map_err(Error::broken)?;
        add_values(tx, (product, position), (last, places), (&new.name, &new.new)).await?;
        if let Some(removed) = new.removed {
            remove_value(tx, (product, &row), (position, removed), &before).await?;
        }
        let fresh: Vec<i64> = (last + 1..).take(new.new.len()).collect();
        finish(tx, product, (position, &fresh)).await?;
        let after = look(tx, product).await?;
        let entry = variations::entry("edit_option", product, &row)?
            .change("option", said(&option.name), said(&new.name))
            .change("values", before.values(position)?, after.values(position)?);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Takes an option away from a product whose variants all have the same value of it.
///
/// # Errors
/// `OptionInUse`; `ChangedMeanwhile`; [`Error::Missing`]; [`Error::Denied`].
pub async fn remove_option(ops: &Ops, actor: &Actor, opened: (ProductId, i64), position: i64) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (product, _) = opened;
    ops.write(async |tx| {
        let row = rows::open(tx, opened).await?;
        let before = look(tx, product).await?;
        let option = before.option(position)?;
        if option.values.iter().filter(|value| value.offered > 0).count() > 1 {
            return Err(Refusal::OptionInUse.into());
        }
        for sql in [
            match position {
                1 => {
                    "UPDATE catalog_variants SET value_1 = value_2, value_2 = value_3, value_3 = 0
                     WHERE product_id = $1"
                }
                2 => "UPDATE catalog_variants SET value_2 = value_3, value_3 = 0 WHERE product_id = $1",
                _ => "UPDATE catalog_variants SET value_3 = 0 WHERE product_id = $1",
            },
            "DELETE FROM catalog_option_values WHERE product_id = $1",
            "DELETE FROM catalog_options WHERE product_id = $1",
        ] {
            tx.execute(sql, args![product]).await?;
        }
        let others = before.options.iter().filter(|other| other.position != position);
        for (place, other) in (1_i64..).zip(others) {
            put(tx, product, (place, other)).await?;
        }
        finish(tx, product, (1, &[])).await?;
        let entry =
            variations::entry("remove_option", product, &row)?.change("option", said(&option.name), "");
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// The options and variants of a product before a change.
struct Before {
    options: Vec<EditorOption>,
    variants: Vec<Made>,
}

async fn look(tx: &mut Tx<'_>, product: ProductId) -> Result<Before> {
    let variants = read::variants_of(tx, product).await?;
    Ok(Before {
        options: read::options_of(tx, product, &variants).await?,
        variants,
    })
}

impl Before {
    fn option(&self, position: i64) -> Result<&EditorOption> {
        let found = self.options.iter().find(|option| option.position == position);
        found.ok_or(Error::Missing)
    }

    /// The values as the audit trail tells them.
    fn values(&self, position: i64) -> Result<String> {
        let present = self
            .option(position)?
            .values
            .iter()
            .filter(|value| !value.is_past);
        let named: Vec<String> = present.map(|value| said(&value.value)).collect();
        Ok(named.join(", "))
    }
}

fn said(text: &Translated) -> String {
    text.in_(domain::basics::Language::English).to_owned()
}

/// Writes an option again that lost its place to another.
async fn put(tx: &mut Tx<'_>, product: ProductId, (position, option): (i64, &EditorOption)) -> Result<()> {
    tx.execute_one(
        "INSERT INTO catalog_options (product_id, position, name_ar, name_en) VALUES ($1, $2, $3, $4)",
        args![product, position, &option.name.ar, &option.name.en],
    )
    .await?;
    for (place, value) in (1_i64..).zip(&option.values) {
        let named = (&option.name, &value.value);
        add_value(tx, (product, position), (value.position, place), named).await?;
    }
    Ok(())
}

async fn add_value(
    tx: &mut Tx<'_>,
    (product, option): (ProductId, i64),
    (position, place): (i64, i64),
    (name, value): (&Translated, &Translated),
) -> Result<()> {
    tx.execute_one(
        "INSERT INTO catalog_option_values (product_id, option_position, position, place, value_ar, value_en,
                option_key)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![
            product,
            option,
            position,
            place,
            &value.ar,
            &value.en,
            option_key(name, value),
        ],
    )
    .await
}

/// Adds values to the option of this name, after the position `last` and after so many places.
async fn add_values(
    tx: &mut Tx<'_>,
    of: (ProductId, i64),
    (last, places): (i64, i64),
    (name, values): (&Translated, &[Translated]),
) -> Result<()> {
    for (n, value) in (1_i64..).zip(values) {
        add_value(tx, of, (last + n, places + n), (name, value)).await?;
    }
    Ok(())
}

/// Writes the values that stay, in their new order.
async fn write_values(
    tx: &mut Tx<'_>,
    (product, option): (ProductId, i64),
    new: &CheckedOption,
) -> Result<()> {
    for (place, (position, value)) in (1_i64..).zip(&new.kept) {
        tx.execute_one(
            "UPDATE catalog_option_values
             SET value_ar = $1, value_en = $2, place = $3
             WHERE product_id = $4 AND option_position = $5 AND position = $6",
            args![&value.ar, &value.en, place, product, option, *position],
        )
        .await?;
    }
    Ok(())
}

/// Takes a value away with the variants that have it; it stays in the books while one of them does.
async fn remove_value(
    tx: &mut Tx<'_>,
    (product, opened): (ProductId, &Record),
    (option, value): (i64, i64),
    before: &Before,
) -> Result<()> {
    let slot = usize::try_from(option - 1).map_err(Error::broken)?;
    let has_it = |made: &&Made| made.values.get(slot) == Some(&value);
    let offered: Vec<_> = before
        .variants
        .iter()
        .filter(has_it)
        .filter(|made| made.is_offered)
        .map(|made| made.id)
        .collect();
    if !offered.is_empty() {
        variations::take_away(tx, (product, opened), &offered).await?;
    }
    if !read::variants_of(tx, product)
        .await?
        .iter()
        .any(|made| has_it(&made))
    {
        tx.execute(
            "DELETE FROM catalog_option_values WHERE product_id = $1 AND option_position = $2 AND position = $3",
            args![product, option, value],
        )
        .await?;
    }
    Ok(())
}

/// Makes the variants that `fresh` values of an option miss, and brings everything into its order.
async fn finish(tx: &mut Tx<'_>, product: ProductId, (option, fresh): (i64, &[i64])) -> Result<()> {
    let now = look(tx, product).await?;
    let slot = usize::try_from(option - 1).map_err(Error::broken)?;
    let mut missing = read::missing(&now.options, &now.variants);
    missing.retain(|values| values.get(slot).is_some_and(|value| fresh.contains(value)));
    if !missing.is_empty() {
        variations::make(tx, product, &missing).await?;
    }
    variations::arrange(tx, product).await?;
    upsert::touch_product(tx, product).await
}
