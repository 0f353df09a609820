//! From a placed order to a delivered one, or back.

use domain::Refusal;
use domain::basics::{Language, OrderId};
use domain::fulfilment::ReturnedAs;
use domain::ledger::Account;
use domain::orders::{Stage, Step, Why};
use operations::testkit::{Shop, refusal};
use operations::{Error, args, fulfilment};

async fn confirmed_to(shop: &Shop, order: OrderId, stage: Stage) {
    let (ops, actor) = (&shop.ops, &shop.manager());
    fulfilment::confirm_order(ops, actor, order).await.unwrap();
    for step in [Stage::Picked, Stage::Packed, Stage::OnTheWay] {
        if stage == Stage::Confirmed {
            return;
        }
        match step {
            Stage::Picked => fulfilment::pick_order(ops, actor, order).await.unwrap(),
            Stage::Packed => fulfilment::pack_order(ops, actor, order).await.unwrap(),
            _ => fulfilment::hand_over(ops, actor, order).await.unwrap(),
        }
        if step == stage {
            return;
        }
    }
}

async fn balance(shop: &Shop, account: Account) -> i64 {
    let debit = "SELECT CAST(COALESCE(SUM(amount_minor), 0) AS BIGINT) FROM ledger_postings WHERE debit = $1";
    let credit =
        "SELECT CAST(COALESCE(SUM(amount_minor), 0) AS BIGINT) FROM ledger_postings WHERE credit = $1";
    shop.number(debit, args![account.code()]).await - shop.number(credit, args![account.code()]).await
}

async fn on_hand(shop: &Shop) -> (i64, i64) {
    (
        shop.number("SELECT on_hand FROM inventory_levels", args![]).await,
        shop.number("SELECT held FROM inventory_levels", args![]).await,
    )
}

#[tokio::test]
async fn a_delivered_order_moves_stock_once_and_leaves_its_total_with_the_courier() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let order = shop.order(&[(cup, 2)]).await;
    assert_eq!(on_hand(&shop).await, (10, 2));
    confirmed_to(&shop, order, Stage::Packed).await;
    assert_eq!(
        shop.number("SELECT COUNT(*) FROM ledger_postings", args![]).await,
        0,
        "nothing before hand-over"
    );
    fulfilment::hand_over(&shop.ops, &shop.manager(), order)
        .await
        .unwrap();
    assert_eq!(on_hand(&shop).await, (8, 0));
    assert_eq!(balance(&shop, Account::CustomerCodReceivable).await, 17_300);
    assert_eq!(balance(&shop, Account::UndeliveredSales).await, -17_300);
    assert!(shop.is_sound().await);
    fulfilment::deliver(&shop.ops, &shop.manager(), order, "١٧٣")
        .await
        .unwrap();
    assert_eq!(balance(&shop, Account::CourierCash).await, 17_300);
    assert_eq!(balance(&shop, Account::CustomerCodReceivable).await, 0);
    assert_eq!(balance(&shop, Account::UndeliveredSales).await, 0);
    let earned = balance(&shop, Account::Revenue).await
        + balance(&shop, Account::DeliveryIncome).await
        + balance(&shop, Account::CashFeeIncome).await
        + balance(&shop, Account::VatPayable).await;
    assert_eq!(earned, -17_300);
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_refusal_reverses_the_hand_over_and_the_parcel_comes_back_by_a_movement() {
    for (found, units) in [(ReturnedAs::Sellable, 10), (ReturnedAs::Damaged, 8)] {
        let shop = Shop::open().await;
        let cup = shop.product(6_800, 10).await;
        let order = shop.order(&[(cup, 2)]).await;
        confirmed_to(&shop, order, Stage::OnTheWay).await;
        let (ops, actor) = (&shop.ops, &shop.manager());
        assert_eq!(
            refusal(fulfilment::refuse(ops, actor, order, " ").await),
            Refusal::ReasonMissing
        );
        fulfilment::refuse(ops, actor, order, "changed their mind")
            .await
            .unwrap();
        for account in Account::ALL {
            assert_eq!(balance(&shop, *account).await, 0, "{account:?}");
        }
        assert!(shop.is_sound().await);
        fulfilment::receive_back(ops, actor, order, (found, ""))
            .await
            .unwrap();
        let again = fulfilment::receive_back(ops, actor, order, (found, "")).await;
        assert_eq!(refusal(again), Refusal::NotPossibleNow);
        assert_eq!(on_hand(&shop).await, (units, 0));
        assert!(shop.is_sound().await);
    }
}

#[tokio::test]
async fn cancelling_gives_the_units_back_exactly_once_whoever_else_is_at_it() {
    for stage in [Stage::Placed, Stage::Confirmed, Stage::Picked, Stage::Packed] {
        let shop = Shop::open().await;
        let cup = shop.product(6_800, 10).await;
        let order = shop.order(&[(cup, 4)]).await;
        if stage != Stage::Placed {
            confirmed_to(&shop, order, stage).await;
        }
        let manager = shop.manager();
        let tries = (0..6).map(|_| fulfilment::cancel_order(&shop.ops, &manager, order, "asked by phone"));
        let done = futures::future::join_all(tries).await;
        assert_eq!(
            done.iter().filter(|outcome| outcome.is_ok()).count(),
            1,
            "{stage:?}"
        );
        assert_eq!(on_hand(&shop).await, (10, 0), "{stage:?}");
        assert!(shop.is_sound().await);
    }
}

#[tokio::test]
async fn a_shipped_order_cannot_be_cancelled() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let order = shop.order(&[(cup, 1)]).await;
    confirmed_to(&shop, order, Stage::OnTheWay).await;
    let outcome = fulfilment::cancel_order(&shop.ops, &shop.manager(), order, "too late").await;
    assert_eq!(refusal(outcome), Refusal::NotPossibleNow);
    assert_eq!(on_hand(&shop).await, (9, 0));
}

#[tokio::test]
async fn no_step_is_possible_before_the_one_that_leads_to_it() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let order = shop.order(&[(cup, 1)]).await;
    let (ops, actor) = (&shop.ops, &shop.manager());
    assert_eq!(
        refusal(fulfilment::pick_order(ops, actor, order).await),
        Refusal::NotPossibleNow
    );
    assert_eq!(
        refusal(fulfilment::pack_order(ops, actor, order).await),
        Refusal::NotPossibleNow
    );
    assert_eq!(
        refusal(fulfilment::hand_over(ops, actor, order).await),
        Refusal::NotPossibleNow
    );
    assert_eq!(
        refusal(fulfilment::deliver(ops, actor, order, "105").await),
        Refusal::NotPossibleNow
    );
    let missing = fulfilment::pick_order(ops, actor, ops.new_id()).await;
    assert!(matches!(missing, Err(Error::Missing)));
}

#[tokio::test]
async fn cash_that_differs_from_what_was_due_is_not_taken_silently() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let order = shop.order(&[(cup, 1)]).await;
    confirmed_to(&shop, order, Stage::OnTheWay).await;
    let outcome = fulfilment::deliver(&shop.ops, &shop.manager(), order, "100.00").await;
    assert_eq!(refusal(outcome).name(), "CashDiffers");
    assert_eq!(balance(&shop, Account::CourierCash).await, 0);
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn the_task_list_says_why_when_and_whose() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let (first, second) = (shop.order(&[(cup, 1)]).await, shop.order(&[(cup, 1)]).await);
    confirmed_to(&shop, second, Stage::Confirmed).await;
    let manager = shop.manager();
    let today = fulfilment::read::today(&shop.ops, &manager).await.unwrap();
    let why = |today: &domain::orders::read::TodayPage, id| {
        today
            .tasks
            .iter()
            .find(|row| row.id == id)
            .map(|row| (row.why, row.next_step))
    };
    assert_eq!(
        why(&today, first),
        Some((Some(Why::ToConfirm), Some(Step::Confirm)))
    );
    assert_eq!(
        why(&today, second),
        Some((Some(Why::ToPrepare), Some(Step::Pick)))
    );
    fulfilment::take_task(&shop.ops, &manager, first).await.unwrap();
    shop.clock.pass_seconds(5 * 3_600);
    let today = fulfilment::read::today(&shop.ops, &manager).await.unwrap();
    assert_eq!(why(&today, first).unwrap().0, Some(Why::PastCutoff));
    assert_eq!(
        today
            .tasks
            .iter()
            .find(|row| row.id == first)
            .unwrap()
            .owner
            .as_deref(),
        Some("Mona")
    );
    assert_eq!(
        (today.tasks_total, today.late, today.to_confirm, today.to_prepare),
        (2, 2, 1, 1)
    );
    shop.clock.pass_seconds(2 * 86_400);
    let today = fulfilment::read::today(&shop.ops, &manager).await.unwrap();
    assert_eq!(why(&today, second).unwrap().0, Some(Why::PastPromise));
}

#[tokio::test]
async fn every_step_is_in_the_audit_trail_with_before_and_after() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let order = shop.order(&[(cup, 1)]).await;
    confirmed_to(&shop, order, Stage::Picked).await;
    let page = operations::audit::read::audit_page(&shop.ops, &shop.manager(), "")
        .await
        .unwrap();
    let picked = page.rows.iter().find(|row| row.action == "pick_order").unwrap();
    let change = ("stage".to_owned(), "confirmed".to_owned(), "picked".to_owned());
    assert_eq!(
        (picked.changes.as_slice(), picked.label.as_str()),
        (&[change][..], "SO-10001")
    );
}

#[tokio::test]
async fn the_warehouse_sees_no_books_and_only_its_own_steps() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let order = shop.order(&[(cup, 1)]).await;
    confirmed_to(&shop, order, Stage::OnTheWay).await;
    let worker = shop.warehouse_worker().await;
    let seen = fulfilment::read::order_detail(&shop.ops, &worker, Language::English, order)
        .await
        .unwrap();
    assert!(seen.postings.is_empty() && seen.steps.is_empty());
    let seen = fulfilment::read::order_detail(&shop.ops, &shop.manager(), Language::English, order)
        .await
        .unwrap();
    assert_eq!(
        (seen.postings.len(), seen.steps),
        (1, vec![Step::Deliver, Step::Refuse])
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn confirming_and_cancelling_at_once_end_in_one_state() {
    let shop = std::sync::Arc::new(Shop::open().await);
    let cup = shop.product(6_800, 100).await;
    for _ in 0..12 {
        let order = shop.order(&[(cup, 1)]).await;
        let (first, second) = (std::sync::Arc::clone(&shop), std::sync::Arc::clone(&shop));
        let confirm =
            tokio::spawn(async move { fulfilment::confirm_order(&first.ops, &first.manager(), order).await });
        let cancel = tokio::spawn(async move {
            fulfilment::cancel_order(&second.ops, &second.manager(), order, "changed").await
        });
        let _ = confirm.await.unwrap();
        cancel.await.unwrap().unwrap();
    }
    assert_eq!(on_hand(&shop).await, (100, 0));
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn orders_are_found_by_number_name_and_phone_as_people_write_them() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    shop.order(&[(cup, 1)]).await;
    for search in [
        "so-10001",
        "10001",
        "نوره",
        "0501234567",
        "٠٥٠ ١٢٣ ٤٥٦٧",
        "+966501234567",
        "501234567",
    ] {
        let filter = domain::orders::read::OrderFilter {
            search: search.to_owned(),
            ..Default::default()
        };
        let found = fulfilment::read::order_list(&shop.ops, &shop.manager(), &filter)
            .await
            .unwrap();
        assert_eq!(found.rows.len(), 1, "{search}");
    }
    let filter = domain::orders::read::OrderFilter {
        stage: "packed".to_owned(),
        ..Default::default()
    };
    let found = fulfilment::read::order_list(&shop.ops, &shop.manager(), &filter)
        .await
        .unwrap();
    assert!(found.rows.is_empty());
}
