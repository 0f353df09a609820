//! Options and variants: what comes, what goes, and what carts and orders say of it.

use domain::basics::{Language, ProductId, Translated, VariantId};
use domain::catalog::read::{ProductEditor, ProductPage};
use domain::catalog::{NewProductForm, OptionForm, ValueForm};
use domain::{Refusal, refusal::Problem};
use operations::testkit::{Shop, refusal};
use operations::{Error, args, cart, catalog, fulfilment};

use super::mug;

async fn editor(shop: &Shop, product: ProductId) -> ProductEditor {
    catalog::read::product_editor(&shop.ops, &shop.manager(), product)
        .await
        .unwrap()
}

async fn page(shop: &Shop) -> ProductPage {
    catalog::read::product_page(&shop.ops, Language::English, "wadi-mug")
        .await
        .unwrap()
}

/// The form of an option as the page offers it, with `new` values typed and the button `act` pressed.
async fn form(shop: &Shop, product: ProductId, option: usize, (new, act): (&str, &str)) -> (i64, OptionForm) {
    let now = editor(shop, product).await;
    let option = &now.options[option];
    let present = option.values.iter().filter(|value| !value.is_past);
    let mut values: Vec<ValueForm> = present
        .map(|value| ValueForm {
            position: value.position.to_string(),
            ar: value.value.ar.clone(),
            en: value.value.en.clone(),
        })
        .collect();
    values.push(ValueForm {
        en: new.to_owned(),
        ..ValueForm::default()
    });
    let form = OptionForm {
        name_ar: option.name.ar.clone(),
        name_en: option.name.en.clone(),
        values,
        act: act.to_owned(),
    };
    (option.position, form)
}

/// Presses `act` on the first option, with `new` values typed.
async fn press(shop: &Shop, product: ProductId, new: &str, act: &str) -> operations::Result<()> {
    let (position, form) = form(shop, product, 0, (new, act)).await;
    let version = editor(shop, product).await.version;
    catalog::edit_option(&shop.ops, &shop.manager(), (product, version), (position, &form)).await
}

async fn add_sizes(shop: &Shop, product: ProductId, sizes: &str) -> operations::Result<()> {
    let form = OptionForm {
        name_en: "Size".to_owned(),
        values: vec![ValueForm {
            en: sizes.to_owned(),
            ..ValueForm::default()
        }],
        ..OptionForm::default()
    };
    let version = editor(shop, product).await.version;
    catalog::add_option(&shop.ops, &shop.manager(), (product, version), &form).await
}

async fn remove(shop: &Shop, product: ProductId, variant: VariantId) -> operations::Result<()> {
    let version = editor(shop, product).await.version;
    catalog::remove_variant(&shop.ops, &shop.manager(), (product, version), variant).await
}

fn labels(editor: &ProductEditor) -> Vec<&str> {
    let offered = editor.variants.iter().filter(|variant| !variant.is_archived);
    offered.map(|variant| variant.label.as_str()).collect()
}

#[tokio::test]
async fn a_first_option_keeps_what_there_is_and_makes_the_rest() {
    let shop = Shop::open().await;
    let form = NewProductForm {
        title_en: "Wadi mug".to_owned(),
        price: "68".to_owned(),
        ..NewProductForm::default()
    };
    let product = catalog::create_product(&shop.ops, &shop.manager(), &form)
        .await
        .unwrap();
    let first = editor(&shop, product).await.variants[0].id;
    shop.stock(first, shop.location, 5).await;
    catalog::publish(&shop.ops, &shop.manager(), product)
        .await
        .unwrap();
    let cart = shop.cart(&[(first, 2)]).await;

    add_sizes(&shop, product, "S, M, L").await.unwrap();
    let now = editor(&shop, product).await;
    assert_eq!(labels(&now), ["S", "M", "L"]);
    assert_eq!(now.variants[0].id, first);
    assert!(now.variants.iter().all(|variant| variant.price.minor == 6_800));
    let page = page(&shop).await;
    assert_eq!(page.options[0].values, ["S", "M", "L"]);
    assert!(page.variants[1].availability.is_sold_out());
    // What is in a basket is what it was, under its new name.
    let basket = cart::read::cart_page(&shop.ops, Language::English, Some(cart))
        .await
        .unwrap();
    assert_eq!(
        (basket.lines[0].label.as_str(), basket.lines[0].available),
        ("S", 5)
    );
    let order = shop.place(cart, &shop.form(cart).await).await;
    assert!(order.is_ok());
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_new_value_makes_its_combinations_and_no_others() {
    let shop = Shop::open().await;
    let product = shop.add(&mug()).await.product;
    add_sizes(&shop, product, "S, L").await.unwrap();
    let all = ["Clay · S", "Clay · L", "Sand · S", "Sand · L"];
    assert_eq!(labels(&editor(&shop, product).await), all);
    let gone = editor(&shop, product).await.variants[1].id;
    remove(&shop, product, gone).await.unwrap();
    press(&shop, product, "Sage", "").await.unwrap();
    let now = editor(&shop, product).await;
    assert_eq!(
        labels(&now),
        ["Clay · S", "Sand · S", "Sand · L", "Sage · S", "Sage · L"]
    );
    // What was taken away on purpose is not missing.
    assert!(now.missing.is_empty(), "{:?}", now.missing);
    let twice = press(&shop, product, "sage", "").await;
    assert!(matches!(
        refusal(twice).problem_of("values[3][ar]"),
        Some(Problem::Taken { .. })
    ));
}

#[tokio::test]
async fn what_is_missing_is_named_and_made_at_once() {
    let shop = Shop::open().await;
    let mut half = mug();
    half.options.push((
        Translated::new("المقاس", "Size"),
        vec![Translated::new("صغير", "S"), Translated::new("كبير", "L")],
    ));
    half.variants[0].values = [1, 1, 0];
    half.variants[1].values = [2, 2, 0];
    let product = shop.add(&half).await.product;
    let now = editor(&shop, product).await;
    assert_eq!(now.missing, ["Clay · L", "Sand · S"]);
    let made = catalog::make_variants(&shop.ops, &shop.manager(), (product, now.version)).await;
    assert_eq!(made.unwrap(), 2);
    let now = editor(&shop, product).await;
    assert_eq!(labels(&now), ["Clay · S", "Clay · L", "Sand · S", "Sand · L"]);
    assert!(now.missing.is_empty());
    assert_eq!(shop.search("mug", |_| {}).await.total, 1);
}

#[tokio::test]
async fn values_are_renamed_and_moved_without_touching_what_was_sold() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    let product = added.product;
    shop.stock(added.variants[1], shop.location, 3).await;
    let order = shop.order(&[(added.variants[1], 1)]).await;
    press(&shop, product, "", "up:2").await.unwrap();
    let page_now = page(&shop).await;
    assert_eq!(page_now.options[0].values, ["Sand", "Clay"]);
    assert_eq!(page_now.variants[0].id, added.variants[1]);
    let (position, mut typed) = form(&shop, product, 0, ("", "")).await;
    typed.values[0].en = "Dune".to_owned();
    typed.name_en = "Glaze".to_owned();
    let version = editor(&shop, product).await.version;
    catalog::edit_option(&shop.ops, &shop.manager(), (product, version), (position, &typed))
        .await
        .unwrap();
    let page_now = page(&shop).await;
    assert_eq!(
        (
            page_now.options[0].name.as_str(),
            page_now.options[0].values[0].as_str()
        ),
        ("Glaze", "Dune")
    );
    // The order says what it said when it was placed.
    let sold = fulfilment::read::order_detail(&shop.ops, &shop.manager(), Language::English, order)
        .await
        .unwrap();
    assert!(format!("{sold:?}").contains("Sand"), "{sold:?}");
    let late = catalog::edit_option(&shop.ops, &shop.manager(), (product, version), (position, &typed)).await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
}

#[tokio::test]
async fn a_variant_that_was_sold_is_put_away_and_baskets_are_told() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    let (clay, sand) = (added.variants[0], added.variants[1]);
    shop.stock(clay, shop.location, 3).await;
    shop.stock(sand, shop.location, 3).await;
    let order = shop.order(&[(clay, 1)]).await;
    let cart = shop.cart(&[(clay, 1), (sand, 1)]).await;
    let form = shop.form(cart).await;
    press(&shop, added.product, "", "remove:1").await.unwrap();

    let page_now = page(&shop).await;
    assert_eq!(page_now.options[0].values, ["Sand"]);
    assert_eq!(page_now.variants.len(), 1);
    let basket = cart::read::cart_page(&shop.ops, Language::English, Some(cart))
        .await
        .unwrap();
    assert_eq!(
        basket.lines.iter().map(|line| line.available).collect::<Vec<_>>(),
        [0, 3]
    );
    assert_eq!(refusal(shop.place(cart, &form).await).name(), "OutOfStock");
    let again = cart::add_line(&shop.ops, &operations::Actor::guest(), Some(cart), (clay, 1)).await;
    assert!(matches!(again, Err(Error::Missing)));
    // The order in flight goes on with what it holds.
    let sold = fulfilment::read::order_detail(&shop.ops, &shop.manager(), Language::English, order)
        .await
        .unwrap();
    assert!(format!("{sold:?}").contains("Clay"));
    assert!(shop.is_sound().await);
    let now = editor(&shop, added.product).await;
    assert!(now.options[0].values.iter().any(|value| value.is_past));

    // And it can be offered again, with all it had.
    let back = catalog::restore_variant(&shop.ops, &shop.manager(), (added.product, now.version), clay).await;
    back.unwrap();
    let page_now = page(&shop).await;
    assert_eq!(page_now.options[0].values, ["Clay", "Sand"]);
    assert!(!page_now.variants[0].availability.is_sold_out());
}

#[tokio::test]
async fn what_never_was_for_sale_leaves_no_trace() {
    let shop = Shop::open().await;
    let form = NewProductForm {
        title_en: "Wadi mug".to_owned(),
        price: "68".to_owned(),
        ..NewProductForm::default()
    };
    let product = catalog::create_product(&shop.ops, &shop.manager(), &form)
        .await
        .unwrap();
    add_sizes(&shop, product, "S, M, L").await.unwrap();
    press(&shop, product, "", "remove:3").await.unwrap();
    assert_eq!(shop.rows_in("catalog_variants").await, 2);
    assert_eq!(shop.rows_in("catalog_option_values").await, 2);
    press(&shop, product, "", "remove:2").await.unwrap();
    let last = press(&shop, product, "", "remove:1").await;
    assert_eq!(refusal(last), Refusal::LastVariant);
    // An option in which nothing differs can go, and the variant stays.
    let version = editor(&shop, product).await.version;
    catalog::remove_option(&shop.ops, &shop.manager(), (product, version), 1)
        .await
        .unwrap();
    let now = editor(&shop, product).await;
    assert!(now.options.is_empty() && now.missing.is_empty());
    assert_eq!(labels(&now), [""]);
}

#[tokio::test]
async fn an_option_in_use_stays_and_the_last_variant_too() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    let version = editor(&shop, added.product).await.version;
    let removed = catalog::remove_option(&shop.ops, &shop.manager(), (added.product, version), 1).await;
    assert_eq!(refusal(removed), Refusal::OptionInUse);
    remove(&shop, added.product, added.variants[0]).await.unwrap();
    let last = remove(&shop, added.product, added.variants[1]).await;
    assert_eq!(refusal(last), Refusal::LastVariant);
    // Now nothing differs any more; the other option takes the place of the first.
    add_sizes(&shop, added.product, "S, L").await.unwrap();
    let version = editor(&shop, added.product).await.version;
    catalog::remove_option(&shop.ops, &shop.manager(), (added.product, version), 1)
        .await
        .unwrap();
    let page = page(&shop).await;
    assert_eq!((page.options.len(), page.options[0].name.as_str()), (1, "Size"));
    assert_eq!(page.options[0].values, ["S", "L"]);
    // What was put away lost its colour with the option, and its combination is taken.
    let now = editor(&shop, added.product).await;
    let back = catalog::restore_variant(
        &shop.ops,
        &shop.manager(),
        (added.product, now.version),
        added.variants[0],
    )
    .await;
    assert_eq!(refusal(back), Refusal::NotPossibleNow);
}

#[tokio::test]
async fn a_product_does_not_grow_without_end() {
    let shop = Shop::open().await;
    let product = shop.add(&mug()).await.product;
    let sizes = |n: usize| {
        (1..=n)
            .map(|size| format!("size {size}"))
            .collect::<Vec<_>>()
            .join(",")
    };
    add_sizes(&shop, product, &sizes(60)).await.unwrap();
    assert_eq!(editor(&shop, product).await.variants.len(), 120);
    let more = press(&shop, product, "red, green, blue", "").await;
    assert_eq!(refusal(more).name(), "TooManyVariants");
    // Nothing of it was written.
    assert_eq!(editor(&shop, product).await.options[0].values.len(), 2);
    for name in ["a, b", "c, d"] {
        let added = add_sizes(&shop, product, name).await;
        if let Err(error) = added {
            assert!(matches!(error, Error::Refused(_)), "{error:?}");
        }
    }
    let offered = shop
        .number(
            "SELECT COUNT(*) FROM catalog_variants WHERE archived_at IS NULL",
            args![],
        )
        .await;
    assert!(offered <= 250, "{offered}");
}
