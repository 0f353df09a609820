//! The places where a rule does not hold, each with its reason. One that nothing needs any more is red itself, so
//! the list can only say what is true.

use crate::finding::Finding;

/// A place where a rule does not hold.
pub struct Exception {
    /// The rule's name.
    pub rule: &'static str,
    /// A file, or a folder ending in `/`.
    pub place: &'static str,
    /// Why.
    pub reason: &'static str,
}

/// All of them.
pub const EXCEPTIONS: [Exception; 5] = [
    Exception {
        rule: "clock_and_ids",
        place: "server/operations/src/ports/clock.rs",
        reason: "the clock port made real: this is where Ops has the time from",
    },
    Exception {
        rule: "clock_and_ids",
        place: "frontend/bundle/",
        reason: "a build tool that says how long each step took; it is no part of the shop",
    },
    Exception {
        rule: "clock_and_ids",
        place: "server/src/http/request_id.rs",
        reason: "measures for the log how long an answer took; no rule of the shop sees it",
    },
    Exception {
        rule: "clock_and_ids",
        place: "server/bench/",
        reason: "measures the running program from outside; it is no part of the shop",
    },
    Exception {
        rule: "clock_and_ids",
        place: "server/tests/process/",
        reason: "watches the running program from outside, where there is no Ops",
    },
];

impl Exception {
    /// Whether this is about such a finding of such a rule.
    pub fn covers(&self, rule: &str, finding: &Finding) -> bool {
        let here =
            finding.file == self.place || (self.place.ends_with('/') && finding.file.starts_with(self.place));
        self.rule == rule && here
    }
}
