package graph_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tenantry/graph"
	"tenantry/model"
)

// doubling is n fragments, each of which spreads the next one twice.
func doubling(n int, spread string) string {
	var b strings.Builder
	b.WriteString("{viewer{...F0}}")
	for i := range n {
		fmt.Fprintf(&b, " fragment F%d on User{"+spread+"}", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment F%d on User{id}", n)
	return b.String()
}

func nested(open string, n int, leaf string) string {
	return strings.Repeat(open, n) + leaf + strings.Repeat("}", n)
}

// tree asks for the same two fields at each of n levels, twice.
func tree(n int) string {
	if n == 0 {
		return "id"
	}
	below := tree(n - 1)
	return "manager{" + below + "} manager{" + below + "}"
}

func repeated(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// attacks is the corpus, with what the refusal names.
func attacks() map[string][2]string {
	return map[string][2]string{
		"typename 4,000 times":      {"{" + strings.Repeat("__typename ", 4000) + "}", "2000 tokens"},
		"typename 900 times":        {"{viewer{" + strings.Repeat("__typename ", 900) + "}}", "pairs"},
		"30 kB of repeated fields":  {"{" + strings.Repeat("viewer{id} ", 2800) + "}", "2000 tokens"},
		"repeated fields, below":    {"{viewer{" + strings.Repeat("manager{id} ", 400) + "}}", "pairs"},
		"root fields":               {"{" + strings.Repeat("viewer{id} ", 300) + "}", "300 root fields in an operation; the limit is 20"},
		"root fields in fragments":  {"{...A ...B} fragment A on Query{" + strings.Repeat("viewer{id} ", 12) + "} fragment B on Query{" + strings.Repeat("viewer{id} ", 12) + "}", "24 root fields"},
		"doubling fragments":        {doubling(40, "...F%d ...F%d"), "the limit is 1000"},
		"doubling aliased fields":   {doubling(12, "a:manager{...F%d} b:manager{...F%d}"), "the limit is"},
		"doubling fields":           {doubling(12, "manager{...F%d} friends{nodes{...F%d}}"), "the limit is"},
		"doubling unknown":          {strings.ReplaceAll(doubling(40, "...F%d ...F%d"), "on User{id}", "on User{...Nonesuch ...Nonesuch}"), "the limit is 1000"},
		"fragment chain":            {doubling(60, "...F%d ...F%d"), "61 fragments; the limit is 50"},
		"circular fragments":        {"{viewer{...A}} fragment A on User{...B} fragment B on User{manager{...A}}", "spreads itself"},
		"circle in a fragment":      {"{viewer{id}} fragment A on User{...A}", "spreads itself"},
		"circle of a namesake":      {"{viewer{...A}} fragment A on User{id} fragment A on User{...A ...A}", "Two fragments of the document have one name"},
		"circle of many":            {strings.ReplaceAll(doubling(40, "...F%d ...F%d"), "on User{id}", "on User{...F0 ...F1}"), "spreads itself"},
		"deep fields":               {nested("{manager", 300, "{id}"), "301 levels; the limit is 15"},
		"deep fields, much":         {nested("{manager", 600, "{id}"), "levels; the limit is 15"},
		"deep, through fragments":   {doubling(20, "manager{...F%d} ...F%d"), "the limit is"},
		"deep inline fragments":     {"{viewer{" + nested("... on User{", 500, "id") + "}}", "2000 tokens"},
		"deep lists in an argument": {"{nodes(ids:" + strings.Repeat("[", 1500) + strings.Repeat("]", 1500) + "){id}}", "2000 tokens"},
		"huge list in an argument":  {"{nodes(ids:[" + repeated(5000, `"u%d" `) + "]){id}}", "2000 tokens"},
		"many ids":                  {"{nodes(ids:[" + repeated(1900, `"u%d" `) + "]){id " + "... on User{groups{nodes{id}}}}}", "cost"},
		"aliases":                   {"{viewer{" + repeated(40, "a%d:id ") + "}}", "40 aliases; the limit is 30"},
		"aliases in fragments":      {"{viewer{...A friends{nodes{...A}}}} fragment A on User{" + repeated(20, "a%d:id ") + "}", "40 aliases"},
		"aliased mutations":         {"mutation{" + repeated(25, `a%d:userRename(id:"u"){id} `) + "}", "25 root fields"},
		"directives":                {"{viewer{id " + strings.Repeat("@include(if:true) ", 60) + "}}", "60 directives; the limit is 50"},
		"unknown directives":        {"{viewer{id " + strings.Repeat("@a ", 900) + "}}", "900 directives"},
		"directives on variables":   {"query(" + repeated(60, "$v%d:Int @a ") + "){viewer{id}}", "60 directives"},
		"operations":                {repeated(40, "query Q%d{viewer{id}} "), "40 operations; the limit is 20"},
		"each operation all fields": {repeated(19, "query Q%d{viewer{...F}} ") + "fragment F on User{" + repeated(25, "a%d:id ") + strings.Repeat("manager{id name status} ", 80) + "}", "the limit is 5000"},
		"overlapping trees":         {"{viewer{" + tree(7) + "}}", "pairs"},
		"overlapping fragments":     {"{viewer{" + repeated(45, "...F%d ") + "}} " + repeated(45, "fragment F%d on User{id name status manager{id name} friends{totalCount} groups{nodes{id}}} "), "pairs"},
		"long name":                 {"{" + strings.Repeat("a", 60000) + "}", "60000 characters; the limit is 100"},
		"unknown fields":            {"{viewer{" + repeated(900, "f%d ") + "}}", "and 892 more"},
		"unknown types":             {"query(" + repeated(300, "$v%d:T ") + "){viewer{id}}", "more"},
		"unknown long fields":       {"{viewer{" + repeated(300, strings.Repeat("n", 90)+"%d ") + "}}", "more"},
		"unknown arguments":         {"{user(" + repeated(400, "a%d:1 ") + "){id}}", "more"},
		"unused variables":          {"query(" + repeated(300, "$v%d:Int ") + "){viewer{id}}", "more"},
		"comments":                  {strings.Repeat("#\n", 200000) + "{viewer{id}}", "2000 tokens"},
		"large string":              {`{user(id:{a:"` + strings.Repeat("x", 500000) + `"}){id}}`, ""},
		"unclosed string":           {`{user(id:"` + strings.Repeat("x", 500000), ""},
		"number without end":        {"{users(first:" + strings.Repeat("9", 400) + "){totalCount}}", "number that is too large"},
		"power without end":         {"{users(first:1e999){totalCount}}", "number that is too large"},
		"defer":                     {"{viewer{id ... @defer{name}}}", "@defer is not served"},
		"large pages":               {"{users(first:100){nodes{friends(first:100){nodes{friends(first:100){nodes{id}}}}}}}", "cost"},
	}
}

// TestAttacks: each shape of the corpus is refused before anything runs, after little work, in few words.
func TestAttacks(t *testing.T) {
	t.Parallel()
	ran := func(context.Context) *graphql.Response { panic("an attack was executed") }
	h := newDoor(t, graph.Options{}, ran)
	for name, attack := range attacks() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			query, says := attack[0], attack[1]
			w := ask(t, h, query)
			if w.Code != 422 && w.Code != 400 {
				t.Errorf("status is %d", w.Code)
			}
			if n := w.Body.Len(); n > 4096 {
				t.Errorf("the reply has %d bytes", n)
			}
			a := read(t, w)
			if a.Data != nil || !strings.Contains(w.Body.String(), says) {
				t.Errorf("want %q in %s", says, w.Body)
			}
			if code := a.code(); code != "LIMITED" && code != "INVALID" {
				t.Errorf("code is %q", code)
			}
			if steps, _ := graph.Guard(query); steps > 20000 {
				t.Errorf("the guard took %d steps", steps)
			}
		})
	}
}

// TestLegal: what deployed clients send passes, up to the limits and not beyond.
func TestLegal(t *testing.T) {
	t.Parallel()
	h := newDoor(t, graph.Options{Introspection: yes}, data(`{"viewer":null}`))
	tests := map[string]string{
		"introspection":       introspection,
		"15 levels":           "{viewer" + nested("{manager", 13, "{id}") + "}",
		"30 aliases":          "{viewer{" + repeated(30, "a%d:id ") + "}}",
		"20 root fields":      "{" + strings.Repeat("viewer{id} ", 20) + "}",
		"50 directives":       "{viewer{" + strings.Repeat("id @include(if:true) ", 50) + "}}",
		"50 fragments":        "{viewer{" + repeated(50, "...F%d ") + "}} " + repeated(50, "fragment F%d on User{id} "),
		"colocated fragments": "{users(first:50){nodes{" + repeated(30, "...F%d ") + "}}} " + repeated(30, "fragment F%d on User{__typename id name manager{id}} "),
		"names of 100":        "query " + strings.Repeat("a", 100) + "{viewer{id}}",
		"20 operations":       repeated(20, "query Q%d{viewer{id}} "),
	}
	for name, query := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := body(t, query, nil)
			if name == "20 operations" {
				b = strings.TrimSuffix(b, "}") + `,"operationName":"Q3"}`
			}
			if w := post(h, b); w.Code != 200 || read(t, w).Data == nil {
				t.Errorf("%d %s", w.Code, w.Body)
			}
		})
	}
}

// FuzzGuard: the guard ends, does little, and answers with errors of ours or of the parser.
func FuzzGuard(f *testing.F) {
	for _, attack := range attacks() {
		if len(attack[0]) < 5000 {
			f.Add(attack[0])
		}
	}
	f.Add(introspection)
	f.Fuzz(func(t *testing.T, query string) {
		steps, err := graph.Guard(query)
		if steps > 200000 {
			t.Fatalf("%d steps", steps)
		}
		_, ours := errors.AsType[*model.Error](err)
		_, parsers := errors.AsType[*gqlerror.Error](err)
		if err != nil && !ours && !parsers {
			t.Fatalf("a stranger: %v", err)
		}
	})
}

// introspection asks for all that GraphiQL asks for.
const introspection = `
query IntrospectionQuery {
  __schema {
    description
    queryType { name kind }
    mutationType { name kind }
    subscriptionType { name kind }
    types { ...FullType }
    directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
  }
}
fragment FullType on __Type {
  kind name description specifiedByURL isOneOf
  fields(includeDeprecated: true) {
    name description
    args(includeDeprecated: true) { ...InputValue }
    type { ...TypeRef }
    isDeprecated deprecationReason
  }
  inputFields(includeDeprecated: true) { ...InputValue }
  interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
  possibleTypes { ...TypeRef }
}
fragment InputValue on __InputValue {
  name description
  type { ...TypeRef }
  defaultValue isDeprecated deprecationReason
}
fragment TypeRef on __Type {
  kind name
  ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
  ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
}`
