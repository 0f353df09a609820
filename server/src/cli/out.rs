//! How a command ends and what it says.

use std::io::Write;
use std::process::ExitCode;

use domain::basics::Language;
use operations::Error;
use operations::backup::BackupError;
use operations::db::MigrateError;
use serde::Serialize;
use wording::refusals;

/// A command that did what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Done.
    Done,
    /// Done, and there is something to look at.
    WithFindings,
}

/// A command that did not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// It was asked wrongly, or is configured wrongly.
    Usage(String),
    /// The business says no.
    Refused(String),
    /// A fault of ours or of something we depend on.
    Fault(String),
}

impl From<Ended> for ExitCode {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Done => Self::SUCCESS,
            Ended::WithFindings => Self::from(1),
        }
    }
}

impl Failure {
    /// Says so on standard error; the exit status.
    pub fn tell(&self) -> ExitCode {
        let (sentence, status) = match self {
            Self::Usage(sentence) => (sentence, 2),
            Self::Refused(sentence) => (sentence, 3),
            Self::Fault(sentence) => (sentence, 70),
        };
        // Nothing is left to be done when even standard error is closed.
        let _ = writeln!(std::io::stderr(), "manzuma: {sentence}");
        ExitCode::from(status)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refusal) => Self::Refused(refused(&refusal)),
            Error::Missing => Self::Refused("there is no such thing in this shop".to_owned()),
            Error::Denied => Self::Refused("that is not allowed".to_owned()),
            Error::Clash => Self::Fault("somebody else was faster; try again".to_owned()),
            Error::Broken(cause) => Self::Fault(cause.to_string()),
        }
    }
}

impl From<MigrateError> for Failure {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Newer { .. } => Self::Refused(error.to_string()),
            MigrateError::Failed(_) => Self::Fault(error.to_string()),
        }
    }
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::File(sentence) => Self::Usage(sentence),
            BackupError::Damaged(_) | BackupError::OtherSchema { .. } | BackupError::NotEmpty => {
                Self::Refused(error.to_string())
            }
            BackupError::Failed(error) => error.into(),
        }
    }
}

/// A refusal as one sentence, each field named.
fn refused(refusal: &domain::Refusal) -> String {
    let domain::Refusal::InvalidFields(problems) = refusal else {
        return refusals::sentence(Language::English, refusal);
    };
    let each = problems
        .iter()
        .map(|p| format!("{}: {}", p.field, refusals::field(Language::English, &p.problem)));
    each.collect::<Vec<_>>().join(" ")
}

/// A line on standard output.
///
/// # Errors
/// [`Failure::Fault`] when it is closed.
pub fn say(line: impl std::fmt::Display) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")
        .and_then(|()| out.flush())
        .map_err(|problem| Failure::Fault(problem.to_string()))
}

/// One JSON object on standard output.
///
/// # Errors
/// [`Failure::Fault`] when it is closed.
pub fn say_json(object: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string(object).map_err(|problem| Failure::Fault(problem.to_string()))?;
    say(text)
}
