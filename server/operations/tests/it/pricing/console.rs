//! What staff do with promotions.

use domain::accounts::Permission;
use domain::basics::Standing;
use domain::pricing::{CodesForm, PromotionForm};
use domain::refusal::Problem;
use operations::testkit::{Shop, everybody, may, percent_off, refusal};
use operations::{Error, args, pricing};

fn codes(code: &str, count: &str) -> CodesForm {
    CodesForm {
        code: code.to_owned(),
        count: count.to_owned(),
        uses_max: "1".to_owned(),
    }
}

#[tokio::test]
async fn what_was_typed_reads_back_as_it_was_typed() {
    let shop = Shop::open().await;
    let (ops, manager) = (&shop.ops, shop.manager());
    for form in [
        percent_off("12.5"),
        PromotionForm {
            effect: "buy_get".to_owned(),
            buy: "2".to_owned(),
            get: "1".to_owned(),
            minimum: "100.00".to_owned(),
            first_order: "on".to_owned(),
            starts: "2026-11-22T10:30".to_owned(),
            ends: "2026-11-29T00:00".to_owned(),
            uses_max: "5".to_owned(),
            customer_max: "1".to_owned(),
            stacking: "exclusive".to_owned(),
            ..percent_off("100")
        },
        PromotionForm {
            effect: "fixed".to_owned(),
            amount: "10.00".to_owned(),
            ..percent_off("")
        },
    ] {
        let promotion = shop.promotion(&form).await;
        let detail = pricing::read::promotion_detail(ops, &manager, promotion)
            .await
            .unwrap();
        assert_eq!(detail.form, form);
        pricing::edit_promotion(ops, &manager, (promotion, detail.version), &detail.form)
            .await
            .unwrap();
        let again = pricing::edit_promotion(ops, &manager, (promotion, detail.version), &detail.form).await;
        assert_eq!(refusal(again).name(), "ChangedMeanwhile");
    }
    let list = pricing::read::promotion_list(ops, &manager, "").await.unwrap();
    assert_eq!((list.rows.len(), list.next), (3, None));
    assert!(shop.rows_in("audit_entries").await >= 6);
}

#[tokio::test]
async fn an_address_nothing_has_is_told_beside_its_field() {
    let shop = Shop::open().await;
    let form = PromotionForm {
        goods: "categories".to_owned(),
        slugs: "nowhere".to_owned(),
        ..percent_off("10")
    };
    let refused = refusal(pricing::add_promotion(&shop.ops, &shop.manager(), &form).await);
    let slug = "nowhere".to_owned();
    assert_eq!(refused.problem_of("slugs"), Some(&Problem::UnknownSlug { slug }));
    assert_eq!(shop.rows_in("pricing_promotions").await, 0);
}

#[tokio::test]
async fn codes_are_made_in_batches_and_never_twice() {
    let shop = Shop::open().await;
    let (ops, manager) = (&shop.ops, shop.manager());
    let promotion = shop.coupon("EID25", &percent_off("10")).await;
    let made = pricing::add_codes(ops, &manager, promotion, &codes("vip-", "50"))
        .await
        .unwrap();
    assert!(made.len() == 50 && made.iter().all(|code| code.as_str().starts_with("VIP-")));
    let taken = pricing::add_codes(ops, &manager, promotion, &codes("eid٢٥", "")).await;
    assert_eq!(refusal(taken).name(), "CodeTaken");
    let detail = pricing::read::promotion_detail(ops, &manager, promotion)
        .await
        .unwrap();
    assert_eq!((detail.codes_total, detail.codes.len()), (51, 51));
    let automatic = shop.promotion(&percent_off("10")).await;
    let refused = pricing::add_codes(ops, &manager, automatic, &codes("NO-WAY", "")).await;
    assert_eq!(refusal(refused).name(), "NotPossibleNow");
}

#[tokio::test]
async fn an_ended_promotion_is_over_at_once_and_ends_once() {
    let shop = Shop::open().await;
    let (ops, manager) = (&shop.ops, shop.manager());
    let promotion = shop.promotion(&percent_off("10")).await;
    pricing::end_promotion(ops, &manager, promotion).await.unwrap();
    let detail = pricing::read::promotion_detail(ops, &manager, promotion)
        .await
        .unwrap();
    assert_eq!(detail.row.standing, Standing::Over);
    assert_eq!(
        refusal(pricing::end_promotion(ops, &manager, promotion).await).name(),
        "NotPossibleNow"
    );
}

#[tokio::test]
async fn only_who_may_manages_promotions() {
    let shop = Shop::open().await;
    let ops = &shop.ops;
    for actor in everybody() {
        let id = ops.new_id();
        let form = PromotionForm::default();
        let outcomes = [
            denied(pricing::add_promotion(ops, &actor, &form).await),
            denied(pricing::edit_promotion(ops, &actor, (id, 1), &form).await),
            denied(pricing::end_promotion(ops, &actor, id).await),
            denied(pricing::add_codes(ops, &actor, id, &CodesForm::default()).await),
            denied(pricing::read::promotion_list(ops, &actor, "").await),
            denied(pricing::read::promotion_detail(ops, &actor, id).await),
        ];
        assert_eq!(
            outcomes,
            [!may(&actor, Permission::ManagePromotions); 6],
            "{:?}",
            actor.kind
        );
    }
    assert_eq!(
        shop.number("SELECT COUNT(*) FROM pricing_promotions", args![])
            .await,
        0
    );
}

fn denied<T>(outcome: operations::Result<T>) -> bool {
    matches!(outcome, Err(Error::Denied))
}
