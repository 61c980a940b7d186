//go:build linux

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"tenantry/model"
)

const (
	manyUsers = `mutation($rows: [UserCreateInput!]!) { usersCreate(input: { rows: $rows }) { createdCount } }`
	switched  = `mutation($id: ID!, $app: ID!, $on: Boolean!) { accountAppUpdate(id: $id, input: { appId: $app, autoAssign: $on }) { account { id } } }`
)

// spell is how much of something was done, and what it took.
type spell struct {
	done             int
	took             time.Duration
	server, postgres time.Duration
}

func (s spell) String() string {
	per := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 / float64(max(1, s.done)) }
	return fmt.Sprintf("%.3g ms each (processor: %.3g ms server, %.3g ms Postgres)", per(s.took), per(s.server), per(s.postgres))
}

// times is how often s fits into another: each of them, by the clock and by the processor.
func (s spell) times(other spell) string {
	each := float64(s.done) / float64(max(1, other.done))
	clock, processor := other.took.Seconds()/s.took.Seconds(), (other.server+other.postgres).Seconds()/(s.server+s.postgres).Seconds()
	return fmt.Sprintf("%.0f ×, %.0f ×", clock*each, processor*each)
}

// bulk measures what is done to many rows at once, one request after the other.
func (c *wholeCommand) bulk(ctx context.Context, r *results) error {
	seeded, err := openWorld(ctx, c.Users)
	if err != nil {
		return err
	}
	defer func() { _ = seeded.pg.Stop() }()
	if err := build(ctx); err != nil {
		return err
	}
	w, err := seeded.copy(ctx, "bulk")
	if err != nil {
		return err
	}
	defer func() { _ = w.drop(context.WithoutCancel(ctx)) }()
	s, err := ours(ctx, w)
	if err != nil {
		return err
	}
	defer func() { _ = s.stop() }()
	if err := w.signIn(ctx, s); err != nil {
		return err
	}
	r.Bulk = nil
	return errors.Join(w.bulkUsers(s, r), w.bulkSwitch(ctx, s, r), r.save())
}

func (r *results) tell(what string, s spell, against string) {
	r.Bulk = append(r.Bulk, fact{what, s.String(), against})
	fmt.Fprintf(os.Stderr, "%s: %s %s\n", what, s, against)
}

// bulkUsers creates users one by one, by the hundreds, and from a file.
func (w *world) bulkUsers(s *server, r *results) error {
	one, err := w.spell(s, 500, 1, func(n int) []byte {
		return graphQL(w.token, newUser, map[string]any{"input": w.arrival("one", n, model.AppID.Of)}).bytes()
	})
	if err != nil {
		return err
	}
	r.tell("`userCreate`, one user after the other", one, "")
	some, err := w.spell(s, 20, 250, func(n int) []byte {
		var all []arrival
		for i := range 250 {
			all = append(all, w.arrival("some", n*250+i, model.AppID.Of))
		}
		return graphQL(w.token, manyUsers, map[string]any{"rows": all}).bytes()
	})
	if err != nil {
		return err
	}
	r.tell("`usersCreate`, 250 users in a request", some, some.times(one))
	const rows = 50_000
	var file bytes.Buffer
	for i := range rows {
		if err := json.NewEncoder(&file).Encode(w.arrival("file", i, model.AppID.Of)); err != nil {
			return err
		}
	}
	sent := request{method: "POST", path: "/import/users", token: w.token, media: "application/x-ndjson", body: file.String()}.bytes()
	imported, err := w.spell(s, 1, rows, func(int) []byte { return sent })
	if err != nil {
		return err
	}
	r.tell("import, a file of 50,000 users", imported, imported.times(one))
	return nil
}

// bulkSwitch has a small account and a large one give an app to all their users, and stop.
func (w *world) bulkSwitch(ctx context.Context, s *server, r *results) error {
	if err := w.exec(ctx, `insert into account_users (tenant_id, account_id, user_id, by_kind, created_at)
		select a.tenant_id, a.id, u.id, 'SYSTEM', now() from (select tenant_id, id from accounts where tenant_id = '`+w.Tenant.String()+`' order by id limit 1) a
		join users u on u.tenant_id = a.tenant_id on conflict do nothing`); err != nil {
		return err
	}
	for _, order := range []string{"n", "n desc"} {
		var account, app model.Key
		var n int
		if err := w.row(ctx, `select a.account_id, a.app_id, m.n from account_apps a
			join (select account_id, count(*) as n from account_users where tenant_id = $1 group by 1) m using (account_id)
			where a.tenant_id = $1 and not a.auto_assign order by `+order+`, a.account_id limit 1`, []any{w.Tenant}, &account, &app, &n); err != nil {
			return err
		}
		took, err := w.spell(s, 100, 1, func(i int) []byte {
			return graphQL(w.token, switched, map[string]any{"id": model.AccountID.Of(account), "app": model.AppID.Of(app), "on": i%2 == 0}).bytes()
		})
		if err != nil {
			return err
		}
		r.tell(fmt.Sprintf("auto-assign switched for an account of %s users (goal: ≤ 5 ms)", commas(n)), took, "")
	}
	return nil
}

// spell sends requests one after the other, each of which does so many things.
func (w *world) spell(s *server, count, each int, all requests) (spell, error) {
	c, err := dial(s.addr)
	if err != nil {
		return spell{}, err
	}
	defer c.close()
	e := enter(s, all)
	server, postgres, err := e.spent(w)
	if err != nil {
		return spell{}, err
	}
	began := time.Now()
	for n := range count {
		if _, err := c.ask(all(n)); err != nil {
			return spell{}, err
		}
	}
	done := spell{done: count * each, took: time.Since(began)}
	if done.server, done.postgres, err = e.spent(w); err != nil {
		return spell{}, err
	}
	done.server -= server
	done.postgres -= postgres
	return done, nil
}
