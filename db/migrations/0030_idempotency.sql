-- Requests that carry an Idempotency-Key, for a day: that they were carried out, in the
-- transaction that did it, and what was answered, sealed, since secrets are shown in answers.

create table idempotency_keys (
  tenant_id  uuid not null,
  actor_kind text not null,
  actor_key  uuid not null,
  key        text not null,
  request    bytea not null, -- a hash
  answer     bytea,          -- sealed; none while it is being made, and where it was lost
  created_at timestamptz not null,
  constraint idempotency_keys_pk primary key (tenant_id, actor_kind, actor_key, key),
  constraint idempotency_keys_key_length check (char_length(key) between 1 and 255)
);
create index idempotency_keys_created_at_ix on idempotency_keys (tenant_id, created_at);

alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy idempotency_keys_tenant on idempotency_keys to tenantry_server using (tenant_id = current_setting('app.tenant')::uuid);
grant select, insert, update, delete on idempotency_keys to tenantry_server;
