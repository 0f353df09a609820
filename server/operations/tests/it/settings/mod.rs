//! Opening a shop, and changing what that decided.

mod editing;

use domain::Refusal;
use domain::accounts::Role;
use domain::basics::Currency;
use domain::settings::{Country, FirstRun};
use operations::testkit::{Shop, TestClock, TestDatabase, refusal};
use operations::{Actor, ActorKind, settings};

#[tokio::test]
async fn a_shop_is_opened_once_with_the_facts_of_its_country() {
    for (country, currency, vat) in [
        (Country::SaudiArabia, Currency::SAR, 1_500),
        (Country::Kuwait, Currency::KWD, 0),
        (Country::Egypt, Currency::EGP, 1_400),
    ] {
        let shop = Shop::open_in(country).await;
        let found = shop.ops.shop().await.unwrap();
        assert_eq!((found.currency, found.vat_basis_points), (currency, vat));
        let actor = shop.ops.staff(shop.manager).await.unwrap().unwrap();
        assert!(matches!(
            actor.kind,
            ActorKind::Staff {
                role: Role::Manager,
                ..
            }
        ));
        let form = FirstRun {
            name_en: "Other".to_owned(),
            country: "SA".to_owned(),
            default_language: "en".to_owned(),
            manager_name: "Eve".to_owned(),
            email: "eve@example.com".to_owned(),
            password: "0123456789".to_owned(),
            ..FirstRun::default()
        };
        let again = settings::open_shop(&shop.ops, &Actor::guest(), &form).await;
        assert_eq!(refusal(again), Refusal::AlreadySetUp);
        assert!(shop.is_sound().await);
    }
}

#[tokio::test]
async fn an_empty_database_is_no_shop_and_the_form_names_what_is_missing() {
    let database = TestDatabase::fresh().await;
    let ops = database
        .ops(std::sync::Arc::new(TestClock::at_sunday_noon()))
        .await;
    assert!(!settings::read::is_set_up(&ops).await.unwrap());
    let Refusal::InvalidFields(problems) =
        refusal(settings::open_shop(&ops, &Actor::guest(), &FirstRun::default()).await)
    else {
        panic!()
    };
    let fields: Vec<_> = problems.iter().map(|p| p.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "name_ar",
            "country",
            "default_language",
            "manager_name",
            "email",
            "password"
        ]
    );
    assert!(!settings::read::is_set_up(&ops).await.unwrap());
}
