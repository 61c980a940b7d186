package auth_test

import (
	"crypto/x509"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"tenantry/auth"
	"tenantry/model"
)

func TestRevocation(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	// revoke shows the token as a client of the world.
	revoke := func(path, who, token string) reply {
		return w.post(path, form("client_id", clients[who], "client_secret", "secret-"+who, "token", token, "token_type_hint", "access_token"))
	}
	for _, c := range []struct {
		name, path, by string
		good           int // what the token opens afterwards
	}{
		{"by another client of the app", "/oidc/token/revocation", "phone", 200},
		{"by another tenant", "/oidc/token/revocation", "globex", 200},
		{"by its client", "/oidc/token/revocation", "mail", 401},
		{"below /cis", "/cis/oidc/token/revocation", "mail", 401},
		{"by the short name", "/oidc/revoke", "mail", 401},
	} {
		token := w.buy("mail")
		w.as(token, "/x")
		if r := revoke(c.path, c.by, token); r.status != 200 || r.text != "" {
			t.Errorf("%s: %d %s", c.name, r.status, r.text)
		}
		if r := w.as(token, "/x"); r.status != c.good {
			t.Errorf("%s: afterwards %d %s, want %d", c.name, r.status, r.text, c.good)
		}
		if r := revoke(c.path, c.by, token); r.status != 200 {
			t.Errorf("%s: again: %d %s", c.name, r.status, r.text)
		}
	}
	for name, token := range map[string]string{"nonsense": "nonsense", "a token of nobody": "a.b.c"} {
		if r := revoke("/oidc/revoke", "mail", token); r.status != 200 {
			t.Errorf("%s: %d %s", name, r.status, r.text)
		}
	}
	if r := revoke("/oidc/revoke", "mail", ""); r.status != 400 || !strings.Contains(r.text, "invalid_request") {
		t.Errorf("without a token: %d %s", r.status, r.text)
	}
	if r := w.post("/oidc/revoke", form("token", w.buy("mail"))); r.status != 401 || !strings.Contains(r.text, "invalid_client") {
		t.Errorf("without credentials: %d %s", r.status, r.text)
	}
}

// Another server learns of a revocation within 5 seconds, and remembers it when started anew.
func TestRevocationReachesEveryServer(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	other, token := w.newAuth(auth.Options{}), w.buy("mail")
	if _, err := other.Principal(t.Context(), token); err != nil {
		t.Fatal(err)
	}
	w.post("/oidc/revoke", form("token", token), "Authorization", basic(clients["mail"], "secret-mail"))
	w.pass(forgotten)
	for name, server := range map[string]*auth.Auth{"another": other, "a new one": w.newAuth(auth.Options{})} {
		if _, err := server.Principal(t.Context(), token); model.CodeOf(err) != model.Unauthenticated {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestIntrospection(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	revoked := w.buy("mail")
	w.post("/oidc/revoke", form("token", revoked), "Authorization", basic(clients["mail"], "secret-mail"))
	for _, c := range []struct{ name, by, token, want string }{
		{"its own", "mail", w.buy("mail"), `"active":true,"token_type":"Bearer"`},
		{"of the same tenant", "mail", w.buy("office"), `"sub":"` + clients["office"] + `"`},
		{"of another tenant", "globex", w.buy("mail"), ""},
		{"revoked", "mail", revoked, ""},
		{"nonsense", "mail", "nonsense", ""},
	} {
		for _, path := range []string{"/oidc/token/introspection", "/cis/oidc/token/introspection"} {
			r := w.post(path, form("token", c.token), "Authorization", basic(clients[c.by], "secret-"+c.by))
			if c.want == "" && strings.TrimSpace(r.text) != `{"active":false}` || r.status != 200 || !strings.Contains(r.text, c.want) {
				t.Errorf("%s: %d %s, want %s", c.name, r.status, r.text, c.want)
			}
		}
	}
	if r := w.post("/oidc/token/introspection", form("token", w.buy("mail"))); r.status != 401 {
		t.Errorf("without credentials: %d %s", r.status, r.text)
	}
	w.sql("delete from clients where id = $1", key("a24"))
	ended := w.buy("office")
	w.pass(time.Hour)
	if r := w.post("/oidc/token/introspection", form("token", ended), "Authorization", basic(clients["mail"], "secret-mail")); strings.TrimSpace(r.text) != `{"active":false}` {
		t.Errorf("ended: %s", r.text)
	}
}

func TestAdminLink(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.sql("update admin_users set status = 'PENDING', last_sign_in_at = null where id = $1", key("a52"))
	code := w.invite("a52")
	if r := w.post("/oidc/token", form("grant_type", link, "code", code, "resource", "https://other.example")); !strings.Contains(r.text, "invalid_target") {
		t.Errorf("%s", r.text)
	}
	if r := w.post("/oidc/token", form("grant_type", link, "code", code), "Authorization", basic(clients["mail"], "secret-mail")); !strings.Contains(r.text, "invalid_request") {
		t.Errorf("%s", r.text)
	}
	token := w.mustToken(form("grant_type", link, "code", code))
	if r := w.as(token, "/x"); !strings.Contains(r.text, `"id":"`+model.AdminUserID.Of(key("a52"))) || strings.Contains(r.text, ":edit") {
		t.Errorf("%s", r.text)
	}
	if r := w.post("/oidc/token", form("grant_type", link, "code", code)); r.status != 400 || !strings.Contains(r.text, "invalid_grant") {
		t.Errorf("spent: %d %s", r.status, r.text)
	}
	if got := w.value("select status || ' ' || version || ' ' || (last_sign_in_at is not null) from admin_users where id = $1", key("a52")); got != "ACTIVE 2 true" {
		t.Errorf("the admin user is %s", got)
	}
	if got := w.value(`select actor_kind || ' ' || before::text || ' ' || after::text || ' ' || ip from events where action = 'admin_user.signed_in'`); got != `ADMIN_USER {"status": "PENDING"} {"status": "ACTIVE"} 127.0.0.1` {
		t.Errorf("the log says %s", got)
	}
	w.sql("update admin_users set status = 'DISABLED' where id = $1", key("a52"))
	w.pass(forgotten)
	if r := w.as(token, "/x"); r.status != 401 {
		t.Errorf("disabled: %d %s", r.status, r.text)
	}
}

func TestAdminLinksThatOpenNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	late, shut := w.invite("a51"), w.invite("a52")
	w.sql("update admin_links set expires_at = now() where admin_user_id = $1", key("a51"))
	w.sql("update admin_users set status = 'DISABLED' where id = $1", key("a52"))
	elsewhere := model.NewInvite(key("b")).Reveal()
	w.sql("insert into admin_links (tenant_id, hash, admin_user_id, expires_at) values ($1, $2, $3, now() + interval '1 hour')", key("a"), hash("admin links", elsewhere), key("a51"))
	for name, code := range map[string]string{"late": late, "of one who is shut out": shut, "of another tenant": elsewhere} {
		if r := w.post("/oidc/token", form("grant_type", link, "code", code)); r.status != 400 {
			t.Errorf("%s: %d %s", name, r.status, r.text)
		}
	}
	if got := w.value("select count(*) from events where action = 'admin_user.signed_in'"); got != "0" {
		t.Errorf("%s sign-ins", got)
	}
	w.sql("update admin_users set status = 'ACTIVE' where id = $1", key("a52"))
	w.mustToken(form("grant_type", link, "code", shut))
}

func TestAdminLinkOpensOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	code := w.invite("a51")
	var all sync.WaitGroup
	var opened atomic.Int32
	for range 8 {
		all.Go(func() {
			if w.post("/oidc/token", form("grant_type", link, "code", code)).status == http.StatusOK {
				opened.Add(1)
			}
		})
	}
	all.Wait()
	if opened.Load() != 1 || w.value("select count(*) from events where action = 'admin_user.signed_in'") != "1" {
		t.Errorf("opened %d times", opened.Load())
	}
}

// A new key signs everywhere within 5 seconds; what the old one signed stays good until it ends.
func TestKeyRotation(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	other, old := w.newAuth(auth.Options{}), w.buy("mail")
	first, _ := open(t, old)
	kid, err := auth.Rotate(t.Context(), w.db.Door(), auth.RS256)
	if err != nil {
		t.Fatal(err)
	}
	w.pass(forgotten)
	fresh := w.buy("mail")
	if header, _ := open(t, fresh); header["kid"] != kid || header["alg"] != "RS256" || first["kid"] == kid {
		t.Errorf("signed with %v, want %s", header, kid)
	}
	for name, token := range map[string]string{"old": old, "new": fresh} {
		if _, err := other.Principal(t.Context(), token); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := len(w.jwks()); got != 2 {
		t.Errorf("%d keys", got)
	}
	w.pass(24*time.Hour + time.Minute)
	if keys := w.jwks(); len(keys) != 1 || keys[0]["kid"] != kid || keys[0]["kty"] != "RSA" {
		t.Errorf("a day later: %v", keys)
	}
}

// A server that has just read its keys takes a token that was signed with a newer one.
func TestUnknownKidIsLookedUp(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	if _, err := auth.Rotate(t.Context(), w.db.Door(), auth.ES256); err != nil {
		t.Fatal(err)
	}
	kid, _ := w.signing()
	ahead := w.newAuth(auth.Options{})
	mux := http.NewServeMux()
	ahead.Routes(mux)
	token := direct(mux, form("grant_type", "client_credentials", "client_id", clients["mail"], "client_secret", "secret-mail")).at("access_token")
	if header, _ := open(t, token); header["kid"] != kid {
		t.Fatalf("signed with %v, want %s", header["kid"], kid)
	}
	if r := w.as(token, "/x"); r.status != 200 {
		t.Errorf("%d %s", r.status, r.text)
	}
}

func (w *world) jwks() []map[string]any {
	w.t.Helper()
	r, _ := http.NewRequest(http.MethodGet, w.URL+"/oidc/jwks", nil)
	var set struct{ Keys []map[string]any }
	if err := json.Unmarshal([]byte(w.send(r).text), &set); err != nil {
		w.t.Fatal(err)
	}
	for _, k := range set.Keys {
		if k["d"] != nil || k["use"] != "sig" {
			w.t.Errorf("a key shows %v", k)
		}
	}
	return set.Keys
}

// Servers that start together agree on one first key.
func TestFirstKey(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.sql("delete from signing_keys")
	var all sync.WaitGroup
	for range 6 {
		all.Go(func() { w.newAuth(auth.Options{Algorithm: auth.ES256}) })
	}
	all.Wait()
	if got := w.value("select count(*) from signing_keys"); got != "1" {
		t.Errorf("%s keys", got)
	}
	if got := w.value("select count(*) from signing_keys where public ? 'd'"); got != "0" {
		t.Error("a public key holds its private part")
	}
}

func TestForeignKeyOpensNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	_, err := auth.New(t.Context(), w.open([]byte(strings.Repeat("x", 32))).Door(), auth.Options{Issuer: w.URL})
	if err == nil || err.Error() != "TENANTRY_KEY is not the key this database was set up with" {
		t.Errorf("another key: %v", err)
	}
	kid, private := w.signing()
	if strings.Contains(w.value("select encode(sealed, 'hex') from signing_keys"), w.value("select encode($1::bytea, 'hex')", must(x509.MarshalPKCS8PrivateKey(private)))) {
		t.Errorf("key %s is not sealed", kid)
	}
}

func TestFailuresAreSlowedDown(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	attempt := func(who, secret string) reply {
		return w.post("/oidc/token", form("grant_type", "client_credentials", "client_id", clients[who], "client_secret", secret))
	}
	for i := range 20 {
		if r := attempt("mail", "wrong"); r.status != 401 {
			t.Fatalf("attempt %d: %d %s", i, r.status, r.text)
		}
	}
	r := attempt("mail", "secret-mail")
	if r.status != 429 || r.header.Get("Retry-After") != "3" || !strings.Contains(r.text, `"error":"slow_down"`) {
		t.Errorf("%d %v %s", r.status, r.header, r.text)
	}
	if r := attempt("office", "secret-office"); r.status != 200 {
		t.Errorf("another client of the address: %d %s", r.status, r.text)
	}
	w.pass(3 * time.Second)
	if r := attempt("mail", "secret-mail"); r.status != 200 {
		t.Errorf("after waiting: %d %s", r.status, r.text)
	}
}

// Somebody who floods the endpoint is slowed down, and shuts nobody else at the address out.
func TestFloodShutsNobodyOut(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	attempt := func(id, secret string) reply {
		return w.post("/oidc/token", form("grant_type", "client_credentials", "client_id", id, "client_secret", secret))
	}
	for i := range 100 {
		if r := attempt(fmt.Sprint("made-up-", i), "wrong"); r.status != 401 {
			t.Fatalf("attempt %d: %d %s", i, r.status, r.text)
		}
	}
	if r := attempt("made-up-again", "wrong"); r.status != 429 || r.header.Get("Retry-After") == "" {
		t.Errorf("the next: %d %s", r.status, r.text)
	}
	if r := attempt(clients["mail"], "secret-mail"); r.status != 200 {
		t.Errorf("good credentials of the same address: %d %s", r.status, r.text)
	}
}

func TestAddressesAreSlowedDown(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	from := ""
	limited := w.newAuth(auth.Options{Request: func(*http.Request) model.Request { return model.Request{IP: from} }})
	mux := http.NewServeMux()
	limited.Routes(mux)
	guess := func() int {
		return direct(mux, form("grant_type", "client_credentials", "client_id", model.OAuthClientID(key("a"), model.NewKey()), "client_secret", "x")).status
	}
	from = "2001:db8::1"
	for i := range 100 {
		if got := guess(); got != 401 {
			t.Fatalf("attempt %d: %d", i, got)
		}
	}
	for address, want := range map[string]int{"2001:db8::2": 429, "2001:db8:1::1": 401, "192.0.2.1": 401} {
		from = address
		if got := guess(); got != want {
			t.Errorf("%s: %d, want %d", address, got, want)
		}
	}
}

// What people send as secrets is in no log and in no answer, wherever they put it.
func TestNoSecretIsLogged(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	const canary = "canary-7c1f"
	w.secret(clients["mail"], canary)
	token := w.mustToken(form("grant_type", "client_credentials", "client_id", clients["mail"], "client_secret", canary))
	answers := ""
	for _, r := range []reply{
		w.post("/oidc/token", form("grant_type", "client_credentials", "client_id", clients["office"], "client_secret", canary)),
		w.post("/oidc/token", form("grant_type", "client_credentials", "client_id", canary, "client_secret", canary)),
		w.post("/oidc/token", form("grant_type", canary)),
		w.post("/oidc/token", form("grant_type", "client_credentials", "resource", canary)),
		w.post("/oidc/token", form("grant_type", link, "code", canary)),
		w.post("/oidc/token", form("grant_type", "client_credentials"), "Authorization", basic(clients["office"], canary)),
		w.as(canary, "/x"), w.as(canary, "/graphql"),
	} {
		answers += r.text
	}
	if text := w.log.String(); strings.Contains(text, canary) || strings.Contains(text, token) || !strings.Contains(text, model.ClientID.Of(key("a31"))) {
		t.Errorf("the log says %s", text)
	}
	if strings.Contains(answers, canary) {
		t.Errorf("the answers say %s", answers)
	}
}

// The door sees what it needs, and not a user more: of the log how far it has come, and what kind of thing was changed.
func TestDoorSeesNoUsers(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	conn := w.connect()
	defer conn.Close(t.Context())
	if _, err := conn.Exec(t.Context(), "set role tenantry_door"); err != nil {
		t.Fatal(err)
	}
	for _, refused := range []string{"select 1 from users", "select actor_key from events", "select target_key, app_id from events", "select before, after from events", "delete from clients", "update clients set name = ''", "update client_secrets set hash = ''", "delete from signing_keys", "update admin_users set email = ''", "insert into admin_users default values"} {
		if _, err := conn.Exec(t.Context(), refused); err == nil || !strings.Contains(err.Error(), "42501") {
			t.Errorf("%s: %v", refused, err)
		}
	}
}

func TestUseOfASecretIsNoted(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	used := func() string {
		return w.value("select coalesce(last_used_at::text, 'never') from client_secrets where client_id = $1", key("a21"))
	}
	w.post("/oidc/token", form("grant_type", "client_credentials", "client_id", clients["mail"], "client_secret", "wrong"))
	if got := used(); got != "never" {
		t.Errorf("a failure is noted: %s", got)
	}
	w.buy("mail")
	first := used()
	if w.buy("mail"); first == "never" || used() != first {
		t.Errorf("%s, then %s", first, used())
	}
	w.sql("update client_secrets set last_used_at = now() - interval '2 minutes'")
	if stale := used(); w.buy("mail") == "" || used() == stale {
		t.Errorf("%s stays", stale)
	}
}
