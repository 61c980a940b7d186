package main

import (
	"bytes"
	"context"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"

	"tenantry/db"
	"tenantry/model"
	"tenantry/plan"
)

// The operations that the product is measured by.
const (
	oneUser   = `query($id: ID!) { user(id: $id) { id email name { full } groups(first: 5) { nodes { id name } } apps(first: 5) { nodes { id name } } } }`
	deepUsers = `{ users(first: 50) { nodes { id email name { full } groups(first: 5) { nodes { id name } } apps(first: 5) { nodes { id name } } } pageInfo { endCursor hasNextPage } } }`
	flatUsers = `{ users(first: 50) { nodes { id email status name { full } createdAt } pageInfo { endCursor hasNextPage } } }`
)

// seeded begins the scopes of a tenant with two thousand users: one for each request, as it
// keeps what was read. The id is that of one of them.
func seeded(tb testing.TB) (func() *db.Scope, string) {
	tb.Helper()
	url, ctx := postgres.Database(tb), context.Background()
	made, err := db.Seed(ctx, url, db.SeedOptions{
		Tenants: 1, Users: 2000, Apps: 50, Groups: 200, Accounts: 500, AppsPerUser: 2, GroupsPerUser: 3, Seed: 1,
	}, func(int64, int64, string) {})
	if err != nil {
		tb.Fatal(err)
	}
	d, err := db.Open(ctx, url, db.Options{Key: bytes.Repeat([]byte{7}, 32)})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(d.Close)
	tenant := made.Tenants[0]
	scope := func() *db.Scope {
		return d.As(model.Manager(tenant.Key, tenant.ManagementApp, "Administration", nil))
	}
	page, err := db.Connection[model.UserConnection](scope().In(ctx), "Query.users", db.Parent{}, db.Args{"first": 1}, false)
	if err != nil {
		tb.Fatal(err)
	}
	return scope, page.Nodes[0].ID()
}

// answered runs an operation to the bytes of its answer.
func answered(tb testing.TB, s *db.Scope, x *executor.Executor, query string, variables map[string]any) {
	ctx := graphql.StartOperationTrace(s.In(context.Background()))
	op, errs := x.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
	if errs != nil {
		tb.Fatal(errs)
	}
	answer, ctx := x.DispatchOperation(ctx, op)
	if r := answer(ctx); len(r.Errors) > 0 || len(r.Data) < 100 {
		tb.Fatalf("%s %v", r.Data, r.Errors)
	}
}

// What the plan spares of gqlgen's executor over the same reader: go test -bench Read -benchmem .
func BenchmarkRead(b *testing.B) {
	scope, id := seeded(b)
	for _, op := range []struct {
		name, query string
		variables   map[string]any
	}{
		{"one user", oneUser, map[string]any{"id": id}},
		{"50 users with groups and apps", deepUsers, nil},
		{"50 users", flatUsers, nil},
	} {
		for name, x := range map[string]*executor.Executor{"plan": newExecutor(plan.Over(generated(), 100)), "executor": newExecutor(generated())} {
			b.Run(op.name+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					answered(b, scope(), x, op.query, op.variables)
				}
			})
		}
	}
}

// A page of 50 users with the groups and apps of each takes few allocations, however many
// rows it has.
func TestAllocations(t *testing.T) {
	scope, _ := seeded(t)
	x := newExecutor(plan.Over(generated(), 100))
	if n := testing.AllocsPerRun(50, func() { answered(t, scope(), x, deepUsers, nil) }); n > 500 {
		t.Errorf("%.0f allocations, at most 500 wanted", n)
	}
}
