CREATE TABLE cart_carts (
    id TEXT PRIMARY KEY,
    begun_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    -- What an order was last tried with: some promotions are for some customers only.
    phone TEXT
);

CREATE TABLE cart_lines (
    cart_id TEXT NOT NULL REFERENCES cart_carts (id),
    variant_id TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 999),
    seen_price_minor BIGINT NOT NULL CHECK (seen_price_minor >= 0),
    added_at BIGINT NOT NULL,
    PRIMARY KEY (cart_id, variant_id)
);

-- The codes a shopper typed, in their normal form; whether they give anything is worked out anew each time.
CREATE TABLE cart_codes (
    cart_id TEXT NOT NULL REFERENCES cart_carts (id),
    code TEXT NOT NULL CHECK (code <> ''),
    added_at BIGINT NOT NULL,
    PRIMARY KEY (cart_id, code)
);
