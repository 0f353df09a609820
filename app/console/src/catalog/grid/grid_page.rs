//! The page of the grid: its rows, the button that saves them, and the way back from the last save.

use bridge::page_language;
use domain::accounts::Permission;
use domain::accounts::read::Viewer;
use domain::catalog::{GridPage, GridSave};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, ButtonKind, Card, EmptyState, IconName, Look, TextField};
use wording::console::{catalog, grid as words};
use wording::dates;

use super::api::{SaveGrid, UndoGrid};
use super::keys::Keys;
use super::outcome::Last;
use super::{api, table};
use crate::frame::{Answer, Fresh, Outcome, PageHead, Search, action, loaded, pages, text_param};

const ADDRESS: &str = "/console/products/grid";

/// `/console/products/grid`.
#[component]
pub fn GridScreen() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["catalog/save_grid", "catalog/undo_grid"]);
    let (save, undo) = (action::<SaveGrid, _>(), action::<UndoGrid, _>());
    let last = Last::of(save, undo);
    let (search, after) = (text_param("q"), text_param("after"));
    let fresh = Fresh::here();
    let grid = Resource::new(
        move || (search.get(), after.get(), fresh.get()),
        |(search, after, _)| api::open_grid(search, after),
    );
    let show = move |viewer: Viewer, page: GridPage| {
        let (search, after) = (search.get_untracked(), after.get_untracked());
        let foot = pages(ADDRESS, &[("q", &search)], &after, page.next.clone());
        let undoing = page.last.map(|save| take_back(undo, save));
        view! {
            {undoing}
            <Card title=catalog::GOODS.in_(lang)>
                {form(&viewer, page, (save, last))}
                {foot}
            </Card>
        }
        .into_any()
    };
    view! {
        <PageHead
            title=words::TITLE.in_(lang)
            note=words::NOTE.in_(lang)
            search=Search { action: ADDRESS, words: &catalog::FIND, typed: search }
        />
        {last.notice()}
        {loaded(grid, show)}
    }
    .into_any()
}

fn form(viewer: &Viewer, page: GridPage, (save, last): (ServerAction<SaveGrid>, Last)) -> AnyView {
    let lang = page_language();
    if page.rows.is_empty() {
        return view! { <EmptyState icon=IconName::Tag title=words::NOTHING.in_(lang)/> }.into_any();
    }
    let may = table::May {
        price: viewer.may(Permission::EditProducts),
        stock: viewer.may(Permission::CorrectStock),
    };
    let keys = Keys::new();
    let answer = Answer::to(save, &[]);
    let reason = may.stock.then(|| {
        view! {
            <TextField
                name="reason"
                label=words::REASON.in_(lang)
                hint=words::REASON_HINT.in_(lang)
                optional=catalog::OPTIONAL.in_(lang)
                value=answer.typed("reason", "")
                error=answer.wrong("reason")
                autocomplete="off"
            />
        }
    });
    let changed = move || words::changed(lang, keys.changed());
    view! {
        <ActionForm
            action=save
            attr:class="grid-form"
            on:keydown=move |event| keys.on_key(&event)
            on:input=move |event| keys.on_input(&event)
            on:focusin=move |event| keys.on_focus(&event)
            on:paste=move |event| keys.on_paste(&event)
        >
            <div class="card-body stack is-tight">
                {answer.notice()}
                <p class="muted small">{words::KEYS.in_(lang)}</p>
            </div>
            {table::table(page, may, last)}
            <div class="form-foot">
                {reason}
                <span class="muted small" role="status">{changed}</span>
                <Button kind=ButtonKind::Script class="needs-script" on:click=move |_| keys.fill_down()>
                    {words::FILL_DOWN.in_(lang)}
                </Button>
                <Button look=Look::Primary busy=save.pending()>{words::SAVE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

fn take_back(undo: ServerAction<UndoGrid>, save: GridSave) -> AnyView {
    let lang = page_language();
    let answer = Answer::to(undo, &[]);
    let about = words::last(lang, &dates::short_time(lang, save.at), save.rows);
    view! {
        <ActionForm action=undo attr:class="card card-body row is-spread">
            <span>{about}</span>
            {answer.notice()}
            <input type="hidden" name="save" value=save.id.to_string()/>
            <Button busy=undo.pending()>{words::UNDO.in_(lang)}</Button>
        </ActionForm>
    }
    .into_any()
}
