//! The small documents, and how every document is written.

use bridge::absolute;
use domain::basics::Language;
use domain::carriers::read::OfferTerms;
use domain::catalog::read::ShopFrame;
use serde_json::{Value, json};

use super::terms;
use crate::frame::paths;

/// A document as the page holds it: nothing in it can end the script it stands in, whatever a product is called.
pub fn written(mut document: Value) -> String {
    if let Value::Object(fields) = &mut document {
        fields.insert("@context".to_owned(), json!("https://schema.org"));
    }
    document
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// The shop itself.
pub fn organization(lang: Language, shop: &ShopFrame, terms: Option<&OfferTerms>) -> String {
    let mut organization = json!({
        "@type": "Organization",
        "@id": seller_id(),
        "name": shop.name,
        "url": absolute(&paths::home(lang)),
        "logo": absolute("/favicon.svg"),
    });
    if let Some(terms) = terms {
        organization["address"] = json!({
            "@type": "PostalAddress",
            "addressCountry": terms.country.code(),
        });
        if let Some(policy) = terms::return_policy(lang, terms) {
            organization["hasMerchantReturnPolicy"] = policy;
        }
    }
    written(organization)
}

/// The name by which other documents mean the shop.
pub fn seller_id() -> String {
    absolute("/#shop")
}

/// The way from the home page to here.
pub fn breadcrumbs(above: &[(String, String)], here: &str, path: &str) -> String {
    let way = above.iter().map(|(path, name)| (path.as_str(), name.as_str()));
    let items: Vec<Value> = way
        .chain([(path, here)])
        .zip(1_u32..)
        .map(|((path, name), position)| {
            json!({
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": absolute(path),
            })
        })
        .collect();
    written(json!({ "@type": "BreadcrumbList", "itemListElement": items }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_script_it_stands_in() {
        let nasty = "</script><script>alert(1)</script><!--\u{2028}&";
        let text = written(json!({ "name": nasty }));
        assert!(!text.contains(['<', '>', '&', '\u{2028}']), "{text}");
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["name"], nasty);
    }
}
