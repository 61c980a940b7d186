package main

import (
	"strings"
	"testing"
)

// Groups and their members, through both doors.
func TestRESTGroups(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	const at = "/groups"
	made := s.rest("management", "POST", at, `{"name": "Beta", "description": "Tries things", "custom_data": {"wave": 1, "flags": {"a": true}}, "unheard_of": 1}`)
	golden(t, "group_create", made)
	id := made.at("result.group_id")
	if a := s.ask("reader", `{ group(id: "`+id+`") { name description customData } }`, nil); a.at("group.name") != "Beta" || !strings.Contains(a.text, `"wave": 1`) {
		t.Errorf("GraphQL does not see it: %s", a.text)
	}
	golden(t, "group_list", s.rest("mail", "GET", at, ""))
	golden(t, "group_update", s.rest("admin", "PUT", at+"/"+id, `{"custom_data": {"wave": 2}, "description": null}`))
	s.run([]step{{name: "a change through GraphQL", who: "management", query: `mutation { groupUpdate(id: "` + id + `", input: {name: "Gamma"}) { group { version } } }`}})
	golden(t, "group_get", s.rest("reader", "GET", at+"/"+id, ""))
	s.calls([]call{
		{name: "a stale version", who: "management", method: "PUT", path: at + "/" + id, headers: []string{"If-Match", made.header.Get("ETag")}, body: `{"name": "Late"}`, status: 412},
		{name: "no version", who: "management", method: "PUT", path: at + "/" + id, headers: []string{"If-Match", "x"}, body: `{"name": "Late"}`, status: 400, want: "If-Match"},
		{name: "no name", who: "management", method: "POST", path: at, body: `{}`, status: 400, want: "expected required property name"},
		{name: "an empty name", who: "management", method: "POST", path: at, body: `{"name": ""}`, status: 400, want: `["name must have 1 to 200`},
		{name: "a name of another type", who: "management", method: "POST", path: at, body: `{"name": ["x"]}`, status: 400, want: "name: expected string"},
		{name: "a name that is taken", who: "management", method: "POST", path: at, body: `{"name": "WRITERS"}`, status: 409, want: `"ts_error_code":"name_conflict"`},
		{name: "data of another type", who: "management", method: "PUT", path: at + "/" + id, body: `{"custom_data": [1]}`, status: 400, want: "custom_data"},
		{name: "data too long", who: "management", method: "PUT", path: at + "/" + id, body: `{"custom_data": {"x": "` + strings.Repeat("x", 600_000) + `"}}`, status: 400, want: "custom_data"},
		{name: "no name any more", who: "management", method: "PUT", path: at + "/" + id, body: `{"name": null}`, status: 400, want: "name cannot be cleared"},
		{name: "as it was", who: "management", method: "GET", path: at + "/" + id, status: 200, want: `"custom_data":{"wave":2}`},
		{name: "an app's own token", who: "mail", method: "PUT", path: at + "/" + id, body: `{"name": "Mine"}`, status: 403},
		{name: "an app's own look", who: "mail", method: "GET", path: at + "/" + id, status: 200, want: "Gamma"},
		{name: "another tenant's list", who: "globex", method: "GET", path: at, status: 200, want: "Spies", never: "Writers"},
		{name: "another tenant's end", who: "globex", method: "DELETE", path: at + "/" + id, status: 404},
		{name: "a page", who: "management", method: "GET", path: at + "?page_limit=1", status: 200, want: "Writers", never: "Empty"},
		{name: "an id of something else", who: "management", method: "GET", path: at + "/" + mail, status: 404},
		{name: "no id", who: "management", method: "GET", path: at + "/nonsense", status: 400},
	})
	s.joins(at+"/"+id+"/members", id)
	s.calls([]call{
		{name: "deleted", who: "management", method: "DELETE", path: at + "/" + id, status: 204},
		{name: "deleted again", who: "management", method: "DELETE", path: at + "/" + id, status: 404},
		{name: "gone", who: "management", method: "GET", path: at, status: 200, never: "Gamma"},
	})
}

// joins adds users to a group and removes them.
func (s *server) joins(at, id string) {
	s.t.Helper()
	s.calls([]call{
		{name: "members", who: "management", method: "POST", path: at, body: `{"user_ids": ["` + ann + `", "` + cleo + `"]}`, status: 204},
		{name: "the same again", who: "management", method: "POST", path: at, body: `{"user_ids": ["` + ann + `"]}`, status: 204},
		{name: "one who does not exist", who: "management", method: "POST", path: at, body: `{"user_ids": ["` + bob + `", "usr_01j00000000000000000000000"]}`, status: 404},
		{name: "one of another tenant", who: "management", method: "POST", path: at, body: `{"user_ids": ["` + bob + `", "` + gil + `"]}`, status: 404},
		{name: "nobody", who: "management", method: "POST", path: at, body: `{"user_ids": []}`, status: 400, want: "1 to 250"},
		{name: "no ids", who: "management", method: "POST", path: at, body: `{"user_ids": ["ann"]}`, status: 400, want: "user_ids"},
		{name: "null", who: "management", method: "POST", path: at, body: `{"user_ids": null}`, status: 400},
		{name: "no list", who: "management", method: "POST", path: at, body: `{"user_ids": "` + ann + `"}`, status: 400, want: "user_ids: expected array"},
		{name: "an app's own token", who: "mail", method: "POST", path: at, body: `{"user_ids": ["` + ann + `"]}`, status: 403},
		{name: "into another tenant's group", who: "globex", method: "POST", path: at, body: `{"user_ids": ["` + gil + `"]}`, status: 404},
		{name: "another tenant's members", who: "globex", method: "GET", path: at, status: 404},
		{name: "an app sees its own users", who: "wiki", method: "GET", path: at, status: 200, want: ann, never: cleo},
		{name: "who may not read groups", who: "phone", method: "GET", path: at, status: 403},
	})
	golden(s.t, "group_members", s.rest("reader", "GET", at, ""))
	golden(s.t, "group_members_of_app", s.rest("mail", "GET", at+"?page_limit=1", ""))
	s.run([]step{{name: "through GraphQL", who: "reader", query: `{ group(id: "` + id + `") { users { nodes { id } totalCount } } }`, want: `"totalCount":2`, never: bob}})
	s.calls([]call{
		{name: "one goes", who: "management", method: "DELETE", path: at + "/" + ann, status: 204},
		{name: "and is gone", who: "management", method: "DELETE", path: at + "/" + ann, status: 404, want: "not in the group"},
		{name: "another tenant's end", who: "globex", method: "DELETE", path: at + "/" + cleo, status: 404},
		{name: "the other one stays", who: "management", method: "GET", path: at, status: 200, want: cleo, never: ann},
	})
}
