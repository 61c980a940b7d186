package db

import (
	"strconv"
)

// stretch is how far a walk goes: as many users as its page has, from where the list begins; or
// where it is sifted, as many as its part has, from where the part before it ended.
type stretch struct {
	limit string // what follows the word
	more  string // and one beyond it
	from  string // a user; none where the list's own beginning is all
}

// walk writes the users of an app in the order of their keys. Each branch walks its own
// index from the cursor and stops at the page's size, so that a page costs no more in an
// app of a million users; the branches are merged and cut once more.
func (s *Scope) walk(q *query, a *Ask) {
	if a.sifts() {
		s.sift(q, a)
		return
	}
	q.add(" from (")
	s.walkAll(q, a, branches, stretch{limit: strconv.Itoa(a.Page.limit + 1), more: strconv.Itoa(a.Page.limit)})
	q.add(") l")
}

// sifts reports a walk on which users are met whom the caller's filters keep: nobody knows how far
// from each other. To look for them on each way by itself would be as far on all of them. Where a
// filter has an index that finds what it keeps, Postgres had better begin there.
func (a *Ask) sifts() bool {
	if a.via == nil || a.counting {
		return false
	}
	met := 0
	for _, c := range a.Page.where {
		switch {
		case c.spread, c.pieces != nil:
			met++
		case !c.walks:
			return false
		}
	}
	return met > 0
}

// The parts of a sifted walk: a page to begin with, each four times as long as the one before
// it, and none so long that its end is far behind the page's.
const (
	longerBy    = 4
	longestPart = 10_000
)

// sift writes the users of an app who pass the caller's filters. An app that everyone has is no
// walk: the list is the tenant's own then. Else its users are walked part by part, as if all were
// asked for, and those of each part who pass are kept, until they are a page.
func (s *Scope) sift(q *query, a *Ask) {
	everyone := func() {
		q.add(" exists (select 1 from apps v where v.tenant_id = ? and v.auto_assign and v.id = ", s.who.Tenant)
		a.parent(q)
		q.add(")")
	}
	of := places{"{row}", "t", "{id}", "t.id"}
	cut := " order by 1" + a.Page.direction(false) + " limit " + strconv.Itoa(a.Page.limit+1)
	q.add(" from ((select t.id as user_id from users t where t.tenant_id = ? and", s.who.Tenant)
	everyone()
	s.choose(q, a, of, "t.id")
	a.bounds(q, "t.id")
	q.add(cut + ") union all (with recursive ")
	s.parts(q, a, of, func() {
		q.add(" from (select ?::uuid as tenant_id) t where not", s.who.Tenant)
		everyone()
		s.visibly(q, a, "t")
	})
	q.add(" select x.user_id from part p cross join unnest(p.passed) x (user_id)" + cut + ")) l")
}

// parts are those of a sifted walk: up to whom it went, how long the next is, who passed, and how
// many have until now. Where it does not begin, there are none.
func (s *Scope) parts(q *query, a *Ask, of places, begins func()) {
	page, begin := strconv.Itoa(a.Page.limit+1), "00000000-0000-0000-0000-000000000000"
	if a.Page.direction(false) != "" {
		begin = "ffffffff-ffff-ffff-ffff-ffffffffffff"
	}
	q.add("part (upto, size, passed, found) as (select '" + begin + "'::uuid, " + page + ", '{}'::uuid[], 0")
	begins()
	q.add(" union all select w.users[p.size], least(p.size * " + strconv.Itoa(longerBy) + ", " + strconv.Itoa(longestPart) + "), x.passed, p.found + cardinality(x.passed)" +
		" from part p cross join lateral (select array(")
	s.walkAll(q, a, given, stretch{limit: "p.size", more: "p.size", from: "p.upto"})
	q.add(") as users offset 0) w cross join lateral (select array(select t.id from unnest(w.users) u (id) join users t on t.tenant_id = ? and t.id = u.id where true", s.who.Tenant)
	s.choose(q, a, of, "t.id")
	q.add(") as passed offset 0) x where p.upto is not null and p.found < " + page + ")")
}

// walkAll writes the users of a stretch, each once.
func (s *Scope) walkAll(q *query, a *Ask, ways []branch, of stretch) {
	q.add("select w.user_id from (")
	for i, b := range ways {
		if i > 0 {
			q.add(" union all ")
		}
		q.add("(")
		s.walkBranch(q, a, b, of)
		q.add(")")
	}
	q.add(") w group by w.user_id")
	if !a.counting {
		q.add(" order by w.user_id" + a.Page.direction(false) + " limit " + of.limit)
	}
}

func (s *Scope) walkBranch(q *query, a *Ask, b branch, of stretch) {
	switch {
	case b.via == "":
		s.walkRows(q, a, b, of, func() {
			q.add(" and " + b.app + " = ")
			a.parent(q)
		})
	case b.everyone() || a.counting:
		q.add("select x.user_id from " + b.via + " cross join lateral (")
		s.walkRows(q, a, b, of, func() { q.add(" and " + b.on) })
		q.add(") x")
		s.walkVia(q, a, b)
	default:
		s.merge(q, a, b, of)
	}
}

// merge walks an app that comes by many groups or accounts, each of which has its users in
// order. First it takes the head of each. If a page's worth of heads are not beyond some
// user, neither is the page, and only what lies before that user is read: a row for each
// way and a page, and not a page for each way.
func (s *Scope) merge(q *query, a *Ask, b branch, of stretch) {
	within, end := " <= ", "ffffffff-ffff-ffff-ffff-ffffffffffff"
	if a.Page.direction(false) != "" {
		within, end = " >= ", "00000000-0000-0000-0000-000000000000"
	}
	head := of
	head.limit = "1"
	q.add("with heads as materialized (select v.*, x.user_id as head from " + b.via + " cross join lateral (")
	s.walkRows(q, a, b, head, func() { q.add(" and " + b.on) })
	q.add(") x")
	s.walkVia(q, a, b)
	q.add("), bound as materialized (select coalesce((select h.head from (select distinct head from heads) h order by h.head" +
		a.Page.direction(false) + " offset " + of.more + " limit 1), '" + end + "'::uuid) as at)")
	q.add(" select x.user_id from bound cross join heads v cross join lateral (")
	s.walkRows(q, a, b, of, func() { q.add(" and " + b.on + " and r." + b.user + within + "bound.at") })
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
func (s *Scope) walkRows(q *query, a *Ask, b branch, of stretch, on func()) {
	row := "r"
	if b.rows == a.Edge.target.Table {
		row = "t"
	}
	id := row + "." + b.user
	q.add("select "+id+" as user_id from "+b.rows+" "+row+" where "+row+".tenant_id = ?", s.who.Tenant)
	on()
	at := places{"{row}", row, "{id}", id, "{app}", b.app, "{kind}", "'" + b.kind + "'::text"}
	if of.from != "" {
		s.sees(q, a, at)
		a.bounds(q, id)
		q.add(" and " + id + []string{" > ", " < "}[min(len(a.Page.direction(false)), 1)] + of.from)
	} else {
		s.narrow(q, a, at, id)
	}
	if !a.counting {
		q.add(" order by " + id + a.Page.direction(false) + " limit " + of.limit)
	}
}
