//! Under a list: on to the next page by its key, and back to the first.

use bridge::page_language;
use leptos::prelude::*;
use ui::Pagination;
use wording::console::frame as words;

use super::encoded;

/// `path` asking for what is not empty of `parameters`.
pub fn address(path: &str, parameters: &[(&str, &str)]) -> String {
    let said: Vec<String> = parameters
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    if said.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", said.join("&"))
    }
}

/// The links under the list at `path` that `narrowed` parameters narrow, on its page `after`.
pub fn pages(path: &str, narrowed: &[(&str, &str)], after: &str, next: Option<String>) -> Option<AnyView> {
    let lang = page_language();
    let first =
        (!after.is_empty()).then(|| (address(path, narrowed), words::FIRST_PAGE.in_(lang).to_owned()));
    let next = next.map(|after| {
        let parameters = [narrowed, &[("after", after.as_str())]].concat();
        (address(path, &parameters), words::NEXT_PAGE.in_(lang).to_owned())
    });
    (first.is_some() || next.is_some()).then(|| {
        view! {
            <div class="table-foot">
                <span></span>
                <Pagination label=words::PAGES.in_(lang) previous=first next/>
            </div>
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_only_for_what_was_asked() {
        assert_eq!(
            address("/console/orders", &[("q", ""), ("stage", "")]),
            "/console/orders"
        );
        assert_eq!(
            address("/console/orders", &[("q", "نورة"), ("stage", "placed")]),
            "/console/orders?q=%d9%86%d9%88%d8%b1%d8%a9&stage=placed"
        );
    }
}
