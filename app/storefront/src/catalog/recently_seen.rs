//! What the shopper looked at before. Only the browser remembers it: the server is asked for goods by their ids, and
//! does not learn who looked at them.

use bridge::page_language;
use domain::basics::ProductId;
use domain::catalog::read::ProductCard;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wording::catalog as words;

use super::api;
use super::product_card::Goods;

/// The place in the browser's storage: ids, the last one first, a line each.
const KEY: &str = "seen";
/// Goods that are shown; one more is remembered, for the page's own.
const SHOWN: usize = 4;

/// Shows what was looked at before `product`, and remembers `product`. Nothing stands there on the server and in a
/// browser that keeps nothing.
#[component]
pub fn RecentlySeen(product: ProductId) -> impl IntoView {
    let lang = page_language();
    let goods = RwSignal::new(Vec::<ProductCard>::new());
    Effect::new(move || {
        let before = remember(product);
        if before.is_empty() {
            return;
        }
        spawn_local(async move {
            // Goods that can't be had are left out, and what can't be read at all is not missed.
            if let Ok(cards) = api::read_cards(lang, before).await {
                // The page may be gone by now.
                goods.try_set(cards);
            }
        });
    });
    move || {
        let products = goods.get();
        (!products.is_empty()).then(|| {
            view! {
                <section class="stack goods-row recently-seen">
                    <h2>{words::RECENTLY_SEEN.in_(lang)}</h2>
                    <Goods products/>
                </section>
            }
        })
    }
}

/// Puts `product` first and returns those that were remembered before it, joined for the server.
fn remember(product: ProductId) -> String {
    let Ok(Some(storage)) = window().local_storage() else {
        return String::new();
    };
    let kept = storage.get_item(KEY).ok().flatten().unwrap_or_default();
    let others: Vec<ProductId> = kept
        .lines()
        .filter_map(|id| id.parse().ok())
        .filter(|id| *id != product)
        .take(SHOWN)
        .collect();
    let line = |id: &ProductId| id.to_string();
    let now: Vec<String> = std::iter::once(&product).chain(&others).map(line).collect();
    // A browser that refuses to keep anything shows the page all the same.
    storage.set_item(KEY, &now.join("\n")).ok();
    others.iter().map(line).collect::<Vec<_>>().join(",")
}
