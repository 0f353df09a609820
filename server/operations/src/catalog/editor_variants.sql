SELECT v.id,
       v.sku,
       l.id,
       l.name_ar,
       l.name_en,
       COALESCE(s.on_hand, 0),
       COALESCE(s.held, 0),
       COALESCE(a.value_ar, ''), COALESCE(a.value_en, ''),
       COALESCE(b.value_ar, ''), COALESCE(b.value_en, ''),
       COALESCE(c.value_ar, ''), COALESCE(c.value_en, ''),
       v.price_minor,
       v.compare_at_minor,
       v.sale_minor,
       v.sale_from,
       v.sale_until,
       v.barcode,
       v.cost_minor,
       v.weight_grams,
       v.length_mm,
       v.width_mm,
       v.height_mm,
       v.archived_at,
       COALESCE((SELECT f.units FROM inventory_sellable f WHERE f.variant_id = v.id), 0)
FROM catalog_variants v
CROSS JOIN inventory_locations l
LEFT JOIN inventory_levels s ON s.variant_id = v.id AND s.location_id = l.id
LEFT JOIN catalog_option_values a
    ON a.product_id = v.product_id AND a.option_position = 1 AND a.position = v.value_1
LEFT JOIN catalog_option_values b
    ON b.product_id = v.product_id AND b.option_position = 2 AND b.position = v.value_2
LEFT JOIN catalog_option_values c
    ON c.product_id = v.product_id AND c.option_position = 3 AND c.position = v.value_3
WHERE v.product_id = $1
ORDER BY CASE WHEN v.archived_at IS NULL THEN 0 ELSE 1 END, v.position, v.id, l.position
LIMIT 5000
