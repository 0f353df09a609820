SELECT p.id,
       p.slug,
       p.title_ar,
       p.title_en,
       (SELECT MIN(v.price_minor) FROM catalog_variants v WHERE v.product_id = p.id),
       (SELECT MAX(v.price_minor) FROM catalog_variants v WHERE v.product_id = p.id),
       (SELECT v.compare_at_minor
        FROM catalog_variants v
        WHERE v.product_id = p.id
        ORDER BY v.price_minor, CASE WHEN v.compare_at_minor IS NULL THEN 1 ELSE 0 END, v.position
        LIMIT 1),
       (SELECT CAST(COALESCE(SUM(l.on_hand - l.held), 0) AS BIGINT)
        FROM catalog_variants v
        JOIN inventory_levels l ON l.variant_id = v.id
        WHERE v.product_id = p.id),
       (SELECT i.file_key
        FROM catalog_pictures i
        WHERE i.product_id = p.id AND i.state = 'stored'
        ORDER BY i.position
        LIMIT 1)
FROM catalog_products p
WHERE p.status = 'published'
  AND (NOT $1 OR EXISTS
      (SELECT 1
       FROM catalog_variants v
       WHERE v.product_id = p.id
         AND v.compare_at_minor IS NOT NULL
         AND v.price_minor = (SELECT MIN(o.price_minor) FROM catalog_variants o WHERE o.product_id = p.id)))
  AND EXISTS (SELECT 1 FROM catalog_variants v WHERE v.product_id = p.id)
ORDER BY p.id DESC
LIMIT $2
