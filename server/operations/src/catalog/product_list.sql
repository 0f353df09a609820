SELECT p.id,
       p.title_ar,
       p.title_en,
       p.status,
       (SELECT COUNT(*) FROM catalog_variants v WHERE v.product_id = p.id AND v.archived_at IS NULL),
       (SELECT COALESCE(MIN(CASE WHEN v.sale_minor < v.price_minor
                      AND (v.sale_from IS NULL OR v.sale_from <= $3)
                      AND (v.sale_until IS NULL OR v.sale_until > $3)
                 THEN v.sale_minor ELSE v.price_minor END), 0) FROM catalog_variants v WHERE v.product_id = p.id AND v.archived_at IS NULL),
       (SELECT CAST(COALESCE(SUM(s.units), 0) AS BIGINT) FROM inventory_sellable s WHERE s.product_id = p.id),
       (SELECT i.file_key
        FROM catalog_pictures i
        WHERE i.product_id = p.id AND i.state = 'stored'
        ORDER BY i.position
        LIMIT 1),
       p.visible_from
FROM catalog_products p
WHERE ($1 = '%' OR p.search_text LIKE $1)
  AND ($2 = '' OR p.id < $2)
ORDER BY p.id DESC
LIMIT 51
