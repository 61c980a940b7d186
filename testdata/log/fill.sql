set work_mem='256MB'; set maintenance_work_mem='512MB'; set timezone='UTC';
create temp table later as select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index where indrelid='events'::regclass and not indisprimary;
do $$ declare i record; begin for i in select * from later loop execute 'drop index ' || i.name; end loop; end $$;
create temp table u as select row_number() over (order by id) - 1 as n, id, (select tenant_id from tenants limit 1) as tenant_id from users where tenant_id=(select tenant_id from tenants order by 1 limit 1);
create temp table ap as select row_number() over (order by id) - 1 as n, id from apps; create temp table ac as select row_number() over (order by id) - 1 as n, id from accounts;
create temp table cl as select row_number() over (order by id) - 1 as n, id from clients;
insert into events (tenant_id, id, at, action, actor_kind, actor_key, actor_name, target_kind, target_key, related_kind, related_key, app_id, client_id, account_id, before, after, ip, user_agent, request_id)
select u.tenant_id, overlay(event_key(x.at)::text placing '7' || substr(md5(g::text), 1, 3) || '-8' || substr(md5(g::text), 5, 3) || '-' || substr(md5(g::text), 9, 12) from 15)::uuid, x.at,
  case when g % 10 < 6 then 'user.signed_in' when g % 10 < 8 then 'user.updated' when g % 10 = 8 then 'user.app_added' when g % 1000 = 9 and x.part < 0.05 then 'role.revoked' when g % 100 = 9 then 'account.updated' else 'user.email_added' end,
  case when g % 10 < 6 then 'USER' else 'MANAGEMENT_APP' end, case when g % 10 < 6 then u.id else '00000000-0000-7000-8000-0000000000a1'::uuid end, 'Sync',
  case when g % 100 = 9 then 'acc' else 'usr' end, case when g % 100 = 9 then ac.id else u.id end,
  case when g % 10 < 6 then 'acc' when g % 10 = 8 then 'app' end, case when g % 10 < 6 then ac.id when g % 10 = 8 then ap.id end,
  case when g % 10 < 9 then ap.id end, case when g % 10 >= 6 then cl.id end, null,
  case when g % 10 in (6,7) then '{"language": "en"}'::jsonb end, case when g % 10 in (6,7) then '{"language": "de"}'::jsonb end, '192.0.2.7', 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', md5(g::text)
from generate_series(1::bigint, :n) g
cross join lateral (select (g::float8 / :n) as part, date_trunc('month', now()) + make_interval(secs => 31536000.0 * g / :n) as at) x
join u on u.n = (g * 7919) % (select count(*) from u) join ap on ap.n = (g * 31) % (select count(*) from ap) join ac on ac.n = (g * 17) % (select count(*) from ac) join cl on cl.n = (g * 3) % (select count(*) from cl);
do $$ declare i record; begin for i in select * from later loop execute replace(i.made, ' ON ONLY ', ' ON '); end loop; end $$;
vacuum (analyze) events;
