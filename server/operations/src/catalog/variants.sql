SELECT v.id,
       v.value_1,
       v.value_2,
       v.value_3,
       v.sku,
       COALESCE((SELECT s.units FROM inventory_sellable s WHERE s.variant_id = v.id), 0),
       v.price_minor,
       v.compare_at_minor,
       v.sale_minor,
       v.sale_from,
       v.sale_until,
       v.barcode,
       (SELECT COUNT(*) FROM inventory_components c WHERE c.bundle_id = v.id)
FROM catalog_variants v
WHERE v.product_id = $1 AND v.archived_at IS NULL
ORDER BY v.position
LIMIT 1000
