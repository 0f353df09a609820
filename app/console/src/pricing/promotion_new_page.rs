//! Making a promotion.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::basics::Currency;
use domain::pricing::PromotionForm;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Look};
use wording::console::promotions as words;

use super::ADDRESS;
use super::api::{self, AddPromotion};
use super::promotion_form::fields;
use crate::frame::{Answer, DetailPath, Outcome, action, loaded};

/// `/console/promotions/new`.
#[component]
pub fn PromotionNewPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["pricing/add"]);
    // Only whoever may manage promotions is shown the form: the list says so.
    let allowed = Resource::new(|| (), |()| api::list_promotions(String::new()));
    view! {
        <DetailPath above=(ADDRESS, &words::TITLE) here=words::NEW.in_(lang)/>
        <div class="detail-head"><h1>{words::NEW.in_(lang)}</h1></div>
        {loaded(allowed, |_: Viewer, list| form(list.currency))}
    }
    .into_any()
}

fn form(currency: Currency) -> AnyView {
    let lang = page_language();
    let add = action::<AddPromotion, _>();
    let answer = Answer::to(add, &[]);
    let blank = PromotionForm {
        given: "automatic".to_owned(),
        effect: "percent".to_owned(),
        goods: "all".to_owned(),
        priority: "10".to_owned(),
        stacking: "stacks".to_owned(),
        ..PromotionForm::default()
    };
    let fields = fields(&answer, &blank, currency);
    view! {
        <ActionForm action=add attr:class="card" attr:novalidate=true>
            <div class="card-body stack">
                {answer.notice()}
                {fields}
            </div>
            <div class="form-foot">
                <Button look=Look::Primary busy=add.pending()>{words::MAKE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}
