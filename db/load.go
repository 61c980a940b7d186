package db

import (
	"context"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/vikstrous/dataloadgen"

	"tenantry/model"
)

// loader gathers what gqlgen's resolvers ask within a millisecond. There is one for all
// edges: it asks the same questions as the read plan, with all columns.
type loader struct {
	*dataloadgen.Loader[wish, found]
	asks sync.Map // from the text of a question to its *shared
}

// wish is one parent's share of an Ask.
type wish struct {
	ask    *shared
	parent model.Key // zero at a root
	pair   model.Key
}

// shared is what equal wishes have in common; they are told apart by the text of their
// arguments, since conditions cannot be compared.
type shared struct {
	key string
	ask Ask
}

type found struct {
	ask  *Ask
	page Span
}

func newLoader(s *Scope) *loader {
	return &loader{Loader: dataloadgen.NewMappedLoader(s.loadAll, dataloadgen.WithWait(time.Millisecond), dataloadgen.WithBatchCapacity(500))}
}

// share returns what equal questions have in common.
func (l *loader) share(text string, ask Ask) *shared {
	same, _ := l.asks.LoadOrStore(text, &shared{text, ask})
	return same.(*shared)
}

func (s *Scope) loadAll(ctx context.Context, wishes []wish) (map[wish]found, error) {
	asks := map[string]*Ask{}
	var order []*Ask
	at := make([]int, len(wishes))
	for i, w := range wishes {
		a := asks[w.ask.key]
		if a == nil {
			copied := w.ask.ask
			a = &copied
			a.Columns = a.Edge.all()
			asks[w.ask.key] = a
			order = append(order, a)
		}
		if a.Edge.Of != "" {
			at[i] = len(a.Parents)
			a.Parents = append(a.Parents, w.parent)
		}
		if a.Edge.Pair != "" {
			a.Pairs = append(a.Pairs, w.pair)
		}
	}
	if err := s.Read(ctx, order); err != nil {
		return nil, err
	}
	all := make(map[wish]found, len(wishes))
	for i, w := range wishes {
		a := asks[w.ask.key]
		all[w] = found{a, a.Answer.Pages[at[i]]}
	}
	return all, nil
}

// all are the columns of the edge and of its end, with those of their parts, always in the
// same order: the text of a statement says which one it is.
func (e *Edge) all() []*Column {
	if e.columns == nil { // made by hand, and not in the map
		return e.target.all(e.Fields.all(nil))
	}
	return e.columns
}

func (f *Fields) all(to []*Column) []*Column {
	for _, name := range slices.Sorted(maps.Keys(f.Columns)) {
		if c := f.Columns[name]; c.SQL != "" {
			to = append(to, c)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(f.Edges)) {
		if e := f.Edges[name]; e.From != nil {
			to = append(to, e.From)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(f.Parts)) {
		to = f.Parts[name].all(to)
	}
	return to
}

// fill sets the fields of the struct at v that have a column in row.
func (f found) fill(v reflect.Value, fields *Fields, row int) {
	for name, c := range fields.Columns {
		f.set(v, name, c, row)
	}
	for name, e := range fields.Edges {
		if e.From != nil {
			f.set(v, name+"ID", e.From, row)
		}
	}
	for name, p := range fields.Parts {
		if p.Null != "" && f.cell(row, p.Columns[p.Null]) == nil {
			continue
		}
		part := field(v, name)
		if part.Kind() == reflect.Pointer {
			part.Set(reflect.New(part.Type().Elem()))
			part = part.Elem()
		}
		f.fill(part, &p.Fields, row)
	}
}

// set puts the value of a column into the field of its name; the key is in the field Key,
// or where a type has no id of its own to show, in ID.
func (f found) set(v reflect.Value, name string, c *Column, row int) {
	raw := f.cell(row, c)
	if raw == nil {
		return
	}
	to := reflect.Value{}
	if name == "id" {
		to = v.FieldByName("Key")
	}
	if !to.IsValid() {
		to = field(v, name)
	}
	if !to.IsValid() {
		return
	}
	value := reflect.ValueOf(c.Kind.Value(raw))
	if to.Kind() == reflect.Pointer {
		to.Set(reflect.New(to.Type().Elem()))
		to = to.Elem()
	}
	if value.Type() == keyType && to.Kind() == reflect.String { // an id of a type without a Key
		value = reflect.ValueOf(strings.Trim(string(c.Kind.Append(nil, raw)), `"`))
	}
	to.Set(value.Convert(to.Type()))
}

var keyType = reflect.TypeFor[model.Key]()

type fieldName struct {
	typ  reflect.Type
	name string
}

var indexes sync.Map // from fieldName to the index of the field; a cache of what reflection says

// field is the field that gqlgen binds to the name; an invalid Value if there is none.
func field(v reflect.Value, name string) reflect.Value {
	at, ok := indexes.Load(fieldName{v.Type(), name})
	if !ok {
		f, _ := v.Type().FieldByNameFunc(func(s string) bool { return strings.EqualFold(s, name) })
		at, _ = indexes.LoadOrStore(fieldName{v.Type(), name}, f.Index)
	}
	if index := at.([]int); index != nil {
		return v.FieldByIndex(index)
	}
	return reflect.Value{}
}

func (f found) cell(row int, c *Column) []byte {
	if c.SQL == "" {
		return f.ask.Answer.Cell(row, 0)
	}
	for i := range f.ask.Columns {
		if f.ask.Columns[i] == c {
			return f.ask.Answer.Cell(row, i+1)
		}
	}
	return nil
}
