package db

import (
	"cmp"
	"context"
	"errors"
	"slices"
)

// whole is one transaction around all that a scope reads and writes, where that is to be
// undone, or to stand with something else or not at all. What the scope reads, it reads on
// the same connection: it sees what it has written, and nobody else does yet.
type whole struct {
	conn    *line
	nested  bool     // in another
	ends    bool     // with what is read now
	opening []*query // what it begins with
	wrote   bool
	parts   int              // that stand, or failed behind one that does
	in      bool             // a part runs
	ended   []func(s *Scope) // to be done after it, in transactions of their own
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
	if err := s.allow(""); err != nil {
		return err
	}
	in := newScope(s.db, s.who)
	within := func(ctx context.Context, conn *line) error {
		in.whole = &whole{conn: conn, nested: s.whole != nil, opening: slices.Clone(conn.waiting)}
		return f(in.In(ctx), in)
	}
	var err error
	if s.whole == nil {
		err = s.begin(ctx, within)
	} else {
		err = s.whole.inner(ctx, within)
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
		return s.begin(ctx, f)
	}
	err := s.whole.part(ctx, f)
	s.whole.wrote = s.whole.wrote || err == nil
	return err
}

// part runs f so that it is undone alone if it fails. The first takes no savepoint, for most are
// the only one: where it fails, the transaction begins anew. Nor is a part ended that went well:
// the savepoint of the next takes the place of its own, which spares a round trip.
func (w *whole) part(ctx context.Context, f func(ctx context.Context, conn *line) error) error {
	if w.in {
		return w.inner(ctx, f)
	}
	before, parts := w.conn.mark(), w.parts
	w.conn.later(tell([][]string{nil, {"savepoint part"}, {"release savepoint part", "savepoint part"}}[min(parts, 2)]...)...)
	w.parts, w.in = parts+1, true
	defer func() { w.in = false }()
	err := f(ctx, w.conn)
	if err == nil {
		err = w.conn.flush(ctx)
	}
	switch {
	case err == nil:
	case w.conn.forget(before): // its savepoint was not sent yet
		w.parts = parts
	case parts == 0:
		w.anew(ctx)
	default:
		w.conn.undo(ctx, "rollback to savepoint part")
	}
	return err
}

// anew undoes all, and begins once more.
func (w *whole) anew(ctx context.Context) {
	w.parts = 0
	if w.nested {
		w.conn.undo(ctx, "rollback to savepoint nested")
		return
	}
	w.conn.anew(ctx, w.opening)
}

// inner runs f as a transaction within the transaction. Savepoints of one name hide each
// other, as brackets do.
func (w *whole) inner(ctx context.Context, f func(ctx context.Context, conn *line) error) error {
	if _, err := w.conn.send(ctx, told("savepoint nested")); err != nil {
		return err
	}
	err := f(ctx, w.conn)
	if err == nil {
		_, err = w.conn.send(ctx, told("release savepoint nested"))
	}
	if err != nil {
		w.conn.undo(ctx, "rollback to savepoint nested", "release savepoint nested")
	} else {
		w.parts = max(w.parts, 1) // it stands, whatever becomes of the parts after it
	}
	return err
}
