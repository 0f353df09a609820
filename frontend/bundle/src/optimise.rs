//! wasm-opt, which makes the WASM about a third smaller, and terser, which does the same for the JavaScript that it talks
//! through. They come from npm, wasm-opt as `binaryen`, in the versions that
//! `package-lock.json` beside this crate pins: distributions carry versions that break the program without a word.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::places::Places;
use crate::step::{notice, step};

const PACKAGE: &str = include_str!("../package.json");
const LOCK: &str = include_str!("../package-lock.json");

/// What rustc's WASM uses; every browser that is served knows it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Both, ready to run.
#[derive(Debug)]
pub struct Optimiser {
    wasm_opt: PathBuf,
    terser: PathBuf,
}

/// Fetches them when they are not there yet. `None`, with a notice, when there is no Node or npm cannot fetch it: the
/// bundle is then larger, and works.
pub fn find(places: &Places) -> Option<Optimiser> {
    let tools = places.tools();
    if !answers("node") || !answers("npm") {
        notice(
            "NOTICE: no Node here, so wasm-opt and terser are left out. The shop works; its WASM is larger.",
        );
        return None;
    }
    let wasm_opt = tools.join("node_modules/binaryen/bin/wasm-opt");
    let terser = tools.join("node_modules/terser/bin/terser");
    let current = fs::read_to_string(tools.join("package-lock.json")).is_ok_and(|lock| lock == LOCK);
    if !(current && wasm_opt.exists() && terser.exists())
        && let Err(error) = step("fetch wasm-opt and terser with npm", || fetch(&tools))
    {
        notice(&format!(
            "NOTICE: {error:#}, so wasm-opt and terser are left out. The shop works; its WASM is larger."
        ));
        return None;
    }
    Some(Optimiser { wasm_opt, terser })
}

fn answers(program: &str) -> bool {
    let asked = Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    asked.is_ok_and(|status| status.success())
}

fn fetch(tools: &Path) -> Result<()> {
    fs::create_dir_all(tools)?;
    fs::write(tools.join("package.json"), PACKAGE)?;
    fs::write(tools.join("package-lock.json"), LOCK)?;
    let status = Command::new("npm")
        .current_dir(tools)
        .args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ])
        .stdout(Stdio::null())
        .status()
        .context("cannot run npm")?;
    ensure!(status.success(), "npm could not fetch binaryen and terser");
    Ok(())
}

impl Optimiser {
    /// Changes when another version would make another result.
    pub fn version() -> &'static str {
        LOCK
    }

    /// Makes each WASM smaller, in place, all of them at once.
    pub fn shrink(&self, files: &[PathBuf]) -> Result<()> {
        let features = FEATURES.iter().copied();
        let options: Vec<&str> = std::iter::once("-Oz").chain(features).collect();
        each(&self.wasm_opt, &options, files)
    }

    /// Makes each script smaller, in place. They are modules: what is not exported may be called anything.
    pub fn minify(&self, files: &[PathBuf]) -> Result<()> {
        each(
            &self.terser,
            &["--module", "--compress", "passes=2", "--mangle"],
            files,
        )
    }
}

/// Runs one of the tools on each file, all at once; what it makes takes the file's place.
fn each(program: &Path, options: &[&str], files: &[PathBuf]) -> Result<()> {
    let start = |file: &PathBuf| {
        Command::new("node")
            .arg(program)
            .arg(file)
            .args(options)
            .arg("-o")
            .arg(file)
            .spawn()
            .with_context(|| format!("cannot run {}", program.display()))
    };
    let running: Vec<Child> = files.iter().map(start).collect::<Result<_>>()?;
    for (mut child, file) in running.into_iter().zip(files) {
        ensure!(
            child.wait()?.success(),
            "{} failed on {}",
            program.display(),
            file.display()
        );
    }
    Ok(())
}
