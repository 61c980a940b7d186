package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"tenantry/db"
)

// demoCredentials are what opens the demo tenants. They are written once, on the first start.
type demoCredentials struct {
	URL        string           `json:"url"`
	Tenant     tenantRef        `json:"tenant"`
	Management appCredentials   `json:"management"`
	Apps       []appCredentials `json:"apps"`
	Other      struct {
		Tenant     tenantRef      `json:"tenant"`
		Management appCredentials `json:"management"`
	} `json:"other"`
	Operator struct {
		ClientID     string `json:"client_id"`
		ClientSecret string `json:"client_secret"`
	} `json:"operator"`
	AdminLink string `json:"admin_link"`
}

type tenantRef struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type appCredentials struct {
	AppID        string `json:"app_id"`
	Name         string `json:"name,omitempty"`
	ClientID     string `json:"client_id"`
	ClientSecret string `json:"client_secret"`
}

// signInPath is the page that takes a code with which an admin user signs in once.
const signInPath = "/sign-in#code="

// welcome makes the demo tenants where there are none, and says what to do next.
func (c *serveCommand) welcome(ctx context.Context, s *store, to *streams) error {
	var made *demoCredentials
	if s.own != nil || c.Demo {
		var err error
		if made, err = c.demo(ctx, s); err != nil {
			return err
		}
	}
	if err := c.keep(made, s.dir); err != nil {
		return err
	}
	c.addresses(to)
	if made != nil {
		made.say(to)
	}
	return nil
}

// demo creates the demo tenants and an operator, if there is no tenant at all.
func (c *serveCommand) demo(ctx context.Context, s *store) (*demoCredentials, error) {
	made, err := db.Demo(ctx, s.url, s.db)
	if err != nil || made == nil {
		return nil, err
	}
	out := &demoCredentials{
		URL: c.URL, Tenant: tenantRef(made.Tenant), AdminLink: c.URL + signInPath + made.AdminCode.Reveal(),
		Management: appCredentials{AppID: made.Management.AppID, ClientID: made.Management.ClientID, ClientSecret: made.Management.ClientSecret.Reveal()},
	}
	for _, app := range made.Apps {
		out.Apps = append(out.Apps, appCredentials{app.AppID, app.Name, app.ClientID, app.ClientSecret.Reveal()})
	}
	out.Other.Tenant = tenantRef(made.Other.Tenant)
	out.Other.Management = appCredentials{AppID: made.Other.Management.AppID, ClientID: made.Other.Management.ClientID, ClientSecret: made.Other.Management.ClientSecret.Reveal()}
	id, secret, err := s.db.Door().CreateOperator(ctx)
	out.Operator.ClientID, out.Operator.ClientSecret = id, secret.Reveal()
	return out, err
}

// keep writes the credentials to the file that was asked for. Secrets are stored hashed:
// with a database of our own they are also kept beside it, so that a later start can write
// the file, too. On a database of yours they are written on the first start or never.
func (c *serveCommand) keep(made *demoCredentials, dir string) error {
	beside := filepath.Join(dir, "credentials.json")
	if made != nil && dir != "" {
		if err := made.write(beside); err != nil {
			return err
		}
	}
	if c.Credentials == "" {
		return nil
	}
	if made == nil {
		made = new(demoCredentials)
		text, err := os.ReadFile(beside)
		if dir == "" || err != nil {
			return fmt.Errorf("%s cannot be written: secrets are shown once, on the first start, and this database has tenants already; leave --credentials out, or start with an empty database", c.Credentials)
		}
		if err := json.Unmarshal(text, made); err != nil {
			return err
		}
		made.AdminLink = c.URL + strings.TrimPrefix(made.AdminLink, made.URL)
		made.URL = c.URL
	}
	return made.write(c.Credentials)
}

func (m *demoCredentials) write(file string) error {
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	// A new file in its place: it is whole at once, and never readable by others.
	whole, err := os.CreateTemp(filepath.Dir(file), ".credentials-*") // 0600
	if err != nil {
		return fmt.Errorf("the credentials cannot be written: %w", err)
	}
	defer func() { _ = os.Remove(whole.Name()) }()
	if _, err := whole.Write(append(text, '\n')); err != nil {
		return err
	}
	if err := whole.Close(); err != nil {
		return err
	}
	return os.Rename(whole.Name(), file)
}

func (c *serveCommand) addresses(to *streams) {
	for _, at := range []struct{ what, path string }{
		{"Portal", ""},
		{"Playground", "/playground"},
		{"GraphQL", "/graphql"},
		{"Schema", "/schema.graphql"},
		{"REST", "/cis"},
		{"Tokens", "/oidc/token"},
		{"Health", "/livez  /readyz  /metrics"},
	} {
		to.say("%-11s %s%s", at.what, c.URL, at.path)
	}
}

// say shows the credentials, which is done once, and the first two requests to copy.
func (m *demoCredentials) say(to *streams) {
	to.say("\nTwo demo tenants were created. Their secrets are shown this once:\n")
	line := func(what string, a appCredentials) {
		to.say("  %-24s client_id %s  client_secret %s", what, a.ClientID, a.ClientSecret)
	}
	line(m.Tenant.Name+", management app", m.Management)
	for _, app := range m.Apps {
		line(m.Tenant.Name+", "+app.Name, app)
	}
	line(m.Other.Tenant.Name+", management app", m.Other.Management)
	to.say("  %-24s client_id %s  client_secret %s", "operator", m.Operator.ClientID, m.Operator.ClientSecret)
	to.say("  %-24s %s", "administrator, once", m.AdminLink)
	to.say(`
Buy a token, and ask who you are:

  TOKEN=$(curl -s %[1]s/oidc/token -d grant_type=client_credentials \
    -d client_id=%[2]s -d client_secret=%[3]s | sed 's/.*"access_token":"\([^"]*\).*/\1/')
  curl -s %[1]s/graphql -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
    -d '{"query":"{ viewer { name tenant { name } } users(first: 3) { totalCount nodes { name { full } email } } }"}'
`, m.URL, m.Management.ClientID, m.Management.ClientSecret)
}
