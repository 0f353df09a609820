//! The options that the values of one file of the index belong to. A product may have several values of an option and
//! counts for it once.

use std::collections::HashMap;

use tantivy::DocId;
use tantivy::columnar::StrColumn;

/// The options of a column, and how many products have them.
#[derive(Default)]
pub(super) struct OptionNames {
    /// The first halves of their keys.
    names: Vec<String>,
    /// For each value its place among them.
    of_value: Vec<usize>,
    /// How many products have any value of each.
    products: Vec<i64>,
    /// The product that each was counted for last.
    counted: Vec<Option<DocId>>,
}

impl OptionNames {
    /// Those of the column. Values stand in the order of their keys, so those of an option are neighbours.
    pub(super) fn of(column: &StrColumn) -> tantivy::Result<Self> {
        let mut this = Self::default();
        let mut stream = column.dictionary().stream()?;
        while stream.advance() {
            let key = stream.key().split(|byte| *byte == b':').next();
            let name = String::from_utf8_lossy(key.unwrap_or_default());
            if this.names.last().is_none_or(|last| *last != *name) {
                this.names.push(name.into_owned());
            }
            this.of_value.push(this.names.len() - 1);
        }
        this.products = vec![0; this.names.len()];
        this.counted = vec![None; this.names.len()];
        Ok(this)
    }

    /// The name of the option that a value belongs to.
    pub(super) fn name(&self, value: usize) -> Option<&str> {
        self.of_value
            .get(value)
            .and_then(|at| self.names.get(*at))
            .map(String::as_str)
    }

    /// Counts a product that has the value: once for each option, however many values of it the product has.
    pub(super) fn count(&mut self, value: usize, doc: DocId) {
        let Some(at) = self.of_value.get(value).copied() else {
            return;
        };
        if let (Some(products), Some(counted)) = (self.products.get_mut(at), self.counted.get_mut(at))
            && counted.replace(doc) != Some(doc)
        {
            *products += 1;
        }
    }

    /// How many products have any value of each option that occurs.
    pub(super) fn counts(self) -> HashMap<String, i64> {
        let counts = self.names.into_iter().zip(self.products);
        counts.filter(|(_, count)| *count > 0).collect()
    }
}
