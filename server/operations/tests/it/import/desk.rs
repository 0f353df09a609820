//! Sheets sent in from the console: looked through by the worker, confirmed by a person, carried out by the worker.

use domain::basics::{SheetId, VariantId};
use domain::catalog::{SheetCounts, SheetState, SheetSummary};
use operations::import::read::{sheet_list, sheet_page, sheet_report};
use operations::import::{SentSheet, carry_out, confirm_sheet, send_sheet, sweep};
use operations::outbox::Lane;
use operations::outbox::worker::drain;
use operations::testkit::{Mutation, Shop, everybody, may, refusal};
use operations::{Error, args};

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
    // Whoever sends another one does not wait for this one.
    assert_eq!(drain(&shop.ops, Lane::Sheets).await.unwrap(), 0);
    drain(&shop.ops, Lane::Imports).await.unwrap();
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
    drain(&shop.ops, Lane::Imports).await.unwrap();
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

/// A sheet that was sent and looked through, and how to carry it out and what it says then.
async fn foreseen(shop: &Shop, csv: &[u8]) -> SheetId {
    let sent = SentSheet {
        set_stock: true,
        ..sheet(csv)
    };
    let id = send_sheet(&shop.ops, &shop.manager(), sent).await.unwrap();
    drain(&shop.ops, Lane::Sheets).await.unwrap();
    id
}

async fn carried_out(shop: &Shop, id: SheetId) -> SheetSummary {
    confirm_sheet(&shop.ops, &shop.manager(), id).await.unwrap();
    drain(&shop.ops, Lane::Imports).await.unwrap();
    let page = sheet_page(&shop.ops, &shop.manager(), id).await.unwrap();
    assert_eq!(page.state, SheetState::Done);
    page.summary.unwrap()
}

/// What each product costs and how many there are, by SKU.
async fn stands(shop: &Shop) -> Vec<String> {
    let sql = "SELECT p.slug || ' ' || v.price_minor || ' ' || COALESCE(l.on_hand, 0)
         FROM catalog_variants v
         JOIN catalog_products p ON p.id = v.product_id
         LEFT JOIN inventory_levels l ON l.variant_id = v.id
         ORDER BY p.slug";
    texts(shop, sql).await
}

const GOODS: [(&str, &str, &str, &str); 5] = [
    ("bag", "Bag", "9", "50"),
    ("cup", "Cup", "9", "50"),
    ("jar", "Jar", "9", "50"),
    ("lid", "Lid", "9", "50"),
    ("mug", "Mug", "9", "50"),
];

async fn variant_of(shop: &Shop, slug: &'static str) -> VariantId {
    let sql = "SELECT v.id FROM catalog_variants v JOIN catalog_products p ON p.id = v.product_id WHERE p.slug = $1";
    let row = shop.ops.read(async |tx| tx.one(sql, args![slug]).await).await;
    row.unwrap().parse(0).unwrap()
}

#[tokio::test]
async fn what_was_changed_since_it_was_foreseen_is_told_and_left_alone() {
    let shop = Shop::open().await;
    let manager = shop.manager();
    super::import(&shop, &simple(&GOODS)).await;
    // Of the bag everything is to be as it is, of the others price and stock are to be others, and one is new.
    let mut wanted = GOODS.map(|(slug, title, _, _)| (slug, title, "7", "45")).to_vec();
    wanted[0] = GOODS[0];
    wanted.push(("new", "New", "3", "45"));
    let id = foreseen(&shop, &simple(&wanted)).await;

    shop.stock_counted(variant_of(&shop, "bag").await, 8).await;
    operations::catalog::set_price(&shop.ops, &manager, variant_of(&shop, "cup").await, ("49", ""))
        .await
        .unwrap();
    shop.stock_counted(variant_of(&shop, "jar").await, 8).await;
    shop.order(&[(variant_of(&shop, "mug").await, 1)]).await;
    let summary = carried_out(&shop, id).await;
    assert_eq!(
        stands(&shop).await,
        [
            "bag 5000 8",
            "cup 4900 9",
            "jar 5000 8",
            "lid 4500 7",
            "mug 4500 7",
            "new 4500 3"
        ],
        "an order that is not sent yet takes nothing from the shelf"
    );
    let counts = SheetCounts {
        created: 1,
        updated: 2,
        failed: 3,
        ..SheetCounts::default()
    };
    assert_eq!(summary.products, counts);
    let told: Vec<&str> = summary
        .rows
        .iter()
        .filter(|row| {
            row.findings
                .iter()
                .any(|finding| finding.contains("since the file was looked through"))
        })
        .map(|row| row.product.as_str())
        .collect();
    assert_eq!(told, ["bag", "cup", "jar"]);
    assert_eq!(shop.rows_in("catalog_sheet_products").await, 0);
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn what_is_there_since_is_not_taken_for_what_was_new() {
    let shop = Shop::open().await;
    let id = foreseen(&shop, &simple(&GOODS)).await;
    super::import(&shop, &simple(&[("cup", "Another cup", "1", "70")])).await;
    let summary = carried_out(&shop, id).await;
    assert_eq!((summary.products.created, summary.products.failed), (4, 1));
    assert_eq!(stands(&shop).await[1], "cup 7000 1");
}

#[tokio::test]
async fn what_was_foreseen_too_long_ago_is_not_carried_out() {
    let shop = Shop::open().await;
    let id = foreseen(&shop, &simple(&GOODS)).await;
    let state = async || {
        let page = sheet_page(&shop.ops, &shop.manager(), id).await.unwrap();
        page.state
    };
    shop.clock.pass_seconds(24 * 3_600 - 1);
    assert_eq!(state().await, SheetState::Foreseen);
    shop.clock.pass_seconds(1);
    assert_eq!(state().await, SheetState::Expired);
    let outcome = confirm_sheet(&shop.ops, &shop.manager(), id).await;
    assert_eq!(refusal(outcome).name(), "NotPossibleNow");
    assert_eq!(
        (
            drain(&shop.ops, Lane::Imports).await.unwrap(),
            products(&shop).await
        ),
        (0, 0)
    );
}

#[tokio::test]
async fn a_sheet_whose_file_is_gone_ends() {
    let shop = Shop::open().await;
    let forgotten = async |id: SheetId| {
        shop.ops
            .ports()
            .files
            .remove_all(&format!("sheets/{id}"))
            .await
            .unwrap()
    };
    let id = foreseen(&shop, &simple(&GOODS)).await;
    forgotten(id).await;
    let summary = carried_out(&shop, id).await;
    assert!(
        summary.rows[0].findings[0].contains("Send it again"),
        "{:?}",
        summary.rows
    );

    let id = send_sheet(&shop.ops, &shop.manager(), sheet(&simple(&GOODS)))
        .await
        .unwrap();
    forgotten(id).await;
    drain(&shop.ops, Lane::Sheets).await.unwrap();
    let page = sheet_page(&shop.ops, &shop.manager(), id).await.unwrap();
    assert_eq!(
        (page.state, page.summary.unwrap().rows.len()),
        (SheetState::Foreseen, 1)
    );
    assert_eq!(products(&shop).await, 0);
}

#[tokio::test]
async fn a_busy_moment_puts_a_sheet_off_and_loses_nothing() {
    let shop = Shop::open().await;
    let id = foreseen(&shop, &simple(&GOODS)).await;
    confirm_sheet(&shop.ops, &shop.manager(), id).await.unwrap();
    // The row of the third one is not written, as when somebody else writes it at the same moment.
    let busy = shop.ops.clone().mutated(Mutation(&[(
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', '', '', $10, $11, $11, 1, $12)",
        "SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', '', '', $10, $11, $11, 1, $12 WHERE $2 <> 'jar'",
    )]));
    assert!(matches!(carry_out(&busy, id).await, Err(Error::Clash)));
    let state = sheet_page(&shop.ops, &shop.manager(), id).await.unwrap().state;
    assert_eq!((state, products(&shop).await), (SheetState::Confirmed, 2));
    drain(&shop.ops, Lane::Imports).await.unwrap();
    let summary = sheet_page(&shop.ops, &shop.manager(), id)
        .await
        .unwrap()
        .summary
        .unwrap();
    assert_eq!((summary.products.created, summary.products.failed), (5, 0));
}

#[tokio::test]
async fn a_sheet_is_forgotten_with_its_files_when_it_is_old() {
    let shop = Shop::open().await;
    let id = send_sheet(&shop.ops, &shop.manager(), sheet(OLDER))
        .await
        .unwrap();
    drain(&shop.ops, Lane::Sheets).await.unwrap();
    let kept = async || shop.ops.ports().files.keys().await.unwrap().len();
    assert_eq!((sweep(&shop.ops).await.unwrap(), kept().await), (0, 3));
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
