//! The field of a discount code, and the codes that were typed. Its forms are empty and stand beside it, because the
//! checkout is a form itself and forms can't stand in each other: the controls say which form they belong to.

use bridge::{Fault, Submitted, page_language};
use domain::pricing::read::TypedCode;
use domain::refusal::Reason;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use ui::{Code, Notice, Tone};
use wording::pricing as words;

use crate::cart::{AddCode, RemoveCode};
use crate::frame::sentence;

const ADD: &str = "coupon-add";
const REMOVE: &str = "coupon-remove";

/// The codes of a page that shows them.
#[derive(Clone, Copy)]
pub struct Coupons {
    /// The codes that were typed.
    pub codes: Signal<Vec<TypedCode>>,
    /// What was typed into the field of a form that was refused.
    pub typed: StoredValue<String>,
    /// Why the last change was refused.
    pub fault: Signal<Option<Fault>>,
    /// Adds a code.
    pub add: Callback<String>,
    /// Takes one off.
    pub remove: Callback<String>,
}

impl Coupons {
    /// Whether a fault is about codes and so stands beside their field.
    pub fn concerns(fault: &Fault) -> bool {
        fault.reason().is_some_and(Reason::is_of_codes)
    }
}

/// The forms of the box; `at_checkout` leads back there where no script runs.
#[component]
pub fn CouponForms(coupons: Coupons, #[prop(optional)] at_checkout: bool) -> impl IntoView {
    let back = move || at_checkout.then(|| view! { <input type="hidden" name="at_checkout" value="true"/> });
    let add = move |submit: SubmitEvent| {
        if let Some(form) = Submitted::by(&submit) {
            submit.prevent_default();
            coupons.add.run(form.text("code"));
        }
    };
    let remove = move |submit: SubmitEvent| {
        if let Some(form) = Submitted::by(&submit) {
            submit.prevent_default();
            coupons.remove.run(form.text("code"));
        }
    };
    view! {
        <form id=ADD hidden=true method="post" action=AddCode::url() on:submit=add>{back()}</form>
        <form id=REMOVE hidden=true method="post" action=RemoveCode::url() on:submit=remove>{back()}</form>
    }
}

/// The field and the codes.
#[component]
pub fn CouponBox(coupons: Coupons) -> impl IntoView {
    let lang = page_language();
    let fault = move || coupons.fault.get().filter(Coupons::concerns);
    let codes = move || coupons.codes.get().into_iter().map(typed_code).collect_view();
    let wrong = move || {
        fault().map(|fault| {
            view! {
                <Notice tone=Tone::Bad title=words::CODE_NOT_TAKEN.in_(lang) refusal=fault.name()>
                    <p>{sentence(lang, &fault)}</p>
                </Notice>
            }
        })
    };
    view! {
        <div class="stack is-tight">
            <div class="field">
                <label class="field-label" for="coupon">{words::CODE.in_(lang)}</label>
                <div class="coupon">
                    <input
                        class="input"
                        id="coupon"
                        name="code"
                        form=ADD
                        dir="auto"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        aria-invalid=move || fault().is_some().then_some("true")
                        value=coupons.typed.get_value()
                    />
                    <button class="button" form=ADD>{words::USE_CODE.in_(lang)}</button>
                </div>
            </div>
            {wrong}
            {codes}
        </div>
    }
}

/// A code with the way to take it off, and why it gives nothing when it does not.
fn typed_code(typed: TypedCode) -> AnyView {
    let lang = page_language();
    let code = typed.code;
    let problem = typed.problem.map(|problem| {
        let why = words::code_problem(lang, &code, problem);
        view! { <Notice tone=Tone::Warn refusal=problem.reason().name()><p>{why}</p></Notice> }
    });
    let remove = words::remove_code(lang, &code);
    view! {
        <div class="row is-spread">
            <Code text=code.clone()/>
            <button class="text-button" form=REMOVE name="code" value=code aria-label=remove>
                {wording::cart::REMOVE.in_(lang)}
            </button>
        </div>
        {problem}
    }
    .into_any()
}
