-- Roles that users hold within one account, and which roles an account may give. Accounts
-- that one of them manages, and their logos.

create table account_user_app_roles (
  tenant_id  uuid not null,
  account_id uuid not null,
  user_id    uuid not null,
  app_id     uuid not null,
  role_id    uuid not null,
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint account_user_app_roles_pk primary key (tenant_id, account_id, user_id, role_id),
  constraint account_user_app_roles_user_fk foreign key (tenant_id, account_id, user_id) references account_users (tenant_id, account_id, user_id) on delete cascade,
  constraint account_user_app_roles_role_fk foreign key (tenant_id, app_id, role_id) references app_roles (tenant_id, app_id, id) on delete cascade
);
create index account_user_app_roles_user_ix on account_user_app_roles (tenant_id, user_id, role_id);
create index account_user_app_roles_role_ix on account_user_app_roles (tenant_id, app_id, role_id);
create index account_user_app_roles_app_ix on account_user_app_roles (tenant_id, account_id, app_id);

-- Without a row of either for an app, an account may give all roles of the app. So none goes
-- with the last group or role that it names: that would open all.
create table account_role_groups (
  tenant_id  uuid not null,
  account_id uuid not null,
  app_id     uuid not null,
  group_id   uuid not null,
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint account_role_groups_pk primary key (tenant_id, account_id, group_id),
  constraint account_role_groups_account_fk foreign key (tenant_id, account_id) references accounts (tenant_id, id) on delete cascade,
  constraint account_role_groups_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade,
  constraint account_role_groups_group_fk foreign key (tenant_id, app_id, group_id) references role_groups (tenant_id, app_id, id)
);
create index account_role_groups_group_ix on account_role_groups (tenant_id, app_id, group_id);
create index account_role_groups_app_ix on account_role_groups (tenant_id, account_id, app_id);

create table account_app_roles (
  tenant_id  uuid not null,
  account_id uuid not null,
  app_id     uuid not null,
  role_id    uuid not null,
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint account_app_roles_pk primary key (tenant_id, account_id, role_id),
  constraint account_app_roles_account_fk foreign key (tenant_id, account_id) references accounts (tenant_id, id) on delete cascade,
  constraint account_app_roles_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade,
  constraint account_app_roles_role_fk foreign key (tenant_id, app_id, role_id) references app_roles (tenant_id, app_id, id)
);
create index account_app_roles_role_ix on account_app_roles (tenant_id, app_id, role_id);
create index account_app_roles_app_ix on account_app_roles (tenant_id, account_id, app_id);

create table account_logos (
  tenant_id  uuid not null,
  account_id uuid not null,
  url        text not null,
  updated_at timestamptz not null,
  constraint account_logos_pk primary key (tenant_id, account_id),
  constraint account_logos_account_fk foreign key (tenant_id, account_id) references accounts (tenant_id, id) on delete cascade,
  constraint account_logos_url_size check (octet_length(url) <= 100000)
);

alter table accounts add column managed_by_id uuid,
  add column managed_in_app_id uuid,
  add constraint accounts_managed_both check ((managed_by_id is null) = (managed_in_app_id is null)),
  add constraint accounts_managed_by_fk foreign key (tenant_id, managed_by_id) references accounts (tenant_id, id),
  add constraint accounts_managed_in_app_fk foreign key (tenant_id, managed_in_app_id) references apps (tenant_id, id);
create index accounts_managed_by_ix on accounts (tenant_id, managed_by_id, id) where managed_by_id is not null;
create index accounts_managed_in_app_ix on accounts (tenant_id, managed_in_app_id) where managed_in_app_id is not null;

do $$
declare t text;
begin
  foreach t in array array['account_user_app_roles', 'account_role_groups', 'account_app_roles', 'account_logos']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to tenantry_server using (tenant_id = current_setting(''app.tenant'')::uuid)', t || '_tenant', t);
    execute format('grant select, insert, update, delete on %I to tenantry_server', t);
  end loop;
end $$;
