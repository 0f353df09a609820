//! A table belongs to one area, named in its first word (`orders_lines`): it is made by that area's migrations,
//! changed and read by the files of that area's folder; only a `read.rs` may SELECT from any area, and a `read.rs`
//! changes nothing. A view is a table of its area in this, and may look into any.

use sqlparser::ast::Statement;

use super::migration_names;
use crate::areas::{self, OPERATIONS};
use crate::finding::Finding;
use crate::read::literals;
use crate::read::sql::{self, Engine, Sql};
use crate::tree::Tree;

/// `manzuma check` compares what all areas say about the same things; like a `read.rs` it changes nothing.
const CHECK: &str = "server/operations/src/check.rs";

/// Finds SQL that touches a table it has no right to.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let migrations = tree
        .sql
        .iter()
        .filter(|file| file.path.starts_with("migrations/"));
    let mut findings: Vec<Finding> = migrations
        .flat_map(|file| in_migration(&sql::in_file(file)))
        .collect();
    for file in tree.rust.iter().filter(|file| file.path.starts_with(OPERATIONS)) {
        let texts = sql::in_rust(&file.path, &file.shipped);
        findings.extend(
            texts
                .iter()
                .flat_map(|text| in_operations(text, is_read(&file.path))),
        );
    }
    for file in tree.sql.iter().filter(|file| file.path.starts_with(OPERATIONS)) {
        let reads_only = only_reads_use(tree, &file.path);
        findings.extend(in_operations(&sql::in_file(file), reads_only));
    }
    findings
}

fn is_read(path: &str) -> bool {
    areas::is_read(path) || path == CHECK
}

/// The rights of an SQL file are those of the Rust files that run it.
fn only_reads_use(tree: &Tree, sql: &str) -> bool {
    let runs = |path: &str, file: &syn::File| literals::files_in(path, file).iter().any(|taken| taken == sql);
    let mut users = tree
        .rust
        .iter()
        .filter(|file| runs(&file.path, &file.whole))
        .peekable();
    users.peek().is_some() && users.all(|user| is_read(&user.path))
}

fn in_migration(text: &Sql) -> Vec<Finding> {
    let at = |message: String| vec![Finding::at(&text.file, text.line, message)];
    let Some(name) = migration_names::parse(&text.file) else {
        return Vec::new();
    };
    let engine = if name.folder == Some("sqlite") {
        Engine::Sqlite
    } else {
        Engine::Postgres
    };
    let statements = match text.parse(engine) {
        Ok(statements) => statements,
        Err(error) => {
            return at(format!(
                "can't be read as SQL, so no table can be found in it: {error}"
            ));
        }
    };
    let foreign: Vec<String> = statements
        .iter()
        .filter_map(changed_table)
        .chain(sql::tables(&statements).written)
        .filter(|table| areas::owner_of_table(table) != Some(name.area))
        .collect();
    foreign
        .iter()
        .flat_map(|table| {
            at(format!(
                "a migration of `{}` must not touch the table `{table}`",
                name.area
            ))
        })
        .collect()
}

/// The table whose shape a statement makes or changes.
fn changed_table(statement: &Statement) -> Option<String> {
    let name = match statement {
        Statement::CreateTable(table) => &table.name,
        Statement::AlterTable(table) => &table.name,
        Statement::CreateIndex(index) => &index.table_name,
        Statement::CreateView(view) => &view.name,
        Statement::CreateTrigger(trigger) => &trigger.table_name,
        Statement::Drop { names, .. } => names.first()?,
        _ => return None,
    };
    Some(sql::bare(name))
}

fn in_operations(text: &Sql, reads_only: bool) -> Vec<Finding> {
    let folder = areas::first_folder(&text.file, OPERATIONS).unwrap_or_default();
    // The database layer speaks to the engine's own tables; what can't be parsed is red in `portable_sql`.
    let (false, Ok(statements)) = (folder == "db", text.parse(Engine::Postgres)) else {
        return Vec::new();
    };
    let tables = sql::tables(&statements);
    let mut findings = Vec::new();
    for table in &tables.named {
        let message = if reads_only && tables.written.contains(table) {
            format!(
                "this file only reads, and here `{table}` is written: move it to a use case or to rows.rs"
            )
        } else if areas::owner_of_table(table).is_none() {
            format!("`{table}` has no owner: a table is named `<area>_<noun>`")
        } else if !reads_only && areas::owner_of_table(table) != Some(folder) {
            format!(
                "`{table}` is not a table of `{folder}`: ask its owner's steps.rs, or read it in a read.rs"
            )
        } else {
            continue;
        };
        findings.push(Finding::at(&text.file, text.line, message));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::example::{assert_green, assert_red};

    #[test]
    fn a_foreign_table_is_red() {
        assert_red(
            check,
            r#"
//- migrations/0004_orders_lines.sql
CREATE TABLE inventory_levels (id TEXT PRIMARY KEY); -- red
//- migrations/0006_orders_view.sql
CREATE VIEW inventory_sellable AS SELECT id FROM orders_lines; -- red
//- migrations/sqlite/0005_ledger_append_only.sql
CREATE TRIGGER t BEFORE UPDATE ON orders_lines BEGIN SELECT RAISE(ABORT, 'no'); END; -- red
//- server/operations/src/orders/place.rs
const RESERVE: &str = "UPDATE inventory_levels SET reserved = reserved + $1 WHERE id = $2"; // red
fn f() { run("SELECT id FROM orders_orders WHERE id IN (SELECT order_id FROM cart_carts)") } // red
fn g() { run("SELECT id FROM things") } // red
fn h() { run(format!("DELETE FROM cart_carts WHERE {filter}")) } // red
//- server/operations/src/orders/read.rs
const WRITE: &str = "UPDATE orders_orders SET seen_at = $1"; // red
const BOARD: &str = include_str!("board.sql");
//- server/operations/src/orders/board.sql
UPDATE orders_orders SET seen_at = $1 -- red
//- server/operations/src/orders/read/page.rs
const WRITE: &str = "UPDATE orders_orders SET seen_at = $1"; // red
//- server/operations/src/check.rs
const MEND: &str = "UPDATE inventory_levels SET on_hand = 0"; // red
//- server/operations/src/orders/pick.rs
const NEXT: &str = include_str!("next.sql");
//- server/operations/src/orders/next.sql
SELECT id FROM cart_carts -- red
"#,
        );
    }

    #[test]
    fn an_own_table_is_green() {
        assert_green(
            check,
            r#"
//- migrations/0004_orders_lines.sql
CREATE TABLE orders_lines (id TEXT PRIMARY KEY, variant_id TEXT REFERENCES catalog_variants (id));
CREATE INDEX orders_lines_by_variant ON orders_lines (variant_id);
//- migrations/postgres/0005_ledger_append_only.sql
CREATE TRIGGER t BEFORE UPDATE ON ledger_postings FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
//- server/operations/src/orders/place.rs
const MOVE: &str = "
    WITH late AS (SELECT id FROM orders_orders)
    UPDATE orders_orders SET status = $2 WHERE id IN (SELECT id FROM late)";
#[cfg(test)]
mod tests {
    const PEEK: &str = "SELECT id FROM cart_carts";
}
//- server/operations/src/orders/read.rs
const BOARD: &str = "SELECT o.id FROM orders_orders o JOIN returns_returns r ON r.order_id = o.id";
const LATE: &str = include_str!("../orders/late.sql");
//- server/operations/src/orders/late.sql
SELECT o.id FROM orders_orders o JOIN returns_returns r ON r.order_id = o.id
//- server/operations/src/orders/read/page.rs
const PAGE: &str = "SELECT o.id FROM orders_orders o JOIN ledger_postings p ON p.order_id = o.id";
//- server/operations/src/check.rs
const LOST: &str = "SELECT COUNT(*) FROM orders_orders o LEFT JOIN ledger_postings p ON p.order_id = o.id";
//- server/operations/src/outbox/push.rs
const PUSH: &str = "INSERT INTO outbox_events (id) VALUES ($1)";
//- server/operations/src/db/schema.rs
const NEWEST: &str = "SELECT MAX(version) FROM _sqlx_migrations";
"#,
        );
    }
}
