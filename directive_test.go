package main

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"tenantry/db"
	"tenantry/model"
)

const groupOnce = `mutation M($key:String!,$name:String!){groupCreate(input:{name:$name})@idempotent(key:$key){group{id name} changes{id}}}`

// A mutation that carries a key is carried out once, and answered the same every time.
func TestIdempotentMutations(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	had := s.sql("select count(*)::text from groups")
	ask := func(who, query, key, name string) answer {
		return s.ask(who, query, map[string]any{"key": key, "name": name})
	}
	first := ask("management", groupOnce, "a", "First")
	if first.code() != "" || strings.Contains(first.text, "replayed") {
		t.Fatal(first.text)
	}
	for _, c := range []struct {
		name, who, query, key, group, code string
		replayed                           bool
	}{
		{"again", "management", groupOnce, "a", "First", "", true},
		{"other variables", "management", groupOnce, "a", "Other", "CONFLICT", false},
		{"another selection", "management", strings.Replace(groupOnce, "id name", "id", 1), "a", "First", "CONFLICT", false},
		{"another key, and the name is taken", "management", groupOnce, "b", "First", "CONFLICT", false},
		{"what failed is not kept", "management", groupOnce, "c", "", "INVALID", false},
		{"so that its key serves what is right", "management", groupOnce, "c", "Right", "", false},
		{"another caller of the tenant", "admin", groupOnce, "a", "Admin's", "", false},
		{"another tenant", "globex", groupOnce, "a", "First", "", false},
		{"without the permission", "reader", groupOnce, "a", "First", "FORBIDDEN", false},
		{"nobody", "nobody", groupOnce, "a", "First", "UNAUTHENTICATED", false},
		{"the operator, who has no tenant", "operator", groupOnce, "a", "First", "FORBIDDEN", false},
		{"no key", "management", groupOnce, "", "Empty", "INVALID", false},
		{"a key too long", "management", groupOnce, strings.Repeat("k", 256), "Long", "INVALID", false},
		{"rehearsed as well", "management", strings.Replace(groupOnce, "@idem", "@dryRun @idem", 1), "d", "Both", "INVALID", false},
		{"rehearsed, as if", "management", strings.Replace(groupOnce, "@idem", "@dryRun(if:false) @idem", 1), "e", "If", "", false},
	} {
		a := ask(c.who, c.query, c.key, c.group)
		if a.code() != c.code || strings.Contains(a.text, `"replayed":["groupCreate"]`) != c.replayed {
			t.Errorf("%s: %s", c.name, a.text)
		}
		if c.replayed && string(a.Data) != string(first.Data) {
			t.Errorf("%s: %s, want what came first:\n%s", c.name, a.text, first.text)
		}
	}
	if n := s.sql("select (count(*) - $1::int)::text from groups", had); n != "5" {
		t.Errorf("%s groups were made, want the first, the right one, the admin's, Globex' and one more", n)
	}
}

// More copies than there are connections come at once: one is carried out, and all are
// answered what it was.
func TestIdempotentMutationsAtOnce(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	var all sync.WaitGroup
	answers := make([]answer, 8)
	for i := range answers {
		all.Go(func() { answers[i] = s.ask("management", groupOnce, map[string]any{"key": "k", "name": "Once"}) })
	}
	all.Wait()
	first := 0
	for _, a := range answers {
		if !strings.Contains(a.text, "replayed") {
			first++
		}
		if a.code() != "" || string(a.Data) != string(answers[0].Data) {
			t.Error(a.text)
		}
	}
	if n := s.sql("select count(*)::text from groups where name = 'Once'"); first != 1 || n != "1" {
		t.Errorf("%d were carried out, and %s groups made", first, n)
	}
}

// Parts that are refused are undone alone, the first of them with all that went before it, which is
// nothing: what stands is done once, and its copies leave no trace.
func TestIdempotentParts(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	rows := func(emails ...string) string {
		return `mutation{usersCreate(input:{errorPolicy:SKIP_FAILED,rows:[{email:"` + strings.Join(emails, `"},{email:"`) + `"}]})%s{results{index error{code}} createdCount failedCount}}`
	}
	for _, c := range []struct{ name, query, want, made string }{
		{"the first is taken", rows("ann@acme.example", "p1@acme.example", "p2@acme.example"), `{"index":0,"error":{"code":"CONFLICT"}}`, "2"},
		{"the first two are", rows("ann@acme.example", "bob@acme.example", "p3@acme.example"), `"createdCount":1,"failedCount":2`, "1"},
		{"the last is", rows("p4@acme.example", "ann@acme.example"), `"createdCount":1,"failedCount":1`, "1"},
		{"one in the middle is", rows("p5@acme.example", "ann@acme.example", "p6@acme.example"), `"createdCount":2,"failedCount":1`, "2"},
	} {
		users := s.sql("select count(*)::text from users")
		if dry := s.ask("management", fmt.Sprintf(c.query, "@dryRun"), nil); !strings.Contains(dry.text, c.want) {
			t.Errorf("%s: %s", c.name, dry.text)
		}
		if n := s.sql("select count(*)::text from users"); n != users {
			t.Errorf("%s: a rehearsal has made %s of %s users", c.name, n, users)
		}
		query := fmt.Sprintf(c.query, `@idempotent(key:"`+c.name+`")`)
		first := s.ask("management", query, nil)
		again := s.ask("management", query, nil)
		if !strings.Contains(first.text, c.want) || string(again.Data) != string(first.Data) || !strings.Contains(again.text, "replayed") {
			t.Errorf("%s: %s\n%s", c.name, first.text, again.text)
		}
		if n := s.sql("select (count(*) - $1::int)::text from users", users); n != c.made {
			t.Errorf("%s: %s users were made", c.name, n)
		}
		if n := s.sql("select count(*)::text from events where action = 'write.refused'"); n != "0" {
			t.Errorf("%s: %s refusals are in the log", c.name, n)
		}
	}
}

// What was done within is not undone with a part that fails after it.
func TestPartsStand(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	_, renamed, _ := strings.Cut(s.ask("management", `mutation{groupUpdate(id:"`+writers+`",input:{name:"Renamed"}){changes{id}}}`, nil).text, `"id":"`)
	renamed, _, _ = strings.Cut(renamed, `"`)
	var reverted, failed error
	_, _, err := s.db.As(model.Manager(key("a"), model.NewKey(), "Manager", nil)).Once(t.Context(), db.Request{Key: "k"}, func(ctx context.Context) []byte {
		_, reverted = db.From(ctx).Revert(ctx, renamed)
		_, failed = db.From(ctx).UpdateGroup(ctx, model.GroupID.Of(model.NewKey()), model.GroupUpdateInput{})
		return []byte("done")
	})
	if err != nil || reverted != nil || model.CodeOf(failed) != model.NotFound {
		t.Error(err, reverted, failed)
	}
	if name := s.sql("select name from groups where id = $1", keyOf(t, writers).String()); name != "Writers" {
		t.Errorf("the group is called %s", name)
	}
}

// A replay says again which parts of the answer its caller could not have.
func TestReplayedErrors(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.holder("editor", "groups:edit", "groups:read")
	query := `mutation{groupMembersAdd(id:"` + writers + `",input:{userIds:["` + dan + `"]})@idempotent(key:"k"){addedCount group{name users{nodes{id}}}}}`
	for range 2 {
		a := s.ask("editor", query, nil)
		if want := `{"groupMembersAdd":{"addedCount":1,"group":{"name":"Writers","users":null}}}`; string(a.Data) != want || a.code() != "FORBIDDEN" ||
			fmt.Sprint(a.Errors[0].Path) != "[groupMembersAdd group users]" || a.Errors[0].Message != "This needs the permission users:list." && a.Errors[0].Message != "This needs the permission users:read." {
			t.Errorf("%s", a.text)
		}
	}
}

// A rehearsal shows what would be, in everything that its payload leads to.
func TestRehearsals(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	before := s.state()
	s.run([]step{
		{
			name: "who would lose what, and what would be left", who: "management",
			query: mutateDry("groupAppsRemove", writers, `appIds:["`+wiki+`"]`, `removedCount group{apps{nodes{name}}} changes{action targetId relatedId after}`),
			want:  `"removedCount":1,"group":{"apps":{"nodes":[]}},"changes":[{"action":"group.app_removed","targetId":"` + writers + `"`,
		},
		{
			name: "one after the other: each stands alone", who: "management",
			query: `mutation{a:groupCreate(input:{name:"G"})@dryRun{group{version}} b:groupCreate(input:{name:"G"})@dryRun{group{version}}}`,
			want:  `{"data":{"a":{"group":{"version":1}},"b":{"group":{"version":1}}},"extensions":{"rehearsed":["a","b"]}}`,
		},
		{
			name: "what would be refused is refused", who: "management", code: "CONFLICT",
			query: `mutation{groupCreate(input:{name:"writers"})@dryRun{group{id}}}`,
		},
		{
			name: "and so is who may not", who: "reader", code: "FORBIDDEN",
			query: `mutation{groupCreate(input:{name:"G"})@dryRun{group{id}}}`,
		},
		{
			name: "an app sees its own", who: "mail", code: "",
			query: `mutation{userCreate(input:{email:"dry@acme.example"})@dryRun{user{email apps{nodes{name}}} changes{action appId}}}`,
			want:  `{"user":{"email":"dry@acme.example","apps":{"nodes":[{"name":"Mail"}]}},"changes":[{"action":"user.created","appId":"` + mail + `"}`,
		},
		{
			name: "as if", who: "management",
			query: `mutation($no:Boolean!=true){groupUpdate(id:"` + writers + `",input:{description:"D"})@dryRun(if:$no){group{description} changes{before after}}}`,
			want:  `{"group":{"description":"D"},"changes":[{"before":{"description": null},"after":{"description": "D"}}]}`,
		},
		{name: "not of a query", who: "management", code: "INVALID", query: `{viewer@dryRun{kind}}`, want: "@dryRun belongs on a field of a mutation, and viewer is none."},
		{name: "not below", who: "management", code: "INVALID", query: `mutation{groupCreate(input:{name:"G"}){...F}} fragment F on GroupCreatePayload{group@idempotent(key:"k"){id}}`},
	})
	if s.state() != before {
		t.Error("a rehearsal has changed something")
	}
}

func mutateDry(mutation, id, input, selection string) string {
	return strings.Replace(mutate(mutation, id, input, selection), "})", "})@dryRun", 1)
}
