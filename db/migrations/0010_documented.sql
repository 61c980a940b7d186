-- Fields that the documented REST endpoints take and give back and nothing here acts on: the settings of
-- products that we are not. They stand with the row that they are of, by the names of the endpoints.

alter table management_apps add column documented jsonb not null default '{}',
  add constraint management_apps_documented_size check (octet_length(documented::text) <= 102400);
alter table apps add column documented jsonb not null default '{}',
  add constraint apps_documented_size check (octet_length(documented::text) <= 102400);
alter table clients add column documented jsonb not null default '{}',
  add constraint clients_documented_size check (octet_length(documented::text) <= 102400);
alter table accounts add column documented jsonb not null default '{}',
  add constraint accounts_documented_size check (octet_length(documented::text) <= 102400);
