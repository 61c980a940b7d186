package db

import (
	"context"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"

	"tenantry/model"
)

// Reading is the reads of one operation, level by level, on one connection. They are one
// pipeline and so one implicit transaction: the tenant is bound once, at its beginning, and
// the binding ends with it. Nothing stays behind on the connection, whichever it was.
type Reading struct {
	pipeline
	scope   *Scope
	done    func() // gives the connection back
	last    bool   // the pipeline's end was sent with its last level
	planned string // how its last statements are
	room    int    // bytes that may still be read
	written *line  // of the transaction that it is in: what waits there goes first
	ends    bool   // the transaction ends with its last level
	failed  bool   // what went first did
}

// bindTenant points the transaction at the tenant. An admin user's also says which token asks.
const (
	bindTenant = "select set_config('app.tenant', ?, true)"
	bindToken  = ", set_config('app.token', ?, true)"
	planFor    = "set_config('plan_cache_mode', ?, true)"
)

// How statements are planned: once for any values, as every connection begins, or each time
// for the values it has.
const (
	anyValues   = "force_generic_plan"
	theseValues = "force_custom_plan"
)

// Reading calls f with the reads of one operation, and ends them.
func (s *Scope) Reading(ctx context.Context, f func(r *Reading) error) error {
	r := &Reading{scope: s, room: MaxAnswer}
	if s.whole != nil {
		err := s.whole.reading(ctx, r, f)
		s.db.lost(err)
		if r.failed { // which is for the one who wrote it to explain
			return err
		}
		return explain(err)
	}
	err := r.end(f(r))
	s.db.lost(err)
	return explain(err)
}

// reading is one on the connection of the transaction, which has it to itself meanwhile. What
// waits to be written goes along, but for the transaction's beginning and what may end it.
func (w *whole) reading(ctx context.Context, r *Reading, f func(r *Reading) error) error {
	if !w.ends && !w.conn.begun || slices.ContainsFunc(w.conn.waiting, func(q *query) bool { return q.heed != nil }) {
		if err := w.conn.flush(ctx); err != nil {
			return err
		}
	}
	r.written, r.ends, w.conn.begun = w.conn, w.ends, true
	return w.conn.conn.Raw(func(driver any) error {
		r.use(driver.(*stdlib.Conn).Conn(), func() {})
		return r.end(f(r))
	})
}

func (r *Reading) use(conn *pgx.Conn, done func()) {
	r.pipeline, r.done = pipelineOf(conn), done
}

// Read answers questions that stand alone.
func (s *Scope) Read(ctx context.Context, asks []*Ask) error {
	return s.Reading(ctx, func(r *Reading) error { return r.Read(ctx, asks, true) })
}

// Read answers the questions of one level, in one round trip, or in more where a rule has to
// go on. Last says that no level follows.
func (r *Reading) Read(ctx context.Context, asks []*Ask, last bool) error {
	if len(asks) > 0 && !r.scope.who.Known() {
		return unauthenticated()
	}
	w := r.scope.work(asks)
	defer w.stop()
	for filling := r.filling(asks); ; filling = nil {
		if err := r.level(ctx, w.asks, filling, last && w.last()); err != nil {
			return err
		}
		if !w.goOn(nil) {
			break
		}
	}
	for _, a := range asks {
		if err := r.settle(a); err != nil {
			return err
		}
	}
	return nil
}

// level is one round trip.
func (r *Reading) level(ctx context.Context, asks []*Ask, filling []*filling, last bool) error {
	if err := r.seek(ctx, asks); err != nil {
		return err
	}
	queries, first := r.queries(asks)
	for _, f := range filling {
		queries = append(queries, r.scope.wide().rows(f.ask))
	}
	if len(queries) == 0 {
		return nil
	}
	bind, err := r.begin(ctx)
	if err != nil {
		return err
	}
	if bind = bind && r.toBind(first); bind {
		queries = append([]*query{r.binding(first)}, queries...)
	}
	waiting, ends := r.written.taken(), r.ends && last
	queries = append(waiting, queries...)
	if ends {
		queries = append(queries, told("commit"))
	}
	if err := r.ask(queries, last); err != nil {
		return err
	}
	for range waiting {
		if err := r.result(nothing); err != nil {
			r.failed = true
			return err
		}
	}
	if bind {
		if err := r.result(nothing); err != nil {
			return err
		}
	}
	if err := r.found(asks, filling); err != nil || !ends {
		return err
	}
	return r.commit()
}

// commit hears that the transaction has ended: what is read after it is in one of its own.
func (r *Reading) commit() error {
	err := r.result(func(rows *pgconn.ResultReader) error { return committed(rows.Read().CommandTag) })
	if r.failed = err != nil; r.failed {
		return err
	}
	r.written.ended = true
	r.written, r.ends = nil, false
	return nil
}

// queries are the statements of questions, for rows, counts and tallies. Where they are planned
// in another way than those before, they begin with one that says so; how the first of a
// transaction are planned is left to the binding.
func (r *Reading) queries(asks []*Ask) (all []*query, first string) {
	bound := r.pipe != nil && !r.last
	for _, a := range asks {
		a.Answer.Pages, a.turns = make([]Span, max(1, len(a.Parents))), false
		own := r.scope.queries(a)
		if len(own) == 0 {
			continue
		}
		if a.turns = bound && a.planning() != r.planned; a.turns {
			turn := r.scope.query()
			turn.add("select "+planFor, a.planning())
			all = append(all, turn)
		}
		if !bound {
			first, bound = a.planning(), true
		}
		r.planned = a.planning()
		all = append(all, own...)
	}
	return all, first
}

// queries are the statements of one question, in the order of its answers.
func (s *Scope) queries(a *Ask) []*query {
	var all []*query
	if a.Rows {
		all = append(all, s.rows(a))
	}
	if a.Count {
		all = append(all, s.count(a))
	}
	if a.Tally != nil {
		all = append(all, s.tally(a))
	}
	return all
}

// toBind is whether a transaction has to be told anything: one that writes knows the tenant.
func (r *Reading) toBind(first string) bool {
	return r.written == nil || r.scope.who.Kind == model.ActorKindAdminUser || first != anyValues
}

// binding points the transaction at the tenant, says who asks, and how the first statements
// are planned.
func (r *Reading) binding(first string) *query {
	q, who := r.scope.query(), r.scope.who
	q.add(bindTenant, who.Tenant.String())
	if who.Kind == model.ActorKindAdminUser {
		q.add(bindToken, who.Token.String())
	}
	if first != anyValues {
		q.add(", "+planFor, first)
	}
	return q
}

// found takes the answers, and what comes with them.
func (r *Reading) found(asks []*Ask, filling []*filling) error {
	if err := r.answers(asks); err != nil {
		return err
	}
	for _, f := range filling {
		if err := r.fill(f); err != nil {
			return err
		}
	}
	return nil
}

// planning is how the question's statements are planned: a plan for any values is a bad one
// where the caller's choose the rows. Numbers are as well by either.
func (a *Ask) planning() string {
	if a.chosen() && a.Tally == nil {
		return theseValues
	}
	return anyValues
}

// chosen reports a list whose rows the caller's values choose.
func (a *Ask) chosen() bool { return a.Page.chosen && a.Edge.Of == "" }

func nothing(*pgconn.ResultReader) error { return nil }

// begin takes a connection when the first question comes, and says whether the tenant is to
// be bound. The operator has none, and reads through the door.
func (r *Reading) begin(ctx context.Context) (bool, error) {
	operator := r.scope.who.Kind == model.ActorKindOperator
	if r.pipe != nil && r.last { // more is asked than was foreseen: in a transaction of its own
		r.last = false
		_, err := r.pipe.GetResults() // the end of the one before
		return !operator, err
	}
	if r.pipe != nil {
		return false, nil
	}
	if r.conn == nil {
		pool := r.scope.db.readers
		if operator {
			pool = r.scope.db.door
		}
		conn, err := connected(ctx, r.scope.db.wait, pool.Acquire)
		if err != nil {
			return false, err
		}
		r.use(conn.Conn(), conn.Release)
	}
	r.open(ctx)
	return !operator, nil
}

// ask sends the statements of a level.
func (r *Reading) ask(queries []*query, last bool) error {
	if err := r.send(queries, false); err != nil {
		return err
	}
	r.scope.db.statements.Add(int64(len(queries)))
	if !last {
		return r.flush()
	}
	r.last = true
	return r.pipe.Sync()
}

func (r *Reading) answers(asks []*Ask) error {
	for _, a := range asks {
		if a.turns {
			if err := r.result(nothing); err != nil {
				return err
			}
		}
		if a.Rows {
			if err := r.result(func(rows *pgconn.ResultReader) error { return a.Answer.read(rows, a, r.room) }); err != nil {
				return err
			}
			r.room -= len(a.Answer.data)
		}
		if a.Count {
			if err := r.result(a.Answer.readCount); err != nil {
				return err
			}
		}
		if a.Tally != nil {
			if err := r.result(a.Answer.readTally); err != nil {
				return err
			}
		}
	}
	return nil
}

// end closes the pipeline, and with it the transaction, and gives the connection back.
func (r *Reading) end(err error) error {
	if r.pipe == nil {
		return err
	}
	if !r.last && !r.conn.IsClosed() { // which the driver is taking leave of, if it is
		_ = r.pipe.Sync()
	}
	err = r.close(err)
	r.done()
	return err
}
