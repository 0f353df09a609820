-- A save of the grid: what it changed, as JSON, so that it can be taken back by changes the other way.
CREATE TABLE catalog_saves (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    user_id TEXT NOT NULL REFERENCES accounts_users (id),
    changes TEXT NOT NULL,
    undone_at BIGINT
);
CREATE INDEX catalog_saves_open ON catalog_saves (user_id, id) WHERE undone_at IS NULL;
