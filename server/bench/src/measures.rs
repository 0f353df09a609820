//! The measures themselves, and what each of them should be.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;

use crate::addresses::Addresses;
use crate::figures::{Figures, hundredths, median, middle};
use crate::load::{Connection, Load, Paths, send};
use crate::report::{Report, kilobytes, millis, ratio, words};
use crate::shop::{Folder, Serving};
use crate::weight::weigh;
use crate::{Kind, Options};

/// Of the constant handler's rate, in hundredths.
const KEPT_MIN: u64 = 50;
const PRODUCT_COLD_MIN: u64 = 1_000;
const PRODUCT_COLD_P99_MAX: u64 = 60_000;
const LISTING_COLD_MIN: u64 = 600;
const SEARCH_MIN: u64 = 2_000;
const SEARCH_P99_MAX: u64 = 30_000;
const START_MAX: u64 = 500_000;
const MEMORY_KIB_MAX: u64 = 150 * 1_024;
const PRODUCT_BYTES_MAX: u64 = 280_000;
const ORDER_BYTES_MAX: u64 = 400_000;
/// The busy hour.
const MANY: usize = 32;

/// Measures everything; whether all of it is as it should be.
pub async fn run(mut options: Options) -> Result<bool> {
    if options.short {
        (options.rounds, options.millis) = (1, 500);
    }
    let folder = Folder::ready(&options).await?;
    let mut report = Report::default();
    start(&options, &folder, &mut report).await?;

    let (shop, _) = Serving::shop(&options, &folder).await?;
    // What changed last before it was ended is looked at again.
    shop.rest().await?;
    let addresses = Addresses::of(shop.address, &options.search).await?;
    let bench = Bench {
        options: &options,
        shop: &shop,
    };
    bench.tell_memory(&mut report)?;
    if options.has(Kind::Kept) {
        for (name, path) in [
            ("product page, kept", &addresses.products[0]),
            ("listing page, kept", &addresses.listing),
        ] {
            bench.beside_a_constant(name, path, &mut report).await?;
        }
        bench.tell_memory(&mut report)?;
    }
    bench.cold(&addresses, &mut report).await?;
    let memory = shop.memory_kib()?;
    if options.only.is_empty() {
        report.judge(
            "resident memory, at most, under all that",
            kilobytes(memory * 1_024),
            (
                format!("< {}", kilobytes(MEMORY_KIB_MAX * 1_024)),
                memory < MEMORY_KIB_MAX,
            ),
        );
    } else {
        bench.tell_memory(&mut report)?;
    }
    shop.end().await?;
    weights(&options, &mut report)?;
    report.print()
}

struct Bench<'a> {
    options: &'a Options,
    shop: &'a Serving,
}

impl Bench<'_> {
    /// What has to be made for each that asks.
    async fn cold(&self, addresses: &Addresses, report: &mut Report) -> Result<()> {
        if self.options.has(Kind::Product) {
            let cold = self.once("product pages, cold", &addresses.products).await?;
            report.judge(
                "product page, cold, 32 at once",
                words(&cold),
                (
                    format!("≥ {PRODUCT_COLD_MIN}/s, p99 < {}", millis(PRODUCT_COLD_P99_MAX)),
                    cold.rate >= PRODUCT_COLD_MIN && cold.p99 < PRODUCT_COLD_P99_MAX,
                ),
            );
            self.tell_memory(report)?;
        }
        if self.options.has(Kind::Listing) {
            let cold = self.once("listings, cold", &addresses.listings).await?;
            report.judge(
                "listing with facets, cold, 32 at once",
                words(&cold),
                (format!("≥ {LISTING_COLD_MIN}/s"), cold.rate >= LISTING_COLD_MIN),
            );
            self.tell_memory(report)?;
        }
        if self.options.has(Kind::Search) {
            let searched = self.searches(&addresses.searches).await?;
            report.judge(
                "search, 32 at once",
                words(&searched),
                (
                    format!("≥ {SEARCH_MIN}/s, p99 < {}", millis(SEARCH_P99_MAX)),
                    searched.rate >= SEARCH_MIN && searched.p99 < SEARCH_P99_MAX,
                ),
            );
        }
        Ok(())
    }

    fn tell_memory(&self, report: &mut Report) -> Result<()> {
        let memory = self.shop.memory_kib()?;
        report.tell("  memory by then", kilobytes(memory * 1_024));
        Ok(())
    }

    /// One kept page and a constant of the same answer, in turns.
    async fn beside_a_constant(&self, name: &str, path: &str, report: &mut Report) -> Result<()> {
        let constant = Serving::constant(self.shop.address, path).await?;
        let paths = Paths::over_and_over(vec![path.to_owned()]);
        for at_once in [1, MANY] {
            let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
            for _ in 0..self.options.rounds {
                eprintln!("bench: {name}, {at_once} at once …");
                let our = send(&self.load(self.shop, at_once), &paths).await?;
                let their = send(&self.load(&constant, at_once), &paths).await?;
                ratios.push(hundredths(our.rate, their.rate));
                ours.push(our);
                theirs.push(their);
            }
            let share = median(ratios);
            report.judge(
                &format!("{name}, {at_once} at once"),
                format!("{} of the constant's rate", ratio(share)),
                (format!("≥ {}", ratio(KEPT_MIN)), share >= KEPT_MIN),
            );
            report.tell("  the shop", words(&middle(&ours)));
            report.tell("  the constant", words(&middle(&theirs)));
        }
        let size = Connection::open(constant.address)
            .await?
            .get(path)
            .await?
            .body()
            .len();
        report.tell("  bytes on the way", kilobytes(u64::try_from(size)?));
        constant.end().await
    }

    /// Pages that nobody has asked for before, 32 at once; each round has its own.
    async fn once(&self, name: &str, paths: &[String]) -> Result<Figures> {
        let share = paths.len() / self.options.rounds;
        let mut rounds = Vec::new();
        for some in paths.chunks(share.max(1)).take(self.options.rounds) {
            eprintln!("bench: {name} …");
            rounds.push(send(&self.load(self.shop, MANY), &Paths::once(some.to_vec())).await?);
        }
        Ok(middle(&rounds))
    }

    async fn searches(&self, paths: &[String]) -> Result<Figures> {
        let paths: Arc<Paths> = Paths::over_and_over(paths.to_vec());
        let mut rounds = Vec::new();
        for _ in 0..self.options.rounds {
            eprintln!("bench: search …");
            rounds.push(send(&self.load(self.shop, MANY), &paths).await?);
        }
        Ok(middle(&rounds))
    }

    const fn load(&self, serving: &Serving, at_once: usize) -> Load {
        Load {
            to: serving.address,
            at_once,
            lasts: Duration::from_millis(self.options.millis),
        }
    }
}

/// From nothing to the first answer.
async fn start(options: &Options, folder: &Folder, report: &mut Report) -> Result<()> {
    // The first start after the shop was filled builds its search index and works off what followed from that.
    let (first, _) = Serving::shop(options, folder).await?;
    eprintln!("bench: waiting until the shop has nothing left to do …");
    first.rest().await?;
    first.end().await?;
    let mut starts = Vec::new();
    for _ in 0..options.rounds {
        let (shop, took) = Serving::shop(options, folder).await?;
        starts.push(u64::try_from(took.as_micros())?);
        shop.end().await?;
    }
    let took = median(starts);
    report.judge(
        "start to the first answer",
        millis(took),
        (format!("< {}", millis(START_MAX)), took < START_MAX),
    );
    Ok(())
}

fn weights(options: &Options, report: &mut Report) -> Result<()> {
    let Some(weight) = weigh(&options.site)? else {
        report.tell("WASM and JavaScript", "not made for release".to_owned());
        return Ok(());
    };
    for (what, bytes, most) in [
        (
            "WASM and JavaScript, product page",
            weight.product,
            PRODUCT_BYTES_MAX,
        ),
        (
            "WASM and JavaScript, home to placed order",
            weight.order,
            ORDER_BYTES_MAX,
        ),
    ] {
        report.judge(
            what,
            kilobytes(bytes),
            (format!("< {}", kilobytes(most)), bytes < most),
        );
    }
    Ok(())
}
