//! The foot of every page.

use bridge::page_language;
use leptos::prelude::*;
use wording::{delivery, shop as words};

use super::paths;
use super::shop_frame::with_shop;

#[component]
pub fn Footer() -> impl IntoView {
    let lang = page_language();
    view! {
        <footer class="site-footer">
            <div class="page site-footer-in">
                {with_shop(move |shop| {
                    let links = shop.categories.into_iter().map(|category| {
                        view! { <li><a href=paths::category(lang, &category.slug)>{category.name}</a></li> }
                    });
                    view! {
                        <div>
                            <h2>{shop.name}</h2>
                            <p class="muted">{words::SHOP_IN_A_SENTENCE.in_(lang)}</p>
                        </div>
                        <nav aria-label=words::GOODS.in_(lang)>
                            <h2>{words::GOODS.in_(lang)}</h2>
                            <ul>{links.collect_view()}</ul>
                        </nav>
                    }
                        .into_any()
                })}
                <nav aria-label=words::HELP.in_(lang)>
                    <h2>{words::HELP.in_(lang)}</h2>
                    <ul>
                        <li><a href=paths::track(lang)>{words::TRACK.in_(lang)}</a></li>
                        <li><a href=paths::delivery(lang)>{delivery::TITLE.in_(lang)}</a></li>
                        <li><a href=paths::return_policy(lang)>{words::RETURN_POLICY.in_(lang)}</a></li>
                    </ul>
                </nav>
            </div>
            {with_shop(move |shop| {
                let prices = shop.has_vat.then(|| words::ALL_PRICES.in_(lang));
                view! { <div class="page site-footer-end">{prices}</div> }.into_any()
            })}
        </footer>
    }
}
