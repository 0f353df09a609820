//! What machines are told of the catalogue.

use domain::basics::Language;
use domain::catalog::ProductStatus;
use domain::inventory::Availability;
use operations::catalog::machines::{
    listed_count, listed_products, listed_site, product_before, read::feed_page,
};
use operations::testkit::Shop;

use super::mug;

#[tokio::test]
async fn the_feed_tells_each_variant_with_its_stock_and_choices() {
    let shop = Shop::open().await;
    let mut new = mug();
    new.body.en = "<p>Made &amp; fired</p>".to_owned();
    let added = shop.add(&new).await;
    shop.stock(added.variants[0], shop.location, 2).await;
    let page = feed_page(&shop.ops, Language::English, "").await.unwrap();
    assert_eq!((page.items.len(), page.next), (2, None));
    let first = &page.items[0];
    assert_eq!(first.variant, added.variants[0]);
    assert_eq!(
        (first.price.minor, first.compare_at.map(|was| was.minor)),
        (6_800, Some(9_000))
    );
    assert_eq!(first.availability, Availability::Few(2));
    assert_eq!(first.choices, [("Colour".to_owned(), "Clay".to_owned())]);
    assert_eq!(first.description, "Made & fired");
    assert!(page.items[1].availability.is_sold_out());
    let rest = feed_page(&shop.ops, Language::Arabic, &first.variant.to_string())
        .await
        .unwrap();
    assert_eq!(rest.items[0].choices[0].1, "رملي");
}

#[tokio::test]
async fn only_what_is_on_sale_is_listed_and_parts_begin_where_others_end() {
    let shop = Shop::open().await;
    for _ in 0..5 {
        shop.product(1_000, 1).await;
    }
    let mut draft = mug();
    draft.status = ProductStatus::Draft;
    shop.add(&draft).await;
    let site = listed_site(&shop.ops).await.unwrap();
    assert_eq!(listed_count(&shop.ops).await.unwrap(), 5);
    assert!(site.categories.is_empty());
    let all = listed_products(&shop.ops, None, 10).await.unwrap();
    assert_eq!(all.len(), 5);
    let before = product_before(&shop.ops, 2).await.unwrap();
    assert_eq!(before, Some(all[1].id));
    let second = listed_products(&shop.ops, before, 2).await.unwrap();
    assert_eq!(
        second.iter().map(|one| one.id).collect::<Vec<_>>(),
        [all[2].id, all[3].id]
    );
    assert_eq!(product_before(&shop.ops, 0).await.unwrap(), None);
    assert_eq!(product_before(&shop.ops, 6).await.unwrap(), None);
    assert_eq!(
        feed_page(&shop.ops, Language::Arabic, "")
            .await
            .unwrap()
            .items
            .len(),
        5
    );
}
