//! `user`: the people who work here, from the command line: for the first one after a restore, and for scripts.

use std::io::Read;

use clap::{Args, Subcommand};
use domain::accounts::{NewUser, Role};
use operations::{Actor, accounts};

use super::out::say;
use super::{Ended, Failure};
use crate::config::Config;
use crate::wiring;

/// Options of `user`.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Add somebody who may sign in to the console
    Add(Add),
}

#[derive(Debug, Args)]
struct Add {
    /// The e-mail address they sign in with
    email: String,
    /// What they may do
    #[arg(long, value_parser = role, value_name = "manager|warehouse")]
    role: Role,
    /// Their name as colleagues see it [default: what stands before the @]
    #[arg(long)]
    name: Option<String>,
    /// Read the password from standard input, up to its first line's end
    #[arg(long, required = true)]
    password_stdin: bool,
}

fn role(code: &str) -> Result<Role, String> {
    code.parse()
        .map_err(|_| "must be manager or warehouse".to_owned())
}

/// Runs it.
pub async fn run(config: Config, arguments: Arguments) -> Result<Ended, Failure> {
    let Command::Add(add) = arguments.command;
    debug_assert!(add.password_stdin, "clap demands it");
    let mut password = String::new();
    std::io::stdin()
        .read_to_string(&mut password)
        .map_err(|problem| Failure::Usage(format!("the password can't be read: {problem}")))?;
    let name = add
        .name
        .unwrap_or_else(|| add.email.split('@').next().unwrap_or_default().to_owned());
    let new = NewUser {
        name,
        email: add.email,
        role: add.role.code().to_owned(),
        password: password.lines().next().unwrap_or_default().to_owned(),
    };

    let ops = wiring::open_running(&config).await?;
    accounts::add_user(&ops, &Actor::system("command line"), &new).await?;
    ops.db().close().await;
    say(format_args!("{} may sign in as {}", new.email, add.role.code()))?;
    Ok(Ended::Done)
}
