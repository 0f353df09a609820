//! How the shop's texts, moments and pictures are said in a file of one language.

use domain::basics::{Instant, Language, Money, Translated};
use domain::settings::Shop;

use super::sheet::Cell;
use crate::catalog::upsert::{KnownPicture, KnownVariant};
use crate::import::columns::Column;
use crate::import::own;
use crate::settings::local;

/// A file's language, and whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'a> {
    /// The language of the format's own columns.
    pub language: Language,
    /// The shop's own address.
    pub origin: &'a str,
    /// The shop: its currency and its clock.
    pub shop: &'a Shop,
}

impl Texts<'_> {
    /// The language of our columns.
    pub const fn other(&self) -> Language {
        self.language.other()
    }

    /// A text in the file's language, or where it is not written the other one, which then stands in for it.
    pub fn main<'t>(&self, text: &'t Translated) -> &'t str {
        text.in_(self.language)
    }

    /// A text in the file's language, or nothing.
    pub fn only<'t>(&self, text: &'t Translated) -> &'t str {
        said(text, self.language)
    }

    /// A text in the other language, or nothing.
    pub fn second<'t>(&self, text: &'t Translated) -> &'t str {
        said(text, self.other())
    }

    /// Those of the texts, each with its column of ours, that the other language stands in for.
    pub fn stand_ins(&self, texts: &[(Column, &Translated)]) -> Cell {
        let stands_in = |text: &Translated| self.only(text).is_empty() && !self.second(text).is_empty();
        let words = texts
            .iter()
            .filter(|(_, text)| stands_in(text))
            .map(|(column, _)| own::stand_in(*column));
        Cell::plain(words.collect::<Vec<_>>().join(" "))
    }

    /// Where a picture can be fetched.
    pub fn address(&self, picture: &KnownPicture) -> String {
        match (&picture.key, &picture.source) {
            (Some(key), _) => format!("{}/media/{key}", self.origin),
            (None, source) => source.clone().unwrap_or_default(),
        }
    }

    /// An amount in major units.
    pub fn money(&self, minor: i64) -> Cell {
        Cell::plain(Money::new(minor, self.shop.currency).to_plain_string())
    }

    /// (price, from, until) of a variant's sale.
    pub fn sale(&self, variant: &KnownVariant) -> (Cell, Cell, Cell) {
        let Some(sale) = variant.sale else {
            return (Cell::empty(), Cell::empty(), Cell::empty());
        };
        let moment = |at: Option<Instant>, days| at.map_or_else(Cell::empty, |at| self.moment(at, days));
        (
            self.money(sale.price_minor),
            moment(sale.schedule.starts, 0),
            // A day alone is the last one on which it runs.
            moment(sale.schedule.ends, -1),
        )
    }

    fn moment(&self, at: Instant, days: i32) -> Cell {
        let local = local(self.shop, at);
        Cell::plain(match local.minute {
            0 => local.day.plus(days).to_string(),
            minute => format!("{} {:02}:{:02}", local.day, minute / 60, minute % 60),
        })
    }
}

fn said(text: &Translated, language: Language) -> &str {
    match language {
        Language::Arabic => &text.ar,
        Language::English => &text.en,
    }
}
