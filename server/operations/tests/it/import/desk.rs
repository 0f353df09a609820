//! Sheets sent in from the console: looked through by the worker, confirmed by a person, carried out by the worker.

use domain::catalog::{SheetCounts, SheetState};
use operations::args;
use operations::import::read::{sheet_list, sheet_page, sheet_report};
use operations::import::{SentSheet, carry_out, confirm_sheet, send_sheet, sweep};
use operations::outbox::Lane;
use operations::outbox::worker::drain;
use operations::testkit::{Mutation, Shop, everybody, may, refusal};

use super::{OLDER, products, simple, texts};

fn sheet(bytes: &[u8]) -> SentSheet {
    SentSheet {
        files: vec![("goods.csv".to_owned(), bytes.to_vec())],
        format: "shopify".to_owned(),
        set_stock: false,
    }
}

#[tokio::test]
async fn nothing_is_written_before_somebody_confirms_what_was_foreseen() {
    let shop = Shop::open().await;
    let manager = shop.manager();
    let id = send_sheet(&shop.ops, &manager, sheet(OLDER)).await.unwrap();
    let page = async || sheet_page(&shop.ops, &manager, id).await.unwrap();
    assert_eq!(
        (page().await.state, page().await.summary),
        (SheetState::Sent, None)
    );
    assert_eq!(
        refusal(confirm_sheet(&shop.ops, &manager, id).await).name(),
        "NotPossibleNow"
    );

    drain(&shop.ops, Lane::Sheets).await.unwrap();
    let foreseen = page().await;
    assert_eq!(foreseen.state, SheetState::Foreseen);
    let created = SheetCounts {
        created: 3,
        ..SheetCounts::default()
    };
    assert_eq!(foreseen.summary.as_ref().unwrap().products, created);
    assert_eq!(products(&shop).await, 0);

    confirm_sheet(&shop.ops, &manager, id).await.unwrap();
    assert_eq!(
        refusal(confirm_sheet(&shop.ops, &manager, id).await).name(),
        "NotPossibleNow"
    );
    drain(&shop.ops, Lane::Sheets).await.unwrap();
    let done = page().await;
    assert_eq!((done.state, done.summary), (SheetState::Done, foreseen.summary));
    assert_eq!(products(&shop).await, 3);
    let by_person = "SELECT CAST(COUNT(1) AS BIGINT) FROM audit_entries WHERE action = 'import_product' AND actor_user = $1";
    assert_eq!(shop.number(by_person, args![shop.manager]).await, 3);
    let report = String::from_utf8(sheet_report(&shop.ops, &manager, id).await.unwrap()).unwrap();
    assert!(report.contains("wadi-cup,WADI-CLAY-200,created"), "{report}");
    assert!(report.contains("'=HYPERLINK"), "it runs nothing either");
    let list = sheet_list(&shop.ops, &manager, "").await.unwrap();
    assert_eq!(
        (list.rows.len(), list.rows[0].file_name.as_str()),
        (1, "goods.csv")
    );
}

#[tokio::test]
async fn a_sheet_of_somebody_who_left_changes_nothing() {
    let shop = Shop::open().await;
    let id = send_sheet(
        &shop.ops,
        &shop.manager(),
        sheet(&simple(&[("cup", "Cup", "1", "5")])),
    )
    .await
    .unwrap();
    drain(&shop.ops, Lane::Sheets).await.unwrap();
    confirm_sheet(&shop.ops, &shop.manager(), id).await.unwrap();
    let left = "UPDATE accounts_users SET disabled_at = 1";
    shop.raw(left, args![]).await.unwrap();
    drain(&shop.ops, Lane::Sheets).await.unwrap();
    let page = sheet_page(&shop.ops, &shop.manager(), id).await.unwrap();
    assert_eq!(
        (page.state, page.summary.unwrap().rows.len()),
        (SheetState::Done, 1)
    );
    assert_eq!(products(&shop).await, 0);
}

const ON_HAND: &str = "SELECT CAST(COALESCE(SUM(on_hand), 0) AS BIGINT) FROM inventory_levels";

#[tokio::test]
async fn what_was_broken_off_goes_on_without_doing_anything_twice() {
    let shop = Shop::open().await;
    let manager = shop.manager();
    let goods = simple(&[("cup", "Cup", "4", "5"), ("jar", "Jar", "2", "5")]);
    let sent = SentSheet {
        set_stock: true,
        ..sheet(&goods)
    };
    let id = send_sheet(&shop.ops, &manager, sent).await.unwrap();
    drain(&shop.ops, Lane::Sheets).await.unwrap();
    confirm_sheet(&shop.ops, &manager, id).await.unwrap();
    // Everything is written, and nobody got round to saying so.
    let broken = shop.ops.clone().mutated(Mutation(&[(
        "SET state = $1, summary",
        "SET state = $1, no_such_thing",
    )]));
    assert!(carry_out(&broken, id).await.is_err());
    assert_eq!(
        (products(&shop).await, shop.number(ON_HAND, args![]).await),
        (2, 6)
    );
    let variant = texts(&shop, "SELECT id FROM catalog_variants ORDER BY id").await[0]
        .parse()
        .unwrap();
    shop.stock_counted(variant, 1).await;

    carry_out(&shop.ops, id).await.unwrap();
    assert_eq!(
        shop.number(ON_HAND, args![]).await,
        3,
        "one was counted since, and stays"
    );
    let page = sheet_page(&shop.ops, &manager, id).await.unwrap();
    let summary = page.summary.unwrap();
    assert_eq!(
        (page.state, summary.products.created, summary.stock_opened),
        (SheetState::Done, 2, 2)
    );
    let report = String::from_utf8(sheet_report(&shop.ops, &manager, id).await.unwrap()).unwrap();
    assert!(report.contains("2,cup,,created"), "{report}");
    assert_eq!(shop.rows_in("catalog_sheet_products").await, 0);
    // Whoever comes too late finds it done, and changes neither shop nor report.
    carry_out(&shop.ops, id).await.unwrap();
    let again = sheet_report(&shop.ops, &manager, id).await.unwrap();
    assert_eq!(String::from_utf8(again).unwrap(), report);
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_sheet_is_forgotten_with_its_files_when_it_is_old() {
    let shop = Shop::open().await;
    let id = send_sheet(&shop.ops, &shop.manager(), sheet(OLDER))
        .await
        .unwrap();
    drain(&shop.ops, Lane::Sheets).await.unwrap();
    let kept = async || shop.ops.ports().files.keys().await.unwrap().len();
    assert_eq!((sweep(&shop.ops).await.unwrap(), kept().await), (0, 2));
    let list = sheet_list(&shop.ops, &shop.manager(), "").await.unwrap();
    let summary = list.rows[0].summary.as_ref().unwrap();
    assert_eq!(
        (summary.products.created, summary.rows.len()),
        (3, 0),
        "counts only"
    );

    shop.clock.pass_seconds(91 * 86_400);
    assert_eq!((sweep(&shop.ops).await.unwrap(), kept().await), (1, 0));
    assert!(sheet_page(&shop.ops, &shop.manager(), id).await.is_err());
}

#[tokio::test]
async fn what_is_no_sheet_is_refused_at_the_desk() {
    let shop = Shop::open().await;
    let too_large = vec![b'x'; domain::catalog::SHEET_BYTES_MAX + 1];
    for (sent, field) in [
        (sheet(b""), "file"),
        (
            SentSheet {
                files: Vec::new(),
                ..sheet(b"x")
            },
            "file",
        ),
        (
            SentSheet {
                format: "magento".to_owned(),
                ..sheet(b"x")
            },
            "format",
        ),
        (sheet(&too_large), "file"),
    ] {
        let outcome = refusal(send_sheet(&shop.ops, &shop.manager(), sent).await);
        assert!(outcome.problem_of(field).is_some(), "{outcome:?}");
    }
}

#[tokio::test]
async fn only_who_may_edit_products_sends_and_sees_sheets() {
    let shop = Shop::open().await;
    for actor in everybody() {
        let allowed = may(&actor, domain::accounts::Permission::EditProducts);
        assert_eq!(
            sheet_list(&shop.ops, &actor, "").await.is_ok(),
            allowed,
            "{actor:?}"
        );
        if !allowed {
            assert!(
                send_sheet(&shop.ops, &actor, sheet(b"x")).await.is_err(),
                "{actor:?}"
            );
        }
    }
}
