//! Categories: what is typed of them, their addresses, and what follows a rename.

use domain::Refusal;
use domain::basics::{CategoryId, Language};
use domain::catalog::read::{CategoryEditor, ShelfPage};
use domain::catalog::{CategoryForm, ListingQuery, ShelfForm};
use domain::pricing::PromotionForm;
use domain::refusal::Problem;
use operations::outbox::Lane;
use operations::outbox::worker::drain;
use operations::testkit::{Shop, percent_off, refusal};
use operations::{Error, audit, catalog, pricing};

use super::collections::ruled::ruled;
use super::collections::seen;

async fn made(shop: &Shop, ar: &str, en: &str) -> CategoryId {
    let form = CategoryForm {
        name_ar: ar.to_owned(),
        name_en: en.to_owned(),
    };
    catalog::add_category(&shop.ops, &shop.manager(), &form)
        .await
        .unwrap()
}

async fn editor(shop: &Shop, category: CategoryId) -> CategoryEditor {
    catalog::read::category_editor(&shop.ops, &shop.manager(), category)
        .await
        .unwrap()
}

/// Gives a category another address.
async fn rename(shop: &Shop, category: CategoryId, slug: &str) -> operations::Result<()> {
    shop.edit_category(category, |form| slug.clone_into(&mut form.slug))
        .await
}

async fn page(shop: &Shop, slug: &str) -> operations::Result<ShelfPage> {
    catalog::search::catch_up(&shop.ops).await.unwrap();
    catalog::read::category_page(&shop.ops, Language::English, slug, &ListingQuery::default()).await
}

/// The addresses of the categories in the order of the menu.
async fn slugs(shop: &Shop) -> Vec<String> {
    let shelves = catalog::read::shelves(&shop.ops, &shop.manager()).await.unwrap();
    shelves.categories.into_iter().map(|row| row.slug).collect()
}

#[tokio::test]
async fn former_addresses_lead_to_the_category_however_often_it_is_renamed() {
    let shop = Shop::open().await;
    let cups = made(&shop, "أكواب", "Cups").await;
    let cup = shop.product(6_800, 2).await;
    shop.file_under(cup, cups).await;
    for slug in ["Tea Cups", "أكواب"] {
        rename(&shop, cups, slug).await.unwrap();
        shop.clock.pass_seconds(1);
    }
    for slug in ["cups", "tea-cups", "أكواب"] {
        let page = page(&shop, slug).await.unwrap();
        assert_eq!((page.slug.as_str(), page.listing.total), ("أكواب", 1), "{slug}");
    }
    assert_eq!(editor(&shop, cups).await.former_slugs, ["tea-cups", "cups"]);
    assert!(matches!(page(&shop, "mugs").await, Err(Error::Missing)));
    // Nobody else is given an address that leads somewhere, but may ask for it.
    let other = made(&shop, "", "Cups").await;
    assert_eq!(editor(&shop, other).await.form.slug, "cups-2");
    rename(&shop, other, "cups").await.unwrap();
    let taken = page(&shop, "cups").await.unwrap();
    assert_eq!((taken.slug.as_str(), taken.listing.total), ("cups", 0));
    assert_eq!(editor(&shop, cups).await.former_slugs, ["tea-cups"]);
    let refused = rename(&shop, cups, "cups").await;
    let by = "Cups".to_owned();
    assert_eq!(refusal(refused), Refusal::field("slug", Problem::Taken { by }));
    // Its own former address it takes back, and then that is no former one.
    rename(&shop, cups, "tea-cups").await.unwrap();
    assert_eq!(editor(&shop, cups).await.former_slugs, ["أكواب"]);
    let listed = catalog::machines::listed_site(&shop.ops).await.unwrap();
    let listed: Vec<_> = listed.categories.iter().map(|(slug, _)| slug.as_str()).collect();
    assert_eq!(listed, ["tea-cups"]);
}

#[tokio::test]
async fn goods_stay_in_a_renamed_category_before_anything_has_followed() {
    let shop = Shop::open().await;
    let cups = made(&shop, "أكواب", "Cups").await;
    let cup = shop.product(6_800, 2).await;
    shop.file_under(cup, cups).await;
    shop.product(4_200, 2).await;
    catalog::search::catch_up(&shop.ops).await.unwrap();
    shop.edit_category(cups, |form| {
        "beakers".clone_into(&mut form.slug);
        "Beakers".clone_into(&mut form.name_en);
    })
    .await
    .unwrap();
    // Neither the outbox nor the index has done anything yet.
    for slug in ["beakers", "cups"] {
        let page = catalog::read::category_page(&shop.ops, Language::English, slug, &ListingQuery::default())
            .await
            .unwrap();
        assert_eq!(
            (page.listing.title.as_str(), page.listing.total),
            ("Beakers", 1),
            "{slug}"
        );
        let query = ListingQuery {
            category: slug.to_owned(),
            ..ListingQuery::default()
        };
        let found = catalog::search::search_page(&shop.ops, Language::English, &query).await;
        assert_eq!(found.unwrap().total, 1, "{slug}");
    }
    let nowhere = shop
        .search("", |query| "nowhere".clone_into(&mut query.category))
        .await;
    assert_eq!(nowhere.total, 0);
}

#[tokio::test]
async fn what_is_typed_of_a_category_is_on_its_page_in_each_language() {
    let shop = Shop::open().await;
    let cups = made(&shop, "أكواب", "Cups").await;
    let plain = page(&shop, "cups").await.unwrap();
    assert_eq!(
        (
            plain.about.as_str(),
            plain.seo_title.as_str(),
            plain.summary.as_str()
        ),
        ("", "", "")
    );
    shop.edit_category(cups, |form| {
        "صُنعت باليد".clone_into(&mut form.about_ar);
        "Made by hand".clone_into(&mut form.about_en);
        "Clay cups".clone_into(&mut form.seo_title_en);
        "أكواب من الطين".clone_into(&mut form.seo_about_ar);
    })
    .await
    .unwrap();
    let told = |page: ShelfPage| (page.about, page.seo_title, page.summary);
    let said =
        |about: &str, title: &str, summary: &str| (about.to_owned(), title.to_owned(), summary.to_owned());
    assert_eq!(
        told(page(&shop, "cups").await.unwrap()),
        said("Made by hand", "Clay cups", "أكواب من الطين"),
        "where a language has nothing, the other one stands in"
    );
    shop.edit_category(cups, |form| form.seo_about_ar.clear())
        .await
        .unwrap();
    let arabic =
        catalog::read::category_page(&shop.ops, Language::Arabic, "cups", &ListingQuery::default()).await;
    assert_eq!(
        told(arabic.unwrap()),
        said("صُنعت باليد", "Clay cups", "صُنعت باليد")
    );
    let bad = shop
        .edit_category(cups, |form| {
            form.name_ar.clear();
            form.name_en.clear();
            "!!!".clone_into(&mut form.slug);
            form.about_en = "x".repeat(401);
        })
        .await;
    let bad = refusal(bad);
    for field in ["name_ar", "slug", "about_en"] {
        assert!(bad.problem_of(field).is_some(), "{field}");
    }
}

#[tokio::test]
async fn a_category_s_form_opened_before_another_change_overwrites_nothing() {
    let shop = Shop::open().await;
    let cups = made(&shop, "أكواب", "Cups").await;
    let opened = editor(&shop, cups).await;
    shop.edit_category(cups, |form| {
        "Made by hand".clone_into(&mut form.about_en);
        "beakers".clone_into(&mut form.slug);
    })
    .await
    .unwrap();
    let (ops, manager) = (&shop.ops, shop.manager());
    let late = catalog::edit_category(ops, &manager, (cups, opened.version), &opened.form).await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
    let now = editor(&shop, cups).await;
    assert_eq!(
        (now.form.about_en.as_str(), now.form.slug.as_str(), now.version),
        ("Made by hand", "beakers", opened.version + 1)
    );
    let trail = audit::read::audit_page(ops, &manager, "").await.unwrap();
    let entry = &trail.rows[0];
    let change =
        |field: &str, before: &str, after: &str| (field.to_owned(), before.to_owned(), after.to_owned());
    assert_eq!(
        (
            entry.action.as_str(),
            entry.label.as_str(),
            entry.changes.as_slice()
        ),
        (
            "edit_category",
            "Cups",
            &[
                change("about_en", "", "Made by hand"),
                change("slug", "cups", "beakers")
            ][..]
        )
    );
    let nowhere = catalog::edit_category(ops, &manager, (ops.new_id(), 1), &now.form).await;
    assert!(matches!(nowhere, Err(Error::Missing)));
    let worker = shop.warehouse_worker().await;
    let denied = catalog::edit_category(ops, &worker, (cups, now.version), &now.form).await;
    assert!(matches!(denied, Err(Error::Denied)));
    let unseen = catalog::read::category_editor(ops, &worker, cups).await;
    assert!(matches!(unseen, Err(Error::Denied)));
}

#[tokio::test]
async fn only_another_name_has_products_found_otherwise() {
    let shop = Shop::open().await;
    let cups = made(&shop, "أكواب", "Cups").await;
    let waiting = async || shop.rows_in("outbox_events").await;
    let before = waiting().await;
    shop.edit_category(cups, |form| {
        "Made by hand".clone_into(&mut form.about_en);
        "beakers".clone_into(&mut form.slug);
    })
    .await
    .unwrap();
    assert_eq!(waiting().await, before);
    shop.edit_category(cups, |form| "Beakers".clone_into(&mut form.name_en))
        .await
        .unwrap();
    assert_eq!(waiting().await, before + 1);
}

#[tokio::test]
async fn who_asks_for_the_same_address_of_a_category_at_once_gets_another_or_is_told() {
    let shop = Shop::open().await;
    let (one, two) = tokio::join!(made(&shop, "", "Cups"), made(&shop, "", "Cups"));
    let mut all = slugs(&shop).await;
    all.sort();
    assert_eq!(all, ["cups", "cups-2"]);
    let (one, two) = tokio::join!(rename(&shop, one, "mugs"), rename(&shop, two, "mugs"));
    let told: Vec<_> = [one, two].into_iter().filter(Result::is_err).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    for told in told {
        let by = "Cups".to_owned();
        assert_eq!(refusal(told), Refusal::field("slug", Problem::Taken { by }));
    }
}

#[tokio::test]
async fn promotions_and_rules_mean_the_category_whatever_its_address() {
    let shop = Shop::open().await;
    let (ops, manager) = (&shop.ops, shop.manager());
    let cups = made(&shop, "أكواب", "Cups").await;
    let (cup, jug) = (shop.product(6_800, 9).await, shop.product(10_000, 9).await);
    shop.file_under(cup, cups).await;
    let in_cups = |slug: &str| PromotionForm {
        goods: "categories".to_owned(),
        slugs: slug.to_owned(),
        ..percent_off("50")
    };
    let promotion = shop.promotion(&in_cups("cups")).await;
    ruled(&shop, "category", |form| form.category = cups.to_string()).await;
    shop.edit_category(cups, |form| {
        "beakers".clone_into(&mut form.slug);
        "Beakers".clone_into(&mut form.name_en);
    })
    .await
    .unwrap();
    assert_eq!(seen(&shop, "rule").await, [shop.slug_of(cup).await]);
    let opened = pricing::read::promotion_detail(ops, &manager, promotion)
        .await
        .unwrap();
    assert_eq!(opened.form.slugs, "beakers");
    let cart = shop.cart(&[(cup, 1), (jug, 1)]).await;
    let quoted = operations::checkout::read::checkout_page(ops, Language::English, Some(cart))
        .await
        .unwrap();
    assert_eq!(quoted.cart.discounts[0].goods.minor, 3_400);
    // Whoever types the former address means the category, once.
    let both = in_cups("cups\nbeakers");
    pricing::edit_promotion(ops, &manager, (promotion, opened.version), &both)
        .await
        .unwrap();
    let detail = pricing::read::promotion_detail(ops, &manager, promotion)
        .await
        .unwrap();
    assert_eq!(detail.form.slugs, "beakers");
}

#[tokio::test]
async fn the_site_map_says_when_the_category_or_its_goods_changed() {
    let shop = Shop::open().await;
    let cups = made(&shop, "أكواب", "Cups").await;
    let cup = shop.product(6_800, 2).await;
    shop.file_under(cup, cups).await;
    let changed_at = async || {
        let site = catalog::machines::listed_site(&shop.ops).await.unwrap();
        site.categories[0].1
    };
    let by_product = changed_at().await;
    shop.clock.pass_seconds(60);
    let now = shop.ops.now();
    shop.edit_category(cups, |form| "Made by hand".clone_into(&mut form.about_en))
        .await
        .unwrap();
    assert!(by_product < now);
    assert_eq!(changed_at().await, now);
    shop.clock.pass_seconds(60);
    catalog::set_price(&shop.ops, &shop.manager(), cup, ("70", ""))
        .await
        .unwrap();
    assert_eq!(changed_at().await, shop.ops.now());
}

#[tokio::test]
async fn a_renamed_category_is_found_by_its_new_name_once_that_has_followed() {
    let shop = Shop::open().await;
    let cups = made(&shop, "أكواب", "Cups").await;
    let cup = shop.product(6_800, 2).await;
    shop.file_under(cup, cups).await;
    let rename = |form: &mut ShelfForm| {
        "beakers".clone_into(&mut form.slug);
        "Beakers".clone_into(&mut form.name_en);
    };
    shop.edit_category(cups, rename).await.unwrap();
    drain(&shop.ops, Lane::Quick).await.unwrap();
    assert_eq!(shop.search("beakers", |_| {}).await.total, 1);
    assert_eq!(shop.search("cups", |_| {}).await.total, 0);
}
