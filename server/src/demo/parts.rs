//! What a demo product is made of.
//! These are not the catalogue's own types: the seeder maps them, so the demo may stay terse.

use super::draw::{Motif, Palette, View};
use super::price::DemoPrice;

/// One text in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Arabic.
    pub ar: String,
    /// English.
    pub en: String,
}

/// A text in both languages.
pub fn words(ar: &str, en: &str) -> Words {
    Words {
        ar: ar.to_owned(),
        en: en.to_owned(),
    }
}

/// Something to choose before buying, such as the colour.
#[derive(Clone, Debug)]
pub struct DemoOption {
    /// What is chosen: "Colour".
    pub name: Words,
    /// What there is to choose from, in the order shown.
    pub values: Vec<Words>,
}

/// A picture of a product: what to draw, and how to say it to someone who cannot see it.
#[derive(Clone, Debug)]
pub struct DemoPicture {
    /// The thing drawn.
    pub motif: Motif,
    /// Its colours.
    pub palette: Palette,
    /// From where it is seen.
    pub view: View,
    /// The alternative text.
    pub alt: Words,
}

impl DemoPicture {
    /// The picture as an SVG document.
    pub fn svg(&self) -> String {
        super::draw::draw(self.motif, self.palette, self.view)
    }

    /// A name for the file, the same for the same drawing: `mug-clay-front`.
    pub fn file_stem(&self) -> String {
        format!(
            "{}-{}-{}",
            self.motif.name(),
            self.palette.name(),
            self.view.name()
        )
    }
}

/// What is kept on the shelf and sold: one choice from every option.
#[derive(Clone, Debug)]
pub struct DemoVariant {
    /// The shop's own code.
    pub sku: String,
    /// EAN-13 with its check digit.
    pub barcode: String,
    /// For each option of the product, the index of its value.
    pub choices: Vec<usize>,
    /// What it costs.
    pub price: DemoPrice,
    /// What it cost before, if it is on sale.
    pub compare_at: Option<DemoPrice>,
    /// Packed weight in grams.
    pub weight_grams: i64,
    /// Pieces on hand in each warehouse, in the order of [`super::shop::WAREHOUSES`].
    pub on_hand: [i64; 2],
    /// Index of its picture in the product's pictures.
    pub picture: usize,
}

/// A product of the demo shop.
#[derive(Clone, Debug)]
pub struct DemoProduct {
    /// The last part of its address, the same in both languages.
    pub slug: String,
    /// The slug of its category.
    pub category: &'static str,
    /// Its name.
    pub title: Words,
    /// Its description: paragraphs and lists only.
    pub description_html: Words,
    /// None, one or two options.
    pub options: Vec<DemoOption>,
    /// At least one variant.
    pub variants: Vec<DemoVariant>,
    /// At least one picture; the first is shown on the card.
    pub pictures: Vec<DemoPicture>,
    /// Its own number; the barcodes of its variants grow out of it.
    pub(super) number: u32,
}
