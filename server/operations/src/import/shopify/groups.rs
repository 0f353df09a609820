//! Which rows belong to which product: those with the same handle, wherever they stand.

use std::collections::BTreeMap;

use domain::catalog::{is_slug, slug_from};

use crate::import::columns::{Column, Columns};
use crate::import::report::Issue;
use crate::import::sheet::{Row, Sheet};

/// The rows of one product.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// The product's slug; empty when no row says which product it is.
    pub slug: String,
    /// Its sound rows, in the order of the file.
    pub rows: Vec<Row>,
    /// What is wrong with the others.
    pub damage: Vec<Issue>,
}

/// The products of a file in the order in which they begin.
pub fn groups(sheet: Sheet, columns: &Columns) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_slug = BTreeMap::new();
    let mut current = None;
    for mut row in sheet.rows {
        let handle = columns.cell(&row, Column::Handle);
        let named = if handle.is_empty() {
            columns.cell(&row, Column::Title)
        } else {
            handle
        };
        // The beginning of a damaged row is a handle only if it looks like one: it may as well be text that
        // spilled out of the row before, and then that product is the damaged one.
        let slug = if row.damage.is_none() {
            slug_from(named)
        } else {
            Some(handle).filter(|h| is_slug(h)).unwrap_or_default().to_owned()
        };
        if slug.is_empty() && row.damage.is_none() {
            let message = "The row does not say which product it belongs to.";
            row.damage = Some(columns.issue(&row, Column::Handle, message));
        }
        let index = match (slug.is_empty(), current) {
            (true, Some(index)) => index,
            _ => *by_slug.entry(slug.clone()).or_insert_with(|| {
                groups.push(Group {
                    slug,
                    ..Group::default()
                });
                groups.len() - 1
            }),
        };
        current = Some(index);
        match row.damage.take() {
            Some(issue) => groups[index].damage.push(issue),
            None => groups[index].rows.push(row),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::sheet;
    use crate::import::shopify::VOCABULARY;

    fn shape(file: &str) -> Vec<(String, usize, Vec<u64>)> {
        let sheet = sheet::read(file.as_bytes()).unwrap();
        let columns = Columns::of(&sheet, &VOCABULARY).unwrap();
        let lines = |damage: Vec<Issue>| damage.into_iter().map(|issue| issue.line).collect();
        groups(sheet, &columns)
            .into_iter()
            .map(|g| (g.slug, g.rows.len(), lines(g.damage)))
            .collect()
    }

    #[test]
    fn rows_meet_by_handle_and_damage_stays_with_its_product() {
        let file = "Handle,Title,Price\na,A,1\nb,B,2\na,,3\nb,oops\n<p>spilled\n,No handle,4\n,,5\n";
        assert_eq!(
            shape(file),
            [
                ("a".to_owned(), 2, vec![]),
                ("b".to_owned(), 1, vec![5, 6]),
                ("no-handle".to_owned(), 1, vec![8]),
            ]
        );
    }
}
