-- What is kept of small tables between requests is thrown away when a row of theirs has
-- changed: the records that say so, of all tenants together, in the order of transactions.
-- db/watcher.go asks for them in these words.
create index events_kept_ix on events (tx) where target_kind in ('app', 'grp')
  and action not in ('group.member_added', 'group.member_removed', 'group.app_added', 'group.app_removed', 'app.users_kept');
grant select (target_kind, action) on events to tenantry_door;
