INSERT INTO orders_orders (
    id, number, attempt_id, status, language, name, phone, region, address, note, currency, vat_basis_points,
    goods_net_minor, delivery_net_minor, delivery_tax_minor, fee_net_minor, fee_tax_minor, vat_minor,
    total_minor, policy_id, placed_at, hand_over_by, promised_day, promise_ends_at, confirm_by, due_at,
    cancel_reason, search_text, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
        $23, $24, $25, $25, '', $26, 1)
ON CONFLICT (attempt_id) DO NOTHING
