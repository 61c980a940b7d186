package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"tenantry/model"
)

// lives are the checksums of all tables but those that deletions write to anyway; objects that
// come back have another version, and another time of their last change.
func (s *server) lives() map[string]string {
	s.t.Helper()
	s.exec(`update users set version = 1, updated_at = created_at; update groups set version = 1, updated_at = created_at;
		update accounts set version = 1, updated_at = created_at; update apps set version = 1, updated_at = created_at`)
	all := s.sums()
	maps.DeleteFunc(all, func(table, _ string) bool {
		return strings.HasPrefix(table, "event") || slices.Contains([]string{"deletions", "deleted_rows", "sessions", "idempotency_keys"}, table)
	})
	return all
}

// What is deleted comes back as it was, with every row of every table that went with it.
func TestRestore(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	if err := s.seed(small); err != nil {
		t.Fatal(err)
	}
	s.exec("update accounts set default_app_id = null; update tenants set default_app_id = null")
	was := s.lives()
	for _, c := range []struct{ noun, id string }{{"user", ann}, {"user", bob}, {"group", writers}, {"account", initech}, {"app", mail}, {"app", wiki}} {
		if a := s.ask("management", `mutation{`+c.noun+`Delete(id:"`+c.id+`"){deletedId}}`, nil); a.code() != "" {
			t.Fatal(a.text)
		}
		if gone := s.ask("management", `{node(id:"`+c.id+`"){id}}`, nil); gone.at("node.id") != "" {
			t.Errorf("%s is there: %s", c.noun, gone.text)
		}
		if s.lives()[c.noun+"s"] == was[c.noun+"s"] {
			t.Errorf("no %s was deleted", c.noun)
		}
		a := s.ask("management", `mutation{`+c.noun+`Restore(id:"`+c.id+`"){`+c.noun+`{id} lostCount changes{action targetId}}}`, nil)
		if want := fmt.Sprintf(`{"%s":{"id":"%s"},"lostCount":0,"changes":[{"action":"%[1]s.restored","targetId":"%[2]s"}]}`, c.noun, c.id); !strings.Contains(a.text, want) {
			t.Fatalf("%s: %s", c.noun, a.text)
		}
		for table, sum := range s.lives() {
			if sum != was[table] {
				t.Errorf("%s is not as it was: %s", c.noun, table)
			}
		}
	}
}

// Objects that were deleted one after the other come back in any order, with what was between them.
func TestRestoreInAnyOrder(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	was := s.lives()
	orders := [][]string{{"user", "group", "account"}, {"account", "group", "user"}, {"group", "user", "account"}}
	ids := map[string]string{"user": ann, "group": writers, "account": initech}
	for _, deleted := range orders {
		for _, restored := range orders {
			for _, noun := range deleted {
				s.done(noun, "management", `mutation{`+noun+`Delete(id:"`+ids[noun]+`"){deletedId}}`, nil)
			}
			for _, noun := range restored {
				s.done(noun, "management", `mutation{`+noun+`Restore(id:"`+ids[noun]+`"){lostCount}}`, nil)
			}
			for table, sum := range s.lives() {
				if sum != was[table] {
					t.Errorf("%v, then %v: %s is not as it was", deleted, restored, table)
				}
			}
		}
	}
}

// Who may restore what, and what a restoration finds that has changed meanwhile.
func TestRestoreMeetsTheWorld(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.run([]step{
		{name: "a deletion", who: "management", query: `mutation{userDelete(id:"` + ann + `"){deletedId}}`},
		{name: "and one of a group", who: "management", query: `mutation{groupDelete(id:"` + writers + `"){deletedId}}`},
		{name: "a list of them", who: "reader", query: `{deletions(filter:{kind:[USER]},search:"ANN@"){nodes{targetId name deletedBy{kind}} totalCount}}`, want: `{"nodes":[{"targetId":"` + ann + `","name":"Ann@acme.example","deletedBy":{"kind":"MANAGEMENT_APP"}}],"totalCount":1}`},
		{name: "latest first", who: "reader", query: `{deletions(first:1,orderBy:{direction:DESC}){nodes{name}}}`, want: `{"nodes":[{"name":"Writers"}]}`},
		{name: "an app sees none", who: "mail", query: `{deletions{nodes{name}}}`, want: `{"nodes":[]}`},
		{name: "and restores none", who: "mail", code: "NOT_FOUND", query: `mutation{userRestore(id:"` + ann + `"){lostCount}}`},
		{name: "nor another tenant", who: "globex", code: "NOT_FOUND", query: `mutation{userRestore(id:"` + ann + `"){lostCount}}`},
		{name: "nor who may only read", who: "reader", code: "FORBIDDEN", query: `mutation{userRestore(id:"` + ann + `"){lostCount}}`},
		{name: "what is there", who: "management", code: "CONFLICT", query: `mutation{userRestore(id:"` + bob + `"){lostCount}}`, want: "The user is not deleted."},
		{name: "what never was", who: "management", code: "NOT_FOUND", query: `mutation{userRestore(id:"` + model.UserID.Of(key("dead")) + `"){lostCount}}`, want: "was deleted in the last 30 days"},
		{name: "their address is free at once", who: "management", query: `mutation{userCreate(input:{email:"ann@acme.example"}){user{id}}}`},
		{name: "and that is said", who: "management", code: "CONFLICT", query: `mutation{userRestore(id:"` + ann + `"){lostCount}}`, want: "Another user of the tenant has that email address."},
	})
	s.exec("update users set email = 'other@acme.example' where email = 'ann@acme.example' and tenant_id = '" + key("a").String() + "'")
	s.run([]step{
		{name: "what is deleted for good is no part of it", who: "management", query: `mutation{userRestore(id:"` + ann + `"){user{email groups{nodes{name}}} lostCount}}`, want: `"groups":{"nodes":[]}},"lostCount":0`},
		{name: "but comes with it", who: "management", query: `mutation{groupRestore(id:"` + writers + `"){group{users(first:1){nodes{id}}} lostCount}}`, want: `[{"id":"` + ann + `"}]`},
		{name: "once", who: "management", code: "CONFLICT", query: `mutation{userRestore(id:"` + ann + `"){lostCount}}`},
		{name: "erased", who: "management", query: `mutation{a:userDelete(id:"` + eve + `"){deletedId}}`},
	})
	id := s.idIn(`{deletions(filter:{targetId:"`+eve+`"}){nodes{id}}}`, "deletions.nodes")
	s.run([]step{
		{name: "by who may not", who: "reader", code: "FORBIDDEN", query: `mutation{deletionErase(id:"` + id + `"){erasedId}}`},
		{name: "by an app", who: "mail", code: "NOT_FOUND", query: `mutation{deletionErase(id:"` + id + `"){erasedId}}`},
		{name: "now", who: "management", query: `mutation{deletionErase(id:"` + id + `"){erasedId changes{action targetId}}}`, want: `"changes":[{"action":"user.erased","targetId":"` + eve + `"}]`},
		{name: "it is gone", who: "management", code: "NOT_FOUND", query: `mutation{userRestore(id:"` + eve + `"){lostCount}}`},
		{name: "what they did stays", who: "management", query: `{events(filter:{targetId:"` + eve + `"}){nodes{action}}}`, want: `"user.erased"`},
	})
	if n := s.sql("select count(*)::text from deleted_rows where content::text like '%eve@%'"); n != "0" {
		t.Errorf("%s rows of who was erased are kept", n)
	}
}

// After 30 days nothing is left of what was deleted.
func TestDeletionsEnd(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	over := func() {
		s.exec("alter table deletions no force row level security; update deletions set restorable_until = now() - interval '1 second' where tenant_id = '" + key("a").String() + "'; alter table deletions force row level security")
	}
	kept := func() string {
		return s.sql("select count(*) || ' and ' || (select count(*) from deleted_rows where tenant_id = $1 and content::text like '%@acme%') from deletions where tenant_id = $1", key("a").String())
	}
	s.done("delete", "management", `mutation{userDelete(id:"`+ann+`"){deletedId}}`, nil)
	over()
	s.run([]step{
		{name: "too late", who: "management", code: "NOT_FOUND", query: `mutation{userRestore(id:"` + ann + `"){lostCount}}`},
		{name: "it is not listed", who: "management", query: `{deletions{nodes{name}}}`, want: `{"nodes":[]}`},
		{name: "the next deletion", who: "management", query: `mutation{userDelete(id:"` + bob + `"){deletedId}}`},
	})
	if n := kept(); n != "1 and 1" {
		t.Errorf("%s are kept after the next deletion, want that one", n)
	}
	over()
	if err := s.db.EraseDeletions(t.Context()); err != nil || kept() != "0 and 0" {
		t.Errorf("%s are kept: %v", kept(), err)
	}
	if n := s.sql("select count(*)::text from deletions"); n != "1" {
		t.Errorf("%s are left, want another tenant's, whose time is not over", n)
	}
}

// idIn is the first id of a list in an answer.
func (s *server) idIn(query, path string) string {
	s.t.Helper()
	var found []struct{ ID string }
	a := s.ask("management", query, nil)
	if err := json.Unmarshal([]byte(a.at(path)), &found); err != nil || len(found) == 0 {
		s.t.Fatalf("%s: %s", query, a.text)
	}
	return found[0].ID
}

// What narrows rights comes back with what it narrows, or nothing does.
func TestRestoreWidensNothing(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.exec("update accounts set default_app_id = null; update tenants set default_app_id = null")
	viewer := s.sql("select role_id::text from role_assignments where client_id = $1", key("a24").String())
	role := model.RoleID.Of(uuid.MustParse(viewer))
	s.run([]step{
		{name: "an app with a client that a role narrows", who: "management", query: `mutation{appDelete(id:"` + mail + `"){deletedId}}`},
		{name: "with the role it comes back", who: "management", query: `mutation{appRestore(id:"` + mail + `")@dryRun{lostCount}}`, want: `"lostCount":0`},
	})
	s.exec("delete from role_assignments where role_id = '" + viewer + "'")
	before := s.lives()
	s.run([]step{
		{name: "the role goes", who: "management", query: `mutation{roleDelete(id:"` + role + `"){deletedId}}`},
		{name: "without it, it does not", who: "management", code: "CONFLICT", query: `mutation{appRestore(id:"` + mail + `"){lostCount}}`, want: "could do more than before"},
	})
	if after := s.lives(); after["apps"] != before["apps"] || after["clients"] != before["clients"] {
		t.Error("a part of it came back")
	}
}
