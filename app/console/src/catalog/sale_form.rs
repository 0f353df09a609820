//! A variant's sale: its price, from when, until when.

use bridge::page_language;
use domain::basics::ProductId;
use domain::catalog::read::EditorVariant;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, TextField, Typed, Unfold};
use wording::console::catalog::OPTIONAL;
use wording::console::promotions as words;
use wording::{Text, numbers};

use super::api::SetSale;
use crate::frame::{Answer, action};

/// The form, folded away until there is a sale.
pub fn sale_form(product: ProductId, variant: &EditorVariant) -> AnyView {
    let lang = page_language();
    let save = action::<SetSale, _>();
    let id = variant.id.to_string();
    let answer = Answer::to(save, &[("variant", &id)]);
    let currency = numbers::currency(lang, variant.price.currency);
    let price = words::sale_price_in(lang, currency);
    let of = |text: &Text| text.in_(lang).to_owned();
    let summary = match variant.sale_standing {
        Some(standing) => format!("{} · {}", words::SALE.in_(lang), words::standing(lang, standing)),
        None => of(&words::SALE),
    };
    let is_open = answer.is_here() || variant.sale_standing.is_some();
    let sale = &variant.sale;
    let fields = [
        ("sale_price", price, Typed::Amount, &sale.sale_price),
        (
            "sale_starts",
            of(&words::STARTS),
            Typed::Moment,
            &sale.sale_starts,
        ),
        ("sale_ends", of(&words::ENDS), Typed::Moment, &sale.sale_ends),
    ];
    let fields = fields.map(|(name, label, typed, before)| {
        view! {
            <TextField
                name
                id=format!("{name}-{id}")
                label
                optional=OPTIONAL.in_(lang)
                typed
                value=answer.typed(name, before)
                error=answer.wrong(name)
                autocomplete="off"
            />
        }
    });
    let fields = fields.into_iter().collect_view();
    view! {
        <Unfold summary open=is_open>
            <ActionForm action=save attr:class="stack is-tight">
                {answer.notice()}
                <input type="hidden" name="product" value=product.to_string()/>
                <input type="hidden" name="variant" value=id.clone()/>
                <div class="fields is-inline">
                    {fields}
                    <Button class="is-small" busy=save.pending()>{words::SAVE_SALE.in_(lang)}</Button>
                </div>
                <p class="small muted">{words::SALE_MEANS.in_(lang)}</p>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}
