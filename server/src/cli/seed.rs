//! `seed`: the demo shop.

use clap::Args;

use super::out::say;
use super::{Ended, Failure};
use crate::config::Config;
use crate::seed;

/// Options of `seed`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The demo shop: its goods, people and orders of the past days
    #[arg(long, required = true)]
    demo: bool,
    /// As many more products, for trying the shop at size
    #[arg(long, value_name = "N", default_value_t = 0)]
    products: usize,
    /// Show the pictures by WebP files only: making AVIFs too keeps the worker busy for minutes
    #[arg(long)]
    without_avif: bool,
}

/// Runs it.
pub async fn run(config: Config, arguments: Arguments) -> Result<Ended, Failure> {
    debug_assert!(arguments.demo, "clap demands it");
    let seeded = seed::demo(
        &config,
        seed::Wanted {
            extra: arguments.products,
            refined: !arguments.without_avif,
        },
    )
    .await?;
    say(format_args!(
        "{} products, {} orders",
        seeded.products, seeded.orders
    ))?;
    say("These passwords are shown once:")?;
    for (role, person) in [
        ("manager", &seeded.staff.manager),
        ("warehouse", &seeded.staff.warehouse),
    ] {
        say(format_args!(
            "  {role:<10} {:<30} {}",
            person.email, person.password
        ))?;
    }
    Ok(Ended::Done)
}
