//! Products in Shopify's columns, as its own template names them. A column is one line of the table.

use domain::basics::{Language, Translated};
use domain::catalog::{ProductStatus, centimetres};

use super::goods::Goods;
use super::sheet::Cell;
use super::texts::Texts;
use crate::catalog::upsert::{KnownPicture, KnownVariant};
use crate::import::columns::Column;
use crate::import::shopify::{DEFAULT_TITLE, exported};

/// A row: the product with its variant and its picture of that number, whichever there are.
struct Row<'a> {
    goods: &'a Goods,
    texts: &'a Texts<'a>,
    index: usize,
}

/// What a column is called.
enum Name {
    /// One that is imported.
    Of(Column),
    /// One that only Shopify reads.
    Its(&'static str),
}

use Column as C;
use Name::{Its, Of};

/// What stands in a row's cell.
type Fill = fn(&Row<'_>) -> Cell;

/// The columns in order.
const COLUMNS: &[(Name, Fill)] = &[
    (Of(C::Title), |row| {
        row.of_product(|row| Cell::text(row.texts.main(row.title())))
    }),
    (Of(C::Handle), |row| Cell::text(&row.goods.slug)),
    (Of(C::Body), |row| {
        row.of_product(|row| Cell::text(row.texts.only(row.body())))
    }),
    (Of(C::Vendor), |row| {
        row.of_product(|row| Cell::text(row.texts.main(row.vendor())))
    }),
    (Of(C::Category), |row| {
        row.of_product(|row| Cell::text(row.texts.main(row.category())))
    }),
    (Of(C::Published), |row| row.of_product(Row::published)),
    (Of(C::Status), |row| row.of_product(Row::status)),
    (Of(C::Sku), |row| {
        row.of_variant(|_, variant| Cell::text(&variant.row.sku))
    }),
    (Of(C::Barcode), |row| {
        row.of_variant(|_, variant| Cell::text(&variant.row.barcode))
    }),
    (Of(C::OptionName(0)), |row| row.option_name(0)),
    (Of(C::OptionValue(0)), |row| row.option_value(0)),
    (Of(C::OptionName(1)), |row| row.option_name(1)),
    (Of(C::OptionValue(1)), |row| row.option_value(1)),
    (Of(C::OptionName(2)), |row| row.option_name(2)),
    (Of(C::OptionValue(2)), |row| row.option_value(2)),
    (Of(C::Price), |row| {
        row.of_variant(|row, variant| row.texts.money(variant.row.price_minor))
    }),
    (Of(C::CompareAt), |row| {
        row.of_variant(|row, variant| {
            variant
                .row
                .compare_at_minor
                .map(|minor| row.texts.money(minor))
                .into()
        })
    }),
    (Its("Charge tax"), |row| {
        row.of_variant(|_, _| Cell::plain("TRUE"))
    }),
    (Its("Inventory tracker"), |row| {
        row.of_variant(|_, _| Cell::plain("shopify"))
    }),
    (Of(C::Quantity), |row| {
        row.of_variant(|row, _| Cell::plain(row.goods.on_hand[row.index]))
    }),
    (Its("Continue selling when out of stock"), |row| {
        row.of_variant(|_, _| Cell::plain("DENY"))
    }),
    (Of(C::Weight), |row| {
        row.of_variant(|_, variant| Cell::plain(variant.row.weight_grams))
    }),
    (Its("Weight unit for display"), |row| {
        row.of_variant(|_, _| Cell::plain("g"))
    }),
    (Of(C::Cost), |row| {
        row.of_variant(|row, variant| {
            variant
                .piece
                .cost_minor
                .map(|minor| row.texts.money(minor))
                .into()
        })
    }),
    (Of(C::Size(0)), |row| {
        row.of_variant(|_, variant| Cell::plain(centimetres(variant.piece.size_mm[0])))
    }),
    (Of(C::Size(1)), |row| {
        row.of_variant(|_, variant| Cell::plain(centimetres(variant.piece.size_mm[1])))
    }),
    (Of(C::Size(2)), |row| {
        row.of_variant(|_, variant| Cell::plain(centimetres(variant.piece.size_mm[2])))
    }),
    (Its("Requires shipping"), |row| {
        row.of_variant(|_, _| Cell::plain("TRUE"))
    }),
    (Its("Fulfillment service"), |row| {
        row.of_variant(|_, _| Cell::plain("manual"))
    }),
    (Of(C::Picture), |row| {
        row.of_picture(|row, picture| Cell::text(row.texts.address(picture)))
    }),
    (Of(C::PicturePosition), |row| {
        row.of_picture(|row, _| Cell::plain(row.index + 1))
    }),
    (Of(C::PictureAlt), |row| {
        row.of_picture(|row, picture| Cell::text(row.texts.only(&picture.alt)))
    }),
    (Of(C::VariantPicture), |row| {
        row.of_variant(|row, variant| {
            row.goods
                .picture_of(variant)
                .map(|picture| Cell::text(row.texts.address(picture)))
                .into()
        })
    }),
    (Its("Gift card"), |row| row.of_product(|_| Cell::plain("FALSE"))),
    (Of(C::OtherTitle), |row| {
        row.of_product(|row| Cell::text(row.texts.second(row.title())))
    }),
    (Of(C::OtherBody), |row| {
        row.of_product(|row| Cell::text(row.texts.second(row.body())))
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
    (Of(C::OtherAlt), |row| {
        row.of_picture(|row, picture| Cell::text(row.texts.second(&picture.alt)))
    }),
    (Of(C::Sale), |row| {
        row.of_variant(|row, variant| row.texts.sale(variant).0)
    }),
    (Of(C::SaleStarts), |row| {
        row.of_variant(|row, variant| row.texts.sale(variant).1)
    }),
    (Of(C::SaleEnds), |row| {
        row.of_variant(|row, variant| row.texts.sale(variant).2)
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
    let count = goods.known.variants.len().max(goods.known.pictures.len()).max(1);
    (0..count).map(move |index| {
        let row = Row { goods, texts, index };
        COLUMNS.iter().map(|(_, cell)| cell(&row)).collect()
    })
}

impl Row<'_> {
    fn title(&self) -> &Translated {
        &self.goods.known.row.title
    }

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

    fn variant(&self) -> Option<&KnownVariant> {
        self.goods.known.variants.get(self.index)
    }

    fn of_product(&self, cell: impl Fn(&Self) -> Cell) -> Cell {
        if self.index == 0 {
            cell(self)
        } else {
            Cell::empty()
        }
    }

    fn of_variant(&self, cell: impl Fn(&Self, &KnownVariant) -> Cell) -> Cell {
        self.variant()
            .map_or_else(Cell::empty, |variant| cell(self, variant))
    }

    fn of_picture(&self, cell: impl Fn(&Self, &KnownPicture) -> Cell) -> Cell {
        let picture = self.goods.known.pictures.get(self.index);
        picture.map_or_else(Cell::empty, |picture| cell(self, picture))
    }

    fn published(&self) -> Cell {
        Cell::plain(if self.goods.known.row.status == ProductStatus::Published {
            "TRUE"
        } else {
            "FALSE"
        })
    }

    fn status(&self) -> Cell {
        Cell::plain(match self.goods.known.row.status {
            ProductStatus::Published => "active",
            ProductStatus::Draft => "draft",
            ProductStatus::Archived => "archived",
        })
    }

    /// The name of an option, on the product's first row.
    fn name(&self, option: usize) -> Option<&Translated> {
        let option = self.goods.known.options.get(option)?;
        (self.index == 0).then_some(&option.name)
    }

    /// The value of an option that this row's variant has.
    fn value(&self, option: usize) -> Option<&Translated> {
        self.goods
            .known
            .options
            .get(option)?
            .value(self.variant()?.row.values[option])
    }

    fn option_name(&self, option: usize) -> Cell {
        match self.name(option) {
            Some(name) => Cell::text(self.texts.main(name)),
            None if option == 0 && self.index == 0 && self.goods.known.options.is_empty() => {
                Cell::plain("Title")
            }
            None => Cell::empty(),
        }
    }

    fn option_value(&self, option: usize) -> Cell {
        match self.value(option) {
            Some(value) => Cell::text(self.texts.main(value)),
            None if option == 0 && self.index == 0 && self.goods.known.options.is_empty() => {
                Cell::plain(DEFAULT_TITLE)
            }
            None => Cell::empty(),
        }
    }

    fn second_name(&self, option: usize) -> Cell {
        self.name(option)
            .map(|name| Cell::text(self.texts.second(name)))
            .into()
    }

    fn second_value(&self, option: usize) -> Cell {
        self.value(option)
            .map(|value| Cell::text(self.texts.second(value)))
            .into()
    }

    fn stand_ins(&self) -> Cell {
        let mut texts = Vec::new();
        if self.index == 0 {
            texts.push((C::OtherTitle, self.title()));
            texts.push((C::OtherCategory, self.category()));
            texts.push((C::OtherVendor, self.vendor()));
        }
        for option in 0..3 {
            texts.extend(self.name(option).map(|name| (C::OtherOptionName(option), name)));
            texts.extend(
                self.value(option)
                    .map(|value| (C::OtherOptionValue(option), value)),
            );
        }
        self.texts.stand_ins(&texts)
    }
}
