//! What categories and collections have alike: their texts in a row, and what of them changed.

use domain::catalog::{ShelfForm, ShelfTexts};

use crate::db::Record;
use crate::{Result, audit};

/// From nine columns: the slug, and in both languages the name, the text above the goods, and the title and the
/// description in search engines.
pub(super) fn from_row(row: &Record, index: usize) -> Result<ShelfTexts> {
    Ok(ShelfTexts {
        slug: row.get(index)?,
        name: row.translated(index + 1)?,
        about: row.translated(index + 3)?,
        seo_title: row.translated(index + 5)?,
        seo_about: row.translated(index + 7)?,
    })
}

/// Adds every text that is another than before to an entry of the trail.
pub(super) fn changes(entry: audit::Entry, before: &ShelfForm, after: &ShelfForm) -> audit::Entry {
    FIELDS.into_iter().fold(entry, |entry, (field, of)| {
        entry.change(field, of(before), of(after))
    })
}

/// A field of the form.
type Field = fn(&ShelfForm) -> &String;

const FIELDS: [(&str, Field); 9] = [
    ("name_ar", |form| &form.name_ar),
    ("name_en", |form| &form.name_en),
    ("about_ar", |form| &form.about_ar),
    ("about_en", |form| &form.about_en),
    ("slug", |form| &form.slug),
    ("seo_title_ar", |form| &form.seo_title_ar),
    ("seo_title_en", |form| &form.seo_title_en),
    ("seo_about_ar", |form| &form.seo_about_ar),
    ("seo_about_en", |form| &form.seo_about_en),
];
