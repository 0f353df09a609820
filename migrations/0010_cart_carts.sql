CREATE TABLE cart_carts (
    id TEXT PRIMARY KEY,
    begun_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE cart_lines (
    cart_id TEXT NOT NULL REFERENCES cart_carts (id),
    variant_id TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 999),
    seen_price_minor BIGINT NOT NULL CHECK (seen_price_minor >= 0),
    added_at BIGINT NOT NULL,
    PRIMARY KEY (cart_id, variant_id)
);
