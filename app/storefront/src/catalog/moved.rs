//! Following an address that something had before to its own one.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// Where `own` says that the page has another slug than the address, and at which address it stands: goes there. The
/// server sends documents there, this does it for links that are followed inside the page.
pub fn correct_address(
    slug: Memo<String>,
    own: impl Fn() -> Option<(String, String)> + Send + Sync + 'static,
) {
    let navigate = use_navigate();
    Effect::new(move || {
        let Some((_, path)) = own().filter(|(own, _)| *own != slug.get_untracked()) else {
            return;
        };
        let replace = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(&path, replace);
    });
}
