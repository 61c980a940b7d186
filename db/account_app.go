package db

import (
	"bytes"
	"context"
	"slices"
	"time"

	"tenantry/model"
)

// accountApps names the apps that an account is to hold.
var accountApps = edges{prefix: model.AppID, field: "appIds", limit: MaxIDs}

// AssignAppsToAccount has an account hold apps, and says how many it did not hold. Those
// that it holds are switched on, if that is asked for, and never off.
func (s *Scope) AssignAppsToAccount(ctx context.Context, id string, in model.AccountAppsAssignInput) (*model.Account, int, error) {
	n := 0
	account, err := change[model.Account](ctx, s, model.AccountsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		account, err := lock[model.Account](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		apps, err := accountApps.keysOf(in.AppIds)
		if err != nil {
			return model.Key{}, err
		}
		if n, err = tx.assignApps(ctx, account, apps, in.AutoAssign); err != nil {
			return model.Key{}, err
		}
		if !in.AutoAssign {
			return account.Key, nil
		}
		return account.Key, tx.autoAssign(ctx, account, apps, true)
	})
	return account, n, err
}

// assignApps writes the assignments that are not there, and says how many.
func (tx *Tx) assignApps(ctx context.Context, account *model.Account, apps []model.Key, auto bool) (int, error) {
	at, kind, by := tx.signIf(auto)
	var done []model.Key
	err := tx.bun.NewRaw(`insert into account_apps (tenant_id, account_id, app_id, auto_assign, auto_at, auto_by_kind, auto_by_id, by_kind, by_id, created_at)
		select ?::uuid, ?::uuid, x, ?, ?::timestamptz, ?, ?::uuid, ?, ?::uuid, ?::timestamptz from unnest(?::uuid[]) x
		on conflict (tenant_id, account_id, app_id) do nothing returning app_id`,
		tx.who.Tenant, account.Key, auto, at, kind, by, tx.who.Kind, tx.who.ActorKey(), tx.now, uuids(apps)).Scan(ctx, &done)
	if err != nil {
		return 0, err
	}
	if auto {
		if err := tx.gaining(ctx, byAccountAuto(account.Key).to(done)); err != nil {
			return 0, err
		}
	}
	return len(done), tx.noteApps("account.app_assigned", account, done, nil, members{"autoAssign": auto})
}

// autoAssign switches auto-assignment of apps that the account holds; of those where it
// stands so already, nothing changes.
func (tx *Tx) autoAssign(ctx context.Context, account *model.Account, apps []model.Key, auto bool) error {
	if !auto {
		if err := tx.losing(ctx, byAccountAuto(account.Key).to(apps)); err != nil {
			return err
		}
	}
	at, kind, by := tx.signIf(auto)
	var done []model.Key
	err := tx.bun.NewRaw(`update account_apps set auto_assign = ?, auto_at = ?::timestamptz, auto_by_kind = ?, auto_by_id = ?::uuid
		where tenant_id = ? and account_id = ? and app_id = any(?::uuid[]) and auto_assign <> ? returning app_id`,
		auto, at, kind, by, tx.who.Tenant, account.Key, uuids(apps), auto).Scan(ctx, &done)
	if err != nil {
		return err
	}
	if auto {
		if err := tx.gaining(ctx, byAccountAuto(account.Key).to(done)); err != nil {
			return err
		}
	}
	return tx.noteApps("account.app_updated", account, done, members{"autoAssign": !auto}, members{"autoAssign": auto})
}

// keepInAccount gives the app to all users of the account who have it by auto-assignment,
// within the account, so that nobody loses it when that ends.
func (tx *Tx) keepInAccount(ctx context.Context, account *model.Account, app *model.App) error {
	return tx.keepAll(ctx, account.ID(), app, `insert into account_user_apps (tenant_id, account_id, user_id, app_id, by_kind, by_id, created_at)
		select u.tenant_id, u.account_id, u.user_id, a.app_id, ?, ?::uuid, ?::timestamptz
		  from account_apps a join account_users u on u.tenant_id = a.tenant_id and u.account_id = a.account_id
		 where a.tenant_id = ? and a.account_id = ? and a.app_id = ? and a.auto_assign
		on conflict do nothing returning user_id`, tx.who.Kind, tx.who.ActorKey(), tx.now, tx.who.Tenant, account.Key, app.Key)
}

// signIf says when and by whom something is switched on, and nothing where it is switched off.
func (tx *Tx) signIf(on bool) (*time.Time, *model.ActorKind, *model.Key) {
	if !on {
		return nil, nil, nil
	}
	return tx.sign()
}

func (tx *Tx) noteApps(action string, account *model.Account, apps []model.Key, was, is members) error {
	for _, app := range apps {
		if err := tx.record(action, account.ID(), was, is, aboutNode(model.AppID, app), aboutApp(app)); err != nil {
			return err
		}
	}
	return nil
}

// UpdateAppOfAccount switches auto-assignment of one app that an account holds by an
// assignment of its own.
func (s *Scope) UpdateAppOfAccount(ctx context.Context, id string, in model.AccountAppUpdateInput) (*model.Account, *model.App, error) {
	return s.changeApp(ctx, id, in.AppID, func(ctx context.Context, tx *Tx, account *model.Account, app *model.App) error {
		keep, err := model.Keeps(in.OnDisable, !in.AutoAssign)
		if err != nil {
			return err
		}
		if keep {
			if err := tx.keepInAccount(ctx, account, app); err != nil {
				return err
			}
		}
		return tx.autoAssign(ctx, account, []model.Key{app.Key}, in.AutoAssign)
	})
}

// RemoveAppFromAccount takes an app from an account, with what its users were given of it
// within the account.
func (s *Scope) RemoveAppFromAccount(ctx context.Context, id string, in model.AccountAppRemoveInput) (*model.Account, *model.App, error) {
	return s.changeApp(ctx, id, in.AppID, func(ctx context.Context, tx *Tx, account *model.Account, app *model.App) error {
		return tx.takeFromAccount(ctx, account, app)
	})
}

// RemoveAppsFromAccount takes apps from an account, all of them or none.
func (s *Scope) RemoveAppsFromAccount(ctx context.Context, id string, ids []string) (*model.Account, error) {
	return change[model.Account](ctx, s, model.AccountsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		account, err := lock[model.Account](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		keys, err := accountApps.keysOf(ids)
		if err != nil {
			return model.Key{}, err
		}
		slices.SortFunc(keys, func(a, b model.Key) int { return bytes.Compare(a[:], b[:]) })
		for _, k := range keys {
			app, err := lock[model.App](ctx, tx, "appIds", model.AppID.Of(k))
			if err == nil {
				err = tx.assigned(ctx, account, app)
			}
			if err == nil {
				err = tx.takeFromAccount(ctx, account, app)
			}
			if err != nil {
				return model.Key{}, atField("appIds", err)
			}
		}
		return account.Key, nil
	})
}

// takeFromAccount ends the assignment that the account has of its own.
func (tx *Tx) takeFromAccount(ctx context.Context, account *model.Account, app *model.App) error {
	if account.DefaultAppID != nil && *account.DefaultAppID == app.Key {
		return &model.Error{Code: model.Conflict, Field: "appId", Message: "That is the account's default app. Choose another default with accountUpdate first."}
	}
	if err := tx.losing(ctx, byAccount(account.Key).to([]model.Key{app.Key})); err != nil {
		return err
	}
	var users int
	err := tx.bun.NewRaw("select count(*) from account_user_apps where tenant_id = ? and account_id = ? and app_id = ?", tx.who.Tenant, account.Key, app.Key).Scan(ctx, &users)
	if err != nil {
		return err
	}
	var auto bool
	err = tx.bun.NewRaw("delete from account_apps where tenant_id = ? and account_id = ? and app_id = ? returning auto_assign", tx.who.Tenant, account.Key, app.Key).Scan(ctx, &auto)
	if err != nil {
		return err
	}
	was := members{"autoAssign": auto}
	if users > 0 {
		was["users"] = users // who had it within the account, and have it no more
	}
	return tx.noteApps("account.app_removed", account, []model.Key{app.Key}, was, nil)
}

// changeApp changes an assignment that the account has of its own, and returns both ends.
func (s *Scope) changeApp(
	ctx context.Context, id, appID string, f func(ctx context.Context, tx *Tx, account *model.Account, app *model.App) error,
) (*model.Account, *model.App, error) {
	var app *model.App
	account, err := change[model.Account](ctx, s, model.AccountsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		account, err := lock[model.Account](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if app, err = lock[model.App](ctx, tx, "appId", appID); err != nil {
			return model.Key{}, err
		}
		if err := tx.assigned(ctx, account, app); err != nil {
			return model.Key{}, err
		}
		return account.Key, f(ctx, tx, account, app)
	})
	return account, app, err
}

// assigned refuses an app that the account does not hold by an assignment of its own.
func (tx *Tx) assigned(ctx context.Context, account *model.Account, app *model.App) error {
	own, err := tx.holdsApp(ctx, account.Key, app.Key)
	switch {
	case err != nil || own:
		return err
	case app.AutoAssign:
		return &model.Error{Code: model.Conflict, Field: "appId", Message: "The tenant gives that app to all: the account has no assignment of its own. Use appUpdate."}
	}
	return &model.Error{Code: model.NotFound, Field: "appId", Message: "The account does not hold that app."}
}

func (tx *Tx) holdsApp(ctx context.Context, account, app model.Key) (bool, error) {
	return tx.exists(ctx, "from account_apps where tenant_id = ? and account_id = ? and app_id = ?", tx.who.Tenant, account, app)
}
