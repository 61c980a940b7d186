package graph_test

import (
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator"

	"tenantry/graph"
)

// TestCost: one for each object, a connection's rows as often as its page has them.
func TestCost(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, query string
		variables   map[string]any
		want        int
	}{
		{"a scalar is free", "{fail __typename}", nil, 0},
		{"an object", "{viewer{id name}}", nil, 1},
		{"two levels", "{viewer{manager{id}}}", nil, 2},
		{"a page by default", "{users{nodes{id}}}", nil, 1 + 25},
		{"a page by the schema's default", "{viewer{friends{nodes{id}}}}", nil, 1 + 1 + 10},
		{"a page by literal", "{users(first:50){nodes{id}}}", nil, 1 + 50},
		{"a page from the end", "{users(last:7){nodes{id}}}", nil, 1 + 7},
		{"a page by variable", "query($n:Int){users(first:$n){nodes{id}}}", map[string]any{"n": 3}, 1 + 3},
		{"a page by the variable's default", "query($n:Int=4){users(first:$n){nodes{id}}}", nil, 1 + 4},
		{"a variable without a value", "query($n:Int){users(first:$n){nodes{id}}}", nil, 1 + 25},
		{"a page too large for anyone", "{users(first:1000000){nodes{id}}}", nil, 1 + 100},
		{"a page below nothing", "{users(first:-5){nodes{id}}}", nil, 1 + 1},
		{"edges and nodes", "{users(first:10){edges{cursor node{id}}}}", nil, 1 + 10*2},
		{"page info once", "{users(first:10){nodes{id} pageInfo{endCursor} totalCount}}", nil, 1 + 10 + 1},
		{"connections multiply", "{users(first:50){nodes{friends(first:20){nodes{groups(first:2){nodes{id}}}}}}}", nil, 1 + 50*(1+1+20*(1+1+2))},
		{"objects by id", `{nodes(ids:["a","b","c"]){id}}`, nil, 3},
		{"objects by ids in a variable", `query($ids:[ID!]!){nodes(ids:$ids){id ... on User{manager{id}}}}`, map[string]any{"ids": []any{"a", "b"}}, 2 * 2},
		{"a fragment", "{users(first:10){...F}} fragment F on UserConnection{nodes{id}}", nil, 1 + 10},
		{"one fragment, two pages", "{users(first:10){...F} viewer{friends(first:3){...F}}} fragment F on UserConnection{nodes{id} pageInfo{endCursor}}", nil, 1 + 10 + 1 + 1 + 1 + 3 + 1},
		{"an inline fragment", `{node(id:"a"){... on User{manager{id}} ... on Group{users(first:5){nodes{id}}}}}`, nil, 1 + 1 + 1 + 5},
		{"left out by a literal", "{viewer @skip(if:true){id} users @include(if:false){nodes{id}}}", nil, 0},
		{"left out by a variable", "query($a:Boolean!){viewer @include(if:$a){id} ...F @skip(if:$a) ... @skip(if:$a){viewer{id}}} fragment F on Query{viewer{id}}", map[string]any{"a": true}, 1},
		{"a mutation", `mutation{userRename(id:"a"){id}}`, nil, 10 + 1},
		{"mutations in a fragment", `mutation{...F a:userCount} fragment F on Mutation{userCount}`, nil, 20},
		{"a field that says what it costs", "{report{id manager{id}}}", nil, 50 + 1},
		{"in every row", "{users(first:10){nodes{report{id}}}}", nil, 1 + 10*(1+50)},
		{"without end", deepPages, nil, 1 << 31},
	}
	s := loadSchema(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			doc, errs := gqlparser.LoadQueryWithRules(s, test.query, nil)
			if errs != nil {
				t.Fatal(errs)
			}
			op := doc.Operations[0]
			variables, err := validator.VariableValues(s, op, test.variables)
			if err != nil {
				t.Fatal(err)
			}
			if got := graph.CostOf(op, variables); got != test.want {
				t.Errorf("cost is %d, want %d", got, test.want)
			}
		})
	}
}

const deepPages = `{users(first:100){nodes{friends(first:100){nodes{friends(first:100){nodes{friends(first:100){nodes{
friends(first:100){nodes{friends(first:100){nodes{id}}}}}}}}}}}}}`

// TestCostIsShown: the price is in the answer for who asks, and the limit in the refusal.
func TestCostIsShown(t *testing.T) {
	t.Parallel()
	h := newDoor(t, graph.Options{}, data(`{"users":null}`))
	if a := read(t, ask(t, h, "{users{nodes{id}}}")); a.Extensions.Cost != nil {
		t.Error("the cost is shown to nobody who asked")
	}
	shown := read(t, ask(t, h, "{users{nodes{id}}}", "X-Cost", "1")).Extensions.Cost
	if shown == nil || shown.Requested != 26 || shown.Limit != 10000 || shown.Remaining != 9974 {
		t.Errorf("cost is %+v", shown)
	}
	w := post(h, body(t, "query($n:Int){users(first:$n){nodes{friends(first:$n){nodes{id}}}}}", map[string]any{"n": 100}), "X-Cost", "1")
	expect(t, w, 422, gqlMedia, "LIMITED")
	a := read(t, w)
	if want := "The operation may cost 10201; the limit is 10000. Ask for smaller pages or fewer levels."; a.Errors[0].Message != want {
		t.Errorf("message is %q", a.Errors[0].Message)
	}
	if a.Extensions.Cost == nil || a.Extensions.Cost.Requested != 10201 || a.Extensions.Cost.Remaining != 0 {
		t.Errorf("cost is %+v", a.Extensions.Cost)
	}
}
