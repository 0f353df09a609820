//! How the program ends.

use std::time::Duration;

use super::shop::{Goods, Place, Serving, open};
use super::shopper::{client, post};

#[tokio::test]
async fn asked_to_end_it_finishes_what_is_in_flight_and_ends_well_within_ten_seconds() {
    let place = Place::new().await;
    let serving = Serving::start(&place, &[]).await;
    open(
        &place,
        &serving,
        &[Goods {
            handle: "cup",
            pieces: 5,
        }],
    )
    .await;

    // Hashing a password takes a while, so these are in flight when the program is asked to end.
    let url = serving.url.clone();
    let mut in_flight = Vec::new();
    for _ in 0..4 {
        let url = url.clone();
        in_flight.push(tokio::spawn(async move {
            let form = [
                ("email", super::shop::MANAGER),
                ("password", super::shop::PASSWORD),
            ];
            client()
                .post(format!("{url}/_fn/accounts/sign_in"))
                .header("origin", &url)
                .form(&form)
                .send()
                .await
        }));
    }
    // An idle connection must not keep it from ending.
    let idle = client();
    idle.get(format!("{url}/health/live")).send().await.unwrap();
    while in_flight.iter().all(|request| !request.is_finished()) {
        tokio::task::yield_now().await;
    }
    let (status, took) = serving.terminate().await;
    assert_eq!(status, Some(0));
    assert!(took < Duration::from_secs(10), "{took:?}");
    for request in in_flight {
        assert_eq!(request.await.unwrap().unwrap().status().as_u16(), 303);
    }
}

#[tokio::test]
async fn a_schema_of_a_newer_program_is_refused_and_left_alone() {
    let place = Place::new().await;
    assert_eq!(place.run(["migrate"]).await.status.code(), Some(0));
    place.pretend_newer().await;
    for command in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["check", "--json"],
        &["migrate"],
    ] {
        let out = place.run(command).await;
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert_eq!(out.status.code(), Some(3), "{command:?}: {said}");
        assert!(said.contains("newer"), "{said}");
    }
}

#[tokio::test]
async fn a_shop_is_opened_once() {
    let place = Place::new().await;
    let serving = Serving::start(&place, &[]).await;
    open(&place, &serving, &[]).await;
    let again = post(
        &client(),
        &serving,
        "settings/open_shop",
        &[("country", "KW"), ("default_language", "en")],
    )
    .await;
    assert!(again.status().is_client_error(), "{}", again.status());
    let (status, _) = serving.terminate().await;
    assert_eq!(status, Some(0));
}
