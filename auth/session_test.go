package auth_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"testing"

	"tenantry/model"
)

const (
	password = "Tr0ub4dor&3"
	another  = "Tr0ub4dor&4"
	rita     = "root@acme.example"
)

// browser is somebody who keeps the cookie.
type browser struct {
	*world
	cookie string
}

// do sends a request as a page of ours would. Headers are pairs of name and value; an empty
// value takes one away.
func (b *browser) do(method, path, body string, headers ...string) reply {
	b.t.Helper()
	r, _ := http.NewRequest(method, b.URL+path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	r.Header.Set("Origin", b.URL)
	if b.cookie != "" {
		r.AddCookie(&http.Cookie{Name: "tenantry_session", Value: b.cookie})
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Del(headers[i])
		if headers[i+1] != "" {
			r.Header.Set(headers[i], headers[i+1])
		}
	}
	got := b.send(r)
	for _, c := range (&http.Response{Header: got.header}).Cookies() {
		if b.cookie = c.Value; c.MaxAge < 0 {
			b.cookie = ""
		}
	}
	return got
}

// enter signs in with what the body says.
func (b *browser) enter(members ...string) reply {
	b.t.Helper()
	return b.do(http.MethodPost, "/auth/session", body(members...))
}

// must is do, of what is answered with the status.
func (b *browser) must(status int, method, path, text string) reply {
	b.t.Helper()
	got := b.do(method, path, text)
	if got.status != status {
		b.t.Fatalf("%s %s: %d %s, want %d", method, path, got.status, got.text, status)
	}
	return got
}

// body is an object of texts, as pairs of name and value.
func body(members ...string) string {
	m := map[string]string{}
	for i := 0; i < len(members); i += 2 {
		m[members[i]] = members[i+1]
	}
	text, _ := json.Marshal(m)
	return string(text)
}

// signed is a browser in which an admin user of Acme has come by a link and set the password.
func (w *world) signed(admin, password string) *browser {
	w.t.Helper()
	b := &browser{world: w}
	if got := b.enter("code", w.invite(admin)); got.status != http.StatusOK || strings.TrimSpace(got.text) != `{"password":"required"}` {
		w.t.Fatalf("by a link: %d %s", got.status, got.text)
	}
	b.must(http.StatusNoContent, http.MethodPut, "/auth/password", body("password", password))
	return b
}

func TestSessionByPassword(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.signed("a51", password)
	b := &browser{world: w}
	got := b.enter("email", " Root@ACME.example ", "password", password)
	if got.status != http.StatusNoContent || got.text != "" {
		t.Fatalf("%d %s", got.status, got.text)
	}
	if set := got.header.Get("Set-Cookie"); !strings.HasPrefix(set, "tenantry_session=") || !strings.HasSuffix(set, "; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict") {
		t.Errorf("the cookie is %s", set)
	}
	got = b.must(http.StatusOK, http.MethodGet, "/auth/session", "")
	for _, want := range []string{`"kind":"ADMIN_USER"`, `"id":"` + model.AdminUserID.Of(key("a51")), `"name":"Rita Root"`, `"tenant":{"id":"` + model.TenantID.Of(key("a")) + `","name":"Acme"}`, `"expiresAt":"`} {
		if !strings.Contains(got.text, want) || strings.Contains(got.text, "required") {
			t.Errorf("%s, want %s", got.text, want)
		}
	}
	if got := b.do(http.MethodGet, "/graphql", ""); got.status != http.StatusOK || !strings.Contains(got.text, `"users:delete"`) {
		t.Errorf("the cookie opens no door: %d %s", got.status, got.text)
	}
	if n := w.value("select count(*) from admin_sessions where hash = $1", hash("admin sessions", b.cookie)); n != "1" {
		t.Errorf("%s sessions are kept by the hash of the cookie", n)
	}
	old := b.cookie
	b.must(http.StatusNoContent, http.MethodDelete, "/auth/session", "")
	if b.cookie != "" {
		t.Error("the cookie is not taken back")
	}
	b.must(http.StatusNoContent, http.MethodDelete, "/auth/session", "") // who has left has left
	b.cookie = old
	if got := b.do(http.MethodGet, "/graphql", ""); got.status != http.StatusUnauthorized {
		t.Errorf("after leaving: %d %s", got.status, got.text)
	}
	b.must(http.StatusUnauthorized, http.MethodGet, "/auth/session", "")
	b.cookie = ""
	b.must(http.StatusUnauthorized, http.MethodGet, "/auth/session", "")
	want := "admin_user.signed_in admin_user.password_created admin_user.signed_in admin_user.signed_out"
	if got := w.value("select string_agg(action, ' ' order by id) from events where target_key = $1 and action like 'admin_user.%' and id::text not like '01900000-%'", key("a51")); got != want {
		t.Errorf("the log has %s, want %s", got, want)
	}
}

// Whatever is wrong is answered in the same words.
func TestSessionRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.signed("a51", password)
	w.signed("a52", another)
	w.sql("update admin_users set status = 'DISABLED' where id = $1", key("a52"))
	refusal := `{"error":{"code":"UNAUTHENTICATED","message":"That does not sign anybody in. Check it, or ask another admin for a link."}}`
	for _, c := range []struct {
		name string
		body string
	}{
		{"another password", body("email", rita, "password", another)},
		{"no password", body("email", rita, "password", "")},
		{"a long one", body("email", rita, "password", strings.Repeat("x", 9000))},
		{"nobody's address", body("email", "nobody@acme.example", "password", password)},
		{"no address", body("email", "", "password", password)},
		{"one that cannot be kept", body("email", "a\x00b", "password", password)},
		{"somebody who is shut out", body("email", "reader@acme.example", "password", another)},
		{"another tenant", body("email", rita, "password", password, "tenant", model.TenantID.Of(key("b")))},
		{"a tenant that is not there", body("email", rita, "password", password, "tenant", model.TenantID.Of(key("dead")))},
		{"a code that is none", body("code", "nonsense")},
		{"a secret that is none", body("clientId", clients["office"], "clientSecret", "secret-mail")},
		{"a client that is none", body("clientId", "nonsense", "clientSecret", "secret-mail")},
	} {
		b := &browser{world: w}
		if got := b.do(http.MethodPost, "/auth/session", c.body); got.status != http.StatusUnauthorized || strings.TrimSpace(got.text) != refusal || got.header.Get("Set-Cookie") != "" {
			t.Errorf("%s: %d %s", c.name, got.status, got.text)
		}
	}
	if n := w.value("select count(*) from events where action = 'admin_user.sign_in_refused' and actor_kind = 'SYSTEM' and target_key = $1", key("a51")); n != "3" {
		t.Errorf("the log has %s refused sign-ins, want 3", n)
	}
	if strings.Contains(w.log.String(), "Tr0ub4dor") || strings.Contains(w.value("select string_agg(e::text, ' ') from events e"), "Tr0ub4dor") {
		t.Error("a password is in the log")
	}
}

func TestSessionMalformed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	b := &browser{world: w}
	for _, c := range []struct {
		name, method, path, body string
		headers                  []string
		status                   int
		want                     string
	}{
		{"nothing", "POST", "/auth/session", `{}`, nil, 400, "Give email and password"},
		{"half", "POST", "/auth/session", body("email", rita), nil, 400, "Give email and password"},
		{"two at once", "POST", "/auth/session", body("email", rita, "password", "x", "code", "x"), nil, 400, "Give email and password"},
		{"an unknown member", "POST", "/auth/session", body("login", rita), nil, 400, `There is no member \"login\"`},
		{"no JSON", "POST", "/auth/session", `email=x`, nil, 400, "one JSON object"},
		{"two of it", "POST", "/auth/session", `{}{}`, nil, 400, "one JSON object"},
		{"a list", "POST", "/auth/session", `[]`, nil, 400, "one JSON object"},
		{"a number", "POST", "/auth/session", `{"email":1,"password":"x"}`, nil, 400, "one JSON object"},
		{"a tenant of another kind", "POST", "/auth/session", body("email", rita, "password", "x", "tenant", "x"), nil, 400, `"field":"tenant"`},
		{"a form", "POST", "/auth/session", `email=x`, []string{"Content-Type", "application/x-www-form-urlencoded"}, 415, "application/json"},
		{"too much", "POST", "/auth/session", body("email", rita, "password", strings.Repeat("x", 17<<10)), nil, 413, "16 KiB"},
		{"another method", "PATCH", "/auth/session", `{}`, nil, 405, "DELETE, GET, POST"},
		{"a password of nobody", "PUT", "/auth/password", body("password", password), nil, 401, "Nobody is signed in"},
		{"an app's credentials", "POST", "/auth/session", body("clientId", clients["mail"], "clientSecret", "secret-mail"), nil, 403, "not the credentials of a management app"},
		{"a page of another site", "POST", "/auth/session", body("email", rita, "password", "x"), []string{"Sec-Fetch-Site", "cross-site"}, 403, "another site"},
		{"of a neighbour", "POST", "/auth/session", body("email", rita, "password", "x"), []string{"Sec-Fetch-Site", "same-site"}, 403, "another site"},
		{"another origin", "POST", "/auth/session", body("email", rita, "password", "x"), []string{"Sec-Fetch-Site", "", "Origin", "https://evil.example"}, 403, "another site"},
		{"no origin of its own", "POST", "/auth/session", body("email", rita, "password", "x"), []string{"Sec-Fetch-Site", "", "Origin", "null"}, 403, "another site"},
	} {
		got := b.do(c.method, c.path, c.body, c.headers...)
		if got.status != c.status || !strings.Contains(got.text, c.want) || !strings.HasPrefix(got.text, `{"error":{"code":"`) {
			t.Errorf("%s: %d %s, want %d %s", c.name, got.status, got.text, c.status, c.want)
		}
	}
}

// An address may be that of admin users of several tenants; only who knows their password
// learns of which.
func TestSessionOfSeveralTenants(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.signed("a51", password)
	w.sql("update admin_users set email = $1 where id = $2", rita, key("b51"))
	w.sql(`insert into admin_passwords select $1, $2, hash, '{}', now() from admin_passwords`, key("b"), key("b51"))
	b := &browser{world: w}
	got := b.enter("email", rita, "password", password)
	for _, want := range []string{`{"tenants":[{"id":"`, `{"id":"` + model.TenantID.Of(key("a")) + `","name":"Acme"}`, `{"id":"` + model.TenantID.Of(key("b")) + `","name":"Globex"}`} {
		if got.status != http.StatusConflict || !strings.Contains(got.text, want) || b.cookie != "" {
			t.Errorf("%d %s, want %s", got.status, got.text, want)
		}
	}
	if got := b.enter("email", rita, "password", another); got.status != http.StatusUnauthorized {
		t.Errorf("another password: %d %s", got.status, got.text)
	}
	if got := b.enter("email", rita, "password", password, "tenant", model.TenantID.Of(key("b"))); got.status != http.StatusNoContent {
		t.Fatalf("%d %s", got.status, got.text)
	}
	if got := b.do(http.MethodGet, "/auth/session", ""); !strings.Contains(got.text, `"name":"Globex"`) {
		t.Errorf("%s", got.text)
	}
	w.sql("update admin_passwords set hash = '' where tenant_id = $1", key("b"))
	if got := b.enter("email", rita, "password", password); got.status != http.StatusNoContent {
		t.Errorf("where one tenant has another password: %d %s", got.status, got.text)
	}
}

func TestSessionByClient(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.sql("update clients set access_token_ttl = 600")
	b := &browser{world: w}
	if got := b.enter("clientId", clients["audit"], "clientSecret", "secret-audit"); got.status != http.StatusNoContent {
		t.Fatalf("%d %s", got.status, got.text)
	}
	if got := b.do(http.MethodGet, "/auth/session", ""); !strings.Contains(got.text, `"kind":"MANAGEMENT_APP"`) || !strings.Contains(got.text, `"name":"Auditor"`) || strings.Contains(got.text, "required") {
		t.Errorf("%s", got.text)
	}
	if got := b.do(http.MethodGet, "/graphql", ""); got.status != http.StatusOK || strings.Contains(got.text, ":create") {
		t.Errorf("%d %s", got.status, got.text)
	}
	if n := w.value("select count(*) from admin_sessions where expires_at between now() + interval '9 minutes' and now() + interval '10 minutes'"); n != "1" {
		t.Error("it does not live as long as a token")
	}
	if got := b.do(http.MethodPut, "/auth/password", body("password", password)); got.status != http.StatusForbidden {
		t.Errorf("a management app gets a password: %d %s", got.status, got.text)
	}
	b.must(http.StatusNoContent, http.MethodDelete, "/auth/session", "")
	if got := w.value("select string_agg(action, ' ' order by id) from events where action like 'management_app.signed%'"); got != "management_app.signed_in management_app.signed_out" {
		t.Errorf("the log has %s", got)
	}
}

// A link opens once, and to one of many who come with it.
func TestSessionByLinkOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	code := w.invite("a51")
	var mu sync.Mutex
	var wait sync.WaitGroup
	in := 0
	for range 8 {
		wait.Go(func() {
			if (&browser{world: w}).enter("code", code).status == http.StatusOK {
				mu.Lock()
				in++
				mu.Unlock()
			}
		})
	}
	wait.Wait()
	if in != 1 || w.value("select count(*) from admin_links") != "0" {
		t.Errorf("%d came in", in)
	}
}

// Who has a password comes by a link to set another, and to do nothing else before.
func TestSessionPasswordDue(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	first := w.signed("a51", password)
	if got := w.post("/oidc/token", form("grant_type", "urn:tenantry:params:oauth:grant-type:admin-link", "code", w.invite("a51"))); got.status != http.StatusBadRequest {
		t.Errorf("a link of one who has a password buys a token: %d %s", got.status, got.text)
	}
	b := &browser{world: w}
	if got := b.enter("code", w.invite("a51")); got.status != http.StatusOK {
		t.Fatalf("%d %s", got.status, got.text)
	}
	if got := b.do(http.MethodGet, "/graphql", ""); !strings.Contains(got.text, `"may":null`) {
		t.Errorf("it may do something: %s", got.text)
	}
	if got := b.do(http.MethodGet, "/auth/session", ""); !strings.Contains(got.text, `"password":"required"`) {
		t.Errorf("%s", got.text)
	}
	if got := first.do(http.MethodGet, "/graphql", ""); !strings.Contains(got.text, `users:delete`) {
		t.Errorf("the other session ended before a password was set: %s", got.text)
	}
	if got := b.do(http.MethodPut, "/auth/password", body("password", password)); got.status != http.StatusBadRequest || !strings.Contains(got.text, `"reason":"auth_password_recently_used"`) {
		t.Errorf("the same password: %d %s", got.status, got.text)
	}
	b.must(http.StatusNoContent, http.MethodPut, "/auth/password", body("password", another))
	if got := b.do(http.MethodGet, "/graphql", ""); !strings.Contains(got.text, `users:delete`) {
		t.Errorf("it may do nothing yet: %s", got.text)
	}
	w.pass(forgotten)
	if got := first.do(http.MethodGet, "/graphql", ""); got.status != http.StatusUnauthorized || first.cookie != "" {
		t.Errorf("the other session goes on: %d %s", got.status, got.text)
	}
	if got := (&browser{world: w}).enter("email", rita, "password", password); got.status != http.StatusUnauthorized {
		t.Errorf("the old password: %d %s", got.status, got.text)
	}
}

func TestOwnPassword(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	b := w.signed("a51", password)
	other := &browser{world: w}
	if got := other.enter("email", rita, "password", password); got.status != http.StatusNoContent {
		t.Fatalf("%d %s", got.status, got.text)
	}
	for _, c := range []struct {
		name, body, want string
	}{
		{"none", `{}`, `"field":"password"`},
		{"short", body("password", "x", "current", password), `"auth_password_weak"`},
		{"well known", body("password", "Password123!", "current", password), `"auth_password_breached"`},
		{"without the present one", body("password", another), `"field":"current"`},
		{"with a wrong one", body("password", another, "current", another), `"auth_password_wrong"`},
		{"the same", body("password", password, "current", password), `"auth_password_recently_used"`},
	} {
		if got := b.do(http.MethodPut, "/auth/password", c.body); got.status != http.StatusBadRequest || !strings.Contains(got.text, c.want) {
			t.Errorf("%s: %d %s", c.name, got.status, got.text)
		}
	}
	b.must(http.StatusNoContent, http.MethodPut, "/auth/password", body("password", another, "current", password))
	w.pass(forgotten)
	other.must(http.StatusUnauthorized, http.MethodGet, "/auth/session", "")
	b.must(http.StatusOK, http.MethodGet, "/auth/session", "")
	for range 20 {
		b.do(http.MethodPut, "/auth/password", body("password", password, "current", "wrong"))
	}
	if got := b.do(http.MethodPut, "/auth/password", body("password", password, "current", "wrong")); got.status != http.StatusTooManyRequests || got.header.Get("Retry-After") == "" {
		t.Errorf("guessing: %d %s", got.status, got.text)
	}
}
