package db

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"tenantry/model"
)

// webhooksDue are those that have something to send, something to take from the log, or old
// deliveries to forget. What is before the log's oldest transaction that goes on can be
// taken, as nothing comes in before that any more. Where there are more than are wanted,
// chance chooses, so that none waits for ever.
const webhooksDue = `select w.tenant_id, w.id from webhooks w
	where w.swept_at <= $1::timestamptz - interval '1 hour'
		or w.status = 'ACTIVE' and (w.due_at <= $1 or w.pending_count < $2 and exists (select from events e
			where e.tenant_id = w.tenant_id and (e.tx, e.id) > (w.at_tx, w.at_id) and e.tx < pg_snapshot_xmin(pg_current_snapshot())))
	order by random() limit $3`

// WebhooksDue returns webhooks, of all tenants, that have something to do at a time. What
// that is, only the scope of their tenant may know.
func (d *DB) WebhooksDue(ctx context.Context, at time.Time, most int) ([]model.DueWebhook, error) {
	var all []model.DueWebhook
	err := d.Door().do(ctx, func(c *pgxpool.Conn) error {
		rows, err := c.Query(ctx, webhooksDue, at, model.MaxPendingDeliveries, most)
		if err != nil {
			return err
		}
		all, err = pgx.CollectRows(rows, pgx.RowToStructByPos[model.DueWebhook])
		return err
	})
	return all, err
}
