package db_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"tenantry/db"
	"tenantry/model"
)

// million makes a tenant of a million users in 10,000 accounts, and an app that 500 of these
// give to all their users. Keys are in no order, so that every account has users of all ages.
// Indexes are made at the
// end, and nothing checks what is known to be right: that would take longer than the rest.
const million = `
set session_replication_role = replica;
create temp table later as select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
	where indrelid in ('users'::regclass, 'account_users'::regclass) and indexrelid not in (select conindid from pg_constraint);
do $$ declare i record; begin for i in select * from later loop execute 'drop index ' || i.name; end loop; end $$;
insert into tenants (tenant_id, name, created_at, updated_at) values ('01900000-0000-7000-8000-0000000f0000', 'Acme', now(), now());
insert into apps (tenant_id, id, name, active, auto_assign, public_sign_up, by_kind, created_at, updated_at)
	values ('01900000-0000-7000-8000-0000000f0000', '01900000-0000-7000-8000-0000000f0001', 'Wiki', true, false, false, 'SYSTEM', now(), now());
insert into accounts (tenant_id, id, name, by_kind, created_at, updated_at)
	select '01900000-0000-7000-8000-0000000f0000', md5('account ' || n)::uuid, 'Account ' || n, 'SYSTEM', now(), now() from generate_series(1, 10000) n;
insert into account_apps (tenant_id, account_id, app_id, auto_assign, auto_at, auto_by_kind, by_kind, created_at)
	select '01900000-0000-7000-8000-0000000f0000', md5('account ' || n * 20)::uuid, '01900000-0000-7000-8000-0000000f0001', true, now(), 'SYSTEM', 'SYSTEM', now() from generate_series(1, 500) n;
insert into users (tenant_id, id, status, email, by_kind, created_at, updated_at)
	select '01900000-0000-7000-8000-0000000f0000', md5('user ' || n)::uuid, 'ACTIVE', n || '@acme.example', 'SYSTEM', now(), now() from generate_series(1, 1000000) n order by 2;
insert into account_users (tenant_id, account_id, user_id, by_kind, created_at)
	select '01900000-0000-7000-8000-0000000f0000', md5('account ' || n % 10000 + 1)::uuid, md5('user ' || n)::uuid, 'SYSTEM', now() from generate_series(1, 1000000) n order by 2, 3;
do $$ declare i record; begin for i in select * from later loop execute i.made; end loop; end $$;
`

// A page of an app's users costs as many rows as it has, and one for each account that
// brings the app, wherever it is in the list, and from whichever end it is read.
func TestMillion(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("makes a million users")
	}
	url := postgres.Database(t)
	c := &crowd{t: t, db: mustOpen(t, url, bytes.Repeat([]byte{7}, 32)), tenant: model.Key(uuid.MustParse("01900000-0000-7000-8000-0000000f0000"))}
	var err error
	if c.conn, err = pgx.Connect(t.Context(), url); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.conn.Close(context.Background()) })
	c.exec(million)
	c.exec("vacuum (analyze) users, account_users, account_apps, accounts, apps")

	wiki := model.Key(uuid.MustParse("01900000-0000-7000-8000-0000000f0001"))
	const page, accounts, users = 25, 500, 50_000
	most := 2*accounts + 8*page // a row of account_apps and a head for each account, then the page by its link and its rows
	tenant, app := model.Manager(c.tenant, c.tenant, "Administration", nil), model.OfApp(c.tenant, wiki, "Wiki", nil)
	for _, offset := range []int{0, 100, 20_000, users - 2*page} {
		for _, end := range []string{"first", "last"} {
			args := db.Args{end: page}
			if offset > 0 {
				args[map[string]string{"first": "after", "last": "before"}[end]] = c.cursor(tenant, wiki, end, offset)
			}
			c.check("a management app", tenant, question{edge: "App.users", parents: []model.Key{wiki}, args: args, most: most})
			c.full(tenant, "App.users", db.Parent{Key: wiki}, args, page)
		}
	}
	c.check("the app", app, question{edge: "Query.users", args: db.Args{"first": page}, most: most})
	c.full(app, "Query.users", db.Parent{}, db.Args{"first": page}, page)
}

// cursor is that of the user with so many users of the app before it, or behind it.
func (c *crowd) cursor(who model.Principal, app model.Key, end string, offset int) string {
	c.t.Helper()
	order := map[string]string{"first": "asc", "last": "desc"}[end]
	var at model.Key
	err := c.conn.QueryRow(c.t.Context(), `select distinct u.user_id from account_users u join account_apps a using (tenant_id, account_id)
		where a.tenant_id = $1 and a.app_id = $2 and a.auto_assign order by u.user_id `+order+` offset $3 limit 1`, pgx.QueryExecModeExec, c.tenant, app, offset).Scan(&at)
	if err != nil {
		c.t.Fatal(err)
	}
	cursor, err := c.db.As(who).CursorAt(c.edge("App.users"), at)
	if err != nil {
		c.t.Fatal(err)
	}
	return cursor
}

// full sees that the page is as long as it was asked for.
func (c *crowd) full(who model.Principal, edge string, from db.Parent, args db.Args, n int) {
	c.t.Helper()
	page, err := db.Connection[model.UserConnection](c.db.As(who).In(c.t.Context()), edge, from, args, false)
	if err != nil {
		c.t.Fatal(err)
	}
	if len(page.Nodes) != n {
		c.t.Errorf("%s %v has %d users, want %d", edge, args, len(page.Nodes), n)
	}
}
