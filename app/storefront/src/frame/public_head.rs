//! The head of a page that search engines list and people share: one address for it, its other languages, a picture
//! and a few words for shared links, and what programs read (JSON-LD). Pages of one person have only a [`Head`].

use bridge::{absolute, page_language};
use domain::basics::Language;
use domain::catalog::PLACEHOLDER_URL;
use domain::catalog::read::{Picture, ShopFrame};
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Script};
use ui::OnServer;

use super::{Head, paths};

/// What a page is to those who don't look at it.
#[derive(Debug, Clone, Default)]
pub struct Public {
    /// Its title; empty on the home page.
    pub title: String,
    /// What it is about, in a sentence.
    pub description: String,
    /// Whether search engines must leave it out: a list narrowed by somebody's choice, a page that is there by chance.
    pub unlisted: bool,
    /// Its one address, in the page's language: without whatever only chooses or counts.
    pub path: String,
    /// What it shows.
    pub picture: Option<Picture>,
    /// More of what shared links show, by its property: a product's price.
    pub properties: Vec<(&'static str, String)>,
    /// What programs read, one JSON document each; none in a browser.
    pub json_ld: Vec<String>,
}

/// The head of such a page.
#[component]
pub fn PublicHead(shop: ShopFrame, page: Public) -> impl IntoView {
    let lang = page_language();
    let Public {
        title,
        description,
        unlisted,
        path,
        picture,
        properties,
        json_ld,
    } = page;
    // A shop in one language has the pages of the other, but does not offer them.
    if unlisted || !(shop.both_languages || lang == shop.default_language) {
        return view! { <Head shop=shop.name title description private=true/> }.into_any();
    }
    let heading = if title.is_empty() {
        shop.name.clone()
    } else {
        title.clone()
    };
    let (name, address) = (shop.name.clone(), absolute(&path));
    let said = description.clone();
    let tags = OnServer::new(move || {
        let shared = shared(&shop, lang, &path, (heading, said), picture);
        let properties = shared.into_iter().chain(properties);
        view! {
            <Link rel="canonical" href=absolute(&path)/>
            {alternates(&shop, &path)}
            {properties.map(|(name, content)| view! { <Meta property=name content/> }).collect_view()}
            {for_programs(json_ld)}
        }
        .into_any()
    });
    view! {
        <Head shop=name title description address/>
        {tags}
    }
    .into_any()
}

/// The same page in every language of the shop, and where to send people who prefer another.
fn alternates(shop: &ShopFrame, path: &str) -> impl IntoView + use<> {
    let (page, query) = path.split_once('?').unwrap_or((path, ""));
    let address = |language: Language| absolute(&paths::in_language(language, page, query));
    let all = Language::ALL.into_iter().filter(|_| shop.both_languages);
    let all = all.map(|language| (language.code(), address(language)));
    let default = shop
        .both_languages
        .then(|| ("x-default", address(shop.default_language)));
    let links: Vec<_> = all.chain(default).collect();
    links
        .into_iter()
        .map(|(hreflang, href)| view! { <Link rel="alternate" hreflang=hreflang href=href/> })
        .collect_view()
}

/// Open Graph: what a link to the page looks like where it is shared.
fn shared(
    shop: &ShopFrame,
    lang: Language,
    path: &str,
    (title, description): (String, String),
    picture: Option<Picture>,
) -> Vec<(&'static str, String)> {
    let locale = |language: Language| match language {
        Language::Arabic => "ar_AR".to_owned(),
        Language::English => "en_GB".to_owned(),
    };
    let mut properties = vec![
        ("og:title", title),
        ("og:url", absolute(path)),
        ("og:site_name", shop.name.clone()),
        ("og:locale", locale(lang)),
    ];
    if !description.is_empty() {
        properties.push(("og:description", description));
    }
    if shop.both_languages {
        properties.push(("og:locale:alternate", locale(lang.other())));
    }
    // A drawing that stands in for a picture says nothing about the goods.
    if let Some(picture) = picture.filter(|picture| picture.url != PLACEHOLDER_URL) {
        properties.push(("og:image", absolute(&picture.url)));
        properties.push(("og:image:alt", picture.alt));
    }
    properties
}

/// Data that no browser runs.
fn for_programs(json_ld: Vec<String>) -> impl IntoView {
    let script = |json| view! { <Script type_="application/ld+json">{json}</Script> };
    json_ld.into_iter().map(script).collect_view()
}
