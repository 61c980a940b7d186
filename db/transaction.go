package db

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"tenantry/model"
)

// transacted is what is done in a transaction, with what its opening statements answered.
type transacted func(ctx context.Context, conn *line, opened []*pgconn.Result) error

// begin runs f in a transaction of its own. Its first statements go with its beginning and its
// last with its commit, for each round trip is one that its locks are held for.
//
// Where Postgres went away before it had begun, nothing can have been done, and it begins once
// more; after that, nothing is ever repeated.
func (s *Scope) begin(ctx context.Context, opening string, f transacted) error {
	begun := false
	once := func() error {
		return s.onConn(ctx, opening, func(ctx context.Context, conn *line, opened []*pgconn.Result) error {
			begun = true
			return f(ctx, conn, opened)
		})
	}
	err := once()
	if s.db.lost(err) && !begun {
		err = once()
	}
	s.forgetStirred()
	if err == nil {
		s.db.watcher.committed(s.who.Tenant)
	}
	return err
}

func (s *Scope) onConn(ctx context.Context, opening string, f transacted) error {
	taken, err := connected(ctx, s.db.wait, s.writer().Conn)
	if err != nil {
		return err
	}
	defer func() { _ = taken.Close() }()
	conn, ended := &line{conn: taken, db: s.db}, false
	defer func() {
		if !ended { // also where f panics
			conn.undo(ctx, "rollback")
		}
	}()
	opened, err := conn.send(ctx, message("begin", opening))
	if err != nil {
		return err
	}
	if err := f(ctx, conn, opened); err != nil {
		return err
	}
	results, err := conn.send(ctx, "commit")
	if err != nil {
		return err
	}
	ended = true
	if last := results[len(results)-1]; last.CommandTag.String() != "COMMIT" {
		return pgx.ErrTxCommitRollback // a statement had failed, and nobody said so
	}
	return nil
}

// binding points a transaction at the tenant: the second wall lets nothing else through. The
// operator has none, nor has nobody.
func (s *Scope) binding() string {
	if s.who.Tenant == (model.Key{}) {
		return ""
	}
	return s.db.text("select set_config('app.tenant', ?, true)", s.who.Tenant.String())
}
