package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/graph"
)

// Whatever field of an object is selected alone in a payload is what a query says of it: of what
// was written no more is read than is shown.
func TestPayloadsShowEachField(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	schema := graph.NewExecutableSchema(graph.Config{}).Schema()
	made := s.ask("management", `mutation {
		appCreate(input: {name: "Shown"}) { app { id } }
		groupCreate(input: {name: "Shown", description: "all of it"}) { group { id } }
		accountCreate(input: {name: "Shown"}) { account { id } }
		userCreate(input: {email: "shown@acme.example", name: {title: "Dr", first: "Ada", last: "Lovelace"}, language: "en-GB", address: {city: "London"}}) { user { id } } }`, nil)
	if made.code() != "" {
		t.Fatal(made.text)
	}
	for _, name := range []string{"App", "Group", "Account", "User"} {
		field := strings.ToLower(name)
		id := made.at(field + "Create." + field + ".id")
		for _, selection := range leaves(schema, schema.Types[name], 2) {
			payload := s.ask("management", fmt.Sprintf(`mutation($id:ID!){%sUpdate(id:$id,input:{}){%s{...on Node{__typename} ...F}}} fragment F on %s{%s}`, field, field, name, selection), map[string]any{"id": id})
			query := s.ask("management", fmt.Sprintf(`query($id:ID!){%s(id:$id){__typename %s}}`, field, selection), map[string]any{"id": id})
			got, want := payload.at(field+"Update."+field), query.at(field)
			if query.code() != "" || want == "" || got != want {
				t.Errorf("%s { %s }: %v, but %v", name, selection, payload.text, query.text)
			}
		}
	}
}

// leaves are the selections of one field each that come to a scalar, without arguments.
func leaves(schema *ast.Schema, of *ast.Definition, depth int) []string {
	var all []string
	for _, f := range of.Fields {
		if len(f.Arguments) > 0 || strings.HasPrefix(f.Name, "__") {
			continue
		}
		switch to := schema.Types[f.Type.Name()]; {
		case to.IsLeafType():
			all = append(all, f.Name)
		case depth > 1:
			for _, below := range leaves(schema, to, depth-1) {
				all = append(all, f.Name+"{"+below+"}")
			}
		}
	}
	return all
}
