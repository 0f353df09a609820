SELECT p.id,
       p.title_ar,
       p.title_en,
       p.status,
       p.visible_from,
       (SELECT i.file_key
        FROM catalog_pictures i
        WHERE i.product_id = p.id AND i.state = 'stored'
        ORDER BY i.position, i.id
        LIMIT 1),
       (SELECT CAST(COALESCE(SUM(s.units), 0) AS BIGINT) FROM inventory_sellable s WHERE s.product_id = p.id)
FROM (SELECT product_id AS id, position FROM catalog_collection_products WHERE collection_id = $1
      UNION ALL
      SELECT related_id AS id, position FROM catalog_related WHERE product_id = $1) k
JOIN catalog_products p ON p.id = k.id
ORDER BY k.position, p.id
LIMIT 1000
