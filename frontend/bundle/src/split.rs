//! From one WASM to its parts: what every page needs, and what only some pages load, cut at the functions marked
//! `#[lazy]`. Also the JavaScript on both sides of the cut. The parts stay in the work folder, so that a build in
//! which only the styles changed does not make them again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use serde::{Deserialize, Serialize};
use wasm_bindgen_cli_support::Bindgen;

use crate::naming::fingerprint;
use crate::optimise::Optimiser;
use crate::places::Places;
use crate::step::{notice, step};

/// The stem of the files that start everything.
pub const MAIN: &str = "manzuma";
/// The stem of the JavaScript module that loads the other parts.
pub const SPLIT: &str = "split";

/// The parts of the WASM, not yet named after their content.
#[derive(Debug)]
pub struct Parts {
    /// The JavaScript of [`MAIN`].
    pub script: String,
    /// The WASM of [`MAIN`].
    pub wasm: Vec<u8>,
    /// The JavaScript of [`SPLIT`].
    pub split_script: String,
    /// Stem and content of each other part.
    pub chunks: BTreeMap<String, Vec<u8>>,
    /// A split point's name and the stems it loads.
    pub splits: BTreeMap<String, Vec<String>>,
}

/// What the work folder holds, and from what it was made.
#[derive(Default, Serialize, Deserialize)]
struct Record {
    made_from: String,
    splits: BTreeMap<String, Vec<String>>,
}

/// Makes the parts, or takes those of the last build when nothing they depend on has changed.
pub fn parts(places: &Places, compiled: &[u8], optimiser: Option<&Optimiser>) -> Result<Parts> {
    let folder = places.work();
    let made_from = origin(compiled, optimiser)?;
    if let Some(record) = last_record(&folder).filter(|record| record.made_from == made_from) {
        notice("unchanged since the last build");
        return read(&folder, record.splits);
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let splits = cut(&folder, compiled)?;
    bind(&folder)?;
    if let Some(optimiser) = optimiser {
        step("wasm-opt", || optimiser.shrink(&wasm_files(&folder, &splits)))?;
        step("terser", || {
            optimiser.minify(&[MAIN, SPLIT].map(|stem| folder.join(stem).with_extension("js")))
        })?;
    }
    let record = Record { made_from, splits };
    fs::write(folder.join("record.json"), serde_json::to_vec(&record)?)?;
    read(&folder, record.splits)
}

/// This very program counts too: when it changes, what it makes may change.
fn origin(compiled: &[u8], optimiser: Option<&Optimiser>) -> Result<String> {
    let program = fs::metadata(std::env::current_exe()?)?;
    let program = format!("{} {:?}", program.len(), program.modified()?);
    let optimiser = optimiser.map_or("none", |_| Optimiser::version());
    Ok(fingerprint(&[compiled, program.as_bytes(), optimiser.as_bytes()]))
}

fn last_record(folder: &Path) -> Option<Record> {
    serde_json::from_slice(&fs::read(folder.join("record.json")).ok()?).ok()
}

/// Cuts the WASM; says what each cut loads.
fn cut(folder: &Path, compiled: &[u8]) -> Result<BTreeMap<String, Vec<String>>> {
    let main = uncut_main(folder);
    let mut options = wasm_split_cli_support::Options::new(compiled);
    options.output_dir = folder;
    options.main_out_path = &main;
    let link_name = format!("./{SPLIT}.js");
    options.link_name = &link_name;
    let main_module = format!("./{MAIN}.js");
    options.main_module = &main_module;
    fs::create_dir_all(folder)?;
    let split = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:#}"))?;
    Ok(split.prefetch_map.into_iter().collect())
}

/// Writes the JavaScript that WASM and browser talk through.
fn bind(folder: &Path) -> Result<()> {
    let main = uncut_main(folder);
    Bindgen::new()
        .input_path(&main)
        .out_name(MAIN)
        .web(true)?
        .typescript(false)
        .demangle(false)
        .keep_lld_exports(true)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    fs::remove_file(main)?;
    Ok(fs::rename(
        folder.join(format!("{MAIN}_bg.wasm")),
        folder.join(format!("{MAIN}.wasm")),
    )?)
}

fn uncut_main(folder: &Path) -> PathBuf {
    folder.join("main_before_bindgen.wasm")
}

fn stems(splits: &BTreeMap<String, Vec<String>>) -> BTreeSet<&String> {
    splits.values().flatten().collect()
}

fn wasm_files(folder: &Path, splits: &BTreeMap<String, Vec<String>>) -> Vec<PathBuf> {
    let chunks = stems(splits)
        .into_iter()
        .map(|stem| folder.join(stem).with_extension("wasm"));
    chunks.chain([folder.join(MAIN).with_extension("wasm")]).collect()
}

fn read(folder: &Path, splits: BTreeMap<String, Vec<String>>) -> Result<Parts> {
    let bytes = |name: &str| {
        let path = folder.join(name);
        fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let text = |name: &str| Ok::<_, anyhow::Error>(String::from_utf8(bytes(name)?)?);
    let chunks = stems(&splits)
        .into_iter()
        .map(|stem| Ok((stem.clone(), bytes(&format!("{stem}.wasm"))?)));
    let chunks = chunks.collect::<Result<_>>()?;
    Ok(Parts {
        script: text(&format!("{MAIN}.js"))?,
        wasm: bytes(&format!("{MAIN}.wasm"))?,
        split_script: text(&format!("{SPLIT}.js"))?,
        chunks,
        splits,
    })
}
