SELECT v.id,
       p.id,
       p.title_ar,
       p.title_en,
       p.status,
       v.sku,
       v.price_minor,
       v.compare_at_minor,
       COALESCE(s.on_hand, 0),
       COALESCE(s.held, 0),
       COALESCE(a.value_ar, ''), COALESCE(a.value_en, ''),
       COALESCE(b.value_ar, ''), COALESCE(b.value_en, ''),
       COALESCE(c.value_ar, ''), COALESCE(c.value_en, ''),
       p.visible_from,
       (SELECT COUNT(*) FROM inventory_components k WHERE k.bundle_id = v.id)
FROM catalog_variants v
JOIN catalog_products p ON p.id = v.product_id
LEFT JOIN inventory_levels s ON s.variant_id = v.id AND s.location_id = $3
LEFT JOIN catalog_option_values a
    ON a.product_id = v.product_id AND a.option_position = 1 AND a.position = v.value_1
LEFT JOIN catalog_option_values b
    ON b.product_id = v.product_id AND b.option_position = 2 AND b.position = v.value_2
LEFT JOIN catalog_option_values c
    ON c.product_id = v.product_id AND c.option_position = 3 AND c.position = v.value_3
WHERE v.archived_at IS NULL
  AND ($1 = '%' OR p.search_text LIKE $1)
  AND ($2 = ''
       OR v.product_id < (SELECT k.product_id FROM catalog_variants k WHERE k.id = $2)
       OR (v.product_id = (SELECT k.product_id FROM catalog_variants k WHERE k.id = $2) AND v.id > $2))
ORDER BY v.product_id DESC, v.id
LIMIT 51
