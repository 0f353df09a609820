//! Lists of what was found: counted, narrowed, ordered and page by page.

use domain::basics::Language;
use domain::catalog::{ListingQuery, NewCollectionForm, PickList, PriceBand, Sort};
use operations::catalog;
use operations::catalog::read::category_page;
use operations::catalog::search::catch_up;

use crate::goods::{Goods, PLAIN, add, find, found, shop, titles};

#[tokio::test(flavor = "multi_thread")]
async fn counts_say_what_choosing_anew_would_give() {
    let shop = shop().await;
    let (cups, rugs) = (Some(("cups", "أكواب", "Cups")), Some(("rugs", "سجاد", "Rugs")));
    let clay = ("طيني", "Clay");
    let sand = ("رملي", "Sand");
    let all: [Goods<'_>; 4] = [
        Goods {
            en: "one",
            price: 2_000,
            colours: &[(clay.0, clay.1, 1), (sand.0, sand.1, 0)],
            category: cups,
            ..PLAIN
        },
        Goods {
            en: "two",
            price: 4_000,
            colours: &[(clay.0, clay.1, 0)],
            category: cups,
            ..PLAIN
        },
        Goods {
            en: "three",
            price: 60_000,
            colours: &[(sand.0, sand.1, 3)],
            category: rugs,
            ..PLAIN
        },
        Goods {
            en: "four",
            price: 90_000,
            category: rugs,
            ..PLAIN
        },
    ];
    for goods in &all {
        add(&shop, goods).await;
    }
    let page = find(&shop, "").await;
    let categories: Vec<_> = page
        .facets
        .categories
        .iter()
        .map(|v| (v.label.as_str(), v.count))
        .collect();
    assert_eq!(categories, [("Cups", 2), ("Rugs", 2)]);
    let key = &page.facets.categories[1].key;
    let rugs_only = shop.search("", |query| key.clone_into(&mut query.category)).await;
    assert_eq!(
        (key.as_str(), titles(&rugs_only)),
        ("rugs", vec!["four", "three"])
    );
    let colours: Vec<_> = page.facets.options[0]
        .values
        .iter()
        .map(|v| (v.key.as_str(), v.label.as_str(), v.count))
        .collect();
    assert_eq!(
        (page.facets.options[0].name.as_str(), colours),
        (
            "Colour",
            vec![("colour:clay", "Clay", 2), ("colour:sand", "Sand", 2)]
        )
    );
    assert_eq!((page.total, page.facets.in_stock), (4, 2));

    let narrowed = shop
        .search("", |query| query.options = vec!["colour:clay".to_owned()])
        .await;
    assert_eq!(titles(&narrowed), ["one", "two"]);
    let sand_count = narrowed.facets.options[0]
        .values
        .iter()
        .find(|v| v.key == "colour:sand")
        .unwrap()
        .count;
    assert_eq!(sand_count, 2, "the other colour says what choosing it would give");
    assert_eq!(narrowed.facets.categories.len(), 1, "but rugs have no clay");
    let both = shop
        .search("", |query| {
            query.options = vec!["colour:clay".to_owned(), "colour:sand".to_owned()]
        })
        .await;
    assert_eq!(both.total, 3, "values of one option widen");

    let in_stock = shop
        .search("", |query| {
            query.in_stock = true;
            query.options = vec!["colour:sand".to_owned()];
        })
        .await;
    assert_eq!(
        titles(&in_stock),
        ["three"],
        "the sand one of the first is sold out"
    );
    let cheap = shop
        .search("", |query| query.price = PriceBand::parse("-50"))
        .await;
    assert_eq!(cheap.total, 2);
    assert_eq!(
        cheap.facets.prices.iter().map(|facet| facet.count).sum::<i64>(),
        4 + 2,
        "the chosen band stays"
    );
    let none = shop
        .search("", |query| query.category = "nowhere".to_owned())
        .await;
    assert_eq!((none.total, none.facets.categories.len()), (0, 2));
    let page = category_page(&shop.ops, Language::Arabic, "rugs", &ListingQuery::default())
        .await
        .unwrap()
        .listing;
    assert_eq!((page.title.as_str(), page.total), ("سجاد", 2));
    assert_eq!(page.facets.categories, [], "nothing leads out of a category");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_follow_each_other_without_a_gap_in_every_order() {
    let shop = shop().await;
    for number in 0..53 {
        add(
            &shop,
            &Goods {
                en: "Mug",
                price: 1_000 + (number % 7) * 100,
                ..PLAIN
            },
        )
        .await;
    }
    for sort in Sort::ALL {
        let (mut seen, mut prices, mut after) = (Vec::new(), Vec::new(), String::new());
        loop {
            let from = after.clone();
            let page = shop
                .search("mug", |query| {
                    query.sort = *sort;
                    query.after = from;
                })
                .await;
            assert_eq!(page.total, 53);
            seen.extend(page.products.iter().map(|card| card.slug.clone()));
            prices.extend(page.products.iter().map(|card| card.price.minor));
            match page.next {
                Some(next) => after = next,
                None => break,
            }
        }
        match sort {
            Sort::PriceUp => assert!(prices.is_sorted()),
            Sort::PriceDown => assert!(prices.iter().rev().is_sorted()),
            Sort::Newest | Sort::Relevance => assert!(seen.iter().rev().is_sorted()),
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 53, "{sort:?}");
    }
    let odd = shop.search("mug", |query| query.after = "x-y".to_owned()).await;
    assert_eq!(odd.products.len(), 24, "a key that is none is the beginning");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_picked_goods_neither_skip_nor_repeat_while_others_come_and_go() {
    let shop = shop().await;
    let (ops, manager) = (&shop.ops, shop.manager());
    let form = NewCollectionForm {
        name_ar: String::new(),
        name_en: "Winter".to_owned(),
        mode: "picked".to_owned(),
    };
    let collection = catalog::add_collection(ops, &manager, &form).await.unwrap();
    catalog::publish_collection(ops, &manager, collection)
        .await
        .unwrap();
    let list = PickList::Collection(collection);
    let mut goods = Vec::new();
    for number in 0..27 {
        let en = format!("Mug {number}");
        let product = add(&shop, &Goods { en: &en, ..PLAIN }).await;
        catalog::pick(ops, &manager, list, product).await.unwrap();
        goods.push((product, en));
    }
    let names = |from: usize, to: usize| {
        let names = goods[from..to].iter().map(|(_, en)| en.clone());
        names.collect::<Vec<_>>()
    };
    let at = async |after: &str| {
        catch_up(ops).await.unwrap();
        let query = ListingQuery {
            after: after.to_owned(),
            ..ListingQuery::default()
        };
        let page = catalog::read::collection_page(ops, Language::English, "winter", &query).await;
        let listing = page.unwrap().listing;
        let shown = listing.products.into_iter().map(|card| card.title);
        (shown.collect::<Vec<_>>(), listing.next)
    };
    let (first, next) = at("").await;
    assert_eq!(first, names(0, 24));
    let next = next.unwrap();
    assert_eq!(at(&next).await, (names(24, 27), None));
    // One that was seen, then the last that was seen, is taken off the shop.
    for gone in [3, 23] {
        catalog::unpublish(ops, &manager, goods[gone].0).await.unwrap();
        assert_eq!(at(&next).await.0, names(24, 27), "without {gone}");
        catalog::publish(ops, &manager, goods[gone].0).await.unwrap();
    }
    // The very last is put in front.
    for _ in 1..goods.len() {
        catalog::move_pick(ops, &manager, list, (goods[26].0, true))
            .await
            .unwrap();
    }
    assert_eq!(at(&next).await.0, names(24, 26));
    assert_eq!(at("").await.0, [names(26, 27), names(0, 23)].concat());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_be_bought_comes_before_what_can_t() {
    let shop = shop().await;
    add(
        &shop,
        &Goods {
            en: "old mug",
            colours: &[("", "Red", 1)],
            ..PLAIN
        },
    )
    .await;
    add(
        &shop,
        &Goods {
            en: "new mug",
            colours: &[("", "Red", 0)],
            ..PLAIN
        },
    )
    .await;
    assert_eq!(found(&shop, "mug").await, ["old mug", "new mug"]);
}
