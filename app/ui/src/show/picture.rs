//! A picture that keeps its place before it comes.

use leptos::prelude::*;

/// A picture in its frame. Without `src` a still life is drawn there by the style. `eager` is for the first
/// screen; `square` for rows. Children (a badge) lie on it.
#[component]
pub fn Picture(
    #[prop(into)] src: Option<String>,
    #[prop(into)] alt: String,
    #[prop(optional, into)] srcset: Option<String>,
    #[prop(optional)] sizes: &'static str,
    #[prop(optional)] eager: bool,
    #[prop(optional)] square: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let class = match (src.is_some(), square) {
        (true, false) => "picture",
        (true, true) => "picture is-square",
        (false, false) => "picture is-missing",
        (false, true) => "picture is-missing is-square",
    };
    // The frame sets the size by its ratio; these only tell the browser the ratio early.
    let (width, height) = if square { ("800", "800") } else { ("800", "1000") };
    view! {
        <span class=class>
            {src
                .map(|src| {
                    view! {
                        <img
                            src=src
                            srcset=srcset
                            sizes=(!sizes.is_empty()).then_some(sizes)
                            alt=alt
                            width=width
                            height=height
                            loading=if eager { "eager" } else { "lazy" }
                            fetchpriority=eager.then_some("high")
                            decoding="async"
                        />
                    }
                })}
            {children.map(|children| children())}
        </span>
    }
}
