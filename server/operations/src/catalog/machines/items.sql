SELECT p.id,
       p.slug,
       p.title_ar, p.title_en,
       p.body_ar, p.body_en,
       COALESCE(m.name_ar, ''), COALESCE(m.name_en, ''),
       COALESCE(k.name_ar, ''), COALESCE(k.name_en, ''),
       v.id,
       v.sku,
       v.barcode,
       v.weight_grams,
       v.price_minor,
       v.compare_at_minor,
       v.sale_minor,
       v.sale_from,
       v.sale_until,
       COALESCE((SELECT s.units FROM inventory_sellable s WHERE s.variant_id = v.id), 0),
       COALESCE((SELECT i.file_key
                 FROM catalog_variant_pictures s
                 JOIN catalog_pictures i ON i.id = s.picture_id
                 WHERE s.variant_id = v.id AND i.state = 'stored'),
                (SELECT i.file_key
                 FROM catalog_pictures i
                 WHERE i.product_id = p.id AND i.state = 'stored'
                 ORDER BY i.position
                 LIMIT 1)),
       COALESCE(oa.name_ar, ''), COALESCE(oa.name_en, ''),
       COALESCE(a.value_ar, ''), COALESCE(a.value_en, ''),
       COALESCE(ob.name_ar, ''), COALESCE(ob.name_en, ''),
       COALESCE(b.value_ar, ''), COALESCE(b.value_en, ''),
       COALESCE(oc.name_ar, ''), COALESCE(oc.name_en, ''),
       COALESCE(c.value_ar, ''), COALESCE(c.value_en, '')
FROM catalog_products p
JOIN catalog_variants v ON v.product_id = p.id
LEFT JOIN catalog_categories k ON k.id = p.category_id
LEFT JOIN catalog_brands m ON m.id = p.brand_id
LEFT JOIN catalog_options oa ON oa.product_id = p.id AND oa.position = 1
LEFT JOIN catalog_options ob ON ob.product_id = p.id AND ob.position = 2
LEFT JOIN catalog_options oc ON oc.product_id = p.id AND oc.position = 3
LEFT JOIN catalog_option_values a
    ON a.product_id = p.id AND a.option_position = 1 AND a.position = v.value_1
LEFT JOIN catalog_option_values b
    ON b.product_id = p.id AND b.option_position = 2 AND b.position = v.value_2
LEFT JOIN catalog_option_values c
    ON c.product_id = p.id AND c.option_position = 3 AND c.position = v.value_3
WHERE p.status = 'published'
  AND p.visible_from <= $3
  AND v.archived_at IS NULL
  AND v.price_minor > 0
  AND v.id > $1
ORDER BY v.id
LIMIT $2
