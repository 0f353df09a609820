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
        WHERE u.phone = $2 AND u.promotion_id = p.id AND u.given_back_at IS NULL),
       c.uses_max,
       c.used
FROM pricing_codes c
JOIN pricing_promotions p ON p.id = c.promotion_id
WHERE c.code = $1
