package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestAccounts(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	update := func(input string) string {
		return `mutation{accountUpdate(id:"` + hooli + `",input:{` + input + `}){account{version name description externalId metadata defaultApp{name}}}}`
	}
	s.run([]step{
		{"a new account holds the default app and what all have", "management", `mutation{accountCreate(input:{name:"Umbrella",externalId:"u-1",metadata:{tier:1}}){account{name externalId metadata defaultApp{name} apps{edges{node{name} autoAssigned level assignedBy{id}}}}}}`, `"externalId":"u-1","metadata":{"tier": 1},"defaultApp":null,"apps":{"edges":[{"node":{"name":"Mail"},"autoAssigned":false,"level":null,"assignedBy":{"id":"` + backOffice + `"}},{"node":{"name":"News"},"autoAssigned":true,"level":"ENVIRONMENT","assignedBy":null}]}`, "", ""},
		{"and in a tenant without a default app, nothing", "globex", `mutation{accountCreate(input:{name:"Umbrella",externalId:"u-1"}){account{apps{nodes{name}}}}}`, `"nodes":[]`, "", ""},
		{"an external id is unique in the tenant", "management", `mutation{accountCreate(input:{name:"Other",externalId:"u-1"}){account{id}}}`, `"field":"externalId"`, "", "CONFLICT"},
		{"a name can be", "management", `mutation{accountCreate(input:{name:"uMBRELLA",uniqueName:true}){account{id}}}`, `"field":"name"`, "", "CONFLICT"},
		{"a name is not", "management", `mutation{accountCreate(input:{name:"Umbrella"}){account{externalId}}}`, `"externalId":null`, "", ""},
		{"an external id is short", "management", `mutation{accountCreate(input:{name:"X",externalId:"` + strings.Repeat("x", 201) + `"}){account{id}}}`, `"field":"externalId"`, "", "INVALID"},
		{"metadata is an object", "management", `mutation{accountCreate(input:{name:"X",metadata:"x"}){account{id}}}`, "", "", "INVALID"},
		{"an app's token creates none", "mail", `mutation{accountCreate(input:{name:"X"}){account{id}}}`, "accounts:create", "", "FORBIDDEN"},

		{"metadata is merged", "management", update(`metadata:{a:1,b:{c:2}}`), `"version":2,"name":"Hooli","description":null,"externalId":"hool","metadata":{"a": 1, "b": {"c": 2}}`, "", ""},
		{"at the top level", "management", update(`metadata:{a:null,b:{d:3}}`), `"metadata":{"b": {"d": 3}}`, "", ""},
		{"what stands so already is no change", "management", update(`metadata:{b:{d:3}},name:"Hooli"`), `"version":3`, "", ""},
		{"it can be cleared", "management", update(`expectedVersion:3,metadata:null,externalId:null`), `"version":4,"name":"Hooli","description":null,"externalId":null,"metadata":{}`, "", ""},
		{"no update is lost", "management", update(`expectedVersion:3,name:"H"`), `"currentVersion":4`, "", "CONFLICT"},
		{"a default app must be held", "management", update(`defaultAppId:"` + mail + `"`), "accountAppsAssign", "", "CONFLICT"},
		{"by the account or by all", "management", update(`defaultAppId:"` + news + `"`), `"defaultApp":{"name":"News"}`, "", ""},
		{"it must exist", "management", update(`defaultAppId:"` + secretApp + `"`), `"field":"defaultAppId"`, "", "NOT_FOUND"},
		{"and be an app", "management", update(`defaultAppId:"` + ann + `"`), `"field":"defaultAppId"`, "", "INVALID"},
		{"it can be another", "management", update(`defaultAppId:"` + wiki + `"`), `"defaultApp":{"name":"Wiki"}`, "", ""},
		{"it is not taken away", "management", `mutation{accountAppRemove(id:"` + hooli + `",input:{appId:"` + wiki + `"}){app{id}}}`, "default app", "", "CONFLICT"},
		{"or none", "management", update(`defaultAppId:null`), `"defaultApp":null`, "", ""},
		{"an app's token changes none", "wiki", update(`name:"Mine"`), "accounts:edit", "", "FORBIDDEN"},
		{"a stranger finds none", "globex", update(`name:"Mine"`), "", "", "NOT_FOUND"},
		{"nor deletes one", "globex", `mutation{accountDelete(id:"` + hooli + `"){deletedId}}`, "", "", "NOT_FOUND"},
		{"it goes", "management", `mutation{accountDelete(id:"` + hooli + `"){deletedId}}`, hooli, "", ""},
		{"its users stay, and lose what came by it", "management", `{user(id:"` + dan + `"){apps{nodes{name}} accounts{totalCount}}}`, `"apps":{"nodes":[{"name":"News"}]},"accounts":{"totalCount":0}`, "", ""},
	})
	if n := s.sql(`select count(*)::text from events where action = 'account.updated'`); n != "6" {
		t.Errorf("%s changes are in the log, want 6", n)
	}
}

// What comes by an account rests while it is switched off, or the membership is.
func TestAccountsSwitchedOff(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.done("Bob, too", "management", mutate("accountUsersAdd", hooli, `userIds:`+listed(bob), "addedCount"), nil)
	s.done("Dan can sign in", "management", `mutation{userEnable(id:"`+dan+`"){user{status}}}`, nil)
	s.done("has Wiki within", "management", mutate("userAppAdd", bob, `appId:"`+wiki+`",accountId:"`+hooli+`"`, "app{id}"), nil)
	account := func(on, more string) string {
		return mutate("accountUpdate", hooli, `enabled:`+on+more, "account{version enabled} accessChanges{app{name} gained lost}")
	}
	member := func(user, on, more string) string {
		return mutate("accountUserUpdate", hooli, `userId:"`+user+`",enabled:`+on+more, "account{name} user{id} enabled version accessChanges{app{name} gained lost}")
	}
	enters := func(user, within string) string {
		return `{simulateLogin(userId:"` + user + `",appId:"` + wiki + `"` + within + `){outcome message trace{found}}}`
	}
	within := `,accountId:"` + hooli + `"`
	s.run([]step{
		{"who has it in another way keeps it", "management", account("false", ""), `"account":{"version":2,"enabled":false},"accessChanges":[{"app":{"name":"Wiki"},"gained":0,"lost":1}]`, "", ""},
		{"once", "management", account("false", ""), `"version":2,"enabled":false},"accessChanges":[]`, "", ""},
		{"nobody enters", "management", enters(dan, ""), `"NOT_ASSIGNED"`, "", ""},
		{"least of all within", "management", enters(dan, within), `"outcome":"ACCOUNT_DISABLED","message":"Your organisation is switched off.`, "", ""},
		{"whatever else they have", "management", enters(bob, within), `The account Hooli is switched off.`, "", ""},
		{"who enters elsewhere", "management", enters(bob, ""), `"OK"`, "", ""},
		{"an app sees nobody by it", "wiki", `{account(id:"` + hooli + `"){enabled users{edges{node{id} enabled}}}}`, `"enabled":false,"users":{"edges":[{"node":{"id":"` + bob + `"},"enabled":true}]}`, dan, ""},
		{"it is found by that", "management", `{accounts(filter:{enabled:false}){nodes{name}}}`, `[{"name":"Hooli"}]`, "", ""},
		{"what is given within it rests", "management", mutate("userAppAdd", dan, `appId:"`+wiki+`"`+within, "user{apps{nodes{name}}} accessChanges{gained}"), `"nodes":[{"name":"News"}]}},"accessChanges":[]`, "", ""},
		{"and what all its users have", "management", mutate("accountAppsAssign", hooli, `appIds:`+listed(mail)+`,autoAssign:true`, "addedCount accessChanges{gained}"), `"addedCount":1,"accessChanges":[]`, "", ""},
		{"all comes back", "management", account("true", ""), `"version":3,"enabled":true},"accessChanges":[{"app":{"name":"Mail"},"gained":2,"lost":0},{"app":{"name":"Wiki"},"gained":1,"lost":0}]`, "", ""},

		{"one is switched off", "management", member(dan, "false", ",expectedVersion:1"), `"enabled":false,"version":2,"accessChanges":[{"app":{"name":"Mail"},"gained":0,"lost":1},{"app":{"name":"Wiki"},"gained":0,"lost":1}]`, "", ""},
		{"and again", "management", member(dan, "false", ""), `"version":2,"accessChanges":[]`, "", ""},
		{"no update is lost", "management", member(dan, "true", ",expectedVersion:1"), `"currentVersion":2`, "", "CONFLICT"},
		{"they do not enter", "management", enters(dan, within), `"outcome":"MEMBERSHIP_DISABLED","message":"You are switched off in this organisation.`, "", ""},
		{"others do", "management", enters(bob, within), `"OK"`, "", ""},
		{"their edge says so", "management", `{user(id:"` + dan + `"){accounts{edges{enabled version}} apps{nodes{name}}}}`, `"accounts":{"edges":[{"enabled":false,"version":2}]},"apps":{"nodes":[{"name":"News"}]}`, "", ""},
		{"and they are found by that", "management", `{account(id:"` + hooli + `"){users(filter:{enabled:false}){nodes{id}}}}`, dan, bob, ""},
		{"what rests is taken by hand", "management", mutate("userAppRemove", dan, `appId:"`+wiki+`"`, "app{name} accessChanges{lost}"), `"Wiki"},"accessChanges":[]`, "", ""},
		{"and does not come back", "management", member(dan, "true", ""), `"version":3,"accessChanges":[{"app":{"name":"Mail"},"gained":1,"lost":0}]`, "", ""},
		{"it can be neither", "management", member(dan, "null", ""), `"field":"enabled"`, "", "INVALID"},
		{"nor can an account", "management", account("null", ""), `"field":"enabled"`, "", "INVALID"},
		{"who is no member", "management", member(eve, "false", ""), `"field":"userId"`, "", "NOT_FOUND"},
		{"nor another tenant's", "management", member(gil, "false", ""), `"field":"userId"`, "", "NOT_FOUND"},
		{"a stranger switches nothing", "globex", member(dan, "false", ""), "", "", "NOT_FOUND"},
		{"nor an app", "wiki", member(dan, "false", ""), "accounts:edit", "", "FORBIDDEN"},
		{"nor a reader", "reader", account("false", ""), "accounts:edit", "", "FORBIDDEN"},
		{"a new one can be off", "management", `mutation{accountCreate(input:{name:"Later",enabled:false}){account{enabled apps{nodes{name}}}}}`, `"enabled":false,"apps":{"nodes":[{"name":"Mail"},{"name":"News"}]}`, "", ""},
	})
	if n := s.sql(`select count(*)::text from events where action = 'account.user_updated' and after ? 'enabled'`); n != "2" {
		t.Errorf("%s switches of members are in the log, want 2", n)
	}
}

func TestAccountMetadataSize(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	put := func(n int) answer {
		return s.ask("management", `mutation($m:JSON){accountUpdate(id:"`+hooli+`",input:{metadata:$m}){account{id}}}`,
			map[string]any{"m": map[string]any{"a": strings.Repeat("x", n-len(`{"a":""}`))}})
	}
	if a := put(65_536); a.code() != "" {
		t.Errorf("65,536 bytes fit: %.200s", a.text)
	}
	if a := put(65_537); a.code() != "INVALID" || a.Errors[0].Extensions.Field != "metadata" {
		t.Errorf("one more does not: %.200s", a.text)
	}
	if a := s.ask("management", `mutation{accountUpdate(id:"`+hooli+`",input:{name:"H"}){account{name}}}`, nil); a.code() != "" {
		t.Errorf("what is full can be renamed: %.200s", a.text)
	}
}

func TestAccountUsers(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	add := func(account string, users ...string) string {
		return fmt.Sprintf(`mutation{accountUsersAdd(id:"%s",input:{userIds:["%s"]}){addedCount account{users{nodes{id}}}}}`, account, strings.Join(users, `","`))
	}
	remove := func(account string, users ...string) string {
		return fmt.Sprintf(`mutation{accountUsersRemove(id:"%s",input:{userIds:["%s"]}){removedCount account{users{nodes{id}}}}}`, account, strings.Join(users, `","`))
	}
	s.run([]step{
		{"users join once", "management", add(initech, cleo, eve, eve), `"addedCount":1,"account":{"users":{"nodes":[{"id":"` + cleo + `"},{"id":"` + eve + `"}]}}`, "", ""},
		{"and get its apps", "management", `{user(id:"` + eve + `"){apps{edges{node{name} sources{kind account{id}}}}}}`, `{"node":{"name":"Mail"},"sources":[{"kind":"ACCOUNT","account":{"id":"` + initech + `"}}]}`, "", ""},
		{"a stranger fails all", "management", add(initech, ann, gil), `"field":"userIds"`, "", "NOT_FOUND"},
		{"nobody was added", "management", `{account(id:"` + initech + `"){users{totalCount}}}`, `"totalCount":2`, "", ""},
		{"a group is no user", "management", add(initech, writers), `"field":"userIds"`, "", "INVALID"},
		{"none are too few", "management", `mutation{accountUsersAdd(id:"` + initech + `",input:{userIds:[]}){addedCount}}`, `"field":"userIds"`, "", "INVALID"},
		{"251 are too many", "management", add(initech, strings.Split(strings.Repeat(ann+",", 250)+ann, ",")...), `"field":"userIds"`, "", "INVALID"},
		{"another tenant's account is not there", "globex", add(initech, gil), "", "", "NOT_FOUND"},
		{"a reader adds nobody", "reader", add(initech, ann), "accounts:edit", "", "FORBIDDEN"},
		{"users leave", "management", remove(hooli, dan, ann), `"removedCount":1,"account":{"users":{"nodes":[]}}`, "", ""},
		{"without what they were given within", "management", `{user(id:"` + dan + `"){apps{nodes{name}} history{nodes{action relatedId}}}}`, `"apps":{"nodes":[{"name":"News"}]},"history":{"nodes":[{"action":"account.user_removed","relatedId":"` + dan + `"}]}`, "", ""},
	})
}

func TestAccountApps(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	assign := func(account, more string, apps ...string) string {
		return fmt.Sprintf(`mutation{accountAppsAssign(id:"%s",input:{appIds:["%s"]%s}){addedCount account{apps{edges{node{name} level}}}}}`, account, strings.Join(apps, `","`), more)
	}
	update := func(who, app, auto string) string {
		return `mutation{accountAppUpdate(id:"` + who + `",input:{appId:"` + app + `",autoAssign:` + auto + `}){app{name} account{apps{edges{node{name} level}}}}}`
	}
	remove := func(app string) string {
		return `mutation{accountAppRemove(id:"` + hooli + `",input:{appId:"` + app + `"}){app{name} account{apps{nodes{name}}}}}`
	}
	dansApps := `{user(id:"` + dan + `"){apps{edges{node{name} sources{kind by{id}}}}}}`
	s.run([]step{
		{"apps are assigned, active or not; those held take what is given", "management", assign(hooli, `,autoAssign:true`, wiki, draft, draft), `"addedCount":1,"account":{"apps":{"edges":[{"node":{"name":"Wiki"},"level":"ACCOUNT"},{"node":{"name":"News"},"level":"ENVIRONMENT"},{"node":{"name":"Draft"},"level":"ACCOUNT"}]}}`, "", ""},
		{"its users have them, by whoever switched it", "management", dansApps, `{"node":{"name":"Draft"},"sources":[{"kind":"ACCOUNT","by":{"id":"` + backOffice + `"}}]}`, "", ""},
		{"again is no change", "management", assign(hooli, `,autoAssign:true`, wiki, draft), `"addedCount":0`, "", ""},
		{"one app is switched", "management", update(hooli, draft, "false"), `{"node":{"name":"Draft"},"level":null}`, "", ""},
		{"its users lose it", "management", dansApps, "Wiki", "Draft", ""},
		{"an app that the tenant gives to all is not the account's", "management", update(hooli, news, "true"), `"field":"appId"`, "", "CONFLICT"},
		{"one that it does not hold is not there", "management", update(hooli, mail, "true"), `"field":"appId"`, "", "NOT_FOUND"},
		{"nor is another tenant's", "management", update(hooli, secretApp, "true"), `"field":"appId"`, "", "NOT_FOUND"},
		{"which fails all", "management", assign(hooli, "", mail, secretApp), `"field":"appIds"`, "", "NOT_FOUND"},
		{"so nothing was assigned", "management", remove(mail), `"field":"appId"`, "", "NOT_FOUND"},
		{"101 are too many", "management", assign(hooli, "", slices.Repeat([]string{mail}, 101)...), "1 to 100", "", "INVALID"},
		{"none are too few", "management", mutate("accountAppsAssign", hooli, "appIds:[]", "addedCount"), `"field":"appIds"`, "", "INVALID"},
		{"a user is no app", "management", assign(hooli, "", ann), `"field":"appIds"`, "", "INVALID"},
		{"an app's token assigns nothing", "wiki", assign(hooli, "", wiki), "accounts:edit", "", "FORBIDDEN"},
		{"another tenant's account is not there", "globex", assign(hooli, "", secretApp), "", "", "NOT_FOUND"},
		{"what all have is not taken from one", "management", remove(news), `"field":"appId"`, "", "CONFLICT"},
		{"an app is taken away", "management", remove(wiki), `{"accountAppRemove":{"app":{"name":"Wiki"},"account":{"apps":{"nodes":[{"name":"News"},{"name":"Draft"}]}}}}`, "", ""},
		{"with what was given within the account", "management", dansApps, "News", "Wiki", ""},
		{"the app knows of it", "wiki", `{events(filter:{appId:"` + wiki + `"}){nodes{action targetId before after}}}`, `{"action":"account.app_updated","targetId":"` + hooli + `","before":{"autoAssign": false},"after":{"autoAssign": true}},{"action":"account.app_removed","targetId":"` + hooli + `"`, "", ""},
	})
	if n := s.sql(`select count(*)::text from account_apps where auto_assign <> (auto_at is not null) or auto_by_kind like '%"%'`); n != "0" {
		t.Errorf("%s assignments do not know since when they are for all", n)
	}
	if got := s.sql(`select string_agg(action, ' ' order by id) from events where target_key = $1`, key("a302")); got != "account.app_assigned account.app_updated account.app_updated account.app_removed" {
		t.Errorf("the log has %s", got)
	}
}

// Accounts are found by what they hold, by whom they have, and by when their users came in.
func TestAccountFilters(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	umbrella := s.done("an account", "management", `mutation{accountCreate(input:{name:"Umbrella"}){account{id}}}`, nil).at("accountCreate.account.id")
	s.done("Bob is in two", "management", mutate("accountUsersAdd", initech, `userIds:`+listed(bob), "addedCount"), nil)
	s.done("of them", "management", mutate("accountUsersAdd", hooli, `userIds:`+listed(bob), "addedCount"), nil)
	find := func(filter string) string {
		return `{accounts(filter:{` + filter + `}){totalCount nodes{name}}}`
	}
	only := func(names ...string) string {
		for i, name := range names {
			names[i] = `{"name":"` + name + `"}`
		}
		return fmt.Sprintf(`"accounts":{"totalCount":%d,"nodes":[%s]}`, len(names), strings.Join(names, ","))
	}
	s.run([]step{
		{"that hold an app of their own", "management", find(`appId:"` + mail + `"`), only("Initech", "Umbrella"), "", ""},
		{"not by the tenant", "management", find(`appId:"` + news + `"`), only(), "", ""},
		{"nor another tenant's", "management", find(`appId:"` + secretApp + `"`), only(), "", ""},
		{"of a user", "management", find(`userId:"` + bob + `"`), only("Initech", "Hooli"), "", ""},
		{"of one who is in none", "management", find(`userId:"` + eve + `"`), only(), "", ""},
		{"of another tenant's", "management", find(`userId:"` + gil + `"`), only(), "", ""},
		{"with users", "management", find(`hasUsers:true`), only("Initech", "Hooli"), "", ""},
		{"without", "management", find(`hasUsers:false`), only("Umbrella"), "", ""},
		{"whose users were in at a time", "management", find(`lastSignInAt:{from:"2026-10-02T00:00:00Z",to:"2026-10-02T00:00:01Z"}`), only("Initech", "Hooli"), "", ""},
		{"at another, when one was who is in none", "management", find(`lastSignInAt:{from:"2026-10-01T00:00:00Z",to:"2026-10-02T00:00:00Z"}`), only(), "", ""},
		{"never is at no time", "management", find(`lastSignInAt:{to:"2026-10-02T00:00:00Z"}`), only(), "", ""},
		{"all that is given must hold", "management", find(`userId:"` + bob + `",appId:"` + wiki + `",hasUsers:true`), only("Hooli"), "", ""},
		{"all hold what the tenant gives", "management", find(`hasApps:true`), only("Initech", "Hooli", "Umbrella"), "", ""},
		{"so that none holds nothing", "management", find(`hasApps:false`), only(), "", ""},
		{"which it gives no more", "management", mutate("appUpdate", news, "autoAssign:false", "app{id}"), news, "", ""},
		{"and one holds nothing else", "management", mutate("accountAppRemove", umbrella, `appId:"`+mail+`"`, "app{id}"), mail, "", ""},
		{"with apps", "management", find(`hasApps:true`), only("Initech", "Hooli"), "", ""},
		{"without", "management", find(`hasApps:false`), only("Umbrella"), "", ""},
		{"an app sees those that hold it", "mail", find(`userId:"` + cleo + `"`), only("Initech"), "", ""},
		{"by users whom it sees", "mail", find(`userId:"` + bob + `"`), only("Initech"), "", ""},
		{"not by others", "wiki", find(`userId:"` + cleo + `"`), only(), "", ""},
		{"nor by apps that it does not see", "mail", find(`appId:"` + wiki + `"`), only(), "", ""},
		{"nor by what all of the tenant has", "mail", find(`hasUsers:false`), "app's own token", "", "FORBIDDEN"},
		{"in whatever way", "mail", find(`hasApps:true`), "app's own token", "", "FORBIDDEN"},
		{"nor by when others came in", "mail", find(`lastSignInAt:{from:"2026-01-01T00:00:00Z"}`), "app's own token", "", "FORBIDDEN"},
		{"what is no user", "management", find(`userId:"` + mail + `"`), `"field":"filter.userId"`, "", "INVALID"},
	})
}

func TestAssignableApps(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.holder("clerk", "accounts:read")
	free := func(account, arguments string) string {
		return `{account(id:"` + account + `"){assignableApps` + arguments + `{totalCount nodes{name} pageInfo{hasNextPage endCursor}}}}`
	}
	first := s.done("the first", "management", free(hooli, "(first:1)"), nil, `"totalCount":2,"nodes":[{"name":"Mail"}],"pageInfo":{"hasNextPage":true`)
	s.run([]step{
		{"and the next", "management", free(hooli, `(first:1,after:"`+first.at("account.assignableApps.pageInfo.endCursor")+`")`), `"nodes":[{"name":"Draft"}],"pageInfo":{"hasNextPage":false`, "", ""},
		{"backwards", "management", free(hooli, `(orderBy:{field:NAME,direction:DESC})`), `"nodes":[{"name":"Mail"},{"name":"Draft"}]`, "", ""},
		{"by the start of a name", "management", free(hooli, `(search:"MA")`), `"totalCount":1,"nodes":[{"name":"Mail"}]`, "", ""},
		{"which is held", "management", free(hooli, `(search:"wiki")`), `"totalCount":0`, "", ""},
		{"another has others", "management", free(initech, ""), `"nodes":[{"name":"Wiki"},{"name":"Draft"}]`, "", ""},
		{"another tenant's", "globex", free(hooli, ""), `"account":null`, "", ""},
		{"an app sees an account that holds it: it is not free", "wiki", free(hooli, ""), `"totalCount":0,"nodes":[]`, "", ""},
		{"who may not read apps", "clerk", free(hooli, ""), "apps:read", "Mail", "FORBIDDEN"},
	})
}
