//! Server functions of what keeps failing.

use bridge::Fault;
use domain::basics::EventId;
use domain::outbox::read::ProblemRow;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// What keeps failing.
#[server(prefix = "/_fn", endpoint = "outbox/problems", input = GetUrl)]
pub async fn list_problems() -> Result<Vec<ProblemRow>, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::outbox::read::problems(&ops, &actor).await?)
}

/// Tries the reactions of an event again.
#[server(prefix = "/_fn", endpoint = "outbox/retry")]
pub async fn retry_event(event: EventId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    operations::outbox::retry(&ops, &actor, event).await?;
    bridge::redirect(&crate::frame::Done::Retrying.at("/console/problems"));
    Ok(())
}
