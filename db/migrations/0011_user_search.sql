-- Every documented field of a search has an index for equal, starts with, and ranges; so has every order.

alter table users
  add column name_middle_norm text collate "C" generated always as (lower(name_middle)) stored,
  add column address_country_norm text collate "C" generated always as (lower(address_country)) stored;
create index users_name_middle_ix on users (tenant_id, name_middle_norm, id) where name_middle_norm is not null;
create index users_address_country_ix on users (tenant_id, address_country_norm, id) where address_country_norm is not null;
create index users_birthday_ix on users (tenant_id, birthday, id) where birthday is not null;
create index users_updated_at_ix on users (tenant_id, updated_at, id);
create index users_phone_order_ix on users (tenant_id, (case when phone is null then '' else phone end), id);
create index user_identities_identifier_ix on user_identities (tenant_id, identifier, user_id);
create index user_app_profiles_username_ix on user_app_profiles (tenant_id, username_norm, user_id) where username_norm is not null;
create index user_app_profiles_external_account_ix on user_app_profiles (tenant_id, external_account_id collate "C", user_id) where external_account_id is not null;
