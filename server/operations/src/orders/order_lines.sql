SELECT l.title_ar,
       l.title_en,
       l.label_ar,
       l.label_en,
       l.sku,
       l.quantity,
       l.unit_price_minor,
       l.net_minor,
       l.tax_minor,
       COALESCE((SELECT i.file_key
                 FROM catalog_variant_pictures s
                 JOIN catalog_pictures i ON i.id = s.picture_id
                 WHERE s.variant_id = l.variant_id AND i.state = 'stored'),
                (SELECT i.file_key
                 FROM catalog_pictures i
                 WHERE i.product_id = l.product_id AND i.state = 'stored'
                 ORDER BY i.position
                 LIMIT 1)),
       l.id,
       l.discount_minor
FROM orders_lines l
WHERE l.order_id = $1
ORDER BY l.position
LIMIT 100
