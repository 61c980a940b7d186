package main

import (
	"encoding/json"
	"fmt"
	"testing"
)

// A change of many users at once is one record, whose users are a list of pages: those whom
// the change was about, and are still there.
func TestEventUsers(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.exec(fmt.Sprintf(`insert into users (tenant_id, id, status, email, by_kind, created_at, updated_at)
		select '%s', overlay(event_key(now() - interval '1 day' + make_interval(secs => n))::text placing '7000-8000-000000000001' from 15)::uuid, 'ACTIVE', n || '@many.example', 'SYSTEM', now(), now() from generate_series(1, 2300) n`, key("a")))
	total := s.sql("select count(*)::text from users u where tenant_id = $1 and not exists (select from user_apps where tenant_id = u.tenant_id and user_id = u.id and app_id = $2)", key("a"), key("a01"))
	s.run([]step{
		{"switched on", "management", `mutation { appUpdate(id: "` + mail + `", input: {autoAssign: true}) { app { id } } }`, mail, ``, ``},
		{"kept by all", "management", `mutation { appUpdate(id: "` + mail + `", input: {autoAssign: false, onDisable: KEEP_AS_DIRECT}) { app { id } } }`, mail, ``, ``},
		{
			"one record with a count", "management", `{ events(filter: {action: ["app.users_kept"]}) { totalCount nodes { userCount after users(first: 1) { totalCount } } } }`,
			`{"totalCount":1,"nodes":[{"userCount":` + total + `,"after":{"users": ` + total + `},"users":{"totalCount":` + total + `}}]}`, ``, ``,
		},
		{"other records are about no many", "management", `{ events(filter: {action: ["app.updated"]}, first: 1) { nodes { userCount users { nodes { id } } } } }`, `{"userCount":null,"users":{"nodes":[]}}`, ``, ``},
	})
	if got := s.sql("select string_agg(cardinality(ids)::text, ' ' order by part) from event_users"); got != "1000 1000 "+fmt.Sprint(atoi(t, total)-2000) {
		t.Errorf("the parts have %s", got)
	}
	want := s.sql("select string_agg(u::text, ' ' order by u) from (select unnest(ids) as u from event_users) x")
	if got := s.sql("select string_agg(user_id::text, ' ' order by user_id) from user_apps a join events e on e.action = 'app.users_kept' and a.created_at = e.at where a.app_id = $1", key("a01")); got != want {
		t.Error("they are not those who were given the app")
	}
	s.exec("delete from users where email = '7@many.example'")
	seen, cursor := map[string]bool{}, ""
	for {
		after := ""
		if cursor != "" {
			after = `, after: "` + cursor + `"`
		}
		a := s.ask("management", `{ events(filter: {action: ["app.users_kept"]}) { nodes { users(first: 100`+after+`) { nodes { id } pageInfo { hasNextPage endCursor } } } } }`, nil)
		var d struct {
			Events struct {
				Nodes []struct {
					Users struct {
						Nodes    []struct{ ID string }
						PageInfo struct {
							HasNextPage bool
							EndCursor   string
						}
					}
				}
			}
		}
		if err := json.Unmarshal(a.Data, &d); err != nil || len(d.Events.Nodes) != 1 {
			t.Fatal(a.text)
		}
		page := d.Events.Nodes[0].Users
		for _, u := range page.Nodes {
			seen[u.ID] = true
		}
		if cursor = page.PageInfo.EndCursor; !page.PageInfo.HasNextPage {
			break
		}
	}
	if len(seen) != atoi(t, total)-1 {
		t.Errorf("%d users are reached, of %s less one", len(seen), total)
	}
	event := s.ask("management", `{ events(filter: {action: ["app.users_kept"]}) { nodes { id } } }`, nil)
	var d struct {
		Events struct{ Nodes []struct{ ID string } }
	}
	_ = json.Unmarshal(event.Data, &d)
	node := `{ node(id: "` + d.Events.Nodes[0].ID + `") { ... on Event { userCount users(first: 1) { nodes { id } } } } }`
	s.run([]step{
		{"by its id", "management", node, `"userCount":` + total, ``, ``},
		{"another tenant", "globex", node, `"node":null`, ``, ``},
		{"the app's own token", "mail", node, `"userCount":` + total, ``, ``},
		{"another app's", "wiki", node, `"node":null`, ``, ``},
	})
}

func atoi(t *testing.T, text string) int {
	t.Helper()
	var n int
	if _, err := fmt.Sscan(text, &n); err != nil {
		t.Fatal(text)
	}
	return n
}
