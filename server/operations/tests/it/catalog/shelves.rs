//! Categories and brands: made, called otherwise, put into order.

use domain::basics::{CategoryId, Language};
use domain::catalog::CategoryForm;
use domain::catalog::read::Shelves;
use operations::outbox::Lane;
use operations::outbox::worker::drain;
use operations::testkit::{Shop, refusal};
use operations::{Error, catalog};

use super::mug;

fn called(ar: &str, en: &str) -> CategoryForm {
    CategoryForm {
        name_ar: ar.to_owned(),
        name_en: en.to_owned(),
    }
}

async fn shelves(shop: &Shop) -> Shelves {
    catalog::read::shelves(&shop.ops, &shop.manager()).await.unwrap()
}

async fn add(shop: &Shop, ar: &str, en: &str) -> CategoryId {
    catalog::add_category(&shop.ops, &shop.manager(), &called(ar, en))
        .await
        .unwrap()
}

fn names(shelves: &Shelves) -> Vec<&str> {
    shelves
        .categories
        .iter()
        .map(|row| row.name.en.as_str())
        .collect()
}

#[tokio::test]
async fn categories_are_added_and_moved_one_place_at_a_time() {
    let shop = Shop::open().await;
    let manager = shop.manager();
    let cups = add(&shop, "أكواب", "Cups").await;
    add(&shop, "صوانٍ", "Trays").await;
    let pots = add(&shop, "أباريق", "Pots").await;
    catalog::move_category(&shop.ops, &manager, pots, true)
        .await
        .unwrap();
    assert_eq!(names(&shelves(&shop).await), ["Cups", "Pots", "Trays"]);
    // At the ends there is nowhere to go, and that is no fault.
    catalog::move_category(&shop.ops, &manager, cups, true)
        .await
        .unwrap();
    assert_eq!(names(&shelves(&shop).await), ["Cups", "Pots", "Trays"]);
    // A second one of a name is another one.
    add(&shop, "", "Cups").await;
    let slugs: Vec<_> = shelves(&shop)
        .await
        .categories
        .into_iter()
        .map(|row| row.slug)
        .collect();
    assert_eq!(slugs, ["cups", "pots", "trays", "cups-2"]);
    let nowhere = catalog::move_category(&shop.ops, &manager, shop.ops.new_id(), true).await;
    assert!(matches!(nowhere, Err(Error::Missing)));
    let nameless = catalog::add_category(&shop.ops, &manager, &called(" ", "")).await;
    assert!(refusal(nameless).problem_of("name_ar").is_some());
}

#[tokio::test]
async fn a_new_name_is_read_everywhere_and_the_address_stays() {
    let shop = Shop::open().await;
    let cups = add(&shop, "أكواب", "Cups").await;
    let mut goods = mug();
    goods.category = Some(cups);
    shop.add(&goods).await;
    assert_eq!(shop.search("cups", |_| {}).await.total, 1);
    shop.edit_category(cups, |form| {
        "كاسات".clone_into(&mut form.name_ar);
        "Beakers".clone_into(&mut form.name_en);
    })
    .await
    .unwrap();
    drain(&shop.ops, Lane::Quick).await.unwrap();
    assert_eq!(shop.search("beakers", |_| {}).await.total, 1);
    assert_eq!(shop.search("cups", |_| {}).await.total, 0);
    let frame = catalog::read::shop_frame(&shop.ops, Language::Arabic)
        .await
        .unwrap();
    assert_eq!(
        (
            frame.categories[0].slug.as_str(),
            frame.categories[0].name.as_str()
        ),
        ("cups", "كاسات")
    );
}

#[tokio::test]
async fn a_brand_is_found_by_its_name_in_both_languages() {
    let shop = Shop::open().await;
    shop.add(&mug()).await;
    let manager = shop.manager();
    let brand = shelves(&shop).await.brands[0].id.parse().unwrap();
    catalog::edit_brand(&shop.ops, &manager, brand, &called("وادي حنيفة", "Hanifa"))
        .await
        .unwrap();
    drain(&shop.ops, Lane::Quick).await.unwrap();
    for words in ["hanifa", "حنيفة"] {
        assert_eq!(shop.search(words, |_| {}).await.total, 1, "{words}");
        let found = catalog::read::product_list(&shop.ops, &manager, words, "")
            .await
            .unwrap();
        assert_eq!(found.rows.len(), 1, "{words}");
    }
    let page = catalog::read::product_page(&shop.ops, Language::Arabic, "wadi-mug")
        .await
        .unwrap();
    assert_eq!(page.vendor, "وادي حنيفة");
}

#[tokio::test]
async fn a_name_reaches_every_product_however_many_there_are() {
    let shop = Shop::open().await;
    let cups = add(&shop, "أكواب", "Cups").await;
    for number in 0..120 {
        let mut goods = mug();
        goods.slug = format!("mug-{number}");
        goods.category = Some(cups);
        for variant in &mut goods.variants {
            variant.sku = format!("{}-{number}", variant.sku);
        }
        shop.add(&goods).await;
    }
    let manager = shop.manager();
    let brand = shelves(&shop).await.brands[0].id.parse().unwrap();
    shop.edit_category(cups, |form| {
        "كاسات".clone_into(&mut form.name_ar);
        "Beakers".clone_into(&mut form.name_en);
    })
    .await
    .unwrap();
    catalog::edit_brand(&shop.ops, &manager, brand, &called("وادي حنيفة", "Hanifa"))
        .await
        .unwrap();
    drain(&shop.ops, Lane::Quick).await.unwrap();
    for words in ["beakers", "hanifa"] {
        assert_eq!(shop.search(words, |_| {}).await.total, 120, "{words}");
    }
}
