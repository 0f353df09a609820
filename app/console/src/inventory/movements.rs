//! How a variant's stock came to be what it is, newest first.

use bridge::page_language;
use domain::inventory::read::MovementRow;
use leptos::prelude::*;
use ui::{Card, Code, Column, DataTable, EmptyState, IconName};
use wording::console::inventory as words;
use wording::{dates, inventory};

/// The newest movements.
pub fn movements(movements: Vec<MovementRow>) -> AnyView {
    let lang = page_language();
    let body = if movements.is_empty() {
        view! { <EmptyState icon=IconName::Clock title=words::NO_MOVEMENTS.in_(lang)/> }.into_any()
    } else {
        table(movements)
    };
    view! { <Card title=words::MOVEMENTS.in_(lang)>{body}</Card> }.into_any()
}

fn table(movements: Vec<MovementRow>) -> AnyView {
    let lang = page_language();
    let columns = vec![
        Column::text(words::WHEN.in_(lang)),
        Column::text(words::PLACE.in_(lang)),
        Column::text(words::WHY.in_(lang)),
        Column::text(words::WHO.in_(lang)),
        Column::number(words::CHANGE.in_(lang)),
    ];
    let rows = movements.into_iter().map(row).collect_view();
    view! { <DataTable name=words::MOVEMENTS.in_(lang) columns>{rows}</DataTable> }.into_any()
}

fn row(movement: MovementRow) -> AnyView {
    let lang = page_language();
    let order = movement.order.map(|(id, number)| {
        view! { <a class="link" href=format!("/console/orders/{id}")><Code text=number/></a> }
    });
    let note = (!movement.note.is_empty()).then(|| view! { <bdi class="small muted">{movement.note}</bdi> });
    view! {
        <tr>
            <th scope="row">{dates::short_time(lang, movement.at)}</th>
            <td data-label=words::PLACE.in_(lang)><bdi>{movement.location_name}</bdi></td>
            <td data-label=words::WHY.in_(lang)>
                <span class="stack is-tight">
                    <span>{inventory::reason(lang, movement.reason)} " " {order}</span>
                    {note}
                </span>
            </td>
            <td data-label=words::WHO.in_(lang)><bdi>{movement.actor}</bdi></td>
            <td class="is-number" data-label=words::CHANGE.in_(lang)>
                <bdi>{words::signed(lang, movement.delta)}</bdi>
            </td>
        </tr>
    }
    .into_any()
}
