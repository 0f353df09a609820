-- What changed in the catalogue, its prices and its stock: the log that every server's search index follows. Written in
-- the transaction of the change itself, only ever added to, and swept after some days (an index that stayed away for
-- longer is built anew). The subject is a product, `synonyms`, or `rebuild` where an index began anew.
CREATE TABLE catalog_changes (
    id TEXT PRIMARY KEY,
    subject TEXT NOT NULL
);

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
