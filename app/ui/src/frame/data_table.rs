//! A table to work through. Its rows are the caller's `<tr>`s; on a phone each becomes a card.

use leptos::prelude::*;

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What the column says.
    pub label: String,
    /// Whether it holds numbers, which stand at its end.
    pub number: bool,
}

impl Column {
    /// A column of words.
    pub fn text(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            number: false,
        }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            number: true,
        }
    }
}

/// A table with its heads. `name` says what is listed. Every `<td>` needs `data-label`, its column's label, for
/// the form it takes on a phone.
#[component]
pub fn DataTable(#[prop(into)] name: String, columns: Vec<Column>, children: Children) -> impl IntoView {
    let heads = columns
        .into_iter()
        .map(|column| {
            view! { <th scope="col" class=column.number.then_some("is-number")>{column.label}</th> }
        })
        .collect_view();
    view! {
        <div class="table-wrap">
            <table class="table is-stacking" aria-label=name>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}
