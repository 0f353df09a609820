//! The figures of the morning. Each opens what it counts.

use bridge::page_language;
use domain::basics::Language;
use domain::orders::Stage;
use domain::orders::read::TodayPage;
use leptos::prelude::*;
use wording::console::today as words;
use wording::{Text, numbers};

/// One figure.
struct Tile {
    name: &'static Text,
    number: String,
    tone: &'static str,
    note: String,
    opens: String,
}

/// The row of figures.
pub fn tiles(page: &TodayPage) -> AnyView {
    let lang = page_language();
    let cash = page.courier_cash.map(|cash| Tile {
        name: &words::COURIER_CASH,
        number: numbers::money(lang, cash),
        tone: "",
        note: words::COURIER_CASH_NOTE.in_(lang).to_owned(),
        opens: list_of(Stage::Delivered),
    });
    let figures = [
        count(
            lang,
            page.late,
            Tile::new(&words::LATE, words::LATE_NOTE.in_(lang), "#tasks".to_owned()),
            "is-bad",
        ),
        count(
            lang,
            page.to_confirm,
            Tile::new(
                &words::TO_CONFIRM,
                words::TO_CONFIRM_NOTE.in_(lang),
                list_of(Stage::Placed),
            ),
            "",
        ),
        count(
            lang,
            page.to_prepare,
            Tile::new(
                &words::TO_PREPARE,
                words::TO_PREPARE_NOTE.in_(lang),
                list_of(Stage::Confirmed),
            ),
            "",
        ),
        count(
            lang,
            page.stock_mismatched,
            Tile::new(
                &words::MISMATCHED,
                words::mismatched_note(lang, page.stock_checked),
                "/console/stock".to_owned(),
            ),
            "is-bad",
        ),
    ];
    view! { <ul class="tiles">{figures.into_iter().chain(cash).map(tile).collect_view()}</ul> }.into_any()
}

impl Tile {
    fn new(name: &'static Text, note: impl Into<String>, opens: String) -> Self {
        Self {
            name,
            number: String::new(),
            tone: "",
            note: note.into(),
            opens,
        }
    }
}

/// `tile` with its number: in the colour of `alarm` when there is any, calm when there is none.
fn count(lang: Language, n: i64, tile: Tile, alarm: &'static str) -> Tile {
    let tone = match (n, alarm) {
        (0, "is-bad") => "is-good",
        (0, _) => "",
        (_, alarm) => alarm,
    };
    Tile {
        number: numbers::integer(lang, n),
        tone,
        ..tile
    }
}

fn list_of(stage: Stage) -> String {
    format!("/console/orders?stage={}", stage.code())
}

fn tile(tile: Tile) -> AnyView {
    let lang = page_language();
    view! {
        <li>
            <a class="tile" href=tile.opens>
                <span class="tile-name">{tile.name.in_(lang)}</span>
                <span class=format!("tile-number {}", tile.tone)>
                    <bdi>{tile.number}</bdi>
                </span>
                <span class="tile-note">{tile.note}</span>
            </a>
        </li>
    }
    .into_any()
}
