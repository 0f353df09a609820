//! Stock place by place; or one variant with how it moved.

use bridge::{Fault, page_language};
use domain::accounts::Permission;
use domain::accounts::read::Viewer;
use domain::inventory::read::{StockPage, StockRow};
use leptos::prelude::*;
use ui::{Breadcrumbs, Card, Code, Column, DataTable, EmptyState, IconName, LinkButton};
use wording::console::{frame, inventory as words};
use wording::numbers;

use super::correction_form::{CorrectionForm, levels_head};
use super::{api, movements};
use crate::frame::{DoneNotice, Fresh, Outcome, PageHead, Search, failed, loaded, pages, text_param};

const ADDRESS: &str = "/console/stock";

/// `/console/stock`.
#[component]
pub fn StockListPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["inventory/correct"]);
    let (search, after, variant) = (text_param("q"), text_param("after"), text_param("variant"));
    let fresh = Fresh::here();
    let stock = Resource::new(
        move || (variant.get(), search.get(), after.get(), fresh.get()),
        |(variant, search, after, _)| api::read_stock(variant, search, after),
    );
    let show = move |viewer: Viewer, page: StockPage| {
        if variant.get_untracked().is_empty() {
            list(&search.get_untracked(), &after.get_untracked(), page)
        } else {
            one(viewer.may(Permission::CorrectStock), page)
        }
    };

    view! {
        <PageHead
            title=words::TITLE.in_(lang)
            search=Search { action: ADDRESS, words: &words::FIND, typed: search }
        />
        <DoneNotice/>
        {loaded(stock, show)}
    }
    .into_any()
}

fn list(search: &str, after: &str, page: StockPage) -> AnyView {
    let lang = page_language();
    let body = if page.rows.is_empty() {
        nothing(search)
    } else {
        table(page.rows)
    };
    let foot = pages(ADDRESS, &[("q", search)], after, page.next);
    view! {
        <Card title=words::SHELVES.in_(lang)>
            {body}
            {foot}
        </Card>
    }
    .into_any()
}

fn nothing(search: &str) -> AnyView {
    let lang = page_language();
    if search.is_empty() {
        view! { <EmptyState icon=IconName::Box title=words::NO_STOCK.in_(lang) text=words::NO_STOCK_WHY.in_(lang)/> }
            .into_any()
    } else {
        view! {
            <EmptyState icon=IconName::Search title=words::NONE_FOUND.in_(lang) text=words::NONE_FOUND_WHY.in_(lang)>
                <LinkButton href=ADDRESS>{words::SHOW_ALL.in_(lang)}</LinkButton>
            </EmptyState>
        }
        .into_any()
    }
}

fn table(rows: Vec<StockRow>) -> AnyView {
    let lang = page_language();
    let columns = vec![
        Column::text(words::GOODS.in_(lang)),
        Column::text(words::SKU.in_(lang)),
        Column::text(words::PLACE.in_(lang)),
        Column::number(words::ON_HAND.in_(lang)),
        Column::number(words::HELD.in_(lang)),
        Column::number(words::FREE.in_(lang)),
    ];
    let rows = rows.into_iter().map(row).collect_view();
    view! { <DataTable name=words::SHELVES.in_(lang) columns>{rows}</DataTable> }.into_any()
}

fn row(stock: StockRow) -> AnyView {
    let lang = page_language();
    let href = format!("{ADDRESS}?variant={}", stock.variant);
    let level = stock.level;
    view! {
        <tr>
            <th scope="row">
                <a href=href><bdi>{stock.title}</bdi></a>
            </th>
            <td data-label=words::SKU.in_(lang)><Code text=stock.sku/></td>
            <td data-label=words::PLACE.in_(lang)><bdi>{level.location_name.clone()}</bdi></td>
            <td class="is-number" data-label=words::ON_HAND.in_(lang)>{numbers::integer(lang, level.on_hand)}</td>
            <td class="is-number" data-label=words::HELD.in_(lang)>{numbers::integer(lang, level.held)}</td>
            <td class="is-number" data-label=words::FREE.in_(lang)>{numbers::integer(lang, level.free())}</td>
        </tr>
    }
    .into_any()
}

/// One variant: its places with their correction forms, and its newest movements.
fn one(may_correct: bool, page: StockPage) -> AnyView {
    let lang = page_language();
    let Some(first) = page.rows.first().cloned() else {
        return failed(&Fault::Missing);
    };
    let back = format!("{ADDRESS}?variant={}", first.variant);
    let levels = page
        .rows
        .into_iter()
        .map(|row| {
            let back = back.clone();
            view! { <CorrectionForm variant=row.variant level=row.level back may_correct/> }
        })
        .collect_view();
    let above = vec![(ADDRESS.to_owned(), words::TITLE.in_(lang).to_owned())];
    let product = format!("/console/products/{}", first.product);
    view! {
        <div class="detail-head">
            <Breadcrumbs label=frame::PATH.in_(lang) above here=first.title.clone()/>
            <div class="detail-title">
                <h2><bdi>{first.title.clone()}</bdi></h2>
                <Code text=first.sku/>
                <a class="link" href=product>{words::TO_PRODUCT.in_(lang)}</a>
            </div>
        </div>
        <Card title=words::SHELVES.in_(lang)>
            <div class="table-wrap">
                <table class="table is-stacking" aria-label=words::SHELVES.in_(lang)>
                    {levels_head()}
                    <tbody>{levels}</tbody>
                </table>
            </div>
        </Card>
        {movements::movements(page.movements)}
    }
    .into_any()
}
