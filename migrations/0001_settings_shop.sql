-- The shop itself: one row.
CREATE TABLE settings_shop (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    name_ar TEXT NOT NULL,
    name_en TEXT NOT NULL,
    country TEXT NOT NULL,
    currency TEXT NOT NULL,
    vat_basis_points BIGINT NOT NULL CHECK (vat_basis_points BETWEEN 0 AND 5000),
    time_zone TEXT NOT NULL,
    weekend TEXT NOT NULL,
    default_language TEXT NOT NULL CHECK (default_language IN ('ar', 'en')),
    both_languages BOOLEAN NOT NULL,
    order_prefix TEXT NOT NULL,
    cutoff_minute BIGINT NOT NULL CHECK (cutoff_minute BETWEEN 0 AND 1439),
    handling_days BIGINT NOT NULL CHECK (handling_days BETWEEN 0 AND 30),
    confirm_within_minutes BIGINT NOT NULL CHECK (confirm_within_minutes > 0),
    cash_fee_minor BIGINT NOT NULL CHECK (cash_fee_minor >= 0),
    cash_limit_minor BIGINT NOT NULL CHECK (cash_limit_minor > 0),
    link_key BYTEA NOT NULL,
    opened_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE settings_holidays (
    day TEXT PRIMARY KEY,
    name_ar TEXT NOT NULL,
    name_en TEXT NOT NULL
);
