package main

import (
	"strings"
	"testing"
)

// The requests that document 003 prints, through both doors.
func TestRESTAdminUsers(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	const at = "/admin-users"
	made := s.rest("management", "POST", at, `{"email": "new@acme.example", "roles": ["Global reader", "`+userEditor+`"]}`)
	golden(t, "admin_user_create", made)
	id := made.at("result.user_id")
	if status := s.redeems(made.at("result.invite_code")); status != 200 {
		t.Errorf("the code opens nothing: %d", status)
	}
	golden(t, "admin_user_list", s.rest("reader", "GET", at, ""))
	if a := s.ask("reader", `{ adminUser(id: "`+id+`") { email status roles { nodes { name } } } }`, nil); !strings.Contains(a.text, "User editor") || a.at("adminUser.status") != "ACTIVE" {
		t.Errorf("GraphQL does not see it: %s", a.text)
	}
	again := s.rest("management", "POST", at, `{"email": "NEW@acme.example", "roles": ["global READER", "User viewer"]}`)
	if again.status != 201 || again.at("result.user_id") != id || again.at("result.invite_code") != "" {
		t.Errorf("assigned again: %d %s", again.status, again.text)
	}
	if a := s.ask("reader", `{ adminUser(id: "`+id+`") { roles { totalCount } } }`, nil); a.at("adminUser.roles.totalCount") != "3" {
		t.Errorf("roles after the second request: %s", a.text)
	}
	s.calls([]call{
		{name: "the printed example", who: "management", method: "POST", path: at, body: `{"email": "string", "roles": ["string"]}`, status: 400, want: "roles names a role"},
		{name: "no address", who: "management", method: "POST", path: at, body: `{"email": "string", "roles": ["Global reader"]}`, status: 400, want: `"email must be`},
		{name: "no roles", who: "management", method: "POST", path: at, body: `{"email": "x@acme.example", "roles": []}`, status: 400, want: "roles takes 1 to 20"},
		{name: "another tenant's role", who: "globex", method: "POST", path: at, body: `{"email": "x@globex.example", "roles": ["` + userEditor + `"]}`, status: 404},
		{name: "more than one has", who: "reader", method: "POST", path: at, body: `{"email": "reader@acme.example", "roles": ["Global admin"]}`, status: 403},
		{name: "an app's own token", who: "mail", method: "POST", path: at, body: `{"email": 5}`, status: 403},
		{name: "another tenant's list", who: "globex", method: "GET", path: at, status: 200, want: "root@globex.example", never: "acme"},
		{name: "another tenant's end", who: "globex", method: "DELETE", path: at + "/" + id, status: 404},
		{name: "the end of oneself", who: "admin", method: "DELETE", path: at + "/adm_01j00000000000000000000000", status: 404},
		{name: "deleted", who: "management", method: "DELETE", path: at + "/" + id, status: 204},
		{name: "deleted again", who: "management", method: "DELETE", path: at + "/" + id, status: 404},
		{name: "gone", who: "management", method: "GET", path: at, status: 200, never: "new@acme.example"},
	})
}
