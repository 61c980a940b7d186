-- Passwords stand apart from users, so that no reading of a user reads one.
create table user_passwords (
  tenant_id  uuid not null,
  user_id    uuid not null,
  hash       text not null,               -- argon2id, with its salt and parameters
  earlier    text[] not null default '{}', -- those before it that may not come back, the latest first
  temporary  boolean not null,
  expires_at timestamptz,
  updated_at timestamptz not null,
  constraint user_passwords_pk primary key (tenant_id, user_id),
  constraint user_passwords_user_fk foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade,
  constraint user_passwords_earlier_few check (cardinality(earlier) <= 4)
);

alter table user_passwords enable row level security;
alter table user_passwords force row level security;
create policy user_passwords_tenant on user_passwords to tenantry_server using (tenant_id = current_setting('app.tenant')::uuid);
grant select, insert, update, delete on user_passwords to tenantry_server;

-- Who supports users sets passwords for them. The policy holds for the owner as well, and
-- shows no tenant's rows to a migration.
alter table roles no force row level security;
update roles set version = version + 1, updated_at = now(), permissions =
  array(select distinct p from unnest(permissions || array['authenticators:create', 'authenticators:delete', 'authenticators:edit', 'authenticators:read']) p order by p)
 where built_in and name = 'Support';
alter table roles force row level security;
