//! While it comes, when there is nothing, and when it failed.

use leptos::prelude::*;

use crate::{Icon, IconName};

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

/// Nothing here, or (`failed`) it could not be fetched: what that means, and the way on as children.
#[component]
pub fn EmptyState(
    icon: IconName,
    #[prop(into)] title: String,
    #[prop(optional, into)] text: String,
    #[prop(optional)] failed: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=if failed { "empty is-failed" } else { "empty" } role=failed.then_some("alert")>
            <Icon name=icon />
            <p class="empty-title">{title}</p>
            {(!text.is_empty()).then(|| view! { <p class="empty-text">{text}</p> })}
            {children.map(|children| children())}
        </div>
    }
}
