//! What holds other things, and what stands there until they come.

use domain::basics::Language;
use leptos::prelude::*;
use ui::{
    Breadcrumbs, Button, ButtonKind, Card, Column, DataTable, Dialog, EmptyState, IconName, Pagination,
    Skeleton, SkeletonShape, Unfold,
};
use wording::console::design as words;
use wording::console::frame;
use wording::numbers;

/// Frames.
pub fn frames(lang: Language) -> AnyView {
    let open = RwSignal::new(false);
    let here = || "#main".to_owned();
    let columns = vec![
        Column::text(words::PLAIN.in_(lang)),
        Column::number(words::TOTAL.in_(lang)),
    ];
    let rows = [12, 340].map(|number| {
        view! {
            <tr>
                <td data-label=words::PLAIN.in_(lang)>{words::GOOD.in_(lang)}</td>
                <td class="is-number" data-label=words::TOTAL.in_(lang)>{numbers::integer(lang, number)}</td>
            </tr>
        }
    });
    view! {
        <Breadcrumbs
            label=frame::PATH.in_(lang)
            above=vec![(here(), frame::PRODUCTS.in_(lang).to_owned())]
            here=words::TITLE.in_(lang)
        />
        <Card title=words::FRAME.in_(lang)>
            <DataTable name=words::FRAME.in_(lang) columns>{rows.collect_view()}</DataTable>
        </Card>
        <Pagination
            label=frame::PAGES.in_(lang)
            previous=Some((here(), frame::FIRST_PAGE.in_(lang).to_owned()))
            next=Some((here(), frame::NEXT_PAGE.in_(lang).to_owned()))
        />
        <div class="specimen-row">
            <Unfold summary=words::UNFOLD.in_(lang)><p>{words::HINT.in_(lang)}</p></Unfold>
            <Button kind=ButtonKind::Script on:click=move |_| open.set(true)>{words::DIALOG.in_(lang)}</Button>
        </div>
        <Dialog open title=words::DIALOG.in_(lang) close=words::CLOSE.in_(lang)>
            <p>{words::HINT.in_(lang)}</p>
        </Dialog>
    }
    .into_any()
}

/// Waiting and emptiness.
pub fn waiting(lang: Language) -> AnyView {
    view! {
        <Skeleton/>
        <Skeleton shape=SkeletonShape::Block/>
        <Skeleton shape=SkeletonShape::Picture/>
        <EmptyState icon=IconName::Box title=words::EMPTY.in_(lang) text=words::HINT.in_(lang)/>
        <EmptyState icon=IconName::Warning title=words::BAD.in_(lang) text=words::WRONG.in_(lang) failed=true/>
    }
    .into_any()
}
