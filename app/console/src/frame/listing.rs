//! A list that can be searched and goes on over pages: its card, and what stands there when it is empty.

use bridge::page_language;
use leptos::prelude::*;
use ui::{Card, EmptyState, IconName, LinkButton};
use wording::Text;
use wording::console::frame as words;

use super::pages;

/// What is always the same about a list.
#[derive(Debug, Clone, Copy)]
pub struct Listing {
    /// The page it stands on.
    pub address: &'static str,
    /// What it lists.
    pub title: &'static Text,
    /// The picture of a list without anything in it.
    pub icon: IconName,
    /// What is said there, and why.
    pub nothing: (&'static Text, &'static Text),
    /// What is said when a search finds nothing, and what else to try.
    pub none_found: (&'static Text, &'static Text),
}

/// Which part of a list is shown.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What is looked for.
    pub search: String,
    /// The key of this page.
    pub after: String,
    /// The key of the next one.
    pub next: Option<String>,
}

impl Listing {
    /// The card with its `table`; none when there are no rows.
    pub fn card(&self, shown: Shown, table: Option<AnyView>) -> AnyView {
        let Shown { search, after, next } = shown;
        let body = table.unwrap_or_else(|| self.empty(&search));
        let foot = pages(self.address, &[("q", &search)], &after, next);
        view! {
            <Card title=self.title.in_(page_language())>
                {body}
                {foot}
            </Card>
        }
        .into_any()
    }

    fn empty(&self, search: &str) -> AnyView {
        let lang = page_language();
        let is_search = !search.is_empty();
        let (icon, (title, text)) = if is_search {
            (IconName::Search, self.none_found)
        } else {
            (self.icon, self.nothing)
        };
        let all = is_search
            .then(|| view! { <LinkButton href=self.address>{words::SHOW_ALL.in_(lang)}</LinkButton> });
        view! { <EmptyState icon title=title.in_(lang) text=text.in_(lang)>{all}</EmptyState> }.into_any()
    }
}
