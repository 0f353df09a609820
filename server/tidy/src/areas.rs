//! The business areas in the order in which they may know each other, and which file belongs to which. What an
//! area is for stands in the README's map, not here.

/// Every area; one may use those before it, never those after it.
pub const AREAS: [&str; 20] = [
    "basics",
    "settings",
    "audit",
    "accounts",
    "ledger",
    "policies",
    "catalog",
    "pricing",
    "inventory",
    "carriers",
    "payments",
    "cart",
    "orders",
    "checkout",
    "fulfilment",
    "returns",
    "notices",
    "shifts",
    "support",
    "partners",
];

/// Folders of `operations` that own tables and are no business area.
pub const PLUMBING_WITH_TABLES: [&str; 3] = ["changes", "idempotency", "outbox"];

/// Sources of the crate `domain`.
pub const DOMAIN: &str = "app/domain/src/";
/// Sources of the crate `operations`, the only home of SQL.
pub const OPERATIONS: &str = "server/operations/src/";

/// The place of an area in the order, if it is one.
pub fn rank(name: &str) -> Option<usize> {
    AREAS.iter().position(|area| *area == name)
}

/// The first folder (or file) of a path below the sources of a crate: `orders` for
/// `server/operations/src/orders/place_order.rs`. Nothing for files of another crate.
pub fn first_folder<'a>(path: &'a str, sources: &str) -> Option<&'a str> {
    let below = path.strip_prefix(sources)?;
    let first = below.split('/').next()?;
    Some(first.strip_suffix(".rs").unwrap_or(first))
}

/// The area a file of `domain` or `operations` belongs to.
pub fn area_of(path: &str) -> Option<&str> {
    let first = first_folder(path, DOMAIN).or_else(|| first_folder(path, OPERATIONS))?;
    rank(first).map(|_| first)
}

/// Whether a file shows screens what there is: `read.rs`, or a part of one in the folder `read`. It may look into any
/// area, and changes nothing.
pub fn is_read(path: &str) -> bool {
    path.ends_with("/read.rs") || path.contains("/read/")
}

/// Whether a name may stand in a migration's file name: an area, or plumbing that has tables.
pub fn owns_tables(name: &str) -> bool {
    rank(name).is_some() || PLUMBING_WITH_TABLES.contains(&name)
}

/// The owner of a table by its name, `inventory` for `inventory_levels`.
pub fn owner_of_table(table: &str) -> Option<&str> {
    let (owner, rest) = table.split_once('_')?;
    (owns_tables(owner) && !rest.is_empty()).then_some(owner)
}
