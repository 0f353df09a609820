-- What happened, for everything that must follow. Written in the transaction of the event itself.
CREATE TABLE outbox_events (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL CHECK (attempts >= 0),
    last_error TEXT NOT NULL,
    done_at BIGINT,
    lane TEXT NOT NULL CHECK (lane IN ('quick', 'slow', 'sheets', 'imports'))
);
CREATE INDEX outbox_events_open ON outbox_events (lane, due_at) WHERE done_at IS NULL;
