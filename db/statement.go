package db

import (
	"bytes"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/uptrace/bun/schema"

	"tenantry/model"
)

// preparedRows is up to how many rows an insert is one of the statements that are kept.
const preparedRows = 8

// insertion adds rows of a model, as bun would: but its values are no part of its text, so
// that Postgres makes its plan once.
func (c *line) insertion(rows ...any) (*query, error) {
	table, q := c.table(rows[0]), &query{once: len(rows) > preparedRows}
	q.WriteString("insert into " + string(table.SQLName) + " (")
	for i, f := range table.Fields {
		q.comma(i)
		q.WriteString(string(f.SQLName))
	}
	for n, row := range rows {
		q.WriteString([]string{") values (", "), ("}[min(n, 1)])
		v := reflect.Indirect(reflect.ValueOf(row))
		for i, f := range table.Fields {
			q.comma(i)
			if err := c.value(q, f, v); err != nil {
				return nil, err
			}
		}
	}
	q.WriteString(")")
	return q, nil
}

// saving writes all columns of a row, as bun would.
func (c *line) saving(row any) (*query, error) {
	table, v, q := c.table(row), reflect.Indirect(reflect.ValueOf(row)), new(query)
	q.WriteString("update " + string(table.SQLName) + " set ")
	for i, f := range table.DataFields {
		q.comma(i)
		q.WriteString(string(f.SQLName) + " = ")
		if err := c.value(q, f, v); err != nil {
			return nil, err
		}
	}
	return q, c.itself(q, table, v)
}

// deletion removes a row.
func (c *line) deletion(row any) (*query, error) {
	table, v, q := c.table(row), reflect.Indirect(reflect.ValueOf(row)), new(query)
	q.WriteString("delete from " + string(table.SQLName))
	return q, c.itself(q, table, v)
}

// itself narrows a statement to one row.
func (c *line) itself(q *query, table *schema.Table, row reflect.Value) error {
	for i, f := range table.PKs {
		q.WriteString([]string{" where ", " and "}[min(i, 1)] + string(f.SQLName) + " = ")
		if err := c.value(q, f, row); err != nil {
			return err
		}
	}
	return nil
}

func (c *line) table(row any) *schema.Table {
	return c.db.bun.Table(reflect.Indirect(reflect.ValueOf(row)).Type())
}

func (q *query) comma(i int) {
	if i > 0 {
		q.WriteString(", ")
	}
}

// value adds what bun writes of a field: into the text where that is of no use again, or as an
// argument, without its quotes.
func (c *line) value(q *query, f *schema.Field, row reflect.Value) error {
	if !q.once && f.SQLDefault == "" {
		if v, ok := native(f, row); ok {
			q.args = append(q.args, v)
			q.WriteByte('$')
			q.WriteString(strconv.Itoa(len(q.args)))
			return nil
		}
	}
	literal := f.AppendValue(c.db.bun.QueryGen(), nil, row)
	null := string(literal) == "NULL"
	switch {
	case bytes.HasPrefix(literal, []byte("?!(")): // what bun makes of an error
		return fmt.Errorf("db: %s of %s cannot be written: %s", f.Name, row.Type(), literal)
	case null && f.SQLDefault != "":
		q.WriteString(f.SQLDefault)
	case q.once:
		q.Write(literal)
	case null:
		q.add("?", nil)
	case literal[0] == '\'':
		q.add("?", strings.ReplaceAll(string(literal[1:len(literal)-1]), "''", "'"))
	default:
		q.add("?", string(literal))
	}
	return nil
}

// native is a field as pgx takes it, if that is what bun would write: sooner than by way of a text.
func native(f *schema.Field, row reflect.Value) (any, bool) {
	field := f.Value(row)
	if f.IsPtr && field.IsNil() || f.NullZero && f.IsZero(field) {
		return nil, true
	}
	switch v := field.Interface().(type) {
	case string:
		return v, wellFormed(v)
	case *string:
		return *v, wellFormed(*v)
	case time.Time, int, bool:
		return v, true
	case *time.Time:
		return *v, true
	case model.Key:
		return (*key)(&v), true
	case *model.Key:
		return (*key)(v), true
	}
	return nil, false
}

// wellFormed reports a text that bun would not mend.
func wellFormed(s string) bool { return utf8.ValidString(s) && strings.IndexByte(s, 0) < 0 }
