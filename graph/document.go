package graph

import (
	"context"
	"net/http"
	"strings"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"

	"tenantry/model"
)

// documents turns the text of a query into a document that is safe to execute, and keeps it.
type documents struct {
	schema *ast.Schema
	limits Limits
	kept   *lru.Cache[string, *ast.QueryDocument]
}

func (d *documents) get(query string) (*ast.QueryDocument, *refusal) {
	if doc, ok := d.kept.Get(query); ok {
		return doc, nil
	}
	doc, fields, no := d.parse(query)
	if no != nil {
		return nil, no
	}
	if errs := validator.ValidateWithRules(d.schema, doc, nil); len(errs) > 0 {
		return nil, refuse(callerErrors(errs)...)
	}
	if err := d.misplaced(doc); err != nil {
		return nil, refuse(err)
	}
	if len(query) <= d.limits.CachedQuery && fields <= d.limits.CachedFields {
		d.kept.Add(strings.Clone(query), doc)
	}
	return doc, nil
}

// misplaced finds a directive that is for the fields of a mutation on any other field, where
// it would do nothing.
func (d *documents) misplaced(doc *ast.QueryDocument) error {
	sets := make([]ast.SelectionSet, 0, 8)
	for _, op := range doc.Operations {
		sets = append(sets, op.SelectionSet)
	}
	for _, f := range doc.Fragments {
		sets = append(sets, f.SelectionSet)
	}
	for len(sets) > 0 {
		set := sets[len(sets)-1]
		sets = sets[:len(sets)-1]
		for _, s := range set {
			switch s := s.(type) {
			case *ast.Field:
				if err := d.placed(s); err != nil {
					return err
				}
				sets = append(sets, s.SelectionSet)
			case *ast.InlineFragment:
				sets = append(sets, s.SelectionSet)
			}
		}
	}
	return nil
}

func (d *documents) placed(f *ast.Field) error {
	if f.ObjectDefinition == d.schema.Mutation && d.schema.Mutation != nil {
		return nil
	}
	for _, at := range f.Directives {
		if at.Definition != nil && at.Definition.Position != nil && !at.Definition.Position.Src.BuiltIn {
			return callerError(model.Errorf(model.Invalid, "@%s belongs on a field of a mutation, and %s is none.", at.Name, f.Name))
		}
	}
	return nil
}

// parse returns a document whose size is within the limits, and its number of fields.
func (d *documents) parse(query string) (*ast.QueryDocument, int, *refusal) {
	if err := scan(query, d.limits); err != nil {
		return nil, 0, refuse(err)
	}
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		no := refuse(callerError(err))
		no.status = http.StatusBadRequest
		return nil, 0, no
	}
	g := newGuard(doc, d.limits)
	if err := g.document(doc); err != nil {
		return nil, 0, refuse(err)
	}
	return doc, g.visits, nil
}

// operation chooses the one to execute.
func operation(doc *ast.QueryDocument, name string) (*ast.OperationDefinition, error) {
	if op := doc.Operations.ForName(name); op != nil {
		return op, nil
	}
	switch {
	case len(doc.Operations) == 0:
		return nil, model.InvalidField("query", "The document has no operation.")
	case name == "":
		return nil, model.InvalidField("operationName", "The document has several operations: name one in operationName.")
	}
	return nil, model.InvalidField("operationName", "The document has no operation of that name.")
}

// introspects reports whether the operation asks about the schema itself.
func introspects(set ast.SelectionSet) bool {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if s.Name == "__schema" || s.Name == "__type" {
				return true
			}
		case *ast.InlineFragment:
			if introspects(s.SelectionSet) {
				return true
			}
		case *ast.FragmentSpread:
			if introspects(s.Definition.SelectionSet) {
				return true
			}
		}
	}
	return false
}

// handed is the executor's query cache: it always has the document that the door has prepared,
// so that the executor never parses or validates one.
type handed struct{}

type handedKey struct{}

func hand(ctx context.Context, doc *ast.QueryDocument) context.Context {
	return context.WithValue(ctx, handedKey{}, doc)
}

// Get returns the document in ctx.
func (handed) Get(ctx context.Context, _ string) (*ast.QueryDocument, bool) {
	doc, ok := ctx.Value(handedKey{}).(*ast.QueryDocument)
	return doc, ok
}

// Add does nothing.
func (handed) Add(context.Context, string, *ast.QueryDocument) {}

// callerError marks an error of the parser, the validator or the coercion as the caller's fault.
func callerError(err error) error { return &fault{err} }

func callerErrors(list gqlerror.List) []error {
	errs := make([]error, len(list))
	for i, err := range list {
		errs[i] = callerError(err)
	}
	return errs
}

// A fault is an error whose text may be shown, because it speaks of the caller's document.
type fault struct{ error }

func (f *fault) Unwrap() error { return f.error }
