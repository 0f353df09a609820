//! Variants that are no longer offered, and the way to offer one again.

use bridge::page_language;
use domain::catalog::read::{EditorVariant, ProductEditor};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Code, Unfold};
use wording::console::catalog::ONLY_VARIANT;
use wording::console::product as words;

use super::api::RestoreVariant;
use crate::frame::{Answer, action};

/// The list, folded away; nothing when there is none.
pub fn past_variants(product: &ProductEditor, may_edit: bool) -> Option<AnyView> {
    let lang = page_language();
    let rows: Vec<_> = product
        .variants
        .iter()
        .filter(|variant| variant.is_archived)
        .map(|variant| row(product, variant, may_edit))
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <div class="form-section">
                <Unfold summary=words::PAST_VARIANTS.in_(lang) class="button is-small">
                    <ul class="stack is-tight">{rows.collect_view()}</ul>
                </Unfold>
            </div>
        }
        .into_any()
    })
}

fn row(product: &ProductEditor, variant: &EditorVariant, may_edit: bool) -> AnyView {
    let lang = page_language();
    let name = if variant.label.is_empty() {
        ONLY_VARIANT.in_(lang).to_owned()
    } else {
        variant.label.clone()
    };
    let code = (!variant.sku.is_empty()).then(|| view! { <Code text=variant.sku.clone()/> });
    view! {
        <li class="row is-spread">
            <span class="row"><bdi>{name}</bdi> {code}</span>
            {may_edit.then(|| restore(product, variant))}
        </li>
    }
    .into_any()
}

fn restore(product: &ProductEditor, variant: &EditorVariant) -> AnyView {
    let restore = action::<RestoreVariant, _>();
    let id = variant.id.to_string();
    let answer = Answer::to(restore, &[("variant", &id)]);
    let (of, version) = (product.id.to_string(), product.version.to_string());
    view! {
        <ActionForm action=restore>
            {answer.notice()}
            <input type="hidden" name="product" value=of/>
            <input type="hidden" name="version" value=version/>
            <input type="hidden" name="variant" value=id/>
            <Button class="is-small" busy=restore.pending()>{words::RESTORE_VARIANT.in_(page_language())}</Button>
        </ActionForm>
    }
    .into_any()
}
