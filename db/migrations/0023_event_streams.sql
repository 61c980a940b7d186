-- Queues of the log's records, each with how far its reader has come. Records are read in
-- the order of their transactions, of which only those come that no older one can still
-- commit before.

create table event_collections (
  tenant_id  uuid not null,
  id         uuid not null,
  type       text not null,
  app_id     uuid, -- the app whose own it is; null for the tenant's
  from_tx    xid8 not null default pg_snapshot_xmin(pg_current_snapshot()), -- whatever was not committed when it began
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint event_collections_pk primary key (tenant_id, id),
  constraint event_collections_tenant_fk foreign key (tenant_id) references tenants (tenant_id) on delete cascade,
  constraint event_collections_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade,
  constraint event_collections_type_known check (type in ('USER', 'ADMIN', 'VERIFY', 'RISK'))
);
create unique index event_collections_type_uq on event_collections (tenant_id, type) where app_id is null;
create unique index event_collections_app_type_uq on event_collections (tenant_id, app_id, type) where app_id is not null;

create table event_streams (
  tenant_id       uuid not null,
  id              uuid not null,
  type            text not null,
  name            text collate "C" not null,
  app_id          uuid,
  at_tx           xid8 not null default '0', -- the last record that was acknowledged: its transaction and its key
  at_id           uuid not null default '00000000-0000-0000-0000-000000000000',
  acknowledged_at timestamptz,
  by_kind         text not null,
  by_id           uuid,
  created_at      timestamptz not null,
  constraint event_streams_pk primary key (tenant_id, id),
  constraint event_streams_tenant_fk foreign key (tenant_id) references tenants (tenant_id) on delete cascade,
  constraint event_streams_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade,
  constraint event_streams_type_known check (type in ('USER', 'ADMIN', 'VERIFY', 'RISK')),
  constraint event_streams_name_length check (char_length(name) between 1 and 100)
);
create unique index event_streams_name_uq on event_streams (tenant_id, type, name) where app_id is null;
create unique index event_streams_app_name_uq on event_streams (tenant_id, app_id, type, name) where app_id is not null;

create index events_tx_ix on events (tenant_id, tx, id);

do $$
declare t text;
begin
  foreach t in array array['event_collections', 'event_streams']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to tenantry_server using (tenant_id = current_setting(''app.tenant'')::uuid)', t || '_tenant', t);
    execute format('grant select, insert, update, delete on %I to tenantry_server', t);
  end loop;
end $$;
