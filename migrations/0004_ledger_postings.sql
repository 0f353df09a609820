-- Double entry: one row moves an amount above zero from one account to another, so it balances by construction.
CREATE TABLE ledger_postings (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    debit TEXT NOT NULL,
    credit TEXT NOT NULL,
    amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    event TEXT NOT NULL,
    order_id TEXT,
    CHECK (debit <> credit)
);
CREATE INDEX ledger_postings_by_order ON ledger_postings (order_id);
CREATE INDEX ledger_postings_by_debit ON ledger_postings (debit, currency);
CREATE INDEX ledger_postings_by_credit ON ledger_postings (credit, currency);
