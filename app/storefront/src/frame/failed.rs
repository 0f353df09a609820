//! When something was refused or could not be done: the sentence beside what was tried, or in place of the page.

use bridge::{Fault, page_language};
use domain::basics::Language;
use domain::refusal::Reason;
use leptos::prelude::*;
use ui::{EmptyState, IconName, LinkButton, Look, Notice, Tone};
use wording::{cart, shop as words};

use super::paths;

/// A fault as a sentence.
pub fn sentence(lang: Language, fault: &Fault) -> String {
    fault.sentence(lang)
}

/// A fault beside what was tried; nothing while there is none.
#[component]
pub fn FaultNotice(#[prop(into)] fault: Signal<Option<Fault>>) -> impl IntoView {
    let lang = page_language();
    move || {
        fault.get().map(|fault| {
            view! {
                <Notice tone=Tone::Bad refusal=fault.name()>
                    <p>{sentence(lang, &fault)}</p>
                </Notice>
            }
        })
    }
}

/// What stands where a page can't be shown. `again` tries once more, where that may help.
pub fn failed(fault: &Fault, again: impl Fn() + Send + Sync + 'static) -> AnyView {
    let lang = page_language();
    let (icon, title, text) = match (fault, fault.reason()) {
        (Fault::Missing, _) => (
            IconName::Search,
            words::NOT_FOUND,
            words::NOT_FOUND_TEXT.in_(lang).to_owned(),
        ),
        (_, Some(Reason::CartEmpty)) => (IconName::Basket, cart::EMPTY, sentence(lang, fault)),
        (_, Some(Reason::NoLongerSold)) => (IconName::Tag, words::NO_LONGER_SOLD, sentence(lang, fault)),
        _ => (IconName::Warning, words::FAILED, sentence(lang, fault)),
    };
    let may_help = matches!(fault, Fault::Offline | Fault::Clash | Fault::Broken { .. });
    view! {
        <div class="page" data-refusal=fault.name()>
            <EmptyState icon title=title.in_(lang) text failed=may_help whole_page=true>
                <div class="actions">
                    <LinkButton look=Look::Primary href=paths::home(lang)>{words::GO_HOME.in_(lang)}</LinkButton>
                    {may_help
                        .then(|| {
                            view! {
                                <a class="button" href="" on:click=move |click| {
                                    click.prevent_default();
                                    again();
                                }>{words::TRY_AGAIN.in_(lang)}</a>
                            }
                        })}
                </div>
            </EmptyState>
        </div>
    }
    .into_any()
}
