package db

import (
	"context"
	"iter"
	"reflect"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/uptrace/bun/dialect/pgdialect"
	"github.com/uptrace/bun/schema"

	"tenantry/model"
)

// intake takes made-up rows into the tables by COPY, in one transaction of the owner.
type intake struct {
	tx      pgx.Tx
	dialect *pgdialect.Dialect
	free    bool // the owner stands above the policies, as a superuser does
	tenant  model.Key
	rows    int64
	err     error // the first one; after it nothing more is taken in
}

// takeIn runs f in one transaction: what it takes in is there whole, or not at all.
func takeIn(ctx context.Context, conn *pgx.Conn, f func(in *intake) error) error {
	return pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		in := &intake{tx: tx, dialect: pgdialect.New()}
		var super bool
		err := tx.QueryRow(ctx, "select rolsuper, rolsuper or rolbypassrls from pg_roles where rolname = current_user").Scan(&super, &in.free)
		if err != nil {
			return err
		}
		if super {
			// The rows refer to each other by construction. Checking each reference again
			// takes longer than all the rest; an owner who may not skip that just waits.
			if _, err := tx.Exec(ctx, "set local session_replication_role = replica"); err != nil {
				return err
			}
		}
		return f(in)
	})
}

// copy takes rows into a table. Where policies bind the owner, COPY is refused: the rows go
// to a temporary table first, and from there by the role that may write them.
func (in *intake) copy(ctx context.Context, table string, columns []string, rows iter.Seq[[]any]) error {
	next, stop := iter.Pull(rows)
	defer stop()
	source := pgx.CopyFromFunc(func() ([]any, error) {
		row, _ := next()
		return row, nil
	})
	to := table
	if !in.free {
		to = "seed_" + table
		if err := in.shelf(ctx, to, table, columns); err != nil {
			return err
		}
	}
	n, err := in.tx.CopyFrom(ctx, pgx.Identifier{to}, columns, source)
	in.rows += n
	if err != nil || in.free {
		return err
	}
	return in.shelved(ctx, to, table, columns)
}

// shelf makes the temporary table, empty.
func (in *intake) shelf(ctx context.Context, shelf, table string, columns []string) error {
	_, err := in.tx.Exec(ctx, "create temporary table if not exists "+shelf+" on commit drop as select "+strings.Join(columns, ", ")+
		" from "+table+" with no data; grant select on "+shelf+" to "+serverRole+", "+doorRole+"; truncate "+shelf)
	return err
}

// shelved moves the rows of the temporary table to where they belong.
func (in *intake) shelved(ctx context.Context, shelf, table string, columns []string) error {
	role, list := serverRole, strings.Join(columns, ", ")
	if table == "tenants" {
		role = doorRole // a tenant is made before anybody is bound to it
	}
	return in.as(ctx, role, "insert into "+table+" ("+list+") select "+list+" from "+shelf)
}

// as runs a statement in another role, bound to the tenant.
func (in *intake) as(ctx context.Context, role, sql string) error {
	if _, err := in.tx.Exec(ctx, "select set_config('app.tenant', $1, true)", in.tenant.String()); err != nil {
		return err
	}
	_, err := in.tx.Exec(ctx, "set local role "+role+"; "+sql+"; reset role")
	return err
}

// empty reports whether there is no tenant yet, asking as the role that sees all of them.
func (in *intake) empty(ctx context.Context) (bool, error) {
	if _, err := in.tx.Exec(ctx, "set local role "+doorRole); err != nil {
		return false, err
	}
	none := false
	if err := in.tx.QueryRow(ctx, "select not exists (select 1 from tenants)").Scan(&none); err != nil {
		return false, err
	}
	_, err := in.tx.Exec(ctx, "reset role")
	return none, err
}

// take takes in objects of the model, by the columns that their tags name.
func take[N any](ctx context.Context, in *intake, objects iter.Seq[*N]) {
	if in.err != nil {
		return
	}
	table := in.dialect.Tables().Get(reflect.TypeFor[N]())
	in.err = in.copy(ctx, table.Name, columnsOf(table), func(yield func([]any) bool) {
		for object := range objects {
			if !yield(valuesOf(table, object)) {
				return
			}
		}
	})
}

func columnsOf(table *schema.Table) []string {
	names := make([]string, len(table.Fields))
	for i, f := range table.Fields {
		names[i] = f.Name
	}
	return names
}

func valuesOf(table *schema.Table, object any) []any {
	v, row := reflect.ValueOf(object).Elem(), make([]any, len(table.Fields))
	for i, f := range table.Fields {
		if row[i] = plain(v.FieldByIndex(f.Index)); row[i] == nil && f.SQLDefault == "'{}'" { // COPY has no defaults
			row[i] = []byte("{}")
		}
	}
	return row
}

// plain is a value of the model as COPY takes it.
func plain(v reflect.Value) any {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	switch value := v.Interface().(type) {
	case model.Key:
		return [16]byte(value)
	case model.JSON:
		if value == nil {
			return nil
		}
		return []byte(value)
	case model.Date:
		day, _ := time.Parse(time.DateOnly, string(value)) // made from a time
		return day
	}
	if v.Kind() == reflect.String {
		return v.String()
	}
	return v.Interface()
}
