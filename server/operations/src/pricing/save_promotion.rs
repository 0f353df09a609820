//! Making a promotion and changing it. Placed orders keep what they were given.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{Instant, LocalTime, PromotionId};
use domain::pricing::{CheckedPromotion, Conditions, Goods, PromotionForm};
use domain::refusal::{FieldProblem, Problem};
use domain::settings::Shop;

use crate::basics::instant_of;
use crate::db::Tx;
use crate::{Actor, Ops, Result, args, audit, catalog};

/// Makes a promotion; it runs from its first moment on, one that is asked for as soon as it has a code.
///
/// # Errors
/// `InvalidFields`; [`crate::Error::Denied`].
pub async fn add_promotion(ops: &Ops, actor: &Actor, form: &PromotionForm) -> Result<PromotionId> {
    actor.may(Permission::ManagePromotions)?;
    let shop = ops.shop().await?;
    let new = form.check(shop.currency)?;
    ops.write(async |tx| {
        let columns = columns(tx, &shop, &new).await?;
        let id: PromotionId = tx.new_id();
        tx.execute_one(
            "INSERT INTO pricing_promotions (id, name_ar, name_en, by_code, effect, conditions, priority, stacking,
                    starts_at, ends_at, uses_max, customer_max, used, added_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, $13, 1)",
            args![
                id,
                &new.name.ar,
                &new.name.en,
                new.by_code,
                &columns.effect,
                &columns.conditions,
                new.priority,
                new.stacking.code(),
                columns.starts,
                columns.ends,
                new.limits.promotion,
                new.limits.customer,
                tx.now(),
            ],
        )
        .await?;
        let entry = audit::Entry::new("add_promotion", Subject::Promotion, id).labelled(&new.name.en);
        audit::steps::record(tx, actor, told(entry, None, form)).await?;
        Ok(id)
    })
    .await
}

/// Changes a promotion that was opened in `version`. Whether it is asked for by code stays as it was made.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile`; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn edit_promotion(
    ops: &Ops,
    actor: &Actor,
    (promotion, version): (PromotionId, i64),
    form: &PromotionForm,
) -> Result<()> {
    actor.may(Permission::ManagePromotions)?;
    let shop = ops.shop().await?;
    let new = form.check(shop.currency)?;
    ops.write(async |tx| {
        let row = tx
            .one(
                // Locks the row, so that what was there before is certain.
                "UPDATE pricing_promotions
                 SET version = version + 1
                 WHERE id = $1
                 RETURNING version, by_code",
                args![promotion],
            )
            .await?;
        if row.get::<i64>(0)? != version + 1 {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        if row.get::<bool>(1)? != new.by_code {
            return Err(Refusal::field("given", Problem::NotAChoice).into());
        }
        let before = super::read::form(tx, &shop, promotion).await?;
        let columns = columns(tx, &shop, &new).await?;
        tx.execute_one(
            "UPDATE pricing_promotions
             SET name_ar = $2, name_en = $3, effect = $4, conditions = $5, priority = $6, stacking = $7,
                 starts_at = $8, ends_at = $9, uses_max = $10, customer_max = $11
             WHERE id = $1",
            args![
                promotion,
                &new.name.ar,
                &new.name.en,
                &columns.effect,
                &columns.conditions,
                new.priority,
                new.stacking.code(),
                columns.starts,
                columns.ends,
                new.limits.promotion,
                new.limits.customer,
            ],
        )
        .await?;
        let entry = audit::Entry::new("edit_promotion", Subject::Promotion, promotion).labelled(&new.name.en);
        audit::steps::record(tx, actor, told(entry, Some(&before), form)).await
    })
    .await
}

/// What is stored of a checked form.
struct Columns {
    effect: String,
    conditions: String,
    starts: Option<Instant>,
    ends: Option<Instant>,
}

async fn columns(tx: &mut Tx<'_>, shop: &Shop, new: &CheckedPromotion) -> Result<Columns> {
    let instant = |local: Option<LocalTime>| local.map(|local| instant_of(&shop.time_zone, local));
    let conditions = Conditions {
        goods: goods(tx, new).await?,
        minimum: new.minimum,
        first_order: new.first_order,
    };
    Ok(Columns {
        effect: serde_json::to_string(&new.effect)?,
        conditions: serde_json::to_string(&conditions)?,
        starts: instant(new.starts),
        ends: instant(new.ends),
    })
}

/// The goods whose addresses were typed.
async fn goods(tx: &mut Tx<'_>, new: &CheckedPromotion) -> Result<Goods> {
    let Some(categories) = new.categories else {
        return Ok(Goods::All);
    };
    let (mut found, mut products, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    for slug in &new.slugs {
        let known = if categories {
            let category = catalog::steps::category_at(tx, slug).await?;
            category.map(|category| {
                // Two addresses may lead to one.
                if !found.contains(&category.id) {
                    found.push(category.id);
                }
            })
        } else {
            let product = catalog::steps::product_at(tx, slug).await?;
            product.map(|id| products.push(id))
        };
        if known.is_none() {
            problems.push(FieldProblem {
                field: "slugs".to_owned(),
                problem: Problem::UnknownSlug { slug: slug.clone() },
            });
        }
    }
    if problems.is_empty() {
        Ok(if categories {
            Goods::Categories(found)
        } else {
            Goods::Products(products)
        })
    } else {
        Err(Refusal::InvalidFields(problems).into())
    }
}

/// A field of the form.
type Field = fn(&PromotionForm) -> &String;

/// Every field that is another than before.
fn told(entry: audit::Entry, before: Option<&PromotionForm>, after: &PromotionForm) -> audit::Entry {
    let none = PromotionForm::default();
    let before = before.unwrap_or(&none);
    let fields: [(&str, Field); 18] = [
        ("name_ar", |form| &form.name_ar),
        ("name_en", |form| &form.name_en),
        ("given", |form| &form.given),
        ("effect", |form| &form.effect),
        ("percent", |form| &form.percent),
        ("amount", |form| &form.amount),
        ("buy", |form| &form.buy),
        ("get", |form| &form.get),
        ("goods", |form| &form.goods),
        ("slugs", |form| &form.slugs),
        ("minimum", |form| &form.minimum),
        ("first_order", |form| &form.first_order),
        ("priority", |form| &form.priority),
        ("stacking", |form| &form.stacking),
        ("starts", |form| &form.starts),
        ("ends", |form| &form.ends),
        ("uses_max", |form| &form.uses_max),
        ("customer_max", |form| &form.customer_max),
    ];
    fields.iter().fold(entry, |entry, (name, of)| {
        entry.change(name, of(before), of(after))
    })
}
