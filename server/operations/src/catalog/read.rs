//! What screens show of the catalogue. Storefront queries answer in the page's language.

use domain::accounts::Permission;
use domain::basics::{CategoryId, Instant, Language, LocationId, Money, ProductId, Translated, VariantId};
use domain::catalog::read::{
    CategoryLink, EditorPicture, EditorVariant, HomePage, ListingPage, OptionChoice, Picture, ProductCard,
    ProductEditor, ProductList, ProductPage, ProductRow, Promises, ShopFrame, VariantChoice,
};
use domain::catalog::{PLACEHOLDER_URL, PriceTag, SaleForm};
use domain::inventory::Availability;
use domain::inventory::read::LevelRow;
use domain::settings::Shop;

use super::steps::price_tag;
use crate::basics::{plain_summary, search_key};
use crate::carriers::steps::{fees, promise_now};
use crate::db::{Record, Tx};
use crate::settings::local;
use crate::{Actor, Error, Ops, Result, args};

/// Cards on a listing's page.
const CARDS: i64 = 24;
/// Rows on a page of the console's list.
const ROWS: usize = 50;
/// Characters of a product's summary, as search engines show them.
const SUMMARY: usize = 160;

/// What every storefront page shows around itself.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet.
pub async fn shop_frame(ops: &Ops, language: Language) -> Result<ShopFrame> {
    let shop = ops.shop().await?;
    let rows = ops
        .read(async |tx| {
            tx.rows(
                "SELECT c.slug, c.name_ar, c.name_en
                 FROM catalog_categories c
                 WHERE EXISTS (SELECT 1
                               FROM catalog_products p
                               WHERE p.category_id = c.id AND p.status = 'published')
                 ORDER BY c.position
                 LIMIT 12",
                args![],
            )
            .await
        })
        .await?;
    let link = |row: &Record| category_link(row, 0, language);
    Ok(ShopFrame {
        name: shop.name.in_(language).to_owned(),
        categories: rows.iter().map(link).collect::<Result<_>>()?,
        both_languages: shop.both_languages,
    })
}

/// The home page.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet.
pub async fn home_page(ops: &Ops, language: Language) -> Result<HomePage> {
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let newest = cards(
            tx,
            &shop,
            language,
            &CardQuery {
                limit: 8,
                ..CardQuery::default()
            },
        )
        .await?;
        let lowered = CardQuery {
            lowered_only: true,
            limit: 4,
            ..CardQuery::default()
        };
        let lowered = cards(tx, &shop, language, &lowered).await?;
        Ok(HomePage {
            newest: newest.into_iter().map(|(_, card)| card).collect(),
            lowered: lowered.into_iter().map(|(_, card)| card).collect(),
            promises: promises(tx, &shop, language).await?,
        })
    })
    .await
}

/// A category's goods, newest first, from after the key `after` (empty: from the newest).
///
/// # Errors
/// [`Error::Missing`] when there is no such category.
pub async fn category_page(ops: &Ops, language: Language, slug: &str, after: &str) -> Result<ListingPage> {
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let row = tx
            .one(
                "SELECT id, name_ar, name_en FROM catalog_categories WHERE slug = $1",
                args![slug],
            )
            .await?;
        let category: CategoryId = row.parse(0)?;
        let query = CardQuery {
            category: Some(category),
            after,
            limit: CARDS + 1,
            ..CardQuery::default()
        };
        let found = cards(tx, &shop, language, &query).await?;
        Ok(listing(row.translated(1)?.in_(language).to_owned(), found))
    })
    .await
}

/// The goods that `words` are found in, newest first: without words everything, but nothing when what was typed
/// has no letter to look for.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet.
pub async fn search_page(ops: &Ops, language: Language, words: &str, after: &str) -> Result<ListingPage> {
    let shop = ops.shop().await?;
    let key = search_key(words);
    let title: String = words
        .trim()
        .chars()
        .filter(|c| !c.is_control())
        .take(80)
        .collect();
    if key.is_empty() && !words.trim().is_empty() {
        return Ok(ListingPage {
            title,
            products: Vec::new(),
            next: None,
        });
    }
    let like = key.like();
    ops.read(async |tx| {
        let query = CardQuery {
            like: &like,
            after,
            limit: CARDS + 1,
            ..CardQuery::default()
        };
        Ok(listing(title.clone(), cards(tx, &shop, language, &query).await?))
    })
    .await
}

fn listing(title: String, mut found: Vec<(ProductId, ProductCard)>) -> ListingPage {
    let page = usize::try_from(CARDS).unwrap_or(usize::MAX);
    let next = (found.len() > page).then(|| found[page - 1].0.to_string());
    found.truncate(page);
    ListingPage {
        title,
        products: found.into_iter().map(|(_, card)| card).collect(),
        next,
    }
}

struct CardQuery<'a> {
    category: Option<CategoryId>,
    like: &'a str,
    after: &'a str,
    lowered_only: bool,
    limit: i64,
}

impl Default for CardQuery<'_> {
    fn default() -> Self {
        Self {
            category: None,
            like: "%",
            after: "",
            lowered_only: false,
            limit: CARDS,
        }
    }
}

async fn cards(
    tx: &mut Tx<'_>,
    shop: &Shop,
    language: Language,
    query: &CardQuery<'_>,
) -> Result<Vec<(ProductId, ProductCard)>> {
    let rows = tx
        .rows(
            include_str!("cards.sql"),
            args![
                query.category.map(|id| id.to_string()).unwrap_or_default(),
                query.like,
                query.after,
                query.lowered_only,
                query.limit,
                tx.now(),
            ],
        )
        .await?;
    let card_of = |row: &Record| -> Result<(ProductId, ProductCard)> {
        let title = row.translated(2)?.in_(language).to_owned();
        let (price, dearest) = (row.money(4, shop.currency)?, row.money(5, shop.currency)?);
        Ok((
            row.parse(0)?,
            ProductCard {
                slug: row.get(1)?,
                picture: Picture {
                    url: picture_url(row.get(8)?),
                    alt: title.clone(),
                },
                title,
                price,
                from: dearest != price,
                compare_at: optional_money(row, 6, shop)?,
                availability: Availability::of(row.get(7)?),
            },
        ))
    };
    rows.iter().map(card_of).collect()
}

/// A product's page.
///
/// # Errors
/// [`Error::Missing`] when no published product has this slug.
pub async fn product_page(ops: &Ops, language: Language, slug: &str) -> Result<ProductPage> {
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let row = tx
            .one(
                "SELECT p.id, p.title_ar, p.title_en, p.body_ar, p.body_en, p.vendor,
                        COALESCE(c.slug, ''), COALESCE(c.name_ar, ''), COALESCE(c.name_en, '')
                 FROM catalog_products p
                 LEFT JOIN catalog_categories c ON c.id = p.category_id
                 WHERE p.slug = $1 AND p.status = 'published'",
                args![slug],
            )
            .await?;
        let id: ProductId = row.parse(0)?;
        let title = row.translated(1)?.in_(language).to_owned();
        let body_html = row.translated(3)?.in_(language).to_owned();
        let category = category_link(&row, 6, language)?;
        let options = options(tx, id, language).await?;
        let (pictures, picture_of) = pictures(tx, id, language, &title).await?;
        let mut variants = Vec::new();
        for row in tx.rows(include_str!("variants.sql"), args![id]).await? {
            variants.push(variant_choice(
                &row,
                (&shop, tx.now()),
                options.len(),
                &picture_of,
            )?);
        }
        Ok(ProductPage {
            id,
            slug: slug.to_owned(),
            summary: plain_summary(&body_html, SUMMARY),
            title,
            body_html,
            vendor: row.get(5)?,
            category: (!category.slug.is_empty()).then_some(category),
            pictures,
            options,
            variants,
            promises: promises(tx, &shop, language).await?,
        })
    })
    .await
}

fn variant_choice(
    row: &Record,
    (shop, now): (&Shop, Instant),
    options: usize,
    picture_of: &[(VariantId, usize)],
) -> Result<VariantChoice> {
    let id: VariantId = row.parse(0)?;
    let mut values = Vec::with_capacity(options);
    for index in 0..options {
        let position: i64 = row.get(1 + index)?;
        values.push(usize::try_from(position - 1).map_err(Error::broken)?);
    }
    let (price, compare_at) = price_tag(row, 6)?.at(now);
    Ok(VariantChoice {
        id,
        values,
        sku: row.get(4)?,
        price: Money::new(price, shop.currency),
        compare_at: compare_at.map(|minor| Money::new(minor, shop.currency)),
        availability: Availability::of(row.get(5)?),
        picture: picture_of
            .iter()
            .find(|(variant, _)| *variant == id)
            .map(|(_, index)| *index),
    })
}

async fn options(tx: &mut Tx<'_>, product: ProductId, language: Language) -> Result<Vec<OptionChoice>> {
    let rows = tx
        .rows(
            "SELECT o.position, o.name_ar, o.name_en, v.value_ar, v.value_en
             FROM catalog_options o
             JOIN catalog_option_values v ON v.product_id = o.product_id AND v.option_position = o.position
             WHERE o.product_id = $1
             ORDER BY o.position, v.position
             LIMIT 1000",
            args![product],
        )
        .await?;
    let mut options: Vec<(i64, OptionChoice)> = Vec::new();
    for row in rows {
        let position: i64 = row.get(0)?;
        let value = row.translated(3)?.in_(language).to_owned();
        match options.last_mut() {
            Some((known, option)) if *known == position => option.values.push(value),
            _ => {
                let name = row.translated(1)?.in_(language).to_owned();
                options.push((
                    position,
                    OptionChoice {
                        name,
                        values: vec![value],
                    },
                ));
            }
        }
    }
    Ok(options.into_iter().map(|(_, option)| option).collect())
}

/// The pictures of a product's page, and which of them shows which variant.
async fn pictures(
    tx: &mut Tx<'_>,
    product: ProductId,
    language: Language,
    title: &str,
) -> Result<(Vec<Picture>, Vec<(VariantId, usize)>)> {
    let rows = tx
        .rows(
            "SELECT file_key, alt_ar, alt_en, variant_id
             FROM catalog_pictures
             WHERE product_id = $1
             ORDER BY position
             LIMIT 100",
            args![product],
        )
        .await?;
    let (mut pictures, mut of_variant) = (Vec::new(), Vec::new());
    for row in rows {
        if let Some(variant) = row.parse_optional(3)? {
            of_variant.push((variant, pictures.len()));
        }
        let alt = row.translated(1)?;
        let alt = if alt.is_empty() {
            title.to_owned()
        } else {
            alt.in_(language).to_owned()
        };
        pictures.push(Picture {
            url: picture_url(row.get(0)?),
            alt,
        });
    }
    if pictures.is_empty() {
        pictures.push(Picture {
            url: PLACEHOLDER_URL.to_owned(),
            alt: title.to_owned(),
        });
    }
    Ok((pictures, of_variant))
}

/// The address of a stored picture, or of the placeholder.
pub(crate) fn picture_url(key: Option<String>) -> String {
    key.map_or_else(|| PLACEHOLDER_URL.to_owned(), |key| format!("/media/{key}"))
}

/// The option values of a variant from six columns (Arabic and English of each), joined.
pub(crate) fn labels(row: &Record, index: usize) -> Result<Translated> {
    Ok(Translated {
        ar: label_of(row, index, Language::Arabic)?,
        en: label_of(row, index, Language::English)?,
    })
}

/// The option values of a variant in `language`, from the same six columns.
pub(crate) fn label_of(row: &Record, index: usize, language: Language) -> Result<String> {
    let mut parts = Vec::new();
    for option in 0..3 {
        let value = row.translated(index + option * 2)?;
        if !value.is_empty() {
            parts.push(value.in_(language).to_owned());
        }
    }
    Ok(parts.join(" · "))
}

fn category_link(row: &Record, index: usize, language: Language) -> Result<CategoryLink> {
    Ok(CategoryLink {
        slug: row.get(index)?,
        name: row.translated(index + 1)?.in_(language).to_owned(),
    })
}

fn optional_money(row: &Record, index: usize, shop: &Shop) -> Result<Option<Money>> {
    Ok(row
        .get::<Option<i64>>(index)?
        .map(|minor| Money::new(minor, shop.currency)))
}

/// The facts a shopper worries about, for the shop's own region.
async fn promises(tx: &mut Tx<'_>, shop: &Shop, language: Language) -> Result<Promises> {
    let fee = fees(tx, shop).await?.into_iter().next().ok_or(Error::Missing)?;
    let promise = promise_now(tx, shop, fee.transit_days);
    let region = shop
        .country
        .region(&fee.region)
        .map_or("", |region| match language {
            Language::Arabic => region.ar,
            Language::English => region.en,
        });
    Ok(Promises {
        arrives: promise.arrives,
        region: region.to_owned(),
        order_until: promise.order_until,
        delivery_fee: fee.fee,
        cash_fee: shop.cash_fee,
        return_days: crate::policies::steps::returns_in_force(tx)
            .await?
            .map(|(_, _, days)| days),
    })
}

/// The console's product list, newest first, from after the key `after`.
///
/// # Errors
/// [`Error::Denied`] for people who may not see products.
pub async fn product_list(ops: &Ops, actor: &Actor, search: &str, after: &str) -> Result<ProductList> {
    actor.may(Permission::SeeProducts)?;
    let shop = ops.shop().await?;
    let language = language_of(actor);
    let like = search_key(search).like();
    let rows = ops
        .read(async |tx| {
            tx.rows(include_str!("product_list.sql"), args![&like, after, tx.now()])
                .await
        })
        .await?;
    let row_of = |row: &Record| -> Result<ProductRow> {
        let title = row.translated(1)?.in_(language).to_owned();
        Ok(ProductRow {
            id: row.parse(0)?,
            picture: Picture {
                url: picture_url(row.get(7)?),
                alt: title.clone(),
            },
            title,
            status: row.parse(3)?,
            variants: row.get(4)?,
            price: row.money(5, shop.currency)?,
            available: row.get(6)?,
        })
    };
    let mut rows = rows.iter().map(row_of).collect::<Result<Vec<_>>>()?;
    let next = (rows.len() > ROWS).then(|| rows[ROWS - 1].id.to_string());
    rows.truncate(ROWS);
    Ok(ProductList { rows, next })
}

/// The console's product editor.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Denied`] for people who may not see products.
pub async fn product_editor(ops: &Ops, actor: &Actor, product: ProductId) -> Result<ProductEditor> {
    actor.may(Permission::SeeProducts)?;
    let shop = ops.shop().await?;
    let language = language_of(actor);
    ops.read(async |tx| {
        let row = tx
            .one(
                "SELECT slug, status, title_ar, title_en, body_ar, body_en, version
                 FROM catalog_products
                 WHERE id = $1",
                args![product],
            )
            .await?;
        let title = row.translated(2)?;
        Ok(ProductEditor {
            id: product,
            slug: row.get(0)?,
            status: row.parse(1)?,
            body: row.translated(4)?,
            version: row.get(6)?,
            variants: editor_variants(tx, &shop, product, language).await?,
            pictures: editor_pictures(tx, product, title.in_(language)).await?,
            title,
        })
    })
    .await
}

async fn editor_variants(
    tx: &mut Tx<'_>,
    shop: &Shop,
    product: ProductId,
    language: Language,
) -> Result<Vec<EditorVariant>> {
    let rows = tx
        .rows(include_str!("editor_variants.sql"), args![product])
        .await?;
    let mut variants: Vec<EditorVariant> = Vec::new();
    for row in rows {
        let id: VariantId = row.parse(0)?;
        let level = LevelRow {
            location: row.parse::<LocationId>(2)?,
            location_name: row.translated(3)?.in_(language).to_owned(),
            on_hand: row.get(5)?,
            held: row.get(6)?,
        };
        match variants.last_mut() {
            Some(last) if last.id == id => last.stock.push(level),
            _ => {
                let tag = price_tag(&row, 13)?;
                variants.push(EditorVariant {
                    id,
                    sku: row.get(1)?,
                    price: Money::new(tag.price, shop.currency),
                    compare_at: optional_money(&row, 14, shop)?,
                    sale: typed_sale(shop, &tag),
                    sale_standing: tag.sale.map(|_| tag.schedule.at(tx.now())),
                    label: label_of(&row, 7, language)?,
                    stock: vec![level],
                });
            }
        }
    }
    Ok(variants)
}

/// A sale as it would be typed on the shop's clock.
fn typed_sale(shop: &Shop, tag: &PriceTag) -> SaleForm {
    let time = |instant: Option<Instant>| {
        instant.map_or_else(String::new, |instant| local(shop, instant).to_string())
    };
    let price = tag
        .sale
        .map(|minor| Money::new(minor, shop.currency).to_plain_string());
    SaleForm {
        sale_price: price.unwrap_or_default(),
        sale_starts: time(tag.schedule.starts),
        sale_ends: time(tag.schedule.ends),
    }
}

async fn editor_pictures(tx: &mut Tx<'_>, product: ProductId, title: &str) -> Result<Vec<EditorPicture>> {
    let rows = tx
        .rows(
            "SELECT id, file_key, state, source_url, last_error
             FROM catalog_pictures
             WHERE product_id = $1
             ORDER BY position
             LIMIT 100",
            args![product],
        )
        .await?;
    let picture_of = |row: &Record| -> Result<EditorPicture> {
        Ok(EditorPicture {
            id: row.parse(0)?,
            picture: Picture {
                url: picture_url(row.get(1)?),
                alt: title.to_owned(),
            },
            state: row.parse(2)?,
            source_url: row.get::<Option<String>>(3)?.unwrap_or_default(),
            last_error: row.get(4)?,
        })
    };
    rows.iter().map(picture_of).collect()
}

/// The language the asking person works in.
const fn language_of(actor: &Actor) -> Language {
    match &actor.kind {
        crate::ActorKind::Staff { language, .. } => *language,
        _ => Language::Arabic,
    }
}
