//! The head of a page in a browser that goes on by itself. Programs are given documents, so what only they read is not
//! in the program that browsers load: what was said of a page that is listed is taken away, because it would speak of the
//! page before.

use leptos::prelude::*;

/// What a document says of itself to programs.
const SAID: &str = "head > link[rel='canonical'], head > link[hreflang], head > meta[property], \
                               head > meta[name='description'], head > meta[name='robots'], \
                               head > script[type='application/ld+json']";

/// Keeps right what people use of a page's head: its title, and the address that browsers share, which is empty where a
/// page has none.
pub fn follow(title: String, address: String) {
    Effect::new(move || {
        document().set_title(&title);
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
