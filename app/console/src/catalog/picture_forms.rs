//! What can be done with one picture: its place, its words, the variants it is of, its end.

use bridge::page_language;
use domain::basics::{Language, ProductId, VariantId};
use domain::catalog::PictureMove;
use domain::catalog::read::EditorPicture;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Icon, IconName, Look, TextField, Unfold};
use wording::console::catalog as words;
use wording::console::frame::OWN_NAME;

use super::api::{AssignPicture, DescribePicture, MovePicture, RemovePicture};
use crate::frame::{Answer, action};

/// The forms of a picture that stands at `place` (from 0) of so many.
pub fn of(
    product: ProductId,
    picture: &EditorPicture,
    (place, count): (usize, usize),
    variants: &[(VariantId, String)],
) -> AnyView {
    let lang = page_language();
    let id = picture.id.to_string();
    let arrow = |class: &'static str, name: &'static str| {
        view! {
            <Icon name=IconName::Chevron class=class/>
            <span class="visually-hidden">{name}</span>
        }
        .into_any()
    };
    let moves = [
        (
            place > 0,
            PictureMove::Earlier,
            arrow("is-back", words::MOVE_EARLIER.in_(lang)),
        ),
        (
            place + 1 < count,
            PictureMove::Later,
            arrow("", words::MOVE_LATER.in_(lang)),
        ),
        (
            place > 1,
            PictureMove::First,
            words::MAKE_FIRST.in_(lang).into_any(),
        ),
    ];
    let moves = moves
        .into_iter()
        .filter(|(makes_sense, ..)| *makes_sense)
        .map(|(_, to, name)| move_form(&id, to, name))
        .collect_view();
    view! {
        <div class="picture-moves">{moves}</div>
        <div class="picture-tools">
            {describe(product, picture, &id)}
            {(variants.len() > 1).then(|| assign(product, picture, variants))}
            {remove(&id)}
        </div>
    }
    .into_any()
}

fn move_form(id: &str, to: PictureMove, name: AnyView) -> AnyView {
    let shift = action::<MovePicture, _>();
    let answer = Answer::to(shift, &[("picture", id), ("to", to.code())]);
    let id = id.to_owned();
    view! {
        <ActionForm action=shift>
            <input type="hidden" name="picture" value=id/>
            <input type="hidden" name="to" value=to.code()/>
            <Button class="is-small" look=Look::Quiet busy=shift.pending()>{name}</Button>
        </ActionForm>
        {answer.notice()}
    }
    .into_any()
}

fn describe(product: ProductId, picture: &EditorPicture, id: &str) -> AnyView {
    let lang = page_language();
    let save = action::<DescribePicture, _>();
    let answer = Answer::to(save, &[("picture", id)]);
    let fields = [
        (Language::Arabic, "alt_ar", &picture.described.ar),
        (Language::English, "alt_en", &picture.described.en),
    ];
    let fields = fields.map(|(of, name, text)| {
        view! {
            <div lang=of.code() dir=of.dir()>
                <TextField
                    name=name
                    id=format!("{name}-{id}")
                    label=OWN_NAME.in_(of)
                    optional=words::OPTIONAL.in_(of)
                    value=answer.typed(name, text.clone())
                    error=answer.wrong(name)
                    autocomplete="off"
                />
            </div>
        }
    });
    let (product, id) = (product.to_string(), id.to_owned());
    view! {
        <Unfold summary=words::DESCRIBE.in_(lang) class="button is-small is-quiet" open=answer.is_here()>
            <ActionForm action=save attr:class="stack">
                {answer.notice()}
                <input type="hidden" name="product" value=product/>
                <input type="hidden" name="picture" value=id/>
                <p class="field-hint">{words::DESCRIBE_HINT.in_(lang)}</p>
                {fields.into_iter().collect_view()}
                <Button class="is-small" look=Look::Primary busy=save.pending()>{words::SAVE_DESCRIPTION.in_(lang)}</Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

fn assign(product: ProductId, picture: &EditorPicture, variants: &[(VariantId, String)]) -> AnyView {
    let lang = page_language();
    let save = action::<AssignPicture, _>();
    let (product, id) = (product.to_string(), picture.id.to_string());
    let answer = Answer::to(save, &[("picture", &id)]);
    let choices = variants.iter().map(|(variant, label)| {
        let checked = picture.of_variants.contains(variant);
        view! {
            <label class="choice">
                <input type="checkbox" name="variants[]" value=variant.to_string() checked=checked/>
                <span><bdi>{label.clone()}</bdi></span>
            </label>
        }
    });
    let choices = choices.collect_view();
    view! {
        <Unfold summary=words::OF_VARIANTS.in_(lang) class="button is-small is-quiet" open=answer.is_here()>
            <ActionForm action=save attr:class="stack">
                {answer.notice()}
                <input type="hidden" name="product" value=product/>
                <input type="hidden" name="picture" value=id/>
                <fieldset class="stack is-tight">
                    <legend class="field-hint">{words::OF_VARIANTS_HINT.in_(lang)}</legend>
                    {choices}
                </fieldset>
                <Button class="is-small" look=Look::Primary busy=save.pending()>{words::SAVE_VARIANTS.in_(lang)}</Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

fn remove(id: &str) -> AnyView {
    let lang = page_language();
    let remove = action::<RemovePicture, _>();
    let answer = Answer::to(remove, &[("picture", id)]);
    let id = id.to_owned();
    view! {
        <Unfold summary=words::REMOVE_PICTURE.in_(lang) class="button is-small is-quiet" open=answer.is_here()>
            <ActionForm action=remove attr:class="stack">
                {answer.notice()}
                <input type="hidden" name="picture" value=id/>
                <p class="small muted">{words::REMOVE_PICTURE_MEANS.in_(lang)}</p>
                <Button class="is-small" look=Look::Danger busy=remove.pending()>
                    {words::REMOVE_PICTURE_SURE.in_(lang)}
                </Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}
