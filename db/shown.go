package db

import (
	"context"
	"reflect"
	"strings"
)

// Shown are the fields of a type that the caller of a write looks at in its answer, those of a
// part behind its name and a dot: name.full. None is not known.
type Shown func(typ string) []string

type shownKey struct{}

// Showing has what writes answer read as far as it is shown.
func Showing(ctx context.Context, fields Shown) context.Context {
	return context.WithValue(ctx, shownKey{}, fields)
}

// shownOf are the columns of a type that are shown: all of them where that is not known, or where
// something is shown that is no column, and follows from others.
func shownOf[N any](ctx context.Context, e *Edge) []*Column {
	shown, _ := ctx.Value(shownKey{}).(Shown)
	if shown == nil {
		return e.all()
	}
	names := shown(e.target.name)
	if names == nil {
		return e.all()
	}
	columns := make([]*Column, 0, len(names))
	for _, name := range names {
		if name == "id" || name == "__typename" {
			continue
		}
		c := e.target.plain(reflect.TypeFor[N](), name)
		if c == nil {
			return e.all()
		}
		columns = append(columns, c)
	}
	return columns
}

// plain is the column that a field of a row is made of, and nothing else.
func (t *Type) plain(row reflect.Type, name string) *Column {
	fields, at := &t.Fields, reflect.New(row).Elem()
	if part, rest, ok := strings.Cut(name, "."); ok {
		p := t.Parts[part]
		if p == nil || p.Null != "" {
			return nil
		}
		if at = field(at, part); at.Kind() != reflect.Struct {
			return nil
		}
		fields, name = &p.Fields, rest
	}
	c := fields.Columns[name]
	if c == nil || c.SQL == "" || !field(at, name).IsValid() {
		return nil
	}
	return c
}
