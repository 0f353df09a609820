//! Writing a backup of a running shop.

use std::path::Path;

use domain::accounts::Permission;

use super::archive::{Entry, Writer, at};
use super::manifest::{FORM, Manifest, TableCount};
use super::tables::TABLES;
use super::{BackupError, value};
use crate::db::{TableShape, Tx, schema_version};
use crate::ports::FileProblem;
use crate::{Actor, Error, Ops, Result};

/// Rows in one entry: a page is all that is ever in memory.
const PAGE: i64 = 1_000;

/// Writes everything the shop has into the file at `path`, which appears when it is whole. All rows are of one
/// moment; the shop goes on selling meanwhile.
///
/// # Errors
/// [`BackupError`]; a file that was there before is left as it was.
pub async fn backup(ops: &Ops, actor: &Actor, path: &Path) -> std::result::Result<Manifest, BackupError> {
    actor.may(Permission::RunShop)?;
    let part = path.with_added_extension("part");
    let written = write(ops, Writer::create(&part)?).await;
    let moved = written.and_then(|manifest| {
        std::fs::rename(&part, path)
            .map(|()| manifest)
            .map_err(|problem| at(path, &problem))
    });
    if moved.is_err() {
        // What is left of it says `part` in its name, should this fail as well.
        let _ = std::fs::remove_file(&part);
    }
    moved
}

async fn write(ops: &Ops, writer: Writer) -> std::result::Result<Manifest, BackupError> {
    let made_at = ops.now();
    let (mut writer, tables, schema) = ops.read(async move |tx| rows(tx, writer).await).await?;
    // Files outlive their rows for a while, so those the rows speak of are all still there.
    let store = &ops.ports().files;
    let mut files = 0;
    for key in store.keys().await.map_err(Error::broken)? {
        let bytes = match store.get(&key).await {
            Ok(bytes) => bytes,
            Err(FileProblem::Missing) => continue,
            Err(problem) => return Err(Error::broken(problem).into()),
        };
        writer.add(&Entry::File(key, bytes))?;
        files += 1;
    }
    writer.finish(Manifest {
        form: FORM,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        schema,
        made_at,
        tables,
        files,
        sha256: String::new(),
    })
}

/// Every row of every table, on one snapshot.
async fn rows(tx: &mut Tx<'_>, mut writer: Writer) -> Result<(Writer, Vec<TableCount>, i64)> {
    let mut tables = Vec::with_capacity(TABLES.len());
    for (name, key) in TABLES {
        let shape = TableShape::of(tx, name, key).await?;
        let rows = table(tx, &mut writer, (name, &shape)).await?;
        let columns = shape.columns().iter().map(|column| column.name.clone()).collect();
        tables.push(TableCount {
            name: name.to_owned(),
            columns,
            rows,
        });
    }
    Ok((writer, tables, schema_version(tx).await?))
}

async fn table(tx: &mut Tx<'_>, writer: &mut Writer, (name, shape): (&str, &TableShape)) -> Result<u64> {
    let (mut count, mut last) = (0, None);
    loop {
        let rows = shape.page(tx, last.as_deref(), PAGE).await?;
        if rows.is_empty() {
            return Ok(count);
        }
        let mut lines = Vec::new();
        for row in &rows {
            let row: Vec<serde_json::Value> = row.iter().map(value::to_json).collect();
            serde_json::to_writer(&mut lines, &row)?;
            lines.push(b'\n');
            count += 1;
        }
        writer
            .add(&Entry::Rows(name.to_owned(), lines))
            .map_err(Error::broken)?;
        last = rows.into_iter().next_back();
    }
}
