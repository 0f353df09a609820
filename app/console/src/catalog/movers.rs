//! The buttons that move a row of an order by one place.

use bridge::page_language;
use leptos::prelude::*;
use ui::{Icon, IconName};
use wording::console::shelves as words;

/// One place up, one place down, for what is called `name` and stands at `index` of so many: the buttons of a form.
pub fn up_down(name: &str, (index, count): (usize, usize)) -> AnyView {
    let lang = page_language();
    let ways = [
        ("up", "is-up", words::move_up(lang, name), index == 0),
        ("down", "", words::move_down(lang, name), index + 1 == count),
    ];
    let buttons = ways.map(|(to, class, label, disabled)| {
        let title = label.clone();
        view! {
            <button class="icon-button" name="to" value=to aria-label=label title=title disabled=disabled>
                <Icon name=IconName::ChevronDown class=class/>
            </button>
        }
    });
    buttons.collect_view().into_any()
}
