CREATE TABLE fulfilment_shipments (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN
        ('planned', 'picked', 'packed', 'handed_over', 'delivered', 'refused', 'returned', 'void')),
    planned_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    returned_as TEXT CHECK (returned_as IN ('sellable', 'damaged')),
    CHECK ((status = 'returned') = (returned_as IS NOT NULL))
);
