//! Every product, also those that are not on sale.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::catalog::ProductStatus;
use domain::catalog::read::{ProductList, ProductRow};
use leptos::prelude::*;
use ui::{Card, Column, DataTable, EmptyState, IconName, LinkButton, Picture, StatusPill, Tone};
use wording::console::catalog as words;
use wording::{catalog, numbers};

use super::api;
use crate::frame::{Fresh, PageHead, Search, loaded, pages, text_param};

const ADDRESS: &str = "/console/products";

/// `/console/products`.
#[component]
pub fn ProductListPage() -> impl IntoView {
    let lang = page_language();
    let (search, after) = (text_param("q"), text_param("after"));
    let fresh = Fresh::here();
    let list = Resource::new(
        move || (search.get(), after.get(), fresh.get()),
        |(search, after, _)| api::list_products(search, after),
    );
    let show =
        move |_: Viewer, page: ProductList| content(&search.get_untracked(), &after.get_untracked(), page);

    view! {
        <PageHead
            title=words::TITLE.in_(lang)
            search=Search { action: ADDRESS, words: &words::FIND, typed: search }
        />
        {loaded(list, show)}
    }
    .into_any()
}

fn content(search: &str, after: &str, page: ProductList) -> AnyView {
    let lang = page_language();
    let body = if page.rows.is_empty() {
        nothing(search)
    } else {
        table(page.rows)
    };
    let foot = pages(ADDRESS, &[("q", search)], after, page.next);
    view! {
        <Card title=words::GOODS.in_(lang)>
            {body}
            {foot}
        </Card>
    }
    .into_any()
}

fn nothing(search: &str) -> AnyView {
    let lang = page_language();
    if search.is_empty() {
        view! { <EmptyState icon=IconName::Tag title=words::NO_GOODS.in_(lang) text=words::NO_GOODS_WHY.in_(lang)/> }
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

fn table(products: Vec<ProductRow>) -> AnyView {
    let lang = page_language();
    let columns = vec![
        Column::text(words::PRODUCT.in_(lang)),
        Column::text(words::STATUS.in_(lang)),
        Column::number(words::VARIANTS.in_(lang)),
        Column::number(words::AVAILABLE.in_(lang)),
        Column::number(words::PRICE_FROM.in_(lang)),
    ];
    let rows = products.into_iter().map(row).collect_view();
    view! { <DataTable name=words::GOODS.in_(lang) columns>{rows}</DataTable> }.into_any()
}

fn row(product: ProductRow) -> AnyView {
    let lang = page_language();
    let href = format!("{ADDRESS}/{}", product.id);
    view! {
        <tr>
            <th scope="row">
                <a class="row" href=href>
                    <Picture source=small(&product.picture) alt="" square=true/>
                    <bdi>{product.title}</bdi>
                </a>
            </th>
            <td data-label=words::STATUS.in_(lang)>{status(product.status)}</td>
            <td class="is-number" data-label=words::VARIANTS.in_(lang)>{numbers::integer(lang, product.variants)}</td>
            <td class="is-number" data-label=words::AVAILABLE.in_(lang)>{numbers::integer(lang, product.available)}</td>
            <td class="is-number" data-label=words::PRICE_FROM.in_(lang)>
                <bdi>{numbers::money(lang, product.price)}</bdi>
            </td>
        </tr>
    }
    .into_any()
}

/// Where a product stands.
pub fn status(status: ProductStatus) -> AnyView {
    let lang = page_language();
    let tone = match status {
        ProductStatus::Published => Tone::Good,
        ProductStatus::Draft => Tone::Warn,
        ProductStatus::Archived => Tone::Plain,
    };
    view! { <StatusPill tone>{catalog::status(lang, status)}</StatusPill> }.into_any()
}
