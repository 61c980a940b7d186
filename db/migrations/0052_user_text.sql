-- What a user's address, number, names and external id contain. Row-level security lets no
-- operator that finds parts of texts use an index, so there is one narrow path beside it: a
-- function of a role that reads these columns of all users, and nothing else. It asks for the
-- tenant of the transaction by itself, and answers with keys alone.

-- The texts of a user, folded, each between two newlines. It is written so that Postgres puts it
-- where it is called; in a collation that knows the letters of all scripts, as lower() of the
-- columns before has it.
create function user_text(email text, phone text, external_id text, first text, middle text, last text) returns text
  language sql immutable parallel safe as $$
  select E'\n\n' || coalesce(email || E'\n\n', '') || coalesce(phone || E'\n\n', '') || coalesce(lower(external_id collate "default") || E'\n\n', '')
    || coalesce(first || E'\n\n', '') || coalesce(middle || E'\n\n', '') || coalesce(last || E'\n\n', '')
$$;

-- All three characters in a row of a text, as numbers; of each tenant its own, so that what
-- others have is not read. It names nothing outside pg_catalog: indexes are made without a path.
create function text_parts(tenant uuid, body text) returns bigint[] language plpgsql immutable strict parallel safe cost 1000 as $$
declare
  seed  bigint := uuid_hash_extended(tenant, 0);
  parts bigint[] := '{}';
begin
  for i in 1 .. char_length(body) - 2 loop -- half as long as a select would take
    parts := parts || hashtextextended(substr(body, i, 3), seed);
  end loop;
  return parts;
end $$;

create index users_text_ix on users using gin (text_parts(tenant_id, user_text(email_norm, phone, external_user_id, name_first_norm, name_middle_norm, name_last_norm)));

create policy users_search on users to tenantry_search using (true);
grant usage on schema public to tenantry_search;
grant select (tenant_id, id, email_norm, phone, external_user_id, name_first_norm, name_middle_norm, name_last_norm) on users to tenantry_search;

-- The keys of the tenant's users whose texts contain any of the pieces. None where there are
-- more than so many, or where far more have their parts: to find them would cost more than to
-- look at users one by one until a page is full. It is volatile because nothing else may ask
-- for a plan.
create function users_containing(pieces text[], most int) returns uuid[]
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  tenant uuid := current_setting('app.tenant')::uuid;
  body   text := 'user_text(email_norm, phone, external_user_id, name_first_norm, name_middle_norm, name_last_norm)';
  rows   text := format('from users where tenant_id = %L and (', tenant);
  plan   json;
  found  uuid[];
begin
  rows := rows || (select string_agg(format('text_parts(tenant_id, %1$s) @> %2$L::bigint[] and strpos(%1$s, %3$L) > 0', body, text_parts(tenant, piece), piece), ' or ') || ')' from unnest(pieces) piece);
  execute 'explain (format json) select ' || rows into plan; -- an index of parts reads all that it finds before the first row
  if (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8 > 4 * most then -- of what it does not know, Postgres guesses more than there is
    return null;
  end if;
  execute format('select array(select id %s limit %s)', rows, most + 1) into found;
  return case when cardinality(found) <= most then found end;
end $$;

-- The role may make a function its own only where it could have made it itself.
grant create on schema public to tenantry_search;
alter function users_containing(text[], int) owner to tenantry_search;
revoke create on schema public from tenantry_search;
revoke all on function users_containing(text[], int) from public;
grant execute on function users_containing(text[], int) to tenantry_server;
