package main

import (
	"strings"
	"testing"
)

// Organizations, which are accounts to the other door.
func TestRESTOrganizations(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	const at = "/organizations"
	made := s.rest("management", "POST", at, `{"name": "Umbrella", "domain": "umbrella.example", "domains": ["umbrella.example", "umbrella.test"], "app_ids": ["`+wiki+`", "`+draft+`"], "enabled": true, "alias_name": "umb", "unheard_of": 1}`)
	golden(t, "organization_create", made)
	id := made.at("result.organization_id")
	s.run([]step{{name: "through GraphQL", who: "reader", query: `{ account(id: "` + id + `") { name apps { nodes { name } } } }`, want: `"name":"Umbrella","apps":{"nodes":[{"name":"Mail"},{"name":"Wiki"},{"name":"News"},{"name":"Draft"}]}`}})
	golden(t, "organization_list", s.rest("wiki", "GET", at, ""))
	golden(t, "organization_get_by_name", s.rest("reader", "GET", at+"/name/uMBRELLA", ""))
	changed := s.rest("admin", "PUT", at+"/"+id, `{"domains": ["umbrella.test"], "alias_name": null}`)
	golden(t, "organization_update", changed)
	s.run([]step{{name: "a change through GraphQL", who: "management", query: `mutation { accountUpdate(id: "` + id + `", input: {name: "Umbrella 2"}) { account { version } } }`, want: `"version":3`}})
	golden(t, "organization_get", s.rest("reader", "GET", at+"/"+id, ""))
	s.calls([]call{
		{name: "no name", who: "management", method: "POST", path: at, body: `{"domains": []}`, status: 400, want: "expected required property name"},
		{name: "an app that does not exist", who: "management", method: "POST", path: at, body: `{"name": "Half", "app_ids": ["app_01j00000000000000000000000"]}`, status: 404},
		{name: "another tenant's app", who: "management", method: "POST", path: at, body: `{"name": "Half", "app_ids": ["` + secretApp + `"]}`, status: 404},
		{name: "a name that another has", who: "management", method: "POST", path: at, body: `{"name": "UMBRELLA 2", "domains": [], "app_ids": []}`, status: 409, want: "name_conflict"},
		{name: "that of another tenant's", who: "globex", method: "POST", path: at, body: `{"name": "Hooli", "domains": [], "app_ids": []}`, status: 201},
		{name: "that of another, by a change", who: "management", method: "PUT", path: "/organizations/" + hooli, body: `{"name": "Umbrella 2"}`, status: 200},
		{name: "and its own again", who: "management", method: "PUT", path: "/organizations/" + hooli, body: `{"name": "Hooli"}`, status: 200},
		{name: "nothing of either", who: "management", method: "GET", path: at + "?name=half", status: 200, want: `"result":[]`},
		{name: "neither on nor off", who: "management", method: "PUT", path: at + "/" + id, body: `{"enabled": null}`, status: 400, want: "enabled cannot be cleared"},
		{name: "domains of another type", who: "management", method: "PUT", path: at + "/" + id, body: `{"domains": "x"}`, status: 400, want: "domains: expected array"},
		{name: "a stale version", who: "management", method: "PUT", path: at + "/" + id, headers: []string{"If-Match", changed.header.Get("ETag")}, body: `{"name": "Late"}`, status: 412},
		{name: "domains too long", who: "management", method: "PUT", path: at + "/" + id, body: `{"domains": ["` + strings.Repeat("x", 600_000) + `"]}`, status: 400, want: "65536"},
		{name: "an app's own token", who: "mail", method: "PUT", path: at + "/" + id, body: `{"name": "Mine"}`, status: 403},
		{name: "an app that it does not hold", who: "wiki", method: "GET", path: at + "/" + initech, status: 404},
		{name: "another tenant's name", who: "globex", method: "GET", path: at + "/name/Umbrella%202", status: 404},
		{name: "another tenant's list", who: "globex", method: "GET", path: at, status: 200, want: "Initech", never: "Umbrella"},
		{name: "another tenant's end", who: "globex", method: "DELETE", path: at + "/" + id, status: 404},
		{name: "a page", who: "management", method: "GET", path: at + "?page_limit=1", status: 200, want: "Initech", never: "Hooli"},
		{name: "by a name", who: "management", method: "GET", path: at + "?name=HOOLI", status: 200, want: "Hooli", never: "Initech"},
	})
	s.changesApps(at+"/"+id+"/apps", id)
	s.calls([]call{
		{name: "deleted", who: "management", method: "DELETE", path: at + "/" + id, status: 204},
		{name: "deleted again", who: "management", method: "DELETE", path: at + "/" + id, status: 404},
	})
}

// changesApps adds apps to an account that holds Mail, Wiki and Draft, and removes them.
func (s *server) changesApps(at, id string) {
	s.t.Helper()
	held := `{ account(id: "` + id + `") { apps { nodes { name } } } }`
	s.calls([]call{
		{name: "some are held already", who: "management", method: "PUT", path: at, body: `{"app_ids": ["` + wiki + `", "` + news + `"]}`, status: 204},
		{name: "one does not exist", who: "management", method: "PUT", path: at, body: `{"app_ids": ["` + secretApp + `"]}`, status: 404},
		{name: "none", who: "management", method: "PUT", path: at, body: `{"app_ids": []}`, status: 400, want: "1 to 100"},
		{name: "another tenant's organization", who: "globex", method: "PUT", path: at, body: `{"app_ids": ["` + secretApp + `"]}`, status: 404},
		{name: "one to go is not there: none goes", who: "management", method: "DELETE", path: at, body: `{"app_ids": ["` + wiki + `", "` + secretApp + `"]}`, status: 404},
		{name: "no ids", who: "management", method: "DELETE", path: at, body: `{"app_ids": ["wiki"]}`, status: 400, want: "app_ids"},
		{name: "no body", who: "management", method: "DELETE", path: at, status: 400},
		{name: "an app's own token", who: "wiki", method: "DELETE", path: at, body: `{"app_ids": ["` + wiki + `"]}`, status: 403},
	})
	s.run([]step{{name: "all are held", who: "reader", query: held, want: `[{"name":"Mail"},{"name":"Wiki"},{"name":"News"},{"name":"Draft"}]`}})
	s.calls([]call{
		{name: "two go", who: "management", method: "DELETE", path: at, body: `{"app_ids": ["` + wiki + `", "` + draft + `"]}`, status: 204},
		{name: "and are gone", who: "management", method: "DELETE", path: at, body: `{"app_ids": ["` + draft + `"]}`, status: 404},
	})
	s.run([]step{
		{name: "the others stay", who: "reader", query: held, want: `"nodes":[{"name":"Mail"},{"name":"News"}]`},
		{name: "a default", who: "management", query: `mutation { accountUpdate(id: "` + id + `", input: {defaultAppId: "` + mail + `"}) { account { version } } }`},
	})
	s.calls([]call{{name: "the default stays", who: "management", method: "DELETE", path: at, body: `{"app_ids": ["` + news + `", "` + mail + `"]}`, status: 409, want: `"ts_error_code":"app_ids_conflict"`}})
}

// Members of organizations, who are users of accounts to the other door.
func TestRESTMembers(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	at := "/organizations/" + initech + "/members"
	made := s.rest("management", "POST", at, `{"email": "pat@acme.example", "name": {"first_name": "Pat"}, "role_ids": [], "send_invite": true, "organization_information": {"enabled": true}}`)
	golden(t, "member_create", made)
	pat := made.at("result.user_id")
	if again := s.rest("management", "POST", at, `{"email": "PAT@acme.example", "name": {"first_name": "Patricia"}}`); again.status != 200 || again.at("result.user_id") != pat {
		t.Errorf("made a member again: %s", again.text)
	}
	if r := s.rest("management", "POST", at, `{"phone_number": "+14155550102"}`); r.at("result.user_id") != bob {
		t.Errorf("found by the phone number: %s", r.text)
	}
	members := `{ account(id: "` + initech + `") { users { nodes { name { first } email } } } }`
	s.run([]step{{name: "through GraphQL", who: "reader", query: members, want: `[{"name":{"first":"Bob"},"email":"bob@acme.example"},{"name":{"first":"Cleo"},"email":"cleo@acme.example"},{"name":{"first":"Pat"},"email":"pat@acme.example"}]`}})
	golden(t, "member_list", s.rest("mail", "GET", at, ""))
	golden(t, "member_get", s.rest("reader", "GET", at+"/"+pat, ""))
	events := s.sql("select count(*)::text from events")
	s.calls([]call{
		{name: "nobody", who: "management", method: "POST", path: at, body: `{"name": {"first_name": "X"}}`, status: 400, want: "email"},
		{name: "roles", who: "management", method: "POST", path: at, body: `{"email": "x@acme.example", "role_ids": ["admin"]}`, status: 400, want: "role_ids"},
		{name: "neither on nor off", who: "management", method: "POST", path: at, body: `{"email": "x@acme.example", "organization_information": {"enabled": null}}`, status: 400, want: "enabled cannot"},
		{name: "a bad address", who: "management", method: "POST", path: at, body: `{"email": "x"}`, status: 400, want: "email must be"},
		{name: "an app's own token", who: "mail", method: "POST", path: at, body: `{"email": "x@acme.example"}`, status: 403},
		{name: "another tenant's organization", who: "globex", method: "POST", path: at, body: `{"email": "x@globex.example"}`, status: 404},
		{name: "another tenant's members", who: "globex", method: "GET", path: at, status: 404},
		{name: "no member", who: "management", method: "GET", path: at + "/" + dan, status: 404},
		{name: "no member's profile", who: "management", method: "PATCH", path: at + "/" + dan, body: `{"language": "de"}`, status: 404},
		{name: "no member's end", who: "management", method: "DELETE", path: at + "/" + dan, status: 404},
		{name: "a page", who: "management", method: "GET", path: at + "?page_limit=1", status: 200, want: bob, never: cleo},
		{name: "another app's token", who: "wiki", method: "GET", path: at, status: 404},
		{name: "an address that another has", who: "management", method: "PATCH", path: at + "/" + pat, body: `{"email": "bob@acme.example"}`, status: 409, want: "email_conflict"},
	})
	if after := s.sql("select count(*)::text from events"); after != events {
		t.Errorf("what was refused is in the log: %s events, then %s", events, after)
	}
	golden(t, "member_update", s.rest("management", "PATCH", at+"/"+pat, `{"name": {"last_name": "Poe"}, "language": "de"}`))
	s.calls([]call{
		{name: "removed", who: "management", method: "DELETE", path: at + "/" + pat, status: 204},
		{name: "removed again", who: "management", method: "DELETE", path: at + "/" + pat, status: 404},
	})
	s.run([]step{
		{name: "the others stay", who: "reader", query: members, want: "cleo@", never: "pat@"},
		{name: "and the user", who: "reader", query: `{ user(id: "` + pat + `") { name { last } } }`, want: `"Poe"`},
	})
}

// What is kept of a membership, by the one who has it and by no other.
func TestRESTMemberships(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	at := "/organizations/" + initech + "/members"
	pat := s.rest("management", "POST", at, `{"email": "pat@acme.example", "organization_information": {"department": "Sales", "title": "Clerk"}}`).at("result.user_id")
	s.rest("management", "POST", "/organizations/"+hooli+"/members", `{"email": "pat@acme.example", "organization_information": {"title": "Guest"}}`)
	golden(t, "member_put", s.rest("management", "PUT", at+"/"+pat, `{"enabled": true, "title": "Boss", "manager": "Cleo", "organization_id": "`+hooli+`"}`))
	golden(t, "member_organizations", s.rest("reader", "GET", "/members/"+pat+"/organizations", ""))
	const log = "select string_agg(concat(action, before, after), e'\\n' order by id) from events where action = 'account.user_updated'"
	records := s.sql(log)
	if !strings.Contains(records, `"Clerk"`) || !strings.Contains(records, `"Boss"`) {
		t.Errorf("the records of the change: %s", records)
	}
	s.calls([]call{
		{name: "again: nothing changes", who: "management", method: "PUT", path: at + "/" + pat, body: `{"title": "Boss"}`, status: 200},
		{name: "neither on nor off", who: "management", method: "PUT", path: at + "/" + pat, body: `{"enabled": null, "title": "X"}`, status: 400, want: "enabled cannot be cleared"},
		{name: "a title too long", who: "management", method: "PUT", path: at + "/" + pat, body: `{"title": "` + strings.Repeat("x", 201) + `"}`, status: 400, want: "title"},
		{name: "a title of another type", who: "management", method: "PUT", path: at + "/" + pat, body: `{"title": 1}`, status: 400, want: "title"},
		{name: "no member", who: "management", method: "PUT", path: at + "/" + dan, body: `{"title": "X"}`, status: 404},
		{name: "no user's id", who: "management", method: "PUT", path: at + "/" + initech, body: `{"title": "X"}`, status: 400},
		{name: "another tenant", who: "globex", method: "PUT", path: at + "/" + pat, body: `{"title": "X"}`, status: 404},
		{name: "another tenant's organizations of the member", who: "globex", method: "GET", path: "/members/" + pat + "/organizations", status: 404},
		{name: "one organization", who: "reader", method: "GET", path: "/members/" + pat + "/organizations?organization_id=" + hooli, status: 200, want: `"Guest"`, never: "Boss"},
		{name: "one that is not theirs", who: "reader", method: "GET", path: "/members/" + dan + "/organizations?organization_id=" + initech, status: 200, want: `"organizations":[]`},
		{name: "a page", who: "reader", method: "GET", path: "/members/" + pat + "/organizations?page_limit=1", status: 200, want: "Boss", never: "Guest"},
		{name: "of an app that one holds", who: "mail", method: "GET", path: "/members/" + pat + "/organizations", status: 200, want: `"Boss"`},
		{name: "an app's own token", who: "mail", method: "PUT", path: at + "/" + pat, body: `{"title": "X"}`, status: 403},
	})
	if after := s.sql(log); after != records {
		t.Errorf("what was refused, or changed nothing, is in the log: %s", after)
	}
	s.calls([]call{
		{name: "cleared", who: "management", method: "PUT", path: at + "/" + pat, body: `{"department": null}`, status: 200},
		{name: "and gone", who: "reader", method: "GET", path: at + "/" + pat, status: 200, want: `"title":"Boss"`, never: "department"},
		{name: "removed", who: "management", method: "DELETE", path: at + "/" + pat, status: 204},
		{name: "added again", who: "management", method: "POST", path: at, body: `{"email": "pat@acme.example"}`, status: 200},
		{name: "without what was kept", who: "reader", method: "GET", path: at + "/" + pat, status: 200, never: "Boss"},
	})
}

// Organizations and members that are switched off, and versions of members.
func TestRESTSwitchedOff(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	at := "/organizations/" + hooli
	wikis := `{app(id:"` + wiki + `"){users{nodes{id}}}}`
	s.calls([]call{
		{name: "switched off", who: "management", method: "PUT", path: at, body: `{"enabled": false}`, status: 200, want: `"enabled":false`},
		{name: "and listed so", who: "management", method: "GET", path: "/organizations", status: 200, want: `"enabled":false`},
		{name: "its app sees nobody by it", who: "wiki", method: "GET", path: "/users/" + dan, status: 404},
		{name: "nor as a member", who: "wiki", method: "GET", path: at + "/members/" + dan, status: 404},
		{name: "who is one", who: "reader", method: "GET", path: at + "/members/" + dan, status: 200, want: `"enabled":true`},
		{name: "a new one, off", who: "management", method: "POST", path: "/organizations", body: `{"name": "Later", "domains": [], "app_ids": [], "enabled": false}`, status: 201, want: `"enabled":false`},
	})
	s.run([]step{{name: "in GraphQL", who: "management", query: wikis, want: bob, never: dan}})
	s.calls([]call{{name: "on again", who: "management", method: "PUT", path: at, body: `{"enabled": true}`, status: 200, want: `"enabled":true`}})
	s.run([]step{{name: "all is back", who: "management", query: wikis, want: dan}})

	seen := s.rest("management", "GET", at+"/members/"+dan, "").header.Get("ETag")
	late := []string{"If-Match", seen}
	off := s.rest("management", "PUT", at+"/members/"+dan, `{"enabled": false}`, late...)
	if now := s.rest("management", "GET", at+"/members/"+dan, "").header.Get("ETag"); off.status != 200 || now == seen || off.header.Get("ETag") != now {
		t.Errorf("a version: %s, then %s and %s", seen, off.header.Get("ETag"), now)
	}
	s.run([]step{{name: "one is off", who: "management", query: wikis, want: bob, never: dan}})
	s.calls([]call{
		{name: "made on an older version", who: "management", method: "PUT", path: at + "/members/" + dan, headers: late, body: `{"title": "Late"}`, status: 412},
		{name: "of the user, which has not moved", who: "management", method: "PATCH", path: at + "/members/" + dan, headers: late, body: `{"language": "de"}`, status: 200},
		{name: "and has now", who: "management", method: "PATCH", path: at + "/members/" + dan, headers: late, body: `{"language": "fr"}`, status: 412},
		{name: "no version of a member", who: "management", method: "PUT", path: at + "/members/" + dan, headers: []string{"If-Match", `"1"`}, body: `{"title": "Late"}`, status: 400, want: "ETag of the member"},
		{name: "any", who: "management", method: "PUT", path: at + "/members/" + dan, headers: []string{"If-Match", "*"}, body: `{"title": "Boss"}`, status: 200},
		{name: "one comes in switched off", who: "management", method: "POST", path: at + "/members", body: `{"email": "pat@acme.example", "organization_information": {"enabled": false}}`, status: 200},
		{name: "and is", who: "reader", method: "GET", path: at + "/members?search=email+sw+%22pat%22", status: 200, want: `"enabled":false`},
	})
}

// Members that a search finds, and those who hold a role.
func TestRESTMemberSearch(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	at := "/organizations/" + initech + "/members"
	s.rest("management", "POST", at, `{"email": "bob@acme.example"}`)
	role := s.rest("management", "POST", "/applications/"+mail+"/roles", `{"role_name": "chief", "display_name": "Chief"}`).at("result.role_id")
	s.calls([]call{
		{name: "a role for one of them, and for a stranger", who: "management", method: "POST", path: "/applications/" + mail + "/roles/" + role + "/assignments", body: `{"entity_ids": ["` + bob + `", "` + dan + `"], "entity_type": "User"}`, status: 204},
		{name: "all", who: "management", method: "GET", path: at + "?search=email+pr", status: 200, want: bob},
		{name: "one", who: "management", method: "GET", path: at + "?search=email+sw+%22CLEO%22", status: 200, want: cleo, never: bob},
		{name: "no member", who: "management", method: "GET", path: at + "?search=email+sw+%22dan%22", status: 200, want: `"result":[]`},
		{name: "either of two", who: "management", method: "GET", path: at + "?search=email+sw+%22dan%22+or+email+sw+%22bob%22", status: 200, want: bob, never: dan},
		{name: "no expression", who: "management", method: "GET", path: at + "?search=bob", status: 400, want: "search cannot be understood"},
		{name: "of a role", who: "management", method: "GET", path: at + "?role_values=boss,chief", status: 200, want: `"role_name":"chief","display_name":"Chief"`, never: cleo},
		{name: "never beyond the organization", who: "management", method: "GET", path: at + "?role_values=chief", status: 200, want: bob, never: dan},
		{name: "of none", who: "management", method: "GET", path: at + "?role_values=boss", status: 200, want: `"result":[]`},
		{name: "in another app", who: "management", method: "GET", path: at + "?role_values=chief&app_id=" + wiki, status: 200, want: `"result":[]`},
		{name: "in its app", who: "management", method: "GET", path: at + "?role_values=chief&app_id=" + mail, status: 200, want: bob},
		{name: "of both", who: "management", method: "GET", path: at + "?role_values=chief&search=email+sw+%22cleo%22", status: 200, want: `"result":[]`},
		{name: "of an app's own token", who: "mail", method: "GET", path: at + "?search=email+sw+%22bob%22", status: 200, want: bob, never: cleo},
		{name: "another tenant", who: "globex", method: "GET", path: at + "?search=email+pr", status: 404},
	})
	s.holder("counter", "users:read", "accounts:read")
	s.holder("directory", "users:read")
	s.calls([]call{
		{name: "roles are not for all: none is shown", who: "counter", method: "GET", path: at, status: 200, want: bob, never: "chief"},
		{name: "and none is asked about", who: "counter", method: "GET", path: at + "?role_values=chief", status: 403, want: "appRoles:read"},
		{name: "nor a name that none has", who: "counter", method: "GET", path: at + "?role_values=boss", status: 403},
		{name: "organizations are not for all", who: "directory", method: "GET", path: "/members/" + bob + "/organizations", status: 403, want: "accounts:read"},
	})
}

// The apps that an account holds from the start, through GraphQL, where the endpoints have it from.
func TestAccountCreateWithApps(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.run([]step{
		{name: "with the default and those for all", who: "management", query: `mutation{accountCreate(input:{name:"Umbrella",appIds:["` + wiki + `","` + mail + `"]}){account{apps{nodes{name}}}}}`, want: `[{"name":"Mail"},{"name":"Wiki"},{"name":"News"}]`},
		{name: "another tenant's", who: "management", query: `mutation{accountCreate(input:{name:"Half",appIds:["` + secretApp + `"]}){account{id}}}`, want: `"field":"appIds"`, code: "NOT_FOUND"},
		{name: "by its name", who: "reader", query: `{accounts(filter:{name:"uMBRELLA"}){nodes{name}}}`, want: `[{"name":"Umbrella"}]`},
		{name: "which is whole", who: "reader", query: `{accounts(filter:{name:"Umb"}){nodes{name}}}`, want: `"nodes":[]`},
		{name: "nothing was left half done", who: "reader", query: `{accounts(filter:{name:"Half"}){nodes{name}}}`, want: `"nodes":[]`},
	})
}
