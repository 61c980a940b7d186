-- What the log is asked by: the client whose credentials were used, the account, and the
-- actions of an actor, of an app and in an account. And which users a change of many was about.

alter table events add column client_id uuid;
alter table events add column account_id uuid; -- where it is neither the target nor what is related

create index events_client_ix on events (tenant_id, client_id, id) where client_id is not null;
create index events_account_ix on events (tenant_id, (case when target_kind = 'acc' then target_key when related_kind = 'acc' then related_key else account_id end), id)
  where (case when target_kind = 'acc' then target_key when related_kind = 'acc' then related_key else account_id end) is not null;
create index events_actor_action_ix on events (tenant_id, actor_key, action, id);
create index events_app_action_ix on events (tenant_id, app_id, action, id) where app_id is not null;
create index events_account_action_ix on events (tenant_id, (case when target_kind = 'acc' then target_key when related_kind = 'acc' then related_key else account_id end), action, id)
  where (case when target_kind = 'acc' then target_key when related_kind = 'acc' then related_key else account_id end) is not null;

create table event_users (
  tenant_id uuid not null,
  event_id  uuid not null,
  part      integer not null,
  ids       uuid[] not null, -- sorted, and those of a part before those of the next
  constraint event_users_pk primary key (tenant_id, event_id, part),
  constraint event_users_ids_count check (cardinality(ids) between 1 and 1000)
);
create index event_users_event_ix on event_users (event_id); -- to forget them with their month

alter table event_users enable row level security;
alter table event_users force row level security;
create policy event_users_tenant on event_users to tenantry_server using (tenant_id = current_setting('app.tenant')::uuid);
grant select, insert on event_users to tenantry_server;

-- As before, and what belongs to the records of a month goes with it.
create or replace function tend_events(keep int) returns table (made int, dropped int)
  language plpgsql security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' set lock_timeout = '1s' as $$
declare
  part  text;
  until timestamptz;
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
    until := to_timestamp(right(part, 7), 'YYYY_MM') + interval '1 month';
  end loop;
  if dropped > 0 then
    alter table public.event_users no force row level security;
    delete from public.event_users where event_id < public.event_key(until);
    alter table public.event_users force row level security;
  end if;
  return next;
end $$;
