//! Buttons, links that look like them, and the stepper.

use domain::basics::Language;
use leptos::prelude::*;
use ui::{Button, ButtonKind, LinkButton, Look, QuantityStepper, StepperNames};
use wording::catalog;
use wording::console::catalog as products;
use wording::console::design as words;

pub fn specimens(lang: Language) -> AnyView {
    let names = StepperNames {
        quantity: catalog::QUANTITY.in_(lang).to_owned(),
        less: catalog::ONE_FEWER.in_(lang).to_owned(),
        more: catalog::ONE_MORE.in_(lang).to_owned(),
        set: catalog::SET_QUANTITY.in_(lang).to_owned(),
    };
    let looks = [
        (Look::Primary, &words::PRIMARY),
        (Look::Plain, &words::PLAIN),
        (Look::Outline, &words::OUTLINE),
        (Look::Quiet, &words::QUIET),
        (Look::Danger, &words::DANGER),
    ];
    let buttons = looks.map(|(look, name)| {
        view! { <Button look kind=ButtonKind::Script>{name.in_(lang)}</Button> }
    });
    view! {
        <div class="specimen-row">{buttons.collect_view()}</div>
        <div class="specimen-row">
            <Button look=Look::Primary kind=ButtonKind::Script busy=true>{words::BUSY.in_(lang)}</Button>
            <Button kind=ButtonKind::Script disabled=true>{words::DISABLED.in_(lang)}</Button>
            <LinkButton href="#main">{words::LINK.in_(lang)}</LinkButton>
        </div>
        <Button look=Look::Primary kind=ButtonKind::Script class="is-large is-wide">
            {catalog::ADD_TO_BASKET.in_(lang)}
        </Button>
        <QuantityStepper lang value=2 most=9 names/>
        <p>{products::SAVE.in_(lang)} " · " <a class="link" href="#main">{words::LINK.in_(lang)}</a></p>
    }
    .into_any()
}
