-- The log in parts of a month. A record's key begins with its moment, so that what is sorted
-- by keys is read part by part, and a record is found by its key in one of them; a month
-- that is to be forgotten is dropped, and not deleted row by row.

set local timezone = 'UTC';

-- The least key of a moment.
create function event_key(at timestamptz) returns uuid language sql stable strict parallel safe as $$
  select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid
$$;

-- The parts have the log's walls, and no grants: nobody but their owner reads them by name.
create function wall_event_part(part text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table public.%I enable row level security', part);
  execute format('alter table public.%I force row level security', part);
  execute format('create policy %I on public.%I to tenantry_server using (tenant_id = current_setting(''app.tenant'')::uuid)', part || '_tenant', part);
end $$;

-- Makes the part of a month, unless it is there. It is attached and not created in its place,
-- so that nobody waits who reads or writes the log. What came before its part was made stands
-- in the one for all others, and is taken over.
create function make_event_part(month timestamptz) returns int language plpgsql set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
declare
  part text := 'events_' || to_char(month, 'YYYY_MM');
  low  uuid := public.event_key(month);
  high uuid := public.event_key(month + interval '1 month');
begin
  if to_regclass('public.' || part) is not null then
    return 0;
  end if;
  execute format('create table public.%I (like public.events including defaults)', part);
  alter table public.events_default no force row level security;
  execute format('with early as (delete from public.events_default where id >= %L and id < %L returning *) insert into public.%I select * from early', low, high, part);
  alter table public.events_default force row level security;
  execute format('alter table public.events attach partition public.%I for values from (%L) to (%L)', part, low, high);
  perform public.wall_event_part(part);
  return 1;
end $$;

-- Makes the parts of this month and of a year to come, and drops those that are older than so
-- many months as a whole; none if that is 0. No row is answered where another server is at it.
create function tend_events(keep int) returns table (made int, dropped int)
  language plpgsql security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' set lock_timeout = '1s' as $$
declare part text;
begin
  if not pg_try_advisory_xact_lock(7305110982302) then
    return;
  end if;
  made := 0;
  dropped := 0;
  for n in 0..12 loop
    made := made + public.make_event_part(date_trunc('month', now()) + make_interval(months => n));
  end loop;
  for part in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where keep > 0 and i.inhparent = 'public.events'::regclass and c.relname ~ '^events_\d{4}_\d\d$'
       and to_timestamp(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= now() - make_interval(months => keep)
     order by c.relname
  loop
    execute format('drop table public.%I', part);
    dropped := dropped + 1;
  end loop;
  return next;
end $$;

revoke all on function wall_event_part(text), make_event_part(timestamptz), tend_events(int) from public;
grant execute on function tend_events(int) to tenantry_door;

do $$
declare
  first text := 'events_' || to_char(now(), 'YYYY_MM');
  until uuid := event_key(date_trunc('month', now()) + interval '1 month');
  i     text;
begin
  -- What there is becomes the first part, of this month and all before it, where it stands.
  execute format('alter table events rename to %I', first);
  execute format('alter table %I rename constraint events_pk to %I', first, first || '_pk');
  foreach i in array array['target', 'related', 'actor', 'app', 'action', 'at', 'tx']
  loop
    execute format('alter index %I rename to %I', 'events_' || i || '_ix', first || '_' || i || '_ix');
  end loop;
  execute format('drop policy events_tenant on %I', first);
  execute format('drop policy events_door on %I', first);
  execute format('revoke all on %I from tenantry_server, tenantry_door', first);

  execute format('create table events (like %I including defaults) partition by range (id)', first);
  alter table events add constraint events_pk primary key (tenant_id, id);
  create index events_target_ix on events (tenant_id, target_key, id);
  create index events_related_ix on events (tenant_id, related_key, id) where related_key is not null;
  create index events_actor_ix on events (tenant_id, actor_key, id);
  create index events_app_ix on events (tenant_id, app_id, id) where app_id is not null;
  create index events_action_ix on events (tenant_id, action, id);
  create index events_at_ix on events (tenant_id, at, id);
  create index events_tx_ix on events (tenant_id, tx, id);

  create table events_default partition of events default;
  execute format('alter table %I no force row level security', first);
  execute format('with late as (delete from %I where id >= %L returning *) insert into events select * from late', first, until);
  execute format('alter table events attach partition %I for values from (minvalue) to (%L)', first, until);
  perform wall_event_part(first), wall_event_part('events_default');
  for n in 1..12 loop
    perform make_event_part(date_trunc('month', now()) + make_interval(months => n));
  end loop;
end $$;

alter table events enable row level security;
alter table events force row level security;
create policy events_tenant on events to tenantry_server using (tenant_id = current_setting('app.tenant')::uuid);
create policy events_door on events to tenantry_door using (true);
grant select, insert on events to tenantry_server;
grant insert on events to tenantry_door;
