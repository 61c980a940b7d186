package main

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"tenantry/model"
)

// A change to what somebody else has changed meanwhile is refused, and says which version
// there is now; the version that there is, is taken.
func TestExpectedVersion(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	versioned := map[string]string{
		"user": eve, "group": writers, "account": hooli, "app": draft, "client": model.ClientID.Of(key("a24")), "managementApp": auditor, "adminUser": model.AdminUserID.Of(key("a52")),
		"role": model.RoleID.Of(key("a44")), "appRole": model.AppRoleID.Of(key("a802")), "roleGroup": model.RoleGroupID.Of(key("a811")),
	}
	schema := generated().Schema()
	for _, f := range schema.Mutation.Fields {
		noun := strings.TrimSuffix(strings.TrimSuffix(f.Name, "Update"), "Delete")
		input := f.Arguments.ForName("input")
		switch {
		case strings.HasSuffix(f.Name, "Update") && input != nil && schema.Types[input.Type.Name()].Fields.ForName("expectedVersion") == nil:
			if f.Arguments.ForName("id") != nil && versioned[noun] != "" {
				t.Errorf("%s takes no expectedVersion", f.Name)
			}
		case strings.HasSuffix(f.Name, "Delete") && versioned[noun] != "" && f.Arguments.ForName("expectedVersion") == nil:
			t.Errorf("%s takes no expectedVersion", f.Name)
		}
	}
	for _, noun := range slices.Sorted(maps.Keys(versioned)) { // the client goes before the role that it holds
		id := versioned[noun]
		now, _ := strconv.Atoi(s.ask("management", `{node(id:"`+id+`"){...on `+strings.ToUpper(noun[:1])+noun[1:]+`{version}}}`, nil).at("node.version"))
		update := func(version int) string {
			field := "description"
			if noun == "user" || noun == "adminUser" {
				field = map[string]string{"user": "picture", "adminUser": "name"}[noun]
			}
			return fmt.Sprintf(`mutation{%sUpdate(id:"%s",input:{expectedVersion:%d,%s:"https://x.example/y"}){%s{version}}}`, noun, id, version, field, noun)
		}
		remove := func(version int) string {
			return fmt.Sprintf(`mutation{%sDelete(id:"%s",expectedVersion:%d){deletedId}}`, noun, id, version)
		}
		for _, c := range []struct {
			query string
			stale bool
		}{{update(now + 7), true}, {update(now), false}, {update(now), true}, {remove(now), true}, {remove(now + 1), false}} {
			a := s.ask("management", c.query, nil)
			switch {
			case c.stale && (a.code() != "CONFLICT" || a.Errors[0].Extensions.CurrentVersion == 0 || a.Errors[0].Extensions.Field != "expectedVersion"):
				t.Errorf("%s\n%s", c.query, a.text)
			case !c.stale && a.code() != "":
				t.Errorf("%s\n%s", c.query, a.text)
			}
		}
	}
}

// updates is how many TestNoUpdateIsLost makes: enough to see it work, or as many as are asked for.
var updates = flag.Int("updates", 90, "how many updates at once must not be lost")

// Of changes that come together, each made against what its caller has seen, none is lost:
// what was counted up n times stands at n, with n records.
func TestNoUpdateIsLost(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	const writersAtOnce, most = 6, 100
	groups := make([]string, min(most, 1+*updates/30))
	for i := range groups {
		groups[i] = s.ask("management", fmt.Sprintf(`mutation{groupCreate(input:{name:"count %d"}){group{id}}}`, i), nil).at("groupCreate.group.id")
	}
	var next, conflicts atomic.Int64
	var all sync.WaitGroup
	for range writersAtOnce {
		all.Go(func() {
			for n := next.Add(1); n <= int64(*updates); n = next.Add(1) {
				conflicts.Add(s.countUp(groups[int(n/2)%len(groups)])) // two at each, at least
			}
		})
	}
	all.Wait()
	want := fmt.Sprintf("%d %d %d", *updates, *updates, *updates)
	if have := s.sql(`select concat_ws(' ', sum(description::int), sum(version - 1), (select count(*) from events where action = 'group.updated' and target_key in (select id from groups where name like 'count %')))
		from groups where name like 'count %'`); have != want {
		t.Errorf("counted, versions, records: %s, want %s", have, want)
	}
	t.Logf("%d updates of %d rows, %d conflicts", *updates, len(groups), conflicts.Load())
}

// countUp adds one to the number in a group's description, and says how often somebody else was first.
func (s *server) countUp(id string) (conflicts int64) {
	for {
		a := s.ask("management", `query($id:ID!){group(id:$id){version description}}`, map[string]any{"id": id})
		n, _ := strconv.Atoi(a.at("group.description"))
		version, _ := strconv.Atoi(a.at("group.version"))
		b := s.ask("management", `mutation($id:ID!,$version:Int!,$text:String!){groupUpdate(id:$id,input:{expectedVersion:$version,description:$text}){group{version}}}`,
			map[string]any{"id": id, "version": version, "text": fmt.Sprint(n + 1)})
		switch b.code() {
		case "":
			return conflicts
		case "CONFLICT", "LIMITED":
			conflicts++
		default:
			s.t.Error(b.text)
			return conflicts
		}
	}
}

// A deletion, too, can say which version it is of.
func TestRESTDeleteOfAVersion(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, path := range []string{
		"/manage/users/" + eve, "/groups/" + writers, "/organizations/" + hooli, "/applications/" + draft, "/applications/" + mail + "/clients/" + credentialsOf["phone"].id,
		"/management/applications/" + auditor, "/admin-users/" + model.AdminUserID.Of(key("a52")),
	} {
		if r := s.rest("management", "DELETE", path, "", "If-Match", `"77"`); r.status != 412 || r.at("error_code") != "412" {
			t.Errorf("%s: %d %s", path, r.status, r.text)
		}
		if r := s.rest("management", "DELETE", path, "", "If-Match", `no`); r.status != 400 {
			t.Errorf("%s: %d %s", path, r.status, r.text)
		}
		if r := s.rest("management", "DELETE", path, "", "If-Match", `"1"`); r.status != 204 {
			t.Errorf("%s: %d %s", path, r.status, r.text)
		}
	}
}
