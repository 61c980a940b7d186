package db_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"tenantry/db"
	"tenantry/db/dev/devtest"
	"tenantry/model"
	"tenantry/testdata/world"
)

// postgres has a template with the schema and the two tenants of testdata/world.
var postgres = devtest.New(world.Make)

func TestMain(m *testing.M) { postgres.Main(m) }

func mustOpen(t *testing.T, url string, key []byte) *db.DB {
	t.Helper()
	d, err := db.Open(t.Context(), url, db.Options{Key: key, Readers: 2, Writers: 2, Door: 2})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}

var (
	acme   = uuid.MustParse("01900000-0000-7000-8000-00000000000a")
	globex = uuid.MustParse("01900000-0000-7000-8000-00000000000b")
	mail   = uuid.MustParse("01900000-0000-7000-8000-000000000a21") // a client
	rita   = uuid.MustParse("01900000-0000-7000-8000-000000000a51") // an admin user
)

// secretOf is a new secret of the client Mail, as the product hands it out.
func secretOf(t *testing.T, d *db.DB) model.Secret {
	t.Helper()
	made, err := d.As(model.Manager(acme, model.NewKey(), "test", nil)).CreateClientSecret(t.Context(), model.ClientID.Of(mail))
	if err != nil {
		t.Fatal(err)
	}
	return model.SecretOf(made.ClientSecret)
}

func TestDoorClient(t *testing.T) {
	t.Parallel()
	url := postgres.Database(t)
	d := mustOpen(t, url, bytes.Repeat([]byte{7}, 32))
	secret, id := secretOf(t, d), model.OAuthClientID(acme, mail)
	g, err := d.Door().Client(t.Context(), id, secret)
	if err != nil || g.Principal.Name != "Mail" || g.Principal.Client != mail || g.TTL != time.Hour || g.Principal.Can(model.AppsCreate) {
		t.Errorf("%+v %v", g, err)
	}
	other := mustOpen(t, url, bytes.Repeat([]byte{8}, 32))
	for name, ask := range map[string]func() (db.Grant, error){
		"a wrong secret": func() (db.Grant, error) { return d.Door().Client(t.Context(), id, model.NewSecret()) },
		"no secret":      func() (db.Grant, error) { return d.Door().Client(t.Context(), id, model.Secret{}) },
		"no client":      func() (db.Grant, error) { return d.Door().Client(t.Context(), "", secret) },
		"the same key in another tenant": func() (db.Grant, error) {
			return d.Door().Client(t.Context(), model.OAuthClientID(globex, mail), secret)
		},
		"as an operator":                   func() (db.Grant, error) { return d.Door().Client(t.Context(), model.OperatorID.Of(mail), secret) },
		"an installation with another key": func() (db.Grant, error) { return other.Door().Client(t.Context(), id, secret) },
		"no code":                          func() (db.Grant, error) { return d.Door().RedeemAdminLink(t.Context(), secret, model.Request{}) },
	} {
		if g, err := ask(); model.CodeOf(err) != model.Unauthenticated || g.Principal.Known() {
			t.Errorf("%s: %+v %v", name, g, err)
		}
	}
}

// There is no store without a key: what it hashed, anybody could.
func TestNoKey(t *testing.T) {
	t.Parallel()
	for _, key := range [][]byte{nil, make([]byte, 31)} {
		if _, err := db.Open(t.Context(), postgres.Database(t), db.Options{Key: key}); err == nil || !strings.Contains(err.Error(), "32 bytes") {
			t.Errorf("a key of %d bytes: %v", len(key), err)
		}
	}
}

func TestDoorCaller(t *testing.T) {
	t.Parallel()
	d := mustOpen(t, postgres.Database(t), bytes.Repeat([]byte{7}, 32))
	door, end := d.Door(), time.Now().Add(time.Hour)
	id, secret, err := door.CreateOperator(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	operator, err := door.Client(t.Context(), id, secret)
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]db.Subject{
		"a client": {Kind: model.ClientID, Tenant: acme, Key: mail}, "an admin user": {Kind: model.AdminUserID, Tenant: acme, Key: rita}, "an operator": operator.Subject,
	} {
		token := db.Token{Subject: s, ID: model.NewKey(), ExpiresAt: end}
		p, err := door.Caller(t.Context(), token)
		if err != nil || !p.Known() || p.Token != token.ID || !p.ExpiresAt.Equal(end) || p.Tenant != s.Tenant {
			t.Errorf("%s: %+v %v", name, p, err)
		}
		for range 2 { // twice is as good as once
			if err := door.RevokeToken(t.Context(), token, model.Request{}); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if p, err := door.Caller(t.Context(), token); model.CodeOf(err) != model.Unauthenticated || p.Known() {
			t.Errorf("%s, revoked: %+v %v", name, p, err)
		}
		if _, err := door.Caller(t.Context(), db.Token{Subject: s, ID: model.NewKey(), ExpiresAt: end}); err != nil {
			t.Errorf("%s, by another token: %v", name, err)
		}
	}
	for name, s := range map[string]db.Subject{
		"nobody": {}, "a user": {Kind: model.UserID, Tenant: acme, Key: mail}, "a client elsewhere": {Kind: model.ClientID, Tenant: globex, Key: mail},
		"an admin user elsewhere": {Kind: model.AdminUserID, Tenant: globex, Key: rita}, "a client as an admin user": {Kind: model.AdminUserID, Tenant: acme, Key: mail},
	} {
		if p, err := door.Caller(t.Context(), db.Token{Subject: s, ID: model.NewKey()}); model.CodeOf(err) != model.Unauthenticated || p.Known() {
			t.Errorf("%s: %+v %v", name, p, err)
		}
	}
}

// Revocations do not pile up: what has ended by itself is forgotten.
func TestRevocationsEnd(t *testing.T) {
	t.Parallel()
	url := postgres.Database(t)
	door, s := mustOpen(t, url, bytes.Repeat([]byte{7}, 32)).Door(), db.Subject{Kind: model.ClientID, Tenant: acme, Key: mail}
	for _, end := range []time.Time{time.Now().Add(-time.Minute), time.Now().Add(time.Hour), time.Now().Add(time.Hour)} {
		if err := door.RevokeToken(t.Context(), db.Token{Subject: s, ID: model.NewKey(), ExpiresAt: end}, model.Request{}); err != nil {
			t.Fatal(err)
		}
	}
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	var kept int
	if err := conn.QueryRow(t.Context(), "select count(*) from revoked_tokens").Scan(&kept); err != nil || kept != 2 {
		t.Errorf("%d are kept: %v", kept, err)
	}
}
