-- How many goods meet a rule; read/members.rs says at the end which of them, in which order, and what leads to them.
-- One condition decides: of all, one that is not met; of any ($3), one that is.
SELECT MAX(p.id), COUNT(*)
FROM (SELECT q.id, q.category_id, q.brand_id, q.visible_from,
             EXISTS (SELECT 1 FROM inventory_sellable s WHERE s.product_id = q.id AND s.units > 0) AS is_there
      FROM catalog_products q
      WHERE q.status = 'published') p
WHERE p.visible_from <= $2
  AND EXISTS (SELECT 1 FROM catalog_variants v WHERE v.product_id = p.id AND v.archived_at IS NULL)
  AND EXISTS
      (SELECT 1
       FROM catalog_collection_conditions c
       WHERE c.collection_id = $1
         AND COALESCE(CASE
             WHEN c.kind = 'category' THEN p.category_id = c.category_id
             WHEN c.kind = 'brand' THEN p.brand_id = c.brand_id
             WHEN c.kind = 'newest' THEN p.visible_from + c.days * 86400000 > $2
             WHEN c.kind = 'in_stock' THEN p.is_there
             WHEN c.kind = 'option' THEN EXISTS
                 (SELECT 1
                  FROM catalog_option_values x
                  JOIN catalog_variants v ON v.product_id = x.product_id AND v.archived_at IS NULL
                  WHERE x.product_id = p.id
                    AND x.option_key = c.option_key
                    AND x.position = CASE WHEN x.option_position = 1 THEN v.value_1
                                          WHEN x.option_position = 2 THEN v.value_2
                                          ELSE v.value_3 END)
             WHEN c.kind = 'price' THEN
                 (SELECT MIN(CASE WHEN v.sale_minor < v.price_minor
                                       AND (v.sale_from IS NULL OR v.sale_from <= $2)
                                       AND (v.sale_until IS NULL OR v.sale_until > $2)
                                  THEN v.sale_minor ELSE v.price_minor END)
                  FROM catalog_variants v
                  WHERE v.product_id = p.id AND v.archived_at IS NULL)
                 BETWEEN c.price_from * $4 AND COALESCE(c.price_below * $4 - 1, 9000000000000000000)
             WHEN c.kind = 'on_sale' THEN EXISTS
                 (SELECT 1
                  FROM catalog_variants v
                  WHERE v.product_id = p.id AND v.archived_at IS NULL
                    AND (v.compare_at_minor IS NOT NULL
                         OR (v.sale_minor < v.price_minor
                             AND (v.sale_from IS NULL OR v.sale_from <= $2)
                             AND (v.sale_until IS NULL OR v.sale_until > $2)))
                    AND CASE WHEN v.sale_minor < v.price_minor
                                  AND (v.sale_from IS NULL OR v.sale_from <= $2)
                                  AND (v.sale_until IS NULL OR v.sale_until > $2)
                             THEN v.sale_minor ELSE v.price_minor END =
                        (SELECT MIN(CASE WHEN o.sale_minor < o.price_minor
                                              AND (o.sale_from IS NULL OR o.sale_from <= $2)
                                              AND (o.sale_until IS NULL OR o.sale_until > $2)
                                         THEN o.sale_minor ELSE o.price_minor END)
                         FROM catalog_variants o
                         WHERE o.product_id = p.id AND o.archived_at IS NULL))
             END, FALSE) = $3) = $3
  AND ($5 = 'any' OR p.is_there = ($5 = 'in'))
