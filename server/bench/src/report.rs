//! The table: what was measured, what it should be, and whether it is.

use std::io::{Write, stdout};

use anyhow::Result;

use crate::figures::Figures;

/// The lines so far.
#[derive(Default)]
pub struct Report {
    lines: Vec<Line>,
}

struct Line {
    what: String,
    measured: String,
    wanted: String,
    holds: Option<bool>,
}

impl Report {
    /// A figure that should be something.
    pub fn judge(&mut self, what: &str, measured: String, (wanted, holds): (String, bool)) {
        self.lines.push(Line {
            what: what.to_owned(),
            measured,
            wanted,
            holds: Some(holds),
        });
    }

    /// A figure to know.
    pub fn tell(&mut self, what: &str, measured: String) {
        self.lines.push(Line {
            what: what.to_owned(),
            measured,
            wanted: String::new(),
            holds: None,
        });
    }

    /// Prints it; whether everything is as it should be.
    pub fn print(&self) -> Result<bool> {
        let width = |of: fn(&Line) -> &str| {
            let widths = self.lines.iter().map(|line| of(line).chars().count());
            widths.max().unwrap_or_default()
        };
        let (first, second) = (width(|line| &line.what), width(|line| &line.measured));
        let mut out = stdout().lock();
        for line in &self.lines {
            let mark = match line.holds {
                Some(true) => "✓",
                Some(false) => "✗",
                None => " ",
            };
            writeln!(
                out,
                "{mark} {:first$}  {:second$}  {}",
                line.what, line.measured, line.wanted
            )?;
        }
        Ok(self.lines.iter().all(|line| line.holds != Some(false)))
    }
}

/// A load's figures for people.
pub fn words(figures: &Figures) -> String {
    format!(
        "{}/s, p50 {}, p99 {}",
        figures.rate,
        millis(figures.p50),
        millis(figures.p99)
    )
}

/// Microseconds as milliseconds.
pub fn millis(micros: u64) -> String {
    format!("{}.{:02} ms", micros / 1_000, micros % 1_000 / 10)
}

/// Hundredths as a number.
pub fn ratio(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Bytes as KB (of 1,000).
pub fn kilobytes(bytes: u64) -> String {
    format!("{} KB", bytes.div_ceil(1_000))
}
