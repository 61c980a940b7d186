-- Accounts, and memberships of accounts, that can be switched off. The switches stand beside
-- what they decide, copied by foreign keys: a walk of an index never reads what is off, and a
-- copy cannot differ from its switch.

alter table accounts add column enabled boolean not null default true,
  add constraint accounts_enabled_uq unique (tenant_id, id, enabled);

-- In the order in which the users of an account are walked.
alter table account_users add column enabled boolean not null default true,
  add column version integer not null default 1,
  add column updated_at timestamptz, -- none: as it was made
  add constraint account_users_enabled_uq unique (tenant_id, account_id, enabled, user_id);

alter table account_apps add column account_enabled boolean not null default true,
  add constraint account_apps_enabled_uq unique (tenant_id, account_id, app_id, account_enabled),
  add constraint account_apps_enabled_fk foreign key (tenant_id, account_id, account_enabled)
    references accounts (tenant_id, id, enabled) on update cascade;

alter table account_user_apps add column account_enabled boolean not null default true,
  add column member_enabled boolean not null default true,
  add constraint account_user_apps_account_enabled_fk foreign key (tenant_id, account_id, app_id, account_enabled)
    references account_apps (tenant_id, account_id, app_id, account_enabled) on update cascade,
  add constraint account_user_apps_member_enabled_fk foreign key (tenant_id, account_id, user_id, member_enabled)
    references account_users (tenant_id, account_id, user_id, enabled) on update cascade;

-- Those before are for the release before, and go with it.
create index account_apps_giving_ix on account_apps (tenant_id, app_id, account_id) where auto_assign and account_enabled;
create index account_user_apps_on_ix on account_user_apps (tenant_id, app_id, user_id) where account_enabled and member_enabled;
