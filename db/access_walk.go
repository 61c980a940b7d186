package db

import (
	"strconv"
)

// walk writes the users of an app in the order of their keys. Each branch walks its own
// index from the cursor and stops at the page's size, so that a page costs no more in an
// app of a million users; the branches are merged and cut once more.
func (s *Scope) walk(q *query, a *Ask) {
	q.add(" from (select w.user_id from (")
	for i, b := range branches {
		if i > 0 {
			q.add(" union all ")
		}
		q.add("(")
		s.walkBranch(q, a, b)
		q.add(")")
	}
	q.add(") w group by w.user_id")
	if !a.counting {
		q.add(" order by w.user_id" + a.Page.direction(false))
		q.limit(a, a.Page.limit+1)
	}
	q.add(") l")
}

func (s *Scope) walkBranch(q *query, a *Ask, b branch) {
	switch {
	case b.via == "":
		s.walkRows(q, a, b, a.Page.limit+1, func() {
			q.add(" and " + b.app + " = ")
			a.parent(q)
		})
	case b.everyone() || a.counting:
		q.add("select x.user_id from " + b.via + " cross join lateral (")
		s.walkRows(q, a, b, a.Page.limit+1, func() { q.add(" and " + b.on) })
		q.add(") x")
		s.walkVia(q, a, b)
	default:
		s.merge(q, a, b)
	}
}

// merge walks an app that comes by many groups or accounts, each of which has its users in
// order. First it takes the head of each. If a page's worth of heads are not beyond some
// user, neither is the page, and only what lies before that user is read: a row for each
// way and a page, and not a page for each way.
func (s *Scope) merge(q *query, a *Ask, b branch) {
	within, end := " <= ", "ffffffff-ffff-ffff-ffff-ffffffffffff"
	if a.Page.direction(false) != "" {
		within, end = " >= ", "00000000-0000-0000-0000-000000000000"
	}
	q.add("with heads as materialized (select v.*, x.user_id as head from " + b.via + " cross join lateral (")
	s.walkRows(q, a, b, 1, func() { q.add(" and " + b.on) })
	q.add(") x")
	s.walkVia(q, a, b)
	q.add("), bound as materialized (select coalesce((select h.head from (select distinct head from heads) h order by h.head" +
		a.Page.direction(false) + " offset " + strconv.Itoa(a.Page.limit) + " limit 1), '" + end + "'::uuid) as at)")
	q.add(" select x.user_id from bound cross join heads v cross join lateral (")
	s.walkRows(q, a, b, a.Page.limit+1, func() { q.add(" and " + b.on + " and r." + b.user + within + "bound.at") })
	q.add(") x where v.head" + within + "bound.at")
}

// walkVia keeps the ways that bring the app.
func (s *Scope) walkVia(q *query, a *Ask, b branch) {
	q.add(" where v.tenant_id = ?", s.who.Tenant)
	if b.where != "" {
		q.add(" and " + b.where)
	}
	q.add(" and " + b.app + " = ")
	a.parent(q)
}

// walkRows are the users that one way leads to, in order. Their table is named t where they
// are the rows of the list, so that the caller's filters speak of them.
func (s *Scope) walkRows(q *query, a *Ask, b branch, limit int, on func()) {
	row := "r"
	if b.rows == a.Edge.target.Table {
		row = "t"
	}
	id := row + "." + b.user
	q.add("select "+id+" as user_id from "+b.rows+" "+row+" where "+row+".tenant_id = ?", s.who.Tenant)
	on()
	s.narrow(q, a, places{"{row}", row, "{id}", id, "{app}", b.app, "{kind}", "'" + b.kind + "'::text"}, id)
	if !a.counting {
		q.add(" order by " + id + a.Page.direction(false))
		q.limit(a, limit)
	}
}
