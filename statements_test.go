package main

import (
	"fmt"
	"testing"
)

// What an operation costs in statements does not depend on how many rows it reads: the
// binding of the tenant, and one statement for each edge.
func TestStatements(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for range 3 { // more users, all with the same edges
		s.sql(`with more as (insert into users (tenant_id, id, status, email, by_kind, created_at, updated_at)
			select $1::uuid, gen_random_uuid(), 'ACTIVE', gen_random_uuid() || '@acme.example', 'SYSTEM', now(), now() from generate_series(1, 20) returning tenant_id, id),
			members as (insert into group_members (tenant_id, group_id, user_id, by_kind, created_at) select tenant_id, $2::uuid, id, 'SYSTEM', now() from more)
			insert into account_users (tenant_id, account_id, user_id, by_kind, created_at) select tenant_id, $3::uuid, id, 'SYSTEM', now() from more returning 1`,
			key("a").String(), key("a201").String(), key("a301").String())
	}
	for _, c := range []struct {
		name, who, query string
		most             int64
	}{
		{"a page of users, flat", "management", `{ users(first: %d) { nodes { id email name { full } } pageInfo { endCursor } } }`, 2},
		{"with groups, apps and accounts", "management", `{ users(first: %d) { nodes { id groups { nodes { name } } apps { nodes { name } } accounts { nodes { name } } } } }`, 5},
		{"and counted", "management", `{ users(first: %d) { totalCount nodes { id groups { totalCount } } } }`, 4},
		{"with the sources of each app", "management", `{ users(first: %d) { nodes { apps { edges { sources { kind group { name } } node { name } } } } } }`, 5},
		{"as an app sees them", "mail", `{ users(first: %d) { nodes { id groups { nodes { name } } } } }`, 3},
		{"one by id", "management", `{ node(id: "` + ann + `") { id ... on User { email } } tenant: __typename # %d
			}`, 2},
	} {
		var spent [2]int64
		for i, first := range []int{2, 50} {
			before := s.db.Statements()
			if a := s.ask(c.who, fmt.Sprintf(c.query, first), nil); len(a.Errors) > 0 {
				t.Fatalf("%s: %s", c.name, a.text)
			}
			spent[i] = s.db.Statements() - before
		}
		if spent[0] != spent[1] || spent[1] > c.most {
			t.Errorf("%s: %d statements for 2 rows, %d for 50; at most %d", c.name, spent[0], spent[1], c.most)
		}
	}
}
