//! Products as staff see them: the list and the editor.

use domain::accounts::Permission;
use domain::basics::{ImageId, Instant, Language, LocalTime, LocationId, Money, ProductId, VariantId};
use domain::catalog::read::{EditorPicture, EditorVariant, Picture, ProductEditor, ProductList, ProductRow};
use domain::catalog::{BarcodeKind, PriceTag, ProductStage, ProductStatus, SaleForm};
use domain::inventory::read::{ComponentRow, LevelRow};
use domain::settings::Shop;

use super::{asked, editor, label_of, optional_money, picture_url, shelves};
use crate::basics::{search_key, written};
use crate::catalog::addresses;
use crate::catalog::steps::price_tag;
use crate::db::{Record, Tx};
use crate::settings::local;
use crate::{Actor, Ops, Result, args, inventory};

/// Rows on a page of the list.
const ROWS: usize = 50;

/// The console's product list, newest first, from after the key `after`.
///
/// # Errors
/// [`Error::Denied`] for people who may not see products.
pub async fn product_list(ops: &Ops, actor: &Actor, search: &str, after: &str) -> Result<ProductList> {
    actor.may(Permission::SeeProducts)?;
    let shop = ops.shop().await?;
    let language = language_of(actor);
    let like = search_key(search).like();
    let now = ops.now();
    let rows = ops
        .read(async |tx| {
            tx.rows(include_str!("../product_list.sql"), args![&like, after, now])
                .await
        })
        .await?;
    let row_of = |row: &Record| -> Result<ProductRow> {
        let status: ProductStatus = row.parse(3)?;
        let title = row.translated(1)?.in_(language).to_owned();
        Ok(ProductRow {
            id: row.parse(0)?,
            picture: Picture::new(picture_url(row.get(7)?), title.clone()),
            title,
            status,
            scheduled: scheduled(&shop, status.stage(row.get(8)?, now)),
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

/// When it will be seen, on the shop's clock; none unless that is still to come.
pub(super) fn scheduled(shop: &Shop, stage: ProductStage) -> Option<LocalTime> {
    match stage {
        ProductStage::Scheduled(from) => Some(local(shop, from)),
        ProductStage::Draft | ProductStage::OnSale | ProductStage::Archived => None,
    }
}

/// The console's product editor.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Denied`] for people who may not see products.
pub async fn product_editor(ops: &Ops, actor: &Actor, product: ProductId) -> Result<ProductEditor> {
    actor.may(Permission::SeeProducts)?;
    let shop = ops.shop().await?;
    let language = language_of(actor);
    let may_edit = actor.may(Permission::EditProducts).is_ok();
    ops.read(async |tx| {
        let row = tx
            .one(
                "SELECT p.slug, p.status, p.title_ar, p.title_en, p.body_ar, p.body_en, p.version, p.visible_from,
                        p.changed_at, t.id, p.guide_ar, p.guide_en, COALESCE(t.guide_ar, ''), COALESCE(t.guide_en, '')
                 FROM catalog_products p
                 LEFT JOIN catalog_types t ON t.id = p.type_id AND t.removed_at IS NULL
                 WHERE p.id = $1",
                args![product],
            )
            .await?;
        let title = row.translated(2)?;
        let status: ProductStatus = row.parse(1)?;
        let made = editor::variants_of(tx, product).await?;
        let options = editor::options_of(tx, product, &made).await?;
        let missing = editor::makeable(&options, &made).into_iter();
        Ok(ProductEditor {
            id: product,
            slug: row.get(0)?,
            status,
            scheduled: scheduled(&shop, status.stage(row.get(7)?, tx.now())),
            details: editor::details(tx, product).await?,
            former_slugs: addresses::PRODUCTS.former_of(tx, product).await?,
            categories: shelves::choices(tx, language).await?,
            brands: shelves::brand_names(tx).await?,
            missing: missing
                .map(|values| editor::combination(&options, values, language))
                .collect(),
            options,
            types: asked::choices(tx, language).await?,
            product_type: row.parse_optional(9)?,
            attributes: asked::asked_of(tx, product).await?,
            guide: written(&row.translated(10)?),
            type_has_guide: !row.translated(12)?.is_empty(),
            body: written(&row.translated(4)?),
            version: row.get(6)?,
            changed_at: row.get(8)?,
            variants: editor_variants(tx, (&shop, may_edit), product, language).await?,
            pictures: editor_pictures(tx, product, title.in_(language)).await?,
            title,
        })
    })
    .await
}

async fn editor_variants(
    tx: &mut Tx<'_>,
    (shop, may_edit): (&Shop, bool),
    product: ProductId,
    language: Language,
) -> Result<Vec<EditorVariant>> {
    let rows = tx
        .rows(include_str!("../editor_variants.sql"), args![product])
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
                let mut details = editor::typed(&row, shop, [1, 18, 19])?;
                if !may_edit {
                    details.cost.clear();
                }
                variants.push(EditorVariant {
                    id,
                    sku: row.get(1)?,
                    barcode_kind: BarcodeKind::of(&details.barcode),
                    details,
                    is_archived: !row.is_null(24)?,
                    price: Money::new(tag.price, shop.currency),
                    compare_at: optional_money(&row, 14, shop)?,
                    sale: typed_sale(shop, &tag),
                    sale_standing: tag.sale.map(|_| tag.schedule.at(tx.now())),
                    label: label_of(&row, 7, language)?,
                    stock: vec![level],
                    components: Vec::new(),
                    available: row.get(25)?,
                });
            }
        }
    }
    for part in inventory::read::components(tx, product).await? {
        if let Some(bundle) = variants.iter_mut().find(|variant| variant.id == part.bundle) {
            bundle.stock.clear();
            bundle.components.push(ComponentRow {
                variant: part.variant,
                product: part.product,
                title: part.name().in_(language).to_owned(),
                sku: part.sku,
                units: part.units,
                free: part.free,
            });
        }
    }
    Ok(variants)
}

/// A sale as it would be typed on the shop's clock.
fn typed_sale(shop: &Shop, tag: &PriceTag) -> SaleForm {
    let time = |instant: Option<Instant>| instant.map_or_else(String::new, |at| local(shop, at).to_string());
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
            "SELECT id, file_key, state, source_url, last_error, alt_ar, alt_en
             FROM catalog_pictures
             WHERE product_id = $1
             ORDER BY position, id
             LIMIT 1000",
            args![product],
        )
        .await?;
    let links = tx
        .rows(
            "SELECT s.picture_id, s.variant_id
             FROM catalog_variant_pictures s
             JOIN catalog_pictures i ON i.id = s.picture_id
             WHERE i.product_id = $1
             LIMIT 5000",
            args![product],
        )
        .await?;
    let links = links
        .iter()
        .map(|row| Ok((row.parse::<ImageId>(0)?, row.parse::<VariantId>(1)?)))
        .collect::<Result<Vec<_>>>()?;
    let picture_of = |row: &Record| -> Result<EditorPicture> {
        let id: ImageId = row.parse(0)?;
        let of = links.iter().filter(|(picture, _)| *picture == id);
        Ok(EditorPicture {
            id,
            of_variants: of.map(|(_, variant)| *variant).collect(),
            picture: Picture::new(picture_url(row.get(1)?), title.to_owned()),
            state: row.parse(2)?,
            source_url: row.get::<Option<String>>(3)?.unwrap_or_default(),
            last_error: row.get(4)?,
            described: row.translated(5)?,
        })
    };
    rows.iter().map(picture_of).collect()
}

/// The language the asking person works in.
pub(super) const fn language_of(actor: &Actor) -> Language {
    match &actor.kind {
        crate::ActorKind::Staff { language, .. } | crate::ActorKind::Partner { language, .. } => *language,
        _ => Language::Arabic,
    }
}
