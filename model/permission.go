package model

import (
	"slices"
	"strings"
)

// Permission names something that a principal may do, as object:action.
type Permission string

// The permissions that the product asks for.
const (
	TenantsList   Permission = "tenants:list"
	TenantsCreate Permission = "tenants:create"

	TenantRead Permission = "tenant:read"
	TenantEdit Permission = "tenant:edit"

	UsersList   Permission = "users:list"
	UsersRead   Permission = "users:read"
	UsersCreate Permission = "users:create"
	UsersEdit   Permission = "users:edit"
	UsersDelete Permission = "users:delete"

	GroupsList   Permission = "groups:list"
	GroupsRead   Permission = "groups:read"
	GroupsCreate Permission = "groups:create"
	GroupsEdit   Permission = "groups:edit"
	GroupsDelete Permission = "groups:delete"

	AppsList   Permission = "apps:list"
	AppsRead   Permission = "apps:read"
	AppsCreate Permission = "apps:create"
	AppsEdit   Permission = "apps:edit"
	AppsDelete Permission = "apps:delete"

	ManagementAppsList   Permission = "managementApps:list"
	ManagementAppsRead   Permission = "managementApps:read"
	ManagementAppsCreate Permission = "managementApps:create"
	ManagementAppsEdit   Permission = "managementApps:edit"
	ManagementAppsDelete Permission = "managementApps:delete"

	AccountsList   Permission = "accounts:list"
	AccountsRead   Permission = "accounts:read"
	AccountsCreate Permission = "accounts:create"
	AccountsEdit   Permission = "accounts:edit"
	AccountsDelete Permission = "accounts:delete"

	AdminUsersList   Permission = "adminUsers:list"
	AdminUsersRead   Permission = "adminUsers:read"
	AdminUsersCreate Permission = "adminUsers:create"
	AdminUsersEdit   Permission = "adminUsers:edit"
	AdminUsersDelete Permission = "adminUsers:delete"

	RolesList   Permission = "roles:list"
	RolesRead   Permission = "roles:read"
	RolesCreate Permission = "roles:create"
	RolesEdit   Permission = "roles:edit"
	RolesDelete Permission = "roles:delete"

	SessionsRead   Permission = "sessions:read"
	SessionsDelete Permission = "sessions:delete"

	AppRolesRead   Permission = "appRoles:read"
	AppRolesCreate Permission = "appRoles:create"
	AppRolesEdit   Permission = "appRoles:edit"
	AppRolesDelete Permission = "appRoles:delete"

	AuthenticatorsRead   Permission = "authenticators:read"
	AuthenticatorsCreate Permission = "authenticators:create"
	AuthenticatorsEdit   Permission = "authenticators:edit"
	AuthenticatorsDelete Permission = "authenticators:delete"

	ConsentsRead   Permission = "consents:read"
	ConsentsDelete Permission = "consents:delete"

	EventsRead Permission = "events:read"

	EventStreamsRead Permission = "eventStreams:read"
	EventStreamsEdit Permission = "eventStreams:edit"

	WebhooksList   Permission = "webhooks:list"
	WebhooksRead   Permission = "webhooks:read"
	WebhooksCreate Permission = "webhooks:create"
	WebhooksEdit   Permission = "webhooks:edit"
	WebhooksDelete Permission = "webhooks:delete"

	// WebhooksSend lets the server itself take what is to be sent, and note what came of
	// it. No token has it.
	WebhooksSend Permission = "webhooks:send"

	// AuthExecute lets the sign-in try passwords. No token has it: whoever may try them
	// without end finds them.
	AuthExecute Permission = "auth:execute"
)

// Everything is the wildcard of a management app without roles, and of Global admin.
const Everything Permission = "*:*"

// tenantWide are all permissions that can be held within a tenant.
var tenantWide = []Permission{
	AccountsCreate, AccountsDelete, AccountsEdit, AccountsList, AccountsRead,
	AdminUsersCreate, AdminUsersDelete, AdminUsersEdit, AdminUsersList, AdminUsersRead,
	AppRolesCreate, AppRolesDelete, AppRolesEdit, AppRolesRead,
	AppsCreate, AppsDelete, AppsEdit, AppsList, AppsRead,
	AuthenticatorsCreate, AuthenticatorsDelete, AuthenticatorsEdit, AuthenticatorsRead,
	ConsentsDelete, ConsentsRead,
	EventStreamsEdit, EventStreamsRead, EventsRead,
	GroupsCreate, GroupsDelete, GroupsEdit, GroupsList, GroupsRead,
	ManagementAppsCreate, ManagementAppsDelete, ManagementAppsEdit, ManagementAppsList, ManagementAppsRead,
	RolesCreate, RolesDelete, RolesEdit, RolesList, RolesRead,
	SessionsDelete, SessionsRead,
	TenantEdit, TenantRead,
	UsersCreate, UsersDelete, UsersEdit, UsersList, UsersRead,
	WebhooksCreate, WebhooksDelete, WebhooksEdit, WebhooksList, WebhooksRead,
}

// appWide are those that an app's own token can hold, within its app.
var appWide = []Permission{
	AccountsList, AccountsRead, AppsEdit, AppsList, AppsRead,
	AuthenticatorsCreate, AuthenticatorsDelete, AuthenticatorsEdit, AuthenticatorsRead,
	ConsentsDelete, ConsentsRead,
	EventStreamsEdit, EventStreamsRead, EventsRead, GroupsList, GroupsRead,
	SessionsDelete, SessionsRead, TenantRead, UsersCreate, UsersDelete, UsersEdit, UsersList, UsersRead,
}

// support are the permissions of the built-in role Support: all but the management section.
var support = []Permission{
	AccountsCreate, AccountsDelete, AccountsEdit, AccountsList, AccountsRead,
	AppRolesRead, AppsList, AppsRead,
	AuthenticatorsCreate, AuthenticatorsDelete, AuthenticatorsEdit, AuthenticatorsRead,
	ConsentsDelete, ConsentsRead, EventsRead,
	GroupsCreate, GroupsDelete, GroupsEdit, GroupsList, GroupsRead,
	SessionsDelete, SessionsRead, TenantRead,
	UsersCreate, UsersDelete, UsersEdit, UsersList, UsersRead,
}

// covers reports whether holding p gives want: the same, or a wildcard over its object.
// *:read stands for list as well.
func (p Permission) covers(want Permission) bool {
	if p == want || p == Everything {
		return true
	}
	action, ok := strings.CutPrefix(string(p), "*:")
	if !ok {
		return false
	}
	_, wanted, _ := strings.Cut(string(want), ":")
	return action == wanted || action == "read" && wanted == "list"
}

// cover reports whether any of held covers want.
func cover(held []Permission, want Permission) bool {
	return slices.ContainsFunc(held, func(p Permission) bool { return p.covers(want) })
}

// expand returns those of all that held covers.
func expand(held, all []Permission) []Permission {
	var out []Permission
	for _, p := range all {
		if cover(held, p) {
			out = append(out, p)
		}
	}
	return out
}

// AppMayHold reports a permission that an app's own token can hold.
func AppMayHold(p Permission) bool { return slices.Contains(appWide, p) }
