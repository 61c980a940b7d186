package db

import "tenantry/model"

// ongoing are the sessions that have not ended. The time is that of the transaction.
const ongoing = "t.expires_at > now()"

var sessions = Type{
	Table: "sessions", Prefix: model.SessionID, Perm: model.SessionsRead, Seen: "{row}.app_id = ?",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.SessionID), "startedAt": {"t.started_at", Instant}, "expiresAt": {"t.expires_at", Instant},
			"ip": {"t.ip", Text}, "userAgent": {"t.user_agent", Text},
		},
		Edges: Edges{
			"user":   {To: "User", From: &Column{"t.user_id", Foreign}, Of: "id"},
			"app":    {To: "App", From: &Column{"t.app_id", Foreign}, Of: "id"},
			"client": {To: "Client", From: &Column{"t.client_id", Foreign}, Of: "id"},
		},
	},
}
