SELECT p.id,
       p.title_ar,
       p.title_en,
       COALESCE(m.name_ar, ''),
       COALESCE(m.name_en, ''),
       c.id,
       COALESCE(c.name_ar, ''),
       COALESCE(c.name_en, ''),
       v.sku,
       v.barcode,
       CASE WHEN v.sale_minor < v.price_minor
                 AND (v.sale_from IS NULL OR v.sale_from <= $3)
                 AND (v.sale_until IS NULL OR v.sale_until > $3)
            THEN v.sale_minor ELSE v.price_minor END,
       COALESCE((SELECT s.units FROM inventory_sellable s WHERE s.variant_id = v.id), 0),
       COALESCE(o1.name_ar, ''), COALESCE(o1.name_en, ''),
       COALESCE(a.value_ar, ''), COALESCE(a.value_en, ''),
       COALESCE(o2.name_ar, ''), COALESCE(o2.name_en, ''),
       COALESCE(b.value_ar, ''), COALESCE(b.value_en, ''),
       COALESCE(o3.name_ar, ''), COALESCE(o3.name_en, ''),
       COALESCE(d.value_ar, ''), COALESCE(d.value_en, '')
FROM catalog_products p
JOIN catalog_variants v ON v.product_id = p.id
LEFT JOIN catalog_categories c ON c.id = p.category_id
LEFT JOIN catalog_brands m ON m.id = p.brand_id
LEFT JOIN catalog_options o1 ON o1.product_id = p.id AND o1.position = 1
LEFT JOIN catalog_options o2 ON o2.product_id = p.id AND o2.position = 2
LEFT JOIN catalog_options o3 ON o3.product_id = p.id AND o3.position = 3
LEFT JOIN catalog_option_values a
    ON a.product_id = p.id AND a.option_position = 1 AND a.position = v.value_1
LEFT JOIN catalog_option_values b
    ON b.product_id = p.id AND b.option_position = 2 AND b.position = v.value_2
LEFT JOIN catalog_option_values d
    ON d.product_id = p.id AND d.option_position = 3 AND d.position = v.value_3
WHERE p.status = 'published'
  AND p.visible_from <= $3
  AND v.archived_at IS NULL
  AND p.id BETWEEN $1 AND $2 AND v.product_id BETWEEN $1 AND $2
ORDER BY p.id, v.position
