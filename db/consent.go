package db

import (
	"context"

	"tenantry/model"
)

var consents = Type{
	Table: "consents", Prefix: model.ConsentID, Perm: model.ConsentsRead, Seen: "{row}.app_id = ?",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.ConsentID), "scopes": {"t.scopes", Texts},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant}, "expiresAt": {"t.expires_at", Instant},
		},
		Edges: Edges{
			"user":   {To: "User", From: &Column{"t.user_id", Foreign}, Of: "id"},
			"app":    {To: "App", From: &Column{"t.app_id", Foreign}, Of: "id", Inline: true},
			"client": {To: "Client", From: &Column{"t.client_id", Foreign}, Of: "id"},
		},
	},
}

// GrantConsent notes what a user agrees to at a sign-in, for which alone it is. What they
// agreed to before holds for longer.
func (s *Scope) GrantConsent(ctx context.Context, in model.ConsentGrant) (*model.Consent, error) {
	return write(ctx, s, model.AuthExecute, func(ctx context.Context, tx *Tx) (*model.Consent, error) {
		c, err := model.NewConsent(in.Scopes, tx.now)
		if err != nil {
			return nil, err
		}
		client, err := lock[model.Client](ctx, tx, "clientId", in.ClientID)
		if err != nil {
			return nil, err
		}
		if client.AppID == nil {
			return nil, model.InvalidField("clientId", "Nobody signs in to a management app.")
		}
		if c.UserID, err = model.UserID.Key("userId", in.UserID); err != nil {
			return nil, err
		}
		c.TenantID, c.AppID, c.ClientID = tx.who.Tenant, *client.AppID, client.Key
		if err := tx.find(ctx, "for key share", "userId", &users, c.UserID); err != nil {
			return nil, err
		}
		return c, tx.saveConsent(ctx, c)
	})
}

// saveConsent writes a consent with the profile that it is a part of. One to the same is
// renewed, and those that have ended are forgotten.
func (tx *Tx) saveConsent(ctx context.Context, c *model.Consent) error {
	_, err := tx.bun.NewRaw("delete from consents where tenant_id = ? and user_id = ? and app_id = ? and expires_at <= now()", tx.who.Tenant, c.UserID, c.AppID).Exec(ctx)
	if err != nil {
		return err
	}
	_, err = tx.bun.NewInsert().Model(c).On("conflict (tenant_id, user_id, client_id, scopes) do update").
		Set("updated_at = excluded.updated_at, expires_at = excluded.expires_at").Returning("id, created_at").Exec(ctx)
	if err != nil {
		return err
	}
	_, err = tx.bun.NewRaw("insert into user_app_profiles (tenant_id, user_id, app_id, updated_at) values (?, ?, ?, ?) on conflict do nothing",
		tx.who.Tenant, c.UserID, c.AppID, tx.now).Exec(ctx)
	if err != nil {
		return err
	}
	return tx.record("user.consent_granted", model.UserID.Of(c.UserID), nil, snapshot(c), aboutNode(model.ConsentID, c.Key), aboutApp(c.AppID))
}

// RevokeConsents ends consents, those named or those of a user, and says how many it ended.
// An app's own token ends those for the app.
func (s *Scope) RevokeConsents(ctx context.Context, in model.ConsentsRevokeInput) (int, error) {
	ids, user, client := in.Ids.Value(), in.UserID.Value(), in.ClientID.Value()
	return write(ctx, s, model.ConsentsDelete, func(ctx context.Context, tx *Tx) (int, error) {
		switch {
		case (ids == nil) == (user == nil):
			return 0, model.InvalidField("ids", "Give exactly one of ids and userId.")
		case ids != nil && client != nil:
			return 0, model.InvalidField("clientId", "clientId goes with userId, not with ids.")
		case ids != nil:
			return tx.endNamedConsents(ctx, ids)
		}
		return tx.endConsentsOf(ctx, *user, client)
	})
}

// endNamedConsents refuses all if one is not there. One that has ended by itself is, and is not counted.
func (tx *Tx) endNamedConsents(ctx context.Context, ids []string) (int, error) {
	all, err := edges{prefix: model.ConsentID, field: "ids", limit: MaxIDs}.keysOf(ids)
	if err != nil {
		return 0, err
	}
	if err := tx.find(ctx, "for update", "ids", &consents, all...); err != nil {
		return 0, err
	}
	return tx.endConsents(ctx, "t.id = any(?::uuid[])", uuids(all))
}

func (tx *Tx) endConsentsOf(ctx context.Context, user string, client *string) (int, error) {
	k, err := model.UserID.Key("userId", user)
	if err != nil {
		return 0, err
	}
	if err := tx.find(ctx, "for key share", "userId", &users, k); err != nil {
		return 0, err
	}
	where, args := "t.user_id = ?", []any{k}
	if tx.who.App != nil {
		where, args = where+" and t.app_id = ?", append(args, *tx.who.App)
	}
	if client != nil {
		of, err := model.ClientID.Key("clientId", *client)
		if err != nil {
			return 0, err
		}
		if err := tx.find(ctx, "for key share", "clientId", &clients, of); err != nil {
			return 0, err
		}
		where, args = where+" and t.client_id = ?", append(args, of)
	}
	return tx.endConsents(ctx, where, args...)
}

// endConsents ends those of the tenant that hold and for which the predicate does, each
// with a record of its own, and says how many they were.
func (tx *Tx) endConsents(ctx context.Context, where string, args ...any) (int, error) {
	var ended []model.Consent
	err := tx.bun.NewRaw("delete from consents t where t.tenant_id = ? and "+unexpired+" and "+where+" returning t.*", append([]any{tx.who.Tenant}, args...)...).Scan(ctx, &ended)
	if err != nil {
		return 0, err
	}
	for i := range ended {
		c := &ended[i]
		err := tx.record("user.consent_revoked", model.UserID.Of(c.UserID), snapshot(c), nil, aboutNode(model.ConsentID, c.Key), aboutApp(c.AppID))
		if err != nil {
			return 0, err
		}
	}
	return len(ended), nil
}
