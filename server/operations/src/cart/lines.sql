SELECT l.variant_id,
       l.quantity,
       l.seen_price_minor,
       p.slug,
       p.title_ar,
       p.title_en,
       p.status,
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
       COALESCE(a.value_ar, ''), COALESCE(a.value_en, ''),
       COALESCE(b.value_ar, ''), COALESCE(b.value_en, ''),
       COALESCE(c.value_ar, ''), COALESCE(c.value_en, ''),
       v.price_minor,
       v.compare_at_minor,
       v.sale_minor,
       v.sale_from,
       v.sale_until,
       p.id,
       p.category_id,
       p.visible_from,
       v.archived_at
FROM cart_lines l
JOIN catalog_variants v ON v.id = l.variant_id
JOIN catalog_products p ON p.id = v.product_id
LEFT JOIN catalog_option_values a
    ON a.product_id = v.product_id AND a.option_position = 1 AND a.position = v.value_1
LEFT JOIN catalog_option_values b
    ON b.product_id = v.product_id AND b.option_position = 2 AND b.position = v.value_2
LEFT JOIN catalog_option_values c
    ON c.product_id = v.product_id AND c.option_position = 3 AND c.position = v.value_3
WHERE l.cart_id = $1
ORDER BY l.added_at, l.variant_id
LIMIT 100
