package db

import "tenantry/model"

var events = Type{
	Table: "events", Prefix: model.EventID, Perm: model.EventsRead, Seen: "{row}.app_id = ?",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.EventID), "at": {"t.at", Instant}, "action": {"t.action", Text}, "actorName": {"t.actor_name", Text},
			"targetId": typedID("t.target_kind", "t.target_key"), "relatedId": typedID("t.related_kind", "t.related_key"),
			"appId": {"t.app_id", ID(model.AppID)}, "before": {"t.before", JSON}, "after": {"t.after", JSON},
			"ip": {"t.ip", Text}, "userAgent": {"t.user_agent", Text}, "requestId": {"t.request_id", Text},
		},
		Parts: Parts{"actor": actor("t.actor_kind", "t.actor_key")},
	},
}
