-- What changed of all that shoppers see and find: the log that every server's search index and kept pages follow. Written
-- in the transaction of the change itself, only ever added to, and swept after some days (an index that stayed away for
-- longer is built anew). The subject is a product, alone or with what of it changed (`… price`), or a word: `range`,
-- `shop`, `policies`, `synonyms`, and `rebuild` where an index began anew.
CREATE TABLE changes_log (
    id TEXT PRIMARY KEY,
    subject TEXT NOT NULL
);
