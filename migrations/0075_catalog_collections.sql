-- Goods put together: by hand, in an order of their own, or by a rule whose conditions are asked when they are shown.
CREATE TABLE catalog_collections (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('draft', 'published')),
    mode TEXT NOT NULL CHECK (mode IN ('picked', 'ruled')),
    -- Of a rule: whether goods meet all of its conditions, or any.
    matching TEXT NOT NULL CHECK (matching IN ('all', 'any')),
    name_ar TEXT NOT NULL,
    name_en TEXT NOT NULL,
    about_ar TEXT NOT NULL,
    about_en TEXT NOT NULL,
    seo_title_ar TEXT NOT NULL,
    seo_title_en TEXT NOT NULL,
    seo_about_ar TEXT NOT NULL,
    seo_about_en TEXT NOT NULL,
    -- Whether the menu and the home page name it, and where among the others.
    in_menu BOOLEAN NOT NULL,
    position BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL CHECK (version >= 1),
    CHECK (name_ar <> '' OR name_en <> '')
);
CREATE INDEX catalog_collections_by_position ON catalog_collections (status, position);

-- Addresses collections had before; as those of products.
CREATE TABLE catalog_former_collection_slugs (
    slug TEXT PRIMARY KEY,
    collection_id TEXT NOT NULL REFERENCES catalog_collections (id),
    until BIGINT NOT NULL
);
CREATE INDEX catalog_former_collection_slugs_by_collection ON catalog_former_collection_slugs (collection_id);

-- What is picked by hand.
CREATE TABLE catalog_collection_products (
    collection_id TEXT NOT NULL REFERENCES catalog_collections (id),
    product_id TEXT NOT NULL REFERENCES catalog_products (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (collection_id, product_id)
);

-- A rule's conditions. Prices are whole units of the shop's currency, from (inclusive) and below (exclusive).
CREATE TABLE catalog_collection_conditions (
    id TEXT PRIMARY KEY,
    collection_id TEXT NOT NULL REFERENCES catalog_collections (id),
    kind TEXT NOT NULL CHECK (kind IN ('category', 'brand', 'price', 'on_sale', 'option', 'newest', 'in_stock')),
    category_id TEXT REFERENCES catalog_categories (id),
    brand_id TEXT REFERENCES catalog_brands (id),
    price_from BIGINT,
    price_below BIGINT,
    option_key TEXT,
    days BIGINT CHECK (days > 0),
    CHECK ((kind = 'category') = (category_id IS NOT NULL)),
    CHECK ((kind = 'brand') = (brand_id IS NOT NULL)),
    CHECK ((kind = 'price') = (price_from IS NOT NULL)),
    CHECK ((kind = 'option') = (option_key IS NOT NULL)),
    CHECK ((kind = 'newest') = (days IS NOT NULL))
);
CREATE INDEX catalog_collection_conditions_by_collection ON catalog_collection_conditions (collection_id, id);
