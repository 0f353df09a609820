-- What one bundle takes from the shelf. A bundle has no stock of its own.
CREATE TABLE inventory_components (
    bundle_id TEXT NOT NULL,
    component_id TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 99),
    position BIGINT NOT NULL,
    PRIMARY KEY (bundle_id, component_id),
    CHECK (bundle_id <> component_id)
);
CREATE INDEX inventory_components_by_component ON inventory_components (component_id);

-- How many of a variant that is offered can be sold: what nobody holds, and of a bundle as many as its components make.
-- Whatever shows availability reads it here.
CREATE VIEW inventory_sellable AS
SELECT v.id AS variant_id,
       v.product_id,
       CAST(COALESCE((SELECT MIN(COALESCE((SELECT CAST(SUM(l.on_hand - l.held) AS BIGINT)
                                           FROM inventory_levels l
                                           WHERE l.variant_id = c.component_id), 0) / c.quantity)
                      FROM inventory_components c
                      WHERE c.bundle_id = v.id),
                     (SELECT CAST(SUM(l.on_hand - l.held) AS BIGINT)
                      FROM inventory_levels l
                      WHERE l.variant_id = v.id),
                     0) AS BIGINT) AS units
FROM catalog_variants v
WHERE v.archived_at IS NULL;
