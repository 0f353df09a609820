//! Server functions of sheets.

use bridge::Fault;
use domain::basics::SheetId;
use domain::catalog::{SheetList, SheetPage};
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, MultipartData, MultipartFormData};
#[cfg(feature = "ssr")]
use operations::import;

/// The sheets that were sent in.
#[server(prefix = "/_fn", endpoint = "catalog/sheets", input = GetUrl)]
pub async fn list_sheets(after: String) -> Result<SheetList, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(import::read::sheet_list(&ops, &actor, &after).await?)
}

/// One of them, by its id as it stands in the address.
#[server(prefix = "/_fn", endpoint = "catalog/sheet", input = GetUrl)]
pub async fn open_sheet(sheet: String) -> Result<SheetPage, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let sheet = sheet.parse::<SheetId>().map_err(|_| operations::Error::Missing)?;
    Ok(import::read::sheet_page(&ops, &actor, sheet).await?)
}

/// Takes a sheet in, to be looked through.
#[server(prefix = "/_fn", endpoint = "catalog/send_sheet", input = MultipartFormData)]
pub async fn send_sheet(data: MultipartData) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let form = bridge::FormWithFiles::read(data).await?;
    let sent = import::SentSheet {
        format: form.text("format").to_owned(),
        set_stock: form.text("set_stock") == "true",
        files: form.files,
    };
    let sheet = import::send_sheet(&ops, &actor, sent).await?;
    bridge::redirect(&format!("/console/products/import/{sheet}"));
    Ok(())
}

/// Has a sheet carried out.
#[server(prefix = "/_fn", endpoint = "catalog/confirm_sheet")]
pub async fn confirm_sheet(sheet: SheetId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    import::confirm_sheet(&ops, &actor, sheet).await?;
    bridge::redirect(&format!("/console/products/import/{sheet}"));
    Ok(())
}
