//! A product's own row, and the variations below it.

use std::collections::{BTreeMap, BTreeSet};

use domain::basics::{Language, Translated, clean_line};
use domain::catalog::ProductStatus;

use super::groups::Group;
use super::lists::{addresses, decoded, listed, unescaped_lines};
use crate::import::columns::Column;
use crate::import::product::{ParsedCategory, ParsedOption, ParsedPicture, ParsedProduct};
use crate::import::reader::{LINE_MAX, PICTURES_MAX, Reader};
use crate::import::script::Said;
use crate::import::sheet::Row;

/// The kinds of product this shop sells.
const SOLD: [&str; 2] = ["simple", "variable"];

impl Reader<'_> {
    /// A product from its rows.
    pub fn woocommerce_product(&mut self, group: &Group) -> Option<ParsedProduct> {
        let row = group.product.as_ref()?;
        self.kind(row);
        let title = self.text(row, Column::Title, clean_line, LINE_MAX)?;
        let title = self.said(row, title, Column::OtherTitle)?;
        let vendor = self.line(row, Column::Vendor).map(|brands| first(&brands));
        if self.is_too_many(row.line, group.variations.len()) {
            return None;
        }
        let variations = self.enabled(row, &group.variations)?;
        let attributes = self.attributes(row, &variations);
        let mut product = ParsedProduct {
            line: row.line,
            slug: group.slug.0.clone(),
            is_found_by_sku: !group.slug.1,
            other_skus: BTreeSet::new(),
            title,
            body: self.description(row),
            vendor: self.vendor(row, vendor),
            category: self.categories(row),
            status: self.published(row),
            seo: self.seo(row),
            options: Vec::new(),
            variants: Vec::new(),
            pictures: Vec::new(),
        };
        for (index, name) in attributes.iter().enumerate().take(3) {
            let name = self.part(row, Column::OptionName(index), name)?;
            let name = self.said(row, name, Column::OtherOptionName(index))?;
            product.options.push(ParsedOption {
                name,
                values: Vec::new(),
            });
        }
        let alone = [row.clone()];
        let rows = if variations.is_empty() {
            &alone[..]
        } else {
            &variations[..]
        };
        for variation in rows {
            if let Some(variant) = self.variation(variation, row, &attributes) {
                self.join(variation, &mut product, variant);
            }
        }
        product.pictures = self.all_pictures(row, &variations, &product);
        Some(product)
    }

    fn kind(&mut self, row: &Row) {
        let kinds = self.columns.cell(row, Column::Kind).to_lowercase();
        let other = kinds
            .split(',')
            .map(str::trim)
            .find(|kind| {
                !kind.is_empty() && !SOLD.contains(kind) && !["virtual", "downloadable"].contains(kind)
            })
            .map(ToOwned::to_owned);
        if let Some(other) = other {
            self.error(
                row,
                Column::Kind,
                format!("A product of the kind {other:?} can't be sold here."),
            );
        }
    }

    fn description(&mut self, row: &Row) -> Option<Said> {
        let body = self.body(row, Column::Body, unescaped_lines);
        if body.as_ref().is_some_and(|body| !body.is_empty()) {
            if !self.columns.cell(row, Column::ShortBody).is_empty() {
                let message = "The shop has one description; this one was left out.";
                self.warn(row, Column::ShortBody, message);
            }
            return body;
        }
        let has_short = !self.columns.cell(row, Column::ShortBody).is_empty();
        if has_short {
            self.body(row, Column::ShortBody, unescaped_lines)
        } else {
            body
        }
    }

    /// The shop keeps one category: the deepest of the first path.
    fn categories(&mut self, row: &Row) -> Option<Option<ParsedCategory>> {
        if !self.columns.has(Column::Category) {
            return None;
        }
        let paths = listed(self.columns.cell(row, Column::Category));
        if let Some((kept, others)) = paths.split_first()
            && !others.is_empty()
        {
            let message = format!("The shop keeps one category, {kept:?}; the others were left out.");
            self.warn(row, Column::Category, message);
        }
        let path = paths.first().map_or("", String::as_str);
        let deepest = path.rsplit_once(" > ").map_or(path, |(_, deepest)| deepest);
        let name = self.part(row, Column::Category, &decoded(deepest))?;
        self.category(row, name)
    }

    /// 1 is on sale; 0 (for staff only) and -1 (being written) are not, and may be archived.
    fn published(&mut self, row: &Row) -> Option<ProductStatus> {
        if !self.columns.has(Column::Published) {
            return None;
        }
        let shown = self.shown(row);
        let is_archived = self.columns.cell(row, Column::Status) == ProductStatus::Archived.code();
        Some(match (shown, is_archived) {
            (true, _) => ProductStatus::Published,
            (false, true) => ProductStatus::Archived,
            (false, false) => ProductStatus::Draft,
        })
    }

    /// Whether a row is shown; one that says nothing is.
    fn shown(&mut self, row: &Row) -> bool {
        let shown = self.optional(row, Column::Published, |text, _| {
            match text.to_ascii_lowercase().as_str() {
                "1" | "true" | "yes" => Ok(true),
                "0" | "-1" | "false" | "no" => Ok(false),
                _ => Err(format!("{text:?} is not 1, 0 or -1.")),
            }
        });
        shown.unwrap_or(true)
    }

    /// The variations that can be bought. One that is disabled is left out, and what the shop has of it stays as it is;
    /// a product of which nothing is left is none.
    fn enabled(&mut self, row: &Row, variations: &[Row]) -> Option<Vec<Row>> {
        if !variations.is_empty() && !self.columns.cell(row, Column::Quantity).is_empty() {
            let message = "Each variation has stock of its own; this quantity was left out.";
            self.warn(row, Column::Quantity, message);
        }
        let mut enabled = Vec::with_capacity(variations.len());
        for variation in variations {
            if self.shown(variation) {
                enabled.push(variation.clone());
            } else {
                let message = "The variation is disabled and was left out; the shop was left as it is.";
                self.warn(variation, Column::Published, message);
            }
        }
        if enabled.is_empty() && !variations.is_empty() {
            self.error(
                row,
                Column::Published,
                "Every variation of the product is disabled.",
            );
            return None;
        }
        Some(enabled)
    }

    /// Every picture once: the product's own, then those that only variations have.
    fn all_pictures(&mut self, row: &Row, variations: &[Row], product: &ParsedProduct) -> Vec<ParsedPicture> {
        let of = |column| numbered(self.columns.cell(row, column));
        let (mains, others) = (of(Column::PictureAlt), of(Column::OtherAlt));
        let mut pictures: Vec<ParsedPicture> = Vec::new();
        for (index, url) in self.addresses(row).into_iter().enumerate() {
            if url.is_empty() || pictures.iter().any(|known| known.url == url) {
                continue;
            }
            let at = |lines: &BTreeMap<usize, String>| lines.get(&(index + 1)).cloned().unwrap_or_default();
            pictures.push(ParsedPicture {
                url,
                alt: self.alt(at(&mains), at(&others)),
                variants: Vec::new(),
            });
        }
        for variation in variations {
            let of_row = product
                .variants
                .iter()
                .position(|variant| variant.line == variation.line);
            for url in self.addresses(variation) {
                if url.is_empty() {
                    continue;
                }
                match pictures.iter_mut().find(|known| known.url == url) {
                    Some(known) => known.variants.extend(of_row),
                    None => pictures.push(ParsedPicture {
                        url,
                        alt: Said::One(String::new()),
                        variants: of_row.into_iter().collect(),
                    }),
                }
            }
        }
        pictures
    }

    /// The addresses of a row's pictures.
    fn addresses(&mut self, row: &Row) -> Vec<String> {
        let mut found = addresses(self.columns.cell(row, Column::Picture));
        if found.len() > PICTURES_MAX {
            let message = format!("The product has more than {PICTURES_MAX} pictures.");
            self.error(row, Column::Picture, message);
            found.clear();
        }
        let read = |url: String| self.address(row, Column::Picture, &url).unwrap_or_default();
        found.into_iter().map(read).collect()
    }

    fn alt(&self, main: String, other: String) -> Said {
        match self
            .columns
            .other()
            .filter(|_| self.columns.has(Column::OtherAlt))
        {
            None => Said::One(main),
            Some(Language::Arabic) => Said::Both(Translated::new(other, main)),
            Some(Language::English) => Said::Both(Translated::new(main, other)),
        }
    }
}

/// Lines such as `2: A cup`, each about the picture of that number.
fn numbered(cell: &str) -> BTreeMap<usize, String> {
    let line = |line: &str| {
        let (number, text) = line.split_once(':')?;
        let text = clean_line(text, LINE_MAX).ok()?;
        Some((number.trim().parse().ok()?, text))
    };
    cell.lines().filter_map(line).collect()
}

fn first(list: &str) -> String {
    listed(list).first().map(|name| decoded(name)).unwrap_or_default()
}
