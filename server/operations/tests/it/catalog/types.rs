//! Types of products: what can be said, what is said of a product, and what of it is lost only after a question.

use domain::Refusal;
use domain::basics::{AttributeId, Language, ProductId, Translated, TypeId};
use domain::catalog::read::{EditorAttribute, Fact, FactValue, ProductEditor, TypeEditor};
use domain::catalog::{
    AttributeForm, AttributeKind, AttributeValue, AttributeValueForm, CategoryForm, GuideForm, ValueForm,
};
use domain::refusal::Problem;
use operations::outbox::Lane;
use operations::outbox::worker::drain;
use operations::testkit::{Shop, everybody, may, refusal};
use operations::{Actor, Error, args, catalog};

use super::mug;

/// A shop with a mug, and two types of which one is a cup's.
pub struct Cups {
    pub shop: Shop,
    pub product: ProductId,
    pub cup: TypeId,
}

impl Cups {
    pub async fn open() -> Self {
        let shop = Shop::open().await;
        let product = shop.add(&mug()).await.product;
        let cup = add_type(&shop, ("كوب", "Cup")).await;
        let this = Self { shop, product, cup };
        for (kind, name, values) in [
            (AttributeKind::Text, ("الصنعة", "Craft"), ("", "")),
            (AttributeKind::Number, ("السعة", "Volume"), ("", "")),
            (AttributeKind::YesNo, ("غسّالة", "Dishwasher"), ("", "")),
            (
                AttributeKind::One,
                ("الطين", "Clay"),
                ("أحمر، أبيض", "Red, White"),
            ),
            (
                AttributeKind::Several,
                ("يناسب", "Good for"),
                ("قهوة، شاي", "Coffee, Tea"),
            ),
        ] {
            this.add(kind, name, values).await;
        }
        this.set_type(&this.cup.to_string(), "").await.unwrap();
        this
    }

    pub async fn add(&self, kind: AttributeKind, name: (&str, &str), values: (&str, &str)) -> AttributeId {
        let form = AttributeForm {
            name_ar: name.0.to_owned(),
            name_en: name.1.to_owned(),
            kind: kind.code().to_owned(),
            unit_ar: "مل".to_owned(),
            unit_en: "ml".to_owned(),
            values: vec![value("", values)],
            ..AttributeForm::default()
        };
        let opened = (self.cup, self.kind(self.cup).await.version);
        catalog::add_attribute(&self.shop.ops, &self.shop.manager(), opened, &form)
            .await
            .unwrap()
    }

    pub async fn kind(&self, id: TypeId) -> TypeEditor {
        catalog::read::product_type(&self.shop.ops, &self.shop.manager(), id)
            .await
            .unwrap()
    }

    pub async fn editor(&self) -> ProductEditor {
        catalog::read::product_editor(&self.shop.ops, &self.shop.manager(), self.product)
            .await
            .unwrap()
    }

    pub async fn set_type(&self, id: &str, confirmed: &str) -> operations::Result<()> {
        let opened = (self.product, self.editor().await.version);
        catalog::set_type(&self.shop.ops, &self.shop.manager(), opened, (id, confirmed)).await
    }

    /// Says something by every attribute, as a form would.
    pub async fn describe(&self) {
        let asked = self.editor().await;
        let forms: Vec<_> = asked.attributes.iter().map(filled).collect();
        self.say(&forms).await.unwrap();
    }

    pub async fn say(&self, forms: &[AttributeValueForm]) -> operations::Result<()> {
        let opened = (self.product, self.editor().await.version);
        catalog::edit_attributes(&self.shop.ops, &self.shop.manager(), opened, forms).await
    }

    /// What follows of what was done.
    pub async fn follow(&self) {
        drain(&self.shop.ops, Lane::Quick).await.unwrap();
    }

    /// What its page says.
    pub async fn facts(&self, language: Language) -> Vec<Fact> {
        catalog::read::product_page(&self.shop.ops, language, "wadi-mug")
            .await
            .unwrap()
            .facts
    }

    pub async fn attribute(&self, name: &str) -> AttributeId {
        let kind = self.kind(self.cup).await;
        kind.attributes
            .iter()
            .find(|known| known.name.en == name)
            .unwrap()
            .id
    }

    /// Changes an attribute as its form on the type's page would.
    pub async fn edit(&self, name: &str, change: impl FnOnce(&mut AttributeForm)) -> operations::Result<()> {
        let kind = self.kind(self.cup).await;
        let known = kind
            .attributes
            .iter()
            .find(|known| known.name.en == name)
            .unwrap();
        let values = known.choices.iter();
        let mut form = AttributeForm {
            name_ar: known.name.ar.clone(),
            name_en: known.name.en.clone(),
            unit_ar: known.unit.ar.clone(),
            unit_en: known.unit.en.clone(),
            values: values
                .map(|choice| {
                    let texts = (choice.value.ar.as_str(), choice.value.en.as_str());
                    value(&choice.position.to_string(), texts)
                })
                .collect(),
            ..AttributeForm::default()
        };
        change(&mut form);
        let opened = (self.cup, kind.version);
        catalog::edit_attribute(&self.shop.ops, &self.shop.manager(), opened, (known.id, &form)).await
    }
}

pub async fn add_type(shop: &Shop, (ar, en): (&str, &str)) -> TypeId {
    let form = CategoryForm {
        name_ar: ar.to_owned(),
        name_en: en.to_owned(),
    };
    catalog::add_type(&shop.ops, &shop.manager(), &form)
        .await
        .unwrap()
}

pub fn value(position: &str, (ar, en): (&str, &str)) -> ValueForm {
    ValueForm {
        position: position.to_owned(),
        ar: ar.to_owned(),
        en: en.to_owned(),
    }
}

pub fn filled(attribute: &EditorAttribute) -> AttributeValueForm {
    let mut form = AttributeValueForm {
        attribute: attribute.id.to_string(),
        ..AttributeValueForm::default()
    };
    match attribute.kind {
        AttributeKind::Text => (form.ar, form.en) = ("بالدولاب".to_owned(), "Thrown".to_owned()),
        AttributeKind::Number => form.plain = "٢٥٠".to_owned(),
        AttributeKind::YesNo => form.plain = "yes".to_owned(),
        AttributeKind::One => form.plain = "1".to_owned(),
        AttributeKind::Several => form.choices = vec!["2".to_owned(), "1".to_owned()],
    }
    form
}

pub fn names(facts: &[Fact]) -> Vec<&str> {
    facts.iter().map(|fact| fact.name.as_str()).collect()
}

#[tokio::test]
async fn what_is_said_stands_on_the_page_in_its_language_and_in_order() {
    let cups = Cups::open().await;
    assert_eq!(cups.facts(Language::English).await, [], "nothing is said yet");
    cups.describe().await;
    let facts = cups.facts(Language::Arabic).await;
    assert_eq!(names(&facts), ["الصنعة", "السعة", "غسّالة", "الطين", "يناسب"]);
    let (number, unit) = ("250".to_owned(), "مل".to_owned());
    assert_eq!(facts[1].value, FactValue::Number { number, unit });
    assert_eq!(
        facts[4].value,
        FactValue::Several(vec!["قهوة".to_owned(), "شاي".to_owned()])
    );

    let clay = cups.attribute("Clay").await;
    let opened = (cups.cup, cups.kind(cups.cup).await.version);
    catalog::move_attribute(&cups.shop.ops, &cups.shop.manager(), opened, (clay, true))
        .await
        .unwrap();
    let facts = cups.facts(Language::English).await;
    assert_eq!(
        names(&facts),
        ["Craft", "Volume", "Clay", "Dishwasher", "Good for"]
    );
    assert_eq!(facts[2].value, FactValue::One("Red".to_owned()));

    // What is left empty is not said any more, and what the form does not have stays.
    let craft = cups.attribute("Craft").await.to_string();
    let nothing = AttributeValueForm {
        attribute: craft,
        ..AttributeValueForm::default()
    };
    cups.say(&[nothing]).await.unwrap();
    let facts = cups.facts(Language::English).await;
    assert_eq!(names(&facts), ["Volume", "Clay", "Dishwasher", "Good for"]);
}

#[tokio::test]
async fn what_is_no_answer_is_refused_and_nothing_changes() {
    let cups = Cups::open().await;
    let volume = cups.attribute("Volume").await.to_string();
    let much = AttributeValueForm {
        attribute: volume,
        plain: "much".to_owned(),
        ..AttributeValueForm::default()
    };
    let refused = refusal(cups.say(&[much]).await);
    assert_eq!(
        refused.problem_of("attributes[0][plain]"),
        Some(&Problem::NotANumber)
    );
    let foreign = AttributeValueForm {
        attribute: cups.shop.ops.new_id::<AttributeId>().to_string(),
        ..AttributeValueForm::default()
    };
    assert_eq!(refusal(cups.say(&[foreign]).await), Refusal::ChangedMeanwhile);
    let opened = (cups.product, cups.editor().await.version - 1);
    let late = catalog::edit_attributes(&cups.shop.ops, &cups.shop.manager(), opened, &[]).await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
}

#[tokio::test]
async fn another_type_keeps_what_it_asks_too_and_loses_the_rest_only_after_a_question() {
    let cups = Cups::open().await;
    cups.describe().await;
    let shop = &cups.shop;
    let glass = add_type(shop, ("كأس", "Glass")).await;
    let volume = cups.attribute("Volume").await.to_string();
    catalog::take_attribute(&shop.ops, &shop.manager(), (glass, 1), &volume)
        .await
        .unwrap();
    let refused = refusal(cups.set_type(&glass.to_string(), "").await);
    let Refusal::ValuesLost {
        attributes,
        names: lost,
        ..
    } = &refused
    else {
        panic!("{refused:?}");
    };
    let lost: Vec<_> = lost.iter().map(|name| name.en.as_str()).collect();
    assert_eq!(lost, ["Craft", "Dishwasher", "Clay", "Good for"]);
    assert_eq!(
        cups.facts(Language::English).await.len(),
        5,
        "nothing is lost yet"
    );
    // Less was agreed to than would be lost by now, to as many others, or to another change.
    let all: Vec<_> = attributes.iter().map(ToString::to_string).collect();
    let others = [&all[..3], std::slice::from_ref(&volume)].concat();
    for confirmed in [
        format!("to:{glass} {}", all[..3].join(",")),
        format!("to:{glass} {}", others.join(",")),
        format!("to:{glass} 4"),
        format!("to:none {}", all.join(",")),
    ] {
        assert_eq!(
            refusal(cups.set_type(&glass.to_string(), &confirmed).await),
            refused
        );
    }

    let confirmed = refused.confirmation().unwrap();
    cups.set_type(&glass.to_string(), &confirmed).await.unwrap();
    assert_eq!(names(&cups.facts(Language::English).await), ["Volume"]);
    let nothing = refusal(cups.set_type("", "").await);
    assert!(matches!(&nothing, Refusal::ValuesLost { names, .. } if names.len() == 1));
    let gone = cups.set_type(&shop.ops.new_id::<TypeId>().to_string(), "").await;
    assert_eq!(refusal(gone), Refusal::ChangedMeanwhile);
    assert_eq!(
        refusal(cups.set_type("glass", "").await).problem_of("product_type"),
        Some(&Problem::NotAChoice)
    );
}

#[tokio::test]
async fn a_value_and_an_attribute_in_use_go_only_after_a_question_that_counts_the_products() {
    let cups = Cups::open().await;
    cups.describe().await;
    let shop = &cups.shop;
    let before = cups.editor().await.version;
    let asked = refusal(
        cups.edit("Good for", |form| form.act = "remove:2".to_owned())
            .await,
    );
    let (act, products) = ("remove:2".to_owned(), 1);
    assert_eq!(asked, Refusal::UsedByProducts { act, products });
    cups.edit("Good for", |form| {
        form.confirmed = asked.confirmation().unwrap();
        form.values.push(value("", ("عصير", "Juice")));
    })
    .await
    .unwrap();
    let good_for = cups.facts(Language::English).await.pop().unwrap();
    assert_eq!(good_for.value, FactValue::Several(vec!["Coffee".to_owned()]));
    cups.follow().await;
    assert!(cups.editor().await.version > before, "the product changed too");
    // One that nobody says goes at once, and a list is never empty.
    cups.edit("Good for", |form| form.act = "remove:3".to_owned())
        .await
        .unwrap();
    let last = cups
        .edit("Good for", |form| form.confirmed = "remove:1 1".to_owned())
        .await;
    assert_eq!(
        refusal(last).problem_of("values[0][ar]"),
        Some(&Problem::Required)
    );

    let good_for = cups.attribute("Good for").await;
    let remove = async |confirmed: &str| {
        let opened = (cups.cup, cups.kind(cups.cup).await.version);
        catalog::remove_attribute(&shop.ops, &shop.manager(), opened, (good_for, confirmed)).await
    };
    let asked = refusal(remove("").await);
    assert!(matches!(asked, Refusal::UsedByProducts { products: 1, .. }));
    remove(&asked.confirmation().unwrap()).await.unwrap();
    assert_eq!(cups.facts(Language::English).await.len(), 4);
    cups.follow().await;
    assert_eq!(shop.rows_in("catalog_attributes").await, 4);
    assert_eq!(shop.rows_in("catalog_attribute_choices").await, 2);
}

#[tokio::test]
async fn a_type_goes_with_what_its_products_say_and_the_products_stay() {
    let cups = Cups::open().await;
    cups.describe().await;
    let (shop, manager) = (&cups.shop, cups.shop.manager());
    let opened = (cups.cup, cups.kind(cups.cup).await.version);
    let asked = refusal(catalog::remove_type(&shop.ops, &manager, opened, "").await);
    let Refusal::TypeInUse {
        products: 1,
        attributes,
        has_guide: false,
    } = &asked
    else {
        panic!("{asked:?}");
    };
    assert_eq!(attributes.len(), 5);
    catalog::remove_type(&shop.ops, &manager, opened, &asked.confirmation().unwrap())
        .await
        .unwrap();
    assert_eq!(
        cups.facts(Language::English).await,
        [],
        "at once, whatever follows"
    );
    assert_eq!(cups.editor().await.product_type, None);
    let opened = catalog::read::product_type(&shop.ops, &manager, cups.cup).await;
    assert!(matches!(opened, Err(Error::Missing)));
    cups.follow().await;
    for table in [
        "catalog_types",
        "catalog_attributes",
        "catalog_attribute_choices",
        "catalog_type_attributes",
        "catalog_attribute_values",
    ] {
        assert_eq!(shop.rows_in(table).await, 0, "{table}");
    }
    assert_eq!(cups.facts(Language::English).await, []);
    assert_eq!(cups.editor().await.product_type, None);
}

#[tokio::test]
async fn who_comes_second_is_told_and_an_attribute_is_one_in_all_its_types() {
    let cups = Cups::open().await;
    cups.describe().await;
    let shop = &cups.shop;
    let glass = add_type(shop, ("كأس", "Glass")).await;
    let clay = cups.attribute("Clay").await;
    catalog::take_attribute(&shop.ops, &shop.manager(), (glass, 1), &clay.to_string())
        .await
        .unwrap();
    let opened = cups.kind(glass).await;
    cups.edit("Clay", |form| form.name_en = "Earth".to_owned())
        .await
        .unwrap();
    assert_eq!(cups.kind(glass).await.attributes[0].name.en, "Earth");
    assert_eq!(cups.kind(glass).await.attributes[0].also, ["Cup"]);
    let late = catalog::edit_guide(
        &shop.ops,
        &shop.manager(),
        (glass, opened.version),
        &GuideForm::default(),
    )
    .await;
    assert_eq!(refusal(late), Refusal::ChangedMeanwhile);
    assert!(names(&cups.facts(Language::English).await).contains(&"Earth"));
    // It is gone only when no type asks it.
    let opened = (cups.cup, cups.kind(cups.cup).await.version);
    catalog::remove_attribute(&shop.ops, &shop.manager(), opened, (clay, "remove 1"))
        .await
        .unwrap();
    cups.follow().await;
    assert_eq!(cups.kind(glass).await.attributes.len(), 1);
}

#[tokio::test]
async fn values_of_lists_are_found_by_what_they_are_called_now() {
    let cups = Cups::open().await;
    cups.describe().await;
    assert_eq!(cups.shop.search("coffee", |_| {}).await.total, 1);
    // Of texts and numbers there would be as many values as goods.
    assert_eq!(cups.shop.search("thrown", |_| {}).await.total, 0);
    cups.edit("Good for", |form| form.values[0].en = "Espresso".to_owned())
        .await
        .unwrap();
    cups.follow().await;
    assert_eq!(cups.shop.search("espresso", |_| {}).await.total, 1);
    assert_eq!(cups.shop.search("coffee", |_| {}).await.total, 0);
}

#[tokio::test]
async fn yes_is_found_by_what_is_so_and_no_by_nothing() {
    let cups = Cups::open().await;
    cups.describe().await;
    assert_eq!(cups.shop.search("dishwasher", |_| {}).await.total, 1);
    let dishwasher = AttributeValueForm {
        attribute: cups.attribute("Dishwasher").await.to_string(),
        plain: "no".to_owned(),
        ..AttributeValueForm::default()
    };
    for words in ["yes", "نعم"] {
        assert_eq!(cups.shop.search(words, |_| {}).await.total, 0, "{words}");
    }
    cups.say(&[dishwasher]).await.unwrap();
    for words in ["dishwasher", "no", "لا"] {
        assert_eq!(cups.shop.search(words, |_| {}).await.total, 0, "{words}");
    }
}

#[tokio::test]
async fn a_size_guide_is_clean_html_and_a_product_s_own_replaces_its_type_s() {
    let cups = Cups::open().await;
    let (ops, manager) = (&cups.shop.ops, cups.shop.manager());
    let guide = |en: &str| GuideForm {
        guide_en: en.to_owned(),
        ..GuideForm::default()
    };
    let shown = async || {
        let page = catalog::read::product_page(ops, Language::Arabic, "wadi-mug").await;
        page.unwrap().size_guide
    };
    assert_eq!(shown().await, "");
    let opened = (cups.cup, cups.kind(cups.cup).await.version);
    let typed = guide("| S | M |\n| --- | --- |\n| 90 | 94 |\n\n<script>alert(1)</script>");
    catalog::edit_guide(ops, &manager, opened, &typed).await.unwrap();
    let of_type = shown().await;
    assert!(
        of_type.contains("<td>94</td>") && !of_type.contains("script"),
        "{of_type}"
    );
    assert!(cups.editor().await.type_has_guide);

    let opened = (cups.product, cups.editor().await.version);
    catalog::edit_own_guide(ops, &manager, opened, &guide("It runs **small**."))
        .await
        .unwrap();
    assert_eq!(shown().await, "<p>It runs <strong>small</strong>.</p>");
    let opened = (cups.product, cups.editor().await.version);
    catalog::edit_own_guide(ops, &manager, opened, &guide(""))
        .await
        .unwrap();
    assert_eq!(shown().await, of_type);
}

/// What became of every verb in the hands of `actor`, who asks for nothing that could be done.
async fn every_verb(cups: &Cups, actor: &Actor) -> Vec<operations::Result<()>> {
    let (ops, attribute) = (&cups.shop.ops, cups.attribute("Clay").await);
    let (of_type, of_product) = ((cups.cup, 0), (cups.product, 0));
    let (name, form) = (CategoryForm::default(), AttributeForm::default());
    vec![
        catalog::read::product_types(ops, actor).await.map(drop),
        catalog::read::product_type(ops, actor, cups.cup).await.map(drop),
        catalog::add_type(ops, actor, &name).await.map(drop),
        catalog::edit_type(ops, actor, of_type, &name).await,
        catalog::remove_type(ops, actor, of_type, "").await,
        catalog::edit_guide(ops, actor, of_type, &GuideForm::default()).await,
        catalog::add_attribute(ops, actor, of_type, &form).await.map(drop),
        catalog::take_attribute(ops, actor, of_type, "").await,
        catalog::edit_attribute(ops, actor, of_type, (attribute, &form)).await,
        catalog::move_attribute(ops, actor, of_type, (attribute, true)).await,
        catalog::remove_attribute(ops, actor, of_type, (attribute, "")).await,
        catalog::set_type(ops, actor, of_product, ("", "")).await,
        catalog::edit_attributes(ops, actor, of_product, &[]).await,
        catalog::edit_own_guide(ops, actor, of_product, &GuideForm::default()).await,
    ]
}

#[tokio::test]
async fn only_who_may_edit_products_sees_and_changes_types_and_the_trail_says_who() {
    let cups = Cups::open().await;
    for actor in everybody() {
        let is_allowed = may(&actor, domain::accounts::Permission::EditProducts);
        for (verb, outcome) in every_verb(&cups, &actor).await.into_iter().enumerate() {
            let denied = matches!(outcome, Err(Error::Denied));
            assert_eq!(denied, !is_allowed, "{actor:?}, verb {verb}: {outcome:?}");
        }
    }
    for (action, times) in [("add_type", 1), ("add_attribute", 5), ("set_type", 1)] {
        let told = cups.shop.number(
            "SELECT COUNT(*) FROM audit_entries WHERE action = $1",
            args![action],
        );
        assert_eq!(told.await, times, "{action}");
    }
}

#[tokio::test]
async fn what_was_typed_is_what_the_editor_shows() {
    let cups = Cups::open().await;
    cups.describe().await;
    let said: Vec<_> = cups
        .editor()
        .await
        .attributes
        .into_iter()
        .map(|attribute| attribute.value.unwrap())
        .collect();
    assert_eq!(
        said,
        [
            AttributeValue::Text(Translated::new("بالدولاب", "Thrown")),
            AttributeValue::Number("250".to_owned()),
            AttributeValue::YesNo(true),
            AttributeValue::Choices(vec![1]),
            AttributeValue::Choices(vec![1, 2]),
        ]
    );
}
