//! The result: `target/site/_pkg/<hashed names>` and `target/site/manifest.json`. A file that is already there is not
//! written again (its name is its content), so that a build without changes changes nothing, not even a time.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::compress;
use crate::manifest::Manifest;
use crate::naming::{fingerprint, hashed, relink};
use crate::places::Places;
use crate::split::{MAIN, Parts, SPLIT};
use crate::step::notice;

/// Names everything, writes what is new and removes what is left over.
pub fn write(places: &Places, parts: Parts, styles: Vec<(&'static str, String)>) -> Result<()> {
    let (mut manifest, mut files) = link(parts)?;
    for (name, text) in styles {
        let file = hashed(name, "css", text.as_bytes());
        manifest.styles.insert(name.to_owned(), file.clone());
        files.insert(file, text.into_bytes());
    }
    let icon = fs::read(places.root.join("frontend/icon.svg")).context("cannot read frontend/icon.svg")?;
    manifest.icon = hashed("icon", "svg", &icon);
    files.insert(manifest.icon.clone(), icon);
    manifest.files = files.keys().cloned().collect();

    let folder = places.site().join("_pkg");
    fs::create_dir_all(&folder)?;
    remove_others(&folder, &manifest.files, places.release)?;
    for (name, content) in &files {
        write_one(&folder, name, content, places.release)?;
    }
    write_if_new(
        &places.site().join("manifest.json"),
        manifest.to_json()?.as_bytes(),
    )
}

/// Gives the parts their names and makes their links follow. The two JavaScript modules import each other, so
/// neither name can be made from the finished text of the other: both carry the fingerprint of the pair.
fn link(parts: Parts) -> Result<(Manifest, BTreeMap<String, Vec<u8>>)> {
    let mut files = BTreeMap::new();
    let mut stems = BTreeMap::new();
    let mut split_script = parts.split_script;
    for (stem, content) in parts.chunks {
        let name = hashed(&stem, "wasm", &content);
        split_script = relink(&split_script, "new URL(", (&format!("{stem}.wasm"), &name))?;
        stems.insert(stem, name.trim_end_matches(".wasm").to_owned());
        files.insert(name, content);
    }
    let wasm = hashed(MAIN, "wasm", &parts.wasm);
    files.insert(wasm.clone(), parts.wasm);

    let pair = fingerprint(&[parts.script.as_bytes(), split_script.as_bytes()]);
    let script_name = format!("{MAIN}.{pair}.js");
    let split_name = format!("{SPLIT}.{pair}.js");
    let script = relink(&parts.script, "from", (&format!("{SPLIT}.js"), &split_name))?;
    let split_script = relink(&split_script, "from", (&format!("{MAIN}.js"), &script_name))?;
    files.insert(script_name.clone(), script.into_bytes());
    files.insert(split_name.clone(), split_script.into_bytes());

    let renamed = |old: Vec<String>| {
        old.into_iter()
            .filter_map(|stem| stems.get(&stem).cloned())
            .collect()
    };
    let splits = parts
        .splits
        .into_iter()
        .map(|(name, loads)| (name, renamed(loads)))
        .collect();
    let manifest = Manifest {
        script: script_name,
        wasm,
        split_script: split_name,
        splits,
        ..Manifest::default()
    };
    Ok((manifest, files))
}

fn remove_others(folder: &Path, keep: &[String], packed: bool) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let plain = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz"));
        let kept = keep.iter().any(|file| file == plain.unwrap_or(&name)) && (packed || plain.is_none());
        if !kept {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn write_one(folder: &Path, name: &str, content: &[u8], packed: bool) -> Result<()> {
    write_if_new(&folder.join(name), content)?;
    let mut sizes = format!("{name}: {} bytes", content.len());
    if packed {
        let brotli = kept_or_made(&folder.join(format!("{name}.br")), || compress::brotli(content))?;
        let gzip = kept_or_made(&folder.join(format!("{name}.gz")), || compress::gzip(content))?;
        sizes += &format!(", brotli {brotli}, gzip {gzip}");
    }
    notice(&sizes);
    Ok(())
}

/// The size of the file at this path, which is made only when it is missing.
fn kept_or_made(path: &Path, make: impl FnOnce() -> Result<Vec<u8>>) -> Result<u64> {
    if !path.exists() {
        let unfinished = path.with_extension("unfinished");
        fs::write(&unfinished, make()?)?;
        fs::rename(unfinished, path)?;
    }
    Ok(fs::metadata(path)?.len())
}

fn write_if_new(path: &Path, content: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|present| present == content) {
        return Ok(());
    }
    Ok(fs::write(path, content)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(chunk: &[u8]) -> Parts {
        Parts {
            script: "import * as s from './split.js'\nreturn { './split.js': s }".into(),
            wasm: b"main".to_vec(),
            split_script:
                "import { initSync } from \"./manzuma.js\";fetch(new URL(\"./split_a.wasm\", here))".into(),
            chunks: BTreeMap::from([("split_a".into(), chunk.to_vec())]),
            splits: BTreeMap::from([("a".into(), vec!["split_a".into()])]),
        }
    }

    #[test]
    fn every_link_leads_to_a_file_that_is_there() {
        let (manifest, files) = link(parts(b"chunk")).unwrap();
        let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
        assert!(text(&manifest.script).contains(&format!("from './{}'", manifest.split_script)));
        assert!(text(&manifest.split_script).contains(&format!("from \"./{}\"", manifest.script)));
        let chunk = format!("{}.wasm", manifest.splits["a"][0]);
        assert!(files.contains_key(&chunk));
        assert!(text(&manifest.split_script).contains(&format!("new URL(\"./{chunk}\"")));
        assert!(files.contains_key(&manifest.wasm));
    }

    #[test]
    fn a_changed_part_changes_the_names_of_all_that_lead_to_it() {
        let (old, _) = link(parts(b"chunk")).unwrap();
        let (new, _) = link(parts(b"changed")).unwrap();
        assert_ne!(old.splits, new.splits);
        assert_ne!(old.split_script, new.split_script);
        assert_ne!(old.script, new.script);
        assert_eq!(old.wasm, new.wasm);
    }
}
