package db

import (
	"context"

	"tenantry/model"
)

// SimulateLogin says what would happen if a user signed in now, and changes nothing.
func SimulateLogin(ctx context.Context, userID string, appID, accountID *string) (*model.LoginSimulation, error) {
	l, err := login(ctx, userID, appID, accountID)
	if err != nil {
		return nil, err
	}
	return l.Simulate(), nil
}

// login reads what a sign-in decides by.
func login(ctx context.Context, userID string, appID, accountID *string) (*model.Login, error) {
	l := &model.Login{Named: appID != nil}
	var err error
	if l.User, err = must[model.User](ctx, "userId", userID); err != nil {
		return nil, err
	}
	if accountID != nil {
		if l.Account, err = must[model.Account](ctx, "accountId", *accountID); err != nil {
			return nil, err
		}
	}
	if l.App, err = loginApp(ctx, appID, l.Account); err != nil || l.App == nil {
		return l, err
	}
	if l.Account != nil {
		if l.Member, err = linked(ctx, accountMember, l.Account.Key, l.User.Key); err != nil {
			return nil, err
		}
		if l.On, err = linked(ctx, accountMemberOn, l.Account.Key, l.User.Key); err != nil {
			return nil, err
		}
		if l.Held, err = linked(ctx, accountHolds, l.Account.Key, l.App.Key); err != nil {
			return nil, err
		}
	}
	l.Sources, err = List[model.AssignmentSource](ctx, "User.apps.sources", Parent{Key: l.User.Key, Pair: l.App.Key}, nil)
	return l, err
}

// loginApp is the app that was named, or else the default of the account, or else that of
// the tenant; nil if there is none.
func loginApp(ctx context.Context, named *string, account *model.Account) (*model.App, error) {
	switch {
	case named != nil:
		k, err := model.AppID.Key("appId", *named)
		if err != nil {
			return nil, err
		}
		return One[model.App](ctx, "App", Parent{Key: k}, nil)
	case From(ctx).who.App != nil: // which does not see whose default is another
		return nil, model.InvalidField("appId", "An app's own token names its app.")
	case account != nil && account.DefaultAppID != nil:
		return Ref[model.App](ctx, "Account.defaultApp", account.DefaultAppID)
	}
	all, err := reach[model.App](ctx, tenantDefaultApp)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return all[0], nil
}

// must is the row with the id, whose absence is an error of the field.
func must[N any](ctx context.Context, field, id string) (*N, error) {
	t := typeOf[N]()
	k, err := t.Prefix.Key(field, id)
	if err != nil {
		return nil, err
	}
	n, err := One[N](ctx, t.name, Parent{Key: k}, nil)
	if err == nil && n == nil {
		err = missing(field, t)
	}
	return n, err
}

// tenantDefaultApp leads to the default app for those who may read apps, if not the tenant.
var tenantDefaultApp = &Edge{To: "App", Link: "tenants", Key: "default_app_id", Where: "l.default_app_id is not null", target: &apps}

// reach follows an edge that is not in the schema.
func reach[N any](ctx context.Context, e *Edge, of ...model.Key) ([]*N, error) {
	s := From(ctx)
	a, err := s.Ask(e, nil)
	if err != nil {
		return nil, err
	}
	a.Parents, a.Rows, a.Columns = of, true, e.all()
	if err := s.Read(ctx, []*Ask{&a}); err != nil {
		return nil, err
	}
	return nodes[N](&a, a.Answer.Pages[0]), nil
}

// The links of an account that a sign-in asks for one by one.
var (
	accountMember   = &Edge{To: "User", Link: "account_users", Of: "account_id", Pair: "user_id", Key: "user_id", target: &users}
	accountMemberOn = &Edge{To: "User", Link: "account_users", Of: "account_id", Pair: "user_id", Key: "user_id", Where: "l.enabled", target: &users}
	accountHolds    = &Edge{To: "App", Link: heldApps, Of: "account_id", Pair: "app_id", Key: "app_id", target: &apps}
)

// linked reports whether an edge leads from one row to another that the principal may see.
func linked(ctx context.Context, e *Edge, of, to model.Key) (bool, error) {
	s := From(ctx)
	a, err := s.Ask(e, nil)
	if err != nil {
		return false, err
	}
	a.Parents, a.Pairs, a.Count = []model.Key{of}, []model.Key{to}, true
	if err := s.Read(ctx, []*Ask{&a}); err != nil {
		return false, err
	}
	return a.Answer.Pages[0].Count > 0, nil
}
