SELECT p.id,
       p.slug,
       p.title_ar,
       p.title_en,
       (SELECT MIN(CASE WHEN v.sale_minor < v.price_minor
                      AND (v.sale_from IS NULL OR v.sale_from <= $3)
                      AND (v.sale_until IS NULL OR v.sale_until > $3)
                 THEN v.sale_minor ELSE v.price_minor END)
        FROM catalog_variants v WHERE v.product_id = p.id AND v.archived_at IS NULL),
       (SELECT MAX(CASE WHEN v.sale_minor < v.price_minor
                      AND (v.sale_from IS NULL OR v.sale_from <= $3)
                      AND (v.sale_until IS NULL OR v.sale_until > $3)
                 THEN v.sale_minor ELSE v.price_minor END)
        FROM catalog_variants v WHERE v.product_id = p.id AND v.archived_at IS NULL),
       (SELECT COALESCE(v.compare_at_minor,
                        CASE WHEN v.sale_minor < v.price_minor
                                  AND (v.sale_from IS NULL OR v.sale_from <= $3)
                                  AND (v.sale_until IS NULL OR v.sale_until > $3)
                             THEN v.price_minor END)
        FROM catalog_variants v
        WHERE v.product_id = p.id AND v.archived_at IS NULL
        ORDER BY CASE WHEN v.sale_minor < v.price_minor
                      AND (v.sale_from IS NULL OR v.sale_from <= $3)
                      AND (v.sale_until IS NULL OR v.sale_until > $3)
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
       (SELECT MIN(CASE WHEN v.sale_from > $3 THEN v.sale_from
                        WHEN v.sale_until > $3 THEN v.sale_until END)
        FROM catalog_variants v
        WHERE v.product_id = p.id AND v.sale_minor IS NOT NULL)
FROM catalog_products p
WHERE p.status = 'published'
  AND p.visible_from <= $3
  AND (NOT $1 OR EXISTS
      (SELECT 1
       FROM catalog_variants v
       WHERE v.product_id = p.id AND v.archived_at IS NULL
         AND (v.compare_at_minor IS NOT NULL
              OR (v.sale_minor < v.price_minor
                  AND (v.sale_from IS NULL OR v.sale_from <= $3)
                  AND (v.sale_until IS NULL OR v.sale_until > $3)))
         AND CASE WHEN v.sale_minor < v.price_minor
                      AND (v.sale_from IS NULL OR v.sale_from <= $3)
                      AND (v.sale_until IS NULL OR v.sale_until > $3)
                 THEN v.sale_minor ELSE v.price_minor END =
             (SELECT MIN(CASE WHEN o.sale_minor < o.price_minor
                      AND (o.sale_from IS NULL OR o.sale_from <= $3)
                      AND (o.sale_until IS NULL OR o.sale_until > $3)
                 THEN o.sale_minor ELSE o.price_minor END)
              FROM catalog_variants o
              WHERE o.product_id = p.id AND o.archived_at IS NULL)))
  AND EXISTS (SELECT 1 FROM catalog_variants v WHERE v.product_id = p.id AND v.archived_at IS NULL)
ORDER BY p.id DESC
LIMIT $2
