//! Where the shop delivers, its hours and its holidays, as they are changed while people order.

use domain::Refusal;
use domain::basics::{Language, Weekday};
use domain::carriers::read::{DeliveryEditor, DeliveryPage};
use domain::carriers::{RegionForm, RegionsForm};
use domain::settings::{HolidayForm, Visitor, WorkForm};
use operations::testkit::{Shop, refusal};
use operations::{Error, carriers, checkout};

async fn editor(shop: &Shop) -> DeliveryEditor {
    let opened = carriers::read::delivery_editor(&shop.ops, &shop.manager()).await;
    opened.unwrap()
}

async fn shown(shop: &Shop) -> DeliveryPage {
    let page = carriers::read::delivery_page(&shop.ops, &Visitor::from(Language::English)).await;
    page.unwrap()
}

/// The form as the screen shows it.
fn regions_of(editor: &DeliveryEditor) -> RegionsForm {
    RegionsForm {
        own: editor.fees[0].region.clone(),
        regions: editor
            .fees
            .iter()
            .map(|fee| RegionForm {
                code: fee.region.clone(),
                offered: "on".to_owned(),
                fee: fee.fee.to_plain_string(),
                days: fee.transit_days.to_string(),
            })
            .collect(),
    }
}

fn work_of(editor: &DeliveryEditor) -> WorkForm {
    let rests = |day: Weekday| {
        let ticked = editor.work.weekend.contains(&day);
        if ticked { "on".to_owned() } else { String::new() }
    };
    WorkForm {
        cutoff: "16:00".to_owned(),
        handling_days: editor.work.handling_days.to_string(),
        confirm_within: editor.work.confirm_within_minutes.to_string(),
        friday: rests(Weekday::Friday),
        saturday: rests(Weekday::Saturday),
        cash_fee: editor.work.cash_fee.to_plain_string(),
        cash_limit: editor.work.cash_limit.to_plain_string(),
        ..WorkForm::default()
    }
}

fn holiday(first: &str, last: &str) -> HolidayForm {
    HolidayForm {
        first: first.to_owned(),
        last: last.to_owned(),
        name_ar: "إجازة".to_owned(),
        name_en: "Day off".to_owned(),
    }
}

#[tokio::test]
async fn regions_change_for_the_next_look_and_who_agreed_to_another_fee_is_asked_again() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let agreed = shop.form(cart).await;
    let before = editor(&shop).await;
    let mut form = regions_of(&before);
    assert_eq!(form.own, agreed.region);
    form.regions[0].fee = "30".to_owned();
    let gone = form.regions[2].code.clone();
    form.regions[2].offered = String::new();
    carriers::set_regions(&shop.ops, &shop.manager(), before.version, &form)
        .await
        .unwrap();
    let page = shown(&shop).await;
    assert_eq!(page.regions[0].fee.minor, 3_000);
    assert!(page.regions.iter().all(|region| region.code != gone));

    let asked = refusal(shop.place(cart, &agreed).await);
    assert!(matches!(asked, Refusal::TotalChanged { .. }), "{asked:?}");
    let mut elsewhere = shop.form(cart).await;
    elsewhere.region = gone;
    assert_eq!(
        refusal(shop.place(cart, &elsewhere).await),
        Refusal::NotDeliveredThere
    );
    let form = shop.form(cart).await;
    shop.place(cart, &form).await.unwrap();
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn the_cut_off_moves_the_day_and_nobodys_change_is_overwritten() {
    let shop = Shop::open().await;
    // Sunday noon: what is ordered now goes today.
    let cup = shop.product(6_800, 5).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let agreed = shop.form(cart).await;
    let before = shown(&shop).await;
    let opened = editor(&shop).await;
    let mut form = work_of(&opened);
    form.cutoff = "09:00".to_owned();
    form.cash_fee = "10".to_owned();
    carriers::set_work(&shop.ops, &shop.manager(), opened.version, &form)
        .await
        .unwrap();
    let after = shown(&shop).await;
    assert!(after.regions[0].arrives > before.regions[0].arrives);
    assert_eq!(after.cash_fee.minor, 1_000);
    let asked = refusal(shop.place(cart, &agreed).await);
    assert!(
        matches!(
            asked,
            Refusal::TotalChanged { .. } | Refusal::PromiseChanged { .. }
        ),
        "{asked:?}"
    );

    let stale = carriers::set_work(&shop.ops, &shop.manager(), opened.version, &work_of(&opened)).await;
    assert_eq!(refusal(stale), Refusal::ChangedMeanwhile);
    let stale = regions_of(&opened);
    let stale = carriers::set_regions(&shop.ops, &shop.manager(), opened.version, &stale).await;
    assert_eq!(refusal(stale), Refusal::ChangedMeanwhile);
}

#[tokio::test]
async fn a_form_that_changes_nothing_makes_no_other_one_old() {
    let shop = Shop::open().await;
    // Two people have the page open, and one saves it as it is.
    let opened = editor(&shop).await;
    let manager = shop.manager();
    carriers::set_work(&shop.ops, &manager, opened.version, &work_of(&opened))
        .await
        .unwrap();
    carriers::set_regions(&shop.ops, &manager, opened.version, &regions_of(&opened))
        .await
        .unwrap();
    assert_eq!(editor(&shop).await.version, opened.version);

    let mut regions = regions_of(&opened);
    regions.regions[0].fee = "30".to_owned();
    carriers::set_regions(&shop.ops, &manager, opened.version, &regions)
        .await
        .unwrap();
    let after = editor(&shop).await;
    assert_eq!(after.fees[0].fee.minor, 3_000);
    assert_eq!(after.version, opened.version + 1);
}

#[tokio::test]
async fn a_holiday_moves_the_promise_until_it_is_taken_away() {
    let shop = Shop::open().await;
    let before = shown(&shop).await;
    // Today, a Sunday, and the two days after it.
    carriers::add_holiday(&shop.ops, &shop.manager(), &holiday("2026-11-22", "2026-11-24"))
        .await
        .unwrap();
    carriers::add_holiday(&shop.ops, &shop.manager(), &holiday("2027-03-10", ""))
        .await
        .unwrap();
    let during = shown(&shop).await;
    assert_eq!(during.order_until.day.to_string(), "2026-11-25");
    let listed = editor(&shop).await.holidays;
    let days: Vec<usize> = listed.iter().map(|holiday| holiday.days().count()).collect();
    assert_eq!(days, [3, 1], "days in a row under one name are one holiday");

    let (first, last) = (listed[0].first, listed[0].last);
    carriers::remove_holiday(&shop.ops, &shop.manager(), (first, last))
        .await
        .unwrap();
    assert_eq!(shown(&shop).await, before);
    let again = carriers::remove_holiday(&shop.ops, &shop.manager(), (first, last)).await;
    assert!(matches!(again, Err(Error::Missing)), "{again:?}");
}

#[tokio::test]
async fn a_shop_that_never_works_can_promise_nothing_and_is_refused() {
    let shop = Shop::open().await;
    let manager = shop.manager();
    for (first, last) in [("2027-01-01", "2027-01-30"), ("2027-01-31", "2027-02-12")] {
        carriers::add_holiday(&shop.ops, &manager, &holiday(first, last))
            .await
            .unwrap();
    }
    let endless = carriers::add_holiday(&shop.ops, &manager, &holiday("2027-02-13", "2027-03-01")).await;
    assert!(
        refusal(endless).problem_of("last").is_some(),
        "forty-five days without work are too many"
    );
    let kept = editor(&shop).await.holidays;
    assert_eq!(
        kept.iter().map(|holiday| holiday.days().count()).sum::<usize>(),
        43
    );
}

#[tokio::test]
async fn whoever_packs_does_not_decide_where_is_delivered() {
    let shop = Shop::open().await;
    let worker = shop.warehouse_worker().await;
    let opened = editor(&shop).await;
    let denied = [
        carriers::read::delivery_editor(&shop.ops, &worker).await.err(),
        carriers::set_regions(&shop.ops, &worker, opened.version, &regions_of(&opened))
            .await
            .err(),
        carriers::set_work(&shop.ops, &worker, opened.version, &work_of(&opened))
            .await
            .err(),
        carriers::add_holiday(&shop.ops, &worker, &holiday("2027-01-01", ""))
            .await
            .err(),
    ];
    for error in denied {
        assert!(matches!(error, Some(Error::Denied)), "{error:?}");
    }
    // The payment step goes on as before.
    let cup = shop.product(6_800, 5).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let language = domain::basics::Language::Arabic;
    assert!(
        checkout::read::checkout_page(&shop.ops, language, Some(cart))
            .await
            .is_ok()
    );
}
