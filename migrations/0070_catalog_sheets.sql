-- A sheet of products that somebody sent in, and what becomes of it. The file and the report of its rows are among the
-- shop's files, under the sheet's id; here is what a screen shows of it, as JSON, once somebody has looked through it.
CREATE TABLE catalog_sheets (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    user_id TEXT NOT NULL REFERENCES accounts_users (id),
    user_name TEXT NOT NULL,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('shopify', 'woocommerce')),
    set_stock BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sent', 'foreseen', 'confirmed', 'done')),
    summary TEXT,
    -- What becomes of its products, for lists; and the name of the report's file.
    created BIGINT,
    updated BIGINT,
    unchanged BIGINT,
    failed BIGINT,
    report TEXT,
    -- When that was found out: what was foreseen is worth a yes for a day.
    found_at BIGINT,
    CHECK (state = 'sent'
        OR (summary IS NOT NULL AND created IS NOT NULL AND report IS NOT NULL AND found_at IS NOT NULL))
);

-- What became of the products of a confirmed sheet that are written already, as JSON, until all of it is done: whoever
-- goes on with it writes none of them twice.
CREATE TABLE catalog_sheet_products (
    sheet_id TEXT NOT NULL REFERENCES catalog_sheets (id),
    line BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (sheet_id, line)
);
