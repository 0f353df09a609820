//! The place of something that is still coming.

use leptos::prelude::*;

/// What will stand where a skeleton is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SkeletonShape {
    /// A line of text.
    #[default]
    Text,
    /// A picture, 4:5.
    Picture,
    /// A card, a form, a table.
    Block,
}

/// The place of something that is still coming, of its size. Whatever holds it carries `aria-busy`.
#[component]
pub fn Skeleton(#[prop(optional)] shape: SkeletonShape) -> impl IntoView {
    let class = match shape {
        SkeletonShape::Text => "skeleton is-text",
        SkeletonShape::Picture => "skeleton is-picture",
        SkeletonShape::Block => "skeleton is-block",
    };
    view! { <span class=class aria-hidden="true"></span> }
}
