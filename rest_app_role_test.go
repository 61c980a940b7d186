package main

import (
	"strings"
	"testing"
)

// Roles in an app and who holds them, through both doors.
func TestRESTAppRoles(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	at := "/applications/" + mail + "/roles"
	made := s.rest("management", "POST", at, `{"role_name": "tester", "permissions": ["edit", "read"], "display_name": "Tester"}`)
	golden(t, "role_create", made)
	role := at + "/" + made.at("result.role_id")
	golden(t, "role_update", s.rest("admin", "PUT", role, `{"permissions": ["read"], "display_name": null}`, "If-Match", made.header.Get("ETag")))
	s.calls([]call{
		{name: "listed", who: "reader", method: "GET", path: at, status: 200, want: `"role_name":"tester"`},
		{name: "the same name", who: "management", method: "POST", path: at, body: `{"role_name": "TESTER"}`, status: 409, want: "role_name_conflict"},
		{name: "of another app", who: "management", method: "GET", path: "/applications/" + wiki + "/roles/" + made.at("result.role_id"), status: 404},
		{name: "an app's own token", who: "mail", method: "GET", path: at, status: 403},
		{name: "another tenant's", who: "globex", method: "GET", path: role, status: 404},
		{name: "another tenant's list", who: "globex", method: "GET", path: at, status: 404},
		{name: "to users", who: "management", method: "POST", path: role + "/assignments", body: `{"entity_ids": ["` + ann + `", "` + bob + `"], "entity_type": "User"}`, status: 204},
		{name: "to a group", who: "management", method: "POST", path: role + "/assignments", body: `{"entity_ids": ["` + writers + `"], "entity_type": "Group"}`, status: 204},
		{name: "to an app", who: "management", method: "POST", path: role + "/assignments", body: `{"entity_ids": ["` + wiki + `"], "entity_type": "Application"}`, status: 204},
		{name: "to another tenant's user", who: "management", method: "POST", path: role + "/assignments", body: `{"entity_ids": ["` + gil + `"], "entity_type": "User"}`, status: 404},
		{name: "to a user called a group", who: "management", method: "POST", path: role + "/assignments", body: `{"entity_ids": ["` + ann + `"], "entity_type": "Group"}`, status: 400, want: "entity_ids"},
		{name: "to no type", who: "management", method: "POST", path: role + "/assignments", body: `{"entity_ids": ["` + ann + `"], "entity_type": "Dog"}`, status: 400, want: "entity_type"},
		{name: "revoked", who: "management", method: "DELETE", path: role + "/assignments/" + bob, status: 204},
		{name: "revoked again", who: "management", method: "DELETE", path: role + "/assignments/" + bob, status: 404},
		{name: "from what holds none", who: "management", method: "DELETE", path: role + "/assignments/" + initech, status: 404},
	})
	if a := s.ask("management", `{ appRole(id: "`+made.at("result.role_id")+`") { permissions users { nodes { id } } groups { nodes { id } } apps { nodes { id } } } }`, nil); !strings.Contains(a.text, ann) || strings.Contains(a.text, bob) || !strings.Contains(a.text, writers) || !strings.Contains(a.text, wiki) {
		t.Errorf("GraphQL does not see it: %s", a.text)
	}
	s.calls([]call{
		{name: "deleted", who: "management", method: "DELETE", path: role, status: 202},
		{name: "gone", who: "management", method: "GET", path: role, status: 404},
	})
}
