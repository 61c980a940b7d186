-- Keys are forgotten when their day is over, also where nobody sends another. The door sees
-- nothing of them but that.
create policy idempotency_keys_door on idempotency_keys to tenantry_door using (created_at < now() - interval '24 hours');
grant select (tenant_id, actor_kind, actor_key, key, created_at), delete on idempotency_keys to tenantry_door;

-- They are swept every hour, by one scan; no request looks for old ones any more.
drop index idempotency_keys_created_at_ix;
