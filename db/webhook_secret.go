package db

import (
	"context"
	"fmt"
	"time"

	"tenantry/model"
)

var webhookSecrets = Type{
	Table: "webhook_secrets",
	Fields: Fields{Columns: Columns{
		"hint": {"t.hint", Text}, "createdAt": {"t.created_at", Instant}, "endsAt": {"t.ends_at", Instant},
	}},
}

// RotateWebhookSecret makes a new secret, beside which the old ones sign for overlap
// seconds. It is in the answer and never again anywhere.
func (s *Scope) RotateWebhookSecret(ctx context.Context, id string, overlap int) (*model.WebhookSecretRotatePayload, error) {
	out := &model.WebhookSecretRotatePayload{}
	var err error
	out.Webhook, err = change[model.Webhook](ctx, s, s.lacking(model.WebhooksEdit, model.EventsRead), func(ctx context.Context, tx *Tx) (model.Key, error) {
		if overlap < 0 || overlap > model.MaxWebhookOverlap {
			return model.Key{}, model.InvalidField("overlap", "overlap must be 0 to %d seconds, not %d.", model.MaxWebhookOverlap, overlap)
		}
		w, err := lock[model.Webhook](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.endWebhookSecrets(ctx, w.Key, tx.now.Add(time.Duration(overlap)*time.Second)); err != nil {
			return model.Key{}, err
		}
		secret, err := tx.addWebhookSecret(ctx, w.Key)
		if err != nil {
			return model.Key{}, err
		}
		out.WebhookSecret = secret.Reveal()
		return w.Key, tx.noteRotation(ctx, w, overlap)
	})
	return out, err
}

// endWebhookSecrets has the secrets that there are sign until a time, and no longer than
// was said before.
func (tx *Tx) endWebhookSecrets(ctx context.Context, webhook model.Key, until time.Time) error {
	_, err := tx.bun.NewRaw("update webhook_secrets set ends_at = least(coalesce(ends_at, ?), ?) where tenant_id = ? and webhook_id = ?", until, until, tx.who.Tenant, webhook).Exec(ctx)
	if err != nil {
		return err
	}
	if err := tx.forgetWebhookSecrets(ctx, webhook, tx.now); err != nil {
		return err
	}
	n, err := tx.bun.NewSelect().Table("webhook_secrets").Where("tenant_id = ? and webhook_id = ?", tx.who.Tenant, webhook).Count(ctx)
	if err == nil && n >= model.MaxWebhookSecrets {
		return &model.Error{Code: model.Conflict, Field: "overlap", Message: fmt.Sprintf("%d secrets sign already. Wait until one has ended, or give an overlap of 0.", n)}
	}
	return err
}

// forgetWebhookSecrets deletes those that have ended.
func (tx *Tx) forgetWebhookSecrets(ctx context.Context, webhook model.Key, at time.Time) error {
	_, err := tx.bun.NewRaw("delete from webhook_secrets where tenant_id = ? and webhook_id = ? and ends_at <= ?", tx.who.Tenant, webhook, at).Exec(ctx)
	return err
}

func (tx *Tx) noteRotation(ctx context.Context, w *model.Webhook, overlap int) error {
	_, err := tx.bun.NewRaw("update webhooks set version = version + 1, updated_at = ? where tenant_id = ? and id = ?", tx.now, tx.who.Tenant, w.Key).Exec(ctx)
	if err != nil {
		return err
	}
	return tx.record("webhook.secret_rotated", w.ID(), nil, members{"overlap": overlap})
}

// addWebhookSecret makes a secret and keeps it sealed.
func (tx *Tx) addWebhookSecret(ctx context.Context, webhook model.Key) (model.Secret, error) {
	k, secret := model.NewKey(), model.NewWebhookSecret()
	seal, err := tx.db.seal("webhook secrets")
	if err != nil {
		return secret, err
	}
	sealed := seal.Seal(nil, nil, []byte(secret.Reveal()), whose(tx.who.Tenant, webhook, k))
	_, err = tx.bun.NewRaw("insert into webhook_secrets (tenant_id, id, webhook_id, sealed, hint, created_at) values (?, ?, ?, ?, ?, ?)",
		tx.who.Tenant, k, webhook, sealed, secret.Hint(), tx.now).Exec(ctx)
	return secret, err
}

// signing are the secrets that sign at a time, the newest first.
func (tx *Tx) signing(ctx context.Context, webhook model.Key, at time.Time) ([]model.Secret, error) {
	var rows []struct {
		ID     model.Key `bun:"type:uuid"`
		Sealed []byte
	}
	err := tx.bun.NewRaw("select id, sealed from webhook_secrets where tenant_id = ? and webhook_id = ? and (ends_at is null or ends_at > ?) order by id desc",
		tx.who.Tenant, webhook, at).Scan(ctx, &rows)
	if err != nil {
		return nil, err
	}
	seal, err := tx.db.seal("webhook secrets")
	if err != nil {
		return nil, err
	}
	all := make([]model.Secret, len(rows))
	for i, row := range rows {
		text, err := seal.Open(nil, nil, row.Sealed, whose(tx.who.Tenant, webhook, row.ID))
		if err != nil {
			return nil, errForeignKey
		}
		all[i] = model.SecretOf(string(text))
	}
	return all, nil
}

// whose ties a sealed secret to its place, so that it is worth nothing in another row.
func whose(tenant, webhook, k model.Key) []byte {
	return append(append(append([]byte{}, tenant[:]...), webhook[:]...), k[:]...)
}
