//! SQL stands only in `operations` and in `migrations`, in shipped code and in tests alike: whoever wants rows asks
//! a use case. (The SQL the product's own engine drivers speak is not ours to see.)

use crate::areas::OPERATIONS;
use crate::finding::Finding;
use crate::read::sql;
use crate::tree::Tree;

/// Finds SQL elsewhere.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let message = "SQL stands only in `operations`: call a use case or a read there";
    let at_home = |path: &str| {
        ["migrations/", OPERATIONS, "server/operations/tests/"]
            .iter()
            .any(|home| path.starts_with(home))
    };
    let mut findings = Vec::new();
    for file in tree.rust.iter().filter(|file| !at_home(&file.path)) {
        let found = sql::in_rust(&file.path, &file.whole);
        findings.extend(
            found
                .into_iter()
                .map(|sql| Finding::at(&sql.file, sql.line, message)),
        );
    }
    for file in tree.sql.iter().filter(|file| !at_home(&file.path)) {
        findings.push(Finding::at(&file.path, 1, message));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::example::{assert_green, assert_red};

    #[test]
    fn sql_outside_operations_is_red() {
        assert_red(
            check,
            r#"
//- server/src/http/session.rs
const Q: &str = "SELECT id -- red
    FROM accounts_sessions";
//- server/src/worker.rs
fn f() { sqlx::query("DELETE FROM outbox_events") } // red
fn g() { sqlx::query("delete from outbox_events where id = $1") } // red
fn h() { log!("{}", concat!("UPDATE orders_orders ", "SET status = 1")) } // red
//- server/src/orders.sql
SELECT id FROM orders_orders -- red
"#,
        );
    }

    #[test]
    fn sql_in_operations_and_words_elsewhere_are_green() {
        assert_green(
            check,
            r#"
//- server/operations/src/orders/read.rs
const Q: &str = "SELECT id FROM orders_orders";
//- server/src/http/router.rs
/// SELECT id FROM orders_orders
const METHOD: &str = "DELETE";
const HINT: &str = "Select a size from the list";
const REFUSED: &str = "update the basket first";
"#,
        );
    }
}
