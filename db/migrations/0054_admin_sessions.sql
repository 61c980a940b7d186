-- Admin users sign in: with a password of their own, and a session that a cookie stands for.
-- Both stand apart from admin users, so that no reading of one reads a hash.

create table admin_passwords (
  tenant_id     uuid not null,
  admin_user_id uuid not null,
  hash          text not null,                -- argon2id, with its salt and parameters
  earlier       text[] not null default '{}', -- those before it that may not come back, the latest first
  updated_at    timestamptz not null,
  constraint admin_passwords_pk primary key (tenant_id, admin_user_id),
  constraint admin_passwords_admin_user_fk foreign key (tenant_id, admin_user_id) references admin_users (tenant_id, id) on delete cascade,
  constraint admin_passwords_earlier_few check (cardinality(earlier) <= 4)
);

create table admin_sessions (
  tenant_id     uuid not null,
  id            uuid not null,
  hash          bytea not null, -- of the cookie's value
  admin_user_id uuid,
  client_id     uuid,           -- of a management app that signed in instead
  way           text not null,
  password_due  boolean not null default false, -- may do nothing but set a password
  started_at    timestamptz not null,
  last_seen_at  timestamptz not null,
  expires_at    timestamptz not null,
  ip            text,
  user_agent    text,
  constraint admin_sessions_pk primary key (tenant_id, id),
  constraint admin_sessions_admin_user_fk foreign key (tenant_id, admin_user_id) references admin_users (tenant_id, id) on delete cascade,
  constraint admin_sessions_client_fk foreign key (tenant_id, client_id) references clients (tenant_id, id) on delete cascade,
  constraint admin_sessions_of_one check (num_nonnulls(admin_user_id, client_id) = 1),
  constraint admin_sessions_way_known check (way in ('PASSWORD', 'LINK', 'CREDENTIALS'))
);
create unique index admin_sessions_hash_uq on admin_sessions (tenant_id, hash);
create index admin_sessions_admin_user_ix on admin_sessions (tenant_id, admin_user_id, id);
create index admin_sessions_client_ix on admin_sessions (tenant_id, client_id);

-- Who signs in by an address need not know the tenant: the door looks in all of them.
create index admin_users_email_norm_ix on admin_users (email_norm);

do $$
declare t text;
begin
  foreach t in array array['admin_passwords', 'admin_sessions']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to tenantry_server using (tenant_id = current_setting(''app.tenant'')::uuid)', t || '_tenant', t);
    execute format('grant select, insert, update, delete on %I to tenantry_server', t);
    execute format('create policy %I on %I to tenantry_door using (true)', t || '_door', t);
  end loop;
end $$;
grant select (tenant_id, admin_user_id, hash) on admin_passwords to tenantry_door;
grant select, insert, update (last_seen_at) on admin_sessions to tenantry_door;
