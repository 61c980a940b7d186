package auth_test

import (
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"tenantry/model"
)

func basic(id, secret string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(url.QueryEscape(id)+":"+url.QueryEscape(secret)))
}

func TestTokenEndpoint(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	mail := []string{"client_id", clients["mail"], "client_secret", "secret-mail"}
	good := append([]string{"grant_type", "client_credentials"}, mail...)
	with := func(more ...string) string { return form(append(slices.Clone(good), more...)...) }
	bare := "grant_type=client_credentials"
	stranger := model.OAuthClientID(key("a"), key("aff"))
	for _, c := range []struct {
		name, body string
		headers    []string
		status     int
		want       string
	}{
		{"form", form(good...), nil, 200, `"expires_in":3600`},
		{"Basic", bare, []string{"Authorization", basic(clients["mail"], "secret-mail")}, 200, `"token_type":"Bearer"`},
		{"Basic, and the same client_id in the form", form("grant_type", "client_credentials", "client_id", clients["mail"]), []string{"Authorization", basic(clients["mail"], "secret-mail")}, 200, `"scope":""`},
		{"an empty parameter is none", with("resource", ""), nil, 200, "access_token"},
		{"a scope is not granted", with("scope", "users:delete"), nil, 200, `"scope":""`},
		{"the default resource", with("resource", "userid-api"), nil, 200, "access_token"},
		{"our own address", with("resource", w.URL), nil, 200, "access_token"},
		{"another resource", with("resource", "https://other.example"), nil, 400, `"error":"invalid_target"`},
		{"no grant type", form(mail...), nil, 400, `"error":"invalid_request"`},
		{"another grant type", form(append(mail, "grant_type", "password")...), nil, 400, `"error":"unsupported_grant_type"`},
		{"wrong secret", form("grant_type", "client_credentials", "client_id", clients["mail"], "client_secret", "secret-mai"), nil, 401, `"error":"invalid_client"`},
		{"a grant type by another case", form(append(mail, "grant_type", "Client_Credentials")...), nil, 400, `"error":"unsupported_grant_type"`},
		{"a secret by another case", form("grant_type", "client_credentials", "client_id", clients["mail"], "client_secret", "Secret-Mail"), nil, 401, `"error":"invalid_client"`},
		{"another client's secret", form("grant_type", "client_credentials", "client_id", clients["office"], "client_secret", "secret-mail"), nil, 401, `"error":"invalid_client"`},
		{"unknown client", form("grant_type", "client_credentials", "client_id", stranger, "client_secret", "secret-mail"), nil, 401, `"error":"invalid_client"`},
		{"no client_id at all", form("grant_type", "client_credentials", "client_id", "x' or 1=1", "client_secret", "secret-mail"), nil, 401, `"error":"invalid_client"`},
		{"the client's id in the graph", form("grant_type", "client_credentials", "client_id", model.ClientID.Of(key("a21")), "client_secret", "secret-mail"), nil, 401, `"error":"invalid_client"`},
		{"unknown operator", form("grant_type", "client_credentials", "client_id", model.OperatorID.Of(key("1")), "client_secret", "secret-mail"), nil, 401, `"error":"invalid_client"`},
		{"no operator at all", form("grant_type", "client_credentials", "client_id", "opr_", "client_secret", "secret-mail"), nil, 401, `"error":"invalid_client"`},
		{"no credentials", bare, nil, 401, `"error":"invalid_client"`},
		{"no secret", form(good[:4]...), nil, 401, `"error":"invalid_client"`},
		{"Basic and form", form(good...), []string{"Authorization", basic(clients["mail"], "secret-mail")}, 400, `"error":"invalid_request"`},
		{"Basic of one, client_id of another", form("grant_type", "client_credentials", "client_id", clients["office"]), []string{"Authorization", basic(clients["mail"], "secret-mail")}, 400, `"error":"invalid_request"`},
		{"Basic twice", bare, []string{"Authorization", basic(clients["mail"], "secret-mail"), "Authorization", basic(clients["mail"], "secret-mail")}, 400, `"error":"invalid_request"`},
		{"wrong Basic", bare, []string{"Authorization", basic(clients["mail"], "x")}, 401, `"error":"invalid_client"`},
		{"no Basic", bare, []string{"Authorization", "Digest x"}, 401, `"error":"invalid_client"`},
		{"an assertion", with("client_assertion", "x"), nil, 400, `"error":"invalid_request"`},
		{"a parameter twice", with("grant_type", "client_credentials"), nil, 400, `"error":"invalid_request"`},
		{"a parameter that we do not know, twice", with("x", "1", "x", "2"), nil, 400, `"error":"invalid_request"`},
		{"an unknown parameter", with("x", "1"), nil, 200, "access_token"},
		{"a NUL", with("x", "\x00"), nil, 400, `"error":"invalid_request"`},
		{"no UTF-8", with("x", "\xff"), nil, 400, `"error":"invalid_request"`},
		{"a bad escape", with() + "&x=%zz", nil, 400, `"error":"invalid_request"`},
		{"a semicolon", with() + ";x=1", nil, 400, `"error":"invalid_request"`},
		{"too large", with("x", strings.Repeat("x", 17<<10)), nil, 413, `"error":"invalid_request"`},
		{"no code", form("grant_type", link), nil, 400, `"error":"invalid_request"`},
		{"an unknown code", form("grant_type", link, "code", model.NewInvite(key("a")).Reveal()), nil, 400, `"error":"invalid_grant"`},
		{"no code of ours", form("grant_type", link, "code", "🔑"), nil, 400, `"error":"invalid_grant"`},
	} {
		for _, path := range []string{"/oidc/token", "/cis/oidc/token"} {
			r := w.post(path, c.body, c.headers...)
			if r.status != c.status || !strings.Contains(r.text, c.want) {
				t.Errorf("%s: %d %s, want %d %s", c.name, r.status, r.text, c.status, c.want)
			}
			if r.header.Get("Cache-Control") != "no-store" || r.header.Get("Pragma") != "no-cache" || r.header.Get("Content-Type") != "application/json" {
				t.Errorf("%s: headers %v", c.name, r.header)
			}
			if challenged, tried := r.header.Get("WWW-Authenticate") != "", r.status == 401 && c.headers != nil; challenged != tried {
				t.Errorf("%s: WWW-Authenticate %q", c.name, r.header.Get("WWW-Authenticate"))
			}
			if strings.Contains(r.text, "refresh_token") {
				t.Errorf("%s: a refresh token", c.name)
			}
		}
	}
}

const link = "urn:tenantry:params:oauth:grant-type:admin-link"

func TestTokenIsBoughtByAFormAlone(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	good := form("grant_type", "client_credentials", "client_id", clients["mail"], "client_secret", "secret-mail")
	for _, c := range []struct {
		name, method, path, media, body string
		status                          int
	}{
		{"form", "POST", "/oidc/token", "application/x-www-form-urlencoded; charset=UTF-8", good, 200},
		{"JSON", "POST", "/oidc/token", "application/json", good, 400},
		{"multipart", "POST", "/oidc/token", "multipart/form-data; boundary=x", good, 400},
		{"no media type", "POST", "/oidc/token", "", good, 400},
		{"in the address", "POST", "/oidc/token?" + good, "application/x-www-form-urlencoded", good, 400},
		{"GET", "GET", "/oidc/token", "application/x-www-form-urlencoded", good, 405},
		{"PUT", "PUT", "/cis/oidc/token", "application/x-www-form-urlencoded", good, 405},
	} {
		r := httptest.NewRequest(c.method, w.URL+c.path, strings.NewReader(c.body))
		r.RequestURI = ""
		r.Header.Set("Content-Type", c.media)
		if got := w.send(r); got.status != c.status || c.status != 200 && strings.Contains(got.text, "access_token") {
			t.Errorf("%s: %d %s, want %d", c.name, got.status, got.text, c.status)
		}
	}
}

// A refusal must not tell an unknown client from a wrong secret, nor one from another tenant.
func TestRefusalsAreEqual(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	first := ""
	for _, id := range []string{clients["mail"], model.OAuthClientID(key("a"), key("aff")), model.OAuthClientID(key("b"), key("a21")), "nonsense", model.OperatorID.Of(key("1"))} {
		r := w.post("/oidc/token", form("grant_type", "client_credentials", "client_id", id, "client_secret", "wrong"))
		if first == "" {
			first = r.text
		}
		if r.status != 401 || r.text != first {
			t.Errorf("%s: %d %s, want %s", id, r.status, r.text, first)
		}
	}
}

func TestClaims(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.sql("update clients set access_token_ttl = 90 where id = $1", key("a24"))
	for _, c := range []struct {
		name string
		want map[string]any
	}{
		{"mail", map[string]any{"app_id": model.AppID.Of(key("a01")), "app_name": "Mail", "roles": []any{}, "ts_roles": []any{}}},
		{"phone", map[string]any{"ts_roles": []any{"User viewer"}, "ts_permissions": []any{"users:list", "users:read"}}},
		{"office", map[string]any{"app_id": model.ManagementAppID.Of(key("a11")), "app_name": "Back office", "roles": []any{"Admin"}, "ts_roles": []any{}}},
		{"audit", map[string]any{"roles": []any{"Admin"}, "ts_roles": []any{"Global reader"}}},
	} {
		header, claims := open(t, w.buy(c.name))
		if header["typ"] != "at+jwt" || header["alg"] != "ES256" || header["kid"] == "" {
			t.Errorf("%s: header %v", c.name, header)
		}
		life := float64(3600)
		if c.name == "phone" {
			life = 90
		}
		c.want["iss"], c.want["aud"], c.want["scope"], c.want["tid"] = w.URL, "userid-api", "", model.TenantID.Of(key("a"))
		c.want["sub"], c.want["client_id"] = clients[c.name], clients[c.name]
		c.want["iat"], c.want["exp"] = float64(w.time().Unix()), float64(w.time().Unix())+life
		for name, want := range c.want {
			if got, _ := json.Marshal(claims[name]); string(got) != string(must(json.Marshal(want))) {
				t.Errorf("%s: %s is %s, want %v", c.name, name, got, want)
			}
		}
		if may, _ := claims["ts_permissions"].([]any); len(may) == 0 || len(may) > 1 && may[0].(string) > may[1].(string) {
			t.Errorf("%s: ts_permissions %v", c.name, may)
		}
	}
}

// open reads a token without checking it.
func open(t *testing.T, token string) (map[string]any, map[string]any) {
	t.Helper()
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		t.Fatalf("no token: %q", token)
	}
	read := func(part string) map[string]any {
		m := map[string]any{}
		if err := json.Unmarshal(must(base64.RawURLEncoding.DecodeString(part)), &m); err != nil {
			t.Fatal(err)
		}
		return m
	}
	return read(parts[0]), read(parts[1])
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// A secret stops working when it is revoked, expires or its client goes; until then both do.
func TestSecretsOverlap(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	status := func(secret string) int {
		return w.post("/oidc/token", form("grant_type", "client_credentials", "client_id", clients["mail"], "client_secret", secret)).status
	}
	old, second := status("secret-mail"), w.secret(clients["mail"], "second")
	if both := []int{old, status("secret-mail"), status("second")}; !slices.Equal(both, []int{200, 200, 200}) {
		t.Errorf("with two secrets: %v", both)
	}
	w.sql("update client_secrets set expires_at = now() - interval '1 second' where id = $1", second)
	if got := status("second"); got != http.StatusUnauthorized {
		t.Errorf("an expired secret: %d", got)
	}
	w.sql("delete from client_secrets where client_id = $1 and id <> $2", key("a21"), second)
	if got := status("secret-mail"); got != http.StatusUnauthorized {
		t.Errorf("a revoked secret: %d", got)
	}
}

func TestOperator(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id, secret, err := w.db.Door().CreateOperator(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	token := w.mustToken(form("grant_type", "client_credentials", "client_id", id, "client_secret", secret.Reveal()))
	if _, claims := open(t, token); claims["sub"] != id || claims["tid"] != nil {
		t.Errorf("claims %v", claims)
	}
	if r := w.as(token, "/x"); r.status != 200 || !strings.Contains(r.text, `"may":["tenants:create","tenants:list"]`) {
		t.Errorf("%d %s", r.status, r.text)
	}
	w.sql("delete from operators")
	w.pass(forgotten)
	if r := w.as(token, "/x"); r.status != 401 {
		t.Errorf("a deleted operator: %d %s", r.status, r.text)
	}
}
