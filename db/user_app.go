package db

import (
	"context"
	"fmt"
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
		added, err := tx.giveApp(ctx, user, place)
		if err != nil || !added {
			return user.Key, err
		}
		return user.Key, tx.gaining(ctx, byHandAt(place.account).of([]model.Key{user.Key}).to([]model.Key{app}))
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
	sql, args := "select r.id from "+t.Table+" r where r.tenant_id = ? and r.id = any(?::uuid[])", []any{tx.who.Tenant, uuids(all)}
	if tx.who.App != nil && t.Seen != "" {
		sql += " and " + strings.NewReplacer("{row}", "r", "{id}", "r.id").Replace(t.Seen)
		args = append(args, filled(t.Seen, *tx.who.App)...)
	}
	var found []model.Key
	if err := tx.bun.NewRaw(sql+" order by r.id "+hold+" of r", args...).Scan(ctx, &found); err != nil {
		return err
	}
	if len(found) < len(all) {
		return missing(field, t)
	}
	return nil
}

// giveApp writes the edge, and reports whether it was not there.
func (tx *Tx) giveApp(ctx context.Context, user *model.User, at place) (bool, error) {
	if at.account == nil {
		n, err := tx.addEdges(ctx, userApps, user.ID(), user.Key, []string{model.AppID.Of(at.app)})
		return n > 0, err
	}
	done, err := tx.bun.NewRaw("insert into account_user_apps (tenant_id, account_id, user_id, app_id, by_kind, by_id, created_at) "+
		"values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
		tx.who.Tenant, *at.account, user.Key, at.app, tx.who.Kind, tx.who.ActorKey(), tx.now).Exec(ctx)
	if err != nil {
		return false, err
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return false, err
	}
	return true, tx.record(userApps.added, user.ID(), nil, within(at.account), aboutNode(model.AppID, at.app), aboutApp(at.app), aboutAccount(at.account))
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
	all, err := tx.sources(ctx, user.Key, at.app)
	if err != nil {
		return err
	}
	mine, err := removable(all, at.account)
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
	if len(mine) < len(all) {
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
