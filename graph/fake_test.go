package graph_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/graph"
)

const schema = `
directive @cost(weight: Int!) on FIELD_DEFINITION
interface Node { id: ID! }
type PageInfo { hasNextPage: Boolean! endCursor: String }
type Query {
	viewer: User
	user(id: ID, by: UserBy): User
	users(first: Int, last: Int, filter: UserFilter): UserConnection
	node(id: ID!): Node
	nodes(ids: [ID!]!): [Node]!
	fail: String
	report: User @cost(weight: 50)
}
type Mutation { userRename(id: ID!, name: String): User userCount: Int }
type Subscription { changes: Int }
input UserBy @oneOf { email: String phone: String }
input UserFilter { status: Status statuses: [Status!] any: [UserBy!] names: [String!] by: UserBy }
enum Status { ACTIVE PENDING }
type User implements Node { id: ID! name: String status: Status manager: User friends(first: Int = 10): UserConnection groups(first: Int): GroupConnection report: User @cost(weight: 50) }
type UserConnection { edges: [UserEdge!] nodes: [User!] pageInfo: PageInfo! totalCount: Int }
type UserEdge { cursor: String! node: User! }
type Group implements Node { id: ID! name: String users(first: Int): UserConnection }
type GroupConnection { edges: [GroupEdge!] nodes: [Group!] pageInfo: PageInfo! }
type GroupEdge { cursor: String! node: Group! }
`

func loadSchema(tb testing.TB) *ast.Schema {
	tb.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Name: "test.graphqls", Input: schema})
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// A fake is an executable schema whose answer is written by the test.
type fake struct {
	schema *ast.Schema
	exec   func(context.Context) *graphql.Response
}

func (f *fake) Schema() *ast.Schema { return f.schema }

func (f *fake) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (f *fake) Exec(context.Context) graphql.ResponseHandler { return f.exec }

// data answers every operation with the same data.
func data(text string) func(context.Context) *graphql.Response {
	return func(context.Context) *graphql.Response { return &graphql.Response{Data: json.RawMessage(text)} }
}

// failing answers with the data and with errors that pass the presenter.
func failing(text string, errs ...error) func(context.Context) *graphql.Response {
	return func(ctx context.Context) *graphql.Response {
		for _, err := range errs {
			graphql.AddError(ctx, err)
		}
		return data(text)(ctx)
	}
}

func yes(context.Context) bool { return true }

func requestID(context.Context) string { return "req_7" }

// newDoor is a door to the test schema.
func newDoor(tb testing.TB, o graph.Options, exec func(context.Context) *graphql.Response) http.Handler {
	tb.Helper()
	if o.RequestID == nil {
		o.RequestID = requestID
	}
	return graph.Handler(&fake{schema: loadSchema(tb), exec: exec}, o)
}

const gqlMedia = "application/graphql-response+json"

// post sends a body as a client of the newer media type does; headers come in pairs.
func post(h http.Handler, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", gqlMedia)
	return send(h, r, headers...)
}

func send(h http.Handler, r *http.Request, headers ...string) *httptest.ResponseRecorder {
	for i := 0; i < len(headers); i += 2 {
		if headers[i+1] == "" {
			r.Header.Del(headers[i])
			continue
		}
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// ask sends a document as JSON.
func ask(tb testing.TB, h http.Handler, query string, headers ...string) *httptest.ResponseRecorder {
	tb.Helper()
	return post(h, body(tb, query, nil), headers...)
}

func body(tb testing.TB, query string, variables map[string]any) string {
	tb.Helper()
	text, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		tb.Fatal(err)
	}
	return string(text)
}

// An answer is a reply as its reader sees it.
type answer struct {
	Errors []struct {
		Message    string
		Path       []any
		Extensions struct {
			Code, Field, RequestID string
			RetryAfter             int
			CurrentVersion         int
		}
	}
	Data       json.RawMessage
	Extensions struct {
		Cost *struct{ Requested, Limit, Remaining int }
	}
}

func read(tb testing.TB, w *httptest.ResponseRecorder) answer {
	tb.Helper()
	var a answer
	if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil {
		tb.Fatalf("%v in %s", err, w.Body)
	}
	return a
}

func (a answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	return a.Errors[0].Extensions.Code
}
