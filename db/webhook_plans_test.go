package db_test

import (
	"testing"

	"tenantry/db"
	"tenantry/model"
)

// A page of a webhook's deliveries costs what a page has, whatever it is filtered by.
func TestWebhookPlans(t *testing.T) {
	t.Parallel()
	c := newCrowd(t)
	c.exec(`insert into webhooks (tenant_id, id, name, url, status, status_since, by_kind, created_at, updated_at)
		select tenant_id, gen_random_uuid(), n::text, 'https://x.example', 'ACTIVE', now(), 'SYSTEM', now(), now() from tenants, generate_series(1, 3) n`)
	c.exec(`insert into webhook_deliveries (tenant_id, id, webhook_id, number, event_id, action, target_kind, target_key, status, due_at, created_at)
		select e.tenant_id, gen_random_uuid(), w.id, 1 + row_number() over (partition by w.id order by e.id), e.id, case when random() < 0.01 then 'user.created' else e.action end, e.target_kind, e.target_key,
			case when random() < 0.01 then 'FAILED' when random() < 0.02 then 'PENDING' else 'DELIVERED' end, case when random() < 0.01 then now() end, e.at
		from webhooks w join lateral (select * from events where tenant_id = w.tenant_id and w.name = '1' order by id limit 20000) e on true`)
	c.exec("analyze webhook_deliveries")
	c.exec(`insert into webhook_attempts (tenant_id, id, delivery_id, number, at, duration_ms) select tenant_id, gen_random_uuid(), id, 1, now(), 1 from webhook_deliveries`)
	c.exec("vacuum (analyze) webhooks, webhook_deliveries, webhook_attempts")
	hook := c.keys("select id from webhooks where tenant_id = $1 order by name limit 1")
	sent := c.keys("select id from webhook_deliveries where tenant_id = $1 limit 50")
	manager := model.Manager(c.tenant, c.manager, "Administration", nil)
	filter := func(name string, v any) db.Args { return db.Args{"first": 50, "filter": map[string]any{name: v}} }
	for _, q := range []question{
		{edge: "Webhook.deliveries", args: db.Args{"first": 50}, most: 200},
		{edge: "Webhook.deliveries", args: db.Args{"last": 50, "orderBy": map[string]any{"direction": "ASC"}}, most: 200},
		{edge: "Webhook.deliveries", args: filter("status", "FAILED"), most: 200},
		{edge: "Webhook.deliveries", args: filter("action", "user.created"), most: 200},
		{edge: "Webhook.deliveries", args: filter("targetId", c.user), most: 200},
		{edge: "Webhook.deliveries", args: filter("eventId", model.EventID.Of(c.users[0])), most: 200},
		{edge: "Webhook.deliveries", args: filter("createdAt", map[string]any{"from": "2026-06-01T00:00:00Z", "to": "2026-06-30T00:00:00Z"}), most: 200},
		{edge: "WebhookDelivery.attempts", parents: sent, most: 200},
	} {
		if q.parents == nil {
			q.parents = hook
		}
		c.check("a management app", manager, q)
	}
}
