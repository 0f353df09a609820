SELECT p.id,
       p.name_ar,
       p.name_en,
       p.by_code,
       p.effect,
       p.starts_at,
       p.ends_at,
       p.priority,
       p.used,
       p.uses_max,
       p.customer_max
FROM pricing_promotions p
WHERE ($1 = '' OR p.id < $1)
  AND ($2 = '' OR p.id = $2)
ORDER BY p.id DESC
LIMIT 51
