package db

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"reflect"
	"slices"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/schema"
)

// line is the connection of a transaction. Statements that nobody awaits an answer of wait
// in it, and go with the next one: that they fail is heard then, and the transaction is
// undone as it would have been before. So does its beginning.
type line struct {
	db      *DB
	pool    *bun.DB
	conn    bun.Conn
	types   *pgtype.Map
	waiting []*query
	sent    int   // messages
	begun   bool  // Postgres may have begun
	over    error // why it is not to go on
	ended   bool  // it is committed
}

// take has the line a connection. Where there is none, it keeps what it has, which says that
// it is done.
func (c *line) take(ctx context.Context) error {
	conn, err := connected(ctx, c.db.wait, c.pool.Conn)
	if err == nil {
		c.conn = conn
	}
	return err
}

// leave gives it back.
func (c *line) leave() {
	if c.conn.Conn != nil {
		_ = c.conn.Close()
	}
}

// NewSelect and the others make a query that is sent on the line.
func (c *line) NewSelect() *bun.SelectQuery { return c.db.bun.NewSelect().Conn(c) }

// NewInsert is like NewSelect.
func (c *line) NewInsert() *bun.InsertQuery { return c.db.bun.NewInsert().Conn(c) }

// NewUpdate is like NewSelect.
func (c *line) NewUpdate() *bun.UpdateQuery { return c.db.bun.NewUpdate().Conn(c) }

// NewDelete is like NewSelect.
func (c *line) NewDelete() *bun.DeleteQuery { return c.db.bun.NewDelete().Conn(c) }

// NewRaw is like NewSelect.
func (c *line) NewRaw(query string, args ...any) *bun.RawQuery {
	return c.db.bun.NewRaw(query, args...).Conn(c)
}

// ExecContext sends a query of bun's, behind those that wait.
func (c *line) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	if err := c.flush(ctx); err != nil {
		return nil, err
	}
	return c.conn.Conn.ExecContext(ctx, query, args...)
}

// QueryContext is like ExecContext.
func (c *line) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if err := c.flush(ctx); err != nil {
		return nil, err
	}
	return c.conn.Conn.QueryContext(ctx, query, args...)
}

// QueryRowContext is like ExecContext. Where what waited fails, so does the query.
func (c *line) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	if err := c.flush(ctx); err != nil {
		failed, fail := context.WithCancelCause(ctx)
		fail(err)
		ctx = failed
	}
	return c.conn.Conn.QueryRowContext(ctx, query, args...)
}

// later has statements wait for the next.
func (c *line) later(statements ...*query) { c.waiting = append(c.waiting, statements...) }

// laterWith is later for a statement that may not have come about.
func (c *line) laterWith(statement *query, err error) error {
	if err == nil {
		c.later(statement)
	}
	return err
}

// laterBun is later for a statement of bun's.
func (c *line) laterBun(statement schema.QueryAppender) error {
	text, err := statement.AppendQuery(c.db.bun.QueryGen(), nil)
	if err == nil {
		q := told(string(text))
		q.once = true
		c.later(q)
	}
	return err
}

// taken is what waits, for one who sends it: nothing where there is no line.
func (c *line) taken() []*query {
	if c == nil || len(c.waiting) == 0 {
		return nil
	}
	all := c.waiting
	c.waiting, c.sent = nil, c.sent+1
	return all
}

// flush sends what waits.
func (c *line) flush(ctx context.Context) error {
	_, err := c.send(ctx)
	return err
}

// send has Postgres carry out statements behind those that wait, in one round trip: the first
// that fails ends it. Where Postgres has gone before it had begun, nothing can have been done,
// and it begins once more; after that, nothing is ever repeated. Where what is found ends it,
// nothing more is sent than that it is undone.
func (c *line) send(ctx context.Context, statements ...*query) ([]*pgconn.Result, error) {
	if c.over != nil {
		return nil, c.over
	}
	all := append(c.waiting, statements...)
	c.waiting = nil
	if len(all) == 0 {
		return nil, nil
	}
	results, err := c.exchange(ctx, all)
	if !c.begun && c.db.lost(err) {
		c.leave()
		if err = c.take(ctx); err == nil {
			results, err = c.exchange(ctx, all)
		}
	}
	c.begun, c.sent = true, c.sent+1
	if c.over = heeded(all, results); c.over != nil {
		return nil, c.over
	}
	return results, err
}

// heeded is what the first of several results says that is not to be gone on from.
func heeded(queries []*query, results []*pgconn.Result) error {
	for i, found := range results {
		if heed := queries[i].heed; heed != nil {
			if err := heed(found); err != nil {
				return err
			}
		}
	}
	return nil
}

// A mark is a moment of a line: what waits then, after so many messages.
type mark struct{ waiting, sent int }

func (c *line) mark() mark { return mark{len(c.waiting), c.sent} }

// forget goes back to a mark, if nothing was sent since.
func (c *line) forget(to mark) bool {
	if c.sent != to.sent {
		return false
	}
	c.waiting = c.waiting[:to.waiting]
	return true
}

// commit ends the transaction, with what waits. It is not sent twice.
func (c *line) commit(ctx context.Context) ([]*pgconn.Result, error) {
	c.begun = true
	return c.send(ctx, told("commit"))
}

func (c *line) exchange(ctx context.Context, all []*query) (results []*pgconn.Result, err error) {
	err = c.conn.Raw(func(driver any) error {
		p := pipelineOf(driver.(*stdlib.Conn).Conn())
		c.types = p.conn.TypeMap()
		p.open(ctx)
		results, err = p.all(all)
		if err = p.close(err); err != nil && p.conn.IsClosed() && ctx.Err() == nil {
			return fmt.Errorf("%w: %w", pgconn.ErrConnClosed, err) // whatever was said of it
		}
		return err
	})
	c.db.statements.Add(int64(len(results)))
	return results, err
}

// one reads the one row that a query finds, of all columns of a model.
func (c *line) one(ctx context.Context, q *query, row any) error {
	results, err := c.send(ctx, q)
	if err != nil {
		return err
	}
	found := results[len(results)-1]
	if len(found.Rows) == 0 {
		return sql.ErrNoRows
	}
	into := reflect.ValueOf(row).Elem()
	for i, f := range c.table(row).Fields {
		v, err := c.scanned(found.FieldDescriptions[i].DataTypeOID, found.Rows[0][i])
		if err != nil {
			return err
		}
		if err := f.ScanValue(into, v); err != nil {
			return err
		}
	}
	return nil
}

// scanned is what database/sql would have of a text of Postgres'.
func (c *line) scanned(oid uint32, text []byte) (driver.Value, error) {
	if t, ok := c.types.TypeForOID(oid); ok {
		return t.Codec.DecodeDatabaseSQLValue(c.types, oid, pgtype.TextFormatCode, text)
	}
	if text == nil {
		return nil, nil
	}
	return string(text), nil
}

// undoTime bounds how long Postgres is waited for to undo something. After it the connection
// is closed, which undoes all.
const undoTime = 2 * time.Second

// undo goes back, and forgets what waits. Where that fails, so does all that follows.
func (c *line) undo(ctx context.Context, statements ...string) {
	c.waiting = nil
	if !c.begun {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), undoTime)
	defer cancel()
	_, _ = c.exchange(ctx, tell(statements...))
	c.sent++
}

// anew has the transaction begin once more, as if it had not.
func (c *line) anew(ctx context.Context, opening []*query) {
	c.undo(ctx, "rollback")
	c.begun, c.waiting = false, slices.Clone(opening)
}

// tell makes statements of texts.
func tell(texts ...string) []*query {
	all := make([]*query, 0, len(texts))
	for _, text := range texts {
		all = append(all, told(text))
	}
	return slices.Clip(all)
}
