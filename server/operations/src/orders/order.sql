SELECT o.number,
       o.status,
       s.status,
       o.currency,
       o.language,
       o.name,
       o.phone,
       o.region,
       o.address,
       o.note,
       o.goods_net_minor,
       o.delivery_net_minor,
       o.delivery_tax_minor,
       o.fee_net_minor,
       o.fee_tax_minor,
       o.vat_minor,
       o.total_minor,
       o.vat_basis_points,
       o.placed_at,
       o.promised_day,
       o.promise_ends_at,
       o.cancel_reason,
       p.status,
       v.version,
       v.return_days,
       o.confirm_by,
       o.hand_over_by,
       o.due_at,
       u.name,
       o.version
FROM orders_orders o
JOIN payments_payments p ON p.order_id = o.id
LEFT JOIN fulfilment_shipments s ON s.order_id = o.id
LEFT JOIN policies_versions v ON v.id = o.policy_id
LEFT JOIN accounts_users u ON u.id = o.owner_user
WHERE o.id = $1
