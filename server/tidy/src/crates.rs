//! Our crates and what each depends on, as cargo says it, and the packages a browser build of one of them contains.
//! Which of it is allowed is the business of the rules.

use std::path::Path;
use std::process::Command;

use cargo_metadata::{DependencyKind, MetadataCommand, Package};

/// One crate of the workspace.
#[derive(Default)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Its manifest, from the top of the repository.
    pub manifest: String,
    /// What it depends on.
    pub dependencies: Vec<Dependency>,
    /// Its features and what each switches on.
    pub features: Vec<(String, Vec<String>)>,
}

/// One line under `[dependencies]` or its kin.
pub struct Dependency {
    /// The package's name.
    pub name: String,
    /// Whether it is a crate of ours.
    pub ours: bool,
    /// Whether a feature has to ask for it.
    pub optional: bool,
    /// Whether only tests and benches get it.
    pub for_tests: bool,
    /// The features it is asked for with.
    pub features: Vec<String>,
}

/// The crates of the workspace whose top folder is given.
///
/// # Errors
/// What cargo says when it can't read the manifests.
pub fn read(top: &Path) -> Result<Vec<Crate>, String> {
    let metadata = MetadataCommand::new()
        .manifest_path(top.join("Cargo.toml"))
        .no_deps()
        .exec()
        .map_err(|error| error.to_string())?;
    let root = metadata.workspace_root.as_std_path();
    Ok(metadata
        .packages
        .iter()
        .map(|package| one(root, package))
        .collect())
}

fn one(root: &Path, package: &Package) -> Crate {
    let manifest = package.manifest_path.as_std_path();
    let dependencies = package.dependencies.iter().map(|dependency| Dependency {
        name: dependency.name.clone(),
        ours: dependency.path.is_some(),
        optional: dependency.optional,
        for_tests: dependency.kind == DependencyKind::Development,
        features: dependency.features.clone(),
    });
    Crate {
        name: package.name.to_string(),
        manifest: manifest
            .strip_prefix(root)
            .unwrap_or(manifest)
            .to_string_lossy()
            .replace('\\', "/"),
        dependencies: dependencies.collect(),
        features: package
            .features
            .iter()
            .map(|(name, on)| (name.clone(), on.clone()))
            .collect(),
    }
}

/// Every package of the browser build of `frontend`, one a line after its depth in the graph, as `cargo tree`
/// prints them. Cargo's metadata can't be asked: it mixes in the features of the other crates of the workspace.
///
/// # Errors
/// What cargo says when it can't resolve the graph.
pub fn browser_graph(top: &Path) -> Result<String, String> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .current_dir(top)
        .args(["tree", "--locked", "--package", "frontend"])
        .args([
            "--target=wasm32-unknown-unknown",
            "--edges=normal,no-proc-macro",
            "--prefix=depth",
            "--format= {p}",
        ]);
    let output = cargo.output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
