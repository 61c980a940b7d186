package plan

import (
	"context"
	"errors"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tenantry/db"
	"tenantry/model"
)

// A writer turns the answers of a run into JSON, in one buffer.
type writer struct {
	*run
	ctx  context.Context
	buf  []byte
	path []crumb
	full bool // the answer has become larger than any may be

	allowance *model.Allowance // the one that is being written
}

// A crumb of a path is a name, or an index where the name is empty.
type crumb struct {
	name  string
	index int
}

// A place is where the writer stands: in the rows of a step, on a page, at a row of it.
type place struct {
	ask  *db.Ask
	page db.Span
	row  int
}

// A writeFunc writes the value of a field. It reports false where the value is null
// though something below it says that it must not be, or where it failed.
type writeFunc func(w *writer, f *field, at place) bool

// object writes a selection. It reports false if a field is null that must not be;
// the others are written all the same, for the sake of their errors.
func (w *writer) object(o *object, at place) bool {
	whole := true
	w.buf = append(w.buf, '{')
	for i := range o.fields {
		if w.full = w.full || len(w.buf) > db.MaxAnswer; w.full {
			return false // a row read once may be written any number of times
		}
		f := &o.fields[i]
		w.buf = append(w.buf, f.key...)
		w.path = append(w.path, crumb{name: f.name})
		start := len(w.buf)
		if !f.write(w, f, at) {
			w.buf = append(w.buf[:start], "null"...)
			whole = whole && !f.must
		}
		w.path = w.path[:len(w.path)-1]
	}
	w.buf = append(w.buf, '}')
	return whole
}

// fail records an error at the field where the writer stands.
func (w *writer) fail(f *field, err error) bool {
	path := make(ast.Path, len(w.path))
	for i, p := range w.path {
		path[i] = ast.PathName(p.name)
		if p.name == "" {
			path[i] = ast.PathIndex(p.index)
		}
	}
	failure := gqlerror.WrapPath(path, err)
	failure.Locations = []gqlerror.Location{f.at}
	graphql.AddError(w.ctx, failure)
	return false
}

var errNull = errors.New("must not be null")

func constant(w *writer, f *field, _ place) bool {
	w.buf = append(w.buf, f.text...)
	return true
}

func column(w *writer, f *field, at place) bool {
	raw := at.ask.Answer.Cell(at.row, f.col)
	switch {
	case raw != nil:
		w.buf = f.kind.Append(w.buf, raw)
	case f.must:
		return w.fail(f, errNull)
	default:
		w.buf = append(w.buf, "null"...)
	}
	return true
}

// answer is what the field's edge found for the row where the writer stands: its page,
// and whether there is one at all.
func (w *writer) answer(f *field, at place) (place, bool, error) {
	a := &w.answers[f.step.n]
	if a.err != nil {
		return place{}, false, a.err
	}
	n := 0
	switch {
	case a.taken:
		n = at.row
	case f.step.of != nil:
		n = int(a.page[at.row])
	}
	if n < 0 {
		return place{}, false, nil
	}
	page := a.ask.Answer.Pages[n]
	return place{ask: &a.ask, page: page, row: page.From}, true, nil
}

// follow writes a connection.
func follow(w *writer, f *field, at place) bool {
	found, _, err := w.answer(f, at)
	if err != nil {
		return w.fail(f, err)
	}
	return w.object(f.sub, found)
}

// list writes a plain list.
func list(w *writer, f *field, at place) bool {
	found, _, err := w.answer(f, at)
	if err != nil {
		return w.fail(f, err)
	}
	return rows(w, f, found)
}

// one writes the only row there is, or null.
func one(w *writer, f *field, at place) bool {
	found, ok, err := w.answer(f, at)
	switch {
	case err != nil:
		return w.fail(f, err)
	case ok && found.page.From < found.page.To:
		return w.object(f.sub, found)
	case f.must:
		return w.fail(f, errNull)
	}
	w.buf = append(w.buf, "null"...)
	return true
}

func byID(w *writer, f *field, _ place) bool {
	if _, err := w.ids(f); err != nil {
		return w.fail(f, err)
	}
	return w.found(f, 0)
}

func byIDs(w *writer, f *field, _ place) bool {
	ids, err := w.ids(f)
	if err != nil {
		return w.fail(f, err)
	}
	w.buf = append(w.buf, '[')
	for i := range ids {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		start := len(w.buf)
		w.path = append(w.path, crumb{index: i})
		if !w.found(f, i) { // the elements may be null
			w.buf = append(w.buf[:start], "null"...)
		}
		w.path = w.path[:len(w.path)-1]
	}
	w.buf = append(w.buf, ']')
	return true
}

// ids are those in the arguments, or the error of the first that has one.
func (w *writer) ids(f *field) ([]string, error) {
	ids, err := idArgs(f.order[0].step.field.ArgumentMap(w.variables))
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		prefix, _, err := model.ParseID(id)
		if err != nil {
			return nil, err
		}
		if b := f.ends[string(prefix)]; b != nil && w.answers[b.step.n].err != nil {
			return nil, w.answers[b.step.n].err
		}
	}
	return ids, nil
}

// found writes what the i-th id stands for; false if nothing does.
func (w *writer) found(f *field, i int) bool {
	for _, b := range f.order {
		a := &w.answers[b.step.n]
		if a.err != nil || a.page[i] < 0 {
			continue
		}
		page := a.ask.Answer.Pages[a.page[i]]
		return page.From < page.To && w.object(b.sub, place{&a.ask, page, page.From})
	}
	return false
}

// rows writes a list with the same selection on each row of the page.
func rows(w *writer, f *field, at place) bool {
	whole := true
	w.buf = append(w.buf, '[')
	for at.row = at.page.From; at.row < at.page.To; at.row++ {
		if at.row > at.page.From {
			w.buf = append(w.buf, ',')
		}
		w.path = append(w.path, crumb{index: at.row - at.page.From})
		whole = w.object(f.sub, at) && whole
		w.path = w.path[:len(w.path)-1]
	}
	w.buf = append(w.buf, ']')
	return whole
}

// same writes an object that stands for the same place: the node of an edge, the pageInfo
// of a page, a part of the row.
func same(w *writer, f *field, at place) bool { return w.object(f.sub, at) }

// part writes an object at the same row that is null when one of its columns is.
func part(w *writer, f *field, at place) bool {
	if at.ask.Answer.Cell(at.row, f.col) == nil {
		w.buf = append(w.buf, "null"...)
		return true
	}
	return w.object(f.sub, at)
}

func count(w *writer, _ *field, at place) bool {
	if n, known := at.ask.Total(at.page); known {
		w.buf = strconv.AppendInt(w.buf, n, 10)
	} else {
		w.buf = append(w.buf, "null"...)
	}
	return true
}

func cursor(w *writer, _ *field, at place) bool {
	w.buf = at.ask.AppendCursor(w.buf, at.row)
	return true
}

func hasNext(w *writer, _ *field, at place) bool {
	w.buf = strconv.AppendBool(w.buf, at.page.Next)
	return true
}

func hasPrev(w *writer, _ *field, at place) bool {
	w.buf = strconv.AppendBool(w.buf, at.page.Prev)
	return true
}

func startCursor(w *writer, f *field, at place) bool {
	at.row = at.page.From
	return at.page.From < at.page.To && cursor(w, f, at)
}

func endCursor(w *writer, f *field, at place) bool {
	at.row = at.page.To - 1
	return at.page.From < at.page.To && cursor(w, f, at)
}
