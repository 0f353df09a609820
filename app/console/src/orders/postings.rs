//! What the order wrote into the books: every amount from the account that gives to the one that receives.

use bridge::page_language;
use domain::basics::LocalTime;
use domain::ledger::read::PostingRow;
use domain::orders::read::OrderDetail;
use leptos::prelude::*;
use ui::{Card, EmptyState, IconName};
use wording::console::orders as words;
use wording::{dates, ledger, numbers};

/// The postings, grouped by the moment they were made in.
pub fn postings(order: &OrderDetail) -> AnyView {
    let lang = page_language();
    let body = if order.postings.is_empty() {
        view! {
            <EmptyState icon=IconName::Cash title=words::NO_POSTINGS.in_(lang) text=words::NO_POSTINGS_WHY.in_(lang)/>
        }
        .into_any()
    } else {
        table(&order.postings)
    };
    view! { <Card title=words::BOOKS.in_(lang)>{body}</Card> }.into_any()
}

fn table(postings: &[PostingRow]) -> AnyView {
    let lang = page_language();
    let groups = postings.chunk_by(|a, b| a.at == b.at).map(group).collect_view();
    view! {
        <div class="table-wrap">
            <table class="table money is-stacking" aria-label=words::BOOKS.in_(lang)>
                <thead>
                    <tr>
                        <th scope="col">{words::DEBIT.in_(lang)}</th>
                        <th scope="col">{words::CREDIT.in_(lang)}</th>
                        <th scope="col" class="is-number">{words::AMOUNT.in_(lang)}</th>
                    </tr>
                </thead>
                <tbody>{groups}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn group(postings: &[PostingRow]) -> AnyView {
    let lang = page_language();
    let head = postings.first().map(|posting| moment(posting.at));
    let rows = postings
        .iter()
        .map(|posting| {
            view! {
                <tr>
                    <td data-label=words::DEBIT.in_(lang)>{ledger::account(lang, posting.debit)}</td>
                    <td data-label=words::CREDIT.in_(lang)>{ledger::account(lang, posting.credit)}</td>
                    <td class="is-number" data-label=words::AMOUNT.in_(lang)>
                        <bdi>{numbers::money(lang, posting.amount)}</bdi>
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! { {head} {rows} }.into_any()
}

fn moment(at: LocalTime) -> AnyView {
    let lang = page_language();
    view! {
        <tr class="is-group">
            <th scope="rowgroup" colspan="3">{dates::time(lang, at)}</th>
        </tr>
    }
    .into_any()
}
