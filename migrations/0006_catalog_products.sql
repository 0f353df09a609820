CREATE TABLE catalog_categories (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name_ar TEXT NOT NULL,
    name_en TEXT NOT NULL,
    about_ar TEXT NOT NULL,
    about_en TEXT NOT NULL,
    -- What search engines are told instead of the name and that; empty for those themselves.
    seo_title_ar TEXT NOT NULL,
    seo_title_en TEXT NOT NULL,
    seo_about_ar TEXT NOT NULL,
    seo_about_en TEXT NOT NULL,
    position BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1)
);

-- Addresses categories had before: they lead to the category, however often it was renamed since. One that a category
-- takes again is forgotten here.
CREATE TABLE catalog_former_category_slugs (
    slug TEXT PRIMARY KEY,
    category_id TEXT NOT NULL REFERENCES catalog_categories (id),
    until BIGINT NOT NULL
);
CREATE INDEX catalog_former_category_slugs_by_category ON catalog_former_category_slugs (category_id);

-- Who makes things; called as on the label, where it is known in both languages.
CREATE TABLE catalog_brands (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name_ar TEXT NOT NULL,
    name_en TEXT NOT NULL,
    CHECK (name_ar <> '' OR name_en <> '')
);

CREATE TABLE catalog_products (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'archived')),
    title_ar TEXT NOT NULL,
    title_en TEXT NOT NULL,
    body_ar TEXT NOT NULL,
    body_en TEXT NOT NULL,
    brand_id TEXT REFERENCES catalog_brands (id),
    category_id TEXT REFERENCES catalog_categories (id),
    -- What search engines are told instead of title and description; empty for those themselves.
    seo_title_ar TEXT NOT NULL,
    seo_title_en TEXT NOT NULL,
    seo_about_ar TEXT NOT NULL,
    seo_about_en TEXT NOT NULL,
    search_text TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1),
    -- From when a published product is seen: by the clock, nobody has to act then. None while it never was published.
    visible_from BIGINT,
    CHECK (title_ar <> '' OR title_en <> ''),
    CHECK (status <> 'published' OR visible_from IS NOT NULL)
);
CREATE INDEX catalog_products_by_visible_from ON catalog_products (visible_from) WHERE visible_from IS NOT NULL;
CREATE INDEX catalog_products_by_brand ON catalog_products (brand_id) WHERE brand_id IS NOT NULL;
CREATE INDEX catalog_products_by_category ON catalog_products (category_id, status, id);
CREATE INDEX catalog_products_by_status ON catalog_products (status, id);

-- Addresses products had before; as those of categories.
CREATE TABLE catalog_former_slugs (
    slug TEXT PRIMARY KEY,
    product_id TEXT NOT NULL REFERENCES catalog_products (id),
    until BIGINT NOT NULL
);
CREATE INDEX catalog_former_slugs_by_product ON catalog_former_slugs (product_id);

-- Up to three options; a product with one variant and nothing to choose has none.
CREATE TABLE catalog_options (
    product_id TEXT NOT NULL REFERENCES catalog_products (id),
    position BIGINT NOT NULL CHECK (position BETWEEN 1 AND 3),
    name_ar TEXT NOT NULL,
    name_en TEXT NOT NULL,
    PRIMARY KEY (product_id, position)
);

-- A value keeps its position for life, because variants name it by that; `place` is where it stands among the others.
CREATE TABLE catalog_option_values (
    product_id TEXT NOT NULL,
    option_position BIGINT NOT NULL,
    position BIGINT NOT NULL CHECK (position >= 1),
    place BIGINT NOT NULL,
    value_ar TEXT NOT NULL,
    value_en TEXT NOT NULL,
    -- What addresses of lists call it, whatever its spelling: `colour:clay`. Made of its option's name and its own.
    option_key TEXT NOT NULL CHECK (option_key <> ''),
    PRIMARY KEY (product_id, option_position, position),
    FOREIGN KEY (product_id, option_position) REFERENCES catalog_options (product_id, position)
);
CREATE INDEX catalog_option_values_by_key ON catalog_option_values (option_key, product_id);

-- A variant names its values by position; 0 where its product has no such option.
CREATE TABLE catalog_variants (
    id TEXT PRIMARY KEY,
    product_id TEXT NOT NULL REFERENCES catalog_products (id),
    position BIGINT NOT NULL CHECK (position >= 1),
    value_1 BIGINT NOT NULL CHECK (value_1 >= 0),
    value_2 BIGINT NOT NULL CHECK (value_2 >= 0),
    value_3 BIGINT NOT NULL CHECK (value_3 >= 0),
    sku TEXT NOT NULL,
    barcode TEXT NOT NULL,
    price_minor BIGINT NOT NULL CHECK (price_minor >= 0),
    compare_at_minor BIGINT CHECK (compare_at_minor > price_minor),
    sale_minor BIGINT CHECK (sale_minor > 0),
    sale_from BIGINT,
    sale_until BIGINT,
    weight_grams BIGINT NOT NULL CHECK (weight_grams >= 0),
    -- Of the packed piece; 0 where nobody measured.
    length_mm BIGINT NOT NULL CHECK (length_mm >= 0),
    width_mm BIGINT NOT NULL CHECK (width_mm >= 0),
    height_mm BIGINT NOT NULL CHECK (height_mm >= 0),
    -- What a piece costs the shop, without VAT. Never told outside the console.
    cost_minor BIGINT CHECK (cost_minor >= 0),
    -- Since when it is offered no longer; orders and movements still name it.
    archived_at BIGINT,
    CHECK (sale_from < sale_until)
);
CREATE UNIQUE INDEX catalog_variants_once ON catalog_variants (product_id, value_1, value_2, value_3)
    WHERE archived_at IS NULL;
CREATE INDEX catalog_variants_by_product ON catalog_variants (product_id, position);
CREATE INDEX catalog_variants_by_sku ON catalog_variants (sku);

-- A picture is drawn or uploaded here (no source), or recorded by its address until it is fetched. What came is kept
-- under `original_key` and never shown; `file_key` is the largest of the files made of it. `blur` is a few pixels of
-- it as a data: address, shown until the rest is there.
CREATE TABLE catalog_pictures (
    id TEXT PRIMARY KEY,
    product_id TEXT NOT NULL REFERENCES catalog_products (id),
    position BIGINT NOT NULL,
    source_url TEXT,
    state TEXT NOT NULL CHECK (state IN ('recorded', 'kept', 'failed', 'stored')),
    original_key TEXT,
    file_key TEXT,
    blur TEXT NOT NULL DEFAULT '',
    alt_ar TEXT NOT NULL,
    alt_en TEXT NOT NULL,
    last_error TEXT NOT NULL,
    CHECK ((state = 'stored') = (file_key IS NOT NULL)),
    CHECK (state <> 'kept' OR original_key IS NOT NULL)
);
CREATE UNIQUE INDEX catalog_pictures_by_source ON catalog_pictures (product_id, source_url)
    WHERE source_url IS NOT NULL;
CREATE INDEX catalog_pictures_failed ON catalog_pictures (id) WHERE state = 'failed';
CREATE INDEX catalog_pictures_by_product ON catalog_pictures (product_id, position);
