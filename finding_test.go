package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// findings are those of the caller's tenant, as text; each opens its rows.
func (s *server) findings(name, who, arguments string) string {
	s.t.Helper()
	a := s.done(name, who, `{tenant{readiness`+arguments+`{totalCount nodes{kind value text list filter}}}}`, nil)
	var all []struct {
		opened
		Kind, Text string
	}
	if err := json.Unmarshal([]byte(a.at("tenant.readiness.nodes")), &all); err != nil {
		s.t.Fatalf("%s: %s", err, a.text)
	}
	if n := a.at("tenant.readiness.totalCount"); n != fmt.Sprint(len(all)) {
		s.t.Errorf("%s: %s are counted, %d shown", name, n, len(all))
	}
	texts := make([]string, len(all))
	for i, f := range all {
		texts[i] = fmt.Sprint(f.Kind, " ", f.Value)
		rows := strings.TrimSuffix(strings.Replace(f.List, "A", " a", 1), "s")
		if f.Value > 1 {
			rows += "s"
		}
		if f.Value < 1 || !strings.HasPrefix(f.Text, fmt.Sprint(f.Value, " ", rows, " ")) {
			s.t.Errorf("%s: %d of %s: %s", name, f.Value, f.List, f.Text)
		}
		s.opens(name+": "+f.Kind, who, f.opened)
	}
	return strings.Join(texts, ", ")
}

// Each finding is there while there is something to find, and gone when that is mended.
func TestReadiness(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	account := s.done("an account", "management", `mutation{accountCreate(input:{name:"Umbrella"}){account{id}}}`, nil).at("accountCreate.account.id")
	tenant := func(app string) string { return `mutation{tenantUpdate(input:{defaultAppId:` + app + `}){tenant{id}}}` }
	defaultOf := func(account, app string) string {
		return mutate("accountUpdate", account, `defaultAppId:`+app, "account{id}")
	}
	app := func(id, more string) string { return mutate("appUpdate", id, more, "app{id}") }
	draftTo := func(mutation, id, input string) string { return mutate(mutation, id, input, "__typename") }
	one, list := `appId:"`+draft+`"`, `appIds:`+listed(draft)
	for _, c := range []struct{ name, ask, want string }{
		{"an account without users", `{tenant{id}}`, "ACCOUNTS_WITHOUT_USERS 1"},
		{"with one, there is nothing", mutate("accountUsersAdd", account, `userIds:`+listed(eve), "addedCount"), ""},
		{"nothing is given to all: Eve has no app", app(news, "autoAssign:false"), "USERS_WITHOUT_APP 1"},
		{"she is given one that is not open", userApp("Add", eve, draft, ""), "INACTIVE_APPS 1"},
		{"which is opened", app(draft, "active:true"), ""},
		{"and taken, so that she has none", userApp("Remove", eve, draft, ""), "USERS_WITHOUT_APP 1"},
		{"her account has it, and does not give it", draftTo("accountAppsAssign", account, list), "USERS_WITHOUT_APP 1"},
		{"gives it", draftTo("accountAppsAssign", account, list+",autoAssign:true"), ""},
		{"has it no more", draftTo("accountAppRemove", account, one), "USERS_WITHOUT_APP 1"},
		{"nor the default app", draftTo("accountAppRemove", account, `appId:"`+mail+`"`), "USERS_WITHOUT_APP 1, ACCOUNTS_WITHOUT_APPS 1"},
		{"she has left, too", mutate("accountUsersRemove", account, `userIds:`+listed(eve), "removedCount"), "USERS_WITHOUT_APP 1, ACCOUNTS_WITHOUT_APPS 1, ACCOUNTS_WITHOUT_USERS 1"},
		{"she has one by a group", mutate("groupMembersAdd", writers, `userIds:`+listed(eve), "addedCount"), "ACCOUNTS_WITHOUT_APPS 1, ACCOUNTS_WITHOUT_USERS 1"},
		{"not by one that brings none", mutate("groupAppsRemove", writers, `appIds:`+listed(wiki), "removedCount"), "USERS_WITHOUT_APP 2, ACCOUNTS_WITHOUT_APPS 1, ACCOUNTS_WITHOUT_USERS 1"},
		{"all have one again", app(news, "autoAssign:true"), "ACCOUNTS_WITHOUT_USERS 1"},
		{"an account fewer", `mutation{accountDelete(id:"` + account + `"){deletedId}}`, ""},

		{"no default app", tenant("null"), "NO_DEFAULT_APP 5"},
		{"but for Cleo's account", defaultOf(initech, `"`+mail+`"`), "NO_DEFAULT_APP 4"},
		{"and for Dan's", defaultOf(hooli, `"`+wiki+`"`), "NO_DEFAULT_APP 3"},
		{"which the others come to", mutate("accountUsersAdd", hooli, `userIds:`+listed(ann, bob, eve), "addedCount"), ""},
		{"none of theirs", defaultOf(hooli, "null"), "NO_DEFAULT_APP 4"},
		{"but of the tenant", tenant(`"` + mail + `"`), ""},

		{"an app that is not open, and nobody's", app(draft, "active:false"), ""},
		{"it comes by an account", draftTo("accountAppsAssign", hooli, list), "INACTIVE_APPS 1"},
		{"not any more", draftTo("accountAppRemove", hooli, one), ""},
		{"by a group", draftTo("groupAppsAdd", writers, list), "INACTIVE_APPS 1"},
		{"not any more", draftTo("groupAppsRemove", writers, list), ""},
		{"by the tenant", app(draft, "autoAssign:true"), "INACTIVE_APPS 1"},
		{"and another one", app(wiki, "active:false"), "INACTIVE_APPS 2"},
		{"not any more", app(draft, "autoAssign:false"), "INACTIVE_APPS 1"},
		{"open", app(wiki, "active:true"), ""},
	} {
		s.done(c.name, "management", c.ask, nil)
		if got := s.findings(c.name, "management", ""); got != c.want {
			t.Errorf("%s: %s; want %s", c.name, got, c.want)
		}
	}
	if got := s.findings("another tenant", "globex", ""); got != "NO_DEFAULT_APP 1" {
		t.Errorf("another tenant: %s", got)
	}
}

// Only secrets of management apps that work are looked at, each app once.
func TestReadinessOfSecrets(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	secrets := func(client, set string) string {
		return `update client_secrets set ` + set + ` where client_id = '` + key(client).String() + `'`
	}
	all := `update client_secrets set created_at = now() - interval '1 day', last_used_at = null, expires_at = null`
	for _, c := range []struct{ name, do, arguments, want string }{
		{"new, and not used yet", all, "", ""},
		{"old, and just used", secrets("a31", `created_at = now() - interval '91 days', last_used_at = now()`), "", "OLD_SECRETS 1"},
		{"last used long ago", secrets("a31", `last_used_at = now() - interval '90 days 1 hour'`), "", "UNUSED_SECRETS 1, OLD_SECRETS 1"},
		{"not so long ago", secrets("a31", `last_used_at = now() - interval '89 days 23 hours'`), "", "OLD_SECRETS 1"},
		{"never used", secrets("a31", `last_used_at = null`), "", "UNUSED_SECRETS 1, OLD_SECRETS 1"},
		{"not so old", secrets("a31", `created_at = now() - interval '89 days 23 hours'`), "", ""},
		{"old enough for who asks for less", secrets("a31", `last_used_at = now()`), "(secretDays:89)", "OLD_SECRETS 1"},
		{"of one day", secrets("a32", `created_at = now() - interval '25 hours'`), "(secretDays:1)", "UNUSED_SECRETS 1, OLD_SECRETS 2"},
		{"and of ten years", secrets("a31", `created_at = now() - interval '3649 days'`), "(secretDays:3650)", ""},
		{"and more", secrets("a31", `created_at = now() - interval '3651 days'`), "(secretDays:3650)", "OLD_SECRETS 1"},
		{"that end one day", secrets("a31", `expires_at = now() + interval '1 day'`), "", "OLD_SECRETS 1"},
		{"that have ended", secrets("a31", `expires_at = now() - interval '1 second'`), "", ""},
		{"of another tenant", all + `; ` + secrets("b31", `created_at = now() - interval '1000 days'`), "", ""},
		{"of an app", secrets("a21", `created_at = now() - interval '1000 days'`), "", ""},
		{"of two", secrets("a31", `created_at = now() - interval '100 days'`) + `; ` + secrets("a32", `created_at = now() - interval '100 days'`), "", "UNUSED_SECRETS 2, OLD_SECRETS 2"},
	} {
		s.exec(c.do)
		if got := s.findings(c.name, "management", c.arguments); got != c.want {
			t.Errorf("%s: %s; want %s", c.name, got, c.want)
		}
	}
	s.done("a second one is made", "admin", `mutation{clientSecretCreate(clientId:"`+backOfficeClient+`"){clientSecret}}`, nil)
	if got := s.findings("a new one beside", "management", ""); got != "UNUSED_SECRETS 2, OLD_SECRETS 2" {
		t.Errorf("a new secret beside an old one: %s", got)
	}
	oldest := strings.Trim(anyID.FindString(s.done("both", "management", `{client(id:"`+backOfficeClient+`"){secrets{id}}}`, nil).text), `"`)
	s.done("the old one goes", "admin", `mutation{clientSecretRevoke(clientId:"`+backOfficeClient+`",secretId:"`+oldest+`"){client{id}}}`, nil)
	if got := s.findings("rotated", "management", ""); got != "UNUSED_SECRETS 1, OLD_SECRETS 1" {
		t.Errorf("rotated: %s", got)
	}
}

// unready is a server whose tenant has a finding of each kind.
func unready(t *testing.T) *server {
	s := newServer(t)
	s.done("nobody's app", "management", mutate("appUpdate", news, "autoAssign:false", "app{id}"), nil)
	s.done("no default app", "management", `mutation{tenantUpdate(input:{defaultAppId:null}){tenant{id}}}`, nil)
	s.done("an empty account", "management", `mutation{accountCreate(input:{name:"Umbrella"}){account{id}}}`, nil)
	s.done("an app that is not open", "management", mutate("groupAppsAdd", writers, `appIds:`+listed(draft), "addedCount"), nil)
	s.exec(`update client_secrets set created_at = now() - interval '1 year', last_used_at = null`)
	return s
}

var everyKind = []string{"USERS_WITHOUT_APP", "ACCOUNTS_WITHOUT_APPS", "ACCOUNTS_WITHOUT_USERS", "NO_DEFAULT_APP", "INACTIVE_APPS", "UNUSED_SECRETS", "OLD_SECRETS"}

type page struct {
	TotalCount int
	Nodes      []struct{ Kind string }
	Edges      []struct {
		Cursor string
		Node   struct{ Kind string }
	}
	PageInfo struct {
		HasNextPage, HasPreviousPage bool
		StartCursor, EndCursor       string
	}
}

// page is a page of findings, which agrees with itself.
func (s *server) page(arguments string) (page, []string) {
	s.t.Helper()
	a := s.done(arguments, "management", `{tenant{readiness`+arguments+`{totalCount nodes{kind} edges{cursor node{kind}} pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}`, nil)
	var got struct{ Tenant struct{ Readiness page } }
	if err := json.Unmarshal(a.Data, &got); err != nil {
		s.t.Fatalf("%s: %s", err, a.text)
	}
	p, kinds := got.Tenant.Readiness, []string(nil)
	for i, n := range p.Nodes {
		if p.Edges[i].Node.Kind != n.Kind {
			s.t.Errorf("%s: %s", arguments, a.text)
		}
		kinds = append(kinds, n.Kind)
	}
	if n := len(p.Edges); n != len(kinds) || n > 0 && (p.Edges[0].Cursor != p.PageInfo.StartCursor || p.Edges[n-1].Cursor != p.PageInfo.EndCursor) {
		s.t.Errorf("%s: %s", arguments, a.text)
	}
	return p, kinds
}

func TestReadinessPages(t *testing.T) {
	t.Parallel()
	s := unready(t)
	whole, kinds := s.page("")
	if !slices.Equal(kinds, everyKind) || whole.TotalCount != 7 || whole.PageInfo.HasNextPage || whole.PageInfo.HasPreviousPage {
		t.Fatalf("the whole list: %+v", whole)
	}
	at := func(i int) string { return `"` + whole.Edges[i].Cursor + `"` }
	for _, c := range []struct {
		arguments  string
		from, to   int
		prev, next bool
	}{
		{"(first:100)", 0, 7, false, false},
		{"(first:7)", 0, 7, false, false},
		{"(first:1)", 0, 1, false, true},
		{"(first:3)", 0, 3, false, true},
		{"(first:3,after:" + at(2) + ")", 3, 6, true, true},
		{"(first:3,after:" + at(5) + ")", 6, 7, true, false},
		{"(first:3,after:" + at(6) + ")", 7, 7, true, false},
		{"(last:1)", 6, 7, true, false},
		{"(last:3)", 4, 7, true, false},
		{"(last:3,before:" + at(4) + ")", 1, 4, true, true},
		{"(last:3,before:" + at(1) + ")", 0, 1, false, true},
		{"(last:3,before:" + at(0) + ")", 0, 0, false, true},
		{"(first:2,after:" + at(0) + ",before:" + at(5) + ")", 1, 3, true, true},
		{"(last:2,after:" + at(0) + ",before:" + at(5) + ")", 3, 5, true, true},
		{"(after:" + at(0) + ",secretDays:30)", 1, 7, true, false},
	} {
		p, kinds := s.page(c.arguments)
		if !slices.Equal(kinds, everyKind[c.from:c.to]) && len(kinds)+c.to-c.from > 0 || p.TotalCount != 7 || p.PageInfo.HasNextPage != c.next || p.PageInfo.HasPreviousPage != c.prev {
			t.Errorf("%s: %+v; want %v", c.arguments, p, everyKind[c.from:c.to])
		}
	}
	s.done("what the cursor was of is mended", "management", `mutation{tenantUpdate(input:{defaultAppId:"`+mail+`"}){tenant{id}}}`, nil)
	if p, kinds := s.page("(first:1,after:" + at(3) + ")"); !slices.Equal(kinds, everyKind[4:5]) || p.TotalCount != 6 {
		t.Errorf("after what is mended: %v of %d", kinds, p.TotalCount)
	}
}

func TestReadinessRefuses(t *testing.T) {
	t.Parallel()
	s := unready(t)
	ready := func(arguments string) string {
		return `{tenant{name readiness` + arguments + `{nodes{kind}}}}`
	}
	users := s.done("a cursor of users", "management", `{users(first:1){pageInfo{endCursor}}}`, nil).at("users.pageInfo.endCursor")
	mine := s.done("a cursor of findings", "management", `{tenant{readiness(first:1){pageInfo{endCursor}}}}`, nil).at("tenant.readiness.pageInfo.endCursor")
	for _, missing := range []string{"users:list", "accounts:list", "apps:list", "managementApps:list"} {
		held := []string{"tenant:read"}
		for _, p := range []string{"users:list", "accounts:list", "apps:list", "managementApps:list"} {
			if p != missing {
				held = append(held, p)
			}
		}
		s.holder("without "+missing, held...)
		s.run([]step{{"without " + missing, "without " + missing, ready(""), missing, "kind", "FORBIDDEN"}})
	}
	s.holder("clerk", "tenant:read", "users:list", "accounts:list", "apps:list", "managementApps:list")
	refused := `"tenant":{"name":"Acme","readiness":null}`
	s.run([]step{
		{"who holds just these", "clerk", ready(""), `{"kind":"USERS_WITHOUT_APP"}`, "", ""},
		{"a reader", "reader", ready(""), `{"kind":"OLD_SECRETS"}`, "", ""},
		{"an auditor", "auditor", ready(""), `{"kind":"OLD_SECRETS"}`, "", ""},
		{"an app", "mail", ready(""), refused, "kind", "FORBIDDEN"},
		{"nobody", "nobody", ready(""), "", "kind", "UNAUTHENTICATED"},
		{"0 days", "management", ready("(secretDays:0)"), `"field":"secretDays"`, "kind", "INVALID"},
		{"fewer", "management", ready("(secretDays:-1)"), `"field":"secretDays"`, "kind", "INVALID"},
		{"more than ten years", "management", ready("(secretDays:3651)"), `"field":"secretDays"`, "kind", "INVALID"},
		{"no rows", "management", ready("(first:0)"), `"field":"first"`, "kind", "INVALID"},
		{"too many", "management", ready("(first:101)"), `"field":"first"`, "kind", "INVALID"},
		{"too many from the end", "management", ready("(last:101)"), `"field":"last"`, "kind", "INVALID"},
		{"from both ends", "management", ready("(first:1,last:1)"), `"field":"last"`, "kind", "INVALID"},
		{"a cursor of another list", "management", ready(`(after:"` + users + `")`), `"field":"after"`, "kind", "INVALID"},
		{"before it", "management", ready(`(before:"` + users + `")`), `"field":"before"`, "kind", "INVALID"},
		{"of none", "management", ready(`(after:"nonsense")`), `"field":"after"`, "kind", "INVALID"},
		{"one of findings is none of users", "management", `{users(after:"` + mine + `"){nodes{id}}}`, `"field":"after"`, "usr_", "INVALID"},
		{"nor of accounts", "management", `{accounts(after:"` + mine + `"){nodes{id}}}`, `"field":"after"`, "acc_", "INVALID"},
	})
}
