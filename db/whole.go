package db

import (
	"cmp"
	"context"
	"database/sql"
	"errors"

	"github.com/uptrace/bun"
)

// whole is one transaction around all that a scope reads and writes, where that is to be
// undone, or to stand with something else or not at all. What the scope reads, it reads on
// the same connection: it sees what it has written, and nobody else does yet.
type whole struct {
	conn  bun.Conn
	tx    bun.Tx
	wrote bool
	parts bool             // a savepoint stands
	in    bool             // a part runs
	ended []func(s *Scope) // to be done after it, in transactions of their own
}

// errUndone ends a transaction that is not to be committed.
var errUndone = errors.New("db: undone, as asked")

// Rehearse calls f with a scope whose writes are real to itself, and undoes them.
func (s *Scope) Rehearse(ctx context.Context, f func(ctx context.Context)) error {
	err := s.together(ctx, func(ctx context.Context, in *Scope) error {
		f(ctx)
		in.whole.ended = nil
		return errUndone
	})
	if errors.Is(err, errUndone) {
		return nil
	}
	return err
}

// together calls f with a scope like s whose reads and writes are one transaction, or a part
// of the one that s is in.
func (s *Scope) together(ctx context.Context, f func(ctx context.Context, in *Scope) error) error {
	return s.unbound(ctx, func(ctx context.Context, in *Scope) error {
		if err := (&Tx{Scope: in, bun: in.whole.tx}).bind(ctx); err != nil {
			return err
		}
		return f(ctx, in)
	})
}

// unbound is together for an f that points the transaction at the tenant itself.
func (s *Scope) unbound(ctx context.Context, f func(ctx context.Context, in *Scope) error) error {
	if err := s.allow(""); err != nil {
		return err
	}
	in := newScope(s.db, s.who)
	within := func(ctx context.Context, conn bun.Conn, tx bun.Tx) error {
		in.whole = &whole{conn: conn, tx: tx}
		return f(in.In(ctx), in)
	}
	var err error
	if s.whole == nil {
		err = s.begin(ctx, within)
	} else {
		err = s.whole.tx.RunInTx(ctx, nil, func(_ context.Context, tx bun.Tx) error { return within(ctx, s.whole.conn, tx) })
	}
	if in.whole != nil {
		s.conclude(in, err == nil)
	}
	s.renew()
	return inTime(explain(err))
}

// conclude takes over from the scope of a transaction that has ended.
func (s *Scope) conclude(in *Scope, committed bool) {
	s.stirred = s.stirred || in.stirred
	if s.whole == nil {
		s.forgetStirred()
	}
	s.refused = cmp.Or(in.refused, s.refused)
	if committed {
		s.written = append(s.written, in.written...)
	}
	if s.whole != nil {
		s.whole.wrote = s.whole.wrote || committed && in.whole.wrote
		s.whole.ended = append(s.whole.ended, in.whole.ended...)
		return
	}
	for _, f := range in.whole.ended {
		f(s)
	}
}

// transaction runs f in a transaction of its own, or as a part of the one that the scope is
// in: a part that fails is undone alone.
func (s *Scope) transaction(ctx context.Context, f func(ctx context.Context, tx bun.Tx) error) error {
	if s.whole == nil {
		return s.begin(ctx, func(ctx context.Context, _ bun.Conn, tx bun.Tx) error { return f(ctx, tx) })
	}
	err := s.whole.part(ctx, f)
	s.whole.wrote = s.whole.wrote || err == nil
	return err
}

// part runs f so that it is undone alone if it fails. A part that went well is not ended: the
// next one's savepoint takes the place of its own, which spares a round trip.
func (w *whole) part(ctx context.Context, f func(ctx context.Context, tx bun.Tx) error) error {
	if w.in {
		return w.tx.RunInTx(ctx, nil, func(_ context.Context, tx bun.Tx) error { return f(ctx, tx) })
	}
	begin := "savepoint part"
	if w.parts {
		begin = "release savepoint part; savepoint part"
	}
	if _, err := w.tx.ExecContext(ctx, begin); err != nil {
		return err
	}
	w.parts, w.in = true, true
	defer func() { w.in = false }()
	err := f(ctx, w.tx)
	if err != nil {
		_, _ = w.tx.ExecContext(ctx, "rollback to savepoint part") // where that fails, so does all that follows
	}
	return err
}

// begin runs f in a transaction of its own. Where Postgres went away before it had begun,
// nothing can have been done, and it begins once more; after that, nothing is ever repeated.
func (s *Scope) begin(ctx context.Context, f func(ctx context.Context, conn bun.Conn, tx bun.Tx) error) error {
	begun := false
	once := func() error {
		return s.onConn(ctx, func(ctx context.Context, conn bun.Conn, tx bun.Tx) error {
			begun = true
			return f(ctx, conn, tx)
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

func (s *Scope) onConn(ctx context.Context, f func(ctx context.Context, conn bun.Conn, tx bun.Tx) error) error {
	conn, err := connected(ctx, s.db.wait, s.writer().Conn)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	return conn.RunInTx(ctx, &sql.TxOptions{}, func(ctx context.Context, tx bun.Tx) error { return f(ctx, conn, tx) })
}
