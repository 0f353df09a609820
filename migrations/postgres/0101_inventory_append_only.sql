CREATE FUNCTION inventory_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'movements are append-only'; END $$;
CREATE TRIGGER inventory_movements_never_change BEFORE UPDATE OR DELETE ON inventory_movements
FOR EACH ROW EXECUTE FUNCTION inventory_append_only();
