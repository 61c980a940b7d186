package db_test

import (
	"testing"

	"tenantry/db"
	"tenantry/model"
)

// What the documented endpoints can be asked to search for is found by indexes, or met soon on
// a walk, in each of their orders; of the fields without an index see docs/campaigns.md.
func TestDocumentedPlans(t *testing.T) {
	t.Parallel()
	c := newCrowd(t)
	c.db.BeginAt(200)
	c.exec("update user_app_profiles set username = 'user' || get_byte(uuid_send(user_id), 15) || user_id, external_account_id = 'm-' || user_id")
	c.exec("vacuum (analyze) user_app_profiles")
	manager, app := model.Manager(c.tenant, c.manager, "Administration", nil), model.OfApp(c.tenant, c.ordinary, "Ordinary", nil)
	for _, search := range []string{
		`user_id eq "` + c.user + `"`,
		`email eq "nobody@acme.example"`, `email sw "anna.l"`, `email sw "zzz"`, `email gt "zz"`, `email lt "b"`, `email pr`, `email co "lopez.1234"`, `email co "zzqzz"`, `email co "example"`, `email ew "99@nobody.example"`,
		`phone_number eq "+1"`, `phone_number sw "+1212555"`, `phone_number pr`, `phone_number co "5550199"`,
		`secondary_emails eq "nobody@acme.example"`, `secondary_emails sw "zz"`, `secondary_phone_numbers eq "+1"`, `secondary_phone_numbers sw "+9"`,
		`status eq "Disabled"`, `status eq "Active"`, `status ne "Active"`,
		`name.first_name eq "nobody"`, `name.first_name sw "zz"`, `name.last_name eq "lopez"`, `name.last_name gt "zz"`, `name.last_name co "opez"`, `name.middle_name eq "may"`, `name.middle_name pr and email sw "a"`,
		`birthday eq "1890-12-31"`, `birthday ge "1990-12-01" and birthday lt "1991-01-01"`, `birthday pr`, `address.country eq "xx"`, `address.country sw "u"`,
		`external_user_id eq "crm-0000007"`, `external_user_id sw "crm-000"`, `external_user_id co "00001"`, `external_user_id pr`,
		`created_at ge "2026-06-01" and created_at lt "2026-06-02"`, `created_at gt "2036-06-01"`, `updated_at ge "2026-06-01" and updated_at lt "2026-06-02"`, `updated_at gt "2036-01-01"`,
		`last_auth ge "2026-10-10" and last_auth lt "2026-10-11"`, `last_auth pr`,
		`username eq "nobody"`, `username sw "user1"`, `external_account_id eq "nobody"`, `external_account_id sw "m-"`,
		`status eq "Active" and email sw "anna"`, `email sw "anna" or phone_number eq "+1"`, `status eq "Active" and not (email co "lopez")`,
	} {
		for _, order := range []string{"", "email", "last_auth"} {
			w := db.Window{Limit: 50, Expr: search, Sort: order}
			c.check("a management app by "+order, manager, question{edge: "Query.users", window: &w, most: crowded / 4})
			if order == "" {
				c.check("an app", app, question{edge: "Query.users", window: &w, most: crowded * 3 / 4})
			}
		}
	}
}
