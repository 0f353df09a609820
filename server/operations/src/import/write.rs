//! Brings one product of the shop to what a file says, in one transaction, or only foresees it.

use std::collections::BTreeSet;

use domain::audit::Subject;
use domain::basics::{BrandId, CategoryId, Currency, LocationId, Money, ProductId, VariantId};
use domain::catalog::{SheetRow, slug_from};

use serde::{Deserialize, Serialize};

use super::columns::{Column, Remark};
use super::plan::{Beside, Changes, Places, Plan, VariantChange, plan, seo};
use super::product::ParsedProduct;
use super::report::{Change, Stock};
use super::rows;
use super::script::Said;
use super::stock::{self, Step};
use crate::catalog::steps::NewProduct;
use crate::catalog::upsert::{self, KnownProduct};
use crate::db::Tx;
use crate::outbox::{self, Event};
use crate::{Actor, Result, audit, catalog};

/// What holds for every product of an import.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// Where the stock is.
    pub location: LocationId,
    /// Whether stock that differs is set.
    pub set_stock: bool,
    /// The shop's currency.
    pub currency: Currency,
    /// Its time zone.
    pub time_zone: &'a str,
}

/// What became of a product.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
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
    /// What becomes of each row.
    pub rows: Vec<SheetRow>,
}

impl Outcome {
    /// Nothing, because of a problem.
    pub fn failed(read: &ParsedProduct, problem: Remark) -> Self {
        Self {
            rows: rows::failed(read, &problem),
            problem: Some(problem),
            ..Self::default()
        }
    }
}

/// What [`write`] would do.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn foresee(tx: &mut Tx<'_>, read: &ParsedProduct, rules: Rules<'_>) -> Result<Outcome> {
    Ok(look(tx, read, rules).await?.outcome)
}

/// Writes the product.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn write(
    tx: &mut Tx<'_>,
    actor: &Actor,
    read: &ParsedProduct,
    rules: Rules<'_>,
) -> Result<Outcome> {
    let Seen {
        outcome,
        known,
        places,
        plan,
        steps,
    } = look(tx, read, rules).await?;
    let variants = match plan {
        None => return Ok(outcome),
        Some(Plan::Create(new, besides)) => create(tx, actor, (read, &places), (new, besides)).await?,
        Some(Plan::Change(changes)) => change(tx, actor, (read, known.as_ref(), rules), &changes).await?,
    };
    for step in variants.into_iter().zip(steps) {
        stock::take(tx, actor, step, rules).await?;
    }
    Ok(outcome)
}

/// What there is to be done.
#[derive(Default)]
struct Seen {
    outcome: Outcome,
    known: Option<KnownProduct>,
    places: Places,
    /// None when the product can't be imported.
    plan: Option<Plan>,
    /// One for each variant of the file.
    steps: Vec<Step>,
}

async fn look(tx: &mut Tx<'_>, read: &ParsedProduct, rules: Rules<'_>) -> Result<Seen> {
    let nothing = |problem| Seen {
        outcome: Outcome::failed(read, problem),
        ..Seen::default()
    };
    let slug = match slug_of(tx, read).await? {
        Ok(slug) => slug,
        Err(problem) => return Ok(nothing(problem)),
    };
    let known = upsert::find(tx, &slug).await?;
    let places = Places {
        category: category(tx, read).await?,
        brand: brand(tx, read, known.as_ref()).await?,
    };
    let (plan, warnings) = match plan(read, known.as_ref(), &places) {
        Ok(planned) => planned,
        Err(problem) => return Ok(nothing(problem)),
    };
    let mut outcome = Outcome {
        warnings,
        ..Outcome::default()
    };
    let ids: Vec<Option<VariantId>> = match &plan {
        Plan::Create(new, _) => {
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
    outcome.rows = rows::told((read, known.as_ref()), &plan, &steps, rules);
    Ok(Seen {
        outcome,
        known,
        places,
        plan: Some(plan),
        steps,
    })
}

/// The slug of the product that is meant; a problem where it could be several.
async fn slug_of(tx: &mut Tx<'_>, read: &ParsedProduct) -> Result<std::result::Result<String, Remark>> {
    if !read.is_found_by_sku {
        return Ok(Ok(read.slug.clone()));
    }
    let mut found = BTreeSet::new();
    for sku in read.variants.iter().filter_map(|variant| variant.sku.as_deref()) {
        if !sku.is_empty() {
            found.extend(upsert::slugs_of_sku(tx, sku).await?);
        }
    }
    if found.len() > 1 {
        let all = found.into_iter().collect::<Vec<_>>().join(", ");
        return Ok(Err(Remark {
            line: read.line,
            column: Column::Sku,
            message: format!("Several products of the shop have these SKUs: {all}."),
        }));
    }
    Ok(Ok(found.pop_first().unwrap_or_else(|| read.slug.clone())))
}

/// The slug of the category that is meant. The file's own holds only as long as the category is called what the file
/// says: whoever types another name means another category.
async fn category(tx: &mut Tx<'_>, read: &ParsedProduct) -> Result<Option<Option<String>>> {
    let Some(Some(category)) = &read.category else {
        return Ok(read.category.as_ref().map(|_| None));
    };
    if let Some(slug) = &category.slug {
        let known = upsert::category_name(tx, slug).await?;
        if known.is_none_or(|known| category.name.is_said_by(&known)) {
            return Ok(Some(Some(slug.clone())));
        }
    }
    let name = category.name.alone();
    let by_name = slug_from(if name.en.is_empty() { &name.ar } else { &name.en });
    Ok(Some(Some(by_name).filter(|slug| !slug.is_empty())))
}

/// The category itself, written when it is not there yet.
async fn written(tx: &mut Tx<'_>, read: &ParsedProduct, slug: Option<&String>) -> Result<Option<CategoryId>> {
    let Some(slug) = slug else { return Ok(None) };
    let name = read
        .category
        .as_ref()
        .and_then(Option::as_ref)
        .map(|category| category.name.alone());
    let name = name.unwrap_or_default();
    Ok(Some(catalog::steps::category(tx, slug, &name).await?))
}

/// The slug of the brand that is meant: the one the product has, where that is called so.
async fn brand(
    tx: &mut Tx<'_>,
    read: &ParsedProduct,
    known: Option<&KnownProduct>,
) -> Result<Option<Option<String>>> {
    let Some(vendor) = &read.vendor else {
        return Ok(None);
    };
    let stays = |known: &&KnownProduct| !vendor.is_empty() && vendor.is_said_by(&known.brand_name);
    if let Some(slug) = known.filter(stays).and_then(|known| known.row.brand.clone()) {
        return Ok(Some(Some(slug)));
    }
    upsert::brand_slug(tx, &vendor.alone()).await.map(Some)
}

/// The brand itself, written when it is not there yet.
async fn written_brand(
    tx: &mut Tx<'_>,
    read: &ParsedProduct,
    slug: Option<&String>,
) -> Result<Option<BrandId>> {
    let Some(slug) = slug else { return Ok(None) };
    let name = read.vendor.as_ref().map(Said::alone).unwrap_or_default();
    catalog::steps::brand_at(tx, slug, &name).await.map(Some)
}

async fn create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (read, places): (&ParsedProduct, &Places),
    (mut new, besides): (NewProduct, Vec<Beside>),
) -> Result<Vec<VariantId>> {
    new.category = written(tx, read, places.category.as_ref().and_then(Option::as_ref)).await?;
    // In both its languages, where the file has them.
    let brand = written_brand(tx, read, places.brand.as_ref().and_then(Option::as_ref)).await?;
    let added = catalog::steps::add_product(tx, &new).await?;
    if let Some(brand) = brand {
        // The name alone may be that of several.
        upsert::set_brand(tx, added.product, brand).await?;
    }
    let seo = seo(read, &Default::default());
    if seo.iter().any(|text| !text.is_empty()) {
        upsert::set_seo(tx, added.product, &seo).await?;
    }
    for (variant, beside) in added.variants.iter().zip(besides) {
        if beside != Beside::default() {
            set_beside(tx, *variant, beside).await?;
        }
    }
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
    (read, known, rules): (&ParsedProduct, Option<&KnownProduct>, Rules<'_>),
    changes: &Changes,
) -> Result<Vec<VariantId>> {
    let Some(known) = known else { return Ok(Vec::new()) };
    let product = known.id;
    if let Some(row) = &changes.row {
        // One that stays is there: its name is not needed.
        let category = written(tx, read, row.category.as_ref()).await?;
        let brand = written_brand(tx, read, row.brand.as_ref()).await?;
        upsert::set_product(tx, product, row, (category, brand)).await?;
        upsert::set_seo(tx, product, &row.seo).await?;
    }
    for (position, name) in &changes.option_names {
        upsert::rename_option(tx, product, *position, name).await?;
    }
    for (option, position, value) in &changes.values {
        upsert::add_value(tx, product, (*option, *position), value).await?;
    }
    for (option, position, value) in &changes.renamed {
        upsert::rename_value(tx, product, (*option, *position), value).await?;
    }
    let mut variants = Vec::with_capacity(changes.variants.len());
    for change in &changes.variants {
        variants.push(match change {
            VariantChange::Same(id) => *id,
            VariantChange::Changed(id, wanted) => {
                upsert::set_variant(tx, *id, &wanted.row).await?;
                set_beside(tx, *id, wanted.beside).await?;
                *id
            }
            VariantChange::New(position, wanted) => {
                let id = catalog::steps::add_variant(tx, product, *position, &wanted.row).await?;
                set_beside(tx, id, wanted.beside).await?;
                id
            }
        });
    }
    pictures(tx, product, changes, &variants).await?;
    // Last: it may be published only because of the prices it has now.
    if let Some(row) = changes.row.as_ref().filter(|row| row.status != known.row.status) {
        catalog::steps::move_to(tx, product, row.status.into()).await?;
    }
    if !changes.is_empty() {
        upsert::touch_product(tx, product).await?;
        audit::steps::record(tx, actor, changed(read, known, changes, rules.currency)).await?;
    }
    Ok(variants)
}

async fn set_beside(tx: &mut Tx<'_>, variant: VariantId, beside: Beside) -> Result<()> {
    upsert::set_sale(tx, variant, beside.sale).await?;
    upsert::set_piece(tx, variant, beside.piece).await
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
        let VariantChange::Changed(id, wanted) = change else {
            continue;
        };
        if let Some(before) = known.variants.iter().find(|variant| variant.id == *id) {
            entry = entry.change(
                "price",
                price(before.row.price_minor),
                price(wanted.row.price_minor),
            );
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
