package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
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

// What the operations that the product is measured by take, through the whole program and
// however many rows they have: statements, with the one that binds the tenant, and allocations.
func TestCosts(t *testing.T) {
	s := newServer(t)
	s.crowd(100)
	for _, c := range []struct {
		name, who, query string
		statements       int64
		allocations      float64
	}{
		{"W1, one user with groups and apps", "management", strings.Replace(oneUser, "($id: ID!)", `($id: ID! = "`+ann+`")`, 1), 2, 300},
		{"W2, 50 users with groups and apps", "management", deepUsers, 2, 500},
		{"W3, 50 users", "management", flatUsers, 2, 250},
		{"W5, 50 users of an app", "mail", flatUsers, 2, 300},
	} {
		s.soon(c.name, func() bool { return s.spends(c.who, c.query) <= c.statements })
		n := testing.AllocsPerRun(50, func() { s.serves(c.who, c.query) })
		if spent := s.spends(c.who, c.query); n > c.allocations || spent != c.statements {
			t.Errorf("%s: %.0f allocations and %d statements, at most %.0f and %d wanted", c.name, n, spent, c.allocations, c.statements)
		}
		t.Logf("%s: %.0f allocations", c.name, n)
	}
}

// serves has the program answer without a network.
func (s *server) serves(who, query string) {
	body, _ := json.Marshal(map[string]any{"query": query})
	r, w := httptest.NewRequest("POST", "/graphql", bytes.NewReader(body)), httptest.NewRecorder()
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+s.tokens[who])
	s.program.handler.ServeHTTP(w, r)
	if w.Code != http.StatusOK || w.Body.Len() < 100 {
		s.t.Fatalf("%d %s", w.Code, w.Body)
	}
}
