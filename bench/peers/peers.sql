-- What a competent user of PostGraphile adds to the tables: the derived access as functions
-- that become fields, and a mutation that writes its records.

create function users_accessible_apps(u users) returns setof apps language sql stable as $$
  select a.* from apps a where a.tenant_id = u.tenant_id and (a.auto_assign or a.id in (
    select x.app_id from user_apps x where x.tenant_id = u.tenant_id and x.user_id = u.id
    union all select x.app_id from account_user_apps x where x.tenant_id = u.tenant_id and x.user_id = u.id and x.account_enabled and x.member_enabled
    union all select v.app_id from group_members x join group_apps v on v.tenant_id = x.tenant_id and v.group_id = x.group_id
      where x.tenant_id = u.tenant_id and x.user_id = u.id
    union all select v.app_id from account_users x join account_apps v on v.tenant_id = x.tenant_id and v.account_id = x.account_id and v.auto_assign and v.account_enabled
      where x.tenant_id = u.tenant_id and x.user_id = u.id and x.enabled)) order by a.id
$$;

-- A page is cut within each of the ways: a plain union of them would read all users of the
-- app for each page.
create function app_users(app uuid, behind uuid, up_to int) returns setof users language sql stable as $$
  select u.* from (select w.user_id from (
    (select x.user_id from user_apps x where x.app_id = app and x.user_id > behind order by x.user_id limit up_to)
    union all (select x.user_id from account_user_apps x where x.app_id = app and x.account_enabled and x.member_enabled and x.user_id > behind order by x.user_id limit up_to)
    union all (select y.user_id from group_apps v cross join lateral (
      select x.user_id from group_members x where x.tenant_id = v.tenant_id and x.group_id = v.group_id and x.user_id > behind order by x.user_id limit up_to) y where v.app_id = app)
    union all (select y.user_id from account_apps v cross join lateral (
      select x.user_id from account_users x where x.tenant_id = v.tenant_id and x.account_id = v.account_id and x.enabled and x.user_id > behind order by x.user_id limit up_to) y
      where v.app_id = app and v.auto_assign and v.account_enabled)
    union all (select y.id from apps v cross join lateral (
      select x.id from users x where x.tenant_id = v.tenant_id and x.id > behind order by x.id limit up_to) y where v.id = app and v.auto_assign)
  ) w group by w.user_id order by w.user_id limit up_to) l join users u on u.tenant_id = current_setting('app.tenant')::uuid and u.id = l.user_id order by u.id
$$;

create function rising_uuid() returns uuid language sql volatile as $$
  select (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid
$$;

create function register_user(email text, first text, last text, apps uuid[]) returns users language sql volatile as $$
  with who as (
    select current_setting('app.tenant')::uuid as tenant_id, rising_uuid() as id, now() as at
  ), made as (
    insert into users (tenant_id, id, status, name_first, name_last, email, by_kind, created_at, updated_at)
    select tenant_id, id, 'PENDING', first, last, register_user.email, 'MANAGEMENT_APP', at, at from who returning *
  ), given as (
    insert into user_apps (tenant_id, user_id, app_id, by_kind, created_at)
    select tenant_id, id, x, 'MANAGEMENT_APP', at from who cross join unnest(apps) x
  ), noted as (
    insert into events (tenant_id, id, at, action, actor_kind, target_kind, target_key, related_kind, related_key, app_id, after)
    select tenant_id, rising_uuid(), at, case when x is null then 'user.created' else 'user.app_added' end, 'MANAGEMENT_APP', 'usr', id,
      case when x is not null then 'app' end, x, x,
      case when x is null then jsonb_build_object('email', register_user.email, 'name', jsonb_build_object('first', first, 'last', last), 'status', 'PENDING', 'customData', '{}'::jsonb) end
    from who cross join unnest(null::uuid || apps) x
  )
  select * from made
$$;

grant execute on all functions in schema public to tenantry_server;
