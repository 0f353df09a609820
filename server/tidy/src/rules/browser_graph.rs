//! The browser's build holds nothing of the server: none of `operations`, `integrations`, `sqlx`, `axum`,
//! `reqwest`. How large the rest is, the bundle measures.

use crate::finding::Finding;

/// What must never reach a browser. A name covers its family: `sqlx` also means `sqlx-core`.
const NEVER: [&str; 8] = [
    "operations",
    "integrations",
    "server",
    "sqlx",
    "axum",
    "leptos_axum",
    "reqwest",
    "tokio",
];

/// Looks through the graph `cargo tree --prefix=depth --format=" {p}"` prints: a depth and a package a line.
pub fn check(graph: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut way: Vec<&str> = Vec::new();
    for line in graph.lines() {
        let mut words = line.split_whitespace();
        let Some(depth) = words.next().and_then(|depth| depth.parse::<usize>().ok()) else {
            continue;
        };
        let Some(package) = words.next() else { continue };
        way.truncate(depth);
        way.push(package);
        let family = |name: &str| package == name || package.starts_with(&format!("{name}-"));
        if NEVER.iter().any(|name| family(name)) {
            let message = format!("`{package}` would reach the browser: {}", way.join(" → "));
            findings.push(Finding::at("frontend/Cargo.toml", 0, message));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn a_server_crate_in_the_graph_is_red_with_its_way() {
        let graph = "0 frontend v0.1.0\n1 app v0.1.0\n2 bridge v0.1.0\n3 operations v0.1.0\n1 leptos v0.8.0\n2 axum-core v0.5.0";
        let said: Vec<String> = check(graph).into_iter().map(|finding| finding.message).collect();
        assert_eq!(said.len(), 2);
        assert!(
            said[0].ends_with("frontend → app → bridge → operations"),
            "{}",
            said[0]
        );
        assert!(said[1].ends_with("frontend → leptos → axum-core"), "{}", said[1]);
    }

    #[test]
    fn a_graph_of_browser_crates_is_green() {
        let graph =
            "0 frontend v0.1.0\n1 app v0.1.0\n2 domain v0.1.0\n1 server_fn v0.8.13\n2 tokio_like v1.0.0";
        assert_eq!(check(graph), []);
    }
}
