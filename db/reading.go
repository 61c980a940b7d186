package db

import (
	"context"
	"errors"
	"fmt"
	"slices"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"

	"tenantry/model"
)

// Reading is the reads of one operation, level by level, on one connection. They are one
// pipeline and so one implicit transaction: the tenant is bound once, at its beginning, and
// the binding ends with it. Nothing stays behind on the connection, whichever it was.
type Reading struct {
	scope *Scope
	conn  *pgx.Conn
	done  func() // gives the connection back
	pipe  *pgconn.Pipeline
	known *lru.Cache[string, *pgconn.StatementDescription]
	last  bool   // the pipeline's end was sent with its last level
	mode  string // how its statements are planned from now on
	room  int    // bytes that may still be read
}

// keptStatements is how many statements a connection keeps prepared.
const keptStatements = 256

// bindTenant also says how the first statements are planned, and planFor the others.
const (
	bindTenant = "select set_config('app.tenant', $1, true), set_config('plan_cache_mode', $2, true)"
	planFor    = "select set_config('plan_cache_mode', $1, true)"
)

// Reading calls f with the reads of one operation, and ends them.
func (s *Scope) Reading(ctx context.Context, f func(r *Reading) error) error {
	r := &Reading{scope: s, room: MaxAnswer}
	if s.whole != nil {
		return explain(s.whole.reading(r, f))
	}
	err := r.end(f(r))
	s.db.lost(err)
	return explain(err)
}

// reading is one on the connection of the transaction, which has it to itself meanwhile.
func (w *whole) reading(r *Reading, f func(r *Reading) error) error {
	return w.conn.Raw(func(driver any) error {
		r.use(driver.(*stdlib.Conn).Conn(), func() {})
		return r.end(f(r))
	})
}

func (r *Reading) use(conn *pgx.Conn, done func()) {
	r.conn, r.done, r.known = conn, done, statementsOf(conn)
}

// Read answers questions that stand alone.
func (s *Scope) Read(ctx context.Context, asks []*Ask) error {
	return s.Reading(ctx, func(r *Reading) error { return r.Read(ctx, asks, true) })
}

// Read answers the questions of one level, in one round trip. Last says that no level follows.
func (r *Reading) Read(ctx context.Context, asks []*Ask, last bool) error {
	if len(asks) > 0 && !r.scope.who.Known() {
		return unauthenticated()
	}
	asks = slices.DeleteFunc(slices.Clone(asks), func(a *Ask) bool {
		a.Answer.Pages = make([]Span, max(1, len(a.Parents)))
		return !a.Rows && !a.Count && a.Tally == nil
	})
	if len(asks) == 0 {
		return nil
	}
	bind, err := r.begin(ctx)
	if err != nil {
		return err
	}
	var queries []*query
	if bind {
		r.mode = asks[0].planning()
		queries = append(queries, told(bindTenant, r.scope.who.Tenant.String(), r.mode))
	}
	for _, a := range asks {
		if a.turns = r.mode != "" && r.mode != a.planning(); a.turns {
			r.mode = a.planning()
			queries = append(queries, told(planFor, r.mode))
		}
		queries = append(queries, r.scope.queries(a)...)
	}
	if err := r.send(queries, last); err != nil {
		return err
	}
	if bind {
		if err := r.result(nothing); err != nil {
			return err
		}
	}
	return r.answers(asks)
}

// queries are the statements of a question, in the order of its answers.
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

// told is a statement that only sets something.
func told(sql string, values ...any) *query {
	q := &query{args: values}
	q.WriteString(sql)
	return q
}

func nothing(*pgconn.ResultReader) error { return nil }

// planning is how the question's statements are planned: a plan for any values, which
// Postgres takes after a few runs, is a bad one where the caller's values choose the rows.
func (a *Ask) planning() string {
	if a.Page.chosen && a.Edge.Of == "" {
		return "force_custom_plan"
	}
	return "auto"
}

// begin takes a connection when the first question comes, and says whether the tenant is to
// be bound. The operator has none, and reads through the door.
func (r *Reading) begin(ctx context.Context) (bool, error) {
	if r.pipe != nil {
		return false, nil
	}
	operator := r.scope.who.Kind == model.ActorKindOperator
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
	r.pipe = r.conn.PgConn().StartPipeline(ctx)
	return !operator, nil
}

// statementsOf are the statements that a connection has prepared.
func statementsOf(conn *pgx.Conn) *lru.Cache[string, *pgconn.StatementDescription] {
	kept := conn.PgConn().CustomData()
	if known, ok := kept["statements"].(*lru.Cache[string, *pgconn.StatementDescription]); ok {
		return known
	}
	known, _ := lru.New[string, *pgconn.StatementDescription](keptStatements) // fails for no size only
	kept["statements"], kept["named"] = known, 0
	return known
}

// send prepares what the connection has not met, and sends everything.
func (r *Reading) send(queries []*query, last bool) error {
	prepared, err := r.prepare(queries)
	if err != nil {
		return err
	}
	var b pgx.ExtendedQueryBuilder
	for i, q := range queries {
		if err := b.Build(r.conn.TypeMap(), prepared[i], q.args); err != nil {
			return err
		}
		r.pipe.SendQueryStatement(prepared[i], b.ParamValues, b.ParamFormats, b.ResultFormats)
	}
	r.scope.db.statements.Add(int64(len(queries)))
	if last {
		r.last = true
		return r.pipe.Sync()
	}
	r.pipe.SendFlushRequest()
	return r.pipe.Flush()
}

// prepare finds the statements of queries among those that the connection has prepared. New
// ones take a round trip of their own, once for each connection.
func (r *Reading) prepare(queries []*query) ([]*pgconn.StatementDescription, error) {
	all := make([]*pgconn.StatementDescription, len(queries))
	var missing []int
	var named []string
	for i, q := range queries {
		var ok bool
		if all[i], ok = r.known.Get(q.String()); !ok {
			missing, named = append(missing, i), append(named, r.name())
			r.pipe.SendPrepare(named[len(named)-1], q.String(), nil)
		}
	}
	if len(missing) == 0 {
		return all, nil
	}
	r.pipe.SendFlushRequest()
	if err := r.pipe.Flush(); err != nil {
		return nil, err
	}
	for n, i := range missing {
		got, err := r.pipe.GetResults()
		if err != nil {
			return nil, err
		}
		all[i] = got.(*pgconn.StatementDescription)
		all[i].Name = named[n]
	}
	return all, r.keep(queries, all, missing)
}

func (r *Reading) name() string {
	kept := r.conn.PgConn().CustomData()
	n := kept["named"].(int) + 1
	kept["named"] = n
	return fmt.Sprint("read_", n)
}

// keep remembers new statements, and lets those go that were not used for longest.
func (r *Reading) keep(queries []*query, all []*pgconn.StatementDescription, missing []int) error {
	gone := 0
	for _, i := range missing {
		if r.known.Len() >= keptStatements {
			_, oldest, _ := r.known.RemoveOldest()
			r.pipe.SendDeallocate(oldest.Name)
			gone++
		}
		r.known.Add(queries[i].String(), all[i])
	}
	if gone == 0 {
		return nil
	}
	r.pipe.SendFlushRequest()
	if err := r.pipe.Flush(); err != nil {
		return err
	}
	for range gone {
		if _, err := r.pipe.GetResults(); err != nil {
			return err
		}
	}
	return nil
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

// result hands one statement's answer to read. Where read has enough of it, the connection
// goes: what is left would have to be received first, however much it is.
func (r *Reading) result(read func(*pgconn.ResultReader) error) error {
	got, err := r.pipe.GetResults()
	if err != nil {
		return err
	}
	rows, ok := got.(*pgconn.ResultReader)
	if !ok {
		return fmt.Errorf("db: the pipeline answered %T where rows were due", got)
	}
	if err := read(rows); err != nil {
		_ = r.conn.Close(context.Background())
		return err
	}
	_, err = rows.Close()
	return err
}

// end closes the pipeline, and with it the transaction, and gives the connection back. A
// connection whose prepared statements no longer fit the schema is not used again.
func (r *Reading) end(err error) error {
	if r.pipe == nil {
		return err
	}
	if !r.last {
		_ = r.pipe.Sync()
	}
	closed := r.pipe.Close()
	if pg, ok := errors.AsType[*pgconn.PgError](err); ok && (pg.Code == "0A000" || pg.Code == "26000") {
		_ = r.conn.Close(context.Background())
	}
	r.done()
	if err != nil {
		return err
	}
	return closed
}
