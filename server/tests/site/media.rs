//! Pictures.

use axum::http::StatusCode;

use super::web::Web;

#[tokio::test]
async fn a_picture_is_kept_for_ever_and_runs_nothing() {
    let web = Web::open().await;
    let files = &web.shop.ops.ports().files;
    files
        .put(
            "pictures/cup.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
        )
        .await
        .unwrap();
    let picture = web.visitor().get("/media/pictures/cup.svg").await;
    assert_eq!(
        (picture.status, picture.header("content-type")),
        (StatusCode::OK, "image/svg+xml")
    );
    assert!(picture.header("cache-control").contains("immutable"));
    let policy = picture.header("content-security-policy");
    assert!(
        policy.contains("sandbox") && policy.contains("default-src 'none'"),
        "{policy}"
    );
    assert_eq!(picture.header("x-content-type-options"), "nosniff");
}

#[tokio::test]
async fn only_pictures_are_served_and_nothing_outside_their_folder() {
    let web = Web::open().await;
    let files = &web.shop.ops.ports().files;
    files
        .put("pictures/secret.html", b"<script>".to_vec())
        .await
        .unwrap();
    for path in [
        "/media/pictures/secret.html",
        "/media/pictures/none.png",
        "/media/../shop.db",
        "/media/..%2Fshop.png",
        "/media/pictures/%2e%2e/shop.png",
        "/media//etc/passwd.png",
    ] {
        assert_eq!(
            web.visitor().get(path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}

#[tokio::test]
async fn what_has_no_picture_yet_has_a_drawn_one() {
    let web = Web::open().await;
    let drawn = web.visitor().get(domain::catalog::PLACEHOLDER_URL).await;
    assert_eq!(
        (drawn.status, drawn.header("content-type")),
        (StatusCode::OK, "image/svg+xml")
    );
}
