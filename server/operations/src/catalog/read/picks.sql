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
       (SELECT CAST(COALESCE(SUM(s.units), 0) AS BIGINT) FROM inventory_sellable s WHERE s.product_id = p.id),
       k.is_picked
FROM (SELECT product_id AS id, position, TRUE AS is_picked
      FROM catalog_collection_products
      WHERE collection_id = $1
      UNION ALL
      SELECT related_id, position, TRUE
      FROM catalog_related
      WHERE product_id = $1
      UNION ALL
      SELECT f.id, 1000000, FALSE
      FROM (SELECT q.id
            FROM catalog_products q
            WHERE $2 <> '' AND q.search_text LIKE $2 AND q.id <> $1
              AND NOT EXISTS (SELECT 1
                              FROM catalog_collection_products c
                              WHERE c.collection_id = $1 AND c.product_id = q.id)
              AND NOT EXISTS (SELECT 1
                              FROM catalog_related r
                              WHERE r.product_id = $1 AND r.related_id = q.id)
            ORDER BY q.id DESC
            LIMIT 11) f) k
JOIN catalog_products p ON p.id = k.id
ORDER BY k.position, p.id DESC
LIMIT 1000
