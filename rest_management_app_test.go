package main

import (
	"strings"
	"testing"
)

// What document 002 says of management apps, through both doors.
func TestRESTManagementApps(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	const at = "/management/applications"
	made := s.rest("management", "POST", at, `{"app_name": "SIEM", "app_description": "Reads all", "first_client_authentication_protocol": "oidc",
		"first_client": {"name": "siem", "redirect_uris": ["https://siem.example"]}, "login_uri": "https://siem.example/in", "subdomain": "siem",
		"invite_member_email_expiration_minutes": 60, "custom_domain": "siem.example", "pkce": "enforcePkceInsteadOfClientCredentials", "unheard_of": 1}`)
	golden(t, "management_app_create", made)
	id, secret := made.at("result.app_id"), made.at("result.client_secret")
	if a := s.ask("reader", `{ managementApp(id: "`+id+`") { name description client { clientId } } }`, nil); a.at("managementApp.name") != "SIEM" || a.at("managementApp.client.clientId") != made.at("result.client_id") {
		t.Errorf("GraphQL does not see it: %s", a.text)
	}
	golden(t, "management_app_get", s.rest("reader", "GET", at+"/"+id, ""))
	golden(t, "management_app_list", s.rest("management", "GET", at, ""))

	// What is absent stays, what is an object is replaced whole, null clears.
	changed := s.rest("admin", "PUT", at+"/"+id, `{"first_client": {"description": "only this"}, "subdomain": null, "app_description": null}`)
	golden(t, "management_app_update", changed)
	if changed.at("result.app_name") != "SIEM" || changed.at("result.login_uri") != "https://siem.example/in" {
		t.Errorf("what was absent did not stay: %s", changed.text)
	}
	if a := s.ask("management", `mutation { managementAppUpdate(id: "`+id+`", input: {name: "SIEM 2"}) { managementApp { version } } }`, nil); a.code() != "" {
		t.Errorf("%s", a.text)
	}
	if r := s.rest("reader", "GET", at+"/"+id, ""); r.at("result.app_name") != "SIEM 2" || r.at("result.login_uri") != "https://siem.example/in" {
		t.Errorf("a change through GraphQL: %s", r.text)
	}
	if r := s.rest("management", "PUT", at+"/"+id, `{"app_name": "Late"}`, "If-Match", changed.header.Get("ETag")); r.status != 412 {
		t.Errorf("a stale If-Match: %d %s", r.status, r.text)
	}
	if r := s.rest("management", "PUT", at+"/"+id, `{"app_name": "SIEM 3"}`, "If-Match", s.rest("reader", "GET", at+"/"+id, "").header.Get("ETag")); r.status != 200 {
		t.Errorf("a fresh If-Match: %d %s", r.status, r.text)
	}

	s.calls([]call{
		{name: "no name", who: "management", method: "POST", path: at, body: `{}`, status: 400, want: `"message":["The body: expected required property app_name to be present"]`},
		{name: "a name of another type", who: "management", method: "POST", path: at, body: `{"app_name": 5}`, status: 400, want: `app_name: expected string`},
		{name: "an unknown protocol", who: "management", method: "POST", path: at, body: `{"app_name": "x", "first_client_authentication_protocol": "ldap"}`, status: 400, want: "first_client_authentication_protocol"},
		{name: "an empty name", who: "management", method: "POST", path: at, body: `{"app_name": " "}`, status: 400, want: `"app_name must have 1 to 200`},
		{name: "no name any more", who: "management", method: "PUT", path: at + "/" + id, body: `{"app_name": null}`, status: 400, want: "app_name cannot be cleared"},
		{name: "no JSON", who: "management", method: "POST", path: at, body: `{"app_name": "secret words`, status: 400, never: "secret words"},
		{name: "two bodies", who: "management", method: "POST", path: at, body: `{"app_name": "A"} {"app_name": "B"}`, status: 400},
		{name: "a body too deep", who: "management", method: "POST", path: at, body: `{"app_name": "A", "first_client": ` + strings.Repeat(`{"a":`, 70) + "1" + strings.Repeat("}", 71), status: 400, want: "64 levels"},
		{name: "a body too long", who: "management", method: "POST", path: at, body: `{"app_name": "` + strings.Repeat("x", 1<<20) + `"}`, status: 413},
		{name: "settings too long", who: "management", method: "POST", path: at, body: `{"app_name": "A", "first_client": {"x": "` + strings.Repeat("x", 600_000) + `"}}`, status: 400, want: "65536"},
		{name: "nothing of what was refused", who: "management", method: "GET", path: at, status: 200, never: `"app_name":"A"`},
		{name: "a name that is taken", who: "management", method: "POST", path: at, body: `{"app_name": "siem 3"}`, status: 409, want: `"ts_error_code":"app_name_conflict"`},
		{name: "another tenant's", who: "globex", method: "GET", path: at + "/" + id, status: 404},
		{name: "another tenant's change", who: "globex", method: "PUT", path: at + "/" + id, body: `{"app_name": "Mine"}`, status: 404},
		{name: "another tenant's end", who: "globex", method: "DELETE", path: at + "/" + id, status: 404},
		{name: "another tenant's list", who: "globex", method: "GET", path: at, status: 200, never: "SIEM"},
		{name: "no id", who: "management", method: "GET", path: at + "/nonsense", status: 400},
		{name: "an id of something else", who: "management", method: "GET", path: at + "/" + mail, status: 404},
		{name: "no such path", who: "management", method: "GET", path: "/nonsense", status: 404},
		{name: "no such method", who: "management", method: "PATCH", path: at, status: 405},
		{name: "a page", who: "management", method: "GET", path: at + "?page_limit=1", status: 200, want: `"app_name":"Back office"`, never: "SIEM"},
		{name: "no page", who: "management", method: "GET", path: at + "?page_limit=0", status: 400, want: "page_limit"},
		{name: "a token of another list", who: "management", method: "GET", path: at + "?page_token=AAAA", status: 400, want: "page_token"},
	})
	s.rotates(t, at+"/"+id, made.at("result.client_id"), secret)
	s.calls([]call{
		{name: "deleted", who: "management", method: "DELETE", path: at + "/" + id, status: 204},
		{name: "deleted again", who: "management", method: "DELETE", path: at + "/" + id, status: 404},
	})
}

// rotates replaces the only secret of a client by another one.
func (s *server) rotates(t *testing.T, at, client, secret string) {
	t.Helper()
	if status := s.sells(client, secret); status != 200 {
		t.Errorf("the first secret buys nothing: %d", status)
	}
	second := s.rest("management", "POST", at+"/secrets", "")
	golden(t, "client_secret_create", second)
	list := s.rest("reader", "GET", at+"/secrets", "")
	golden(t, "client_secret_list", list)
	if strings.Contains(list.text, secret) || strings.Contains(list.text, second.at("result.client_secret")) {
		t.Error("a secret is in the list")
	}
	first := at + "/secrets/" + list.at("result.0.secret_id")
	s.calls([]call{
		{name: "a third secret", who: "management", method: "POST", path: at + "/secrets", status: 409},
		{name: "another tenant's secrets", who: "globex", method: "GET", path: at + "/secrets", status: 404},
		{name: "another tenant's secret", who: "globex", method: "DELETE", path: first, status: 404},
		{name: "the first one goes", who: "management", method: "DELETE", path: first, status: 204},
		{name: "and is gone", who: "management", method: "DELETE", path: first, status: 404},
		{name: "the last one stays", who: "management", method: "DELETE", path: at + "/secrets/" + list.at("result.1.secret_id"), status: 409},
	})
	if status := s.sells(client, secret); status != 401 {
		t.Errorf("the first secret still works: %d", status)
	}
	if status := s.sells(client, second.at("result.client_secret")); status != 200 {
		t.Errorf("the second secret buys nothing: %d", status)
	}
}
