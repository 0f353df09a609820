//! Areas import only earlier areas, in `domain` and in `operations`. What must flow the other way is an event in
//! `reactions.rs`. This binds rules, use cases and steps. A screen shows several areas together, so a `read.rs` may
//! look into any, and pages of different areas may use each other.

use crate::areas::{self, OPERATIONS};
use crate::finding::Finding;
use crate::read::paths::{self, NamedPath};
use crate::tree::Tree;

/// Finds paths from an area into a later one.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust.iter().filter(|file| !areas::is_read(&file.path)) {
        let Some((area, own)) = areas::area_of(&file.path).and_then(|area| Some((area, areas::rank(area)?)))
        else {
            continue;
        };
        for path in paths::named_in(&file.path, &file.shipped) {
            let Some(other) = area_named(&file.path, &path) else {
                continue;
            };
            if areas::rank(other).is_some_and(|rank| rank > own) {
                let message = format!(
                    "`{area}` comes before `{other}` and must not know it: make it an event in reactions.rs, \
                     or move the rule to the later area"
                );
                findings.push(Finding::at(&file.path, path.line, message));
            }
        }
    }
    findings
}

/// The area a path leads into.
fn area_named<'a>(file: &str, path: &'a NamedPath) -> Option<&'a str> {
    let (root, rest) = path.segments.split_first()?;
    let leads = match root.as_str() {
        "crate" => true,
        "domain" => file.starts_with(OPERATIONS),
        _ => false,
    };
    rest.first().filter(|_| leads).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::example::{assert_green, assert_red};

    #[test]
    fn a_later_area_is_red() {
        assert_red(
            check,
            r#"
//- server/operations/src/inventory/reserve.rs
use crate::orders::steps; // red
use crate::{
    catalog,
    returns::steps as returned, // red
};
fn f() {
    super::super::orders::rows::touch(); // red
    tracing::info!("{}", crate::checkout::place()); // red
}
fn g(line: &domain::cart::Line) {} // red
mod inner {
    use super::super::super::cart; // red
}
//- app/domain/src/orders/status.rs
use crate::fulfilment::Parcel; // red
"#,
        );
    }

    #[test]
    fn an_earlier_area_is_green() {
        assert_green(
            check,
            r#"
//- server/operations/src/orders/place.rs
use crate::inventory::steps;
use domain::{basics::Money, orders::Order};
use crate::db::Tx;
fn f() { super::rows::insert(); self::helper() }
#[cfg(test)]
mod tests {
    use crate::returns;
}
//- server/operations/src/orders/read.rs
use domain::returns::Status;
use crate::returns::read;
//- server/operations/src/orders/read/console.rs
use crate::returns::read;
//- server/operations/src/reactions.rs
use crate::{orders, returns};
//- app/domain/src/orders/read.rs
use crate::returns::Status;
"#,
        );
    }
}
