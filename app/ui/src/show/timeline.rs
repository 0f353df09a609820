//! What happened, and what will: the items of `<ol class="timeline">`.

use leptos::prelude::*;

/// Where an item stands in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It happened.
    Done,
    /// It is happening.
    Now,
    /// It will.
    Next,
    /// It happened, and was not meant to.
    Wrong,
}

/// One thing that happened or will. `when` is written for the reader, `at` for machines (ISO 8601); children are
/// a note under it.
#[component]
pub fn TimelineItem(
    step: Step,
    #[prop(into)] what: String,
    #[prop(optional, into)] when: String,
    #[prop(optional, into)] at: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let class = match step {
        Step::Done => "timeline-item is-done",
        Step::Now => "timeline-item is-now",
        Step::Next => "timeline-item is-next",
        Step::Wrong => "timeline-item is-wrong",
    };
    view! {
        <li class=class aria-current=(step == Step::Now).then_some("step")>
            <span class="timeline-what">{what}</span>
            {(!when.is_empty())
                .then(|| {
                    view! {
                        <time class="timeline-when" datetime=(!at.is_empty()).then_some(at)>
                            {when}
                        </time>
                    }
                })}
            {children.map(|children| view! { <div class="timeline-note">{children()}</div> })}
        </li>
    }
}
