package db_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"tenantry/db"
	"tenantry/model"
)

var matrix = flag.String("matrix", "", "the address of a seeded database of many users, in which TestMatrix measures and judges nothing")

// What lists of users read, by each filter alone and each two of them, in each order, as a
// management app and as apps, at the beginning and deep within: never a large table from end to
// end, and no more rows than a part of the list. With -matrix it prints what each costs.
func TestMatrix(t *testing.T) {
	t.Parallel()
	c := newMatrix(t)
	manager := model.Manager(c.tenant, c.tenant, "tenant", nil)
	callers := []model.Principal{manager, model.OfApp(c.tenant, c.ordinary, "app", nil), model.OfApp(c.tenant, c.everyones, "all's", nil)}
	for name, given := range c.lists() {
		for _, who := range callers {
			for _, deep := range []bool{false, true} {
				c.cell(name, who, "", deep, given)
			}
		}
		for _, order := range []string{"EMAIL", "LAST_SIGN_IN_AT"} {
			if !strings.Contains(name, ",") && (name != "group" || *matrix != "") { // one alone; a group of a small tenant is sorted
				c.cell(name, manager, order, false, given)
				c.cell(name, manager, order, true, given)
			}
		}
	}
}

// newMatrix is a crowd, in which lists are begun at as small a part of it as they are in a
// large tenant; or the database of the flag.
func newMatrix(t *testing.T) *crowd {
	t.Helper()
	if *matrix == "" {
		c := newCrowd(t)
		c.db.BeginAt(200)
		return c
	}
	c := &crowd{t: t, db: mustOpen(t, *matrix, bytes.Repeat([]byte{7}, 32))}
	var err error
	if c.conn, err = pgx.Connect(t.Context(), *matrix); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.conn.Close(context.Background()) })
	if err := c.conn.QueryRow(t.Context(), "select tenant_id from users group by tenant_id order by count(*) desc limit 1").Scan(&c.tenant); err != nil {
		t.Fatal(err)
	}
	c.everyones = c.keys("select id from apps where tenant_id = $1 and auto_assign")[0]
	c.ordinary = c.keys("select a.id from apps a join group_apps g on g.tenant_id = a.tenant_id and g.app_id = a.id where a.tenant_id = $1 order by a.id limit 1")[0]
	c.app = model.AppID.Of(c.ordinary)
	c.group = model.GroupID.Of(c.keys("select id from groups where tenant_id = $1 order by id limit 1")[0])
	c.account = model.AccountID.Of(c.keys("select id from accounts where tenant_id = $1 order by id limit 1")[0])
	c.users = c.keys("select id from users where tenant_id = $1 order by id offset (select count(*) / 2 from users where tenant_id = $1) limit 1")
	return c
}

// lists are the filters alone, and each two of them.
func (c *crowd) lists() map[string]db.Args {
	month := map[string]any{"from": "2026-09-10T00:00:00Z", "to": "2026-10-10T00:00:00Z"}
	alone := []struct {
		name   string
		filter map[string]any
	}{
		{"prefix", nil},
		{"substring", map[string]any{"contains": "lopez.1"}},
		{"status", map[string]any{"status": []any{"DISABLED"}}},
		{"app", map[string]any{"appId": c.app}},
		{"group", map[string]any{"groupId": c.group}},
		{"account", map[string]any{"accountId": c.account}},
		{"created", map[string]any{"createdAt": month}},
		{"signed in", map[string]any{"lastSignInAt": month}},
	}
	all := map[string]db.Args{"all": {}, "frequent substring": {"filter": map[string]any{"contains": "example"}}, "no substring": {"filter": map[string]any{"contains": "zzqzz"}}}
	for i, a := range alone {
		for j, b := range alone[i:] {
			given, filter := db.Args{}, maps.Clone(b.filter)
			if a.filter == nil {
				given["search"] = "anna.l"
			} else {
				maps.Copy(filter, a.filter)
			}
			if filter != nil {
				given["filter"] = filter
			}
			name := a.name
			if j > 0 {
				name += ", " + b.name
			}
			all[name] = given
		}
	}
	return all
}

// cell is one list as one caller, in one order, from its beginning or its middle.
func (c *crowd) cell(name string, who model.Principal, order string, deep bool, given db.Args) {
	c.t.Helper()
	args := db.Args{"first": 50}
	maps.Copy(args, given)
	if order != "" {
		args["orderBy"] = by(order, "ASC")
	}
	s := c.db.As(who)
	ask, err := s.Ask(c.edge("Query.users"), args)
	if err != nil {
		c.t.Fatal(name, err)
	}
	if deep {
		db.Deep(&ask, c.users[0])
	}
	ask.Rows, ask.Columns = true, []*db.Column{ask.Edge.Target().Columns["email"]}
	mode := map[bool]string{true: "force_custom_plan", false: "force_generic_plan"}
	for _, p := range s.Prepared(&ask) {
		stage := map[bool]string{true: "deep", false: "first"}[deep]
		if strings.Contains(p.SQL, "users_containing") || strings.HasPrefix(p.SQL, "select case") {
			stage = "sought"
		}
		before, scanned := c.cpu(), map[string]bool{}
		plan := c.explain(p, mode[p.Custom])
		took, read := float64(c.cpu()-before)/1e6, plan.read(scanned)
		if *matrix != "" {
			fmt.Printf("%-22s|%-6s|%-15s|%-6s|%8.0f rows|%8.0f blocks|%7.1f ms|%7.1f ms with planning\n", name, who.Name, order, stage, read, plan.Hit+plan.Missed, plan.Took, took)
		} else if most := maxCell(name, who, order); len(scanned) > 0 || read > float64(most) {
			c.t.Errorf("%s as %s by %q, deep %t: %.0f rows read, at most %d wanted; read from end to end: %v\n%s", name, who.Name, order, deep, read, most, scanned, p.SQL)
		}
	}
}

// maxCell is how many rows a list reads for a page: about a page for each part of the list that
// passes, and of an app's users by each way that brings the app. In another order Postgres may
// sort all that a filter leaves.
func maxCell(name string, who model.Principal, order string) int {
	switch {
	case order != "":
		return crowded * 5 / 4
	case who.App != nil || strings.Contains(name, "app"):
		return crowded
	}
	return crowded / 4
}

// cpu is how many nanoseconds the backend has been at work, which nothing else on the machine changes.
func (c *crowd) cpu() (n int64) {
	b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/schedstat", c.conn.PgConn().PID())) // on Linux alone
	_, _ = fmt.Sscan(string(b), &n)
	return n
}
