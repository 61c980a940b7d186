package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"tenantry/auth"
	"tenantry/graph"
	"tenantry/plan"
	"tenantry/resolvers"
)

// gate is the graph behind real tokens, with a clock that only the test moves.
type gate struct {
	*server
	at      *httptest.Server
	elapsed atomic.Int64
}

func newGate(t *testing.T) *gate {
	t.Helper()
	g := &gate{server: newServer(t)}
	mux, began := http.NewServeMux(), time.Now()
	g.at = httptest.NewServer(mux)
	t.Cleanup(g.at.Close)
	tokens, err := auth.New(t.Context(), g.db.Door(), auth.Options{
		Issuer: g.at.URL,
		Now:    func() time.Time { return began.Add(time.Duration(g.elapsed.Load())) },
	})
	if err != nil {
		t.Fatal(err)
	}
	tokens.Routes(mux)
	es := plan.Over(graph.NewExecutableSchema(graph.Config{Resolvers: &resolvers.Resolver{}}), 100)
	mux.Handle("/graphql", tokens.Middleware(g.db, graph.Handler(es, graph.Options{Logger: slog.Default(), RequestID: func(context.Context) string { return "" }})))
	return g
}

// pair is the credentials of a client, as the graph hands them out.
type pair struct{ id, secret string }

// token buys a token as a client that others wrote.
func (g *gate) token(c pair) (string, error) {
	config := clientcredentials.Config{ClientID: c.id, ClientSecret: c.secret, TokenURL: g.at.URL + "/oidc/token", AuthStyle: oauth2.AuthStyleInHeader}
	token, err := config.Token(g.t.Context())
	if err != nil {
		return "", err
	}
	return token.AccessToken, nil
}

func (g *gate) mustToken(c pair) string {
	g.t.Helper()
	token, err := g.token(c)
	if err != nil {
		g.t.Fatal(err)
	}
	return token
}

// with asks the graph with a token; without one if it is empty.
func (g *gate) with(token, query string) answer {
	g.t.Helper()
	body, _ := json.Marshal(map[string]any{"query": query})
	r, _ := http.NewRequest(http.MethodPost, g.at.URL+"/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	res, err := g.at.Client().Do(r)
	if err != nil {
		g.t.Fatal(err)
	}
	defer res.Body.Close()
	text, _ := io.ReadAll(res.Body)
	a := answer{text: string(text)}
	if err := json.Unmarshal(text, &a); err != nil {
		g.t.Fatalf("%s: %s", err, text)
	}
	return a
}

// credentialsAt are those in the payload of a mutation.
func (g *gate) credentialsAt(a answer, payload string) pair {
	g.t.Helper()
	c := pair{a.at(payload + ".clientId"), a.at(payload + ".clientSecret")}
	if c.id == "" || c.secret == "" {
		g.t.Fatalf("no credentials: %s", a.text)
	}
	return c
}

// An operator opens a tenant, its management app an app, and each token is what it should be.
func TestTokensOpenTheGraph(t *testing.T) {
	t.Parallel()
	g := newGate(t)
	id, secret, err := g.db.Door().CreateOperator(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	operator := g.mustToken(pair{id, secret.Reveal()})
	office := g.credentialsAt(g.with(operator, `mutation{tenantCreate(input:{name:"Umbrella"}){tenant{id} clientId clientSecret}}`), "tenantCreate")
	management := g.mustToken(office)
	made := g.with(management, `mutation{appCreate(input:{name:"Shop"}){app{id} clientId clientSecret}}`)
	shop := g.mustToken(g.credentialsAt(made, "appCreate"))
	for _, c := range []struct{ name, token, query, want, never, code string }{
		{"the operator lists tenants", operator, `{viewer{kind tenant{id}} tenants{totalCount}}`, `{"viewer":{"kind":"OPERATOR","tenant":null},"tenants":{"totalCount":3}}`, "", ""},
		{"and nothing else", operator, `{users{totalCount}}`, "", "totalCount", "FORBIDDEN"},
		{"management sees its tenant", management, `{viewer{kind tenant{name} app{name} permissions}}`, `"kind":"MANAGEMENT_APP","tenant":{"name":"Umbrella"},"app":null`, "tenants:", ""},
		{"and no other", management, `{user(id:"` + ann + `"){id} apps{nodes{name}}}`, `"user":null,"apps":{"nodes":[{"name":"Shop"}]}`, ann, ""},
		{"the app sees itself", shop, `{viewer{kind app{name} tenant{name}}}`, `"kind":"APP","app":{"name":"Shop"},"tenant":{"name":"Umbrella"}`, "", ""},
		{"but may not make another", shop, `mutation{appCreate(input:{name:"X"}){clientSecret}}`, "apps:create", "", "FORBIDDEN"},
		{"nobody sees nothing", "", `{viewer{kind}}`, "", "kind", "UNAUTHENTICATED"},
		{"a bad token is nobody's", "nonsense", `{viewer{kind}}`, "The token is not valid", "kind", "UNAUTHENTICATED"},
	} {
		if a := g.with(c.token, c.query); a.code() != c.code || !strings.Contains(a.text, c.want) || c.never != "" && strings.Contains(a.text, c.never) {
			t.Errorf("%s: want %s %s, never %s\n%s", c.name, c.code, c.want, c.never, a.text)
		}
	}
	for _, kept := range []string{secret.Reveal(), office.secret, made.at("appCreate.clientSecret")} {
		if n := g.sql("select count(*) from events where events::text like '%' || $1::text || '%'", kept); n != "0" {
			t.Error("a secret is in the log")
		}
	}
}

func TestSecretRotation(t *testing.T) {
	t.Parallel()
	g := newGate(t)
	as := func(query string) answer { return g.ask("management", query, nil) }
	made := as(`mutation{appCreate(input:{name:"Shop"}){app{defaultClient{id secrets{id}}} clientId clientSecret}}`)
	first := g.credentialsAt(made, "appCreate")
	client := made.at("appCreate.app.defaultClient.id")
	second := pair{first.id, as(`mutation{clientSecretCreate(clientId:"` + client + `"){clientSecret}}`).at("clientSecretCreate.clientSecret")}
	before := g.mustToken(first)
	g.mustToken(second)
	var secrets []struct{ ID string }
	if err := json.Unmarshal([]byte(made.at("appCreate.app.defaultClient.secrets")), &secrets); err != nil || len(secrets) != 1 {
		t.Fatal(err, made.text)
	}
	if a := as(`mutation{clientSecretRevoke(clientId:"` + client + `", secretId:"` + secrets[0].ID + `"){client{secrets{hint lastUsedAt}}}}`); a.code() != "" || strings.Contains(a.text, `"lastUsedAt":null`) {
		t.Errorf("%s", a.text)
	}
	if _, err := g.token(first); err == nil {
		t.Error("a revoked secret buys a token")
	}
	g.mustToken(second)
	g.elapsed.Add(int64(5 * time.Second))
	if a := g.with(before, `{viewer{kind}}`); a.code() != "" {
		t.Errorf("a token of a revoked secret goes on until it ends: %s", a.text)
	}
}

// An invitation opens the tenant once; deletion shuts it within 5 seconds.
func TestInvitation(t *testing.T) {
	t.Parallel()
	g := newGate(t)
	made := g.ask("management", `mutation{adminUserCreate(input:{email:"new@acme.example", roleIds:["`+globalAdmin+`"]}){adminUser{id status} inviteCode}}`, nil)
	code, admin := made.at("adminUserCreate.inviteCode"), made.at("adminUserCreate.adminUser.id")
	redeem := func() string {
		res, err := g.at.Client().PostForm(g.at.URL+"/oidc/token", url.Values{"grant_type": {"urn:tenantry:params:oauth:grant-type:admin-link"}, "code": {code}})
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		var reply struct {
			Token string `json:"access_token"`
		}
		_ = json.NewDecoder(res.Body).Decode(&reply)
		return reply.Token
	}
	token := redeem()
	if again := redeem(); token == "" || again != "" {
		t.Fatalf("redeemed %t, and again %t: %s", token != "", again != "", made.text)
	}
	if a := g.with(token, `{viewer{kind id name} adminUser(id:"`+admin+`"){status lastSignInAt history(last:1){nodes{action}}}}`); !strings.Contains(a.text, `"kind":"ADMIN_USER","id":"`+admin+`","name":"new@acme.example"`) || !strings.Contains(a.text, `"status":"ACTIVE"`) || !strings.Contains(a.text, "admin_user.signed_in") {
		t.Errorf("%s", a.text)
	}
	if a := g.ask("management", `mutation{adminUserDelete(id:"`+admin+`"){deletedId}}`, nil); a.code() != "" {
		t.Fatal(a.text)
	}
	g.elapsed.Add(int64(5 * time.Second))
	if a := g.with(token, `{viewer{kind}}`); a.code() != "UNAUTHENTICATED" {
		t.Errorf("deleted: %s", a.text)
	}
}
