-- What the numbers of dashboards and the ways of access are found by.

-- The numbers of an account look up each of its users: in the index alone.
create index users_facts_ix on users (tenant_id, id) include (status, created_at, last_sign_in_at);

-- Sign-ins by day, of the tenant, of an app and of an account.
create index events_sign_ins_ix on events (tenant_id, at) where action = 'user.signed_in';
create index events_app_sign_ins_ix on events (tenant_id, app_id, at) where action = 'user.signed_in';
create index events_account_sign_ins_ix on events (tenant_id, related_key, at) where action = 'user.signed_in' and related_key is not null;

-- The accounts that give an app to all their users are few of those that hold it.
create index account_apps_auto_ix on account_apps (tenant_id, app_id, account_id) where auto_assign;
