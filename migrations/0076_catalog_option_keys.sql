-- What addresses of lists call a value, whatever its spelling: `colour:clay`. Written with the value and its option.
ALTER TABLE catalog_option_values ADD COLUMN option_key TEXT NOT NULL DEFAULT '';
CREATE INDEX catalog_option_values_by_key ON catalog_option_values (option_key, product_id);
