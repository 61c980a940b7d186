package main

import (
	"context"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"tenantry/plan"
)

// What one operation reads and writes is bounded, however few rows it asks for: a row may
// be half a megabyte, and be written any number of times.
func TestLargeAnswers(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.sql(`with added as (insert into users (tenant_id, id, status, email, custom_data, by_kind, created_at, updated_at)
			select $1, gen_random_uuid(), 'ACTIVE', 'large' || n || '@example.com', jsonb_build_object('a', repeat('x', 500000)), 'SYSTEM', now(), now()
			from generate_series(1, 60) n returning tenant_id, id),
		members as (insert into group_members (tenant_id, group_id, user_id, by_kind, created_at) select tenant_id, $2, id, 'SYSTEM', now() from added returning 1)
		select count(*)::int from members`, key("a").String(), key("a201").String())
	large := `(filter: {groupId: "` + writers + `"}, last: %d) { nodes { %s } }`
	var again strings.Builder
	for n := range 20 {
		fmt.Fprintf(&again, " c%d: customData", n)
	}
	s.run([]step{
		{name: "a page of the default size", who: "management", query: "{ users" + fmt.Sprintf(large, 25, "customData") + " }", want: "xxxx"},
		{name: "much to read", who: "management", query: "{ users" + fmt.Sprintf(large, 60, "customData") + " }", want: "smaller pages", never: "xxxx", code: "LIMITED"},
		{name: "little to read, much to write", who: "management", query: "{ users" + fmt.Sprintf(large, 3, again.String()) + " }", want: "smaller pages", never: "xxxx", code: "LIMITED"},
		{
			name: "after a mutation", who: "management", want: "smaller pages", never: "xxxx", code: "LIMITED",
			query: `mutation { groupUpdate(id: "` + writers + `", input: {description: "Many"}) { group { users(last: 60) { nodes { customData } } } } }`,
		},
		{
			name: "little to read, much to write, after a mutation", who: "management", want: "has been carried out", never: "xxxx", code: "LIMITED",
			query: `mutation { groupUpdate(id: "` + writers + `", input: {description: "More"}) { group { users(last: 3) { nodes {` + again.String() + ` } } } } }`,
		},
	})
	if planned { // gqlgen's executor reads all columns
		s.run([]step{
			{name: "the next one, of which little is read", who: "management", query: "{ users" + fmt.Sprintf(large, 60, "status") + " }", want: "ACTIVE"},
		})
	}
}

// What is within the limit is kept, whatever Postgres makes of it: it writes a blank after
// each comma.
func TestCustomDataOfManyParts(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	data := map[string]any{"a": make([]int, 255_000)}
	a := s.ask("management", `mutation($data: JSON) { userCreate(input: {email: "parts@example.com", customData: $data}) { user { id } } }`, map[string]any{"data": data})
	if a.code() != "" {
		t.Errorf("%.300s", a.text)
	}
}

// Nobody makes the server keep more by asking the same in ever other ways, or at length.
func TestKeptPlansAreBounded(t *testing.T) {
	t.Parallel()
	const size = 8
	planned := plan.Over(generated(), size)
	x := newExecutor(planned)
	query, setting := "query(", map[string]any{}
	for n := range 10 {
		query += fmt.Sprintf("$v%d: Boolean! ", n)
	}
	query += ") { tenant { name "
	for n := range 10 {
		query += fmt.Sprintf("a%d: id @include(if: $v%d) ", n, n)
	}
	query += "} }"
	for round := range 3 * size {
		for n := range 10 {
			setting[fmt.Sprint("v", n)] = round>>n&1 == 1
		}
		if _, refused := execute(context.Background(), x, query, setting); refused {
			t.Fatal("the query is refused")
		}
	}
	if kept := planned.Kept(); kept > size {
		t.Errorf("%d plans are kept of one operation; at most %d are to be, of all", kept, size)
	}
	for name, long := range map[string]string{
		"a comment": "#" + strings.Repeat("x", 100_000) + "\n{ tenant { name } }",
		"fields":    "{ tenant { " + aliased(500, "name") + "} }",
	} {
		fresh := plan.Over(generated(), size)
		if _, refused := execute(context.Background(), newExecutor(fresh), long, nil); refused {
			t.Fatalf("%s: refused", name)
		}
		if fresh.Kept() > 0 {
			t.Errorf("%s: the plan of a large document is kept", name)
		}
	}
}

func aliased(n int, field string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d: %s ", i, field)
	}
	return b.String()
}

// A cursor that we have given is taken again, whatever it is of; one that somebody has
// made from it is refused.
func TestCursorsOfAllValues(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	const list = `query($after: String) { groups(first: 1, after: $after, orderBy: {field: NAME, direction: DESC}) { nodes { name } pageInfo { endCursor } } }`
	for _, end := range []string{"1", "2"} {
		name := strings.Repeat("😀", 199) + end
		if a := s.ask("management", `mutation($name: String!) { groupCreate(input: {name: $name}) { group { id } } }`, map[string]any{"name": name}); a.code() != "" {
			t.Fatal(a.text)
		}
	}
	last := s.ask("management", list, nil)
	next := s.ask("management", list, map[string]any{"after": last.at("groups.pageInfo.endCursor")})
	if !strings.Contains(next.text, "😀1") {
		t.Errorf("the cursor of a long name is not taken: %s", next.text)
	}
	const moments = `query($after: String) { users(first: 1, after: $after, orderBy: {field: LAST_SIGN_IN_AT}) { nodes { id } pageInfo { endCursor } } }`
	given, err := base64.RawURLEncoding.DecodeString(s.ask("management", moments, nil).at("users.pageInfo.endCursor"))
	if err != nil || len(given) != 28 {
		t.Fatalf("a cursor of %d bytes: %v", len(given), err)
	}
	for _, moment := range []uint64{0, 1 << 63, 1<<63 - 1, 1<<63 + 1, 1 << 62, 3 << 62, 1<<64 - 1} {
		made := base64.RawURLEncoding.EncodeToString(binary.BigEndian.AppendUint64(given[:20:20], moment))
		if a := s.ask("management", moments, map[string]any{"after": made}); a.code() != "" && a.code() != "INVALID" {
			t.Errorf("%x: %s", moment, a.text)
		}
	}
}
