package db

import "tenantry/model"

var apps = Type{
	Table: "apps", Prefix: model.AppID, Perm: model.AppsRead, Seen: "{id} = ?",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.AppID), "version": {"t.version", Int}, "name": {"t.name", Text}, "description": {"t.description", Text},
			"active": {"t.active", Bool}, "autoAssign": {"t.auto_assign", Bool}, "publicSignUp": {"t.public_sign_up", Bool},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"defaultClient": {To: "Client", Of: "app_id", Where: "t.is_default"},
			"clients":       {To: "Client", Of: "app_id"},
			"users": {
				To: "User", Walk: true, Of: "app_id", Key: "user_id",
				Filter: Filters{
					"source": oneOf(bySource("{id}", "{app}")),
					"status": oneOf("exists (select 1 from users f where f.tenant_id = {row}.tenant_id and f.id = {id} and f.status = any(?))"),
				},
				Fields: relation("app_id", "user_id"),
			},
			"groups": {
				To: "Group", Link: "group_apps", Of: "app_id", Key: "group_id",
				Fields: Fields{Columns: Columns{"assignedAt": {"l.created_at", Instant}}, Parts: Parts{"assignedBy": actor("l.by_kind", "l.by_id")}},
			},
			"accounts": {
				To: "Account", Link: "account_apps", Of: "app_id", Key: "account_id",
				Fields: Fields{
					Columns: Columns{"autoAssigned": {"l.auto_assign", Bool}, "assignedAt": {"l.created_at", Instant}},
					Parts:   Parts{"assignedBy": actor("l.by_kind", "l.by_id")},
				},
			},
			"sessions": {To: "Session", Of: "app_id", Where: ongoing},
			"history":  history(),
		},
	},
}

// relation is what belongs to a user's use of an app, from either end.
func relation(of, pair string) Fields {
	return Fields{Edges: Edges{
		"sources": {To: "AssignmentSource", Of: of, Pair: pair, Most: 1000},
		"profile": {To: "UserAppProfile", Of: of, Pair: pair},
	}}
}
