//! Staff, their roles and passwords.

use domain::Refusal;
use domain::accounts::{NewUser, Role};
use domain::basics::Language;
use operations::testkit::{PASSWORD, Shop, refusal};
use operations::{Actor, Error, accounts};

#[tokio::test]
async fn only_the_right_password_signs_in_and_every_miss_looks_the_same() {
    let shop = Shop::open().await;
    let guest = Actor::guest();
    let user = accounts::sign_in(&shop.ops, &guest, " MONA@example.com ", PASSWORD)
        .await
        .unwrap();
    assert_eq!(user, shop.manager);
    for (email, password) in [
        ("mona@example.com", "wrong"),
        ("nobody@example.com", PASSWORD),
        ("\0", ""),
        ("", ""),
    ] {
        let miss = refusal(accounts::sign_in(&shop.ops, &guest, email, password).await);
        assert_eq!(miss, Refusal::WrongCredentials, "{email:?}");
    }
}

#[tokio::test]
async fn the_shop_keeps_a_manager_who_can_sign_in() {
    let shop = Shop::open().await;
    let (ops, manager) = (&shop.ops, &shop.manager());
    let last = Refusal::LastManager;
    assert_eq!(
        refusal(accounts::disable_user(ops, manager, shop.manager).await),
        last
    );
    assert_eq!(
        refusal(accounts::set_role(ops, manager, shop.manager, Role::Warehouse).await),
        last
    );
    let worker = shop.warehouse_worker().await.user().unwrap();
    accounts::set_role(ops, manager, worker, Role::Manager)
        .await
        .unwrap();
    accounts::disable_user(ops, manager, shop.manager).await.unwrap();
    let gone = accounts::sign_in(ops, &Actor::guest(), "mona@example.com", PASSWORD).await;
    assert_eq!(refusal(gone), Refusal::WrongCredentials);
}

#[tokio::test]
async fn a_disabled_user_is_nobody_from_the_next_request_on() {
    let shop = Shop::open().await;
    let worker = shop.warehouse_worker().await.user().unwrap();
    assert!(shop.ops.staff(worker).await.unwrap().is_some());
    accounts::disable_user(&shop.ops, &shop.manager(), worker)
        .await
        .unwrap();
    assert!(shop.ops.staff(worker).await.unwrap().is_none());
    accounts::enable_user(&shop.ops, &shop.manager(), worker)
        .await
        .unwrap();
    assert!(shop.ops.staff(worker).await.unwrap().is_some());
}

#[tokio::test]
async fn one_address_belongs_to_one_user() {
    let shop = Shop::open().await;
    let new = NewUser {
        name: "Other".to_owned(),
        email: "Mona@Example.com".to_owned(),
        role: "warehouse".to_owned(),
        password: PASSWORD.to_owned(),
    };
    let taken = accounts::add_user(&shop.ops, &shop.manager(), &new).await;
    assert_eq!(refusal(taken), Refusal::EmailTaken);
    let short = NewUser {
        password: "short".to_owned(),
        email: "x".to_owned(),
        role: "owner".to_owned(),
        ..new
    };
    let Refusal::InvalidFields(problems) =
        refusal(accounts::add_user(&shop.ops, &shop.manager(), &short).await)
    else {
        panic!()
    };
    let fields: Vec<_> = problems.iter().map(|p| p.field.as_str()).collect();
    assert_eq!(fields, ["email", "role", "password"]);
}

#[tokio::test]
async fn a_password_is_changed_only_by_who_knows_the_old_one() {
    let shop = Shop::open().await;
    let (ops, manager) = (&shop.ops, &shop.manager());
    let wrong = accounts::change_password(ops, manager, "wrong", "a much longer one").await;
    assert_eq!(refusal(wrong), Refusal::WrongCredentials);
    accounts::change_password(ops, manager, PASSWORD, "a much longer one")
        .await
        .unwrap();
    assert!(
        accounts::sign_in(ops, &Actor::guest(), "mona@example.com", "a much longer one")
            .await
            .is_ok()
    );
    accounts::set_language(ops, manager, Language::English)
        .await
        .unwrap();
    let denied = accounts::set_language(ops, &Actor::guest(), Language::English).await;
    assert!(matches!(denied, Err(Error::Denied)));
}

#[tokio::test]
async fn a_changed_password_ends_the_sessions_of_that_person_and_of_nobody_else() {
    let shop = Shop::open().await;
    let ops = &shop.ops;
    let worker = shop.warehouse_worker().await.user().unwrap();
    let until = ops.now().plus_seconds(60);
    for (id, user) in [
        ("phone", Some(shop.manager)),
        ("desk", Some(shop.manager)),
        ("worker", Some(worker)),
        ("guest", None),
    ] {
        assert!(accounts::sessions::create(ops, id, vec![1], until).await.unwrap());
        if let Some(user) = user {
            accounts::sessions::belongs_to(ops, id, user).await.unwrap();
        }
    }
    accounts::change_password(ops, &shop.manager(), PASSWORD, "a much longer one")
        .await
        .unwrap();
    // A request that was on its way meanwhile does not bring its session back.
    accounts::sessions::save(ops, "phone", vec![2], until)
        .await
        .unwrap();
    for (id, lives) in [
        ("phone", false),
        ("desk", false),
        ("worker", true),
        ("guest", true),
    ] {
        let found = accounts::sessions::load(ops, id).await.unwrap();
        assert_eq!(found.is_some(), lives, "{id}");
    }
}

#[tokio::test]
async fn sessions_are_kept_until_they_expire() {
    let shop = Shop::open().await;
    let until = shop.ops.now().plus_seconds(60);
    assert!(
        accounts::sessions::create(&shop.ops, "a", vec![1, 0, 2], until)
            .await
            .unwrap()
    );
    assert!(
        !accounts::sessions::create(&shop.ops, "a", vec![9], until)
            .await
            .unwrap()
    );
    assert_eq!(
        accounts::sessions::load(&shop.ops, "a").await.unwrap(),
        Some(vec![1, 0, 2])
    );
    accounts::sessions::save(&shop.ops, "a", vec![3], until)
        .await
        .unwrap();
    assert_eq!(
        accounts::sessions::load(&shop.ops, "a").await.unwrap(),
        Some(vec![3])
    );
    shop.clock.pass_seconds(60);
    assert_eq!(accounts::sessions::load(&shop.ops, "a").await.unwrap(), None);
    assert_eq!(accounts::sessions::sweep(&shop.ops).await.unwrap(), 1);
}
