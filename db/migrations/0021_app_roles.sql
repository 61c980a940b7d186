-- Roles that users, groups and apps hold in an app, and groups of such roles.

create table app_roles (
  tenant_id    uuid not null,
  id           uuid not null,
  version      integer not null default 1,
  app_id       uuid not null,
  name         text not null,
  name_norm    text collate "C" generated always as (lower(name)) stored,
  display_name text,
  description  text,
  permissions  text[] not null default '{}',
  by_kind      text not null,
  by_id        uuid,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint app_roles_pk primary key (tenant_id, id),
  constraint app_roles_app_uq unique (tenant_id, app_id, id),
  constraint app_roles_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade,
  constraint app_roles_name_length check (char_length(name) between 1 and 200)
);
create unique index app_roles_name_uq on app_roles (tenant_id, app_id, name_norm);

create table app_role_users (
  tenant_id  uuid not null,
  role_id    uuid not null,
  user_id    uuid not null,
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint app_role_users_pk primary key (tenant_id, role_id, user_id),
  constraint app_role_users_role_fk foreign key (tenant_id, role_id) references app_roles (tenant_id, id) on delete cascade,
  constraint app_role_users_user_fk foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
);
create index app_role_users_user_ix on app_role_users (tenant_id, user_id, role_id);

create table app_role_groups (
  tenant_id  uuid not null,
  role_id    uuid not null,
  group_id   uuid not null,
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint app_role_groups_pk primary key (tenant_id, role_id, group_id),
  constraint app_role_groups_role_fk foreign key (tenant_id, role_id) references app_roles (tenant_id, id) on delete cascade,
  constraint app_role_groups_group_fk foreign key (tenant_id, group_id) references groups (tenant_id, id) on delete cascade
);
create index app_role_groups_group_ix on app_role_groups (tenant_id, group_id, role_id);

create table app_role_apps (
  tenant_id  uuid not null,
  role_id    uuid not null,
  app_id     uuid not null,
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint app_role_apps_pk primary key (tenant_id, role_id, app_id),
  constraint app_role_apps_role_fk foreign key (tenant_id, role_id) references app_roles (tenant_id, id) on delete cascade,
  constraint app_role_apps_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade
);
create index app_role_apps_app_ix on app_role_apps (tenant_id, app_id, role_id);

create table role_groups (
  tenant_id    uuid not null,
  id           uuid not null,
  version      integer not null default 1,
  app_id       uuid not null,
  name         text not null,
  name_norm    text collate "C" generated always as (lower(name)) stored,
  display_name text,
  description  text,
  by_kind      text not null,
  by_id        uuid,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint role_groups_pk primary key (tenant_id, id),
  constraint role_groups_app_uq unique (tenant_id, app_id, id),
  constraint role_groups_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade,
  constraint role_groups_name_length check (char_length(name) between 1 and 200)
);
create unique index role_groups_name_uq on role_groups (tenant_id, app_id, name_norm);

-- The app is in both keys, so that a group cannot hold another app's role.
create table role_group_roles (
  tenant_id  uuid not null,
  app_id     uuid not null,
  group_id   uuid not null,
  role_id    uuid not null,
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint role_group_roles_pk primary key (tenant_id, group_id, role_id),
  constraint role_group_roles_group_fk foreign key (tenant_id, app_id, group_id) references role_groups (tenant_id, app_id, id) on delete cascade,
  constraint role_group_roles_role_fk foreign key (tenant_id, app_id, role_id) references app_roles (tenant_id, app_id, id) on delete cascade
);
create index role_group_roles_group_ix on role_group_roles (tenant_id, app_id, group_id, role_id);
create index role_group_roles_role_ix on role_group_roles (tenant_id, app_id, role_id, group_id);
create index role_group_roles_of_ix on role_group_roles (tenant_id, role_id, group_id);

do $$
declare t text;
begin
  foreach t in array array['app_roles', 'app_role_users', 'app_role_groups', 'app_role_apps', 'role_groups', 'role_group_roles']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to tenantry_server using (tenant_id = current_setting(''app.tenant'')::uuid)', t || '_tenant', t);
    execute format('grant select, insert, update, delete on %I to tenantry_server', t);
  end loop;
end $$;

alter table roles no force row level security;
update roles set version = version + 1, updated_at = now(),
  permissions = array(select distinct p from unnest(permissions || array['appRoles:read']) p order by p)
 where built_in and name = 'Support';
alter table roles force row level security;
