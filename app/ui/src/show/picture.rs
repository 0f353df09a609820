//! A picture that keeps its place before it comes.

use leptos::prelude::*;

/// Where a picture's files are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// The file for browsers that choose none; without one a still life is drawn there by the style.
    pub src: Option<String>,
    /// The `srcset`s, the smallest format first, each with its MIME type.
    pub sets: Vec<(&'static str, String)>,
    /// A few pixels as a `data:` address, shown blurred until the picture is there.
    pub blur: Option<String>,
}

/// A picture in its frame. `sizes` is how wide it stands there, as the attribute of that name says; `eager` is for
/// the first screen; `square` for rows. Children (a badge) lie on it.
#[component]
pub fn Picture(
    source: Source,
    #[prop(into)] alt: String,
    #[prop(optional)] sizes: &'static str,
    #[prop(optional)] eager: bool,
    #[prop(optional)] square: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let Source { src, sets, blur } = source;
    let class = match (src.is_some(), square) {
        (true, false) => "picture",
        (true, true) => "picture is-square",
        (false, false) => "picture is-missing",
        (false, true) => "picture is-missing is-square",
    };
    // The frame sets the size by its ratio; these only tell the browser the ratio early.
    let (width, height) = if square { ("800", "800") } else { ("800", "1000") };
    let sizes = if sizes.is_empty() { "100vw" } else { sizes };
    let sets = sets
        .into_iter()
        .map(|(kind, set)| view! { <source r#type=kind srcset=set sizes=sizes/> })
        .collect_view();
    view! {
        <span class=class>
            {blur.map(|blur| view! { <img class="picture-blur" src=blur alt="" aria-hidden="true"/> })}
            {src
                .map(|src| {
                    view! {
                        <picture>
                            {sets}
                            <img
                                src=src
                                alt=alt
                                width=width
                                height=height
                                loading=if eager { "eager" } else { "lazy" }
                                fetchpriority=eager.then_some("high")
                                decoding="async"
                            />
                        </picture>
                    }
                })}
            {children.map(|children| children())}
        </span>
    }
}
