-- Where programs of partners are told what happens. The secret signs what is sent, so it has to be kept.
CREATE TABLE partners_endpoints (
    id TEXT PRIMARY KEY,
    url TEXT NOT NULL CHECK (url <> ''),
    topics TEXT NOT NULL CHECK (topics <> ''),
    secret TEXT NOT NULL,
    -- The secret before, good until then beside the new one.
    former_secret TEXT,
    former_until BIGINT,
    added_at BIGINT NOT NULL,
    -- When it last took a message.
    taken_at BIGINT,
    -- By a person, or by itself when it took nothing for days; then it says why.
    disabled_at BIGINT,
    last_error TEXT NOT NULL
);

-- One message to one endpoint: what is sent is written down once, so that every try sends the same bytes.
CREATE TABLE partners_deliveries (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL,
    endpoint_id TEXT NOT NULL REFERENCES partners_endpoints (id),
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'delivered', 'failed')),
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL CHECK (attempts >= 0),
    last_error TEXT NOT NULL,
    UNIQUE (event_id, endpoint_id)
);
CREATE INDEX partners_deliveries_due ON partners_deliveries (endpoint_id, due_at) WHERE status = 'waiting';
