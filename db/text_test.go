package db_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"tenantry/db"
	"tenantry/model"
)

// What texts contain is found by an index where few users have it, and on a walk where many
// have: in each order, for each kind of caller, and whatever else is asked for.
func TestTextPlans(t *testing.T) {
	t.Parallel()
	c := newCrowd(t)
	c.db.BeginAt(1000)
	manager := model.Manager(c.tenant, c.manager, "Administration", nil)
	search := func(text string) db.Args { return db.Args{"first": 50, "search": text} }
	contains := func(text string) db.Args {
		return db.Args{"first": 50, "filter": map[string]any{"contains": text}}
	}
	for _, q := range []question{
		{args: search("zzz"), most: 5, blocks: 600},
		{args: search("crm-0012345"), most: 10, blocks: 600},
		{args: search("12345"), most: 10, blocks: 600},
		{args: search("#"), most: 5, blocks: 600},
		{args: search("crm-00"), most: 400, blocks: 1500},
		{args: search("a"), most: 2500, blocks: 3000},
		{args: contains("zzz"), most: 5, blocks: 600},
		{args: contains(".12345@"), most: 10, blocks: 600},
		{args: contains("lopez"), most: 1000, blocks: 3000},
		{args: contains("example"), most: 200, blocks: 1500},
		{args: search(`email co "zzzq"`), most: 5, blocks: 600},
		{args: search(`email co "lopez.12"`), most: 20, blocks: 800},
		{args: search(`email ew "@nobody.example"`), most: 10, blocks: 300},
		{args: search(`email ew ".example"`), most: 200, blocks: 1500},
		{args: search(`phone_number co "5550100"`), most: 200, blocks: 1500},
		{args: search(`external_user_id ew "12345"`), most: 10, blocks: 600},
		{args: search(`name.last_name co "zzz" or name.first_name co "qqq"`), most: 10, blocks: 600},
		{args: search(`status eq "ACTIVE" and email co "lopez.12" and not (email co "x")`), most: 20, blocks: 800},
	} {
		q.edge = "Query.users"
		for _, order := range []string{"", "EMAIL", "LAST_SIGN_IN_AT"} {
			if order != "" {
				q.args["orderBy"] = by(order, "DESC")
			}
			c.check("a management app", manager, q)
		}
	}
	for who, app := range map[string]model.Principal{"everyone's app": model.OfApp(c.tenant, c.everyones, "Everyone's", nil), "an app": model.OfApp(c.tenant, c.ordinary, "Ordinary", nil)} {
		for _, q := range []question{
			{edge: "Query.users", args: search("zzz"), most: 10, blocks: 1000},
			{edge: "Query.users", args: contains(".12345@"), most: 100, blocks: 1000},
			{edge: "Query.users", args: search(`email co "lopez.12"`), most: 3000, blocks: 3000},
		} {
			c.check(who, app, q)
		}
	}
}

// What is found by parts of texts is what a look at every user finds.
func TestTexts(t *testing.T) {
	t.Parallel()
	c := newCrowd(t)
	c.exec(`update users set name_first = 'Zoë 100%_\', name_middle = 'X', external_user_id = 'CRM-ÄÖ' where tenant_id = '` + c.tenant.String() + `' and id = '` + c.users[0].String() + `'`)
	manager := c.db.As(model.Manager(c.tenant, c.manager, "Administration", nil))
	const texts = "array[lower(email), phone, lower(external_user_id collate \"default\"), lower(name_first), lower(name_last)] || lower(name_middle)"
	for _, piece := range []string{"zo", "Zoë", "ZOË 1", "crm-ä", "m-äö", "00%", "0%_", `_\`, "lopez", "123", "z@", "opez.1", "a", "'; --", "x"} {
		for form, sql := range map[string]string{"search": "starts_with(x, lower($2))", "contains": "strpos(x, lower($2)) > 0"} {
			given := db.Args{"search": piece}
			if form == "contains" {
				given = db.Args{"filter": map[string]any{"contains": piece}}
			}
			if form == "contains" && len([]rune(piece)) < 3 {
				if _, err := manager.Ask(c.edge("Query.users"), given); model.CodeOf(err) != model.Invalid {
					t.Errorf("%s %q: %v", form, piece, err)
				}
				continue
			}
			n := 0
			if err := c.conn.QueryRow(t.Context(), "select count(*) from users where tenant_id = $1 and exists (select from unnest("+texts+") x where "+sql+")", c.tenant, piece).Scan(&n); err != nil {
				t.Fatal(err)
			}
			for _, few := range []int{1, 10_000} { // on a walk, and by the index
				c.db.BeginAt(few)
				if got := c.all(manager, given); len(got) != n {
					t.Errorf("%s %q, begun at %d: %d users, want %d", form, piece, few, len(got), n)
				}
			}
		}
	}
}

// The path beside row-level security leads to keys of the tenant that is bound, and nowhere else.
func TestTextsOfOneTenant(t *testing.T) {
	t.Parallel()
	c := newCrowd(t)
	const call = "select coalesce(cardinality(users_containing(array['example'], 1000000)), -1)"
	other := c.keys("select tenant_id from users where tenant_id <> $1 group by tenant_id having count(*) = 500")[0]
	for _, test := range []struct {
		role, bind, sql, want string
	}{
		{"tenantry_server", c.tenant.String(), call, fmt.Sprint(crowded)},
		{"tenantry_server", other.String(), call, "500"},
		{"tenantry_server", model.Key{}.String(), call, "0"},
		{"tenantry_server", "", call, "ERROR"},
		{"tenantry_door", c.tenant.String(), call, "permission denied"},
		{"tenantry_search", c.tenant.String(), "select count(custom_data) from users", "permission denied"},
		{"tenantry_search", c.tenant.String(), "select count(*) from accounts", "permission denied"},
		{"tenantry_search", c.tenant.String(), "update users set phone = null", "permission denied"},
	} {
		c.exec("begin; set local role " + test.role)
		if test.bind != "" {
			c.exec("select set_config('app.tenant', '" + test.bind + "', true)")
		}
		var n int
		err := c.conn.QueryRow(t.Context(), test.sql, pgx.QueryExecModeSimpleProtocol).Scan(&n)
		got := fmt.Sprint(n)
		if err != nil {
			got = err.Error()
		}
		if got != test.want && (err == nil || !strings.Contains(got, test.want)) {
			t.Errorf("%s bound to %q: %s: %s, want %s", test.role, test.bind, test.sql, got, test.want)
		}
		c.exec("rollback")
	}
}

// What may stand anywhere in a text is refused where it is too short; what is denied, or
// stands at the beginning, is not.
func TestShortTexts(t *testing.T) {
	t.Parallel()
	s := new(db.DB).As(model.Manager(model.Key{1}, model.Key{2}, "Administration", nil))
	for text, code := range map[string]model.Code{
		`email co "ab"`: model.Invalid, `email ew "äb"`: model.Invalid, `email eq "x" or (name.last co "a")`: model.Invalid,
		`email co "äbc"`: "", `not (email co "a")`: "", `email sw "a"`: "", `a`: "", `custom_data.plan co "a"`: "", `secondary_emails co "a"`: "",
	} {
		_, err := s.Ask(db.Graph["Query"].Edges["users"], db.Args{"search": text})
		if got := model.CodeOf(err); err != nil && got != code || err == nil && code != "" {
			t.Errorf("%s: %v, want %q", text, err, code)
		}
		if err != nil && !slices.Contains([]string{"search takes at least 3 characters of what may stand anywhere in a text. What a text begins with can be shorter."}, err.Error()) {
			t.Errorf("%s: %v", text, err)
		}
	}
}
