-- What goes well with a product, chosen by hand.
CREATE TABLE catalog_related (
    product_id TEXT NOT NULL REFERENCES catalog_products (id),
    related_id TEXT NOT NULL REFERENCES catalog_products (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (product_id, related_id),
    CHECK (product_id <> related_id)
);
-- The newest of a maker, to fill up with.
CREATE INDEX catalog_products_by_maker ON catalog_products (brand_id, status, id) WHERE brand_id IS NOT NULL;
