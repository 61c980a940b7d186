package db

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

//go:embed migrations/*.sql
var migrations embed.FS

// lockNumber is what servers that start together take turns by.
const lockNumber = 7_305_110_982_301

// Migrate brings the database at url to this program's schema, as its owner. Each
// migration is its own transaction; servers that start together take turns. Said is told
// each step.
func Migrate(ctx context.Context, url string, said func(string)) error {
	conn, err := owner(ctx, url)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	if _, err := conn.Exec(ctx, "select pg_advisory_lock($1)", lockNumber); err != nil {
		return err
	}
	if err := newEnough(ctx, conn); err != nil {
		return err
	}
	if err := createRoles(ctx, conn); err != nil {
		return err
	}
	done, err := applied(ctx, conn)
	if err != nil {
		return err
	}
	known := names()
	if err := notNewer(known, done); err != nil {
		return err
	}
	for _, name := range known[len(done):] {
		said("migrating: " + name)
		if err := migrate(ctx, conn, name); err != nil {
			return fmt.Errorf("migration %s: %w", name, err)
		}
	}
	return nil
}

// owner connects as the user in url, and says what to do where that fails.
func owner(ctx context.Context, url string) (*pgx.Conn, error) {
	c, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("DATABASE_URL cannot be read: it looks like postgres://user:password@host:5432/name (%w)", hidePassword(err))
	}
	c.ConnectTimeout = 5 * time.Second
	conn, err := pgx.ConnectConfig(ctx, c)
	if err == nil {
		return conn, nil
	}
	where := fmt.Sprintf("%s:%d", c.Host, c.Port)
	pg, _ := errors.AsType[*pgconn.PgError](err)
	switch {
	case pg == nil:
		return nil, fmt.Errorf("no Postgres answers at %s: start it, or correct DATABASE_URL; without DATABASE_URL a Postgres of our own is started (%w)", where, err)
	case pg.Code == "3D000":
		return nil, fmt.Errorf("the Postgres at %s has no database %q: create it with createdb %s, or correct DATABASE_URL", where, c.Database, c.Database)
	case pg.Code == "28P01" || pg.Code == "28000":
		return nil, fmt.Errorf("the Postgres at %s refuses user %q: correct the user or password in DATABASE_URL (%s)", where, c.User, pg.Message)
	}
	return nil, err
}

func newEnough(ctx context.Context, conn *pgx.Conn) error {
	var version int
	if err := conn.QueryRow(ctx, "select current_setting('server_version_num')::int").Scan(&version); err != nil {
		return err
	}
	if version < 140000 {
		return fmt.Errorf("this is Postgres %d: Postgres 14 or newer is needed", version/10000)
	}
	return nil
}

// createRoles makes the roles that requests run as, and the one that searches for them. They
// belong to the cluster, not to the database, and cannot log in: the owner takes them on.
func createRoles(ctx context.Context, conn *pgx.Conn) error {
	all := strings.Join(clusterRoles, ", ")
	for _, role := range clusterRoles {
		var exists, member bool
		if err := conn.QueryRow(ctx, "select exists (select 1 from pg_roles where rolname = $1)", role).Scan(&exists); err != nil {
			return err
		}
		if !exists {
			_, err := conn.Exec(ctx, "create role "+role+" nologin nosuperuser nobypassrls noinherit")
			if pg, ok := errors.AsType[*pgconn.PgError](err); err != nil && (!ok || pg.Code != "42710" && pg.Code != "23505") {
				return fmt.Errorf("this user may not create the role %s: let an administrator run CREATE ROLE %s NOLOGIN for each that is missing of %s; GRANT %s TO %s (%w)", role, role, all, all, conn.Config().User, err)
			}
		}
		if err := conn.QueryRow(ctx, "select pg_has_role(current_user, $1, 'member')", role).Scan(&member); err != nil {
			return err
		}
		if !member {
			if _, err := conn.Exec(ctx, "grant "+role+" to current_user"); err != nil {
				return fmt.Errorf("this user may not act as %s: let an administrator run GRANT %s TO %s (%w)", role, all, conn.Config().User, err)
			}
		}
	}
	return nil
}

// applied are the names of the migrations that the database has had.
func applied(ctx context.Context, conn *pgx.Conn) ([]string, error) {
	_, err := conn.Exec(ctx, `create table if not exists schema_migrations (
		name text not null, at timestamptz not null default now(), constraint schema_migrations_pk primary key (name))`)
	if err != nil {
		return nil, err
	}
	rows, err := conn.Query(ctx, "select name from schema_migrations order by name")
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// notNewer refuses a database that has had migrations this program does not know.
func notNewer(known, done []string) error {
	for i, name := range done {
		if i >= len(known) || known[i] != name {
			return fmt.Errorf("the database is newer than this program (it has %s): run the release that migrated it, or a newer one", name)
		}
	}
	return nil
}

func names() []string {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		panic(err) // the pattern is ours
	}
	for i, file := range files {
		files[i] = strings.TrimSuffix(strings.TrimPrefix(file, "migrations/"), ".sql")
	}
	slices.Sort(files)
	return files
}

func migrate(ctx context.Context, conn *pgx.Conn, name string) error {
	sql, err := migrations.ReadFile("migrations/" + name + ".sql")
	if err != nil {
		return err
	}
	return pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, string(sql)); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, "insert into schema_migrations (name) values ($1)", name)
		return err
	})
}
