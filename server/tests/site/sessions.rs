//! Who is who.

use axum::http::StatusCode;
use domain::accounts::Role;
use operations::accounts;

use super::web::Web;

/// Where strangers to the console are led, and from there back to it.
const TO_SIGN_IN: &str = "/console/sign-in?next=%2Fconsole";

#[tokio::test]
async fn the_session_is_renewed_at_sign_in_and_its_cookie_is_kept_from_scripts() {
    let web = Web::open().await;
    let variant = web.shop.product(6_800, 5).await.to_string();
    let mut visitor = web.visitor();
    visitor
        .post("/ar", "cart/add", &[("variant", &variant), ("quantity", "1")])
        .await;
    let before = visitor.cookie.clone().expect("a basket needs a session");

    let form = [
        ("email", "mona@example.com"),
        ("password", operations::testkit::PASSWORD),
    ];
    let signed_in = visitor.post("/console/sign-in", "accounts/sign_in", &form).await;
    let cookie = signed_in.header("set-cookie").to_owned();
    assert_ne!(visitor.cookie.as_ref(), Some(&before));
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"),
        "{cookie}"
    );
    assert!(!cookie.contains("Secure"), "{cookie}");

    let mut stolen = web.visitor();
    stolen.cookie = Some(before);
    assert_eq!(stolen.get("/console").await.location(), TO_SIGN_IN);
}

#[tokio::test]
async fn cookies_only_travel_encrypted_when_the_public_address_is_https() {
    let web = Web::with(|setup| setup.public_url = Some("https://shop.example".parse().unwrap())).await;
    let variant = web.shop.product(6_800, 5).await.to_string();
    let mut visitor = web.visitor().sends("origin", "https://shop.example");
    let added = visitor
        .post("/ar", "cart/add", &[("variant", &variant), ("quantity", "1")])
        .await;
    assert!(
        added.header("set-cookie").contains("Secure"),
        "{:?}",
        added.headers
    );
    assert!(added.header("strict-transport-security").contains("max-age"));
    let chosen = visitor
        .post(
            "/en/delivery",
            "carriers/choose_region",
            &[("region", "02"), ("next", "/en")],
        )
        .await;
    let cookie = chosen.header("set-cookie");
    assert!(
        cookie.starts_with("region=02;") && cookie.ends_with("; Secure"),
        "{cookie}"
    );
}

#[tokio::test]
async fn the_database_does_not_hold_what_opens_a_session() {
    let web = Web::open().await;
    let manager = web.manager().await;
    let id = manager.cookie.unwrap().split_once('=').unwrap().1.to_owned();
    assert_eq!(
        operations::accounts::sessions::load(&web.shop.ops, &id)
            .await
            .unwrap(),
        None
    );
    assert_eq!(web.sessions().await, 1);
}

#[tokio::test]
async fn a_change_of_role_and_a_disabled_account_count_at_once() {
    let web = Web::open().await;
    let mut worker = web.worker().await;
    assert_eq!(worker.get("/console/audit").await.status, StatusCode::FORBIDDEN);

    let (ops, manager) = (&web.shop.ops, web.shop.manager());
    let staff = accounts::read::staff_list(ops, &manager).await.unwrap();
    let user = staff.iter().find(|row| row.role == Role::Warehouse).unwrap().user;
    accounts::set_role(ops, &manager, user, Role::Manager)
        .await
        .unwrap();
    assert_eq!(worker.get("/console/audit").await.status, StatusCode::OK);

    accounts::disable_user(ops, &manager, user).await.unwrap();
    assert_eq!(worker.get("/console").await.location(), TO_SIGN_IN);
    let answer = worker
        .post("/console/staff", "accounts/add_user", &[("name", "x")])
        .await;
    assert_eq!(answer.location(), "/console/sign-in");
}

#[tokio::test]
async fn a_changed_password_ends_every_other_session_of_that_person() {
    let web = Web::open().await;
    let (mut here, mut elsewhere, mut colleague) =
        (web.manager().await, web.manager().await, web.worker().await);
    let before = here.clone();
    let mut change = async |old| {
        let form = [("old_password", old), ("password", "a much longer one")];
        here.post("/console/staff", "accounts/change_password", &form)
            .await
    };
    assert_eq!(change("wrong").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(elsewhere.get("/console").await.status, StatusCode::OK);

    let changed = change(operations::testkit::PASSWORD).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.text());
    assert_eq!(here.get("/console").await.status, StatusCode::OK);
    assert_eq!(colleague.get("/console").await.status, StatusCode::OK);
    for mut ended in [elsewhere, before] {
        assert_eq!(ended.get("/console").await.location(), TO_SIGN_IN);
    }
}

#[tokio::test]
async fn nobody_stays_signed_in_for_ever() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    assert_eq!(manager.get("/console").await.status, StatusCode::OK);
    web.shop.clock.pass_seconds(15 * 60 * 60);
    assert_eq!(manager.get("/console").await.location(), TO_SIGN_IN);
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let kept = manager.clone();
    let out = manager.post("/console", "accounts/sign_out", &[]).await;
    assert_eq!(
        (out.status, manager.cookie.is_none()),
        (StatusCode::SEE_OTHER, true)
    );
    assert_eq!(kept.clone().get("/console").await.location(), TO_SIGN_IN);
    assert_eq!(web.sessions().await, 0);
}
