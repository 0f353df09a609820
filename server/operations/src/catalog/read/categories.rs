//! Categories as shoppers see them: their pages, and what lists say of them.

use std::collections::HashMap;
use std::sync::Arc;

use domain::basics::{CategoryId, Language};
use domain::catalog::read::{FacetValue, ShelfPage};
use domain::catalog::{ListingQuery, ShelfTexts};

use super::frame::MenuEntry;
use crate::catalog::search::{MadeOf, listed};
use crate::catalog::{shelf_texts, steps};
use crate::changes::Topic;
use crate::{Ops, Result, args};

/// A category's goods, narrowed as `query` says. An address it had before gives the page as well, which names its own.
///
/// # Errors
/// [`crate::Error::Missing`] when no category has or had this slug; [`crate::Error::Clash`] while the index is being
/// built.
pub async fn category_page(
    ops: &Ops,
    language: Language,
    slug: &str,
    query: &ListingQuery,
) -> Result<ShelfPage> {
    let row = ops
        .read(async |tx| {
            tx.shows(Topic::Range);
            tx.one(
                "SELECT id, slug, name_ar, name_en, about_ar, about_en, seo_title_ar, seo_title_en, seo_about_ar,
                        seo_about_en
                 FROM catalog_categories
                 WHERE slug = $1 OR id = (SELECT category_id FROM catalog_former_category_slugs WHERE slug = $1)",
                args![slug],
            )
            .await
        })
        .await?;
    let made_of = MadeOf::Category(row.parse(0)?);
    shelf_page(ops, language, (shelf_texts::from_row(&row, 1)?, made_of), query).await
}

/// The page of a list that has these texts: nothing is searched for in it.
pub(super) async fn shelf_page(
    ops: &Ops,
    language: Language,
    (texts, made_of): (ShelfTexts, MadeOf),
    query: &ListingQuery,
) -> Result<ShelfPage> {
    let query = ListingQuery {
        words: String::new(),
        ..query.clone()
    };
    let about = texts.about.in_(language).to_owned();
    let told = texts.seo_about.in_(language);
    let title = texts.name.in_(language).to_owned();
    Ok(ShelfPage {
        seo_title: texts.seo_title.in_(language).to_owned(),
        summary: if told.is_empty() { &about } else { told }.to_owned(),
        about,
        slug: texts.slug,
        listing: listed(ops, language, (title, made_of), &query.bounded()).await?,
    })
}

/// Every category, as lists name what they can be narrowed to.
#[derive(Debug)]
pub(crate) struct Categories(HashMap<CategoryId, MenuEntry>);

/// The most categories that lists name.
const CATEGORIES_MAX: i64 = 5_000;

async fn categories(ops: &Ops) -> Result<Arc<Categories>> {
    let read = |ops: Ops| async move {
        let rows = ops
            .read(async |tx| {
                tx.shows(Topic::Range);
                tx.rows(
                    "SELECT id, slug, name_ar, name_en FROM catalog_categories ORDER BY position, id LIMIT $1",
                    args![CATEGORIES_MAX],
                )
                .await
            })
            .await?;
        let one = |row: &crate::db::Record| Ok((row.parse(0)?, MenuEntry::from_row(row, 1)?));
        Ok(Categories(rows.iter().map(one).collect::<Result<_>>()?))
    };
    ops.shared().categories.get(ops, read).await
}

/// What no category is called in the index.
const NOWHERE: &str = "-";

/// What the index calls the category with this slug, or that had it before; where there is none, what none is called.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub(in crate::catalog) async fn category_key(ops: &Ops, slug: &str) -> Result<String> {
    if slug.is_empty() {
        return Ok(String::new());
    }
    let known = categories(ops).await?;
    if let Some((id, _)) = known.0.iter().find(|(_, entry)| entry.slug == slug) {
        return Ok(id.to_string());
    }
    let former = ops
        .read(async |tx| {
            tx.shows(Topic::Range);
            steps::category_at(tx, slug).await
        })
        .await?;
    Ok(former.map_or_else(|| NOWHERE.to_owned(), |known| known.id.to_string()))
}

/// The categories that a list can be narrowed to. The chosen one is called by the slug it was asked for with, also a
/// former one, so that a page knows it again.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub(in crate::catalog) async fn category_facet(
    ops: &Ops,
    language: Language,
    counts: &[(CategoryId, i64)],
    (chosen, asked): (&str, &str),
) -> Result<Vec<FacetValue>> {
    if counts.is_empty() {
        return Ok(Vec::new());
    }
    let known = categories(ops).await?;
    let value = |(category, count): &(CategoryId, i64)| {
        let entry = known.0.get(category)?;
        let key = if category.to_string() == chosen {
            asked
        } else {
            &entry.slug
        };
        Some(FacetValue {
            key: key.to_owned(),
            label: entry.name.in_(language).to_owned(),
            count: *count,
        })
    };
    let mut facet: Vec<FacetValue> = counts.iter().filter_map(value).collect();
    facet.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
    Ok(facet)
}
