//! Where the build reads and writes. Cargo is asked, because only it knows its target folder.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// The folders of one build.
#[derive(Debug)]
pub struct Places {
    /// Whether the result is for people or for the one who is developing.
    pub release: bool,
    /// The workspace's root.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
}

#[derive(Deserialize)]
struct Metadata {
    workspace_root: PathBuf,
    target_directory: PathBuf,
}

impl Places {
    /// Asks cargo.
    pub fn find(release: bool) -> Result<Self> {
        let output = Command::new(cargo())
            .args(["metadata", "--format-version", "1", "--no-deps"])
            .stderr(Stdio::inherit())
            .output()
            .context("cannot run cargo")?;
        ensure!(output.status.success(), "cargo metadata failed");
        let metadata: Metadata = serde_json::from_slice(&output.stdout)?;
        Ok(Self {
            release,
            root: metadata.workspace_root,
            target: metadata.target_directory,
        })
    }

    /// The cargo profile the WASM is built with.
    pub fn profile(&self) -> &'static str {
        if self.release { "wasm-release" } else { "wasm-dev" }
    }

    /// The compiled frontend, before it is split.
    pub fn compiled(&self) -> PathBuf {
        self.target
            .join("wasm32-unknown-unknown")
            .join(self.profile())
            .join("frontend.wasm")
    }

    /// What stays between builds so that they can be shorter.
    pub fn work(&self) -> PathBuf {
        self.target.join("bundle").join(self.profile())
    }

    /// Tools fetched by npm.
    pub fn tools(&self) -> PathBuf {
        self.target.join("bundle").join("tools")
    }

    /// The result. Always below the workspace, wherever cargo's target folder is: the server's build looks there.
    pub fn site(&self) -> PathBuf {
        self.root.join("target").join("site")
    }
}

/// The cargo that runs this program.
pub fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
