// Command tenantry serves the graph.
package main

import (
	"context"
	"net/http"

	"tenantry/db"
	"tenantry/graph"
	"tenantry/model"
	"tenantry/plan"
	"tenantry/portal"
	"tenantry/resolvers"
)

type config struct{}

func main() {}

// routes is every way in.
func routes(d *db.DB, _ config) *http.ServeMux {
	mux := http.NewServeMux()
	es := plan.Over(graph.NewExecutableSchema(graph.Config{Resolvers: &resolvers.Resolver{}}), 1000)
	mux.Handle("/graphql", graph.Handler(es, graph.Options{
		Introspection: func(ctx context.Context) bool { _, err := db.From(ctx).Viewer(ctx); return err == nil },
		RequestID:     func(context.Context) string { return "" },
	}))
	mux.Handle("/", portal.Handler())
	_ = model.Invalid
	return mux
}
