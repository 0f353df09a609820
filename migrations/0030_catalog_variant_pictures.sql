-- Which picture shows a variant in particular. One picture may show several, a colour in all its sizes; a variant has
-- one at most.
CREATE TABLE catalog_variant_pictures (
    variant_id TEXT PRIMARY KEY REFERENCES catalog_variants (id) ON DELETE CASCADE,
    picture_id TEXT NOT NULL REFERENCES catalog_pictures (id) ON DELETE CASCADE
);
CREATE INDEX catalog_variant_pictures_by_picture ON catalog_variant_pictures (picture_id);
