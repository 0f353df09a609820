//! From Rust to one WASM, by cargo. What makes it splittable stands in `frontend/build.rs`.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::places::{Places, cargo};
use crate::step::notice;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target to the toolchain when rustup manages it and it is missing. Without rustup the toolchain is the
/// person's own, and cargo will say what it lacks.
pub fn ensure_target() -> Result<()> {
    let Ok(installed) = Command::new("rustup")
        .args(["target", "list", "--installed"])
        .output()
    else {
        notice("no rustup here: taking the toolchain as it is");
        return Ok(());
    };
    if String::from_utf8_lossy(&installed.stdout)
        .lines()
        .any(|line| line.trim() == TARGET)
    {
        return Ok(());
    }
    let status = Command::new("rustup").args(["target", "add", TARGET]).status()?;
    ensure!(status.success(), "rustup could not add the target {TARGET}");
    Ok(())
}

/// Runs cargo and gives the bytes of the WASM.
pub fn compile(places: &Places) -> Result<Vec<u8>> {
    let status = Command::new(cargo())
        .current_dir(&places.root)
        .args([
            "build",
            "--package",
            "frontend",
            "--lib",
            "--target",
            TARGET,
            "--profile",
            places.profile(),
        ])
        .status()
        .context("cannot run cargo")?;
    ensure!(status.success(), "the frontend does not compile");
    let path = places.compiled();
    fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
}
