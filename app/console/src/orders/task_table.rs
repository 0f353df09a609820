//! What needs a person: which order, why, the next step, by when, and who has taken it.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::orders::read::{OrderRow, TodayPage};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Column, DataTable, EmptyState, IconName, Kbd};
use wording::console::{frame, today as words};
use wording::{dates, numbers};

use super::api::{LeaveTask, TakeTask};
use super::row_parts;
use crate::frame::{Answer, action};

/// The task list.
pub fn tasks(viewer: &Viewer, page: TodayPage) -> AnyView {
    let lang = page_language();
    let more = page.tasks_total - i64::try_from(page.tasks.len()).unwrap_or(page.tasks_total);
    let has_tasks = !page.tasks.is_empty();
    let body = if page.tasks.is_empty() {
        view! {
            <EmptyState icon=IconName::Check title=words::NOTHING_TO_DO.in_(lang) text=words::NOTHING_TO_DO_WHY.in_(lang)/>
        }
        .into_any()
    } else {
        table(viewer, page.tasks)
    };
    let hints = has_tasks.then(key_hints);
    let foot = (more > 0).then(|| view! { <div class="table-foot">{words::more_tasks(lang, more)}</div> });
    view! {
        <section class="card" id="tasks">
            <div class="card-head">
                <h2>{words::TASKS.in_(lang)}</h2>
                {hints}
            </div>
            {body}
            {foot}
        </section>
    }
    .into_any()
}

fn key_hints() -> AnyView {
    let lang = page_language();
    view! {
        <p class="key-hints">
            <Kbd>{crate::frame::KEY_DOWN}</Kbd>
            <Kbd>{crate::frame::KEY_UP}</Kbd>
            {frame::KEY_MOVE.in_(lang)}
            <Kbd>{frame::KEY_ENTER.in_(lang)}</Kbd>
            {frame::KEY_OPEN.in_(lang)}
        </p>
    }
    .into_any()
}

fn table(viewer: &Viewer, tasks: Vec<OrderRow>) -> AnyView {
    let lang = page_language();
    let columns = vec![
        Column::text(words::ORDER.in_(lang)),
        Column::text(words::CUSTOMER.in_(lang)),
        Column::text(words::WHY.in_(lang)),
        Column::text(words::NEXT_STEP.in_(lang)),
        Column::text(words::DUE.in_(lang)),
        Column::text(words::PROMISED.in_(lang)),
        Column::text(words::OWNER.in_(lang)),
        Column::number(words::TOTAL.in_(lang)),
    ];
    let rows = tasks
        .into_iter()
        .map(|task| row(&viewer.name, task))
        .collect_view();
    view! { <DataTable name=words::TASKS.in_(lang) columns>{rows}</DataTable> }.into_any()
}

fn row(me: &str, task: OrderRow) -> AnyView {
    let lang = page_language();
    let due = task.due.map(|due| {
        let machine = dates::machine(due);
        view! { <time datetime=machine>{dates::short_time(lang, due)}</time> }
    });
    view! {
        <tr>
            {row_parts::number(&task)}
            <td data-label=words::CUSTOMER.in_(lang)>
                <bdi>{task.name.clone()}</bdi>
            </td>
            <td data-label=words::WHY.in_(lang)>{row_parts::why(task.why)}</td>
            <td data-label=words::NEXT_STEP.in_(lang)>{row_parts::next_step(&task, task.next_step)}</td>
            <td class="is-short" data-label=words::DUE.in_(lang)>{due}</td>
            <td class="is-short" data-label=words::PROMISED.in_(lang)>{dates::date(lang, task.promised)}</td>
            <td data-label=words::OWNER.in_(lang)>{owner(me, &task)}</td>
            <td class="is-number" data-label=words::TOTAL.in_(lang)>
                <bdi>{numbers::money(lang, task.total)}</bdi>
            </td>
        </tr>
    }
    .into_any()
}

/// Who has taken it; a button to take what is nobody's, and one to leave what is mine.
pub fn owner(me: &str, task: &OrderRow) -> AnyView {
    let lang = page_language();
    let order = task.id.to_string();
    match task.owner.as_deref() {
        None => {
            let take = action::<TakeTask, _>();
            let answer = Answer::live(take);
            view! {
                <ActionForm action=take>
                    <input type="hidden" name="order" value=order/>
                    <Button class="is-small" busy=take.pending()>{words::TAKE.in_(lang)}</Button>
                </ActionForm>
                {answer.notice()}
            }
            .into_any()
        }
        Some(name) if name == me => {
            let leave = action::<LeaveTask, _>();
            let answer = Answer::live(leave);
            view! {
                <ActionForm action=leave attr:class="row">
                    <span>{words::MINE.in_(lang)}</span>
                    <input type="hidden" name="order" value=order/>
                    <button class="text-button">{words::LEAVE.in_(lang)}</button>
                </ActionForm>
                {answer.notice()}
            }
            .into_any()
        }
        Some(name) => view! { <bdi>{name.to_owned()}</bdi> }.into_any(),
    }
}
