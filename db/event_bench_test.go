package db_test

import (
	"bytes"
	"context"
	"maps"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tenantry/db"
	"tenantry/model"
)

// BenchmarkLog reads pages of the log of TENANTRY_BENCH_URL, a database that
// testdata/log/fill.sql has filled; docs/log.md has its figures.
func BenchmarkLog(b *testing.B) {
	url := os.Getenv("TENANTRY_BENCH_URL")
	if url == "" {
		b.Skip("TENANTRY_BENCH_URL names no database")
	}
	d, err := db.Open(b.Context(), url, db.Options{Key: bytes.Repeat([]byte{7}, 32), Timeout: time.Minute})
	if err != nil {
		b.Fatal(err)
	}
	defer d.Close()
	tenant, lists := logLists(b, url)
	ctx := d.As(model.Manager(tenant, tenant, "Benchmark", nil)).In(context.Background())
	for _, name := range slices.Sorted(maps.Keys(lists)) {
		b.Run(name, func(b *testing.B) {
			given := lists[name]
			_, count := given["count"]
			rows := 0
			for b.Loop() {
				given := maps.Clone(given)
				delete(given, "count")
				page, err := db.Connection[model.EventConnection](db.From(ctx).Fresh().In(ctx), "Query.events", db.Parent{}, given, count)
				if err != nil {
					b.Fatal(err)
				}
				rows = len(page.Nodes)
			}
			b.ReportMetric(float64(rows), "rows")
		})
	}
}

// logLists are pages that people look at, and the worst that they can ask for.
func logLists(b *testing.B, url string) (model.Key, map[string]db.Args) {
	b.Helper()
	conn, err := pgx.Connect(b.Context(), url)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = conn.Close(context.Background()) }()
	var tenant, user, app, account, client model.Key
	var from, middle time.Time
	err = conn.QueryRow(b.Context(), `select tenant_id, target_key, (select app_id from events where app_id is not null limit 1), (select related_key from events where related_kind = 'acc' limit 1),
		(select client_id from events where client_id is not null limit 1), (select min(at) from events), (select min(at) + (max(at) - min(at)) / 2 from events) from events where target_kind = 'usr' limit 1`).
		Scan(&tenant, &user, &app, &account, &client, &from, &middle)
	if err != nil {
		b.Fatal(err)
	}
	span := map[string]any{"from": middle.Format(time.RFC3339), "to": middle.AddDate(0, 1, 0).Format(time.RFC3339)}
	latest := func(filter map[string]any) db.Args {
		return db.Args{"first": 50, "filter": filter, "orderBy": map[string]any{"direction": "DESC"}}
	}
	sync := model.ManagementAppID.Of(model.Key(bytes.Join([][]byte{make([]byte, 6), {0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 0xa1}}, nil)))
	return tenant, map[string]db.Args{
		"latest":              latest(nil),
		"oldest":              {"first": 50},
		"target":              latest(map[string]any{"targetId": model.UserID.Of(user)}),
		"actor":               latest(map[string]any{"actorId": sync}),
		"app":                 latest(map[string]any{"appId": model.AppID.Of(app)}),
		"account":             latest(map[string]any{"accountId": model.AccountID.Of(account)}),
		"client":              latest(map[string]any{"clientId": model.ClientID.Of(client)}),
		"action":              latest(map[string]any{"action": []any{"user.signed_in"}}),
		"rare_action":         latest(map[string]any{"action": []any{"role.revoked"}}),
		"three_actions":       latest(map[string]any{"action": []any{"user.updated", "role.revoked", "nothing.happened"}}),
		"month":               latest(map[string]any{"at": span}),
		"actor_and_action":    latest(map[string]any{"actorId": sync, "action": []any{"role.revoked"}}),
		"actor_and_month":     latest(map[string]any{"actorId": sync, "at": span}),
		"account_and_action":  latest(map[string]any{"accountId": model.AccountID.Of(account), "action": []any{"nothing.happened"}}),
		"account_and_month":   latest(map[string]any{"accountId": model.AccountID.Of(account), "at": span}),
		"app_action_month":    latest(map[string]any{"appId": model.AppID.Of(app), "action": []any{"user.app_added"}, "at": span}),
		"latest_with_a_count": {"first": 50, "orderBy": map[string]any{"direction": "DESC"}, "count": true},
	}
}
