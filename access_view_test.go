package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Who may use what is told from each end, with all sources, and can be asked for by source.
func TestAccessLists(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.done("Bob is in Initech", "management", mutate("accountUsersAdd", initech, `userIds:`+listed(bob, dan), "addedCount"), nil, `"addedCount":2`)
	s.done("he has the wiki beside", "management", userApp("Add", bob, wiki, ""), nil)
	s.done("Initech holds the wiki, too", "management", mutate("accountAppsAssign", initech, `appIds:`+listed(wiki), "addedCount"), nil, `"addedCount":1`)
	s.done("and gave it to him", "management", userApp("Add", bob, wiki, within(initech)), nil)
	s.done("the writers get the news, too", "management", mutate("groupAppsAdd", writers, `appIds:`+listed(news), "addedCount"), nil, `"addedCount":1`)
	nodes := func(users ...string) string {
		all := make([]string, len(users))
		for i, u := range users {
			all[i] = `{"id":"` + u + `"}`
		}
		return `"nodes":[` + strings.Join(all, ",") + `]`
	}
	members := func(filter string) string {
		return `{account(id:"` + initech + `"){users(filter:{` + filter + `}){totalCount nodes{id}}}}`
	}
	sources := func(app string) string {
		return `{account(id:"` + initech + `"){users{edges{node{id} sources(appId:"` + app + `"){kind account{name} group{name}}}}}}`
	}
	users := func(app, filter string) string {
		return `{app(id:"` + app + `"){users(filter:{` + filter + `}){totalCount edges{node{id} sources{kind account{name} group{name}}}}}}`
	}
	apps := func(user, filter string) string {
		return `{user(id:"` + user + `"){apps(filter:{` + filter + `}){totalCount nodes{id} edges{sources{kind}}}}}`
	}
	member := func(page string) string {
		return `{account(id:"` + initech + `"){users(` + page + `,filter:{access:{appId:"` + wiki + `"}}){totalCount nodes{id} pageInfo{hasNextPage hasPreviousPage endCursor}}}}`
	}
	end := s.done("the first of a page", "management", member("first:1"), nil, `"totalCount":2,`+nodes(bob)+`,"pageInfo":{"hasNextPage":true,"hasPreviousPage":false`).at("account.users.pageInfo.endCursor")
	byHand, inAccount, byGroup := `{"kind":"DIRECT","account":null,"group":null}`, `{"kind":"DIRECT","account":{"name":"Initech"},"group":null}`, `{"kind":"GROUP","account":null,"group":{"name":"Writers"}}`
	s.run([]step{
		{"those of an account who may use an app", "management", members(`access:{appId:"` + wiki + `"}`), `"totalCount":2,` + nodes(bob, dan), "", ""},
		{"by all sources", "management", members(`access:{appId:"` + wiki + `",source:[DIRECT,GROUP]}`), `"totalCount":2,` + nodes(bob, dan), "", ""},
		{"by one", "management", members(`access:{appId:"` + wiki + `",source:[GROUP]}`), `"totalCount":1,` + nodes(bob), "", ""},
		{"by another", "management", members(`access:{appId:"` + mail + `",source:[ACCOUNT]}`), `"totalCount":3,` + nodes(bob, cleo, dan), "", ""},
		{"by what brings nobody", "management", members(`access:{appId:"` + mail + `",source:[DIRECT,GROUP,TENANT]}`), `"totalCount":0,"nodes":[]`, "", ""},
		{"by none", "management", members(`access:{appId:"` + mail + `",source:[]}`), `"totalCount":0,"nodes":[]`, "", ""},
		{"by the tenant", "management", members(`access:{appId:"` + news + `",source:[TENANT]}`), `"totalCount":3`, "", ""},
		{"the next page", "management", member(`first:1,after:"` + end + `"`), `"totalCount":2,` + nodes(dan) + `,"pageInfo":{"hasNextPage":false,"hasPreviousPage":true`, "", ""},
		{"the last", "management", member(`last:1`), nodes(dan) + `,"pageInfo":{"hasNextPage":false,"hasPreviousPage":true`, "", ""},
		{"its cursor is none of the list without the filter", "management", `{account(id:"` + initech + `"){users(after:"` + end + `"){nodes{id}}}}`, `"field":"after"`, "", "INVALID"},
		{"of a status", "management", members(`status:[PENDING]`), `"totalCount":1,` + nodes(cleo), "", ""},
		{"of one of two", "management", members(`status:[PENDING,DISABLED]`), `"totalCount":2,` + nodes(cleo, dan), "", ""},
		{"both must hold", "management", members(`status:[DISABLED],access:{appId:"` + wiki + `"}`), `"totalCount":1,` + nodes(dan), "", ""},
		{"who may not use it", "management", members(`access:{appId:"` + draft + `"}`), `"totalCount":0`, "", ""},
		{"another tenant's app", "management", members(`access:{appId:"` + secretApp + `"}`), `"totalCount":0`, "", ""},
		{"what is no app", "management", members(`access:{appId:"` + ann + `"}`), `"field":"filter.access.appId"`, "", "INVALID"},
		{"an app asks by itself", "mail", members(`access:{appId:"` + mail + `"}`), `"totalCount":3`, "", ""},
		{"not by another", "mail", members(`access:{appId:"` + wiki + `"}`), `"totalCount":0`, "", ""},
		{"nor by its sources", "mail", members(`access:{appId:"` + wiki + `",source:[DIRECT,GROUP]}`), `"totalCount":0`, "", ""},

		{"each user of an account, with the sources of an app", "management", sources(wiki), `"edges":[{"node":{"id":"` + bob + `"},"sources":[` + byHand + `,` + inAccount + `,` + byGroup + `]},{"node":{"id":"` + cleo + `"},"sources":[]},{"node":{"id":"` + dan + `"},"sources":[{"kind":"DIRECT","account":{"name":"Hooli"},"group":null}]}]`, "", ""},
		{"of an app that all have", "management", sources(news), `{"node":{"id":"` + cleo + `"},"sources":[{"kind":"TENANT","account":null,"group":null}]}`, `"sources":[]`, ""},
		{"of what is no app", "management", sources(ann), `"field":"appId"`, "", "INVALID"},
		{"of another tenant's", "management", sources(secretApp), `{"node":{"id":"` + bob + `"},"sources":[]}`, "kind", ""},
		{"an app asks for its own", "wiki", sources(wiki), `{"node":{"id":"` + bob + `"},"sources":[` + byHand + `,`, cleo, ""},
		{"and not for another's", "wiki", sources(mail), `{"node":{"id":"` + bob + `"},"sources":[]}`, "kind", ""},
		{"who may not read accounts", "phone", sources(mail), "accounts:read", "kind", "FORBIDDEN"},

		{"the apps of a group, with how all members have them", "management", `{group(id:"` + writers + `"){apps{edges{node{id} sources{kind account{id} group{name} since by{kind}}}}}}`, `"edges":[{"node":{"id":"` + wiki + `"},"sources":[{"kind":"GROUP","account":null,"group":{"name":"Writers"},"since":"2026-02-01T00:00:00Z","by":{"kind":"SYSTEM"}}]},{"node":{"id":"` + news + `"},"sources":[{"kind":"GROUP"`, "", ""},
		{"also by the tenant", "management", `{group(id:"` + writers + `"){apps{edges{sources{kind}}}}}`, `{"sources":[{"kind":"GROUP"},{"kind":"TENANT"}]}`, "", ""},
		{"an app sees its own", "wiki", `{group(id:"` + writers + `"){apps{edges{node{id} sources{kind}}}}}`, `"edges":[{"node":{"id":"` + wiki + `"},"sources":[{"kind":"GROUP"}]}]`, "", ""},

		{"the users of an app, by one source, with all of theirs", "management", users(wiki, "source:[GROUP]"), `"totalCount":2,"edges":[{"node":{"id":"` + ann + `"},"sources":[` + byGroup + `]},{"node":{"id":"` + bob + `"},"sources":[` + byHand + `,` + inAccount + `,` + byGroup + `]}]`, "", ""},
		{"each once, by whatever", "management", users(wiki, ""), `"totalCount":3`, "", ""},
		{"by hand, anywhere", "management", users(wiki, "source:[DIRECT]"), `"totalCount":2,"edges":[{"node":{"id":"` + bob + `"}`, ann, ""},
		{"of a status", "management", users(wiki, "source:[DIRECT],status:[DISABLED]"), `"totalCount":1,"edges":[{"node":{"id":"` + dan + `"}`, bob, ""},
		{"by none", "management", users(wiki, "source:[ACCOUNT,TENANT]"), `"totalCount":0`, "", ""},
		{"of an app that all have, by a group", "management", users(news, "source:[GROUP]"), `"totalCount":2,"edges":[{"node":{"id":"` + ann + `"},"sources":[` + byGroup + `,{"kind":"TENANT"`, cleo, ""},

		{"the apps of a user, by one source, with all of theirs", "management", apps(bob, "source:[GROUP]"), `"totalCount":2,"nodes":[{"id":"` + wiki + `"},{"id":"` + news + `"}],"edges":[{"sources":[{"kind":"DIRECT"},{"kind":"DIRECT"},{"kind":"GROUP"}]},{"sources":[{"kind":"GROUP"},{"kind":"TENANT"}]}]`, "", ""},
		{"by an account", "management", apps(bob, "source:[ACCOUNT]"), `"totalCount":1,"nodes":[{"id":"` + mail + `"}]`, "", ""},
		{"by hand", "management", apps(bob, "source:[DIRECT]"), `"totalCount":1,"nodes":[{"id":"` + wiki + `"}]`, "", ""},
		{"by the tenant or by hand", "management", apps(bob, "source:[DIRECT,TENANT]"), `"totalCount":2`, mail, ""},
		{"that are not open", "management", apps(bob, "active:false"), `"totalCount":0`, "", ""},
		{"an app sees itself alone", "wiki", apps(bob, "source:[GROUP]"), `"totalCount":1,"nodes":[{"id":"` + wiki + `"}]`, news, ""},
	})
}

// signIn gives a user a session in an app that begins now, instead of those they had.
func (s *server) signIn(user, app string) {
	s.t.Helper()
	s.sql(`with old as (delete from sessions where user_id = $2 and app_id = $3), new as (insert into sessions (tenant_id, id, user_id, app_id, started_at, expires_at)
		values ($1, gen_random_uuid(), $2, $3, now(), '2099-01-01') returning 1) select count(*) from new`, key("a"), keyOf(s.t, user), keyOf(s.t, app))
}

// idsOf are the ids in the answer to a query, in order.
func (s *server) idsOf(who, query string) []string {
	s.t.Helper()
	all := anyID.FindAllString(s.done(query, who, query, nil).text, -1)
	for i := range all {
		all[i] = strings.Trim(all[i], `"`)
	}
	return all
}

// viewed expects that just these are seen as users of the wiki by its own token, in every
// list, and that Eve and her session are seen if she is one of them.
func (s *server) viewed(name string, want []string) {
	s.t.Helper()
	for _, list := range []struct{ who, query string }{
		{"wiki", `{users{nodes{id}}}`},
		{"wiki", `{users(first:100,orderBy:{field:LAST_SIGN_IN_AT}){nodes{id}}}`},
		{"wiki", `{users(filter:{appId:"` + wiki + `"}){nodes{id}}}`},
		{"wiki", `{users(filter:{hasApps:true}){nodes{id}}}`},
		{"wiki", `{app(id:"` + wiki + `"){users{nodes{id}}}}`},
		{"management", `{app(id:"` + wiki + `"){users{nodes{id}}}}`},
		{"management", `{users(filter:{appId:"` + wiki + `"}){nodes{id}}}`},
		{"management", `{users(filter:{appId:"` + wiki + `"},orderBy:{field:EMAIL}){nodes{id}}}`},
	} {
		got := s.idsOf(list.who, list.query)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			s.t.Errorf("%s: to %s, %s shows %v; want %v", name, list.who, list.query, got, want)
		}
		if n := s.done(name, list.who, strings.Replace(list.query, "nodes{id}", "totalCount", 1), nil); !strings.Contains(n.text, fmt.Sprintf(`"totalCount":%d`, len(want))) {
			s.t.Errorf("%s: to %s, %s counts %s; want %d", name, list.who, list.query, n.text, len(want))
		}
	}
	hers := slices.Contains(want, eve)
	a := s.done(name, "wiki", `{user(id:"`+eve+`"){id} node(id:"`+eve+`"){id} sessions(filter:{userId:"`+eve+`"}){totalCount} app(id:"`+wiki+`"){sessions{nodes{user{id}}}}}`, nil)
	b := s.done(name, "management", `{user(id:"`+eve+`"){sessions(first:1){totalCount}} sessions(filter:{appId:"`+wiki+`"}){nodes{user{id}}} explainAccess(userId:"`+ann+`",appId:"`+wiki+`"){paths{kind}}}`, nil)
	for place, seen := range map[string]bool{
		"user": a.at("user.id") == eve, "node": a.at("node.id") == eve, "sessions": a.at("sessions.totalCount") == "1",
		"App.sessions": strings.Contains(a.at("app.sessions.nodes"), eve), "User.sessions": b.at("user.sessions.totalCount") == "1",
		"sessions, to the tenant": strings.Contains(b.at("sessions.nodes"), eve),
	} {
		if seen != hers {
			s.t.Errorf("%s: %s shows Eve: %v\n%s\n%s", name, place, seen, a.text, b.text)
		}
	}
	if has := b.at("explainAccess.paths") != "[]"; has != slices.Contains(want, ann) {
		s.t.Errorf("%s: the explanation of Ann's says %v", name, has)
	}
}

// An app's token sees just those who may use the app, by whichever way they came and went;
// and who may not has no session in it.
func TestViewOfAnApp(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	eves, wikis, itsWiki := `userIds:`+listed(eve), `appIds:`+listed(wiki), `appId:"`+wiki+`"`
	members := func(verb string) string { return mutate("groupMembers"+verb, writers, eves, "group{id}") }
	brings := func(verb string) string { return mutate("groupApps"+verb, writers, wikis, "group{id}") }
	joins := func(verb string) string { return mutate("accountUsers"+verb, hooli, eves, "account{id}") }
	switched := func(more string) string {
		return mutate("accountAppUpdate", hooli, itsWiki+`,autoAssign:`+more, "account{id}")
	}
	tenant := func(more string) string { return mutate("appUpdate", wiki, "autoAssign:"+more, "app{id}") }
	for _, c := range []struct {
		name, who, ask string
		want           []string
	}{
		{"at first", "management", `{tenant{id}}`, []string{ann, bob, dan}},
		{"given by hand", "management", userApp("Add", eve, wiki, ""), []string{ann, bob, dan, eve}},
		{"taken", "management", userApp("Remove", eve, wiki, ""), []string{ann, bob, dan}},
		{"given again", "management", userApp("Add", eve, wiki, ""), []string{ann, bob, dan, eve}},
		{"let go by the app itself", "wiki", `mutation{userDelete(id:"` + eve + `"){deletedId}}`, []string{ann, bob, dan}},
		{"a member of the group", "management", members("Add"), []string{ann, bob, dan, eve}},
		{"the group brings it no more", "management", brings("Remove"), []string{dan}},
		{"it does", "management", brings("Add"), []string{ann, bob, dan, eve}},
		{"no member", "management", members("Remove"), []string{ann, bob, dan}},
		{"in an account that holds it", "management", joins("Add"), []string{ann, bob, dan}},
		{"given within", "management", userApp("Add", eve, wiki, within(hooli)), []string{ann, bob, dan, eve}},
		{"and beside", "management", userApp("Add", eve, wiki, ""), []string{ann, bob, dan, eve}},
		{"taken within", "management", userApp("Remove", eve, wiki, within(hooli)), []string{ann, bob, dan, eve}},
		{"taken beside", "management", userApp("Remove", eve, wiki, ""), []string{ann, bob, dan}},
		{"given within again", "management", userApp("Add", eve, wiki, within(hooli)), []string{ann, bob, dan, eve}},
		{"the account holds it no more", "management", mutate("accountAppRemove", hooli, itsWiki, "app{id}"), []string{ann, bob}},
		{"it gives it to all its users", "management", mutate("accountAppsAssign", hooli, wikis+`,autoAssign:true`, "addedCount"), []string{ann, bob, dan, eve}},
		{"who leave", "management", joins("Remove"), []string{ann, bob, dan}},
		{"and come", "management", joins("Add"), []string{ann, bob, dan, eve}},
		{"no more", "management", switched("false"), []string{ann, bob}},
		{"again", "management", switched("true"), []string{ann, bob, dan, eve}},
		{"and they keep it", "management", switched("false,onDisable:KEEP_AS_DIRECT"), []string{ann, bob, dan, eve}},
		{"until they leave", "management", joins("Remove"), []string{ann, bob, dan}},
		{"the tenant gives it to all", "management", tenant("true"), []string{ann, bob, cleo, dan, eve}},
		{"the account as well", "management", joins("Add"), []string{ann, bob, cleo, dan, eve}},
		{"to all its users", "management", switched("true"), []string{ann, bob, cleo, dan, eve}},
		{"the tenant no more", "management", tenant("false"), []string{ann, bob, dan, eve}},
		{"the account goes", "management", `mutation{accountDelete(id:"` + hooli + `"){deletedId}}`, []string{ann, bob}},
		{"a member again", "management", members("Add"), []string{ann, bob, eve}},
		{"the group goes", "management", `mutation{groupDelete(id:"` + writers + `"){deletedId}}`, nil},
		{"to all, who keep it", "management", tenant("true"), []string{ann, bob, cleo, dan, eve}},
		{"by hand", "management", tenant("false,onDisable:KEEP_AS_DIRECT"), []string{ann, bob, cleo, dan, eve}},
		{"an app that is not open has its users", "management", mutate("appUpdate", wiki, "active:false", "app{id}"), []string{ann, bob, cleo, dan, eve}},
		{"and is", "management", mutate("appUpdate", wiki, "active:true", "app{id}"), []string{ann, bob, cleo, dan, eve}},
		{"the user goes", "management", `mutation{userDelete(id:"` + eve + `"){deletedId}}`, []string{ann, bob, cleo, dan}},
	} {
		s.done(c.name, c.who, c.ask, nil)
		if slices.Contains(c.want, eve) && c.name != "and is" {
			s.signIn(eve, wiki)
		}
		s.viewed(c.name, c.want)
	}
}

// Whoever may not use an app has no session in it. What was taken from one user by hand is
// gone for good; other sessions are there again with the access.
func TestSessionsFollowAccess(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	eves, itsWiki := `userIds:`+listed(eve), `appId:"`+wiki+`"`
	s.done("the account gives it to its users", "management", mutate("accountAppUpdate", hooli, itsWiki+",autoAssign:true", "app{id}"), nil)
	for _, c := range []struct {
		name, give, take string
		again            int
	}{
		{"by hand", userApp("Add", eve, wiki, ""), userApp("Remove", eve, wiki, ""), 0},
		{"by a group", mutate("groupMembersAdd", writers, eves, "addedCount"), mutate("groupMembersRemove", writers, eves, "removedCount"), 1},
		{"by an account", mutate("accountUsersAdd", hooli, eves, "addedCount"), mutate("accountUsersRemove", hooli, eves, "removedCount"), 1},
		{"by the tenant", mutate("appUpdate", wiki, "autoAssign:true", "app{id}"), mutate("appUpdate", wiki, "autoAssign:false", "app{id}"), 1},
	} {
		s.done(c.name, "management", c.give, nil)
		s.signIn(eve, wiki)
		sessions := `{sessions(filter:{userId:"` + eve + `"}){totalCount}}`
		s.done(c.name+", in", "wiki", sessions, nil, `"totalCount":1`)
		s.done(c.name, "management", c.take, nil)
		s.done(c.name+", out", "management", sessions, nil, `"totalCount":0`)
		s.done(c.name, "management", c.give, nil)
		s.done(c.name+", again", "wiki", sessions, nil, fmt.Sprintf(`"totalCount":%d`, c.again))
		s.done(c.name, "management", c.take, nil)
	}
}
