CREATE TABLE payments_payments (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL UNIQUE,
    method TEXT NOT NULL CHECK (method IN ('cash_on_delivery')),
    status TEXT NOT NULL CHECK (status IN ('due', 'with_courier', 'collected', 'void')),
    amount_minor BIGINT NOT NULL CHECK (amount_minor >= 0),
    currency TEXT NOT NULL,
    collected_at BIGINT,
    CHECK ((status = 'collected') = (collected_at IS NOT NULL))
);
