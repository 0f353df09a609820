//! What the components write as HTML, on the server: the connections a page must not have to think about.

#![cfg(feature = "ssr")]

use domain::basics::Language;
use leptos::prelude::*;
use ui::*;

fn html(view: impl FnOnce() -> AnyView) -> String {
    Owner::new().with(|| view().to_html())
}

#[test]
fn an_error_is_connected_to_its_field() {
    let html = html(|| {
        let error = Some("Write a Saudi mobile number".to_owned());
        view! {
            <TextField
                name="phone"
                label="Mobile"
                typed=Typed::Phone
                value="05".to_owned()
                hint="We call if the courier can't find you"
                error=error
            />
        }
        .into_any()
    });
    for expected in [
        r#"for="phone""#,
        r#"id="phone""#,
        r#"dir="ltr""#,
        r#"value="05""#,
        r#"aria-invalid="true""#,
        r#"aria-describedby="phone-hint phone-error""#,
        r#"id="phone-error""#,
        "Write a Saudi mobile number",
    ] {
        assert!(html.contains(expected), "{expected} is missing in {html}");
    }
}

#[test]
fn a_text_of_several_lines_never_ends_its_own_field() {
    for (text, expected) in [
        (
            "</textarea><script>alert(1)</script>",
            "&lt;/textarea&gt;&lt;script&gt;",
        ),
        ("5 &lt; 6", "5 &amp;lt; 6"),
        // The first line break is the parser's.
        ("\nbelow", ">\n\nbelow"),
    ] {
        let html = html(|| view! { <TextArea name="note" label="Note" value=text /> }.into_any());
        assert!(html.contains(expected), "{expected:?} is missing in {html}");
        assert_eq!(html.matches("</textarea>").count(), 1, "{html}");
    }
}

#[test]
fn a_field_without_an_error_says_nothing_of_one() {
    let html = html(|| view! { <TextField name="name" label="Name" optional="optional" /> }.into_any());
    assert!(
        !html.contains("aria-invalid") && !html.contains("describedby") && !html.contains("required"),
        "{html}"
    );
}

#[test]
fn enter_in_a_posting_stepper_sets_the_quantity() {
    let html = html(|| {
        let names = StepperNames {
            quantity: "Quantity".into(),
            less: "One fewer".into(),
            more: "One more".into(),
            set: "Update".into(),
        };
        view! { <QuantityStepper lang=Language::Arabic value=3_u32 most=9_u32 names=names stepping=Stepping::Posting /> }
            .into_any()
    });
    let first_submit = html
        .find(r#"type="submit""#)
        .map(|at| &html[at..])
        .unwrap_or_default();
    let set = first_submit.find(r#"value="set""#);
    let less = first_submit.find(r#"value="less""#);
    assert!(set.is_some() && set < less, "{html}");
    assert!(html.contains(r#"value="٣""#), "{html}");
}

#[test]
fn a_refusal_is_named_and_announced() {
    let html = html(|| {
        view! { <Notice tone=Tone::Bad title="Sold out" refusal="OutOfStock">"Choose another colour."</Notice> }.into_any()
    });
    assert!(
        html.contains(r#"data-refusal="OutOfStock""#) && html.contains(r#"role="alert""#),
        "{html}"
    );
}

#[test]
fn what_points_along_the_reading_is_mirrored_and_the_rest_is_not() {
    let chevron = html(|| view! { <Icon name=IconName::Chevron /> }.into_any());
    let phone = html(|| view! { <Icon name=IconName::Phone /> }.into_any());
    assert!(chevron.contains("is-mirrored") && !phone.contains("is-mirrored"));
}

#[test]
fn the_chosen_line_of_a_select_is_selected() {
    let html = html(|| {
        let choices = vec![Choice::new("", "Choose"), Choice::new("riyadh", "Riyadh")];
        view! { <SelectField name="region" label="Region" choices=choices value="riyadh" /> }.into_any()
    });
    let line = html
        .find(r#"value="riyadh""#)
        .map(|at| &html[at..])
        .unwrap_or_default();
    let end = line.find('>').unwrap_or_default();
    assert!(line[..end].contains("selected"), "{html}");
}
