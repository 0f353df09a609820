//! A variant's numbers, what it costs the shop, its weight and measures; and taking it away.

use bridge::page_language;
use domain::catalog::BarcodeKind;
use domain::catalog::read::{EditorVariant, ProductEditor};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Look, Notice, TextField, Tone, Typed, Unfold};
use wording::console::catalog::OPTIONAL;
use wording::console::product as words;
use wording::{Text, numbers};

use super::api::{EditVariant, RemoveVariant};
use crate::frame::{Answer, action};

/// Both forms, folded away: most days nobody needs them.
pub fn variant_details(product: &ProductEditor, variant: &EditorVariant) -> AnyView {
    let is_only = product.variants.iter().filter(|other| !other.is_archived).count() < 2;
    view! {
        {numbers_form(product, variant)}
        {(!is_only).then(|| remove_form(product, variant))}
    }
    .into_any()
}

fn numbers_form(product: &ProductEditor, variant: &EditorVariant) -> AnyView {
    let lang = page_language();
    let save = action::<EditVariant, _>();
    let id = variant.id.to_string();
    let answer = Answer::to(save, &[("variant", &id)]);
    let (of, version) = (product.id.to_string(), product.version.to_string());
    let text = |text: &Text| text.in_(lang).to_owned();
    let before = &variant.details;
    let barcode = match variant.barcode_kind {
        // What is probably wrong is said louder than by a hint.
        BarcodeKind::None | BarcodeKind::Mistyped => String::new(),
        BarcodeKind::World => text(&words::BARCODE_WORLD),
        BarcodeKind::Own => text(&words::BARCODE_OWN),
    };
    let cost = words::cost_in(lang, numbers::currency(lang, variant.price.currency));
    let none = String::new;
    let known = [
        ("sku", text(&words::SKU), Typed::Code, &before.sku, none()),
        (
            "barcode",
            text(&words::BARCODE),
            Typed::Code,
            &before.barcode,
            barcode,
        ),
        (
            "cost",
            cost,
            Typed::Amount,
            &before.cost,
            text(&words::COST_MEANS),
        ),
    ];
    let measured = [
        (
            "weight",
            text(&words::WEIGHT),
            Typed::Whole,
            &before.weight,
            none(),
        ),
        (
            "length",
            text(&words::LENGTH),
            Typed::Amount,
            &before.length,
            none(),
        ),
        ("width", text(&words::WIDTH), Typed::Amount, &before.width, none()),
        (
            "height",
            text(&words::HEIGHT),
            Typed::Amount,
            &before.height,
            none(),
        ),
    ];
    let field = |(name, label, typed, before, hint): (&'static str, String, Typed, &String, String)| {
        view! {
            <TextField
                name
                id=format!("{name}-{id}")
                label
                typed
                hint
                optional=OPTIONAL.in_(lang)
                value=answer.typed(name, before)
                error=answer.wrong(name)
                autocomplete="off"
            />
        }
        .into_any()
    };
    let (known, measured) = (
        known.map(field).collect_view(),
        measured.map(field).collect_view(),
    );
    let needs_a_look = variant.barcode_kind == BarcodeKind::Mistyped;
    let warning = needs_a_look.then(|| {
        view! { <Notice tone=Tone::Warn><p>{words::BARCODE_MISTYPED.in_(lang)}</p></Notice> }
    });
    view! {
        <Unfold
            summary=words::VARIANT_DETAILS.in_(lang)
            class="button is-small"
            open=answer.is_here() || needs_a_look
        >
            <ActionForm action=save attr:class="stack is-tight" attr:novalidate=true>
                {answer.notice()}
                <input type="hidden" name="product" value=of/>
                <input type="hidden" name="version" value=version/>
                <input type="hidden" name="variant" value=id.clone()/>
                {warning}
                <div class="fields is-three">{known}</div>
                <div class="fields is-four">{measured}</div>
                <p><Button class="is-small" busy=save.pending()>{words::SAVE_VARIANT.in_(lang)}</Button></p>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

fn remove_form(product: &ProductEditor, variant: &EditorVariant) -> AnyView {
    let lang = page_language();
    let remove = action::<RemoveVariant, _>();
    let id = variant.id.to_string();
    let answer = Answer::to(remove, &[("variant", &id)]);
    let (of, version) = (product.id.to_string(), product.version.to_string());
    view! {
        <Unfold summary=words::REMOVE_VARIANT.in_(lang) class="button is-small" open=answer.is_here()>
            <ActionForm action=remove attr:class="stack is-tight">
                {answer.notice()}
                <p>{words::REMOVE_VARIANT_MEANS.in_(lang)}</p>
                <input type="hidden" name="product" value=of/>
                <input type="hidden" name="version" value=version/>
                <input type="hidden" name="variant" value=id/>
                <p>
                    <Button look=Look::Danger class="is-small" busy=remove.pending()>
                        {words::REMOVE_VARIANT_SURE.in_(lang)}
                    </Button>
                </p>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}
