//! What a browser loads of the program, as it travels: packed by brotli, by the names in the bundle's manifest. Each
//! part is loaded once and then kept for ever, so only the first visit weighs.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

/// The weights of two first visits, in bytes.
pub struct Weight {
    /// WASM and JavaScript of a product's page.
    pub product: u64,
    /// All of it from the home page to the placed order.
    pub order: u64,
}

/// Weighs the bundle; none when it was not made for release.
pub fn weigh(site: &Path) -> Result<Option<Weight>> {
    let manifest = fs::read_to_string(site.join("manifest.json")).context("there is no bundle")?;
    let manifest: Value = serde_json::from_str(&manifest)?;
    let packed =
        |name: &str| fs::metadata(site.join("_pkg").join(format!("{name}.br"))).map(|file| file.len());
    let Some(wasm) = manifest["wasm"].as_str().filter(|name| packed(name).is_ok()) else {
        return Ok(None);
    };
    let mut product = packed(wasm)?;
    for script in ["script", "split_script"] {
        product += packed(
            manifest[script]
                .as_str()
                .context("the manifest names no script")?,
        )?;
    }
    let splits = manifest["splits"].as_object().into_iter().flatten();
    let on_the_way = splits.filter(|(name, _)| ["home_", "buying_"].iter().any(|way| name.starts_with(way)));
    // What two of them need is a part of its own, and is loaded once.
    let parts: BTreeSet<&str> = on_the_way
        .flat_map(|(_, parts)| parts.as_array().into_iter().flatten().filter_map(Value::as_str))
        .collect();
    let mut order = product;
    for part in parts {
        order += packed(&format!("{part}.wasm"))?;
    }
    Ok(Some(Weight { product, order }))
}
