//! Every product, also those that are not on sale.

use bridge::page_language;
use domain::accounts::Permission;
use domain::accounts::read::Viewer;
use domain::basics::LocalTime;
use domain::catalog::ProductStatus;
use domain::catalog::read::{ProductList, ProductRow};
use leptos::prelude::*;
use ui::{Column, DataTable, IconName, LinkButton, Look, Picture, StatusPill, Tone};
use wording::console::{catalog as words, grid, product as editor, sheets};
use wording::{catalog, dates, numbers};

use super::{api, small};
use crate::frame::{Fresh, Listing, PageHead, Search, Shown, address, loaded, text_param};

const ADDRESS: &str = "/console/products";

const LISTING: Listing = Listing {
    address: ADDRESS,
    title: &words::GOODS,
    icon: IconName::Tag,
    nothing: (&words::NO_GOODS, &words::NO_GOODS_WHY),
    none_found: (&words::NONE_FOUND, &words::NONE_FOUND_WHY),
};

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
    let show = move |viewer: Viewer, page: ProductList| {
        let (search, after) = (search.get_untracked(), after.get_untracked());
        let next = page.next;
        view! {
            {ways(&viewer, &search)}
            {content(Shown { search, after, next }, page.rows)}
        }
        .into_any()
    };

    view! {
        <PageHead
            title=words::TITLE.in_(lang)
            search=Search { action: ADDRESS, words: &words::FIND, typed: search }
        />
        {loaded(list, show)}
    }
    .into_any()
}

/// A new product, and the ways to many at once.
fn ways(viewer: &Viewer, search: &str) -> AnyView {
    let lang = page_language();
    let editing = viewer.may(Permission::EditProducts).then(|| {
        view! {
            <LinkButton look=Look::Primary href=format!("{ADDRESS}/new")>{editor::NEW.in_(lang)}</LinkButton>
            <LinkButton href=format!("{ADDRESS}/import")>{sheets::OPEN.in_(lang)}</LinkButton>
        }
    });
    let all = address(&format!("{ADDRESS}/grid"), &[("q", search)]);
    view! {
        <div class="row">
            {editing}
            <LinkButton href=all>{grid::OPEN.in_(lang)}</LinkButton>
        </div>
    }
    .into_any()
}

fn content(shown: Shown, products: Vec<ProductRow>) -> AnyView {
    LISTING.card(shown, (!products.is_empty()).then(|| table(products)))
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
            <td data-label=words::STATUS.in_(lang)>{status(product.status, product.scheduled)}</td>
            <td class="is-number" data-label=words::VARIANTS.in_(lang)>{numbers::integer(lang, product.variants)}</td>
            <td class="is-number" data-label=words::AVAILABLE.in_(lang)>{numbers::integer(lang, product.available)}</td>
            <td class="is-number" data-label=words::PRICE_FROM.in_(lang)>
                <bdi>{numbers::money(lang, product.price)}</bdi>
            </td>
        </tr>
    }
    .into_any()
}

/// Where a product stands; one that is scheduled says for when.
pub fn status(status: ProductStatus, scheduled: Option<LocalTime>) -> AnyView {
    let lang = page_language();
    if let Some(at) = scheduled {
        let text = format!(
            "{} · {}",
            editor::SCHEDULED.in_(lang),
            dates::short_time(lang, at)
        );
        return view! { <StatusPill tone=Tone::Accent>{text}</StatusPill> }.into_any();
    }
    let tone = match status {
        ProductStatus::Published => Tone::Good,
        ProductStatus::Draft => Tone::Warn,
        ProductStatus::Archived => Tone::Plain,
    };
    view! { <StatusPill tone>{catalog::status(lang, status)}</StatusPill> }.into_any()
}
