//! The current time and new ids come from `Ops` (its clock port and id source), never from the system directly, so
//! that a test can set both. Files that are the source, or that measure the program from outside, are exceptions
//! with a reason in `exceptions.rs`.

use crate::finding::Finding;
use crate::read::paths;
use crate::tree::Tree;

/// The ends of paths that ask the system.
const SYSTEM: [[&str; 2]; 12] = [
    ["SystemTime", "now"],
    ["Instant", "now"],
    ["Timestamp", "now"],
    ["Zoned", "now"],
    ["OffsetDateTime", "now_utc"],
    ["OffsetDateTime", "now_local"],
    ["Utc", "now"],
    ["Local", "now"],
    ["Date", "now"],
    ["Date", "new_0"],
    ["Uuid", "now_v7"],
    ["Uuid", "new_v4"],
];

/// Finds questions to the system's clock and random ids.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in &tree.rust {
        for path in paths::named_in(&file.path, &file.whole) {
            if let Some([kind, function]) = SYSTEM.iter().find(|ending| path.ends_with(*ending)) {
                let message = format!("{kind}::{function}: the current time and new ids come from Ops");
                findings.push(Finding::at(&file.path, path.line, message));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::example::{assert_green, assert_red};

    #[test]
    fn asking_the_system_is_red() {
        assert_red(
            check,
            r#"
//- server/operations/src/orders/place.rs
fn a() { let at = std::time::SystemTime::now(); } // red
fn b() { let id = Uuid::now_v7(); } // red
fn c() { thing.unwrap_or_else(Timestamp::now) } // red
fn d() { tracing::info!(at = ?Instant::now()) } // red
#[cfg(test)]
mod tests { fn e() { let id = uuid::Uuid::new_v4(); } } // red
//- app/storefront/src/cart/cart_page.rs
fn f() { let at = js_sys::Date::now(); } // red
"#,
        );
    }

    #[test]
    fn asking_ops_is_green() {
        assert_green(
            check,
            r#"
//- server/operations/src/orders/place.rs
use std::time::Instant;
fn a(ops: &Ops, tx: &Tx) { ops.now(); tx.now(); tx.new_id(); std::time::Duration::from_secs(1); }
"#,
        );
    }
}
