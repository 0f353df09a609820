//! The demo's types of products, and what is said of its goods.

use domain::basics::{AttributeId, TypeId};
use domain::catalog::{AttributeForm, AttributeKind, AttributeValueForm, CategoryForm, GuideForm, ValueForm};
use operations::{Actor, Error, Ops, catalog};

use crate::cli::Failure;
use crate::demo::types::{DemoAttribute, DemoType, TYPES};

/// Makes them, as the manager would.
pub async fn add(ops: &Ops, manager: &Actor) -> Result<(), Failure> {
    let mut made: Vec<(&str, AttributeId, AttributeKind)> = Vec::new();
    for demo in &TYPES {
        let form = CategoryForm {
            name_ar: demo.name.0.to_owned(),
            name_en: demo.name.1.to_owned(),
        };
        let id = catalog::add_type(ops, manager, &form).await?;
        let mut attributes = Vec::new();
        for name in demo.shared {
            let shared = made.iter().find(|(known, _, _)| known == name);
            let (_, attribute, kind) = *shared.ok_or(Error::Missing)?;
            let opened = (id, version(ops, manager, id).await?);
            catalog::take_attribute(ops, manager, opened, &attribute.to_string()).await?;
            attributes.push((attribute, kind));
        }
        for attribute in demo.attributes {
            let opened = (id, version(ops, manager, id).await?);
            let new = catalog::add_attribute(ops, manager, opened, &as_typed(attribute)).await?;
            made.push((attribute.name.1, new, attribute.kind));
            attributes.push((new, attribute.kind));
        }
        let guide = GuideForm {
            guide_ar: demo.guide.0.to_owned(),
            guide_en: demo.guide.1.to_owned(),
        };
        let opened = (id, version(ops, manager, id).await?);
        catalog::edit_guide(ops, manager, opened, &guide).await?;
        describe(ops, manager, (id, demo), &attributes).await?;
    }
    Ok(())
}

async fn version(ops: &Ops, manager: &Actor, id: TypeId) -> Result<i64, Failure> {
    Ok(catalog::read::product_type(ops, manager, id).await?.version)
}

fn as_typed(attribute: &DemoAttribute) -> AttributeForm {
    let values = ValueForm {
        position: String::new(),
        ar: attribute.values.0.to_owned(),
        en: attribute.values.1.to_owned(),
    };
    AttributeForm {
        name_ar: attribute.name.0.to_owned(),
        name_en: attribute.name.1.to_owned(),
        kind: attribute.kind.code().to_owned(),
        unit_ar: attribute.unit.0.to_owned(),
        unit_en: attribute.unit.1.to_owned(),
        values: vec![values],
        ..AttributeForm::default()
    }
}

/// Gives products their type, and says what is said of them.
async fn describe(
    ops: &Ops,
    manager: &Actor,
    (id, demo): (TypeId, &DemoType),
    attributes: &[(AttributeId, AttributeKind)],
) -> Result<(), Failure> {
    for (slug, answers) in demo.products {
        let product = ops
            .read(async |tx| catalog::steps::product_at(tx, slug).await)
            .await?;
        let product = product.ok_or(Error::Missing)?;
        let opened = catalog::read::product_editor(ops, manager, product).await?;
        catalog::set_type(ops, manager, (product, opened.version), (&id.to_string(), "")).await?;
        let said = attributes.iter().zip(*answers);
        let said: Vec<_> = said
            .map(|(attribute, answer)| value(*attribute, answer))
            .collect();
        let opened = catalog::read::product_editor(ops, manager, product).await?;
        catalog::edit_attributes(ops, manager, (product, opened.version), &said).await?;
    }
    Ok(())
}

/// An answer as it would be typed: words as `Arabic|English`, numbers of a list with commas.
fn value((attribute, kind): (AttributeId, AttributeKind), answer: &str) -> AttributeValueForm {
    let mut form = AttributeValueForm {
        attribute: attribute.to_string(),
        ..AttributeValueForm::default()
    };
    match kind {
        AttributeKind::Text => {
            let (ar, en) = answer.split_once('|').unwrap_or(("", ""));
            (form.ar, form.en) = (ar.to_owned(), en.to_owned());
        }
        AttributeKind::Several => form.choices = answer.split(',').map(str::to_owned).collect(),
        AttributeKind::Number | AttributeKind::YesNo | AttributeKind::One => {
            answer.clone_into(&mut form.plain)
        }
    }
    form
}
