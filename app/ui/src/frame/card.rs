//! A card with a head.

use leptos::prelude::*;

/// A section with its title; `head` is what stands at the end of the title's line. The children bring their own
/// padding (`card-body`), because a table or a list wants none.
#[component]
pub fn Card(
    #[prop(into)] title: String,
    #[prop(optional)] head: Option<ChildrenFn>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            <div class="card-head">
                <h2>{title}</h2>
                {head.map(|head| head())}
            </div>
            {children()}
        </section>
    }
}
