package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tenantry/auth"
	"tenantry/db"
	"tenantry/db/dev/devtest"
	"tenantry/model"
	"tenantry/testdata/world"
)

// postgres has a template with the schema, the two tenants of testdata/world, and a
// secret for every caller.
var postgres = devtest.New(func(ctx context.Context, url string) error {
	if err := world.Make(ctx, url); err != nil {
		return err
	}
	if err := arm(ctx, url); err != nil {
		return err
	}
	// What arming left behind is no part of the world.
	return world.Exec(ctx, url, `delete from events where id::text not like '01900000-%'; update clients set version = 1, updated_at = created_at`)
})

// credential is what a caller buys tokens with: a client's id and secret, or an admin's code.
type credential struct{ id, secret, code string }

// credentialsOf are the callers' own, the same in every database of this run.
var credentialsOf = map[string]credential{}

// arm gives every caller a credential.
func arm(ctx context.Context, url string) error {
	d, err := db.Open(ctx, url, db.Options{Key: testKey})
	if err != nil {
		return err
	}
	defer d.Close()
	for who, client := range map[string]string{"management": "a31", "auditor": "a32", "mail": "a21", "wiki": "a22", "news": "a23", "phone": "a24", "globex": "b31"} {
		id := model.ClientID.Of(key(client))
		owner := callers["management"]
		if client[0] == 'b' {
			owner = callers["globex"]
		}
		made, err := d.As(owner).CreateClientSecret(ctx, id)
		if err != nil {
			return fmt.Errorf("%s: %w", who, err)
		}
		credentialsOf[who] = credential{id: made.Client.ClientID, secret: made.ClientSecret}
	}
	for who, admin := range map[string]string{"admin": "a51", "reader": "a52"} {
		made, err := d.As(callers["management"]).InviteAdminUser(ctx, model.AdminUserID.Of(key(admin)))
		if err != nil {
			return fmt.Errorf("%s: %w", who, err)
		}
		credentialsOf[who] = credential{code: made.InviteCode}
	}
	if _, err := auth.Rotate(ctx, d.Door(), "ES256"); err != nil {
		return err
	}
	id, secret, err := d.Door().CreateOperator(ctx)
	credentialsOf["operator"] = credential{id: id, secret: secret.Reveal()}
	return err
}

var testKey = bytes.Repeat([]byte{7}, 32)

// TestMain runs the tests; or where a test has started this program again, the product's own.
func TestMain(m *testing.M) {
	if os.Getenv("TENANTRY_TEST_RUN") != "" {
		main()
		return
	}
	postgres.Main(m)
}

// key is a key of the world by its last digits: a101 is Ann.
func key(digits string) model.Key { return world.Key(digits) }

// The objects of the world that tests speak of.
var (
	acme                         = model.TenantID.Of(key("a"))
	mail, wiki, news, draft      = model.AppID.Of(key("a01")), model.AppID.Of(key("a02")), model.AppID.Of(key("a03")), model.AppID.Of(key("a04"))
	ann, bob, cleo, dan, eve     = model.UserID.Of(key("a101")), model.UserID.Of(key("a102")), model.UserID.Of(key("a103")), model.UserID.Of(key("a104")), model.UserID.Of(key("a105"))
	gil                          = model.UserID.Of(key("b101"))
	writers, initech, hooli      = model.GroupID.Of(key("a201")), model.AccountID.Of(key("a301")), model.AccountID.Of(key("a302"))
	backOffice, auditor          = model.ManagementAppID.Of(key("a11")), model.ManagementAppID.Of(key("a12"))
	globalAdmin, userEditor      = model.RoleID.Of(key("a41")), model.RoleID.Of(key("a43"))
	secretApp                    = model.AppID.Of(key("b01"))
	mailClient, backOfficeClient = model.ClientID.Of(key("a21")), model.ClientID.Of(key("a31"))
)

// callers are everybody who may call, by the name that tests use.
var callers = map[string]model.Principal{
	"operator":   model.Operator(key("1")),
	"management": model.Manager(key("a"), key("a11"), "Back office", nil),
	"auditor":    model.Manager(key("a"), key("a12"), "Auditor", [][]model.Permission{{"*:list", "*:read"}}),
	"admin":      model.Admin(key("a"), key("a51"), "Rita Root", [][]model.Permission{{model.Everything}}),
	"reader":     model.Admin(key("a"), key("a52"), "Rob Reader", [][]model.Permission{{"*:list", "*:read"}}),
	"mail":       model.OfApp(key("a"), key("a01"), "Mail", nil),
	"wiki":       model.OfApp(key("a"), key("a02"), "Wiki", nil),
	"news":       model.OfApp(key("a"), key("a03"), "News", nil),
	"phone":      model.OfApp(key("a"), key("a01"), "Mail", [][]model.Permission{{"users:list", "users:read"}}),
	"globex":     model.Manager(key("b"), key("b11"), "Globex office", nil),
	"nobody":     {},
}

// server is the whole program over a database of its own.
type server struct {
	*httptest.Server
	t       testing.TB
	db      *db.DB
	url     string // of the database, as its owner
	log     *book
	tokens  map[string]string // of each caller
	program *program
	timeout time.Duration // of requests and answers; none if zero
	issuer  string        // what clients call it; its own address if empty
}

// newStore is a database of its own, that nobody has called yet.
func newStore(t testing.TB) *server {
	t.Helper()
	return newStoreWith(t, db.Options{})
}

func newStoreWith(t testing.TB, o db.Options) *server {
	t.Helper()
	o.Key = testKey
	// What changes nothing is in the log of those tests alone that are about it.
	o.Refusals, o.Tokens, o.RefusedTokens = cmp.Or(o.Refusals, -1), cmp.Or(o.Tokens, -1), cmp.Or(o.RefusedTokens, -1)
	s := &server{t: t, url: postgres.Database(t), log: new(book), tokens: map[string]string{}}
	var err error
	if s.db, err = db.Open(context.Background(), s.url, o); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.db.Close)
	return s
}

func newServer(t testing.TB) *server {
	t.Helper()
	return newStore(t).serve()
}

// serve starts the program over the store.
func (s *server) serve() *server {
	t := s.t
	t.Helper()
	c := serveCommand{Plan: true, Introspect: "token"}
	s.Server = httptest.NewUnstartedServer(nil)
	c.URL = cmp.Or(s.issuer, "http://"+s.Listener.Addr().String())
	log := slog.New(slog.NewTextHandler(s.log, nil))
	tokens, err := auth.New(context.Background(), s.db.Door(), auth.Options{Issuer: c.URL, RequestID: requestID, Request: c.request, Logger: log, Beat: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	p, err := newProgram(s.db, tokens, c, log)
	if err != nil {
		t.Fatal(err)
	}
	s.program = p
	s.Config.Handler, s.Config.ReadTimeout, s.Config.WriteTimeout = p.handler, s.timeout, s.timeout
	s.Start()
	for who := range credentialsOf {
		if s.tokens[who] == "" {
			s.tokens[who] = s.buy(who)
		}
	}
	t.Cleanup(s.keepsSecrets)
	t.Cleanup(func() { // first, so that everything is logged
		_ = p.graph.Stop(context.Background())
		s.Close()
	})
	return s
}

// keepsSecrets looks for the callers' secrets and tokens in what was logged of the test.
func (s *server) keepsSecrets() {
	written := s.log.String()
	for who, c := range credentialsOf {
		for _, secret := range []string{c.secret, c.code, s.tokens[who]} {
			if secret != "" && strings.Contains(written, secret) {
				s.t.Errorf("a secret of %s was logged", who)
			}
		}
	}
	if logged := written + s.sql(`select coalesce(string_agg(e::text, ' '), '') from events e`); strings.Contains(logged, "Tr0ub4dor") {
		s.t.Error("a password was logged") // those of tests contain it
	}
	if len(s.tokens) > 0 && written == "" {
		s.t.Error("nothing was logged")
	}
}

// locked is a writer for many at once.
type locked struct {
	mu sync.Mutex
	w  io.Writer
}

func (l *locked) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.w.Write(b)
}

// book is a log of many writers, some of whom end after the test does.
type book struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (b *book) Write(text []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.all.Write(text)
}

func (b *book) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.all.String()
}

// buy gets the caller's token at the token endpoint.
func (s *server) buy(who string) string {
	s.t.Helper()
	return s.sell(credentialsOf[who])
}

// sell gets a token for a credential.
func (s *server) sell(c credential) string {
	s.t.Helper()
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}}
	if c.code != "" {
		form = url.Values{"grant_type": {"urn:tenantry:params:oauth:grant-type:admin-link"}, "code": {c.code}}
	}
	res, err := s.Client().PostForm(s.URL+"/oidc/token", form)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	var sold struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(res.Body).Decode(&sold); err != nil || sold.AccessToken == "" {
		s.t.Fatalf("%s gets no token: %d %v", c.id, res.StatusCode, err)
	}
	return sold.AccessToken
}

// expired is a token that was good yesterday: the server's own key has signed it, by a clock
// that is a day late, and to that clock it is good.
func (s *server) expired(who string) string {
	s.t.Helper()
	mux := http.NewServeMux()
	tokens, err := auth.New(s.t.Context(), s.db.Door(), auth.Options{Issuer: s.URL, Now: func() time.Time { return time.Now().Add(-24 * time.Hour) }})
	if err != nil {
		s.t.Fatal(err)
	}
	tokens.Routes(mux)
	mux.Handle("/", tokens.Middleware(s.db, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := db.From(r.Context()).Viewer(r.Context()); err != nil {
			w.WriteHeader(http.StatusUnauthorized)
		}
	})))
	late := *s
	late.Server = httptest.NewServer(mux)
	s.t.Cleanup(late.Close)
	token := late.buy(who)
	r, _ := http.NewRequest(http.MethodGet, late.URL, nil)
	r.Header.Set("Authorization", "Bearer "+token)
	res, err := late.Client().Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	_ = res.Body.Close()
	if res.StatusCode != http.StatusOK {
		s.t.Fatalf("a token that is to have been good yesterday is not: %d", res.StatusCode)
	}
	return token
}

// answer is what a GraphQL request came to.
type answer struct {
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Path       []any
		Extensions struct {
			Code, Field    string
			Reason         string
			CurrentVersion int
		}
	}
	text string
}

func (a answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	return a.Errors[0].Extensions.Code
}

// at is the value at a path of names in the data, such as userCreate.user.id; "" if there is none.
func (a answer) at(path string) string {
	var v any
	_ = json.Unmarshal(a.Data, &v)
	for name := range strings.SplitSeq(path, ".") {
		m, _ := v.(map[string]any)
		v = m[name]
	}
	if v == nil {
		return ""
	}
	if s, ok := v.(string); ok {
		return s
	}
	b, _ := json.Marshal(v)
	return string(b)
}

// ask sends a GraphQL request as one of the callers.
func (s *server) ask(who, query string, variables map[string]any) answer {
	s.t.Helper()
	body, _ := json.Marshal(map[string]any{"query": query, "variables": variables})
	req, _ := http.NewRequest("POST", s.URL+"/graphql", bytes.NewReader(body))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("X-Request-Id", "test")
	if token := s.tokens[who]; token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	res, err := s.Client().Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	text, _ := io.ReadAll(res.Body)
	a := answer{text: string(text)}
	if err := json.Unmarshal(text, &a); err != nil {
		s.t.Fatalf("%s: %s", err, text)
	}
	return a
}

// step is one request of a table: what its answer must and must never contain.
type step struct {
	name, who, query string
	want, never      string
	code             string // of the error there must be; none if empty
}

// run sends the steps in order.
func (s *server) run(steps []step) {
	s.t.Helper()
	for _, step := range steps {
		a := s.ask(step.who, step.query, nil)
		switch {
		case a.code() != step.code:
			s.t.Errorf("%s: code %q, want %q\n%s", step.name, a.code(), step.code, a.text)
		case !strings.Contains(a.text, step.want):
			s.t.Errorf("%s: want %s\n%s", step.name, step.want, a.text)
		case step.never != "" && strings.Contains(a.text, step.never):
			s.t.Errorf("%s: must never contain %s\n%s", step.name, step.never, a.text)
		}
	}
}

// sql asks the database itself, as its owner, for one value as text.
func (s *server) sql(query string, args ...any) string {
	s.t.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, s.url)
	if err != nil {
		s.t.Fatal(err)
	}
	defer conn.Close(ctx)
	var v any
	if err := conn.QueryRow(ctx, query, args...).Scan(&v); err != nil {
		s.t.Fatal(err)
	}
	return fmt.Sprint(v)
}
