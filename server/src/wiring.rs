//! Puts the parts together as the configuration says: database, files, the outside world, the log.

use std::io::IsTerminal;
use std::sync::Arc;

use integrations::{HttpPictures, HttpWebhooks, PixelImages, StoredFiles, TantivySearch};
use operations::db::{Db, Location, migrate};
use operations::ports::{Clock, Files, Ports, SystemClock};
use operations::{Ops, Setup};
use tracing_subscriber::EnvFilter;

use crate::cli::Failure;
use crate::config::{Config, LogFormat};

/// The shop's SQLite database inside its folder.
const DATABASE_FILE: &str = "shop.db";
/// The shop's pictures inside its folder, unless they are in a bucket.
const FILES_FOLDER: &str = "files";
/// The search index inside its folder: of this machine, never part of a backup.
const SEARCH_FOLDER: &str = "search";

/// Starts the log, on standard error.
///
/// # Errors
/// A sentence when the filter can't be read.
pub fn start_log(config: &Config) -> Result<(), String> {
    let filter = EnvFilter::try_new(&config.log)
        .map_err(|problem| format!("the log filter {:?} can't be read: {problem}", config.log))?;
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    match config.log_format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().init(),
    }
    // A panic belongs into the same log, within the span of the request it happened in.
    std::panic::set_hook(Box::new(|panic| tracing::error!(%panic, "panic")));
    Ok(())
}

/// Where the database is.
pub fn location(config: &Config) -> Location {
    match &config.database_url {
        Some(url) => Location::Postgres(url.clone()),
        None => Location::Sqlite(config.data.join(DATABASE_FILE)),
    }
}

/// Opens the shop, its schema brought up to date.
///
/// # Errors
/// [`Failure::Usage`] when its folder can't be made; [`Failure::Refused`] when a newer program wrote it;
/// [`Failure::Fault`] when the database can't be opened.
pub async fn open(config: &Config) -> Result<Ops, Failure> {
    let (ops, _) = open_at(config, Arc::new(SystemClock), PixelImages::default()).await?;
    Ok(ops)
}

/// As [`open`], for commands that need a shop that was opened.
///
/// # Errors
/// As [`open`]; [`Failure::Refused`] when it was not.
pub async fn open_running(config: &Config) -> Result<Ops, Failure> {
    let ops = open(config).await?;
    if operations::settings::read::is_set_up(&ops).await? {
        Ok(ops)
    } else {
        Err(Failure::Refused(
            "this shop is not open yet: open its first-run page, or seed it".to_owned(),
        ))
    }
}

/// As [`open`], by another clock and with another maker of pictures; also how many migrations were applied.
///
/// # Errors
/// As [`open`].
pub async fn open_at(
    config: &Config,
    clock: Arc<dyn Clock>,
    images: PixelImages,
) -> Result<(Ops, usize), Failure> {
    let files = files(config).await?;
    let db = Db::open(&location(config)).await?;
    let applied = migrate(&db).await?;
    Ok((
        Ops::new(Setup {
            db,
            ports: ports(config, (clock, images), files)?,
        }),
        applied,
    ))
}

/// The shop's folder, and where its files are kept. A bucket is asked once, so that a wrong key is noticed before the
/// first customer misses a picture.
async fn files(config: &Config) -> Result<Arc<dyn Files>, Failure> {
    let not_made = |problem: std::io::Error| {
        let folder = config.data.display();
        Failure::Usage(format!("the data folder {folder} can't be made: {problem}"))
    };
    let Some(bucket) = &config.bucket else {
        let files = StoredFiles::in_folder(&config.data.join(FILES_FOLDER)).map_err(not_made)?;
        return Ok(Arc::new(files));
    };
    let files = StoredFiles::in_bucket(bucket).map_err(|problem| Failure::Usage(problem.to_string()))?;
    files
        .check()
        .await
        .map_err(|problem| Failure::Usage(format!("the bucket {} can't be used: {problem}", bucket.name)))?;
    // The search index lies in it all the same.
    std::fs::create_dir_all(&config.data).map_err(not_made)?;
    Ok(Arc::new(files))
}

fn ports(
    config: &Config,
    (clock, images): (Arc<dyn Clock>, PixelImages),
    files: Arc<dyn Files>,
) -> Result<Ports, Failure> {
    let pictures = HttpPictures::new(config.fetch_from.clone())
        .map_err(|problem| Failure::Fault(problem.to_string()))?;
    let webhooks =
        HttpWebhooks::new(config.tell_in.clone()).map_err(|problem| Failure::Fault(problem.to_string()))?;
    Ok(Ports {
        clock,
        files,
        images: Arc::new(images),
        pictures: Arc::new(pictures),
        search: Arc::new(TantivySearch::in_folder(config.data.join(SEARCH_FOLDER))),
        webhooks: Arc::new(webhooks),
    })
}
