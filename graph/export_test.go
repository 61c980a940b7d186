package graph

import (
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

// DecodeRequest shows the decoder to the tests.
func DecodeRequest(body []byte) (*graphql.RawParams, error) {
	return decodeRequest(body, DefaultLimits().Nesting)
}

// Guard judges a document as the door does before validation, and says how many selections it looked at.
func Guard(query string) (int, error) {
	l := DefaultLimits()
	if err := scan(query, l); err != nil {
		return 0, err
	}
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		return 0, err
	}
	g := newGuard(doc, l)
	err = g.document(doc)
	return g.steps, err
}

// CostOf shows the price of a validated operation to the tests.
func CostOf(op *ast.OperationDefinition, variables map[string]any) int {
	return costOf(op, variables, DefaultLimits())
}
