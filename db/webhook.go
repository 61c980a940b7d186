package db

import (
	"context"
	"fmt"

	"tenantry/model"
)

var webhooks = Type{
	Table: "webhooks", Prefix: model.WebhookID, Perm: model.WebhooksRead,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.WebhookID), "version": {"t.version", Int}, "name": {"t.name", Text}, "description": {"t.description", Text},
			"url": {"t.url", Text}, "actions": {"t.actions", Texts}, "targetIds": {"t.target_ids", IDs},
			"status": {"t.status", Text}, "statusReason": {"t.status_reason", Text}, "statusSince": {"t.status_since", Instant},
			"failingSince": {"t.failing_since", Instant}, "pendingCount": {"t.pending_count", Int},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Parts: Parts{"createdBy": actor("t.by_kind", "t.by_id")},
		Edges: Edges{
			"secrets": {To: "WebhookSecret", Of: "webhook_id", Most: 10, Where: "(t.ends_at is null or t.ends_at > now())"},
			"deliveries": {To: "WebhookDelivery", Of: "webhook_id", Filter: Filters{
				"status": is("t.status = ?"), "action": is("t.action = ?"), "targetId": isAnyID("t.target_key = ?"),
				"eventId": isID(model.EventID, "t.event_id = ?"), "createdAt": along("t.created_at"),
			}},
			"history": history(),
		},
	},
}

// CreateWebhook adds a webhook, for who may read the log that it is sent. Its secret is in
// the answer and never again anywhere.
func (s *Scope) CreateWebhook(ctx context.Context, in model.WebhookCreateInput) (*model.WebhookCreatePayload, error) {
	out := &model.WebhookCreatePayload{}
	var err error
	out.Webhook, err = change[model.Webhook](ctx, s, s.lacking(model.WebhooksCreate, model.EventsRead), func(ctx context.Context, tx *Tx) (model.Key, error) {
		w, err := model.NewWebhook(in, tx.db.plainWebhooks, tx.now)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.mayListen(ctx, in.TargetIds.Value()); err != nil {
			return model.Key{}, err
		}
		if err := tx.mayAddWebhook(ctx); err != nil {
			return model.Key{}, err
		}
		if err := tx.insert(ctx, "webhook.created", w); err != nil {
			return model.Key{}, err
		}
		secret, err := tx.addWebhookSecret(ctx, w.Key)
		out.WebhookSecret = secret.Reveal()
		return w.Key, err
	})
	return out, err
}

// mayListen refuses a webhook of objects that are not there.
func (tx *Tx) mayListen(ctx context.Context, targets []string) error {
	of := map[model.Prefix][]model.Key{}
	for _, id := range targets {
		prefix, k, err := model.ParseID(id)
		if err != nil {
			return err
		}
		of[prefix] = append(of[prefix], k)
	}
	for prefix, all := range of {
		if err := tx.findTargets(ctx, prefix, all); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) findTargets(ctx context.Context, prefix model.Prefix, all []model.Key) error {
	t := typesByPrefix[prefix]
	switch {
	case prefix == model.TenantID && (len(all) > 1 || all[0] != tx.who.Tenant):
		return missing("targetIds", t)
	case prefix == model.TenantID:
		return nil
	case t == nil || prefix == model.EventID || prefix == model.WebhookDeliveryID:
		return model.InvalidField("targetIds", "Nothing happens to objects whose ids begin with %s_.", prefix)
	}
	return tx.find(ctx, "for key share", "targetIds", t, all...)
}

// mayAddWebhook keeps their number. It holds the tenant, so that nobody else adds one.
func (tx *Tx) mayAddWebhook(ctx context.Context) error {
	if _, err := tx.bun.NewRaw("select from tenants where tenant_id = ? for no key update", tx.who.Tenant).Exec(ctx); err != nil {
		return err
	}
	n, err := tx.bun.NewSelect().Table("webhooks").Where("tenant_id = ?", tx.who.Tenant).Count(ctx)
	if err == nil && n >= model.MaxWebhooks {
		return model.Errorf(model.Limited, "%s", fmt.Sprintf("The tenant has %d webhooks, and cannot have more. Delete one first.", n))
	}
	return err
}

// UpdateWebhook changes a webhook. What waits is sent as it then says.
func (s *Scope) UpdateWebhook(ctx context.Context, id string, in model.WebhookUpdateInput) (*model.Webhook, error) {
	return s.changeWebhook(ctx, s.lacking(model.WebhooksEdit, model.EventsRead), "webhook.updated", id, func(ctx context.Context, tx *Tx, w *model.Webhook) error {
		if err := tx.mayListen(ctx, in.TargetIds.Value()); err != nil {
			return err
		}
		if err := expect(w.Version, in.ExpectedVersion.Value()); err != nil {
			return err
		}
		return w.Apply(in, tx.db.plainWebhooks)
	})
}

// DisableWebhook has a webhook sent nothing for now.
func (s *Scope) DisableWebhook(ctx context.Context, id string) (*model.Webhook, error) {
	return s.changeWebhook(ctx, model.WebhooksEdit, "webhook.disabled", id, func(_ context.Context, tx *Tx, w *model.Webhook) error {
		w.Disable(model.WebhookStatusReasonRequested, tx.now)
		return nil
	})
}

// EnableWebhook has a webhook sent again what waits, and what happened meanwhile.
func (s *Scope) EnableWebhook(ctx context.Context, id string) (*model.Webhook, error) {
	return s.changeWebhook(ctx, s.lacking(model.WebhooksEdit, model.EventsRead), "webhook.enabled", id, func(_ context.Context, tx *Tx, w *model.Webhook) error {
		w.Enable(tx.now)
		return nil
	})
}

// changeWebhook applies a rule to a webhook.
func (s *Scope) changeWebhook(ctx context.Context, perm model.Permission, action, id string, apply func(ctx context.Context, tx *Tx, w *model.Webhook) error) (*model.Webhook, error) {
	return change[model.Webhook](ctx, s, perm, func(ctx context.Context, tx *Tx) (model.Key, error) {
		w, err := lock[model.Webhook](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		return w.Key, edit(ctx, tx, action, w, func() error { return apply(ctx, tx, w) })
	})
}

// DeleteWebhook removes a webhook with its deliveries.
func (s *Scope) DeleteWebhook(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.WebhooksDelete, func(ctx context.Context, tx *Tx) (model.Key, error) {
		w, err := lock[model.Webhook](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		return w.Key, tx.remove(ctx, "webhook.deleted", w)
	})
	return err
}
