//! Ending a promotion, asked twice.

use bridge::page_language;
use domain::basics::{PromotionId, Standing};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Look, Unfold};
use wording::console::promotions as words;

use super::api::EndPromotion;
use crate::frame::{Answer, action};

/// The button, unless it is over.
pub fn end_form(promotion: PromotionId, standing: Standing) -> Option<AnyView> {
    if standing == Standing::Over {
        return None;
    }
    let lang = page_language();
    let end = action::<EndPromotion, _>();
    let answer = Answer::to(end, &[]);
    let form = view! {
        <Unfold summary=words::END.in_(lang) open=answer.is_here()>
            <ActionForm action=end attr:class="stack is-tight">
                {answer.notice()}
                <p>{words::END_MEANS.in_(lang)}</p>
                <input type="hidden" name="promotion" value=promotion.to_string()/>
                <Button look=Look::Danger busy=end.pending()>{words::END_SURE.in_(lang)}</Button>
            </ActionForm>
        </Unfold>
    };
    Some(form.into_any())
}
