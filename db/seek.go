package db

import (
	"cmp"
	"context"

	"github.com/jackc/pgx/v5/pgconn"

	"tenantry/model"
)

// What a text narrows a list to is sought first, before anything else is asked: an index has
// the parts of texts, and how many rows it finds decides how the list is read. Few are read by
// their keys. Where there are more, a page is soon full on the walk that the list is without a
// text: at two million rows both cost about the same. So it is with those of a group or an
// account, where the list is that of an app.
const (
	maxFew        = 5000
	maxFewCounted = 100_000
)

func (s *Scope) maxFew() int { return cmp.Or(s.db.fewest, maxFew) }

// seeking is the statement that seeks; nil where nothing is to be sought.
func (s *Scope) seeking(a *Ask) *query {
	t := a.Edge.target
	pieces, most := a.Page.pieces(), s.maxFew()
	if a.Count {
		most = maxFewCounted
	}
	q := s.query()
	switch {
	case a.Edge.Of != "":
		return nil
	case t.Containing != "" && pieces != nil:
		q.add("select "+t.Containing+"(?::text[], ?)", pieces, most)
		return q
	case a.via != nil && len(a.Parents) == 0: // a list, and no numbers that each parent has of its own
		for _, c := range a.Page.where {
			if c.keys != "" {
				q.add("select case when cardinality(x.keys) <= ? then x.keys end from (select array(", most)
				q.add(c.keys, c.args...)
				q.add(" limit ?) as keys) x", most+1)
				return q
			}
		}
	}
	return nil
}

// seek carries out what is to be sought for the questions.
func (r *Reading) seek(ctx context.Context, asks []*Ask) error {
	var queries []*query
	var sought []*Ask
	for _, a := range asks {
		if q := r.scope.seeking(a); q != nil {
			queries, sought = append(queries, q), append(sought, a)
		}
	}
	if len(sought) == 0 {
		return nil
	}
	bind, err := r.begin(ctx)
	if err != nil {
		return err
	}
	if bind {
		r.planned = anyValues
		queries = append([]*query{r.binding(anyValues)}, queries...)
	}
	if err := r.ask(queries, false); err != nil {
		return err
	}
	if bind {
		if err := r.result(nothing); err != nil {
			return err
		}
	}
	for _, a := range sought {
		if err := r.result(a.found); err != nil {
			return err
		}
		if a.few != nil && len(a.few) <= r.scope.maxFew() { // whether an app may see them is asked of each
			a.via = nil
		}
	}
	return nil
}

// found takes the keys that were found, if they are not too many.
func (a *Ask) found(rows *pgconn.ResultReader) error {
	for rows.NextRow() {
		found := rows.Values()[0]
		if found == nil {
			continue
		}
		a.few = keys{}
		elements(found, func(key []byte) bool {
			a.few = append(a.few, model.Key(key))
			return true
		})
	}
	return nil
}

// few reports a page of the few rows that were found: they are read in its order, up to its end.
func (s *Scope) few(a *Ask) bool { return a.few != nil && !a.counting && len(a.few) <= s.maxFew() }

// among keeps what is counted to the rows that were found, which may be more than for a page.
func (s *Scope) among(q *query, a *Ask, id string) {
	if a.few != nil && a.counting {
		q.add(" and "+id+" in (select unnest(?::uuid[]))", a.few)
	}
}
