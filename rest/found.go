package rest

import (
	"context"

	"tenantry/db"
	"tenantry/model"
)

// present reads the object with the id; there being none that the scope may see is an error.
func present[N any](ctx context.Context, id, noun string) (*N, error) {
	n, err := db.ByID[N](ctx, id)
	if err == nil && n == nil {
		err = model.Errorf(model.NotFound, "There is no such %s.", noun)
	}
	return n, err
}

// window is the part of a list that the parameters ask for.
func (p Page) window() db.Window { return db.Window{Limit: p.Limit, Token: p.Token} }

// manyOf is the answer of a list, each row shown by show.
func manyOf[N, T any](all *db.Listed[N], show func(*N) T) *many[T] {
	out := &many[T]{Next: all.Token, Body: result[[]T]{make([]T, 0, len(all.Nodes))}}
	for _, n := range all.Nodes {
		out.Body.Result = append(out.Body.Result, show(n))
	}
	return out
}
