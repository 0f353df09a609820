//! What is told of each row: what becomes of it, and what differs.

use domain::basics::{Instant, Money, Translated};
use domain::catalog::{Becomes, SheetRow, centimetres};

use super::columns::Remark;
use super::plan::{Changes, Plan, VariantChange, Wanted};
use super::product::{ParsedProduct, ParsedVariant};
use super::report::shortened;
use super::stock::Step;
use super::write::Rules;
use crate::basics::local_time;
use crate::catalog::upsert::{KnownProduct, SaleRow};

/// The longest text told of a change.
const TOLD_MAX: usize = 120;

/// A field that differs: its name, what was there, and what is to be.
type Change = (String, String, String);

/// What differs of a product.
#[derive(Debug, Clone, Default)]
pub struct Differences {
    /// Its own fields.
    pub own: Vec<Change>,
    /// What becomes of each variant of the file, and its fields.
    pub variants: Vec<(Becomes, Vec<Change>)>,
}

/// The rows of a product, at `slug`, that can't be imported.
pub fn failed((read, slug): (&ParsedProduct, &str), problem: &Remark) -> Vec<SheetRow> {
    let row = |variant: &ParsedVariant| row((variant, slug), Becomes::Failed, Vec::new());
    // The finding itself is told on its own line.
    let others = read
        .variants
        .iter()
        .filter(|variant| variant.line != problem.line);
    let mut rows: Vec<SheetRow> = others.map(row).collect();
    rows.extend(
        read.variants
            .iter()
            .find(|variant| variant.line == problem.line)
            .map(row),
    );
    rows
}

/// What the plan makes different. Of a product that is not there yet nothing but its variants is told.
pub fn differences(
    (read, known): (&ParsedProduct, Option<&KnownProduct>),
    plan: &Plan,
    rules: Rules<'_>,
) -> Differences {
    let (Plan::Change(all), Some(known)) = (plan, known) else {
        return Differences {
            own: Vec::new(),
            variants: vec![(Becomes::Created, Vec::new()); read.variants.len()],
        };
    };
    let of_each = (0..read.variants.len()).map(|index| of_variant(all, known, index, rules));
    Differences {
        own: of_product(all, known),
        variants: of_each.collect(),
    }
}

/// The rows of a product that is imported, at `slug`.
pub fn told(
    (read, slug): (&ParsedProduct, &str),
    differences: &Differences,
    steps: &[Step],
) -> Vec<SheetRow> {
    let mut rows = Vec::with_capacity(read.variants.len());
    let pairs = read.variants.iter().zip(differences.variants.iter().cloned());
    for (index, (variant, (mut becomes, mut changes))) in pairs.enumerate() {
        if index == 0 {
            if !differences.own.is_empty() && becomes == Becomes::Unchanged {
                becomes = Becomes::Updated;
            }
            changes.splice(0..0, differences.own.iter().cloned());
        }
        match steps.get(index) {
            Some(Step::Open(units)) if becomes != Becomes::Created => {
                becomes = Becomes::Updated;
                changes.push(("on_hand".to_owned(), "0".to_owned(), units.to_string()));
            }
            Some(Step::Set(before, after)) => {
                becomes = Becomes::Updated;
                changes.push(("on_hand".to_owned(), before.to_string(), after.to_string()));
            }
            _ => {}
        }
        rows.push(row((variant, slug), becomes, changes));
    }
    rows
}

fn row((variant, slug): (&ParsedVariant, &str), becomes: Becomes, changes: Vec<Change>) -> SheetRow {
    SheetRow {
        line: variant.line,
        product: slug.to_owned(),
        sku: variant.sku.clone().unwrap_or_default(),
        becomes,
        changes,
        findings: Vec::new(),
    }
}

/// What differs of the product itself, told on its first row.
fn of_product(changes: &Changes, known: &KnownProduct) -> Vec<Change> {
    let mut told = Told::default();
    if let Some(row) = &changes.row {
        let before = &known.row;
        told.texts("title", &before.title, &row.title);
        told.texts("body", &before.body, &row.body);
        let slug = |slug: &Option<String>| slug.clone().unwrap_or_default();
        told.field("vendor", slug(&before.brand), slug(&row.brand));
        told.field("category", slug(&before.category), slug(&row.category));
        told.field("status", before.status.code(), row.status.code());
        for (field, (before, after)) in ["seo_title", "seo_about"]
            .into_iter()
            .zip(before.seo.iter().zip(&row.seo))
        {
            told.texts(field, before, after);
        }
    }
    for (position, name) in &changes.option_names {
        let option = usize::try_from(position - 1)
            .ok()
            .and_then(|index| known.options.get(index));
        told.texts(
            "option",
            &option.map(|option| option.name.clone()).unwrap_or_default(),
            name,
        );
    }
    for (_, _, value) in changes.values.iter().chain(&changes.renamed) {
        told.texts("option_value", &Translated::default(), value);
    }
    told.count("pictures", changes.pictures.len());
    told.count("picture_texts", changes.alts.len());
    told.0
}

fn of_variant(
    changes: &Changes,
    known: &KnownProduct,
    index: usize,
    rules: Rules<'_>,
) -> (Becomes, Vec<Change>) {
    let (id, wanted) = match changes.variants.get(index) {
        None | Some(VariantChange::Same(_)) => return (Becomes::Unchanged, Vec::new()),
        Some(VariantChange::New(..)) => return (Becomes::Created, Vec::new()),
        Some(VariantChange::Changed(id, wanted)) => (id, wanted),
    };
    let mut told = Told::default();
    if let Some(before) = known.variants.iter().find(|variant| variant.id == *id) {
        let Wanted { row, beside } = wanted;
        for (option, (was, is)) in before.row.values.iter().zip(&row.values).enumerate() {
            let name = |position: i64| value_name((changes, known), option, position);
            told.texts("option_value", &name(*was), &name(*is));
        }
        let (sale, piece) = (&beside.sale, beside.piece);
        let money = |minor: i64| Money::new(minor, rules.currency).to_plain_string();
        let optional = |minor: Option<i64>| minor.map(money).unwrap_or_default();
        told.field("sku", &before.row.sku, &row.sku);
        told.field("barcode", &before.row.barcode, &row.barcode);
        told.field("price", money(before.row.price_minor), money(row.price_minor));
        told.field(
            "compare_at",
            optional(before.row.compare_at_minor),
            optional(row.compare_at_minor),
        );
        let price = |sale: &Option<SaleRow>| optional(sale.map(|sale| sale.price_minor));
        told.field("sale_price", price(&before.sale), price(sale));
        let moment = |at: Option<Instant>| at.map(|at| local_time(rules.time_zone, at).to_string());
        let schedule = |sale: &Option<SaleRow>| sale.map(|sale| sale.schedule).unwrap_or_default();
        let starts = |sale: &Option<SaleRow>| moment(schedule(sale).starts).unwrap_or_default();
        let ends = |sale: &Option<SaleRow>| moment(schedule(sale).ends).unwrap_or_default();
        told.field("sale_starts", starts(&before.sale), starts(sale));
        told.field("sale_ends", ends(&before.sale), ends(sale));
        told.field("weight_grams", before.row.weight_grams, row.weight_grams);
        told.field(
            "cost",
            optional(before.piece.cost_minor),
            optional(piece.cost_minor),
        );
        let sizes = before.piece.size_mm.into_iter().zip(piece.size_mm);
        for (field, (before, after)) in ["length", "width", "height"].into_iter().zip(sizes) {
            told.field(field, centimetres(before), centimetres(after));
        }
    }
    (Becomes::Updated, told.0)
}

/// What the value at a position is called, which may be new.
fn value_name((changes, known): (&Changes, &KnownProduct), option: usize, position: i64) -> Translated {
    let there = known
        .options
        .get(option)
        .and_then(|option| option.value(position));
    let new = || {
        let is_it =
            |(of, at, _): &&(i64, i64, Translated)| usize::try_from(*of) == Ok(option + 1) && *at == position;
        changes.values.iter().find(is_it).map(|(_, _, name)| name)
    };
    there.or_else(new).cloned().unwrap_or_default()
}

#[derive(Default)]
struct Told(Vec<Change>);

impl Told {
    fn field(&mut self, field: &str, before: impl ToString, after: impl ToString) {
        let (before, after) = (before.to_string(), after.to_string());
        if before != after {
            let told = |text| shortened(text, TOLD_MAX);
            self.0.push((field.to_owned(), told(before), told(after)));
        }
    }

    fn texts(&mut self, field: &str, before: &Translated, after: &Translated) {
        self.field(&format!("{field}_ar"), &before.ar, &after.ar);
        self.field(&format!("{field}_en"), &before.en, &after.en);
    }

    fn count(&mut self, field: &str, number: usize) {
        if number > 0 {
            self.0
                .push((field.to_owned(), String::new(), format!("+{number}")));
        }
    }
}
