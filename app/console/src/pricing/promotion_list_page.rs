//! Every promotion, newest first.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::basics::Standing;
use domain::pricing::read::{PromotionList, PromotionRow};
use leptos::prelude::*;
use ui::{Column, DataTable, IconName, LinkButton, Look, StatusPill, Tone};
use wording::console::promotions as words;
use wording::numbers;

use super::{ADDRESS, api};
use crate::frame::{Fresh, Listing, PageHead, Shown, loaded, text_param};

const LISTING: Listing = Listing {
    address: ADDRESS,
    title: &words::ALL,
    icon: IconName::Tag,
    nothing: (&words::NONE, &words::NONE_WHY),
    none_found: (&words::NONE, &words::NONE_WHY),
};

/// `/console/promotions`.
#[component]
pub fn PromotionListPage() -> impl IntoView {
    let lang = page_language();
    let after = text_param("after");
    let fresh = Fresh::here();
    let list = Resource::new(
        move || (after.get(), fresh.get()),
        |(after, _)| api::list_promotions(after),
    );
    let show = move |_: Viewer, page: PromotionList| content(after.get_untracked(), page);
    view! {
        <PageHead title=words::TITLE.in_(lang)/>
        <p>
            <LinkButton look=Look::Primary href=format!("{ADDRESS}/new")>{words::NEW.in_(lang)}</LinkButton>
        </p>
        {loaded(list, show)}
    }
    .into_any()
}

fn content(after: String, page: PromotionList) -> AnyView {
    let PromotionList { rows, next, .. } = page;
    let search = String::new();
    LISTING.card(
        Shown { search, after, next },
        (!rows.is_empty()).then(|| table(rows)),
    )
}

fn table(promotions: Vec<PromotionRow>) -> AnyView {
    let lang = page_language();
    let columns = vec![
        Column::text(words::PROMOTION.in_(lang)),
        Column::text(words::STATUS.in_(lang)),
        Column::text(words::TAKES_OFF.in_(lang)),
        Column::text(words::HOW_GIVEN.in_(lang)),
        Column::text(words::RUNS.in_(lang)),
        Column::number(words::PRIORITY.in_(lang)),
        Column::number(words::USES.in_(lang)),
    ];
    let rows = promotions.into_iter().map(row).collect_view();
    view! { <DataTable name=words::ALL.in_(lang) columns>{rows}</DataTable> }.into_any()
}

fn row(promotion: PromotionRow) -> AnyView {
    let lang = page_language();
    let href = format!("{ADDRESS}/{}", promotion.id);
    let given = if promotion.by_code {
        &words::BY_CODE
    } else {
        &words::AUTOMATIC
    };
    let runs = words::runs(lang, promotion.starts, promotion.ends);
    let uses = words::uses(lang, promotion.used, promotion.limits.promotion);
    view! {
        <tr>
            <th scope="row"><a href=href><bdi>{promotion.name}</bdi></a></th>
            <td data-label=words::STATUS.in_(lang)>{standing(promotion.standing)}</td>
            <td data-label=words::TAKES_OFF.in_(lang)><bdi>{words::effect(lang, promotion.effect)}</bdi></td>
            <td data-label=words::HOW_GIVEN.in_(lang)>{given.in_(lang)}</td>
            <td data-label=words::RUNS.in_(lang)>{runs}</td>
            <td class="is-number" data-label=words::PRIORITY.in_(lang)>
                {numbers::integer(lang, promotion.priority)}
            </td>
            <td class="is-number" data-label=words::USES.in_(lang)>{uses}</td>
        </tr>
    }
    .into_any()
}

/// Whether something runs.
pub fn standing(standing: Standing) -> AnyView {
    let tone = match standing {
        Standing::Runs => Tone::Good,
        Standing::Ahead => Tone::Warn,
        Standing::Over => Tone::Plain,
    };
    view! { <StatusPill tone>{words::standing(page_language(), standing)}</StatusPill> }.into_any()
}
