//! A drill: a running shop is backed up, its machine is lost, and the backup becomes a shop again.

use super::shop::{Goods, Place, Serving, open};
use super::shopper::{AtCheckout, Outcome, client};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_of_a_running_shop_becomes_a_shop_that_is_clean() {
    let place = Place::new().await;
    let serving = Serving::start(&place, &[]).await;
    open(
        &place,
        &serving,
        &[Goods {
            handle: "cup",
            pieces: 500,
        }],
    )
    .await;
    let shopper = AtCheckout::with(&serving, &[("cup", 3)]).await.unwrap();
    let Outcome::Placed(page) = shopper.place().await else {
        panic!("not placed")
    };

    // Orders keep coming in while the backup is written.
    let mut shoppers = Vec::new();
    for _ in 0..20 {
        shoppers.push(AtCheckout::with(&serving, &[("cup", 1)]).await.unwrap());
    }
    let busy = tokio::spawn(async move {
        for shopper in shoppers {
            assert!(matches!(shopper.place().await, Outcome::Placed(_)));
        }
    });
    let file = place.folder.path().join("shop.backup");
    let backup = place.command(["backup"]).arg(&file).output().await.unwrap();
    assert_eq!(
        backup.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&backup.stderr)
    );
    busy.await.unwrap();
    serving.terminate().await;

    let rescue = Place::new().await;
    let restored = rescue.command(["restore"]).arg(&file).output().await.unwrap();
    assert_eq!(
        restored.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&restored.stderr)
    );
    rescue.assert_clean().await;
    let serving = Serving::start(&rescue, &[]).await;
    let order = client()
        .get(format!("{}{page}", serving.url))
        .send()
        .await
        .unwrap();
    assert_eq!(order.status().as_u16(), 200);
    assert!(AtCheckout::with(&serving, &[("cup", 1)]).await.is_some());
    serving.terminate().await;

    // A shop is never overwritten.
    let again = rescue.command(["restore"]).arg(&file).output().await.unwrap();
    assert_eq!(
        again.status.code(),
        Some(3),
        "{}",
        String::from_utf8_lossy(&again.stderr)
    );
}
