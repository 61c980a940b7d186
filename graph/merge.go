package graph

import "github.com/vektah/gqlparser/v2/ast"

// pairs refuses a document in which too many fields share a place in the answer: the validator
// compares each with each, at every level. Fragments are written out here, which is safe once
// the number of fields is known to be small and no fragment spreads itself.
func (g *guard) pairs(doc *ast.QueryDocument) error {
	for _, f := range doc.Fragments {
		g.merge([]ast.SelectionSet{f.SelectionSet})
	}
	for _, op := range doc.Operations {
		g.merge([]ast.SelectionSet{op.SelectionSet})
	}
	return check("pairs of fields to be merged", g.merges, g.limits.Merges)
}

// merge counts the pairs in selection sets that are answered by one object.
func (g *guard) merge(sets []ast.SelectionSet) {
	places := map[string][]ast.SelectionSet{}
	for _, set := range sets {
		g.collect(places, set)
	}
	for _, below := range places {
		n := len(below)
		g.merges = add(g.merges, n*(n-1)/2)
		if g.merges > g.limits.Merges {
			return
		}
		g.merge(below)
	}
}

func (g *guard) collect(places map[string][]ast.SelectionSet, set ast.SelectionSet) {
	for _, s := range set {
		g.steps++
		switch s := s.(type) {
		case *ast.Field:
			places[s.Alias] = append(places[s.Alias], s.SelectionSet)
		case *ast.InlineFragment:
			g.collect(places, s.SelectionSet)
		case *ast.FragmentSpread:
			if f := g.fragments[s.Name]; f != nil {
				g.collect(places, f.SelectionSet)
			}
		}
	}
}
