//! One promotion: where it stands, what it has taken off, its rules and its codes.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::pricing::read::PromotionDetail;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Look};
use wording::console::promotions as words;
use wording::numbers;

use super::ADDRESS;
use super::api::{self, EditPromotion};
use super::codes_card::codes_card;
use super::end_form::end_form;
use super::promotion_form::fields;
use super::promotion_list_page::standing;
use crate::frame::{Answer, DetailPath, DoneNotice, Fresh, Outcome, action, loaded_whole, path_param};

/// `/console/promotions/{id}`.
#[component]
pub fn PromotionEditPage() -> impl IntoView {
    Outcome::provide(&["pricing/edit", "pricing/end", "pricing/add_codes"]);
    let id = path_param("id");
    let fresh = Fresh::here();
    let promotion = Resource::new(move || (id.get(), fresh.get()), |(id, _)| api::open_promotion(id));
    loaded_whole(promotion, |_: Viewer, promotion| page(&promotion))
}

fn page(promotion: &PromotionDetail) -> AnyView {
    view! {
        {head(promotion)}
        <DoneNotice/>
        {end_form(promotion.row.id, promotion.row.standing)}
        {promotion.row.by_code.then(|| codes_card(promotion))}
        {rules(promotion)}
    }
    .into_any()
}

fn head(promotion: &PromotionDetail) -> AnyView {
    let lang = page_language();
    let row = &promotion.row;
    view! {
        <DetailPath above=(ADDRESS, &words::TITLE) here=row.name.clone()/>
        <div class="detail-head">
            <div class="detail-title">
                <h1><bdi>{row.name.clone()}</bdi></h1>
                {standing(row.standing)}
            </div>
            <div class="detail-facts">
                <span>
                    {words::TAKES_OFF.in_(lang)} " " <strong><bdi>{words::effect(lang, row.effect)}</bdi></strong>
                </span>
                <span>{words::RUNS.in_(lang)} " " <strong>{words::runs(lang, row.starts, row.ends)}</strong></span>
                <span>
                    {words::USES.in_(lang)} " "
                    <strong>{words::uses(lang, row.used, row.limits.promotion)}</strong>
                </span>
                <span>
                    {words::GIVEN.in_(lang)} " "
                    <strong><bdi>{numbers::money(lang, promotion.given)}</bdi></strong>
                </span>
            </div>
        </div>
    }
    .into_any()
}

fn rules(promotion: &PromotionDetail) -> AnyView {
    let lang = page_language();
    let save = action::<EditPromotion, _>();
    let answer = Answer::to(save, &[]);
    let fields = fields(&answer, &promotion.form, promotion.given.currency);
    let (id, version) = (promotion.row.id.to_string(), promotion.version.to_string());
    view! {
        <ActionForm action=save attr:class="card" attr:novalidate=true>
            <div class="card-body stack">
                <h2>{words::RULES.in_(lang)}</h2>
                {answer.notice()}
                <input type="hidden" name="promotion" value=id/>
                <input type="hidden" name="version" value=version/>
                {fields}
            </div>
            <div class="form-foot">
                <Button look=Look::Primary busy=save.pending()>{words::SAVE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}
