package db

import (
	"encoding/binary"
	"slices"

	"tenantry/model"
)

// settle answers what was taken with a question, from its rows. What refers to something that
// is not kept is left to ask by itself.
func (r *Reading) settle(a *Ask) error {
	for _, b := range a.taken {
		if b.settled = b.gather(); !b.settled {
			continue
		}
		if r.room -= len(b.Answer.data); r.room < 0 {
			return TooLarge()
		}
		if err := r.settle(b); err != nil {
			return err
		}
	}
	return nil
}

// gather cuts the arrays beside the rows above into pages, or looks up what they refer to. It
// reports false where a row is not there.
func (a *Ask) gather() bool {
	if a.above.held[a.Edge] != nil || a.Edge.Within { // or it is asked by itself
		return a.pick()
	}
	if !a.Edge.Inline || a.Edge.refers() && a.shelves == nil {
		return false
	}
	above, g := &a.above.Answer, gatherer{Ask: a, to: &a.Answer}
	n := above.Len()
	if a.shelves != nil && (a.shelf == nil || a.shelf.large) {
		return false
	}
	a.Parents, g.to.Pages = make([]model.Key, n), make([]Span, n)
	g.to.width = max(a.cells, a.width())
	g.to.cells, g.to.data = make([]cell, 0, n*4*g.to.width), make([]byte, 0, n*128)
	g.places()
	for row := range n {
		a.Parents[row] = above.Key(row)
		page := &g.to.Pages[row]
		page.From = g.to.Len()
		if !g.row(above, row) {
			return false
		}
		page.To = g.to.Len()
		page.trim(a.Page)
	}
	return true
}

// gatherer is at work on one question.
type gatherer struct {
	*Ask
	to    *Rows
	place []int // of each column on the shelf; 0 where it is in the record
	rows  []int // of the shelf
}

func (g *gatherer) places() {
	g.place = make([]int, len(g.Columns))
	for i, c := range g.Columns {
		if g.kept(c) {
			g.place[i] = g.Edge.target.cell(c)
		}
	}
}

// row gathers what belongs to one row above.
func (g *gatherer) row(above *Rows, row int) bool {
	switch {
	case g.Edge.refers():
		key := above.Cell(row, g.from)
		return key == nil || g.put(key, nil)
	case g.loose:
		return g.merge(above, row)
	case g.bare():
		return elements(above.Cell(row, g.from), func(key []byte) bool { return g.put(key, nil) })
	}
	return elements(above.Cell(row, g.from), func(record []byte) bool {
		record = record[4:] // the number of fields
		return g.put(value(&record), record)
	})
}

// merge sorts the keys of all arrays, drops what is there twice, and cuts the page.
func (g *gatherer) merge(above *Rows, row int) bool {
	g.rows = g.rows[:0]
	for i := range g.Edge.Arrays {
		ok := elements(above.Cell(row, g.from+i), func(key []byte) bool {
			at, ok := g.shelf.at[model.Key(key)]
			g.rows = append(g.rows, at)
			return ok
		})
		if !ok {
			return false
		}
	}
	slices.Sort(g.rows) // the shelf is in the order of keys
	for i, at := range slices.Compact(g.rows) {
		if i > g.Page.limit {
			break
		}
		g.add(at, nil)
	}
	return true
}

// put adds the row with a key: from the shelf, if its type is kept, and from a record.
func (g *gatherer) put(key, record []byte) bool {
	if g.shelf == nil {
		g.to.put(key)
		g.columns(0, record)
		return true
	}
	at, ok := g.shelf.at[model.Key(key)]
	if ok {
		g.add(at, record)
	}
	return ok
}

// add adds a row of the shelf.
func (g *gatherer) add(at int, record []byte) {
	g.to.put(g.shelf.rows.Cell(at, 0))
	g.columns(at, record)
}

func (g *gatherer) columns(at int, record []byte) {
	for _, place := range g.place {
		if place > 0 {
			g.to.put(g.shelf.rows.Cell(at, place))
		} else {
			g.to.put(value(&record))
		}
	}
	for range g.to.width - g.width() { // arrays
		g.to.put(value(&record))
	}
}

// elements calls f with the elements of a binary array, for as long as it likes them.
func elements(raw []byte, f func(element []byte) bool) bool {
	if binary.BigEndian.Uint32(raw) == 0 {
		return true
	}
	n := binary.BigEndian.Uint32(raw[12:])
	for raw = raw[20:]; n > 0; n-- {
		size := binary.BigEndian.Uint32(raw)
		if !f(raw[4 : 4+size]) {
			return false
		}
		raw = raw[4+size:]
	}
	return true
}

// value takes the next value from a binary record; nil is null.
func value(record *[]byte) []byte {
	size := int32(binary.BigEndian.Uint32((*record)[4:])) // after the value's type
	*record = (*record)[8:]
	if size < 0 {
		return nil
	}
	v := (*record)[:size:size]
	*record = (*record)[size:]
	return v
}
