package auth_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"tenantry/auth"
	"tenantry/model"
)

// Sessions of one person do not pile up: the oldest makes room.
func TestSessionsAreFew(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	first := w.signed("a51", password)
	for range 19 {
		if got := (&browser{world: w}).enter("email", rita, "password", password); got.status != http.StatusNoContent {
			t.Fatal(got.status, got.text)
		}
	}
	first.must(http.StatusOK, http.MethodGet, "/auth/session", "")
	last := &browser{world: w}
	last.enter("email", rita, "password", password)
	w.pass(forgotten)
	first.must(http.StatusUnauthorized, http.MethodGet, "/auth/session", "")
	if n := w.value("select count(*) from admin_sessions where admin_user_id = $1", key("a51")); n != "20" {
		t.Errorf("%s are kept", n)
	}
	old := last.cookie
	last.enter("email", rita, "password", password)
	if n := w.value("select count(*) from admin_sessions where hash = $1", hash("admin sessions", old)); n != "0" {
		t.Error("signing in again leaves the browser's old session behind")
	}
}

func TestGuessingPasswords(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.signed("a51", password)
	from := "203.0.113.1"
	a := w.newAuth(auth.Options{Request: func(*http.Request) model.Request { return model.Request{IP: from} }})
	mux := http.NewServeMux()
	a.Sessions(mux, w.db)
	try := func(ip, email, password string) reply {
		from = ip
		r := httptest.NewRequest(http.MethodPost, "/auth/session", strings.NewReader(body("email", email, "password", password)))
		r.Header.Set("Content-Type", "application/json")
		rec := httptest.NewRecorder()
		mux.ServeHTTP(rec, r)
		return reply{rec.Code, rec.Header(), rec.Body.String()}
	}
	if got := try("192.0.2.1", rita, password); got.status != http.StatusNoContent {
		t.Fatal(got)
	}
	for i := range 20 {
		if got := try("203.0.113.1", rita, another); got.status != http.StatusUnauthorized {
			t.Fatal(i, got)
		}
	}
	if got := try("203.0.113.1", strings.ToUpper(rita), password); got.status != http.StatusTooManyRequests || got.header.Get("Retry-After") != "3" || !strings.Contains(got.text, `"code":"LIMITED"`) {
		t.Errorf("from the same address: %v", got)
	}
	for i := range 10 {
		if got := try("203.0.113.2", rita, another); got.status != http.StatusUnauthorized {
			t.Fatal(i, got)
		}
	}
	if got := try("203.0.113.3", rita, password); got.status != http.StatusTooManyRequests || got.header.Get("Retry-After") != "20" {
		t.Errorf("from a third address, after 30: %v", got)
	}
	if got := try("192.0.2.1", rita, password); got.status != http.StatusNoContent {
		t.Errorf("from where they have signed in before: %v", got)
	}
	w.pass(20 * time.Second)
	if got := try("203.0.113.3", rita, password); got.status != http.StatusNoContent {
		t.Errorf("after the wait: %v", got)
	}
}

// Below https the cookie is of the host alone, and goes nowhere by http.
func TestSecureCookie(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	a := w.newAuth(auth.Options{Issuer: "https://id.example.com"})
	mux := http.NewServeMux()
	a.Sessions(mux, w.db)
	r := httptest.NewRequest(http.MethodPost, "https://id.example.com/auth/session", strings.NewReader(body("code", w.invite("a51"))))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Origin", "https://id.example.com")
	rec := httptest.NewRecorder()
	mux.ServeHTTP(rec, r)
	if set := rec.Header().Get("Set-Cookie"); rec.Code != http.StatusOK || !strings.HasPrefix(set, "__Host-tenantry_session=") || !strings.HasSuffix(set, "; Path=/; Max-Age=43200; HttpOnly; Secure; SameSite=Strict") {
		t.Errorf("%d %s", rec.Code, set)
	}
}
