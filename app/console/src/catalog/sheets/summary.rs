//! What a sheet changes: counts, and the rows that have something to say.

use bridge::page_language;
use domain::catalog::{Becomes, SheetCounts, SheetRow, SheetSummary};
use leptos::prelude::*;
use ui::{Card, Code, Column, DataTable, Notice, StatusPill, Tone};
use wording::console::{audit, sheets as words};
use wording::numbers;

/// The counts, and what was read otherwise than it stands there.
pub fn counts(all: &SheetSummary) -> AnyView {
    let lang = page_language();
    let facts = [
        (&words::PRODUCTS, in_short(&all.products)),
        (&words::VARIANTS, in_short(&all.variants)),
        (&words::PICTURES, number(all.pictures)),
        (&words::STOCK, number(all.stock_opened + all.stock_set)),
    ];
    let facts = facts
        .into_iter()
        .map(|(name, said)| view! { <div><dt>{name.in_(lang)}</dt><dd>{said}</dd></div> })
        .collect_view();
    let alphabet = all.written_in.as_ref().map(|alphabet| {
        let said = words::written_in(lang, alphabet);
        view! { <Notice tone=Tone::Warn><p>{said}</p></Notice> }
    });
    let stays = (all.stock_differs > all.stock_set)
        .then(|| view! { <p class="muted">{words::STOCK_STAYS.in_(lang)}</p> });
    let left_out = (!all.left_out.is_empty()).then(|| {
        let columns = all.left_out.join(lang_comma());
        view! { <p class="muted small">{words::left_out(lang, &columns)}</p> }
    });
    view! {
        <div class="card-body stack is-tight">
            {alphabet}
            <dl class="sheet-counts">{facts}</dl>
            {stays}
            {left_out}
        </div>
    }
    .into_any()
}

fn lang_comma() -> &'static str {
    match page_language() {
        domain::basics::Language::Arabic => "، ",
        domain::basics::Language::English => ", ",
    }
}

fn number(count: u64) -> String {
    numbers::integer(page_language(), i64::try_from(count).unwrap_or(i64::MAX))
}

/// What became of how many, leaving out what became of none.
pub fn in_short(counts: &SheetCounts) -> String {
    let lang = page_language();
    let all = [
        (counts.created, Becomes::Created),
        (counts.updated, Becomes::Updated),
        (counts.unchanged, Becomes::Unchanged),
        (counts.failed, Becomes::Failed),
    ];
    let said = all
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, becomes)| format!("{} {}", number(count), words::becomes(lang, becomes)));
    let said: Vec<String> = said.collect();
    if said.is_empty() {
        number(0)
    } else {
        said.join(" · ")
    }
}

/// The rows.
pub fn rows(all: &SheetSummary) -> Option<AnyView> {
    let lang = page_language();
    if all.rows.is_empty() {
        return None;
    }
    let columns = vec![
        Column::number(words::LINE.in_(lang)),
        Column::text(words::SKU.in_(lang)),
        Column::text(words::BECOMES.in_(lang)),
        Column::text(words::CHANGES.in_(lang)),
        Column::text(words::FINDINGS.in_(lang)),
    ];
    let shown = u64::try_from(all.rows.len()).unwrap_or(0);
    let more = i64::try_from(all.rows_told.saturating_sub(shown)).unwrap_or(0);
    let more = (more > 0).then(|| view! { <div class="table-foot">{words::more(lang, more)}</div> });
    let lines = all.rows.iter().cloned().map(row).collect_view();
    Some(
        view! {
            <Card title=words::ROWS.in_(lang)>
                <DataTable name=words::ROWS.in_(lang) columns>{lines}</DataTable>
                {more}
            </Card>
        }
        .into_any(),
    )
}

fn row(row: SheetRow) -> AnyView {
    let lang = page_language();
    let tone = match row.becomes {
        Becomes::Created => Tone::Good,
        Becomes::Updated => Tone::Warn,
        Becomes::Unchanged => Tone::Plain,
        Becomes::Failed => Tone::Bad,
    };
    let name = if row.sku.is_empty() { row.product } else { row.sku };
    let changes = row.changes.into_iter().map(change).collect_view();
    let findings = row
        .findings
        .into_iter()
        .map(|finding| view! { <span dir="auto" lang="en">{finding}</span> })
        .collect_view();
    view! {
        <tr>
            <th scope="row" class="is-number">{number(row.line)}</th>
            <td data-label=words::SKU.in_(lang)><Code text=name/></td>
            <td data-label=words::BECOMES.in_(lang)>
                <StatusPill tone>{words::becomes(lang, row.becomes)}</StatusPill>
            </td>
            <td data-label=words::CHANGES.in_(lang)><span class="stack is-tight">{changes}</span></td>
            <td data-label=words::FINDINGS.in_(lang)><span class="stack is-tight small">{findings}</span></td>
        </tr>
    }
    .into_any()
}

fn change((field, before, after): (String, String, String)) -> AnyView {
    let lang = page_language();
    let said = |value: String| audit::value(lang, &field, &value).unwrap_or(value);
    let (before, after) = (said(before), said(after));
    view! {
        <span class="change">
            <span class="muted small">{audit::field(lang, &field)}</span>
            <del><bdi>{before}</bdi></del>
            <ins><bdi>{after}</bdi></ins>
        </span>
    }
    .into_any()
}
