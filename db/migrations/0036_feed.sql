-- One statement of the door's asks how far the feeds of all followed tenants have come: by
-- transaction and key, and nothing else of a record.
grant select (tenant_id, tx, id) on events to tenantry_door;
