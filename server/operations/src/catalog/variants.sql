SELECT v.id,
       v.value_1,
       v.value_2,
       v.value_3,
       v.sku,
       v.price_minor,
       v.compare_at_minor,
       CAST(COALESCE((SELECT SUM(l.on_hand - l.held)
                      FROM inventory_levels l
                      WHERE l.variant_id = v.id), 0) AS BIGINT),
       v.barcode
FROM catalog_variants v
WHERE v.product_id = $1
ORDER BY v.position
LIMIT 1000
