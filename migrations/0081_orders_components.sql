-- Snapshots: what one of an order's bundles was made of when it was bought.
CREATE TABLE orders_components (
    line_id TEXT NOT NULL REFERENCES orders_lines (id),
    variant_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    title_ar TEXT NOT NULL,
    title_en TEXT NOT NULL,
    label_ar TEXT NOT NULL,
    label_en TEXT NOT NULL,
    sku TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 99),
    PRIMARY KEY (line_id, variant_id)
);
