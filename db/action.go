package db

import (
	"sync"

	"tenantry/model"
)

// actions are made once: they name methods that name the map.
var actions = sync.OnceValue(func() map[string][]*Action {
	return map[string][]*Action{
		"Tenant": {
			{Name: "tenantUpdate", Method: (*Scope).UpdateTenant},
			{Name: "userCreate", Method: (*Scope).CreateUser},
			{Name: "usersCreate", Method: (*Scope).BulkCreateUsers},
			{Name: "usersUpdate", Method: (*Scope).BulkUpdateUsers},
			{Name: "usersDelete", Method: (*Scope).BulkDeleteUsers},
			{Name: "usersDisable", Method: (*Scope).BulkDisableUsers},
			{Name: "usersEnable", Method: (*Scope).BulkEnableUsers},
			{Name: "usersAppAdd", Method: (*Scope).BulkAddUserApp},
			{Name: "appCreate", Method: (*Scope).CreateApp},
			{Name: "groupCreate", Method: (*Scope).CreateGroup},
			{Name: "accountCreate", Method: (*Scope).CreateAccount},
			{Name: "managementAppCreate", Method: (*Scope).CreateManagementApp},
			{Name: "adminUserCreate", Method: (*Scope).CreateAdminUser},
			{Name: "roleCreate", Method: (*Scope).CreateRole},
			{Name: "webhookCreate", Method: (*Scope).CreateWebhook},
		},
		"User": {
			{Name: "userUpdate", Method: (*Scope).UpdateUser},
			{Name: "userDelete", Method: (*Scope).DeleteUser},
			{Name: "userDisable", Method: (*Scope).DisableUser},
			{Name: "userEnable", Method: (*Scope).EnableUser},
			{Name: "userEmailAdd", Method: (*Scope).AddUserEmail},
			{Name: "userPhoneAdd", Method: (*Scope).AddUserPhone},
			{Name: "userAppAdd", Method: (*Scope).AddUserApp},
			{Name: "userAppRemove", Method: (*Scope).RemoveUserApp},
			{Name: "userAppProfileUpdate", Method: (*Scope).UpdateUserAppProfile},
			{Name: "userPasswordCreate", Method: (*Scope).CreateUserPassword},
			{Name: "userPasswordUpdate", Method: (*Scope).UpdateUserPassword},
			{Name: "userPasswordRemove", Method: (*Scope).RemoveUserPassword},
			{Name: "sessionsRevoke", Method: (*Scope).RevokeSessions},
			{Name: "consentsRevoke", Method: (*Scope).RevokeConsents},
			{Name: "groupMembersAdd", Method: (*Scope).AddGroupMembers},
			{Name: "accountUsersAdd", Method: (*Scope).AddAccountUsers},
		},
		"App": {
			{Name: "appUpdate", Method: (*Scope).UpdateApp},
			{Name: "appDelete", Method: (*Scope).DeleteApp, Checks: []Check{{defaultOf, notADefault}}},
			{Name: "clientCreate", Method: (*Scope).CreateClient},
			{Name: "appRoleCreate", Method: (*Scope).CreateAppRole},
			{Name: "roleGroupCreate", Method: (*Scope).CreateRoleGroup},
			{Name: "userAppAdd", Method: (*Scope).AddUserApp},
			{Name: "accountAppsAssign", Method: (*Scope).AssignAppsToAccount},
		},
		"ManagementApp": {
			{Name: "managementAppUpdate", Method: (*Scope).UpdateManagementApp},
			{Name: "managementAppDelete", Method: (*Scope).DeleteManagementApp},
			{Name: "roleAssign", Method: (*Scope).AssignRole},
			{Name: "roleRevoke", Method: (*Scope).RevokeRole},
		},
		"Group": {
			{Name: "groupUpdate", Method: (*Scope).UpdateGroup},
			{Name: "groupDelete", Method: (*Scope).DeleteGroup},
			{Name: "groupMembersAdd", Method: (*Scope).AddGroupMembers},
			{Name: "groupMembersRemove", Method: (*Scope).RemoveGroupMembers},
			{Name: "groupAppsAdd", Method: (*Scope).AddGroupApps},
			{Name: "groupAppsRemove", Method: (*Scope).RemoveGroupApps},
		},
		"Account": {
			{Name: "accountUpdate", Method: (*Scope).UpdateAccount},
			{Name: "accountDelete", Method: (*Scope).DeleteAccount},
			{Name: "accountUsersAdd", Method: (*Scope).AddAccountUsers},
			{Name: "accountUsersRemove", Method: (*Scope).RemoveAccountUsers},
			{Name: "accountAppsAssign", Method: (*Scope).AssignAppsToAccount},
			{Name: "accountAppUpdate", Method: (*Scope).UpdateAppOfAccount},
			{Name: "accountAppRemove", Method: (*Scope).RemoveAppFromAccount},
			{Name: "accountAppRolesSet", Method: (*Scope).SetAccountRoles},
			{Name: "accountUserAppRolesSet", Method: (*Scope).SetMemberRoles},
			{Name: "accountLogoSet", Method: (*Scope).SetAccountLogo},
		},
		"AdminUser": {
			{Name: "adminUserUpdate", Method: (*Scope).UpdateAdminUser},
			{Name: "adminUserDelete", Method: (*Scope).DeleteAdminUser, Checks: []Check{{itself, notOneself}, {lastOfAll, notTheLast}}},
			{Name: "adminUserInvite", Method: (*Scope).InviteAdminUser, Checks: []Check{{adminStatus, notShutOut}, {adminDemands, mayGive}}},
			{Name: "roleAssign", Method: (*Scope).AssignRole},
			{Name: "roleRevoke", Method: (*Scope).RevokeRole},
			{Name: "adminSessionsRevoke", Method: (*Scope).RevokeAdminSessions, Checks: []Check{{itself, ownOrPermitted}}},
		},
		"Role": {
			{Name: "roleUpdate", Method: (*Scope).UpdateRole, Checks: []Check{{roleDemands, mayGive}, {builtIn, mayChangeRole}}},
			{Name: "roleDelete", Method: (*Scope).DeleteRole, Checks: []Check{{builtIn, mayDeleteRole}, {narrows, notAllThatNarrows}}},
			{Name: "roleAssign", Method: (*Scope).AssignRole, Checks: []Check{{roleDemands, mayGive}}},
			{Name: "roleRevoke", Method: (*Scope).RevokeRole},
		},
		"Webhook": {
			{Name: "webhookUpdate", Method: (*Scope).UpdateWebhook},
			{Name: "webhookDelete", Method: (*Scope).DeleteWebhook},
			{Name: "webhookDisable", Method: (*Scope).DisableWebhook},
			{Name: "webhookEnable", Method: (*Scope).EnableWebhook},
			{Name: "webhookTest", Method: (*Scope).TestWebhook},
			{Name: "webhookSecretRotate", Method: (*Scope).RotateWebhookSecret},
			{Name: "webhookDeliveriesRedeliver", Method: (*Scope).RedeliverWebhookDeliveries},
		},
	}
})

// The columns that checks look at. Each is one, so that it is read once.
var (
	itself      = &Column{"t.id", Foreign}
	builtIn     = &Column{"t.built_in", Bool}
	roleDemands = &Column{"t.permissions", Texts}
	adminStatus = &Column{"t.status", Text}

	defaultOf = &Column{`case when exists (select 1 from tenants d where d.tenant_id = t.tenant_id and d.default_app_id = t.id) then 'tenants_default_app_fk'
		when exists (select 1 from accounts d where d.tenant_id = t.tenant_id and d.default_app_id = t.id) then 'accounts_default_app_fk' end`, Text}
	adminDemands = &Column{`array(select distinct p from role_assignments h join roles r on r.tenant_id = h.tenant_id and r.id = h.role_id, unnest(r.permissions) p
		where h.tenant_id = t.tenant_id and h.admin_user_id = t.id order by p)`, Texts}
	narrows   = &Column{allThatNarrows(), Text}
	lastOfAll = &Column{"t.status <> 'DISABLED' and " + mayAll("h.admin_user_id = t.id") + " and not " + mayAll("h.admin_user_id <> t.id"), Bool}
)

// mayAll is a predicate: there is such an admin user of the row's tenant who may do everything.
func mayAll(which string) string {
	return `exists (select 1 from role_assignments h join roles r on r.tenant_id = h.tenant_id and r.id = h.role_id
		join admin_users u on u.tenant_id = h.tenant_id and u.id = h.admin_user_id
		where h.tenant_id = t.tenant_id and ` + which + ` and r.permissions @> array['*:*'] and u.status <> 'DISABLED')`
}

// allThatNarrows is the noun of those whom the role alone narrows; null where there are none.
func allThatNarrows() string {
	sql := "case"
	for _, h := range narrowed {
		sql += " when exists (select 1 from role_assignments a where a.tenant_id = t.tenant_id and a.role_id = t.id and a." + h.column + ` is not null
			and not exists (select 1 from role_assignments b where b.tenant_id = a.tenant_id and b.` + h.column + " = a." + h.column + " and b.role_id <> a.role_id)) then '" + h.noun + "'"
	}
	return sql + " end"
}

func notAllThatNarrows(_ model.Principal, raw []byte) error { return widens(string(raw)) }

func notADefault(_ model.Principal, raw []byte) error { return refusals[string(raw)] }

func notOneself(who model.Principal, raw []byte) error {
	if isAdmin(who, model.Key(raw)) {
		return model.DeletesItself()
	}
	return nil
}

func notTheLast(_ model.Principal, raw []byte) error {
	if Bool.Value(raw) == true {
		return model.LastAdmin()
	}
	return nil
}

func notShutOut(_ model.Principal, raw []byte) error {
	return (&model.AdminUser{Status: model.UserStatus(raw)}).MayBeInvited()
}

func mayGive(who model.Principal, raw []byte) error {
	held, _ := Texts.Value(raw).([]string)
	return model.MayGive(who, (&model.Role{Permissions: held}).Demands())
}

func mayChangeRole(_ model.Principal, raw []byte) error {
	return (&model.Role{BuiltIn: Bool.Value(raw) == true}).MayChange()
}

func mayDeleteRole(_ model.Principal, raw []byte) error {
	return (&model.Role{BuiltIn: Bool.Value(raw) == true}).MayDelete()
}

func ownOrPermitted(who model.Principal, raw []byte) error {
	if isAdmin(who, model.Key(raw)) {
		return nil
	}
	return newScope(nil, who).allow(model.AdminUsersEdit)
}

// isAdmin reports whether the principal is the admin user with the key.
func isAdmin(who model.Principal, k model.Key) bool {
	return who.Kind == model.ActorKindAdminUser && who.Actor == k
}
