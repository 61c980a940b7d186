-- What was deleted is erased when its time is over, also where nobody deletes anything more.
-- The door sees nothing of it but that.
create policy deletions_door on deletions to tenantry_door using (restorable_until < now());
grant select (tenant_id, id, restorable_until), delete on deletions to tenantry_door;
