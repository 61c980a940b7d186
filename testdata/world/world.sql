-- Two small tenants with every kind of edge, for the tests. The last digits of a key say what it is:
-- 0a.. is of Acme, 0b.. of Globex.

create function k(n text) returns uuid language sql immutable as
  $$ select ('01900000-0000-7000-8000-' || lpad(n, 12, '0'))::uuid $$;

insert into tenants (tenant_id, name, created_at, updated_at) values
  (k('a'), 'Acme', '2026-01-01', '2026-01-01'), (k('b'), 'Globex', '2026-01-01', '2026-01-01');

insert into apps (tenant_id, id, name, active, auto_assign, auto_at, auto_by_kind, public_sign_up, by_kind, created_at, updated_at) values
  (k('a'), k('a01'), 'Mail', true,  false, null, null, true,  'SYSTEM', '2026-01-02', '2026-01-02'),
  (k('a'), k('a02'), 'Wiki', true,  false, null, null, false, 'SYSTEM', '2026-01-03', '2026-01-03'),
  (k('a'), k('a03'), 'News', true,  true, '2026-01-04', 'SYSTEM', false, 'SYSTEM', '2026-01-04', '2026-01-04'),
  (k('a'), k('a04'), 'Draft', false, false, null, null, false, 'SYSTEM', '2026-01-05', '2026-01-05'),
  (k('b'), k('b01'), 'Secret', true, false, null, null, false, 'SYSTEM', '2026-01-02', '2026-01-02');
update tenants set default_app_id = k('a01') where tenant_id = k('a');

insert into management_apps (tenant_id, id, name, by_kind, created_at, updated_at) values
  (k('a'), k('a11'), 'Back office', 'SYSTEM', '2026-01-02', '2026-01-02'),
  (k('a'), k('a12'), 'Auditor', 'SYSTEM', '2026-01-02', '2026-01-02'),
  (k('b'), k('b11'), 'Globex office', 'SYSTEM', '2026-01-02', '2026-01-02');

insert into clients (tenant_id, id, app_id, management_app_id, is_default, name, created_at, updated_at) values
  (k('a'), k('a21'), k('a01'), null, true,  'Mail web', '2026-01-02', '2026-01-02'),
  (k('a'), k('a22'), k('a02'), null, true,  'Wiki web', '2026-01-02', '2026-01-02'),
  (k('a'), k('a23'), k('a03'), null, true,  'News web', '2026-01-02', '2026-01-02'),
  (k('a'), k('a24'), k('a01'), null, false, 'Mail phone', '2026-01-02', '2026-01-02'),
  (k('a'), k('a25'), k('a03'), null, false, 'News desk', '2026-01-02', '2026-01-02'),
  (k('a'), k('a31'), null, k('a11'), false, 'Back office', '2026-01-02', '2026-01-02'),
  (k('a'), k('a32'), null, k('a12'), false, 'Auditor', '2026-01-02', '2026-01-02'),
  (k('b'), k('b21'), k('b01'), null, true,  'Secret web', '2026-01-02', '2026-01-02'),
  (k('b'), k('b31'), null, k('b11'), false, 'Globex office', '2026-01-02', '2026-01-02');

insert into roles (tenant_id, id, name, permissions, built_in, by_kind, created_at, updated_at) values
  (k('a'), k('a41'), 'Global admin', '{*:*}', true, 'SYSTEM', '2026-01-02', '2026-01-02'),
  (k('a'), k('a42'), 'Global reader', '{*:list,*:read}', true, 'SYSTEM', '2026-01-02', '2026-01-02'),
  (k('a'), k('a44'), 'User viewer', '{users:list,users:read}', false, 'SYSTEM', '2026-01-02', '2026-01-02'),
  (k('a'), k('a43'), 'User editor', '{users:list,users:read,users:create,users:edit}', false, 'SYSTEM', '2026-01-02', '2026-01-02'),
  (k('b'), k('b41'), 'Global admin', '{*:*}', true, 'SYSTEM', '2026-01-02', '2026-01-02');

insert into admin_users (tenant_id, id, email, name, status, by_kind, created_at, updated_at) values
  (k('a'), k('a51'), 'root@acme.example', 'Rita Root', 'ACTIVE', 'SYSTEM', '2026-01-02', '2026-01-02'),
  (k('a'), k('a52'), 'reader@acme.example', 'Rob Reader', 'ACTIVE', 'SYSTEM', '2026-01-02', '2026-01-02'),
  (k('b'), k('b51'), 'root@globex.example', 'Gus Globex', 'ACTIVE', 'SYSTEM', '2026-01-02', '2026-01-02');

insert into role_assignments (tenant_id, id, role_id, admin_user_id, management_app_id, client_id, by_kind, created_at) values
  (k('a'), k('a61'), k('a41'), k('a51'), null, null, 'SYSTEM', '2026-01-02'),
  (k('a'), k('a62'), k('a42'), k('a52'), null, null, 'SYSTEM', '2026-01-02'),
  (k('a'), k('a63'), k('a42'), null, k('a12'), null, 'SYSTEM', '2026-01-02'),
  (k('a'), k('a64'), k('a43'), null, null, k('a25'), 'SYSTEM', '2026-01-02'),
  (k('a'), k('a65'), k('a44'), null, null, k('a24'), 'SYSTEM', '2026-01-02'),
  (k('b'), k('b61'), k('b41'), k('b51'), null, null, 'SYSTEM', '2026-01-02');

-- Ann has Mail directly, Bob Wiki by a group, Cleo Mail by her account, Dan Wiki within his
-- account, Eve nothing but News, which all of Acme have.
insert into users (tenant_id, id, status, name_first, name_last, email, email_verified_at, phone, external_user_id, custom_data, last_sign_in_at, by_kind, created_at, updated_at) values
  (k('a'), k('a101'), 'ACTIVE',   'Ann',  'Archer', 'Ann@acme.example',  '2026-02-01', '+14155550101', 'crm-1', '{"plan": "pro"}', '2026-10-01', 'SYSTEM', '2026-02-01', '2026-02-01'),
  (k('a'), k('a102'), 'ACTIVE',   'Bob',  'Baker',  'bob@acme.example',  null,         '+14155550102', 'crm-2', '{}', '2026-10-02', 'SYSTEM', '2026-02-02', '2026-02-02'),
  (k('a'), k('a103'), 'PENDING',  'Cleo', 'Cook',   'cleo@acme.example', null,         null,           null,    '{}', null, 'SYSTEM', '2026-02-03', '2026-02-03'),
  (k('a'), k('a104'), 'DISABLED', 'Dan',  'Diver',  'dan@acme.example',  null,         null,           null,    '{}', null, 'SYSTEM', '2026-02-04', '2026-02-04'),
  (k('a'), k('a105'), 'ACTIVE',   'Eve',  null,     null,                null,         '+14155550105', null,    '{}', null, 'SYSTEM', '2026-02-05', '2026-02-05'),
  (k('b'), k('b101'), 'ACTIVE',   'Gil',  'Green',  'ann@acme.example',  '2026-02-01', '+14155550101', 'crm-1', '{}', '2026-10-01', 'SYSTEM', '2026-02-01', '2026-02-01');
update users set status_before = 'ACTIVE', status_changed_at = '2026-03-01' where id = k('a104');

insert into user_emails (tenant_id, id, user_id, value, verified_at) values (k('a'), k('a121'), k('a101'), 'ann@home.example', null);
insert into user_phones (tenant_id, id, user_id, value, verified_at) values (k('a'), k('a122'), k('a101'), '+14155550199', '2026-02-02');
insert into user_identities (tenant_id, id, user_id, provider_name, provider_type, identifier, first_auth_at, last_auth_at) values
  (k('a'), k('a123'), k('a101'), 'google', 'OAuth2', '1234567', '2026-02-01', '2026-10-01');

insert into groups (tenant_id, id, name, by_kind, created_at, updated_at) values
  (k('a'), k('a201'), 'Writers', 'SYSTEM', '2026-01-10', '2026-01-10'),
  (k('a'), k('a202'), 'Empty', 'SYSTEM', '2026-01-11', '2026-01-11'),
  (k('b'), k('b201'), 'Spies', 'SYSTEM', '2026-01-10', '2026-01-10');
insert into accounts (tenant_id, id, name, external_id, metadata, by_kind, created_at, updated_at) values
  (k('a'), k('a301'), 'Initech', 'init', '{"tier": 1}', 'SYSTEM', '2026-01-10', '2026-01-10'),
  (k('a'), k('a302'), 'Hooli', 'hool', '{}', 'SYSTEM', '2026-01-11', '2026-01-11'),
  (k('b'), k('b301'), 'Initech', 'init', '{}', 'SYSTEM', '2026-01-10', '2026-01-10');

insert into user_apps (tenant_id, user_id, app_id, by_kind, by_id, created_at) values
  (k('a'), k('a101'), k('a01'), 'ADMIN_USER', k('a51'), '2026-02-01'), (k('b'), k('b101'), k('b01'), 'SYSTEM', null, '2026-02-01');
insert into group_members (tenant_id, group_id, user_id, by_kind, created_at) values
  (k('a'), k('a201'), k('a101'), 'SYSTEM', '2026-02-01'), (k('a'), k('a201'), k('a102'), 'SYSTEM', '2026-02-02'), (k('b'), k('b201'), k('b101'), 'SYSTEM', '2026-02-01');
insert into group_apps (tenant_id, group_id, app_id, by_kind, created_at) values (k('a'), k('a201'), k('a02'), 'SYSTEM', '2026-02-01');
insert into account_users (tenant_id, account_id, user_id, by_kind, created_at) values
  (k('a'), k('a301'), k('a103'), 'SYSTEM', '2026-02-03'), (k('a'), k('a302'), k('a104'), 'SYSTEM', '2026-02-04'), (k('b'), k('b301'), k('b101'), 'SYSTEM', '2026-02-01');
insert into account_apps (tenant_id, account_id, app_id, auto_assign, auto_at, auto_by_kind, by_kind, created_at) values
  (k('a'), k('a301'), k('a01'), true, '2026-02-02', 'SYSTEM', 'SYSTEM', '2026-02-01'),
  (k('a'), k('a302'), k('a02'), false, null, null, 'SYSTEM', '2026-02-01'), (k('b'), k('b301'), k('b01'), true, '2026-02-01', 'SYSTEM', 'SYSTEM', '2026-02-01');
insert into account_user_apps (tenant_id, account_id, user_id, app_id, by_kind, created_at) values (k('a'), k('a302'), k('a104'), k('a02'), 'SYSTEM', '2026-02-05');
insert into user_app_profiles (tenant_id, user_id, app_id, username, external_account_id, custom_app_data, updated_at) values
  (k('a'), k('a101'), k('a01'), 'Annie', 'm-1', '{"folders": 3}', '2026-02-01');

insert into app_roles (tenant_id, id, app_id, name, permissions, by_kind, created_at, updated_at) values
  (k('a'), k('a801'), k('a01'), 'Editor', '{edit,read}', 'SYSTEM', '2026-02-01', '2026-02-01'),
  (k('a'), k('a802'), k('a02'), 'Reader', '{}', 'SYSTEM', '2026-02-01', '2026-02-01'),
  (k('b'), k('b801'), k('b01'), 'Editor', '{}', 'SYSTEM', '2026-02-01', '2026-02-01');
insert into app_role_users (tenant_id, role_id, user_id, by_kind, by_id, created_at) values
  (k('a'), k('a801'), k('a101'), 'ADMIN_USER', k('a51'), '2026-02-02'), (k('b'), k('b801'), k('b101'), 'SYSTEM', null, '2026-02-02');
insert into app_role_groups (tenant_id, role_id, group_id, by_kind, created_at) values
  (k('a'), k('a801'), k('a201'), 'SYSTEM', '2026-02-03'), (k('a'), k('a802'), k('a201'), 'SYSTEM', '2026-02-03');
insert into app_role_apps (tenant_id, role_id, app_id, by_kind, created_at) values (k('a'), k('a801'), k('a02'), 'SYSTEM', '2026-02-03');
insert into role_groups (tenant_id, id, app_id, name, by_kind, created_at, updated_at) values
  (k('a'), k('a811'), k('a01'), 'Staff', 'SYSTEM', '2026-02-01', '2026-02-01'), (k('b'), k('b811'), k('b01'), 'Staff', 'SYSTEM', '2026-02-01', '2026-02-01');
insert into role_group_roles (tenant_id, app_id, group_id, role_id, by_kind, created_at) values
  (k('a'), k('a01'), k('a811'), k('a801'), 'SYSTEM', '2026-02-01'), (k('b'), k('b01'), k('b811'), k('b801'), 'SYSTEM', '2026-02-01');

insert into consents (tenant_id, id, user_id, app_id, client_id, scopes, created_at, updated_at, expires_at) values
  (k('a'), k('a821'), k('a101'), k('a01'), k('a21'), '{email,profile}', '2026-02-01', '2026-10-01', '2099-01-01'),
  (k('a'), k('a822'), k('a102'), k('a02'), k('a22'), '{profile}', '2026-02-01', '2026-02-01', '2099-01-01'),
  (k('a'), k('a823'), k('a101'), k('a01'), k('a21'), '{mail}', '2026-01-01', '2026-01-01', '2026-01-31'),
  (k('a'), k('a824'), k('a101'), k('a03'), k('a23'), '{news}', '2026-02-01', '2026-02-01', '2099-01-01'),
  (k('b'), k('b821'), k('b101'), k('b01'), k('b21'), '{profile}', '2026-02-01', '2026-02-01', '2099-01-01');

insert into event_collections (tenant_id, id, type, app_id, by_kind, created_at) values
  (k('a'), k('a831'), 'ADMIN', null, 'SYSTEM', '2026-02-01'), (k('a'), k('a832'), 'USER', k('a02'), 'SYSTEM', '2026-02-01'), (k('b'), k('b831'), 'ADMIN', null, 'SYSTEM', '2026-02-01');
insert into event_streams (tenant_id, id, type, name, app_id, by_kind, created_at) values
  (k('a'), k('a841'), 'ADMIN', 'siem', null, 'SYSTEM', '2026-02-01'), (k('a'), k('a842'), 'USER', 'wiki', k('a02'), 'SYSTEM', '2026-02-01'),
  (k('b'), k('b841'), 'ADMIN', 'siem', null, 'SYSTEM', '2026-02-01');

insert into deletions (tenant_id, id, target_kind, target_key, name, by_kind, deleted_at, restorable_until) values
  (k('a'), k('a861'), 'usr', k('a199'), 'gone@acme.example', 'SYSTEM', '2026-02-01', '2099-01-01'), (k('b'), k('b861'), 'grp', k('b299'), 'Gone', 'SYSTEM', '2026-02-01', '2099-01-01');

insert into admin_sessions (tenant_id, id, hash, admin_user_id, way, started_at, last_seen_at, expires_at, ip, user_agent) values
  (k('a'), k('a881'), '\x01', k('a51'), 'LINK', '2026-02-01', '2026-02-01', '2099-01-01', '192.0.2.8', 'Browser'),
  (k('b'), k('b881'), '\x01', k('b51'), 'LINK', '2026-02-01', '2026-02-01', '2099-01-01', null, null);

-- Imports that nobody carries out any more, each with a row that was refused.
insert into import_jobs (tenant_id, id, status, mode, format, read_count, created_count, failed_count, offset_hash, lease, lease_until, by_kind, started_at, updated_at) values
  (k('a'), k('a871'), 'RUNNING', 'CREATE', 'JSONL', 2, 1, 1, '', k('a872'), '2026-02-01', 'SYSTEM', '2026-02-01', '2026-02-01'),
  (k('b'), k('b871'), 'RUNNING', 'CREATE', 'JSONL', 2, 1, 1, '', k('b872'), '2026-02-01', 'SYSTEM', '2026-02-01', '2026-02-01');
insert into import_errors (tenant_id, id, job_id, line, field, code, message) values
  (k('a'), k('a873'), k('a871'), 2, 'email', 'CONFLICT', 'Another user of the tenant has that email address.'),
  (k('b'), k('b873'), k('b871'), 2, 'email', 'CONFLICT', 'Another user of the tenant has that email address.');

insert into sessions (tenant_id, id, user_id, app_id, client_id, started_at, expires_at, ip, user_agent) values
  (k('a'), k('a401'), k('a101'), k('a01'), k('a21'), '2026-10-01', '2099-01-01', '192.0.2.1', 'Firefox'),
  (k('a'), k('a402'), k('a102'), k('a02'), k('a22'), '2026-10-02', '2099-01-01', '192.0.2.2', 'Safari'),
  (k('a'), k('a403'), k('a101'), k('a01'), k('a21'), '2025-10-01', '2025-10-02', '192.0.2.1', 'Firefox'),
  (k('b'), k('b401'), k('b101'), k('b01'), k('b21'), '2026-10-01', '2099-01-01', '192.0.2.9', 'Chrome');
insert into webhooks (tenant_id, id, name, url, status, status_reason, status_since, queued, by_kind, created_at, updated_at) values
  (k('a'), k('a851'), 'SIEM', 'https://siem.acme.example/events', 'DISABLED', 'REQUESTED', '2026-02-01', 1, 'SYSTEM', '2026-02-01', '2026-02-01'),
  (k('b'), k('b851'), 'SIEM', 'https://siem.globex.example/events', 'DISABLED', 'REQUESTED', '2026-02-01', 1, 'SYSTEM', '2026-02-01', '2026-02-01');
insert into webhook_deliveries (tenant_id, id, webhook_id, number, event_id, action, target_kind, target_key, status, attempt_count, created_at, finished_at) values
  (k('a'), k('a861'), k('a851'), 1, k('a501'), 'user.created', 'usr', k('a101'), 'DELIVERED', 1, '2026-02-01', '2026-02-01'),
  (k('b'), k('b861'), k('b851'), 1, k('b501'), 'user.created', 'usr', k('b101'), 'DELIVERED', 1, '2026-02-01', '2026-02-01');
insert into webhook_attempts (tenant_id, id, delivery_id, number, at, duration_ms, http_status, answer) values
  (k('a'), k('a871'), k('a861'), 1, '2026-02-01', 12, 200, 'ok');

insert into events (tenant_id, id, at, action, actor_kind, actor_key, actor_name, target_kind, target_key, related_kind, related_key, app_id, before, after) values
  (k('a'), k('a501'), '2026-02-01', 'user.created', 'ADMIN_USER', k('a51'), 'Rita Root', 'usr', k('a101'), null, null, null, null, '{"email": "Ann@acme.example"}'),
  (k('a'), k('a502'), '2026-02-01', 'user.app_added', 'ADMIN_USER', k('a51'), 'Rita Root', 'usr', k('a101'), 'app', k('a01'), k('a01'), null, null),
  (k('b'), k('b501'), '2026-02-01', 'user.created', 'SYSTEM', null, null, 'usr', k('b101'), null, null, null, null, '{"email": "ann@acme.example"}');

drop function k(text);
