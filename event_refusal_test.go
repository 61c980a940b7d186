package main

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"tenantry/db"
	"tenantry/model"
)

// newRecorder is a server whose log has what changed nothing, too, as a server has that is
// told nothing else.
func newRecorder(t *testing.T) *server {
	t.Helper()
	return newStoreWith(t, db.Options{Refusals: 20, Tokens: 60, RefusedTokens: 10}).serve()
}

// refusals is what the log says of refused writes, in their order.
const refusals = `select coalesce(string_agg(concat_ws(' ', after ->> 'code', after ->> 'operation', after ->> 'field', target_kind, actor_kind), '; ' order by id), '') from events where action = 'write.refused' and tenant_id = $1`

// A write that is refused changes nothing and is in the log of whoever tried, with what was
// tried on what, and why; what they gave is not.
func TestRefusedWrites(t *testing.T) {
	t.Parallel()
	s := newRecorder(t)
	gone := model.UserID.Of(key(never))
	for _, c := range []struct{ name, who, query, code, want string }{
		{"without the permission", "reader", `mutation { userUpdate(id: "` + ann + `", input: {language: "de"}) { user { id } } }`, "FORBIDDEN", "FORBIDDEN userUpdate ten ADMIN_USER"},
		{"of nobody", "management", `mutation { userUpdate(id: "` + gone + `", input: {language: "de"}) { user { id } } }`, "NOT_FOUND", "NOT_FOUND userUpdate id usr MANAGEMENT_APP"},
		{"by a rule", "management", `mutation { again: userUpdate(id: "` + ann + `", input: {language: "not a language"}) { user { id } } }`, "INVALID", "INVALID userUpdate language usr MANAGEMENT_APP"},
		{"by a constraint", "admin", `mutation { userUpdate(id: "` + bob + `", input: {email: "ann@acme.example"}) { user { id } } }`, "CONFLICT", "CONFLICT userUpdate email usr ADMIN_USER"},
		{"another version", "management", `mutation { accountUpdate(id: "` + initech + `", input: {name: "I", expectedVersion: 99}) { account { id } } }`, "CONFLICT", "CONFLICT accountUpdate expectedVersion acc MANAGEMENT_APP"},
	} {
		s.exec("delete from events where action = 'write.refused'")
		if a := s.ask(c.who, c.query, nil); a.code() != c.code {
			t.Errorf("%s: %s", c.name, a.text)
		}
		if got := s.sql(refusals, key("a")); got != c.want {
			t.Errorf("%s: the log has %q, want %q", c.name, got, c.want)
		}
	}
	s.exec("delete from events where action = 'write.refused'")
	s.ask("globex", `mutation { userUpdate(id: "`+ann+`", input: {language: "de"}) { user { id } } }`, nil)
	s.ask("nobody", `mutation { userUpdate(id: "`+ann+`", input: {language: "de"}) { user { id } } }`, nil)
	s.ask("reader", `{ user(id: "`+gone+`") { id } }`, nil)
	s.ask("operator", `mutation { userUpdate(id: "`+ann+`", input: {language: "de"}) { user { id } } }`, nil)
	if a, b := s.sql(refusals, key("a")), s.sql(refusals, key("b")); a != "" || b != "NOT_FOUND userUpdate id usr MANAGEMENT_APP" {
		t.Errorf("Acme's log has %q, Globex's %q", a, b)
	}
	s.run([]step{
		{"the tenant reads it", "globex", `{ events(filter: {action: ["write.refused"]}) { nodes { targetId clientId requestId before after } } }`, `"requestId":"test","before":null,"after":{"code": "NOT_FOUND", "field": "id"`, ``, ``},
		{"who changed nothing has no history", "management", `{ user(id: "` + ann + `") { language } }`, ``, `"de"`, ``},
	})
}

// The documented endpoints' refusals are recorded, too: those that come before the Scope as well.
func TestRefusedRequests(t *testing.T) {
	t.Parallel()
	s := newRecorder(t)
	for _, c := range []struct{ who, method, path, body, want string }{
		{"reader", "PUT", "/cis/v1/users/" + ann, `{"language": "de"}`, "FORBIDDEN PUT /cis/v1/users/{user_id} ten ADMIN_USER"},
		{"management", "PUT", "/cis/v1/users/" + model.UserID.Of(key(never)), `{"language": "de"}`, "NOT_FOUND PUT /cis/v1/users/{user_id} id usr MANAGEMENT_APP"},
		{"management", "DELETE", "/cis/v1/groups/" + model.GroupID.Of(key("b201")), ``, "NOT_FOUND DELETE /cis/v1/groups/{group_id} id grp MANAGEMENT_APP"},
		{"wiki", "DELETE", "/cis/v1/management/applications/" + backOffice, ``, "FORBIDDEN DELETE /cis/v1/management/applications/{app_id} ten APP"},
		{"management", "GET", "/cis/v1/users/" + gil, ``, ""},
		{"nobody", "DELETE", "/cis/v1/users/" + ann, ``, ""},
	} {
		s.exec("delete from events where action = 'write.refused'")
		req, _ := http.NewRequest(c.method, s.URL+c.path, strings.NewReader(c.body))
		req.Header.Set("Content-Type", "application/json")
		if token := s.tokens[c.who]; token != "" {
			req.Header.Set("Authorization", "Bearer "+token)
		}
		res, err := s.Client().Do(req)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		if got := s.sql(refusals, key("a")); res.StatusCode < 400 || got != c.want {
			t.Errorf("%s %s as %s: %d, the log has %q, want %q", c.method, c.path, c.who, res.StatusCode, got, c.want)
		}
	}
}

// A loop of one caller does not fill the log, and does not keep others out of it.
func TestRefusalsAreBounded(t *testing.T) {
	t.Parallel()
	s := newRecorder(t)
	for range 40 {
		s.ask("reader", `mutation { userUpdate(id: "`+ann+`", input: {language: "de"}) { user { id } } }`, nil)
	}
	s.ask("auditor", `mutation { userUpdate(id: "`+ann+`", input: {language: "de"}) { user { id } } }`, nil)
	const count = "select count(*)::text from events where action = 'write.refused' and actor_kind = $1"
	if n := s.sql("select (count(*) between 20 and 25)::text from events where action = 'write.refused' and actor_kind = 'ADMIN_USER'"); n != "true" {
		t.Errorf("of the loop %s records", s.sql(count, "ADMIN_USER"))
	}
	if n := s.sql(count, "MANAGEMENT_APP"); n != "1" {
		t.Errorf("of the other %s", n)
	}
}

// Where the log cannot be written, the caller hears of the refusal all the same, and the
// server's own log of what is missing.
func TestRefusalWithoutALog(t *testing.T) {
	t.Parallel()
	s := newRecorder(t)
	s.exec("revoke insert on events from tenantry_server")
	a := s.ask("management", `mutation { userUpdate(id: "`+ann+`", input: {language: "not a language"}) { user { id } } }`, nil)
	if a.code() != "INVALID" || !strings.Contains(s.logged(), "a refused write is not in the log") || !strings.Contains(s.logged(), "userUpdate") {
		t.Errorf("%s\n%s", a.text, s.logged())
	}
}

// tokenNotes is what the log says of tokens.
const tokenNotes = `select coalesce(string_agg(concat_ws(' ', action, actor_kind, target_key = $2, related_kind, after ->> 'error', ip is not null, client_id = target_key), '; ' order by id), '')
	from events where action like 'client.token%' and tenant_id = $1`

// The log says who bought a token, who was refused one in whose name, and what was revoked.
func TestTokensAreRecorded(t *testing.T) {
	t.Parallel()
	s := newRecorder(t)
	notes := func(want, name string) {
		t.Helper()
		if got := s.sql(tokenNotes, key("a"), key("a21")); got != want {
			t.Errorf("%s: the log has %q, want %q", name, got, want)
		}
		s.exec("delete from events")
	}
	s.exec("delete from events")
	token := s.buy("mail")
	notes("client.token_issued APP t t t", "bought")
	post := func(path string, form url.Values) int {
		t.Helper()
		res, err := s.Client().PostForm(s.URL+path, form)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		return res.StatusCode
	}
	mail, wrong := credentialsOf["mail"], "Tr0ub4dor-and-more"
	buy := func(id string) int {
		return post("/oidc/token", url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {wrong}})
	}
	buy(mail.id)
	notes("client.token_refused SYSTEM t invalid_client t", "refused")
	buy(model.OAuthClientID(key("a"), key(never)))
	buy("somebody")
	buy(credentialsOf["operator"].id)
	notes("", "in nobody's name")
	for range 2 {
		if status := post("/oidc/token/revocation", url.Values{"token": {token}, "client_id": {mail.id}, "client_secret": {mail.secret}}); status != 200 {
			t.Errorf("revoked: %d", status)
		}
	}
	notes("client.token_revoked APP t t t", "revoked")
	for range 30 {
		buy(mail.id)
	}
	if n := s.sql("select count(*)::text from events where action = 'client.token_refused'"); n != "9" && n != "10" && n != "11" {
		t.Errorf("of 30 failures %s are recorded", n)
	}
	s.run([]step{
		{"an app's own token sees those of its client", "mail", `{ events(filter: {action: ["client.token_refused"]}, first: 1) { nodes { targetId actorName after } } }`, `"targetId":"` + mailClient + `","actorName":null,"after":{"error": "invalid_client"`, ``, ``},
		{"another app's does not", "wiki", `{ events(filter: {action: ["client.token_refused"]}, first: 1) { nodes { id } } }`, `[]`, ``, ``},
	})
	if s.sql("select count(*)::text from events e where e::text like $1", "%"+wrong+"%") != "0" {
		t.Error("the log has a secret")
	}
}

// A token that cannot be recorded is sold all the same.
func TestTokensWithoutALog(t *testing.T) {
	t.Parallel()
	s := newRecorder(t)
	s.exec("revoke insert on events from tenantry_door")
	if s.buy("mail"); !strings.Contains(s.logged(), "what became of a token is not in the log") {
		t.Error(s.logged())
	}
}

// logged is what the server's own log has at its end.
func (s *server) logged() string {
	s.Close()
	return s.log.String()
}
