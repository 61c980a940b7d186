//go:build linux

package main

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/jackc/pgx/v5"

	"tenantry/db"
	"tenantry/db/dev"
	"tenantry/model"
)

// cacheDir keeps what takes long to make: the seeded databases, and what is built.
const cacheDir = "bench/.cache"

// settings are what Postgres is told beside its defaults: everything is in memory, as on a
// machine of that size, and vacuum does not come in between.
var settings = []string{"shared_buffers=2GB", "autovacuum=off", "max_wal_size=1GB"}

// masterKey is the server's key. The database is made up, so that it need not be secret.
var masterKey = sha256.Sum256([]byte("bench"))

// world is a Postgres with made-up tenants of one size.
type world struct {
	pg    *dev.Server
	name  string // of the database
	Users int
	credentials

	token, appToken string
	sample          []model.Key // users who are asked for one by one
	apps, accounts  []model.Key
	access          [][2]model.Key // users with an app that they may use
	crowd           []string       // tokens of many callers: what is limited is limited for each
}

// credentials are what the bench signs in with, and the objects that it asks about.
type credentials struct {
	Tenant             model.Key
	Manager            model.Key // the management app
	App                model.Key // whose own client AppClient is
	Client, Secret     string    // of the management app
	AppClient, AppCode string
}

// openWorld starts Postgres and finds or makes the database of that many users.
func openWorld(ctx context.Context, users int) (*world, error) {
	dir, err := filepath.Abs(filepath.Join(cacheDir, "postgres"))
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return nil, err
	}
	pg, err := dev.Start(ctx, dev.Options{Dir: dir, Log: os.Stderr, Set: settings})
	if err != nil {
		return nil, err
	}
	w := &world{pg: pg, Users: users}
	if err := w.find(ctx); err != nil {
		return nil, errors.Join(err, pg.Stop())
	}
	return w, nil
}

// find names the database by what it is made from, and makes it unless it is there.
func (w *world) find(ctx context.Context) error {
	print, err := fingerprint("db/migrations/*.sql", "db/seed*.go")
	if err != nil {
		return err
	}
	kind := fmt.Sprintf("seeded_%d_", w.Users)
	w.name = kind + print
	note := filepath.Join(cacheDir, w.name+".json")
	there, err := w.others(ctx, kind)
	if err != nil {
		return err
	}
	if text, err := os.ReadFile(note); err == nil && slices.Contains(there, w.name) {
		return json.Unmarshal(text, &w.credentials)
	}
	for _, old := range there { // of other migrations, or half made
		if err := w.pg.Exec(ctx, "drop database "+pgx.Identifier{old}.Sanitize()); err != nil {
			return err
		}
	}
	if err := w.seed(ctx); err != nil {
		return err
	}
	text, err := json.Marshal(w.credentials)
	if err != nil {
		return err
	}
	return os.WriteFile(note, text, 0o600)
}

// fingerprint is a hash of what the files have.
func fingerprint(patterns ...string) (string, error) {
	h := sha256.New()
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			return "", fmt.Errorf("%s is not here: run the bench at the root of the project", pattern)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return "", err
			}
			h.Write(text)
		}
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:4]), nil
}

// others are the databases that were made up at that size.
func (w *world) others(ctx context.Context, kind string) ([]string, error) {
	conn, err := pgx.Connect(ctx, w.pg.URL("postgres"))
	if err != nil {
		return nil, err
	}
	defer func() { _ = conn.Close(ctx) }()
	rows, err := conn.Query(ctx, "select datname from pg_database where starts_with(datname, $1)", kind)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// seed fills the database: one large tenant, and three small ones beside it.
func (w *world) seed(ctx context.Context) error {
	fmt.Fprintf(os.Stderr, "making up %d users\n", w.Users)
	url := w.url()
	if err := w.pg.Create(ctx, w.name); err != nil {
		return err
	}
	if err := db.Migrate(ctx, url, func(string) {}); err != nil {
		return err
	}
	large := db.SeedOptions{Tenants: 1, Users: w.Users, Apps: 50, Groups: 200, Accounts: 500, AppsPerUser: 2, GroupsPerUser: 3, Seed: 1}
	small := large
	small.Tenants, small.Users, small.Seed = 3, 2000, 2
	if _, err := db.Seed(ctx, url, small, func(int64, int64, string) {}); err != nil {
		return err
	}
	made, err := db.Seed(ctx, url, large, func(int64, int64, string) {})
	if err != nil {
		return err
	}
	if err := w.enrol(ctx, made.Tenants[0]); err != nil {
		return err
	}
	return w.exec(ctx, "vacuum (analyze)")
}

// enrol gives the clients of the management app and of the second app their first secrets.
func (w *world) enrol(ctx context.Context, of db.SeedTenant) error {
	d, err := db.Open(ctx, w.url(), db.Options{Key: masterKey[:]})
	if err != nil {
		return err
	}
	defer d.Close()
	w.Tenant, w.Manager = of.Key, of.ManagementApp
	var client model.Key
	if err := w.row(ctx, "select a.id, c.id from apps a join clients c on c.tenant_id = a.tenant_id and c.app_id = a.id where a.tenant_id = $1 order by a.id offset 1 limit 1",
		[]any{of.Key}, &w.App, &client); err != nil {
		return err
	}
	for _, c := range []struct {
		key        model.Key
		id, secret *string
	}{{of.Client, &w.Client, &w.Secret}, {client, &w.AppClient, &w.AppCode}} {
		made, err := d.As(model.Manager(of.Key, of.ManagementApp, "Administration", nil)).CreateClientSecret(ctx, model.ClientID.Of(c.key))
		if err != nil {
			return err
		}
		*c.id, *c.secret = model.OAuthClientID(of.Key, c.key), made.ClientSecret
	}
	return nil
}

// copy is the same world in a database of its own, which may be written to.
func (w *world) copy(ctx context.Context, name string) (*world, error) {
	own := *w
	own.name = name
	if err := own.drop(ctx); err != nil {
		return nil, err
	}
	return &own, w.pg.Exec(ctx, fmt.Sprintf("create database %s template %s strategy file_copy", own.name, w.name))
}

func (w *world) drop(ctx context.Context) error {
	return w.pg.Exec(ctx, "drop database if exists "+w.name+" with (force)")
}

func (w *world) url() string { return w.pg.URL(w.name) }

// exec runs a statement as the owner of all.
func (w *world) exec(ctx context.Context, sql string) error {
	conn, err := pgx.Connect(ctx, w.url())
	if err != nil {
		return err
	}
	_, err = conn.Exec(ctx, sql, pgx.QueryExecModeSimpleProtocol)
	return errors.Join(err, conn.Close(ctx))
}

// row reads one row as the owner of all.
func (w *world) row(ctx context.Context, sql string, args []any, into ...any) error {
	conn, err := pgx.Connect(ctx, w.url())
	if err != nil {
		return err
	}
	return errors.Join(conn.QueryRow(ctx, sql, args...).Scan(into...), conn.Close(ctx))
}

// keys reads a list of keys as the owner of all.
func (w *world) keys(ctx context.Context, sql string, args ...any) ([]model.Key, error) {
	conn, err := pgx.Connect(ctx, w.url())
	if err != nil {
		return nil, err
	}
	defer func() { _ = conn.Close(ctx) }()
	rows, err := conn.Query(ctx, sql, args...)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[model.Key])
}

// environment is how the servers find the database.
func (w *world) environment() []string {
	return append(os.Environ(), "DATABASE_URL="+w.url(), "TENANTRY_KEY="+base64.StdEncoding.EncodeToString(masterKey[:]))
}

// dataDir is where Postgres has its own files.
func (w *world) dataDir() string { return filepath.Join(cacheDir, "postgres", "postgres") }
