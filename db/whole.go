package db

import (
	"cmp"
	"context"
	"errors"

	"github.com/jackc/pgx/v5/pgconn"
)

// whole is one transaction around all that a scope reads and writes, where that is to be
// undone, or to stand with something else or not at all. What the scope reads, it reads on
// the same connection: it sees what it has written, and nobody else does yet.
type whole struct {
	conn  *line
	wrote bool
	fresh bool             // a savepoint stands that nothing has come after
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
	return s.around(ctx, s.binding(), func(ctx context.Context, in *Scope, _ []*pgconn.Result) error {
		return f(ctx, in)
	})
}

// around is together for an f that has statements of its own sent with the beginning.
func (s *Scope) around(ctx context.Context, opening string, f func(ctx context.Context, in *Scope, opened []*pgconn.Result) error) error {
	if err := s.allow(""); err != nil {
		return err
	}
	in := newScope(s.db, s.who)
	within := func(ctx context.Context, conn *line, opened []*pgconn.Result) error {
		in.whole = &whole{conn: conn, fresh: true}
		return f(in.In(ctx), in, opened)
	}
	opening = message(opening, "savepoint part")
	var err error
	if s.whole == nil {
		err = s.begin(ctx, opening, within)
	} else {
		err = s.whole.inner(ctx, opening, within)
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
func (s *Scope) transaction(ctx context.Context, f func(ctx context.Context, conn *line) error) error {
	if s.whole == nil {
		return s.begin(ctx, s.binding(), func(ctx context.Context, conn *line, _ []*pgconn.Result) error { return f(ctx, conn) })
	}
	err := s.whole.part(ctx, f)
	s.whole.wrote = s.whole.wrote || err == nil
	return err
}

// part runs f so that it is undone alone if it fails. A part that went well is not ended: the
// next one's savepoint takes the place of its own, which spares a round trip.
func (w *whole) part(ctx context.Context, f func(ctx context.Context, conn *line) error) error {
	if w.in {
		return w.inner(ctx, "", func(ctx context.Context, conn *line, _ []*pgconn.Result) error { return f(ctx, conn) })
	}
	if !w.fresh {
		if _, err := w.conn.send(ctx, "release savepoint part; savepoint part"); err != nil {
			return err
		}
	}
	w.fresh, w.in = false, true
	defer func() { w.in = false }()
	err := f(ctx, w.conn)
	if err == nil {
		err = w.conn.flush(ctx)
	}
	if err != nil {
		w.conn.undo(ctx, "rollback to savepoint part")
	}
	return err
}

// inner runs f as a transaction within the transaction. Savepoints of one name hide each
// other, as brackets do.
func (w *whole) inner(ctx context.Context, opening string, f transacted) error {
	opened, err := w.conn.send(ctx, message("savepoint nested", opening))
	if err != nil {
		return err
	}
	if err = f(ctx, w.conn, opened); err == nil {
		_, err = w.conn.send(ctx, "release savepoint nested")
	}
	if err != nil {
		w.conn.undo(ctx, "rollback to savepoint nested; release savepoint nested")
	}
	return err
}
