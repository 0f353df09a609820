-- The search index asks often which sales began or ended by the clock alone; few variants have one.
CREATE INDEX catalog_variants_by_sale_from ON catalog_variants (sale_from) WHERE sale_from IS NOT NULL;
CREATE INDEX catalog_variants_by_sale_until ON catalog_variants (sale_until) WHERE sale_until IS NOT NULL;
