//! Fewer, how many, more. The number is typed text, so that it may be typed in any digits.

use domain::basics::{Language, latin_digits, to_arabic_digits};
use leptos::prelude::*;

use crate::{Icon, IconName};

/// What its buttons do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stepping {
    /// They count in the page; without scripts only the field remains.
    #[default]
    InPage,
    /// They post the form they stand in, with `step=less|more|set` beside the quantity.
    Posting,
}

/// The four names a stepper is read by: of the group, of its buttons, and of the hidden "set".
#[derive(Debug, Clone)]
pub struct StepperNames {
    /// "Quantity".
    pub quantity: String,
    /// "One fewer".
    pub less: String,
    /// "One more".
    pub more: String,
    /// "Update the quantity": what Enter in the field does.
    pub set: String,
}

/// A quantity between 1 and `most`. The field is named `quantity`.
#[component]
pub fn QuantityStepper(
    lang: Language,
    #[prop(into)] value: Signal<u32>,
    #[prop(into)] most: Signal<u32>,
    names: StepperNames,
    #[prop(optional)] stepping: Stepping,
    #[prop(optional, into)] on_change: Option<Callback<u32>>,
) -> impl IntoView {
    let input = NodeRef::<leptos::html::Input>::new();
    let step = move |by: i64| {
        let Some(field) = input.get_untracked() else {
            return;
        };
        let quantity = stepped(&field.value(), by, most.get_untracked());
        field.set_value(&shown(quantity, lang));
        if let Some(on_change) = on_change {
            on_change.run(quantity);
        }
    };
    let posting = stepping == Stepping::Posting;
    let kind = if posting { "submit" } else { "button" };
    let name = posting.then_some("step");
    let no_less = move || posting && value.get() <= 1;
    let no_more = move || posting && value.get() >= most.get();
    // Enter presses a form's first submit button, which must not be "one fewer".
    let set = posting.then(|| {
        let set = names.set;
        view! { <button class="visually-hidden" type="submit" name="step" value="set" tabindex="-1">{set}</button> }
    });
    let group = names.quantity.clone();
    view! {
        <div
            class=if posting { "stepper is-posting" } else { "stepper" }
            role="group"
            aria-label=group
        >
            {set}
            <button
                class="stepper-button"
                type=kind
                name=name
                value="less"
                aria-label=names.less
                disabled=no_less
                on:click=move |_| if !posting { step(-1) }
            >
                <Icon name=IconName::Minus />
            </button>
            <input
                class="stepper-input"
                name="quantity"
                inputmode="numeric"
                autocomplete="off"
                maxlength="4"
                aria-label=names.quantity
                value=shown(value.get_untracked(), lang)
                prop:value=move || shown(value.get(), lang)
                node_ref=input
            />
            <button
                class="stepper-button"
                type=kind
                name=name
                value="more"
                aria-label=names.more
                disabled=no_more
                on:click=move |_| if !posting { step(1) }
            >
                <Icon name=IconName::Plus />
            </button>
        </div>
    }
}

/// What `typed` becomes after a step; what cannot be read counts as one.
fn stepped(typed: &str, by: i64, most: u32) -> u32 {
    let typed: u32 = latin_digits(typed.trim()).parse().unwrap_or(1);
    u32::try_from(i64::from(typed) + by)
        .unwrap_or(1)
        .clamp(1, most.max(1))
}

fn shown(quantity: u32, lang: Language) -> String {
    let digits = quantity.to_string();
    match lang {
        Language::Arabic => to_arabic_digits(&digits),
        Language::English => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_stay_between_one_and_the_most_there_is() {
        for (typed, by, most, expected) in [
            ("1", 1, 5, 2),
            ("1", -1, 5, 1),
            ("5", 1, 5, 5),
            ("٣", 1, 5, 4),
            ("۳", -1, 5, 2),
            ("99", -1, 5, 5),
            ("", 1, 5, 2),
            ("two", 1, 5, 2),
            ("-4", 1, 5, 2),
            ("1", 1, 0, 1),
        ] {
            assert_eq!(stepped(typed, by, most), expected, "{typed} {by:+} of {most}");
        }
    }

    #[test]
    fn the_number_is_written_as_its_reader_writes() {
        assert_eq!(shown(12, Language::Arabic), "١٢");
        assert_eq!(shown(12, Language::English), "12");
    }
}
