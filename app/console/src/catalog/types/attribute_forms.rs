//! The forms of what a type asks: adding an attribute, changing one and its list, moving it, taking it away.

use bridge::page_language;
use domain::basics::Translated;
use domain::catalog::AttributeKind;
use domain::catalog::read::{TypeAttribute, TypeEditor};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Choice, Icon, IconName, SelectField, Unfold};
use wording::console::{product as product_words, shelves as shelf_words, types as words};

use super::super::value_rows::{new_row, value_row};
use super::api::{AddAttribute, EditAttribute, MoveAttribute, RemoveAttribute, TakeAttribute};
use super::attribute_fields::{first_values, kinds, units};
use super::parts::confirm;
use super::type_forms::names;
use crate::frame::{Answer, action};

/// Makes an attribute.
pub fn add_form(kind: &TypeEditor) -> AnyView {
    let lang = page_language();
    let add = action::<AddAttribute, _>();
    let answer = Answer::to(add, &[]);
    let (id, version) = (kind.id.to_string(), kind.version.to_string());
    let names = names(&answer, "new-attribute", &Translated::default());
    view! {
        <Unfold summary=words::ADD_ATTRIBUTE.in_(lang) open=answer.is_here()>
            <ActionForm action=add attr:class="stack is-tight" attr:novalidate=true>
                {answer.notice()}
                <input type="hidden" name="product_type" value=id/>
                <input type="hidden" name="version" value=version/>
                <div class="fields is-two">{names}</div>
                {kinds(&answer)}
                {units(&answer, "new", &Translated::default())}
                {first_values(&answer)}
                <p><Button busy=add.pending()>{words::ADD_ATTRIBUTE.in_(lang)}</Button></p>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

/// Lets the type ask what another one asks; nothing where there is nothing more.
pub fn take_form(kind: &TypeEditor) -> Option<AnyView> {
    if kind.others.is_empty() {
        return None;
    }
    let lang = page_language();
    let take = action::<TakeAttribute, _>();
    let answer = Answer::to(take, &[]);
    let (id, version) = (kind.id.to_string(), kind.version.to_string());
    let others = kind.others.iter();
    let others = others.map(|other| Choice::new(other.id.to_string(), &other.name));
    let none = Choice::new("", words::CHOOSE.in_(lang));
    let choices: Vec<Choice> = std::iter::once(none).chain(others).collect();
    let form = view! {
        <Unfold summary=words::TAKE_ATTRIBUTE.in_(lang) open=answer.is_here()>
            <ActionForm action=take attr:class="stack is-tight" attr:novalidate=true>
                {answer.notice()}
                <input type="hidden" name="product_type" value=id/>
                <input type="hidden" name="version" value=version/>
                <SelectField
                    name="attribute"
                    id="other-attribute"
                    label=words::ATTRIBUTE.in_(lang)
                    hint=words::TAKE_MEANS.in_(lang)
                    choices
                    value=answer.typed("attribute", "")
                    error=answer.wrong("attribute")
                />
                <p><Button busy=take.pending()>{words::TAKE_ATTRIBUTE.in_(lang)}</Button></p>
            </ActionForm>
        </Unfold>
    };
    Some(form.into_any())
}

/// An attribute with all its forms.
pub fn attribute(kind: &TypeEditor, attribute: &TypeAttribute, place: (usize, usize)) -> AnyView {
    let lang = page_language();
    let also = (!attribute.also.is_empty()).then(|| {
        view! { <p class="small muted">{words::also(lang, &attribute.also)}</p> }
    });
    view! {
        <div class="option-editor">
            <div class="row is-spread">
                <span class="small muted">
                    {words::kind(lang, attribute.kind)} " · " {words::said_by(lang, attribute.products)}
                </span>
                {movers(kind, attribute, place)}
            </div>
            {also}
            {edit_form(kind, attribute)}
            {remove_form(kind, attribute)}
        </div>
    }
    .into_any()
}

fn edit_form(kind: &TypeEditor, attribute: &TypeAttribute) -> AnyView {
    let lang = page_language();
    let save = action::<EditAttribute, _>();
    let key = attribute.id.to_string();
    let answer = Answer::to(save, &[("attribute", &key)]);
    let (id, version) = (kind.id.to_string(), kind.version.to_string());
    let names = names(&answer, &key, &attribute.name);
    let units = (attribute.kind == AttributeKind::Number).then(|| units(&answer, &key, &attribute.unit));
    let list = attribute.kind.is_list().then(|| list(&answer, attribute));
    view! {
        <ActionForm action=save attr:class="stack is-tight" attr:novalidate=true>
            // Enter in a field presses the first button, which must only save.
            <button class="visually-hidden" tabindex="-1" aria-hidden="true" name="act" value=""></button>
            {confirm(&answer)}
            <input type="hidden" name="product_type" value=id/>
            <input type="hidden" name="version" value=version/>
            <input type="hidden" name="attribute" value=key/>
            <div class="fields is-two">{names}</div>
            {units}
            {list}
            <p><Button class="is-small" busy=save.pending()>{words::SAVE_ATTRIBUTE.in_(lang)}</Button></p>
        </ActionForm>
    }
    .into_any()
}

fn list(answer: &Answer, attribute: &TypeAttribute) -> AnyView {
    let lang = page_language();
    let count = attribute.choices.len();
    let rows = attribute.choices.iter().enumerate().map(|(index, choice)| {
        let used = words::goods(lang, choice.products);
        value_row(answer, (index, count), (choice.position, &choice.value, used))
    });
    view! {
        <ul class="option-values" aria-label=product_words::VALUE.in_(lang)>
            {rows.collect_view()}
            {new_row(answer, count)}
        </ul>
    }
    .into_any()
}

/// One place up, one place down.
fn movers(kind: &TypeEditor, attribute: &TypeAttribute, (index, count): (usize, usize)) -> AnyView {
    let lang = page_language();
    let step = action::<MoveAttribute, _>();
    let key = attribute.id.to_string();
    let answer = Answer::to(step, &[("attribute", &key)]);
    let (id, version) = (kind.id.to_string(), kind.version.to_string());
    let name = attribute.name.in_(lang);
    let ways = [
        ("up", "is-up", shelf_words::move_up(lang, name), index == 0),
        ("down", "", shelf_words::move_down(lang, name), index + 1 == count),
    ];
    let buttons = ways.map(|(to, class, label, disabled)| {
        let title = label.clone();
        view! {
            <button class="icon-button" name="to" value=to aria-label=label title=title disabled=disabled>
                <Icon name=IconName::ChevronDown class=class/>
            </button>
        }
    });
    view! {
        <ActionForm action=step attr:class="row">
            {answer.notice()}
            <input type="hidden" name="product_type" value=id/>
            <input type="hidden" name="version" value=version/>
            <input type="hidden" name="attribute" value=key/>
            {buttons.collect_view()}
        </ActionForm>
    }
    .into_any()
}

fn remove_form(kind: &TypeEditor, attribute: &TypeAttribute) -> AnyView {
    let lang = page_language();
    let remove = action::<RemoveAttribute, _>();
    let key = attribute.id.to_string();
    let answer = Answer::to(remove, &[("attribute", &key)]);
    let (id, version) = (kind.id.to_string(), kind.version.to_string());
    view! {
        <ActionForm action=remove attr:class="stack is-tight">
            {confirm(&answer)}
            <input type="hidden" name="product_type" value=id/>
            <input type="hidden" name="version" value=version/>
            <input type="hidden" name="attribute" value=key/>
            <p><button class="text-button">{words::REMOVE_ATTRIBUTE.in_(lang)}</button></p>
        </ActionForm>
    }
    .into_any()
}
