//! What promotions take off, one line each, among the sums.

use bridge::page_language;
use domain::basics::Money;
use domain::pricing::read::DiscountLine;
use leptos::prelude::*;
use ui::Pair;
use wording::{numbers, pricing as words};

/// The lines; they stand in `<dl class="pairs sums">`.
pub fn discount_lines(discounts: Vec<DiscountLine>) -> AnyView {
    discounts.into_iter().map(line).collect_view().into_any()
}

fn line(discount: DiscountLine) -> AnyView {
    let lang = page_language();
    let name = words::discount(&discount.name, discount.code.as_deref());
    // A sum that does not fit was never shown before, so there is always something to show.
    let off = discount.goods.plus(discount.delivery).unwrap_or(discount.goods);
    let off = if off.minor == 0 {
        words::FREE_DELIVERY.in_(lang).to_owned()
    } else {
        numbers::money(lang, Money::new(-off.minor, off.currency))
    };
    view! { <Pair name><bdi>{off}</bdi></Pair> }.into_any()
}
