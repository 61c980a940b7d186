package auth_test

import (
	"net/http"
	"strings"
	"testing"

	"tenantry/model"
)

// What a cookie opens is for our own pages. A token beside it wins, wherever it comes from.
func TestForeignPages(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	b, token := w.signed("a51", password), w.buy("office")
	for _, c := range []struct {
		name    string
		headers []string
		status  int
		want    string
	}{
		{"our own page", nil, 200, model.AdminUserID.Of(key("a51"))},
		{"an address that was typed", []string{"Sec-Fetch-Site", "none", "Origin", ""}, 200, model.AdminUserID.Of(key("a51"))},
		{"a program", []string{"Sec-Fetch-Site", "", "Origin", ""}, 200, model.AdminUserID.Of(key("a51"))},
		{"another site", []string{"Sec-Fetch-Site", "cross-site"}, 403, `"code":"FORBIDDEN"`},
		{"a neighbour", []string{"Sec-Fetch-Site", "same-site"}, 403, `"code":"FORBIDDEN"`},
		{"another origin", []string{"Sec-Fetch-Site", "", "Origin", "https://evil.example"}, 403, `"code":"FORBIDDEN"`},
		{"a longer one", []string{"Origin", w.URL + ".evil.example"}, 403, `"code":"FORBIDDEN"`},
		{"by https", []string{"Origin", strings.Replace(w.URL, "http", "https", 1)}, 403, `"code":"FORBIDDEN"`},
		{"none", []string{"Sec-Fetch-Site", "", "Origin", "null"}, 403, `"code":"FORBIDDEN"`},
		{"another site with a token", []string{"Sec-Fetch-Site", "cross-site", "Authorization", "Bearer " + token}, 200, model.ManagementAppID.Of(key("a11"))},
		{"with a bad token", []string{"Authorization", "Bearer nonsense"}, 401, `"code":"UNAUTHENTICATED"`},
		{"the cookie as a token", []string{"Authorization", "Bearer " + b.cookie, "Cookie", ""}, 401, `"code":"UNAUTHENTICATED"`},
		{"a cookie that is none", []string{"Cookie", "tenantry_session=nonsense"}, 401, `The session has ended`},
		{"a code as a cookie", []string{"Cookie", "tenantry_session=" + w.invite("a51")}, 401, `The session has ended`},
	} {
		cookie := b.cookie
		got := b.do(http.MethodPost, "/graphql", `{}`, c.headers...)
		if b.cookie = cookie; got.status != c.status || !strings.Contains(got.text, c.want) {
			t.Errorf("%s: %d %s, want %d %s", c.name, got.status, got.text, c.status, c.want)
		}
	}
	if got := b.do(http.MethodGet, "/x", ""); got.status != http.StatusUnauthorized {
		t.Errorf("a cookie opens a door that no page uses: %d %s", got.status, got.text)
	}
}

// Whatever ends a session ends it within 5 seconds.
func TestSessionsEnd(t *testing.T) {
	t.Parallel()
	for name, statement := range map[string]string{
		"its time is over":           "update admin_sessions set expires_at = now()",
		"it is revoked":              "delete from admin_sessions",
		"the admin user is shut out": "update admin_users set status = 'DISABLED'",
		"the admin user is deleted":  "delete from admin_users where id = '" + key("a51").String() + "'",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			b := w.signed("a51", password)
			b.must(http.StatusOK, http.MethodGet, "/graphql", "")
			w.sql(statement)
			w.pass(forgotten)
			b.must(http.StatusUnauthorized, http.MethodGet, "/graphql", "")
		})
	}
}

// A session notes that it is used, once a minute at most.
func TestLastSeen(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	b := w.signed("a51", password)
	seen := func() string {
		return w.value("select last_seen_at::text from admin_sessions where admin_user_id = $1", key("a51"))
	}
	before := seen()
	w.pass(forgotten)
	b.must(http.StatusOK, http.MethodGet, "/graphql", "")
	if seen() != before {
		t.Error("it is noted within the minute")
	}
	w.sql("update admin_sessions set last_seen_at = now() - interval '61 seconds'")
	before = seen()
	w.pass(forgotten)
	b.must(http.StatusOK, http.MethodGet, "/graphql", "")
	if seen() == before {
		t.Error("it is not noted")
	}
}
