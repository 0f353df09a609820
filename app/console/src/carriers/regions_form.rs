//! Where the shop delivers: a row for every region of the country, all saved together.

use bridge::page_language;
use domain::basics::Language;
use domain::carriers::Fee;
use domain::carriers::read::DeliveryEditor;
use domain::settings::Region;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Card, Column, DataTable, Look};
use wording::console::delivery as words;
use wording::{address, numbers};

use super::api::SetRegions;
use crate::frame::{Answer, action};

/// The form.
pub fn form(delivery: &DeliveryEditor) -> AnyView {
    let lang = page_language();
    let save = action::<SetRegions, _>();
    let answer = Answer::to(save, &[]);
    let currency = delivery.country.facts().currency;
    let columns = vec![
        Column::text(address::region(lang, delivery.country)),
        Column::text(words::OFFERED.in_(lang)),
        Column::text(format!(
            "{} ({})",
            words::FEE.in_(lang),
            numbers::currency(lang, currency)
        )),
        Column::text(words::TRANSIT.in_(lang)),
        Column::text(words::OWN.in_(lang)),
    ];
    let own = delivery.fees.first().map_or("", |fee| fee.region.as_str());
    let own = answer.typed("own", own);
    let rows = delivery.country.facts().regions.iter().enumerate();
    let rows = rows.map(|(index, region)| {
        let fee = delivery.fees.iter().find(|fee| fee.region == region.code);
        let row = Row { index, region, fee };
        row.view(&answer, own == region.code)
    });
    let rows = rows.collect_view();
    let missing = answer.wrong("own");
    let (version, name) = (delivery.version.to_string(), words::REGIONS.in_(lang));
    view! {
        <ActionForm action=save attr:class="regions-form" attr:novalidate=true>
            <input type="hidden" name="version" value=version/>
            <Card title=name>
                <div class="card-body stack is-tight">
                    <p class="muted">{words::REGIONS_MEAN.in_(lang)}</p>
                    {answer.notice()}
                    {move || missing.get().map(|_| view! { <p class="field-error">{words::OWN_MISSING.in_(lang)}</p> })}
                </div>
                <DataTable name columns>{rows}</DataTable>
                <div class="form-foot">
                    <Button look=Look::Primary busy=save.pending()>{words::SAVE.in_(lang)}</Button>
                </div>
            </Card>
        </ActionForm>
    }
    .into_any()
}

/// A region of the country, and its fee when the shop delivers there.
struct Row<'a> {
    index: usize,
    region: &'static Region,
    fee: Option<&'a Fee>,
}

impl Row<'_> {
    fn field(&self, name: &str) -> String {
        format!("regions[{}][{name}]", self.index)
    }

    fn name(&self) -> &'static str {
        match page_language() {
            Language::Arabic => self.region.ar,
            Language::English => self.region.en,
        }
    }

    fn view(&self, answer: &Answer, is_own: bool) -> AnyView {
        let lang = page_language();
        let offered = self.field("offered");
        let before = if self.fee.is_some() { "on" } else { "" };
        let is_offered = !answer.typed(&offered, before).is_empty();
        let fee = self.fee.map_or(String::new(), |fee| fee.fee.to_plain_string());
        let days = self
            .fee
            .map_or(self.region.transit_days, |fee| fee.transit_days)
            .to_string();
        let name = self.name();
        view! {
            <tr>
                <th scope="row">
                    {name}
                    <input type="hidden" name=self.field("code") value=self.region.code/>
                </th>
                <td data-label=words::OFFERED.in_(lang)>
                    <label class="choice">
                        <input type="checkbox" name=offered value="on" checked=is_offered/>
                        <span class="visually-hidden">{words::of_region(lang, &words::OFFERED, name)}</span>
                    </label>
                </td>
                <td data-label=words::FEE.in_(lang)>{self.input(answer, ("fee", fee), &words::FEE)}</td>
                <td data-label=words::TRANSIT.in_(lang)>{self.input(answer, ("days", days), &words::TRANSIT)}</td>
                <td data-label=words::OWN.in_(lang)>
                    <label class="choice">
                        <input type="radio" name="own" value=self.region.code checked=is_own/>
                        <span class="visually-hidden">{words::of_region(lang, &words::OWN, name)}</span>
                    </label>
                </td>
            </tr>
        }
        .into_any()
    }

    fn input(
        &self,
        answer: &Answer,
        (name, before): (&str, String),
        column: &'static wording::Text,
    ) -> AnyView {
        let field = self.field(name);
        let wrong = answer.wrong(field.clone());
        let is_wrong = move || wrong.with(Option::is_some).then_some("true");
        let keyboard = if name == "fee" { "decimal" } else { "numeric" };
        view! {
            <span class="field">
                <input
                    class="input is-code"
                    value=answer.typed(&field, before)
                    name=field
                    inputmode=keyboard
                    dir="ltr"
                    autocomplete="off"
                    aria-label=words::of_region(page_language(), column, self.name())
                    aria-invalid=is_wrong
                />
                {move || wrong.get().map(|sentence| view! { <span class="field-error">{sentence}</span> })}
            </span>
        }
        .into_any()
    }
}
