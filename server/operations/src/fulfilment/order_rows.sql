SELECT o.id,
       o.number,
       o.name,
       o.phone,
       o.placed_at,
       o.status,
       s.status,
       o.promised_day,
       o.promise_ends_at,
       o.confirm_by,
       o.hand_over_by,
       o.total_minor,
       o.due_at,
       u.name
FROM orders_orders o
LEFT JOIN fulfilment_shipments s ON s.order_id = o.id
LEFT JOIN accounts_users u ON u.id = o.owner_user
WHERE ($1 = '%' OR o.search_text LIKE $1)
  AND ($2 = '' OR o.status = $2)
  AND ($3 = '' OR s.status = $3)
  AND ($4 = '' OR o.id < $4)
ORDER BY o.id DESC
LIMIT 51
