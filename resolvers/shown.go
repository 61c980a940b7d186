package resolvers

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/db"
)

// showing tells the scope which fields of the objects in a payload are selected, under whatever
// condition: an object is read again after it was written, and that far is enough.
func showing(ctx context.Context) context.Context {
	payload := graphql.GetRootFieldContext(ctx).Field.SelectionSet
	return db.Showing(ctx, func(typ string) []string {
		var names []string
		each(payload, func(f *ast.Field) {
			if f.Definition.Type.Name() == typ {
				names = append(names, "id")
				each(f.SelectionSet, func(f *ast.Field) { names = append(names, paths(f)...) })
			}
		})
		return names
	})
}

// paths are a field, or the fields of a part of the object.
func paths(f *ast.Field) []string {
	if len(f.SelectionSet) == 0 {
		return []string{f.Name}
	}
	var names []string
	each(f.SelectionSet, func(part *ast.Field) { names = append(names, f.Name+"."+part.Name) })
	return names
}

// each calls f with the fields of a selection, those in its fragments among them.
func each(set ast.SelectionSet, f func(*ast.Field)) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			f(s)
		case *ast.InlineFragment:
			each(s.SelectionSet, f)
		case *ast.FragmentSpread:
			each(s.Definition.SelectionSet, f)
		}
	}
}
