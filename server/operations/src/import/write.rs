//! Brings one product of the shop to what a file says, in one transaction, or only foresees it.

use domain::basics::{Currency, LocationId, ProductId, VariantId};
use domain::catalog::SheetRow;
use serde::{Deserialize, Serialize};

use super::columns::Remark;
use super::plan::{Beside, Changes, Places, Plan, VariantChange, plan, seo};
use super::product::ParsedProduct;
use super::report::{Change, Stock};
use super::rows::{self, Differences};
use super::sight::{Expected, Sight, changed_since};
use super::stock::{self, Step};
use super::{meant, trail};
use crate::catalog::steps::NewProduct;
use crate::catalog::upsert::{self, KnownProduct};
use crate::db::Tx;
use crate::outbox::{self, Event};
use crate::{Actor, Error, Result, audit, catalog};

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
    /// Nothing of the product that is at `slug`, because of a problem.
    pub fn failed((read, slug): (&ParsedProduct, &str), problem: Remark) -> Self {
        Self {
            rows: rows::failed((read, slug), &problem),
            problem: Some(problem),
            ..Self::default()
        }
    }
}

/// What [`write`] would do, and what it would do it to; none of that where nothing can be done.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn foresee(
    tx: &mut Tx<'_>,
    read: &ParsedProduct,
    rules: Rules<'_>,
) -> Result<(Outcome, Option<Sight>)> {
    let seen = look(tx, read, rules, Way::Foresee).await?;
    let sight = seen.plan.is_some().then(|| seen.sight());
    Ok((seen.outcome, sight))
}

/// Writes the product, if anything of it is to be written and the shop is as `expected`.
///
/// # Errors
/// [`Error::Clash`] when somebody else wrote the product at the same moment; [`Error::Broken`].
pub async fn write(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (read, expected): (&ParsedProduct, Expected<'_>),
    rules: Rules<'_>,
) -> Result<Outcome> {
    let seen = look(tx, read, rules, Way::Write).await?;
    if seen.writes() && !expected.is_met_by(&seen.sight()) {
        let slug = seen.known.as_ref().map_or(&read.slug, |known| &known.slug);
        return Ok(Outcome::failed((read, slug), changed_since(read)));
    }
    let variants = match &seen.plan {
        None => return Ok(seen.outcome),
        Some(Plan::Create(new, besides)) => create(tx, actor, (read, &seen, rules), (new, besides)).await?,
        Some(Plan::Change(changes)) => change(tx, actor, (read, &seen), changes).await?,
    };
    for step in variants.into_iter().zip(seen.steps) {
        stock::take(tx, actor, step, rules).await?;
    }
    Ok(seen.outcome)
}

/// What a look is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// To be told.
    Foresee,
    /// To be written: nobody else changes the product until that is done.
    Write,
}

/// What there is to be done.
#[derive(Default)]
struct Seen {
    outcome: Outcome,
    known: Option<KnownProduct>,
    places: Places,
    /// None when the product can't be imported.
    plan: Option<Plan>,
    differences: Differences,
    /// One for each variant of the file.
    steps: Vec<Step>,
}

impl Seen {
    fn sight(&self) -> Sight {
        Sight::of(self.known.as_ref(), &self.steps)
    }

    /// Whether anything is to be written.
    fn writes(&self) -> bool {
        let plan = match &self.plan {
            None => return false,
            Some(Plan::Create(..)) => true,
            Some(Plan::Change(changes)) => !changes.is_empty(),
        };
        plan || self.steps.iter().any(|step| step.change().is_some())
    }
}

async fn look(tx: &mut Tx<'_>, read: &ParsedProduct, rules: Rules<'_>, way: Way) -> Result<Seen> {
    let nothing = |slug: &str, problem| Seen {
        outcome: Outcome::failed((read, slug), problem),
        ..Seen::default()
    };
    let (slug, doubts) = match meant::slug(tx, read).await? {
        Ok(meant) => meant,
        Err(problem) => return Ok(nothing(&read.slug, problem)),
    };
    let held = match way {
        Way::Foresee => None,
        Way::Write => upsert::lock(tx, &slug).await?,
    };
    let known = upsert::find(tx, &slug).await?;
    if way == Way::Write && held != known.as_ref().map(|known| known.id) {
        return Err(Error::Clash);
    }
    let places = meant::places(tx, read, known.as_ref()).await?;
    let (mut plan, mut warnings) = match plan(read, known.as_ref(), &places) {
        Ok(planned) => planned,
        Err(problem) => {
            let slug = known.as_ref().map_or(&slug, |known| &known.slug);
            return Ok(nothing(slug, problem));
        }
    };
    if let Plan::Create(new, _) = &mut plan {
        new.slug.clone_from(&slug);
    }
    warnings.extend(doubts);
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
        let is_past = known.as_ref().is_some_and(|known| known.has_put_away(id));
        let step = if is_past {
            Step::Nothing
        } else {
            stock::step(tx, id, variant, rules).await?
        };
        stock::tell(step, variant, &mut outcome.stock, &mut outcome.warnings);
        steps.push(step);
    }
    let differences = rows::differences((read, known.as_ref()), &plan, rules);
    let slug = known.as_ref().map_or(&slug, |known| &known.slug);
    outcome.rows = rows::told((read, slug), &differences, &steps);
    Ok(Seen {
        outcome,
        known,
        places,
        plan: Some(plan),
        differences,
        steps,
    })
}

async fn create(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (read, seen, rules): (&ParsedProduct, &Seen, Rules<'_>),
    (new, besides): (&NewProduct, &[Beside]),
) -> Result<Vec<VariantId>> {
    let places = &seen.places;
    let category = places.category.as_ref().and_then(Option::as_ref);
    let category = meant::written_category(tx, places, category).await?;
    // In both its languages, where the file has them.
    let brand = places.brand.as_ref().and_then(Option::as_ref);
    let brand = meant::written_brand(tx, places, brand).await?;
    let new = NewProduct {
        category,
        ..new.clone()
    };
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
        if *beside != Beside::default() {
            set_beside(tx, *variant, *beside).await?;
        }
    }
    for picture in added.to_fetch {
        outbox::steps::push(tx, Event::PictureRecorded, picture).await?;
    }
    let entry = trail::created((added.product, &new), (read, places), rules.currency);
    audit::steps::record(tx, actor, entry).await?;
    Ok(added.variants)
}

async fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (read, seen): (&ParsedProduct, &Seen),
    changes: &Changes,
) -> Result<Vec<VariantId>> {
    let Some(known) = &seen.known else {
        return Ok(Vec::new());
    };
    let product = known.id;
    if let Some(row) = &changes.row {
        // One that stays is there: its name is not needed.
        let category = meant::written_category(tx, &seen.places, row.category.as_ref()).await?;
        let brand = meant::written_brand(tx, &seen.places, row.brand.as_ref()).await?;
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
        audit::steps::record(tx, actor, trail::changed((read, known), &seen.differences)).await?;
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
