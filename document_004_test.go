package main

import "testing"

const (
	appsOfAccount = `apps{edges{node{name} autoAssigned level active}}`
	login         = `{outcome app{name} message}`
)

func simulate(user, more, selection string) string {
	return `{simulateLogin(userId:"` + user + `"` + more + `)` + selection + `}`
}

func toApp(app string) string { return `,appId:"` + app + `"` }

// held is an app of an account as appsOfAccount has it.
func held(name, level string, active bool) string {
	auto, open := "true", "true"
	if level == "" {
		auto, level = "false", "null"
	} else {
		level = `"` + level + `"`
	}
	if !active {
		open = "false"
	}
	return `{"node":{"name":"` + name + `"},"autoAssigned":` + auto + `,"level":` + level + `,"active":` + open + `}`
}

// customer makes an account with a user, and says their ids.
func (s *server) customer() (account, user string) {
	s.t.Helper()
	account = s.done("an account", "management", `mutation{accountCreate(input:{name:"Umbrella",externalId:"u-1"}){account{id}}}`, nil).at("accountCreate.account.id")
	user = s.done("a user", "management", `mutation{userCreate(input:{email:"fay@umbrella.example"}){user{id}}}`, nil).at("userCreate.user.id")
	s.done("of the account", "management", mutate("accountUsersAdd", account, `userIds:`+listed(user), "addedCount"), nil, `"addedCount":1`)
	return account, user
}

// Every paragraph of document 004 that says what somebody does, done as it says.
func TestDocument004(t *testing.T) {
	t.Parallel()
	for _, paragraph := range []struct {
		name string
		do   func(s *server, account, user string) []step
	}{
		{"Creating new accounts and dashboard", creatingAccounts},
		{"Single account management", singleAccount},
		{"Applications tab", applicationsTab},
		{"Default apps", defaultApps},
		{"Possible errors when you don't set a default app", noDefaultApp},
		{"Neither default nor auto-assigned", assignedByHand},
		{"Auto-assign globally", autoAssignGlobally},
		{"Auto-assign on account level", autoAssignInAccount},
		{"Managing existing application assignments", existingAssignments},
		{"Auto-assigned applications display", display},
		{"Benefits of account-level auto-assignment", benefits},
		{"Auto-assignment behavior", behavior},
		{"Manual assignments", manualAssignments},
	} {
		t.Run(paragraph.name, func(t *testing.T) {
			t.Parallel()
			s := newServer(t)
			account, user := s.customer()
			s.run(paragraph.do(s, account, user))
		})
	}
}

func creatingAccounts(_ *server, account, user string) []step {
	return []step{
		{"it is found by its name", "management", `{accounts(search:"umb"){nodes{id externalId}}}`, `"nodes":[{"id":"` + account + `","externalId":"u-1"}]`, "", ""},
		{"its settings are edited", "management", mutate("accountUpdate", account, `name:"Umbrella Inc.",description:"A customer",metadata:{tier:2}`, "account{name description metadata}"), `"name":"Umbrella Inc.","description":"A customer","metadata":{"tier": 2}`, "", ""},
		{"its users are managed", "management", mutate("accountUsersAdd", account, `userIds:`+listed(eve), "account{users{nodes{id}}}"), `"nodes":[{"id":"` + eve + `"},{"id":"` + user + `"}]`, "", ""},
		{"and removed", "management", mutate("accountUsersRemove", account, `userIds:`+listed(eve), "account{users{nodes{id}}}"), `"nodes":[{"id":"` + user + `"}]`, "", ""},
		{"applications are assigned", "management", mutate("accountAppsAssign", account, `appIds:`+listed(wiki), "account{apps{nodes{name}}}"), `"nodes":[{"name":"Mail"},{"name":"Wiki"},{"name":"News"}]`, "", ""},
		{"and removed", "management", mutate("accountAppRemove", account, `appId:"`+wiki+`"`, "account{apps{nodes{name}}}"), `"nodes":[{"name":"Mail"},{"name":"News"}]`, "", ""},
		{"the dashboard has data, numbers and options", "management", `{account(id:"` + account + `"){name metadata kpis{users{value} usersPending{value} apps{value} appsInactive{value} signIns{day}}}}`, `"kpis":{"users":{"value":1},"usersPending":{"value":1},"apps":{"value":2},"appsInactive":{"value":0},"signIns":[{"day"`, "", ""},
	}
}

func singleAccount(_ *server, account, user string) []step {
	return []step{
		{"a new account has the default app and the auto-assigned ones, and no other", "management", `{account(id:"` + account + `"){` + appsOfAccount + `}}`, `"edges":[` + held("Mail", "", true) + `,` + held("News", "ENVIRONMENT", true) + `]`, "", ""},
		{"its users have what is auto-assigned, and not the default app", "management", `{user(id:"` + user + `"){apps{nodes{name}}}}`, `"nodes":[{"name":"News"}]`, "", ""},
		{"an application is assigned though it is not integrated", "management", mutate("accountAppsAssign", account, `appIds:`+listed(draft)+`,autoAssign:true`, "account{"+appsOfAccount+"}"), held("Draft", "ACCOUNT", false), "", ""},
		{"it is counted so", "management", `{account(id:"` + account + `"){kpis{apps{value} appsInactive{value}}}}`, `"apps":{"value":3},"appsInactive":{"value":1}`, "", ""},
		{"her access is stopped", "management", explain(user, draft, "{allowed paths{kind} stoppedBy}"), `{"allowed":false,"paths":[{"kind":"ACCOUNT"}],"stoppedBy":["APP_INACTIVE"]}`, "", ""},
		{"she cannot enter it", "management", simulate(user, toApp(draft), login), `"outcome":"APP_INACTIVE"`, `"message":null`, ""},
		{"it is integrated", "management", mutate("appUpdate", draft, "active:true", "app{active}"), `"active":true`, "", ""},
		{"and entered", "management", simulate(user, toApp(draft), login), `"outcome":"OK","app":{"name":"Draft"},"message":null`, "", ""},
		{"and no longer marked", "management", `{account(id:"` + account + `"){` + appsOfAccount + `}}`, held("Draft", "ACCOUNT", true), "", ""},
	}
}

func applicationsTab(s *server, account, user string) []step {
	more := s.done("another app", "management", `mutation{appCreate(input:{name:"Chat"}){app{id}}}`, nil).at("appCreate.app.id")
	drawer := `{account(id:"` + account + `"){assignableApps{totalCount nodes{name active}}}}`
	return []step{
		{"the drawer lists what is not assigned yet", "management", drawer, `"totalCount":3,"nodes":[{"name":"Wiki","active":true},{"name":"Draft","active":false},{"name":"Chat","active":true}]`, "", ""},
		{"sorted", "management", `{account(id:"` + account + `"){assignableApps(orderBy:{field:NAME}){nodes{name}}}}`, `"nodes":[{"name":"Chat"},{"name":"Draft"},{"name":"Wiki"}]`, "", ""},
		{"and searched", "management", `{account(id:"` + account + `"){assignableApps(search:"dr"){totalCount nodes{name}}}}`, `"totalCount":1,"nodes":[{"name":"Draft"}]`, "", ""},
		{"several are chosen, and assigned", "management", mutate("accountAppsAssign", account, `appIds:`+listed(draft, more), "addedCount account{"+appsOfAccount+"}"), `{"addedCount":2,"account":{"apps":{"edges":[` + held("Mail", "", true) + `,` + held("News", "ENVIRONMENT", true) + `,` + held("Draft", "", false) + `,` + held("Chat", "", true) + `]}}}`, "", ""},
		{"one of them beside another is no error", "management", mutate("accountAppsAssign", account, `appIds:`+listed(draft, wiki), "addedCount"), `"addedCount":1`, "", ""},
		{"the drawer is empty", "management", drawer, `"totalCount":0,"nodes":[]`, "", ""},
		{"nobody was given any", "management", `{user(id:"` + user + `"){apps{nodes{name}}}}`, `"nodes":[{"name":"News"}]`, "", ""},
		{"what is removed is there again", "management", mutate("accountAppRemove", account, `appId:"`+draft+`"`, "account{assignableApps{nodes{name}}}"), `"nodes":[{"name":"Draft"}]`, "", ""},
		{"another account has its own", "management", `{account(id:"` + initech + `"){assignableApps{nodes{name}}}}`, `"nodes":[{"name":"Wiki"},{"name":"Draft"},{"name":"Chat"}]`, "", ""},
	}
}

func defaultApps(_ *server, account, user string) []step {
	none := `mutation{tenantUpdate(input:{defaultAppId:null}){tenant{defaultApp{name}}}}`
	return []step{
		{"who names no app lands in the default app", "management", simulate(ann, "", login), `"outcome":"OK","app":{"name":"Mail"},"message":null`, "", ""},
		{"it can be another", "management", `mutation{tenantUpdate(input:{defaultAppId:"` + news + `"}){tenant{defaultApp{name}}}}`, `"defaultApp":{"name":"News"}`, "", ""},
		{"at once", "management", simulate(user, "", login), `"outcome":"OK","app":{"name":"News"}`, "", ""},
		{"one of the account goes before it", "management", mutate("accountUpdate", account, `defaultAppId:"`+mail+`"`, "account{defaultApp{name}}"), `"defaultApp":{"name":"Mail"}`, "", ""},
		{"where the account is named", "management", simulate(user, `,accountId:"`+account+`"`, login), `"app":{"name":"Mail"}`, "", ""},
		{"and nowhere else", "management", simulate(user, "", login), `"app":{"name":"News"}`, "", ""},
		{"a new account has it once, though it is auto-assigned as well", "management", `mutation{accountCreate(input:{name:"Newer"}){account{apps{totalCount edges{node{name} autoAssigned level active}}}}}`, `"totalCount":1,"edges":[` + held("News", "ENVIRONMENT", true) + `]`, "", ""},
		{"none is needed", "management", none, `"defaultApp":null`, "", ""},
		{"who names an app needs none", "management", simulate(ann, toApp(mail), login), `"outcome":"OK","app":{"name":"Mail"}`, "", ""},
		{"a new account has no default app then", "management", `mutation{accountCreate(input:{name:"New"}){account{` + appsOfAccount + `}}}`, `"edges":[` + held("News", "ENVIRONMENT", true) + `]`, "", ""},
		{"and the older ones keep what they had", "management", `{account(id:"` + account + `"){` + appsOfAccount + `}}`, held("Mail", "", true), "", ""},
	}
}

func noDefaultApp(_ *server, account, user string) []step {
	return []step{
		{"there is no default app", "management", `mutation{tenantUpdate(input:{defaultAppId:null}){tenant{defaultApp{name}}}}`, `"defaultApp":null`, "", ""},
		{"who names no app ends on an error page", "management", simulate(ann, "", `{outcome app{name} message trace{check passed found}}`), `"outcome":"NO_APP","app":null,"message":"We cannot tell which application you want to sign in to. Open the application itself and sign in from there.","trace":[{"check":"APP","passed":false,"found":"No app was named, and the tenant has no default app."}]`, "", ""},
		{"in an account, too", "management", simulate(user, `,accountId:"`+account+`"`, login), `"outcome":"NO_APP"`, "", ""},
		{"the administrator is told before", "management", `{tenant{readiness{nodes{kind value list filter}}}}`, `{"kind":"NO_DEFAULT_APP","value":6,"list":"users","filter":{"hasDefaultApp":false}}`, "", ""},
		{"to name the app solves it", "management", simulate(ann, toApp(mail), login), `"outcome":"OK","app":{"name":"Mail"},"message":null`, "", ""},
		{"so does a default app of the account", "management", mutate("accountUpdate", account, `defaultAppId:"`+news+`"`, "account{defaultApp{name}}"), `"News"`, "", ""},
		{"for its users", "management", simulate(user, `,accountId:"`+account+`"`, login), `"outcome":"OK","app":{"name":"News"}`, "", ""},
		{"and one of the tenant", "management", `mutation{tenantUpdate(input:{defaultAppId:"` + mail + `"}){tenant{defaultApp{name}}}}`, `"Mail"`, "", ""},
		{"for all", "management", `{tenant{readiness{nodes{kind}}}}`, `"readiness"`, "NO_DEFAULT_APP", ""},
	}
}

func assignedByHand(s *server, account, user string) []step {
	s.done("no default app", "management", `mutation{tenantUpdate(input:{defaultAppId:null}){tenant{id}}}`, nil)
	s.done("nothing auto-assigned", "management", mutate("appUpdate", news, "autoAssign:false", "app{id}"), nil)
	return []step{
		{"a new account has no app", "management", `mutation{accountCreate(input:{name:"New"}){account{apps{totalCount}}}}`, `"totalCount":0`, "", ""},
		{"a user has none", "management", `{user(id:"` + user + `"){apps{totalCount}}}`, `"totalCount":0`, "", ""},
		{"and cannot enter any", "management", simulate(user, toApp(wiki), login), `"outcome":"NOT_ASSIGNED","app":{"name":"Wiki"},"message":"You do not have access`, "", ""},
		{"which the administrator is told", "management", `{tenant{readiness{nodes{kind value}}}}`, `{"kind":"USERS_WITHOUT_APP","value":2}`, "", ""},
		{"the user is assigned by hand", "management", userApp("Add", user, wiki, ""), `"sources":[{"kind":"DIRECT","account":null}]`, "", ""},
		{"and enters", "management", simulate(user, toApp(wiki), login), `"outcome":"OK"`, "", ""},
		{"or within an account that holds the app", "management", mutate("accountAppsAssign", account, `appIds:`+listed(mail), "addedCount"), `"addedCount":0`, "", ""},
		{"alone", "management", userApp("Add", user, mail, within(account)), `"sources":[{"kind":"DIRECT","account":{"id":"` + account + `"}}]`, "", ""},
		{"and it is taken by hand", "management", userApp("Remove", user, wiki, ""), `"app":{"id":"` + wiki + `"`, `{"node":{"id":"` + wiki + `"`, ""},
	}
}

func autoAssignGlobally(s *server, account, user string) []step {
	chat := s.done("a new app", "management", `mutation{appCreate(input:{name:"Chat"}){app{id}}}`, nil).at("appCreate.app.id")
	return []step{
		{"nobody has it", "management", `{app(id:"` + chat + `"){autoAssign users{totalCount}}}`, `"autoAssign":false,"users":{"totalCount":0}`, "", ""},
		{"the toggle is set to on", "management", mutate("appUpdate", chat, "autoAssign:true", "app{autoAssign users{totalCount}} accessChanges{gained lost}"), `"autoAssign":true,"users":{"totalCount":6}},"accessChanges":[{"gained":6,"lost":0}]`, "", ""},
		{"all users have it, those of no account, too", "management", `{user(id:"` + eve + `"){apps{nodes{name}}}}`, `"Chat"`, "", ""},
		{"all accounts hold it", "management", `{accounts{nodes{` + appsOfAccount + `}}}`, held("Chat", "ENVIRONMENT", true), "", ""},
		{"each of them", "management", `{accounts(filter:{hasApps:true}){totalCount} apps(filter:{accountId:"` + hooli + `"}){nodes{name}}}`, `{"name":"Chat"}`, "", ""},
		{"a new user", "management", `mutation{userCreate(input:{email:"guy@umbrella.example"}){user{apps{nodes{name}}}}}`, `"nodes":[{"name":"News"},{"name":"Chat"}]`, "", ""},
		{"and a new account", "management", `mutation{accountCreate(input:{name:"New"}){account{apps{nodes{name}}}}}`, `{"name":"Chat"}`, "", ""},
		{"she enters", "management", simulate(user, toApp(chat), login), `"outcome":"OK"`, "", ""},
		{"off again", "management", mutate("appUpdate", chat, "autoAssign:false", "app{users{totalCount}} accessChanges{gained lost}"), `"users":{"totalCount":0}},"accessChanges":[{"gained":0,"lost":7}]`, "", ""},
		{"she does not", "management", simulate(user, toApp(chat), login), `"outcome":"NOT_ASSIGNED"`, "", ""},
		{"nor does the account hold it", "management", `{account(id:"` + account + `"){apps{nodes{name}}}}`, "News", "Chat", ""},
	}
}

func autoAssignInAccount(_ *server, account, user string) []step {
	return []step{
		{"Auto-assign users, and Assign", "management", mutate("accountAppsAssign", account, `appIds:`+listed(wiki)+`,autoAssign:true`, "addedCount account{"+appsOfAccount+"} accessChanges{app{name} gained lost}"), held("Wiki", "ACCOUNT", true) + `,` + held("News", "ENVIRONMENT", true) + `]}},"accessChanges":[{"app":{"name":"Wiki"},"gained":1,"lost":0}]`, "", ""},
		{"its users have it", "management", explain(user, wiki, "{allowed paths{kind account{id}}}"), `{"allowed":true,"paths":[{"kind":"ACCOUNT","account":{"id":"` + account + `"}}]}`, "", ""},
		{"and enter", "management", simulate(user, toApp(wiki), login), `"outcome":"OK"`, "", ""},
		{"users of other accounts have it not", "management", explain(cleo, wiki, "{allowed paths{kind}}"), `{"allowed":false,"paths":[]}`, "", ""},
		{"nor do other accounts hold it", "management", `{account(id:"` + initech + `"){apps{nodes{name}}}}`, "Mail", "Wiki", ""},
	}
}

func existingAssignments(_ *server, account, user string) []step {
	turn := func(auto string) string {
		return mutate("accountAppUpdate", account, `appId:"`+wiki+`",autoAssign:`+auto, "account{"+appsOfAccount+"}")
	}
	wikis := `{user(id:"` + user + `"){apps{nodes{name}}}}`
	return []step{
		{"an app is assigned", "management", mutate("accountAppsAssign", account, `appIds:`+listed(wiki), "addedCount"), `"addedCount":1`, "", ""},
		{"its users do not have it", "management", wikis, "News", "Wiki", ""},
		{"Enable auto-assignment", "management", turn("true"), held("Wiki", "ACCOUNT", true), "", ""},
		{"they have it", "management", wikis, "Wiki", "", ""},
		{"Disable auto-assignment", "management", turn("false"), held("Wiki", "", true), "", ""},
		{"they have it no more", "management", wikis, "News", "Wiki", ""},
		{"the account holds it still", "management", `{account(id:"` + account + `"){apps{nodes{name}}}}`, "Wiki", "", ""},
		{"what it does not hold cannot be switched", "management", mutate("accountAppUpdate", account, `appId:"`+draft+`",autoAssign:true`, "app{id}"), `"field":"appId"`, "", "NOT_FOUND"},
		{"what the environment gives is not the account's to switch", "management", mutate("accountAppUpdate", account, `appId:"`+news+`",autoAssign:false`, "app{id}"), "appUpdate", "", "CONFLICT"},
	}
}

func display(_ *server, account, user string) []step {
	list := `{account(id:"` + account + `"){` + appsOfAccount + `}}`
	return []step{
		{"one is auto-assigned in the account", "management", mutate("accountAppsAssign", account, `appIds:`+listed(wiki)+`,autoAssign:true`, "addedCount"), `"addedCount":1`, "", ""},
		{"every label", "management", list, `"edges":[` + held("Mail", "", true) + `,` + held("Wiki", "ACCOUNT", true) + `,` + held("News", "ENVIRONMENT", true) + `]`, "", ""},
		{"the environment goes before the account", "management", mutate("appUpdate", wiki, "autoAssign:true", "app{id}"), wiki, "", ""},
		{"as it reaches further", "management", list, held("Wiki", "ENVIRONMENT", true), "", ""},
		{"the user has it by both", "management", explain(user, wiki, "{paths{kind}}"), `"paths":[{"kind":"ACCOUNT"},{"kind":"TENANT"}]`, "", ""},
		{"the label of the account comes back", "management", mutate("appUpdate", wiki, "autoAssign:false", "app{id}"), wiki, "", ""},
		{"as it was", "management", list, `"edges":[` + held("Mail", "", true) + `,` + held("Wiki", "ACCOUNT", true) + `,` + held("News", "ENVIRONMENT", true) + `]`, "", ""},
		{"the environment's own list of apps says it, too", "management", `{apps(filter:{autoAssign:true}){nodes{name}}}`, `"nodes":[{"name":"News"}]`, "", ""},
	}
}

func benefits(_ *server, account, user string) []step {
	return []step{
		{"one account gives the app to all its users", "management", mutate("accountAppsAssign", account, `appIds:`+listed(wiki)+`,autoAssign:true`, "addedCount"), `"addedCount":1`, "", ""},
		{"another holds it without", "management", `{account(id:"` + hooli + `"){` + appsOfAccount + `}}`, held("Wiki", "", true), "", ""},
		{"where all have it", "management", mutate("accountUsersAdd", account, `userIds:`+listed(eve, cleo), "account{users(filter:{access:{appId:\""+wiki+"\",source:[ACCOUNT]}}){totalCount}}"), `"totalCount":3`, "", ""},
		{"and where they are given it one by one", "management", mutate("accountUsersAdd", hooli, `userIds:`+listed(bob, eve), "account{users(filter:{access:{appId:\""+wiki+"\",source:[DIRECT]}}){nodes{id}}}"), `"nodes":[{"id":"` + dan + `"}]`, "", ""},
		{"it ends in one account alone", "management", mutate("accountAppUpdate", account, `appId:"`+wiki+`",autoAssign:false`, accessChanges), changes(changed(wiki, "Wiki", 0, 3)), "", ""},
		{"the other is as it was", "management", explain(dan, wiki, "{paths{account{id}}}"), `"paths":[{"account":{"id":"` + hooli + `"}}]`, "", ""},
		{"and she has it no more", "management", explain(user, wiki, "{paths{kind}}"), `"paths":[]`, "", ""},
	}
}

func behavior(_ *server, account, user string) []step {
	have := `{account(id:"` + account + `"){users(filter:{access:{appId:"` + wiki + `"}}){nodes{id}} all:users{totalCount}}}`
	return []step{
		{"auto-assigned to the account", "management", mutate("accountAppsAssign", account, `appIds:`+listed(wiki)+`,autoAssign:true`, "addedCount"), `"addedCount":1`, "", ""},
		{"existing users have it", "management", have, `"nodes":[{"id":"` + user + `"}]},"all":{"totalCount":1}`, "", ""},
		{"new users come", "management", mutate("accountUsersAdd", account, `userIds:`+listed(eve, ann), accessChanges), changes(changed(wiki, "Wiki", 1, 0)), "", ""},
		{"and have it", "management", have, `"nodes":[{"id":"` + ann + `"},{"id":"` + eve + `"},{"id":"` + user + `"}]},"all":{"totalCount":3}`, "", ""},
		{"since they came", "management", explain(eve, wiki, "{allowed paths{kind since by{kind}}}"), `"by":{"kind":"MANAGEMENT_APP"}`, "2026-02-", ""},
		{"with auto-assigned apps to come", "management", mutate("accountAppsAssign", account, `appIds:`+listed(draft)+`,autoAssign:true`, accessChanges), changes(changed(draft, "Draft", 3, 0)), "", ""},
		{"who leaves has it no more", "management", mutate("accountUsersRemove", account, `userIds:`+listed(eve), accessChanges), changes(changed(wiki, "Wiki", 0, 1), changed(draft, "Draft", 0, 1)), "", ""},
	}
}

func manualAssignments(_ *server, account, user string) []step {
	apps := `{user(id:"` + user + `"){apps{edges{node{name} sources{kind}}}}}`
	return []step{
		{"auto-assigned to the account", "management", mutate("accountAppsAssign", account, `appIds:`+listed(wiki)+`,autoAssign:true`, "addedCount"), `"addedCount":1`, "", ""},
		{"a further app by hand", "management", userApp("Add", user, mail, within(account)), mail, "", ""},
		{"beside what comes by itself", "management", apps, `"edges":[{"node":{"name":"Mail"},"sources":[{"kind":"DIRECT"}]},{"node":{"name":"Wiki"},"sources":[{"kind":"ACCOUNT"}]},{"node":{"name":"News"},"sources":[{"kind":"TENANT"}]}]`, "", ""},
		{"the account's is not taken from one user", "management", userApp("Remove", user, wiki, ""), "by account Umbrella, which gives it to all its users: switch that off with accountAppUpdate, or remove them from the account", "", "CONFLICT"},
		{"nor the environment's", "management", userApp("Remove", user, news, ""), "by the tenant, which gives it to all its users: switch autoAssign off with appUpdate", "", "CONFLICT"},
		{"even when it was given by hand as well", "management", userApp("Add", user, wiki, ""), wiki, "", ""},
		{"it says so", "management", userApp("Remove", user, wiki, ""), "The user also has this app by account Umbrella", "", "CONFLICT"},
		{"nothing was taken", "management", apps, `{"node":{"name":"Wiki"},"sources":[{"kind":"ACCOUNT"},{"kind":"DIRECT"}]}`, "", ""},
		{"auto-assignment ends, the manual one stays", "management", mutate("accountAppUpdate", account, `appId:"`+wiki+`",autoAssign:false`, accessChanges), changes(), "", ""},
		{"and can be taken now", "management", userApp("Remove", user, wiki, ""), wiki, `{"node":{"id":"` + wiki + `"`, ""},
		{"the other one is there", "management", apps, `{"node":{"name":"Mail"},"sources":[{"kind":"DIRECT"}]}`, "Wiki", ""},
	}
}
