// Package resolvers connects the schema to the store, about a line per field. It holds no
// state, no rule and no SQL. Queries mostly never come here: the read plan answers them
// from the same map. Mutations, and what a plan does not cover, do.
package resolvers

import (
	"context"
	"reflect"
	"slices"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/db"
	"tenantry/graph"
	"tenantry/model"
)

// Resolver depends on nothing: the caller's scope comes with the context.
type Resolver struct {
	URL string // what clients call the server: the start of links
}

// link is the page that takes a code with which an admin user signs in once. Browsers send
// what follows # to nobody.
func (r *Resolver) link(code string) string { return r.URL + "/sign-in#code=" + code }

// args are the arguments of the field as the caller gave them: the map decodes them, for
// the read plan and for these resolvers alike.
func args(ctx context.Context) db.Args {
	return graphql.GetFieldContext(ctx).Field.ArgumentMap(graphql.GetOperationContext(ctx).Variables)
}

// connect follows an edge of the map into a connection.
func connect[C any](ctx context.Context, edge string, from model.Key) (*C, error) {
	return db.Connection[C](ctx, edge, db.Parent{Key: from}, args(ctx), selected(ctx, "totalCount"))
}

// selected reports whether the caller selects a field of what is being resolved.
func selected(ctx context.Context, name string) bool {
	return slices.ContainsFunc(graphql.CollectFieldsCtx(ctx, nil), func(f graphql.CollectedField) bool { return f.Name == name })
}

// follow sends what a follower of the feed reads, until the subscription ends.
func follow(ctx context.Context, f *db.Follower) <-chan *model.EventEdge {
	to := make(chan *model.EventEdge)
	go func() {
		defer close(to)
		defer f.Close()
		graph.Fail(ctx, f.Each(ctx, func(e *model.EventEdge) error { return sent(ctx, to, e) }))
	}()
	return to
}

// sent waits until a subscriber takes what is sent, or has gone.
func sent[T any](ctx context.Context, to chan<- T, v T) error {
	select {
	case to <- v:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// counting is the scope for a write, and where it puts how many users gain and lose which
// app, if the caller wants to know.
func counting(ctx context.Context) (*db.Scope, *[]*model.AccessChange) {
	s := db.From(ctx)
	if selected(ctx, "accessChanges") {
		return s, s.AccessChanges()
	}
	return s, &[]*model.AccessChange{}
}

// viewer says who is asking.
func viewer(ctx context.Context) (*model.Viewer, error) {
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	v := &model.Viewer{Kind: who.Kind, ID: who.ID(), Name: who.Name, Permissions: []string{}}
	if !who.ExpiresAt.IsZero() {
		v.ExpiresAt = &who.ExpiresAt
	}
	for _, p := range who.Permissions() {
		v.Permissions = append(v.Permissions, string(p))
	}
	return v, nil
}

// payload is what a mutation answers: nothing, where it failed. Its changes are the records
// of what was written, if the caller wants them.
func payload[P any](ctx context.Context, p *P, err error) (*P, error) {
	if err != nil {
		return nil, err
	}
	changes, err := db.From(ctx).Changes(ctx, selected(ctx, "changes"))
	if err != nil {
		return nil, err
	}
	reflect.ValueOf(p).Elem().FieldByName("Changes").Set(reflect.ValueOf(changes))
	return p, nil
}

// result is what became of one row of many.
type result interface {
	Done() bool
	Refused() bool
}

// counts is how many of the rows were carried out, and how many failed. Where one has undone
// the others, none was carried out.
func counts[R result](results []R) (done, failed int) {
	for _, r := range results {
		if r.Refused() {
			failed++
		} else if r.Done() {
			done++
		}
	}
	return done, failed
}
