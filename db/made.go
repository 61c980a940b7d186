package db

import (
	"errors"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"tenantry/model"
)

// Some rows are made by a rule instead of being read: numbers, findings, what explains access.
// Their edge has a rule in the map, and is asked like any other, for all parents at once. What
// the rule asks in turn is read with the level that its edge belongs to. It makes structs of
// the model, which gqlgen's executor takes as they are; a read plan has their fields as cells.

// A rule answers the question about an edge, for each of its parents.
type rule interface {
	answer(s *Scope, a *Ask, read reader) error
}

// A reader has questions answered, together with whatever else is asked at the time. Last says
// that these are the rule's last.
type reader func(last bool, asks ...*Ask) error

// madeRow is a row of a rule's, and its key where it is in a list with cursors.
type madeRow struct {
	key   model.Key
	value any // a pointer to a struct, or to a scalar
}

// give puts rows on the page of a parent.
func (a *Ask) give(page int, rows ...madeRow) {
	p := &a.Answer.Pages[page]
	p.From = len(a.made)
	a.made = append(a.made, rows...)
	p.To = len(a.made)
}

// giveOne puts a row on the page of a parent, that is the only one.
func (a *Ask) giveOne(page int, value any) { a.give(page, madeRow{value: value}) }

// hold keeps what a rule has read for an edge of its rows: it is not read again.
func (a *Ask) hold(edge string, read *Ask) {
	if a.held == nil {
		a.held = map[*Edge]*Ask{}
	}
	a.held[a.Edge.target.Edges[edge]] = read
}

// wants reports whether somebody may look at what an edge of the rows leads to.
func (a *Ask) wants(edge string) bool {
	return a.Below == nil || slices.Contains(a.Below, a.Edge.target.Edges[edge])
}

// pass answers with the rows of another edge.
func (a *Ask) pass(s *Scope, e *Edge, read reader, of ...model.Key) error {
	other, err := s.Ask(e, nil)
	if err != nil {
		return err
	}
	other.Parents, other.Columns, other.Rows = of, a.Columns, true
	if err := read(true, &other); err != nil {
		return err
	}
	a.Answer = other.Answer
	return nil
}

// making is a rule at work: it goes on when what it asked is answered.
type making struct {
	next func() ([]*Ask, bool)
	stop func()
	last bool
}

var errStopped = errors.New("db: what a rule asked could not be read")

func (s *Scope) making(a *Ask) *making {
	m := &making{}
	a.Answer = Rows{Pages: make([]Span, max(1, len(a.Parents)))}
	m.next, m.stop = iter.Pull(func(yield func([]*Ask) bool) {
		a.Err = a.Edge.Make.answer(s, a, func(last bool, asks ...*Ask) error {
			m.last = last
			if len(asks) > 0 && !yield(asks) {
				return errStopped
			}
			return nil
		})
		a.pour()
	})
	return m
}

// work is what is under way of a level: the questions that are sent next, and the rules that
// wait for their answers.
type work struct {
	asks    []*Ask
	waiting []*making
}

// work has the rules among the questions begin.
func (s *Scope) work(asks []*Ask) work {
	if !slices.ContainsFunc(asks, func(a *Ask) bool { return a.Edge.Make != nil }) {
		return work{asks: asks}
	}
	var w work
	var read []*Ask
	for _, a := range asks {
		if a.Edge.Make == nil {
			read = append(read, a)
		} else {
			w.waiting = append(w.waiting, s.making(a))
		}
	}
	w.goOn(read)
	return w
}

// goOn has the rules go on, and says whether there is something to ask.
func (w *work) goOn(asks []*Ask) bool {
	waiting := w.waiting[:0]
	for _, m := range w.waiting {
		if more, ok := m.next(); ok {
			asks, waiting = append(asks, more...), append(waiting, m)
		}
	}
	w.waiting, w.asks = waiting, together(asks)
	return len(w.asks) > 0
}

// last reports that nothing more will be asked.
func (w *work) last() bool {
	return !slices.ContainsFunc(w.waiting, func(m *making) bool { return !m.last })
}

func (w *work) stop() {
	for _, m := range w.waiting {
		m.stop()
	}
}

// pour makes cells of what was made: the columns of a type that is made name a field each.
func (a *Ask) pour() {
	if a.made == nil {
		return
	}
	a.Answer.width = a.width()
	for _, row := range a.made {
		a.Answer.put(row.key[:])
		for _, c := range a.Columns {
			a.Answer.put(madeCell(reflect.ValueOf(row.value), c.SQL))
		}
	}
}

// pick answers from what was made above: what a rule has read for the edge, or a field of
// what it has made. It reports false where the edge is none of these.
func (a *Ask) pick() bool {
	held, above := a.above.held[a.Edge], &a.above.Answer
	if held == nil && !a.Edge.Within {
		return false
	}
	n := above.Len()
	a.Parents, a.Answer = make([]model.Key, n), Rows{Pages: make([]Span, n), width: a.width()}
	for row := range n {
		a.Parents[row] = above.Key(row)
		page := &a.Answer.Pages[row]
		page.From = max(a.Answer.Len(), len(a.made))
		switch {
		case held != nil:
			a.held = held.held
			a.copy(held, row)
		case a.Edge.target.Table == "":
			a.unfold(row)
		}
		page.To = max(a.Answer.Len(), len(a.made))
	}
	a.pour()
	return true
}

// copy takes the rows that belong to a row above.
func (a *Ask) copy(held *Ask, row int) {
	page := 0
	if a.Edge.refers() {
		raw := a.above.Answer.Cell(row, a.from)
		if raw == nil {
			return
		}
		page = slices.Index(held.Parents, model.Key(raw))
	}
	for at := held.Answer.Pages[page].From; at < held.Answer.Pages[page].To; at++ {
		a.Answer.put(held.Answer.Cell(at, 0))
		for _, c := range a.Columns {
			a.Answer.put(found{ask: held}.cell(at, c))
		}
	}
}

// unfold takes the field of the edge's name from what was made above.
func (a *Ask) unfold(row int) {
	_, name, _ := strings.Cut(a.Edge.name, ".")
	v := madeField(reflect.ValueOf(a.above.made[row].value), name)
	for i := range v.Len() {
		a.made = append(a.made, madeRow{value: v.Index(i).Interface()})
	}
}

// inMade is a column of a type that is made: the field of that name, a path of names, or * for
// the value itself.
func inMade(scalar, field string) *Column {
	return &Column{field, Kind{Scalar: scalar, Append: func(b, raw []byte) []byte { return append(b, raw...) }}}
}

// madeField is the field at a path; none where something on the way is nil.
func madeField(v reflect.Value, path string) reflect.Value {
	for name := range strings.SplitSeq(path, ".") {
		if v = reflect.Indirect(v); name == "*" || !v.IsValid() {
			return v
		}
		v = field(v, name)
	}
	return v
}

// madeCell is a field as JSON, as gqlgen writes it; nil for null.
func madeCell(v reflect.Value, path string) []byte {
	v = reflect.Indirect(madeField(v, path))
	if !v.IsValid() {
		return nil
	}
	return appendMade(nil, v)
}

func appendMade(b []byte, v reflect.Value) []byte {
	switch it := v.Interface().(type) {
	case model.JSON:
		return append(b, it...)
	case time.Time:
		return append(it.UTC().AppendFormat(append(b, '"'), time.RFC3339Nano), '"')
	}
	switch v.Kind() {
	case reflect.String:
		return appendText(b, []byte(v.String()))
	case reflect.Bool:
		return strconv.AppendBool(b, v.Bool())
	case reflect.Float64:
		return strconv.AppendFloat(b, v.Float(), 'g', -1, 64)
	case reflect.Slice:
		b = append(b, '[')
		for i := range v.Len() {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendMade(b, v.Index(i))
		}
		return append(b, ']')
	}
	return strconv.AppendInt(b, v.Int(), 10)
}
