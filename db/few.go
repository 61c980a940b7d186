package db

import (
	"cmp"
	"slices"
	"strings"

	"tenantry/model"
)

// maxFew is how many rows a list is begun at. Where a condition finds more of a large table,
// a page is soon full on a walk through the list: at two million rows both cost about the
// same. To be counted, the whole list would be walked.
const (
	maxFew        = 5000
	maxFewCounted = 100_000
)

func (s *Scope) maxFew(a *Ask) int {
	if a.counting {
		return maxFewCounted
	}
	return cmp.Or(s.db.fewest, maxFew)
}

// finder is SQL for the keys of all rows that a condition holds for, and maybe of others;
// null where they are too many. It does not depend on how Postgres plans the list.
type finder struct {
	sql  string
	args []any
}

// keysFrom finds keys along an index. One that is found in several ways counts as often: not
// to stop would be to read all of them.
func (s *Scope) keysFrom(a *Ask, key, rows string, args ...any) finder {
	return finder{"array(select " + key + " from " + rows + " limit ?)", append(args, s.maxFew(a)+1)}
}

// few begins the statement of a list that is not to be walked where some condition leaves few
// rows: which they are. It reports whether there is such a condition.
func (s *Scope) few(q *query, a *Ask) bool {
	all := s.finders(a)
	if len(all) == 0 {
		return false
	}
	q.add("with few as materialized (select f.keys from (")
	for i, f := range all {
		if i > 0 {
			q.add(" union all ")
		}
		q.add("select "+f.sql+" as keys", f.args...)
	}
	q.add(") f where cardinality(f.keys) <= ? limit 1) ", s.maxFew(a))
	return true
}

// finders are the ways to find few rows of a root list. What is in the order of keys, and
// narrowed along indexes in that order, needs none.
func (s *Scope) finders(a *Ask) []finder {
	if a.Edge.Of != "" || a.Edge.target.Containing == "" {
		return nil
	}
	var all []finder
	texts, sorted := a.Page.pieces(), a.Page.sort != nil && a.Page.sort != a.Page.along()
	if texts != nil {
		all = append(all, finder{a.Edge.target.Containing + "(?::text[], ?)", []any{texts, s.maxFew(a)}})
	}
	app := s.app(&a.Page)
	if texts == nil && !sorted && app == nil {
		return nil
	}
	for _, c := range a.Page.where {
		if c.finds != "" {
			all = append(all, s.keysFrom(a, "f.user_id", c.finds, slices.Concat([]any{s.who.Tenant}, c.args)...))
		} else if c.found {
			all = append(all, s.keysFrom(a, "t.id", a.Edge.target.Table+" t where t.tenant_id = ? and "+rootRow.Replace(c.sql), slices.Concat([]any{s.who.Tenant}, c.args)...))
		}
	}
	if app != nil && (len(all) > 0 || sorted) {
		all = append(all, s.keysFrom(a, "s.user_id", accessAll+" s where s.tenant_id = ? and s.app_id = ?", s.who.Tenant, *app))
	}
	return all
}

// linked reports that the rows stand in an index of their own, in the order of keys: they are
// walked along that then, and not along the ways to an app.
func (p *Page) linked() bool {
	return slices.ContainsFunc(p.where, func(c condition) bool { return c.finds != "" })
}

var rootRow = strings.NewReplacer("{row}", "t", "{id}", "t.id")

// fewOrMany is the beginning of the list among the few rows, or where they are not few, of the
// walk; all of it to be counted. Of both only one is carried out.
func (s *Scope) fewOrMany(q *query, a *Ask, id string) {
	near, columns := a.near(), map[bool]string{true: "t.id as user_id", false: "t.*"}[a.walks()]
	q.add("(select " + near + ".* from (")
	s.theFew(q, a, columns)
	q.add(" union all (select " + near + ".*")
	if a.walks() {
		s.walk(q, a)
		q.add(" where " + ifMany)
	} else {
		s.from(q, a)
		q.add(" and " + ifMany)
		if !a.counting {
			q.add(" order by ")
			a.order(q, id, false)
			q.add(" limit ?", a.Page.limit+1)
		}
	}
	q.add(")) " + near)
}

// theFew are the rows of the list among the few, or all of them to be counted.
func (s *Scope) theFew(q *query, a *Ask, columns string) {
	b := *a
	b.via = nil
	q.add("(select "+columns+" from (select distinct k.id from unnest((select keys from few)) k (id)) k join "+a.Edge.target.Table+" t on t.tenant_id = ? and t.id = k.id where true", s.who.Tenant)
	s.narrow(q, &b, rootRow, "t.id")
	if !a.counting {
		q.add(" order by ")
		b.order(q, "t.id", false)
		q.add(" limit ?", a.Page.limit+1)
	}
	q.add(")")
}

// ifMany keeps a walk from being taken where the rows are few.
const ifMany = "(select count(*) from few) = 0"

// app is that whose rows alone a root list can have: the token's own, or the one that the
// caller names. They are read along its index then, and not through all of the tenant's.
func (s *Scope) app(p *Page) *model.Key {
	if s.who.App != nil {
		return s.who.App
	}
	for _, c := range p.where {
		if c.walks {
			return &c.names.key
		}
	}
	return nil
}
