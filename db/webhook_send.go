package db

import (
	"context"
	"time"

	"tenantry/model"
)

// How a webhook's deliveries are sent.
const (
	taken        = 200         // records read of the log at once
	sendingTime  = time.Minute // after which one that was on its way must have failed: its server is gone
	sendingMost  = 8           // of a webhook at once
	sendingFirst = 1           // of one that fails
	sweepEvery   = time.Hour
	sweptAtOnce  = 500
)

// postbox is where a webhook stands.
type postbox struct {
	AtTx         string
	AtID         model.Key `bun:"type:uuid"`
	PendingCount int
	Queued       int64
	SweptAt      time.Time
}

// NextDelivery takes what came into the log for a webhook, and hands out one of its
// deliveries that is due: it counts as on its way for a minute, in which nobody else is
// given it. More says that there is more to do at once.
func (s *Scope) NextDelivery(ctx context.Context, webhook model.Key, at time.Time) (*model.Outgoing, bool, error) {
	more := false
	out, err := write(ctx, s, model.WebhooksSend, func(ctx context.Context, tx *Tx) (*model.Outgoing, error) {
		w, box, err := tx.openPostbox(ctx, webhook)
		if err != nil || w == nil {
			return nil, err
		}
		if at.Sub(box.SweptAt) >= sweepEvery {
			if err := tx.sweepWebhook(ctx, w.Key, box, at); err != nil {
				return nil, err
			}
		}
		if w.Status != model.WebhookStatusActive {
			return nil, nil
		}
		if more, err = tx.takeEvents(ctx, w, box, at); err != nil {
			return nil, err
		}
		d, others, err := tx.takeDelivery(ctx, w, at)
		if err != nil || d == nil {
			return nil, err
		}
		more = more || others
		return tx.outgoing(ctx, w, d, at)
	})
	return out, more, err
}

// openPostbox locks a webhook; none if it is gone.
func (tx *Tx) openPostbox(ctx context.Context, webhook model.Key) (*model.Webhook, postbox, error) {
	var box postbox
	w, err := lock[model.Webhook](ctx, tx, "id", model.WebhookID.Of(webhook))
	if model.CodeOf(err) == model.NotFound {
		return nil, box, nil
	}
	if err != nil {
		return nil, box, err
	}
	return w, box, tx.bun.NewRaw("select at_tx::text as at_tx, at_id, pending_count, queued, swept_at from webhooks where tenant_id = ? and id = ?", tx.who.Tenant, webhook).Scan(ctx, &box)
}

// takeEvents queues what came into the log since the webhook was there last, and notes how
// far that is, in one transaction: nothing is left out, and nothing queued twice.
func (tx *Tx) takeEvents(ctx context.Context, w *model.Webhook, box postbox, at time.Time) (bool, error) {
	if box.PendingCount >= model.MaxPendingDeliveries {
		return false, nil
	}
	all, err := tx.committed(ctx, box.AtTx, box.AtID, taken)
	if err != nil || len(all) == 0 {
		return false, err
	}
	var wanted []*model.WebhookDelivery
	for i := range all {
		if w.Wants(&all[i].Event) {
			wanted = append(wanted, model.NewWebhookDelivery(w, &all[i].Event, at))
		}
	}
	if err := tx.queue(ctx, w, wanted, at); err != nil {
		return false, err
	}
	last := all[len(all)-1]
	_, err = tx.bun.NewRaw("update webhooks set at_tx = ?::xid8, at_id = ? where tenant_id = ? and id = ?", last.Tx, last.Key, tx.who.Tenant, w.Key).Exec(ctx)
	return len(all) == taken, err
}

// placed is a record, and the transaction that wrote it.
type placed struct {
	model.Event
	Tx string
}

// committed are the records of the log after a place, in the order of their transactions:
// of those that no older one can still commit before. It reads what they are about alone.
func (tx *Tx) committed(ctx context.Context, after string, id model.Key, limit int) ([]placed, error) {
	var all []placed
	err := tx.bun.NewRaw(`select id, action, target_kind, target_key, related_kind, related_key, tx::text as tx from events
		where tenant_id = ? and (tx, id) > (?::xid8, ?::uuid) and tx < pg_snapshot_xmin(pg_current_snapshot())
		order by events.tx, id limit ?`, tx.who.Tenant, after, id, limit).Scan(ctx, &all)
	return all, err
}

// takeDelivery marks the delivery that is due first as on its way, if there may be one more.
func (tx *Tx) takeDelivery(ctx context.Context, w *model.Webhook, at time.Time) (*model.WebhookDelivery, bool, error) {
	most := sendingMost
	if w.FailingSince != nil {
		most = sendingFirst
	}
	n, err := tx.bun.NewSelect().Table("webhook_deliveries").Where("tenant_id = ? and webhook_id = ? and sending and due_at > ?", tx.who.Tenant, w.Key, at).Count(ctx)
	if err != nil {
		return nil, false, err
	}
	if n >= int64(most) { // whoever sends them comes back; or else it is due when their time is over
		_, err := tx.bun.NewRaw(`update webhooks set due_at = (select min(d.due_at) from webhook_deliveries d
			where d.tenant_id = ? and d.webhook_id = ? and d.sending) where tenant_id = ? and id = ?`, tx.who.Tenant, w.Key, tx.who.Tenant, w.Key).Exec(ctx)
		return nil, false, err
	}
	var due []*model.WebhookDelivery
	err = tx.bun.NewSelect().Model(&due).Where("tenant_id = ? and webhook_id = ? and due_at <= ?", tx.who.Tenant, w.Key, at).Order("due_at", "number").Limit(2).Scan(ctx)
	if err != nil || len(due) == 0 {
		return nil, false, err
	}
	d, until := due[0], at.Add(sendingTime)
	d.Sending, d.DueAt, d.Tries, d.AttemptCount = true, &until, d.Tries+1, d.AttemptCount+1
	if err := tx.saveDelivery(ctx, d); err != nil {
		return nil, false, err
	}
	return d, len(due) > 1 && n+1 < int64(most), tx.reckon(ctx, w.Key)
}

func (tx *Tx) saveDelivery(ctx context.Context, d *model.WebhookDelivery) error {
	_, err := tx.bun.NewUpdate().Model(d).Column("status", "due_at", "sending", "tries", "attempt_count", "finished_at").WherePK().Exec(ctx)
	return err
}

// outgoing is a delivery with all that it takes to send it.
func (tx *Tx) outgoing(ctx context.Context, w *model.Webhook, d *model.WebhookDelivery, at time.Time) (*model.Outgoing, error) {
	out := &model.Outgoing{Webhook: w.Key, Delivery: d.Key, Attempt: d.AttemptCount, URL: w.URL}
	var err error
	if out.Secrets, err = tx.signing(ctx, w.Key, at); err != nil {
		return nil, err
	}
	var e []*model.Event
	err = tx.bun.NewSelect().Model(&e).Where("tenant_id = ? and id = ?", tx.who.Tenant, d.EventID).Scan(ctx)
	if err != nil || len(e) == 0 {
		return out, err
	}
	out.Body, err = model.WebhookBody(e[0])
	return out, err
}

// NoteAttempt notes what came of an attempt: the delivery has arrived, is due again later, or
// is given up; and the webhook is disabled where there is no use in more.
func (s *Scope) NoteAttempt(ctx context.Context, out model.Outgoing, o model.WebhookOutcome, jitter float64) error {
	now := o.At.Add(o.Took)
	_, err := write(ctx, s, model.WebhooksSend, func(ctx context.Context, tx *Tx) (model.Key, error) {
		w, err := lock[model.Webhook](ctx, tx, "id", model.WebhookID.Of(out.Webhook))
		if err != nil {
			return out.Delivery, err
		}
		d, err := lock[model.WebhookDelivery](ctx, tx, "id", model.WebhookDeliveryID.Of(out.Delivery))
		if err != nil {
			return out.Delivery, err
		}
		if err := tx.keepAttempt(ctx, out, o); err != nil {
			return out.Delivery, err
		}
		if !d.Sending || d.AttemptCount != out.Attempt { // it took too long, and another server has it
			return out.Delivery, nil
		}
		d.Heed(o, now, jitter)
		if err := tx.settleDelivery(ctx, w, d, now); err != nil || d.Test {
			return out.Delivery, err
		}
		return out.Delivery, tx.heed(ctx, w, o, now)
	})
	if model.CodeOf(err) == model.NotFound {
		return nil // nobody wants to know any more
	}
	return err
}

// settleDelivery keeps how a delivery stands after an attempt. If it is finished, the next about the
// same object follows.
func (tx *Tx) settleDelivery(ctx context.Context, w *model.Webhook, d *model.WebhookDelivery, now time.Time) error {
	if err := tx.saveDelivery(ctx, d); err != nil {
		return err
	}
	if d.FinishedAt == nil {
		return tx.reckon(ctx, w.Key)
	}
	_, err := tx.bun.NewRaw("update webhooks set pending_count = pending_count - 1 where tenant_id = ? and id = ?", tx.who.Tenant, w.Key).Exec(ctx)
	if err != nil {
		return err
	}
	return tx.advance(ctx, w.Key, []model.Key{d.TargetKey}, now)
}

// heed notes how the webhook fares.
func (tx *Tx) heed(ctx context.Context, w *model.Webhook, o model.WebhookOutcome, now time.Time) error {
	was := w.FailingSince
	err := edit(ctx, tx, "webhook.disabled", w, func() error { w.Heed(o, now); return nil })
	if err != nil || (was == nil) == (w.FailingSince == nil) {
		return err
	}
	_, err = tx.bun.NewRaw("update webhooks set failing_since = ? where tenant_id = ? and id = ?", w.FailingSince, tx.who.Tenant, w.Key).Exec(ctx)
	return err
}

// keepAttempt records an attempt, and forgets those that were long before it.
func (tx *Tx) keepAttempt(ctx context.Context, out model.Outgoing, o model.WebhookOutcome) error {
	status := &o.Status
	if o.Status == 0 {
		status = nil
	}
	_, err := tx.bun.NewRaw("insert into webhook_attempts (tenant_id, id, delivery_id, number, at, duration_ms, http_status, answer, error) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		tx.who.Tenant, model.NewKey(), out.Delivery, out.Attempt, o.At, o.Took.Milliseconds(), status, text(o.Answer), text(o.Error)).Exec(ctx)
	if err != nil || out.Attempt <= model.MaxKeptAttempts {
		return err
	}
	_, err = tx.bun.NewRaw("delete from webhook_attempts where tenant_id = ? and delivery_id = ? and number <= ?", tx.who.Tenant, out.Delivery, out.Attempt-model.MaxKeptAttempts).Exec(ctx)
	return err
}

// sweepWebhook forgets finished deliveries that are too old or too many, and secrets that
// have ended. What is left to forget, the next call does.
func (tx *Tx) sweepWebhook(ctx context.Context, webhook model.Key, box postbox, at time.Time) error {
	if err := tx.forgetWebhookSecrets(ctx, webhook, at); err != nil {
		return err
	}
	done, err := tx.bun.NewRaw(`delete from webhook_deliveries where tenant_id = ? and id in (select id from webhook_deliveries
		where tenant_id = ? and webhook_id = ? and status <> 'PENDING' and (created_at < ? or number <= ?) limit ?)`,
		tx.who.Tenant, tx.who.Tenant, webhook, at.Add(-model.DeliveryTime), box.Queued-model.MaxKeptDeliveries, sweptAtOnce).Exec(ctx)
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n == sweptAtOnce {
		return err
	}
	_, err = tx.bun.NewRaw("update webhooks set swept_at = ? where tenant_id = ? and id = ?", at, tx.who.Tenant, webhook).Exec(ctx)
	return err
}
