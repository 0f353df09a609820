//! The small builder the demo's products are written with: one call a line, in the order of a product page.
//! It checks nothing; the tests beside it do.

use super::draw::{Motif, Palette, View};
use super::parts::{DemoOption, DemoPicture, DemoProduct, DemoVariant, Words, words};
use super::price::DemoPrice;

/// What a variant is made of besides its choices.
pub struct Shelf {
    /// Packed weight in grams.
    pub grams: i64,
    /// Price in riyals.
    pub riyals: i64,
    /// Pieces in each warehouse.
    pub on_hand: [i64; 2],
}

impl DemoProduct {
    /// A product with its own number (the barcodes grow out of it) and address.
    pub fn new(number: u32, category: &'static str, slug: &str) -> Self {
        Self {
            slug: slug.to_owned(),
            category,
            title: words("", ""),
            description_html: words("", ""),
            options: Vec::new(),
            variants: Vec::new(),
            pictures: Vec::new(),
            number,
        }
    }

    /// Names it.
    pub fn title(mut self, ar: &str, en: &str) -> Self {
        self.title = words(ar, en);
        self
    }

    /// Describes it; each line becomes a paragraph, lines that begin with `- ` a list.
    pub fn about(mut self, ar: &str, en: &str) -> Self {
        self.description_html = Words {
            ar: html(ar),
            en: html(en),
        };
        self
    }

    /// Adds an option. A colour comes first, because pictures follow the first option.
    pub fn option(mut self, name: (&str, &str), values: &[(&str, &str)]) -> Self {
        self.options.push(DemoOption {
            name: words(name.0, name.1),
            values: values.iter().map(|value| words(value.0, value.1)).collect(),
        });
        self
    }

    /// Has it drawn: every view in the first palette, then the front and the detail in each other one.
    /// Comes after the options and before the variants.
    pub fn drawn(mut self, motif: Motif, palettes: &[Palette]) -> Self {
        for (index, &palette) in palettes.iter().enumerate() {
            let views = if index == 0 {
                &View::ALL[..]
            } else {
                &[View::Front, View::Detail]
            };
            for &view in views {
                let alt = self.alt(view, index, palettes.len() > 1);
                self.pictures.push(DemoPicture {
                    motif,
                    palette,
                    view,
                    alt,
                });
            }
        }
        self
    }

    /// Has it drawn in one palette, from these views only.
    pub fn seen(mut self, motif: Motif, palette: Palette, views: &[View]) -> Self {
        for &view in views {
            let alt = self.alt(view, 0, false);
            self.pictures.push(DemoPicture {
                motif,
                palette,
                view,
                alt,
            });
        }
        self
    }

    /// Puts a variant on the shelf.
    pub fn variant(mut self, sku: &str, choices: &[usize], shelf: Shelf) -> Self {
        let item = self.number * 10 + u32::try_from(self.variants.len()).unwrap_or(9);
        let colour = choices.first().copied().unwrap_or(0);
        self.variants.push(DemoVariant {
            sku: sku.to_owned(),
            barcode: barcode(item),
            choices: choices.to_vec(),
            price: DemoPrice::riyals(shelf.riyals),
            compare_at: None,
            weight_grams: shelf.grams,
            on_hand: shelf.on_hand,
            picture: self.front_of(colour),
        });
        self
    }

    /// Says what the last variant cost before the sale, in riyals.
    pub fn was(mut self, riyals: i64) -> Self {
        if let Some(variant) = self.variants.last_mut() {
            variant.compare_at = Some(DemoPrice::riyals(riyals));
        }
        self
    }

    fn front_of(&self, colour: usize) -> usize {
        let fronts = self
            .pictures
            .iter()
            .enumerate()
            .filter(|(_, picture)| picture.view == View::Front);
        let fronts: Vec<usize> = fronts.map(|(index, _)| index).collect();
        fronts.get(colour).or(fronts.first()).copied().unwrap_or(0)
    }

    fn alt(&self, view: View, colour: usize, coloured: bool) -> Words {
        let value = self
            .options
            .first()
            .and_then(|option| option.values.get(colour))
            .filter(|_| coloured);
        let (ar, en) = view.words();
        match value {
            Some(value) => Words {
                ar: format!("{}، {}، {ar}", self.title.ar, value.ar),
                en: format!("{}, {}, {en}", self.title.en, value.en.to_lowercase()),
            },
            None => Words {
                ar: format!("{}، {ar}", self.title.ar),
                en: format!("{}, {en}", self.title.en),
            },
        }
    }
}

fn html(text: &str) -> String {
    let mut html = String::new();
    let mut in_list = false;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let item = line.strip_prefix("- ");
        if item.is_some() != in_list {
            html.push_str(if in_list { "</ul>" } else { "<ul>" });
            in_list = !in_list;
        }
        match item {
            Some(item) => html.push_str(&format!("<li>{item}</li>")),
            None => html.push_str(&format!("<p>{line}</p>")),
        }
    }
    if in_list {
        html.push_str("</ul>");
    }
    html
}

/// EAN-13: the Saudi prefix, a made-up maker and the item, then the check digit of the GS1 General Specifications
/// (section 7.9): weights 1 and 3 in turn, up to the next multiple of ten.
fn barcode(item: u32) -> String {
    let body = format!("628107{item:06}");
    let sum: u32 = body
        .bytes()
        .zip([1, 3].into_iter().cycle())
        .map(|(byte, weight)| u32::from(byte - b'0') * weight)
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}
