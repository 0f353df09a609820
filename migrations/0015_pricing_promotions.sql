-- What is taken off orders. `used` counts the uses that were not given back; effect and conditions are JSON.
CREATE TABLE pricing_promotions (
    id TEXT PRIMARY KEY,
    name_ar TEXT NOT NULL CHECK (name_ar <> ''),
    name_en TEXT NOT NULL CHECK (name_en <> ''),
    by_code BOOLEAN NOT NULL,
    effect TEXT NOT NULL,
    conditions TEXT NOT NULL,
    priority BIGINT NOT NULL,
    stacking TEXT NOT NULL CHECK (stacking IN ('stacks', 'exclusive')),
    starts_at BIGINT,
    ends_at BIGINT,
    uses_max BIGINT CHECK (uses_max > 0),
    customer_max BIGINT CHECK (customer_max > 0),
    used BIGINT NOT NULL CHECK (used >= 0),
    added_at BIGINT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1)
);
CREATE INDEX pricing_promotions_by_end ON pricing_promotions (by_code, ends_at);

-- Codes in their normal form. Those of one promotion share its limits.
CREATE TABLE pricing_codes (
    code TEXT PRIMARY KEY CHECK (code <> ''),
    promotion_id TEXT NOT NULL REFERENCES pricing_promotions (id),
    uses_max BIGINT CHECK (uses_max > 0),
    used BIGINT NOT NULL CHECK (used >= 0),
    added_at BIGINT NOT NULL
);
CREATE INDEX pricing_codes_by_promotion ON pricing_codes (promotion_id, added_at);

-- Which order used what; given back exactly once, when the order is cancelled.
CREATE TABLE pricing_uses (
    id TEXT PRIMARY KEY,
    promotion_id TEXT NOT NULL REFERENCES pricing_promotions (id),
    code TEXT,
    order_id TEXT NOT NULL,
    phone TEXT NOT NULL,
    used_at BIGINT NOT NULL,
    given_back_at BIGINT,
    UNIQUE (promotion_id, order_id)
);
CREATE INDEX pricing_uses_by_order ON pricing_uses (order_id);
CREATE INDEX pricing_uses_by_phone ON pricing_uses (phone, promotion_id);
