package db

import (
	"strconv"
	"strings"

	"tenantry/model"
)

// The rows that an edge leads to can come with the rows above, without a statement of their
// own: a small list as an array beside each row, and rows of a type that is Kept by their keys
// alone. The array is written by from, narrow and order, as the statement would be: it is the
// same list, for the same eyes.

// Take has below answered with above, if it can be; cell is the one of above's rows that below
// hangs on. Once above has been read, Settled says whether that was enough.
func (s *Scope) Take(above, below *Ask, cell int) bool {
	e := below.Edge
	if !e.Inline || !below.plain() || s.who.Kind == model.ActorKindOperator {
		return false
	}
	if !e.refers() && !above.holds(e) || e.target.Kept && !s.keeps(below) {
		return false
	}
	below.above, below.from = above, cell
	if !e.refers() {
		above.arrays = append(above.arrays, below)
	}
	above.taken = append(above.taken, below)
	return true
}

// Settled reports whether the question was answered with the one above. Its pages are those of
// the rows above then, one for each.
func (a *Ask) Settled() bool { return a.settled }

// refers reports an edge to one row, whose key stands in the row above.
func (e *Edge) refers() bool { return e.From != nil && e.Of == e.target.key() }

// plain is a page from the beginning of a list, in the order of keys, and nothing else.
func (a *Ask) plain() bool {
	p := &a.Page
	return a.Rows && !a.Count && a.via == nil && !a.Edge.Walk && p.sort == nil && p.after == nil && p.before == nil &&
		!p.back && !p.desc && !p.chosen && p.skip == 0
}

// holds reports whether an array can stand beside the rows: not where these are kept, nor for
// an edge that does not hang on their keys.
func (a *Ask) holds(e *Edge) bool {
	return e.From == nil && (e.Link == "" || e.target.Kept) && (a.above == nil || !a.Edge.refers())
}

// keeps reports whether all that is asked of the type at the end is kept, and takes hold of
// it. Within a transaction nothing is: what that has written nobody else sees yet.
func (s *Scope) keeps(a *Ask) bool {
	t := a.Edge.target
	if s.whole != nil || a.Edge.refers() && (s.narrows(t) || a.Edge.Rows != "" || len(a.Page.where) > 0) {
		return false
	}
	for _, c := range a.Columns {
		if t.cell(c) < 0 && strings.Contains(c.SQL, "t.") {
			return false
		}
	}
	shelves, ok := s.db.kept.want(s.who.Tenant)
	if !ok {
		return false
	}
	a.shelves, a.shelf = shelves, s.db.kept.shelf(shelves, t)
	return a.shelf == nil || !a.shelf.large
}

// narrows reports whether the principal sees some of the type's rows and others not.
func (s *Scope) narrows(t *Type) bool { return s.who.App != nil && t.Seen != "" }

// cell is where a row of the type has a column among those that are kept; -1 if it has not.
func (t *Type) cell(c *Column) int {
	for i, have := range t.keeps {
		if have == c {
			return i + 1
		}
	}
	return -1
}

// beside writes the arrays beside the rows of a, and notes in which cells they are.
func (s *Scope) beside(q *query, a *Ask) {
	a.cells = a.width()
	for _, b := range a.arrays {
		b.from = a.cells
		b.loose = len(b.Edge.Arrays) > 0 && b.bare() && len(b.Page.where) == 0 && !s.narrows(b.Edge.target)
		if !b.loose {
			q.add(", array(select ")
			s.array(q, b)
			q.add(")")
			a.cells++
			continue
		}
		for _, sql := range b.Edge.Arrays {
			q.add(", array("+strings.ReplaceAll(sql, "{parent}", a.up()+".id")+")", filled(sql, s.who.Tenant)...)
			a.cells++
		}
	}
}

// array writes the rows of one array: keys, or records that begin with them.
func (s *Scope) array(q *query, a *Ask) {
	near, id := a.near(), a.near()+"."+a.key()
	switch {
	case a.bare():
		q.add(id)
		s.from(q, a)
	case len(a.arrays) == 0:
		s.record(q, a, id)
		s.from(q, a)
	default:
		s.record(q, a, id)
		q.add(" from (select " + near + ".*")
		s.from(q, a)
		q.add(" order by ")
		a.order(q, id, false)
		q.limit(a, a.Page.limit+1)
		q.add(") " + near)
		a.lift(q, id)
	}
	q.add(" order by ")
	a.order(q, id, false)
	q.limit(a, a.Page.limit+1)
}

func (s *Scope) record(q *query, a *Ask, id string) {
	q.add("row(" + id)
	for _, c := range a.Columns {
		if !a.kept(c) {
			q.add(", " + c.SQL)
		}
	}
	s.beside(q, a)
	q.add(")")
}

// bare reports that nothing but keys must be read.
func (a *Ask) bare() bool {
	for _, c := range a.Columns {
		if !a.kept(c) {
			return false
		}
	}
	return len(a.arrays) == 0
}

// kept reports a column that comes out of what is kept.
func (a *Ask) kept(c *Column) bool { return a.shelves != nil && a.Edge.target.cell(c) > 0 }

// lift names the keys of rows for the arrays beside them, whose own tables have the names that
// these rows have.
func (a *Ask) lift(q *query, id string) {
	if len(a.arrays) > 0 {
		q.add(" cross join lateral (select " + id + " as id) " + a.up())
	}
}

// up is the name by which an array knows the row that it stands beside.
func (a *Ask) up() string {
	depth := 0
	for b := a.above; b != nil; b = b.above {
		depth++
	}
	return "u" + strconv.Itoa(depth)
}
