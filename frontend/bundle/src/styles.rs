//! The style bundles: imports inlined, newer syntax lowered for the browsers below, minified.

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use lightningcss::targets::{Browsers, Targets};

use crate::places::Places;

/// One per audience: `style/<name>.css`.
const BUNDLES: [&str; 2] = ["shop", "console"];

/// The oldest browsers that are served: those that know OKLCH colours, which the design is made of. Nesting and
/// `light-dark()` are younger and are lowered.
fn targets() -> Targets {
    const fn version(major: u32, minor: u32) -> Option<u32> {
        Some(major << 16 | minor << 8)
    }
    Targets::from(Browsers {
        chrome: version(111, 0),
        edge: version(111, 0),
        firefox: version(113, 0),
        safari: version(16, 2),
        ios_saf: version(16, 2),
        samsung: version(22, 0),
        ..Browsers::default()
    })
}

/// The name and the text of each.
pub fn bundles(places: &Places) -> Result<Vec<(&'static str, String)>> {
    BUNDLES
        .into_iter()
        .map(|name| Ok((name, bundle(places, name)?)))
        .collect()
}

fn bundle(places: &Places, name: &str) -> Result<String> {
    let files = FileProvider::new();
    let entry = places.root.join("style").join(name).with_extension("css");
    let mut sheet = Bundler::new(&files, None, ParserOptions::default())
        .bundle(&entry)
        .map_err(|error| anyhow!("style/{name}.css: {error}"))?;
    sheet
        .minify(MinifyOptions {
            targets: targets(),
            ..MinifyOptions::default()
        })
        .map_err(|error| anyhow!("style/{name}.css: {error}"))?;
    let printed = sheet
        .to_css(PrinterOptions {
            minify: places.release,
            targets: targets(),
            ..PrinterOptions::default()
        })
        .map_err(|error| anyhow!("style/{name}.css: {error}"))?;
    Ok(printed.code)
}
