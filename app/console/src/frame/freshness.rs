//! When what a page shows is no longer what the server would say: after every step that succeeded.

use bridge::Fault;
use leptos::prelude::*;
use leptos::server_fn::{Http, ServerFn, codec::PostUrl};

/// Counts the steps that succeeded since the console was opened. Resources depend on it, and so read anew.
#[derive(Debug, Clone, Copy)]
pub struct Fresh(RwSignal<u32>);

impl Fresh {
    /// Starts counting, for everything below.
    pub fn provide() -> Self {
        let fresh = Self::apart();
        provide_context(fresh);
        fresh
    }

    /// One apart, for a part of a page that reads anew by itself: with a `Provider` around that part only, since
    /// what a component provides holds for its siblings, too.
    pub fn apart() -> Self {
        Self(RwSignal::new(0))
    }

    /// The one of the frame; on a page without a frame one that never counts.
    pub fn here() -> Self {
        use_context().unwrap_or_else(Self::apart)
    }

    /// The count, for the source of a resource.
    pub fn get(self) -> u32 {
        self.0.get()
    }

    /// Something was changed, or is expected to have changed.
    pub fn bump(self) {
        self.0.update(|count| *count = count.wrapping_add(1));
    }
}

/// The action of a form that changes something: when it succeeds, the page and the frame read anew.
pub fn action<S, Protocol>() -> ServerAction<S>
where
    S: ServerFn<Protocol = Http<PostUrl, Protocol>, Error = Fault> + Clone + Send + Sync + 'static,
    S::Output: Send + Sync + 'static,
{
    let action = ServerAction::<S>::new();
    let (value, fresh) = (action.value(), Fresh::here());
    Effect::new(move || {
        if value.with(|value| matches!(value, Some(Ok(_)))) {
            fresh.bump();
        }
    });
    action
}
