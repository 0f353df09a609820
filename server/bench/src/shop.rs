//! The processes that are measured: the shop on its folder, and the constant beside it.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::process::{Child, Command};
use tokio::time::{Instant, timeout};

use crate::Options;
use crate::load::Connection;

/// The longest a start may take before it counts as failed.
const START_MAX: Duration = Duration::from_secs(60);

/// How long its own work may take after it was filled.
const REST_MAX: Duration = Duration::from_secs(600);
/// How often it is looked whether it works, and how much it may then have worked: a fiftieth of the time.
const REST_LOOK: Duration = Duration::from_secs(2);
const RESTING_TICKS_MAX: u64 = 4;

/// A folder with a shop in it.
pub struct Folder {
    path: PathBuf,
    made_here: bool,
}

impl Folder {
    /// The one that was named, or a fresh one; filled when there is no shop in it.
    pub async fn ready(options: &Options) -> Result<Self> {
        let fresh = std::env::temp_dir().join(format!("manzuma-bench-{}", std::process::id()));
        let folder = Self {
            made_here: options.data.is_none(),
            path: options.data.clone().unwrap_or(fresh),
        };
        if folder.path.join("shop.db").exists() {
            return Ok(folder);
        }
        eprintln!("bench: filling a shop with {} products …", options.products);
        let products = options.products.to_string();
        let done = Command::new(&options.program)
            .args([
                "seed",
                "--demo",
                "--without-avif",
                "--log",
                "warn",
                "--products",
                &products,
                "--data",
            ])
            .arg(&folder.path)
            .stdout(Stdio::null())
            .status()
            .await
            .with_context(|| format!("cannot run {}", options.program.display()))?;
        ensure!(done.success(), "the shop could not be filled: {done}");
        Ok(folder)
    }

    fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.made_here {
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}

/// A process that serves.
pub struct Serving {
    child: Child,
    /// Where.
    pub address: SocketAddr,
}

impl Serving {
    /// The shop, without a log and without bounds on what one client may read; how long it took until it had answered the
    /// first request.
    pub async fn shop(options: &Options, folder: &Folder) -> Result<(Self, Duration)> {
        let began = Instant::now();
        let mut command = Command::new(&options.program);
        let unbounded = u32::MAX.to_string();
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--log", "off"])
            .args(["--limit-read", &unbounded, "--data"])
            .arg(folder.path())
            .stdout(Stdio::piped());
        let mut child = command.kill_on_drop(true).spawn()?;
        let said = child.stdout.take().context("it says nothing")?;
        let address = ready(said).await?;
        let answer = Connection::open(address).await?.get("/en").await?;
        ensure!(
            answer.status() == 200,
            "the home page answered {}",
            answer.status()
        );
        Ok((Self { child, address }, began.elapsed()))
    }

    /// The constant: what `shop` answers at `path`.
    pub async fn constant(shop: SocketAddr, path: &str) -> Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command
            .args(["constant", &shop.to_string(), path])
            .stderr(Stdio::piped());
        let mut child = command.kill_on_drop(true).spawn()?;
        let said = child.stderr.take().context("it says nothing")?;
        let address = ready(said).await?;
        Ok(Self { child, address })
    }

    /// Waits until it has nothing to do but to look for something to do.
    pub async fn rest(&self) -> Result<()> {
        let began = Instant::now();
        let mut before = self.ticks()?;
        while began.elapsed() < REST_MAX {
            tokio::time::sleep(REST_LOOK).await;
            let now = self.ticks()?;
            if now - before <= RESTING_TICKS_MAX {
                return Ok(());
            }
            before = now;
        }
        bail!("the shop was still working after {} s", REST_MAX.as_secs())
    }

    /// The processors' time it has had, in hundredths of a second.
    fn ticks(&self) -> Result<u64> {
        let id = self.child.id().context("it has ended")?;
        let stat = std::fs::read_to_string(format!("/proc/{id}/stat"))?;
        // The program's name stands in brackets before all numbers.
        let (_, numbers) = stat.rsplit_once(')').context("no such figures here")?;
        let spent = numbers.split_whitespace().skip(11).take(2);
        spent.map(|ticks| Ok(ticks.parse::<u64>()?)).sum()
    }

    /// The most memory it has had, in KiB.
    pub fn memory_kib(&self) -> Result<u64> {
        let id = self.child.id().context("it has ended")?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let number = line.and_then(|line| line.split_whitespace().next());
        Ok(number.context("no memory figure here")?.parse()?)
    }

    /// Ends it, and waits for that.
    pub async fn end(mut self) -> Result<()> {
        self.child.kill().await?;
        Ok(())
    }
}

/// The address in the line `ready http://ADDRESS`.
async fn ready(said: impl AsyncRead + Unpin + Send + 'static) -> Result<SocketAddr> {
    let mut lines = BufReader::new(said).lines();
    let line = async {
        while let Some(line) = lines.next_line().await? {
            if let Some(address) = line.strip_prefix("ready http://") {
                return Ok(address.parse::<SocketAddr>()?);
            }
        }
        bail!("it ended before it was ready")
    };
    let address = timeout(START_MAX, line)
        .await
        .context("it was not ready in time")??;
    // Whatever else it says must not fill its pipe.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Ok(address)
}
