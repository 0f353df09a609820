//! What a variant is made of when it is a bundle: its components with how many of each, and a search that adds more.
//! Every step is a plain form, so that it works without scripts.

use bridge::page_language;
use domain::basics::VariantId;
use domain::catalog::read::{EditorVariant, ProductEditor};
use domain::inventory::COMPONENTS_MAX;
use domain::inventory::read::ComponentRow;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Code, Column, DataTable, Icon, IconName, TextField, Typed, Unfold};
use wording::console::bundles as words;
use wording::numbers;

use super::api::{RemoveComponent, SetComponent};
use crate::frame::{Answer, action};

/// What was looked for to be put into a bundle, and what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// The variant it was looked for from.
    pub bundle: String,
    /// The words.
    pub words: String,
    /// What they find.
    pub found: Vec<ComponentRow>,
    /// Whether they find more than that.
    pub is_more: bool,
}

/// The part of a variant's card that makes a bundle of it. Folded away while it is none.
pub fn bundle_card(product: &ProductEditor, variant: &EditorVariant, sought: &Sought) -> AnyView {
    let lang = page_language();
    let is_here = sought.bundle == variant.id.to_string() && !sought.words.is_empty();
    let is_bundle = !variant.components.is_empty();
    let components = is_bundle.then(|| components(product, variant));
    let add =
        (variant.components.len() < COMPONENTS_MAX).then(|| add(product, variant, is_here.then_some(sought)));
    view! {
        <Unfold summary=words::MADE_OF.in_(lang) class="button is-small" open=is_bundle || is_here>
            <div class="stack is-tight">
                <p class="muted">{words::MEANS.in_(lang)}</p>
                {components}
                {add}
            </div>
        </Unfold>
    }
    .into_any()
}

fn columns(last: &'static str) -> Vec<Column> {
    let lang = page_language();
    vec![
        Column::text(words::COMPONENT.in_(lang)),
        Column::number(words::FREE.in_(lang)),
        Column::text(last),
    ]
}

fn components(product: &ProductEditor, variant: &EditorVariant) -> AnyView {
    let lang = page_language();
    let rows = variant.components.iter().map(|part| {
        let acts = view! {
            <span class="row">
                {units_form(product, variant.id, part, (words::SET.in_(lang), ""))}
                {remove_form(product, variant.id, part)}
            </span>
        };
        line(part, acts.into_any(), words::UNITS.in_(lang))
    });
    let columns = columns(words::UNITS.in_(lang));
    let rows = rows.collect_view();
    view! { <DataTable name=words::MADE_OF.in_(lang) columns>{rows}</DataTable> }.into_any()
}

fn line(part: &ComponentRow, acts: AnyView, head: &'static str) -> AnyView {
    let lang = page_language();
    let href = format!(
        "/console/products/{}?variant={}#variant-{}",
        part.product, part.variant, part.variant
    );
    let code = (!part.sku.is_empty()).then(|| view! { <Code text=part.sku.clone()/> });
    view! {
        <tr>
            <th scope="row">
                <a class="link" rel="external" href=href><bdi>{part.title.clone()}</bdi></a>
                " " {code}
            </th>
            <td class="is-number" data-label=words::FREE.in_(lang)>{numbers::integer(lang, part.free)}</td>
            <td data-label=head>{acts}</td>
        </tr>
    }
    .into_any()
}

/// The hidden fields that every form of a bundle has.
fn about(product: &ProductEditor, bundle: VariantId, component: VariantId) -> AnyView {
    view! {
        <input type="hidden" name="product" value=product.id.to_string()/>
        <input type="hidden" name="version" value=product.version.to_string()/>
        <input type="hidden" name="bundle" value=bundle.to_string()/>
        <input type="hidden" name="component" value=component.to_string()/>
    }
    .into_any()
}

fn units_form(
    product: &ProductEditor,
    bundle: VariantId,
    part: &ComponentRow,
    (verb, part_words): (&'static str, &str),
) -> AnyView {
    let lang = page_language();
    let set = action::<SetComponent, _>();
    let (bundle_id, id) = (bundle.to_string(), part.variant.to_string());
    let answer = Answer::to(set, &[("bundle", &bundle_id), ("component", &id)]);
    let (units, component) = (answer.wrong("units"), answer.wrong("component"));
    let wrong = Signal::derive(move || units.get().or_else(|| component.get()));
    let (about, part_words) = (about(product, bundle, part.variant), part_words.to_owned());
    let typed = answer.typed("units", part.units.to_string());
    view! {
        <ActionForm action=set attr:class="stack is-tight">
            {answer.notice()}
            {about}
            <input type="hidden" name="part" value=part_words/>
            <div class="fields is-inline">
                <TextField
                    name="units"
                    id=format!("units-{bundle_id}-{id}")
                    label=words::UNITS.in_(lang)
                    typed=Typed::Whole
                    value=typed
                    error=wrong
                    autocomplete="off"
                />
                <Button class="is-small" busy=set.pending()>{verb}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

fn remove_form(product: &ProductEditor, bundle: VariantId, part: &ComponentRow) -> AnyView {
    let out = action::<RemoveComponent, _>();
    let (bundle_id, id) = (bundle.to_string(), part.variant.to_string());
    let answer = Answer::to(out, &[("bundle", &bundle_id), ("component", &id)]);
    let label = words::remove(page_language(), &part.title);
    let (title, about) = (label.clone(), about(product, bundle, part.variant));
    view! {
        <ActionForm action=out>
            {about}
            <button class="icon-button" aria-label=label title=title>
                <Icon name=IconName::Close/>
            </button>
        </ActionForm>
        {answer.notice()}
    }
    .into_any()
}

/// The search, and what it found.
fn add(product: &ProductEditor, variant: &EditorVariant, sought: Option<&Sought>) -> AnyView {
    let lang = page_language();
    let id = variant.id.to_string();
    let page = format!("/console/products/{}#variant-{id}", product.id);
    let words_typed = sought.map(|sought| sought.words.clone()).unwrap_or_default();
    let results = sought.map(|sought| found(product, variant.id, sought));
    view! {
        <form class="fields is-inline" method="get" action=page>
            <input type="hidden" name="variant" value=id.clone()/>
            <TextField
                name="part"
                id=format!("part-{id}")
                label=words::FIND.in_(lang)
                value=words_typed
                autocomplete="off"
            />
            <Button class="is-small">{words::SEARCH.in_(lang)}</Button>
        </form>
        {results}
    }
    .into_any()
}

fn found(product: &ProductEditor, bundle: VariantId, sought: &Sought) -> AnyView {
    let lang = page_language();
    if sought.found.is_empty() {
        return view! { <p class="muted" role="status">{words::NOTHING_FOUND.in_(lang)}</p> }.into_any();
    }
    let rows = sought.found.iter().map(|row| {
        let form = units_form(product, bundle, row, (words::ADD.in_(lang), &sought.words));
        line(row, form, words::UNITS.in_(lang))
    });
    let rows = rows.collect_view();
    let columns = columns(words::UNITS.in_(lang));
    view! {
        <DataTable name=words::FOUND.in_(lang) columns>{rows}</DataTable>
        {sought.is_more.then(|| view! { <p class="muted">{words::MORE.in_(lang)}</p> })}
    }
    .into_any()
}
