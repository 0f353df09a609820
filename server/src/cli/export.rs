//! `export`: goods for another system.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use domain::basics::Language;
use operations::Actor;
use operations::export::{ExportRequest, export_piece};

use super::import::Format;
use super::out::say;
use super::{Ended, Failure};
use crate::config::{Config, PublicUrl};
use crate::wiring;

/// Options of `export`.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Products with their variants, pictures and stock
    Products(Products),
}

#[derive(Debug, Args)]
struct Products {
    /// The file to write
    file: PathBuf,
    /// Who is to read it
    #[arg(long, value_enum)]
    format: Format,
    /// The language of the format's own columns; the other one stands in columns of our own [default: the shop's]
    #[arg(long, value_enum)]
    language: Option<Spoken>,
    /// Where the shop's pictures are: the address people open the shop at
    #[arg(
        long,
        env = "MANZUMA_PUBLIC_URL",
        value_name = "URL",
        default_value = "http://127.0.0.1:3000"
    )]
    public_url: PublicUrl,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Spoken {
    /// Arabic
    Ar,
    /// English
    En,
}

/// Runs it.
pub async fn run(config: Config, arguments: Arguments) -> Result<Ended, Failure> {
    let What::Products(products) = arguments.what;
    let ops = wiring::open_running(&config).await?;
    let shop = ops.shop().await?;
    let language = match products.language {
        Some(Spoken::Ar) => Language::Arabic,
        Some(Spoken::En) => Language::English,
        None => shop.default_language,
    };
    let request = ExportRequest {
        format: products.format.into(),
        language,
        origin: products.public_url.origin(),
    };
    let unwritable = |problem: std::io::Error| {
        Failure::Usage(format!("{} can't be written: {problem}", products.file.display()))
    };
    let mut file = File::create(&products.file).map_err(unwritable)?;
    let mut after = None;
    loop {
        let (bytes, next) = export_piece(&ops, &Actor::system("export"), &request, after).await?;
        file.write_all(&bytes).map_err(unwritable)?;
        match next {
            Some(_) => after = next,
            None => break,
        }
    }
    file.sync_all().map_err(unwritable)?;
    ops.db().close().await;
    say(format_args!("{} holds every product", products.file.display()))?;
    Ok(Ended::Done)
}
