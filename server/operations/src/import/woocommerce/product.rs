//! A product's own row, and the variations below it.

use std::collections::BTreeMap;

use domain::basics::{Language, Translated, clean_line};
use domain::catalog::ProductStatus;

use super::groups::Group;
use super::lists::{addresses, decoded, listed, unescaped_lines};
use crate::import::columns::Column;
use crate::import::product::{ParsedCategory, ParsedOption, ParsedPicture, ParsedProduct};
use crate::import::reader::{LINE_MAX, Reader};
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
        let attributes = self.attributes(row, &group.variations);
        let mut product = ParsedProduct {
            line: row.line,
            slug: group.slug.0.clone(),
            is_found_by_sku: !group.slug.1,
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
            let name = self.said(row, name.clone(), Column::OtherOptionName(index))?;
            product.options.push(ParsedOption {
                name,
                values: Vec::new(),
            });
        }
        let alone = [row.clone()];
        let rows = if group.variations.is_empty() {
            &alone[..]
        } else {
            &group.variations[..]
        };
        for variation in rows {
            if let Some(variant) = self.variation(variation, row, &attributes) {
                self.join(variation, &mut product, variant);
            }
        }
        product.pictures = self.all_pictures(row, &group.variations, &product);
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
        let name = clean_line(&decoded(deepest), LINE_MAX).unwrap_or_default();
        self.category(row, name)
    }

    /// 1 is on sale; 0 (for staff only) and -1 (being written) are not, and may be archived.
    fn published(&mut self, row: &Row) -> Option<ProductStatus> {
        if !self.columns.has(Column::Published) {
            return None;
        }
        let shown = self.optional(row, Column::Published, |text, _| {
            match text.to_ascii_lowercase().as_str() {
                "1" | "true" | "yes" => Ok(true),
                "0" | "-1" | "false" | "no" => Ok(false),
                _ => Err(format!("{text:?} is not 1, 0 or -1.")),
            }
        });
        let is_archived = self.columns.cell(row, Column::Status) == ProductStatus::Archived.code();
        Some(match (shown.unwrap_or(true), is_archived) {
            (true, _) => ProductStatus::Published,
            (false, true) => ProductStatus::Archived,
            (false, false) => ProductStatus::Draft,
        })
    }

    /// Every picture once: the product's own, then those that only variations have.
    fn all_pictures(&self, row: &Row, variations: &[Row], product: &ParsedProduct) -> Vec<ParsedPicture> {
        let of = |column| numbered(self.columns.cell(row, column));
        let (mains, others) = (of(Column::PictureAlt), of(Column::OtherAlt));
        let mut pictures: Vec<ParsedPicture> = Vec::new();
        for (index, url) in addresses(self.columns.cell(row, Column::Picture))
            .into_iter()
            .enumerate()
        {
            if pictures.iter().any(|known| known.url == url) {
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
            for url in addresses(self.columns.cell(variation, Column::Picture)) {
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
