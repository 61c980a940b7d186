package db_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tenantry/db"
	"tenantry/model"
)

// crowd is a database with one tenant of many users beside a small one, and what its tests ask for.
type crowd struct {
	t    *testing.T
	db   *db.DB
	conn *pgx.Conn
	tenant, manager,
	everyones, ordinary model.Key // apps: the one that all users have, and one that a few have by every other way
	app, group, account, user string // ids
	users, groups, accounts   []model.Key
}

const crowded = 20_000

func newCrowd(t *testing.T) *crowd {
	t.Helper()
	url := postgres.Database(t)
	var seeded db.SeedResult
	for seed, users := range map[int64]int{1: crowded, 2: 500} {
		made, err := db.Seed(t.Context(), url, db.SeedOptions{
			Tenants: 1, Users: users, Apps: 50, Groups: 200, Accounts: 500, AppsPerUser: 2, GroupsPerUser: 3, Seed: seed,
		}, func(int64, int64, string) {})
		if err != nil {
			t.Fatal(err)
		}
		if users == crowded {
			seeded = made
		}
	}
	c := &crowd{t: t, db: mustOpen(t, url, bytes.Repeat([]byte{7}, 32)), tenant: seeded.Tenants[0].Key, manager: seeded.Tenants[0].ManagementApp}
	var err error
	if c.conn, err = pgx.Connect(t.Context(), url); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.conn.Close(context.Background()) })
	c.fill()
	c.users = c.keys("select id from users where tenant_id = $1 order by id offset 10000 limit 50")
	c.groups = c.keys("select id from groups where tenant_id = $1 order by id limit 20")
	c.everyones = c.keys("select id from apps where tenant_id = $1 and auto_assign")[0]
	c.ordinary = c.keys("select a.id from apps a join group_apps g on g.tenant_id = a.tenant_id and g.app_id = a.id where a.tenant_id = $1 order by a.id limit 1")[0]
	c.app, c.group, c.user = model.AppID.Of(c.ordinary), model.GroupID.Of(c.groups[0]), model.UserID.Of(c.users[0])
	c.accounts = c.keys("select id from accounts where tenant_id = $1 order by id limit 20")
	c.account = model.AccountID.Of(c.accounts[0])
	return c
}

// fill makes up sessions and a log, which seeds do not have.
func (c *crowd) fill() {
	c.exec(`insert into sessions (tenant_id, id, user_id, app_id, started_at, expires_at)
		select tenant_id, user_id, user_id, app_id, updated_at, 'infinity' from user_app_profiles`)
	c.exec(`insert into events (tenant_id, id, at, action, actor_kind, target_kind, target_key, related_kind, related_key, app_id)
		select tenant_id, overlay(user_id::text placing '8' || substr(app_id::text, 16, 3) from 15)::uuid, created_at, 'user.app_added', 'SYSTEM', 'usr', user_id, 'app', app_id, app_id from user_apps
		on conflict do nothing`)
	// The log goes on in all its parts, as after a year.
	c.exec(`insert into events (tenant_id, id, at, action, actor_kind, actor_key, target_kind, target_key, related_kind, related_key, app_id, client_id, account_id)
		select tenant_id, overlay(event_key(at)::text placing substr(gen_random_uuid()::text, 15) from 15)::uuid, at, case when n % 3 = 0 then 'user.signed_in' else 'user.updated' end,
			'MANAGEMENT_APP', app_id, 'usr', user_id, 'app', app_id, app_id, app_id, (array(select id from accounts a where a.tenant_id = u.tenant_id order by id limit 50))[1 + n % 50]
		from user_apps u cross join lateral (select abs(hashtext(user_id::text || app_id::text)) as n) h
		cross join lateral (select date_trunc('month', now()) + make_interval(months => n % 12, days => n / 12 % 28, secs => n / 400 % 86400) as at) x`)
	c.exec(`insert into app_roles (tenant_id, id, app_id, name, by_kind, created_at, updated_at)
		select tenant_id, id, id, 'Member', 'SYSTEM', created_at, created_at from apps`)
	c.exec(`insert into app_role_users (tenant_id, role_id, user_id, by_kind, created_at) select tenant_id, app_id, user_id, 'SYSTEM', created_at from user_apps`)
	c.exec(`insert into app_role_groups (tenant_id, role_id, group_id, by_kind, created_at) select tenant_id, app_id, group_id, 'SYSTEM', created_at from group_apps`)
	c.exec(`insert into consents (tenant_id, id, user_id, app_id, client_id, scopes, created_at, updated_at, expires_at)
		select u.tenant_id, gen_random_uuid(), u.user_id, u.app_id, c.id, '{profile}', u.created_at, u.created_at, 'infinity'
		from user_apps u join clients c on c.tenant_id = u.tenant_id and c.app_id = u.app_id and c.is_default
		on conflict do nothing`)
	c.exec(`insert into user_passwords (tenant_id, user_id, hash, temporary, updated_at) select tenant_id, id, '', false, created_at from users`)
	c.exec("vacuum (analyze)")
}

func (c *crowd) exec(sql string) {
	c.t.Helper()
	if _, err := c.conn.Exec(c.t.Context(), sql); err != nil {
		c.t.Fatal(err)
	}
}

func (c *crowd) keys(sql string) []model.Key {
	c.t.Helper()
	rows, err := c.conn.Query(c.t.Context(), sql, c.tenant)
	if err != nil {
		c.t.Fatal(err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowTo[model.Key])
	if err != nil || len(all) == 0 {
		c.t.Fatal(sql, err)
	}
	return all
}

// node is a step of a plan as Postgres explains it.
type node struct {
	Type    string  `json:"Node Type"`
	Table   string  `json:"Relation Name"`
	Rows    float64 `json:"Actual Rows"`
	Removed float64 `json:"Rows Removed by Filter"`
	Loops   float64 `json:"Actual Loops"`
	Hit     float64 `json:"Shared Hit Blocks"`
	Missed  float64 `json:"Shared Read Blocks"`
	Took    float64 `json:"Actual Total Time"`
	Plans   []node
}

// read adds up the rows that were read of the tables, and names those of the large ones that
// were read from end to end.
func (n node) read(scanned map[string]bool) float64 {
	read := 0.0
	if n.Table != "" {
		read = (n.Rows + n.Removed) * n.Loops
	}
	table := n.Table
	if strings.HasPrefix(table, "events_2") && read > 0 { // a part of the log; an empty one is read as it comes
		table = "events"
	}
	if n.Type == "Seq Scan" && n.Loops > 0 && slices.Contains([]string{"users", "user_apps", "group_members", "account_users", "sessions", "events", "app_role_users", "consents", "user_passwords", "webhook_deliveries", "webhook_attempts"}, table) {
		scanned[table] = true
	}
	for _, below := range n.Plans {
		read += below.read(scanned)
	}
	return read
}

// explain runs the statement as the server does, bound to the tenant, by the plan for its
// values or by that for any, and returns what it did.
func (c *crowd) explain(p db.Prepared, mode string) node {
	c.t.Helper()
	c.exec("begin; set local role tenantry_server; set local jit = off; set local plan_cache_mode = " + mode)
	defer c.exec("rollback; deallocate all")
	c.exec(fmt.Sprintf("select set_config('app.tenant', '%s', true)", c.tenant))
	c.exec("prepare p as " + p.SQL)
	run := "explain (analyze, buffers, format json) execute p"
	marks := make([]string, len(p.Values))
	for i := range marks {
		marks[i] = fmt.Sprint("$", i+1)
	}
	if len(marks) > 0 {
		run += "(" + strings.Join(marks, ", ") + ")"
	}
	var text []byte
	if err := c.conn.QueryRow(c.t.Context(), run, append([]any{pgx.QueryExecModeSimpleProtocol}, p.Values...)...).Scan(&text); err != nil {
		c.t.Fatalf("%v\n%s", err, p.SQL)
	}
	var plans []struct{ Plan node }
	if err := json.Unmarshal(text, &plans); err != nil {
		c.t.Fatal(err)
	}
	return plans[0].Plan
}

// question is a list that somebody asks for.
type question struct {
	edge    string
	args    db.Args
	parents []model.Key
	pairs   []model.Key
	window  *db.Window // instead of args: as the documented endpoints ask
	beside  []string   // edges whose first five rows come with it
	most    int        // rows read for a page
	blocks  int        // and blocks, those of functions among them; any number if 0
}

func (q question) expr() string {
	if q.window == nil {
		return ""
	}
	return q.window.Expr
}

func (c *crowd) edge(place string) *db.Edge {
	if e := db.MemberEdges[place]; e != nil {
		return e
	}
	typ, field, deep := strings.Cut(place, ".")
	if !deep {
		return db.Graph[typ].ByID()
	}
	return db.Graph[typ].Edges[field]
}

func (c *crowd) check(who string, p model.Principal, q question) {
	c.t.Helper()
	s := c.db.As(p)
	ask, err := s.Ask(c.edge(q.edge), q.args)
	if q.window != nil {
		var documented *db.Ask
		if documented, err = s.Windowed(q.edge, *q.window); err == nil {
			ask = *documented
		}
	}
	if err != nil {
		c.t.Errorf("%s as %s: %v", q.edge, who, err)
		return
	}
	ask.Parents, ask.Pairs, ask.Rows = q.parents, q.pairs, true
	for name, col := range ask.Edge.Target().Columns {
		if name != "id" {
			ask.Columns = append(ask.Columns, col)
		}
	}
	for _, name := range q.beside {
		c.take(s, &ask, c.edge(name))
	}
	c.explained(who, q, s.Prepared(&ask))
}

// explained expects that statements read no more than they may, by either plan.
func (c *crowd) explained(who string, q question, all []db.Prepared) {
	c.t.Helper()
	for _, statement := range all {
		modes := []string{"force_custom_plan", "force_generic_plan"}
		if statement.Custom {
			modes = modes[:1]
		}
		for _, mode := range modes {
			scanned := map[string]bool{}
			plan := c.explain(statement, mode)
			read := plan.read(scanned)
			if blocks := plan.Hit + plan.Missed; q.blocks > 0 && blocks > float64(q.blocks) {
				c.t.Errorf("%s %v as %s, %s: %.0f blocks, at most %d wanted\n%s", q.edge, q.args, who, mode, blocks, q.blocks, statement.SQL)
			}
			if len(scanned) > 0 || read > float64(q.most) {
				c.t.Errorf("%s %v%s as %s, %s: %.0f rows read, at most %d wanted; read from end to end: %v\n%s",
					q.edge, q.args, q.expr(), who, mode, read, q.most, slices.Collect(maps.Keys(scanned)), statement.SQL)
			}
		}
	}
}

// take has an edge's rows come beside those of above, as soon as the rows it leads to are kept.
func (c *crowd) take(s *db.Scope, above *db.Ask, e *db.Edge) {
	c.t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); {
		ask, err := s.Ask(e, db.Args{"first": 5})
		if err != nil {
			c.t.Fatal(err)
		}
		if ask.Rows = true; s.Take(above, &ask, 0) {
			return
		}
	}
	c.t.Fatal("the rows are not kept")
}

// middle is the cursor of a record with as many before it in the feed as after it.
func (c *crowd) middle() string {
	var at model.StreamPosition
	if err := c.conn.QueryRow(c.t.Context(), `select tx, id from events where tenant_id = $1 order by tx, id offset 20000 limit 1`, c.tenant).Scan(&at.Tx, &at.ID); err != nil {
		c.t.Fatal(err)
	}
	return db.FeedCursor(at)
}

func by(field, direction string) map[string]any {
	return map[string]any{"field": field, "direction": direction}
}

// logs are the log by each of its filters, alone and with an action or a span of time that
// few records, or none, have beside it, from either end.
func (c *crowd) logs() []question {
	var all []question
	at := time.Now().AddDate(0, 5, 0)
	for name, id := range map[string]string{
		"targetId": c.user, "actorId": c.app, "relatedId": c.app, "appId": c.app, "accountId": c.account, "clientId": model.ClientID.Of(c.ordinary),
	} {
		for _, also := range []map[string]any{
			{},
			{"action": []any{"nothing.happened"}},
			{"at": map[string]any{"from": at.Format(time.RFC3339)}},
			{"at": map[string]any{"from": at.Format(time.RFC3339), "to": at.Add(time.Hour).Format(time.RFC3339)}},
			{"action": []any{"user.signed_in"}, "at": map[string]any{"to": at.Format(time.RFC3339)}},
		} {
			if name == "clientId" && also["action"] != nil || name == "relatedId" && also["action"] != nil {
				continue // of these few have more than an app or account has, by which they can be asked for
			}
			given := maps.Clone(also)
			given[name] = id
			for _, direction := range []string{"ASC", "DESC"} {
				all = append(all, question{edge: "Query.events", args: db.Args{"first": 50, "filter": given, "orderBy": map[string]any{"direction": direction}}, most: 400})
			}
		}
	}
	return all
}

// A page costs what a page has, and not what its list has: no large table is read from end
// to end, and few rows are read for each of the page, whichever plan Postgres takes.
func TestPlans(t *testing.T) {
	t.Parallel()
	c := newCrowd(t)
	manager := model.Manager(c.tenant, c.manager, "Administration", nil)
	everyones, ordinary := model.OfApp(c.tenant, c.everyones, "Everyone's", nil), model.OfApp(c.tenant, c.ordinary, "Ordinary", nil)
	filter := func(name string, v any) db.Args { return db.Args{"first": 50, "filter": map[string]any{name: v}} }
	day := func(from, to string) map[string]any {
		return map[string]any{"from": from + "T00:00:00Z", "to": to + "T00:00:00Z"}
	}

	lists := []question{
		{edge: "Query.users", most: 200},
		{edge: "Query.users", args: db.Args{"first": 50, "orderBy": by("EMAIL", "DESC")}, most: 200},
		{edge: "Query.users", args: db.Args{"last": 50, "orderBy": by("LAST_SIGN_IN_AT", "ASC")}, most: 200},
		{edge: "Query.users", args: filter("status", []any{"DISABLED"}), most: 3000},
		{edge: "Query.users", args: filter("email", "nobody@acme.example"), most: 10},
		{edge: "Query.users", args: filter("externalUserId", "crm-0000007"), most: 10},
		{edge: "Query.users", args: filter("createdAt", day("2026-06-01", "2026-06-30")), most: 200},
		{edge: "Query.users", args: filter("lastSignInAt", day("2026-10-10", "2026-10-11")), most: 1500},
		{edge: "Query.users", args: filter("groupId", c.group), most: 2000},
		{edge: "Query.users", args: filter("accountId", c.account), most: 500},
		{edge: "Query.users", args: filter("appId", c.app), most: 1500},
		{edge: "Query.users", args: filter("appId", model.AppID.Of(c.everyones)), most: 1500},
		{edge: "Query.users", args: filter("hasApps", false), most: 150},
		{edge: "Query.users", args: filter("hasDefaultApp", false), most: 1500},
		{edge: "Query.accounts", args: filter("hasApps", true), most: 1500},
		{edge: "Query.accounts", args: filter("hasUsers", true), most: 1500},
		{edge: "Query.accounts", args: filter("lastSignInAt", day("2026-10-01", "2026-10-30")), most: 3000},
		{edge: "Query.apps", args: filter("accountId", c.account), most: 500},
		{edge: "Query.apps", args: filter("assigned", true), most: 2000},
		{edge: "Query.users", args: db.Args{"first": 50, "search": "zzz"}, most: 10},
		{edge: "Query.users", args: db.Args{"first": 50, "search": "anna.lopez"}, most: 2000},
		{edge: "Query.users", args: db.Args{"first": 50, "search": `email eq "nobody@acme.example" or phone eq "+1"`}, most: 10},
		{edge: "Query.user", args: db.Args{"email": "nobody@acme.example"}, most: 10},
		{edge: "Query.sessions", args: filter("userId", c.user), most: 200},
		{edge: "Query.sessions", args: filter("startedAt", day("2026-06-01", "2026-06-30")), most: 400},
		{edge: "Query.events", args: db.Args{"first": 50, "orderBy": map[string]any{"direction": "DESC"}}, most: 200},
		{edge: "Query.events", args: db.Args{"first": 50, "orderBy": by("COMMITTED", "ASC")}, most: 200},
		{edge: "Query.events", args: db.Args{"first": 50, "orderBy": by("COMMITTED", "ASC"), "after": c.middle()}, most: 200},
		{edge: "Query.events", args: filter("targetId", c.user), most: 200},
		{edge: "Query.events", args: filter("appId", c.app), most: 200},
		{edge: "Query.events", args: filter("relatedId", c.app), most: 200},
		{edge: "Query.events", args: filter("at", day("2026-06-01", "2026-06-02")), most: 200},
		{edge: "Query.events", args: filter("actorId", c.app), most: 200},
		{edge: "Query.events", args: filter("clientId", model.ClientID.Of(c.ordinary)), most: 200},
		{edge: "Query.events", args: filter("accountId", c.account), most: 200},
		{edge: "Query.events", args: filter("action", []any{"user.signed_in"}), most: 200},
		{edge: "Query.events", args: filter("action", []any{"user.signed_in", "user.deleted", "nothing.happened"}), most: 400},
		{edge: "User", parents: c.users, most: 200},
		{edge: "User", parents: c.users[:1], beside: []string{"User.groups", "User.apps"}, most: 400},
		{edge: "Query.users", args: db.Args{"first": 50}, beside: []string{"User.groups", "User.apps"}, most: 8000},
		{edge: "Query.users", args: filter("status", []any{"PENDING"}), beside: []string{"User.groups", "User.apps"}, most: 8000},
		{edge: "User.apps", parents: c.users, args: db.Args{"first": 5}, most: 20_000},
		{edge: "User.groups", parents: c.users, args: db.Args{"first": 5}, most: 1500},
		{edge: "User.accounts", parents: c.users, args: db.Args{"first": 5}, most: 1500},
		{edge: "User.emails", parents: c.users, most: 400},
		{edge: "User.passwordInfo", parents: c.users, most: 200},
		{edge: "User.appRoles", parents: c.users, args: db.Args{"first": 5}, most: 10_000},
		{edge: "User.appRoles", parents: c.users[:1], args: filter("appId", c.app), most: 400},
		{edge: "Group.appRoles", parents: c.groups, args: db.Args{"first": 5}, most: 2500},
		{edge: "AppRole.users", parents: []model.Key{c.ordinary, c.everyones}, args: db.Args{"first": 50}, most: 500},
		{edge: "Query.consents", args: db.Args{"first": 50}, most: 200},
		{edge: "Query.consents", args: filter("userId", c.user), most: 200},
		{edge: "Query.consents", args: filter("appId", c.app), most: 200},
		{edge: "User.history", parents: c.users, args: db.Args{"first": 5}, most: 1500},
		{edge: "Account.users", parents: c.accounts, args: db.Args{"first": 5}, most: 1500},
		{edge: "Account.users", parents: c.accounts[:1], args: filter("access", map[string]any{"appId": c.app}), most: 5000},
		{edge: "Account.users", parents: c.accounts[:1], args: filter("access", map[string]any{"appId": c.app, "source": []any{"DIRECT"}}), most: 2000},
		{edge: "Account.apps", parents: c.accounts, args: db.Args{"first": 5}, most: 8000},
		{edge: "Account.assignableApps", parents: c.accounts, args: db.Args{"first": 5}, most: 3000},
		{edge: "Group.users", parents: c.groups, args: db.Args{"first": 5}, most: 1500},
		{edge: "App.users", parents: []model.Key{c.ordinary}, args: db.Args{"first": 50}, most: 1500},
		{edge: "App.users", parents: []model.Key{c.everyones}, args: db.Args{"last": 50}, most: 1500},
		{edge: "App.users", parents: []model.Key{c.everyones}, args: filter("source", []any{"TENANT"}), most: 500},
	}
	lists = append(lists, c.logs()...)
	for _, q := range lists {
		c.check("a management app", manager, q)
	}
	for who, app := range map[string]model.Principal{"everyone's app": everyones, "an app": ordinary} {
		for _, q := range []question{
			{edge: "Query.users", args: db.Args{"first": 50}, most: 1500},
			{edge: "Query.users", args: db.Args{"first": 50, "orderBy": by("EMAIL", "ASC")}, most: 6000},
			{edge: "Query.users", args: filter("email", "nobody@acme.example"), most: 400},
			{edge: "Query.users", args: filter("status", []any{"DISABLED"}), most: 15_000},
			{edge: "Query.user", args: db.Args{"id": c.user}, most: 100},
			{edge: "Query.events", args: db.Args{"first": 50}, most: 200},
			{edge: "Query.consents", args: db.Args{"first": 50}, most: 200},
		} {
			c.check(who, app, q)
		}
	}
	var seats [2][]model.Key
	for i, column := range []string{"account_id", "user_id"} {
		seats[i] = c.keys("select " + column + " from account_users where tenant_id = $1 order by user_id, account_id limit 50")
	}
	for edge, most := range map[string]int{"member's roles": 10_000, "member's apps": 60_000} {
		for _, n := range []int{1, len(seats[0])} {
			c.check("a management app", manager, question{edge: edge, parents: seats[0][:n], pairs: seats[1][:n], most: most * n / len(seats[0])})
		}
	}
	c.checkResting(manager, everyones, ordinary)
}

// The numbers of accounts and of apps read what these have, for one and for many.
func TestPlansOfNumbers(t *testing.T) {
	t.Parallel()
	c := newCrowd(t)
	s := c.db.As(model.Manager(c.tenant, c.manager, "Administration", nil))
	for typ, of := range map[string]struct {
		parents []model.Key
		most    int
	}{"Account": {c.accounts, 6000}, "App": {[]model.Key{c.ordinary, c.keys("select a.id from apps a where a.tenant_id = $1 and not a.auto_assign order by a.id desc limit 1")[0]}, 15_000}} {
		for name, e := range db.Graph[typ].Parts["kpis"].Edges {
			for _, parents := range [][]model.Key{of.parents[:1], of.parents} {
				for _, ask := range s.Inquires(e, parents) {
					c.explained("a management app", question{edge: typ + ".kpis." + name, parents: parents, most: of.most * len(parents)}, s.Prepared(ask))
				}
			}
		}
	}
}

// checkResting asks once more when nearly all that comes by accounts rests: what rests is
// not read on the way to what counts.
func (c *crowd) checkResting(manager, everyones, ordinary model.Principal) {
	c.exec("insert into account_apps (tenant_id, account_id, app_id, auto_assign, by_kind, created_at) " +
		"select tenant_id, id, '" + c.ordinary.String() + "', true, 'SYSTEM', created_at from accounts where tenant_id = '" + c.tenant.String() + "' on conflict (tenant_id, account_id, app_id) do update set auto_assign = true")
	c.exec("insert into account_user_apps (tenant_id, account_id, user_id, app_id, by_kind, created_at) " +
		"select u.tenant_id, u.account_id, u.user_id, a.app_id, 'SYSTEM', u.created_at from account_users u join account_apps a using (tenant_id, account_id) on conflict do nothing")
	c.exec("update accounts set enabled = false where get_byte(uuid_send(id), 15) > 8")
	c.exec("update account_users set enabled = false where get_byte(uuid_send(user_id), 15) > 8")
	c.exec("vacuum (analyze) accounts, account_users, account_apps, account_user_apps")
	for _, q := range []question{
		{edge: "App.users", parents: []model.Key{c.ordinary}, args: db.Args{"first": 50}, most: 1500},
		{edge: "App.users", parents: []model.Key{c.ordinary}, args: db.Args{"last": 50, "filter": map[string]any{"source": []any{"ACCOUNT", "DIRECT"}}}, most: 1500},
		{edge: "App.users", parents: []model.Key{c.everyones}, args: db.Args{"last": 50}, most: 1500},
		{edge: "User.apps", parents: c.users, args: db.Args{"first": 5}, most: 20_000},
		{edge: "Account.users", parents: c.accounts, args: db.Args{"first": 5}, most: 1500},
	} {
		c.check("a management app, of what rests", manager, q)
	}
	for who, app := range map[string]model.Principal{"everyone's app, of what rests": everyones, "an app, of what rests": ordinary} {
		c.check(who, app, question{edge: "Query.users", args: db.Args{"first": 50}, most: 1500})
	}
}

// A list of an app's users has the same rows whether the app's users are walked, as in the
// order of keys, or the tenant's are sorted and asked one by one; and it has as many as it says.
func TestWalks(t *testing.T) {
	t.Parallel()
	c := newCrowd(t)
	manager := c.db.As(model.Manager(c.tenant, c.manager, "Administration", nil))
	for _, app := range []model.Key{c.ordinary, c.everyones} {
		own := c.db.As(model.OfApp(c.tenant, app, "App", nil))
		for _, given := range []db.Args{
			{"filter": map[string]any{"accountId": c.account}},
			{"filter": map[string]any{"groupId": c.group}},
			{"filter": map[string]any{"status": []any{"PENDING"}, "groupId": c.group}},
			{"filter": map[string]any{"lastSignInAt": map[string]any{"from": "2026-10-25T00:00:00Z"}}},
			{"filter": map[string]any{"ids": []any{c.user, model.UserID.Of(c.users[1]), model.UserID.Of(c.users[2]), model.UserID.Of(c.users[3])}}},
			{"search": "anna.l"},
			{"search": `status eq "DISABLED" and email co "lopez"`},
		} {
			want := c.all(manager, narrowed(given, app))
			if len(want) == 0 && app == c.everyones {
				t.Errorf("%v finds nobody: it shows nothing", given)
			}
			for who, scope := range map[string]*db.Scope{"the tenant": manager, "the app": own} {
				args := maps.Clone(given)
				if scope == manager {
					args = narrowed(given, app)
				}
				for _, order := range []any{nil, by("CREATED_AT", "DESC"), by("EMAIL", "ASC")} {
					for _, end := range []string{"first", "last"} {
						args["orderBy"] = order
						if got := c.allFrom(scope, args, end); !slices.Equal(got, want) {
							t.Errorf("%v by %v from the %s as %s: %d users, want %d", given, order, end, who, len(got), len(want))
						}
					}
				}
			}
		}
		if got := c.all(own, narrowed(db.Args{"filter": map[string]any{"status": []any{"PENDING"}}}, c.stranger(app))); len(got) > 0 {
			t.Errorf("%s finds %d users of an app that it does not see", app, len(got))
		}
	}
}

// stranger is another app.
func (c *crowd) stranger(app model.Key) model.Key {
	if app == c.ordinary {
		return c.everyones
	}
	return c.ordinary
}

// narrowed are the arguments for the app's users alone.
func narrowed(given db.Args, app model.Key) db.Args {
	given = maps.Clone(given)
	filter, _ := given["filter"].(map[string]any)
	filter = maps.Clone(filter)
	if filter == nil {
		filter = map[string]any{}
	}
	filter["appId"] = model.AppID.Of(app)
	given["filter"] = filter
	return given
}

// all are the ids of a whole list of users, page by page, in the order of ids.
func (c *crowd) all(s *db.Scope, given db.Args) []string {
	c.t.Helper()
	return c.allFrom(s, given, "first")
}

// allFrom is all from one end of the list or the other.
func (c *crowd) allFrom(s *db.Scope, given db.Args, end string) []string {
	c.t.Helper()
	given = maps.Clone(given)
	given[end] = 40
	var ids []string
	for {
		page, err := db.Connection[model.UserConnection](s.In(c.t.Context()), "Query.users", db.Parent{}, given, true)
		if err != nil {
			c.t.Fatal(err)
		}
		for _, u := range page.Nodes {
			ids = append(ids, u.ID())
		}
		more, cursor, name := page.PageInfo.HasNextPage, page.PageInfo.EndCursor, "after"
		if end == "last" {
			more, cursor, name = page.PageInfo.HasPreviousPage, page.PageInfo.StartCursor, "before"
		}
		if !more {
			if *page.TotalCount != len(ids) {
				c.t.Errorf("%v: %d users, but a count of %d", given, len(ids), *page.TotalCount)
			}
			slices.Sort(ids)
			return ids
		}
		given[name] = *cursor
	}
}

// The users whom an app has by a source are those who have that source among theirs.
func TestWalksOneSource(t *testing.T) {
	t.Parallel()
	c := newCrowd(t)
	ctx := c.db.As(model.Manager(c.tenant, c.manager, "Administration", nil)).In(t.Context())
	for kind, want := range map[string]string{
		"DIRECT":  "select user_id from user_apps where tenant_id = $1 and app_id = $2 union select user_id from account_user_apps where tenant_id = $1 and app_id = $2",
		"GROUP":   "select m.user_id from group_members m join group_apps a using (tenant_id, group_id) where m.tenant_id = $1 and a.app_id = $2",
		"ACCOUNT": "select u.user_id from account_users u join account_apps a using (tenant_id, account_id) where u.tenant_id = $1 and a.app_id = $2 and a.auto_assign",
		"TENANT":  "select u.id from users u join apps a using (tenant_id) where u.tenant_id = $1 and a.id = $2 and a.auto_assign",
	} {
		for _, app := range []model.Key{c.ordinary, c.everyones} {
			var n int
			if err := c.conn.QueryRow(t.Context(), "select count(distinct x) from ("+want+") x", c.tenant, app).Scan(&n); err != nil {
				t.Fatal(err)
			}
			given := db.Args{"first": 1, "filter": map[string]any{"source": []any{kind}}}
			page, err := db.Connection[model.UserConnection](ctx, "App.users", db.Parent{Key: app}, given, true)
			if err != nil || *page.TotalCount != n {
				t.Errorf("%s: %d users by %s, want %d: %v", app, *page.TotalCount, kind, n, err)
			}
		}
	}
}
