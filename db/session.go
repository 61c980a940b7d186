package db

import (
	"context"

	"tenantry/model"
)

// unexpired are the sessions whose time is not over. The time is that of the transaction.
const unexpired = "t.expires_at > now()"

// ongoing are those of them whose users may still use the app: whatever takes it from
// users, one of them or a hundred thousand, ends their sessions.
var ongoing = unexpired + " and " + mayUse("t.tenant_id", "t.user_id", "t.app_id")

var sessions = Type{
	Table: "sessions", Prefix: model.SessionID, Perm: model.SessionsRead, Seen: "{row}.app_id = ?",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.SessionID), "startedAt": {"t.started_at", Instant}, "expiresAt": {"t.expires_at", Instant},
			"ip": {"t.ip", Text}, "userAgent": {"t.user_agent", Text},
		},
		Edges: Edges{
			"user":   {To: "User", From: &Column{"t.user_id", Foreign}, Of: "id"},
			"app":    {To: "App", From: &Column{"t.app_id", Foreign}, Of: "id", Inline: true},
			"client": {To: "Client", From: &Column{"t.client_id", Foreign}, Of: "id"},
		},
	},
}

// RevokeSessions ends sessions, those named or all of a user, and says how many it ended.
// An app's own token ends those in the app.
func (s *Scope) RevokeSessions(ctx context.Context, in model.SessionsRevokeInput) (int, error) {
	ids, user := in.Ids.Value(), in.UserID.Value()
	return write(ctx, s, model.SessionsDelete, func(ctx context.Context, tx *Tx) (int, error) {
		switch {
		case (ids == nil) == (user == nil):
			return 0, model.InvalidField("ids", "Give exactly one of ids and userId.")
		case ids != nil:
			return tx.endNamed(ctx, ids)
		}
		return tx.endOf(ctx, *user)
	})
}

// endNamed refuses all if one is not there. One that has ended by itself is, and is not counted.
func (tx *Tx) endNamed(ctx context.Context, ids []string) (int, error) {
	all, err := edges{prefix: model.SessionID, field: "ids", limit: MaxIDs}.keysOf(ids)
	if err != nil {
		return 0, err
	}
	if err := tx.find(ctx, "for update", "ids", &sessions, all...); err != nil {
		return 0, err
	}
	return tx.endSessions(ctx, "t.id = any(?::uuid[])", uuids(all))
}

func (tx *Tx) endOf(ctx context.Context, user string) (int, error) {
	k, err := model.UserID.Key("userId", user)
	if err != nil {
		return 0, err
	}
	if err := tx.find(ctx, "for key share", "userId", &users, k); err != nil {
		return 0, err
	}
	if tx.who.App != nil {
		return tx.endSessions(ctx, "t.user_id = ? and t.app_id = ?", k, *tx.who.App)
	}
	return tx.endSessions(ctx, "t.user_id = ?", k)
}

// endSessions ends those of the tenant that go on and for which the predicate holds, each
// with a record of its own, and says how many they were.
func (tx *Tx) endSessions(ctx context.Context, where string, args ...any) (int, error) {
	var ended []model.Session
	err := tx.bun.NewRaw("delete from sessions t where t.tenant_id = ? and "+unexpired+" and "+where+
		" returning t.id, t.user_id, t.app_id", append([]any{tx.who.Tenant}, args...)...).Scan(ctx, &ended)
	if err != nil {
		return 0, err
	}
	for _, e := range ended {
		if err := tx.record("session.revoked", model.UserID.Of(e.UserID), nil, nil, aboutNode(model.SessionID, e.Key), aboutApp(e.AppID)); err != nil {
			return 0, err
		}
	}
	return len(ended), nil
}
