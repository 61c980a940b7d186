package auth_test

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"maps"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/jackc/pgx/v5"

	"tenantry/auth"
	"tenantry/model"
)

// forgotten is when what was known of a token is asked anew.
const forgotten = 5 * time.Second

// signing is the world's key, which no attacker has: what it signs shows that each claim
// is checked for itself.
func (w *world) signing() (string, crypto.Signer) {
	w.t.Helper()
	keys, err := w.db.Door().SigningKeys(w.t.Context(), w.time())
	if err != nil || len(keys) == 0 {
		w.t.Fatal(keys, err)
	}
	return keys[0].ID.String(), must(x509.ParsePKCS8PrivateKey(keys[0].Private)).(crypto.Signer)
}

func TestForgedTokens(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	kid, ours := w.signing()
	stranger := must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))
	public := must(x509.MarshalPKIXPublicKey(ours.Public()))
	_, good := open(t, w.buy("office"))
	operator, _, err := w.db.Door().CreateOperator(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	soon := float64(w.time().Unix())
	for _, c := range []struct {
		name   string
		method jwt.SigningMethod
		key    any
		header map[string]any
		claims map[string]any // nil leaves one out
		status int
	}{
		{"as it was", jwt.SigningMethodES256, ours, nil, nil, 200},
		{"no algorithm", jwt.SigningMethodNone, jwt.UnsafeAllowNoneSignatureType, nil, nil, 401},
		{"HS256 with the public key", jwt.SigningMethodHS256, public, nil, nil, 401},
		{"a stranger's key", jwt.SigningMethodES256, stranger, nil, nil, 401},
		{"another algorithm in the header", jwt.SigningMethodES256, ours, map[string]any{"alg": "RS256"}, nil, 401},
		{"a foreign kid", jwt.SigningMethodES256, ours, map[string]any{"kid": model.NewKey().String()}, nil, 401},
		{"a kid that is no text", jwt.SigningMethodES256, ours, map[string]any{"kid": 1}, nil, 401},
		{"no kid", jwt.SigningMethodES256, ours, map[string]any{"kid": nil}, nil, 401},
		{"another typ", jwt.SigningMethodES256, ours, map[string]any{"typ": "JWT"}, nil, 401},
		{"no typ", jwt.SigningMethodES256, ours, map[string]any{"typ": nil}, nil, 401},
		{"something critical", jwt.SigningMethodES256, ours, map[string]any{"crit": []string{"b64"}}, nil, 401},
		{"another issuer", jwt.SigningMethodES256, ours, nil, map[string]any{"iss": "https://other.example"}, 401},
		{"no issuer", jwt.SigningMethodES256, ours, nil, map[string]any{"iss": nil}, 401},
		{"another audience", jwt.SigningMethodES256, ours, nil, map[string]any{"aud": "other"}, 401},
		{"no audience", jwt.SigningMethodES256, ours, nil, map[string]any{"aud": nil}, 401},
		{"our address as audience", jwt.SigningMethodES256, ours, nil, map[string]any{"aud": w.URL}, 200},
		{"ended", jwt.SigningMethodES256, ours, nil, map[string]any{"exp": soon}, 401},
		{"without end", jwt.SigningMethodES256, ours, nil, map[string]any{"exp": nil}, 401},
		{"made tomorrow", jwt.SigningMethodES256, ours, nil, map[string]any{"iat": soon + 3600}, 401},
		{"made by a clock that is a little ahead", jwt.SigningMethodES256, ours, nil, map[string]any{"iat": soon + 10}, 200},
		{"made at no time", jwt.SigningMethodES256, ours, nil, map[string]any{"iat": nil}, 401},
		{"no jti", jwt.SigningMethodES256, ours, nil, map[string]any{"jti": nil}, 401},
		{"no subject", jwt.SigningMethodES256, ours, nil, map[string]any{"sub": nil}, 401},
		{"a user as subject", jwt.SigningMethodES256, ours, nil, map[string]any{"sub": model.UserID.Of(key("a101"))}, 401},
		{"an operator of a tenant", jwt.SigningMethodES256, ours, nil, map[string]any{"sub": operator}, 401},
		{"another tenant", jwt.SigningMethodES256, ours, nil, map[string]any{"tid": model.TenantID.Of(key("b"))}, 401},
		{"another tenant's admin user", jwt.SigningMethodES256, ours, nil, map[string]any{"sub": model.AdminUserID.Of(key("b51"))}, 401},
		{"a client that is not there", jwt.SigningMethodES256, ours, nil, map[string]any{"sub": model.OAuthClientID(key("a"), key("aff"))}, 401},
	} {
		claims := jwt.MapClaims(maps.Clone(good))
		change(claims, c.claims)
		token := jwt.NewWithClaims(c.method, claims)
		token.Header["kid"], token.Header["typ"] = kid, "at+jwt"
		change(token.Header, c.header)
		r := w.as(must(token.SignedString(c.key)), "/x")
		if r.status != c.status {
			t.Errorf("%s: %d %s, want %d", c.name, r.status, r.text, c.status)
		}
		if r.status == 401 && (!strings.Contains(r.header.Get("WWW-Authenticate"), `Bearer error="invalid_token"`) || strings.Contains(r.text, "door")) {
			t.Errorf("%s: %v %s", c.name, r.header, r.text)
		}
	}
}

func change(members, by map[string]any) {
	for name, v := range by {
		if v == nil {
			delete(members, name)
		} else {
			members[name] = v
		}
	}
}

func TestBearerHeader(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	token := w.buy("office")
	head, body, _ := strings.Cut(token, ".")
	for _, c := range []struct {
		name    string
		headers []string
		status  int
		want    string
	}{
		{"good", []string{"Bearer " + token}, 200, model.ManagementAppID.Of(key("a11"))},
		{"by another case", []string{"bearer " + token}, 200, model.ManagementAppID.Of(key("a11"))},
		{"none: the door speaks", nil, 401, "door: UNAUTHENTICATED"},
		{"Basic: the door speaks", []string{basic("a", "b")}, 401, "door: UNAUTHENTICATED"},
		{"empty", []string{"Bearer"}, 401, `{"error_code":401,"message":"Invalid token"}`},
		{"twice", []string{"Bearer " + token, "Bearer " + token}, 401, "Invalid token"},
		{"a blank in it", []string{"Bearer  " + token}, 401, "Invalid token"},
		{"cut", []string{"Bearer " + token[:len(token)-1]}, 401, "Invalid token"},
		{"padded", []string{"Bearer " + token + "="}, 401, "Invalid token"},
		{"without its signature", []string{"Bearer " + head + "." + strings.Split(body, ".")[0] + "."}, 401, "Invalid token"},
		{"long", []string{"Bearer " + strings.Repeat("a", 9<<10)}, 401, "Invalid token"},
	} {
		r, _ := http.NewRequest(http.MethodGet, w.URL+"/x", nil)
		r.Header["Authorization"] = c.headers
		if got := w.send(r); got.status != c.status || !strings.Contains(got.text, c.want) {
			t.Errorf("%s: %d %s, want %d %s", c.name, got.status, got.text, c.status, c.want)
		}
	}
}

func TestRefusalInGraphQLsWords(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("nonsense", "/graphql")
	want := `{"errors":[{"extensions":{"code":"UNAUTHENTICATED","requestId":"req-1"},"message":"The token is not valid. Buy a new one at /oidc/token."}]}`
	if r.status != 401 || strings.TrimSpace(r.text) != want {
		t.Errorf("%d %s, want %s", r.status, r.text, want)
	}
}

func TestPrincipals(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for name, want := range map[string][]string{
		"mail":   {`"id":"` + model.AppID.Of(key("a01")), `"app":"` + key("a01").String(), `"client":"` + key("a21").String(), `"ip":"127.0.0.1"`},
		"phone":  {`"may":["users:list","users:read"]`, `"client":"` + key("a24").String()},
		"office": {`"id":"` + model.ManagementAppID.Of(key("a11")), `"app":null`, `"adminUsers:create"`},
		"globex": {`"id":"` + model.ManagementAppID.Of(key("b11"))},
	} {
		r := w.as(w.buy(name), "/x")
		for _, part := range want {
			if !strings.Contains(r.text, part) {
				t.Errorf("%s: %s, want %s", name, r.text, part)
			}
		}
	}
	if r := w.as(w.buy("audit"), "/x"); strings.Contains(r.text, ":create") || !strings.Contains(r.text, "users:list") {
		t.Errorf("a role does not narrow: %s", r.text)
	}
}

// Whatever ends a token ends it within 5 seconds, though until then nobody asks.
func TestTokensEnd(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, who, statement string }{
		{"the client is deleted", "phone", "delete from clients where id = '" + key("a24").String() + "'"},
		{"the app is deleted", "mail", "update tenants set default_app_id = null; delete from apps where id = '" + key("a01").String() + "'"},
		{"the management app is deleted", "office", "delete from management_apps where id = '" + key("a11").String() + "'"},
		{"the tenant is deleted", "globex", "delete from tenants where tenant_id = '" + key("b").String() + "'"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			token := w.buy(c.who)
			if r := w.as(token, "/x"); r.status != 200 {
				t.Fatalf("%d %s", r.status, r.text)
			}
			for statement := range strings.SplitSeq(c.statement, "; ") {
				w.sql(statement)
			}
			w.pass(forgotten)
			if r := w.as(token, "/x"); r.status != 401 {
				t.Errorf("%d %s", r.status, r.text)
			}
			if r := w.post("/oidc/token", form("grant_type", "client_credentials", "client_id", clients[c.who], "client_secret", "secret-"+c.who)); r.status != 401 {
				t.Errorf("a new token: %d %s", r.status, r.text)
			}
		})
	}
}

func TestTokensRunOut(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.sql("update clients set access_token_ttl = 60")
	token := w.buy("office")
	w.pass(58 * time.Second)
	if r := w.as(token, "/x"); r.status != 200 {
		t.Fatalf("%d %s", r.status, r.text)
	}
	w.pass(2 * time.Second) // sooner than it would be asked for anew
	if r := w.as(token, "/x"); r.status != 401 {
		t.Errorf("%d %s", r.status, r.text)
	}
}

func TestRolesOfNow(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	token := w.buy("phone")
	w.sql("update roles set permissions = '{users:read}' where id = $1", key("a44"))
	if r := w.as(token, "/x"); !strings.Contains(r.text, `"may":["users:read"]`) {
		t.Errorf("%s", r.text)
	}
	w.sql("update roles set permissions = '{groups:read}' where id = $1", key("a44"))
	if r := w.as(token, "/x"); !strings.Contains(r.text, `"may":["users:read"]`) {
		t.Errorf("not remembered: %s", r.text)
	}
	w.pass(forgotten)
	if r := w.as(token, "/x"); !strings.Contains(r.text, `"may":["groups:read"]`) {
		t.Errorf("not asked anew: %s", r.text)
	}
}

// While the database is away, those who are known go on for 5 seconds, and others wait.
func TestDatabaseAway(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	token, other := w.buy("office"), w.buy("mail")
	if r := w.as(token, "/x"); r.status != 200 {
		t.Fatalf("%d %s", r.status, r.text)
	}
	w.shut()
	if r := w.as(token, "/x"); r.status != 200 {
		t.Errorf("known: %d %s", r.status, r.text)
	}
	for _, r := range []reply{w.as(other, "/x"), w.as(other, "/graphql"), w.post("/oidc/token", form("grant_type", "client_credentials", "client_id", clients["mail"], "client_secret", "secret-mail"))} {
		if r.status != 503 || r.header.Get("Retry-After") == "" {
			t.Errorf("unknown: %d %v %s", r.status, r.header, r.text)
		}
	}
	w.pass(forgotten)
	if r := w.as(token, "/x"); r.status != 503 {
		t.Errorf("known no longer: %d %s", r.status, r.text)
	}
}

// shut closes the database to everybody.
func (w *world) shut() {
	w.t.Helper()
	c := must(pgx.ParseConfig(w.url))
	name := c.Database
	c.Database = "postgres"
	conn := must(pgx.ConnectConfig(w.t.Context(), c))
	defer conn.Close(w.t.Context())
	for _, statement := range []string{"alter database " + name + " allow_connections false", "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'"} {
		if _, err := conn.Exec(w.t.Context(), statement); err != nil {
			w.t.Fatal(err)
		}
	}
}

// Many requests that find a token nearly stale are answered all the same.
func TestRenewalIsNotSeen(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	token := w.buy("office")
	for range 3 {
		var all sync.WaitGroup
		for range 20 {
			all.Go(func() {
				if p, err := w.auth.Principal(t.Context(), token); err != nil || p.Actor != key("a11") {
					t.Error(p, err)
				}
			})
		}
		all.Wait()
		w.pass(forgotten - time.Second)
	}
}

func TestIssuers(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for _, issuer := range []string{"", "id.example.com", "https://id.example.com/", "https://id.example.com?x", "ftp://id.example.com", "https://a:b@id.example.com"} {
		if _, err := auth.New(t.Context(), w.db.Door(), auth.Options{Issuer: issuer}); err == nil {
			t.Errorf("%q is taken", issuer)
		}
	}
}
