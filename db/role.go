package db

import "tenantry/model"

var roles = Type{
	Table: "roles", Prefix: model.RoleID, Perm: model.RolesRead,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.RoleID), "version": {"t.version", Int}, "name": {"t.name", Text}, "description": {"t.description", Text},
			"permissions": {"t.permissions", Texts}, "builtIn": {"t.built_in", Bool},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"adminUsers":     {To: "AdminUser", Link: "role_assignments", Of: "role_id", Key: "admin_user_id", Where: "{id} is not null"},
			"managementApps": {To: "ManagementApp", Link: "role_assignments", Of: "role_id", Key: "management_app_id", Where: "{id} is not null"},
			"clients":        {To: "Client", Link: "role_assignments", Of: "role_id", Key: "client_id", Where: "{id} is not null"},
		},
	},
}
