-- The second wall. tenantry_server serves requests and sees the rows of the tenant that its
-- transaction is bound to, or none; tenantry_door sees the little that is needed before
-- anyone is known. Neither owns a table, neither can log in, neither can bypass a policy.

grant usage on schema public to tenantry_server, tenantry_door;

do $$
declare t text;
begin
  for t in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'tenant_id' and not a.attisdropped
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to tenantry_server using (tenant_id = current_setting(''app.tenant'')::uuid)', t || '_tenant', t);
    execute format('grant select, insert, update, delete on %I to tenantry_server', t);
  end loop;
end $$;

-- The log is only ever added to; clean-up by age is the owner's work.
revoke update, delete on events from tenantry_server;
-- A tenant is created by the operator, and revocations are the door's.
revoke insert, delete on tenants from tenantry_server;
revoke all on revoked_tokens from tenantry_server;

do $$
declare t text;
begin
  foreach t in array array['tenants', 'apps', 'management_apps', 'clients', 'client_secrets', 'admin_users', 'admin_links', 'roles', 'role_assignments', 'revoked_tokens', 'events']
  loop
    execute format('create policy %I on %I to tenantry_door using (true)', t || '_door', t);
    execute format('grant select on %I to tenantry_door', t);
  end loop;
end $$;

revoke select on events from tenantry_door;
grant insert on events, revoked_tokens, tenants, management_apps, clients, client_secrets, roles to tenantry_door;
grant delete on revoked_tokens, admin_links to tenantry_door;
grant update (last_used_at) on client_secrets to tenantry_door;
grant update (status, last_sign_in_at, version, updated_at) on admin_users to tenantry_door;
grant select, insert on operators to tenantry_door;
grant select, insert, update on signing_keys to tenantry_door;
