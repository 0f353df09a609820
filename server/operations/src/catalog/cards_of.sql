SELECT p.id,
       p.slug,
       p.title_ar,
       p.title_en,
       (SELECT MIN(CASE WHEN v.sale_minor < v.price_minor
                      AND (v.sale_from IS NULL OR v.sale_from <= $25)
                      AND (v.sale_until IS NULL OR v.sale_until > $25)
                 THEN v.sale_minor ELSE v.price_minor END)
        FROM catalog_variants v WHERE v.product_id = p.id AND v.archived_at IS NULL),
       (SELECT MAX(CASE WHEN v.sale_minor < v.price_minor
                      AND (v.sale_from IS NULL OR v.sale_from <= $25)
                      AND (v.sale_until IS NULL OR v.sale_until > $25)
                 THEN v.sale_minor ELSE v.price_minor END)
        FROM catalog_variants v WHERE v.product_id = p.id AND v.archived_at IS NULL),
       (SELECT COALESCE(v.compare_at_minor,
                        CASE WHEN v.sale_minor < v.price_minor
                                  AND (v.sale_from IS NULL OR v.sale_from <= $25)
                                  AND (v.sale_until IS NULL OR v.sale_until > $25)
                             THEN v.price_minor END)
        FROM catalog_variants v
        WHERE v.product_id = p.id AND v.archived_at IS NULL
        ORDER BY CASE WHEN v.sale_minor < v.price_minor
                      AND (v.sale_from IS NULL OR v.sale_from <= $25)
                      AND (v.sale_until IS NULL OR v.sale_until > $25)
                 THEN v.sale_minor ELSE v.price_minor END,
                 CASE WHEN v.compare_at_minor IS NULL AND v.sale_minor IS NULL THEN 1 ELSE 0 END, v.position
        LIMIT 1),
       (SELECT CAST(COALESCE(SUM(s.units), 0) AS BIGINT) FROM inventory_sellable s WHERE s.product_id = p.id),
       (SELECT i.file_key
        FROM catalog_pictures i
        WHERE i.product_id = p.id AND i.state = 'stored'
        ORDER BY i.position, i.id
        LIMIT 1),
       (SELECT i.blur
        FROM catalog_pictures i
        WHERE i.product_id = p.id AND i.state = 'stored'
        ORDER BY i.position, i.id
        LIMIT 1),
       (SELECT MIN(CASE WHEN v.sale_from > $25 THEN v.sale_from
                        WHEN v.sale_until > $25 THEN v.sale_until END)
        FROM catalog_variants v
        WHERE v.product_id = p.id AND v.sale_minor IS NOT NULL)
FROM catalog_products p
WHERE p.status = 'published'
  AND p.visible_from <= $25
  AND p.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
               $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
  AND EXISTS (SELECT 1 FROM catalog_variants v WHERE v.product_id = p.id AND v.archived_at IS NULL)
