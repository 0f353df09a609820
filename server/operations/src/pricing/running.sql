SELECT p.id,
       p.name_ar,
       p.name_en,
       p.effect,
       p.conditions,
       p.priority,
       p.stacking,
       p.starts_at,
       p.ends_at,
       p.uses_max,
       p.customer_max,
       p.used,
       (SELECT COUNT(*)
        FROM pricing_uses u
        WHERE u.phone = $2 AND u.promotion_id = p.id AND u.given_back_at IS NULL)
FROM pricing_promotions p
WHERE NOT p.by_code
  AND (p.starts_at IS NULL OR p.starts_at <= $1)
  AND (p.ends_at IS NULL OR p.ends_at > $1)
ORDER BY p.priority, p.id
LIMIT 100
