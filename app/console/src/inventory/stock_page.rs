//! Stock place by place; or one variant with how it moved.

use bridge::{Fault, page_language};
use domain::accounts::Permission;
use domain::accounts::read::Viewer;
use domain::inventory::read::{StockCheck, StockPage, StockRow};
use leptos::prelude::*;
use ui::{Breadcrumbs, Card, Code, Column, DataTable, IconName};
use wording::console::{frame, inventory as words};
use wording::numbers;

use super::correction_form::{CorrectionForm, levels_head};
use super::{api, movements};
use crate::frame::{
    DoneNotice, Fresh, Listing, Outcome, PageHead, Search, Shown, failed, loaded, text_param,
};

const ADDRESS: &str = "/console/stock";

const LISTING: Listing = Listing {
    address: ADDRESS,
    title: &words::SHELVES,
    icon: IconName::Box,
    nothing: (&words::NO_STOCK, &words::NO_STOCK_WHY),
    none_found: (&words::NONE_FOUND, &words::NONE_FOUND_WHY),
};

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
            let (search, after) = (search.get_untracked(), after.get_untracked());
            let next = page.next.clone();
            list(Shown { search, after, next }, page)
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

fn list(shown: Shown, page: StockPage) -> AnyView {
    let rows = page.rows;
    let card = LISTING.card(shown, (!rows.is_empty()).then(|| table(rows)));
    view! {
        {card}
        {page.checked.map(checked)}
    }
    .into_any()
}

/// When the counters were last compared with all that moved them.
fn checked(check: StockCheck) -> AnyView {
    let sentence = words::checked(page_language(), check.at, check.mismatched);
    view! { <p class="muted small">{sentence}</p> }.into_any()
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
