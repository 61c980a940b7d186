package main

import (
	"context"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/model"
	"tenantry/plan"
)

// route is how an operation gets to a type: what stands before a selection on it, and after.
type route struct {
	to            *ast.Definition
	before, after string
}

// operations has one for each field of each type that queries lead to, by the shortest way.
func operations(schema *ast.Schema) map[string]string {
	all, met := map[string]string{}, map[string]bool{"Query": true}
	for routes := []route{{schema.Query, "{", "}"}}; len(routes) > 0; routes = routes[1:] {
		at := routes[0]
		for _, f := range at.to.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			call, end := f.Name+needed(f), schema.Types[f.Type.Name()]
			if end.IsLeafType() {
				all[at.to.Name+"."+f.Name] = at.before + call + at.after
				continue
			}
			all[at.to.Name+"."+f.Name] = at.before + call + "{__typename}" + at.after
			for _, to := range possible(schema, end) {
				if !met[to.Name] {
					met[to.Name] = true
					routes = append(routes, route{to, at.before + call + "{...on " + to.Name + "{", "}}" + at.after})
				}
			}
		}
	}
	return all
}

func possible(schema *ast.Schema, typ *ast.Definition) []*ast.Definition {
	if typ.Kind == ast.Interface {
		return append(schema.GetPossibleTypes(typ), typ)
	}
	return []*ast.Definition{typ}
}

// needed are the arguments that a field has to be given.
func needed(f *ast.FieldDefinition) string {
	var given []string
	for _, a := range f.Arguments {
		if a.Type.NonNull && a.DefaultValue == nil {
			given = append(given, a.Name+`:"x"`) // all are ids, or lists of them
		}
	}
	if given == nil {
		return ""
	}
	return "(" + strings.Join(given, ",") + ")"
}

// begin has a schema take an operation, which is not run.
func begin(t *testing.T, x *executor.Executor, query string) {
	t.Helper()
	ctx := graphql.StartOperationTrace(context.Background())
	op, errs := x.CreateOperationContext(ctx, &graphql.RawParams{Query: query})
	if errs != nil {
		t.Fatalf("%s: %v", query, errs)
	}
	x.DispatchOperation(ctx, op)
}

// The plan answers every field of a query that there is. Introspection is gqlgen's: it is of
// the schema, and not of rows. So are mutations.
func TestEveryFieldIsPlanned(t *testing.T) {
	t.Parallel()
	es := plan.Over(generated(), 1000)
	x := newExecutor(es)
	all := operations(es.Schema())
	for place, query := range all {
		before := es.Fallback.Load()
		begin(t, x, query)
		if es.Fallback.Load() > before {
			t.Errorf("%s is left to gqlgen's executor: %s", place, query)
		}
	}
	types := map[string]bool{}
	for place := range all {
		name, _, _ := strings.Cut(place, ".")
		types[name] = true
	}
	for _, want := range []string{"User", "TenantKpis", "SourceKpi", "FindingEdge", "AccessEndingChange", "LoginStep", "Viewer", "Allowance", "Node"} {
		if !types[want] {
			t.Errorf("no operation leads to %s", want)
		}
	}
	t.Logf("%d fields of %d types", len(all), len(types))
	begin(t, x, `{__typename}`)
	fell := es.Fallback.Load()
	for _, query := range []string{`{__schema{types{name}}}`, `{__type(name:"User"){name}}`, `{tenant{name} __schema{queryType{name}}}`, `mutation{userDelete(id:"x"){deletedId}}`} {
		begin(t, x, query)
		if fell++; es.Fallback.Load() != fell {
			t.Errorf("planned: %s", query)
		}
	}
}

// What tells who is asking asks nobody else, and what is led on from there asks as ever.
func TestViewerIsPlanned(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.run([]step{
		{"an app", "mail", `{viewer{kind id name expiresAt permissions tenant{name} app{name active}}}`, `"app":{"name":"Mail"`, "", ""},
		{"a management app is none", "management", `{viewer{kind tenant{id} app{name}}}`, `"tenant":{"id":"` + model.TenantID.Of(key("a")) + `"},"app":null`, "", ""},
		{"the operator has no tenant", "operator", `{viewer{kind tenant{name} app{name}}}`, `"tenant":null,"app":null`, "", ""},
		{"nobody", "nobody", `{viewer{kind}}`, "", `"kind"`, "UNAUTHENTICATED"},
	})
}
