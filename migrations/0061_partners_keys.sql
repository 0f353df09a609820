-- Keys of partners' programs. The key itself is kept by whoever it was given to; here is only its digest.
CREATE TABLE partners_keys (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    prefix TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL CHECK (scopes <> ''),
    added_at BIGINT NOT NULL,
    last_used_at BIGINT,
    revoked_at BIGINT
);
