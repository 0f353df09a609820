//! What only programs read of a page: descriptions, other languages, what shared links show, JSON-LD. They are given
//! documents, so only the server writes it, and none of it is in the program that browsers load. Where that goes on to
//! another page by itself it takes all of it away, because it would speak of the page before, and corrects the one part
//! that people use: the address that browsers share.

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::view::{Position, PositionState, Render, RenderHtml};

/// What a document says of itself to programs.
const SAID: &str = "head > link[rel='canonical'], head > link[hreflang], head > meta[property], \
                               head > meta[name='description'], head > meta[name='robots'], \
                               head > script[type='application/ld+json']";

/// Tags of the head that only the server writes.
pub struct ForMachines {
    #[cfg(feature = "ssr")]
    tags: AnyView,
}

impl ForMachines {
    /// The tags that `write` makes, on the server.
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

/// Keeps the page's one address right in a browser that goes on by itself; `address` is empty where a page has none to
/// share.
pub fn keep_address(address: String) {
    Effect::new(move || {
        let Some(head) = document().head() else { return };
        let stands = head
            .query_selector("link[rel='canonical']")
            .ok()
            .flatten()
            .and_then(|link| link.get_attribute("href"))
            .unwrap_or_default();
        // As the document came, or as it was corrected. The shop may be looked at under an address that is not its own.
        if path_of(&stands) == path_of(&address) {
            return;
        }
        if let Ok(others) = document().query_selector_all(SAID) {
            for place in 0..others.length() {
                if let Some(other) = others.item(place) {
                    // Refused only when it is gone already.
                    let _ = head.remove_child(&other);
                }
            }
        }
        if address.is_empty() {
            return;
        }
        if let Ok(link) = document().create_element("link") {
            // Names that are no names are all that is refused.
            let _ = link.set_attribute("rel", "canonical");
            let _ = link.set_attribute("href", &address);
            let _ = head.append_child(&link);
        }
    });
}

/// What stands in `address` behind the name of the host.
fn path_of(address: &str) -> Option<&str> {
    address.splitn(4, '/').nth(3)
}

no_attrs!(ForMachines);

impl Render for ForMachines {
    type State = ();

    fn build(self) {}

    fn rebuild(self, _state: &mut ()) {}
}

impl RenderHtml for ForMachines {
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
