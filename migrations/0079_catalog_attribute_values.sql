-- What is said of a product. `position` is the choice of a list and 0 otherwise; `plain` is a number as it is
-- calculated with, or yes or no. A list of which several are chosen has a row for each. What a product's type does not ask
-- (any more), or what is a choice no longer, is not said: it waits to be forgotten.
CREATE TABLE catalog_attribute_values (
    product_id TEXT NOT NULL REFERENCES catalog_products (id),
    attribute_id TEXT NOT NULL REFERENCES catalog_attributes (id),
    position BIGINT NOT NULL,
    value_ar TEXT NOT NULL,
    value_en TEXT NOT NULL,
    plain TEXT NOT NULL,
    PRIMARY KEY (product_id, attribute_id, position)
);
CREATE INDEX catalog_attribute_values_by_attribute ON catalog_attribute_values (attribute_id, product_id);
CREATE INDEX catalog_attribute_values_by_choice ON catalog_attribute_values (attribute_id, position, product_id);
