//! What befalls other people's programs between two requests, and no use case can bring about.

use super::Shop;
use crate::args;

impl Shop {
    /// A change with the key `flying` is being worked on, by whoever asked for the only change so far.
    pub async fn change_in_flight(&self) {
        let done = self.raw(
            "INSERT INTO idempotency_requests
                 (id, caller, request_key, fingerprint, begun_at, lease, leased_until, status, headers, body)
             SELECT '0198c1a2b3c47d5e8f90a1b2c3d4e5f6', caller, 'flying', fingerprint, begun_at,
                    '0198c1a2b3c47d5e8f90a1b2c3d4e5f6', leased_until, 0, '', ''
             FROM idempotency_requests",
            Vec::new(),
        );
        assert_eq!(done.await.expect("the table is there"), 1);
    }

    /// The process that made the change `key` was killed before its answer was kept.
    pub async fn lose_answer(&self, key: &str) {
        let done = self.raw(
            "UPDATE idempotency_requests SET answered_at = NULL, leased_until = 0 WHERE request_key = $1",
            args![key],
        );
        assert_eq!(done.await.expect("the table is there"), 1);
    }

    /// Partners are told at `url`, which no form would take.
    pub async fn tell_at(&self, url: &str) {
        let done = self.raw("UPDATE partners_endpoints SET url = $1", args![url]);
        assert_eq!(done.await.expect("the table is there"), 1);
    }
}
