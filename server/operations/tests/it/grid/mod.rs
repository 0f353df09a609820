//! The grid: many rows saved together, each on its own, and taken back.

use domain::accounts::Role;
use domain::basics::{Language, VariantId};
use domain::catalog::{GridEdit, GridOutcome, GridPage, GridRow};
use domain::refusal::Refusal;
use operations::grid::read::grid_page;
use operations::grid::{save_grid, sweep, undo_grid};
use operations::testkit::{Mutation, Shop, everybody, refusal};
use operations::{Actor, ActorKind, Error, args, catalog};

async fn page(shop: &Shop) -> GridPage {
    grid_page(&shop.ops, &shop.manager(), Language::English, ("", ""))
        .await
        .unwrap()
}

/// A row as the form would post it, changed.
fn edit(row: &GridRow, change: impl FnOnce(&mut GridEdit)) -> GridEdit {
    let mut edit = GridEdit {
        variant: row.variant.to_string(),
        price: row.price.clone(),
        compare_at: row.compare_at.clone(),
        on_hand: row.on_hand.clone(),
        status: row.status.code().to_owned(),
        was_price: row.price.clone(),
        was_compare_at: row.compare_at.clone(),
        was_on_hand: row.on_hand.clone(),
        was_status: row.status.code().to_owned(),
    };
    change(&mut edit);
    edit
}

async fn save(shop: &Shop, edits: &[GridEdit]) -> GridOutcome {
    save_grid(&shop.ops, &shop.manager(), edits, "counted")
        .await
        .unwrap()
}

async fn row(shop: &Shop, variant: VariantId) -> GridRow {
    let page = page(shop).await;
    page.rows.into_iter().find(|row| row.variant == variant).unwrap()
}

fn text(into: &mut String, text: &str) {
    text.clone_into(into);
}

#[tokio::test]
async fn rows_are_saved_together_and_taken_back_by_changes_the_other_way() {
    let shop = Shop::open().await;
    let (cup, jar, lamp) = (
        shop.product(6_800, 5).await,
        shop.product(9_000, 2).await,
        shop.product(100, 1).await,
    );
    let before = page(&shop).await;
    assert_eq!((before.rows.len(), before.last), (3, None));
    let edits = [
        edit(&row(&shop, cup).await, |edit| {
            text(&mut edit.price, "٧٠٫٥");
            text(&mut edit.compare_at, "85");
        }),
        edit(&row(&shop, jar).await, |edit| text(&mut edit.on_hand, "٧")),
        edit(&row(&shop, lamp).await, |edit| text(&mut edit.status, "draft")),
    ];
    let outcome = save(&shop, &edits).await;
    assert_eq!((outcome.saved, outcome.refused), (3, vec![]));
    let now = [
        row(&shop, cup).await,
        row(&shop, jar).await,
        row(&shop, lamp).await,
    ];
    assert_eq!(
        (now[0].price.as_str(), now[0].compare_at.as_str()),
        ("70.50", "85.00")
    );
    assert_eq!((now[1].on_hand.as_str(), now[2].status.code()), ("7", "draft"));
    let moved = "SELECT CAST(COUNT(1) AS BIGINT) FROM inventory_movements WHERE reason = 'correction' AND delta = 5 AND note = 'counted'";
    assert_eq!(shop.number(moved, args![]).await, 1);

    let last = page(&shop).await.last.unwrap();
    assert_eq!(last.rows, 3);
    let audited = shop.rows_in("audit_entries").await;
    let back = undo_grid(&shop.ops, &shop.manager(), last.id).await.unwrap();
    assert_eq!((back.saved, back.refused), (3, vec![]));
    assert_eq!(page(&shop).await.rows, before.rows);
    assert_eq!(shop.rows_in("audit_entries").await, audited + 3);
    assert_eq!(page(&shop).await.last, None);
    let again = undo_grid(&shop.ops, &shop.manager(), last.id).await;
    assert_eq!(refusal(again), Refusal::NotPossibleNow);
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_row_that_somebody_changed_meanwhile_is_told_and_the_others_are_saved() {
    let shop = Shop::open().await;
    let variants = [
        shop.product(6_800, 5).await,
        shop.product(9_000, 5).await,
        shop.product(4_000, 5).await,
        shop.product(5_000, 5).await,
    ];
    let mut edits = Vec::new();
    for (variant, index) in variants.into_iter().zip(0..) {
        let row = row(&shop, variant).await;
        edits.push(edit(&row, |edit| match index {
            0 | 3 => text(&mut edit.price, "70"),
            1 => text(&mut edit.on_hand, "9"),
            _ => text(&mut edit.status, "draft"),
        }));
    }
    let manager = shop.manager();
    catalog::set_price(&shop.ops, &manager, variants[0], ("69", ""))
        .await
        .unwrap();
    shop.stock_counted(variants[1], 4).await;
    let product = row(&shop, variants[2]).await.product;
    catalog::unpublish(&shop.ops, &manager, product).await.unwrap();
    // Another's price is no reason to refuse stock: what was not changed here may have changed there.
    catalog::set_price(&shop.ops, &manager, variants[1], ("91", ""))
        .await
        .unwrap();

    let outcome = save(&shop, &edits).await;
    assert_eq!(outcome.saved, 1);
    let refused: Vec<_> = outcome
        .refused
        .iter()
        .map(|row| (row.edit.variant.clone(), row.refusal.name()))
        .collect();
    let expected = |index: usize| (variants[index].to_string(), "ChangedMeanwhile");
    // What leaves the shop is tried first.
    assert_eq!(refused, [expected(2), expected(0), expected(1)]);
    assert_eq!(row(&shop, variants[0]).await.price, "69.00");
    assert_eq!(row(&shop, variants[3]).await.price, "70.00");
    assert_eq!(row(&shop, variants[1]).await.on_hand, "4");
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn what_can_t_be_saved_says_why_and_changes_nothing_of_its_row() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    shop.order(&[(cup, 3)]).await;
    let row_now = row(&shop, cup).await;
    for (change, name) in [
        (("price", "cheap"), "InvalidFields"),
        (("price", "0"), "InvalidFields"),
        (("compare_at", "60"), "InvalidFields"),
        (("on_hand", "many"), "InvalidFields"),
        (("on_hand", "2"), "StockHeld"),
        (("status", "sold"), "InvalidFields"),
    ] {
        let outcome = save(
            &shop,
            &[edit(&row_now, |edit| {
                text(&mut edit.price, "70");
                match change.0 {
                    "price" => text(&mut edit.price, change.1),
                    "compare_at" => text(&mut edit.compare_at, change.1),
                    "on_hand" => text(&mut edit.on_hand, change.1),
                    _ => text(&mut edit.status, change.1),
                }
            })],
        )
        .await;
        assert_eq!(
            (outcome.saved, outcome.refused[0].refusal.name()),
            (0, name),
            "{change:?}"
        );
        assert_eq!(row(&shop, cup).await, row_now, "{change:?}");
    }
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn stock_needs_a_reason_and_prices_do_not() {
    let shop = Shop::open().await;
    let cup = row(&shop, shop.product(6_800, 5).await).await;
    let priced = [edit(&cup, |edit| text(&mut edit.price, "70"))];
    let counted = [edit(&cup, |edit| text(&mut edit.on_hand, "6"))];
    let save = async |edits: &[GridEdit]| save_grid(&shop.ops, &shop.manager(), edits, " ").await;
    assert!(refusal(save(&counted).await).problem_of("reason").is_some());
    assert_eq!(save(&priced).await.unwrap().saved, 1);
}

#[tokio::test]
async fn whoever_may_only_count_changes_no_price_and_nobody_else_anything() {
    let shop = Shop::open().await;
    let cup = row(&shop, shop.product(6_800, 5).await).await;
    let worker = shop.warehouse_worker().await;
    let priced = [edit(&cup, |edit| text(&mut edit.price, "70"))];
    let counted = [edit(&cup, |edit| text(&mut edit.on_hand, "6"))];
    let try_it =
        async |actor: &Actor, edits: &[GridEdit]| save_grid(&shop.ops, actor, edits, "counted").await;
    assert!(matches!(try_it(&worker, &priced).await, Err(Error::Denied)));
    let may_count = worker.may(domain::accounts::Permission::CorrectStock).is_ok();
    assert_eq!(try_it(&worker, &counted).await.is_ok(), may_count);
    assert!(matches!(
        try_it(&Actor::guest(), &counted).await,
        Err(Error::Denied)
    ));
    for actor in everybody() {
        let opened = grid_page(&shop.ops, &actor, Language::Arabic, ("", "")).await;
        let may = actor.may(domain::accounts::Permission::SeeProducts).is_ok();
        assert_eq!(opened.is_ok(), may, "{actor:?}");
    }
}

#[tokio::test]
async fn whoever_may_count_takes_their_counting_back() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    let worker = shop.warehouse_worker().await;
    let shown = async || {
        grid_page(&shop.ops, &worker, Language::Arabic, ("", ""))
            .await
            .unwrap()
    };
    let counted = [edit(&shown().await.rows[0], |edit| text(&mut edit.on_hand, "6"))];
    save_grid(&shop.ops, &worker, &counted, "counted").await.unwrap();
    let save = shown().await.last.unwrap().id;
    let back = undo_grid(&shop.ops, &worker, save).await.unwrap();
    assert_eq!((back.saved, row(&shop, cup).await.on_hand.as_str()), (1, "5"));
    // What somebody saved as more than they are now stays, and can still be taken back by who may.
    let priced = [edit(&row(&shop, cup).await, |edit| text(&mut edit.price, "70"))];
    save_grid(&shop.ops, &shop.manager(), &priced, "").await.unwrap();
    let save = page(&shop).await.last.unwrap().id;
    let mut lesser = shop.manager();
    if let ActorKind::Staff { role, .. } = &mut lesser.kind {
        *role = Role::Warehouse;
    }
    assert!(matches!(
        undo_grid(&shop.ops, &lesser, save).await,
        Err(Error::Denied)
    ));
    assert_eq!(
        undo_grid(&shop.ops, &shop.manager(), save).await.unwrap().saved,
        1
    );
}

#[tokio::test]
async fn what_a_fault_kept_from_being_taken_back_is_taken_back_later() {
    let shop = Shop::open().await;
    let (cup, jar) = (shop.product(6_800, 5).await, shop.product(9_000, 2).await);
    let edits = [
        edit(&row(&shop, cup).await, |edit| text(&mut edit.price, "70")),
        edit(&row(&shop, jar).await, |edit| text(&mut edit.on_hand, "7")),
    ];
    let broken = shop
        .ops
        .clone()
        .mutated(Mutation(&[("inventory_movements", "no_such_table")]));
    let outcome = save_grid(&broken, &shop.manager(), &edits, "counted")
        .await
        .unwrap();
    assert_eq!(
        (outcome.saved, outcome.refused[0].refusal.name()),
        (1, "NotPossibleNow")
    );
    assert_eq!(
        page(&shop).await.last.unwrap().rows,
        1,
        "what was saved can be taken back"
    );
    let rest = [edits[1].clone()];
    save(&shop, &rest).await;
    shop.raw("DELETE FROM catalog_saves", args![]).await.unwrap();
    let edits = [
        edit(&row(&shop, cup).await, |edit| text(&mut edit.price, "75")),
        edit(&row(&shop, jar).await, |edit| text(&mut edit.on_hand, "9")),
    ];
    save(&shop, &edits).await;

    let saved = page(&shop).await.last.unwrap().id;
    let back = undo_grid(&broken, &shop.manager(), saved).await.unwrap();
    assert_eq!((back.saved, back.refused.len()), (1, 1));
    let left = page(&shop).await.last.unwrap();
    assert_eq!((left.id, left.rows), (saved, 1));
    let back = undo_grid(&shop.ops, &shop.manager(), saved).await.unwrap();
    assert_eq!((back.saved, back.refused), (1, vec![]));
    assert_eq!(
        (
            row(&shop, cup).await.price.as_str(),
            row(&shop, jar).await.on_hand.as_str()
        ),
        ("70.00", "7")
    );
    assert_eq!(page(&shop).await.last, None);
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn what_is_refused_for_a_reason_that_passes_can_still_be_taken_back() {
    let shop = Shop::open().await;
    let (cup, jar) = (shop.product(6_800, 5).await, shop.product(9_000, 2).await);
    let edits = [
        edit(&row(&shop, cup).await, |edit| text(&mut edit.price, "70")),
        edit(&row(&shop, jar).await, |edit| text(&mut edit.on_hand, "7")),
    ];
    save(&shop, &edits).await;
    // Orders hold more than there were before, and the price is another by now.
    let order = shop.order(&[(jar, 4)]).await;
    catalog::set_price(&shop.ops, &shop.manager(), cup, ("75", ""))
        .await
        .unwrap();
    let saved = page(&shop).await.last.unwrap().id;
    let back = undo_grid(&shop.ops, &shop.manager(), saved).await.unwrap();
    let refused: Vec<_> = back
        .refused
        .iter()
        .map(|row| {
            (
                row.refusal.name(),
                row.edit.price.is_empty() && row.edit.on_hand.is_empty(),
            )
        })
        .collect();
    assert_eq!(
        (back.saved, refused),
        (0, vec![("ChangedMeanwhile", true), ("StockHeld", true)]),
        "nobody typed what they were"
    );
    assert_eq!(page(&shop).await.last.map(|last| last.id), Some(saved));

    operations::fulfilment::cancel_order(&shop.ops, &shop.manager(), order, "changed their mind")
        .await
        .unwrap();
    let back = undo_grid(&shop.ops, &shop.manager(), saved).await.unwrap();
    assert_eq!((back.saved, back.refused.len()), (1, 1));
    assert_eq!(row(&shop, jar).await.on_hand, "2");
    assert_eq!(page(&shop).await.last, None, "what is another by now stays");
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_price_goes_back_to_nothing_while_nobody_can_buy_at_it() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    for free in [
        "UPDATE catalog_products SET status = 'draft'",
        "UPDATE catalog_variants SET price_minor = 0",
    ] {
        shop.raw(free, args![]).await.unwrap();
    }
    let priced = async |status: &str| {
        let edits = [edit(&row(&shop, cup).await, |edit| {
            text(&mut edit.price, "10");
            text(&mut edit.status, status);
        })];
        assert_eq!(save(&shop, &edits).await.saved, 1);
        page(&shop).await.last.unwrap().id
    };
    for status in ["draft", "published"] {
        let saved = priced(status).await;
        let back = undo_grid(&shop.ops, &shop.manager(), saved).await.unwrap();
        assert_eq!((back.saved, back.refused), (1, vec![]), "{status}");
        let now = row(&shop, cup).await;
        assert_eq!((now.price.as_str(), now.status.code()), ("0.00", "draft"));
    }
    // Somebody put it on sale since: it would cost nothing there.
    let saved = priced("draft").await;
    let product = row(&shop, cup).await.product;
    catalog::publish(&shop.ops, &shop.manager(), product)
        .await
        .unwrap();
    let back = undo_grid(&shop.ops, &shop.manager(), saved).await.unwrap();
    assert_eq!(
        (back.saved, back.refused[0].refusal.name()),
        (0, "NotPublishable")
    );
    assert_eq!(row(&shop, cup).await.price, "10.00");
}

#[tokio::test]
async fn saves_are_forgotten_when_they_are_old() {
    let shop = Shop::open().await;
    let cup = row(&shop, shop.product(6_800, 5).await).await;
    save(&shop, &[edit(&cup, |edit| text(&mut edit.price, "70"))]).await;
    assert_eq!(sweep(&shop.ops).await.unwrap(), 0);
    shop.clock.pass_seconds(31 * 86_400);
    assert_eq!(
        (sweep(&shop.ops).await.unwrap(), page(&shop).await.last),
        (1, None)
    );
}

#[tokio::test]
async fn the_grid_goes_on_page_by_page_and_finds_what_the_list_finds() {
    let shop = Shop::open().await;
    let mut all = Vec::new();
    for _ in 0..60 {
        all.push(shop.product(6_800, 1).await);
    }
    all.reverse();
    let first = page(&shop).await;
    let next = first.next.clone().unwrap();
    let second = grid_page(&shop.ops, &shop.manager(), Language::English, ("", &next))
        .await
        .unwrap();
    assert_eq!((first.rows.len(), second.rows.len(), second.next), (50, 10, None));
    let found: Vec<VariantId> = first
        .rows
        .iter()
        .chain(&second.rows)
        .map(|row| row.variant)
        .collect();
    assert_eq!(found, all);
    let sku = &first.rows[7].sku;
    let one = grid_page(&shop.ops, &shop.manager(), Language::English, (sku, ""))
        .await
        .unwrap();
    assert_eq!(one.rows, [first.rows[7].clone()]);
}

#[tokio::test]
async fn what_waits_for_its_moment_is_not_moved_here_and_what_is_put_away_is_not_shown() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    let seen = row(&shop, cup).await;
    assert_eq!(seen.scheduled, None);
    let manager = shop.manager();
    catalog::schedule(&shop.ops, &manager, seen.product, "2026-11-27T00:00")
        .await
        .unwrap();
    let waiting = row(&shop, cup).await;
    assert_eq!(
        waiting.scheduled.map(|at| at.to_string()).as_deref(),
        Some("2026-11-27T00:00")
    );
    // The page was opened before: publishing it again would end the waiting, so nothing is moved.
    let edits = [edit(&seen, |edit| text(&mut edit.status, "draft"))];
    let outcome = save(&shop, &edits).await;
    assert_eq!(outcome.refused[0].refusal, Refusal::ChangedMeanwhile);
    assert_eq!(row(&shop, cup).await, waiting);

    shop.raw(
        "UPDATE catalog_variants SET archived_at = 1 WHERE id = $1",
        args![cup],
    )
    .await
    .unwrap();
    assert_eq!(page(&shop).await.rows, []);
}
