//! Bundles: sold as one, counted and taken as what they are made of.

use std::sync::Arc;

use domain::Refusal;
use domain::basics::{Language, ProductId, VariantId};
use domain::catalog::read::ProductPage;
use domain::inventory::Availability;
use domain::refusal::Problem;
use operations::catalog::read::{product_editor, product_page};
use operations::inventory::{read, remove_component, set_component};
use operations::testkit::{Shop, refusal};
use operations::{Error, Result, args, cart, fulfilment, grid};

/// A variant of one unit on no shelf, made of these.
async fn bundle_of(shop: &Shop, parts: &[(VariantId, &str)]) -> VariantId {
    let bundle = shop.product(20_000, 0).await;
    for part in parts {
        put(shop, bundle, *part).await.unwrap();
    }
    bundle
}

async fn put(shop: &Shop, bundle: VariantId, (part, units): (VariantId, &str)) -> Result<()> {
    let opened = opened(shop, bundle).await;
    set_component(&shop.ops, &shop.manager(), opened, (bundle, part, units)).await
}

async fn opened(shop: &Shop, variant: VariantId) -> (ProductId, i64) {
    let product = shop.product_of(variant).await;
    let editor = product_editor(&shop.ops, &shop.manager(), product).await;
    (product, editor.unwrap().version)
}

async fn page(shop: &Shop, variant: VariantId) -> ProductPage {
    let slug = shop.slug_of(variant).await;
    product_page(&shop.ops, Language::English, &slug).await.unwrap()
}

/// (on hand, held) of a variant.
async fn level(shop: &Shop, variant: VariantId) -> (i64, i64) {
    let of = |sql| shop.number(sql, args![variant]);
    (
        of("SELECT CAST(COALESCE(SUM(on_hand), 0) AS BIGINT) FROM inventory_levels WHERE variant_id = $1")
            .await,
        of("SELECT CAST(COALESCE(SUM(held), 0) AS BIGINT) FROM inventory_levels WHERE variant_id = $1").await,
    )
}

#[tokio::test]
async fn a_bundle_is_as_available_as_its_components_make_it_and_takes_them() {
    let shop = Shop::open().await;
    let (cup, tray) = (shop.product(5_000, 11).await, shop.product(9_000, 4).await);
    let set = bundle_of(&shop, &[(cup, "٢"), (tray, "1")]).await;
    let shown = page(&shop, set).await;
    assert_eq!(shown.variants[0].availability, Availability::of(4));
    let contents: Vec<(VariantId, i64)> = shown.variants[0]
        .contents
        .iter()
        .map(|part| (part.variant, part.units))
        .collect();
    assert_eq!(contents, [(cup, 2), (tray, 1)]);
    assert!(shown.variants[0].contents.iter().all(|part| part.slug.is_some()));

    let (ops, manager) = (&shop.ops, &shop.manager());
    let order = shop.order(&[(set, 3)]).await;
    assert_eq!(
        (
            level(&shop, cup).await,
            level(&shop, tray).await,
            level(&shop, set).await
        ),
        ((11, 6), (4, 3), (0, 0))
    );
    assert_eq!(
        page(&shop, set).await.variants[0].availability,
        Availability::of(1)
    );
    assert!(shop.is_sound().await);

    // What is packed is what stands on the shelf, as it was called when it was bought.
    let opened = opened(&shop, set).await;
    remove_component(ops, manager, opened, (set, tray)).await.unwrap();
    let detail = fulfilment::read::order_detail(ops, manager, Language::English, order)
        .await
        .unwrap();
    let packed: Vec<_> = detail.lines[0]
        .contents
        .iter()
        .map(|part| {
            (
                part.variant,
                part.units,
                part.taken_from.iter().map(|(_, units)| units).sum::<i64>(),
            )
        })
        .collect();
    assert_eq!(packed, [(cup, 2, 6), (tray, 1, 3)]);
    assert!(detail.lines[0].taken_from.is_empty());

    fulfilment::confirm_order(ops, manager, order).await.unwrap();
    fulfilment::pick_order(ops, manager, order).await.unwrap();
    fulfilment::pack_order(ops, manager, order).await.unwrap();
    fulfilment::hand_over(ops, manager, order).await.unwrap();
    assert_eq!(
        (level(&shop, cup).await, level(&shop, tray).await),
        ((5, 0), (1, 0))
    );
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_cancelled_bundle_lets_its_components_go() {
    let shop = Shop::open().await;
    let cup = shop.product(5_000, 6).await;
    let set = bundle_of(&shop, &[(cup, "3")]).await;
    let order = shop.order(&[(set, 2)]).await;
    assert_eq!(level(&shop, cup).await, (6, 6));
    assert!(page(&shop, cup).await.variants[0].availability.is_sold_out());
    fulfilment::cancel_order(&shop.ops, &shop.manager(), order, "changed her mind")
        .await
        .unwrap();
    assert_eq!(level(&shop, cup).await, (6, 0));
    assert_eq!(
        page(&shop, set).await.variants[0].availability,
        Availability::of(2)
    );
    assert!(shop.is_sound().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bundles_and_their_components_sold_at_once_are_never_oversold() {
    let shop = Arc::new(Shop::open().await);
    let (cup, tray) = (shop.product(5_000, 30).await, shop.product(9_000, 100).await);
    let set = bundle_of(&shop, &[(cup, "2"), (tray, "1")]).await;
    let mut carts = Vec::new();
    for turn in 0..40 {
        let line = if turn % 2 == 0 { (set, 1) } else { (cup, 1) };
        let cart = shop.cart(&[line]).await;
        carts.push((cart, shop.form(cart).await));
    }
    let mut buyers = tokio::task::JoinSet::new();
    for (cart, form) in carts {
        let shop = Arc::clone(&shop);
        buyers.spawn(async move { shop.place(cart, &form).await });
    }
    let outcomes = buyers.join_all().await;
    let placed = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    let refused = outcomes
        .iter()
        .filter(|outcome| matches!(outcome, Err(Error::Refused(Refusal::OutOfStock(_)))))
        .count();
    assert_eq!((placed + refused, refused > 0), (40, true));
    let (on_hand, held) = level(&shop, cup).await;
    assert!(
        on_hand == 30 && held >= 29,
        "{held} of 30 are sold, two by two or one by one"
    );
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn who_wants_more_bundles_than_there_are_is_told_how_many_there_are() {
    let shop = Shop::open().await;
    let (cup, tray) = (shop.product(5_000, 9).await, shop.product(9_000, 50).await);
    let set = bundle_of(&shop, &[(cup, "2"), (tray, "1")]).await;
    let asked = refusal(cart::add_line(&shop.ops, &operations::Actor::guest(), None, (set, 5)).await);
    let Refusal::OutOfStock(short) = asked else {
        panic!("{asked:?}")
    };
    assert_eq!(
        (short[0].variant, short[0].wanted, short[0].available),
        (set, 5, 4)
    );

    // Each line alone can be had; together they ask for more cups than there are.
    let cart = shop.cart(&[(set, 4), (cup, 1)]).await;
    let form = shop.form(cart).await;
    shop.order(&[(cup, 1)]).await;
    let placed = refusal(shop.place(cart, &form).await);
    let Refusal::OutOfStock(short) = placed else {
        panic!("{placed:?}")
    };
    assert_eq!(short.len(), 1, "{short:?}");
    assert_eq!(
        shop.number("SELECT CAST(SUM(held) AS BIGINT) FROM inventory_levels", args![])
            .await,
        1,
        "nothing of the refused order is held"
    );
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn what_shows_a_bundle_is_old_when_a_component_sells_or_is_renamed() {
    let shop = Shop::open().await;
    let (cup, other) = (shop.product(5_000, 40).await, shop.product(1_000, 40).await);
    let set = bundle_of(&shop, &[(cup, "10")]).await;
    let slug = shop.slug_of(set).await;
    let shown = async || {
        let (ops, watch) = shop.ops.watched();
        product_page(&ops, Language::English, &slug).await.unwrap();
        watch.end().unwrap()
    };
    let (first, found) = (
        shown().await,
        shop.search("cup", |query| query.in_stock = true).await.total,
    );
    shop.order(&[(other, 1)]).await;
    assert!(first.is_current(&shop.ops));
    // Forty cups or thirty-five are plenty, but three bundles are not four.
    shop.order(&[(cup, 5)]).await;
    assert!(!first.is_current(&shop.ops));
    assert_eq!(
        page(&shop, set).await.variants[0].availability,
        Availability::of(3)
    );
    let second = shown().await;
    shop.order(&[(cup, 26)]).await;
    assert!(!second.is_current(&shop.ops));
    let found_then = shop.search("cup", |query| query.in_stock = true).await.total;
    assert_eq!(found_then, found - 1, "nine cups make no bundle of ten");
    let third = shown().await;
    shop.stock_counted(cup, 60).await;
    assert!(!third.is_current(&shop.ops));
    assert_eq!(
        shop.search("cup", |query| query.in_stock = true).await.total,
        found
    );
}

#[tokio::test]
async fn a_bundle_stands_on_no_shelf_and_in_no_other_bundle() {
    let shop = Shop::open().await;
    let (cup, tray) = (shop.product(5_000, 9).await, shop.product(9_000, 5).await);
    let set = bundle_of(&shop, &[(cup, "2")]).await;
    let (ops, manager) = (&shop.ops, &shop.manager());

    let counted = operations::inventory::CorrectStock {
        variant: set,
        location: shop.location,
        counted: "3".to_owned(),
        reason: "counted".to_owned(),
    };
    let counted = operations::inventory::correct_stock(ops, manager, &counted).await;
    assert_eq!(refusal(counted), Refusal::BundleHasNoStock);
    assert_eq!(
        refusal(put(&shop, tray, (cup, "1")).await),
        Refusal::HasOwnStock { units: 5 }
    );
    let nested = bundle_of(&shop, &[]).await;
    let choice = |outcome| refusal(outcome).problem_of("component").cloned();
    assert_eq!(
        choice(put(&shop, nested, (set, "1")).await),
        Some(Problem::NotAChoice)
    );
    assert_eq!(
        choice(put(&shop, set, (set, "1")).await),
        Some(Problem::NotAChoice)
    );
    let empty = bundle_of(&shop, &[]).await;
    put(&shop, nested, (empty, "1")).await.unwrap();
    assert_eq!(
        refusal(put(&shop, empty, (cup, "1")).await),
        Refusal::NotPossibleNow
    );
    for units in ["0", "100", "-1", "x", ""] {
        let set = put(&shop, set, (tray, units)).await;
        assert_eq!(
            refusal(set).problem_of("units"),
            Some(&Problem::NotANumber),
            "{units}"
        );
    }
    let (product, version) = opened(&shop, set).await;
    let late = set_component(ops, manager, (product, version - 1), (set, tray, "1")).await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
    let warehouse = shop.warehouse_worker().await;
    let not_theirs = set_component(ops, &warehouse, (product, version), (set, tray, "1")).await;
    assert!(matches!(not_theirs, Err(Error::Denied)));

    // Neither the stock screen nor the grid offers to count it.
    let rows = read::stock_page(ops, manager, Language::English, &read::StockQuery::default())
        .await
        .unwrap()
        .rows;
    assert!(rows.iter().all(|row| row.variant != set) && rows.iter().any(|row| row.variant == cup));
    let rows = grid::read::grid_page(ops, manager, Language::English, ("", ""))
        .await
        .unwrap()
        .rows;
    let row = rows.iter().find(|row| row.variant == set).unwrap();
    assert!(row.is_bundle && row.on_hand.is_empty());

    let (found, _) = read::candidates(ops, manager, Language::English, (set, "cup"))
        .await
        .unwrap();
    let found: Vec<VariantId> = found.into_iter().map(|row| row.variant).collect();
    assert!(
        found.contains(&tray) && !found.contains(&set) && !found.contains(&cup) && !found.contains(&nested)
    );

    // Without its last component it is a variant like any other.
    let opened = opened(&shop, set).await;
    remove_component(ops, manager, opened, (set, cup)).await.unwrap();
    assert!(page(&shop, set).await.variants[0].availability.is_sold_out());
    shop.stock_counted(set, 2).await;
    assert_eq!(
        page(&shop, set).await.variants[0].availability,
        Availability::of(2)
    );
}
