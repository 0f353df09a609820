//! The document around every page, which only the server renders: character set, styles, and the script that starts
//! the WASM. Leptos' own component for that script looks for files beside the executable; here everything comes
//! from the [`Assets`] in the context, and without any the page is complete but not interactive.

use std::collections::HashMap;
use std::sync::OnceLock;

use bridge::Assets;
use leptos::WasmSplitManifest;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::MetaTags;
use leptos_router::location::RequestUrl;

use crate::App;

/// The whole document of a request. Needs [`Assets`] in the context.
pub fn shell() -> impl IntoView {
    let assets = use_context::<Assets>().unwrap_or(Assets::NONE);
    let styles = if is_console() {
        assets.console_css
    } else {
        assets.shop_css
    };
    provide_split_manifest(assets);

    view! {
        <!DOCTYPE html>
        <html>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="color-scheme" content="light dark"/>
                {styles.map(|href| view! { <link rel="stylesheet" href=href/> })}
                {assets.icon.map(|href| view! { <link rel="icon" href=href/> })}
                {start_tag(assets)}
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// No preloads: they would take the line from what is seen first.
fn start_tag(assets: Assets) -> Option<impl IntoView> {
    let script = assets.start_script()?;
    Some(view! { <script type="module" nonce=use_nonce()>{script}</script> })
}

/// Shop and console are full document loads from one another, so each page needs the styles of its own side only.
fn is_console() -> bool {
    let url = use_context::<RequestUrl>().and_then(|url| url.parse().ok());
    url.is_some_and(|url| {
        let path = url.path();
        path == "/console" || path == "/setup" || path.starts_with("/console/")
    })
}

/// Lets Leptos name, in the head of a page with a lazy route, the files that route will load.
fn provide_split_manifest(assets: Assets) {
    static MANIFEST: OnceLock<Option<WasmSplitManifest>> = OnceLock::new();

    let manifest = MANIFEST.get_or_init(|| {
        let split_script = assets.split_script?.rsplit('/').next()?.to_owned();
        let splits: HashMap<String, Vec<String>> = assets
            .splits
            .iter()
            .map(|(name, files)| {
                (
                    (*name).to_owned(),
                    files.iter().map(|file| (*file).to_owned()).collect(),
                )
            })
            .collect();
        Some(WasmSplitManifest(ArcStoredValue::new((
            Assets::FOLDER.to_owned(),
            splits,
            split_script,
        ))))
    });
    if let Some(manifest) = manifest {
        provide_context(manifest.clone());
    }
}
