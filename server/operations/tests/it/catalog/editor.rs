//! Making a product in the console, and its details: address, brand, category, numbers.

use domain::basics::{Language, ProductId};
use domain::catalog::read::ProductEditor;
use domain::catalog::{BarcodeKind, NewProductForm, ProductDetails, ProductEdit, VariantForm};
use domain::refusal::Problem;
use domain::{Refusal, catalog::ProductStatus};
use operations::testkit::{Shop, refusal};
use operations::{Error, args, audit, catalog};

use super::mug;

fn new(ar: &str, en: &str, price: &str) -> NewProductForm {
    NewProductForm {
        title_ar: ar.to_owned(),
        title_en: en.to_owned(),
        price: price.to_owned(),
        category: String::new(),
    }
}

async fn made(shop: &Shop, form: &NewProductForm) -> ProductId {
    catalog::create_product(&shop.ops, &shop.manager(), form)
        .await
        .unwrap()
}

async fn editor(shop: &Shop, product: ProductId) -> ProductEditor {
    catalog::read::product_editor(&shop.ops, &shop.manager(), product)
        .await
        .unwrap()
}

/// Changes the details of `product` as `change` says.
async fn edit(
    shop: &Shop,
    product: ProductId,
    change: impl FnOnce(&mut ProductDetails),
) -> operations::Result<()> {
    let now = editor(shop, product).await;
    let mut details = now.details;
    change(&mut details);
    catalog::edit_details(&shop.ops, &shop.manager(), (product, now.version), &details).await
}

async fn rename(shop: &Shop, product: ProductId, slug: &str) -> operations::Result<()> {
    edit(shop, product, |details| slug.clone_into(&mut details.slug)).await
}

/// The slug of the page that stands at `slug`; none when there is no page.
async fn leads_to(shop: &Shop, slug: &str) -> Option<String> {
    let page = catalog::read::product_page(&shop.ops, Language::English, slug).await;
    page.ok().map(|page| page.slug)
}

#[tokio::test]
async fn a_product_begins_as_a_draft_with_one_variant_and_is_then_sold() {
    let shop = Shop::open().await;
    let product = made(&shop, &new("إبريق", "Tea pot", "٨٥")).await;
    let now = editor(&shop, product).await;
    assert_eq!((now.status, now.slug.as_str()), (ProductStatus::Draft, "tea-pot"));
    assert_eq!(now.variants[0].price.minor, 8_500);
    assert_eq!(leads_to(&shop, "tea-pot").await, None);

    catalog::publish(&shop.ops, &shop.manager(), product)
        .await
        .unwrap();
    assert_eq!(leads_to(&shop, "tea-pot").await.as_deref(), Some("tea-pot"));
    shop.stock(now.variants[0].id, shop.location, 2).await;
    shop.order(&[(now.variants[0].id, 1)]).await;
    assert_eq!(shop.search("pot", |_| {}).await.total, 1);
    assert!(shop.is_sound().await);
    let trail = audit::read::audit_page(&shop.ops, &shop.manager(), "")
        .await
        .unwrap();
    let actions: Vec<&str> = trail.rows.iter().map(|row| row.action.as_str()).collect();
    assert!(
        actions.contains(&"create_product") && actions.contains(&"publish"),
        "{actions:?}"
    );
}

#[tokio::test]
async fn two_products_of_one_name_have_two_addresses() {
    let shop = Shop::open().await;
    for slug in ["cup", "cup-2", "cup-3"] {
        let product = made(&shop, &new("", "Cup", "")).await;
        assert_eq!(editor(&shop, product).await.slug, slug);
    }
}

#[tokio::test]
async fn a_product_without_a_price_is_made_but_not_sold() {
    let shop = Shop::open().await;
    let product = made(&shop, &new("كوب", "", "")).await;
    let published = catalog::publish(&shop.ops, &shop.manager(), product).await;
    assert_eq!(refusal(published).name(), "NotPublishable");
    let nameless = catalog::create_product(&shop.ops, &shop.manager(), &new("", "", "5")).await;
    assert!(refusal(nameless).problem_of("title_ar").is_some());
    let mut lost = new("كوب", "", "");
    lost.category = shop.ops.new_id::<domain::basics::CategoryId>().to_string();
    let nowhere = catalog::create_product(&shop.ops, &shop.manager(), &lost).await;
    assert_eq!(refusal(nowhere), Refusal::field("category", Problem::NotAChoice));
}

#[tokio::test]
async fn former_addresses_lead_to_the_product_however_often_it_is_renamed() {
    let shop = Shop::open().await;
    let product = shop.add(&mug()).await.product;
    rename(&shop, product, "Wadi Cup").await.unwrap();
    rename(&shop, product, "كوب وادي").await.unwrap();
    for slug in ["wadi-mug", "wadi-cup", "كوب-وادي"] {
        assert_eq!(leads_to(&shop, slug).await.as_deref(), Some("كوب-وادي"), "{slug}");
    }
    assert_eq!(editor(&shop, product).await.former_slugs.len(), 2);
    // Back to where it was: that address is its own again and no former one.
    rename(&shop, product, "wadi-mug").await.unwrap();
    let mut former = editor(&shop, product).await.former_slugs;
    former.sort();
    assert_eq!(former, ["wadi-cup", "كوب-وادي"]);
    assert_eq!(leads_to(&shop, "wadi-cup").await.as_deref(), Some("wadi-mug"));
    let site = catalog::machines::listed_products(&shop.ops, None, 10)
        .await
        .unwrap();
    let listed: Vec<_> = site.iter().map(|product| product.slug.as_str()).collect();
    assert_eq!(listed, ["wadi-mug"]);
}

#[tokio::test]
async fn a_former_address_can_be_taken_and_a_used_one_cannot() {
    let shop = Shop::open().await;
    let mug = shop.add(&mug()).await.product;
    rename(&shop, mug, "beaker").await.unwrap();
    // What is made by itself does not take a former address, a person may.
    let other = made(&shop, &new("", "Wadi mug", "5")).await;
    assert_eq!(editor(&shop, other).await.slug, "wadi-mug-2");
    catalog::publish(&shop.ops, &shop.manager(), other).await.unwrap();
    let taken = rename(&shop, other, "beaker").await;
    assert_eq!(
        refusal(taken).problem_of("slug"),
        Some(&Problem::Taken {
            by: "Wadi mug".to_owned()
        })
    );
    rename(&shop, other, "wadi-mug").await.unwrap();
    assert_eq!(leads_to(&shop, "wadi-mug").await.as_deref(), Some("wadi-mug"));
    assert_eq!(leads_to(&shop, "wadi-mug-2").await.as_deref(), Some("wadi-mug"));
    assert!(editor(&shop, mug).await.former_slugs.is_empty());
    assert_eq!(refusal(rename(&shop, mug, "!").await).name(), "InvalidFields");
}

#[tokio::test]
async fn details_reach_the_page_and_the_search() {
    let shop = Shop::open().await;
    let product = shop.add(&mug()).await.product;
    edit(&shop, product, |details| {
        details.brand = "نجد".to_owned();
        details.seo_title_en = "A mug by hand".to_owned();
        details.seo_about_en = "Thrown in Wadi Hanifa".to_owned();
    })
    .await
    .unwrap();
    let page = |language| catalog::read::product_page(&shop.ops, language, "wadi-mug");
    let english = page(Language::English).await.unwrap();
    assert_eq!(
        (english.seo_title.as_str(), english.summary.as_str()),
        ("A mug by hand", "Thrown in Wadi Hanifa")
    );
    assert_eq!(english.vendor, "نجد");
    // What is written in one language only is said in both.
    assert_eq!(page(Language::Arabic).await.unwrap().seo_title, "A mug by hand");
    assert_eq!(shop.search("نجد", |_| {}).await.total, 1);
    // The same name is the same brand, and the brand it had stays known.
    edit(&shop, product, |details| details.brand = "Wadi".to_owned())
        .await
        .unwrap();
    edit(&shop, product, |details| details.brand = "نجد".to_owned())
        .await
        .unwrap();
    assert_eq!(shop.rows_in("catalog_brands").await, 2);
    assert_eq!(editor(&shop, product).await.brands, ["Wadi", "نجد"]);
}

#[tokio::test]
async fn details_that_somebody_else_changed_are_not_overwritten() {
    let shop = Shop::open().await;
    let product = shop.add(&mug()).await.product;
    let opened = editor(&shop, product).await;
    let edit = ProductEdit {
        title_en: "Beaker".to_owned(),
        ..ProductEdit::default()
    };
    let manager = shop.manager();
    catalog::edit_texts(&shop.ops, &manager, (product, opened.version), &edit)
        .await
        .unwrap();
    let late = catalog::edit_details(&shop.ops, &manager, (product, opened.version), &opened.details).await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
}

#[tokio::test]
async fn a_variant_s_numbers_are_checked_and_kept() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    let manager = shop.manager();
    let save = async |variant, form: &VariantForm| {
        let version = editor(&shop, added.product).await.version;
        catalog::edit_variant(&shop.ops, &manager, (added.product, version), (variant, form)).await
    };
    let form = VariantForm {
        sku: "WADI-1".to_owned(),
        barcode: "4006381333932".to_owned(),
        cost: "31.37".to_owned(),
        weight: "350".to_owned(),
        length: "12.5".to_owned(),
        ..VariantForm::default()
    };
    save(added.variants[0], &form).await.unwrap();
    let now = editor(&shop, added.product).await;
    assert_eq!(now.variants[0].details, form);
    assert_eq!(now.variants[0].barcode_kind, BarcodeKind::Mistyped);
    // Two things on the shelf by one number would be picked for one another.
    let twin = VariantForm {
        sku: "wadi-1".to_owned(),
        ..VariantForm::default()
    };
    let refused = refusal(save(added.variants[1], &twin).await);
    assert!(
        matches!(refused.problem_of("sku"), Some(Problem::Taken { .. })),
        "{refused:?}"
    );
    let elsewhere = shop.product(1_000, 1).await;
    assert!(matches!(save(elsewhere, &form).await, Err(Error::Missing)));
    let found = catalog::read::product_list(&shop.ops, &manager, "4006381333932", "")
        .await
        .unwrap();
    assert_eq!(found.rows.len(), 1);
    assert_eq!(shop.search("4006381333932", |_| {}).await.total, 1);
}

#[tokio::test]
async fn what_a_piece_costs_the_shop_is_shown_to_those_who_price_it() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    shop.raw("UPDATE catalog_variants SET cost_minor = 3137", args![])
        .await
        .unwrap();
    let worker = shop.warehouse_worker().await;
    let seen = catalog::read::product_editor(&shop.ops, &worker, added.product)
        .await
        .unwrap();
    assert_eq!(seen.variants[0].details.cost, "");
    assert_eq!(
        editor(&shop, added.product).await.variants[0].details.cost,
        "31.37"
    );
}
