package db

import "tenantry/model"

var clients = Type{
	Table: "clients", Prefix: model.ClientID, Perm: model.AppsRead,
	Seen: "exists (select 1 from clients v where v.tenant_id = {row}.tenant_id and v.id = {id} and v.app_id = ?)",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.ClientID), "version": {"t.version", Int},
			"clientId": {"uuid_send(t.tenant_id) || uuid_send(t.id)", OAuthID},
			"name":     {"t.name", Text}, "description": {"t.description", Text},
			"protocol": {"t.protocol", Text}, "type": {"t.type", Text}, "redirectUris": {"t.redirect_uris", Texts},
			"accessTokenTtl": {"t.access_token_ttl", Int},
			"createdAt":      {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"app":           {To: "App", From: &Column{"t.app_id", Foreign}, Of: "id"},
			"managementApp": {To: "ManagementApp", From: &Column{"t.management_app_id", Foreign}, Of: "id"},
			"secrets":       {To: "ClientSecret", Of: "client_id", Most: 10},
			"roles":         {To: "Role", Link: "role_assignments", Of: "client_id", Key: "role_id"},
		},
	},
}

var clientSecrets = Type{
	Table: "client_secrets",
	Fields: Fields{Columns: Columns{
		"id": Key(model.SecretID), "hint": {"t.hint", Text},
		"createdAt": {"t.created_at", Instant}, "lastUsedAt": {"t.last_used_at", Instant}, "expiresAt": {"t.expires_at", Instant},
	}},
}
