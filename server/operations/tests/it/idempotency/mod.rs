//! What carries a key is done once, whoever is killed and however often it is asked for.

use operations::idempotency::{
    Answer, Asked, Claim, Claimed, KEPT_SECONDS, LEASE_SECONDS, claim, release, settle, sweep,
};
use operations::testkit::Shop;
use operations::{Actor, Error, args, cart};

fn asked(fingerprint: &str) -> Asked {
    Asked {
        caller: "guest POST /somewhere".to_owned(),
        key: "a-key".to_owned(),
        fingerprint: fingerprint.to_owned(),
    }
}

async fn turn(shop: &Shop) -> Claim {
    let turn = match claim(&shop.ops, &asked("this")).await.unwrap() {
        Claimed::Turn(claim) => Ok(claim),
        other => Err(other),
    };
    turn.unwrap()
}

fn done() -> Answer {
    Answer {
        status: 201,
        headers: vec![("location".to_owned(), "/there".to_owned())],
        body: "{\"ok\":\"نعم\"}".to_owned(),
    }
}

/// Something that must not happen twice.
async fn effect(shop: &Shop, claim: &Claim) -> Result<(), Error> {
    let ops = shop.ops.clone().once(claim.clone());
    cart::begin(&ops, &Actor::guest(), ops.new_id()).await
}

#[tokio::test]
async fn a_request_is_answered_again_as_the_first_time() {
    let shop = Shop::open().await;
    let first = turn(&shop).await;
    assert_eq!(claim(&shop.ops, &asked("this")).await.unwrap(), Claimed::InFlight);
    assert_eq!(
        claim(&shop.ops, &asked("that")).await.unwrap(),
        Claimed::OtherRequest
    );
    effect(&shop, &first).await.unwrap();
    settle(&shop.ops, &first, &done()).await.unwrap();
    assert_eq!(
        claim(&shop.ops, &asked("this")).await.unwrap(),
        Claimed::Answered(done())
    );
    assert_eq!(
        claim(&shop.ops, &asked("that")).await.unwrap(),
        Claimed::OtherRequest
    );
    let other = Asked {
        caller: "somebody else".to_owned(),
        ..asked("that")
    };
    assert!(matches!(
        claim(&shop.ops, &other).await.unwrap(),
        Claimed::Turn(_)
    ));
}

#[tokio::test]
async fn after_a_crash_before_the_effect_it_is_simply_done() {
    let shop = Shop::open().await;
    let first = turn(&shop).await;
    shop.clock.pass_seconds(LEASE_SECONDS);
    let second = turn(&shop).await;
    assert_eq!((second.request, second.has_effect), (first.request, false));
    // The first is not dead, only slow: it comes too late, and nothing of it stays.
    assert!(matches!(effect(&shop, &first).await, Err(Error::Clash)));
    effect(&shop, &second).await.unwrap();
    settle(
        &shop.ops,
        &first,
        &Answer {
            status: 500,
            ..done()
        },
    )
    .await
    .unwrap();
    settle(&shop.ops, &second, &done()).await.unwrap();
    assert_eq!(
        claim(&shop.ops, &asked("this")).await.unwrap(),
        Claimed::Answered(done())
    );
    assert_eq!(shop.rows_in("cart_carts").await, 1);
}

#[tokio::test]
async fn after_a_crash_behind_the_effect_only_the_answer_is_left_to_give() {
    let shop = Shop::open().await;
    let first = turn(&shop).await;
    effect(&shop, &first).await.unwrap();
    shop.clock.pass_seconds(LEASE_SECONDS - 1);
    assert_eq!(claim(&shop.ops, &asked("this")).await.unwrap(), Claimed::InFlight);
    shop.clock.pass_seconds(1);
    let second = turn(&shop).await;
    assert_eq!((second.request, second.has_effect), (first.request, true));
}

#[tokio::test]
async fn what_was_given_up_can_be_tried_again_at_once() {
    let shop = Shop::open().await;
    let first = turn(&shop).await;
    release(&shop.ops, &first).await.unwrap();
    let second = turn(&shop).await;
    assert_ne!(second.request, first.request, "it left nothing behind");
    effect(&shop, &second).await.unwrap();
    release(&shop.ops, &second).await.unwrap();
    let third = turn(&shop).await;
    assert_eq!((third.request, third.has_effect), (second.request, true));
}

#[tokio::test]
async fn a_refused_effect_leaves_no_mark() {
    let shop = Shop::open().await;
    let first = turn(&shop).await;
    let ops = shop.ops.clone().once(first.clone());
    let nothing = cart::add_line(&ops, &Actor::guest(), None, (ops.new_id(), 1)).await;
    assert!(matches!(nothing, Err(Error::Missing)));
    shop.clock.pass_seconds(LEASE_SECONDS);
    assert!(!turn(&shop).await.has_effect);
}

#[tokio::test]
async fn a_key_is_kept_for_a_day() {
    let shop = Shop::open().await;
    let first = turn(&shop).await;
    settle(&shop.ops, &first, &done()).await.unwrap();
    shop.clock.pass_seconds(KEPT_SECONDS - 1);
    assert_eq!(sweep(&shop.ops).await.unwrap(), 0);
    assert_eq!(
        claim(&shop.ops, &asked("this")).await.unwrap(),
        Claimed::Answered(done())
    );
    shop.clock.pass_seconds(1);
    // Whether or not it was swept out already.
    let anew = match claim(&shop.ops, &asked("that")).await.unwrap() {
        Claimed::Turn(claim) => claim,
        other => panic!("not a turn: {other:?}"),
    };
    assert_ne!(anew.request, first.request);
    assert_eq!(sweep(&shop.ops).await.unwrap(), 0, "it is young again");
    shop.clock.pass_seconds(KEPT_SECONDS);
    assert_eq!(sweep(&shop.ops).await.unwrap(), 1);
}

#[tokio::test]
async fn of_many_at_once_one_gets_the_turn() {
    let shop = Shop::open().await;
    let tries = (0..24).map(|_| {
        let ops = shop.ops.clone();
        tokio::spawn(async move { claim(&ops, &asked("this")).await })
    });
    let mut turns = 0;
    for outcome in futures::future::join_all(tries).await {
        match outcome.unwrap().unwrap() {
            Claimed::Turn(_) => turns += 1,
            other => assert_eq!(other, Claimed::InFlight),
        }
    }
    assert_eq!(turns, 1);
    // And of many who find it abandoned.
    shop.clock.pass_seconds(LEASE_SECONDS);
    let tries = (0..24).map(|_| {
        let ops = shop.ops.clone();
        tokio::spawn(async move { claim(&ops, &asked("this")).await })
    });
    let outcomes = futures::future::join_all(tries).await;
    let turns = outcomes
        .into_iter()
        .filter(|outcome| matches!(outcome, Ok(Ok(Claimed::Turn(_)))));
    assert_eq!(turns.count(), 1);
    assert_eq!(
        shop.number("SELECT COUNT(*) FROM idempotency_requests", args![])
            .await,
        1
    );
}
