-- Two ways to say the same, in their folded form.
CREATE TABLE catalog_synonyms (
    id TEXT PRIMARY KEY,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    UNIQUE (one, other)
);

-- Words that found nothing, in their folded form. Bounded in rows and length by what writes it.
CREATE TABLE catalog_missed_searches (
    words TEXT PRIMARY KEY,
    times BIGINT NOT NULL CHECK (times >= 1),
    last_at BIGINT NOT NULL
);
