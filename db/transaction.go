package db

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"tenantry/model"
)

// begin runs f in a transaction of its own. Its beginning goes with its first statements and
// its commit with the last, for each round trip is one that its locks are held for.
func (s *Scope) begin(ctx context.Context, f func(ctx context.Context, conn *line) error) error {
	err := s.onLine(ctx, f)
	s.db.lost(err)
	s.forgetStirred()
	if err == nil {
		s.db.watcher.committed(s.who.Tenant)
	}
	return err
}

func (s *Scope) onLine(ctx context.Context, f func(ctx context.Context, conn *line) error) error {
	conn := &line{db: s.db, pool: s.writer(), waiting: append([]*query{told("begin")}, s.binding()...)}
	if err := conn.take(ctx); err != nil {
		return err
	}
	ended := false
	defer func() {
		if !ended { // also where f panics
			conn.undo(ctx, "rollback")
		}
		conn.leave()
	}()
	if err := f(ctx, conn); err != nil || conn.ended {
		ended = conn.ended
		return err
	}
	results, err := conn.commit(ctx)
	if err != nil {
		return err
	}
	ended = true
	if len(results) == 0 {
		return nil
	}
	return committed(results[len(results)-1].CommandTag)
}

// committed is whether the transaction was, as Postgres says.
func committed(said pgconn.CommandTag) error {
	if said.String() != "COMMIT" {
		return pgx.ErrTxCommitRollback // a statement had failed, and nobody said so
	}
	return nil
}

// ending has f read at the end of a transaction: the commit goes with what it asks. Where that
// is the last of several readings, or where it cannot be foreseen, the commit comes after it.
func (s *Scope) ending(conn *line, f func() error) error {
	if s.whole != nil {
		return f()
	}
	s.whole = &whole{conn: conn, ends: true}
	defer func() { s.whole = nil }()
	if err := f(); !conn.ended {
		return err
	}
	return nil // what was written stands, whatever became of reading it
}

// binding points a transaction at the tenant: the second wall lets nothing else through. The
// operator has none, nor has nobody.
func (s *Scope) binding() []*query {
	if s.who.Tenant == (model.Key{}) {
		return nil
	}
	q := s.query()
	q.add(bindTenant, s.who.Tenant.String())
	return []*query{q}
}
