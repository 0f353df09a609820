//! How a page waits for what it shows: a skeleton first, then the page, or what went wrong and the way on.

use bridge::{Fault, page_language};
use domain::accounts::read::Viewer;
use leptos::prelude::*;
use ui::{EmptyState, IconName, LinkButton, Skeleton, SkeletonShape};
use wording::Text;
use wording::console::frame as words;

use super::console_frame::ViewerResource;
use super::{HOME, PageHead};

/// `show` with who is looking and the page's data, as soon as both are there. While the data is read anew, what is
/// shown stays.
pub fn loaded<T, Show>(data: Resource<Result<T, Fault>>, show: Show) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    Show: Fn(Viewer, T) -> AnyView + Clone + Send + Sync + 'static,
{
    awaited(data, show, failed)
}

/// As [`loaded`], for a page whose head comes with its data: where that fails, the failure is the head.
pub fn loaded_whole<T, Show>(data: Resource<Result<T, Fault>>, show: Show) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    Show: Fn(Viewer, T) -> AnyView + Clone + Send + Sync + 'static,
{
    awaited(data, show, |fault| {
        let (_, title) = named(fault);
        let title = title.in_(page_language());
        view! {
            <PageHead title/>
            {failed(fault)}
        }
        .into_any()
    })
}

fn awaited<T, Show>(data: Resource<Result<T, Fault>>, show: Show, failed: fn(&Fault) -> AnyView) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    Show: Fn(Viewer, T) -> AnyView + Clone + Send + Sync + 'static,
{
    let viewer = expect_context::<ViewerResource>().0;
    let lang = page_language();
    let waiting = move || {
        view! {
            <div class="stack" aria-busy="true">
                <span class="visually-hidden">{words::LOADING.in_(lang)}</span>
                <Skeleton shape=SkeletonShape::Block/>
                <Skeleton shape=SkeletonShape::Block/>
            </div>
        }
    };
    let content = move || {
        let show = show.clone();
        Suspend::new(async move {
            match (viewer.await, data.await) {
                (Ok(viewer), Ok(data)) => show(viewer, data),
                // The frame is already on its way to the sign-in page.
                (Err(Fault::Denied), _) => ().into_any(),
                (Err(fault), _) | (_, Err(fault)) => failed(&fault),
            }
        })
    };
    view! { <Transition fallback=waiting>{content}</Transition> }.into_any()
}

/// What stands where a page could not be shown.
pub fn failed(fault: &Fault) -> AnyView {
    let lang = page_language();
    let (icon, title) = named(fault);
    view! {
        <section class="card" data-refusal=fault.name()>
            <EmptyState icon title=title.in_(lang) text=fault.sentence(lang) failed=true>
                <LinkButton href=HOME>{words::TO_TODAY.in_(lang)}</LinkButton>
            </EmptyState>
        </section>
    }
    .into_any()
}

/// The picture and the title of a failure.
const fn named(fault: &Fault) -> (IconName, &'static Text) {
    match fault {
        Fault::Missing => (IconName::Search, &words::NOT_FOUND),
        Fault::Denied => (IconName::Shield, &words::NOT_ALLOWED),
        Fault::Refused(_) | Fault::Clash | Fault::Broken { .. } | Fault::Offline => {
            (IconName::Warning, &words::NOT_LOADED)
        }
    }
}
