package db

import (
	"cmp"

	"tenantry/model"
)

var simulations = Type{Fields: Fields{
	Columns: Columns{"outcome": inMade("String", "outcome"), "message": inMade("String", "message")},
	Edges: Edges{
		"user": {To: "User", Within: true}, "app": {To: "App", Within: true}, "account": {To: "Account", Within: true},
		"trace": {To: "LoginStep", Within: true},
	},
}}

var loginSteps = Type{Fields: Fields{Columns: Columns{
	"check": inMade("String", "check"), "passed": inMade("Boolean", "passed"), "found": inMade("String", "found"),
}}}

// simulation says what would happen if a user signed in now, and changes nothing.
type simulation struct{}

func (simulation) answer(s *Scope, a *Ask, read reader) error {
	l := &model.Login{Named: a.given["appId"] != nil}
	user, account, app := s.seek("userId", &users, a.given), s.seekAny("accountId", &accounts, a.given), s.seekAny("appId", &apps, a.given)
	if err := read(false, asked(user, account, app)...); err != nil {
		return err
	}
	var noUser, noAccount error
	l.User, noUser = the[model.User](user)
	if account != nil {
		l.Account, noAccount = the[model.Account](account)
		a.hold("account", &account.Ask)
	}
	if err := cmp.Or(noUser, noAccount); err != nil {
		return err
	}
	if app == nil {
		var err error
		if app, err = s.defaultApp(l.Account, read); err != nil {
			return err
		}
	}
	var err error
	if l.App, err = maybe[model.App](app); err != nil {
		return err
	}
	if l.App != nil {
		if err := s.entry(l, read); err != nil {
			return err
		}
	}
	a.hold("user", &user.Ask)
	a.hold("app", &app.Ask)
	a.giveOne(0, l.Simulate())
	return nil
}

// defaultApp is where a sign-in ends that names no app: the default of the account, or else
// that of the tenant.
func (s *Scope) defaultApp(account *model.Account, read reader) (*sought, error) {
	if s.who.App != nil { // which does not see whose default is another
		return nil, model.InvalidField("appId", "An app's own token names its app.")
	}
	edge, of := tenantDefaultApp, []model.Key(nil)
	if account != nil && account.DefaultAppID != nil {
		edge, of = accounts.Edges["defaultApp"], []model.Key{*account.DefaultAppID}
	}
	ask, err := s.Ask(edge, nil)
	if err != nil {
		return nil, err
	}
	app := &sought{Ask: ask}
	app.Parents, app.Rows, app.Columns = of, true, edge.everything()
	return app, read(false, &app.Ask)
}

// entry reads what lies between the user and the app.
func (s *Scope) entry(l *model.Login, read reader) error {
	sources := s.sources(l.User.Key, l.App.Key)
	if sources.err != nil {
		return sources.err
	}
	asks := asked(sources)
	if l.Account != nil {
		member, noMember := s.linked(accountMember, l.Account.Key, l.User.Key)
		on, notOn := s.linked(accountMemberOn, l.Account.Key, l.User.Key)
		held, notHeld := s.linked(accountHolds, l.Account.Key, l.App.Key)
		if err := cmp.Or(noMember, notOn, notHeld); err != nil {
			return err
		}
		asks = append(asks, member, on, held)
	}
	if err := read(true, asks...); err != nil {
		return err
	}
	l.Sources = nodes[model.AssignmentSource](&sources.Ask, sources.Answer.Pages[0])
	if l.Account != nil {
		l.Member, l.On, l.Held = asks[1].Answer.Pages[0].Count > 0, asks[2].Answer.Pages[0].Count > 0, asks[3].Answer.Pages[0].Count > 0
	}
	return nil
}

// tenantDefaultApp leads to the default app for those who may read apps, if not the tenant.
var tenantDefaultApp = &Edge{To: "App", Link: "tenants", Key: "default_app_id", Where: "l.default_app_id is not null", target: &apps}

// The links of an account that a sign-in asks for one by one.
var (
	accountMember   = &Edge{To: "User", Link: "account_users", Of: "account_id", Pair: "user_id", Key: "user_id", target: &users}
	accountMemberOn = &Edge{To: "User", Link: "account_users", Of: "account_id", Pair: "user_id", Key: "user_id", Where: "l.enabled", target: &users}
	accountHolds    = &Edge{To: "App", Link: heldApps, Of: "account_id", Pair: "app_id", Key: "app_id", target: &apps}
)

// linked prepares the question whether an edge leads from one row to another that the
// principal may see.
func (s *Scope) linked(e *Edge, of, to model.Key) (*Ask, error) {
	a, err := s.Ask(e, nil)
	a.Parents, a.Pairs, a.Count = []model.Key{of}, []model.Key{to}, true
	return &a, err
}
