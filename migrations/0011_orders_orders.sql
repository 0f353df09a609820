CREATE TABLE orders_numbers (
    series TEXT PRIMARY KEY,
    last BIGINT NOT NULL
);

-- What was agreed with the customer. Net lines + net delivery + net fee + VAT = total.
CREATE TABLE orders_orders (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    attempt_id TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('placed', 'confirmed', 'completed', 'returned', 'cancelled')),
    language TEXT NOT NULL CHECK (language IN ('ar', 'en')),
    name TEXT NOT NULL CHECK (name <> ''),
    phone TEXT NOT NULL CHECK (phone <> ''),
    region TEXT NOT NULL,
    address TEXT NOT NULL,
    note TEXT NOT NULL,
    currency TEXT NOT NULL,
    vat_basis_points BIGINT NOT NULL,
    goods_net_minor BIGINT NOT NULL CHECK (goods_net_minor >= 0),
    delivery_net_minor BIGINT NOT NULL CHECK (delivery_net_minor >= 0),
    delivery_tax_minor BIGINT NOT NULL CHECK (delivery_tax_minor >= 0),
    fee_net_minor BIGINT NOT NULL CHECK (fee_net_minor >= 0),
    fee_tax_minor BIGINT NOT NULL CHECK (fee_tax_minor >= 0),
    vat_minor BIGINT NOT NULL CHECK (vat_minor >= 0),
    total_minor BIGINT NOT NULL,
    policy_id TEXT,
    placed_at BIGINT NOT NULL,
    hand_over_by BIGINT NOT NULL,
    promised_day TEXT NOT NULL,
    promise_ends_at BIGINT NOT NULL,
    confirm_by BIGINT NOT NULL,
    due_at BIGINT,
    owner_user TEXT,
    cancel_reason TEXT NOT NULL,
    search_text TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1),
    CONSTRAINT orders_orders_add_up
        CHECK (goods_net_minor + delivery_net_minor + fee_net_minor + vat_minor = total_minor)
);
CREATE INDEX orders_orders_by_status ON orders_orders (status, id);
CREATE INDEX orders_orders_by_due ON orders_orders (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX orders_orders_by_phone ON orders_orders (phone);

-- Snapshots: what the product was called and cost when it was bought.
CREATE TABLE orders_lines (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES orders_orders (id),
    position BIGINT NOT NULL,
    variant_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    title_ar TEXT NOT NULL,
    title_en TEXT NOT NULL,
    label_ar TEXT NOT NULL,
    label_en TEXT NOT NULL,
    sku TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 999),
    unit_price_minor BIGINT NOT NULL CHECK (unit_price_minor >= 0),
    discount_minor BIGINT NOT NULL CHECK (discount_minor >= 0),
    net_minor BIGINT NOT NULL CHECK (net_minor >= 0),
    tax_minor BIGINT NOT NULL CHECK (tax_minor >= 0),
    UNIQUE (order_id, position),
    CONSTRAINT orders_lines_add_up CHECK (net_minor + tax_minor + discount_minor = unit_price_minor * quantity)
);

-- What each unit was sold for, worked out once: neighbouring units with the same amounts are one row. Whatever is
-- given back later is taken from here, so that all of it together is exactly what was paid.
CREATE TABLE orders_units (
    line_id TEXT NOT NULL REFERENCES orders_lines (id),
    position BIGINT NOT NULL CHECK (position >= 1),
    units BIGINT NOT NULL CHECK (units >= 1),
    discount_minor BIGINT NOT NULL CHECK (discount_minor >= 0),
    net_minor BIGINT NOT NULL CHECK (net_minor >= 0),
    tax_minor BIGINT NOT NULL CHECK (tax_minor >= 0),
    PRIMARY KEY (line_id, position)
);

-- What promotions took off, and what they were called then.
CREATE TABLE orders_discounts (
    order_id TEXT NOT NULL REFERENCES orders_orders (id),
    position BIGINT NOT NULL CHECK (position >= 1),
    promotion_id TEXT NOT NULL,
    code TEXT,
    name_ar TEXT NOT NULL,
    name_en TEXT NOT NULL,
    goods_minor BIGINT NOT NULL CHECK (goods_minor >= 0),
    delivery_minor BIGINT NOT NULL CHECK (delivery_minor >= 0),
    PRIMARY KEY (order_id, position)
);

CREATE TABLE orders_history (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES orders_orders (id),
    at BIGINT NOT NULL,
    stage TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX orders_history_by_order ON orders_history (order_id, id);
