//! Several servers on one database: each keeps pages of its own, and all of them show the same.

use std::time::Duration;

use reqwest::Client;
use tokio::time::sleep;

use super::shop::{Goods, Place, Serving, open};
use super::shopper::{AtCheckout, Outcome};

/// How long another server may show what was.
const LAG_MAX: Duration = Duration::from_secs(1);

/// The page of the cup, as somebody without a session reads it.
async fn page(serving: &Serving) -> String {
    let client = Client::new();
    let answer = client
        .get(format!("{}/en/p/cup", serving.url))
        .header("accept", "text/html")
        .send()
        .await
        .unwrap();
    assert_eq!(
        answer.headers()["cache-control"],
        "private, no-cache",
        "it is kept"
    );
    answer.text().await.unwrap()
}

/// Who asks a second after the change is told of it, however long the answer takes on a busy machine.
async fn assert_tells(serving: &Serving, wanted: &str) {
    sleep(LAG_MAX).await;
    let page = page(serving).await;
    assert!(page.contains(wanted), "does not say {wanted:?}: {page}");
}

/// How many goods somebody finds who searches a second after the change.
async fn found(serving: &Serving, words: &str) -> i64 {
    let answer = Client::new()
        .get(format!("{}/api/v1/search?q={words}", serving.url))
        .send()
        .await
        .unwrap();
    let page: serde_json::Value = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
    page["total"].as_i64().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_happens_at_one_server_is_shown_by_the_others_within_a_second() {
    let place = Place::new().await;
    let one = Serving::start(&place, &[]).await;
    let other = Serving::start(&place, &["--no-worker"]).await;
    let cup = Goods {
        handle: "cup",
        pieces: 5,
    };
    open(&place, &one, &[cup]).await;
    for serving in [&one, &other] {
        assert_tells(serving, "SAR").await;
    }

    let shopper = AtCheckout::with(&one, &[("cup", 3)]).await.unwrap();
    assert!(!page(&one).await.contains("Only 2 left"));
    assert!(!page(&other).await.contains("Only 2 left"));
    let placed = shopper.place().await;
    assert!(matches!(placed, Outcome::Placed(_)), "{placed:?}");
    assert!(
        page(&one).await.contains("Only 2 left"),
        "the next reader of the same server sees it"
    );
    assert_tells(&other, "Only 2 left").await;

    // A command is a process of its own: no server was told by anybody.
    let goods = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Status\n\
                 cup,cup,Title,Default Title,cup,59.00,active\n";
    let file = place.folder.path().join("cheaper.csv");
    std::fs::write(&file, goods).unwrap();
    let imported = place
        .command(["import", "products"])
        .arg(&file)
        .args(["--format", "shopify"])
        .output()
        .await
        .unwrap();
    assert_eq!(imported.status.code(), Some(0));
    for serving in [&one, &other] {
        assert_tells(serving, "59.00").await;
    }

    assert_eq!(found(&one, "teapot").await, 0);
    std::fs::write(&file, goods.replace("cup,cup,Title", "cup,teapot,Title")).unwrap();
    let renamed = place
        .command(["import", "products"])
        .arg(&file)
        .args(["--format", "shopify"])
        .output()
        .await
        .unwrap();
    assert_eq!(renamed.status.code(), Some(0));
    sleep(LAG_MAX).await;
    for serving in [&one, &other] {
        assert_eq!(
            found(serving, "teapot").await,
            1,
            "the index follows within a second"
        );
    }
    one.terminate().await;
    other.terminate().await;
}
