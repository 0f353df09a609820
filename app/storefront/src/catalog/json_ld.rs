//! What pages of the catalogue say of themselves to programs (schema.org as JSON-LD), made of the very read models the
//! pages show. Only the server makes it: in a browser there is nothing to say it to.

use domain::basics::Language;
use domain::carriers::read::OfferTerms;
use domain::catalog::read::{ProductPage, ShopFrame};

/// The home page: who sells here, and what they take back.
pub fn of_home(lang: Language, shop: &ShopFrame, terms: Option<&OfferTerms>) -> Vec<String> {
    #[cfg(feature = "ssr")]
    return vec![documents::organization(lang, shop, terms)];
    #[cfg(not(feature = "ssr"))]
    none((lang, shop, terms))
}

/// A category: the way to it. `above` is the address and name of what lies above.
pub fn of_category(above: &[(String, String)], here: &str, path: &str) -> Vec<String> {
    #[cfg(feature = "ssr")]
    return vec![documents::breadcrumbs(above, here, path)];
    #[cfg(not(feature = "ssr"))]
    none((above, here, path))
}

/// A product: what is offered for how much, and the way to it.
pub fn of_product(
    lang: Language,
    shop: &ShopFrame,
    product: &ProductPage,
    above: &[(String, String)],
) -> Vec<String> {
    #[cfg(feature = "ssr")]
    return vec![
        offers::product(lang, shop, product),
        documents::breadcrumbs(
            above,
            &product.title,
            &crate::frame::paths::product(lang, &product.slug),
        ),
    ];
    #[cfg(not(feature = "ssr"))]
    none((lang, shop, product, above))
}

/// Nothing is made of it in a browser.
#[cfg(not(feature = "ssr"))]
const fn none<T: Copy>(_of: T) -> Vec<String> {
    Vec::new()
}

#[cfg(feature = "ssr")]
mod documents;
#[cfg(feature = "ssr")]
mod offers;
#[cfg(feature = "ssr")]
mod terms;
