//! What is said of products by the attributes of their types: on their pages, to machines and to the search index.

use domain::basics::{AttributeId, Language, ProductId, Translated};
use domain::catalog::AttributeKind;
use domain::catalog::read::{Fact, FactValue};

use crate::db::{Record, Tx};
use crate::ports::IndexedOption;
use crate::{Result, args};

/// What is said of a product by one attribute, in both languages.
#[derive(Debug, Clone)]
pub(in crate::catalog) struct Said {
    pub(in crate::catalog) product: ProductId,
    attribute: AttributeId,
    name: Translated,
    kind: AttributeKind,
    unit: Translated,
    /// The words, or the values of the list.
    texts: Vec<Translated>,
    /// The number, or yes or no.
    plain: String,
}

/// What is said of the products from one id to another, in their order; of one by its attributes' order.
pub(in crate::catalog) async fn said_between(
    tx: &mut Tx<'_>,
    (first, last): (&str, &str),
) -> Result<Vec<Said>> {
    gathered(&tx.rows(include_str!("said.sql"), args![first, last]).await?)
}

/// The same of the products of variants from one id to another.
pub(in crate::catalog) async fn said_of_variants(
    tx: &mut Tx<'_>,
    (first, last): (&str, &str),
) -> Result<Vec<Said>> {
    gathered(
        &tx.rows(include_str!("said_of_variants.sql"), args![first, last])
            .await?,
    )
}

fn gathered(rows: &[Record]) -> Result<Vec<Said>> {
    let mut all: Vec<Said> = Vec::new();
    for row in rows {
        let (product, attribute): (ProductId, AttributeId) = (row.parse(0)?, row.parse(1)?);
        let kind: AttributeKind = row.parse(4)?;
        let text = row.translated(if kind.is_list() { 10 } else { 7 })?;
        let is_next = |last: &&mut Said| last.product == product && last.attribute == attribute;
        match all.last_mut().filter(is_next) {
            Some(last) => last.texts.push(text),
            None => all.push(Said {
                product,
                attribute,
                name: row.translated(2)?,
                kind,
                unit: row.translated(5)?,
                texts: vec![text],
                plain: row.get(9)?,
            }),
        }
    }
    Ok(all)
}

impl Said {
    /// The same in one language.
    pub(in crate::catalog) fn fact(&self, language: Language) -> Fact {
        let mut texts = self.texts.iter().map(|text| text.in_(language).to_owned());
        let value = match self.kind {
            AttributeKind::Text => FactValue::Text(texts.next().unwrap_or_default()),
            AttributeKind::One => FactValue::One(texts.next().unwrap_or_default()),
            AttributeKind::Several => FactValue::Several(texts.collect()),
            AttributeKind::YesNo => FactValue::YesNo(self.is_yes()),
            AttributeKind::Number => FactValue::Number {
                number: self.plain.clone(),
                unit: self.unit.in_(language).to_owned(),
            },
        };
        Fact {
            name: self.name.in_(language).to_owned(),
            value,
        }
    }

    /// What goods can be narrowed to by it: the values of lists, and yes or no. Of texts and numbers there would be
    /// as many as goods.
    pub(in crate::catalog) fn indexed(&self, in_stock: bool) -> Vec<IndexedOption> {
        let option = |value: Translated, found_by: Translated| IndexedOption {
            name: self.name.clone(),
            value,
            found_by,
            is_said: true,
            in_stock,
        };
        match self.kind {
            AttributeKind::Text | AttributeKind::Number => Vec::new(),
            AttributeKind::One | AttributeKind::Several => {
                let values = self.texts.iter();
                values.map(|value| option(value.clone(), value.clone())).collect()
            }
            AttributeKind::YesNo => {
                let said = |language| wording::catalog::yes_no(language, self.is_yes());
                let value = Translated::new(said(Language::Arabic), said(Language::English));
                // Nobody looks for "yes", or for what something is not.
                let found_by = if self.is_yes() {
                    self.name.clone()
                } else {
                    Translated::default()
                };
                vec![option(value, found_by)]
            }
        }
    }

    fn is_yes(&self) -> bool {
        self.plain == "yes"
    }
}
