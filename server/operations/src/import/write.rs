//! Brings one product of the shop to what a file says, in one transaction, or only foresees it.

use domain::audit::Subject;
use domain::basics::{Currency, LocationId, Money, ProductId, VariantId};

use super::columns::Remark;
use super::plan::{Changes, Plan, VariantChange, category_slug, plan};
use super::product::ParsedProduct;
use super::report::{Change, Stock};
use super::script::translated;
use super::stock::{self, Step};
use crate::catalog::steps::NewProduct;
use crate::catalog::upsert::{self, KnownProduct};
use crate::db::Tx;
use crate::outbox::{self, Event};
use crate::{Actor, Result, audit, catalog};

/// What holds for every product of an import.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    /// Where the stock is.
    pub location: LocationId,
    /// Whether stock that differs is set.
    pub set_stock: bool,
    /// The shop's currency.
    pub currency: Currency,
}

/// What became of a product.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// Why nothing was written.
    pub problem: Option<Remark>,
    /// The product.
    pub product: Change,
    /// Its variants.
    pub variants: Vec<Change>,
    /// How many pictures were recorded.
    pub images: usize,
    /// Its stock.
    pub stock: Stock,
    /// What was imported otherwise than the file says.
    pub warnings: Vec<Remark>,
}

/// What [`write`] would do.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn foresee(tx: &mut Tx<'_>, read: &ParsedProduct, rules: Rules) -> Result<Outcome> {
    Ok(look(tx, read, rules).await?.outcome)
}

/// Writes the product.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn write(tx: &mut Tx<'_>, actor: &Actor, read: &ParsedProduct, rules: Rules) -> Result<Outcome> {
    let Seen {
        outcome,
        known,
        plan,
        steps,
    } = look(tx, read, rules).await?;
    let variants = match plan {
        None => return Ok(outcome),
        Some(Plan::Create(new)) => create(tx, actor, read, new).await?,
        Some(Plan::Change(changes)) => change(tx, actor, (read, known.as_ref(), rules), &changes).await?,
    };
    for step in variants.into_iter().zip(steps) {
        stock::take(tx, actor, step, rules).await?;
    }
    Ok(outcome)
}

/// What there is to be done.
struct Seen {
    outcome: Outcome,
    known: Option<KnownProduct>,
    /// None when the product can't be imported.
    plan: Option<Plan>,
    /// One for each variant of the file.
    steps: Vec<Step>,
}

async fn look(tx: &mut Tx<'_>, read: &ParsedProduct, rules: Rules) -> Result<Seen> {
    let known = upsert::find(tx, &read.slug).await?;
    let (plan, warnings) = match plan(read, known.as_ref()) {
        Ok(planned) => planned,
        Err(problem) => {
            let outcome = Outcome {
                problem: Some(problem),
                ..Outcome::default()
            };
            return Ok(Seen {
                outcome,
                known,
                plan: None,
                steps: Vec::new(),
            });
        }
    };
    let mut outcome = Outcome {
        warnings,
        ..Outcome::default()
    };
    let ids: Vec<Option<VariantId>> = match &plan {
        Plan::Create(new) => {
            outcome.product = Change::Created;
            outcome.images = new.pictures.len();
            outcome.variants = vec![Change::Created; new.variants.len()];
            vec![None; new.variants.len()]
        }
        Plan::Change(changes) => {
            outcome.product = if changes.is_empty() {
                Change::Unchanged
            } else {
                Change::Updated
            };
            outcome.images = changes.pictures.len();
            outcome.variants = changes.variants.iter().map(VariantChange::kind).collect();
            changes.variants.iter().map(VariantChange::id).collect()
        }
    };
    let mut steps = Vec::with_capacity(ids.len());
    for (id, variant) in ids.into_iter().zip(&read.variants) {
        let step = stock::step(tx, id, variant, rules).await?;
        stock::tell(step, variant, &mut outcome.stock, &mut outcome.warnings);
        steps.push(step);
    }
    Ok(Seen {
        outcome,
        known,
        plan: Some(plan),
        steps,
    })
}

async fn create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    read: &ParsedProduct,
    mut new: NewProduct,
) -> Result<Vec<VariantId>> {
    if let Some((slug, name)) = read
        .category
        .as_deref()
        .and_then(|name| Some((category_slug(name)?, name)))
    {
        new.category = Some(catalog::steps::category(tx, &slug, &translated(name)).await?);
    }
    let added = catalog::steps::add_product(tx, &new).await?;
    for picture in added.to_fetch {
        outbox::steps::push(tx, Event::PictureRecorded, picture).await?;
    }
    let entry = entry(added.product, &read.slug).change("status", "", new.status.code());
    audit::steps::record(tx, actor, entry).await?;
    Ok(added.variants)
}

async fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (read, known, rules): (&ParsedProduct, Option<&KnownProduct>, Rules),
    changes: &Changes,
) -> Result<Vec<VariantId>> {
    let Some(known) = known else { return Ok(Vec::new()) };
    let product = known.id;
    if let Some(row) = &changes.row {
        let category = match &row.category {
            Some(slug) => {
                let name = translated(read.category.as_deref().unwrap_or(slug));
                Some(catalog::steps::category(tx, slug, &name).await?)
            }
            None => None,
        };
        let brand = match &row.brand {
            Some(slug) => catalog::steps::brand(tx, read.vendor.as_deref().unwrap_or(slug)).await?,
            None => None,
        };
        upsert::set_product(tx, product, row, (category, brand)).await?;
    }
    for (position, name) in &changes.option_names {
        upsert::rename_option(tx, product, *position, name).await?;
    }
    for (option, position, value) in &changes.values {
        upsert::add_value(tx, product, (*option, *position), value).await?;
    }
    let mut variants = Vec::with_capacity(changes.variants.len());
    for change in &changes.variants {
        variants.push(match change {
            VariantChange::Same(id) => *id,
            VariantChange::Changed(id, row) => {
                upsert::set_variant(tx, *id, row).await?;
                *id
            }
            VariantChange::New(position, row) => {
                catalog::steps::add_variant(tx, product, *position, row).await?
            }
        });
    }
    pictures(tx, product, changes, &variants).await?;
    if !changes.is_empty() {
        upsert::touch_product(tx, product).await?;
        audit::steps::record(tx, actor, changed(read, known, changes, rules.currency)).await?;
    }
    Ok(variants)
}

async fn pictures(
    tx: &mut Tx<'_>,
    product: ProductId,
    changes: &Changes,
    variants: &[VariantId],
) -> Result<()> {
    for (picture, alt) in &changes.alts {
        upsert::set_alt(tx, *picture, alt).await?;
    }
    for (position, picture) in &changes.pictures {
        if let Some(id) = catalog::steps::add_picture(tx, (product, variants), *position, picture).await? {
            outbox::steps::push(tx, Event::PictureRecorded, id).await?;
        }
    }
    Ok(())
}

fn entry(product: ProductId, slug: &str) -> audit::Entry {
    audit::Entry::new("import_product", Subject::Product, product).labelled(slug)
}

fn changed(
    read: &ParsedProduct,
    known: &KnownProduct,
    changes: &Changes,
    currency: Currency,
) -> audit::Entry {
    let mut entry = entry(known.id, &read.slug);
    if let Some(row) = &changes.row {
        let before = &known.row;
        entry = entry
            .change("status", before.status.code(), row.status.code())
            .change("title_ar", &before.title.ar, &row.title.ar)
            .change("title_en", &before.title.en, &row.title.en)
            .change("body_ar", &before.body.ar, &row.body.ar)
            .change("body_en", &before.body.en, &row.body.en);
    }
    let price = |minor: i64| Money::new(minor, currency).to_plain_string();
    for change in &changes.variants {
        let VariantChange::Changed(id, row) = change else {
            continue;
        };
        if let Some(before) = known.variants.iter().find(|variant| variant.id == *id) {
            entry = entry.change("price", price(before.row.price_minor), price(row.price_minor));
        }
    }
    entry
}

impl VariantChange {
    const fn kind(&self) -> Change {
        match self {
            Self::Same(_) => Change::Unchanged,
            Self::Changed(..) => Change::Updated,
            Self::New(..) => Change::Created,
        }
    }

    const fn id(&self) -> Option<VariantId> {
        match self {
            Self::Same(id) | Self::Changed(id, _) => Some(*id),
            Self::New(..) => None,
        }
    }
}
