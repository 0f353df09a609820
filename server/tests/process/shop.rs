//! A shop of its own for a test: a folder, a database and the program that serves it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

use operations::db::Location;
use operations::testkit::TestDatabase;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

/// Longer than a start takes on a machine that is busy with other tests.
const START_MAX: Duration = Duration::from_secs(60);
pub const MANAGER: &str = "manager@example.com";
pub const PASSWORD: &str = "a long enough password";

/// A folder that goes away with the test.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        use std::sync::atomic::{AtomicU32, Ordering};
        static COUNT: AtomicU32 = AtomicU32::new(0);

        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("manzuma-process-{}-{count}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Where the program's data are.
pub struct Place {
    pub folder: Folder,
    database: TestDatabase,
}

impl Place {
    /// On the database this run is for.
    pub async fn new() -> Self {
        Self {
            folder: Folder::new(),
            database: TestDatabase::fresh().await,
        }
    }

    /// A command of the program on these data.
    pub fn command<I: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = I>) -> Command {
        let mut command = program();
        command
            .args(arguments)
            .arg("--data")
            .arg(self.folder.path().join("data"));
        if let Location::Postgres(url) = self.database.location() {
            command.env("DATABASE_URL", url);
        }
        command
    }

    /// Runs a command to its end.
    pub async fn run<I: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = I>) -> Output {
        self.command(arguments)
            .stdin(Stdio::null())
            .output()
            .await
            .unwrap()
    }

    /// Writes into the database what a newer program would have left there.
    pub async fn pretend_newer(&self) {
        let location = match self.database.location() {
            Location::Sqlite(_) => Location::Sqlite(self.folder.path().join("data/shop.db")),
            served @ Location::Postgres(_) => served.clone(),
        };
        let ops = operations::testkit::ops_at(&location).await;
        operations::testkit::from_the_future(&ops).await;
        ops.db().close().await;
    }

    /// What `manzuma check --json` says.
    pub async fn report(&self) -> serde_json::Value {
        let check = self.run(["check", "--json"]).await;
        let said = String::from_utf8_lossy(&check.stderr).into_owned();
        serde_json::from_slice(&check.stdout).unwrap_or_else(|_| panic!("{said}"))
    }

    /// `manzuma check` finds nothing.
    pub async fn assert_clean(&self) {
        let report = self.report().await;
        assert_eq!(report["ok"], true, "{report}");
        assert_eq!(self.run(["check"]).await.status.code(), Some(0));
    }
}

/// The program without the settings of whoever runs the tests.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_manzuma"));
    command
        .kill_on_drop(true)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
}

/// The program, serving.
pub struct Serving {
    child: Child,
    pub url: String,
}

impl Serving {
    /// Starts `serve` with more options; returns once it says that it is ready.
    pub async fn start(place: &Place, options: &[&str]) -> Self {
        Self::start_logging(place, options, ("warn", Stdio::inherit())).await
    }

    /// The same, with a filter for its log and where that is written.
    pub async fn start_logging(place: &Place, options: &[&str], log: (&str, Stdio)) -> Self {
        let generous = [
            "--limit-checkout",
            "100000",
            "--limit-change",
            "100000",
            "--limit-sign-in",
            "100000",
        ];
        let mut command = place.command(["serve", "--listen", "127.0.0.1:0", "--log", log.0]);
        command.args(generous).args(options);
        command.stdout(Stdio::piped()).stderr(log.1);
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = async {
            while let Some(line) = lines.next_line().await.unwrap() {
                if let Some(url) = line.strip_prefix("ready ") {
                    return url.to_owned();
                }
            }
            panic!("the program ended before it was ready");
        };
        let url = timeout(START_MAX, ready).await.expect("ready in time");
        Self { child, url }
    }

    /// SIGKILL: no destructor runs, no file is closed.
    pub async fn kill(mut self) {
        self.child.kill().await.unwrap();
    }

    /// SIGTERM; the exit status and how long the program took.
    pub async fn terminate(mut self) -> (Option<i32>, Duration) {
        let id = self.child.id().unwrap().to_string();
        let asked = tokio::time::Instant::now();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .await
                .unwrap()
                .success()
        );
        let status = timeout(Duration::from_secs(20), self.child.wait())
            .await
            .expect("ended")
            .unwrap();
        (status.code(), asked.elapsed())
    }
}

/// What an opened test shop sells.
pub struct Goods<'a> {
    pub handle: &'a str,
    pub pieces: i64,
}

/// Opens the shop through its first-run page and imports `goods`.
pub async fn open(place: &Place, serving: &Serving, goods: &[Goods<'_>]) {
    let form = [
        ("name_ar", "دكان"),
        ("name_en", "Shop"),
        ("country", "SA"),
        ("default_language", "ar"),
        ("languages", "both"),
        ("manager_name", "Noura"),
        ("email", MANAGER),
        ("password", PASSWORD),
    ];
    let opened = super::shopper::post(&super::shopper::client(), serving, "settings/open_shop", &form).await;
    assert_eq!(opened.status().as_u16(), 303, "{}", opened.text().await.unwrap());

    let mut csv = String::from(
        "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Status\n",
    );
    for Goods { handle, pieces } in goods {
        csv.push_str(&format!(
            "{handle},{handle},Title,Default Title,{handle},{pieces},68.00,active\n"
        ));
    }
    let file = place.folder.path().join("goods.csv");
    std::fs::write(&file, csv).unwrap();
    let imported = place
        .command(["import", "products"])
        .arg(&file)
        .args(["--format", "shopify", "--json"])
        .output();
    let imported = imported.await.unwrap();
    assert_eq!(
        imported.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&imported.stdout)
    );
}
