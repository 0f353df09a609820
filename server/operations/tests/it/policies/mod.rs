//! The return policy: published in versions, and the version that was shown governs the order.

use domain::Refusal;
use domain::basics::{Language, OrderId};
use domain::checkout::CheckoutForm;
use domain::policies::ReturnPolicyEdit;
use operations::testkit::{Shop, refusal};
use operations::{Error, args, audit, basics, orders, policies};

/// What was written, in place of the policy the shop began with.
fn edit(days: &str) -> ReturnPolicyEdit {
    ReturnPolicyEdit {
        return_days: days.to_owned(),
        payer: "shop".to_owned(),
        title_ar: "سياسة الاسترجاع".to_owned(),
        title_en: "Return policy".to_owned(),
        exclusions_ar: "الشموع بعد إشعالها\n\nما كُتب عليه اسمك".to_owned(),
        exclusions_en: "Candles once lit\n\nAnything with your name".to_owned(),
        body_ar: "<p>نص</p><script>x</script>".to_owned(),
        body_en: "<p>Text</p>".to_owned(),
    }
}

async fn publish(shop: &Shop, version: i64, days: &str) -> operations::Result<()> {
    policies::publish_return_policy(&shop.ops, &shop.manager(), version, &edit(days)).await
}

async fn shown(shop: &Shop, version: Option<i64>) -> operations::Result<domain::policies::read::PolicyPage> {
    policies::read::return_policy(&shop.ops, Language::English, version).await
}

#[tokio::test]
async fn every_publication_is_a_version_and_earlier_ones_stay_readable() {
    let shop = Shop::open().await;
    publish(&shop, 1, "٣٠").await.unwrap();
    let now = shown(&shop, None).await.unwrap();
    assert_eq!((now.version, now.terms.days, now.is_current), (2, 30, true));
    assert_eq!(now.exclusions, ["Candles once lit", "Anything with your name"]);
    let first = shown(&shop, Some(1)).await.unwrap();
    assert_eq!(
        (first.version, first.terms.days, first.is_current),
        (1, 14, false)
    );
    assert!(matches!(shown(&shop, Some(3)).await, Err(Error::Missing)));
    assert!(matches!(shown(&shop, Some(0)).await, Err(Error::Missing)));

    let screen = policies::read::policy_editor(&shop.ops, &shop.manager())
        .await
        .unwrap();
    assert_eq!(screen.body.ar, "<p>نص</p>", "what could run is not stored");
    let listed: Vec<_> = screen
        .versions
        .iter()
        .map(|row| (row.version, row.published_by.as_str()))
        .collect();
    assert_eq!(listed, [(2, "manager"), (1, "")]);
    let trail = audit::read::audit_page(&shop.ops, &shop.manager(), "")
        .await
        .unwrap();
    let entry = trail
        .rows
        .iter()
        .find(|row| row.action == "publish_policy")
        .unwrap();
    let days = entry
        .changes
        .iter()
        .find(|(field, ..)| field == "return_days")
        .unwrap();
    assert_eq!((days.1.as_str(), days.2.as_str()), ("14", "30"));
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn nobody_overwrites_a_policy_unseen_and_pressing_twice_publishes_once() {
    let shop = Shop::open().await;
    publish(&shop, 1, "30").await.unwrap();
    assert_eq!(refusal(publish(&shop, 1, "7").await), Refusal::ChangedMeanwhile);
    publish(&shop, 2, "30").await.unwrap();
    assert_eq!(shop.rows_in("policies_versions").await, 2, "nothing differed");
    assert!(matches!(
        refusal(publish(&shop, 2, "").await),
        Refusal::InvalidFields(_)
    ));
}

/// The checkout as it was opened, and the version of the policy it shows.
async fn opened(shop: &Shop) -> (domain::basics::CartId, CheckoutForm) {
    let cup = shop.product(6_800, 5).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let form = shop.form(cart).await;
    (cart, form)
}

/// The version an order was placed under.
async fn agreed(shop: &Shop, token: &str) -> Option<i64> {
    let key = shop.ops.link_key().await.unwrap();
    let id: OrderId = basics::read_token(&key, token).unwrap();
    let sql = "SELECT v.version FROM orders_orders o JOIN policies_versions v ON v.id = o.policy_id WHERE o.id = $1";
    let stored = shop.number(sql, args![id]).await;
    let page = orders::read::order_page(&shop.ops, Language::English, token)
        .await
        .unwrap();
    assert_eq!(page.policy_version, Some(stored));
    page.policy_version
}

#[tokio::test]
async fn the_version_that_was_shown_governs_the_order() {
    let shop = Shop::open().await;
    let (cart, form) = opened(&shop).await;
    publish(&shop, 1, "7").await.unwrap();
    let placed = shop.place(cart, &form).await.unwrap();
    assert_eq!(
        agreed(&shop, &placed.token).await,
        Some(1),
        "published while the form was filled in"
    );

    let (cart, form) = opened(&shop).await;
    let placed = shop.place(cart, &form).await.unwrap();
    assert_eq!(agreed(&shop, &placed.token).await, Some(2));

    let (cart, form) = opened(&shop).await;
    let unsaid = CheckoutForm {
        policy: String::new(),
        ..form
    };
    let placed = shop.place(cart, &unsaid).await.unwrap();
    assert_eq!(
        agreed(&shop, &placed.token).await,
        Some(2),
        "shown none: the one in force"
    );
}

#[tokio::test]
async fn an_old_policy_cannot_be_picked() {
    let shop = Shop::open().await;
    let first = shown(&shop, None).await.unwrap().id;
    publish(&shop, 1, "0").await.unwrap();
    shop.clock.pass_seconds(25 * 60 * 60);
    let (cart, form) = opened(&shop).await;
    for policy in [
        first.to_string(),
        shop.ops.new_id::<domain::basics::PolicyId>().to_string(),
    ] {
        let forged = CheckoutForm {
            policy,
            ..form.clone()
        };
        assert_eq!(
            refusal(shop.place(cart, &forged).await),
            Refusal::ChangedMeanwhile
        );
    }
    let broken = CheckoutForm {
        policy: "x".to_owned(),
        ..form.clone()
    };
    assert!(matches!(
        refusal(shop.place(cart, &broken).await),
        Refusal::InvalidFields(_)
    ));
    assert_eq!(shop.rows_in("orders_orders").await, 0);
    shop.place(cart, &form).await.unwrap();
}
