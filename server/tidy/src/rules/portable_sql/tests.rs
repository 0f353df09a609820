//! What is refused, one line each, and what is not.

use super::check;
use crate::example::{assert_green, assert_red};

#[test]
fn what_only_one_engine_understands_is_red() {
    assert_red(
        check,
        r#"
//- server/operations/src/orders/rows.rs
const A: &str = "SELECT id FROM orders_orders WHERE name ILIKE $1"; // red
const B: &str = "SELECT id::TEXT FROM orders_orders"; // red
const C: &str = "UPDATE orders_orders SET at = NOW()"; // red
const D: &str = "UPDATE orders_orders SET at = CURRENT_TIMESTAMP"; // red
const E: &str = "SELECT id FROM orders_orders WHERE id = ANY($1)"; // red
const F: &str = "SELECT * FROM orders_orders"; // red
const G: &str = "SELECT o.* FROM orders_orders o"; // red
const H: &str = "SELECT id FROM orders_orders FOR UPDATE"; // red
const I: &str = "SELECT SUM(minor) FROM orders_orders"; // red
const J: &str = "SELECT CAST(body AS JSONB) FROM orders_orders"; // red
const K: &str = "INSERT OR IGNORE INTO orders_orders (id) VALUES ($1)"; // red
const L: &str = "UPDATE orders_orders SET at = $1 RETURNING *"; // red
const M: &str = "SELECT id FROM orders_orders WHERE id = ?"; // red
const N: &str = "SELECT body ->> 'a' FROM orders_orders"; // red
const O: &str = "SELECT GROUP_CONCAT(id) FROM orders_orders"; // red
const P: &str = "SELECT DISTINCT ON (id) id FROM orders_orders"; // red
const Q: &str = "WITH w AS (DELETE FROM orders_orders RETURNING id) SELECT id FROM w"; // red
const R: &str = "PRAGMA synchronous"; // red
const S: &str = "SELECT id FRM orders_orders WHERE"; // red
const T: &str = "SELECT id FROM orders_orders ORDER BY name COLLATE NOCASE"; // red
const U: &str = "CREATE TABLE orders_new (id TEXT)"; // red
//- migrations/0001_orders_first.sql
CREATE TABLE orders_orders (id BIGINT PRIMARY KEY AUTOINCREMENT); -- red
//- migrations/0002_orders_second.sql
CREATE TABLE orders_orders (id SERIAL); -- red
//- migrations/0003_orders_third.sql
CREATE TABLE orders_orders (rate DOUBLE PRECISION); -- red
//- migrations/0004_orders_fourth.sql
CREATE TABLE orders_orders (id TEXT PRIMARY KEY) STRICT; -- red
//- migrations/0005_orders_fifth.sql
CREATE INDEX orders_by_body ON orders_orders USING gin (body); -- red
//- migrations/0006_orders_sixth.sql
ALTER TABLE orders_orders ADD CONSTRAINT positive CHECK (minor > 0); -- red
//- migrations/0007_orders_seventh.sql
CREATE TABLE orders_orders (at BIGINT DEFAULT CURRENT_TIMESTAMP); -- red
//- migrations/0008_orders_eighth.sql
CREATE MATERIALIZED VIEW orders_open AS SELECT id FROM orders_orders; -- red
"#,
    );
}

#[test]
fn the_portable_subset_is_green() {
    assert_green(
        check,
        r#"
//- server/operations/src/orders/rows.rs
const A: &str = "
    SELECT o.id, COUNT(*) AS lines, COALESCE(CAST(SUM(l.minor) AS BIGINT), 0), CAST(COALESCE(SUM(l.n), 0) AS BIGINT)
    FROM orders_orders o
    LEFT JOIN orders_lines l ON l.order_id = o.id
    WHERE (o.placed_at, o.id) < ($1, $2) AND o.status IN ('placed', 'packed') AND o.name LIKE $3 ESCAPE '!'
        AND NOT EXISTS (SELECT 1 FROM orders_holds h WHERE h.order_id = o.id)
    GROUP BY o.id
    HAVING COUNT(*) > 0
    ORDER BY o.placed_at DESC, o.id DESC
    LIMIT $4";
const B: &str = "
    UPDATE orders_orders
    SET status = $2, note = CASE WHEN $3 = '' THEN NULL ELSE $3 END
    WHERE id = $1 AND status = $4
    RETURNING id, TRIM(LOWER(name)) || SUBSTR(name, 1, 2)";
const C: &str = "
    INSERT INTO orders_orders (id, status) VALUES ($1, $2)
    ON CONFLICT (id) DO UPDATE SET status = excluded.status WHERE orders_orders.status <> excluded.status";
const D: &str = "INSERT INTO orders_orders (id) VALUES ($1) ON CONFLICT DO NOTHING";
const E: &str = "WITH old AS (SELECT id FROM orders_orders) DELETE FROM orders_lines WHERE id IN (SELECT id FROM old)";
fn f() { format!("SELECT {COLUMNS} FROM orders_orders WHERE id IN ({list})") }
//- server/operations/src/db/dialect.rs
const A: &str = "SELECT id FROM outbox_events FOR UPDATE SKIP LOCKED";
const B: &str = "PRAGMA journal_mode = WAL";
//- migrations/0001_orders_first.sql
CREATE TABLE orders_orders (
    id TEXT NOT NULL PRIMARY KEY,
    buyer TEXT NOT NULL REFERENCES accounts_users (id),
    minor BIGINT NOT NULL DEFAULT 0 CHECK (minor >= 0),
    paid BOOLEAN NOT NULL DEFAULT FALSE,
    key BYTEA,
    UNIQUE (buyer, minor),
    FOREIGN KEY (buyer, minor) REFERENCES other (a, b)
);
CREATE UNIQUE INDEX orders_unpaid ON orders_orders (buyer) WHERE paid = FALSE;
ALTER TABLE orders_orders ADD COLUMN note TEXT;
//- migrations/sqlite/0002_orders_second.sql
CREATE TRIGGER t BEFORE UPDATE ON orders_orders BEGIN SELECT RAISE(ABORT, 'no'); END;
"#,
    );
}
