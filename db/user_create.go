package db

import (
	"cmp"
	"context"
	"strings"

	"github.com/uptrace/bun/dialect/pgdialect"

	"tenantry/model"
)

// arrival is a new user who keeps the rules, and the row of many that asks for them.
type arrival struct {
	*model.Newcomer
	row *Row
}

// addUsers writes new users with everything beside their own rows, in a few statements
// however many they are, and notes which rows are refused.
func (tx *Tx) addUsers(ctx context.Context, rows []Row, all []model.UserCreateInput) error {
	for i := range all {
		if all[i].Password.Value() != nil {
			rows[i].Err = model.InvalidField("password", "Passwords are not taken in bulk: create them afterwards, with userPasswordCreate.")
		}
	}
	err := tx.all(ctx, rows, func(from, to int) error {
		return tx.arrive(ctx, rows[from:to], all[from:to], tx.checkApps, tx.checkNames, tx.settleIn, tx.equip)
	})
	if err != nil {
		return err
	}
	return tx.gaining(ctx, byAnything().of(keysDone(rows)))
}

// addUser writes one new user. Whom another row refuses fails the transaction, so that nothing
// of it need be awaited: that their apps are there, their keys say.
func (tx *Tx) addUser(ctx context.Context, in model.UserCreateInput) (model.Key, error) {
	tx.blame("user_apps_app_fk", missing("apps.appId", &apps))
	steps := []settling{tx.checkNames, tx.settleAlone, tx.equip}
	if tx.who.App != nil { // which may not name others
		steps = append([]settling{tx.checkApps}, steps...)
	}
	k, err := alone(func(rows []Row) error { return tx.arrive(ctx, rows, []model.UserCreateInput{in}, steps...) })
	if err != nil {
		return k, err
	}
	return k, tx.gaining(ctx, byAnything().of([]model.Key{k}))
}

// settling is a step of an arrival.
type settling func(ctx context.Context, all []arrival) error

// arrive writes those who can be: whom the rules or a row of another user refuse is noted,
// and anything else fails all.
func (tx *Tx) arrive(ctx context.Context, rows []Row, all []model.UserCreateInput, steps ...settling) error {
	come := make([]arrival, 0, len(all))
	for i, in := range all {
		if rows[i].Err != nil {
			continue
		}
		var user *model.Newcomer
		if user, rows[i].Err = model.NewUser(in, tx.now); rows[i].Err != nil {
			continue
		}
		if app := tx.who.App; app != nil && len(user.Apps) == 0 {
			user.Apps = append(user.Apps, *model.NewUserAppProfile(user.Key, *app))
		}
		come = append(come, arrival{user, &rows[i]})
	}
	for _, step := range steps {
		if come = welcome(come); len(come) == 0 {
			return nil
		}
		if err := step(ctx, come); err != nil {
			return err
		}
	}
	for _, a := range welcome(come) {
		a.row.Key = a.Key
	}
	return nil
}

// welcome are those whom nothing has refused.
func welcome(all []arrival) []arrival {
	out := make([]arrival, 0, len(all))
	for _, a := range all {
		if a.row.Err == nil {
			out = append(out, a)
		}
	}
	return out
}

// checkApps refuses those who name an app that is not there or may not be seen.
func (tx *Tx) checkApps(ctx context.Context, all []arrival) error {
	var wanted []model.Key
	asked := map[model.Key]bool{}
	for _, a := range all {
		for _, p := range a.Apps {
			if !asked[p.AppID] {
				asked[p.AppID] = true
				wanted = append(wanted, p.AppID)
			}
		}
	}
	found, err := tx.held(ctx, "for key share", &apps, wanted)
	if err != nil {
		return err
	}
	for _, a := range all {
		for _, p := range a.Apps {
			if !found[p.AppID] {
				a.row.Err = missing("apps.appId", &apps)
			}
		}
	}
	return nil
}

// checkNames refuses those whose username somebody has in the app, or has been given before
// them.
func (tx *Tx) checkNames(ctx context.Context, all []arrival) error {
	type name struct {
		app  model.Key
		text string
	}
	given := map[name]bool{}
	var at []int
	var of []model.Key
	var texts []string
	for i, a := range all {
		for _, p := range a.Apps {
			if p.Username == nil {
				continue
			}
			n := name{p.AppID, strings.ToLower(*p.Username)}
			if given[n] {
				a.row.Err = refusals["user_app_profiles_username_uq"]
			}
			given[n] = true
			at, of, texts = append(at, i), append(of, n.app), append(texts, *p.Username)
		}
	}
	if len(at) == 0 {
		return nil
	}
	var taken []int
	err := tx.bun.NewRaw("select g.i from unnest(?::int[], ?::uuid[], ?::text[]) g (i, app_id, name) join user_app_profiles p "+
		"on p.tenant_id = ? and p.app_id = g.app_id and p.username_norm = lower(g.name)",
		pgdialect.Array(at), uuids(of), pgdialect.Array(texts), tx.who.Tenant).Scan(ctx, &taken)
	for _, i := range taken {
		all[i].row.Err = refusals["user_app_profiles_username_uq"]
	}
	return err
}

// settleAlone writes the rows of users who fail the transaction where they collide with another.
func (tx *Tx) settleAlone(_ context.Context, all []arrival) error {
	for _, a := range all {
		if err := cmp.Or(tx.author(a.User), tx.bun.laterWith(tx.bun.insertion(a.User))); err != nil {
			return err
		}
	}
	return nil
}

// settleIn writes the users' own rows. Postgres leaves out who collides with another, also
// with one before them, or with one whose transaction it has waited for.
func (tx *Tx) settleIn(ctx context.Context, all []arrival) error {
	rows := make([]*model.User, 0, len(all))
	for _, a := range all {
		if err := tx.author(a.User); err != nil {
			return err
		}
		rows = append(rows, a.User)
	}
	var made []model.Key
	if err := tx.bun.NewInsert().Model(&rows).On("conflict do nothing").Returning("id").Scan(ctx, &made); err != nil {
		return err
	}
	if len(made) == len(all) {
		return nil
	}
	there := make(map[model.Key]bool, len(made))
	for _, k := range made {
		there[k] = true
	}
	var left []arrival
	for _, a := range all {
		if !there[a.Key] {
			left = append(left, a)
		}
	}
	return tx.collided(ctx, left)
}

// uniques are what is unique to a user, in the order in which Postgres looks: the constraint,
// how rows compare, and what a user has there.
var uniques = []struct {
	constraint, same string
	of               func(*model.User) *string
}{
	{"users_email_uq", "u.email_norm = lower(g.value)", func(u *model.User) *string { return u.Email }},
	{"users_phone_uq", "u.phone = g.value", func(u *model.User) *string { return u.Phone }},
	{"users_external_user_id_uq", "u.external_user_id = g.value", func(u *model.User) *string { return u.ExternalUserID }},
}

// collided says with what the users collide that were left out. Who left in the meantime is
// in nobody's way: all is tried again, one by one.
func (tx *Tx) collided(ctx context.Context, left []arrival) error {
	for _, unique := range uniques {
		var at []int
		var values []string
		for i, a := range left {
			if v := unique.of(a.User); v != nil && a.row.Err == nil {
				at, values = append(at, i), append(values, *v)
			}
		}
		if len(at) == 0 {
			continue
		}
		var taken []int
		err := tx.bun.NewRaw("select g.i from unnest(?::int[], ?::text[]) g (i, value) join users u on u.tenant_id = ? and "+unique.same,
			pgdialect.Array(at), pgdialect.Array(values), tx.who.Tenant).Scan(ctx, &taken)
		if err != nil {
			return err
		}
		for _, i := range taken {
			left[i].row.Err = refusals[unique.constraint]
		}
	}
	if len(welcome(left)) > 0 {
		return model.Errorf(model.Conflict, "Another change came first. Try again.")
	}
	return nil
}

// equip writes what stands beside the new users' own rows, and records them one by one.
func (tx *Tx) equip(ctx context.Context, all []arrival) error {
	if err := tx.bring(all); err != nil {
		return err
	}
	for _, a := range all {
		if err := tx.recordArrival(a); err != nil {
			return err
		}
	}
	return nil
}

// bring writes the addresses, apps and profiles of new users.
func (tx *Tx) bring(all []arrival) error {
	beside := map[model.ContactKind][]contactRow{}
	var of, to []model.Key
	var profiles []*model.UserAppProfile
	for _, a := range all {
		for _, c := range []*model.Contacts{a.Emails, a.Phones} {
			beside[c.Kind] = append(beside[c.Kind], tx.rowsBeside(a.User, c)...)
		}
		for i := range a.Apps {
			p := &a.Apps[i]
			of, to = append(of, a.Key), append(to, p.AppID)
			if !p.Empty() {
				p.TenantID, p.UpdatedAt = tx.who.Tenant, tx.now
				profiles = append(profiles, p)
			}
		}
	}
	for kind, rows := range beside {
		if err := tx.insertBeside(kind, rows); err != nil {
			return err
		}
	}
	if len(of) > 0 {
		q := tx.query()
		q.add("insert into user_apps (tenant_id, user_id, app_id, by_kind, by_id, created_at) "+
			"select ?, x.user_id, x.app_id, ?, ?, ? from unnest(?::uuid[], ?::uuid[]) x (user_id, app_id)",
			tx.who.Tenant, tx.who.Kind, tx.who.ActorKey(), tx.now, keys(of), keys(to))
		tx.bun.later(q)
	}
	if len(profiles) == 0 {
		return nil
	}
	return tx.bun.laterBun(tx.bun.NewInsert().Model(&profiles).Returning("NULL"))
}

// recordArrival has a record for the user, and one for each thing that came with them.
func (tx *Tx) recordArrival(a arrival) error {
	if err := tx.record("user.created", a.ID(), nil, snapshot(a.User)); err != nil {
		return err
	}
	for _, c := range []*model.Contacts{a.Emails, a.Phones} {
		for _, b := range c.Beside {
			if err := tx.record(contactTables[c.Kind].added, a.ID(), nil, c.Snapshot(b.Value)); err != nil {
				return err
			}
		}
	}
	keys := make([]model.Key, 0, len(a.Apps))
	for _, p := range a.Apps {
		keys = append(keys, p.AppID)
	}
	if err := tx.recordEdges(userApps.added, a.ID(), model.AppID, keys, nil); err != nil {
		return err
	}
	for i := range a.Apps {
		p := &a.Apps[i]
		if p.Empty() {
			continue
		}
		if err := tx.record("user.app_profile_updated", a.ID(), nil, snapshot(p), aboutNode(model.AppID, p.AppID), aboutApp(p.AppID)); err != nil {
			return err
		}
	}
	return nil
}
