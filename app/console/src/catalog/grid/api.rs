//! Server functions of the grid.

use bridge::Fault;
use domain::basics::SaveId;
use domain::catalog::{GridEdit, GridOutcome, GridPage};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// A page of the grid.
#[server(prefix = "/_fn", endpoint = "catalog/grid", input = GetUrl)]
pub async fn open_grid(search: String, after: String) -> Result<GridPage, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let reader = crate::frame::reader(&actor);
    Ok(operations::grid::read::grid_page(&ops, &actor, reader, (&search, &after)).await?)
}

/// Saves the rows that were changed, each on its own.
#[server(prefix = "/_fn", endpoint = "catalog/save_grid")]
pub async fn save_grid(
    #[server(default)] rows: Vec<GridEdit>,
    #[server(default)] reason: String,
) -> Result<GridOutcome, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::grid::save_grid(&ops, &actor, &rows, &reason).await?)
}

/// Takes a save back.
#[server(prefix = "/_fn", endpoint = "catalog/undo_grid")]
pub async fn undo_grid(save: SaveId) -> Result<GridOutcome, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::grid::undo_grid(&ops, &actor, save).await?)
}
