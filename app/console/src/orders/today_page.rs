//! The morning: the figures, and what needs a person, soonest first.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::orders::read::TodayPage as Today;
use leptos::prelude::*;
use wording::console::today as words;
use wording::dates;

use super::{api, task_table, tiles};
use crate::frame::{Fresh, Outcome, PageHead, loaded_whole};

/// `/console`.
#[component]
pub fn TodayPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["orders/take", "orders/leave"]);
    let fresh = Fresh::here();
    let today = Resource::new(move || fresh.get(), |_| api::read_today());
    let show = move |viewer: Viewer, page: Today| {
        view! {
            <PageHead title=dates::day(lang, page.today) note=words::need_a_person(lang, page.tasks_total)/>
            {tiles::tiles(&page)}
            {Outcome::of_none(&[])}
            {task_table::tasks(&viewer, page)}
        }
        .into_any()
    };
    loaded_whole(today, show)
}
