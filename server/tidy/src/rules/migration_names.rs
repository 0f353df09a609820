//! A migration is named `<version>_<area>_<what>.sql`, four digits first, in `migrations/` or in one of its two
//! engine folders, and no two that run on one engine share a version. What stands in it is checked elsewhere.

use std::collections::BTreeMap;

use crate::areas;
use crate::finding::Finding;
use crate::tree::Tree;

/// The parts of a migration's path.
pub struct Name<'a> {
    /// `sqlite`, `postgres`, or none for a portable one.
    pub folder: Option<&'a str>,
    /// Its number.
    pub version: &'a str,
    /// The area that owns its tables.
    pub area: &'a str,
}

/// Takes a migration's path apart; nothing if it is not a rightly named migration.
pub fn parse(path: &str) -> Option<Name<'_>> {
    let below = path.strip_prefix("migrations/")?;
    let (folder, file) = match below.split_once('/') {
        Some((folder @ ("sqlite" | "postgres"), file)) => (Some(folder), file),
        Some(_) => return None,
        None => (None, below),
    };
    let mut parts = file.strip_suffix(".sql")?.splitn(3, '_');
    let (version, area, what) = (parts.next()?, parts.next()?, parts.next()?);
    let plain = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let numbered = version.len() == 4 && version.bytes().all(|byte| byte.is_ascii_digit());
    (numbered && areas::owns_tables(area) && plain(what)).then_some(Name {
        folder,
        version,
        area,
    })
}

/// Finds migrations that are wrongly named or share a version.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for file in tree
        .sql
        .iter()
        .filter(|file| file.path.starts_with("migrations/"))
    {
        let Some(name) = parse(&file.path) else {
            let message = "a migration is named `<four digits>_<area>_<what>.sql`";
            findings.push(Finding::at(&file.path, 1, message));
            continue;
        };
        for engine in ["sqlite", "postgres"] {
            if name.folder.is_some_and(|folder| folder != engine) {
                continue;
            }
            if let Some(other) = seen.insert((engine, name.version), &file.path) {
                let message = format!("has the same version as {other}");
                findings.push(Finding::at(&file.path, 1, message));
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
    fn a_wrong_name_or_a_repeated_version_is_red() {
        assert_red(
            check,
            "
//- migrations/0001_things_first.sql
-- red
//- migrations/2_orders_first.sql
-- red
//- migrations/0003_orders.sql
-- red
//- migrations/mysql/0004_orders_first.sql
-- red
//- migrations/0005_orders_first.sql
-- fine
//- migrations/sqlite/0005_ledger_second.sql
-- red
",
        );
    }

    #[test]
    fn a_version_an_area_and_a_purpose_is_green() {
        assert_green(
            check,
            "
//- migrations/0001_accounts_sessions.sql
//- migrations/0002_outbox_events.sql
//- migrations/sqlite/0003_ledger_append_only.sql
//- migrations/postgres/0003_ledger_append_only.sql
//- server/operations/src/orders/board.sql
",
        );
    }
}
