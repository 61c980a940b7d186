package db

import (
	"context"
	"fmt"

	"tenantry/model"
)

var appRoles = Type{
	Table: "app_roles", Prefix: model.AppRoleID, Perm: model.AppRolesRead, Seen: "{row}.app_id = ?",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.AppRoleID), "version": {"t.version", Int}, "name": {"t.name", Text}, "displayName": {"t.display_name", Text},
			"description": {"t.description", Text}, "permissions": {"t.permissions", Texts},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"app":        {To: "App", From: &Column{"t.app_id", Foreign}, Of: "id", Inline: true},
			"users":      {To: "User", Link: "app_role_users", Of: "role_id", Key: "user_id", Fields: linkedBy("assignedAt", "assignedBy")},
			"groups":     {To: "Group", Link: "app_role_groups", Of: "role_id", Key: "group_id", Fields: linkedBy("assignedAt", "assignedBy")},
			"apps":       {To: "App", Link: "app_role_apps", Of: "role_id", Key: "app_id", Fields: linkedBy("assignedAt", "assignedBy")},
			"roleGroups": {To: "RoleGroup", Link: "role_group_roles", Of: "role_id", Key: "group_id"},
			"history":    history(),
		},
	},
}

const (
	rolesDirect  = "select tenant_id, user_id, role_id, 'DIRECT'::text as kind, null::uuid as group_id, null::uuid as account_id, created_at as since, by_kind, by_id from app_role_users"
	rolesByGroup = "select r.tenant_id, r.user_id, v.role_id, 'GROUP', v.group_id, null, greatest(v.created_at, r.created_at), " +
		"case when v.created_at > r.created_at then v.by_kind else r.by_kind end, case when v.created_at > r.created_at then v.by_id else r.by_id end " +
		"from app_role_groups v join group_members r on r.tenant_id = v.tenant_id and r.group_id = v.group_id"

	rolesByAccount = "select r.tenant_id, r.user_id, r.role_id, 'ACCOUNT', null, r.account_id, r.created_at, r.by_kind, r.by_id from " + rolesWithin + " r"

	everywhere = "select tenant_id, user_id, role_id from app_role_users union " +
		"select r.tenant_id, r.user_id, v.role_id from app_role_groups v join group_members r on r.tenant_id = v.tenant_id and r.group_id = v.group_id"

	// rolesEverywhere says which user holds which role in whichever account, and rolesHeld
	// which one somewhere, each once.
	rolesEverywhere = "(" + everywhere + ")"
	rolesHeld       = "(" + everywhere + " union select r.tenant_id, r.user_id, r.role_id from " + rolesWithin + " r)"
)

// userAppRoles is the edge from a user to the roles that they hold.
var userAppRoles = Edge{
	To: "AppRole", Link: rolesHeld, Of: "user_id", Key: "role_id",
	Filter: Filters{
		"appId": isID(model.AppID, "exists (select 1 from app_roles f where f.tenant_id = {row}.tenant_id and f.id = {id} and f.app_id = ?)"),
	},
	Fields: Fields{Edges: Edges{"sources": {To: "AppRoleSource", Of: "user_id", Pair: "role_id", Most: 1000}}},
}

var appRoleSources = Type{
	Table: "(" + rolesDirect + " union all " + rolesByGroup + " union all " + rolesByAccount + ")", Key: "role_id", Sorted: "t.kind, t.account_id nulls first, t.group_id",
	Fields: Fields{
		Columns: Columns{"kind": {"t.kind", Text}, "since": {"t.since", Instant}},
		Parts:   Parts{"by": actor("t.by_kind", "t.by_id")},
		Edges: Edges{
			"group":   {To: "Group", From: &Column{"t.group_id", Foreign}, Of: "id", Inline: true},
			"account": {To: "Account", From: &Column{"t.account_id", Foreign}, Of: "id"},
		},
	},
}

// CreateAppRole adds a role to an app.
func (s *Scope) CreateAppRole(ctx context.Context, in model.AppRoleCreateInput) (*model.AppRole, error) {
	return change[model.AppRole](ctx, s, model.AppRolesCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		role, err := model.NewAppRole(in)
		if err != nil {
			return model.Key{}, err
		}
		if role.AppID, err = tx.roomFor(ctx, "app_roles", "roles", in.AppID, model.MaxAppRoles); err != nil {
			return model.Key{}, err
		}
		return role.Key, tx.insert(ctx, "app_role.created", role, aboutNode(model.AppID, role.AppID), aboutApp(role.AppID))
	})
}

// roomFor locks an app, so that nobody else adds to it, and refuses to go beyond what it can have.
func (tx *Tx) roomFor(ctx context.Context, table, what, app string, most int64) (model.Key, error) {
	a, err := lock[model.App](ctx, tx, "appId", app)
	if err != nil {
		return model.Key{}, err
	}
	n, err := tx.bun.NewSelect().Table(table).Where("tenant_id = ? and app_id = ?", tx.who.Tenant, a.Key).Count(ctx)
	if err == nil && n >= most {
		err = &model.Error{Code: model.Limited, Field: "appId", Message: fmt.Sprintf("The app has %d %s, and cannot have more.", most, what)}
	}
	return a.Key, err
}

// UpdateAppRole changes a role of an app.
func (s *Scope) UpdateAppRole(ctx context.Context, id string, in model.AppRoleUpdateInput) (*model.AppRole, error) {
	return change[model.AppRole](ctx, s, model.AppRolesEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		role, err := lock[model.AppRole](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := expect(role.Version, in.ExpectedVersion.Value()); err != nil {
			return model.Key{}, err
		}
		return role.Key, edit(ctx, tx, "app_role.updated", role, func() error { return role.Apply(in) }, aboutApp(role.AppID))
	})
}

// DeleteAppRole removes a role of an app; whoever holds it loses it.
func (s *Scope) DeleteAppRole(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.AppRolesDelete, func(ctx context.Context, tx *Tx) (model.Key, error) {
		role, err := lock[model.AppRole](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.boundBy(ctx, "account_app_roles where tenant_id = ? and role_id = ?", role.Key); err != nil {
			return model.Key{}, err
		}
		return role.Key, tx.remove(ctx, "app_role.deleted", role, aboutNode(model.AppID, role.AppID), aboutApp(role.AppID))
	})
	return err
}

var (
	appRoleUsers = edges{
		table: "app_role_users", of: "role_id", to: "user_id", prefix: model.UserID, field: "userIds", limit: 250,
		added: "app_role.user_added", removed: "app_role.user_removed",
	}
	appRoleGroups = edges{
		table: "app_role_groups", of: "role_id", to: "group_id", prefix: model.GroupID, field: "groupIds", limit: MaxIDs,
		added: "app_role.group_added", removed: "app_role.group_removed",
	}
	appRoleApps = edges{
		table: "app_role_apps", of: "role_id", to: "app_id", prefix: model.AppID, field: "appIds", limit: MaxIDs,
		added: "app_role.app_added", removed: "app_role.app_removed",
	}
)

// AddAppRoleUsers gives a role to users, and says how many did not hold it.
func (s *Scope) AddAppRoleUsers(ctx context.Context, id string, users []string) (*model.AppRole, int, error) {
	return join[model.AppRole](ctx, s, model.AppRolesEdit, appRoleUsers, id, users)
}

// RemoveAppRoleUsers takes a role from users, and says how many held it.
func (s *Scope) RemoveAppRoleUsers(ctx context.Context, id string, users []string) (*model.AppRole, int, error) {
	return unlink[model.AppRole](ctx, s, model.AppRolesEdit, appRoleUsers, id, users)
}

// AddAppRoleGroups gives a role to the members of groups, and says how many groups did not hold it.
func (s *Scope) AddAppRoleGroups(ctx context.Context, id string, groups []string) (*model.AppRole, int, error) {
	return join[model.AppRole](ctx, s, model.AppRolesEdit, appRoleGroups, id, groups)
}

// RemoveAppRoleGroups takes a role from the members of groups, and says how many groups held it.
func (s *Scope) RemoveAppRoleGroups(ctx context.Context, id string, groups []string) (*model.AppRole, int, error) {
	return unlink[model.AppRole](ctx, s, model.AppRolesEdit, appRoleGroups, id, groups)
}

// AddAppRoleApps gives a role to apps, and says how many did not hold it.
func (s *Scope) AddAppRoleApps(ctx context.Context, id string, apps []string) (*model.AppRole, int, error) {
	return join[model.AppRole](ctx, s, model.AppRolesEdit, appRoleApps, id, apps)
}

// RemoveAppRoleApps takes a role from apps, and says how many held it.
func (s *Scope) RemoveAppRoleApps(ctx context.Context, id string, apps []string) (*model.AppRole, int, error) {
	return unlink[model.AppRole](ctx, s, model.AppRolesEdit, appRoleApps, id, apps)
}
