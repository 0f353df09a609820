//! Changing what opening the shop decided, while people order.

use std::sync::Arc;

use domain::Refusal;
use domain::basics::{Language, Money};
use domain::orders::read::OrderPage;
use domain::pricing::Taxed;
use domain::settings::ProfileForm;
use domain::settings::read::ShopEditor;
use operations::catalog::read::product_page;
use operations::checkout::PlaceOrder;
use operations::testkit::{Shop, percent_off, refusal};
use operations::{Actor, Error, Result, audit, catalog, checkout, fulfilment, orders, settings};

async fn editor(shop: &Shop) -> ShopEditor {
    settings::read::shop_editor(&shop.ops, &shop.manager())
        .await
        .unwrap()
}

/// The form as the screen shows it.
fn shown(editor: &ShopEditor) -> ProfileForm {
    let profile = &editor.profile;
    ProfileForm {
        name_ar: profile.name.ar.clone(),
        name_en: profile.name.en.clone(),
        vat: profile.vat_percent(),
        default_language: profile.default_language.code().to_owned(),
        languages: profile.languages().to_owned(),
        order_prefix: profile.order_prefix.clone(),
    }
}

/// Saves the form as it is shown, but for what `change` types.
async fn edit(shop: &Shop, change: impl FnOnce(&mut ProfileForm)) -> Result<()> {
    let opened = editor(shop).await;
    let mut form = shown(&opened);
    change(&mut form);
    settings::edit_shop(&shop.ops, &shop.manager(), opened.version, &form).await
}

async fn charge(shop: &Shop, vat: &str) {
    edit(shop, |form| vat.clone_into(&mut form.vat)).await.unwrap();
}

async fn order_page(shop: &Shop, token: &str) -> OrderPage {
    orders::read::order_page(&shop.ops, Language::English, token)
        .await
        .unwrap()
}

#[tokio::test]
async fn what_is_changed_is_shown_at_once_and_told_in_the_trail() {
    let shop = Shop::open().await;
    edit(&shop, |form| {
        "بيت السدر".clone_into(&mut form.name_ar);
        "٧٫٥".clone_into(&mut form.vat);
        "en".clone_into(&mut form.default_language);
        "one".clone_into(&mut form.languages);
        "bs".clone_into(&mut form.order_prefix);
    })
    .await
    .unwrap();
    let now = shop.ops.shop().await.unwrap();
    assert_eq!(
        (now.name.ar.as_str(), now.name.en.as_str()),
        ("بيت السدر", "Dar Sidra")
    );
    assert_eq!((now.vat_basis_points, now.both_languages), (750, false));
    assert_eq!(
        (now.default_language, now.order_prefix.as_str()),
        (Language::English, "BS")
    );
    let frame = catalog::read::shop_frame(&shop.ops, Language::Arabic)
        .await
        .unwrap();
    assert_eq!((frame.name.as_str(), frame.both_languages), ("بيت السدر", false));

    let trail = audit::read::audit_page(&shop.ops, &shop.manager(), "")
        .await
        .unwrap();
    let entry = trail.rows.iter().find(|row| row.action == "edit_shop").unwrap();
    let changes = [
        ("name_ar", "دار سدرة", "بيت السدر"),
        ("vat", "15", "7.5"),
        ("default_language", "ar", "en"),
        ("languages", "both", "one"),
        ("order_prefix", "SO", "BS"),
    ];
    let told =
        |(field, before, after): (&str, &str, &str)| (field.to_owned(), before.to_owned(), after.to_owned());
    assert_eq!(entry.changes, changes.map(told));
}

#[tokio::test]
async fn what_is_wrong_changes_nothing_and_nobodys_change_is_overwritten() {
    let shop = Shop::open().await;
    let before = editor(&shop).await;
    let wrong = edit(&shop, |form| {
        "51".clone_into(&mut form.vat);
        "New".clone_into(&mut form.name_en);
    });
    assert!(refusal(wrong.await).problem_of("vat").is_some());
    assert_eq!(editor(&shop).await, before);

    // Saved as it was, by two people: neither form is old for the other.
    edit(&shop, |_| {}).await.unwrap();
    assert_eq!(editor(&shop).await, before);

    charge(&shop, "5").await;
    let late = settings::edit_shop(&shop.ops, &shop.manager(), before.version, &shown(&before)).await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
    assert_eq!(editor(&shop).await.profile.vat_basis_points, 500);
}

#[tokio::test]
async fn whoever_packs_does_not_decide_what_the_shop_charges() {
    let shop = Shop::open().await;
    let worker = shop.warehouse_worker().await;
    let opened = editor(&shop).await;
    let denied = [
        settings::read::shop_editor(&shop.ops, &worker).await.err(),
        settings::edit_shop(&shop.ops, &worker, opened.version, &shown(&opened))
            .await
            .err(),
    ];
    for error in denied {
        assert!(matches!(error, Some(Error::Denied)), "{error:?}");
    }
}

#[tokio::test]
async fn a_total_that_was_shown_holds_and_of_vat_the_rate_in_force() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 20).await;
    shop.promotion(&percent_off("10")).await;
    let old = shop.cart(&[(cup, 3)]).await;
    let form = shop.form(old).await;
    let old = shop.place(old, &form).await.unwrap();
    let before = order_page(&shop, &old.token).await.money;
    assert_eq!(before.vat_basis_points, 1_500);

    for (typed, rate) in [("5", 500), ("7.25", 725), ("0", 0)] {
        let cart = shop.cart(&[(cup, 3)]).await;
        let agreed = shop.form(cart).await;
        charge(&shop, typed).await;
        let placed = shop.place(cart, &agreed).await.unwrap();
        let money = order_page(&shop, &placed.token).await.money;
        assert_eq!(money.vat_basis_points, rate);
        assert_eq!(
            money.total, before.total,
            "prices include VAT, whatever the rate is"
        );
        let goods = Money::new(3 * 6_120, money.total.currency);
        let lines = [
            Taxed::of_gross(goods, rate),
            Taxed::of_gross(money.delivery.gross().unwrap(), rate),
            Taxed::of_gross(money.cash_fee.gross().unwrap(), rate),
        ];
        let vat: i64 = lines.iter().map(|line| line.tax.minor).sum();
        assert_eq!((money.goods_net, money.vat.minor), (lines[0].net, vat));
    }
    assert_eq!(order_page(&shop, &old.token).await.money, before);
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn an_order_is_delivered_at_the_rate_it_was_placed_with() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    let order = shop.order(&[(cup, 1)]).await;
    charge(&shop, "0").await;
    let (ops, actor) = (&shop.ops, &shop.manager());
    fulfilment::confirm_order(ops, actor, order).await.unwrap();
    fulfilment::pick_order(ops, actor, order).await.unwrap();
    fulfilment::pack_order(ops, actor, order).await.unwrap();
    fulfilment::hand_over(ops, actor, order).await.unwrap();
    fulfilment::deliver(ops, actor, order, "105").await.unwrap();
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_server_that_has_not_heard_yet_charges_the_rate_in_force() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    let other = shop.database.ops(Arc::clone(&shop.clock)).await;
    assert_eq!(other.shop().await.unwrap().vat_basis_points, 1_500);
    let cart = shop.cart(&[(cup, 1)]).await;
    let asked = PlaceOrder {
        cart: Some(cart),
        language: Language::Arabic,
        form: shop.form(cart).await,
    };
    charge(&shop, "5").await;
    assert_eq!(
        other.shop().await.unwrap().vat_basis_points,
        1_500,
        "it has not heard"
    );
    let placed = checkout::place_order(&other, &Actor::guest(), &asked)
        .await
        .unwrap();
    assert_eq!(order_page(&shop, &placed.token).await.money.vat_basis_points, 500);
}

#[tokio::test]
async fn counting_goes_on_under_another_beginning_and_earlier_orders_are_found() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    let mut numbers = Vec::new();
    for prefix in ["so", "dar"] {
        edit(&shop, |form| prefix.clone_into(&mut form.order_prefix))
            .await
            .unwrap();
        let cart = shop.cart(&[(cup, 1)]).await;
        let form = shop.form(cart).await;
        let placed = shop.place(cart, &form).await.unwrap();
        numbers.push(placed.number);
    }
    assert_eq!(numbers, ["SO-10001", "DAR-10002"]);
    for typed in ["so-10001", "dar-١٠٠٠٢"] {
        let found = orders::read::tracking_page(&shop.ops, typed, "0501234567").await;
        assert!(found.is_ok(), "{typed}: {found:?}");
    }
}

#[tokio::test]
async fn a_product_says_up_to_which_price_it_is_paid_at_the_door() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    let slug = shop.slug_of(cup).await;
    shop.delivery_fee("02", 3_500).await;
    let limit = shop.ops.shop().await.unwrap().cash_limit;
    for (region, fee) in [(None, 2_200), (Some("02"), 3_500)] {
        let visitor = domain::settings::Visitor {
            language: Language::English,
            region: region.map(str::to_owned),
        };
        let page = product_page(&shop.ops, visitor, &slug).await.unwrap();
        let promises = page.promises;
        assert_eq!((promises.delivery_fee.minor, promises.cash_limit), (fee, limit));
        // The last price that the checkout lets through, and the first that it does not.
        let highest = Money::new(limit.minor - fee - promises.cash_fee.minor, limit.currency);
        assert!(promises.takes_cash(highest), "{region:?}");
        let above = Money::new(highest.minor + 1, limit.currency);
        assert!(!promises.takes_cash(above), "{region:?}");
    }
}

#[tokio::test]
async fn what_a_product_says_of_cash_is_what_the_checkout_says() {
    let shop = Shop::open().await;
    // Delivered to Riyadh: 22.00, and 15.00 for cash; 5,000.00 are collected at most.
    for (price, taken) in [(496_300, true), (496_301, false)] {
        let dear = shop.product(price, 5).await;
        let slug = shop.slug_of(dear).await;
        let page = product_page(&shop.ops, Language::English, &slug).await.unwrap();
        assert_eq!(page.promises.takes_cash(page.variants[0].price), taken);
        let cart = shop.cart(&[(dear, 1)]).await;
        let form = shop.form(cart).await;
        match shop.place(cart, &form).await {
            Ok(_) => assert!(taken, "{price}"),
            Err(Error::Refused(Refusal::CashLimitExceeded { .. })) => assert!(!taken, "{price}"),
            Err(other) => panic!("{price}: {other:?}"),
        }
    }
}
