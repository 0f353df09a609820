//! The way in for pictures. A plain form with a field for files; where scripts run, files can be dropped on it, are sent
//! as soon as they are chosen, and each says how much of it has arrived.

use bridge::{Fault, page_language};
use domain::basics::ProductId;
use leptos::ev::DragEvent;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use ui::{Button, Look, Notice, Tone};
use wording::console::catalog as words;

use super::api::AddPictures;
use super::sending::{Sending, Uploads};
use crate::frame::Answer;

/// The form that adds pictures to `product`.
#[component]
pub fn PictureUpload(product: ProductId) -> impl IntoView {
    let lang = page_language();
    let answer = Answer::to_document(AddPictures::PATH.trim_start_matches("/_fn/"));
    let uploads = Uploads::here();
    let field = NodeRef::<Input>::new();
    let is_over = RwSignal::new(false);
    let choose = move |_: web_sys::Event| {
        let Some(field) = field.get_untracked() else {
            return;
        };
        if let Some(files) = field.files() {
            uploads.take(product, &files);
        }
        // The same file can be chosen again.
        field.set_value("");
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        if let Some(files) = event.data_transfer().and_then(|dropped| dropped.files()) {
            uploads.take(product, &files);
        }
    };
    let over = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    view! {
        <form
            class="picture-drop"
            class:is-over=is_over
            method="post"
            action=AddPictures::PATH
            enctype="multipart/form-data"
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop
        >
            {answer.notice()}
            <input type="hidden" name="product" value=product.to_string()/>
            <input
                id="files"
                class="picture-field"
                name="files"
                type="file"
                multiple=true
                required=true
                accept="image/jpeg,image/png,image/webp,image/gif"
                aria-describedby="files-hint"
                node_ref=field
                on:change=choose
            />
            <label class="picture-choose" for="files">{words::CHOOSE_PICTURES.in_(lang)}</label>
            <p class="field-hint" id="files-hint">{words::CHOOSE_PICTURES_HINT.in_(lang)}</p>
            <Button look=Look::Primary>{words::ADD_PICTURES.in_(lang)}</Button>
        </form>
        {move || {
            let rows = uploads.sent.get();
            (!rows.is_empty()).then(|| {
                view! {
                    <ul class="picture-sendings" aria-label=words::ON_THEIR_WAY.in_(lang) aria-live="polite">
                        {rows.into_iter().map(sending).collect_view()}
                    </ul>
                }
            })
        }}
    }
}

fn sending(file: Sending) -> AnyView {
    let lang = page_language();
    let Sending { name, percent, ended } = file;
    let label = name.clone();
    let state = move || match ended.get() {
        None => {
            let (now, label) = (percent.clone(), label.clone());
            view! { <progress max="100" prop:value=move || now.get() aria-label=label></progress> }.into_any()
        }
        Some(Ok(())) => view! { <span class="small muted">{words::ARRIVED.in_(lang)}</span> }.into_any(),
        Some(Err(fault)) => refused(&fault),
    };
    view! {
        <li class="picture-sending">
            <bdi>{name}</bdi>
            {state}
        </li>
    }
    .into_any()
}

fn refused(fault: &Fault) -> AnyView {
    let sentence = fault.sentence(page_language());
    view! {
        <Notice tone=Tone::Bad refusal=fault.name()>
            <p>{sentence}</p>
        </Notice>
    }
    .into_any()
}
