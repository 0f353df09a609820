//! Puts the browser's files into the binary: turns the site folder that `bundle` made (`target/site`, or the one
//! named by `MANZUMA_SITE`, from the workspace's root) into a table of `include_bytes!`. Without a bundle the table is
//! empty, so that the server and its tests compile without WASM; its pages then carry no script and no styles.

use std::env;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=MANZUMA_SITE");
    let folder = env::var_os("MANZUMA_SITE").unwrap_or_else(|| "target/site".into());
    let site = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?)
        .join("..")
        .join(folder);
    // Cargo takes a watched path that is missing for one that always changes, and would compile the server anew
    // each time; an empty folder is quiet.
    fs::create_dir_all(&site)?;
    println!("cargo::rerun-if-changed={}", site.display());

    let table = match fs::read(site.join("manifest.json")) {
        Ok(manifest) => table(
            &site.canonicalize()?.join("_pkg"),
            &serde_json::from_slice(&manifest)?,
        )?,
        Err(_) => "pub static FILES: &[File] = &[];\npub static ASSETS: Assets = Assets::NONE;\n".to_owned(),
    };
    Ok(fs::write(
        PathBuf::from(env::var("OUT_DIR")?).join("bundle.rs"),
        table,
    )?)
}

fn table(folder: &Path, manifest: &Value) -> Outcome<String> {
    let mut code = String::from("pub static FILES: &[File] = &[\n");
    for name in texts(&manifest["files"]) {
        writeln!(
            code,
            "    File {{ name: {name:?}, content_type: {:?},",
            content_type(name)
        )?;
        writeln!(code, "        plain: {},", variant(folder, name, name)?)?;
        for (field, extension) in [("brotli", "br"), ("gzip", "gz")] {
            let packed = format!("{name}.{extension}");
            let value = if folder.join(&packed).exists() {
                format!(
                    "Some({})",
                    variant(folder, &packed, &format!("{name}-{extension}"))?
                )
            } else {
                "None".to_owned()
            };
            writeln!(code, "        {field}: {value},")?;
        }
        writeln!(code, "    }},")?;
    }
    writeln!(code, "];\n\npub static ASSETS: Assets = Assets {{")?;
    for field in ["script", "wasm", "split_script", "icon"] {
        writeln!(code, "    {field}: {:?},", address(&manifest[field]))?;
    }
    for bundle in ["shop", "console"] {
        writeln!(
            code,
            "    {bundle}_css: {:?},",
            address(&manifest["styles"][bundle])
        )?;
    }
    writeln!(code, "    splits: &[")?;
    for (name, files) in manifest["splits"].as_object().into_iter().flatten() {
        writeln!(
            code,
            "        ({name:?}, &{:?}),",
            texts(files).collect::<Vec<_>>()
        )?;
    }
    code.push_str("    ],\n};\n");
    Ok(code)
}

/// A file's name holds the fingerprint of its content, so the name is what an ETag has to be.
fn variant(folder: &Path, file: &str, tag: &str) -> Outcome<String> {
    let path = folder.join(file);
    let path = path.to_str().ok_or("the site folder's path is not UTF-8")?;
    Ok(format!(
        "super::Variant {{ etag: {:?}, bytes: include_bytes!({path:?}) }}",
        format!("\"{tag}\"")
    ))
}

fn texts(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn address(name: &Value) -> Option<String> {
    name.as_str().map(|name| format!("/_pkg/{name}"))
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
