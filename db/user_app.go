package db

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"tenantry/model"
)

// AddUserApp gives a user an app directly, or within an account. What they have already
// stays as it is.
func (s *Scope) AddUserApp(ctx context.Context, id string, in model.UserAppAddInput) (*model.User, *model.App, error) {
	var app model.Key
	user, err := change[model.User](ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		place, err := tx.place(ctx, in.AppID, in.AccountID.Value())
		if err != nil {
			return model.Key{}, err
		}
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		app = place.app
		return user.Key, tx.giveApp(ctx, []*model.User{user}, place)
	})
	if err != nil {
		return nil, nil, err
	}
	given, err := written[model.App](ctx, s, app)
	return user, given, err
}

// RemoveUserApp takes from a user an app that was given directly.
func (s *Scope) RemoveUserApp(ctx context.Context, id string, in model.UserAppRemoveInput) (*model.User, *model.App, error) {
	var app model.Key
	k, err := write(ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		place, err := tx.place(ctx, in.AppID, in.AccountID.Value())
		if err != nil {
			return model.Key{}, err
		}
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		app = place.app
		return user.Key, tx.takeApp(ctx, user, place)
	})
	if err != nil {
		return nil, nil, err
	}
	user, err := written[model.User](ctx, s.wide(), k)
	if err != nil {
		return nil, nil, err
	}
	taken, err := written[model.App](ctx, s, app)
	return user, taken, err
}

// wide is the scope of the tenant: for the last look of an app's own token at the user
// whom it has just let go.
func (s *Scope) wide() *Scope {
	who := s.who
	who.App = nil
	return newScope(s.db, who)
}

// place is where a user is given an app: anywhere, or within an account.
type place struct {
	app     model.Key
	account *model.Key
}

// byHand are the sources that are taken at the place: all of them where it names no account.
func (p place) byHand() cut {
	if p.account == nil {
		return byHand()
	}
	return byHandAt(p.account)
}

// place is read before the user is locked, in the order in which the accounts' own writes lock.
func (tx *Tx) place(ctx context.Context, app string, account *string) (place, error) {
	var p place
	var err error
	if account != nil {
		k, err := model.AccountID.Key("accountId", *account)
		if err != nil {
			return p, err
		}
		if err := tx.find(ctx, "for key share", "accountId", &accounts, k); err != nil {
			return p, err
		}
		p.account = &k
	}
	if p.app, err = model.AppID.Key("appId", app); err != nil {
		return p, err
	}
	return p, tx.find(ctx, "for key share", "appId", &apps, p.app)
}

// find refuses keys of rows that are not there or may not be seen, and holds the others.
func (tx *Tx) find(ctx context.Context, hold, field string, t *Type, all ...model.Key) error {
	if len(all) == 0 {
		return nil
	}
	found, err := tx.held(ctx, hold, t, all)
	if err == nil && len(found) < len(all) {
		err = missing(field, t)
	}
	return err
}

// held are those keys whose rows are there and may be seen, and holds these.
func (tx *Tx) held(ctx context.Context, hold string, t *Type, all []model.Key) (map[model.Key]bool, error) {
	if len(all) == 0 {
		return nil, nil
	}
	sql, args := "select r.id from "+t.Table+" r where r.tenant_id = ? and r.id = any(?::uuid[])", []any{tx.who.Tenant, uuids(all)}
	where, seen := tx.seen(t, "r")
	sql, args = sql+where, append(args, seen...)
	var found []model.Key
	if err := tx.bun.NewRaw(sql+" order by r.id "+hold+" of r", args...).Scan(ctx, &found); err != nil {
		return nil, err
	}
	there := make(map[model.Key]bool, len(found))
	for _, k := range found {
		there[k] = true
	}
	return there, nil
}

// giveWithin gives users an app within an account, shut where the account or the membership is.
const giveWithin = `insert into account_user_apps (tenant_id, app_id, by_kind, by_id, created_at, user_id, account_id, account_enabled, member_enabled)
	select ?0::uuid, ?1::uuid, ?2, ?3::uuid, ?4::timestamptz, x, ?6::uuid, (select enabled from accounts where tenant_id = ?0 and id = ?6),
		coalesce((select enabled from account_users where tenant_id = ?0 and account_id = ?6 and user_id = x), true)
	  from unnest(?5::uuid[]) x on conflict do nothing returning user_id`

// giveApp gives locked users an app, and records it of those who did not have it there.
func (tx *Tx) giveApp(ctx context.Context, users []*model.User, at place) error {
	all := make([]model.Key, 0, len(users))
	for _, user := range users {
		all = append(all, user.Key)
	}
	sql, args := "insert into user_apps (tenant_id, app_id, by_kind, by_id, created_at, user_id) "+
		"select ?::uuid, ?::uuid, ?, ?::uuid, ?::timestamptz, x from unnest(?::uuid[]) x on conflict do nothing returning user_id",
		[]any{tx.who.Tenant, at.app, tx.who.Kind, tx.who.ActorKey(), tx.now, uuids(all)}
	if at.account != nil {
		sql, args = giveWithin, append(args, *at.account)
	}
	var given []model.Key
	err := tx.bun.NewRaw(sql, args...).Scan(ctx, &given)
	if err != nil {
		return err
	}
	for _, k := range given {
		err := tx.record(userApps.added, model.UserID.Of(k), nil, within(at.account), aboutNode(model.AppID, at.app), aboutApp(at.app), aboutAccount(at.account))
		if err != nil {
			return err
		}
	}
	return tx.gaining(ctx, byHandAt(at.account).of(given).to([]model.Key{at.app}))
}

// within is what the log says of an app given within an account, and nothing of one that was not.
func within(account *model.Key) members {
	if account == nil {
		return nil
	}
	return members{"accountId": model.AccountID.Of(*account)}
}

// source is a way by which a user has an app, with the name of what brings it.
type source struct {
	Kind      model.AssignmentSourceKind
	AccountID *model.Key `bun:"type:uuid"`
	Name      string
	Rests     bool // while the account, or the user's membership, is switched off
}

// sources are all ways by which the user has the app.
func (tx *Tx) sources(ctx context.Context, user, app model.Key) ([]source, error) {
	var all []source
	err := tx.bun.NewRaw("select s.kind, s.account_id, coalesce(g.name, a.name, '') as name from "+accessSources+" s "+
		"left join groups g on g.tenant_id = s.tenant_id and g.id = s.group_id "+
		"left join accounts a on a.tenant_id = s.tenant_id and a.id = s.account_id "+
		"where s.tenant_id = ? and s.user_id = ? and s.app_id = ? order by s.kind, name, s.account_id",
		tx.who.Tenant, user, app).Scan(ctx, &all)
	return all, err
}

// resting is what the user was given within accounts and rests: it would come back, and is
// taken like what does not.
func (tx *Tx) resting(ctx context.Context, user, app model.Key) ([]source, error) {
	var all []source
	err := tx.bun.NewRaw("select 'DIRECT' as kind, r.account_id, true as rests from account_user_apps r "+
		"where r.tenant_id = ? and r.user_id = ? and r.app_id = ? and not (r.account_enabled and r.member_enabled) order by r.account_id",
		tx.who.Tenant, user, app).Scan(ctx, &all)
	return all, err
}

// text names the source and says how it can be ended.
func (s source) text() string {
	switch s.Kind {
	case model.AssignmentSourceKindGroup:
		return "by group " + s.Name + ": remove them from the group, or take the app from it"
	case model.AssignmentSourceKindAccount:
		return "by account " + s.Name + ", which gives it to all its users: switch that off with accountAppUpdate, or remove them from the account"
	}
	return "by the tenant, which gives it to all its users: switch autoAssign off with appUpdate"
}

// takeApp deletes the edges that were written by hand at the place. Whoever may not use the
// app any more has no sessions in it any more.
func (tx *Tx) takeApp(ctx context.Context, user *model.User, at place) error {
	live, err := tx.sources(ctx, user.Key, at.app)
	if err != nil {
		return err
	}
	rest, err := tx.resting(ctx, user.Key, at.app)
	if err != nil {
		return err
	}
	mine, err := removable(append(live, rest...), at.account)
	if err != nil {
		return err
	}
	if err := tx.losing(ctx, at.byHand().of([]model.Key{user.Key}).to([]model.Key{at.app})); err != nil {
		return err
	}
	for _, s := range mine {
		if err := tx.takeEdge(ctx, user, place{at.app, s.AccountID}); err != nil {
			return err
		}
	}
	if slices.ContainsFunc(live, func(s source) bool { return !slices.Contains(mine, s) }) {
		return nil
	}
	_, err = tx.endSessions(ctx, "t.user_id = ? and t.app_id = ?", user.Key, at.app)
	return err
}

// removable are the sources that can be taken from one user: those given by hand, or just
// those within the account. They are all there is, or none is taken.
func removable(all []source, account *model.Key) ([]source, error) {
	var mine []source
	var others []string
	for _, s := range all {
		switch {
		case s.Kind != model.AssignmentSourceKindDirect:
			others = append(others, s.text())
		case account == nil || s.AccountID != nil && *s.AccountID == *account:
			mine = append(mine, s)
		}
	}
	switch {
	case len(others) > 0:
		return nil, comesAnyway(others, len(others) < len(all))
	case len(mine) == 0 && len(all) > 0:
		return nil, &model.Error{Code: model.NotFound, Field: "accountId", Message: "The user was not given this app within that account."}
	case len(mine) == 0:
		return nil, &model.Error{Code: model.NotFound, Field: "appId", Message: "The user does not have this app."}
	}
	return mine, nil
}

// comesAnyway says why an app cannot be taken from one user. Three sources say enough.
func comesAnyway(others []string, also bool) error {
	how := "has this app "
	if also {
		how = "also has this app "
	}
	more := ""
	if n := len(others); n > 3 {
		others, more = others[:3], fmt.Sprintf("; and in %d more ways", n-3)
	}
	return &model.Error{Code: model.Conflict, Field: "appId", Message: "The user " + how + strings.Join(others, "; ") + more + "."}
}

func (tx *Tx) takeEdge(ctx context.Context, user *model.User, at place) error {
	sql, args := "delete from user_apps where tenant_id = ? and user_id = ? and app_id = ?", []any{tx.who.Tenant, user.Key, at.app}
	if at.account != nil {
		sql, args = "delete from account_user_apps where tenant_id = ? and user_id = ? and app_id = ? and account_id = ?", append(args, *at.account)
	}
	if _, err := tx.bun.NewRaw(sql, args...).Exec(ctx); err != nil {
		return err
	}
	return tx.record(userApps.removed, user.ID(), within(at.account), nil, aboutNode(model.AppID, at.app), aboutApp(at.app), aboutAccount(at.account))
}

// leave takes a user from an app, with what the app keeps of them.
func (tx *Tx) leave(ctx context.Context, user *model.User, app model.Key) error {
	if err := tx.takeApp(ctx, user, place{app: app}); err != nil {
		return atField("id", err)
	}
	if _, err := tx.endConsents(ctx, "t.user_id = ? and t.app_id = ?", user.Key, app); err != nil {
		return err
	}
	p, before, err := tx.profile(ctx, user.Key, app)
	if err != nil || before == nil {
		return err
	}
	if _, err := tx.bun.NewDelete().Model(p).WherePK().Exec(ctx); err != nil {
		return err
	}
	return tx.record("user.app_profile_deleted", user.ID(), before, nil, aboutNode(model.AppID, app), aboutApp(app))
}
