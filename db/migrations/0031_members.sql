-- What the documented REST endpoints take and give back of a membership and nothing here acts on.

alter table account_users add column documented jsonb not null default '{}',
  add constraint account_users_documented_size check (octet_length(documented::text) <= 102400);
