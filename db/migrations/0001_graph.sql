-- The graph: every table of a tenant has tenant_id first in its keys, so that pointing
-- at another tenant's row is a constraint error, and rows can be distributed by tenant.
-- Constraints and unique indexes are named: db/error.go says what each means to a caller.

create table tenants (
  tenant_id      uuid not null,
  version        integer not null default 1,
  name           text not null,
  default_app_id uuid,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint tenants_pk primary key (tenant_id),
  constraint tenants_name_length check (char_length(name) between 1 and 200)
);

create table apps (
  tenant_id      uuid not null,
  id             uuid not null,
  version        integer not null default 1,
  name           text not null,
  name_norm      text collate "C" generated always as (lower(name)) stored,
  description    text,
  active         boolean not null,
  auto_assign    boolean not null,
  public_sign_up boolean not null,
  auto_at        timestamptz, -- since when auto_assign holds, and who switched it on
  auto_by_kind   text,
  auto_by_id     uuid,
  by_kind        text not null,
  by_id          uuid,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint apps_pk primary key (tenant_id, id),
  constraint apps_tenant_fk foreign key (tenant_id) references tenants (tenant_id) on delete cascade,
  constraint apps_name_length check (char_length(name) between 1 and 200)
);
create unique index apps_name_uq on apps (tenant_id, name_norm);
create index apps_auto_assign_ix on apps (tenant_id, id) where auto_assign;

alter table tenants add constraint tenants_default_app_fk
  foreign key (tenant_id, default_app_id) references apps (tenant_id, id) deferrable initially deferred;

create table management_apps (
  tenant_id   uuid not null,
  id          uuid not null,
  version     integer not null default 1,
  name        text not null,
  name_norm   text collate "C" generated always as (lower(name)) stored,
  description text,
  by_kind     text not null,
  by_id       uuid,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  constraint management_apps_pk primary key (tenant_id, id),
  constraint management_apps_tenant_fk foreign key (tenant_id) references tenants (tenant_id) on delete cascade,
  constraint management_apps_name_length check (char_length(name) between 1 and 200)
);
create unique index management_apps_name_uq on management_apps (tenant_id, name_norm);

create table clients (
  tenant_id         uuid not null,
  id                uuid not null,
  version           integer not null default 1,
  app_id            uuid,
  management_app_id uuid,
  is_default        boolean not null default false,
  name              text not null,
  name_norm         text collate "C" generated always as (lower(name)) stored,
  description       text,
  protocol          text not null default 'OIDC',
  type              text not null default 'WEB',
  redirect_uris     text[] not null default '{}',
  access_token_ttl  integer not null default 3600,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  constraint clients_pk primary key (tenant_id, id),
  constraint clients_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade,
  constraint clients_management_app_fk foreign key (tenant_id, management_app_id) references management_apps (tenant_id, id) on delete cascade,
  constraint clients_one_owner check (num_nonnulls(app_id, management_app_id) = 1),
  constraint clients_ttl_range check (access_token_ttl between 60 and 86400)
);
create unique index clients_name_uq on clients (tenant_id, app_id, name_norm) where app_id is not null;
create unique index clients_management_app_uq on clients (tenant_id, management_app_id) where management_app_id is not null;
create unique index clients_default_uq on clients (tenant_id, app_id) where is_default;
create index clients_app_ix on clients (tenant_id, app_id, id) where app_id is not null;

create table client_secrets (
  tenant_id    uuid not null,
  id           uuid not null,
  client_id    uuid not null,
  hash         bytea not null,
  hint         text not null,
  created_at   timestamptz not null,
  last_used_at timestamptz,
  expires_at   timestamptz,
  constraint client_secrets_pk primary key (tenant_id, id),
  constraint client_secrets_client_fk foreign key (tenant_id, client_id) references clients (tenant_id, id) on delete cascade
);
create index client_secrets_client_ix on client_secrets (tenant_id, client_id, id);

create table users (
  tenant_id           uuid not null,
  id                  uuid not null,
  version             integer not null default 1,
  status              text not null,
  status_before       text,
  status_changed_at   timestamptz,
  name_title          text,
  name_first          text,
  name_middle         text,
  name_last           text,
  name_first_norm     text collate "C" generated always as (lower(name_first)) stored,
  name_last_norm      text collate "C" generated always as (lower(name_last)) stored,
  email               text,
  email_norm          text collate "C" generated always as (lower(email)) stored,
  email_verified_at   timestamptz,
  phone               text collate "C",
  phone_verified_at   timestamptz,
  birthday            date,
  address_street      text,
  address_city        text,
  address_state       text,
  address_postal_code text,
  address_country     text,
  address_type        text,
  picture             text,
  language            text,
  external_user_id    text collate "C",
  custom_data         jsonb not null default '{}',
  last_sign_in_at     timestamptz,
  by_kind             text not null,
  by_id               uuid,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  constraint users_pk primary key (tenant_id, id),
  constraint users_tenant_fk foreign key (tenant_id) references tenants (tenant_id) on delete cascade,
  constraint users_status_known check (status in ('PENDING', 'ACTIVE', 'DISABLED')),
  constraint users_reachable check (email is not null or phone is not null),
  constraint users_custom_data_size check (octet_length(custom_data::text) <= 800000)
);
create unique index users_email_uq on users (tenant_id, email_norm) where email_norm is not null;
create unique index users_phone_uq on users (tenant_id, phone) where phone is not null;
create unique index users_external_user_id_uq on users (tenant_id, external_user_id) where external_user_id is not null;
-- Postgres takes coalesce for leaky, and seeks nothing by it below a policy; case it does not.
create index users_email_order_ix on users (tenant_id, (case when email_norm is null then '' else email_norm end), id);
create index users_last_sign_in_order_ix on users (tenant_id, (case when last_sign_in_at is null then '-infinity' else last_sign_in_at end), id);
create index users_name_first_ix on users (tenant_id, name_first_norm, id);
create index users_name_last_ix on users (tenant_id, name_last_norm, id);
create index users_status_ix on users (tenant_id, status, id);
create index users_created_at_ix on users (tenant_id, created_at, id);

create table user_emails (
  tenant_id   uuid not null,
  id          uuid not null,
  user_id     uuid not null,
  value       text not null,
  value_norm  text collate "C" generated always as (lower(value)) stored,
  verified_at timestamptz,
  constraint user_emails_pk primary key (tenant_id, id),
  constraint user_emails_user_fk foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
);
create unique index user_emails_value_uq on user_emails (tenant_id, user_id, value_norm);
create index user_emails_search_ix on user_emails (tenant_id, value_norm, user_id);

create table user_phones (
  tenant_id   uuid not null,
  id          uuid not null,
  user_id     uuid not null,
  value       text collate "C" not null,
  verified_at timestamptz,
  constraint user_phones_pk primary key (tenant_id, id),
  constraint user_phones_user_fk foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
);
create unique index user_phones_value_uq on user_phones (tenant_id, user_id, value);
create index user_phones_search_ix on user_phones (tenant_id, value, user_id);

create table user_identities (
  tenant_id     uuid not null,
  id            uuid not null,
  user_id       uuid not null,
  provider_name text not null,
  provider_type text not null,
  identifier    text not null,
  first_auth_at timestamptz not null,
  last_auth_at  timestamptz not null,
  constraint user_identities_pk primary key (tenant_id, id),
  constraint user_identities_user_fk foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
);
create unique index user_identities_provider_uq on user_identities (tenant_id, provider_name, identifier);
create index user_identities_user_ix on user_identities (tenant_id, user_id, id);

create table groups (
  tenant_id   uuid not null,
  id          uuid not null,
  version     integer not null default 1,
  name        text not null,
  name_norm   text collate "C" generated always as (lower(name)) stored,
  description text,
  custom_data jsonb not null default '{}',
  by_kind     text not null,
  by_id       uuid,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  constraint groups_pk primary key (tenant_id, id),
  constraint groups_tenant_fk foreign key (tenant_id) references tenants (tenant_id) on delete cascade,
  constraint groups_name_length check (char_length(name) between 1 and 200),
  constraint groups_custom_data_size check (octet_length(custom_data::text) <= 800000)
);
create unique index groups_name_uq on groups (tenant_id, name_norm);

create table accounts (
  tenant_id      uuid not null,
  id             uuid not null,
  version        integer not null default 1,
  name           text not null,
  name_norm      text collate "C" generated always as (lower(name)) stored,
  description    text,
  external_id    text collate "C",
  metadata       jsonb not null default '{}',
  default_app_id uuid,
  by_kind        text not null,
  by_id          uuid,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint accounts_pk primary key (tenant_id, id),
  constraint accounts_tenant_fk foreign key (tenant_id) references tenants (tenant_id) on delete cascade,
  constraint accounts_default_app_fk foreign key (tenant_id, default_app_id) references apps (tenant_id, id),
  constraint accounts_name_length check (char_length(name) between 1 and 200),
  constraint accounts_metadata_size check (octet_length(metadata::text) <= 102400)
);
create unique index accounts_external_id_uq on accounts (tenant_id, external_id) where external_id is not null;
create index accounts_name_order_ix on accounts (tenant_id, name_norm, id);
create index accounts_default_app_ix on accounts (tenant_id, default_app_id) where default_app_id is not null;

-- The edges. Each knows since when it holds and who made it so.

create table user_apps (
  tenant_id  uuid not null,
  user_id    uuid not null,
  app_id     uuid not null,
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint user_apps_pk primary key (tenant_id, user_id, app_id),
  constraint user_apps_user_fk foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade,
  constraint user_apps_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade
);
create index user_apps_app_ix on user_apps (tenant_id, app_id, user_id);

create table group_members (
  tenant_id  uuid not null,
  group_id   uuid not null,
  user_id    uuid not null,
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint group_members_pk primary key (tenant_id, group_id, user_id),
  constraint group_members_group_fk foreign key (tenant_id, group_id) references groups (tenant_id, id) on delete cascade,
  constraint group_members_user_fk foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
);
create index group_members_user_ix on group_members (tenant_id, user_id, group_id);

create table group_apps (
  tenant_id  uuid not null,
  group_id   uuid not null,
  app_id     uuid not null,
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint group_apps_pk primary key (tenant_id, group_id, app_id),
  constraint group_apps_group_fk foreign key (tenant_id, group_id) references groups (tenant_id, id) on delete cascade,
  constraint group_apps_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade
);
create index group_apps_app_ix on group_apps (tenant_id, app_id, group_id);

create table account_users (
  tenant_id  uuid not null,
  account_id uuid not null,
  user_id    uuid not null,
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint account_users_pk primary key (tenant_id, account_id, user_id),
  constraint account_users_account_fk foreign key (tenant_id, account_id) references accounts (tenant_id, id) on delete cascade,
  constraint account_users_user_fk foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
);
create index account_users_user_ix on account_users (tenant_id, user_id, account_id);

create table account_apps (
  tenant_id    uuid not null,
  account_id   uuid not null,
  app_id       uuid not null,
  auto_assign  boolean not null,
  auto_at      timestamptz, -- since when auto_assign holds, and who switched it on
  auto_by_kind text,
  auto_by_id   uuid,
  by_kind      text not null,
  by_id        uuid,
  created_at   timestamptz not null,
  constraint account_apps_pk primary key (tenant_id, account_id, app_id),
  constraint account_apps_account_fk foreign key (tenant_id, account_id) references accounts (tenant_id, id) on delete cascade,
  constraint account_apps_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade
);
create index account_apps_app_ix on account_apps (tenant_id, app_id, account_id);

-- An app given to a user by hand within an account: it goes when the user leaves the
-- account, or the account the app.
create table account_user_apps (
  tenant_id  uuid not null,
  account_id uuid not null,
  user_id    uuid not null,
  app_id     uuid not null,
  by_kind    text not null,
  by_id      uuid,
  created_at timestamptz not null,
  constraint account_user_apps_pk primary key (tenant_id, account_id, user_id, app_id),
  constraint account_user_apps_user_fk foreign key (tenant_id, account_id, user_id) references account_users (tenant_id, account_id, user_id) on delete cascade,
  constraint account_user_apps_app_fk foreign key (tenant_id, account_id, app_id) references account_apps (tenant_id, account_id, app_id) on delete cascade
);
create index account_user_apps_user_ix on account_user_apps (tenant_id, user_id, app_id);
create index account_user_apps_app_ix on account_user_apps (tenant_id, app_id, user_id);
create index account_user_apps_account_app_ix on account_user_apps (tenant_id, account_id, app_id);

create table user_app_profiles (
  tenant_id           uuid not null,
  user_id             uuid not null,
  app_id              uuid not null,
  username            text,
  username_norm       text collate "C" generated always as (lower(username)) stored,
  external_account_id text,
  custom_app_data     jsonb not null default '{}',
  last_sign_in_at     timestamptz,
  updated_at          timestamptz not null,
  constraint user_app_profiles_pk primary key (tenant_id, user_id, app_id),
  constraint user_app_profiles_user_fk foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade,
  constraint user_app_profiles_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade,
  constraint user_app_profiles_custom_app_data_size check (octet_length(custom_app_data::text) <= 800000)
);
create unique index user_app_profiles_username_uq on user_app_profiles (tenant_id, app_id, username_norm) where username is not null;

create table sessions (
  tenant_id  uuid not null,
  id         uuid not null,
  user_id    uuid not null,
  app_id     uuid not null,
  client_id  uuid,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ip         text,
  user_agent text,
  constraint sessions_pk primary key (tenant_id, id),
  constraint sessions_user_fk foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade,
  constraint sessions_app_fk foreign key (tenant_id, app_id) references apps (tenant_id, id) on delete cascade
);
create index sessions_user_ix on sessions (tenant_id, user_id, id);
create index sessions_app_ix on sessions (tenant_id, app_id, id);
create index sessions_started_at_ix on sessions (tenant_id, started_at, id);

create table admin_users (
  tenant_id       uuid not null,
  id              uuid not null,
  version         integer not null default 1,
  email           text not null,
  email_norm      text collate "C" generated always as (lower(email)) stored,
  name            text,
  name_norm       text collate "C" generated always as (lower(name)) stored,
  status          text not null,
  last_sign_in_at timestamptz,
  by_kind         text not null,
  by_id           uuid,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint admin_users_pk primary key (tenant_id, id),
  constraint admin_users_tenant_fk foreign key (tenant_id) references tenants (tenant_id) on delete cascade,
  constraint admin_users_status_known check (status in ('PENDING', 'ACTIVE', 'DISABLED'))
);
create unique index admin_users_email_uq on admin_users (tenant_id, email_norm);

-- A code that opens the tenant to an admin user, once.
create table admin_links (
  tenant_id     uuid not null,
  hash          bytea not null,
  admin_user_id uuid not null,
  expires_at    timestamptz not null,
  constraint admin_links_pk primary key (tenant_id, hash),
  constraint admin_links_admin_user_fk foreign key (tenant_id, admin_user_id) references admin_users (tenant_id, id) on delete cascade
);
create index admin_links_admin_user_ix on admin_links (tenant_id, admin_user_id);

create table roles (
  tenant_id   uuid not null,
  id          uuid not null,
  version     integer not null default 1,
  name        text not null,
  name_norm   text collate "C" generated always as (lower(name)) stored,
  description text,
  permissions text[] not null default '{}',
  built_in    boolean not null default false,
  by_kind     text not null,
  by_id       uuid,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  constraint roles_pk primary key (tenant_id, id),
  constraint roles_tenant_fk foreign key (tenant_id) references tenants (tenant_id) on delete cascade,
  constraint roles_name_length check (char_length(name) between 1 and 200)
);
create unique index roles_name_uq on roles (tenant_id, name_norm);

create table role_assignments (
  tenant_id         uuid not null,
  id                uuid not null,
  role_id           uuid not null,
  admin_user_id     uuid,
  management_app_id uuid,
  client_id         uuid,
  by_kind           text not null,
  by_id             uuid,
  created_at        timestamptz not null,
  constraint role_assignments_pk primary key (tenant_id, id),
  constraint role_assignments_role_fk foreign key (tenant_id, role_id) references roles (tenant_id, id) on delete cascade,
  constraint role_assignments_admin_user_fk foreign key (tenant_id, admin_user_id) references admin_users (tenant_id, id) on delete cascade,
  constraint role_assignments_management_app_fk foreign key (tenant_id, management_app_id) references management_apps (tenant_id, id) on delete cascade,
  constraint role_assignments_client_fk foreign key (tenant_id, client_id) references clients (tenant_id, id) on delete cascade,
  constraint role_assignments_one_holder check (num_nonnulls(admin_user_id, management_app_id, client_id) = 1)
);
create unique index role_assignments_admin_user_uq on role_assignments (tenant_id, admin_user_id, role_id) where admin_user_id is not null;
create unique index role_assignments_management_app_uq on role_assignments (tenant_id, management_app_id, role_id) where management_app_id is not null;
create unique index role_assignments_client_uq on role_assignments (tenant_id, client_id, role_id) where client_id is not null;
create index role_assignments_role_ix on role_assignments (tenant_id, role_id, id);

-- The log: audit trail, outbox and feed. It points at nothing, so that it outlives what it speaks of.
create table events (
  tenant_id    uuid not null,
  id           uuid not null,
  tx           xid8 not null default pg_current_xact_id(),
  at           timestamptz not null,
  action       text not null,
  actor_kind   text not null,
  actor_key    uuid,
  actor_name   text,
  target_kind  text not null, -- the prefix of its id
  target_key   uuid not null,
  related_kind text,
  related_key  uuid,
  app_id       uuid,
  before       jsonb,
  after        jsonb,
  ip           text,
  user_agent   text,
  request_id   text,
  constraint   events_pk primary key (tenant_id, id)
);
create index events_target_ix on events (tenant_id, target_key, id);
create index events_related_ix on events (tenant_id, related_key, id) where related_key is not null;
create index events_actor_ix on events (tenant_id, actor_key, id);
create index events_app_ix on events (tenant_id, app_id, id) where app_id is not null;
create index events_action_ix on events (tenant_id, action, id);
create index events_at_ix on events (tenant_id, at, id);

-- What belongs to no tenant: only the door reads it.

create table operators (
  id         uuid not null,
  hash       bytea not null,
  created_at timestamptz not null,
  constraint operators_pk primary key (id)
);

create table signing_keys (
  id         uuid not null,
  algorithm  text not null,
  sealed     bytea not null, -- the private key, sealed with the server's key
  public     jsonb not null, -- as a JWK
  created_at timestamptz not null,
  retires_at timestamptz,    -- signs no more from then on
  ends_at    timestamptz,    -- verifies no more from then on
  constraint signing_keys_pk primary key (id)
);

create table revoked_tokens (
  tenant_id  uuid not null,
  jti        uuid not null,
  expires_at timestamptz not null,
  constraint revoked_tokens_pk primary key (tenant_id, jti)
);
create index revoked_tokens_expires_at_ix on revoked_tokens (expires_at);
