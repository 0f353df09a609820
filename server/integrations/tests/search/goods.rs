//! Goods in a shop whose search is the real one, and what is found of them.

use std::sync::Arc;

use domain::basics::{ProductId, Translated};
use domain::catalog::ProductStatus;
use domain::catalog::read::ListingPage;
use integrations::TantivySearch;
use operations::catalog::steps::{NewProduct, NewVariant, category};
use operations::testkit::Shop;

/// A product in words: titles, price, SKU, barcode, colours (with how many of each are on the shelf).
pub struct Goods<'a> {
    pub ar: &'a str,
    pub en: &'a str,
    pub price: i64,
    pub code: (&'a str, &'a str),
    pub colours: &'a [(&'a str, &'a str, i64)],
    pub category: Option<(&'a str, &'a str, &'a str)>,
}

/// Nothing but a price.
pub const PLAIN: Goods<'static> = Goods {
    ar: "",
    en: "",
    price: 5_000,
    code: ("", ""),
    colours: &[],
    category: None,
};

/// A shop whose search is the real one.
pub async fn shop() -> Shop {
    let mut shop = Shop::open().await;
    shop.ops = shop.ops.searching(Arc::new(TantivySearch::in_memory()));
    shop
}

/// Puts goods on sale, each colour with its units on the shelf.
pub async fn add(shop: &Shop, goods: &Goods<'_>) -> ProductId {
    let in_category = match goods.category {
        Some((slug, ar, en)) => {
            let name = Translated::new(ar, en);
            Some(
                shop.ops
                    .write(async |tx| category(tx, slug, &name).await)
                    .await
                    .unwrap(),
            )
        }
        None => None,
    };
    let values: Vec<_> = goods
        .colours
        .iter()
        .map(|(ar, en, _)| Translated::new(*ar, *en))
        .collect();
    let variant = |value: i64| NewVariant {
        values: [value, 0, 0],
        sku: if value < 2 {
            goods.code.0.to_owned()
        } else {
            format!("{}-{value}", goods.code.0)
        },
        barcode: goods.code.1.to_owned(),
        price_minor: goods.price,
        compare_at_minor: None,
        weight_grams: 1,
    };
    let last = i64::try_from(goods.colours.len()).unwrap();
    let new = NewProduct {
        slug: format!("p-{}", shop.ops.new_id::<ProductId>()),
        status: ProductStatus::Published,
        title: Translated::new(goods.ar, goods.en),
        body: Translated::default(),
        vendor: "Wadi Atelier".to_owned(),
        category: in_category,
        options: if values.is_empty() {
            vec![]
        } else {
            vec![(Translated::new("اللون", "Colour"), values)]
        },
        variants: if last == 0 {
            vec![variant(0)]
        } else {
            (1..=last).map(variant).collect()
        },
        pictures: vec![],
    };
    let added = shop.add(&new).await;
    for (variant, (_, _, units)) in added.variants.iter().zip(goods.colours) {
        shop.stock(*variant, shop.location, *units).await;
    }
    added.product
}

/// Puts goods with these titles on sale, Arabic and English.
pub async fn titled(shop: &Shop, titles: &[(&str, &str)]) {
    for (ar, en) in titles {
        add(shop, &Goods { ar, en, ..PLAIN }).await;
    }
}

/// The titles on a page.
pub fn titles(page: &ListingPage) -> Vec<&str> {
    page.products.iter().map(|card| card.title.as_str()).collect()
}

/// What `words` find.
pub async fn find(shop: &Shop, words: &str) -> ListingPage {
    shop.search(words, |_| {}).await
}

/// The titles of what `words` find.
pub async fn found(shop: &Shop, words: &str) -> Vec<String> {
    let page = find(shop, words).await;
    titles(&page).into_iter().map(str::to_owned).collect()
}
