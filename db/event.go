package db

import (
	"slices"

	"tenantry/model"
)

// ofAccount is the account that a record t is about, as its index has it.
const ofAccount = "(case when t.target_kind = 'acc' then t.target_key when t.related_kind = 'acc' then t.related_key else t.account_id end)"

// eventFilter narrows the log. Each of its fields has an index that ends with the key, and
// actors, apps and accounts have one with the action before that.
var eventFilter = Filters{
	"targetId": isAnyID("t.target_key = ?"), "actorId": isAnyID("t.actor_key = ?"), "relatedId": isAnyID("t.related_key = ?"),
	"appId": isID(model.AppID, "t.app_id = ?"), "accountId": isID(model.AccountID, ofAccount+" = ?"), "clientId": isID(model.ClientID, "t.client_id = ?"),
	"action": isAction, "at": happened("t.at"),
}

// maxActions is how many actions a filter names at most: each is a walk along its index.
const maxActions = 20

// isAction compares the action with one, or walks the index for each of several.
func isAction(field string, v any) (condition, error) {
	c, err := oneOf("t.action = any(?)")(field, v)
	if err != nil {
		return c, err
	}
	all := slices.Compact(slices.Sorted(slices.Values(c.args[0].([]string))))
	if len(all) > maxActions {
		return condition{}, model.InvalidField(field, "%s takes at most %d actions.", field, maxActions)
	}
	if len(all) == 1 {
		return condition{sql: "t.action = ?", args: []any{all[0]}}, nil
	}
	for _, action := range all {
		c.ways = append(c.ways, condition{sql: "t.action = ?", args: []any{action}})
	}
	return c, nil
}

// countedRows is how far long lists are counted: the log, and users.
const countedRows = 100_000

var events = Type{
	Table: "events", Counted: countedRows, Prefix: model.EventID, Perm: model.EventsRead, Seen: "{row}.app_id = ?",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.EventID), "at": {"t.at", Instant}, "action": {"t.action", Text}, "actorName": {"t.actor_name", Text},
			"targetId": typedID("t.target_kind", "t.target_key"), "relatedId": typedID("t.related_kind", "t.related_key"),
			"appId": {"t.app_id", ID(model.AppID)}, "accountId": {ofAccount, ID(model.AccountID)}, "clientId": {"t.client_id", ID(model.ClientID)},
			"userCount": {"(select sum(cardinality(u.ids))::int4 from event_users u where u.tenant_id = t.tenant_id and u.event_id = t.id)", Int}, "before": {"t.before", JSON}, "after": {"t.after", JSON},
			"ip": {"t.ip", Text}, "userAgent": {"t.user_agent", Text}, "requestId": {"t.request_id", Text},
		},
		Parts: Parts{"actor": actor("t.actor_kind", "t.actor_key")},
		Edges: Edges{"users": {
			To: "User", Of: "event_id", Key: "user_id",
			// Those who are gone are no rows, or a page would end too early.
			Link: "(select e.tenant_id, e.event_id, u.id as user_id from event_users e cross join unnest(e.ids) i (id) join users u on u.tenant_id = e.tenant_id and u.id = i.id)",
		}},
	},
}
