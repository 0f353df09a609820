//! Choosing among the variants of a product: which one is meant, and where another value leads.

use crate::basics::VariantId;

use super::read::{ProductPage, VariantChoice};

impl ProductPage {
    /// The variant `wanted`, or the first that can be bought, or else the first.
    pub fn chosen(&self, wanted: Option<VariantId>) -> Option<&VariantChoice> {
        let by_id = wanted.and_then(|id| self.variants.iter().find(|variant| variant.id == id));
        by_id
            .or_else(|| {
                self.variants
                    .iter()
                    .find(|variant| !variant.availability.is_sold_out())
            })
            .or_else(|| self.variants.first())
    }

    /// Where choosing `value` of `option` leads from `variant`: the variant that differs only there or, when
    /// none is made like that, the one with this value that keeps most of the other choices.
    pub fn with_value(&self, variant: &VariantChoice, option: usize, value: usize) -> Option<&VariantChoice> {
        let kept = |other: &VariantChoice| {
            let same = other.values.iter().zip(&variant.values).filter(|(a, b)| a == b);
            (same.count(), !other.availability.is_sold_out())
        };
        // Of equals `max_by_key` takes the last; the first in the shop's own order is meant.
        let candidates = self.variants.iter().rev();
        candidates
            .filter(|other| other.values.get(option) == Some(&value))
            .max_by_key(|other| kept(other))
    }

    /// Whether choosing `value` of `option` gives, with the other choices as they are, something to be bought.
    pub fn can_be_had(&self, variant: &VariantChoice, option: usize, value: usize) -> bool {
        let mut values = variant.values.clone();
        if let Some(chosen) = values.get_mut(option) {
            *chosen = value;
        }
        self.variants
            .iter()
            .any(|other| other.values == values && !other.availability.is_sold_out())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basics::{Currency, Day, LocalTime, Money, ProductId};
    use crate::catalog::read::{OptionChoice, Promises};
    use crate::inventory::Availability::{self, InStock, SoldOut};

    fn id(n: u8) -> VariantId {
        VariantId::from_uuid(uuid::Uuid::from_bytes([n; 16]))
    }

    /// Colours 0–2 in sizes 0–1, where colour 2 is made in size 0 only.
    fn cup(stock: [Availability; 5]) -> ProductPage {
        let day = Day::from_epoch_days(0);
        let money = Money::new(100, Currency::SAR);
        let values = [[0, 0], [0, 1], [1, 0], [1, 1], [2, 0]];
        let variant = |(n, (values, availability)): (usize, ([usize; 2], Availability))| VariantChoice {
            id: id(u8::try_from(n).unwrap()),
            values: values.to_vec(),
            sku: String::new(),
            barcode: String::new(),
            price: money,
            compare_at: None,
            availability,
            picture: None,
            contents: Vec::new(),
        };
        let option = |name: &str| OptionChoice {
            name: name.to_owned(),
            values: Vec::new(),
        };
        ProductPage {
            id: ProductId::from_uuid(uuid::Uuid::nil()),
            slug: String::new(),
            title: String::new(),
            body_html: String::new(),
            summary: String::new(),
            seo_title: String::new(),
            vendor: String::new(),
            category: None,
            pictures: Vec::new(),
            options: vec![option("colour"), option("size")],
            variants: values.into_iter().zip(stock).enumerate().map(variant).collect(),
            related: Vec::new(),
            promises: Promises {
                arrives: day,
                region: String::new(),
                order_until: LocalTime { day, minute: 0 },
                delivery_fee: money,
                cash_fee: money,
                cash_limit: money,
                return_days: None,
            },
            facts: Vec::new(),
            size_guide: String::new(),
            terms: None,
        }
    }

    #[test]
    fn a_product_opens_on_something_that_can_be_bought() {
        let page = cup([SoldOut, InStock, InStock, InStock, InStock]);
        assert_eq!(page.chosen(None).unwrap().id, id(1));
        assert_eq!(
            page.chosen(Some(id(0))).unwrap().id,
            id(0),
            "what was asked for is shown, sold out or not"
        );
        assert_eq!(page.chosen(Some(id(99))).unwrap().id, id(1));
        assert_eq!(cup([SoldOut; 5]).chosen(None).unwrap().id, id(0));
    }

    #[test]
    fn cash_is_promised_up_to_the_limit_of_what_comes_to_the_door() {
        let sar = |minor| Money::new(minor, Currency::SAR);
        let promises = Promises {
            delivery_fee: sar(2_200),
            cash_fee: sar(1_500),
            cash_limit: sar(500_000),
            ..cup([InStock; 5]).promises
        };
        assert!(promises.takes_cash(sar(496_300)));
        assert!(!promises.takes_cash(sar(496_301)));
        assert!(!promises.takes_cash(sar(500_001)));
        assert!(!promises.takes_cash(sar(i64::MAX)), "a sum that fits nowhere");
    }

    #[test]
    fn another_value_changes_only_what_it_must() {
        let page = cup([InStock; 5]);
        let large_clay = &page.variants[1];
        assert_eq!(page.with_value(large_clay, 0, 1).unwrap().id, id(3));
        // Colour 2 is not made large.
        assert_eq!(page.with_value(large_clay, 0, 2).unwrap().id, id(4));
        assert!(!page.can_be_had(large_clay, 0, 2));
        assert!(page.can_be_had(large_clay, 0, 1));
        assert!(!cup([InStock, InStock, InStock, SoldOut, InStock]).can_be_had(large_clay, 0, 1));
    }
}
