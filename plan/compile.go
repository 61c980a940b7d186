// Package plan answers queries without gqlgen's executor: an operation is compiled
// once into the edges to follow and the bytes to write, then run level by level.
//
// It knows the schema and db.Graph, and no type by name. What it does not cover
// it leaves to the generated executor, operation by operation.
package plan

import (
	"strings"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tenantry/db"
)

// A plan is one operation, with the variables of its @skip and @include decided.
type plan struct {
	root   *object   // nil where it holds something that plans do not cover
	levels [][]*step // what may be read together, outermost first
	steps  int
	fields int
	size   atomic.Int64 // of its last answer
}

// A step is an edge followed at one place of the operation, for all parents at once.
type step struct {
	n       int // its place among the answers of a run
	of      *step
	from    int // the cell of the row above that holds the parent: 0 is its own key
	edge    *db.Edge
	field   *ast.Field // has the arguments
	byID    bool       // the parents are ids in the arguments
	columns []*db.Column
	rows    bool
	count   bool
	below   []*step
}

// An object is a selection on one type, an ordered list of fields.
type object struct {
	fields []field
}

// A field is a key, and how to write what follows it.
type field struct {
	name  string // in the answer
	key   string // the same as JSON: ,"name":
	must  bool   // it is never null, says the schema
	at    gqlerror.Location
	write writeFunc
	text  string             // of a constant
	col   int                // of a column, or of the one that says whether a part is null
	kind  db.Kind            // of a column
	step  *step              // of an edge
	sub   *object            // what is selected below
	ends  map[string]*branch // of an id: by its prefix
	order []*branch
	asked []asked // of what the caller may do
}

// A branch is what is selected on one of the types that an id may have.
type branch struct {
	step *step
	sub  *object
}

// A spot is where the compiler stands: in the rows of a step, with the fields that the
// map has there.
type spot struct {
	step   *step
	fields *db.Fields
	level  int
}

type compiler struct {
	schema  *ast.Schema
	op      *graphql.OperationContext
	plan    *plan
	unknown bool // something is not covered
}

// compile returns the plan of an operation.
func compile(schema *ast.Schema, op *graphql.OperationContext) *plan {
	if op.Operation.Operation != ast.Query {
		return &plan{}
	}
	c := &compiler{schema: schema, op: op, plan: new(plan)}
	c.plan.root = c.object(schema.Query, op.Operation.SelectionSet, spot{fields: &db.Graph[schema.Query.Name].Fields})
	if c.unknown {
		return &plan{fields: c.plan.fields}
	}
	return c.plan
}

// object compiles a selection on a type. gqlgen itself collects the fields, so that
// order, merging, fragments and directives are what its executor makes of them.
func (c *compiler) object(typ *ast.Definition, selection ast.SelectionSet, at spot) *object {
	o := &object{}
	for _, f := range graphql.CollectFields(c.op, selection, c.satisfies(typ)) {
		key := `"` + f.Alias + `":`
		if len(o.fields) > 0 {
			key = "," + key
		}
		out := field{name: f.Alias, key: key, must: f.Definition.Type.NonNull}
		out.at = gqlerror.Location{Line: f.Position.Line, Column: f.Position.Column}
		c.field(&out, typ, f, at)
		c.unknown = c.unknown || out.write == nil || len(f.Deferrables) > 0 || custom(f.Directives)
		o.fields = append(o.fields, out)
		c.plan.fields++
	}
	return o
}

func (c *compiler) satisfies(typ *ast.Definition) []string {
	all := []string{typ.Name}
	for _, abstract := range c.schema.Implements[typ.Name] {
		all = append(all, abstract.Name)
	}
	return all
}

// custom reports a directive whose meaning is in gqlgen's executor only.
func custom(directives ast.DirectiveList) bool {
	for _, d := range directives {
		if d.Name != "skip" && d.Name != "include" {
			return true
		}
	}
	return false
}

// field finds out how a field is written: a constant, a column, a part of the same row,
// an edge, an id to look up, or one of the fields that every connection has.
func (c *compiler) field(out *field, typ *ast.Definition, f graphql.CollectedField, at spot) {
	switch {
	case f.Name == "__typename":
		out.write, out.text = constant, `"`+typ.Name+`"`
	case typ == c.schema.Query && (f.Name == "node" || f.Name == "nodes"):
		out.write = byID
		if f.Name == "nodes" {
			out.write = byIDs
		}
		c.branches(out, f, at.level)
	case typ.Name == "Allowance":
		out.write, out.text = verdict, f.Name
	case f.Name == db.AllowancesField && db.Actions(typ.Name) != nil:
		c.allowances(out, typ, f, at)
	case at.fields.Columns[f.Name] != nil:
		c.column(out, at.step, at.fields.Columns[f.Name])
	case at.fields.Parts[f.Name] != nil:
		c.part(out, f, at)
	case at.fields.Edges[f.Name] != nil:
		c.edge(out, f, at)
	case common[f.Name] != nil && at.step != nil && relay(typ.Name):
		c.common(out, f, at)
	}
}

// relay reports the types that stand for a page rather than for a row.
func relay(name string) bool {
	return strings.HasSuffix(name, "Connection") || strings.HasSuffix(name, "Edge") || name == "PageInfo"
}

// end is the type of a field without lists and non-nulls.
func (c *compiler) end(f graphql.CollectedField) *ast.Definition {
	return c.schema.Types[f.Definition.Type.Name()]
}

// edge adds a step for what the field leads to: a connection, a plain list or one object.
func (c *compiler) edge(out *field, f graphql.CollectedField, at spot) {
	e := at.fields.Edges[f.Name]
	s := &step{of: at.step, edge: e, field: f.Field}
	if e.From != nil {
		s.from = at.step.cell(e.From)
	}
	out.step = c.step(s, at.level)
	end, below := c.end(f), spot{step: s, fields: &e.Target().Fields, level: at.level + 1}
	switch {
	case relay(end.Name):
		out.write, below.fields = follow, &e.Fields
	case f.Definition.Type.Elem != nil:
		out.write, s.rows = list, true
	default:
		out.write, s.rows = one, true
	}
	out.sub = c.object(end, f.Selections, below)
}

func (c *compiler) step(s *step, level int) *step {
	s.n = c.plan.steps
	c.plan.steps++
	for len(c.plan.levels) <= level {
		c.plan.levels = append(c.plan.levels, nil)
	}
	c.plan.levels[level] = append(c.plan.levels[level], s)
	if s.of != nil {
		s.of.below = append(s.of.below, s)
	}
	return s
}

// column has the step select a column.
func (c *compiler) column(out *field, at *step, col *db.Column) {
	out.write, out.kind, out.col = column, col.Kind, at.cell(col)
}

// cell is where the rows of a step have a column. Each is selected once.
func (s *step) cell(col *db.Column) int {
	if col.SQL == "" { // the key comes with every row
		return 0
	}
	for i, have := range s.columns {
		if have == col {
			return i + 1
		}
	}
	s.columns = append(s.columns, col)
	return len(s.columns)
}

// part compiles an object at the same row.
func (c *compiler) part(out *field, f graphql.CollectedField, at spot) {
	p := at.fields.Parts[f.Name]
	out.write = same
	if p.Null != "" && !out.must {
		out.write, out.col = part, at.step.cell(p.Columns[p.Null])
	}
	at.fields = &p.Fields
	out.sub = c.object(c.end(f), f.Selections, at)
}

// branches compiles the selection on an id once for each type it may turn out to be.
func (c *compiler) branches(out *field, f graphql.CollectedField, level int) {
	out.ends = map[string]*branch{}
	for _, typ := range c.schema.GetPossibleTypes(c.end(f)) {
		t := db.Graph[typ.Name]
		if t == nil || t.ByID() == nil {
			out.write = nil
			return
		}
		b := &branch{step: c.step(&step{edge: t.ByID(), field: f.Field, byID: true, rows: true}, level)}
		b.sub = c.object(typ, f.Selections, spot{step: b.step, fields: &t.Fields, level: level + 1})
		out.ends[string(t.Prefix)] = b
		out.order = append(out.order, b)
	}
}

// common are the fields that connections, their edges and PageInfo share.
var common = map[string]writeFunc{
	"edges": rows, "nodes": rows, "pageInfo": same, "totalCount": count, // of a connection
	"node": same, "cursor": cursor, // of an edge
	"hasNextPage": hasNext, "hasPreviousPage": hasPrev, "startCursor": startCursor, "endCursor": endCursor, // of PageInfo
}

func (c *compiler) common(out *field, f graphql.CollectedField, at spot) {
	out.write, out.step = common[f.Name], at.step
	if f.Name == "totalCount" {
		at.step.count = true
		return
	}
	at.step.rows = true
	if f.Name == "node" || f.Name == "nodes" {
		at.fields = &at.step.edge.Target().Fields
	}
	if len(f.Selections) > 0 {
		out.sub = c.object(c.end(f), f.Selections, at)
	}
}
