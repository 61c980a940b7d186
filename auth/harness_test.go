package auth_test

import (
	"bytes"
	"cmp"
	"context"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tenantry/auth"
	"tenantry/db"
	"tenantry/db/dev/devtest"
	"tenantry/model"
	fixture "tenantry/testdata/world"
)

// postgres has a template with the schema and the two tenants of testdata/world.
var postgres = devtest.New(fixture.Make)

func TestMain(m *testing.M) { postgres.Main(m) }

var installation = bytes.Repeat([]byte{7}, 32)

func key(digits string) model.Key { return fixture.Key(digits) }

// The clients of the world that tests speak of, each of whose secret is "secret-" and its name.
var clients = map[string]string{
	"mail":   model.OAuthClientID(key("a"), key("a21")),
	"phone":  model.OAuthClientID(key("a"), key("a24")), // of Mail, narrowed by the role User viewer
	"office": model.OAuthClientID(key("a"), key("a31")),
	"audit":  model.OAuthClientID(key("a"), key("a32")), // narrowed by Global reader
	"globex": model.OAuthClientID(key("b"), key("b31")),
}

// world is an Auth over a database of its own, with a clock that stands still.
type world struct {
	*httptest.Server
	t    *testing.T
	auth *auth.Auth
	db   *db.DB
	url  string // of the database, as its owner
	log  *log

	mu  sync.Mutex
	now time.Time
}

type log struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *log) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

func (l *log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, url: postgres.Database(t), log: &log{}, now: time.Now().Truncate(time.Second)}
	w.db = w.open(installation)
	for name, id := range clients {
		w.secret(id, "secret-"+name)
	}
	mux := http.NewServeMux()
	w.Server = httptest.NewServer(mux)
	t.Cleanup(w.Close)
	w.auth = w.newAuth(auth.Options{})
	w.auth.Routes(mux)
	w.auth.Sessions(mux, w.db)
	mux.Handle("/graphql", w.auth.Browsers(w.db, http.HandlerFunc(viewer)))
	mux.Handle("/", w.auth.Middleware(w.db, http.HandlerFunc(viewer)))
	return w
}

func (w *world) open(key []byte) *db.DB {
	w.t.Helper()
	d, err := db.Open(context.Background(), w.url, db.Options{Key: key, Door: 4, Readers: 2, Writers: 2})
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(d.Close)
	return d
}

// newAuth is one more server over the same database.
func (w *world) newAuth(o auth.Options) *auth.Auth {
	w.t.Helper()
	o.Issuer, o.Now, o.Beat = cmp.Or(o.Issuer, w.URL), w.time, time.Millisecond
	o.Logger = slog.New(slog.NewTextHandler(w.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	o.RequestID = func(context.Context) string { return "req-1" }
	a, err := auth.New(w.t.Context(), w.db.Door(), o)
	if err != nil {
		w.t.Fatal(err)
	}
	return a
}

func (w *world) time() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

// pass lets time go by.
func (w *world) pass(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = w.now.Add(d)
}

// viewer answers who is asking, as a door would.
func viewer(w http.ResponseWriter, r *http.Request) {
	p, err := db.From(r.Context()).Viewer(r.Context())
	if err != nil {
		http.Error(w, "door: "+string(model.CodeOf(err)), http.StatusUnauthorized)
		return
	}
	id := "operator"
	if p.ID() != nil {
		id = *p.ID()
	}
	_ = json.NewEncoder(w).Encode(map[string]any{"id": id, "name": p.Name, "app": p.App, "client": p.Client, "may": p.Permissions(), "ip": p.Request.IP})
}

// sql runs a statement as the owner of the database.
func (w *world) sql(statement string, args ...any) {
	w.t.Helper()
	conn := w.connect()
	defer conn.Close(context.Background())
	if _, err := conn.Exec(context.Background(), statement, args...); err != nil {
		w.t.Fatal(err)
	}
}

// value is what a query of one value answers, as text.
func (w *world) value(query string, args ...any) string {
	w.t.Helper()
	conn := w.connect()
	defer conn.Close(context.Background())
	var v any
	if err := conn.QueryRow(context.Background(), query, args...).Scan(&v); err != nil {
		w.t.Fatal(err)
	}
	return fmt.Sprint(v)
}

func (w *world) connect() *pgx.Conn {
	w.t.Helper()
	conn, err := pgx.Connect(context.Background(), w.url)
	if err != nil {
		w.t.Fatal(err)
	}
	return conn
}

// hash is what the database keeps of a secret of that kind, by the words of the design.
func hash(kind, secret string) []byte {
	derived, _ := hkdf.Key(sha256.New, installation, nil, kind, 32)
	mac := hmac.New(sha256.New, derived)
	mac.Write([]byte(secret))
	return mac.Sum(nil)
}

// secret gives a client one more secret, and returns its key.
func (w *world) secret(clientID, secret string) model.Key {
	w.t.Helper()
	tenant, client, _ := model.ParseClientID(clientID)
	id := model.NewKey()
	w.sql(`insert into client_secrets (tenant_id, id, client_id, hash, hint, created_at) values ($1, $2, $3, $4, '', now())`,
		tenant, id, client, hash("client secrets", secret))
	return id
}

// invite makes a link for an admin user of Acme, and returns its code.
func (w *world) invite(admin string) string {
	w.t.Helper()
	code := model.NewInvite(key("a")).Reveal()
	w.sql(`insert into admin_links (tenant_id, hash, admin_user_id, expires_at) values ($1, $2, $3, now() + interval '1 hour')`,
		key("a"), hash("admin links", code), key(admin))
	return code
}

// reply is an answer that has been read.
type reply struct {
	status int
	header http.Header
	text   string
}

// at is a member of the answer, which is an object.
func (r reply) at(name string) string {
	var members map[string]any
	_ = json.Unmarshal([]byte(r.text), &members)
	if v, ok := members[name].(string); ok {
		return v
	}
	return ""
}

func (w *world) send(r *http.Request) reply {
	w.t.Helper()
	res, err := w.Client().Do(r)
	if err != nil {
		w.t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	return reply{res.StatusCode, res.Header, string(text)}
}

// post sends a form. Headers are pairs of name and value.
func (w *world) post(path, body string, headers ...string) reply {
	w.t.Helper()
	r, _ := http.NewRequest(http.MethodPost, w.URL+path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	return w.send(r)
}

// buy is the token of a client of the world.
func (w *world) buy(name string) string {
	w.t.Helper()
	return w.mustToken(form("grant_type", "client_credentials", "client_id", clients[name], "client_secret", "secret-"+name))
}

func (w *world) mustToken(body string) string {
	w.t.Helper()
	r := w.post("/oidc/token", body)
	if r.status != http.StatusOK {
		w.t.Fatalf("no token: %d %s", r.status, r.text)
	}
	return r.at("access_token")
}

// as asks a door with a token.
func (w *world) as(token, path string) reply {
	w.t.Helper()
	r, _ := http.NewRequest(http.MethodGet, w.URL+path, nil)
	r.Header.Set("Authorization", "Bearer "+token)
	return w.send(r)
}

// form encodes pairs of name and value.
func form(pairs ...string) string {
	v := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		v.Add(pairs[i], pairs[i+1])
	}
	return v.Encode()
}

// direct posts a form to the token endpoint of a server that does not listen.
func direct(h http.Handler, body string) reply {
	r := httptest.NewRequest(http.MethodPost, "/oidc/token", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, r)
	return reply{rec.Code, rec.Header(), rec.Body.String()}
}
