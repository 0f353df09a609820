//! What shoppers searched for in vain, and the synonyms that mend it.

use bridge::page_language;
use domain::accounts::Permission;
use domain::accounts::read::Viewer;
use domain::catalog::read::{MissedSearch, SearchReport, SynonymRow};
use leptos::prelude::*;
use ui::{Card, Column, DataTable, EmptyState, IconName};
use wording::console::search as words;
use wording::dates;

use super::api;
use super::synonym_forms::{AddSynonymForm, mend, remove};
use crate::frame::{DoneNotice, Fresh, Outcome, PageHead, loaded};

/// `/console/search`.
#[component]
pub fn SearchReportPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["catalog/add_synonym", "catalog/remove_synonym"]);
    let fresh = Fresh::here();
    let report = Resource::new(move || fresh.get(), |_| api::read_search_report());

    view! {
        <PageHead title=words::TITLE.in_(lang) note=words::NOTE.in_(lang)/>
        <DoneNotice/>
        {loaded(report, content)}
    }
    .into_any()
}

fn content(viewer: Viewer, report: SearchReport) -> AnyView {
    let lang = page_language();
    let may_edit = viewer.may(Permission::EditProducts);
    view! {
        <Card title=words::MISSED.in_(lang)>{missed(report.missed, may_edit)}</Card>
        <Card title=words::SYNONYMS.in_(lang)>
            {synonyms(report.synonyms, may_edit)}
        </Card>
        {may_edit.then(|| view! { <AddSynonymForm/> })}
    }
    .into_any()
}

fn missed(missed: Vec<MissedSearch>, may_edit: bool) -> AnyView {
    let lang = page_language();
    if missed.is_empty() {
        return view! {
            <EmptyState icon=IconName::Check title=words::NOTHING.in_(lang) text=words::NOTHING_WHY.in_(lang)/>
        }
        .into_any();
    }
    let columns = vec![
        Column::text(words::WORDS.in_(lang)),
        Column::text(words::TIMES.in_(lang)),
        Column::text(words::LAST.in_(lang)),
        Column::text(words::MEND.in_(lang)),
    ];
    let rows = missed.into_iter().map(move |row| {
        view! {
            <tr>
                <th scope="row"><bdi>{row.words.clone()}</bdi></th>
                <td data-label=words::TIMES.in_(lang)>{words::times(lang, row.times)}</td>
                <td class="is-short" data-label=words::LAST.in_(lang)>{dates::short_time(lang, row.last_at)}</td>
                <td data-label=words::MEND.in_(lang)>{may_edit.then(|| mend(row.words))}</td>
            </tr>
        }
        .into_any()
    });
    view! { <DataTable name=words::MISSED.in_(lang) columns>{rows.collect_view()}</DataTable> }.into_any()
}

fn synonyms(synonyms: Vec<SynonymRow>, may_edit: bool) -> AnyView {
    let lang = page_language();
    if synonyms.is_empty() {
        return view! {
            <EmptyState icon=IconName::Tag title=words::NO_SYNONYMS.in_(lang) text=words::SYNONYMS_MEAN.in_(lang)/>
        }
        .into_any();
    }
    let columns = vec![
        Column::text(words::ONE.in_(lang)),
        Column::text(words::OTHER.in_(lang)),
        Column::text(words::MEND.in_(lang)),
    ];
    let rows = synonyms.into_iter().map(move |row| {
        view! {
            <tr>
                <th scope="row"><bdi>{row.one}</bdi></th>
                <td data-label=words::OTHER.in_(lang)><bdi>{row.other}</bdi></td>
                <td data-label=words::MEND.in_(lang)>{may_edit.then(|| remove(row.id))}</td>
            </tr>
        }
        .into_any()
    });
    view! { <DataTable name=words::SYNONYMS.in_(lang) columns>{rows.collect_view()}</DataTable> }.into_any()
}
