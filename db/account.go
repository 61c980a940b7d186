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
			"id": Key(model.AccountID), "version": {"t.version", Int}, "name": {"t.name", Text}, "enabled": {"t.enabled", Bool}, "description": {"t.description", Text},
			"externalId": {"t.external_id", Text}, "metadata": {"t.metadata", JSON}, "documented": {"t.documented", JSON},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"defaultApp": {To: "App", From: &Column{"t.default_app_id", Foreign}, Of: "id", Inline: true},
			"managedBy":  {To: "Account", From: &Column{"t.managed_by_id", Foreign}, Of: "id"},
			"managedIn":  {To: "App", From: &Column{"t.managed_in_app_id", Foreign}, Of: "id", Inline: true},
			"manages":    {To: "Account", Of: "managed_by_id"},
			"appRoles":   {To: "AppRole", Link: "account_app_roles", Of: "account_id", Key: "role_id"},
			"roleGroups": {To: "RoleGroup", Link: "account_role_groups", Of: "account_id", Key: "group_id"},
			"logo":       {To: "AccountLogo", Of: "account_id", Most: 1},
			"users": {
				To: "User", Link: "account_users", Of: "account_id", Key: "user_id",
				Filter: Filters{
					"access":  byAccess("{id}"),
					"enabled": isTrue("{row}.enabled = ?"),
					"status":  oneOf("exists (select 1 from users f where f.tenant_id = {row}.tenant_id and f.id = {id} and f.status = any(?))"),
				},
				Fields: Fields{
					Columns: memberships().Columns,
					Parts:   memberships().Parts,
					Edges: Edges{
						"sources": {
							To: "AssignmentSource", Of: "user_id", Most: 1000, Keys: Filters{"appId": isID(model.AppID, "{row}.app_id = ?")},
						},
						"appRoles": {To: "AppRole", Link: "account_user_app_roles", Of: "account_id", Pair: "user_id", Key: "role_id", Most: 1000},
					},
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
	"enabled":  isTrue("t.enabled = ?"),
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
		if alone := in.UniqueName.Value(); alone != nil && *alone {
			if err := tx.nameIsFree(ctx, account.Name); err != nil {
				return model.Key{}, err
			}
		}
		by, within, err := tx.manage(ctx, account, in.ManagedBy.Value())
		if err != nil {
			return model.Key{}, err
		}
		account.BeManaged(by, within)
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
		if account.ManagedInID != nil {
			held = append(held, *account.ManagedInID)
		}
		if len(held) == 0 {
			return account.Key, nil
		}
		_, err = tx.assignApps(ctx, account, held, false)
		return account.Key, err
	})
}

// nameIsFree refuses the name of another account. Who asks for the same one waits here.
func (tx *Tx) nameIsFree(ctx context.Context, name string) error {
	_, err := tx.bun.NewRaw("select pg_advisory_xact_lock(hashtextextended(?::text || lower(?), 0))", tx.who.Tenant, name).Exec(ctx)
	if err != nil {
		return err
	}
	taken, err := tx.exists(ctx, "from accounts where tenant_id = ? and name_norm = lower(?)", tx.who.Tenant, name)
	if err == nil && taken {
		err = &model.Error{Code: model.Conflict, Field: "name", Message: "Another account of the tenant has that name."}
	}
	return err
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
		by, within, err := tx.manage(ctx, account, in.ManagedBy.Value())
		if err != nil {
			return model.Key{}, err
		}
		return account.Key, tx.switching(ctx, account.Enabled, in.Enabled.Value(), byAccount(account.Key), func() error {
			return edit(ctx, tx, "account.updated", account, func() error {
				if in.ManagedBy.IsSet() {
					account.BeManaged(by, within)
				}
				return account.Apply(in, app)
			})
		})
	})
}

// switching counts what a change brings or takes that may switch something on or off.
func (tx *Tx) switching(ctx context.Context, was bool, on *bool, c cut, change func() error) error {
	if on == nil || *on == was {
		return change()
	}
	if !*on {
		if err := tx.losing(ctx, c); err != nil {
			return err
		}
		return change()
	}
	if err := change(); err != nil {
		return err
	}
	return tx.gaining(ctx, c)
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

// givenWithin are the apps that users were given within an account, and how many roles, which
// go with their membership.
func givenWithin(ctx context.Context, tx *Tx, account model.Key, users []model.Key) (map[model.Key]members, error) {
	var found []struct {
		UserID model.Key   `bun:"type:uuid"`
		Apps   []model.Key `bun:"type:uuid[],array"`
		Roles  int
	}
	err := tx.bun.NewRaw(`select u.user_id, array(select app_id::text from account_user_apps a where a.tenant_id = u.tenant_id and a.account_id = u.account_id and a.user_id = u.user_id order by app_id) as apps,
			(select count(*) from account_user_app_roles r where r.tenant_id = u.tenant_id and r.account_id = u.account_id and r.user_id = u.user_id) as roles
		from account_users u where u.tenant_id = ? and u.account_id = ? and u.user_id = any(?::uuid[])`, tx.who.Tenant, account, uuids(users)).Scan(ctx, &found)
	was := map[model.Key]members{}
	for _, f := range found {
		m := members{}
		if len(f.Apps) > 0 {
			m["appIds"] = idsOf(model.AppID, f.Apps)
		}
		if f.Roles > 0 {
			m["roles"] = f.Roles
		}
		if len(m) > 0 {
			was[f.UserID] = m
		}
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
