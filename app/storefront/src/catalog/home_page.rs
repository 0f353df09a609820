//! The home page: one story, four promises, then goods.

use bridge::{Data, page_language};
use domain::basics::Language;
use domain::catalog::read::{CollectionTile, HomePage as Home, Picture as Shown, ProductCard, ShopFrame};
use leptos::prelude::*;
use ui::{EmptyState, IconName, LinkButton, Look, Picture, Skeleton, SkeletonShape};
use wording::shop as words;

use super::api;
use super::collection_tiles::collection_tiles;
use super::json_ld;
use super::listing::waiting_goods;
use super::product_card::Goods;
use super::promises::Promises;
use super::source;
use crate::frame::{Public, PublicHead, loaded, paths};

/// `/{lang}`
#[component]
pub fn HomePage() -> impl IntoView {
    let lang = page_language();
    let data = Data::once(move || api::read_home(lang));
    loaded(data, waiting, move |shop, home| whole(lang, shop, home))
}

fn whole(lang: Language, shop: ShopFrame, home: Home) -> AnyView {
    let Home {
        newest,
        lowered,
        collections,
        promises,
        terms,
    } = home;
    let head = Public {
        description: words::description(lang, &shop.name),
        path: paths::home(lang),
        picture: newest.first().map(|card| card.picture.clone()),
        properties: vec![("og:type", "website".to_owned())],
        json_ld: json_ld::of_home(lang, &shop, terms.as_ref()),
        ..Public::default()
    };
    let all = paths::search(lang);
    let arrives = promises.arrives;
    let shelf = if newest.is_empty() && lowered.is_empty() {
        view! {
            <EmptyState
                icon=IconName::Store
                title=words::NO_GOODS_YET.in_(lang)
                text=words::NO_GOODS_YET_TEXT.in_(lang)
            />
        }
        .into_any()
    } else {
        view! {
            {shelf_of("newest", words::NEWEST.in_(lang), newest.clone(), arrives, Some(all.clone()))}
            {shelf_of("lowered", words::LOWERED.in_(lang), lowered, arrives, None)}
        }
        .into_any()
    };
    view! {
        <PublicHead shop page=head/>
        <div class="page stack is-loose">
            {story(lang, told(lang, &collections, &newest, all))}
            <Promises facts=promises/>
            {collection_tiles(collections)}
            {shelf}
        </div>
    }
    .into_any()
}

/// What the story is about.
struct Told {
    kicker: String,
    picture: Option<Shown>,
    go: &'static str,
    href: String,
}

/// The first collection; without one the newest piece, and all goods.
fn told(lang: Language, collections: &[CollectionTile], newest: &[ProductCard], all: String) -> Told {
    match collections.first() {
        Some(first) => Told {
            kicker: first.name.clone(),
            picture: Some(first.picture.clone()),
            go: words::STORY_COLLECTION.in_(lang),
            href: paths::collection(lang, &first.slug),
        },
        None => Told {
            kicker: words::STORY_KICKER.in_(lang).to_owned(),
            picture: newest.first().map(|card| card.picture.clone()),
            go: words::STORY_GO.in_(lang),
            href: all,
        },
    }
}

/// The story.
fn story(lang: Language, told: Told) -> AnyView {
    let (source, alt) = told
        .picture
        .map(|picture| (source(&picture), picture.alt))
        .unwrap_or_default();
    view! {
        <section class="story">
            <Picture source alt sizes="(min-width: 60rem) 50vw, 100vw" eager=true/>
            <div class="story-text">
                <p class="story-kicker">{told.kicker}</p>
                <h1>{words::STORY.in_(lang)}</h1>
                <p>{words::STORY_TEXT.in_(lang)}</p>
                <div class="actions">
                    <LinkButton look=Look::Primary href=told.href>
                        {told.go}
                    </LinkButton>
                    <LinkButton look=Look::Outline href=paths::return_policy(lang)>
                        {words::STORY_RETURNS.in_(lang)}
                    </LinkButton>
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// A row of goods under its name; nothing when there are none.
fn shelf_of(
    id: &'static str,
    title: &'static str,
    products: Vec<ProductCard>,
    arrives: domain::basics::Day,
    all: Option<String>,
) -> Option<AnyView> {
    let lang = page_language();
    if products.is_empty() {
        return None;
    }
    let shelf = view! {
        <section class="stack" id=id aria-label=title>
            <div class="section-head">
                <h2>{title}</h2>
                {all.map(|href| view! { <a class="link" href=href>{words::SEE_ALL.in_(lang)}</a> })}
            </div>
            <Goods products arrives/>
        </section>
    };
    Some(shelf.into_any())
}

fn waiting() -> AnyView {
    view! {
        <div class="page stack is-loose" aria-busy="true">
            <Skeleton shape=SkeletonShape::Block/>
            <Skeleton shape=SkeletonShape::Block/>
            {waiting_goods()}
        </div>
    }
    .into_any()
}
