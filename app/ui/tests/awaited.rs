//! What the server does for the parts of a page that wait for data.

#![cfg(feature = "ssr")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures::StreamExt;
use leptos::prelude::*;
use ui::awaited;

/// The parts of the page.
const PARTS: usize = 3;

/// What a server writes of a page of parts that wait for what is read meanwhile, and how often it built them.
async fn written(part: impl Fn(Resource<usize>, Arc<AtomicUsize>) -> AnyView) -> (String, usize) {
    // Another test may have set it already.
    any_spawner::Executor::init_tokio().ok();
    let built = Arc::new(AtomicUsize::new(0));
    let owner = Owner::new();
    let stream = owner.with(|| {
        let parts = (0..PARTS).map(|number| {
            let data = Resource::new(
                || (),
                move |()| async move {
                    tokio::task::yield_now().await;
                    number
                },
            );
            part(data, Arc::clone(&built))
        });
        let page = view! { <main>{parts.collect_view()}</main> };
        page.to_html_stream_in_order()
    });
    let html = stream.collect::<String>().await;
    (html, built.load(Ordering::SeqCst))
}

async fn shown(data: Resource<usize>, built: Arc<AtomicUsize>) -> AnyView {
    let number = data.await;
    built.fetch_add(1, Ordering::SeqCst);
    view! { <p>"part " {number}</p> }.into_any()
}

#[tokio::test]
async fn the_server_builds_what_waits_once_and_writes_it_as_a_transition_does() {
    let ours = |data, built: Arc<AtomicUsize>| {
        awaited(|| "waiting".into_any(), move || shown(data, Arc::clone(&built)))
    };
    let (html, built) = written(ours).await;
    assert_eq!(built, PARTS, "{html}");

    let theirs = |data, built: Arc<AtomicUsize>| {
        let content = move || Suspend::new(shown(data, Arc::clone(&built)));
        view! { <Transition fallback=|| "waiting">{content}</Transition> }.into_any()
    };
    let (expected, built) = written(theirs).await;
    assert!(built > PARTS, "a `Transition` builds once by itself: {built}");
    assert!(expected.contains("<p>part ") && !expected.contains("waiting"));
    assert_eq!(html, expected);
}
