// Package db keeps the product's rows. It is the only package that speaks SQL.
//
// A DB answers no query. Ask it for a Scope, which sees what one principal may see;
// every read and write in the product goes through a Scope. What must be known before
// anyone is known goes through the Door, and through nothing else.
package db

import (
	"cmp"
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"tenantry/model"
)

// The roles that the migrations grant to. None logs in: the server's user is a member of all.
const (
	serverRole = "tenantry_server"
	doorRole   = "tenantry_door"
	searchRole = "tenantry_search" // what users_containing runs as, and nothing else
)

var clusterRoles = []string{serverRole, doorRole, searchRole}

// Options bound what a DB takes of Postgres. Zero values are the defaults.
type Options struct {
	Readers int32 // connections for reads; 16
	Writers int32 // connections for writes; 8
	Door    int32 // connections for what comes before a token is known; 4
	Wait    time.Duration
	Timeout time.Duration // of one statement; 9 s

	// What the log has a minute, at most, of what changed nothing; none if negative.
	Refusals      int // writes that are refused, of one caller; 20
	Tokens        int // tokens that are bought, by one client; 60
	RefusedTokens int // requests for tokens that are refused, in the name of one client; 10

	PlainWebhooks bool // webhooks may speak http

	Key []byte // 32 bytes that no one else knows: secrets are hashed and signing keys sealed with it
}

// DB is the connections to one database.
type DB struct {
	readers *pgxpool.Pool
	writers *pgxpool.Pool
	bun     *bun.DB
	door    *pgxpool.Pool
	bunDoor *bun.DB
	wait    time.Duration
	key     []byte
	seals   sync.Map // by what they are for, made of the key
	hasher  *hasher
	chart   charts
	tender  tender
	log     *slog.Logger

	refusals, tokens, refusedTokens *quotas
	watcher                         *watcher
	kept                            *kept

	plainWebhooks bool

	fewest int // in tests, how many rows a list is begun at

	statements atomic.Int64
}

// Open returns the database at url, without asking it anything yet.
func Open(ctx context.Context, url string, o Options) (*DB, error) {
	if len(o.Key) != 32 {
		return nil, fmt.Errorf("the key must have 32 bytes, not %d", len(o.Key))
	}
	o.defaults()
	d := &DB{wait: o.Wait, key: o.Key, hasher: newHasher(cores()), log: slog.New(slog.DiscardHandler), plainWebhooks: o.PlainWebhooks}
	d.refusals, d.tokens, d.refusedTokens = newQuotas(o.Refusals), newQuotas(o.Tokens), newQuotas(o.RefusedTokens)
	d.kept = newKept()
	d.watcher = newWatcher(d)
	d.kept.wake = d.watcher.wake
	var err error
	if d.readers, err = pool(ctx, url, serverRole, o.Readers, o.Timeout, pgx.QueryExecModeCacheStatement, planOnce); err != nil {
		return nil, err
	}
	// bun writes values into the text, so that a prepared statement is never met again.
	if d.writers, err = pool(ctx, url, serverRole, o.Writers, o.Timeout, pgx.QueryExecModeExec); err != nil {
		return nil, err
	}
	if d.door, err = pool(ctx, url, doorRole, o.Door, o.Timeout, pgx.QueryExecModeCacheStatement); err != nil {
		return nil, err
	}
	d.bun = bun.NewDB(stdlib.OpenDBFromPool(d.writers), pgdialect.New()).WithQueryHook(tallied{&d.statements})
	d.bunDoor = bun.NewDB(stdlib.OpenDBFromPool(d.door), pgdialect.New())
	return d, nil
}

func (o *Options) defaults() {
	o.Readers, o.Writers, o.Door = cmp.Or(o.Readers, 16), cmp.Or(o.Writers, 8), cmp.Or(o.Door, 4)
	o.Refusals, o.Tokens, o.RefusedTokens = cmp.Or(o.Refusals, 20), cmp.Or(o.Tokens, 60), cmp.Or(o.RefusedTokens, 10)
	o.Wait, o.Timeout = cmp.Or(o.Wait, 2*time.Second), cmp.Or(o.Timeout, 9*time.Second)
}

// planOnce has statements planned for any values, when they are first met. Left to itself,
// Postgres plans some of ours each time, which takes longer than they do.
func planOnce(settings map[string]string) { settings["plan_cache_mode"] = anyValues }

func pool(ctx context.Context, url, role string, size int32, timeout time.Duration, mode pgx.QueryExecMode, also ...func(map[string]string)) (*pgxpool.Pool, error) {
	c, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("the database address cannot be read; it looks like postgres://user:password@host:5432/name: %w", hidePassword(err))
	}
	c.MaxConns = size
	c.MaxConnIdleTime = 5 * time.Minute
	c.ConnConfig.DefaultQueryExecMode = mode
	c.ConnConfig.ConnectTimeout = 5 * time.Second
	c.ConnConfig.RuntimeParams["role"] = role
	c.ConnConfig.RuntimeParams["timezone"] = "UTC"
	c.ConnConfig.RuntimeParams["application_name"] = "tenantry"
	c.ConnConfig.RuntimeParams["jit"] = "off"       // it takes longer than any of our statements
	c.ConnConfig.RuntimeParams["work_mem"] = "32MB" // what compares all users with all memberships spills in less
	c.ConnConfig.RuntimeParams["statement_timeout"] = fmt.Sprint(timeout.Milliseconds())
	for _, set := range also {
		set(c.ConnConfig.RuntimeParams)
	}
	return pgxpool.NewWithConfig(ctx, c)
}

func hidePassword(err error) error {
	if parse, ok := errors.AsType[*pgconn.ParseConfigError](err); ok {
		return errors.New(parse.Error()) // pgx has blanked the password in it
	}
	return err
}

// LogTo is where is said what no caller hears of. It is called before the first request.
func (d *DB) LogTo(log *slog.Logger) { d.log = log }

// Ready reports whether the database answers and has this program's schema.
func (d *DB) Ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	return d.door.Ping(ctx)
}

// Close waits for what is running, and lets the connections go.
func (d *DB) Close() {
	d.tender.end()
	d.watcher.close()
	_ = d.bun.Close()
	_ = d.bunDoor.Close()
	d.readers.Close()
	d.writers.Close()
	d.door.Close()
}

// Statements is how many statements readers and writers have sent, the binding of the
// tenant included.
func (d *DB) Statements() int64 { return d.statements.Load() }

// tallied counts what is sent through bun.
type tallied struct{ n *atomic.Int64 }

// BeforeQuery counts.
func (t tallied) BeforeQuery(ctx context.Context, _ *bun.QueryEvent) context.Context {
	t.n.Add(1)
	return ctx
}

// AfterQuery does nothing.
func (tallied) AfterQuery(context.Context, *bun.QueryEvent) {}

// As returns the scope of p, good for one request.
func (d *DB) As(p model.Principal) *Scope { return newScope(d, p) }

// connected waits for a connection no longer than the bound, and says so when all are taken.
func connected[C any](ctx context.Context, wait time.Duration, acquire func(context.Context) (C, error)) (C, error) {
	bounded, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	c, err := acquire(bounded)
	switch {
	case err == nil || ctx.Err() != nil:
		return c, err
	case bounded.Err() != nil:
		return c, &model.Error{Code: model.Limited, Message: "The server is busy. Try again in a second.", RetryAfter: time.Second}
	case unreachable(err):
		return c, &model.Error{Code: model.Limited, Message: "The database cannot be reached at the moment. Try again in a few seconds.", RetryAfter: 5 * time.Second}
	}
	return c, err
}

// unreachable reports whether err is that of a Postgres that is not there, or just going.
func unreachable(err error) bool {
	for _, sign := range []error{io.EOF, io.ErrUnexpectedEOF, net.ErrClosed, driver.ErrBadConn, sql.ErrConnDone, pgconn.ErrConnClosed} {
		if errors.Is(err, sign) {
			return true
		}
	}
	if _, ok := errors.AsType[*net.OpError](err); ok {
		return true
	}
	if _, ok := errors.AsType[*pgconn.ConnectError](err); ok {
		return true
	}
	pg, ok := errors.AsType[*pgconn.PgError](err)
	return ok && (pg.Code == "57P01" || pg.Code == "57P03" || pg.Code == "53300")
}

// lost is told what came of a connection. Where Postgres went away, the others in the pools
// are as dead as this one: they are let go before each fails a request of its own.
func (d *DB) lost(err error) bool {
	if !unreachable(err) {
		return false
	}
	for _, pool := range []*pgxpool.Pool{d.readers, d.writers, d.door} {
		pool.Reset()
	}
	return true
}

// InUse is how many connections are taken at the moment.
func (d *DB) InUse() int64 {
	return int64(d.readers.Stat().AcquiredConns() + d.writers.Stat().AcquiredConns() + d.door.Stat().AcquiredConns())
}
