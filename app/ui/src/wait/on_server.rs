//! Parts of a page that only the server writes.

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::view::{Position, PositionState, Render, RenderHtml};

/// What belongs into the document and not into the page, such as the tags of its head: the server writes it there, and
/// nothing of it is in the program that browsers load. Where it stands in the page nothing is written.
pub struct OnServer {
    #[cfg(feature = "ssr")]
    tags: AnyView,
}

impl std::fmt::Debug for OnServer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OnServer")
    }
}

impl OnServer {
    /// What `write` makes.
    #[cfg(feature = "ssr")]
    pub fn new(write: impl FnOnce() -> AnyView) -> Self {
        Self { tags: write() }
    }

    /// Nothing, in a browser.
    #[cfg(not(feature = "ssr"))]
    pub fn new(_write: impl FnOnce() -> AnyView) -> Self {
        Self {}
    }
}

no_attrs!(OnServer);

impl Render for OnServer {
    type State = ();

    fn build(self) {}

    fn rebuild(self, _state: &mut ()) {}
}

impl RenderHtml for OnServer {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;
    const EXISTS: bool = false;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _buf: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        // The tags write themselves into the head; where they stand in the page nothing is written.
        #[cfg(feature = "ssr")]
        self.tags.to_html_with_buf(
            &mut String::new(),
            &mut Position::NextChild,
            false,
            false,
            Vec::new(),
        );
    }

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) {}

    fn into_owned(self) -> Self {
        self
    }
}
