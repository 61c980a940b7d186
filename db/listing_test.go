package db_test

import (
	"maps"
	"slices"
	"testing"

	"tenantry/db"
	"tenantry/model"
)

// The documented lists seek, too: in every order, and by every documented field that is
// equal to a value, starts with it or lies in a range. An offset alone is walked.
func TestListingPlans(t *testing.T) {
	t.Parallel()
	c := newCrowd(t)
	c.exec("update users set name_middle = 'Q', address_country = 'NO', birthday = '1990-12-31' where id = '" + c.users[0].String() + "'; analyze users")
	manager, ordinary := model.Manager(c.tenant, c.manager, "Administration", nil), model.OfApp(c.tenant, c.ordinary, "Ordinary", nil)
	all := map[string]db.Window{
		"a page": {Limit: 50}, "a page further on": {Limit: 50, Offset: 100},
		"a prefix": {Limit: 50, Given: db.Args{"searchPrefix": "nobody"}}, "a username": {Limit: 2, Given: db.Args{"username": "nobody"}},
		"an identity": {Limit: 2, Given: db.Args{"identity": "nobody"}},
	}
	for _, sort := range db.ListSorts() {
		all["by "+sort] = db.Window{Limit: 50, Sort: sort, Desc: true}
	}
	for _, expr := range []string{
		`email eq "x@y.z"`, `email sw "nobody"`, `phone_number eq "+1"`, `phone_number sw "+9"`, `secondary_emails eq "x@y.z"`, `secondary_emails sw "nobody"`,
		`secondary_phone_numbers sw "+9"`, `external_user_id sw "zzz"`, `name.first_name eq "zz"`, `name.middle_name sw "q"`, `name.last_name sw "zz"`, `birthday eq "1990-12-31"`,
		`birthday ge "1990-12-31" and birthday lt "1991-01-01"`, `address.country eq "no"`, `created_at lt "2001-01-01"`, `updated_at lt "2001-01-01"`, `last_auth lt "2001-01-01"`,
		`username eq "nobody"`, `username sw "zzz"`, `external_account_id eq "nobody"`, `external_account_id sw "zzz"`, `user_id eq "` + c.user + `"`,
	} {
		all[expr] = db.Window{Limit: 50, Expr: expr}
	}
	for _, who := range []model.Principal{manager, ordinary} {
		for name, w := range all {
			if who.App != nil && w.Sort != "" {
				continue // an app's users in another order are sorted: see docs/rest.md
			}
			w.Filter = db.UserKeys
			c.seeks(name, who, w)
		}
	}
}

func (c *crowd) seeks(name string, who model.Principal, w db.Window) {
	c.t.Helper()
	s := c.db.As(who)
	ask, err := s.Windowed("Query.users", w)
	if err != nil {
		c.t.Error(name, err)
		return
	}
	for _, statement := range s.Prepared(ask) {
		scanned := map[string]bool{}
		if read := c.explain(statement, "force_custom_plan").read(scanned); len(scanned) > 0 || read > 1000 {
			c.t.Errorf("%s as %s: %.0f rows read; read from end to end: %v\n%s", name, who.Name, read, slices.Collect(maps.Keys(scanned)), statement.SQL)
		}
	}
}
