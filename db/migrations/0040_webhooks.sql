-- Webhooks: each is a reader of the log with a place of its own in it, and a queue of what is
-- to be sent. What is read of the log, and what is queued of it, is one transaction.

create table webhooks (
  tenant_id     uuid not null,
  id            uuid not null,
  version       integer not null default 1,
  name          text not null,
  name_norm     text collate "C" generated always as (lower(name)) stored,
  description   text,
  url           text not null,
  actions       text[] not null default '{}',
  target_ids    text[] not null default '{}',
  status        text not null,
  status_reason text,
  status_since  timestamptz not null,
  failing_since timestamptz,
  at_tx         xid8 not null default pg_snapshot_xmin(pg_current_snapshot()), -- whatever was not committed when it was made
  at_id         uuid not null default '00000000-0000-0000-0000-000000000000',
  queued        bigint not null default 0,  -- how many deliveries it has ever had: the number of the last
  pending_count integer not null default 0,
  due_at        timestamptz,                -- when there is something to send; null for nothing
  swept_at      timestamptz not null default now(),
  by_kind       text not null,
  by_id         uuid,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  constraint webhooks_pk primary key (tenant_id, id),
  constraint webhooks_tenant_fk foreign key (tenant_id) references tenants (tenant_id) on delete cascade,
  constraint webhooks_name_length check (char_length(name) between 1 and 200),
  constraint webhooks_status_known check (status in ('ACTIVE', 'DISABLED'))
);
create unique index webhooks_name_uq on webhooks (tenant_id, name_norm);

-- What deliveries are signed with, sealed: it must be known to sign.
create table webhook_secrets (
  tenant_id  uuid not null,
  id         uuid not null,
  webhook_id uuid not null,
  sealed     bytea not null,
  hint       text not null,
  created_at timestamptz not null,
  ends_at    timestamptz,
  constraint webhook_secrets_pk primary key (tenant_id, id),
  constraint webhook_secrets_webhook_fk foreign key (tenant_id, webhook_id) references webhooks (tenant_id, id) on delete cascade
);
create index webhook_secrets_webhook_ix on webhook_secrets (tenant_id, webhook_id, id);

-- Of the pending ones about an object only the first has a time at which it is due: the
-- others get theirs when it is finished. One that is being sent is due again when it must
-- have failed.
create table webhook_deliveries (
  tenant_id     uuid not null,
  id            uuid not null,
  webhook_id    uuid not null,
  number        bigint not null, -- in the order of the log
  event_id      uuid not null,
  action        text not null,
  target_kind   text not null,
  target_key    uuid not null,
  status        text not null,
  test          boolean not null default false,
  tries         integer not null default 0, -- since it was last queued
  attempt_count integer not null default 0,
  due_at        timestamptz,
  sending       boolean not null default false,
  created_at    timestamptz not null,
  finished_at   timestamptz,
  constraint webhook_deliveries_pk primary key (tenant_id, id),
  constraint webhook_deliveries_webhook_fk foreign key (tenant_id, webhook_id) references webhooks (tenant_id, id) on delete cascade,
  constraint webhook_deliveries_status_known check (status in ('PENDING', 'DELIVERED', 'FAILED'))
);
create unique index webhook_deliveries_number_uq on webhook_deliveries (tenant_id, webhook_id, number);
create index webhook_deliveries_webhook_ix on webhook_deliveries (tenant_id, webhook_id, id);
create index webhook_deliveries_status_ix on webhook_deliveries (tenant_id, webhook_id, status, id);
create index webhook_deliveries_action_ix on webhook_deliveries (tenant_id, webhook_id, action, id);
create index webhook_deliveries_target_ix on webhook_deliveries (tenant_id, webhook_id, target_key, id);
create index webhook_deliveries_event_ix on webhook_deliveries (tenant_id, webhook_id, event_id, id);
create index webhook_deliveries_created_at_ix on webhook_deliveries (tenant_id, webhook_id, created_at, id);
create index webhook_deliveries_due_ix on webhook_deliveries (tenant_id, webhook_id, due_at, number) where due_at is not null;
create index webhook_deliveries_pending_ix on webhook_deliveries (tenant_id, webhook_id, target_key, number) where status = 'PENDING';
create index webhook_deliveries_sending_ix on webhook_deliveries (tenant_id, webhook_id) where sending;

create table webhook_attempts (
  tenant_id   uuid not null,
  id          uuid not null,
  delivery_id uuid not null,
  number      integer not null,
  at          timestamptz not null,
  duration_ms integer not null,
  http_status integer,
  answer      text,
  error       text,
  constraint webhook_attempts_pk primary key (tenant_id, id),
  constraint webhook_attempts_delivery_fk foreign key (tenant_id, delivery_id) references webhook_deliveries (tenant_id, id) on delete cascade,
  constraint webhook_attempts_answer_size check (octet_length(answer) <= 4096)
);
create index webhook_attempts_delivery_ix on webhook_attempts (tenant_id, delivery_id, number);

do $$
declare t text;
begin
  foreach t in array array['webhooks', 'webhook_secrets', 'webhook_deliveries', 'webhook_attempts']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to tenantry_server using (tenant_id = current_setting(''app.tenant'')::uuid)', t || '_tenant', t);
    execute format('grant select, insert, update, delete on %I to tenantry_server', t);
  end loop;
end $$;

-- The door says which webhooks have something to do, of all tenants, and nothing else of them.
create policy webhooks_door on webhooks to tenantry_door using (true);
grant select (tenant_id, id, status, at_tx, at_id, pending_count, due_at, swept_at) on webhooks to tenantry_door;
grant select (tenant_id, tx, id) on events to tenantry_door;
