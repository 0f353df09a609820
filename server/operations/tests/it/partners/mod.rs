//! Programs of partners: their keys, and what they are told.

mod webhooks;

use domain::basics::Language;
use domain::partners::{KeyForm, Scope};
use operations::inventory::{AdjustStock, adjust_stock};
use operations::testkit::{Shop, partner, refusal};
use operations::{Actor, ActorKind, Error, args, audit, partners};

fn form() -> KeyForm {
    KeyForm {
        name: "Marketplace".to_owned(),
        read_stock: "on".to_owned(),
        write_stock: "on".to_owned(),
        ..KeyForm::default()
    }
}

async fn known(shop: &Shop, secret: &str) -> Option<Actor> {
    partners::recognise(&shop.ops, secret, Language::English)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_key_is_known_again_until_it_is_taken_back_and_only_its_digest_is_kept() {
    let shop = Shop::open().await;
    let manager = shop.manager();
    let made = partners::add_key(&shop.ops, &manager, &form()).await.unwrap();
    assert!(
        made.secret.starts_with("mz_") && made.secret.len() == 46,
        "{}",
        made.secret
    );
    let kept = shop
        .number(
            "SELECT COUNT(*) FROM partners_keys WHERE digest LIKE $1 OR prefix = $2",
            args![format!("%{}%", made.secret), made.secret.as_str()],
        )
        .await;
    assert_eq!(kept, 0);

    let actor = known(&shop, &made.secret).await.unwrap();
    let ActorKind::Partner { name, scopes, .. } = &actor.kind else {
        panic!("not a partner: {actor:?}");
    };
    assert_eq!(
        (&**name, &scopes[..]),
        ("Marketplace", &[Scope::ReadStock, Scope::WriteStock][..])
    );
    for wrong in ["", "mz_", "mz_x", &made.secret[..45], &made.secret.to_lowercase()] {
        assert!(known(&shop, wrong).await.is_none(), "{wrong}");
    }

    let row = partners::read::keys(&shop.ops, &manager).await.unwrap().remove(0);
    assert!(made.secret.starts_with(&row.prefix) && row.last_used.is_some() && row.revoked.is_none());
    partners::revoke_key(&shop.ops, &manager, row.id).await.unwrap();
    assert!(known(&shop, &made.secret).await.is_none(), "at once");
    let again = partners::revoke_key(&shop.ops, &manager, row.id).await;
    assert_eq!(refusal(again).name(), "NotPossibleNow");

    let trail = audit::read::audit_page(&shop.ops, &manager, "").await.unwrap();
    let actions: Vec<&str> = trail.rows.iter().map(|row| row.action.as_str()).collect();
    assert_eq!(actions[..2], ["revoke_key", "add_key"]);
    assert!(
        !format!("{trail:?}").contains(&made.secret),
        "the trail does not tell it"
    );
}

#[tokio::test]
async fn a_key_opens_nothing_but_what_it_is_good_for() {
    let shop = Shop::open().await;
    for scope in Scope::ALL {
        let actor = partner(&[*scope]);
        for permission in domain::accounts::Permission::ALL {
            use domain::accounts::Permission::{BrowseShop, PlaceOrders};
            let expected = scope.permits(*permission) || matches!(permission, BrowseShop | PlaceOrders);
            assert_eq!(
                actor.may(*permission).is_ok(),
                expected,
                "{scope:?} {permission:?}"
            );
        }
    }
    let everything = partner(Scope::ALL);
    assert!(matches!(
        partners::read::keys(&shop.ops, &everything).await,
        Err(Error::Denied)
    ));
    assert!(matches!(
        partners::add_key(&shop.ops, &everything, &form()).await,
        Err(Error::Denied)
    ));
    let worker = shop.warehouse_worker().await;
    assert!(matches!(
        partners::add_key(&shop.ops, &worker, &form()).await,
        Err(Error::Denied)
    ));
}

#[tokio::test]
async fn stock_is_adjusted_by_movements_never_below_what_orders_hold_and_under_the_partners_name() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    shop.order(&[(cup, 2)]).await;
    let actor = partner(&[Scope::WriteStock]);
    let adjust = async |delta| {
        let adjustment = AdjustStock {
            variant: cup,
            location: shop.location,
            delta,
            reason: "sold elsewhere".to_owned(),
        };
        adjust_stock(&shop.ops, &actor, &adjustment).await
    };
    adjust(4).await.unwrap();
    adjust(-7).await.unwrap();
    let held = refusal(adjust(-1).await);
    assert_eq!(held.name(), "StockHeld");
    let noted = shop
        .number(
            "SELECT COUNT(*) FROM inventory_movements WHERE actor_name = 'partner' AND note = 'sold elsewhere'",
            args![],
        )
        .await;
    assert_eq!(noted, 2);
    assert!(shop.is_sound().await);
    let nothing = AdjustStock {
        variant: shop.ops.new_id(),
        location: shop.location,
        delta: 1,
        reason: "x".to_owned(),
    };
    assert!(matches!(
        adjust_stock(&shop.ops, &actor, &nothing).await,
        Err(Error::Missing)
    ));
    assert!(shop.is_sound().await);
}
