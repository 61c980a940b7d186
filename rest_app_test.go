package main

import (
	"strings"
	"testing"
)

// Applications and what they share with their default clients, through both doors.
func TestRESTApps(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	const at = "/applications"
	made := s.rest("management", "POST", at, `{"app_name": "Shop", "app_description": "Sells", "allow_public_signup": true, "first_client_authentication_protocol": "oidc",
		"first_client": {"name": "Shop phone", "client_type": "native", "redirect_uris": ["com.shop.app:/back"], "token_expiration": {"access_token_ttl": 600}, "enforce_par": true},
		"client_description": "The older member", "resources": ["https://shop.example"], "service_providers": ["sms"], "logo": "https://shop.example/logo.png",
		"authenticator_preferences": {"is_centralized": true, "login_uri": "https://shop.example/in"}, "login_uri": "https://shop.example/in", "custom_domain": "shop.example", "unheard_of": 1}`)
	golden(t, "app_create", made)
	id := made.at("result.app_id")
	if status := s.sells(made.at("result.client_id"), made.at("result.client_secret")); status != 200 {
		t.Errorf("its credentials buy nothing: %d", status)
	}
	seen := `"name":"Shop","active":true,"autoAssign":false,"publicSignUp":true,"defaultClient":{"name":"Shop phone","description":"The older member","type":"NATIVE","redirectUris":["com.shop.app:/back"],"accessTokenTtl":600}`
	look := `{ app(id: "` + id + `") { name active autoAssign publicSignUp defaultClient { name description type redirectUris accessTokenTtl } } }`
	s.run([]step{{name: "through GraphQL", who: "reader", query: look, want: seen}})
	golden(t, "app_get", s.rest("reader", "GET", at+"/"+id, ""))
	golden(t, "app_list", s.rest("reader", "GET", at, ""))
	golden(t, "app_list_basic", s.rest("mail", "GET", at+"/list", ""))

	changed := s.rest("admin", "PUT", at+"/"+id, `{"allow_public_signup": false, "authenticator_preferences": {"login_uri": "https://shop.example/2"}, "logo": null, "client_display_name": "Shop web", "client_type": "web", "redirect_uris": ["https://shop.example/back"]}`)
	golden(t, "app_update", changed)
	s.run([]step{
		{name: "changed with its client", who: "reader", query: look, want: `"publicSignUp":false,"defaultClient":{"name":"Shop web","description":"The older member","type":"WEB","redirectUris":["https://shop.example/back"],"accessTokenTtl":600}`},
		{name: "changed through GraphQL", who: "management", query: `mutation { appUpdate(id: "` + id + `", input: {name: "Shop 2", defaultClient: {description: null}}) { app { version defaultClient { description version } } } }`, want: `"version":3,"defaultClient":{"description":null,"version":3}`},
	})
	golden(t, "app_resources", s.rest("management", "PUT", at+"/"+id+"/resources", `{"resource_ids": []}`))
	s.versionsApp(at + "/" + id)
	s.refusesApps(at, id, changed.header.Get("ETag"))
	s.calls([]call{
		{name: "the default app stays", who: "management", method: "DELETE", path: at + "/" + mail, status: 409},
		{name: "deleted", who: "management", method: "DELETE", path: at + "/" + id, status: 204},
		{name: "deleted again", who: "management", method: "DELETE", path: at + "/" + id, status: 404},
		{name: "gone", who: "management", method: "GET", path: at + "/list", status: 200, never: "Shop"},
	})
	if status := s.sells(made.at("result.client_id"), made.at("result.client_secret")); status != 401 {
		t.Errorf("its credentials still work: %d", status)
	}
}

// versionsApp sees that a change of the default client alone is another version of the app.
func (s *server) versionsApp(at string) {
	s.t.Helper()
	seen := s.rest("reader", "GET", at, "").header.Get("ETag")
	for _, body := range []string{`{"client_description": "x"}`, `{"client_auth_method": "none"}`} {
		changed := s.rest("management", "PUT", at, body, "If-Match", seen)
		now := s.rest("reader", "GET", at, "").header.Get("ETag")
		if changed.status != 200 || now == seen || changed.header.Get("ETag") != now {
			s.t.Errorf("%s: %d, the version %s is %s and then %s", body, changed.status, seen, changed.header.Get("ETag"), now)
		}
		if late := s.rest("management", "PUT", at, body, "If-Match", seen); late.status != 412 {
			s.t.Errorf("%s, made on %s: %s", body, seen, late.text)
		}
		seen = now
	}
	s.calls([]call{
		{name: "the app has not changed", who: "management", method: "PUT", path: at, headers: []string{"If-Match", strings.Split(seen, "-")[0] + `-1"`}, body: `{"app_description": "y"}`, status: 200},
		{name: "no version", who: "management", method: "PUT", path: at, headers: []string{"If-Match", `"1-x"`}, body: `{"app_description": "y"}`, status: 400, want: "If-Match"},
	})
}

// refusesApps sends what must change nothing.
func (s *server) refusesApps(at, id, stale string) {
	s.t.Helper()
	events := s.sql("select count(*)::text from events")
	before := s.rest("management", "GET", at+"/"+id, "")
	s.calls([]call{
		{name: "no name", who: "management", method: "POST", path: at, body: `{}`, status: 400, want: "expected required property app_name"},
		{name: "a name that is taken", who: "management", method: "POST", path: at, body: `{"app_name": "mail"}`, status: 409, want: `"ts_error_code":"app_name_conflict"`},
		{name: "an app's own token", who: "mail", method: "POST", path: at, body: `{"app_name": "Mine"}`, status: 403},
		{name: "SAML", who: "management", method: "POST", path: at, body: `{"app_name": "S", "first_client_authentication_protocol": "saml"}`, status: 400, want: "first_client_authentication_protocol"},
		{name: "a bad address", who: "management", method: "POST", path: at, body: `{"app_name": "S", "redirect_uris": ["http://evil.example"]}`, status: 400, want: "A redirect URI is https"},
		{name: "a short life", who: "management", method: "POST", path: at, body: `{"app_name": "S", "first_client": {"token_expiration": {"access_token_ttl": 5}}}`, status: 400, want: "first_client.token_expiration.access_token_ttl must be 60"},
		{name: "a text for a flag", who: "management", method: "PUT", path: at + "/" + id, body: `{"allow_public_signup": "yes"}`, status: 400, want: "allow_public_signup: expected boolean"},
		{name: "a flag cleared", who: "management", method: "PUT", path: at + "/" + id, body: `{"allow_public_signup": null}`, status: 400, want: "allow_public_signup"},
		{name: "a text for a list", who: "management", method: "PUT", path: at + "/" + id, body: `{"service_providers": "sms"}`, status: 400, want: "service_providers"},
		{name: "preferences of another shape", who: "management", method: "PUT", path: at + "/" + id, body: `{"authenticator_preferences": {"is_centralized": "yes"}}`, status: 400, want: "is_centralized"},
		{name: "a good app and a bad client", who: "management", method: "PUT", path: at + "/" + id, body: `{"app_name": "Half", "redirect_uris": ["x"]}`, status: 400, want: "redirect URI"},
		{name: "a stale version", who: "management", method: "PUT", path: at + "/" + id, headers: []string{"If-Match", stale}, body: `{"app_name": "Late"}`, status: 412},
		{name: "settings too long", who: "management", method: "PUT", path: at + "/" + id, body: `{"refresh_token_invalidation_trigger_configuration": {"x": "` + strings.Repeat("x", 600_000) + `"}}`, status: 400, want: "65536"},
		{name: "too many resources", who: "management", method: "PUT", path: at + "/" + id + "/resources", body: `{"resource_ids": [` + strings.Repeat(`"r",`, 100) + `"r"]}`, status: 400, want: "resource_ids"},
		{name: "another app's token", who: "mail", method: "PUT", path: at + "/" + id, body: `{"app_name": "Mine"}`, status: 404},
		{name: "another app's look", who: "mail", method: "GET", path: at + "/" + id, status: 404},
		{name: "another app's list", who: "mail", method: "GET", path: at, status: 200, want: "Mail", never: "Shop"},
		{name: "another tenant's list", who: "globex", method: "GET", path: at, status: 200, want: "Secret", never: "Shop"},
		{name: "another tenant's", who: "globex", method: "PUT", path: at + "/" + id, body: `{"app_name": "Mine"}`, status: 404},
		{name: "another tenant's end", who: "globex", method: "DELETE", path: at + "/" + id, status: 404},
		{name: "a page", who: "management", method: "GET", path: at + "?page_limit=1", status: 200, want: "Mail", never: "Wiki"},
	})
	if after := s.rest("management", "GET", at+"/"+id, ""); after.text != before.text {
		s.t.Errorf("what was refused has changed something:\n%s\n%s", before.text, after.text)
	}
	if after := s.sql("select count(*)::text from events"); after != events {
		s.t.Errorf("what was refused is in the log: %s events, then %s", events, after)
	}
}

// What the default client of an app is to be, through GraphQL, where the endpoints have it from.
func TestAppDefaultClient(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.run([]step{
		{
			name: "as said", who: "management", query: `mutation{appCreate(input:{name:"Chat",defaultClient:{name:"Phone",type:NATIVE,redirectUris:["com.chat.app:/"],accessTokenTtl:60,roleIds:["` + userEditor + `"]}}){app{defaultClient{name type redirectUris accessTokenTtl roles{nodes{name}}}}}}`,
			want: `"name":"Phone","type":"NATIVE","redirectUris":["com.chat.app:/"],"accessTokenTtl":60,"roles":{"nodes":[{"name":"User editor"}]}`,
		},
		{name: "addresses twice", who: "management", query: `mutation{appCreate(input:{name:"X",redirectUris:["https://a.example"],defaultClient:{redirectUris:["https://b.example"]}}){clientId}}`, want: `"field":"redirectUris"`, code: "INVALID"},
		{name: "a version of nothing", who: "management", query: `mutation{appCreate(input:{name:"X",defaultClient:{expectedVersion:1}}){clientId}}`, want: `"field":"defaultClient.expectedVersion"`, code: "INVALID"},
		{name: "a bad name", who: "management", query: `mutation{appCreate(input:{name:"X",defaultClient:{name:""}}){clientId}}`, want: `"field":"defaultClient.name"`, code: "INVALID"},
		{name: "another tenant's role", who: "globex", query: `mutation{appCreate(input:{name:"X",defaultClient:{roleIds:["` + userEditor + `"]}}){clientId}}`, want: `"field":"roleIds"`, code: "NOT_FOUND"},
		{name: "changed with the app", who: "mail", query: `mutation{appUpdate(id:"` + mail + `",input:{description:"Post",defaultClient:{name:"Post"}}){app{description version defaultClient{name version}}}}`, want: `"description":"Post","version":2,"defaultClient":{"name":"Post","version":2}`},
		{name: "or not at all", who: "mail", query: `mutation{appUpdate(id:"` + mail + `",input:{description:"Lost",defaultClient:{name:"Mail phone"}}){app{id}}}`, want: `"field":"defaultClient.name"`, code: "CONFLICT"},
		{name: "nor when it has moved on", who: "mail", query: `mutation{appUpdate(id:"` + mail + `",input:{description:"Lost",defaultClient:{expectedVersion:1,name:"Late"}}){app{id}}}`, want: `"currentVersion":2`, code: "CONFLICT"},
		{name: "nothing is lost", who: "reader", query: `{app(id:"` + mail + `"){description}}`, want: `"Post"`},
		{name: "deleted", who: "management", query: `mutation{clientDelete(id:"` + mailClient + `"){deletedId}}`, want: mailClient},
		{name: "it cannot be changed", who: "management", query: `mutation{appUpdate(id:"` + mail + `",input:{defaultClient:{name:"X"}}){app{id}}}`, want: `"field":"defaultClient"`, code: "CONFLICT"},
		{name: "the app can", who: "management", query: `mutation{appUpdate(id:"` + mail + `",input:{description:"P"}){app{description}}}`, want: `"P"`},
	})
	s.calls([]call{{name: "shown without", who: "reader", method: "GET", path: "/applications/" + mail, status: 200, want: `"app_name":"Mail"`, never: "client_id"}})
}
