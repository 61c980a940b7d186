package db

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/schema"
)

// line is the connection of a transaction. Statements that nobody awaits an answer of wait
// in it, and go with the next one: that they fail is heard then, and the transaction is
// undone as it would have been before.
type line struct {
	conn    bun.Conn
	db      *DB
	waiting []string
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
	_ = c.flush(ctx)
	return c.conn.Conn.QueryRowContext(ctx, query, args...)
}

// later has a statement wait for the next.
func (c *line) later(statement schema.QueryAppender) error {
	text, err := statement.AppendQuery(c.db.bun.QueryGen(), nil)
	if err == nil {
		c.waiting = append(c.waiting, string(text))
	}
	return err
}

// flush sends what waits.
func (c *line) flush(ctx context.Context) error {
	if len(c.waiting) == 0 {
		return nil
	}
	_, err := c.send(ctx, "")
	return err
}

// send has Postgres carry out statements that have their values written into them, behind
// those that wait, in one round trip: the first that fails ends it.
func (c *line) send(ctx context.Context, statements string) ([]*pgconn.Result, error) {
	all := message(append(c.waiting, statements)...)
	c.waiting = nil
	var results []*pgconn.Result
	err := c.conn.Raw(func(driver any) (err error) {
		results, err = driver.(*stdlib.Conn).Conn().PgConn().Exec(ctx, all).ReadAll()
		return err
	})
	c.db.statements.Add(int64(len(results)))
	return results, err
}

// undoTime bounds how long Postgres is waited for to undo something. After it the connection
// is closed, which undoes all.
const undoTime = 2 * time.Second

// undo goes back, and forgets what waits. Where that fails, so does all that follows.
func (c *line) undo(ctx context.Context, statements string) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), undoTime)
	defer cancel()
	c.waiting = nil
	_, _ = c.send(ctx, statements)
}

// text is a statement with its values written into it, as bun writes its own.
func (d *DB) text(statement string, values ...any) string {
	return d.bun.NewRaw(statement, values...).String()
}

// message is statements that are sent together.
func message(statements ...string) string {
	return strings.Join(slices.DeleteFunc(statements, func(s string) bool { return s == "" }), "; ")
}
