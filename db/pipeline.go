package db

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgtype"
)

// keptStatements is how many statements a connection keeps prepared.
const keptStatements = 256

// pipeline is a connection to which statements are sent before the answers to those before
// them have come. It prepares what it will meet again, once.
type pipeline struct {
	conn  *pgx.Conn
	pipe  *pgconn.Pipeline // nil before it is opened
	known *lru.Cache[string, *pgconn.StatementDescription]
}

func pipelineOf(conn *pgx.Conn) pipeline { return pipeline{conn: conn, known: statementsOf(conn)} }

// open begins a pipeline: what is sent up to its next Sync is one transaction, unless it is in
// one or begins one.
func (p *pipeline) open(ctx context.Context) { p.pipe = p.conn.PgConn().StartPipeline(ctx) }

// close ends it. A connection whose prepared statements no longer fit the schema is not used
// again.
func (p *pipeline) close(err error) error {
	closed := p.pipe.Close()
	if pg, ok := errors.AsType[*pgconn.PgError](err); ok && (pg.Code == "0A000" || pg.Code == "26000") {
		_ = p.conn.Close(context.Background())
	}
	if err != nil {
		return err
	}
	return closed
}

// all sends queries as they are, and takes their answers, as texts: the first that fails ends it.
func (p *pipeline) all(queries []*query) ([]*pgconn.Result, error) {
	if err := p.send(queries, true); err != nil {
		return nil, err
	}
	if err := p.pipe.Sync(); err != nil {
		return nil, err
	}
	results := make([]*pgconn.Result, 0, len(queries))
	for range queries {
		err := p.result(func(rows *pgconn.ResultReader) error {
			results = append(results, rows.Read())
			return nil
		})
		if err != nil {
			return results, err
		}
	}
	return results, nil
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

// send prepares what the connection has not met, and hands everything over, in order, for the
// next Flush or Sync. Answers are texts, or as Postgres has them in memory.
func (p *pipeline) send(queries []*query, texts bool) error {
	prepared, err := p.prepare(queries)
	if err != nil {
		return err
	}
	var b pgx.ExtendedQueryBuilder
	for i, q := range queries {
		if q.once {
			p.pipe.SendQueryParams(q.String(), nil, nil, nil, nil)
			continue
		}
		if err := p.build(&b, prepared[i], q.args, texts); err != nil {
			return err
		}
		p.pipe.SendQueryStatement(prepared[i], b.ParamValues, b.ParamFormats, b.ResultFormats)
	}
	return nil
}

// build writes the arguments of a statement: most of them sooner than pgx finds out how.
func (p *pipeline) build(b *pgx.ExtendedQueryBuilder, to *pgconn.StatementDescription, args []any, texts bool) error {
	types := p.conn.TypeMap()
	b.ParamValues, b.ParamFormats, b.ResultFormats = b.ParamValues[:0], b.ParamFormats[:0], b.ResultFormats[:0]
	for i, arg := range args {
		value, format, ok := wired(to.ParamOIDs, i, arg)
		if !ok {
			if err := b.Build(types, to, args); err != nil {
				return err
			}
			break
		}
		b.ParamValues, b.ParamFormats = append(b.ParamValues, value), append(b.ParamFormats, format)
	}
	b.ResultFormats = b.ResultFormats[:0]
	for i := 0; i < len(to.Fields) && !texts; i++ {
		b.ResultFormats = append(b.ResultFormats, types.FormatCodeForOID(to.Fields[i].DataTypeOID))
	}
	return nil
}

// wired is an argument as it travels, and in which format, if it is of a kind that is written
// in one way.
func wired(types []uint32, i int, arg any) ([]byte, int16, bool) {
	if i >= len(types) {
		return nil, 0, false
	}
	switch v := arg.(type) {
	case nil:
		return nil, pgx.TextFormatCode, true
	case string:
		return []byte(v), pgx.TextFormatCode, true
	case *key:
		return v[:], pgx.BinaryFormatCode, types[i] == pgtype.UUIDOID
	case int:
		return strconv.AppendInt(nil, int64(v), 10), pgx.TextFormatCode, true
	case time.Time:
		return binary.BigEndian.AppendUint64(nil, uint64(v.UnixMicro()-epoch)), pgx.BinaryFormatCode, types[i] == pgtype.TimestamptzOID
	}
	return nil, 0, false
}

// epoch is when time begins in Postgres, in the microseconds of Unix.
var epoch = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).UnixMicro()

// prepare finds the statements of queries among those that the connection has prepared. New
// ones take a round trip of their own, once for each connection.
func (p *pipeline) prepare(queries []*query) ([]*pgconn.StatementDescription, error) {
	all := make([]*pgconn.StatementDescription, len(queries))
	var missing []int
	var named []string
	for i, q := range queries {
		if q.once {
			continue
		}
		var ok bool
		if all[i], ok = p.known.Get(q.String()); !ok {
			missing, named = append(missing, i), append(named, p.name())
			p.pipe.SendPrepare(named[len(named)-1], q.String(), nil)
		}
	}
	if len(missing) == 0 {
		return all, nil
	}
	if err := p.flush(); err != nil {
		return nil, err
	}
	for n, i := range missing {
		got, err := p.pipe.GetResults()
		if err != nil {
			return nil, err
		}
		all[i] = got.(*pgconn.StatementDescription)
		all[i].Name = named[n]
	}
	return all, p.keep(queries, all, missing)
}

// flush asks for the answers to all that was sent.
func (p *pipeline) flush() error {
	p.pipe.SendFlushRequest()
	return p.pipe.Flush()
}

func (p *pipeline) name() string {
	kept := p.conn.PgConn().CustomData()
	n := kept["named"].(int) + 1
	kept["named"] = n
	return fmt.Sprint("tenantry_", n)
}

// keep remembers new statements, and lets those go that were not used for longest.
func (p *pipeline) keep(queries []*query, all []*pgconn.StatementDescription, missing []int) error {
	gone := 0
	for _, i := range missing {
		if p.known.Len() >= keptStatements {
			_, oldest, _ := p.known.RemoveOldest()
			p.pipe.SendDeallocate(oldest.Name)
			gone++
		}
		p.known.Add(queries[i].String(), all[i])
	}
	if gone == 0 {
		return nil
	}
	if err := p.flush(); err != nil {
		return err
	}
	for range gone {
		if _, err := p.pipe.GetResults(); err != nil {
			return err
		}
	}
	return nil
}

// result hands one statement's answer to read. Where read has enough of it, the connection
// goes: what is left would have to be received first, however much it is.
func (p *pipeline) result(read func(*pgconn.ResultReader) error) error {
	got, err := p.pipe.GetResults()
	if err != nil {
		return err
	}
	rows, ok := got.(*pgconn.ResultReader)
	if !ok {
		return fmt.Errorf("db: the pipeline answered %T where rows were due", got)
	}
	if err := read(rows); err != nil {
		_ = p.conn.Close(context.Background())
		return err
	}
	_, err = rows.Close()
	return err
}
