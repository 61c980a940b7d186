package plan

import (
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/db"
)

// asked is an action, and the cells of the row that it depends on.
type asked struct {
	action *db.Action
	cells  []int
}

// allowances has the step select what the type's actions depend on.
func (c *compiler) allowances(out *field, typ *ast.Definition, f graphql.CollectedField, at spot) {
	out.write = allowances
	for _, a := range db.Actions(typ.Name) {
		one := asked{action: a}
		for _, check := range a.Checks {
			one.cells = append(one.cells, at.step.cell(check.Column))
		}
		out.asked = append(out.asked, one)
	}
	out.sub = c.object(c.end(f), f.Selections, at)
}

// allowances writes what the caller may do to the row.
func allowances(w *writer, f *field, at place) bool {
	w.buf = append(w.buf, '[')
	for i, one := range f.asked {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		raws := make([][]byte, len(one.cells))
		for j, cell := range one.cells {
			raws[j] = at.ask.Answer.Cell(at.row, cell)
		}
		w.allowance = db.Allowed(w.scope, one.action, raws)
		w.object(f.sub, at)
	}
	w.buf = append(w.buf, ']')
	return true
}

// verdict writes a field of the allowance that is being written.
func verdict(w *writer, f *field, _ place) bool {
	a := w.allowance
	switch {
	case f.text == "action":
		w.buf = db.Text.Append(w.buf, []byte(a.Action))
	case f.text == "allowed":
		w.buf = strconv.AppendBool(w.buf, a.Allowed)
	case a.Reason == nil:
		w.buf = append(w.buf, "null"...)
	default:
		w.buf = db.Text.Append(w.buf, []byte(*a.Reason))
	}
	return true
}
