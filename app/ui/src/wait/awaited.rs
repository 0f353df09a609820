//! Parts of a page that wait for data.
//!
//! On the server a `Transition` goes over its content to see what that waits for, goes over it again when all of it is
//! there, and then once more to write it; a `Suspend` in it builds the whole content every time. Ours waits for all its
//! data when it is written, so there is nothing to see before: [`BuiltOnce`] is passed over until then. Everything else
//! is the `Transition`'s: what it writes, what it counts and how it owns its content, on both sides alike, and what
//! happens in the browser when data is read anew.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::ssr::StreamBuilder;
use leptos::tachys::view::{Position, PositionState, Render, RenderHtml};

/// `content`, as soon as the data is there that it waits for; `waiting` until then. While data is read anew, what is
/// shown stays.
pub fn awaited<Content>(
    waiting: impl Fn() -> AnyView + Send + 'static,
    content: impl Fn() -> Content + Send + 'static,
) -> AnyView
where
    Content: Future<Output = AnyView> + Send + 'static,
{
    transition(Box::new(waiting), Box::new(move || Box::pin(content())))
}

type Made = Pin<Box<dyn Future<Output = AnyView> + Send>>;

/// One for all contents: each kind of `Transition` would be in the browser's program for itself.
fn transition(waiting: Box<dyn Fn() -> AnyView + Send>, content: Box<dyn Fn() -> Made + Send>) -> AnyView {
    let content = move || BuiltOnce(Suspend::new(content()));
    view! { <Transition fallback=waiting>{content}</Transition> }.into_any()
}

/// A `Suspend` that the server builds only to write it.
struct BuiltOnce(Suspend<AnyView>);

no_attrs!(BuiltOnce);

impl Render for BuiltOnce {
    type State = <Suspend<AnyView> as Render>::State;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        self.0.rebuild(state);
    }
}

impl RenderHtml for BuiltOnce {
    type AsyncOutput = <Suspend<AnyView> as RenderHtml>::AsyncOutput;
    type Owned = Self;

    const MIN_LENGTH: usize = <Suspend<AnyView> as RenderHtml>::MIN_LENGTH;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self::AsyncOutput {
        self.0.resolve().await
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0
            .to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn to_html_async_with_buf<const OUT_OF_ORDER: bool>(
        self,
        buf: &mut StreamBuilder,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0
            .to_html_async_with_buf::<OUT_OF_ORDER>(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(cursor, position)
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}
