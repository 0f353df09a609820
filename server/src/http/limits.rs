//! How often one client may try what could be abused by trying: guessing passwords and orders, flooding checkout. Counted
//! per process and by address; how often is configuration.

use std::net::IpAddr;
use std::num::NonZeroU32;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use domain::Refusal;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, RateLimiter};

use super::Site;
use super::client::Client;
use super::policy::{self, Quota};
use super::problems::Problem;
use super::reader::Reader;
use crate::config::Limits;

/// Who tried what how often.
pub struct Limiter {
    sign_in: DefaultKeyedRateLimiter<IpAddr>,
    lookup: DefaultKeyedRateLimiter<IpAddr>,
    checkout: DefaultKeyedRateLimiter<IpAddr>,
    change: DefaultKeyedRateLimiter<IpAddr>,
}

impl Limiter {
    /// Nobody tried anything yet.
    pub fn new(limits: &Limits) -> Self {
        let per_minute = |n: NonZeroU32| RateLimiter::keyed(governor::Quota::per_minute(n));
        Self {
            sign_in: per_minute(limits.sign_in),
            lookup: per_minute(limits.lookup),
            checkout: per_minute(limits.checkout),
            change: per_minute(limits.change),
        }
    }

    /// Counts a try.
    ///
    /// # Errors
    /// `TooManyAttempts` when it was one too many; it is not counted then.
    pub fn count(&self, quota: Quota, client: Client) -> Result<(), Refusal> {
        let counter = match quota {
            Quota::Unlimited => return Ok(()),
            Quota::SignIn => &self.sign_in,
            Quota::Lookup => &self.lookup,
            Quota::Checkout => &self.checkout,
            Quota::Change => &self.change,
        };
        counter.check_key(&client.quota_key()).map_err(|not_until| {
            let wait = not_until.wait_time_from(DefaultClock::default().now());
            Refusal::TooManyAttempts {
                retry_after_seconds: wait.as_secs() + 1,
            }
        })
    }

    /// Forgets those whose whole quota is free again; to be called now and then.
    pub fn tidy(&self) {
        for counter in [&self.sign_in, &self.lookup, &self.checkout, &self.change] {
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
}
