-- Requests of programs that carry an Idempotency-Key: what was asked, whether it has had its effect, what was answered.
CREATE TABLE idempotency_requests (
    id TEXT PRIMARY KEY,
    caller TEXT NOT NULL,
    request_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    -- Who works on it, and until when nobody else may take it over.
    lease TEXT NOT NULL,
    leased_until BIGINT NOT NULL,
    -- Set in the transaction of the effect itself.
    effect_at BIGINT,
    answered_at BIGINT,
    status BIGINT NOT NULL,
    headers TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (caller, request_key)
);
CREATE INDEX idempotency_requests_by_begun ON idempotency_requests (begun_at);
