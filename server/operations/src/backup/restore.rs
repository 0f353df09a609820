//! Making a shop from a backup.

use std::collections::BTreeMap;
use std::path::Path;

use domain::accounts::Permission;

use super::archive::{Entry, Reader};
use super::manifest::Manifest;
use super::tables::TABLES;
use super::{BackupError, value};
use crate::db::{Arg, TableShape, Tx, schema_version};
use crate::{Actor, Error, Ops, Result};

type Restored<T> = std::result::Result<T, BackupError>;

/// Fills an empty shop with the backup at `path`. The file is read through and checked first; then its files are
/// kept, and all rows are written in one transaction: when it fails, the shop is as empty as before.
///
/// # Errors
/// [`BackupError`].
pub async fn restore(ops: &Ops, actor: &Actor, path: &Path) -> Restored<Manifest> {
    actor.may(Permission::RunShop)?;
    let manifest = Reader::open(path).finish().await?;
    let known = ops.read(async |tx| schema_version(tx).await).await?;
    if manifest.schema != known {
        return Err(BackupError::OtherSchema {
            found: manifest.schema,
            known,
        });
    }
    if !ops.read(async |tx| is_empty(tx).await).await? {
        return Err(BackupError::NotEmpty);
    }
    keep_files(ops, path).await?;
    ops.write(async |tx| write_rows(tx, path, &manifest).await)
        .await?;
    Ok(manifest)
}

async fn is_empty(tx: &mut Tx<'_>) -> Result<bool> {
    for (name, key) in TABLES {
        if TableShape::of(tx, name, key).await?.count(tx).await? > 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

async fn keep_files(ops: &Ops, path: &Path) -> Restored<()> {
    let mut reader = Reader::open(path);
    while let Some(entry) = reader.next().await {
        if let Entry::File(key, bytes) = entry {
            ops.ports().files.put(&key, bytes).await.map_err(Error::broken)?;
        }
    }
    reader.finish().await.map(|_| ())
}

/// Writes the rows of the file, which was found whole a moment ago, and counts them.
async fn write_rows(tx: &mut Tx<'_>, path: &Path, manifest: &Manifest) -> Result<()> {
    let mut shapes = BTreeMap::new();
    for (name, key) in TABLES {
        shapes.insert(name.to_owned(), TableShape::of(tx, name, key).await?);
    }
    let mut orders = BTreeMap::new();
    for table in &manifest.tables {
        let shape = shapes.get(&table.name);
        let shape = shape.ok_or_else(|| Error::broken(format_args!("there is no table {}", table.name)))?;
        orders.insert(&table.name, order(&table.columns, shape)?);
    }
    let mut reader = Reader::open(path);
    while let Some(entry) = reader.next().await {
        let Entry::Rows(table, lines) = entry else {
            continue;
        };
        let (Some(shape), Some(order)) = (shapes.get(&table), orders.get(&table)) else {
            return Err(Error::broken(format_args!(
                "the manifest does not speak of {table}"
            )));
        };
        for line in lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            let row = row(line, order, shape);
            let row = row.ok_or_else(|| Error::broken(format_args!("a row of {table} does not fit")))?;
            shape.insert(tx, row).await?;
        }
    }
    reader.finish().await.map_err(Error::broken)?;
    for table in &manifest.tables {
        let Some(shape) = shapes.get(&table.name) else {
            continue;
        };
        let found = shape.count(tx).await?;
        if u64::try_from(found).ok() != Some(table.rows) {
            let (name, rows) = (&table.name, table.rows);
            return Err(Error::broken(format_args!(
                "{name} has {found} rows where the backup counts {rows}"
            )));
        }
    }
    Ok(())
}

/// Where the backup has the value of each column of the table: the engines may list columns differently.
fn order(columns: &[String], shape: &TableShape) -> Result<Vec<usize>> {
    let place = |name: &String| columns.iter().position(|column| column == name);
    let order: Option<Vec<usize>> = shape.columns().iter().map(|column| place(&column.name)).collect();
    order
        .filter(|order| order.len() == columns.len())
        .ok_or_else(|| Error::broken("a table has other columns"))
}

fn row(line: &[u8], order: &[usize], shape: &TableShape) -> Option<Vec<Arg>> {
    let mut values: Vec<serde_json::Value> = serde_json::from_slice(line).ok()?;
    if values.len() != order.len() {
        return None;
    }
    let pairs = order.iter().zip(shape.columns());
    pairs
        .map(|(index, column)| value::from_json(values.get_mut(*index)?.take(), column.kind))
        .collect()
}
