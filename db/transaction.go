package db

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/uptrace/bun"

	"tenantry/model"
)

// rollbackTime bounds how long a transaction that failed is waited for. After it the
// connection is closed, which undoes it as well.
const rollbackTime = 2 * time.Second

// transacted is what is done in a transaction: with what its opening statements answered, and
// returning those to end it with.
type transacted func(ctx context.Context, conn bun.Conn, opened []*pgconn.Result) (closing string, err error)

// begin runs f in a transaction of its own. Its first statements go with its beginning and its
// last with its commit, for each round trip is one that its locks are held for.
//
// Where Postgres went away before it had begun, nothing can have been done, and it begins once
// more; after that, nothing is ever repeated.
func (s *Scope) begin(ctx context.Context, opening string, f transacted) error {
	begun := false
	once := func() error {
		return s.onConn(ctx, opening, func(ctx context.Context, conn bun.Conn, opened []*pgconn.Result) (string, error) {
			begun = true
			return f(ctx, conn, opened)
		})
	}
	err := once()
	if s.db.lost(err) && !begun {
		err = once()
	}
	if err == nil {
		s.db.watcher.committed(s.who.Tenant)
	}
	return err
}

func (s *Scope) onConn(ctx context.Context, opening string, f transacted) error {
	conn, err := connected(ctx, s.db.wait, s.writer().Conn)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	ended := false
	defer func() {
		if !ended { // also where f panics
			s.db.undo(ctx, conn)
		}
	}()
	opened, err := s.db.sent(ctx, conn, "begin", opening)
	if err != nil {
		return err
	}
	closing, err := f(ctx, conn, opened)
	if err != nil {
		return err
	}
	results, err := s.db.sent(ctx, conn, closing, "commit")
	if err != nil {
		return err
	}
	ended = true
	if last := results[len(results)-1]; last.CommandTag.String() != "COMMIT" {
		return pgx.ErrTxCommitRollback // a statement had failed, and nobody said so
	}
	return nil
}

// undo ends a transaction that is not to stand.
func (d *DB) undo(ctx context.Context, conn bun.Conn) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), rollbackTime)
	defer cancel()
	_, _ = d.sent(ctx, conn, "rollback") // a connection that is lost is not used again
}

// sent has Postgres carry out several statements, written with their values, in one round
// trip: the first that fails ends it.
func (d *DB) sent(ctx context.Context, conn bun.Conn, statements ...string) ([]*pgconn.Result, error) {
	var results []*pgconn.Result
	err := conn.Raw(func(driver any) (err error) {
		results, err = driver.(*stdlib.Conn).Conn().PgConn().Exec(ctx, message(statements...)).ReadAll()
		return err
	})
	d.statements.Add(int64(len(results)))
	return results, err
}

// text is a statement with its values written into it, as bun writes its own.
func (d *DB) text(statement string, values ...any) string {
	return d.bun.NewRaw(statement, values...).String()
}

// binding points a transaction at the tenant: the second wall lets nothing else through. The
// operator has none, nor has nobody.
func (s *Scope) binding() string {
	if s.who.Tenant == (model.Key{}) {
		return ""
	}
	return s.db.text("select set_config('app.tenant', ?, true)", s.who.Tenant.String())
}

// message is statements that are sent together.
func message(statements ...string) string {
	return strings.Join(slices.DeleteFunc(statements, func(s string) bool { return s == "" }), "; ")
}
