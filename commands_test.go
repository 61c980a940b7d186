package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/alecthomas/kong"
)

// command runs the program as its command line would, and returns what it printed.
func command(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out, log bytes.Buffer
	err := run(t.Context(), args, &out, &locked{w: &log})
	return out.String(), err
}

// place is a directory that the user whom Postgres runs as can enter.
func place(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "tenantry-test-*")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// started is a program that serves, and how to stop it.
func started(t *testing.T, dir string, args ...string) (demoCredentials, func() error) {
	t.Helper()
	if err := os.Chmod(dir, 0o711); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "credentials.json")
	_ = os.Remove(file)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	args = append([]string{"--addr", "127.0.0.1:0", "--data", filepath.Join(dir, "data"), "--credentials", file}, args...)
	go func() { done <- run(ctx, args, io.Discard, io.Discard) }()
	end := func() error { stop(); return <-done }
	var made demoCredentials
	deadline := time.After(time.Minute)
	for tick := time.Tick(20 * time.Millisecond); ; {
		select {
		case err := <-done:
			stop()
			t.Fatalf("it ended: %v", err)
		case <-deadline:
			stop()
			t.Fatal("it does not start")
		case <-tick:
		}
		if text, err := os.ReadFile(file); err == nil && json.Unmarshal(text, &made) == nil {
			if res, err := http.Get(made.URL + "/readyz"); err == nil {
				_ = res.Body.Close()
				if res.StatusCode == http.StatusOK {
					return made, end
				}
			}
		}
	}
}

// A newcomer's first start, and the next: the demo is there, the wall stands, the data stays.
func TestFirstStart(t *testing.T) {
	t.Parallel()
	dir := place(t)
	made, stop := started(t, dir)
	info, err := os.Stat(filepath.Join(dir, "credentials.json"))
	if err != nil || info.Mode() != 0o600 {
		t.Errorf("the credentials have mode %v, %v", info.Mode(), err)
	}
	if made.Tenant.Name != "Acme" || made.Other.Tenant.Name != "Globex" || len(made.Apps) != 4 || made.Operator.ClientID == "" || !strings.HasPrefix(made.AdminLink, made.URL+"/sign-in#code=") {
		t.Errorf("%+v", made)
	}
	count := `{"query":"{ tenant { name } users { totalCount } groups { totalCount } accounts { totalCount } managementApps { totalCount } apps { totalCount } }"}`
	want := `{"data":{"tenant":{"name":"Acme"},"users":{"totalCount":2000},"groups":{"totalCount":12},"accounts":{"totalCount":40},"managementApps":{"totalCount":2},"apps":{"totalCount":4}}}`
	if got := asked(t, made.URL, made.Management, count); got != want {
		t.Errorf("%s", got)
	}
	_, err = command(t, "--addr", "127.0.0.1:0", "--data", filepath.Join(dir, "data"))
	if err == nil || !strings.Contains(err.Error(), "in use by another server") || !strings.Contains(err.Error(), "--data") {
		t.Errorf("a second server on the same data: %v", err)
	}
	if err := stop(); err != nil {
		t.Errorf("it does not stop well: %v", err)
	}
	again, stop := started(t, dir)
	if again.Management != made.Management {
		t.Errorf("the credentials are others: %+v", again)
	}
	if got := asked(t, again.URL, again.Management, count); got != want {
		t.Errorf("after a restart: %s", got)
	}
	if err := stop(); err != nil {
		t.Errorf("it does not stop well: %v", err)
	}
}

// asked buys a token and asks, with nothing but HTTP.
func asked(t *testing.T, at string, c appCredentials, body string) string {
	t.Helper()
	res, err := http.PostForm(at+"/oidc/token", url.Values{"grant_type": {"client_credentials"}, "client_id": {c.ClientID}, "client_secret": {c.ClientSecret}})
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var sold struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(res.Body).Decode(&sold); err != nil {
		t.Fatal(err)
	}
	req, _ := http.NewRequest("POST", at+"/graphql", strings.NewReader(body))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer "+sold.AccessToken)
	res, err = http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	text, _ := io.ReadAll(res.Body)
	return strings.TrimSpace(string(text))
}

// What goes wrong at the start says what to do.
func TestStartSaysWhatToDo(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	key := base64.StdEncoding.EncodeToString(testKey)
	newer := newStore(t)
	newer.sql(`with n as (insert into schema_migrations (name) values ('9999_future') returning 1) select count(*)::text from n`)
	for _, c := range []struct {
		name string
		args []string
		want []string
	}{
		{"a port that is taken", []string{"--addr", taken.Addr().String(), "--database-url", s.url, "--key", key}, []string{"is taken", "--addr"}},
		{"an address that is none", []string{"--addr", "nowhere:99999", "--database-url", s.url, "--key", key}, []string{"--addr"}},
		{"no key", []string{"migrate", "--database-url", s.url}, []string{"TENANTRY_KEY", "openssl rand"}},
		{"a short key", []string{"migrate", "--database-url", s.url, "--key", "YWJj"}, []string{"32 bytes", "openssl rand"}},
		{"an address of no database", []string{"migrate", "--database-url", "nonsense", "--key", key}, []string{"DATABASE_URL", "postgres://"}},
		{"nobody there", []string{"migrate", "--database-url", "postgres://x:secretword@127.0.0.1:1/x", "--key", key}, []string{"127.0.0.1:1", "DATABASE_URL"}},
		{"no such database", []string{"migrate", "--database-url", strings.Replace(s.url, databaseOf(s.url), "no_such_one", 1), "--key", key}, []string{"no_such_one", "createdb"}},
		{"a newer database", []string{"migrate", "--database-url", newer.url, "--key", key}, []string{"newer than this program", "9999_future"}},
		{"credentials of a database that has tenants", []string{"--addr", "127.0.0.1:0", "--database-url", s.url, "--key", key, "--credentials", filepath.Join(place(t), "c.json")}, []string{"shown once"}},
		{"a flag that is none", []string{"--nonsense"}, []string{"--nonsense"}},
	} {
		_, err := command(t, c.args...)
		for _, want := range c.want {
			if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "secretword") {
				t.Errorf("%s: %v, want %s", c.name, err, want)
			}
		}
	}
}

func databaseOf(at string) string {
	u, err := url.Parse(at)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Path, "/")
}

// The commands beside serve.
func TestCommands(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	at := []string{"--database-url", s.url, "--key", base64.StdEncoding.EncodeToString(testKey)}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"migrate"}, ""},
		{[]string{"tenant", "create", "Umbrella"}, "client_secret  "},
		{[]string{"tenant", "list"}, acme + "  2026-01-01  Acme\n"},
		{[]string{"tenant", "list"}, "  Umbrella\n"},
		{[]string{"operator", "create"}, "client_id      opr_"},
		{[]string{"keys", "rotate"}, ""},
		{[]string{"keys", "rotate", "--alg", "RS256"}, ""},
		{[]string{"admin", "link", acme, "reader@acme.example"}, "http://127.0.0.1:8080/sign-in#code="},
		{[]string{"admin", "link", acme, "first@acme.example", "--create", "--url", "https://id.example.com/"}, "https://id.example.com/sign-in#code="},
		{[]string{"seed", "--users", "20", "--tenants", "2", "--apps", "2", "--groups", "2", "--accounts", "2"}, ""},
	} {
		out, err := command(t, append(c.args, at...)...)
		if err != nil || !strings.Contains(out, c.want) {
			t.Errorf("%v: %v\n%s", c.args, err, out)
		}
	}
	if n := s.sql(`select count(*)::text from tenants`); n != "5" {
		t.Errorf("%s tenants, want 2 + 1 + 2", n)
	}
	if n := s.sql(`select count(*)::text from signing_keys where ends_at is null`); n != "1" {
		t.Errorf("%s keys sign", n)
	}
	if got := s.sql(`select string_agg(u.email || ' ' || r.name, ', ' order by u.email) from admin_links l join admin_users u on u.id = l.admin_user_id
		join role_assignments h on h.admin_user_id = u.id join roles r on r.id = h.role_id and r.tenant_id = u.tenant_id where u.email like '%r%' and u.email not like 'root%'`); got != "first@acme.example Global admin, reader@acme.example Global reader" {
		t.Errorf("links were made for %s", got)
	}
	if _, err := command(t, append([]string{"admin", "link", acme, "nobody@acme.example"}, at...)...); err == nil || !strings.Contains(err.Error(), "--create") {
		t.Errorf("a link for nobody: %v", err)
	}
	if _, err := command(t, append([]string{"tenant", "create", " "}, at...)...); err == nil || !strings.Contains(err.Error(), "name") {
		t.Errorf("a tenant without a name: %v", err)
	}
}

// What needs no database asks for none.
func TestPrints(t *testing.T) {
	t.Parallel()
	out, err := command(t, "schema")
	if err != nil || !strings.Contains(out, "type Query {") || !strings.Contains(out, "\nscalar DateTime") || strings.Contains(out, "@goField") {
		t.Errorf("%v\n%.300s", err, out)
	}
	if out, err := command(t, "version"); err != nil || !strings.HasPrefix(out, "tenantry ") {
		t.Errorf("%s %v", out, err)
	}
}

// Every flag and variable of the program is in the README.
func TestReadmeNamesEveryFlag(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	parser, err := kong.New(new(commands))
	if err != nil {
		t.Fatal(err)
	}
	var walk func(n *kong.Node)
	walk = func(n *kong.Node) {
		for _, f := range n.Flags {
			for _, name := range append(f.Envs, "-"+f.Name) {
				if !strings.Contains(strings.ReplaceAll(string(readme), "[no-]", ""), name) {
					t.Errorf("%s of %s is not in the README", name, n.Path())
				}
			}
		}
		for _, child := range n.Children {
			walk(child)
		}
	}
	walk(parser.Model.Node)
}
