package db

import "tenantry/model"

var tenants = Type{
	Table: "tenants", Key: "tenant_id", Prefix: model.TenantID, Perm: model.TenantRead,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.TenantID), "version": {"t.version", Int}, "name": {"t.name", Text},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"defaultApp": {To: "App", From: &Column{"t.default_app_id", Foreign}, Of: "id"},
			"history":    history(),
		},
	},
}
