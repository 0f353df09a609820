//! The table of inputs, after the grid pattern of WAI-ARIA: every cell is named by its column and its row.

use bridge::page_language;
use domain::catalog::{GridCell, GridPage, GridRefused, GridRow, ProductStatus};
use leptos::prelude::*;
use ui::Code;
use wording::console::grid as words;
use wording::{catalog, numbers, refusals};

use super::super::product_list_page;
use super::outcome::Last;

/// What the person may change.
#[derive(Debug, Clone, Copy)]
pub struct May {
    /// Prices and state.
    pub price: bool,
    /// Stock.
    pub stock: bool,
}

/// A cell that is typed into.
struct Cell {
    /// Its place: the row, and the column from 0.
    at: (usize, usize),
    /// The field of the row.
    field: &'static str,
    /// What its column is called.
    column: String,
    /// What stands in the shop.
    was: String,
    /// What was typed there and refused.
    typed: Option<String>,
    /// The keyboard of a phone.
    keyboard: &'static str,
}

/// The table.
pub fn table(page: GridPage, may: May, last: Last) -> AnyView {
    let lang = page_language();
    let currency = numbers::currency(lang, page.currency);
    let heads = [
        format!("{} ({currency})", words::PRICE.in_(lang)),
        format!("{} ({currency})", words::COMPARE_AT.in_(lang)),
        words::on_hand_at(lang, &page.location_name),
    ];
    let rows = page
        .rows
        .into_iter()
        .enumerate()
        .map(|(index, row)| {
            let refused = last.refused(row.variant);
            line(index, row, (may, refused), &heads)
        })
        .collect_view();
    let [price, compare_at, on_hand] = heads;
    view! {
        <div class="table-wrap">
            <table class="table grid" role="grid" aria-label=words::TITLE.in_(lang)>
                <thead>
                    <tr>
                        <th scope="col">{words::GOODS.in_(lang)}</th>
                        <th scope="col" class="is-number">{price}</th>
                        <th scope="col" class="is-number">{compare_at}</th>
                        <th scope="col" class="is-number">{on_hand}</th>
                        <th scope="col" class="is-number">{words::HELD.in_(lang)}</th>
                        <th scope="col">{words::STATUS.in_(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(
    index: usize,
    row: GridRow,
    (may, refused): (May, Option<GridRefused>),
    heads: &[String; 3],
) -> AnyView {
    let lang = page_language();
    let name = if row.label.is_empty() {
        row.title.clone()
    } else {
        format!("{} · {}", row.title, row.label)
    };
    let typed = |cell: GridCell| refused.as_ref()?.edit.typed(cell).map(str::to_owned);
    let cell = |column: usize, field, was: &String, typed: Option<String>| Cell {
        at: (index, column),
        field,
        column: heads[column].clone(),
        was: was.clone(),
        typed,
        keyboard: if column == 2 { "numeric" } else { "decimal" },
    };
    let cells = [
        (may.price, cell(0, "price", &row.price, typed(GridCell::Price))),
        (
            may.price,
            cell(1, "compare_at", &row.compare_at, typed(GridCell::CompareAt)),
        ),
        (
            may.stock && !row.is_bundle,
            cell(2, "on_hand", &row.on_hand, typed(GridCell::OnHand)),
        ),
    ];
    let is_refused = refused.is_some();
    let cells = cells
        .into_iter()
        .map(|(may, cell)| {
            if may {
                input(cell, &name, is_refused)
            } else {
                fixed(cell)
            }
        })
        .collect_view();
    let status = status(index, &row, may.price, (&name, typed(GridCell::Status)));
    let href = format!("/console/products/{}", row.product);
    let why = refused.map(|refused| {
        let sentence = refusals::sentence(lang, &refused.refusal);
        view! {
            <p class="field-error" id=format!("refused-{index}") data-refusal=refused.refusal.name()>
                <strong>{words::NOT_SAVED.in_(lang)}</strong>
                " "
                <span>{sentence}</span>
            </p>
        }
    });
    view! {
        <tr class=is_refused.then_some("is-refused")>
            <th scope="row">
                <a href=href><bdi>{name}</bdi></a>
                " "
                <Code text=row.sku/>
                <input type="hidden" name=named(index, "variant") value=row.variant.to_string()/>
                {why}
            </th>
            {cells}
            <td class="is-number">{numbers::integer(lang, row.held)}</td>
            {status}
        </tr>
    }
    .into_any()
}

fn named(row: usize, field: &str) -> String {
    format!("rows[{row}][{field}]")
}

fn fixed(cell: Cell) -> AnyView {
    view! { <td class="is-number"><bdi>{cell.was}</bdi></td> }.into_any()
}

fn input(cell: Cell, name: &str, is_refused: bool) -> AnyView {
    let lang = page_language();
    let (row, column) = cell.at;
    let differs = cell.typed.as_ref().is_some_and(|typed| *typed != cell.was);
    let now = differs.then(|| view! { <small class="muted">{words::now(lang, &cell.was)}</small> });
    let was = named(row, &format!("was_{}", cell.field));
    let shown = cell.typed.unwrap_or_else(|| cell.was.clone());
    view! {
        <td class="is-number">
            <input
                class=if differs { "input is-code grid-cell is-changed" } else { "input is-code grid-cell" }
                name=named(row, cell.field)
                data-cell=format!("{row}:{column}")
                data-was=cell.was.clone()
                value=shown.clone()
                // What was typed before it was saved must not stay over what was saved of it.
                prop:value=shown
                aria-label=words::cell(lang, &cell.column, name)
                aria-invalid=(is_refused && differs).then_some("true")
                aria-describedby=is_refused.then(|| format!("refused-{row}"))
                inputmode=cell.keyboard
                dir="ltr"
                autocomplete="off"
            />
            <input type="hidden" name=was value=cell.was/>
            {now}
        </td>
    }
    .into_any()
}

fn status(index: usize, row: &GridRow, may: bool, (name, typed): (&str, Option<String>)) -> AnyView {
    let lang = page_language();
    if !row.is_first {
        return view! { <td class="muted small">{words::AS_ABOVE.in_(lang)}</td> }.into_any();
    }
    if row.scheduled.is_some() {
        return view! { <td>{product_list_page::status(row.status, row.scheduled)}</td> }.into_any();
    }
    if !may {
        return view! { <td>{catalog::status(lang, row.status)}</td> }.into_any();
    }
    let was = row.status.code();
    let chosen = typed.unwrap_or_else(|| was.to_owned());
    let options = ProductStatus::ALL
        .iter()
        .map(|status| {
            let is_chosen = status.code() == chosen;
            view! {
                <option value=status.code() selected=is_chosen>
                    {catalog::status(lang, *status)}
                </option>
            }
        })
        .collect_view();
    view! {
        <td>
            <select
                class="input grid-cell"
                name=named(index, "status")
                data-cell=format!("{index}:3")
                data-was=was
                prop:value=chosen
                aria-label=words::cell(lang, words::STATUS.in_(lang), name)
            >
                {options}
            </select>
            <input type="hidden" name=named(index, "was_status") value=was/>
        </td>
    }
    .into_any()
}
