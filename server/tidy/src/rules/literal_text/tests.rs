//! Texts that belong in `wording`, one line each, and what may stand in a view.

use super::check;
use crate::example::{assert_green, assert_red};

#[test]
fn a_literal_text_in_a_view_is_red() {
    assert_red(
        check,
        r#"
//- app/storefront/src/cart/cart_page.rs
fn page() -> impl IntoView {
    let again = || view! { class = sheet, <b>"Again"</b> }; // red
    let list = vec![view! { <li>"One"</li> }]; // red
    view! {
        <h1>"Your basket"</h1> // red
        <p>سلتك</p> // red
        <p>Your basket</p> // red
        <img src="/a.png" alt="A jar"/> // red
        <input type="text" placeholder="السعر"/> // red
        <input type="submit" value="Send"/> // red
        <button aria-label={"Remove"}>"×"</button> // red
        <button attr:title="Remove">"×"</button> // red
        <Title text="Manzuma"/> // red
        <Meta name="description" content="A shop"/> // red
        <Empty heading={move || "Nothing here".to_string()}/> // red
        <p>{if empty { "Empty" } else { "" }}</p> // red
        <p>{format!("{} pieces", count)}</p> // red
        <p>{match state { State::New => "New", _ => TEXT }}</p> // red
        <Show when=move || open fallback=|| view! { <i>"Closed"</i> }> // red
            {move || items.iter().map(|item| view! { <li>"Item " {item.name}</li> }).collect_view()} // red
        </Show>
        <p>"&nbsp;"</p> // red
    }
}
"#,
    );
}

#[test]
fn wording_and_punctuation_are_green() {
    assert_green(
        check,
        r#"
//- app/storefront/src/cart/cart_page.rs
fn page(lang: Language) -> impl IntoView {
    let kind = "is-primary";
    view! {
        <!DOCTYPE html>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <h1 class="title" id="top" data-kind=kind>{YOUR_BASKET.in_(lang)}</h1>
        <a href="/ar/cart" class:is-open=move || open.get()>" · " {count} "/" "٣" " — "</a>
        <input type="hidden" name="attempt" value="abc"/>
        <input type="radio" name="how" value="cod" placeholder=PLACEHOLDER.in_(lang)/>
        <p>{if kind == "is-primary" { YES.in_(lang) } else { NO.in_(lang) }}</p>
        <p>{lookup("a-key")} {format!("{}×{}", a, b)} {format!("{price}")}</p>
        <script>"window.start()"</script>
        <>{view! { <Icon name="basket" label=BASKET.in_(lang)/> }}</>
    }
}
//- server/src/demo/draw/scene.rs
fn scene() { view! { <p>"Not a page"</p> } }
"#,
    );
}
