//! The way in for pictures. A plain form with a field for files; where scripts run, files can be dropped on it and
//! each is sent by itself, with how much of it has arrived.

use bridge::{Fault, page_language};
use domain::basics::ProductId;
use leptos::ev::{DragEvent, SubmitEvent};
use leptos::html::Input;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use ui::{Button, Look, Notice, Tone};
use wording::console::catalog as words;
use wording::numbers;

use super::api::AddPictures;
use super::sending::{Sending, send};
use crate::frame::{Answer, Fresh};

/// The form that adds pictures to `product`.
#[component]
pub fn PictureUpload(product: ProductId) -> impl IntoView {
    let lang = page_language();
    let answer = Answer::to_document(AddPictures::PATH.trim_start_matches("/_fn/"));
    let field = NodeRef::<Input>::new();
    let sent: RwSignal<Vec<Sending>> = RwSignal::new(Vec::new());
    let is_over = RwSignal::new(false);
    let fresh = Fresh::here();
    let take = move |files: Option<web_sys::FileList>| {
        let files = files.into_iter().flat_map(|files| (0..files.length()).filter_map(move |nth| files.get(nth)));
        let all: Vec<Sending> = files.map(|file| send(AddPictures::PATH, product, &file, fresh)).collect();
        sent.set(all);
    };
    let submit = move |event: SubmitEvent| {
        let chosen = field.get_untracked().and_then(|field| field.files());
        if chosen.as_ref().is_some_and(|files| files.length() > 0) {
            event.prevent_default();
            take(chosen);
            if let Some(field) = field.get_untracked() {
                field.set_value("");
            }
        }
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        take(event.data_transfer().and_then(|dropped| dropped.files()));
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
            on:submit=submit
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop
        >
            {answer.notice()}
            <input type="hidden" name="product" value=product.to_string()/>
            <label class="field-label" for="files">{words::CHOOSE_PICTURES.in_(lang)}</label>
            <input
                id="files"
                name="files"
                type="file"
                multiple=true
                required=true
                accept="image/jpeg,image/png,image/webp,image/gif"
                aria-describedby="files-hint"
                node_ref=field
            />
            <p class="field-hint" id="files-hint">{words::CHOOSE_PICTURES_HINT.in_(lang)}</p>
            <Button look=Look::Primary>{words::ADD_PICTURES.in_(lang)}</Button>
        </form>
        {move || {
            let rows = sent.get();
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
    let (percent, ended, name) = (file.percent, file.ended, file.name.clone());
    let state = move || match ended.get() {
        None => {
            let text = numbers::integer(lang, i64::from(percent.get()));
            view! { <progress max="100" prop:value=move || percent.get() aria-label=name.clone()>{text}</progress> }.into_any()
        }
        Some(Ok(())) => view! { <span class="small muted">{words::ARRIVED.in_(lang)}</span> }.into_any(),
        Some(Err(fault)) => refused(&fault),
    };
    view! {
        <li class="picture-sending">
            <bdi>{file.name}</bdi>
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
