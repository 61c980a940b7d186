package db

import (
	"context"
	"time"

	"tenantry/model"
)

var webhookDeliveries = Type{
	Table: "webhook_deliveries", Prefix: model.WebhookDeliveryID, Perm: model.WebhooksRead,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.WebhookDeliveryID), "eventId": {"t.event_id", ID(model.EventID)}, "action": {"t.action", Text},
			"targetId": typedID("t.target_kind", "t.target_key"), "status": {"t.status", Text}, "test": {"t.test", Bool},
			"createdAt": {"t.created_at", Instant}, "finishedAt": {"t.finished_at", Instant},
			"nextAttemptAt": {"case when not t.sending then t.due_at end", Instant}, "attemptCount": {"t.attempt_count", Int},
		},
		Edges: Edges{
			"webhook":  {To: "Webhook", From: &Column{"t.webhook_id", Foreign}, Of: "id"},
			"event":    {To: "Event", From: &Column{"t.event_id", Foreign}, Of: "id"},
			"attempts": {To: "WebhookAttempt", Of: "delivery_id", Most: model.MaxKeptAttempts},
		},
	},
}

var webhookAttempts = Type{
	Table: "webhook_attempts",
	Fields: Fields{Columns: Columns{
		"number": {"t.number", Int}, "at": {"t.at", Instant}, "durationMs": {"t.duration_ms", Int},
		"httpStatus": {"t.http_status", Int}, "answer": {"t.answer", Text}, "error": {"t.error", Text},
	}},
}

// queue adds deliveries to a webhook that is locked, in their order.
func (tx *Tx) queue(ctx context.Context, w *model.Webhook, all []*model.WebhookDelivery, at time.Time) error {
	if len(all) == 0 {
		return nil
	}
	var last int64
	err := tx.bun.NewRaw("update webhooks set queued = queued + ?, pending_count = pending_count + ? where tenant_id = ? and id = ? returning queued",
		len(all), len(all), tx.who.Tenant, w.Key).Scan(ctx, &last)
	if err != nil {
		return err
	}
	targets := make([]model.Key, len(all))
	for i, d := range all {
		d.Number, targets[i] = last-int64(len(all)-1-i), d.TargetKey
	}
	if _, err := tx.bun.NewInsert().Model(&all).Exec(ctx); err != nil {
		return err
	}
	return tx.advance(ctx, w.Key, targets, at)
}

// advance has the first pending delivery about each of some objects sent, where nothing
// about it is on its way.
func (tx *Tx) advance(ctx context.Context, webhook model.Key, targets []model.Key, at time.Time) error {
	_, err := tx.bun.NewRaw(`update webhook_deliveries d set due_at = ? from unnest(?::uuid[]) o (target_key) cross join lateral (
			select id, due_at from webhook_deliveries where tenant_id = ? and webhook_id = ? and target_key = o.target_key and status = 'PENDING' order by number limit 1) f
		where d.tenant_id = ? and d.id = f.id and f.due_at is null and not exists (
			select from webhook_deliveries where tenant_id = ? and webhook_id = ? and target_key = o.target_key and sending)`,
		at, uuids(targets), tx.who.Tenant, webhook, tx.who.Tenant, tx.who.Tenant, webhook).Exec(ctx)
	if err != nil {
		return err
	}
	return tx.reckon(ctx, webhook)
}

// reckon notes when the webhook has something to send.
func (tx *Tx) reckon(ctx context.Context, webhook model.Key) error {
	_, err := tx.bun.NewRaw(`update webhooks set due_at = (select min(d.due_at) from webhook_deliveries d
		where d.tenant_id = ? and d.webhook_id = ? and d.due_at is not null) where tenant_id = ? and id = ?`,
		tx.who.Tenant, webhook, tx.who.Tenant, webhook).Exec(ctx)
	return err
}

// TestWebhook sends a webhook an event that nothing else happened for, once.
func (s *Scope) TestWebhook(ctx context.Context, id string) (*model.WebhookDelivery, error) {
	return change[model.WebhookDelivery](ctx, s, model.WebhooksEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		w, err := lock[model.Webhook](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if w.Status != model.WebhookStatusActive {
			return model.Key{}, &model.Error{Code: model.Conflict, Field: "id", Message: "The webhook is disabled. Enable it first."}
		}
		if err := tx.hasRoom(ctx, w); err != nil {
			return model.Key{}, err
		}
		if err := tx.record(model.WebhookTested, w.ID(), nil, nil); err != nil {
			return model.Key{}, err
		}
		d := model.NewWebhookDelivery(w, tx.events[len(tx.events)-1], tx.now)
		d.Test = true
		return d.Key, tx.queue(ctx, w, []*model.WebhookDelivery{d}, tx.now)
	})
}

// hasRoom refuses more to a queue that is long already.
func (tx *Tx) hasRoom(ctx context.Context, w *model.Webhook) error {
	var n int
	err := tx.bun.NewRaw("select pending_count from webhooks where tenant_id = ? and id = ?", tx.who.Tenant, w.Key).Scan(ctx, &n)
	if err == nil && n >= model.MaxRedelivering {
		return &model.Error{Code: model.Limited, Field: "id", Message: "Too many deliveries of the webhook wait. Wait until some have arrived."}
	}
	return err
}
