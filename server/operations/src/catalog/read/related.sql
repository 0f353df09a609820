SELECT k.id
FROM (SELECT r.related_id AS id, r.position AS place
      FROM catalog_related r
      WHERE r.product_id = $1
        AND EXISTS (SELECT 1
                    FROM catalog_products p
                    WHERE p.id = r.related_id AND p.status = 'published' AND p.visible_from <= $4)
      UNION ALL
      SELECT b.id, 1000000
      FROM (SELECT id
            FROM catalog_products
            WHERE category_id = $2 AND status = 'published' AND visible_from <= $4
            ORDER BY id DESC
            LIMIT 12) b
      UNION ALL
      SELECT m.id, 2000000
      FROM (SELECT id
            FROM catalog_products
            WHERE brand_id = $3 AND status = 'published' AND visible_from <= $4
            ORDER BY id DESC
            LIMIT 12) m) k
WHERE k.id <> $1
GROUP BY k.id
ORDER BY MIN(k.place) - CASE WHEN MIN(k.place) = 1000000 AND COUNT(*) > 1 THEN 1 ELSE 0 END, k.id DESC
LIMIT 100
