//! Collections: picked by hand and by rule, in the shop and in the console.

mod picked;
pub mod ruled;
mod shown;

use domain::Refusal;
use domain::basics::{CollectionId, Language, ProductId, VariantId};
use domain::catalog::read::{CollectionEditor, ShelfPage};
use domain::catalog::{CollectionForm, CollectionStatus, ListingQuery, NewCollectionForm};
use domain::refusal::Problem;
use operations::testkit::{Shop, refusal};
use operations::{Error, args, audit, catalog};

/// Makes a draft whose goods come into it by `mode`.
pub async fn made(shop: &Shop, name: &str, mode: &str) -> CollectionId {
    let form = NewCollectionForm {
        name_ar: String::new(),
        name_en: name.to_owned(),
        mode: mode.to_owned(),
    };
    catalog::add_collection(&shop.ops, &shop.manager(), &form)
        .await
        .unwrap()
}

/// The same, in the shop.
pub async fn published(shop: &Shop, name: &str, mode: &str) -> CollectionId {
    let collection = made(shop, name, mode).await;
    catalog::publish_collection(&shop.ops, &shop.manager(), collection)
        .await
        .unwrap();
    collection
}

pub async fn editor(shop: &Shop, collection: CollectionId) -> CollectionEditor {
    catalog::read::collection_editor(&shop.ops, &shop.manager(), collection)
        .await
        .unwrap()
}

/// Changes what is typed of a collection as `change` says.
pub async fn edit(
    shop: &Shop,
    collection: CollectionId,
    change: impl FnOnce(&mut CollectionForm),
) -> operations::Result<()> {
    let now = editor(shop, collection).await;
    let mut form = now.form;
    change(&mut form);
    catalog::edit_collection(&shop.ops, &shop.manager(), (collection, now.version), &form).await
}

/// The page at `slug`, the index as new as the shop.
pub async fn page(shop: &Shop, slug: &str, query: &ListingQuery) -> operations::Result<ShelfPage> {
    catalog::search::catch_up(&shop.ops).await.unwrap();
    catalog::read::collection_page(&shop.ops, Language::English, slug, query).await
}

/// The addresses of the goods on the page at `slug`, in their order.
pub async fn seen(shop: &Shop, slug: &str) -> Vec<String> {
    let page = page(shop, slug, &ListingQuery::default()).await.unwrap();
    page.listing.products.into_iter().map(|card| card.slug).collect()
}

/// What a variant's product is and where it stands.
pub async fn of(shop: &Shop, variant: VariantId) -> (ProductId, String) {
    (shop.product_of(variant).await, shop.slug_of(variant).await)
}

#[tokio::test]
async fn a_draft_is_nobody_s_page_and_only_a_draft_can_be_removed() {
    let shop = Shop::open().await;
    let collection = made(&shop, "Winter", "picked").await;
    let (ops, manager) = (&shop.ops, shop.manager());
    let all = ListingQuery::default();
    assert!(matches!(page(&shop, "winter", &all).await, Err(Error::Missing)));
    catalog::publish_collection(ops, &manager, collection)
        .await
        .unwrap();
    assert_eq!(page(&shop, "winter", &all).await.unwrap().listing.title, "Winter");
    let refused = catalog::remove_collection(ops, &manager, collection).await;
    assert_eq!(refusal(refused), Refusal::NotPossibleNow);

    catalog::unpublish_collection(ops, &manager, collection)
        .await
        .unwrap();
    assert!(matches!(page(&shop, "winter", &all).await, Err(Error::Missing)));
    let cup = shop.product(6_800, 2).await;
    let (cup, _) = of(&shop, cup).await;
    catalog::pick(
        ops,
        &manager,
        domain::catalog::PickList::Collection(collection),
        cup,
    )
    .await
    .unwrap();
    edit(&shop, collection, |form| form.texts.slug = "snow".to_owned())
        .await
        .unwrap();
    catalog::remove_collection(ops, &manager, collection)
        .await
        .unwrap();
    for table in [
        "catalog_collections",
        "catalog_collection_products",
        "catalog_former_collection_slugs",
    ] {
        assert_eq!(shop.rows_in(table).await, 0, "{table}");
    }
    let trail = audit::read::audit_page(ops, &manager, "").await.unwrap();
    let told: Vec<_> = trail.rows[0]
        .changes
        .iter()
        .map(|change| change.0.as_str())
        .collect();
    assert_eq!(told, ["slug", "picked"]);
    assert!(trail.rows[0].changes.iter().all(|change| !change.1.is_empty()));
    let made = trail
        .rows
        .iter()
        .find(|row| row.action == "add_collection")
        .unwrap();
    let mode = ("mode".to_owned(), String::new(), "picked".to_owned());
    assert!(made.changes.contains(&mode), "{:?}", made.changes);
    let gone = catalog::publish_collection(ops, &manager, collection).await;
    assert!(matches!(gone, Err(Error::Missing)));
}

#[tokio::test]
async fn former_addresses_lead_to_the_collection_however_often_it_is_renamed() {
    let shop = Shop::open().await;
    let collection = published(&shop, "Winter", "picked").await;
    for slug in ["Warm Home", "شتاء"] {
        edit(&shop, collection, |form| slug.clone_into(&mut form.texts.slug))
            .await
            .unwrap();
    }
    for slug in ["winter", "warm-home", "شتاء"] {
        let page = page(&shop, slug, &ListingQuery::default()).await.unwrap();
        assert_eq!(page.slug, "شتاء", "{slug}");
    }
    assert_eq!(
        editor(&shop, collection).await.former_slugs,
        ["warm-home", "winter"]
    );
    // Nobody else is given an address that leads somewhere, but may ask for it.
    let other = published(&shop, "Winter", "picked").await;
    assert_eq!(editor(&shop, other).await.row.slug, "winter-2");
    edit(&shop, other, |form| form.texts.slug = "winter".to_owned())
        .await
        .unwrap();
    let taken = page(&shop, "winter", &ListingQuery::default()).await.unwrap();
    assert_eq!(taken.slug, "winter");
    let refused = edit(&shop, collection, |form| form.texts.slug = "winter".to_owned()).await;
    let by = "Winter".to_owned();
    assert_eq!(refusal(refused), Refusal::field("slug", Problem::Taken { by }));
}

#[tokio::test]
async fn a_form_opened_before_another_change_overwrites_nothing() {
    let shop = Shop::open().await;
    let collection = made(&shop, "Winter", "picked").await;
    let opened = editor(&shop, collection).await;
    edit(&shop, collection, |form| {
        form.texts.about_en = "Warm things.".to_owned()
    })
    .await
    .unwrap();
    let late = catalog::edit_collection(
        &shop.ops,
        &shop.manager(),
        (collection, opened.version),
        &opened.form,
    )
    .await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
    assert_eq!(
        editor(&shop, collection).await.form.texts.about_en,
        "Warm things."
    );
    let trail = audit::read::audit_page(&shop.ops, &shop.manager(), "")
        .await
        .unwrap();
    let entry = &trail.rows[0];
    assert_eq!(
        (entry.action.as_str(), entry.changes.as_slice()),
        (
            "edit_collection",
            &[("about_en".to_owned(), String::new(), "Warm things.".to_owned())][..]
        )
    );
}

#[tokio::test]
async fn the_menu_and_the_home_page_name_published_ones_in_their_order() {
    let shop = Shop::open().await;
    let (ops, manager) = (&shop.ops, shop.manager());
    let cup = shop.product(6_800, 2).await;
    let (cup, _) = of(&shop, cup).await;
    let mut made = Vec::new();
    for name in ["Winter", "Gifts", "Quiet"] {
        let collection = published(&shop, name, "picked").await;
        catalog::pick(
            ops,
            &manager,
            domain::catalog::PickList::Collection(collection),
            cup,
        )
        .await
        .unwrap();
        made.push(collection);
    }
    published(&shop, "Empty", "ruled").await;
    super::collections::made(&shop, "Draft", "picked").await;
    edit(&shop, made[2], |form| form.in_menu.clear()).await.unwrap();
    catalog::move_collection(ops, &manager, made[1], true)
        .await
        .unwrap();

    let frame = catalog::read::shop_frame(ops, Language::English).await.unwrap();
    let menu: Vec<_> = frame.collections.iter().map(|link| link.name.as_str()).collect();
    assert_eq!(menu, ["Gifts", "Winter", "Empty"]);
    let home = catalog::read::home_page(ops, Language::English).await.unwrap();
    let tiles: Vec<_> = home.collections.iter().map(|tile| tile.slug.as_str()).collect();
    assert_eq!(tiles, ["gifts", "winter"], "an empty one is no tile");
    let listed = catalog::machines::listed_site(ops).await.unwrap();
    let slugs: Vec<_> = listed.collections.iter().map(|(slug, _)| slug.as_str()).collect();
    assert_eq!(slugs, ["gifts", "winter", "quiet"]);
}

#[tokio::test]
async fn a_removed_rule_is_in_the_trail() {
    let shop = Shop::open().await;
    let (ops, manager) = (&shop.ops, shop.manager());
    let collection = made(&shop, "Sale", "ruled").await;
    for kind in ["on_sale", "in_stock"] {
        let form = domain::catalog::ConditionForm {
            kind: kind.to_owned(),
            ..Default::default()
        };
        catalog::add_condition(ops, &manager, collection, &form)
            .await
            .unwrap();
    }
    catalog::remove_collection(ops, &manager, collection)
        .await
        .unwrap();
    let trail = audit::read::audit_page(ops, &manager, "").await.unwrap();
    let change = |field: &str, before: &str| (field.to_owned(), before.to_owned(), String::new());
    assert_eq!(
        trail.rows[0].changes,
        [change("slug", "sale"), change("condition", "on_sale, in_stock")]
    );
}

#[tokio::test]
async fn who_asks_for_the_same_address_at_once_gets_another_or_is_told() {
    let shop = Shop::open().await;
    let (one, two) = tokio::join!(made(&shop, "Winter", "picked"), made(&shop, "Winter", "picked"));
    let mut slugs = [
        editor(&shop, one).await.row.slug,
        editor(&shop, two).await.row.slug,
    ];
    slugs.sort();
    assert_eq!(slugs, ["winter", "winter-2"]);
    let warm = |form: &mut CollectionForm| form.texts.slug = "warm".to_owned();
    let (one, two) = tokio::join!(edit(&shop, one, warm), edit(&shop, two, warm));
    let told = [one, two].into_iter().filter(Result::is_err).collect::<Vec<_>>();
    assert_eq!(told.len(), 1, "{told:?}");
    for told in told {
        let by = "Winter".to_owned();
        assert_eq!(refusal(told), Refusal::field("slug", Problem::Taken { by }));
    }
}

#[tokio::test]
async fn the_last_place_is_given_once() {
    let shop = Shop::open().await;
    for number in 1..100 {
        made(&shop, &format!("Number {number}"), "picked").await;
    }
    let form = |name: &str| NewCollectionForm {
        name_ar: String::new(),
        name_en: name.to_owned(),
        mode: "picked".to_owned(),
    };
    let (manager, forms) = (shop.manager(), [form("This"), form("That")]);
    let (one, two) = tokio::join!(
        catalog::add_collection(&shop.ops, &manager, &forms[0]),
        catalog::add_collection(&shop.ops, &manager, &forms[1]),
    );
    let (made, refused): (Vec<_>, Vec<_>) = [one, two].into_iter().partition(Result::is_ok);
    assert_eq!((made.len(), shop.rows_in("catalog_collections").await), (1, 100));
    for refused in refused {
        let full = Problem::TooMany { max: 100 };
        assert_eq!(refusal(refused), Refusal::field("name_ar", full));
    }
}

#[tokio::test]
async fn two_moves_at_once_are_two_moves() {
    let shop = Shop::open().await;
    let manager = shop.manager();
    let mut all = Vec::new();
    for name in ["One", "Two", "Three", "Four"] {
        all.push(made(&shop, name, "picked").await);
    }
    let (down, up) = tokio::join!(
        catalog::move_collection(&shop.ops, &manager, all[0], false),
        catalog::move_collection(&shop.ops, &manager, all[3], true),
    );
    down.and(up).unwrap();
    let rows = catalog::read::collection_list(&shop.ops, &manager).await.unwrap();
    let names: Vec<_> = rows.iter().map(|row| row.name.en.as_str()).collect();
    assert_eq!(names, ["Two", "One", "Four", "Three"]);
    let places = shop
        .number(
            "SELECT COUNT(DISTINCT position) FROM catalog_collections",
            args![],
        )
        .await;
    assert_eq!(places, 4);
}

#[tokio::test]
async fn who_may_not_edit_products_sees_collections_and_changes_none() {
    let shop = Shop::open().await;
    let collection = made(&shop, "Winter", "picked").await;
    let worker = shop.warehouse_worker().await;
    let ops = &shop.ops;
    assert_eq!(
        catalog::read::collection_list(ops, &worker).await.unwrap().len(),
        1
    );
    let denied = [
        catalog::publish_collection(ops, &worker, collection).await,
        catalog::unpublish_collection(ops, &worker, collection).await,
        catalog::remove_collection(ops, &worker, collection).await,
        catalog::move_collection(ops, &worker, collection, true).await,
        catalog::edit_collection(ops, &worker, (collection, 1), &CollectionForm::default()).await,
        catalog::add_condition(ops, &worker, collection, &Default::default()).await,
        catalog::pick(
            ops,
            &worker,
            domain::catalog::PickList::Collection(collection),
            ops.new_id(),
        )
        .await,
    ];
    for (index, outcome) in denied.into_iter().enumerate() {
        assert!(matches!(outcome, Err(Error::Denied)), "{index}");
    }
    assert_eq!(
        editor(&shop, collection).await.row.status,
        CollectionStatus::Draft
    );
}
