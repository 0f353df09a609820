//! The head of every page: the shop's name, the search, the language, the basket, and where one can go.

use bridge::page_language;
use domain::basics::Language;
use domain::catalog::read::ShopFrame;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use ui::{Icon, IconName};
use wording::shop as words;

use super::basket_count::BasketLink;
use super::language_switch::LanguageSwitch;
use super::shop_frame::with_shop;
use super::{SearchForm, paths};

/// Pages that leave the search to the menu on a phone, to give their own matter its room.
const SLIM: [&str; 4] = ["p", "cart", "checkout", "o"];

#[component]
pub fn Header() -> impl IntoView {
    let lang = page_language();
    let path = use_location().pathname;
    let is_slim = move || {
        path.read()
            .split('/')
            .nth(2)
            .is_some_and(|area| SLIM.contains(&area))
    };
    view! {
        <header class="site-header" class:is-slim=is_slim>
            <div class="page site-bar">
                <Menu/>
                <a class="site-name" href=paths::home(lang)>
                    <span class="site-mark"></span>
                    {with_shop(|shop| shop.name.into_any())}
                </a>
                <SearchForm list="suggestions"/>
                <div class="site-tools">
                    {with_shop(|shop| {
                        shop.both_languages
                            .then(|| {
                                view! {
                                    <LanguageSwitch class="icon-button language-switch" name=words::OTHER_LANGUAGE_SHORT/>
                                }
                            })
                            .into_any()
                    })}
                    <a class="icon-button is-wide-only" href=paths::track(lang) aria-label=words::TRACK.in_(lang)>
                        <Icon name=IconName::Person/>
                    </a>
                    <BasketLink/>
                </div>
            </div>
            <nav class="page site-lines" aria-label=words::CATEGORIES.in_(lang)>
                <ul>{with_shop(move |shop| shelves(lang, shop))}</ul>
                <ul>
                    <li><Here href=paths::track(lang)>{words::TRACK.in_(lang)}</Here></li>
                    <li><Here href=paths::return_policy(lang)>{words::RETURN_POLICY.in_(lang)}</Here></li>
                </ul>
            </nav>
        </header>
    }
}

/// The menu of phones: opens by the browser alone, and closes when a page was chosen.
#[component]
fn Menu() -> impl IntoView {
    let lang = page_language();
    let path = use_location().pathname;
    let menu = NodeRef::<leptos::html::Details>::new();
    Effect::new(move |_| {
        path.track();
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    });
    view! {
        <details class="menu" node_ref=menu>
            <summary class="icon-button" aria-label=words::MENU.in_(lang)>
                <Icon name=IconName::Menu class="when-shut"/>
                <Icon name=IconName::Close class="when-open"/>
            </summary>
            <nav class="menu-sheet" aria-label=words::MENU.in_(lang)>
                <SearchForm list="menu-suggestions"/>
                <ul>{with_shop(move |shop| shelves(lang, shop))}</ul>
                <ul class="is-quiet">
                    <li><Here href=paths::track(lang)>{words::TRACK.in_(lang)}</Here></li>
                    <li><Here href=paths::return_policy(lang)>{words::RETURN_POLICY.in_(lang)}</Here></li>
                    {with_shop(|shop| {
                        shop.both_languages
                            .then(|| view! { <li><LanguageSwitch name=words::OTHER_LANGUAGE/></li> })
                            .into_any()
                    })}
                </ul>
            </nav>
        </details>
    }
}

/// The collections, then the categories.
fn shelves(lang: Language, shop: ShopFrame) -> AnyView {
    let collections = shop
        .collections
        .into_iter()
        .map(|link| (paths::collection(lang, &link.slug), link.name));
    let categories = shop
        .categories
        .into_iter()
        .map(|link| (paths::category(lang, &link.slug), link.name));
    let links = collections
        .chain(categories)
        .map(|(href, name)| view! { <li><Here href=href>{name}</Here></li> });
    links.collect_view().into_any()
}

/// A link that says when it leads to where one is.
#[component]
fn Here(href: String, children: Children) -> impl IntoView {
    let path = use_location().pathname;
    let target = href.clone();
    let is_here = move || (*path.read() == target).then_some("page");
    view! {
        <a href=href aria-current=is_here>
            {children()}
        </a>
    }
}
