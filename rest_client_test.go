package main

import (
	"context"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/model"
)

// Clients of an app, in both forms and through both doors.
func TestRESTClients(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	at := "/applications/" + wiki + "/clients"
	made := s.rest("management", "POST", at, `{"name": "Desk", "description": "On desks", "authentication_protocol": "oidc", "redirect_uris": ["com.wiki.desk:/back"], "client_type": "native",
		"role_ids": ["`+userEditor+`"], "token_expiration": {"access_token_ttl": 120, "refresh_token_ttl": 99}, "resources": ["https://wiki.example"], "supported_prompts": ["login"],
		"pkce": "enforcePkceInsteadOfClientCredentials", "authentication_configuration": {"method": "private_key_jwt", "jwks": {"keys": []}}, "client_secret": "mine", "app_id": "`+mail+`"}`)
	golden(t, "client_create", made)
	id, secret := made.at("client_id"), made.at("client_secret")
	if s.sells(id, secret) != 200 || s.sells(id, "mine") != 401 {
		t.Error("the secret is another one")
	}
	look := `{ client(clientId: "` + id + `") { name type redirectUris accessTokenTtl app { name } roles { nodes { name } } } }`
	s.run([]step{{name: "through GraphQL", who: "reader", query: look, want: `"name":"Desk","type":"NATIVE","redirectUris":["com.wiki.desk:/back"],"accessTokenTtl":120,"app":{"name":"Wiki"},"roles":{"nodes":[{"name":"User editor"}]}`}})
	golden(t, "client_get", s.rest("reader", "GET", at+"/"+id, ""))
	golden(t, "client_list", s.rest("wiki", "GET", "/clients", ""))

	changed := s.rest("management", "PUT", at+"/"+id, `{"client_type": "web", "redirect_uris": [], "token_expiration": {}, "role_ids": ["`+model.RoleID.Of(key("a44"))+`"], "description": null, "pkce": null}`)
	golden(t, "client_update", changed)
	s.run([]step{
		{name: "changed", who: "reader", query: look, want: `"type":"WEB","redirectUris":[],"accessTokenTtl":3600,"app":{"name":"Wiki"},"roles":{"nodes":[{"name":"User viewer"}]}`},
		{name: "changed through GraphQL", who: "wiki", query: `mutation { clientUpdate(id: "` + clientID(s, id) + `", input: {name: "Desk 2"}) { client { version } } }`, want: `"version":3`},
	})
	golden(t, "client_resources", s.rest("wiki", "PUT", "/clients/"+id+"/resources", `{"resource_ids": ["a", "b"]}`))
	s.refusesClients(at, id, changed.header.Get("ETag"))
	s.rotates(t, at+"/"+id, id, secret)
	s.calls([]call{
		{name: "deleted", who: "wiki", method: "DELETE", path: "/clients/" + id, status: 204},
		{name: "deleted again", who: "management", method: "DELETE", path: at + "/" + id, status: 404},
		{name: "all, and the caller's own", who: "wiki", method: "DELETE", path: "/clients", status: 204},
		{name: "none is left", who: "management", method: "GET", path: at, status: 200, want: "[]"},
		{name: "nor is there another time", who: "management", method: "DELETE", path: at, status: 204},
		{name: "of other apps all are", who: "management", method: "GET", path: "/applications/" + mail + "/clients", status: 200, want: "Mail phone"},
	})
	if own := credentialsOf["wiki"]; s.sells(own.id, own.secret) != 401 {
		t.Error("the credentials of a deleted client still work")
	}
}

// clientID is the id in the graph of a client_id.
func clientID(s *server, id string) string {
	return s.ask("management", `{ client(clientId: "`+id+`") { id } }`, nil).at("client.id")
}

// refusesClients sends what must change nothing.
func (s *server) refusesClients(at, id, stale string) {
	s.t.Helper()
	before := s.rest("management", "GET", at+"/"+id, "")
	s.calls([]call{
		{name: "no name", who: "management", method: "POST", path: at, body: `{"redirect_uris": []}`, status: 400, want: "expected required property name"},
		{name: "a name that is taken", who: "management", method: "POST", path: at, body: `{"name": "WIKI web"}`, status: 409, want: `"ts_error_code":"name_conflict"`},
		{name: "SAML", who: "management", method: "POST", path: at, body: `{"name": "S", "authentication_protocol": "saml"}`, status: 400, want: "authentication_protocol"},
		{name: "a scheme of its own on the web", who: "management", method: "POST", path: at, body: `{"name": "S", "redirect_uris": ["com.wiki.desk:/"]}`, status: 400, want: "redirect URI"},
		{name: "to another type with such a scheme", who: "management", method: "PUT", path: at + "/" + id, body: `{"client_type": "native", "redirect_uris": ["javascript:alert(1)"]}`, status: 400, want: "redirect URI"},
		{name: "a life of another type", who: "management", method: "PUT", path: at + "/" + id, body: `{"token_expiration": {"access_token_ttl": "1"}}`, status: 400, want: "token_expiration.access_token_ttl: expected integer"},
		{name: "a long life", who: "management", method: "PUT", path: at + "/" + id, body: `{"token_expiration": {"access_token_ttl": 86401}}`, status: 400, want: "token_expiration.access_token_ttl must be"},
		{name: "roles by who may not give any", who: "wiki", method: "PUT", path: at + "/" + id, body: `{"role_ids": []}`, status: 403, want: "roles:edit"},
		{name: "a client with roles by the same", who: "wiki", method: "POST", path: "/clients", body: `{"name": "W", "role_ids": ["` + userEditor + `"]}`, status: 403, want: "roles:edit"},
		{name: "roles that are none", who: "management", method: "PUT", path: at + "/" + id, body: `{"role_ids": ["Global admin"]}`, status: 400, want: "role_ids"},
		{name: "another tenant's role", who: "management", method: "PUT", path: at + "/" + id, body: `{"role_ids": ["` + model.RoleID.Of(key("b41")) + `"]}`, status: 404},
		{name: "more than one has", who: "phone", method: "POST", path: "/clients", body: `{"name": "W"}`, status: 403},
		{name: "a stale version", who: "management", method: "PUT", path: at + "/" + id, headers: []string{"If-Match", stale}, body: `{"name": "Late"}`, status: 412},
		{name: "settings too long", who: "management", method: "PUT", path: at + "/" + id, body: `{"id_token_encryption": {"x": "` + strings.Repeat("x", 600_000) + `"}}`, status: 400, want: "65536"},
		{name: "of another app", who: "management", method: "GET", path: "/applications/" + mail + "/clients/" + id, status: 404},
		{name: "changed as another app's", who: "management", method: "PUT", path: "/applications/" + mail + "/clients/" + id, body: `{"name": "X"}`, status: 404},
		{name: "deleted as another app's", who: "management", method: "DELETE", path: "/applications/" + mail + "/clients/" + id, status: 404},
		{name: "a secret as another app's", who: "management", method: "POST", path: "/applications/" + mail + "/clients/" + id + "/secrets", status: 404},
		{name: "a management app's", who: "management", method: "GET", path: at + "/" + model.OAuthClientID(key("a"), key("a31")), status: 404},
		{name: "another app's token", who: "mail", method: "GET", path: at + "/" + id, status: 404},
		{name: "by its own form", who: "mail", method: "PUT", path: "/clients/" + id, body: `{"name": "X"}`, status: 404},
		{name: "another app's secrets", who: "mail", method: "GET", path: "/clients/" + id + "/secrets", status: 404},
		{name: "another app's clients", who: "mail", method: "DELETE", path: at, status: 404},
		{name: "a client for another app", who: "mail", method: "POST", path: at, body: `{"name": "Mine"}`, status: 404},
		{name: "another tenant's", who: "globex", method: "GET", path: at + "/" + id, status: 404},
		{name: "another tenant's end", who: "globex", method: "DELETE", path: at, status: 404},
		{name: "a tenant's token has no app of its own", who: "management", method: "GET", path: "/clients", status: 403, want: "/v1/applications/{app_id}/clients"},
		{name: "no client", who: "management", method: "GET", path: at + "/nonsense", status: 404},
		{name: "no app", who: "management", method: "GET", path: "/applications/nonsense/clients", status: 400},
		{name: "a page", who: "wiki", method: "GET", path: "/clients?page_limit=1", status: 200, want: "Wiki web", never: "Desk"},
	})
	if after := s.rest("management", "GET", at+"/"+id, ""); after.text != before.text {
		s.t.Errorf("what was refused has changed something:\n%s\n%s", before.text, after.text)
	}
}

// The roles that narrow a client from the start, or as one whole list, through GraphQL.
func TestClientRoles(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	viewer := model.RoleID.Of(key("a44"))
	desk, held := model.ClientID.Of(key("a25")), `client{roles{nodes{name}}}`
	s.run([]step{
		{name: "from the start", who: "management", query: `mutation{clientCreate(input:{appId:"` + wiki + `",name:"A",roleIds:["` + viewer + `"]}){` + held + `}}`, want: `[{"name":"User viewer"}]`},
		{name: "the whole list", who: "management", query: `mutation{clientUpdate(id:"` + desk + `",input:{roleIds:["` + viewer + `","` + viewer + `"]}){` + held + `}}`, want: `[{"name":"User viewer"}]`},
		{name: "the same again", who: "management", query: `mutation{clientUpdate(id:"` + desk + `",input:{roleIds:["` + viewer + `"]}){` + held + `}}`, want: `[{"name":"User viewer"}]`},
		{name: "said nothing of", who: "management", query: `mutation{clientUpdate(id:"` + desk + `",input:{description:"D"}){` + held + `}}`, want: `[{"name":"User viewer"}]`},
		{name: "none", who: "management", query: `mutation{clientUpdate(id:"` + desk + `",input:{roleIds:[]}){` + held + `}}`, want: `"nodes":[]`},
		{name: "too many", who: "management", query: `mutation{clientUpdate(id:"` + desk + `",input:{roleIds:["` + strings.Repeat(viewer+`","`, 20) + viewer + `"]}){` + held + `}}`, want: `"field":"roleIds"`, code: "INVALID"},
		{name: "a management app's own", who: "management", query: `mutation{clientUpdate(id:"` + backOfficeClient + `",input:{roleIds:["` + viewer + `"]}){client{id}}}`, want: `"field":"roleIds"`, code: "CONFLICT"},
		{name: "by an app's own token", who: "news", query: `mutation{clientUpdate(id:"` + desk + `",input:{roleIds:["` + viewer + `"]}){client{id}}}`, want: "roles:edit", code: "FORBIDDEN"},
		{name: "to another type, with a scheme that it cannot have", who: "management", query: `mutation{clientUpdate(id:"` + desk + `",input:{type:NATIVE,redirectUris:["com.news:/"]}){client{type}}}`, want: `"NATIVE"`},
		{name: "and back", who: "management", query: `mutation{clientUpdate(id:"` + desk + `",input:{type:WEB}){client{type}}}`, want: `"field":"redirectUris"`, code: "INVALID"},
	})
	// Somebody who may edit apps and roles, and not everything, leaves no client without roles:
	// it could do more than they may.
	admin := model.Admin(key("a"), key("a51"), "Rita Root", [][]model.Permission{{model.AppsEdit, model.AppsRead, model.RolesEdit, "users:list", "users:read"}})
	phone, none := model.ClientID.Of(key("a24")), model.ClientUpdateInput{RoleIds: graphql.OmittableOf([]string{})}
	if _, err := s.db.As(admin).UpdateClient(context.Background(), phone, none); model.CodeOf(err) != model.Forbidden {
		t.Errorf("a client was widened: %v", err)
	}
	made := model.ClientCreateInput{AppID: wiki, Name: "B", Type: model.ClientTypeWeb, AccessTokenTTL: model.DefaultTTL}
	if _, err := s.db.As(admin).CreateClient(context.Background(), made); model.CodeOf(err) != model.Forbidden {
		t.Errorf("a client without roles: %v", err)
	}
	made.RoleIds = graphql.OmittableOf([]string{viewer})
	if _, err := s.db.As(admin).CreateClient(context.Background(), made); err != nil {
		t.Errorf("a client that may do no more than its maker: %v", err)
	}
	made.Name, made.RoleIds = "C", graphql.OmittableOf([]string{userEditor})
	if _, err := s.db.As(admin).CreateClient(context.Background(), made); model.CodeOf(err) != model.Forbidden {
		t.Errorf("a client that may do more than its maker: %v", err)
	}
}
