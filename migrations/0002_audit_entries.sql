CREATE TABLE audit_entries (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('guest', 'staff', 'partner', 'system')),
    actor_user TEXT,
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    label TEXT NOT NULL,
    changes TEXT NOT NULL,
    reason TEXT NOT NULL,
    request_id TEXT
);
CREATE INDEX audit_entries_by_subject ON audit_entries (subject, subject_id);
