package main

import (
	"encoding/json"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"tenantry/db"
	"tenantry/model"
)

// visit is a browser's page, with the cookie of a session.
type visit struct {
	*server
	cookie string
}

// arrive signs in an admin user of Acme by a link, who sets a password.
func (s *server) arrive(admin string) *visit {
	s.t.Helper()
	made, err := s.db.As(callers["management"]).InviteAdminUser(s.t.Context(), admin)
	if err != nil {
		s.t.Fatal(err)
	}
	v := &visit{server: s}
	if status, text := v.page(http.MethodPost, "/auth/session", `{"code":"`+made.InviteCode+`"}`); status != http.StatusOK {
		s.t.Fatal(status, text)
	}
	if status, text := v.page(http.MethodPut, "/auth/password", `{"password":"Tr0ub4dor&3"}`); status != http.StatusNoContent {
		s.t.Fatal(status, text)
	}
	return v
}

// page sends a request as a page of ours does. Headers are pairs of name and value.
func (v *visit) page(method, path, body string, headers ...string) (int, string) {
	v.t.Helper()
	r, _ := http.NewRequest(method, v.URL+path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	if v.cookie != "" {
		r.Header.Set("Cookie", "tenantry_session="+v.cookie)
	}
	res, err := v.Client().Do(r)
	if err != nil {
		v.t.Fatal(err)
	}
	defer res.Body.Close()
	for _, c := range res.Cookies() {
		v.cookie = c.Value
	}
	text, err := io.ReadAll(res.Body)
	if err != nil {
		v.t.Fatal(err)
	}
	return res.StatusCode, string(text)
}

// query asks the graph by the cookie.
func (v *visit) query(query string) string {
	v.t.Helper()
	text, _ := json.Marshal(map[string]string{"query": query})
	_, answer := v.page(http.MethodPost, "/graphql", string(text))
	return answer
}

// The doors that pages talk to take the cookie; the documented ones do not.
func TestCookieOpensDoors(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	v := s.arrive(rob)
	for _, c := range []struct {
		name, method, path, body string
		headers                  []string
		status                   int
		want                     string
	}{
		{"a query", "POST", "/graphql", `{"query":"{viewer{id}}"}`, nil, 200, rob},
		{"by GET", "GET", "/graphql?query=%7Bviewer%7Bid%7D%7D", "", nil, 200, rob},
		{"of another site", "POST", "/graphql", `{"query":"{viewer{id}}"}`, []string{"Sec-Fetch-Site", "cross-site"}, 403, `"code":"FORBIDDEN"`},
		{"by GET of another site", "GET", "/graphql?query=%7Bviewer%7Bid%7D%7D", "", []string{"Sec-Fetch-Site", "cross-site"}, 403, `"code":"FORBIDDEN"`},
		{"a WebSocket of another site", "GET", "/graphql", "", []string{"Sec-Fetch-Site", "cross-site", "Connection", "Upgrade", "Upgrade", "websocket"}, 403, `"code":"FORBIDDEN"`},
		{"an export", "GET", "/export/users", "", nil, 200, "Ann@acme.example"},
		{"an export of another site", "GET", "/export/users", "", []string{"Sec-Fetch-Site", "same-site"}, 403, "another site"},
		{"an import of a reader", "POST", "/import/users", `{}`, nil, 403, "users:create"},
		{"the documented endpoints", "GET", "/cis/v1/users", "", nil, 401, "Invalid token"},
	} {
		if status, text := v.page(c.method, c.path, c.body, c.headers...); status != c.status || !strings.Contains(text, c.want) {
			t.Errorf("%s: %d %s, want %d %s", c.name, status, text, c.status, c.want)
		}
	}
}

func TestAdminSessions(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	v := s.arrive(rob)
	other := model.AdminSessionID.Of(key("a881"))
	list := `{adminSessions{nodes{id way current ip adminUser{id} client{id}} totalCount}}`
	if got := v.query(list); !strings.Contains(got, `{"id":"`+other+`","way":"LINK","current":false,"ip":"192.0.2.8","adminUser":{"id":"`+rita+`"},"client":null}`) || !strings.Contains(got, `"way":"LINK","current":true,"ip":"127.0.0.1","adminUser":{"id":"`+rob+`"}`) || !strings.Contains(got, `"totalCount":2`) {
		t.Error(got)
	}
	s.run([]step{
		{"of one", "admin", `{adminUser(id:"` + rita + `"){sessions{nodes{id startedAt lastSeenAt expiresAt userAgent current}}}}`, `[{"id":"` + other + `","startedAt":"2026-02-01T00:00:00Z","lastSeenAt":"2026-02-01T00:00:00Z","expiresAt":"2099-01-01T00:00:00Z","userAgent":"Browser","current":false}]`, "", ""},
		{"by filter", "reader", `{adminSessions(filter:{adminUserId:"` + rita + `"}){totalCount}}`, `"totalCount":1`, rob, ""},
		{"by its id", "reader", `{node(id:"` + other + `"){... on AdminSession{way}}}`, `"LINK"`, "", ""},
		{"not an app's", "mail", list, "adminUsers:read", other, "FORBIDDEN"},
		{"not of another tenant", "globex", `{node(id:"` + other + `"){id}}`, `null`, "", ""},
	})
}

func TestAdminSessionsRevoke(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	first, second, reader := s.arrive(rita), &visit{server: s}, s.arrive(rob)
	if status, text := second.page(http.MethodPost, "/auth/session", `{"email":"root@acme.example","password":"Tr0ub4dor&3"}`); status != http.StatusNoContent {
		t.Fatal(status, text)
	}
	ritas := regexp.MustCompile(`ase_[0-9a-z]{26}`).FindString(s.ask("admin", `{adminUser(id:"`+rita+`"){sessions(last:1){nodes{id}}}}`, nil).text)
	revoke := func(input string) string {
		return `mutation{adminSessionsRevoke(input:{` + input + `}){revokedCount}}`
	}
	s.run([]step{
		{"neither", "admin", revoke(""), `"field":"ids"`, "", "INVALID"},
		{"both", "admin", revoke(`ids:["` + ritas + `"],adminUserId:"` + rita + `"`), `"field":"ids"`, "", "INVALID"},
		{"none", "admin", revoke(`ids:[]`), `"field":"ids"`, "", "INVALID"},
		{"one that is not there", "admin", revoke(`ids:["` + model.AdminSessionID.Of(key("dead")) + `"]`), `"field":"ids"`, "", "NOT_FOUND"},
		{"another tenant's", "globex", revoke(`ids:["` + ritas + `"]`), `"field":"ids"`, "", "NOT_FOUND"},
		{"another tenant's admin user", "globex", revoke(`adminUserId:"` + rita + `"`), `"field":"adminUserId"`, "", "NOT_FOUND"},
		{"an app", "mail", revoke(`ids:["` + ritas + `"]`), "adminUsers:edit", "", "FORBIDDEN"},
		{"a reader, another's", "reader", revoke(`ids:["` + ritas + `"]`), "adminUsers:edit", "", "FORBIDDEN"},
		{"a reader, all of another", "reader", revoke(`adminUserId:"` + rita + `"`), "adminUsers:edit", "", "FORBIDDEN"},
	})
	if got := reader.query(revoke(`adminUserId:"` + rob + `"`)); !strings.Contains(got, `"revokedCount":0`) { // those of before ended with the password
		t.Errorf("a reader may end their own: %s", got)
	}
	if got := first.query(revoke(`adminUserId:"` + rita + `"`)); !strings.Contains(got, `"revokedCount":1`) {
		t.Errorf("all but the one that asks: %s", got)
	}
	if status, _ := second.page(http.MethodGet, "/auth/session", ""); status != http.StatusUnauthorized {
		t.Errorf("the other goes on: %d", status)
	}
	if status, _ := first.page(http.MethodGet, "/auth/session", ""); status != http.StatusOK {
		t.Errorf("the one that asked has ended: %d", status)
	}
	ended, err := model.AdminSessionID.Key("", ritas)
	if err != nil {
		t.Fatal(err)
	}
	if got := s.sql(`select concat_ws(' ', target_kind, related_kind, actor_kind) from events where action = 'admin_session.revoked' and related_key = $1`, ended.String()); got != "adm ase ADMIN_USER" {
		t.Errorf("the log has %s", got)
	}
}

// Whoever may do less than an admin user does not become them by a link.
func TestAdminUserLink(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	a := s.ask("admin", `mutation{adminUserInvite(id:"`+rob+`"){inviteCode link}}`, nil)
	if code := a.at("adminUserInvite.inviteCode"); a.at("adminUserInvite.link") != s.URL+"/sign-in#code="+code {
		t.Error(a.text)
	}
	a = s.ask("admin", `mutation{adminUserCreate(input:{email:"x@acme.example",roleIds:["`+globalAdmin+`"]}){link}}`, nil)
	if link := a.at("adminUserCreate.link"); !strings.HasPrefix(link, s.URL+"/sign-in#code=") {
		t.Error(a.text)
	}
	lesser := s.db.As(model.Admin(key("a"), key("a52"), "Rob Reader", [][]model.Permission{{"*:list", "*:read", model.AdminUsersEdit}}))
	if _, err := lesser.InviteAdminUser(t.Context(), rita); model.CodeOf(err) != model.Forbidden {
		t.Errorf("one who may do less makes a link for one who may do more: %v", err)
	}
}

// Failed sign-ins are in the log as often as a quota allows, and never with what was tried.
func TestWhatIsKeptOfSignIns(t *testing.T) {
	t.Parallel()
	s := newStoreWith(t, db.Options{RefusedTokens: 2}).serve()
	v := s.arrive(rita)
	for range 12 {
		(&visit{server: s}).page(http.MethodPost, "/auth/session", `{"email":"root@acme.example","password":"Tr0ub4dor&4"}`)
	}
	n := s.sql("select count(*)::text from events where action = 'admin_user.sign_in_refused'")
	if len(n) > 1 || n < "2" || n > "6" { // on a slow machine the quota has grown meanwhile
		t.Errorf("the log has %s refused sign-ins", n)
	}
	if logged := s.log.String() + s.sql("select string_agg(e::text, ' ') from events e"); strings.Contains(logged, v.cookie) {
		t.Error("a cookie was logged")
	}
}

// A stream that a cookie has opened ends with its session.
func TestSessionEndsStreams(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	v := s.arrive(rob)
	w := s.dial(http.Header{"Cookie": {"tenantry_session=" + v.cookie}, "Origin": {s.URL}, "Sec-Fetch-Site": {"same-origin"}})
	w.say(`{"type":"connection_init"}`)
	w.expect(`"type":"connection_ack"`)
	w.start("1", `subscription{changes{cursor}}`, nil)
	if status, text := v.page(http.MethodDelete, "/auth/session", ""); status != http.StatusNoContent {
		t.Fatal(status, text)
	}
	w.closes(4403)
}
