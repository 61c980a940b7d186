-- What users have agreed that clients of apps may do.
create table consents (
  tenant_id  uuid not null,
  id         uuid not null,
  user_id    uuid not null,
  app_id     uuid not null,
  client_id  uuid not null,
  scopes     text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  constraint consents_pk primary key (tenant_id, id),
  constraint consents_user_fk foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade,
  constraint consents_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade,
  constraint consents_client_fk foreign key (tenant_id, client_id) references clients (tenant_id, id) on delete cascade
);
create unique index consents_scopes_uq on consents (tenant_id, user_id, client_id, scopes);
create index consents_user_ix on consents (tenant_id, user_id, app_id, id);
create index consents_app_ix on consents (tenant_id, app_id, id);
create index consents_client_ix on consents (tenant_id, client_id, id);

alter table consents enable row level security;
alter table consents force row level security;
create policy consents_tenant on consents to tenantry_server using (tenant_id = current_setting('app.tenant')::uuid);
grant select, insert, update, delete on consents to tenantry_server;

alter table roles no force row level security;
update roles set version = version + 1, updated_at = now(),
  permissions = array(select distinct p from unnest(permissions || array['consents:delete', 'consents:read']) p order by p)
 where built_in and name = 'Support';
alter table roles force row level security;
