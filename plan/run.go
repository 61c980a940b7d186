package plan

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/db"
	"tenantry/model"
)

// An answer is what a step found in one run.
type answer struct {
	ask  db.Ask
	err  error
	page []int32 // which page belongs to each row of the step above, or to each id; -1 is none

	taken bool // it is asked for with the step above, if that is enough
}

// A run is one execution of a plan.
type run struct {
	plan      *plan
	scope     *db.Scope
	variables map[string]any
	answers   []answer
	open      int // steps that have not been asked for
}

// read fetches level by level: each edge is one statement for all parents, or comes with the
// step above, and each level is one round trip.
func (r *run) read(ctx context.Context) error {
	r.answers, r.open = make([]answer, r.plan.steps), r.plan.steps
	return r.scope.Reading(ctx, func(reading *db.Reading) error {
		for _, level := range r.plan.levels {
			asks := make([]*db.Ask, 0, len(level))
			for _, s := range level {
				if a := &r.answers[s.n]; r.prepare(s, a) {
					asks = append(asks, &a.ask)
				}
			}
			if err := reading.Read(ctx, asks, r.open == 0); err != nil {
				return err
			}
		}
		return nil
	})
}

// prepare makes the question of a step, and reports whether there is one to ask.
func (r *run) prepare(s *step, a *answer) bool {
	if !a.taken {
		r.open--
	}
	if a.taken && a.ask.Settled() || s.of != nil && r.answers[s.of.n].ask.Answer.Len() == 0 {
		return false // answered, or nobody to ask about
	}
	given := s.field.ArgumentMap(r.variables)
	a.taken, a.err = false, r.ask(s, a, given)
	switch {
	case a.err != nil:
		return false
	case s.byID:
		a.err = a.ids(string(s.edge.Target().Prefix), given)
	case s.of != nil:
		a.parents(s, &r.answers[s.of.n].ask)
	default:
		r.take(s, a)
		return true
	}
	if a.err != nil || len(a.ask.Parents) == 0 {
		return false
	}
	r.take(s, a)
	return true
}

func (r *run) ask(s *step, a *answer, given map[string]any) error {
	var err error
	a.ask, err = r.scope.Ask(s.edge, given)
	a.ask.Columns, a.ask.Rows, a.ask.Count = s.columns, s.rows, s.count
	return err
}

// take has the steps below answered with a step, where they can be.
func (r *run) take(s *step, above *answer) {
	for _, next := range s.below {
		a := &r.answers[next.n]
		if !next.edge.Inline || r.ask(next, a, next.field.ArgumentMap(r.variables)) != nil || !r.scope.Take(&above.ask, &a.ask, next.from) {
			continue
		}
		if !a.taken {
			r.open--
		}
		a.taken = true
		r.take(next, a)
	}
}

// pair is a parent: a key, and beside it the row's own where the edge hangs on a relation.
type pair struct{ key, row model.Key }

// parents are the rows above, or what they refer to, each once.
func (a *answer) parents(s *step, above *db.Ask) {
	rows := &above.Answer
	a.page = make([]int32, rows.Len())
	a.ask.Parents = make([]model.Key, 0, rows.Len())
	seen := make(map[pair]int32, rows.Len())
	for n, page := range rows.Pages {
		for row := page.From; row < page.To; row++ {
			a.page[row] = -1
			raw := rows.Cell(row, s.from)
			switch {
			case raw == nil:
			case s.edge.Pair != "" && s.edge.From != nil:
				a.page[row] = a.parent(seen, pair{model.Key(raw), rows.Key(row)})
			case s.edge.Pair != "":
				a.page[row] = a.parent(seen, pair{above.Parents[n], model.Key(raw)})
			default:
				a.page[row] = a.parent(seen, pair{key: model.Key(raw)})
			}
		}
	}
}

func (a *answer) parent(seen map[pair]int32, p pair) int32 {
	n, ok := seen[p]
	if !ok {
		n = int32(len(a.ask.Parents))
		seen[p] = n
		a.ask.Parents = append(a.ask.Parents, p.key)
		if a.ask.Edge.Pair != "" {
			a.ask.Pairs = append(a.ask.Pairs, p.row)
		}
	}
	return n
}

// ids are those in the arguments that have the prefix, each once.
func (a *answer) ids(prefix string, given map[string]any) error {
	ids, err := idArgs(given)
	if err != nil {
		return err
	}
	a.page = make([]int32, len(ids))
	seen := make(map[pair]int32, len(ids))
	for i, id := range ids {
		was, key, err := model.ParseID(id)
		a.page[i] = -1
		if err == nil && string(was) == prefix { // the writer says in their order which is none
			a.page[i] = a.parent(seen, pair{key: key})
		}
	}
	return nil
}

// idArgs reads the ids of node and nodes as gqlgen's executor would.
func idArgs(given map[string]any) ([]string, error) {
	list, ok := given["ids"].([]any)
	if !ok {
		list = graphql.CoerceList(given["ids"])
	}
	if id, ok := given["id"]; ok {
		list = []any{id}
	}
	ids := make([]string, len(list))
	for i, v := range list {
		var err error
		if ids[i], err = graphql.UnmarshalID(v); err != nil {
			return nil, model.InvalidField("ids", "%s", err)
		}
	}
	return ids, db.CheckIDs(ids)
}

// switches are the variables that @skip and @include ask: a plan is compiled for each setting of them.
func switches(doc *ast.QueryDocument, op *ast.OperationDefinition) []string {
	var names []string
	note := func(directives ast.DirectiveList) {
		for _, d := range directives {
			if v := d.Arguments.ForName("if"); v != nil && v.Value.Kind == ast.Variable && !slices.Contains(names, v.Value.Raw) {
				names = append(names, v.Value.Raw)
			}
		}
	}
	var walk func(ast.SelectionSet)
	walk = func(selection ast.SelectionSet) {
		for _, s := range selection {
			switch s := s.(type) {
			case *ast.Field:
				note(s.Directives)
				walk(s.SelectionSet)
			case *ast.InlineFragment:
				note(s.Directives)
				walk(s.SelectionSet)
			case *ast.FragmentSpread:
				note(s.Directives)
			}
		}
	}
	walk(op.SelectionSet)
	for _, f := range doc.Fragments {
		walk(f.SelectionSet)
	}
	return names
}
