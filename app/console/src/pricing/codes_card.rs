//! The codes of a promotion, with their uses, and the form that adds more.

use bridge::page_language;
use domain::pricing::read::{CodeRow, PromotionDetail};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Card, Code, Column, DataTable, EmptyState, IconName, TextField, Typed};
use wording::console::catalog::OPTIONAL;
use wording::console::promotions as words;

use super::api::AddCodes;
use crate::frame::{Answer, action};

/// The card.
pub fn codes_card(promotion: &PromotionDetail) -> AnyView {
    let lang = page_language();
    let list = if promotion.codes.is_empty() {
        view! { <EmptyState icon=IconName::Tag title=words::NO_CODES.in_(lang)/> }.into_any()
    } else {
        table(&promotion.codes)
    };
    let title = format!(
        "{} · {}",
        words::CODES.in_(lang),
        words::codes(lang, promotion.codes_total)
    );
    let add = add_form(promotion);
    view! {
        <Card title>
            {add}
            {list}
        </Card>
    }
    .into_any()
}

fn table(codes: &[CodeRow]) -> AnyView {
    let lang = page_language();
    let columns = vec![
        Column::text(words::CODE.in_(lang)),
        Column::number(words::USES.in_(lang)),
    ];
    let row = |code: &CodeRow| {
        view! {
            <tr>
                <th scope="row"><Code text=code.code.to_string()/></th>
                <td class="is-number" data-label=words::USES.in_(lang)>
                    {words::uses(lang, code.used, code.uses_max)}
                </td>
            </tr>
        }
    };
    let rows = codes.iter().map(row).collect_view();
    view! { <DataTable name=words::CODES.in_(lang) columns>{rows}</DataTable> }.into_any()
}

fn add_form(promotion: &PromotionDetail) -> AnyView {
    let lang = page_language();
    let add = action::<AddCodes, _>();
    let answer = Answer::to(add, &[]);
    let id = promotion.row.id.to_string();
    view! {
        <ActionForm action=add attr:class="card-body stack is-tight" attr:novalidate=true>
            {answer.notice()}
            <input type="hidden" name="promotion" value=id/>
            <div class="fields is-two">
                <TextField
                    name="code"
                    label=words::CODE.in_(lang)
                    optional=OPTIONAL.in_(lang)
                    hint=words::CODE_MEANS.in_(lang)
                    typed=Typed::Code
                    value=answer.typed("code", "")
                    error=answer.wrong("code")
                    autocomplete="off"
                />
                <TextField
                    name="count"
                    label=words::COUNT.in_(lang)
                    optional=OPTIONAL.in_(lang)
                    hint=words::COUNT_MEANS.in_(lang)
                    typed=Typed::Whole
                    value=answer.typed("count", "")
                    error=answer.wrong("count")
                    autocomplete="off"
                />
                <TextField
                    name="uses_max"
                    id="code-uses-max"
                    label=words::CODE_MAX.in_(lang)
                    optional=OPTIONAL.in_(lang)
                    typed=Typed::Whole
                    value=answer.typed("uses_max", "")
                    error=answer.wrong("uses_max")
                    autocomplete="off"
                />
            </div>
            <p><Button busy=add.pending()>{words::ADD_CODES.in_(lang)}</Button></p>
        </ActionForm>
    }
    .into_any()
}
