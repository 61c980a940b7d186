package db

import (
	"cmp"
	"slices"

	"tenantry/model"
)

// sought is a row that an argument names, whose absence is an error of the argument.
type sought struct {
	Ask
	field string
	err   error // why it cannot be asked for
}

// seek prepares the question for the row that an argument names.
func (s *Scope) seek(field string, t *Type, given Args) *sought {
	id, _ := given[field].(string)
	k, err := t.Prefix.Key(field, id)
	x := &sought{field: field, err: err}
	if err == nil {
		x.Ask, x.err = s.Ask(t.byID, nil)
	}
	x.Rows, x.Columns, x.Parents = true, t.byID.everything(), []model.Key{k}
	return x
}

// only has no more read of the row than these columns, where nobody follows an edge to it.
func (x *sought) only(names ...string) {
	if x.err != nil {
		return
	}
	x.Columns = nil
	for _, name := range names {
		x.Columns = append(x.Columns, x.Edge.target.Columns[name])
	}
}

// seekAny is seek where an argument is given.
func (s *Scope) seekAny(field string, t *Type, given Args) *sought {
	if given[field] == nil {
		return nil
	}
	return s.seek(field, t, given)
}

// asked are the questions that may be asked.
func asked(all ...*sought) []*Ask {
	var asks []*Ask
	for _, x := range all {
		if x != nil && x.err == nil {
			asks = append(asks, &x.Ask)
		}
	}
	return asks
}

// maybe is the row once it was read; nil if there is none that the principal may see.
func maybe[N any](x *sought) (*N, error) {
	if x.err != nil {
		return nil, x.err
	}
	all := nodes[N](&x.Ask, x.Answer.Pages[0])
	if len(all) == 0 {
		return nil, nil
	}
	return all[0], nil
}

// the is the row, whose absence is an error.
func the[N any](x *sought) (*N, error) {
	n, err := maybe[N](x)
	if err == nil && n == nil {
		err = missing(x.field, x.Edge.target)
	}
	return n, err
}

// sources prepares the question for the ways by which a user has an app, unless something
// stands against it.
func (s *Scope) sources(user, app model.Key, against ...error) *sought {
	x := &sought{err: cmp.Or(against...)}
	if x.err == nil {
		x.Ask, x.err = s.Ask(at("User.apps.sources"), nil)
		x.Rows, x.Columns, x.Parents, x.Pairs = true, x.Edge.everything(), []model.Key{user}, []model.Key{app}
	}
	return x
}

// visible prepares the question about an edge for what the principal need not be allowed to
// read: then it has no parents.
func (s *Scope) visible(e *Edge, parents ...model.Key) (*Ask, error) {
	a, err := s.Ask(e, nil)
	a.Edge, a.Rows, a.Columns = e, true, e.everything()
	if model.CodeOf(err) == model.Forbidden {
		return &a, nil
	}
	a.Parents = parents
	return &a, err
}

// everything is all that may be asked of the rows of an edge: of those that a rule has read,
// nothing is read again, and what their actions depend on is no part of the model.
func (e *Edge) everything() []*Column {
	all := slices.Clone(e.all())
	for _, a := range Actions(e.target.name) {
		for _, c := range a.Checks {
			all = append(all, c.Column)
		}
	}
	return all
}

// ends prepares the question for what the rows of another refer to, each once, and has it
// answered for whoever follows the edge from them.
func (s *Scope) ends(of *Ask, edge string) (*Ask, error) {
	e := of.Edge.target.Edges[edge]
	var keys []model.Key
	seen := map[model.Key]bool{}
	for row := range of.Answer.Len() {
		if raw := (found{ask: of}).cell(row, e.From); raw != nil && !seen[model.Key(raw)] {
			seen[model.Key(raw)] = true
			keys = append(keys, model.Key(raw))
		}
	}
	a, err := s.visible(e, keys...)
	if len(a.Parents) > 0 {
		of.hold(edge, a)
	}
	return a, err
}

// byParent are the rows that keys lead to.
func byParent[N any](a *Ask) map[model.Key]*N {
	all := map[model.Key]*N{}
	for i, k := range a.Parents {
		if n := nodes[N](a, a.Answer.Pages[i]); len(n) > 0 {
			all[k] = n[0]
		}
	}
	return all
}
