-- What a user's address, number, names and external id contain. Row-level security lets no
-- operator that finds parts of texts use an index, so there is one narrow path beside it: a
-- function of a role that reads these columns of all users, and nothing else. It asks for the
-- tenant of the transaction by itself, and answers with keys alone.

-- Parts of three characters, as numbers; of each tenant its own, so that what others have is
-- not read. A newline stands where a text begins and ends: the first character after it makes
-- a part with it alone, too, for what begins with one letter.
create function text_parts(tenant uuid, body text) returns bigint[] language plpgsql immutable strict parallel safe cost 500 as $$
declare
  seed  bigint := uuid_hash_extended(tenant, 0);
  parts bigint[] := '{}';
  part  text;
begin
  for i in 1 .. char_length(body) - 1 loop
    part := substr(body, i, 3);
    continue when substr(part, 2, 1) = chr(10);
    if substr(part, 1, 1) = chr(10) then
      parts := parts || hashtextextended(substr(part, 1, 2), seed);
    end if;
    if char_length(part) = 3 then
      parts := parts || hashtextextended(part, seed);
    end if;
  end loop;
  return parts;
end $$;

-- The texts of a user, each between newlines.
create function user_text(email text, phone text, external_id text, first text, middle text, last text) returns text
  language sql immutable parallel safe as $$
  select chr(10) || coalesce(email || chr(10), '') || coalesce(phone || chr(10), '') || coalesce(lower(external_id) || chr(10), '')
    || coalesce(first || chr(10), '') || coalesce(middle || chr(10), '') || coalesce(last || chr(10), '')
$$;

create function user_parts(tenant uuid, email text, phone text, external_id text, first text, middle text, last text) returns bigint[]
  language sql immutable parallel safe cost 500 as $$
  select text_parts(tenant, user_text(email, phone, external_id, first, middle, last))
$$;

create index users_text_ix on users using gin (user_parts(tenant_id, email_norm, phone, external_user_id, name_first_norm, name_middle_norm, name_last_norm));

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
  texts  text := 'email_norm, phone, external_user_id, name_first_norm, name_middle_norm, name_last_norm';
  rows   text := format('from users where tenant_id = %L and (', tenant);
  plan   json;
  found  uuid[];
begin
  rows := rows || (select string_agg(format('user_parts(tenant_id, %1$s) @> %2$L::bigint[] and strpos(user_text(%1$s), %3$L) > 0', texts, text_parts(tenant, piece), piece), ' or ') || ')' from unnest(pieces) piece);
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
