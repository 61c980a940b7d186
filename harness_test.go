package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"tenantry/db"
	"tenantry/db/dev/devtest"
	"tenantry/model"
)

// postgres has a template with the schema and the two tenants of testdata/world.sql.
var postgres = devtest.New(func(ctx context.Context, url string) error {
	if err := db.Migrate(ctx, url, func(string) {}); err != nil {
		return err
	}
	world, err := os.ReadFile("testdata/world.sql")
	if err != nil {
		return err
	}
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, string(world))
	return err
})

func TestMain(m *testing.M) { postgres.Main(m) }

// key is a key of testdata/world.sql by its last digits: a101 is Ann.
func key(digits string) model.Key {
	return uuid.MustParse("01900000-0000-7000-8000-" + strings.Repeat("0", 12-len(digits)) + digits)
}

// The objects of the world that tests speak of.
var (
	acme, globex                 = model.TenantID.Of(key("a")), model.TenantID.Of(key("b"))
	mail, wiki, news, draft      = model.AppID.Of(key("a01")), model.AppID.Of(key("a02")), model.AppID.Of(key("a03")), model.AppID.Of(key("a04"))
	ann, bob, cleo, dan, eve     = model.UserID.Of(key("a101")), model.UserID.Of(key("a102")), model.UserID.Of(key("a103")), model.UserID.Of(key("a104")), model.UserID.Of(key("a105"))
	gil                          = model.UserID.Of(key("b101"))
	writers, initech, hooli      = model.GroupID.Of(key("a201")), model.AccountID.Of(key("a301")), model.AccountID.Of(key("a302"))
	backOffice, auditor          = model.ManagementAppID.Of(key("a11")), model.ManagementAppID.Of(key("a12"))
	globalAdmin, userEditor      = model.RoleID.Of(key("a41")), model.RoleID.Of(key("a43"))
	secretApp, spies             = model.AppID.Of(key("b01")), model.GroupID.Of(key("b201"))
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
	t   *testing.T
	db  *db.DB
	url string // of the database, as its owner
}

func newServer(t *testing.T) *server {
	t.Helper()
	url := postgres.Database(t)
	d, err := db.Open(context.Background(), url, db.Options{Key: bytes.Repeat([]byte{7}, 32)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	s := &server{t: t, db: d, url: url}
	s.Server = httptest.NewServer(asNamed(d, routes(d, config{}).ServeHTTP))
	t.Cleanup(s.Server.Close)
	return s
}

// asNamed lets a request be one of the callers, by a header.
func asNamed(d *db.DB, next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if who, ok := callers[r.Header.Get("X-As")]; ok {
			r = r.WithContext(d.As(who).In(r.Context()))
		}
		next(w, r)
	})
}

// answer is what a GraphQL request came to.
type answer struct {
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Path       []any
		Extensions struct {
			Code, Field    string
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
	req.Header.Set("X-As", who)
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
