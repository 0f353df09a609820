SELECT v.id || '.' || l.id,
       p.id,
       v.id,
       p.title_ar,
       p.title_en,
       v.sku,
       COALESCE(a.value_ar, ''), COALESCE(a.value_en, ''),
       COALESCE(b.value_ar, ''), COALESCE(b.value_en, ''),
       COALESCE(c.value_ar, ''), COALESCE(c.value_en, ''),
       l.id,
       l.name_ar,
       l.name_en,
       COALESCE(s.on_hand, 0),
       COALESCE(s.held, 0)
FROM catalog_variants v
JOIN catalog_products p ON p.id = v.product_id
CROSS JOIN inventory_locations l
LEFT JOIN inventory_levels s ON s.variant_id = v.id AND s.location_id = l.id
LEFT JOIN catalog_option_values a
    ON a.product_id = v.product_id AND a.option_position = 1 AND a.position = v.value_1
LEFT JOIN catalog_option_values b
    ON b.product_id = v.product_id AND b.option_position = 2 AND b.position = v.value_2
LEFT JOIN catalog_option_values c
    ON c.product_id = v.product_id AND c.option_position = 3 AND c.position = v.value_3
WHERE ($1 = '' OR v.id = $1)
  AND ($2 = '%' OR p.search_text LIKE $2)
  AND ($3 = '' OR v.id || '.' || l.id > $3)
  AND p.status <> 'archived'
  AND NOT EXISTS (SELECT 1 FROM inventory_components k WHERE k.bundle_id = v.id)
ORDER BY v.id || '.' || l.id
LIMIT 51
