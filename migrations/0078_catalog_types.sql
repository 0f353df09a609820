-- What a product is (a cup, a dress) and therefore what can be said of it. An attribute may be asked for by several
-- types. A choice keeps its position for life, because values name it by that, and no other gets it afterwards:
-- `last_position` never falls. Its place among the others is another number. `guide` is sanitised HTML: the size guide of
-- all products of the type. A type with `removed_at` is gone but for the products that still have to be freed of it.
CREATE TABLE catalog_types (
    id TEXT PRIMARY KEY,
    name_ar TEXT NOT NULL,
    name_en TEXT NOT NULL,
    guide_ar TEXT NOT NULL,
    guide_en TEXT NOT NULL,
    version BIGINT NOT NULL,
    removed_at BIGINT
);

CREATE TABLE catalog_attributes (
    id TEXT PRIMARY KEY,
    name_ar TEXT NOT NULL,
    name_en TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'yes_no', 'one', 'several')),
    unit_ar TEXT NOT NULL,
    unit_en TEXT NOT NULL,
    last_position BIGINT NOT NULL
);

CREATE TABLE catalog_attribute_choices (
    attribute_id TEXT NOT NULL REFERENCES catalog_attributes (id),
    position BIGINT NOT NULL CHECK (position > 0),
    place BIGINT NOT NULL,
    value_ar TEXT NOT NULL,
    value_en TEXT NOT NULL,
    PRIMARY KEY (attribute_id, position)
);

CREATE TABLE catalog_type_attributes (
    type_id TEXT NOT NULL REFERENCES catalog_types (id),
    attribute_id TEXT NOT NULL REFERENCES catalog_attributes (id),
    place BIGINT NOT NULL,
    PRIMARY KEY (type_id, attribute_id)
);
CREATE INDEX catalog_type_attributes_by_attribute ON catalog_type_attributes (attribute_id);

ALTER TABLE catalog_products ADD COLUMN type_id TEXT REFERENCES catalog_types (id);
CREATE INDEX catalog_products_by_type ON catalog_products (type_id, id) WHERE type_id IS NOT NULL;

-- The product's own size guide, instead of its type's.
ALTER TABLE catalog_products ADD COLUMN guide_ar TEXT NOT NULL DEFAULT '';
ALTER TABLE catalog_products ADD COLUMN guide_en TEXT NOT NULL DEFAULT '';
