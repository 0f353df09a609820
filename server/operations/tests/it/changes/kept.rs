//! What all pages share is read once and then kept: until it changes here or elsewhere, or by the clock.

use std::sync::atomic::{AtomicU32, Ordering};

use domain::basics::{CategoryId, Instant, Language, ProductId};
use domain::catalog::CategoryForm;
use domain::policies::ReturnPolicyEdit;
use operations::catalog::read::{product_page, shop_frame};
use operations::changes::{Change, KEPT_SECONDS_MAX, Kept, Topic, note};
use operations::testkit::{Mutation, Shop, refusal};
use operations::{Error, Ops, args, catalog, policies};

use super::other_server;

/// Readings of something that the policies change; each is the number of its reading.
#[derive(Default)]
struct Readings {
    kept: Kept<u32>,
    count: AtomicU32,
}

impl Readings {
    async fn get(&self, ops: &Ops) -> u32 {
        self.get_until(ops, None).await
    }

    async fn get_until(&self, ops: &Ops, until: Option<Instant>) -> u32 {
        let read = |ops: Ops| async move {
            ops.read(async |tx| {
                tx.shows(Topic::Policies);
                if let Some(until) = until {
                    tx.holds_until(until);
                }
                Ok(self.count.fetch_add(1, Ordering::SeqCst) + 1)
            })
            .await
        };
        *self.kept.get(ops, read).await.unwrap()
    }
}

async fn change(ops: &Ops, change: Change) {
    ops.write(async |tx| note(tx, change).await).await.unwrap();
}

/// The moment in so many seconds.
fn in_seconds(shop: &Shop, seconds: i64) -> Instant {
    Instant(shop.ops.now().0 + seconds * 1_000)
}

#[tokio::test]
async fn what_did_not_change_is_read_once() {
    let shop = Shop::open().await;
    let readings = Readings::default();
    assert_eq!(readings.get(&shop.ops).await, 1);
    change(&shop.ops, Change::Range).await;
    change(&shop.ops, Change::Shop).await;
    assert_eq!(readings.get(&shop.ops).await, 1);
    change(&shop.ops, Change::Policies).await;
    assert_eq!(readings.get(&shop.ops).await, 2);
    assert_eq!(readings.get(&shop.ops).await, 2);
}

#[tokio::test]
async fn what_was_read_before_a_change_is_not_kept_after_it() {
    let shop = Shop::open().await;
    let kept = Kept::default();
    let slow = |ops: Ops| async move {
        ops.read(async |tx| {
            tx.shows(Topic::Policies);
            Ok(())
        })
        .await?;
        change(&ops, Change::Policies).await;
        Ok("before")
    };
    assert_eq!(*kept.get(&shop.ops, slow).await.unwrap(), "before");
    assert_eq!(
        *kept.get(&shop.ops, async |_| Ok("after")).await.unwrap(),
        "after"
    );
}

#[tokio::test]
async fn a_change_by_another_server_is_heard_of_in_a_quarter_of_a_second() {
    let shop = Shop::open().await;
    let other = other_server(&shop).await;
    let readings = Readings::default();
    assert_eq!(readings.get(&shop.ops).await, 1);
    change(&other, Change::Policies).await;
    shop.clock.set(Instant(shop.ops.now().0 + 249));
    assert_eq!(readings.get(&shop.ops).await, 1, "it was told by magic");
    shop.clock.set(Instant(shop.ops.now().0 + 1));
    assert_eq!(readings.get(&shop.ops).await, 2);
}

#[tokio::test]
async fn the_clock_alone_ends_what_is_kept() {
    let shop = Shop::open().await;
    let readings = Readings::default();
    let moment = in_seconds(&shop, 5);
    assert_eq!(readings.get_until(&shop.ops, Some(moment)).await, 1);
    shop.clock.set(Instant(moment.0 - 1));
    assert_eq!(readings.get(&shop.ops).await, 1);
    shop.clock.set(moment);
    assert_eq!(readings.get(&shop.ops).await, 2);

    // What nobody noted is seen all the same, after a while; and a clock that is set back keeps nothing of later.
    shop.clock.pass_seconds(KEPT_SECONDS_MAX - 1);
    assert_eq!(readings.get(&shop.ops).await, 2);
    shop.clock.pass_seconds(1);
    assert_eq!(readings.get(&shop.ops).await, 3);
    shop.clock.pass_seconds(-1);
    assert_eq!(readings.get(&shop.ops).await, 4);
}

#[tokio::test]
async fn readers_at_once_all_get_what_is_so_and_leave_it_kept() {
    let shop = Shop::open().await;
    let readings = Readings::default();
    let all = || futures::future::join_all((0..16).map(|_| readings.get(&shop.ops)));
    let first = all().await;
    assert!(first.iter().all(|reading| (1..=16).contains(reading)));
    let kept = readings.get(&shop.ops).await;
    assert!(first.contains(&kept));
    assert_eq!(all().await, [kept; 16]);
    change(&shop.ops, Change::Policies).await;
    assert!(all().await.iter().all(|reading| !first.contains(reading)));
}

#[tokio::test]
async fn a_page_made_of_what_is_kept_is_as_old_as_that() {
    let shop = Shop::open().await;
    let readings = Readings::default();
    let moment = in_seconds(&shop, 5);
    let mut pages = Vec::new();
    for _ in 0..2 {
        let (ops, watch) = shop.ops.watched();
        assert_eq!(readings.get_until(&ops, Some(moment)).await, 1);
        pages.push(watch.end().unwrap());
    }
    assert!(pages.iter().all(|page| page.is_current(&shop.ops)));
    shop.clock.set(moment);
    assert!(!pages.iter().any(|page| page.is_current(&shop.ops)));

    let (ops, watch) = shop.ops.watched();
    readings.get(&ops).await;
    let page = watch.end().unwrap();
    change(&shop.ops, Change::Policies).await;
    assert!(!page.is_current(&shop.ops));
}

#[tokio::test]
async fn what_fails_is_not_kept_and_without_the_log_nothing_is() {
    let shop = Shop::open().await;
    let kept = Kept::default();
    let missing = kept.get(&shop.ops, async |_| Err(Error::Missing)).await;
    assert!(matches!(missing, Err(Error::Missing)));
    let shown = |ops: Ops| async move { ops.shop().await.map(|_| "kept") };
    assert_eq!(*kept.get(&shop.ops, shown).await.unwrap(), "kept");
    assert_eq!(*kept.get(&shop.ops, async |_| Ok("read")).await.unwrap(), "kept");
    shop.ops.db().close().await;
    shop.clock.pass_seconds(1);
    assert_eq!(*kept.get(&shop.ops, async |_| Ok("read")).await.unwrap(), "read");
}

fn category(name: &str) -> CategoryForm {
    CategoryForm {
        name_ar: name.to_owned(),
        name_en: name.to_owned(),
    }
}

/// A shop with a product in a category.
async fn furnished() -> (Shop, ProductId, CategoryId, String) {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 9).await;
    let cups = catalog::add_category(&shop.ops, &shop.manager(), &category("Cups"))
        .await
        .unwrap();
    shop.file_under(cup, cups).await;
    let (product, slug) = (shop.product_of(cup).await, shop.slug_of(cup).await);
    (shop, product, cups, slug)
}

async fn menu(ops: &Ops) -> Vec<String> {
    let frame = shop_frame(ops, Language::English).await.unwrap();
    frame
        .categories
        .into_iter()
        .map(|category| category.name)
        .collect()
}

#[tokio::test]
async fn a_page_reads_nothing_anew_that_all_pages_share() {
    let (shop, _, _, slug) = furnished().await;
    // Whoever reads these tables fails.
    let unreadable = Mutation(&[
        ("FROM settings_shop", "FROM nowhere"),
        ("FROM carriers_fees", "FROM nowhere"),
        ("FROM policies_versions", "FROM nowhere"),
        ("FROM catalog_categories", "FROM nowhere"),
    ]);
    let cold = other_server(&shop).await.mutated(unreadable.clone());
    assert!(shop_frame(&cold, Language::English).await.is_err());
    assert!(product_page(&cold, Language::English, &slug).await.is_err());

    let warm = shop.ops.clone().mutated(unreadable);
    for language in Language::ALL {
        shop_frame(&shop.ops, language).await.unwrap();
        product_page(&shop.ops, language, &slug).await.unwrap();
        shop_frame(&warm, language).await.unwrap();
        product_page(&warm, language, &slug).await.unwrap();
    }
}

#[tokio::test]
async fn a_renamed_category_and_a_new_policy_are_on_the_next_page_of_every_server() {
    let (shop, _, cups, slug) = furnished().await;
    let other = other_server(&shop).await;
    let days = async |ops: &Ops| {
        let page = product_page(ops, Language::English, &slug).await.unwrap();
        let told = page.terms.and_then(|terms| terms.returns).map(|terms| terms.days);
        assert_eq!(page.promises.return_days, told);
        told
    };
    for ops in [&shop.ops, &other] {
        assert_eq!(
            (menu(ops).await, days(ops).await),
            (vec!["Cups".to_owned()], Some(14))
        );
    }
    shop.edit_category(cups, |form| "Beakers".clone_into(&mut form.name_en))
        .await
        .unwrap();
    let edit = ReturnPolicyEdit {
        return_days: "30".to_owned(),
        payer: "shop".to_owned(),
        title_ar: "سياسة الاسترجاع".to_owned(),
        title_en: "Return policy".to_owned(),
        body_ar: "<p>نص</p>".to_owned(),
        body_en: "<p>Text</p>".to_owned(),
        ..ReturnPolicyEdit::default()
    };
    policies::publish_return_policy(&shop.ops, &shop.manager(), 1, &edit)
        .await
        .unwrap();
    let now = (vec!["Beakers".to_owned()], Some(30));
    assert_eq!((menu(&shop.ops).await, days(&shop.ops).await), now);
    shop.clock.pass_seconds(1);
    assert_eq!((menu(&other).await, days(&other).await), now);
}

#[tokio::test]
async fn the_menu_and_the_promise_move_on_by_the_clock() {
    let (shop, product, _, slug) = furnished().await;
    catalog::unpublish(&shop.ops, &shop.manager(), product)
        .await
        .unwrap();
    catalog::schedule(&shop.ops, &shop.manager(), product, "2026-11-22T12:01")
        .await
        .unwrap();
    shop.clock.pass_seconds(55);
    assert!(menu(&shop.ops).await.is_empty());
    shop.clock.pass_seconds(5);
    assert_eq!(menu(&shop.ops).await, ["Cups"]);

    let cutoff = i64::from(shop.ops.shop().await.unwrap().cutoff_minute) * 60;
    shop.clock.pass_seconds(cutoff - (12 * 60 + 1) * 60 - 1);
    let before = product_page(&shop.ops, Language::English, &slug).await.unwrap();
    shop.clock.pass_seconds(1);
    let after = product_page(&shop.ops, Language::English, &slug).await.unwrap();
    assert!(before.promises.order_until < after.promises.order_until);
}

#[tokio::test]
async fn what_a_shopper_agreed_to_is_held_against_the_database() {
    let shop = Shop::open().await;
    let other = other_server(&shop).await;
    let cup = shop.product(6_800, 9).await;
    let slug = shop.slug_of(cup).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let form = shop.form(cart).await;
    let fee = async || {
        let page = product_page(&shop.ops, Language::English, &slug).await.unwrap();
        page.promises.delivery_fee.minor
    };
    let before = fee().await;
    other
        .write(async |tx| {
            tx.execute("UPDATE carriers_fees SET fee_minor = fee_minor + 500", args![])
                .await?;
            note(tx, Change::Shop).await
        })
        .await
        .unwrap();
    // This server has not heard of it yet, and refuses all the same.
    assert_eq!(fee().await, before);
    assert_eq!(refusal(shop.place(cart, &form).await).name(), "TotalChanged");
    shop.clock.pass_seconds(1);
    assert_eq!(fee().await, before + 500);
}
