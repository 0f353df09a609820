//! The holidays to come: each with a button that makes it ordinary days again, and a form for one more.

use bridge::page_language;
use domain::basics::Language;
use domain::settings::Holiday;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Card, Column, DataTable, EmptyState, IconName, TextField, Typed};
use wording::console::catalog::OPTIONAL;
use wording::console::delivery as words;
use wording::console::product::{NAME_AR, NAME_EN};

use super::api::{AddHoliday, RemoveHoliday};
use crate::frame::{Answer, action};

/// The card.
pub fn card(holidays: Vec<Holiday>) -> AnyView {
    let lang = page_language();
    let name = words::HOLIDAYS.in_(lang);
    let list = if holidays.is_empty() {
        view! { <EmptyState icon=IconName::Calendar title=words::NO_HOLIDAYS.in_(lang)/> }.into_any()
    } else {
        let columns = vec![
            Column::text(words::HOLIDAY.in_(lang)),
            Column::text(words::DAYS_OFF.in_(lang)),
            Column::text(words::ACTIONS.in_(lang)),
        ];
        let rows = holidays.into_iter().map(row).collect_view();
        view! { <DataTable name columns>{rows}</DataTable> }.into_any()
    };
    view! {
        <Card title=name>
            <div class="card-body stack is-tight">
                <p class="muted">{words::HOLIDAYS_MEAN.in_(lang)}</p>
                {add_form()}
            </div>
            {list}
        </Card>
    }
    .into_any()
}

fn row(holiday: Holiday) -> AnyView {
    let lang = page_language();
    let remove = action::<RemoveHoliday, _>();
    let (from, to) = (holiday.first.to_string(), holiday.last.to_string());
    let answer = Answer::to(remove, &[("from", &from)]);
    let days = words::days_off(lang, holiday.first, holiday.last);
    let name = holiday.name.in_(lang).to_owned();
    let label = words::remove(lang, &name);
    view! {
        <tr>
            <th scope="row"><bdi>{name}</bdi></th>
            <td data-label=words::DAYS_OFF.in_(lang)>{days}</td>
            <td data-label=words::ACTIONS.in_(lang)>
                <ActionForm action=remove>
                    <input type="hidden" name="from" value=from/>
                    <input type="hidden" name="to" value=to/>
                    <Button class="is-small" busy=remove.pending() attr:aria-label=label>
                        {words::REMOVE.in_(lang)}
                    </Button>
                </ActionForm>
                {answer.notice()}
            </td>
        </tr>
    }
    .into_any()
}

fn add_form() -> AnyView {
    let lang = page_language();
    let add = action::<AddHoliday, _>();
    let answer = Answer::to(add, &[]);
    let names = [
        ("name_ar", Language::Arabic, &NAME_AR),
        ("name_en", Language::English, &NAME_EN),
    ];
    let names = names.map(|(name, of, label)| {
        view! {
            <div class="field" lang=of.code() dir=of.dir()>
                <TextField
                    name
                    label=label.in_(of)
                    optional=OPTIONAL.in_(of)
                    value=answer.typed(name, "")
                    error=answer.wrong(name)
                    autocomplete="off"
                />
            </div>
        }
    });
    view! {
        <ActionForm action=add attr:class="stack is-tight" attr:novalidate=true>
            {answer.notice()}
            <div class="fields is-inline">
                {names.collect_view()}
                <TextField
                    name="first"
                    label=words::FIRST_DAY.in_(lang)
                    typed=Typed::Day
                    value=answer.typed("first", "")
                    error=answer.wrong("first")
                />
                <TextField
                    name="last"
                    label=words::LAST_DAY.in_(lang)
                    optional=OPTIONAL.in_(lang)
                    typed=Typed::Day
                    value=answer.typed("last", "")
                    error=answer.wrong("last")
                />
                <Button class="is-small" busy=add.pending()>{words::ADD_HOLIDAY.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}
