package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// The log is asked for by everything that a record says, and each filter finds just what is
// about it.
func TestEventFilters(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.run([]step{
		{"mail's own token changes a user", "mail", `mutation { userUpdate(id: "` + ann + `", input: {language: "de"}) { user { id } } }`, `usr_`, ``, ``},
		{"an admin changes an account", "admin", `mutation { accountUpdate(id: "` + initech + `", input: {name: "Initech Ltd"}) { account { id } } }`, `acc_`, ``, ``},
		{"an app is taken that was given within an account", "management", `mutation { userAppRemove(id: "` + dan + `", input: {appId: "` + wiki + `"}) { user { id } } }`, `usr_`, ``, ``},
	})
	for _, c := range []struct{ who, filter, want string }{
		{"management", `clientId: "` + mailClient + `"`, "user.updated"},
		{"management", `clientId: "` + backOfficeClient + `"`, "user.app_removed"},
		{"management", `accountId: "` + initech + `"`, "account.updated"},
		{"management", `accountId: "` + hooli + `"`, "user.app_removed"},
		{"management", `accountId: "` + hooli + `", action: ["user.app_added", "user.deleted"]`, ""},
		{"management", `action: ["account.updated", "user.updated", "user.updated"]`, "user.updated account.updated"},
		{"management", `action: ["user.created"]`, "user.created"},
		{"management", `action: []`, ""},
		{"management", `at: {from: "2026-06-01T00:00:00Z"}, action: ["account.updated", "user.updated"], actorId: "` + *callers["admin"].ID() + `"`, "account.updated"},
		{"management", `at: {to: "2026-06-01T00:00:00Z"}, action: ["account.updated", "user.updated"]`, ""},
		{"mail", `action: ["account.updated", "user.updated"]`, "user.updated"},
		{"mail", `accountId: "` + initech + `"`, ""},
		{"globex", `accountId: "` + initech + `"`, ""},
		{"globex", `clientId: "` + mailClient + `"`, ""},
	} {
		a := s.ask(c.who, `{ events(filter: {`+c.filter+`}) { totalCount nodes { action clientId accountId } } }`, nil)
		var d struct {
			Events struct {
				TotalCount int
				Nodes      []struct{ Action string }
			}
		}
		if err := json.Unmarshal(a.Data, &d); err != nil {
			t.Fatal(a.text)
		}
		got := make([]string, 0, 4)
		for _, n := range d.Events.Nodes {
			got = append(got, n.Action)
		}
		if strings.Join(got, " ") != c.want || d.Events.TotalCount != len(got) {
			t.Errorf("%s, %s: %v\n%s", c.who, c.filter, got, a.text)
		}
	}
	many := strings.Repeat(`"user.a", `, 20)
	s.run([]step{
		{"the record says the client and the account", "management", `{ events(filter: {accountId: "` + hooli + `"}) { nodes { clientId accountId targetId } } }`, `{"clientId":"` + backOfficeClient + `","accountId":"` + hooli + `","targetId":"` + dan + `"}`, ``, ``},
		{"an admin user has no client", "management", `{ events(filter: {accountId: "` + initech + `"}) { nodes { clientId } } }`, `{"clientId":null}`, ``, ``},
		{"equal actions are one", "management", `{ events(filter: {action: [` + many + `"user.b"]}) { nodes { id } } }`, `[]`, ``, ``},
		{"too many actions", "management", `{ events(filter: {action: [` + actions(21) + `]}) { nodes { id } } }`, `at most 20`, ``, `INVALID`},
		{"no such kind of id", "management", `{ events(filter: {accountId: "` + ann + `"}) { nodes { id } } }`, `accountId`, ``, `INVALID`},
	})
}

// actions are so many names of actions, quoted.
func actions(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(`"user.` + strings.Repeat("x", i+1) + `", `)
	}
	return b.String()
}

// A list by several actions is one list: its pages follow each other in both directions.
func TestEventPagesOfActions(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, lang := range []string{"de", "fr", "it"} {
		s.ask("management", `mutation { userUpdate(id: "`+ann+`", input: {language: "`+lang+`"}) { user { id } } }`, nil)
		s.ask("management", `mutation { userUpdate(id: "`+bob+`", input: {language: "`+lang+`"}) { user { id } } }`, nil)
		s.ask("management", `mutation { accountUpdate(id: "`+initech+`", input: {name: "In `+lang+`"}) { account { id } } }`, nil)
	}
	for _, direction := range []string{"ASC", "DESC"} {
		list := `filter: {action: ["account.updated", "user.updated", "nothing.happened"]}, orderBy: {direction: ` + direction + `}`
		whole := s.eventIDs(`events(first: 100, ` + list + `)`)
		if len(whole) != 9 {
			t.Fatalf("%d events", len(whole))
		}
		for _, way := range [][3]string{{"first", "after", "endCursor"}, {"last", "before", "startCursor"}} {
			var got []string
			for cursor := ""; len(got) < 9; {
				args := way[0] + `: 2, `
				if cursor != "" {
					args += way[1] + `: "` + cursor + `", `
				}
				page := s.eventIDs(`events(` + args + list + `)`)
				if len(page) == 0 {
					break
				}
				cursor = s.ask("management", `{ events(`+args+list+`) { pageInfo { `+way[2]+` } } }`, nil).at("events.pageInfo." + way[2])
				if way[0] == "last" {
					got = append(page, got...)
				} else {
					got = append(got, page...)
				}
			}
			if strings.Join(got, " ") != strings.Join(whole, " ") {
				t.Errorf("%s by %s:\n%v\n%v", direction, way[0], got, whole)
			}
		}
	}
}

func (s *server) eventIDs(list string) []string {
	s.t.Helper()
	a := s.ask("management", `{ `+list+` { nodes { id } } }`, nil)
	var d struct {
		Events struct{ Nodes []struct{ ID string } }
	}
	if err := json.Unmarshal(a.Data, &d); err != nil || a.code() != "" {
		s.t.Fatal(a.text)
	}
	ids := make([]string, 0, 8)
	for _, n := range d.Events.Nodes {
		ids = append(ids, n.ID)
	}
	return ids
}

// What somebody did stays readable when they are gone, and so does what was done to them.
func TestTheGoneStayInTheLog(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	client := s.ask("management", `mutation { managementAppCreate(input: {name: "Short-lived"}) { managementApp { id } clientId clientSecret } }`, nil)
	id := client.at("managementAppCreate.managementApp.id")
	own := credential{id: client.at("managementAppCreate.clientId"), secret: client.at("managementAppCreate.clientSecret")}
	s.tokens["short"] = s.sell(own)
	s.run([]step{
		{"it does something", "short", `mutation { userUpdate(id: "` + ann + `", input: {language: "de"}) { user { id } } }`, `usr_`, ``, ``},
		{"to somebody", "short", `mutation { userDelete(id: "` + eve + `") { deletedId } }`, eve, ``, ``},
		{"it is deleted", "management", `mutation { managementAppDelete(id: "` + id + `") { deletedId } }`, id, ``, ``},
		{
			"what it did stays, with its name", "management", `{ events(filter: {actorId: "` + id + `", action: ["user.deleted"]}) { nodes { actorName actor { id } targetId before } } }`,
			`"actorName":"Short-lived","actor":{"id":"` + id + `"},"targetId":"` + eve + `","before":{`, ``, ``,
		},
		{"and what was done to it", "management", `{ events(filter: {targetId: "` + id + `"}) { nodes { action before } } }`, `"management_app.deleted","before":{"name": "Short-lived"`, ``, ``},
		{"and is in the history of who is there", "management", `{ user(id: "` + ann + `") { history(last: 1) { nodes { action actorName } } } }`, `"user.updated","actorName":"Short-lived"`, ``, ``},
	})
}
