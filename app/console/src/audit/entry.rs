//! One entry of the trail.

use bridge::page_language;
use domain::audit::Subject;
use domain::audit::read::AuditRow;
use leptos::prelude::*;
use wording::console::audit as words;
use wording::dates;

/// The longest text shown of a changed field; a description may be pages long.
const SHOWN_MAX: usize = 160;

/// The row.
pub fn row(entry: AuditRow) -> AnyView {
    let lang = page_language();
    let subject = subject(&entry);
    let request = (!entry.request_id.is_empty()).then(|| entry.request_id.clone());
    let reason = (!entry.reason.is_empty()).then(|| view! { <bdi>{entry.reason}</bdi> });
    let changes = entry.changes.into_iter().map(change).collect_view();
    view! {
        <tr>
            <th scope="row" title=request>
                <time datetime=dates::machine(entry.at)>{dates::short_time(lang, entry.at)}</time>
            </th>
            <td data-label=words::WHO.in_(lang)><bdi>{entry.actor}</bdi></td>
            <td data-label=words::WHAT.in_(lang)>
                <span>{words::action(lang, &entry.action)} " " {subject}</span>
            </td>
            <td data-label=words::CHANGES.in_(lang)>
                <span class="stack is-tight">{changes}</span>
            </td>
            <td data-label=words::REASON.in_(lang)>{reason}</td>
        </tr>
    }
    .into_any()
}

/// What it was done to, as a link where it has a page.
fn subject(entry: &AuditRow) -> AnyView {
    let lang = page_language();
    let name = if entry.label.is_empty() {
        words::subject(lang, entry.subject).to_owned()
    } else {
        entry.label.clone()
    };
    let href = match entry.subject {
        Subject::Order => Some(format!("/console/orders/{}", entry.subject_id)),
        Subject::Product => Some(format!("/console/products/{}", entry.subject_id)),
        Subject::Category => Some(format!("/console/categories/{}", entry.subject_id)),
        Subject::Brand => Some("/console/categories".to_owned()),
        Subject::Collection => Some(format!("/console/collections/{}", entry.subject_id)),
        Subject::ProductType => Some(format!("/console/types/{}", entry.subject_id)),
        Subject::Promotion => Some(format!("/console/promotions/{}", entry.subject_id)),
        Subject::Stock => Some(format!("/console/stock?variant={}", entry.subject_id)),
        Subject::User => Some("/console/staff".to_owned()),
        Subject::Partner => Some("/console/partners".to_owned()),
        Subject::Endpoint => Some("/console/webhooks".to_owned()),
        Subject::Policy => Some("/console/policies".to_owned()),
        Subject::Problem => Some("/console/problems".to_owned()),
        Subject::Synonym => Some("/console/search".to_owned()),
        Subject::Sheet => Some(format!("/console/products/import/{}", entry.subject_id)),
        Subject::Shop => Some("/console/settings".to_owned()),
    };
    match href {
        Some(href) => view! { <a class="link small" href=href><bdi>{name}</bdi></a> }.into_any(),
        None => view! { <bdi class="small">{name}</bdi> }.into_any(),
    }
}

fn change((field, before, after): (String, String, String)) -> AnyView {
    let lang = page_language();
    let said = |value: &str| words::value(lang, &field, value).unwrap_or_else(|| shortened(value));
    let (before, after) = (said(&before), said(&after));
    view! {
        <span class="change">
            <span class="muted small">{words::field(lang, &field)}</span>
            <del><bdi>{before}</bdi></del>
            <ins><bdi>{after}</bdi></ins>
        </span>
    }
    .into_any()
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_between_letters() {
        assert_eq!(shortened("قهوة"), "قهوة");
        assert_eq!(
            shortened(&"ق".repeat(SHOWN_MAX + 1)),
            format!("{}…", "ق".repeat(SHOWN_MAX))
        );
    }
}
