package db

import (
	"context"

	"tenantry/model"
)

// usersPerPart is how many ids a row of event_users has.
const usersPerPart = 1000

// keepAll gives an app to many users by a statement that returns the ids of those who did
// not have it, and records that once, however many they are: the statement itself writes
// down who they are, a thousand to a row.
func (tx *Tx) keepAll(ctx context.Context, target string, app *model.App, insert string, args ...any) error {
	k := tx.recordKey()
	var users int
	err := tx.bun.NewRaw("with done as ("+insert+`),
		parts as (
			insert into event_users (tenant_id, event_id, part, ids)
			select ?::uuid, ?::uuid, (n - 1) / ?, array_agg(user_id order by n) from (select user_id, row_number() over (order by user_id) as n from done) x group by 3
			returning cardinality(ids) as users)
		select coalesce(sum(users), 0) from parts`, append(args, tx.who.Tenant, k, usersPerPart)...).Scan(ctx, &users)
	if err != nil || users == 0 {
		return err
	}
	return tx.record("app.users_kept", target, nil, members{"users": users}, aboutNode(model.AppID, app.Key), aboutApp(app.Key), ofMany(k))
}
