//! Which crate may depend on which, and which may know the browser's framework or the web server's. Every crate of
//! the workspace has its line here; a new one is red until it has. What ends in the browser is checked elsewhere.

use crate::crates::{Crate, Dependency};
use crate::finding::Finding;

/// The crates of ours each may depend on; an entry ending in `?` only as an optional dependency behind `ssr`.
const OURS: [(&str, &[&str]); 15] = [
    ("domain", &[]),
    ("wording", &["domain"]),
    ("operations", &["domain", "wording"]),
    ("integrations", &["operations", "domain", "wording"]),
    ("ui", &["domain", "wording"]),
    ("bridge", &["domain", "wording", "operations?"]),
    (
        "storefront",
        &["ui", "bridge", "domain", "wording", "operations?"],
    ),
    ("console", &["ui", "bridge", "domain", "wording", "operations?"]),
    ("desk", &["ui", "bridge", "domain", "wording", "operations?"]),
    (
        "app",
        &[
            "storefront",
            "console",
            "desk",
            "ui",
            "bridge",
            "domain",
            "wording",
        ],
    ),
    ("frontend", &["app"]),
    (
        "server",
        &["app", "bridge", "domain", "wording", "operations", "integrations"],
    ),
    ("bundle", &[]),
    ("bench", &[]),
    ("tidy", &[]),
];

/// All `domain` may use of the world: data and arithmetic, no I/O, nothing heavy in a browser.
const OUTSIDE_DOMAIN: [&str; 7] = [
    "rust_decimal",
    "serde",
    "serde_json",
    "thiserror",
    "unicode-normalization",
    "uuid",
    "proptest",
];

/// Crates that know neither the browser's framework nor the web server's.
const PLAIN: [&str; 4] = ["domain", "wording", "operations", "integrations"];

/// The web server's crates: on the app side only `bridge` has them, optional.
const WEB: [&str; 2] = ["axum", "leptos_axum"];

/// Finds dependencies that point the wrong way.
pub fn check(crates: &[Crate]) -> Vec<Finding> {
    crates.iter().flat_map(in_crate).collect()
}

fn in_crate(krate: &Crate) -> Vec<Finding> {
    let name = krate.name.as_str();
    let red = |message: String| Finding::at(&krate.manifest, 0, message);
    let Some((_, ours)) = OURS.iter().find(|(known, _)| *known == name) else {
        return vec![red(format!(
            "`{name}` has no line in the table of crates in server/tidy"
        ))];
    };
    let mut findings = Vec::new();
    for dependency in &krate.dependencies {
        let allowed = if dependency.ours {
            may_use(name, ours, dependency)
        } else {
            may_know(name, dependency)
        };
        if !allowed {
            let optional = if dependency.optional { " (optional)" } else { "" };
            findings.push(red(format!(
                "`{name}` must not depend on `{}`{optional}",
                dependency.name
            )));
        }
    }
    for (feature, switched_on) in krate.features.iter().filter(|(feature, _)| feature != "ssr") {
        if switched_on
            .iter()
            .any(|on| on == "dep:operations" || on.starts_with("operations/"))
        {
            findings.push(red(format!(
                "`{feature}` switches on `operations`, which only `ssr` may"
            )));
        }
    }
    findings
}

fn may_use(name: &str, ours: &[&str], dependency: &Dependency) -> bool {
    let itself = dependency.for_tests && dependency.name == name;
    let behind_ssr = dependency.optional && ours.contains(&format!("{}?", dependency.name).as_str());
    itself || behind_ssr || ours.contains(&dependency.name.as_str())
}

fn may_know(name: &str, dependency: &Dependency) -> bool {
    let other = dependency.name.as_str();
    let framework = other.starts_with("leptos") || other.starts_with("axum");
    let app_side = ["ui", "storefront", "console", "desk", "app", "frontend"].contains(&name);
    match name {
        "domain" => OUTSIDE_DOMAIN.contains(&other),
        _ if PLAIN.contains(&name) => !framework,
        "bridge" => dependency.optional || !WEB.contains(&other),
        _ if app_side => !WEB.contains(&other),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::crates::{Crate, Dependency};

    fn krate(name: &str, dependencies: &[&str]) -> Crate {
        let one = |text: &&str| {
            let (ours, text) = text
                .strip_prefix("our ")
                .map_or((false, *text), |name| (true, name));
            let (optional, text) = text
                .strip_prefix("optional ")
                .map_or((false, text), |name| (true, name));
            let name = text.to_owned();
            Dependency {
                name,
                ours,
                optional,
                for_tests: false,
                features: Vec::new(),
            }
        };
        Crate {
            name: name.to_owned(),
            manifest: format!("{name}/Cargo.toml"),
            dependencies: dependencies.iter().map(one).collect(),
            features: Vec::new(),
        }
    }

    #[test]
    fn a_dependency_that_points_the_wrong_way_is_red() {
        for (name, dependency) in [
            ("domain", "our wording"),
            ("domain", "tokio"),
            ("wording", "leptos"),
            ("operations", "axum"),
            ("operations", "our integrations"),
            ("integrations", "leptos_axum"),
            ("ui", "our bridge"),
            ("bridge", "our operations"),
            ("bridge", "axum"),
            ("storefront", "our console"),
            ("console", "our operations"),
            ("storefront", "optional axum"),
            ("app", "our optional operations"),
            ("frontend", "our bridge"),
            ("server", "our storefront"),
            ("tidy", "our domain"),
            ("things", "serde"),
        ] {
            let findings = check(&[krate(name, &[dependency])]);
            assert_eq!(findings.len(), 1, "{name} -> {dependency}");
        }
    }

    #[test]
    fn operations_behind_another_feature_than_ssr_is_red() {
        let mut bridge = krate("bridge", &["our optional operations"]);
        bridge.features = vec![("hydrate".to_owned(), vec!["dep:operations".to_owned()])];
        assert_eq!(check(&[bridge]).len(), 1);
    }

    #[test]
    fn the_agreed_dependencies_are_green() {
        let mut bridge = krate(
            "bridge",
            &["our domain", "our optional operations", "optional axum", "leptos"],
        );
        bridge.features = vec![("ssr".to_owned(), vec!["dep:operations".to_owned()])];
        let crates = [
            krate("domain", &["serde", "rust_decimal"]),
            krate("operations", &["our domain", "our wording", "sqlx"]),
            krate("app", &["our storefront", "our console", "our bridge", "leptos"]),
            krate("server", &["our app", "our integrations", "axum", "leptos"]),
            bridge,
        ];
        assert_eq!(check(&crates), []);
    }
}
