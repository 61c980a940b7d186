package main

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"pgregory.net/rapid"

	"tenantry/db"
	"tenantry/graph"
	"tenantry/model"
	"tenantry/plan"
	"tenantry/resolvers"
)

// generated is gqlgen's executor over the resolvers: the oracle of the read plan.
func generated() graphql.ExecutableSchema {
	return graph.NewExecutableSchema(graph.Config{Resolvers: &resolvers.Resolver{}})
}

func newExecutor(es graphql.ExecutableSchema) *executor.Executor {
	x := executor.New(es)
	x.SetQueryCache(lru.New[*ast.QueryDocument](1000))
	x.SetErrorPresenter(func(ctx context.Context, err error) *gqlerror.Error {
		e := graphql.DefaultErrorPresenter(ctx, err)
		if e.Extensions["code"] == nil {
			e.Extensions = map[string]any{"code": model.CodeOf(err)}
		}
		return e
	})
	return x
}

// execute answers an operation; refused says that it did not come so far.
func execute(ctx context.Context, x *executor.Executor, query string, variables map[string]any) (string, bool) {
	ctx = graphql.StartOperationTrace(ctx)
	op, errs := x.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
	if errs != nil {
		return "", true
	}
	answer, ctx := x.DispatchOperation(ctx, op)
	r := answer(ctx)
	lines := make([]string, len(r.Errors))
	for i, e := range r.Errors {
		b, _ := json.Marshal(e)
		lines[i] = string(b)
	}
	slices.Sort(lines) // gqlgen finds them in any order
	return string(r.Data) + "\n" + strings.Join(lines, "\n"), false
}

// The plan and gqlgen's executor are two executors over one reader: to any operation, from
// anybody, they give one answer, byte for byte.
func TestSame(t *testing.T) {
	t.Parallel()
	d := open(t)
	es := plan.Over(generated(), 1000)
	planned, oracle := newExecutor(es), newExecutor(generated())
	drawn := draws(t, d, oracle)
	names := slices.Sorted(maps.Keys(callers))
	names = append(names, "management", "management", "management", "mail", "mail", "wiki") // more often
	compared := 0
	rapid.Check(t, func(t *rapid.T) {
		g := &generator{t: t, schema: es.Schema(), pool: drawn, vars: map[string]any{}}
		query := g.operation()
		who := rapid.SampledFrom(names).Draw(t, "who")
		for range 2 { // compiled, and from the cache
			ctx := d.As(callers[who]).In(context.Background()) // of one moment, which numbers show
			a, refused := execute(ctx, planned, query, maps.Clone(g.vars))
			b, _ := execute(ctx, oracle, query, maps.Clone(g.vars))
			if refused {
				return
			}
			if a != b {
				t.Fatalf("as %s\n%s\n%v\nplan   %.3000s\ngqlgen %.3000s", who, query, literal(g.vars), a, b)
			}
			compared++
			for name, v := range g.vars { // other settings of the switches, from the same document
				if on, ok := v.(bool); ok && rapid.Bool().Draw(t, "flip") {
					g.vars[name] = !on
				}
			}
		}
	})
	t.Logf("%d answers compared, %d operations planned, %d fell back", compared, es.Planned.Load(), es.Fallback.Load())
	if fell := es.Fallback.Load(); fell > 0 {
		t.Errorf("%d operations fell back", fell)
	}
}

// What comes beside the rows above is what its own statement would find, for all who may ask.
func TestSameBesides(t *testing.T) {
	t.Parallel()
	d := open(t)
	es := plan.Over(generated(), 1000)
	planned, oracle := newExecutor(es), newExecutor(generated())
	for _, query := range []string{
		besides,
		`{ users { nodes { groups(first: 1) { edges { cursor addedAt addedBy { kind id } node { id version } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`,
		`{ users { nodes { one: apps(first: 1) { nodes { name } pageInfo { hasNextPage endCursor } } two: apps(first: 2) { nodes { name description } pageInfo { hasNextPage } } apps { nodes { clients { nodes { name } } } } } } }`,
		`{ users { nodes { apps { edges { sources { kind since by { kind id } account { name } group { name users(first: 2) { nodes { id apps { nodes { name } } } } } } profile { username lastSignInAt } node { name } } } } } }`,
		`{ groups { nodes { users(first: 2) { edges { addedAt node { groups { nodes { name } } apps { edges { sources { kind } node { name active autoAssign } } } } } } } } }`,
		`{ apps { nodes { users(first: 3) { edges { sources { kind group { name } } node { email groups { nodes { name } } apps(first: 2) { nodes { name } } } } } } } }`,
		`{ sessions { nodes { app { name } user { groups { nodes { name } } } } } consents { nodes { app { name active } } } accounts { nodes { defaultApp { name } users { nodes { apps { nodes { id } } } } } } }`,
		`{ users { nodes { apps(last: 1) { nodes { name } } groups(last: 2) { nodes { name } } } } nodes(ids: ["` + ann + `", "` + bob + `"]) { ... on User { apps { nodes { name } totalCount } groups { nodes { customData } } } } }`,
		`query($first: Int = 2) { users(first: 2) { nodes { groups(first: $first) { nodes { name } } apps(first: 0) { nodes { name } } } } }`,
	} {
		for who, p := range callers {
			for range 2 { // before the rows are kept, and after
				a, refused := execute(d.As(p).In(t.Context()), planned, query, nil)
				b, _ := execute(d.As(p).In(t.Context()), oracle, query, nil)
				if a != b || refused {
					t.Errorf("as %s\n%s\nplan   %s\ngqlgen %s", who, query, a, b)
				}
			}
		}
	}
}

// What rules make is the same to both, whole, whoever asks.
func TestSameMade(t *testing.T) {
	t.Parallel()
	d := open(t)
	es := plan.Over(generated(), 1000)
	planned, oracle := newExecutor(es), newExecutor(generated())
	const of = `kpis { users { ...k } usersNew { ...k } usersActive { ...k } usersPending { ...k } usersDisabled { ...k } signIns { day signIns { ...k } } `
	const k = ` fragment k on Kpi { value list filter }`
	queries := []string{
		`{ viewer { kind id name permissions expiresAt tenant { id name defaultApp { name } } app { id name users(first: 1) { nodes { email } } } } }`,
		`{ tenant { ` + of + `apps { ...k } appsInactive { ...k } accounts { ...k } accountsNew { ...k } accountsActive { ...k } usersPerAccount } } }` + k,
		`{ accounts { nodes { name ` + of + `apps { ...k } appsInactive { ...k } } } } }` + k,
		`{ apps { nodes { name ` + of + `accounts { ...k } bySource { source value filter } } } } }` + k,
		`{ a: apps { nodes { kpis { users { value } } } } b: apps(first: 1) { nodes { kpis { again: users { value } users { filter } } } } accounts { nodes { apps { nodes { kpis { users { value } accounts { list } } } } } } }`,
		`{ tenant { readiness { totalCount nodes { kind value text list filter } edges { cursor node { kind } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } last: readiness(last: 1) { nodes { text } pageInfo { hasPreviousPage } } none: readiness(secretDays: 0) { totalCount } } tenants { nodes { kpis { users { value } usersPerAccount } readiness { totalCount } } } }`,
	}
	for _, user := range []string{ann, bob, cleo, dan, eve, gil, "x", acme} {
		for _, app := range []string{mail, wiki, news, draft, secretApp, ann} {
			queries = append(queries, fmt.Sprintf(`{ explainAccess(userId: %q, appId: %q) { allowed stoppedBy user { id email apps { nodes { name } } groups { nodes { name } } } app { name users(first: 2) { nodes { email } } }
				paths { kind since by { kind id } account { name users(first: 1) { nodes { email } } } group { name id } } wouldEndBy { changes { mutation id input reach text } } } }`, user, app))
			queries = append(queries, fmt.Sprintf(`{ explainAccess(userId: %q, appId: %q) { app { viewerCan { action allowed } } paths { group { name customData } account { metadata } } } }`, user, app)) // of what is not kept
		}
		for _, more := range []string{``, `, appId: "` + mail + `"`, `, appId: "` + draft + `"`, `, accountId: "` + initech + `"`, `, accountId: "` + hooli + `", appId: "` + wiki + `"`, `, accountId: "x"`, `, appId: "x"`, `, appId: "` + secretApp + `"`} {
			queries = append(queries, fmt.Sprintf(`{ simulateLogin(userId: %q%s) { outcome message user { email groups { nodes { name } } } app { name clients { nodes { name } } } account { name defaultApp { name } } trace { check passed found } } }`, user, more))
		}
	}
	for _, query := range queries {
		for who, p := range callers {
			ctx := d.As(p).In(t.Context()) // of one moment, which numbers show
			a, refused := execute(ctx, planned, query, nil)
			b, _ := execute(ctx, oracle, query, nil)
			if a != b || refused {
				t.Errorf("as %s\n%s\nplan   %s\ngqlgen %s", who, query, a, b)
			}
		}
	}
	if es.Fallback.Load() > 0 {
		t.Errorf("%d operations fell back", es.Fallback.Load())
	}
}

func open(t *testing.T) *db.DB {
	t.Helper()
	d, err := db.Open(context.Background(), postgres.Database(t), db.Options{Key: testKey})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}

var (
	anyID     = regexp.MustCompile(`"[a-z]{3}_[0-9a-z]{26}"`)
	anyCursor = regexp.MustCompile(`ursor":"([^"]+)"`)
)

// draws are ids and cursors of both tenants, and some that are of none.
func draws(t *testing.T, d *db.DB, x *executor.Executor) *pool {
	t.Helper()
	p := &pool{}
	for _, who := range []string{"management", "globex"} {
		for _, query := range []string{
			`{ users { edges { cursor node { id apps { edges { cursor node { id } } } groups { edges { cursor node { id } } } accounts { edges { cursor node { id } } } } } } }`,
			`{ apps { edges { cursor node { id clients { edges { cursor node { id } } } users { edges { cursor } } } } } roles { edges { cursor node { id } } } sessions { edges { cursor node { id } } } consents { edges { cursor node { id } } } eventStreams { edges { cursor node { id } } } eventCollections { edges { cursor node { id } } } webhooks { edges { cursor node { id deliveries { edges { cursor node { id } } } } } } }`,
			`{ users(orderBy: {field: EMAIL}) { edges { cursor } } accounts(orderBy: {field: NAME}) { edges { cursor node { id } } } events { edges { cursor node { id } } } }`,
			`{ apps { nodes { appRoles { edges { cursor node { id } } } roleGroups { edges { cursor node { id } } } } } users { nodes { appRoles { edges { cursor } } } } }`,
			`{ adminUsers { nodes { id } } adminSessions { nodes { id } } deletions { nodes { id } } importJobs { nodes { id } } managementApps { nodes { id } } tenant { id } }`,
		} {
			text, _ := execute(d.As(callers[who]).In(context.Background()), x, query, nil)
			for _, id := range anyID.FindAllString(text, -1) {
				p.ids = append(p.ids, strings.Trim(id, `"`))
			}
			for _, c := range anyCursor.FindAllStringSubmatch(text, -1) {
				p.cursors = append(p.cursors, c[1])
			}
		}
	}
	slices.Sort(p.ids)
	p.ids = append(slices.Compact(p.ids), "", "nonsense", model.UserID.Of(key("0")), model.SecretID.Of(key("1")), "xxx_01m80d3txeesdsvyeyqm9rm64b")
	p.cursors = append(p.cursors, "", "nonsense")
	return p
}
