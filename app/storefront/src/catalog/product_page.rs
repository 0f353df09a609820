//! A product: its pictures, price, what can be chosen, the facts, and its text.

use std::sync::Arc;

use bridge::{Data, FormOutcome, page_language};
use domain::basics::Language;
use domain::catalog::read::{ProductCard, ProductPage as Product, ShopFrame, VariantChoice};
use domain::catalog::saved_percent;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use ui::{Breadcrumbs, Code, Pair, Price, Skeleton, SkeletonShape};
use wording::{catalog as words, numbers, shop as shop_words};

use super::api;
use super::bundle_contents::bundle_contents;
use super::buy_form::BuyForm;
use super::facts::Facts;
use super::gallery::Gallery;
use super::json_ld;
use super::listing::query;
use super::moved::correct_address;
use super::product_card::Goods;
use super::recently_seen::RecentlySeen;
use crate::frame::{Public, PublicHead, loaded, paths};

/// `/{lang}/p/{slug}`
#[component]
pub fn ProductPage() -> impl IntoView {
    let lang = page_language();
    let outcome = bridge::outcome_of("cart/add");
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
    let wanted = query("variant");
    let data = Data::new(move || slug.get(), move |slug| api::read_product(lang, slug));
    correct_address(slug, move || {
        let product = data.get()?.ok()?;
        let path = paths::product(lang, &product.slug);
        Some((product.slug, path))
    });
    loaded(data, waiting, move |shop, product| {
        let product = Arc::new(product);
        let chosen = Memo::new({
            let product = product.clone();
            move |_| product.chosen(wanted.read().parse().ok()).cloned()
        });
        whole(Shown {
            lang,
            shop,
            product,
            chosen,
            outcome: outcome.clone(),
        })
    })
}

/// What the page shows, and which variant of it.
struct Shown {
    lang: Language,
    shop: ShopFrame,
    product: Arc<Product>,
    chosen: Memo<Option<VariantChoice>>,
    outcome: Option<FormOutcome>,
}

fn whole(
    Shown {
        lang,
        shop,
        product,
        chosen,
        outcome,
    }: Shown,
) -> AnyView {
    let mut above = vec![(paths::home(lang), shop_words::HOME.in_(lang).to_owned())];
    above.extend(
        product
            .category
            .as_ref()
            .map(|link| (paths::category(lang, &link.slug), link.name.clone())),
    );
    let lead = Signal::derive(move || chosen.read().as_ref().and_then(|variant| variant.picture));
    let saving = Signal::derive(move || {
        let variant = chosen
            .get()
            .filter(|variant| !variant.availability.is_sold_out())?;
        saved_percent(variant.price, variant.compare_at)
    });
    let head = head(lang, &shop, &product, &above, chosen.get_untracked());
    let has_vat = shop.has_vat;
    view! {
        <PublicHead shop page=head/>
        <div class="page">
            <article class="product">
                <Breadcrumbs label=shop_words::PATH.in_(lang) above here=product.title.clone()/>
                <Gallery pictures=product.pictures.clone() lead saving/>
                <div class="product-info">
                    <div class="product-head">
                        <h1 class="product-title">{product.title.clone()}</h1>
                        {move || chosen.get().map(|variant| price(lang, &variant, has_vat))}
                    </div>
                    <BuyForm product=product.clone() chosen outcome/>
                    {move || chosen.read().as_ref().and_then(|variant| bundle_contents(&variant.contents))}
                    <Facts promises=product.promises.clone() chosen here=paths::product(lang, &product.slug)/>
                    {about(lang, &product, chosen)}
                </div>
            </article>
            {related(lang, product.related.clone())}
            <RecentlySeen product=product.id/>
        </div>
    }
    .into_any()
}

/// What the page is to those who don't look at it. One product has one address, whichever variant the link chose.
fn head(
    lang: Language,
    shop: &ShopFrame,
    product: &Product,
    above: &[(String, String)],
    chosen: Option<VariantChoice>,
) -> Public {
    let offered = chosen.map(|variant| {
        let availability = if variant.availability.is_sold_out() {
            "out of stock"
        } else {
            "in stock"
        };
        [
            ("product:price:amount", variant.price.to_plain_string()),
            ("product:price:currency", variant.price.currency.code().to_owned()),
            ("product:availability", availability.to_owned()),
        ]
    });
    let kind = ("og:type", "product".to_owned());
    let title = if product.seo_title.is_empty() {
        &product.title
    } else {
        &product.seo_title
    };
    Public {
        title: title.clone(),
        description: product.summary.clone(),
        unlisted: false,
        path: paths::product(lang, &product.slug),
        picture: product.pictures.first().cloned(),
        properties: std::iter::once(kind)
            .chain(offered.into_iter().flatten())
            .collect(),
        json_ld: json_ld::of_product(lang, shop, product, above),
    }
}

fn price(lang: Language, variant: &VariantChoice, has_vat: bool) -> AnyView {
    view! {
        <Price
            class="is-large"
            now=numbers::money(lang, variant.price)
            was=variant.compare_at.map(|was| numbers::money(lang, was))
            was_label=words::WAS.in_(lang)
            note=if has_vat { words::VAT_INCLUDED.in_(lang) } else { "" }
        />
    }
    .into_any()
}

/// The text, what is said of it, who made it and its number. The text is HTML that was sanitised before it was stored.
fn about(lang: Language, product: &Product, chosen: Memo<Option<VariantChoice>>) -> AnyView {
    let body = product.body_html.clone();
    let vendor = product.vendor.clone();
    let facts = product.facts.iter().map(|fact| {
        let said = words::fact(lang, &fact.value);
        view! { <Pair name=fact.name.clone()><bdi>{said}</bdi></Pair> }
    });
    let facts = facts.collect_view();
    let sku = move || {
        chosen
            .get()
            .map(|variant| variant.sku)
            .filter(|sku| !sku.is_empty())
    };
    view! {
        {(!body.is_empty())
            .then(|| {
                view! {
                    <section class="product-text">
                        <h2 class="visually-hidden">{words::ABOUT.in_(lang)}</h2>
                        <div class="prose" inner_html=body></div>
                    </section>
                }
            })}
        <dl class="pairs">
            {facts}
            {(!vendor.is_empty()).then(|| view! { <Pair name=words::MADE_BY.in_(lang)>{vendor}</Pair> })}
            {move || sku().map(|sku| view! { <Pair name=words::SKU.in_(lang)><Code text=sku/></Pair> })}
        </dl>
    }
    .into_any()
}

/// What goes well with it; nothing when there is nothing that can be bought.
fn related(lang: Language, products: Vec<ProductCard>) -> Option<AnyView> {
    if products.is_empty() {
        return None;
    }
    let row = view! {
        <section class="stack goods-row">
            <h2>{words::RELATED.in_(lang)}</h2>
            <Goods products/>
        </section>
    };
    Some(row.into_any())
}

fn waiting() -> AnyView {
    view! {
        <div class="page" aria-busy="true">
            <div class="product">
                <div class="gallery"><Skeleton shape=SkeletonShape::Picture/></div>
                <div class="product-info">
                    <Skeleton/>
                    <Skeleton/>
                    <Skeleton shape=SkeletonShape::Block/>
                </div>
            </div>
        </div>
    }
    .into_any()
}
