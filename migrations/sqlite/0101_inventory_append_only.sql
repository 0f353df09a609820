CREATE TRIGGER inventory_movements_never_change BEFORE UPDATE ON inventory_movements
BEGIN SELECT RAISE(ABORT, 'movements are append-only'); END;
CREATE TRIGGER inventory_movements_never_vanish BEFORE DELETE ON inventory_movements
BEGIN SELECT RAISE(ABORT, 'movements are append-only'); END;
