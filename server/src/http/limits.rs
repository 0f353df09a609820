//! How often one client may try what could be abused by trying: guessing passwords and orders, flooding checkout; and how
//! much a program may ask. Counted per process, by address or by key; how often is configuration.

use std::net::IpAddr;
use std::num::NonZeroU32;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use domain::Refusal;
use domain::basics::PartnerKeyId;
use governor::RateLimiter;
use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;

use super::Site;
use super::client::Client;
use super::policy::{self, Quota};
use super::problems::Problem;
use super::reader::Reader;
use crate::config::Limits;

/// A minute, in which a quota that was used up is whole again.
const WINDOW_SECONDS: u64 = 60;

type Counter =
    RateLimiter<Counted, DefaultKeyedStateStore<Counted>, DefaultClock, StateInformationMiddleware>;

/// Whose tries are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Everybody at an address.
    At(IpAddr),
    /// Whoever comes with a key.
    With(PartnerKeyId),
}

impl From<Client> for Counted {
    fn from(client: Client) -> Self {
        Self::At(client.quota_key())
    }
}

/// Who tried what how often.
pub struct Limiter {
    sign_in: Counter,
    lookup: Counter,
    checkout: Counter,
    change: Counter,
    read: Counter,
}

/// What a try has left of a quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The quota's name.
    pub name: &'static str,
    /// Tries a minute.
    pub limit: u32,
    /// Tries that are left now.
    pub left: u32,
    /// Seconds until all of it is there again.
    pub whole_in_seconds: u64,
    /// When to try again, when this was one too many; it is not counted then.
    pub retry_after_seconds: Option<u64>,
}

impl Limiter {
    /// Nobody tried anything yet.
    pub fn new(limits: &Limits) -> Self {
        let per_minute = |n: NonZeroU32| RateLimiter::keyed(governor::Quota::per_minute(n)).with_middleware();
        Self {
            sign_in: per_minute(limits.sign_in),
            lookup: per_minute(limits.lookup),
            checkout: per_minute(limits.checkout),
            change: per_minute(limits.change),
            read: per_minute(limits.read),
        }
    }

    const fn counter(&self, quota: Quota) -> Option<(&'static str, &Counter)> {
        Some(match quota {
            Quota::Unlimited => return None,
            Quota::SignIn => ("sign-in", &self.sign_in),
            Quota::Lookup => ("lookup", &self.lookup),
            Quota::Checkout => ("checkout", &self.checkout),
            Quota::Change => ("change", &self.change),
            Quota::Read => ("read", &self.read),
        })
    }

    /// Counts a try.
    ///
    /// # Errors
    /// `TooManyAttempts` when it was one too many; it is not counted then.
    pub fn count(&self, quota: Quota, client: Client) -> Result<(), Refusal> {
        match self
            .count_program(quota, client)
            .and_then(|standing| standing.retry_after_seconds)
        {
            Some(retry_after_seconds) => Err(Refusal::TooManyAttempts { retry_after_seconds }),
            None => Ok(()),
        }
    }

    /// Counts a try; what is left of the quota, unless there is none.
    pub fn count_program(&self, quota: Quota, counted: impl Into<Counted>) -> Option<Standing> {
        let (name, counter) = self.counter(quota)?;
        let (limit, left, retry_after_seconds) = match counter.check_key(&counted.into()) {
            Ok(state) => (
                state.quota().burst_size().get(),
                state.remaining_burst_capacity(),
                None,
            ),
            Err(not_until) => {
                let wait = not_until.wait_time_from(DefaultClock::default().now());
                (not_until.quota().burst_size().get(), 0, Some(wait.as_secs() + 1))
            }
        };
        let used = u64::from(limit.saturating_sub(left));
        Some(Standing {
            name,
            limit,
            left,
            whole_in_seconds: (used * WINDOW_SECONDS).div_ceil(u64::from(limit.max(1))),
            retry_after_seconds,
        })
    }

    /// Forgets those whose whole quota is free again; to be called now and then.
    pub fn tidy(&self) {
        for counter in [
            &self.sign_in,
            &self.lookup,
            &self.checkout,
            &self.change,
            &self.read,
        ] {
            counter.retain_recent();
            counter.shrink_to_fit();
        }
    }
}

/// Refuses who tries too often.
pub async fn check(State(site): State<Site>, request: Request, next: Next) -> Response {
    let quota = policy::line_of(&request).map_or(Quota::Change, |line| line.quota);
    let client = request.extensions().get::<Client>().copied();
    let counted = client.map_or(Ok(()), |client| site.limiter().count(quota, client));
    match counted {
        Ok(()) => next.run(request).await,
        Err(refusal) => {
            tracing::warn!(?quota, "refused: too many attempts");
            Problem::refused(refusal).answer(&site, &Reader::of(&request))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotas_are_kept_apart_by_what_is_tried_and_by_whom() {
        let limits = Limits {
            sign_in: NonZeroU32::MIN,
            lookup: NonZeroU32::MIN,
            ..Limits::default()
        };
        let limiter = Limiter::new(&limits);
        let (one, other) = (Client([192, 0, 2, 1].into()), Client([192, 0, 2, 2].into()));

        assert_eq!(limiter.count(Quota::SignIn, one), Ok(()));
        let refused = limiter.count(Quota::SignIn, one);
        assert!(
            matches!(
                refused,
                Err(Refusal::TooManyAttempts {
                    retry_after_seconds: 1..=61
                })
            ),
            "{refused:?}"
        );
        assert_eq!(limiter.count(Quota::SignIn, other), Ok(()));
        assert_eq!(limiter.count(Quota::Lookup, one), Ok(()));
    }

    #[test]
    fn what_is_left_of_a_quota_is_told() {
        let limits = Limits {
            read: NonZeroU32::new(3).unwrap(),
            ..Limits::default()
        };
        let (limiter, client) = (Limiter::new(&limits), Client([192, 0, 2, 1].into()));
        let mut left = Vec::new();
        for _ in 0..4 {
            let standing = limiter.count_program(Quota::Read, client).unwrap();
            assert_eq!((standing.name, standing.limit), ("read", 3));
            left.push((
                standing.left,
                standing.whole_in_seconds,
                standing.retry_after_seconds.is_some(),
            ));
        }
        assert_eq!(
            left,
            [(2, 20, false), (1, 40, false), (0, 60, false), (0, 60, true)]
        );
        assert_eq!(limiter.count_program(Quota::Unlimited, client), None);
    }
}
