package db

import (
	"context"

	"github.com/uptrace/bun"

	"tenantry/model"
)

// RedeliverWebhookDeliveries has a webhook sent deliveries again, in their order and with
// their ids.
func (s *Scope) RedeliverWebhookDeliveries(ctx context.Context, id string, in model.WebhookDeliveriesRedeliverInput) (*model.WebhookDeliveriesRedeliverPayload, error) {
	out := &model.WebhookDeliveriesRedeliverPayload{}
	var err error
	out.Webhook, err = change[model.Webhook](ctx, s, model.WebhooksEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		if err := in.Valid(); err != nil {
			return model.Key{}, err
		}
		w, err := lock[model.Webhook](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.hasRoom(ctx, w); err != nil {
			return model.Key{}, err
		}
		all, err := tx.chosen(ctx, w, in)
		if err != nil {
			return model.Key{}, err
		}
		if out.More = len(all) > model.MaxRedelivered; out.More {
			all = all[:model.MaxRedelivered]
		}
		if out.RedeliveredCount = len(all); out.RedeliveredCount == 0 {
			return w.Key, nil
		}
		last := all[len(all)-1].ID()
		out.LastID = &last
		return w.Key, tx.again(ctx, w, all, in)
	})
	return out, err
}

// chosen are the deliveries that the input names, or the first of those that it describes,
// and one more.
func (tx *Tx) chosen(ctx context.Context, w *model.Webhook, in model.WebhookDeliveriesRedeliverInput) ([]*model.WebhookDelivery, error) {
	var all []*model.WebhookDelivery
	q := tx.bun.NewSelect().Model(&all).Where("tenant_id = ? and webhook_id = ?", tx.who.Tenant, w.Key)
	if ids := in.DeliveryIds.Value(); ids != nil {
		return all, tx.named(ctx, q, ids, &all)
	}
	q = q.Where("created_at >= ?", *in.From.Value()).Order("created_at", "id").Limit(model.MaxRedelivered + 1)
	if to := in.To.Value(); to != nil {
		q = q.Where("created_at < ?", *to)
	}
	if status := in.Status.Value(); status != nil {
		q = q.Where("status = ?", *status)
	}
	if after := in.After.Value(); after != nil {
		last, err := lock[model.WebhookDelivery](ctx, tx, "after", *after)
		if err != nil {
			return nil, err
		}
		q = q.Where("(created_at, id) > (?, ?)", last.CreatedAt, last.Key)
	}
	return all, q.Scan(ctx)
}

// named reads deliveries by their ids, all of which must be there.
func (tx *Tx) named(ctx context.Context, q *bun.SelectQuery, ids []string, all *[]*model.WebhookDelivery) error {
	named := map[model.Key]bool{}
	var keys []model.Key
	for _, id := range ids {
		k, err := model.WebhookDeliveryID.Key("deliveryIds", id)
		if err != nil {
			return err
		}
		named[k] = true
		keys = append(keys, k)
	}
	err := q.Where("id = any(?::uuid[])", uuids(keys)).Order("number").Scan(ctx)
	if err == nil && len(*all) < len(named) {
		return missing("deliveryIds", &webhookDeliveries)
	}
	return err
}

// again puts deliveries back into the queue, at their places: what waits about the same
// objects and came later, waits for them. What is on its way stays so.
func (tx *Tx) again(ctx context.Context, w *model.Webhook, all []*model.WebhookDelivery, in model.WebhookDeliveriesRedeliverInput) error {
	keys, targets, more := make([]model.Key, len(all)), make([]model.Key, len(all)), 0
	for i, d := range all {
		keys[i], targets[i] = d.Key, d.TargetKey
		if d.Status != model.WebhookDeliveryStatusPending {
			more++
		}
	}
	for _, do := range []*bun.RawQuery{
		tx.bun.NewRaw("update webhook_deliveries set status = 'PENDING', tries = 0, finished_at = null where tenant_id = ? and id = any(?::uuid[]) and not sending", tx.who.Tenant, uuids(keys)),
		tx.bun.NewRaw("update webhook_deliveries set due_at = null where tenant_id = ? and webhook_id = ? and target_key = any(?::uuid[]) and status = 'PENDING' and not sending", tx.who.Tenant, w.Key, uuids(targets)),
		tx.bun.NewRaw("update webhooks set pending_count = pending_count + ? where tenant_id = ? and id = ?", more, tx.who.Tenant, w.Key),
	} {
		if _, err := do.Exec(ctx); err != nil {
			return err
		}
	}
	if err := tx.advance(ctx, w.Key, targets, tx.now); err != nil {
		return err
	}
	said := members{"count": len(all)}
	if status := in.Status.Value(); status != nil {
		said["status"] = *status
	}
	return tx.record("webhook.redelivered", w.ID(), nil, said)
}
