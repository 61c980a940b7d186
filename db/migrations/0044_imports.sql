-- Imports of users from files. A job is one file: how far it is committed, and a hash of what
-- was, so that it goes on after any interruption. Each chunk moves it in its own transaction.

create table import_jobs (
  tenant_id     uuid not null,
  id            uuid not null,
  app_id        uuid, -- of an app's own token
  status        text not null,
  mode          text not null,
  format        text not null,
  read_count    integer not null default 0,
  created_count integer not null default 0,
  updated_count integer not null default 0,
  failed_count  integer not null default 0,
  offset_bytes  bigint not null default 0, -- up to where the file is committed
  offset_hash   bytea not null,            -- of the file up to there
  problem       text,
  lease         uuid not null, -- of the request that holds it
  lease_until   timestamptz not null,
  by_kind       text not null,
  by_id         uuid,
  started_at    timestamptz not null,
  updated_at    timestamptz not null,
  finished_at   timestamptz,
  constraint import_jobs_pk primary key (tenant_id, id),
  constraint import_jobs_tenant_fk foreign key (tenant_id) references tenants (tenant_id) on delete cascade,
  constraint import_jobs_status_known check (status in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED'))
);
create index import_jobs_app_ix on import_jobs (tenant_id, app_id, id) where app_id is not null;
create index import_jobs_started_at_ix on import_jobs (tenant_id, started_at);

create table import_errors (
  tenant_id uuid not null,
  id        uuid not null,
  job_id    uuid not null,
  line      integer not null,
  field     text,
  code      text not null,
  message   text not null,
  constraint import_errors_pk primary key (tenant_id, id),
  constraint import_errors_job_fk foreign key (tenant_id, job_id) references import_jobs (tenant_id, id) on delete cascade
);
create index import_errors_job_ix on import_errors (tenant_id, job_id, id);

do $$
declare t text;
begin
  foreach t in array array['import_jobs', 'import_errors']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to tenantry_server using (tenant_id = current_setting(''app.tenant'')::uuid)', t || '_tenant', t);
    execute format('grant select, insert, update, delete on %I to tenantry_server', t);
  end loop;
end $$;
