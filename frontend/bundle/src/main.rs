//! Builds what browsers load into `target/site`: the WASM in its parts, the JavaScript beside it and the styles,
//! every file named after its content, and a manifest that says which is which. It calls cargo for the WASM and the
//! libraries (or npm's wasm-opt) for the rest; the server embeds the result, and knows nothing of how it was made.
//!
//! `cargo run -p bundle` is fast and large; `cargo run -p bundle -- --release` is what people get.

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

mod compile;
mod compress;
mod manifest;
mod naming;
mod optimise;
mod places;
mod site;
mod split;
mod step;
mod styles;

use places::Places;
use step::step;

/// Build the browser's side of the shop into target/site.
#[derive(Debug, Parser)]
#[command(name = "bundle")]
struct Arguments {
    /// Small and compressed instead of quick to build.
    #[arg(long)]
    release: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match step("browser bundle", || build(arguments.release)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bundle: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn build(release: bool) -> Result<()> {
    let places = Places::find(release)?;
    step("target wasm32-unknown-unknown", compile::ensure_target)?;
    let compiled = step("compile the frontend", || compile::compile(&places))?;
    let optimiser = if release { optimise::find(&places) } else { None };
    let parts = step("split the WASM and write its JavaScript", || {
        split::parts(&places, &compiled, optimiser.as_ref())
    })?;
    let styles = step("bundle the styles", || styles::bundles(&places))?;
    step("name, compress and write the files", || {
        site::write(&places, parts, styles)
    })
}
