//! What programs of partners are told.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use domain::basics::{EndpointId, VariantId};
use domain::outbox::read::ProblemKind;
use domain::partners::read::{NewSecret, WebhooksPage};
use domain::partners::{DeliveryStatus, EndpointForm, Happening, RETRY_SECONDS};
use operations::inventory::{AdjustStock, CorrectStock, adjust_stock, correct_stock};
use operations::outbox::Lane;
use operations::ports::{Call, CallProblem, Webhooks};
use operations::testkit::{Listeners, Shop, everybody, may, refusal};
use operations::{Error, args, catalog, fulfilment, outbox, partners};
use tokio::sync::Notify;

async fn telling() -> (Shop, Arc<Listeners>) {
    let (mut shop, listeners) = (Shop::open().await, Arc::new(Listeners::default()));
    shop.ops = shop.ops.telling(listeners.clone());
    (shop, listeners)
}

fn form(topic: &str) -> EndpointForm {
    let ticked = |name: &str| {
        if name == topic {
            "on".to_owned()
        } else {
            String::new()
        }
    };
    EndpointForm {
        url: format!("https://{topic}.example/hooks"),
        orders: ticked("orders"),
        products: ticked("products"),
        stock: ticked("stock"),
    }
}

async fn add(shop: &Shop, topic: &str) -> NewSecret {
    partners::add_endpoint(&shop.ops, &shop.manager(), &form(topic))
        .await
        .unwrap()
}

async fn page(shop: &Shop) -> WebhooksPage {
    partners::read::webhooks(&shop.ops, &shop.manager(), (None, ""))
        .await
        .unwrap()
}

/// A product with five units on the shelf, of whose beginning nobody is told any more.
async fn quiet_product(shop: &Shop) -> VariantId {
    let cup = shop.product(6_800, 5).await;
    shop.raw("DELETE FROM outbox_events", args![]).await.unwrap();
    cup
}

/// Everything that is due now is done.
async fn work(shop: &Shop) {
    outbox::worker::drain(&shop.ops, Lane::Quick).await.unwrap();
    partners::deliver(&shop.ops, &|| false).await.unwrap();
}

fn header<'a>(call: &'a Call, name: &str) -> &'a str {
    let found = call.headers.iter().find(|(known, _)| *known == name);
    found.map_or("", |(_, value)| value.as_str())
}

#[tokio::test]
async fn what_happens_is_told_once_to_whoever_wants_to_hear_of_it() {
    let (shop, listeners) = telling().await;
    let cup = quiet_product(&shop).await;
    let secret = add(&shop, "orders").await.secret;
    assert!(secret.starts_with("whsec_"));
    add(&shop, "stock").await;
    let order = shop.order(&[(cup, 1)]).await;
    work(&shop).await;
    let heard = listeners.heard();
    assert_eq!(heard.len(), 1, "{heard:#?}");
    let call = &heard[0];
    assert_eq!(call.url, "https://orders.example/hooks");
    let body: serde_json::Value = serde_json::from_str(&call.body).unwrap();
    assert_eq!(body["type"], "order.placed");
    assert_eq!(body["timestamp"], "2026-11-22T09:00:00+00:00");
    assert_eq!(body["data"]["order"], order.to_string());
    assert_eq!(
        (&body["data"]["stage"], body["data"]["version"].is_i64()),
        (&"placed".into(), true)
    );
    assert!(!call.body.contains("0501234567"), "no more than it takes to ask");
    assert_eq!(
        header(call, "webhook-timestamp"),
        (shop.clock_seconds()).to_string()
    );
    assert!(
        header(call, "webhook-id").starts_with("msg_")
            && header(call, "webhook-signature").starts_with("v1,")
    );

    fulfilment::confirm_order(&shop.ops, &shop.manager(), order)
        .await
        .unwrap();
    let adjustment = AdjustStock {
        variant: cup,
        location: shop.location,
        delta: 3,
        reason: "found".to_owned(),
    };
    adjust_stock(&shop.ops, &shop.manager(), &adjustment)
        .await
        .unwrap();
    catalog::set_price(&shop.ops, &shop.manager(), cup, ("50", ""))
        .await
        .unwrap();
    work(&shop).await;
    let mut told: Vec<(String, String)> = listeners
        .heard()
        .iter()
        .map(|call| {
            let body: serde_json::Value = serde_json::from_str(&call.body).unwrap();
            (call.url.clone(), body["type"].as_str().unwrap().to_owned())
        })
        .collect();
    told.sort();
    let expected = [
        (
            "https://orders.example/hooks".to_owned(),
            "order.confirmed".to_owned(),
        ),
        (
            "https://stock.example/hooks".to_owned(),
            "stock.changed".to_owned(),
        ),
    ];
    assert_eq!(told, expected, "nobody asked for products");

    // An event that is worked off twice, as after a crash.
    shop.raw("UPDATE outbox_events SET done_at = NULL, due_at = 0", args![])
        .await
        .unwrap();
    work(&shop).await;
    assert_eq!(listeners.heard(), []);
    assert!(
        page(&shop)
            .await
            .deliveries
            .iter()
            .all(|row| row.status == DeliveryStatus::Delivered)
    );
}

#[tokio::test]
async fn what_is_not_taken_is_sent_again_as_it_was_later_and_later_until_a_person_is_asked() {
    let (shop, listeners) = telling().await;
    add(&shop, "orders").await;
    let cup = shop.product(6_800, 5).await;
    shop.order(&[(cup, 1)]).await;
    let tries = RETRY_SECONDS.len() + 1;
    listeners.will_answer((0..tries).map(|number| match number % 3 {
        0 => Ok(500),
        1 => Ok(302),
        _ => Err(CallProblem::Failed("nobody answered".to_owned())),
    }));
    work(&shop).await;
    let first = listeners.heard().remove(0);
    for seconds in RETRY_SECONDS {
        partners::deliver(&shop.ops, &|| false).await.unwrap();
        assert_eq!(listeners.heard(), [], "not before {seconds} seconds");
        shop.clock.pass_seconds(seconds + seconds / 10 + 1);
        partners::deliver(&shop.ops, &|| false).await.unwrap();
        let again = listeners.heard();
        assert_eq!(again.len(), 1, "after {seconds} seconds");
        assert_eq!(again[0].body, first.body);
        assert_eq!(header(&again[0], "webhook-id"), header(&first, "webhook-id"));
        assert_ne!(
            header(&again[0], "webhook-timestamp"),
            header(&first, "webhook-timestamp")
        );
    }
    let shown = page(&shop).await;
    assert_eq!(shown.deliveries[0].status, DeliveryStatus::Failed);
    assert!(shown.endpoints[0].disabled.is_some());
    let manager = shop.manager();
    let failed = partners::read::webhooks(&shop.ops, &manager, (Some(DeliveryStatus::Failed), ""))
        .await
        .unwrap();
    assert_eq!(failed.deliveries, shown.deliveries);
    let before = failed.deliveries[0].id.to_string();
    let older = partners::read::webhooks(&shop.ops, &manager, (Some(DeliveryStatus::Failed), &before))
        .await
        .unwrap();
    assert_eq!((older.deliveries.len(), older.next), (0, None));
    let problems = outbox::read::problems(&shop.ops, &shop.manager()).await.unwrap();
    assert_eq!((problems.len(), problems[0].kind), (1, ProblemKind::Endpoint));
    assert_eq!(problems[0].what, "https://orders.example/hooks");

    // While it rests nothing is said to it; going on, it hears what a person has sent again.
    shop.order(&[(cup, 1)]).await;
    work(&shop).await;
    assert_eq!(listeners.heard(), []);
    let (manager, delivery, endpoint) = (shop.manager(), shown.deliveries[0].id, shown.endpoints[0].id);
    let resting = partners::replay(&shop.ops, &manager, delivery).await;
    assert_eq!(refusal(resting).name(), "NotPossibleNow");
    partners::enable_endpoint(&shop.ops, &manager, endpoint)
        .await
        .unwrap();
    assert!(
        outbox::read::problems(&shop.ops, &manager)
            .await
            .unwrap()
            .is_empty()
    );
    partners::replay(&shop.ops, &manager, delivery).await.unwrap();
    work(&shop).await;
    let heard = listeners.heard();
    assert_eq!((heard.len(), &heard[0].body), (1, &first.body));
}

#[tokio::test]
async fn whoever_answers_gone_is_left_alone_at_once_and_a_person_can_have_one_rest() {
    let (shop, listeners) = telling().await;
    add(&shop, "orders").await;
    let cup = shop.product(6_800, 5).await;
    shop.order(&[(cup, 1)]).await;
    shop.order(&[(cup, 1)]).await;
    listeners.will_answer([Ok(410), Ok(500)]);
    work(&shop).await;
    assert_eq!(listeners.heard().len(), 2);
    let endpoint = page(&shop).await.endpoints.remove(0);
    assert!(endpoint.disabled.is_some() && endpoint.last_error.contains("410"));
    shop.clock.pass_seconds(60);
    work(&shop).await;
    assert_eq!(listeners.heard(), [], "what waits goes on waiting");
    let manager = shop.manager();
    partners::enable_endpoint(&shop.ops, &manager, endpoint.id)
        .await
        .unwrap();
    work(&shop).await;
    assert_eq!(listeners.heard().len(), 1, "what waited is sent at once");
    let row = page(&shop).await.deliveries.remove(0);
    assert_eq!((row.status, row.attempts), (DeliveryStatus::Delivered, 1));
    partners::disable_endpoint(&shop.ops, &manager, endpoint.id)
        .await
        .unwrap();
    let twice = partners::disable_endpoint(&shop.ops, &manager, endpoint.id).await;
    assert_eq!(refusal(twice).name(), "NotPossibleNow");
    let problems = outbox::read::problems(&shop.ops, &manager).await.unwrap();
    assert!(
        problems.is_empty(),
        "what a person has decided is no problem: {problems:?}"
    );
}

#[tokio::test]
async fn a_message_that_is_never_taken_does_not_silence_an_endpoint_that_takes_others() {
    let (shop, listeners) = telling().await;
    add(&shop, "orders").await;
    let cup = shop.product(6_800, 5).await;
    shop.order(&[(cup, 1)]).await;
    shop.order(&[(cup, 1)]).await;
    listeners.will_answer([Ok(422), Ok(204)]);
    work(&shop).await;
    for seconds in RETRY_SECONDS {
        listeners.will_answer([Ok(422)]);
        shop.clock.pass_seconds(seconds + seconds / 10 + 1);
        work(&shop).await;
    }
    assert_eq!(listeners.heard().len(), 2 + RETRY_SECONDS.len());
    let shown = page(&shop).await;
    let stand: Vec<DeliveryStatus> = shown.deliveries.iter().map(|row| row.status).collect();
    assert_eq!(stand, [DeliveryStatus::Delivered, DeliveryStatus::Failed]);
    assert!(shown.endpoints[0].disabled.is_none());
}

/// Programs of which the one that hears of stock answers only when the one that hears of orders was called.
#[derive(Default)]
struct OneWaits {
    called: Notify,
    is_over: Notify,
}

#[async_trait]
impl Webhooks for OneWaits {
    async fn send(&self, call: &Call) -> Result<u16, CallProblem> {
        if call.url.contains("stock.") {
            self.called.notify_one();
            self.is_over.notified().await;
        } else {
            self.is_over.notify_one();
        }
        Ok(204)
    }
}

#[tokio::test]
async fn a_slow_endpoint_delays_no_other() {
    let (mut shop, programs) = (Shop::open().await, Arc::new(OneWaits::default()));
    shop.ops = shop.ops.telling(programs.clone());
    let cup = quiet_product(&shop).await;
    add(&shop, "orders").await;
    add(&shop, "stock").await;
    let counted = CorrectStock {
        variant: cup,
        location: shop.location,
        counted: "7".to_owned(),
        reason: "counted".to_owned(),
    };
    correct_stock(&shop.ops, &shop.manager(), &counted).await.unwrap();
    outbox::worker::drain(&shop.ops, Lane::Quick).await.unwrap();
    let meanwhile = async {
        programs.called.notified().await;
        shop.order(&[(cup, 1)]).await;
        outbox::worker::drain(&shop.ops, Lane::Quick).await.unwrap();
    };
    let both = async { tokio::join!(partners::deliver(&shop.ops, &|| false), meanwhile).0 };
    let sent = tokio::time::timeout(Duration::from_secs(60), both).await;
    assert_eq!(sent.unwrap().unwrap(), 2);
}

#[tokio::test]
async fn nothing_is_sent_that_can_not_be_signed() {
    let (shop, listeners) = telling().await;
    add(&shop, "orders").await;
    shop.raw("UPDATE partners_endpoints SET secret = 'lost'", args![])
        .await
        .unwrap();
    let cup = shop.product(6_800, 5).await;
    shop.order(&[(cup, 1)]).await;
    outbox::worker::drain(&shop.ops, Lane::Quick).await.unwrap();
    assert!(matches!(
        partners::deliver(&shop.ops, &|| false).await,
        Err(Error::Broken(_))
    ));
    assert_eq!(listeners.heard(), []);
}

#[tokio::test]
async fn a_new_secret_and_the_one_before_both_sign_for_a_day() {
    let (shop, listeners) = telling().await;
    add(&shop, "orders").await;
    let endpoint = page(&shop).await.endpoints.remove(0).id;
    partners::rotate_secret(&shop.ops, &shop.manager(), endpoint)
        .await
        .unwrap();
    let cup = shop.product(6_800, 5).await;
    for signatures in [2, 1] {
        shop.order(&[(cup, 1)]).await;
        work(&shop).await;
        let call = listeners.heard().remove(0);
        assert_eq!(header(&call, "webhook-signature").split(' ').count(), signatures);
        shop.clock.pass_seconds(24 * 60 * 60);
    }
}

#[tokio::test]
async fn only_managers_say_where_things_are_told() {
    let shop = Shop::open().await;
    let ops = &shop.ops;
    for actor in everybody() {
        let denied = !may(&actor, domain::accounts::Permission::ManagePartners);
        let endpoint: EndpointId = ops.new_id();
        let outcomes = [
            partners::add_endpoint(ops, &actor, &form("none"))
                .await
                .map(|_| ()),
            partners::rotate_secret(ops, &actor, endpoint).await.map(|_| ()),
            partners::enable_endpoint(ops, &actor, endpoint).await,
            partners::disable_endpoint(ops, &actor, endpoint).await,
            partners::replay(ops, &actor, ops.new_id()).await,
            partners::read::webhooks(ops, &actor, (None, ""))
                .await
                .map(|_| ()),
        ];
        for outcome in outcomes {
            assert_eq!(matches!(outcome, Err(Error::Denied)), denied, "{:?}", actor.kind);
        }
    }
    assert_eq!(Happening::ALL.len(), 9);
}

#[tokio::test]
async fn what_is_new_is_told_and_nothing_seems_older_than_it_was() {
    let (shop, listeners) = telling().await;
    add(&shop, "products").await;
    add(&shop, "stock").await;
    let cup = shop.product(6_800, 5).await;
    work(&shop).await;
    let told = |heard: Vec<Call>| -> Vec<(String, serde_json::Value)> {
        let body = |call: &Call| serde_json::from_str::<serde_json::Value>(&call.body).unwrap();
        let said = heard.iter().map(body);
        let mut said: Vec<_> = said
            .map(|body| (body["type"].as_str().unwrap().to_owned(), body["data"].clone()))
            .collect();
        said.sort_by(|a, b| a.0.cmp(&b.0));
        said
    };
    let new = told(listeners.heard());
    let kinds: Vec<&str> = new.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(kinds, ["product.changed", "stock.changed"]);
    assert_eq!(new[1].1["on_hand"], 5);

    // Two changes at one moment, as two people make them, and one by a server whose clock is behind.
    let mut version = new[0].1["version"].as_i64().unwrap();
    for (price, seconds) in [("50", 0), ("51", 0), ("52", -30)] {
        shop.clock.pass_seconds(seconds);
        catalog::set_price(&shop.ops, &shop.manager(), cup, (price, ""))
            .await
            .unwrap();
        shop.clock.pass_seconds(-seconds);
        work(&shop).await;
        let next = told(listeners.heard());
        let newer = next[0].1["version"].as_i64().unwrap();
        assert!(newer > version, "{newer} after {version}");
        version = newer;
    }
}

#[tokio::test]
async fn a_worker_that_is_told_to_stop_begins_nothing_more() {
    let (shop, listeners) = telling().await;
    add(&shop, "orders").await;
    let cup = shop.product(6_800, 5).await;
    shop.order(&[(cup, 1)]).await;
    outbox::worker::drain(&shop.ops, Lane::Quick).await.unwrap();
    assert_eq!(partners::deliver(&shop.ops, &|| true).await.unwrap(), 0);
    assert_eq!(listeners.heard(), []);
    assert_eq!(partners::deliver(&shop.ops, &|| false).await.unwrap(), 1);
}
