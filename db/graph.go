package db

import (
	"maps"
	"slices"

	"tenantry/model"
)

// Graph says which type of the schema is which table, which field is which column, and
// which edge is which SQL. It is the only place that says so: the read plan and gqlgen's
// resolvers both read through it. Each type stands in its noun's file.
var Graph = link(map[string]*Type{
	"Query":            &roots,
	"Tenant":           &tenants,
	"App":              &apps,
	"ManagementApp":    &managementApps,
	"Client":           &clients,
	"ClientSecret":     &clientSecrets,
	"User":             &users,
	"UserEmail":        &userEmails,
	"UserPhone":        &userPhones,
	"UserIdentity":     &userIdentities,
	"UserPasswordInfo": &userPasswordInfos,
	"UserAppProfile":   &userAppProfiles,
	"AssignmentSource": &assignmentSources,
	"Group":            &groups,
	"Account":          &accounts,
	"AccountLogo":      &accountLogos,
	"AdminUser":        &adminUsers,
	"AdminSession":     &adminSessions,
	"Role":             &roles,
	"AppRole":          &appRoles,
	"AppRoleSource":    &appRoleSources,
	"RoleGroup":        &roleGroups,
	"Consent":          &consents,
	"Session":          &sessions,
	"Event":            &events,
	"Deletion":         &deletions,
	"ImportJob":        &importJobs,
	"ImportError":      &importErrors,
	"EventCollection":  &eventCollections,
	"EventStream":      &eventStreams,
	"Webhook":          &webhooks,
	"WebhookSecret":    &webhookSecrets,
	"WebhookDelivery":  &webhookDeliveries,
	"WebhookAttempt":   &webhookAttempts,

	// What is made, and not read.
	"Viewer":             &viewers,
	"AccessExplanation":  &explanations,
	"AccessEnding":       &endings,
	"AccessEndingChange": &endingChanges,
	"LoginSimulation":    &simulations,
	"LoginStep":          &loginSteps,
	"Finding":            &findingType,
	"Kpi":                &numberType,
	"SignInDay":          &dayType,
	"SourceKpi":          &sourceType,
	"Float":              &floatType, // a scalar by itself
})

// typesByPrefix are the types that have ids.
var typesByPrefix = byPrefix(Graph)

func byPrefix(types map[string]*Type) map[model.Prefix]*Type {
	all := map[model.Prefix]*Type{}
	for _, t := range types {
		if t.Prefix != "" {
			all[t.Prefix] = t
		}
	}
	return all
}

// roots are the edges that lead from nothing.
var roots = Type{Fields: Fields{Edges: Edges{
	"viewer":  {To: "Viewer", Make: viewer{}},
	"tenant":  {To: "Tenant"},
	"tenants": {To: "Tenant", Perm: model.TenantsList},
	"user": {To: "User", Keys: Filters{
		"id": isID(model.UserID, "{id} = ?"), "email": isFolded("t.email_norm = ?"),
		"phone": is("t.phone = ?"), "externalUserId": is("t.external_user_id = ?"),
	}},
	"users": {
		To: "User", Perm: model.UsersList, Filter: userFilter,
		Orders: Orders{
			"EMAIL":           {"case when t.email_norm is null then '' else t.email_norm end", Text},
			"LAST_SIGN_IN_AT": {lastSignIn, Instant},
		},
		Search: userTexts,
		Exprs:  userExprs,
	},
	"app": {To: "App", Keys: Filters{"id": isID(model.AppID, "{id} = ?")}},
	"apps": {
		To: "App", Perm: model.AppsList, Orders: byName, Search: []string{"t.name_norm"},
		Filter: appFilter,
	},
	"managementApp":  {To: "ManagementApp", Keys: Filters{"id": isID(model.ManagementAppID, "{id} = ?")}},
	"managementApps": {To: "ManagementApp", Perm: model.ManagementAppsList, Filter: managementAppFilter, Orders: byName, Search: []string{"t.name_norm"}},
	"client": {To: "Client", Keys: Filters{
		"id": isID(model.ClientID, "{id} = ?"), "clientId": isClientID("t.tenant_id = ? and {id} = ?"),
	}},
	"group":  {To: "Group", Keys: Filters{"id": isID(model.GroupID, "{id} = ?")}},
	"groups": {To: "Group", Perm: model.GroupsList, Orders: byName, Search: []string{"t.name_norm"}},
	"account": {To: "Account", Keys: Filters{
		"id": isID(model.AccountID, "{id} = ?"), "externalId": is("t.external_id = ?"),
	}},
	"accounts": {
		To: "Account", Perm: model.AccountsList, Orders: byName, Filter: accountFilter,
		Search: []string{"t.name_norm", "t.external_id"},
	},
	"adminUser":     {To: "AdminUser", Keys: Filters{"id": isID(model.AdminUserID, "{id} = ?")}},
	"adminUsers":    {To: "AdminUser", Perm: model.AdminUsersList, Search: []string{"t.email_norm", "t.name_norm"}},
	"adminSessions": {To: "AdminSession", Where: unexpired, Filter: Filters{"adminUserId": isID(model.AdminUserID, "t.admin_user_id = ?")}},
	"role":          {To: "Role", Keys: Filters{"id": isID(model.RoleID, "{id} = ?")}},
	"roles":         {To: "Role", Perm: model.RolesList, Search: []string{"t.name_norm"}},
	"appRole":       {To: "AppRole", Keys: Filters{"id": isID(model.AppRoleID, "{id} = ?")}},
	"roleGroup":     {To: "RoleGroup", Keys: Filters{"id": isID(model.RoleGroupID, "{id} = ?")}},
	"consent":       {To: "Consent", Keys: Filters{"id": isID(model.ConsentID, "{id} = ?")}},
	"consents": {To: "Consent", Where: unexpired, Filter: Filters{
		"userId": isID(model.UserID, "t.user_id = ?"), "appId": isID(model.AppID, "t.app_id = ?"), "clientId": isID(model.ClientID, "t.client_id = ?"),
	}},
	"session": {To: "Session", Keys: Filters{"id": isID(model.SessionID, "{id} = ?")}},
	"sessions": {To: "Session", Where: ongoing, Filter: Filters{
		"userId": isID(model.UserID, "t.user_id = ?"), "appId": isID(model.AppID, "t.app_id = ?"), "startedAt": along("t.started_at"),
	}},
	"deletion": {To: "Deletion", Where: "t.restorable_until > now()", Keys: Filters{"id": isID(model.DeletionID, "{id} = ?")}},
	"deletions": {To: "Deletion", Where: "t.restorable_until > now()", Search: []string{"t.name_norm"}, Filter: Filters{
		"kind": kindOf("t.target_kind = any(?)"), "targetId": isAnyID("t.target_key = ?"),
	}},
	"importJob":        {To: "ImportJob", Keys: Filters{"id": isID(model.ImportJobID, "{id} = ?")}},
	"importJobs":       {To: "ImportJob"},
	"eventCollections": {To: "EventCollection"},
	"eventStream":      {To: "EventStream", Keys: Filters{"id": isID(model.EventStreamID, "{id} = ?")}},
	"eventStreams": {To: "EventStream", Filter: Filters{
		"type": is("t.type = ?"), "name": is("t.name = ?"), "appId": isID(model.AppID, "t.app_id = ?"), "ofTenant": either("t.app_id is null", "t.app_id is not null"),
	}},
	"events":          {To: "Event", Orders: Orders{"OCCURRED_AT": nil, "COMMITTED": {"t.tx", Commit}}, Filter: eventFilter},
	"explainAccess":   {To: "AccessExplanation", Make: explanation{}, Takes: []string{"userId", "appId"}},
	"simulateLogin":   {To: "LoginSimulation", Make: simulation{}, Takes: []string{"userId", "appId", "accountId"}},
	"webhook":         {To: "Webhook", Keys: Filters{"id": isID(model.WebhookID, "{id} = ?")}},
	"webhooks":        {To: "Webhook", Perm: model.WebhooksList},
	"webhookDelivery": {To: "WebhookDelivery", Keys: Filters{"id": isID(model.WebhookDeliveryID, "{id} = ?")}},
}}}

// byName is the order of what has a name.
var byName = Orders{"NAME": {"t.name_norm", Text}}

// actor is the part that says who did something, from columns with this prefix.
func actor(kind, key string) *Part {
	prefix := "case " + kind
	for _, k := range slices.Sorted(maps.Keys(model.ActorPrefixes())) {
		prefix += " when '" + string(k) + "' then '" + string(model.ActorPrefixes()[k]) + "'"
	}
	return &Part{Null: "kind", Fields: Fields{Columns: Columns{
		"kind": {kind, Text}, "id": typedID(prefix+" end", key),
	}}}
}

// linkedBy is what every link says of itself: since when it is there, and who made it so.
func linkedBy(since, by string) Fields {
	return Fields{
		Columns: Columns{since: {"l.created_at", Instant}},
		Parts:   Parts{by: actor("l.by_kind", "l.by_id")},
	}
}

// typedID is the id of an object whose kind is a column, too.
func typedID(prefix, key string) *Column {
	return &Column{"convert_to(" + prefix + ", 'UTF8') || uuid_send(" + key + ")", TypedID}
}

// history is the edge to the records of a row: what happened to it, and what happened to
// others and was about it.
func history() *Edge {
	return &Edge{
		To: "Event", Of: "about", Key: "id",
		Link:  "(select tenant_id, id, app_id, action, target_key as about from events union all select tenant_id, id, app_id, action, related_key from events)",
		Where: "l.action <> '" + refusedWrite + "'", // which did not happen to it
	}
}
