//! What conditions of a rule can be made of: the categories, the brands and the values of options that the shop has.

use domain::basics::{BrandId, Language, Translated};
use domain::catalog::read::ConditionChoices;
use domain::settings::Shop;

use super::shelves;
use crate::db::{Record, Tx};
use crate::{Result, args};

/// Values of options offered to be asked for; others can be typed.
const OPTIONS: usize = 500;

/// What can be asked for, as people call it.
pub(super) async fn condition_choices(
    tx: &mut Tx<'_>,
    shop: &Shop,
    language: Language,
) -> Result<ConditionChoices> {
    let brands = tx
        .rows(
            "SELECT id, name_ar, name_en FROM catalog_brands ORDER BY slug LIMIT 500",
            args![],
        )
        .await?;
    let brand = |row: &Record| -> Result<(BrandId, String)> {
        Ok((row.parse(0)?, row.translated(1)?.in_(language).to_owned()))
    };
    let mut options = options(tx, language).await?;
    let has_more_options = options.len() > OPTIONS;
    options.truncate(OPTIONS);
    Ok(ConditionChoices {
        categories: shelves::choices(tx, language).await?,
        brands: brands.iter().map(brand).collect::<Result<_>>()?,
        options,
        has_more_options,
        currency: shop.currency,
    })
}

/// The values that options have, by key, and one more when there are more than are offered. Spellings of a value share
/// its key; that of the first product stands for all.
async fn options(tx: &mut Tx<'_>, language: Language) -> Result<Vec<(String, String)>> {
    let rows = tx
        .rows(
            "SELECT k.option_key, o.name_ar, o.name_en, x.value_ar, x.value_en
             FROM (SELECT option_key, MIN(product_id) AS product_id
                   FROM catalog_option_values
                   GROUP BY option_key
                   ORDER BY option_key
                   LIMIT $1) k
             JOIN catalog_option_values x ON x.option_key = k.option_key AND x.product_id = k.product_id
             JOIN catalog_options o ON o.product_id = x.product_id AND o.position = x.option_position
             ORDER BY k.option_key, x.option_position, x.position",
            args![i64::try_from(OPTIONS + 1).unwrap_or(i64::MAX)],
        )
        .await?;
    let option = |row: &Record| -> Result<(String, String)> {
        Ok((
            row.get(0)?,
            value_of(&row.translated(1)?, &row.translated(3)?, language),
        ))
    };
    let mut options = rows.iter().map(option).collect::<Result<Vec<_>>>()?;
    // A product may spell a value twice.
    options.dedup_by(|later, first| later.0 == first.0);
    Ok(options)
}

/// What people call a value of an option.
pub(super) fn value_of(name: &Translated, value: &Translated, language: Language) -> String {
    format!("{}: {}", name.in_(language), value.in_(language))
}
