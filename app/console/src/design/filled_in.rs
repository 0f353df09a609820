//! Everything that is typed into, chosen from or ticked, empty and wrong.

use domain::basics::Language;
use leptos::prelude::*;
use ui::{
    Checkbox, Choice, OptionButton, OptionGroup, RadioCard, SearchField, SelectField, TextArea, TextField,
    Typed,
};
use wording::console::design as words;
use wording::{checkout, inventory, shop};

pub fn specimens(lang: Language) -> AnyView {
    let id = move |name: &str| format!("{}-{name}", lang.code());
    let wrong = Signal::stored(Some(words::WRONG.in_(lang).to_owned()));
    let choices = vec![
        Choice::new("one", words::PRIMARY.in_(lang)),
        Choice::new("two", words::PLAIN.in_(lang)),
    ];
    view! {
        <SearchField
            action="/console/orders"
            label=shop::SEARCH.in_(lang)
            placeholder=shop::SEARCH.in_(lang)
        />
        <TextField name="name" id=id("name") label=checkout::NAME.in_(lang) hint=words::HINT.in_(lang)/>
        <TextField
            name="phone"
            id=id("phone")
            label=checkout::PHONE.in_(lang)
            typed=Typed::Phone
            value="05"
            error=wrong
        />
        <SelectField name="choice" id=id("choice") label=words::CHOICE.in_(lang) choices/>
        <TextArea name="note" id=id("note") label=words::LONG.in_(lang) optional=words::OPTIONAL.in_(lang)/>
        <Checkbox name="tick" checked=true>{words::TICK.in_(lang)}</Checkbox>
        <RadioCard
            name="radio"
            value=id("a")
            title=shop::CASH_ON_DELIVERY.in_(lang)
            note=words::HINT.in_(lang)
        />
        <OptionGroup name=Signal::stored(words::CHOICE.in_(lang).to_owned())>
            <OptionButton name=id("option") value="1" label=words::PRIMARY.in_(lang) checked=true/>
            <OptionButton name=id("option") value="2" label=words::PLAIN.in_(lang)/>
            <OptionButton
                name=id("option")
                value="3"
                label=words::QUIET.in_(lang)
                sold_out=inventory::SOLD_OUT.in_(lang)
            />
        </OptionGroup>
    }
    .into_any()
}
