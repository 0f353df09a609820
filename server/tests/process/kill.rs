//! Nothing acknowledged is lost: the program is killed in the middle of checkouts, again and again.

use std::time::Duration;

use tokio::time::sleep;

use super::shop::{Goods, Place, Serving, open};
use super::shopper::{AtCheckout, Outcome, client};

/// Kills in `make test`; `MANZUMA_SOAK` multiplies them by ten.
const KILLS: u32 = 20;
/// Shoppers between two kills.
const SHOPPERS: usize = 12;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_order_that_was_answered_survives_sigkill() {
    let kills = if std::env::var_os("MANZUMA_SOAK").is_some() {
        KILLS * 10
    } else {
        KILLS
    };
    let place = Place::new().await;
    let serving = Serving::start(&place, &[]).await;
    open(
        &place,
        &serving,
        &[Goods {
            handle: "cup",
            pieces: 100_000,
        }],
    )
    .await;
    serving.terminate().await;

    let mut answered = Vec::new();
    for kill in 0..kills {
        let serving = Serving::start(&place, &[]).await;
        let mut pressed = Vec::new();
        for _ in 0..SHOPPERS {
            let shopper = AtCheckout::with(&serving, &[("cup", 1)]).await.unwrap();
            pressed.push(tokio::spawn(async move { shopper.place().await }));
        }
        // Somewhere within the time that the checkouts take; each time elsewhere.
        sleep(Duration::from_millis(u64::from(kill * 7 % 40))).await;
        serving.kill().await;
        for outcome in pressed {
            match outcome.await.unwrap() {
                Outcome::Placed(page) => answered.push(page),
                Outcome::Unanswered => {}
                Outcome::Refused(status, name) => panic!("{status} {name}"),
            }
        }
    }

    assert!(!answered.is_empty(), "nothing was ever answered before a kill");
    let serving = Serving::start(&place, &[]).await;
    for page in &answered {
        let order = client()
            .get(format!("{}{page}", serving.url))
            .send()
            .await
            .unwrap();
        assert_eq!(order.status().as_u16(), 200, "{page} was answered and is gone");
    }
    serving.terminate().await;
    place.assert_clean().await;
}
