package db

import "tenantry/model"

var managementApps = Type{
	Table: "management_apps", Prefix: model.ManagementAppID, Perm: model.ManagementAppsRead,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.ManagementAppID), "version": {"t.version", Int}, "name": {"t.name", Text}, "description": {"t.description", Text},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"client":  {To: "Client", Perm: model.ManagementAppsRead, Of: "management_app_id"},
			"roles":   {To: "Role", Link: "role_assignments", Of: "management_app_id", Key: "role_id"},
			"history": history(),
		},
	},
}
