//! Products in WooCommerce's columns. A column is one line of the table.

use domain::basics::{Language, Translated};
use domain::catalog::{ProductStatus, centimetres};

use super::goods::Goods;
use super::sheet::Cell;
use super::texts::Texts;
use crate::catalog::upsert::{KnownOption, KnownPicture, KnownVariant};
use crate::import::columns::Column;
use crate::import::woocommerce::{encoded, entities, escaped_lines, exported};

/// A row: the product, or one of its variations.
struct Row<'a> {
    goods: &'a Goods,
    texts: &'a Texts<'a>,
    /// The number of the variation; none for the product's own row.
    variation: Option<usize>,
}

/// What a column is called.
enum Name {
    /// One that is imported.
    Of(Column),
    /// One that only WooCommerce reads.
    Its(&'static str),
}

use Column as C;
use Name::{Its, Of};

/// What stands in a row's cell.
type Fill = fn(&Row<'_>) -> Cell;

/// The columns in order.
const COLUMNS: &[(Name, Fill)] = &[
    (Of(C::Kind), |row| row.kind()),
    (Of(C::Sku), |row| row.sku()),
    (Of(C::Barcode), |row| {
        row.of_variant(|_, (_, variant)| Cell::text(&variant.row.barcode))
    }),
    (Of(C::Title), |row| row.title()),
    (Of(C::Published), |row| row.published()),
    (Its("Is featured?"), |_| Cell::plain(0)),
    (Its("Visibility in catalog"), |_| Cell::plain("visible")),
    (Of(C::Body), |row| {
        row.of_product(|row| Cell::text(escaped_lines(row.texts.only(row.body()))))
    }),
    (Of(C::SaleStarts), |row| {
        row.of_variant(|row, (_, variant)| row.texts.sale(variant).1)
    }),
    (Of(C::SaleEnds), |row| {
        row.of_variant(|row, (_, variant)| row.texts.sale(variant).2)
    }),
    (Its("Tax status"), |_| Cell::plain("taxable")),
    (Its("In stock?"), |row| {
        row.of_variant(|row, (index, _)| Cell::plain(u8::from(row.goods.on_hand[index] > 0)))
    }),
    (Of(C::Quantity), |row| {
        row.of_variant(|row, (index, _)| Cell::plain(row.goods.on_hand[index]))
    }),
    (Its("Backorders allowed?"), |_| Cell::plain(0)),
    (Of(C::Weight), |row| {
        row.of_variant(|_, (_, variant)| kilograms(variant.row.weight_grams))
    }),
    (Of(C::Cost), |row| {
        row.of_variant(|row, (_, variant)| {
            variant
                .piece
                .cost_minor
                .map(|minor| row.texts.money(minor))
                .into()
        })
    }),
    (Of(C::Size(0)), |row| {
        row.of_variant(|_, (_, variant)| Cell::plain(centimetres(variant.piece.size_mm[0])))
    }),
    (Of(C::Size(1)), |row| {
        row.of_variant(|_, (_, variant)| Cell::plain(centimetres(variant.piece.size_mm[1])))
    }),
    (Of(C::Size(2)), |row| {
        row.of_variant(|_, (_, variant)| Cell::plain(centimetres(variant.piece.size_mm[2])))
    }),
    (Of(C::Sale), |row| {
        row.of_variant(|row, (_, variant)| row.texts.sale(variant).0)
    }),
    (Of(C::Price), |row| {
        row.of_variant(|row, (_, variant)| row.texts.money(variant.row.price_minor))
    }),
    (Of(C::Category), |row| {
        row.of_product(|row| Cell::text(encoded(row.texts.main(row.category()))))
    }),
    (Of(C::Vendor), |row| {
        row.of_product(|row| Cell::text(encoded(row.texts.main(row.vendor()))))
    }),
    (Of(C::Picture), |row| row.pictures()),
    (Of(C::Parent), |row| match row.variation {
        Some(_) => Cell::text(&row.goods.slug),
        None => Cell::empty(),
    }),
    (Its("Position"), |row| {
        Cell::plain(row.variation.map_or(0, |index| index + 1))
    }),
    (Of(C::OptionName(0)), |row| row.option_name(0)),
    (Of(C::OptionValue(0)), |row| row.option_value(0)),
    (Its("Attribute 1 visible"), |row| row.visible(0)),
    (Its("Attribute 1 global"), |row| {
        row.of_option(0, |_| Cell::plain(0))
    }),
    (Of(C::OptionName(1)), |row| row.option_name(1)),
    (Of(C::OptionValue(1)), |row| row.option_value(1)),
    (Its("Attribute 2 visible"), |row| row.visible(1)),
    (Its("Attribute 2 global"), |row| {
        row.of_option(1, |_| Cell::plain(0))
    }),
    (Of(C::OptionName(2)), |row| row.option_name(2)),
    (Of(C::OptionValue(2)), |row| row.option_value(2)),
    (Its("Attribute 3 visible"), |row| row.visible(2)),
    (Its("Attribute 3 global"), |row| {
        row.of_option(2, |_| Cell::plain(0))
    }),
    (Of(C::Handle), |row| {
        row.of_product(|row| Cell::text(&row.goods.slug))
    }),
    (Of(C::Status), |row| {
        row.of_product(|row| Cell::plain(row.goods.known.row.status.code()))
    }),
    (Of(C::CompareAt), |row| {
        row.of_variant(|row, (_, variant)| {
            variant
                .row
                .compare_at_minor
                .map(|minor| row.texts.money(minor))
                .into()
        })
    }),
    (Of(C::OtherTitle), |row| {
        row.of_product(|row| Cell::text(row.texts.second(&row.goods.known.row.title)))
    }),
    (Of(C::OtherBody), |row| {
        row.of_product(|row| Cell::text(escaped_lines(row.texts.second(row.body()))))
    }),
    (Of(C::OtherCategory), |row| {
        row.of_product(|row| Cell::text(row.texts.second(row.category())))
    }),
    (Of(C::OtherVendor), |row| {
        row.of_product(|row| Cell::text(row.texts.second(row.vendor())))
    }),
    (Of(C::CategorySlug), |row| {
        row.of_product(|row| row.goods.known.row.category.clone().map(Cell::Text).into())
    }),
    (Of(C::OtherOptionName(0)), |row| row.second_name(0)),
    (Of(C::OtherOptionValue(0)), |row| row.second_value(0)),
    (Of(C::OtherOptionName(1)), |row| row.second_name(1)),
    (Of(C::OtherOptionValue(1)), |row| row.second_value(1)),
    (Of(C::OtherOptionName(2)), |row| row.second_name(2)),
    (Of(C::OtherOptionValue(2)), |row| row.second_value(2)),
    (Of(C::PictureAlt), |row| {
        row.numbered(|row, picture| row.texts.only(&picture.alt).to_owned())
    }),
    (Of(C::OtherAlt), |row| {
        row.numbered(|row, picture| row.texts.second(&picture.alt).to_owned())
    }),
    (Of(C::SeoTitle), |row| {
        row.of_product(|row| Cell::text(row.texts.only(row.seo(0))))
    }),
    (Of(C::SeoAbout), |row| {
        row.of_product(|row| Cell::text(row.texts.only(row.seo(1))))
    }),
    (Of(C::OtherSeoTitle), |row| {
        row.of_product(|row| Cell::text(row.texts.second(row.seo(0))))
    }),
    (Of(C::OtherSeoAbout), |row| {
        row.of_product(|row| Cell::text(row.texts.second(row.seo(1))))
    }),
    (Of(C::StandIns), |row| row.stand_ins()),
];

/// The first row.
pub fn header(other: Language) -> Vec<Cell> {
    let name = |name: &Name| match name {
        Of(column) => Cell::plain(exported(*column, other)),
        Its(name) => Cell::plain(name),
    };
    COLUMNS.iter().map(|(column, _)| name(column)).collect()
}

/// The rows of a product.
pub fn rows<'a>(goods: &'a Goods, texts: &'a Texts<'a>) -> impl Iterator<Item = Vec<Cell>> + 'a {
    let count = if goods.known.options.is_empty() {
        0
    } else {
        goods.known.variants.len()
    };
    let variations = std::iter::once(None).chain((0..count).map(Some));
    variations.map(move |variation| {
        let row = Row {
            goods,
            texts,
            variation,
        };
        COLUMNS.iter().map(|(_, cell)| cell(&row)).collect()
    })
}

/// Grams as a decimal number of kilograms, exactly.
fn kilograms(grams: i64) -> Cell {
    let text = format!("{}.{:03}", grams / 1_000, grams % 1_000);
    Cell::plain(text.trim_end_matches('0').trim_end_matches('.'))
}

impl Row<'_> {
    fn body(&self) -> &Translated {
        &self.goods.known.row.body
    }

    fn category(&self) -> &Translated {
        &self.goods.known.category_name
    }

    /// What search engines are told: title (0) or description (1).
    fn seo(&self, text: usize) -> &Translated {
        &self.goods.known.row.seo[text]
    }

    fn vendor(&self) -> &Translated {
        &self.goods.known.brand_name
    }

    fn is_simple(&self) -> bool {
        self.goods.known.options.is_empty()
    }

    /// What this row sells; nothing on the row of a product that has variations.
    fn variant(&self) -> Option<(usize, &KnownVariant)> {
        let index = self.variation.or_else(|| self.is_simple().then_some(0))?;
        Some((index, self.goods.known.variants.get(index)?))
    }

    fn of_product(&self, cell: impl Fn(&Self) -> Cell) -> Cell {
        if self.variation.is_none() {
            cell(self)
        } else {
            Cell::empty()
        }
    }

    fn of_variant(&self, cell: impl Fn(&Self, (usize, &KnownVariant)) -> Cell) -> Cell {
        self.variant()
            .map_or_else(Cell::empty, |variant| cell(self, variant))
    }

    fn kind(&self) -> Cell {
        Cell::plain(match (self.variation, self.is_simple()) {
            (Some(_), _) => "variation",
            (None, true) => "simple",
            (None, false) => "variable",
        })
    }

    /// A product with variations goes by its address, by which they name it.
    fn sku(&self) -> Cell {
        match self.variant() {
            Some((_, variant)) => Cell::text(&variant.row.sku),
            None => Cell::text(&self.goods.slug),
        }
    }

    fn title(&self) -> Cell {
        let title = self.texts.main(&self.goods.known.row.title);
        match self.variation {
            None => Cell::text(title),
            Some(_) => {
                let values = (0..3)
                    .filter_map(|option| self.value(option))
                    .map(|value| self.texts.main(value));
                Cell::text(format!("{title} - {}", values.collect::<Vec<_>>().join(", ")))
            }
        }
    }

    fn published(&self) -> Cell {
        Cell::plain(match (self.variation, self.goods.known.row.status) {
            (Some(_), _) | (None, ProductStatus::Published) => 1,
            (None, ProductStatus::Draft) => -1,
            (None, ProductStatus::Archived) => 0,
        })
    }

    fn pictures(&self) -> Cell {
        let address = |picture: &KnownPicture| self.texts.address(picture);
        match self
            .variation
            .and_then(|index| self.goods.known.variants.get(index))
        {
            Some(variant) => self
                .goods
                .picture_of(variant)
                .map(|picture| Cell::Text(address(picture)))
                .into(),
            None => Cell::text(
                self.goods
                    .known
                    .pictures
                    .iter()
                    .map(address)
                    .collect::<Vec<_>>()
                    .join(", "),
            ),
        }
    }

    /// Lines such as `2: A cup`, each about the picture of that number.
    fn numbered(&self, line: impl Fn(&Self, &KnownPicture) -> String) -> Cell {
        self.of_product(|row| {
            let lines = (1..)
                .zip(&row.goods.known.pictures)
                .map(|(number, picture)| (number, line(row, picture)));
            let lines = lines
                .filter(|(_, text)| !text.is_empty())
                .map(|(number, text): (i64, _)| format!("{number}: {text}"));
            Cell::text(lines.collect::<Vec<_>>().join("\n"))
        })
    }

    /// The value of an option that this row's variation has.
    fn value(&self, option: usize) -> Option<&Translated> {
        let (_, variant) = self.variation.and_then(|_| self.variant())?;
        self.goods
            .known
            .options
            .get(option)?
            .value(variant.row.values[option])
    }

    fn option_name(&self, option: usize) -> Cell {
        self.of_option(option, |option| {
            Cell::text(entities(self.texts.main(&option.name)))
        })
    }

    /// A variation's own value; all of them on the product's row.
    fn option_value(&self, option: usize) -> Cell {
        if let Some(value) = self.value(option) {
            return Cell::text(encoded(self.texts.main(value)));
        }
        let all = self
            .goods
            .known
            .options
            .get(option)
            .filter(|_| self.variation.is_none());
        let all = all.map(|option| {
            let values = option
                .values
                .iter()
                .map(|(_, value)| encoded(self.texts.main(value)));
            Cell::text(values.collect::<Vec<_>>().join(", "))
        });
        all.into()
    }

    fn of_option(&self, option: usize, cell: impl Fn(&KnownOption) -> Cell) -> Cell {
        self.goods.known.options.get(option).map(cell).into()
    }

    fn visible(&self, option: usize) -> Cell {
        self.of_option(option, |_| {
            if self.variation.is_none() {
                Cell::plain(1)
            } else {
                Cell::empty()
            }
        })
    }

    fn second_name(&self, option: usize) -> Cell {
        let option = self
            .goods
            .known
            .options
            .get(option)
            .filter(|_| self.variation.is_none());
        option
            .map(|option| Cell::text(self.texts.second(&option.name)))
            .into()
    }

    fn second_value(&self, option: usize) -> Cell {
        self.value(option)
            .map(|value| Cell::text(self.texts.second(value)))
            .into()
    }

    fn stand_ins(&self) -> Cell {
        let known = &self.goods.known;
        let mut texts = Vec::new();
        if self.variation.is_none() {
            texts.push((C::OtherTitle, &known.row.title));
            texts.push((C::OtherCategory, self.category()));
            texts.push((C::OtherVendor, self.vendor()));
            for (index, option) in known.options.iter().enumerate().take(3) {
                texts.push((C::OtherOptionName(index), &option.name));
            }
        }
        for option in 0..3 {
            texts.extend(
                self.value(option)
                    .map(|value| (C::OtherOptionValue(option), value)),
            );
        }
        self.texts.stand_ins(&texts)
    }
}
