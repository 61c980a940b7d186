package db

import "tenantry/model"

var adminUsers = Type{
	Table: "admin_users", Prefix: model.AdminUserID, Perm: model.AdminUsersRead,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.AdminUserID), "version": {"t.version", Int}, "email": {"t.email", Text}, "name": {"t.name", Text},
			"status": {"t.status", Text}, "lastSignInAt": {"t.last_sign_in_at", Instant},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"roles":   {To: "Role", Link: "role_assignments", Of: "admin_user_id", Key: "role_id"},
			"history": history(),
		},
	},
}
