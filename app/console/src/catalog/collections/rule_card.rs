//! The conditions of a rule, and the form that adds one. All its fields stand in the page, whatever is asked; the style
//! sheet shows those that the chosen kind has, with and without JavaScript.

use bridge::page_language;
use domain::catalog::ConditionKind;
use domain::catalog::read::{CollectionEditor, ConditionChoices, ConditionRow};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Card, Choice, Column, DataTable, EmptyState, IconName, SelectField, TextField, Typed};
use wording::console::collections as words;
use wording::{console, numbers};

use super::api::{AddCondition, RemoveCondition};
use crate::frame::{Answer, action};

/// The card.
pub fn rule_card(collection: &CollectionEditor, may_edit: bool) -> AnyView {
    let lang = page_language();
    let Some(choices) = &collection.choices else {
        return ().into_any();
    };
    let list = if collection.conditions.is_empty() {
        view! { <EmptyState icon=IconName::Tag title=words::NO_CONDITIONS.in_(lang)/> }.into_any()
    } else {
        table(collection, choices, may_edit)
    };
    let add = may_edit.then(|| add_form(collection, choices));
    view! {
        <Card title=words::CONDITIONS.in_(lang)>
            {add}
            {list}
        </Card>
    }
    .into_any()
}

fn table(collection: &CollectionEditor, choices: &ConditionChoices, may_edit: bool) -> AnyView {
    let lang = page_language();
    let mut columns = vec![Column::text(words::CONDITION.in_(lang))];
    if may_edit {
        columns.push(Column::text(words::REMOVE_CONDITION.in_(lang)));
    }
    let row = |row: &ConditionRow| {
        let remove = may_edit.then(|| remove_form(collection, row));
        view! {
            <tr>
                <th scope="row">{words::condition(lang, row, choices.currency)}</th>
                {remove.map(|remove| view! { <td data-label=words::REMOVE_CONDITION.in_(lang)>{remove}</td> })}
            </tr>
        }
    };
    let rows = collection.conditions.iter().map(row).collect_view();
    view! { <DataTable name=words::CONDITIONS.in_(lang) columns>{rows}</DataTable> }.into_any()
}

fn remove_form(collection: &CollectionEditor, row: &ConditionRow) -> AnyView {
    let remove = action::<RemoveCondition, _>();
    let (collection, condition) = (collection.row.id.to_string(), row.id.to_string());
    let answer = Answer::to(remove, &[("condition", &condition)]);
    view! {
        <ActionForm action=remove>
            <input type="hidden" name="collection" value=collection/>
            <input type="hidden" name="condition" value=condition/>
            <Button class="is-small" busy=remove.pending()>{words::REMOVE_CONDITION.in_(page_language())}</Button>
        </ActionForm>
        {answer.notice()}
    }
    .into_any()
}

fn add_form(collection: &CollectionEditor, choices: &ConditionChoices) -> AnyView {
    let lang = page_language();
    let add = action::<AddCondition, _>();
    let answer = Answer::to(add, &[]);
    let id = collection.row.id.to_string();
    let kinds = ConditionKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.code(), words::kind(lang, *kind)))
        .collect();
    let asked = fields(&answer, choices);
    view! {
        <ActionForm action=add attr:class="card-body stack is-tight" attr:novalidate=true>
            {answer.notice()}
            <input type="hidden" name="collection" value=id/>
            <div class="fields is-inline condition-fields">
                <SelectField
                    name="kind"
                    label=words::KIND.in_(lang)
                    choices=kinds
                    value=answer.typed("kind", ConditionKind::Category.code())
                    error=answer.wrong("kind")
                />
                {asked}
                <Button class="is-small" busy=add.pending()>{words::ADD_CONDITION.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

/// What each kind asks.
fn fields(answer: &Answer, choices: &ConditionChoices) -> AnyView {
    let lang = page_language();
    let currency = numbers::currency(lang, choices.currency);
    let categories = choices
        .categories
        .iter()
        .map(|category| Choice::new(category.id.to_string(), &category.name));
    let brands = choices
        .brands
        .iter()
        .map(|(id, name)| Choice::new(id.to_string(), name));
    let options = choices.options.iter().map(|(key, name)| Choice::new(key, name));
    let select = |name: &'static str, label: &str, choices: Vec<Choice>| {
        view! {
            <SelectField name label choices value=answer.typed(name, "") error=answer.wrong(name)/>
        }
    };
    let number = |name: &'static str, label: String| {
        view! {
            <TextField
                name
                label
                typed=Typed::Whole
                value=answer.typed(name, "")
                error=answer.wrong(name)
                autocomplete="off"
            />
        }
    };
    // Where not all of them can be offered, one can be typed.
    let typed = choices.has_more_options.then(|| {
        view! {
            <div class="field for-option">
                <TextField
                    name="option_typed"
                    label=words::OPTION_TYPED.in_(lang)
                    hint=words::OPTION_TYPED_MEANS.in_(lang)
                    value=answer.typed("option_typed", "")
                    error=answer.wrong("option_typed")
                    autocomplete="off"
                />
            </div>
        }
    });
    view! {
        <div class="field for-category">
            {select("category", console::product::CATEGORY.in_(lang), categories.collect())}
        </div>
        <div class="field for-brand">{select("brand", console::product::BRAND.in_(lang), brands.collect())}</div>
        <div class="field for-price">{number("price_from", words::price_from_in(lang, currency))}</div>
        <div class="field for-price">{number("price_below", words::price_below_in(lang, currency))}</div>
        <div class="field for-option">{select("option", words::OPTION.in_(lang), options.collect())}</div>
        {typed}
        <div class="field for-days">{number("days", words::DAYS.in_(lang).to_owned())}</div>
    }
    .into_any()
}
