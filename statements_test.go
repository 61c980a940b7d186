package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// crowd adds users, all with the same edges.
func (s *server) crowd(n int) {
	s.t.Helper()
	s.sql(`with more as (insert into users (tenant_id, id, status, email, by_kind, created_at, updated_at)
		select $1::uuid, gen_random_uuid(), 'ACTIVE', gen_random_uuid() || '@acme.example', 'SYSTEM', now(), now() from generate_series(1, $4::int) returning tenant_id, id),
		members as (insert into group_members (tenant_id, group_id, user_id, by_kind, created_at) select tenant_id, $2::uuid, id, 'SYSTEM', now() from more),
		apps as (insert into user_apps (tenant_id, app_id, user_id, by_kind, created_at) select tenant_id, $5::uuid, id, 'SYSTEM', now() from more),
		seats as (insert into account_users (tenant_id, account_id, user_id, by_kind, created_at) select tenant_id, $3::uuid, id, 'SYSTEM', now() from more returning 1)
		select count(*)::text from seats`,
		key("a").String(), key("a201").String(), key("a301").String(), n, key("a01").String())
}

// What an operation costs in statements does not depend on how many rows it reads: the binding
// of the tenant, and one statement for each edge that does not come with the rows above.
func TestStatements(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.crowd(60)
	for _, c := range []struct {
		name, who, query string
		want             int64
	}{
		{"a page of users, flat", "management", `{ users(first: %d) { nodes { id email name { full } } pageInfo { endCursor } } }`, 2},
		{"with groups and apps", "management", `{ users(first: %d) { nodes { id groups(first: 5) { nodes { id name } } apps(first: 5) { nodes { id name } } } } }`, 2},
		{"one with groups and apps", "management", `{ user(id: "` + ann + `") { id groups(first: 5) { nodes { id name } } apps(first: 5) { nodes { id name } } } # %d
			}`, 2},
		{"with groups, apps and accounts", "management", `{ users(first: %d) { nodes { id groups { nodes { name } } apps { nodes { name } } accounts { nodes { name } } } } }`, 3},
		{"and counted", "management", `{ users(first: %d) { totalCount nodes { id groups { totalCount } } } }`, 4},
		{"with the sources of each app", "management", `{ users(first: %d) { nodes { apps { edges { sources { kind group { name } } node { name } } } } } }`, 2},
		{"with custom data, which is not kept", "management", `{ users(first: %d) { nodes { groups { nodes { name customData } } } } }`, 3},
		{"as an app sees them", "mail", `{ users(first: %d) { nodes { id groups { nodes { name } } apps { nodes { name } } } } }`, 2},
		{"one by id", "management", `{ node(id: "` + ann + `") { id ... on User { email } } tenant: __typename # %d
			}`, 2},
	} {
		for _, first := range []int{2, 50} {
			var spent int64
			s.soon(c.name, func() bool { // once it has what it keeps
				spent = s.spends(c.who, fmt.Sprintf(c.query, first))
				return spent <= c.want
			})
			if spent != c.want {
				t.Errorf("%s: %d statements for %d rows, want %d", c.name, spent, first, c.want)
			}
		}
	}
}

// A documented read is a binding and a statement too.
func TestStatementsOfREST(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	var spent int64
	for range 200 { // once it has what it keeps
		before := s.db.Statements()
		s.rest("management", "GET", "/users/"+ann, "")
		if spent = s.db.Statements() - before; spent == 2 {
			return
		}
	}
	t.Errorf("%d statements for a user, want 2", spent)
}

// What a mutation of many costs does not depend on how many they are either.
func TestStatementsOfMany(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	var ids [2][]any
	for _, c := range []struct {
		name, query string
		row         func(n, i int) any
	}{
		{"created", `mutation($rows:[UserCreateInput!]!){usersCreate(input:{rows:$rows}){results{user{id}} failedCount}}`, func(n, i int) any {
			return object{"email": fmt.Sprintf("m%d-%d@acme.example", n, i), "secondaryEmails": []any{fmt.Sprintf("s%d-%d@acme.example", n, i)}, "apps": []any{object{"appId": wiki, "username": fmt.Sprintf("m%d-%d", n, i)}}}
		}},
		{"updated", `mutation($rows:[UserUpdateRow!]!){usersUpdate(input:{rows:$rows}){failedCount}}`, func(n, i int) any {
			return object{"id": ids[n][i], "input": object{"language": "fr", "customData": object{"a": 1}}}
		}},
		{"given an app", `mutation($rows:[ID!]!){usersAppAdd(input:{ids:$rows,appId:"` + mail + `"}){failedCount}}`, func(n, i int) any { return ids[n][i] }},
		{"disabled", `mutation($rows:[ID!]!){usersDisable(input:{ids:$rows}){failedCount}}`, func(n, i int) any { return ids[n][i] }},
		{"enabled", `mutation($rows:[ID!]!){usersEnable(input:{ids:$rows}){failedCount}}`, func(n, i int) any { return ids[n][i] }},
	} {
		var spent [2]int64
		for n, many := range []int{2, 100} {
			rows := make([]any, many)
			for i := range rows {
				rows[i] = c.row(n, i)
			}
			before := s.db.Statements()
			a := s.ask("management", c.query, object{"rows": rows})
			spent[n] = s.db.Statements() - before
			if !strings.Contains(a.text, `"failedCount":0`) {
				t.Fatalf("%s: %s", c.name, a.text)
			}
			var results []struct{ User struct{ ID string } }
			_ = json.Unmarshal([]byte(a.at("usersCreate.results")), &results)
			for _, r := range results {
				ids[n] = append(ids[n], r.User.ID)
			}
		}
		if spent[0] != spent[1] || spent[0] < 4 {
			t.Errorf("%s: %d statements for 2 rows, %d for 100", c.name, spent[0], spent[1])
		}
	}
}
