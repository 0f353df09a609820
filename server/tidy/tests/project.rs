//! The project is held to every rule. One test is one sentence; what breaks it is listed with file and line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use tidy::areas;
use tidy::crates;
use tidy::exceptions::EXCEPTIONS;
use tidy::finding::Finding;
use tidy::rules::{self, OVER_SOURCES};
use tidy::tree::Tree;

/// What every rule over the sources found. Sources are parsed once, by the test that comes first.
static FOUND: LazyLock<BTreeMap<&str, Vec<Finding>>> = LazyLock::new(|| {
    let tree = Tree::read(&top());
    let mut found: BTreeMap<&str, Vec<Finding>> = OVER_SOURCES
        .iter()
        .map(|(name, check)| (*name, check(&tree)))
        .collect();
    found.insert("unseen", unseen(&tree));
    found.insert("unread", tree.unread);
    found
});

/// Places that have sources as long as there is a shop: a rule that looks at nothing finds nothing.
fn unseen(tree: &Tree) -> Vec<Finding> {
    let places = [
        areas::DOMAIN,
        areas::OPERATIONS,
        "app/storefront/src/",
        "app/console/src/design/",
        "app/ui/src/",
        "frontend/",
        "server/src/",
        "migrations/",
    ];
    let paths: Vec<&str> = tree
        .rust
        .iter()
        .map(|file| &*file.path)
        .chain(tree.sql.iter().map(|file| &*file.path))
        .collect();
    let empty = places
        .iter()
        .filter(|place| !paths.iter().any(|path| path.starts_with(*place)));
    empty
        .map(|place| Finding::at(place, 0, "no source was seen here"))
        .collect()
}

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[track_caller]
fn assert_none(findings: &[&Finding]) {
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
}

#[track_caller]
fn assert_kept(rule: &str) {
    let excepted = |finding: &Finding| EXCEPTIONS.iter().any(|exception| exception.covers(rule, finding));
    assert_none(
        &FOUND[rule]
            .iter()
            .filter(|finding| !excepted(finding))
            .collect::<Vec<_>>(),
    );
}

#[track_caller]
fn assert_all_kept(findings: &[Finding]) {
    assert_none(&findings.iter().collect::<Vec<_>>());
}

#[test]
fn every_source_is_seen_and_can_be_read() {
    assert_kept("unread");
    assert_kept("unseen");
}

#[test]
fn areas_import_only_earlier_areas() {
    assert_kept("area_order");
}

#[test]
fn a_table_is_touched_only_by_its_area() {
    assert_kept("table_owner");
}

#[test]
fn every_migration_names_its_version_and_its_area() {
    assert_kept("migration_names");
}

#[test]
fn sql_stands_only_in_operations() {
    assert_kept("sql_home");
}

#[test]
fn sql_stays_in_the_portable_subset() {
    assert_kept("portable_sql");
}

#[test]
fn a_server_function_stands_in_api_rs_under_a_stable_name() {
    assert_kept("server_functions");
}

#[test]
fn a_function_owns_a_transaction_or_joins_one_and_no_port_is_called_in_it() {
    assert_kept("transactions");
}

#[test]
fn nothing_is_counted_in_floats() {
    assert_kept("floats");
}

#[test]
fn time_and_ids_come_from_ops() {
    assert_kept("clock_and_ids");
}

#[test]
fn nothing_shipped_panics() {
    assert_kept("panics");
}

#[test]
fn a_lint_is_silenced_only_with_a_reason() {
    assert_kept("bare_allow");
}

#[test]
fn no_view_holds_a_literal_text() {
    assert_kept("literal_text");
}

#[test]
fn every_component_stands_on_the_component_page() {
    assert_kept("shown_components");
}

#[test]
fn the_storefront_names_no_refusal() {
    assert_kept("worded_refusals");
}

#[test]
fn every_exception_is_still_needed() {
    let needed = |rule: &str, place: &str| {
        let exception = EXCEPTIONS
            .iter()
            .find(|one| one.rule == rule && one.place == place);
        let found = FOUND.get(rule).into_iter().flatten();
        exception.is_some_and(|exception| found.into_iter().any(|finding| exception.covers(rule, finding)))
    };
    for exception in &EXCEPTIONS {
        assert!(
            needed(exception.rule, exception.place),
            "{}: {}",
            exception.rule,
            exception.place
        );
        assert!(
            !exception.reason.is_empty(),
            "{}: {}",
            exception.rule,
            exception.place
        );
    }
}

#[test]
fn crates_depend_only_on_the_crates_they_may_know() {
    let crates = crates::read(&top()).expect("cargo reads the workspace");
    assert_all_kept(&rules::crate_edges::check(&crates));
}

#[test]
fn only_integrations_speaks_http_to_the_outside() {
    let crates = crates::read(&top()).expect("cargo reads the workspace");
    assert_all_kept(&rules::http_client::check(&crates));
}

#[test]
fn the_browser_gets_nothing_of_the_server() {
    let graph = crates::browser_graph(&top()).expect("cargo resolves the browser's graph");
    assert!(
        graph.starts_with("0 frontend "),
        "this is not the graph of `frontend`: {graph}"
    );
    assert_all_kept(&rules::browser_graph::check(&graph));
}

#[test]
fn the_top_of_the_repository_holds_only_what_the_map_names() {
    assert_all_kept(&rules::top_level::check(&rules::top_level::entries(&top())));
}
