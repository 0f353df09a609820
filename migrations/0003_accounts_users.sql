CREATE TABLE accounts_users (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('manager', 'warehouse')),
    language TEXT NOT NULL CHECK (language IN ('ar', 'en')),
    password_hash TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    disabled_at BIGINT
);

-- Sessions of shoppers and staff; a row appears with the first thing that must be remembered. Of somebody who is
-- signed in it also says who, so that all their sessions can be ended at once.
CREATE TABLE accounts_sessions (
    id TEXT PRIMARY KEY,
    user_id TEXT REFERENCES accounts_users (id),
    data BYTEA NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX accounts_sessions_by_expiry ON accounts_sessions (expires_at);
