CREATE TABLE inventory_locations (
    id TEXT PRIMARY KEY,
    name_ar TEXT NOT NULL,
    name_en TEXT NOT NULL,
    position BIGINT NOT NULL UNIQUE
);

-- Counters for speed. They always equal the movements and the claims; the CHECKs stand behind the code.
CREATE TABLE inventory_levels (
    variant_id TEXT NOT NULL,
    location_id TEXT NOT NULL REFERENCES inventory_locations (id),
    on_hand BIGINT NOT NULL CHECK (on_hand >= 0),
    held BIGINT NOT NULL CHECK (held >= 0),
    PRIMARY KEY (variant_id, location_id),
    CONSTRAINT inventory_levels_never_oversold CHECK (held <= on_hand)
);

-- What the newest comparison of the counters with movements and claims found: one row, none before the first.
CREATE TABLE inventory_checks (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    at BIGINT NOT NULL,
    mismatched BIGINT NOT NULL CHECK (mismatched >= 0)
);

-- The truth: append-only.
CREATE TABLE inventory_movements (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    variant_id TEXT NOT NULL,
    location_id TEXT NOT NULL REFERENCES inventory_locations (id),
    delta BIGINT NOT NULL CHECK (delta <> 0),
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    order_id TEXT,
    actor_name TEXT NOT NULL
);
CREATE INDEX inventory_movements_by_variant ON inventory_movements (variant_id, id);

-- What each order line holds, and where. Released or shipped exactly once.
CREATE TABLE inventory_claims (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL,
    line_id TEXT NOT NULL,
    variant_id TEXT NOT NULL,
    location_id TEXT NOT NULL REFERENCES inventory_locations (id),
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    status TEXT NOT NULL CHECK (status IN ('reserved', 'allocated', 'picked', 'shipped', 'released')),
    since BIGINT NOT NULL
);
CREATE INDEX inventory_claims_by_order ON inventory_claims (order_id);
CREATE INDEX inventory_claims_by_variant ON inventory_claims (variant_id, location_id, status);
