package db

import "strconv"

// count is the statement for the length of each parent's whole list.
func (s *Scope) count(a *Ask) *query {
	a.counting = true
	q := s.query()
	q.add("select " + a.at() + ", x.n")
	q.each(a)
	most := a.most()
	if most > 0 {
		q.add("(select count(*) as n from (select 1")
	} else {
		q.add("(select count(*) as n")
	}
	if a.walks() {
		s.walk(q, a)
	} else {
		s.from(q, a)
	}
	if most > 0 {
		q.limit(a, most+1)
		q.add(") c")
	}
	q.add(") x")
	return q
}

// most is how far the list is counted; 0 is to its end.
func (a *Ask) most() int {
	if a.Whole {
		return 0
	}
	return a.Edge.target.Counted
}

// Total is the length of the whole list, if it was counted to its end.
func (a *Ask) Total(page Span) (int64, bool) {
	most := a.most()
	return page.Count, most == 0 || page.Count <= int64(most)
}

// tally is the statement for how many rows of a root list pass each of several conditions.
// Where there are many parents, what narrows the list to the first of them is each's own.
func (s *Scope) tally(a *Ask) *query {
	a.counting = true
	q, t := s.query(), a.Edge.target
	at := places{"{row}", "t", "{id}", "t." + t.key()}
	q.add("select " + a.at() + ", x.*")
	q.each(a)
	if len(a.Parents) > 1 {
		q.first = &a.Parents[0]
	}
	q.add("(select ")
	for i, also := range a.Tally {
		if i > 0 {
			q.add(", ")
		}
		q.add("count(*) filter (where true")
		for _, c := range also.where {
			q.add(" and "+at.Replace(c.sql), c.args...)
		}
		q.add(") as n" + strconv.Itoa(i))
	}
	if a.walks() {
		q.add(" from (select l.user_id")
		s.walk(q, a)
		q.add(") k join "+t.Table+" t on t.tenant_id = ? and t."+t.key()+" = k.user_id) x", s.who.Tenant)
		return q
	}
	s.from(q, a)
	q.add(") x")
	return q
}
