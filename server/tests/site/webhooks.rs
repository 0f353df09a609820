//! Partners are told what happens: from the console's form over the worker and a real connection to an endpoint that
//! verifies what it hears with the specification's own library.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use domain::partners::read::{DeliveryRow, WebhooksPage};
use domain::partners::{DeliveryStatus, EndpointForm};
use integrations::HttpWebhooks;
use operations::outbox::Lane;
use operations::outbox::worker::drain;
use operations::ports::{Clock, SystemClock};
use serde_json::Value;
use server::config::{Common, Config};
use standardwebhooks::Webhook;
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use crate::web::{Answer, Visitor, Web};

const PAGE: &str = "/console/webhooks";

/// A message as it arrived.
#[derive(Clone)]
struct Heard {
    headers: HeaderMap,
    body: Bytes,
}

impl Heard {
    fn id(&self) -> &str {
        self.headers["webhook-id"].to_str().unwrap()
    }

    fn is_signed_under(&self, secret: &str) -> bool {
        let webhook = Webhook::new(secret).unwrap();
        webhook.verify(&self.body, &self.headers).is_ok()
    }
}

/// A partner's program on this machine: it is out of order the first time it is called.
struct Partner {
    url: String,
    hears: UnboundedReceiver<Heard>,
}

struct Ear {
    calls: AtomicU32,
    tells: UnboundedSender<Heard>,
}

impl Partner {
    async fn listen() -> Self {
        let (tells, hears) = unbounded_channel();
        let calls = AtomicU32::new(0);
        let program = Router::new()
            .route("/hooks", post(hear))
            .with_state(Arc::new(Ear { calls, tells }));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hooks", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, program).await });
        Self { url, hears }
    }

    async fn heard(&mut self) -> Heard {
        let heard = timeout(Duration::from_secs(60), self.hears.recv()).await;
        heard.unwrap().unwrap()
    }
}

async fn hear(State(ear): State<Arc<Ear>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    ear.tells.send(Heard { headers, body }).unwrap();
    match ear.calls.fetch_add(1, Ordering::SeqCst) {
        0 => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::NO_CONTENT,
    }
}

/// A shop on the web that tells partners on this machine, by the real clock's time: whoever verifies a message looks at
/// its own.
async fn telling() -> Web {
    let mut web = Web::open().await;
    web.shop.clock.set(SystemClock.now());
    let this_machine = vec!["127.0.0.1/32".parse().unwrap()];
    let webhooks = HttpWebhooks::new(this_machine).unwrap();
    web.shop.ops = web.shop.ops.telling(Arc::new(webhooks));
    web.reopened()
}

/// The secret that a page shows.
fn secret_on(page: &Answer) -> Option<String> {
    let text = page.text();
    let (_, rest) = text.split_once("whsec_")?;
    let is_base64 = |c: &char| c.is_ascii_alphanumeric() || "+/=".contains(*c);
    Some(format!(
        "whsec_{}",
        rest.chars().take_while(is_base64).collect::<String>()
    ))
}

async fn posts(manager: &mut Visitor, form: &str, fields: &[(&str, &str)]) {
    let done = manager.post(PAGE, form, fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{form}: {}", done.text());
}

#[tokio::test]
async fn a_partner_is_told_of_an_order_and_can_tell_that_it_was_the_shop() {
    let web = telling().await;
    let mut manager = web.manager().await;
    manager
        .post("/console", "accounts/set_language", &[("language", "en")])
        .await;
    let mut partner = Partner::listen().await;
    let form = [("url", "https://partner.example/hooks"), ("orders", "on")];
    let added = manager.post(PAGE, "partners/add_endpoint", &form).await;
    assert_eq!(added.status, StatusCode::OK, "{}", added.text());
    let secret = secret_on(&added).unwrap();
    assert_eq!(secret_on(&manager.get(PAGE).await), None, "it is shown once");
    // The form takes https only, and this program has no certificate.
    web.shop.tell_at(&partner.url).await;

    let stop = CancellationToken::new();
    let worker = tokio::spawn(server::worker::work(web.shop.ops.clone(), stop.clone()));
    let cup = web.shop.product(6_800, 5).await;
    let order = web.shop.order(&[(cup, 1)]).await;
    let first = partner.heard().await;
    assert!(first.is_signed_under(&secret));
    assert!(!first.is_signed_under("whsec_c29tZWJvZHkgZWxzZQ=="));
    let body: Value = serde_json::from_slice(&first.body).unwrap();
    assert_eq!(
        (&body["type"], &body["data"]["order"]),
        (&"order.placed".into(), &order.to_string().into())
    );
    let forged = Heard {
        body: Bytes::from(first.body.to_vec().repeat(2)),
        ..first.clone()
    };
    assert!(!forged.is_signed_under(&secret));

    // It was out of order, and is told again: the same bytes under the same id.
    let waiting = noted(&web).await;
    assert_eq!(
        (waiting.attempts, waiting.last_error.as_str()),
        (1, "it answered 500")
    );
    let page = manager.get(PAGE).await.text();
    assert!(
        page.contains("Waiting") && page.contains("it answered 500"),
        "{page}"
    );
    web.shop.clock.pass_seconds(6);
    let second = partner.heard().await;
    assert!(second.is_signed_under(&secret));
    assert_eq!((second.id(), &second.body), (first.id(), &first.body));

    // Somebody has it sent once more, and it is signed under the new secret and the one before.
    let rotated = {
        let endpoint = endpoint(&web).await;
        manager
            .post(PAGE, "partners/rotate_secret", &[("endpoint", &endpoint)])
            .await
    };
    let new_secret = secret_on(&rotated).unwrap();
    assert_ne!(new_secret, secret);
    posts(
        &mut manager,
        "partners/replay",
        &[("delivery", &delivery(&web).await)],
    )
    .await;
    let third = partner.heard().await;
    assert_eq!((third.id(), &third.body), (first.id(), &first.body));
    assert!(third.is_signed_under(&secret) && third.is_signed_under(&new_secret));

    stop.cancel();
    worker.await.unwrap();
}

/// Waits until what was answered to the newest message is noted; what the list says of it.
async fn noted(web: &Web) -> DeliveryRow {
    let noted = async {
        loop {
            let message = shown(web).await.deliveries.remove(0);
            if !message.last_error.is_empty() {
                return message;
            }
            tokio::task::yield_now().await;
        }
    };
    timeout(Duration::from_secs(60), noted).await.unwrap()
}

async fn endpoint(web: &Web) -> String {
    shown(web).await.endpoints[0].id.to_string()
}

async fn delivery(web: &Web) -> String {
    shown(web).await.deliveries[0].id.to_string()
}

async fn shown(web: &Web) -> WebhooksPage {
    operations::partners::read::webhooks(&web.shop.ops, &web.shop.manager(), (None, ""))
        .await
        .unwrap()
}

#[tokio::test]
async fn nothing_on_this_machine_is_called_when_nobody_names_it() {
    let web = telling().await;
    let mut partner = Partner::listen().await;
    let ops = &web.shop.ops;
    let form = EndpointForm {
        url: "https://partner.example/hooks".to_owned(),
        orders: "on".to_owned(),
        ..EndpointForm::default()
    };
    operations::partners::add_endpoint(ops, &web.shop.manager(), &form)
        .await
        .unwrap();
    web.shop.tell_at(&partner.url).await;
    // As the program is wired when no network is named.
    let config = Config::resolve(Common::default()).unwrap();
    let ops = ops
        .clone()
        .telling(Arc::new(HttpWebhooks::new(config.tell_in).unwrap()));
    let cup = web.shop.product(6_800, 5).await;
    web.shop.order(&[(cup, 1)]).await;
    drain(&ops, Lane::Quick).await.unwrap();
    assert_eq!(operations::partners::deliver(&ops, &|| false).await.unwrap(), 1);
    let message = shown(&web).await.deliveries.remove(0);
    assert_eq!(
        (message.status, message.last_error.as_str()),
        (DeliveryStatus::Waiting, "the address is not public")
    );
    assert!(partner.hears.try_recv().is_err());
}

#[tokio::test]
async fn the_screen_speaks_both_languages_and_keeps_what_was_typed() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    for (language, title, why) in [
        ("ar", "إخطار البرامج", "لا عناوين بعد"),
        ("en", "Webhooks", "No endpoints yet"),
    ] {
        manager
            .post("/console", "accounts/set_language", &[("language", language)])
            .await;
        let page = manager.get(PAGE).await.text();
        assert!(page.contains(title) && page.contains(why), "{page}");
        let wrong = [("url", "http://10.0.0.7/hooks"), ("stock", "on")];
        let refused = manager.post(PAGE, "partners/add_endpoint", &wrong).await;
        assert_eq!(
            (refused.status, refused.refusals()),
            (StatusCode::UNPROCESSABLE_ENTITY, vec!["InvalidFields".to_owned()])
        );
        assert_eq!(refused.field("url").as_deref(), Some("http://10.0.0.7/hooks"));
    }
    let form = [("url", "https://partner.example/hooks"), ("stock", "on")];
    manager.post(PAGE, "partners/add_endpoint", &form).await;
    let id = endpoint(&web).await;
    posts(&mut manager, "partners/disable_endpoint", &[("endpoint", &id)]).await;
    assert!(manager.get(PAGE).await.text().contains("Resting"));
    let twice = manager
        .post(PAGE, "partners/disable_endpoint", &[("endpoint", &id)])
        .await;
    assert_eq!(twice.refusals(), ["NotPossibleNow"]);
    posts(&mut manager, "partners/enable_endpoint", &[("endpoint", &id)]).await;
    assert!(manager.get(PAGE).await.text().contains("Active"));
    let mut worker = web.worker().await;
    assert_eq!(worker.get(PAGE).await.status, StatusCode::FORBIDDEN);
}
