package main

import (
	"strings"
	"testing"

	"tenantry/model"
)

// Roles of an app, and who holds them, through both doors.
func TestRESTAppRoles(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	at := "/applications/" + wiki + "/roles"
	made := s.rest("management", "POST", at, `{"role_name": " Owner ", "permissions": ["delete:all", "read", "read"], "display_name": "The owner", "role_id": "mine"}`)
	golden(t, "app_role_create", made)
	id := made.at("result.role_id")
	look := `{ appRole(id: "` + id + `") { version name displayName description permissions app { name } users { nodes { id } } groups { nodes { id } } apps { nodes { id } } } }`
	s.run([]step{{name: "through GraphQL", who: "reader", query: look, want: `"version":1,"name":"Owner","displayName":"The owner","description":null,"permissions":["delete:all","read"],"app":{"name":"Wiki"}`}})
	golden(t, "app_role_list", s.rest("reader", "GET", at, ""))
	changed := s.rest("management", "PUT", at+"/"+id, `{"permissions": ["read"], "display_name": null}`, "If-Match", made.header.Get("ETag"))
	golden(t, "app_role_update", changed)
	golden(t, "app_role_get", s.rest("reader", "GET", at+"/"+id, ""))
	s.refusesAppRoles(at, id, made.header.Get("ETag"))
	give := at + "/" + id + "/assignments"
	s.calls([]call{
		{name: "to users", who: "management", method: "POST", path: give, body: `{"entity_type": "User", "entity_ids": ["` + ann + `", "` + bob + `"]}`, status: 204},
		{name: "again", who: "management", method: "POST", path: give, body: `{"entity_type": "User", "entity_ids": ["` + ann + `"]}`, status: 204},
		{name: "to a group", who: "admin", method: "POST", path: give, body: `{"entity_type": "Group", "entity_ids": ["` + writers + `"]}`, status: 204},
		{name: "to an app", who: "admin", method: "POST", path: give, body: `{"entity_type": "Application", "entity_ids": ["` + mail + `"]}`, status: 204},
	})
	s.run([]step{
		{name: "given", who: "reader", query: look, want: `"version":2,"name":"Owner","displayName":null,"description":null,"permissions":["read"],"app":{"name":"Wiki"},"users":{"nodes":[{"id":"` + ann + `"},{"id":"` + bob + `"}]},"groups":{"nodes":[{"id":"` + writers + `"}]},"apps":{"nodes":[{"id":"` + mail + `"}]}`},
		{name: "taken through GraphQL", who: "management", query: `mutation { appRoleUsersRemove(id: "` + id + `", input: {userIds: ["` + bob + `"]}) { removedCount } }`, want: `1`},
	})
	s.calls([]call{
		{name: "so that there is nothing to take", who: "management", method: "DELETE", path: give + "/" + bob, status: 404, want: "was not given"},
		{name: "from a user", who: "management", method: "DELETE", path: give + "/" + ann, status: 204},
		{name: "again", who: "management", method: "DELETE", path: give + "/" + ann, status: 404, want: "was not given"},
		{name: "from a group", who: "management", method: "DELETE", path: give + "/" + writers, status: 204},
		{name: "from an app", who: "management", method: "DELETE", path: give + "/" + mail, status: 204},
	})
	s.run([]step{{name: "nobody holds it", who: "reader", query: look, want: `"users":{"nodes":[]},"groups":{"nodes":[]},"apps":{"nodes":[]}`}})
	s.calls([]call{
		{name: "deleted", who: "management", method: "DELETE", path: at + "/" + id, status: 202},
		{name: "again", who: "management", method: "DELETE", path: at + "/" + id, status: 404},
		{name: "the other stays", who: "management", method: "GET", path: at, status: 200, want: wikiReader, never: id},
	})
}

// refusesAppRoles sends what must change nothing.
func (s *server) refusesAppRoles(at, id, stale string) {
	s.t.Helper()
	give := at + "/" + id + "/assignments"
	elsewhere := "/applications/" + mail + "/roles/" + id
	look := `{ appRole(id: "` + id + `") { version users { totalCount } groups { totalCount } apps { totalCount } } app(id: "` + wiki + `") { appRoles { totalCount } } }`
	before := s.ask("reader", look, nil).text
	s.calls([]call{
		{name: "no name", who: "management", method: "POST", path: at, body: `{"permissions": []}`, status: 400, want: "expected required property role_name"},
		{name: "an empty one", who: "management", method: "POST", path: at, body: `{"role_name": ""}`, status: 400, want: "role_name"},
		{name: "a name that is taken", who: "management", method: "POST", path: at, body: `{"role_name": "OWNER"}`, status: 409, want: `"ts_error_code":"role_name_conflict"`},
		{name: "a permission that is none", who: "management", method: "PUT", path: at + "/" + id, body: `{"permissions": [""]}`, status: 400, want: "permissions"},
		{name: "permissions of another type", who: "management", method: "PUT", path: at + "/" + id, body: `{"permissions": "read"}`, status: 400, want: "permissions: expected array"},
		{name: "a stale version", who: "management", method: "PUT", path: at + "/" + id, headers: []string{"If-Match", stale}, body: `{"role_name": "Late"}`, status: 412},
		{name: "a long body", who: "management", method: "PUT", path: at + "/" + id, body: `{"description": "` + strings.Repeat("x", 600_000) + `"}`, status: 400, want: "description"},
		{name: "no app", who: "management", method: "POST", path: "/applications/nonsense/roles", body: `{"role_name": "X"}`, status: 400, want: "app_id"},
		{name: "an app that is none", who: "management", method: "GET", path: "/applications/" + ann + "/roles", status: 404},
		{name: "a role that is none", who: "management", method: "GET", path: at + "/" + ann, status: 404},
		{name: "another tenant's app", who: "globex", method: "POST", path: at, body: `{"role_name": "X"}`, status: 404},
		{name: "another tenant's role", who: "globex", method: "PUT", path: at + "/" + id, body: `{"role_name": "X"}`, status: 404},
		{name: "read as another app's", who: "management", method: "GET", path: elsewhere, status: 404},
		{name: "changed as another app's", who: "management", method: "PUT", path: elsewhere, body: `{"role_name": "X"}`, status: 404},
		{name: "deleted as another app's", who: "management", method: "DELETE", path: elsewhere, status: 404},
		{name: "given as another app's", who: "management", method: "POST", path: elsewhere + "/assignments", body: `{"entity_type": "User", "entity_ids": ["` + ann + `"]}`, status: 404},
		{name: "an app's own token", who: "wiki", method: "GET", path: at, status: 403},
		{name: "a reader gives nothing", who: "reader", method: "POST", path: give, body: `{"entity_type": "User", "entity_ids": ["` + ann + `"]}`, status: 403, want: "appRoles:edit"},
		{name: "to nobody", who: "management", method: "POST", path: give, body: `{"entity_type": "User", "entity_ids": []}`, status: 400, want: "1 to 250"},
		{name: "to what is no list", who: "management", method: "POST", path: give, body: `{"entity_type": "User", "entity_ids": "` + ann + `"}`, status: 400, want: "entity_ids: expected array"},
		{name: "to another kind", who: "management", method: "POST", path: give, body: `{"entity_type": "Group", "entity_ids": ["` + ann + `"]}`, status: 400, want: "entity_ids"},
		{name: "to a kind that is none", who: "management", method: "POST", path: give, body: `{"entity_type": "Role", "entity_ids": ["` + id + `"]}`, status: 400, want: "entity_type"},
		{name: "one of whom is another tenant's", who: "management", method: "POST", path: give, body: `{"entity_type": "User", "entity_ids": ["` + ann + `", "` + gil + `"]}`, status: 404},
		{name: "from what holds none", who: "management", method: "DELETE", path: give + "/" + id, status: 400, want: "entity_id must be"},
		{name: "from another tenant's", who: "management", method: "DELETE", path: give + "/" + gil, status: 404},
		{name: "a page", who: "reader", method: "GET", path: at + "?page_limit=1", status: 200, want: wikiReader, never: id},
	})
	if after := s.ask("reader", look, nil).text; after != before {
		s.t.Errorf("what was refused has changed something:\n%s\n%s", before, after)
	}
}

// Role groups of an app, through both doors.
func TestRESTRoleGroups(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	at := "/applications/" + wiki + "/role-groups"
	owner := s.rest("management", "POST", "/applications/"+wiki+"/roles", `{"role_name": "Owner"}`).at("result.role_id")
	made := s.rest("management", "POST", at, `{"name": "Staff", "role_ids": ["`+owner+`", "`+wikiReader+`", "`+owner+`"], "description": "Who works here"}`)
	golden(t, "role_group_create", made)
	id := made.at("result.group_id")
	look := `{ roleGroup(id: "` + id + `") { version name displayName app { name } appRoles { nodes { name } } } }`
	s.run([]step{{name: "through GraphQL", who: "reader", query: look, want: `"version":1,"name":"Staff","displayName":null,"app":{"name":"Wiki"},"appRoles":{"nodes":[{"name":"Reader"},{"name":"Owner"}]}`}})
	golden(t, "role_group_list", s.rest("reader", "GET", at, ""))
	golden(t, "role_group_update", s.rest("management", "PUT", at+"/"+id, `{"display_name": "The staff", "description": null}`, "If-Match", made.header.Get("ETag")))
	golden(t, "role_group_set", s.rest("management", "POST", at+"/"+id+"/roles/set", `{"role_ids": ["`+owner+`"]}`))
	golden(t, "role_group_get", s.rest("reader", "GET", at+"/"+id, ""))
	s.run([]step{{name: "changed", who: "reader", query: look, want: `"version":3,"name":"Staff","displayName":"The staff","app":{"name":"Wiki"},"appRoles":{"nodes":[{"name":"Owner"}]}`}})
	path, set := at+"/"+id, at+"/"+id+"/roles/set"
	elsewhere := "/applications/" + mail + "/role-groups/" + id
	s.calls([]call{
		{name: "no roles", who: "management", method: "POST", path: at, body: `{"name": "X"}`, status: 400, want: "expected required property role_ids"},
		{name: "a name that is taken", who: "management", method: "POST", path: at, body: `{"name": "STAFF", "role_ids": []}`, status: 409, want: `"ts_error_code":"name_conflict"`},
		{name: "a role of another app", who: "management", method: "POST", path: at, body: `{"name": "X", "role_ids": ["` + editor + `"]}`, status: 404, want: "does not exist in the app"},
		{name: "set to one of another app", who: "management", method: "POST", path: set, body: `{"role_ids": ["` + editor + `"]}`, status: 404},
		{name: "set to what is no role", who: "management", method: "POST", path: set, body: `{"role_ids": ["` + ann + `"]}`, status: 400, want: "role_ids"},
		{name: "set to nothing said", who: "management", method: "POST", path: set, body: `{}`, status: 400, want: "role_ids"},
		{name: "set over another change", who: "management", method: "POST", path: set, headers: []string{"If-Match", made.header.Get("ETag")}, body: `{"role_ids": []}`, status: 412},
		{name: "changed as another app's", who: "management", method: "PUT", path: elsewhere, body: `{"name": "X"}`, status: 404},
		{name: "set as another app's", who: "management", method: "POST", path: elsewhere + "/roles/set", body: `{"role_ids": []}`, status: 404},
		{name: "deleted as another app's", who: "management", method: "DELETE", path: elsewhere, status: 404},
		{name: "changed by another tenant", who: "globex", method: "PUT", path: path, body: `{"name": "X"}`, status: 404},
		{name: "an app's own token", who: "wiki", method: "GET", path: at, status: 403},
		{name: "another kind of group", who: "management", method: "GET", path: at + "/" + writers, status: 404},
	})
	s.run([]step{
		{name: "nothing of that changed it", who: "reader", query: look, want: `"version":3,"name":"Staff","displayName":"The staff","app":{"name":"Wiki"},"appRoles":{"nodes":[{"name":"Owner"}]}`},
		{name: "nor is there another", who: "reader", query: `{ app(id: "` + wiki + `") { roleGroups { totalCount } } }`, want: `"totalCount":1`},
	})
	s.calls([]call{
		{name: "deleted", who: "management", method: "DELETE", path: path, status: 204},
		{name: "again", who: "management", method: "DELETE", path: path, status: 404},
		{name: "roles stay", who: "management", method: "GET", path: "/applications/" + wiki + "/roles", status: 200, want: owner},
		{name: "another app's", who: "reader", method: "GET", path: "/applications/" + mail + "/role-groups", status: 200, want: model.RoleGroupID.Of(key("a811"))},
	})
}
