package graph

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/model"
)

// A cost is what a selection set may make the server read: one for each object.
type cost struct {
	once int
	row  int // in a connection: again for each row of the page
}

func (c cost) plus(o cost) cost { return cost{once: add(c.once, o.once), row: add(c.row, o.row)} }

// A bill computes the cost of one operation with its variables. Fields that are asked for
// twice, in two fragments say, count twice.
type bill struct {
	limits    Limits
	variables map[string]any
	fragments map[*ast.FragmentDefinition]cost
}

// costOf returns the cost of a validated operation.
func costOf(op *ast.OperationDefinition, variables map[string]any, l Limits) int {
	b := &bill{limits: l, variables: variables, fragments: map[*ast.FragmentDefinition]cost{}}
	sum := b.set(op.SelectionSet).once
	if op.Operation == ast.Mutation {
		sum = add(sum, times(l.MutationCost, b.roots(op.SelectionSet)))
	}
	return sum
}

// affordable refuses an operation beyond the limit.
func affordable(requested, limit int) error {
	if requested <= limit {
		return nil
	}
	return model.Errorf(model.Limited, "The operation may cost %d; the limit is %d. Ask for smaller pages or fewer levels.", requested, limit)
}

func (b *bill) set(set ast.SelectionSet) cost {
	var sum cost
	for _, s := range set {
		sum = sum.plus(b.selection(s))
	}
	return sum
}

func (b *bill) selection(s ast.Selection) cost {
	switch s := s.(type) {
	case *ast.Field:
		if b.included(s.Directives) {
			return b.field(s)
		}
	case *ast.InlineFragment:
		if b.included(s.Directives) {
			return b.set(s.SelectionSet)
		}
	case *ast.FragmentSpread:
		if b.included(s.Directives) {
			return b.fragment(s.Definition)
		}
	}
	return cost{}
}

func (b *bill) fragment(f *ast.FragmentDefinition) cost {
	c, known := b.fragments[f]
	if !known {
		c = b.set(f.SelectionSet)
		b.fragments[f] = c
	}
	return c
}

// field costs nothing when it has no selection: it comes with its object.
func (b *bill) field(f *ast.Field) cost {
	if len(f.SelectionSet) == 0 {
		return cost{}
	}
	below := b.set(f.SelectionSet)
	sum := add(weight(f), below.once)
	if below.row > 0 {
		sum = add(sum, times(below.row, b.page(f)))
	}
	if f.Definition.Type.Elem == nil {
		return cost{once: sum}
	}
	if strings.HasSuffix(f.ObjectDefinition.Name, "Connection") || f.Name == "results" && strings.HasSuffix(f.ObjectDefinition.Name, "Payload") {
		return cost{row: sum}
	}
	return cost{once: times(sum, b.keys(f))}
}

// weight is what the field itself costs: one for an object, if the schema says no more.
func weight(f *ast.Field) int {
	if d := f.Definition.Directives.ForName("cost"); d != nil {
		n, _ := strconv.Atoi(d.Arguments.ForName("weight").Value.Raw)
		return n
	}
	return 1
}

// page is the number of rows that a connection may have. A number out of range is refused by
// whoever serves the connection; here it only must not lower the price.
func (b *bill) page(f *ast.Field) int {
	for _, name := range [...]string{"first", "last"} {
		if n, ok := number(b.argument(f, name)); ok {
			return max(1, min(n, b.limits.MaxPage))
		}
	}
	if n := b.given(f); n > 0 {
		return n
	}
	return b.limits.Page
}

// given is the number of rows that a mutation of many is given: it answers one for each.
func (b *bill) given(f *ast.Field) int {
	input, _ := b.argument(f, "input").(map[string]any)
	rows, _ := input["rows"].([]any)
	ids, _ := input["ids"].([]any)
	return max(len(rows), len(ids))
}

// keys is the number of objects that a list field is asked for by id; one when it is not.
func (b *bill) keys(f *ast.Field) int {
	ids, _ := b.argument(f, "ids").([]any)
	return max(1, len(ids))
}

// argument returns the value of an argument, or nil.
func (b *bill) argument(f *ast.Field, name string) any {
	var literal *ast.Value
	if arg := f.Arguments.ForName(name); arg != nil {
		literal = arg.Value
	} else if def := f.Definition.Arguments.ForName(name); def != nil {
		literal = def.DefaultValue
	}
	value, err := literal.Value(b.variables)
	if err != nil {
		return nil
	}
	return value
}

func number(value any) (int, bool) {
	switch n := value.(type) {
	case int64:
		return int(n), true
	case int:
		return n, true
	case json.Number:
		i, err := n.Int64()
		return int(i), err == nil
	}
	return 0, false
}

func (b *bill) included(list ast.DirectiveList) bool {
	for _, d := range list {
		if d.Name != "skip" && d.Name != "include" {
			continue
		}
		arg := d.Arguments.ForName("if")
		if arg == nil {
			continue
		}
		if on, err := arg.Value.Value(b.variables); err == nil && on == (d.Name == "skip") {
			return false
		}
	}
	return true
}

func (b *bill) roots(set ast.SelectionSet) int {
	n := 0
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			n = add(n, 1)
		case *ast.InlineFragment:
			n = add(n, b.roots(s.SelectionSet))
		case *ast.FragmentSpread:
			n = add(n, b.roots(s.Definition.SelectionSet))
		}
	}
	return n
}
