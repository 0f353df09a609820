//! Products on the storefront and in the console.

mod categories;
mod collections;
mod editor;
mod machines;
mod options;
mod pictures;
mod related;
mod search;
mod shelves;
mod states;
pub mod types;
mod types_follow;

use domain::Refusal;
use domain::basics::{Language, ProductId, Translated, VariantId};
use domain::catalog::{ProductEdit, ProductStatus};
use domain::inventory::Availability;
use operations::catalog::steps::{NewPicture, NewProduct, NewVariant, PictureFile, StoredPicture};
use operations::testkit::{Shop, refusal};
use operations::{Error, catalog, inventory};

fn mug() -> NewProduct {
    let variant = |values, sku: &str, price_minor| NewVariant {
        values,
        sku: sku.to_owned(),
        barcode: String::new(),
        price_minor,
        compare_at_minor: Some(9_000),
        weight_grams: 300,
    };
    let value = |ar: &str, en: &str| Translated::new(ar, en);
    NewProduct {
        slug: "wadi-mug".to_owned(),
        status: ProductStatus::Published,
        title: value("كوب «وادي»", "Wadi mug"),
        body: value(
            "<p>مصنوع باليد</p><script>x</script>",
            "<p onclick=x>Made by hand</p>",
        ),
        vendor: "Wadi".to_owned(),
        category: None,
        options: vec![(
            value("اللون", "Colour"),
            vec![value("طيني", "Clay"), value("رملي", "Sand")],
        )],
        variants: vec![
            variant([1, 0, 0], "WADI-CLY", 6_800),
            variant([2, 0, 0], "WADI-SND", 7_200),
        ],
        pictures: vec![NewPicture {
            variants: vec![1],
            file: PictureFile::Stored(StoredPicture {
                key: "pictures/a.svg".to_owned(),
                ..StoredPicture::default()
            }),
            alt: Translated::default(),
        }],
    }
}

#[tokio::test]
async fn a_product_page_never_lies_about_its_variants() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    shop.stock(added.variants[0], shop.location, 2).await;
    let page = catalog::read::product_page(&shop.ops, Language::English, "wadi-mug")
        .await
        .unwrap();
    let seen: Vec<_> = page
        .variants
        .iter()
        .map(|v| (v.values.clone(), v.availability, v.picture))
        .collect();
    assert_eq!(
        seen,
        [
            (vec![0], Availability::Few(2), None),
            (vec![1], Availability::SoldOut, Some(0))
        ]
    );
    assert_eq!(page.body_html, "<p>Made by hand</p>");
    shop.order(&[(added.variants[0], 2)]).await;
    let page = catalog::read::product_page(&shop.ops, Language::Arabic, "wadi-mug")
        .await
        .unwrap();
    assert!(
        page.variants
            .iter()
            .all(|variant| variant.availability.is_sold_out())
    );
    assert_eq!(page.title, "كوب «وادي»");
}

#[tokio::test]
async fn only_what_is_complete_can_be_published() {
    let shop = Shop::open().await;
    let mut draft = mug();
    draft.status = ProductStatus::Draft;
    draft.variants[1].price_minor = 0;
    let added = shop.add(&draft).await;
    let manager = shop.manager();
    let hidden = catalog::read::product_page(&shop.ops, Language::Arabic, "wadi-mug").await;
    assert!(matches!(hidden, Err(Error::Missing)));
    assert_eq!(
        refusal(catalog::publish(&shop.ops, &manager, added.product).await).name(),
        "NotPublishable"
    );
    catalog::set_price(&shop.ops, &manager, added.variants[1], ("٧٢", "90"))
        .await
        .unwrap();
    catalog::publish(&shop.ops, &manager, added.product)
        .await
        .unwrap();
    assert!(
        catalog::read::product_page(&shop.ops, Language::Arabic, "wadi-mug")
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn cards_come_in_the_order_asked_for_without_what_is_not_on_sale() {
    let shop = Shop::open().await;
    let hidden = NewProduct {
        slug: "hidden".to_owned(),
        status: ProductStatus::Draft,
        ..mug()
    };
    let (mug, hidden) = (shop.add(&mug()).await.product, shop.add(&hidden).await.product);
    let bowl = NewProduct {
        slug: "wadi-bowl".to_owned(),
        ..self::mug()
    };
    let bowl = shop.add(&bowl).await.product;
    let wanted = [bowl, hidden, mug, shop.ops.new_id::<ProductId>()];
    let cards = catalog::read::cards(&shop.ops, Language::English, &wanted)
        .await
        .unwrap();
    let slugs: Vec<_> = cards.iter().map(|card| card.slug.as_str()).collect();
    assert_eq!(slugs, ["wadi-bowl", "wadi-mug"]);
    let many: Vec<ProductId> = std::iter::repeat_n(mug, 1_000).collect();
    let cards = catalog::read::cards(&shop.ops, Language::English, &many).await;
    assert_eq!(cards.unwrap().len(), 1, "however often it is asked for");
}

#[tokio::test]
async fn two_people_cannot_overwrite_each_other_s_texts() {
    let shop = Shop::open().await;
    let product: ProductId = shop.add(&mug()).await.product;
    let manager = shop.manager();
    let editor = catalog::read::product_editor(&shop.ops, &manager, product)
        .await
        .unwrap();
    let edit = |title: &str| ProductEdit {
        title_en: title.to_owned(),
        title_ar: editor.title.ar.clone(),
        body_en: "<p>new<img src=x></p>".to_owned(),
        ..ProductEdit::default()
    };
    catalog::edit_texts(&shop.ops, &manager, (product, editor.version), &edit("Mug"))
        .await
        .unwrap();
    let late = catalog::edit_texts(&shop.ops, &manager, (product, editor.version), &edit("Cup")).await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
    let now = catalog::read::product_editor(&shop.ops, &manager, product)
        .await
        .unwrap();
    assert_eq!((now.title.en.as_str(), now.body.en.as_str()), ("Mug", "new"));
    assert_eq!(now.title.ar, "كوب «وادي»");
}

#[tokio::test]
async fn a_price_must_be_one() {
    let shop = Shop::open().await;
    let variant: VariantId = shop.product(6_800, 1).await;
    let manager = shop.manager();
    for (price, compare_at) in [
        ("", ""),
        ("0", ""),
        ("-1", ""),
        ("1.001", ""),
        ("x", ""),
        ("10", "10"),
        ("10", "z"),
    ] {
        let set = catalog::set_price(&shop.ops, &manager, variant, (price, compare_at)).await;
        assert_eq!(refusal(set).name(), "InvalidFields", "{price:?} {compare_at:?}");
    }
}

#[tokio::test]
async fn the_console_s_lists_page_through_everything() {
    let shop = Shop::open().await;
    for _ in 0..53 {
        shop.product(1_000, 1).await;
    }
    let manager = shop.manager();
    let first = catalog::read::product_list(&shop.ops, &manager, "", "")
        .await
        .unwrap();
    let rest = catalog::read::product_list(&shop.ops, &manager, "", first.next.as_deref().unwrap())
        .await
        .unwrap();
    assert_eq!((first.rows.len(), rest.rows.len(), rest.next), (50, 3, None));
    let query = inventory::read::StockQuery::default();
    let stock = inventory::read::stock_page(&shop.ops, &manager, Language::English, &query)
        .await
        .unwrap();
    assert_eq!((stock.rows.len(), stock.next.is_some()), (50, true));
}
