//! What follows when types and attributes change: how many products do, when, and what somebody meets who changes one of
//! them at the same time.

use domain::Refusal;
use domain::basics::{Language, ProductId};
use domain::catalog::read::FactValue;
use domain::catalog::{AttributeKind, AttributeValueForm, CategoryForm, GuideForm};
use domain::refusal::Problem;
use operations::testkit::refusal;
use operations::{args, catalog};

use super::types::{Cups, add_type, filled, names, value};

/// How often partners are to be told that a product changed.
async fn told(cups: &Cups) -> i64 {
    let sql = "SELECT COUNT(*) FROM outbox_events WHERE kind = $1";
    cups.shop.number(sql, args!["product_changed"]).await
}

/// Events that are not worked off yet, but for what only partners are told.
async fn waiting(cups: &Cups) -> i64 {
    let sql = "SELECT COUNT(*) FROM outbox_events WHERE done_at IS NULL AND kind <> $1";
    cups.shop.number(sql, args!["product_changed"]).await
}

/// Version and instant of the mug.
async fn state(cups: &Cups) -> (i64, i64) {
    let editor = cups.editor().await;
    (editor.version, editor.changed_at.0)
}

async fn version(cups: &Cups) -> i64 {
    cups.kind(cups.cup).await.version
}

fn guide(en: &str) -> GuideForm {
    GuideForm {
        guide_en: en.to_owned(),
        ..GuideForm::default()
    }
}

#[tokio::test]
async fn a_new_name_makes_a_new_version_of_what_says_it_and_partners_are_told() {
    let cups = Cups::open().await;
    cups.describe().await;
    cups.follow().await;
    let (before, telling) = (state(&cups).await, told(&cups).await);
    cups.edit("Volume", |form| form.unit_en = "millilitres".to_owned())
        .await
        .unwrap();
    assert_eq!(state(&cups).await, before, "not in the same transaction");
    cups.follow().await;
    let after = state(&cups).await;
    assert!(after.0 > before.0 && after.1 > before.1, "{before:?} {after:?}");
    assert_eq!(told(&cups).await, telling + 1);
    // Whoever opened the product before sees the new name first.
    let late = catalog::edit_attributes(
        &cups.shop.ops,
        &cups.shop.manager(),
        (cups.product, before.0),
        &[],
    )
    .await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
}

#[tokio::test]
async fn what_only_pages_show_changes_their_type_once_and_no_product() {
    let cups = Cups::open().await;
    cups.describe().await;
    cups.follow().await;
    let (ops, manager) = (&cups.shop.ops, cups.shop.manager());
    let clay = cups.attribute("Clay").await;
    for change in ["guide", "place", "order"] {
        let (watched, watch) = ops.watched();
        let page = catalog::read::product_page(&watched, Language::English, "wadi-mug").await;
        page.unwrap();
        let shown = watch.end().unwrap();
        let (before, noted) = (state(&cups).await, cups.shop.rows_in("changes_log").await);
        assert!(shown.is_current(ops));
        let opened = (cups.cup, version(&cups).await);
        match change {
            "guide" => catalog::edit_guide(ops, &manager, opened, &guide("90 · 94")).await,
            "place" => catalog::move_attribute(ops, &manager, opened, (clay, true)).await,
            _ => cups.edit("Clay", |form| form.act = "down:1".to_owned()).await,
        }
        .unwrap();
        assert!(!shown.is_current(ops), "{change}: the page is kept");
        assert_eq!(cups.shop.rows_in("changes_log").await, noted + 1, "{change}");
        assert_eq!(
            (state(&cups).await, waiting(&cups).await),
            (before, 0),
            "{change}"
        );
    }
}

#[tokio::test]
async fn nothing_follows_when_nothing_changed() {
    let cups = Cups::open().await;
    cups.describe().await;
    cups.follow().await;
    let (ops, manager) = (&cups.shop.ops, cups.shop.manager());
    let opened = (cups.cup, version(&cups).await);
    catalog::edit_guide(ops, &manager, opened, &guide("90 · 94"))
        .await
        .unwrap();
    let rows = async || {
        let log = cups.shop.rows_in("changes_log").await;
        (
            log,
            cups.shop.rows_in("audit_entries").await,
            waiting(&cups).await,
        )
    };
    let before = (rows().await, state(&cups).await, version(&cups).await);
    let opened = (cups.cup, version(&cups).await);
    catalog::edit_guide(ops, &manager, opened, &guide("90 · 94"))
        .await
        .unwrap();
    let name = CategoryForm {
        name_ar: "كوب".to_owned(),
        name_en: "Cup".to_owned(),
    };
    catalog::edit_type(ops, &manager, opened, &name).await.unwrap();
    cups.edit("Clay", |_| {}).await.unwrap();
    cups.describe().await;
    cups.set_type(&cups.cup.to_string(), "").await.unwrap();
    let own = (cups.product, cups.editor().await.version);
    catalog::edit_own_guide(ops, &manager, own, &guide(""))
        .await
        .unwrap();
    let clay = cups.attribute("Clay").await.to_string();
    catalog::take_attribute(ops, &manager, opened, &clay)
        .await
        .unwrap();
    assert_eq!((rows().await, state(&cups).await, version(&cups).await), before);
}

#[tokio::test]
async fn a_value_s_place_is_never_given_to_another() {
    let cups = Cups::open().await;
    cups.describe().await;
    // Somebody has the product open, and has ticked the second value.
    let opened = (cups.product, cups.editor().await.version);
    let mut stale: Vec<_> = cups.editor().await.attributes.iter().map(filled).collect();
    stale.retain(|form| !form.choices.is_empty());
    cups.edit("Good for", |form| form.confirmed = "remove:2 1".to_owned())
        .await
        .unwrap();
    cups.edit("Good for", |form| form.values.push(value("", ("عصير", "Juice"))))
        .await
        .unwrap();
    let kind = cups.kind(cups.cup).await;
    let list = kind.attributes[4].choices.iter();
    let list: Vec<_> = list
        .map(|choice| (choice.position, choice.value.en.as_str(), choice.products))
        .collect();
    assert_eq!(list, [(1, "Coffee", 1), (3, "Juice", 0)]);
    let late = catalog::edit_attributes(&cups.shop.ops, &cups.shop.manager(), opened, &stale).await;
    assert_eq!(
        refusal(late).problem_of("attributes[0][plain]"),
        Some(&Problem::NotAChoice),
        "what is gone is not said"
    );
    let good_for = cups.facts(Language::English).await.pop().unwrap();
    assert_eq!(good_for.value, FactValue::Several(vec!["Coffee".to_owned()]));
}

#[tokio::test]
async fn who_describes_a_product_while_its_type_changes_is_told() {
    let cups = Cups::open().await;
    cups.describe().await;
    let (ops, manager) = (&cups.shop.ops, cups.shop.manager());
    let glass = add_type(&cups.shop, ("كأس", "Glass")).await;
    let clay = cups.attribute("Clay").await;
    let form = AttributeValueForm {
        attribute: clay.to_string(),
        plain: "2".to_owned(),
        ..AttributeValueForm::default()
    };
    let opened = (cups.product, cups.editor().await.version);
    let of_type = (cups.cup, version(&cups).await);
    catalog::remove_attribute(ops, &manager, of_type, (clay, "remove 1"))
        .await
        .unwrap();
    // Before anything has followed, and so in the version that was opened.
    let late = catalog::edit_attributes(ops, &manager, opened, std::slice::from_ref(&form)).await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
    // What is said no longer is not said again by another type that asks it.
    catalog::remove_type(ops, &manager, (glass, 1), "").await.unwrap();
    let late = catalog::set_type(ops, &manager, opened, (&glass.to_string(), "")).await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);

    let of_type = (cups.cup, version(&cups).await);
    catalog::remove_type(ops, &manager, of_type, "remove 1")
        .await
        .unwrap();
    let late = catalog::edit_attributes(ops, &manager, opened, &[form]).await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
    cups.follow().await;
    let late = catalog::set_type(ops, &manager, opened, ("", "")).await;
    assert_eq!(
        refusal(late),
        Refusal::ChangedMeanwhile,
        "the product changed too"
    );
    assert_eq!(cups.shop.rows_in("catalog_attribute_values").await, 0);
    assert_eq!(cups.shop.rows_in("catalog_types").await, 0);
}

#[tokio::test]
async fn what_was_lost_by_one_type_is_not_said_again_by_the_next() {
    let cups = Cups::open().await;
    cups.describe().await;
    let (ops, manager) = (&cups.shop.ops, cups.shop.manager());
    let glass = add_type(&cups.shop, ("كأس", "Glass")).await;
    let clay = cups.attribute("Clay").await;
    catalog::take_attribute(ops, &manager, (glass, 1), &clay.to_string())
        .await
        .unwrap();
    let of_type = (cups.cup, version(&cups).await);
    catalog::remove_attribute(ops, &manager, of_type, (clay, "remove 1"))
        .await
        .unwrap();
    let asked = refusal(cups.set_type(&glass.to_string(), "").await);
    let Refusal::ValuesLost { names: lost, .. } = &asked else {
        panic!("{asked:?}");
    };
    assert_eq!(lost.len(), 4, "what is not said can't be lost");
    cups.set_type(&glass.to_string(), &asked.confirmation().unwrap())
        .await
        .unwrap();
    assert_eq!(cups.facts(Language::English).await, []);
    cups.follow().await;
    assert_eq!(cups.facts(Language::English).await, []);
    assert_eq!(
        cups.shop.rows_in("catalog_attributes").await,
        5,
        "the glass asks it"
    );
}

#[tokio::test]
async fn many_products_follow_and_doing_so_again_changes_nothing() {
    let cups = Cups::open().await;
    cups.describe().await;
    let clay = cups.attribute("Clay").await;
    let mut products: Vec<ProductId> = Vec::new();
    for _ in 0..120 {
        let variant = cups.shop.product(6_800, 1).await;
        let product = cups.shop.product_of(variant).await;
        let raw = "UPDATE catalog_products SET type_id = $1 WHERE id = $2";
        cups.shop.raw(raw, args![cups.cup, product]).await.unwrap();
        let raw = "INSERT INTO catalog_attribute_values (product_id, attribute_id, position, value_ar, value_en, plain)
                   VALUES ($1, $2, 1, '', '', '')";
        cups.shop.raw(raw, args![product, clay]).await.unwrap();
        products.push(product);
    }
    cups.follow().await;
    let telling = told(&cups).await;
    cups.edit("Clay", |form| form.name_en = "Earth".to_owned())
        .await
        .unwrap();
    cups.follow().await;
    assert_eq!(told(&cups).await, telling + 121);
    let kind = cups.kind(cups.cup).await;
    let counts: Vec<_> = kind.attributes.iter().map(|known| known.products).collect();
    assert_eq!((kind.products, counts), (121, vec![1, 1, 1, 121, 1]));

    let opened = (cups.cup, kind.version);
    let remove = catalog::remove_type(&cups.shop.ops, &cups.shop.manager(), opened, "remove 120").await;
    assert!(matches!(
        refusal(remove),
        Refusal::TypeInUse { products: 121, .. }
    ));
    catalog::remove_type(&cups.shop.ops, &cups.shop.manager(), opened, "remove 121")
        .await
        .unwrap();
    cups.follow().await;
    assert_eq!(told(&cups).await, telling + 242, "each once");
    let again = "UPDATE outbox_events SET done_at = NULL, due_at = 0 WHERE kind IN ($1, $2)";
    let kinds = args!["type_removed", "attribute_forgotten"];
    assert_eq!(cups.shop.raw(again, kinds).await.unwrap(), 6);
    cups.follow().await;
    assert_eq!(told(&cups).await, telling + 242);
    for table in ["catalog_types", "catalog_attributes", "catalog_attribute_values"] {
        assert_eq!(cups.shop.rows_in(table).await, 0, "{table}");
    }
    assert_eq!(waiting(&cups).await, 0);
}

#[tokio::test]
async fn a_type_s_guide_and_lists_go_only_after_a_question_and_stand_in_the_trail() {
    let cups = Cups::open().await;
    let (ops, manager) = (&cups.shop.ops, cups.shop.manager());
    let glass = add_type(&cups.shop, ("كأس", "Glass")).await;
    catalog::edit_guide(ops, &manager, (glass, 1), &guide("90 · 94"))
        .await
        .unwrap();
    let clay = cups.attribute("Clay").await.to_string();
    catalog::take_attribute(ops, &manager, (glass, 2), &clay)
        .await
        .unwrap();
    let asked = refusal(catalog::remove_type(ops, &manager, (glass, 3), "").await);
    let Refusal::TypeInUse {
        products: 0,
        attributes,
        has_guide: true,
    } = &asked
    else {
        panic!("{asked:?}");
    };
    assert_eq!(attributes[0].en, "Clay");
    catalog::remove_type(ops, &manager, (glass, 3), &asked.confirmation().unwrap())
        .await
        .unwrap();
    let told = "SELECT COUNT(*) FROM audit_entries
                WHERE action = 'remove_type' AND changes LIKE '%90 · 94%' AND changes LIKE '%Clay%'";
    assert_eq!(cups.shop.number(told, args![]).await, 1);
    // One that has nothing goes at once.
    let bare = add_type(&cups.shop, ("", "Bare")).await;
    catalog::remove_type(ops, &manager, (bare, 1), "").await.unwrap();
    cups.follow().await;
    assert_eq!(cups.shop.rows_in("catalog_types").await, 1);
    assert_eq!(names(&cups.facts(Language::English).await), Vec::<&str>::new());
}

#[tokio::test]
async fn the_trail_names_attributes_in_what_was_said_and_not_as_fields() {
    let cups = Cups::open().await;
    cups.add(AttributeKind::Text, ("الحالة", "status"), ("", ""))
        .await;
    cups.describe().await;
    let fields = "SELECT COUNT(*) FROM audit_entries
                  WHERE action = 'edit_attributes' AND changes LIKE '%\"attribute\",\"\",\"status: Thrown\"%'";
    assert_eq!(cups.shop.number(fields, args![]).await, 1);
    let volume = "SELECT COUNT(*) FROM audit_entries WHERE changes LIKE '%\"Volume: 250 ml\"%'";
    assert_eq!(cups.shop.number(volume, args![]).await, 1);
}

#[tokio::test]
async fn too_many_attributes_are_told_beside_the_field_that_was_typed() {
    let cups = Cups::open().await;
    let (ops, manager) = (&cups.shop.ops, cups.shop.manager());
    let glass = add_type(&cups.shop, ("كأس", "Glass")).await;
    let clay = cups.attribute("Clay").await;
    for n in 0..60_i64 {
        let id: domain::basics::AttributeId = ops.new_id();
        let raw =
            "INSERT INTO catalog_attributes (id, name_ar, name_en, kind, unit_ar, unit_en, last_position)
                   VALUES ($1, '', 'More', 'text', '', '', 0)";
        cups.shop.raw(raw, args![id]).await.unwrap();
        let raw = "INSERT INTO catalog_type_attributes (type_id, attribute_id, place) VALUES ($1, $2, $3)";
        cups.shop.raw(raw, args![glass, id, n]).await.unwrap();
    }
    let taken = catalog::take_attribute(ops, &manager, (glass, 1), &clay.to_string()).await;
    let full = Problem::TooMany { max: 60 };
    assert_eq!(refusal(taken).problem_of("attribute"), Some(&full));
    let form = domain::catalog::AttributeForm {
        name_en: "One more".to_owned(),
        kind: "text".to_owned(),
        ..domain::catalog::AttributeForm::default()
    };
    let added = catalog::add_attribute(ops, &manager, (glass, 1), &form).await;
    assert_eq!(refusal(added).problem_of("name_ar"), Some(&full));
}
