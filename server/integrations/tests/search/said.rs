//! What is said of goods by the attributes of their type.

use domain::basics::{AttributeId, ProductId, TypeId};
use domain::catalog::{AttributeForm, AttributeValueForm, CategoryForm, ValueForm};
use operations::catalog;
use operations::testkit::Shop;

use crate::goods::{Goods, PLAIN, add, find, shop, titles};

/// A type of which something can be said, in English only.
struct Described {
    shop: Shop,
    kind: TypeId,
}

impl Described {
    async fn open() -> Self {
        let shop = shop().await;
        let form = CategoryForm {
            name_en: "Cup".to_owned(),
            ..CategoryForm::default()
        };
        let kind = catalog::add_type(&shop.ops, &shop.manager(), &form)
            .await
            .unwrap();
        Self { shop, kind }
    }

    async fn attribute(&self, name: &str, kind: &str, values: &str) -> AttributeId {
        let (ops, manager) = (&self.shop.ops, self.shop.manager());
        let opened = catalog::read::product_type(ops, &manager, self.kind)
            .await
            .unwrap();
        let form = AttributeForm {
            name_en: name.to_owned(),
            kind: kind.to_owned(),
            values: vec![ValueForm {
                en: values.to_owned(),
                ..ValueForm::default()
            }],
            ..AttributeForm::default()
        };
        catalog::add_attribute(ops, &manager, (self.kind, opened.version), &form)
            .await
            .unwrap()
    }

    async fn say(&self, product: ProductId, said: &[(AttributeId, &str, &str)]) {
        let (ops, manager) = (&self.shop.ops, self.shop.manager());
        let version = async || {
            let editor = catalog::read::product_editor(ops, &manager, product).await;
            editor.unwrap().version
        };
        let opened = (product, version().await);
        catalog::set_type(ops, &manager, opened, (&self.kind.to_string(), ""))
            .await
            .unwrap();
        let form = |(attribute, plain, choices): &(AttributeId, &str, &str)| AttributeValueForm {
            attribute: attribute.to_string(),
            plain: (*plain).to_owned(),
            choices: choices.split_terminator(',').map(str::to_owned).collect(),
            ..AttributeValueForm::default()
        };
        let forms: Vec<_> = said.iter().map(form).collect();
        let opened = (product, version().await);
        catalog::edit_attributes(ops, &manager, opened, &forms)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn what_is_said_narrows_after_what_is_chosen_and_counts_a_product_once() {
    let goods = Described::open().await;
    let good_for = goods.attribute("Good for", "several", "Coffee, Tea, Juice").await;
    let dishwasher = goods.attribute("Dishwasher safe", "yes_no", "").await;
    let mut more = Vec::new();
    for n in 1..=8 {
        more.push(goods.attribute(&format!("Mark {n}"), "yes_no", "").await);
    }
    let mug = Goods {
        en: "mug",
        colours: &[("طيني", "Clay", 1)],
        ..PLAIN
    };
    let mug = add(&goods.shop, &mug).await;
    let bowl = add(&goods.shop, &Goods { en: "bowl", ..PLAIN }).await;
    let mut said = vec![(good_for, "", "1,2,3"), (dishwasher, "yes", "")];
    said.extend(more.iter().map(|mark| (*mark, "yes", "")));
    goods.say(mug, &said).await;
    goods.say(bowl, &[(dishwasher, "no", "")]).await;

    let page = find(&goods.shop, "").await;
    let options = page.facets.options.iter();
    let options: Vec<_> = options.map(|option| option.name.as_str()).collect();
    assert_eq!(
        options,
        [
            "Colour",
            "Dishwasher safe",
            "Good for",
            "Mark 1",
            "Mark 2",
            "Mark 3",
            "Mark 4",
            "Mark 5"
        ]
    );
    let no = goods
        .shop
        .search("", |query| query.options = vec!["dishwasher-safe:no".to_owned()])
        .await;
    assert_eq!(titles(&no), ["bowl"]);
    // What is so is found by its name, and nobody looks for "yes".
    assert_eq!(titles(&find(&goods.shop, "dishwasher").await), ["mug"]);
    for words in ["yes", "no", "نعم"] {
        assert_eq!(find(&goods.shop, words).await.total, 0, "{words}");
    }
}
