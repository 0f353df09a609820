//! What every area stands on: money, quantities, ids, time, language, text in both languages.

mod coded;
mod digits;
mod id;
mod language;
pub mod life;
mod money;
mod quantity;
mod schedule;
mod search;
mod text;
mod time;
mod translated;
pub(crate) mod typed;
mod uri;

pub use coded::UnknownCode;
pub use digits::{latin_digits, to_arabic_digits};
pub use id::*;
pub use language::Language;
pub use money::{Currency, Money, MoneyError};
pub use quantity::Quantity;
pub use schedule::{Schedule, Standing};
pub use search::{SearchWord, other_keyboard, search_form, search_words};
pub use text::{TextProblem, clean_line, clean_text};
pub use time::{Calendar, Day, Instant, LocalTime, Weekday};
pub use translated::Translated;
pub use uri::ascii_uri;
