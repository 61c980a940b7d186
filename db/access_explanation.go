package db

import (
	"cmp"
	"context"
	"sync"

	"golang.org/x/sync/errgroup"

	"tenantry/model"
)

// ExplainAccess says whether a user may use an app, by which paths, and what would end it.
func ExplainAccess(ctx context.Context, userID, appID string) (*model.AccessExplanation, error) {
	access := model.Access{}
	user, app, paths, err := accessOf(ctx, userID, appID)
	if err != nil {
		return nil, err
	}
	access.User, access.App = user.Key, app.Key
	var beside errgroup.Group // what both find is asked together
	beside.Go(func() (err error) {
		access.Paths, err = pathsOf(ctx, app.Key, paths)
		return err
	})
	beside.Go(func() (err error) {
		access.Relying, err = relying(ctx, app)
		return err
	})
	if err := beside.Wait(); err != nil {
		return nil, err
	}
	stopped := model.Obstacles(user, app, paths)
	return &model.AccessExplanation{
		User: user, App: app, Paths: paths, StoppedBy: stopped, Allowed: len(stopped) == 0, WouldEndBy: access.Endings(),
	}, nil
}

// accessOf finds the user, the app, and the sources between them, all asked together.
func accessOf(ctx context.Context, userID, appID string) (user *model.User, app *model.App, paths []*model.AssignmentSource, err error) {
	var noUser, noApp, noPaths error
	var all sync.WaitGroup
	all.Go(func() { user, noUser = must[model.User](ctx, "userId", userID) })
	all.Go(func() { app, noApp = must[model.App](ctx, "appId", appID) })
	all.Go(func() {
		u, notUser := model.UserID.Key("userId", userID)
		a, notApp := model.AppID.Key("appId", appID)
		if notUser == nil && notApp == nil {
			paths, noPaths = List[model.AssignmentSource](ctx, "User.apps.sources", Parent{Key: u, Pair: a}, nil)
		}
	})
	all.Wait()
	return user, app, paths, cmp.Or(noUser, noApp, noPaths)
}

// accountsRelying leads from an app to the accounts that have it as their default app without
// an assignment of their own.
var accountsRelying = &Edge{
	To: "Account", Of: "default_app_id", Most: 1000, target: &accounts, name: "relying",
	Where: "not exists (select 1 from account_apps h where h.tenant_id = t.tenant_id and h.account_id = t.id and h.app_id = t.default_app_id)",
}

// relying are those accounts, as far as the principal may see them.
func relying(ctx context.Context, app *model.App) ([]model.Path, error) {
	if !app.AutoAssign {
		return nil, nil
	}
	all, err := reach[model.Account](ctx, accountsRelying, app.Key)
	if model.CodeOf(err) == model.Forbidden {
		return nil, nil
	}
	paths := make([]model.Path, len(all))
	for i, account := range all {
		paths[i] = model.Path{Account: &account.Key, Name: account.Name}
	}
	return paths, err
}

// pathsOf names what the sources come by, as far as the principal may see it.
func pathsOf(ctx context.Context, app model.Key, sources []*model.AssignmentSource) ([]model.Path, error) {
	all := make([]model.Path, len(sources))
	var each errgroup.Group
	for i, from := range sources {
		each.Go(func() (err error) {
			all[i], err = pathOf(ctx, app, from)
			return err
		})
	}
	return all, each.Wait()
}

func pathOf(ctx context.Context, app model.Key, from *model.AssignmentSource) (model.Path, error) {
	p := model.Path{Kind: from.Kind, Group: from.GroupID, Account: from.AccountID}
	switch {
	case from.GroupID != nil:
		p.Name = model.GroupID.Of(*from.GroupID)
		group, err := visible[model.Group](ctx, "AssignmentSource.group", from.GroupID)
		if group != nil {
			p.Name = group.Name
		}
		return p, err
	case from.AccountID != nil:
		p.Name = model.AccountID.Of(*from.AccountID)
		account, err := visible[model.Account](ctx, "AssignmentSource.account", from.AccountID)
		if account != nil {
			p.Name, p.Default = account.Name, account.DefaultAppID != nil && *account.DefaultAppID == app
		}
		return p, err
	}
	return p, nil
}

// visible is Ref for what the principal need not be allowed to read: nil then.
func visible[N any](ctx context.Context, edge string, to *model.Key) (*N, error) {
	n, err := Ref[N](ctx, edge, to)
	if model.CodeOf(err) == model.Forbidden {
		return nil, nil
	}
	return n, err
}
