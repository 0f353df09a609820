-- Where the shop delivers, for how much and how fast.
CREATE TABLE carriers_fees (
    region TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    fee_minor BIGINT NOT NULL CHECK (fee_minor >= 0),
    transit_days BIGINT NOT NULL CHECK (transit_days BETWEEN 0 AND 60)
);
