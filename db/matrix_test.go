package db_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"tenantry/db"
	"tenantry/model"
)

var matrix = flag.String("matrix", "", "the address of a seeded database of many users, whose lists TestMatrix measures")

// TestMatrix prints what the statements of many lists of users cost in a database that was
// seeded: rows and blocks read, and milliseconds of CPU. It measures, and judges nothing.
func TestMatrix(t *testing.T) {
	if *matrix == "" {
		t.Skip("no -matrix")
	}
	c := newMatrix(t)
	for name, given := range c.lists() {
		for _, who := range []model.Principal{model.Manager(c.tenant, c.tenant, "tenant", nil), model.OfApp(c.tenant, c.ordinary, "app", nil), model.OfApp(c.tenant, c.everyones, "all's app", nil)} {
			for _, order := range []string{"", "EMAIL", "LAST_SIGN_IN_AT"} {
				for _, deep := range []bool{false, true} {
					c.line(name, who, order, deep, given)
				}
			}
		}
	}
}

func newMatrix(t *testing.T) *crowd {
	t.Helper()
	c := &crowd{t: t, db: mustOpen(t, *matrix, bytes.Repeat([]byte{7}, 32))}
	var err error
	if c.conn, err = pgx.Connect(t.Context(), *matrix); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.conn.Close(context.Background()) })
	if err := c.conn.QueryRow(t.Context(), "select tenant_id from apps where auto_assign limit 1").Scan(&c.tenant); err != nil {
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

// lists are filters and searches that find few, many and no users, alone and together.
func (c *crowd) lists() map[string]db.Args {
	month := map[string]any{"from": "2026-09-10T00:00:00Z", "to": "2026-10-10T00:00:00Z"}
	all := map[string]db.Args{}
	for name, filter := range map[string]map[string]any{
		"all": nil, "DISABLED": {"status": []any{"DISABLED"}}, "group": {"groupId": c.group}, "account": {"accountId": c.account}, "app": {"appId": c.app},
		"created in a month": {"createdAt": month}, "signed in in a month": {"lastSignInAt": month}, "contains lopez": {"contains": "lopez"},
		"DISABLED, app": {"status": []any{"DISABLED"}, "appId": c.app}, "account, app": {"accountId": c.account, "appId": c.app},
		"group, contains lopez": {"groupId": c.group, "contains": "lopez"}, "DISABLED, signed in in a month": {"status": []any{"DISABLED"}, "lastSignInAt": month},
	} {
		all[name] = db.Args{"filter": filter}
	}
	for _, text := range []string{
		"z", "an", "anna", "anna.l", "lop", "zzz", "crm-0012345", `email co "lopez"`, `email co "lopez.1234"`, `email co "zzzq"`, `email co "example"`,
		`email ew ".example"`, `email ew "4321@mail.example"`, `name.last eq "lopez"`, `birthday ge "1990-12-01" and birthday lt "1991-01-01"`,
		`updated_at ge "2026-06-01" and updated_at lt "2026-06-02"`, `status ne "ACTIVE"`, `birthday pr`, `custom_data.plan eq "nobody"`,
	} {
		all[text] = db.Args{"search": text}
	}
	return all
}

func (c *crowd) line(name string, who model.Principal, order string, deep bool, given db.Args) {
	c.t.Helper()
	args := db.Args{"first": 50}
	for k, v := range given {
		args[k] = v
	}
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
		before := c.cpu()
		plan := c.explain(p, mode[p.Custom])
		fmt.Printf("%-34s %-10s %-16s %-5t %9.0f rows %9.0f blocks %8.1f ms\n",
			strings.TrimSpace(name), who.Name, order, deep, plan.read(map[string]bool{}), plan.Hit+plan.Missed, float64(c.cpu()-before)/1e6)
	}
}

// cpu is how many nanoseconds the backend has been at work, which nothing else on the machine changes.
func (c *crowd) cpu() (n int64) {
	b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/schedstat", c.conn.PgConn().PID())) // on Linux alone
	_, _ = fmt.Sscan(string(b), &n)
	return n
}
