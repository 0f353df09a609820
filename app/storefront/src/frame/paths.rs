//! The addresses of the shop's pages.

use domain::basics::{Language, VariantId};
use domain::catalog::ListingQuery;

/// The home page.
pub fn home(lang: Language) -> String {
    format!("/{}", lang.code())
}

/// A category.
pub fn category(lang: Language, slug: &str) -> String {
    format!("/{}/c/{slug}", lang.code())
}

/// A collection.
pub fn collection(lang: Language, slug: &str) -> String {
    format!("/{}/k/{slug}", lang.code())
}

/// A product.
pub fn product(lang: Language, slug: &str) -> String {
    format!("/{}/p/{slug}", lang.code())
}

/// The search.
pub fn search(lang: Language) -> String {
    format!("/{}/search", lang.code())
}

/// The basket.
pub fn basket(lang: Language) -> String {
    format!("/{}/cart", lang.code())
}

/// The checkout.
pub fn checkout(lang: Language) -> String {
    format!("/{}/checkout", lang.code())
}

/// An order, by its signed token.
#[cfg(feature = "ssr")]
pub fn order(lang: Language, token: &str) -> String {
    format!("/{}/o/{token}", lang.code())
}

/// Finding an order by number and phone.
pub fn track(lang: Language) -> String {
    format!("/{}/track", lang.code())
}

/// Where the shop delivers.
pub fn delivery(lang: Language) -> String {
    format!("/{}/delivery", lang.code())
}

/// The same, to come back to `path` from.
pub fn delivery_from(lang: Language, path: &str) -> String {
    let back = leptos_router::location::Url::escape(path);
    format!("{}?next={back}", delivery(lang))
}

/// The return policy.
pub fn return_policy(lang: Language) -> String {
    format!("/{}/policies/returns", lang.code())
}

/// A version of the return policy, in force or not.
pub fn return_policy_version(lang: Language, version: i64) -> String {
    format!("{}?version={version}", return_policy(lang))
}

/// A variant of a product, as lists for machines name it.
pub fn variant(lang: Language, slug: &str, variant: VariantId) -> String {
    format!("{}?variant={variant}", product(lang, slug))
}

/// The same page in another language; the home page for an address that says none.
pub fn in_language(lang: Language, path: &str, query: &str) -> String {
    let mut segments = path.trim_start_matches('/').splitn(2, '/');
    let is_ours = segments
        .next()
        .is_some_and(|first| first.parse::<Language>().is_ok());
    let rest = segments.next().filter(|rest| is_ours && !rest.is_empty());
    let page = rest.map_or_else(|| home(lang), |rest| format!("{}/{rest}", home(lang)));
    if query.is_empty() || !is_ours {
        page
    } else {
        format!("{page}?{}", query.trim_start_matches('?'))
    }
}

/// A list of goods: `path` with everything that `query` says.
pub fn list(path: &str, query: &ListingQuery) -> String {
    let pairs: Vec<String> = query
        .pairs()
        .iter()
        .map(|(name, value)| format!("{name}={}", leptos_router::location::Url::escape(value)))
        .collect();
    if pairs.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", pairs.join("&"))
    }
}

/// The search for these words.
pub fn search_for(lang: Language, words: &str) -> String {
    let query = ListingQuery {
        words: words.trim().to_owned(),
        ..ListingQuery::default()
    };
    list(&search(lang), &query)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_switch_stays_on_the_page() {
        for (path, query, switched) in [
            ("/ar", "", "/en"),
            ("/ar/p/cup", "variant=1", "/en/p/cup?variant=1"),
            ("/en/search", "?q=cup", "/en/search?q=cup"),
            ("/nowhere/at/all", "x=1", "/en"),
            ("/", "", "/en"),
        ] {
            assert_eq!(in_language(Language::English, path, query), switched);
        }
    }
}
