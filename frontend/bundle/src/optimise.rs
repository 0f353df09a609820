//! wasm-opt, which makes the WASM about a third smaller. It comes from npm's `binaryen` in the version that
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

/// wasm-opt, ready to run.
#[derive(Debug)]
pub struct Optimiser {
    program: PathBuf,
}

/// Fetches it when it is not there yet. `None`, with a notice, when there is no Node or npm cannot fetch it: the
/// bundle is then larger, and works.
pub fn find(places: &Places) -> Option<Optimiser> {
    let tools = places.tools();
    if !answers("node") || !answers("npm") {
        notice("NOTICE: no Node here, so wasm-opt is left out. The shop works; its WASM is larger.");
        return None;
    }
    let program = tools.join("node_modules/binaryen/bin/wasm-opt");
    let current = fs::read_to_string(tools.join("package-lock.json")).is_ok_and(|lock| lock == LOCK);
    if !(current && program.exists())
        && let Err(error) = step("fetch wasm-opt with npm", || fetch(&tools))
    {
        notice(&format!(
            "NOTICE: {error:#}, so wasm-opt is left out. The shop works; its WASM is larger."
        ));
        return None;
    }
    Some(Optimiser { program })
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
    ensure!(status.success(), "npm could not fetch binaryen");
    Ok(())
}

impl Optimiser {
    /// Changes when another version would make another result.
    pub fn version() -> &'static str {
        LOCK
    }

    /// Makes each file smaller, in place, all of them at once.
    pub fn shrink(&self, files: &[PathBuf]) -> Result<()> {
        let running: Vec<Child> = files.iter().map(|file| self.start(file)).collect::<Result<_>>()?;
        for (mut child, file) in running.into_iter().zip(files) {
            ensure!(child.wait()?.success(), "wasm-opt failed on {}", file.display());
        }
        Ok(())
    }

    fn start(&self, file: &Path) -> Result<Child> {
        Command::new("node")
            .arg(&self.program)
            .arg("-Oz")
            .args(FEATURES)
            .arg(file)
            .arg("-o")
            .arg(file)
            .spawn()
            .context("cannot run wasm-opt")
    }
}
