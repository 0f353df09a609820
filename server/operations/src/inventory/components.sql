SELECT k.bundle_id,
       k.component_id,
       k.quantity,
       p.id,
       p.title_ar,
       p.title_en,
       COALESCE(a.value_ar, ''), COALESCE(a.value_en, ''),
       COALESCE(b.value_ar, ''), COALESCE(b.value_en, ''),
       COALESCE(c.value_ar, ''), COALESCE(c.value_en, ''),
       v.sku,
       p.status,
       p.visible_from,
       v.archived_at,
       p.slug,
       CAST(COALESCE((SELECT SUM(l.on_hand - l.held) FROM inventory_levels l WHERE l.variant_id = v.id), 0) AS BIGINT)
FROM catalog_variants s
JOIN inventory_components k ON k.bundle_id = s.id
JOIN catalog_variants v ON v.id = k.component_id
JOIN catalog_products p ON p.id = v.product_id
LEFT JOIN catalog_option_values a
    ON a.product_id = v.product_id AND a.option_position = 1 AND a.position = v.value_1
LEFT JOIN catalog_option_values b
    ON b.product_id = v.product_id AND b.option_position = 2 AND b.position = v.value_2
LEFT JOIN catalog_option_values c
    ON c.product_id = v.product_id AND c.option_position = 3 AND c.position = v.value_3
WHERE s.product_id = $1
ORDER BY k.bundle_id, k.position, k.component_id
LIMIT 5000
