package db

import (
	"context"

	"tenantry/model"
)

var accounts = Type{
	Table: "accounts", Prefix: model.AccountID, Perm: model.AccountsRead,
	Seen: "exists (select 1 from " + heldApps + " v where v.tenant_id = {row}.tenant_id and v.account_id = {id} and v.app_id = ?)",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.AccountID), "version": {"t.version", Int}, "name": {"t.name", Text}, "description": {"t.description", Text},
			"externalId": {"t.external_id", Text}, "metadata": {"t.metadata", JSON}, "documented": {"t.documented", JSON},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"defaultApp": {To: "App", From: &Column{"t.default_app_id", Foreign}, Of: "id"},
			"users": {
				To: "User", Link: "account_users", Of: "account_id", Key: "user_id",
				Filter: Filters{
					"access": byAccess("{id}"),
					"status": oneOf("exists (select 1 from users f where f.tenant_id = {row}.tenant_id and f.id = {id} and f.status = any(?))"),
				},
				Fields: Fields{
					Columns: Columns{"joinedAt": {"l.created_at", Instant}, "documented": {"l.documented", JSON}},
					Parts:   Parts{"addedBy": actor("l.by_kind", "l.by_id")},
					Edges: Edges{"sources": {
						To: "AssignmentSource", Of: "user_id", Most: 1000, Keys: Filters{"appId": isID(model.AppID, "{row}.app_id = ?")},
					}},
				},
			},
			"apps": {
				To: "App", Link: heldApps, Of: "account_id", Key: "app_id",
				Fields: Fields{
					Columns: Columns{"autoAssigned": {"l.level is not null", Bool}, "level": {"l.level", Text}, "active": {"l.active", Bool}, "assignedAt": {"l.created_at", Instant}},
					Parts:   Parts{"assignedBy": actor("l.by_kind", "l.by_id")},
				},
			},
			"assignableApps": {
				To: "App", Link: freeApps, Of: "account_id", Key: "app_id",
				Orders: Orders{"NAME": {"l.name_norm", Text}}, Search: []string{"l.name_norm"},
			},
			"history": history(),
		},
	},
}

// heldApps are the apps of accounts: assigned to the account, or given by the tenant to all.
const heldApps = `(
	select h.tenant_id, h.account_id, h.app_id, a.active, h.created_at, h.by_kind, h.by_id,
	       case when a.auto_assign then 'ENVIRONMENT' when h.auto_assign then 'ACCOUNT' end as level
	  from account_apps h join apps a on a.tenant_id = h.tenant_id and a.id = h.app_id
	union all
	select c.tenant_id, c.id, a.id, a.active, null, null, null, 'ENVIRONMENT'
	  from accounts c join apps a on a.tenant_id = c.tenant_id and a.auto_assign
	 where not exists (select 1 from account_apps h where h.tenant_id = c.tenant_id and h.account_id = c.id and h.app_id = a.id))`

// freeApps are the apps that accounts do not hold.
const freeApps = `(
	select c.tenant_id, c.id as account_id, a.id as app_id, a.name_norm
	  from accounts c join apps a on a.tenant_id = c.tenant_id and not a.auto_assign
	 where not exists (select 1 from account_apps h where h.tenant_id = c.tenant_id and h.account_id = c.id and h.app_id = a.id))`

var accountFilter = Filters{
	"hasApps":  wide(either("("+ownApp+" or "+everyonesApp+")", "not "+ownApp+" and not "+everyonesApp)),
	"hasUsers": wide(there("from account_users f where f.tenant_id = t.tenant_id and f.account_id = t.id")),
	"lastSignInAt": wide(inside("exists (select 1 from account_users f join users u on u.tenant_id = f.tenant_id and u.id = f.user_id "+
		"where f.tenant_id = t.tenant_id and f.account_id = t.id and {it})", span("u.last_sign_in_at"))),
	"ids": anyID(model.AccountID), "externalId": is("t.external_id = ?"), "name": isFolded("t.name_norm = ?"), "createdAt": span("t.created_at"),
	"appId":  isID(model.AppID, "exists (select 1 from account_apps f where f.tenant_id = t.tenant_id and f.account_id = t.id and f.app_id = ?)"),
	"userId": isID(model.UserID, "exists (select 1 from account_users f where f.tenant_id = t.tenant_id and f.account_id = t.id and f.user_id = ?)"),
}

const (
	ownApp       = "exists (select 1 from account_apps f where f.tenant_id = t.tenant_id and f.account_id = t.id)"
	everyonesApp = "exists (select 1 from apps f where f.tenant_id = " + boundTenant + " and f.auto_assign)"
)

// CreateAccount adds an account, which holds the tenant's default app from the start.
func (s *Scope) CreateAccount(ctx context.Context, in model.AccountCreateInput) (*model.Account, error) {
	return change[model.Account](ctx, s, model.AccountsCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		account, err := model.NewAccount(in)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.insert(ctx, "account.created", account); err != nil {
			return model.Key{}, err
		}
		var held []model.Key
		err = tx.bun.NewRaw("select default_app_id from tenants where tenant_id = ? and default_app_id is not null", tx.who.Tenant).Scan(ctx, &held)
		if err != nil {
			return model.Key{}, err
		}
		if ids := in.AppIds.Value(); len(ids) > 0 {
			apps, err := accountApps.keysOf(ids)
			if err != nil {
				return model.Key{}, err
			}
			held = append(held, apps...)
		}
		if len(held) == 0 {
			return account.Key, nil
		}
		_, err = tx.assignApps(ctx, account, held, false)
		return account.Key, err
	})
}

// UpdateAccount changes an account.
func (s *Scope) UpdateAccount(ctx context.Context, id string, in model.AccountUpdateInput) (*model.Account, error) {
	return change[model.Account](ctx, s, model.AccountsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		account, err := lock[model.Account](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := expect(account.Version, in.ExpectedVersion.Value()); err != nil {
			return model.Key{}, err
		}
		app, err := tx.lockDefault(ctx, in.DefaultAppID.Value())
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.mustHold(ctx, account, app); err != nil {
			return model.Key{}, err
		}
		return account.Key, edit(ctx, tx, "account.updated", account, func() error { return account.Apply(in, app) })
	})
}

func (tx *Tx) mustHold(ctx context.Context, account *model.Account, app *model.App) error {
	if app == nil || app.AutoAssign {
		return nil
	}
	held, err := tx.holdsApp(ctx, account.Key, app.Key)
	if err == nil && !held {
		return &model.Error{Code: model.Conflict, Field: "defaultAppId", Message: "The account does not hold that app. Assign it with accountAppsAssign first."}
	}
	return err
}

// DeleteAccount removes an account; its users stay, and lose what came by it.
func (s *Scope) DeleteAccount(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.AccountsDelete, func(ctx context.Context, tx *Tx) (model.Key, error) {
		account, err := lock[model.Account](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.losing(ctx, byAccount(account.Key)); err != nil {
			return model.Key{}, err
		}
		return account.Key, tx.remove(ctx, "account.deleted", account)
	})
	return err
}

var accountUsers = edges{
	table: "account_users", of: "account_id", to: "user_id", prefix: model.UserID, field: "userIds", limit: 250,
	added: "account.user_added", removed: "account.user_removed",
	brings: func(account model.Key, users []model.Key) cut { return byAccount(account).of(users) },
	taking: givenWithin,
}

// givenWithin are the apps that users were given within an account, which go with their membership.
func givenWithin(ctx context.Context, tx *Tx, account model.Key, users []model.Key) (map[model.Key]members, error) {
	var found []struct {
		UserID model.Key   `bun:"type:uuid"`
		Apps   []model.Key `bun:"type:uuid[],array"`
	}
	err := tx.bun.NewRaw("select user_id, array_agg(app_id order by app_id)::text[] as apps from account_user_apps where tenant_id = ? and account_id = ? and user_id = any(?::uuid[]) group by user_id",
		tx.who.Tenant, account, uuids(users)).Scan(ctx, &found)
	was := map[model.Key]members{}
	for _, f := range found {
		ids := make([]string, len(f.Apps))
		for i, app := range f.Apps {
			ids[i] = model.AppID.Of(app)
		}
		was[f.UserID] = members{"appIds": ids}
	}
	return was, err
}

// AddAccountUsers adds users to an account, and says how many did not belong to it.
func (s *Scope) AddAccountUsers(ctx context.Context, id string, users []string) (*model.Account, int, error) {
	return join[model.Account](ctx, s, model.AccountsEdit, accountUsers, id, users)
}

// AddSomeAccountUsers is AddAccountUsers where the policy may leave out what does not exist.
func (s *Scope) AddSomeAccountUsers(ctx context.Context, id string, users []string, policy model.ErrorPolicy) (*model.Account, int, []*model.RefusedID, error) {
	return joinAny[model.Account](ctx, s, model.AccountsEdit, accountUsers, id, users, policy)
}

// RemoveAccountUsers removes users from an account with what they were given within it, and
// says how many belonged to it.
func (s *Scope) RemoveAccountUsers(ctx context.Context, id string, users []string) (*model.Account, int, error) {
	return unlink[model.Account](ctx, s, model.AccountsEdit, accountUsers, id, users)
}
