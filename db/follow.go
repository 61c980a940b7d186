package db

import (
	"context"
	"fmt"
	"reflect"
	"strings"

	"tenantry/model"
)

// Parent is where an edge is followed from: nothing at a root; the row's own key, or the
// key it refers to; and for what belongs to a relation, both of its ends.
type Parent struct {
	Key  model.Key
	Pair model.Key
}

// Connection follows an edge into a connection of type C. Count says whether totalCount is wanted.
func Connection[C any](ctx context.Context, edge string, from Parent, given Args, count bool) (*C, error) {
	s := From(ctx)
	f, err := s.follow(ctx, edge, from, given, true, count)
	if err != nil {
		return nil, err
	}
	c := new(C)
	f.connect(reflect.ValueOf(c).Elem(), from, count)
	return c, nil
}

// List follows an edge into a plain list.
func List[N any](ctx context.Context, edge string, from Parent, given Args) ([]*N, error) {
	f, err := From(ctx).follow(ctx, edge, from, given, true, false)
	if err != nil {
		return nil, err
	}
	return nodes[N](f.ask, f.page), nil
}

// One follows an edge to at most one row; nil if there is none that the scope may see.
func One[N any](ctx context.Context, edge string, from Parent, given Args) (*N, error) {
	all, err := List[N](ctx, edge, from, given)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return all[0], nil
}

// Ref follows an edge from the key that a row refers to; nil if it refers to nothing.
func Ref[N any](ctx context.Context, edge string, to *model.Key) (*N, error) {
	if to == nil {
		_, err := From(ctx).Ask(at(edge), nil) // may it be asked at all?
		return nil, err
	}
	return One[N](ctx, edge, Parent{Key: *to}, nil)
}

// ByID reads a row by its id; nil if there is none of that type that the scope may see.
func ByID[N any](ctx context.Context, id string) (*N, error) {
	t := typeOf[N]()
	prefix, k, err := model.ParseID(id)
	if err != nil || prefix != t.Prefix {
		return nil, err
	}
	return One[N](ctx, t.name, Parent{Key: k}, nil)
}

// at is the edge at a place such as User.apps; of a type's name, the one from an id to its row.
func at(place string) *Edge {
	name, rest, _ := strings.Cut(place, ".")
	t := Graph[name]
	if rest == "" {
		return t.byID
	}
	fields := &t.Fields
	for {
		field, deeper, more := strings.Cut(rest, ".")
		if p := fields.Parts[field]; p != nil {
			fields, rest = &p.Fields, deeper
			continue
		}
		e := fields.Edges[field]
		if e == nil {
			panic("db: the map has no edge " + place)
		}
		if !more {
			return e
		}
		fields, rest = &e.Fields, deeper
	}
}

func (s *Scope) follow(ctx context.Context, place string, from Parent, given Args, rows, count bool) (found, error) {
	ask, err := s.Ask(at(place), given)
	if err != nil {
		return found{}, err
	}
	ask.Rows, ask.Count, ask.Whole = rows, count, !rows // a number that stands alone is the whole one
	w := wish{ask: s.loader().share(fmt.Sprintf("%s %t %#v", place, count, given), ask), parent: from.Key, pair: from.Pair}
	f, err := s.loader().Load(ctx, w)
	if err == nil {
		err = f.ask.Err
	}
	return f, err
}

// connect fills a connection: its fields have the same names in all of them.
func (f found) connect(c reflect.Value, from Parent, count bool) {
	e := f.ask.Edge
	edges, nodes := c.FieldByName("Edges"), c.FieldByName("Nodes")
	info := &model.PageInfo{HasNextPage: f.page.Next, HasPreviousPage: f.page.Prev}
	edges.Set(reflect.MakeSlice(edges.Type(), 0, f.page.To-f.page.From))
	nodes.Set(reflect.MakeSlice(nodes.Type(), 0, f.page.To-f.page.From))
	for row := f.page.From; row < f.page.To; row++ {
		node := f.node(nodes.Type().Elem().Elem(), row)
		edge := reflect.New(edges.Type().Elem().Elem())
		f.fill(edge.Elem(), &e.Fields, row)
		cursor := strings.Trim(string(f.ask.AppendCursor(nil, row)), `"`)
		edge.Elem().FieldByName("Node").Set(node)
		edge.Elem().FieldByName("Cursor").SetString(cursor)
		if of := edge.Elem().FieldByName("Of"); of.IsValid() { // a relation with edges of its own
			of.Set(reflect.ValueOf(from.Key))
			edge.Elem().FieldByName("Key").Set(reflect.ValueOf(f.ask.Answer.Key(row)))
		}
		if info.StartCursor == nil {
			info.StartCursor = &cursor
		}
		info.EndCursor = &cursor
		edges.Set(reflect.Append(edges, edge))
		nodes.Set(reflect.Append(nodes, node))
	}
	c.FieldByName("PageInfo").Set(reflect.ValueOf(info))
	if total, known := f.ask.Total(f.page); count && known {
		n := int(total)
		c.FieldByName("TotalCount").Set(reflect.ValueOf(&n))
	}
}
