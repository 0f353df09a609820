//! Never oversell, over HTTP and from many at once.

use super::shop::{Goods, Place, Serving, open};
use super::shopper::{AtCheckout, Outcome};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_200_concurrent_checkouts_for_10_pieces_exactly_10_get_one() {
    let place = Place::new().await;
    let serving = Serving::start(&place, &[]).await;
    open(
        &place,
        &serving,
        &[Goods {
            handle: "cup",
            pieces: 10,
        }],
    )
    .await;

    let mut shoppers = Vec::new();
    for _ in 0..200 {
        shoppers.push(AtCheckout::with(&serving, &[("cup", 1)]).await.unwrap());
    }
    let outcomes = all_at_once(shoppers).await;
    let placed = outcomes
        .iter()
        .filter(|outcome| matches!(outcome, Outcome::Placed(_)))
        .count();
    let refused = outcomes
        .iter()
        .filter(|outcome| **outcome == Outcome::Refused(409, "OutOfStock".to_owned()))
        .count();
    assert_eq!((placed, refused), (10, 190), "{outcomes:?}");
    serving.terminate().await;
    place.assert_clean().await;
    assert_eq!(place.report().await["orders"]["checked"], 10);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_of_several_lines_is_all_or_nothing() {
    let place = Place::new().await;
    let serving = Serving::start(&place, &[]).await;
    let goods = [("plate", 40), ("cup", 6), ("jar", 40)].map(|(handle, pieces)| Goods { handle, pieces });
    open(&place, &serving, &goods).await;

    let mut shoppers = Vec::new();
    for turn in 0..30 {
        // In both orders, so that locks taken in the order of lines would meet head-on.
        let mut wanted = [("plate", 1), ("cup", 1), ("jar", 1)];
        if turn % 2 == 0 {
            wanted.reverse();
        }
        shoppers.push(AtCheckout::with(&serving, &wanted).await.unwrap());
    }
    let outcomes = all_at_once(shoppers).await;
    let placed = outcomes
        .iter()
        .filter(|outcome| matches!(outcome, Outcome::Placed(_)))
        .count();
    assert_eq!(placed, 6, "{outcomes:?}");
    serving.terminate().await;
    // Had a refused order kept a plate, the claims would not equal the counters.
    place.assert_clean().await;
    assert_eq!(place.report().await["orders"]["checked"], 6);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pressing_twice_gives_one_order() {
    let place = Place::new().await;
    let serving = Serving::start(&place, &[]).await;
    open(
        &place,
        &serving,
        &[Goods {
            handle: "cup",
            pieces: 10,
        }],
    )
    .await;

    let shopper = AtCheckout::with(&serving, &[("cup", 2)]).await.unwrap();
    let (first, second) = tokio::join!(shopper.place(), shopper.place());
    let third = shopper.place().await;
    assert!(matches!(first, Outcome::Placed(_)), "{first:?}");
    assert_eq!((&second, &third), (&first, &first));
    serving.terminate().await;
    place.assert_clean().await;
    assert_eq!(place.report().await["orders"]["checked"], 1);
}

async fn all_at_once(shoppers: Vec<AtCheckout>) -> Vec<Outcome> {
    let pressed: Vec<_> = shoppers
        .into_iter()
        .map(|shopper| tokio::spawn(async move { shopper.place().await }))
        .collect();
    let mut outcomes = Vec::new();
    for outcome in pressed {
        outcomes.push(outcome.await.unwrap());
    }
    outcomes
}
