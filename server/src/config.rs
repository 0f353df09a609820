//! What the program is told: by option, by environment, by one TOML file, in that order. A wrong value ends it with
//! one sentence before anything is started. What a shop sells and to whom is not here: that is in its database.

mod bucket;
mod file;
mod limits;
mod public_url;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use integrations::Bucket;
use ipnet::IpNet;
use serde::Deserialize;

pub use bucket::BucketArguments;
pub use file::File;
pub use limits::{LimitArguments, Limits};
pub use public_url::PublicUrl;

/// Options of every command.
#[derive(Debug, Clone, Default, Args)]
pub struct Common {
    /// Folder of the shop: its database, unless --database-url names another, and its pictures [default: data]
    #[arg(long, global = true, env = "MANZUMA_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// A PostgreSQL database, postgres://…; without it the data folder holds an SQLite one
    #[arg(
        long,
        global = true,
        env = "DATABASE_URL",
        hide_env_values = true,
        value_name = "URL"
    )]
    pub database_url: Option<String>,
    /// A TOML file with more options
    #[arg(long, global = true, env = "MANZUMA_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// What is logged: error, warn, info, debug, trace, or module=level,… [default: info]
    #[arg(long, global = true, env = "MANZUMA_LOG", value_name = "FILTER")]
    pub log: Option<String>,
    /// How it is logged [default: text]
    #[arg(long, global = true, env = "MANZUMA_LOG_FORMAT", value_name = "FORMAT")]
    pub log_format: Option<LogFormat>,
    /// Networks from which pictures may be fetched although they are not public; none by default
    #[arg(
        long,
        global = true,
        env = "MANZUMA_FETCH_FROM",
        value_name = "CIDR",
        value_delimiter = ','
    )]
    pub fetch_from: Vec<IpNet>,
    /// Networks in which programs of partners may be told things although they are not public; none by default
    #[arg(
        long,
        global = true,
        env = "MANZUMA_TELL_IN",
        value_name = "CIDR",
        value_delimiter = ','
    )]
    pub tell_in: Vec<IpNet>,
    /// Where files are kept.
    #[command(flatten)]
    pub bucket: BucketArguments,
}

/// How lines of the log look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// What every command knows.
#[derive(Debug, Clone)]
pub struct Config {
    /// The shop's folder.
    pub data: PathBuf,
    /// The PostgreSQL database, if it is one.
    pub database_url: Option<String>,
    /// The filter of the log.
    pub log: String,
    /// The form of the log.
    pub log_format: LogFormat,
    /// Networks that are not public and from which pictures may be fetched.
    pub fetch_from: Vec<IpNet>,
    /// Networks that are not public and in which partners may be told things.
    pub tell_in: Vec<IpNet>,
    /// The bucket that files are kept in; without one they lie in the shop's folder.
    pub bucket: Option<Bucket>,
    /// What else the file says.
    pub file: File,
}

/// What `serve` knows besides.
#[derive(Debug, Clone)]
pub struct Serving {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The address people open; known only after listening when none was given.
    pub public_url: Option<PublicUrl>,
    /// Proxies whose word about the client's address is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Whether it also does the worker's work.
    pub has_worker: bool,
    /// How often something may be tried.
    pub limits: Limits,
}

/// Why the configuration can't be used, as one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongConfig(pub String);

impl std::fmt::Display for WrongConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Config {
    /// Puts options, environment (which `clap` has read) and file together.
    ///
    /// # Errors
    /// [`WrongConfig`] naming the value that can't be used.
    pub fn resolve(common: Common) -> Result<Self, WrongConfig> {
        let file = common
            .config
            .as_deref()
            .map(File::read)
            .transpose()?
            .unwrap_or_default();
        // An empty variable is how many people unset one.
        let database_url = common
            .database_url
            .filter(|url| !url.is_empty())
            .or_else(|| file.database_url.clone());
        if let Some(url) = &database_url
            && !(url.starts_with("postgres://") || url.starts_with("postgresql://"))
        {
            return Err(WrongConfig(
                "the database URL must begin with postgres://; for SQLite give --data".to_owned(),
            ));
        }
        let either = |given: Vec<IpNet>, written: &[IpNet]| {
            if given.is_empty() { written.to_vec() } else { given }
        };
        let bucket = common.bucket.resolve(&file)?;
        Ok(Self {
            bucket,
            data: common
                .data
                .or_else(|| file.data.clone())
                .unwrap_or_else(|| PathBuf::from("data")),
            database_url,
            log: common
                .log
                .or_else(|| file.log.clone())
                .unwrap_or_else(|| "info".to_owned()),
            log_format: common.log_format.or(file.log_format).unwrap_or_default(),
            fetch_from: either(common.fetch_from, &file.fetch_from),
            tell_in: either(common.tell_in, &file.tell_in),
            file,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_wins_over_the_file_and_the_file_over_the_default() {
        let folder = std::env::temp_dir().join(format!("manzuma-config-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("shop.toml");
        std::fs::write(&path, "data = \"from-file\"\nlog = \"warn\"\n").unwrap();

        let common = Common {
            config: Some(path),
            log: Some("debug".to_owned()),
            ..Common::default()
        };
        let config = Config::resolve(common).unwrap();
        assert_eq!(
            (config.data.to_str(), config.log.as_str()),
            (Some("from-file"), "debug")
        );
        let usual = Config::resolve(Common::default()).unwrap();
        assert_eq!(usual.data.to_str(), Some("data"));
        assert!(usual.fetch_from.is_empty() && usual.tell_in.is_empty());
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn another_database_is_refused_in_one_sentence() {
        let common = Common {
            database_url: Some("mysql://x".to_owned()),
            ..Common::default()
        };
        let sentence = Config::resolve(common).unwrap_err().to_string();
        assert!(
            sentence.contains("postgres://") && !sentence.contains('\n'),
            "{sentence}"
        );
    }
}
