//! Which rows belong together: a product's own and those of its variations, wherever they stand.

use std::collections::BTreeMap;

use domain::catalog::{is_slug, slug_from};

use crate::import::columns::{Column, Columns};
use crate::import::report::Issue;
use crate::import::sheet::{Row, Sheet};

/// The rows of one product.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// The product's slug, and whether the file says it.
    pub slug: (String, bool),
    /// Its own row; none when it has only variations, which is damage.
    pub product: Option<Row>,
    /// Those of its variations, in the order of the file.
    pub variations: Vec<Row>,
    /// What is wrong with other rows.
    pub damage: Vec<Issue>,
}

/// The products of a file in the order in which they begin.
pub fn groups(sheet: Sheet, columns: &Columns) -> Vec<Group> {
    let mut found = Found::default();
    let mut variations = Vec::new();
    for mut row in sheet.rows {
        if let Some(issue) = row.damage.take() {
            // What a damaged row says can't be trusted: it may be the end of the row before.
            found.damaged(issue);
        } else if is_variation(columns, &row) {
            variations.push(row);
        } else {
            found.product(columns, row);
        }
    }
    for row in variations {
        let parent = columns.cell(&row, Column::Parent).to_lowercase();
        match found.parent(&parent) {
            Some(index) => found.groups[index].variations.push(row),
            None => {
                let message = if parent.is_empty() {
                    "The variation does not say which product it belongs to.".to_owned()
                } else {
                    format!("The file has no product {parent:?} for this variation.")
                };
                let damage = vec![columns.issue(&row, Column::Parent, message)];
                found.groups.push(Group {
                    damage,
                    ..Group::default()
                });
            }
        }
    }
    found.groups
}

fn is_variation(columns: &Columns, row: &Row) -> bool {
    if columns.cell(row, Column::Kind).is_empty() {
        !columns.cell(row, Column::Parent).is_empty()
    } else {
        is_of_kind(columns, row, "variation")
    }
}

/// Whether a row is of this kind; others may say how it is delivered.
fn is_of_kind(columns: &Columns, row: &Row, wanted: &str) -> bool {
    let kinds = columns.cell(row, Column::Kind).to_lowercase();
    kinds.split(',').any(|kind| kind.trim() == wanted)
}

#[derive(Default)]
struct Found {
    groups: Vec<Group>,
    /// By the address that a file of ours says.
    by_address: BTreeMap<String, usize>,
    /// Those that have variations, by SKU and by `id:123`.
    by_name_of_variable: BTreeMap<String, usize>,
    /// All, likewise.
    by_name: BTreeMap<String, usize>,
    /// By slug.
    by_slug: BTreeMap<String, usize>,
}

impl Found {
    /// The product that a variation names. A SKU may be another product's address, and that of one without variations.
    fn parent(&self, name: &str) -> Option<usize> {
        let all = [&self.by_address, &self.by_name_of_variable, &self.by_name];
        all.into_iter().find_map(|known| known.get(name).copied())
    }

    fn damaged(&mut self, issue: Issue) {
        match self.groups.last_mut() {
            Some(last) => last.damage.push(issue),
            None => self.groups.push(Group {
                damage: vec![issue],
                ..Group::default()
            }),
        }
    }

    fn product(&mut self, columns: &Columns, row: Row) {
        let cell = |column| columns.cell(&row, column);
        let (id, sku) = (cell(Column::Id).to_lowercase(), cell(Column::Sku).to_lowercase());
        let said = Some(cell(Column::Handle)).filter(|said| is_slug(said));
        let mut slug = said.map_or_else(|| slug_from(cell(Column::Title)), ToOwned::to_owned);
        // The format tells products of one name apart by SKU and number only.
        if said.is_none() && self.by_slug.contains_key(&slug) {
            let apart = if sku.is_empty() { &id } else { &sku };
            slug = slug_from(&format!("{slug} {apart}"));
        }
        let mut damage = Vec::new();
        if slug.is_empty() {
            damage.push(columns.issue(&row, Column::Title, "The product has no name."));
        } else if let Some(same) = self.by_slug.get(&slug) {
            let line = self.groups[*same].product.as_ref().map_or(0, |row| row.line);
            let message =
                format!("The product on line {line} has this name already, and no SKU tells them apart.");
            damage.push(columns.issue(&row, Column::Title, message));
        }
        let index = self.groups.len();
        if said.is_some() {
            self.by_address.entry(slug.clone()).or_insert(index);
        }
        let has_variations = is_of_kind(columns, &row, "variable");
        for name in [sku, format!("id:{id}")] {
            if !name.is_empty() {
                if has_variations {
                    self.by_name_of_variable.entry(name.clone()).or_insert(index);
                }
                self.by_name.entry(name).or_insert(index);
            }
        }
        if damage.is_empty() {
            self.by_slug.insert(slug.clone(), index);
        }
        self.groups.push(Group {
            slug: (slug, said.is_some()),
            product: Some(row),
            variations: Vec::new(),
            damage,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::sheet;
    use crate::import::woocommerce::VOCABULARY;

    #[test]
    fn variations_find_their_parent_by_sku_or_number_wherever_it_stands() {
        let file = "ID,Type,SKU,Name,Parent,Regular price\n\
                    ,variation,CUP-S,,cup,5\n\
                    7,variable,CUP,Cup,,\n\
                    ,variation,CUP-L,,id:7,6\n\
                    ,simple,JAR,Jar,,9\n\
                    ,simple,JAR-2,Jar,,9\n\
                    ,simple,,Jar,,9\n\
                    ,variation,X,,nowhere,1\n";
        let sheet = sheet::read(file.as_bytes()).unwrap();
        let columns = Columns::of(&sheet, &VOCABULARY).unwrap();
        let shape: Vec<_> = groups(sheet, &columns)
            .into_iter()
            .map(|g| {
                (
                    g.slug.0,
                    g.variations.len(),
                    g.damage.iter().map(|d| d.line).collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(
            shape,
            [
                ("cup".to_owned(), 2, vec![]),
                ("jar".to_owned(), 0, vec![]),
                ("jar-jar-2".to_owned(), 0, vec![]),
                ("jar".to_owned(), 0, vec![7]),
                (String::new(), 0, vec![8]),
            ]
        );
    }
}
