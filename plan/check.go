package plan

import (
	"fmt"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/db"
)

// Check compares the schema with the map, and names each place where they disagree: a
// field that no column, part or edge answers, a column of another scalar, a filter, order
// or search that nothing answers. The program does not start with any.
func Check(schema *ast.Schema) []string {
	c := &checker{schema: schema, seen: map[string]bool{}}
	c.object(schema.Query, &db.Graph[schema.Query.Name].Fields)
	return c.found
}

type checker struct {
	schema *ast.Schema
	seen   map[string]bool // types by name, so that their edges end somewhere
	found  []string
}

func (c *checker) say(format string, args ...any) {
	c.found = append(c.found, fmt.Sprintf(format, args...))
}

func (c *checker) object(typ *ast.Definition, fields *db.Fields) {
	for _, f := range typ.Fields {
		place := typ.Name + "." + f.Name
		switch end := c.schema.Types[f.Type.Name()]; {
		case f.Name[0] == '_' || db.FallsBack[place] != "":
		case relay(typ.Name) && common[f.Name] != nil:
		case f.Name == db.AllowancesField && db.Actions(typ.Name) != nil:
		case fields.Columns[f.Name] != nil:
			c.column(place, f.Type, end, fields.Columns[f.Name])
		case fields.Parts[f.Name] != nil:
			c.object(end, &fields.Parts[f.Name].Fields)
		case fields.Edges[f.Name] != nil:
			c.edge(place, f, end, fields.Edges[f.Name])
		default:
			c.say("%s has no column, part or edge in the map, and is not in db.FallsBack", place)
		}
	}
}

func (c *checker) column(place string, typ *ast.Type, end *ast.Definition, col *db.Column) {
	want := end.Name
	if end.Kind == ast.Enum {
		want = "String"
	}
	if typ.Elem != nil {
		want = "[" + want + "]"
	}
	if col.Kind.Scalar != want {
		c.say("%s is of type %s, but its column gives %q", place, want, col.Kind.Scalar)
	}
}

func (c *checker) edge(place string, f *ast.FieldDefinition, end *ast.Definition, e *db.Edge) {
	c.arguments(place, f, e)
	if relay(end.Name) {
		c.connection(place, end, e)
	} else if end.Name != e.To {
		c.say("%s is of type %s, but its edge leads to %s", place, end.Name, e.To)
	}
	target := c.schema.Types[e.To]
	if target == nil {
		c.say("%s leads to %s, which the schema does not have", place, e.To)
	} else if !c.seen[e.To] {
		c.seen[e.To] = true
		c.object(target, &e.Target().Fields)
	}
}

func (c *checker) connection(place string, typ *ast.Definition, e *db.Edge) {
	c.object(typ, &db.Fields{})
	edge := c.schema.Types[typ.Fields.ForName("edges").Type.Name()]
	c.object(edge, &e.Fields)
	if node := edge.Fields.ForName("node").Type.Name(); node != e.To {
		c.say("%s is a connection of %s, but its edge leads to %s", place, node, e.To)
	}
}

// arguments checks that everything a caller can say means something, and only once.
func (c *checker) arguments(place string, f *ast.FieldDefinition, e *db.Edge) {
	for _, a := range f.Arguments {
		def := c.schema.Types[a.Type.Name()]
		switch {
		case slices.Contains([]string{"first", "after", "last", "before"}, a.Name):
		case a.Name == "filter":
			for _, field := range def.Fields {
				if e.Filter[field.Name] == nil {
					c.say("%s(filter: {%s}) has no filter in the map", place, field.Name)
				}
			}
		case a.Name == "orderBy":
			c.orders(place, def, e)
		case a.Name == "search":
			if len(e.Search) == 0 {
				c.say("%s(search:) has nothing to search in the map", place)
			}
		case e.Keys[a.Name] == nil:
			c.say("%s(%s:) has no key in the map", place, a.Name)
		}
	}
}

func (c *checker) orders(place string, def *ast.Definition, e *db.Edge) {
	field := def.Fields.ForName("field")
	if field == nil { // the key is the only order
		return
	}
	for _, v := range c.schema.Types[field.Type.Name()].EnumValues {
		if _, known := e.Orders[v.Name]; !known && v.Name != "CREATED_AT" {
			c.say("%s(orderBy: {field: %s}) has no order in the map", place, v.Name)
		}
	}
}
