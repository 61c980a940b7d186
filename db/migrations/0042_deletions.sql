-- What was deleted and can be restored for 30 days: the object, and the rows that went with
-- it, each as it was. They stand apart, so that no list has to leave them out, and what is
-- unique is free at once.

create table deletions (
  tenant_id       uuid not null,
  id              uuid not null,
  target_kind     text not null, -- the prefix of its id
  target_key      uuid not null,
  name            text,
  name_norm       text collate "C" generated always as (lower(name)) stored,
  by_kind         text not null,
  by_id           uuid,
  deleted_at      timestamptz not null,
  restorable_until timestamptz not null,
  constraint deletions_pk primary key (tenant_id, id),
  constraint deletions_tenant_fk foreign key (tenant_id) references tenants (tenant_id) on delete cascade
);
create unique index deletions_target_uq on deletions (tenant_id, target_key);
create index deletions_kind_ix on deletions (tenant_id, target_kind, id);
create index deletions_name_ix on deletions (tenant_id, name_norm, id);
create index deletions_until_ix on deletions (tenant_id, restorable_until);

create table deleted_rows (
  tenant_id   uuid not null,
  deletion_id uuid not null,
  n           bigint generated always as identity,
  table_name  text not null,
  content     jsonb not null,
  constraint deleted_rows_pk primary key (tenant_id, deletion_id, n),
  constraint deleted_rows_deletion_fk foreign key (tenant_id, deletion_id) references deletions (tenant_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['deletions', 'deleted_rows']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to tenantry_server using (tenant_id = current_setting(''app.tenant'')::uuid)', t || '_tenant', t);
    execute format('grant select, insert, update, delete on %I to tenantry_server', t);
  end loop;
end $$;
