SELECT v.id,
       v.value_1,
       v.value_2,
       v.value_3,
       v.sku,
       CAST(COALESCE((SELECT SUM(l.on_hand - l.held)
                      FROM inventory_levels l
                      WHERE l.variant_id = v.id), 0) AS BIGINT),
       v.price_minor,
       v.compare_at_minor,
       v.sale_minor,
       v.sale_from,
       v.sale_until,
       v.barcode
FROM catalog_variants v
WHERE v.product_id = $1 AND v.archived_at IS NULL
ORDER BY v.position
LIMIT 1000
