//! Every version there was, as its buyers can still read it.

use bridge::page_language;
use domain::policies::read::PolicyRow;
use leptos::prelude::*;
use ui::{Card, Column, DataTable, EmptyState, IconName, StatusPill, Tone};
use wording::console::policies as words;
use wording::{dates, numbers, policies};

/// The list, newest first; the first is in force.
pub fn versions(rows: Vec<PolicyRow>) -> AnyView {
    let lang = page_language();
    let columns = vec![
        Column::number(words::VERSION.in_(lang)),
        Column::text(words::SINCE.in_(lang)),
        Column::text(words::GRANTS.in_(lang)),
        Column::text(words::BY.in_(lang)),
    ];
    let none = rows
        .is_empty()
        .then(|| view! { <EmptyState icon=IconName::Return title=words::NO_VERSIONS.in_(lang)/> });
    let lines = rows
        .into_iter()
        .enumerate()
        .map(|(place, version)| row(place == 0, version))
        .collect_view();
    view! {
        <Card title=words::VERSIONS.in_(lang)>
            <DataTable name=words::VERSIONS.in_(lang) columns>{lines}</DataTable>
            {none}
        </Card>
    }
    .into_any()
}

fn row(is_in_force: bool, version: PolicyRow) -> AnyView {
    let lang = page_language();
    let PolicyRow {
        version: number,
        since,
        return_days,
        payer,
        published_by,
    } = version;
    let by = if published_by.is_empty() {
        words::AT_OPENING.in_(lang).to_owned()
    } else {
        published_by
    };
    let grants = format!(
        "{} · {}",
        policies::days(lang, return_days),
        policies::payer(lang, payer)
    );
    let href = format!("/{}/policies/returns?version={number}", lang.code());
    view! {
        <tr>
            <td class="is-number" data-label=words::VERSION.in_(lang)>
                <a class="link" rel="external" href=href aria-label=words::see(lang, number)>
                    {numbers::integer(lang, number)}
                </a>
            </td>
            <td data-label=words::SINCE.in_(lang)>
                <time datetime=dates::machine(since)>{dates::full_date(lang, since.day)}</time>
                {is_in_force.then(|| view! { " " <StatusPill tone=Tone::Good>{words::IN_FORCE.in_(lang)}</StatusPill> })}
            </td>
            <td data-label=words::GRANTS.in_(lang)>{grants}</td>
            <td data-label=words::BY.in_(lang)><bdi>{by}</bdi></td>
        </tr>
    }
    .into_any()
}
