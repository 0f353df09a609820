CREATE TABLE policies_versions (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('returns')),
    version BIGINT NOT NULL CHECK (version >= 1),
    return_days BIGINT NOT NULL CHECK (return_days BETWEEN 0 AND 365),
    title_ar TEXT NOT NULL,
    title_en TEXT NOT NULL,
    body_ar TEXT NOT NULL,
    body_en TEXT NOT NULL,
    in_force_since BIGINT NOT NULL,
    UNIQUE (kind, version)
);
