package main

import (
	"fmt"
	"testing"
)

func inAccount(account string) string { return `,accountId:"` + account + `"` }

const rehearsal = `{outcome app{name} account{name} message trace{check passed found}}`

// ends is a simulation as an answer has it, whole: the trace is of check, whether it was
// passed, and what was found.
func ends(outcome, app, account, message string, trace ...[3]string) string {
	named := func(name string) string {
		if name == "" {
			return "null"
		}
		return `{"name":"` + name + `"}`
	}
	if message = `"` + message + `"`; message == `""` {
		message = "null"
	}
	steps := ""
	for i, t := range trace {
		if i > 0 {
			steps += ","
		}
		steps += fmt.Sprintf(`{"check":"%s","passed":%s,"found":"%s"}`, t[0], t[1], t[2])
	}
	return `{"simulateLogin":{"outcome":"` + outcome + `","app":` + named(app) + `,"account":` + named(account) + `,"message":` + message + `,"trace":[` + steps + `]}}`
}

// The pages on which a sign-in ends.
const (
	pageNoApp    = "We cannot tell which application you want to sign in to. Open the application itself and sign in from there."
	pageNotFound = "This application does not exist. Check the address, or ask whoever gave it to you."
	pageInactive = "This application is not open for sign-in yet. Try again later, or ask your administrator."
	pageNotGiven = "You do not have access to this application. Ask your administrator for it."
	pageDisabled = "Your user is disabled. Ask your administrator to enable it."
)

func TestSimulateLogin(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	before := s.written() + s.sql(`select md5(string_agg(u::text, ' ' order by id)) from users u`)
	named := func(app string) [3]string { return [3]string{"APP", "true", "The app " + app + " was named."} }
	open := func(app string) [3]string { return [3]string{"ACTIVE", "true", "The app " + app + " is active."} }
	active, pending := [3]string{"STATUS", "true", "The user is active."}, [3]string{"STATUS", "true", "The user is pending: a sign-in would make them active."}
	disabled := [3]string{"STATUS", "false", "The user is disabled."}
	oneWay := [3]string{"ACCESS", "true", "The user may use the app, in one way."}
	signUp := [3]string{"ACCESS", "true", "The user may not use the app, which is open for sign-up: a sign-in would give it to them."}
	notFound := [3]string{"APP", "false", "The app that was named does not exist."}
	missing := "app_01j0000000e008000000009999"
	s.run([]step{
		{"an app is named", "management", simulate(ann, toApp(mail), rehearsal), ends("OK", "Mail", "", "", named("Mail"), active, open("Mail"), oneWay), "", ""},
		{"none is: the tenant's default", "management", simulate(ann, "", rehearsal), ends("OK", "Mail", "", "", [3]string{"APP", "true", "No app was named: Mail is the tenant's default app."}, active, open("Mail"), oneWay), "", ""},
		{"a pending user", "management", simulate(cleo, toApp(mail), rehearsal), ends("OK", "Mail", "", "", named("Mail"), pending, open("Mail"), oneWay), "", ""},
		{"one who would sign up", "management", simulate(eve, toApp(mail), rehearsal), ends("WOULD_SIGN_UP", "Mail", "", "", named("Mail"), active, open("Mail"), signUp), "", ""},
		{"by the default as well", "management", simulate(eve, "", `{outcome message}`), `"outcome":"WOULD_SIGN_UP","message":null`, "", ""},
		{"an app that is not given, nor open for sign-up", "management", simulate(eve, toApp(wiki), rehearsal), ends("NOT_ASSIGNED", "Wiki", "", pageNotGiven, named("Wiki"), active, open("Wiki"), [3]string{"ACCESS", "false", "The user may not use the app."}), "", ""},
		{"by a group", "management", simulate(bob, toApp(wiki), rehearsal), ends("OK", "Wiki", "", "", named("Wiki"), active, open("Wiki"), oneWay), "", ""},
		{"an app that does not exist", "management", simulate(ann, toApp(missing), rehearsal), ends("APP_NOT_FOUND", "", "", pageNotFound, notFound), "", ""},
		{"another tenant's", "management", simulate(ann, toApp(secretApp), rehearsal), ends("APP_NOT_FOUND", "", "", pageNotFound, notFound), "", ""},
		{"an app that is not open", "management", simulate(eve, toApp(draft), rehearsal), ends("APP_INACTIVE", "Draft", "", pageInactive, named("Draft"), active, [3]string{"ACTIVE", "false", "The app Draft is not active."}), "", ""},
		{"a disabled user", "management", simulate(dan, toApp(wiki), rehearsal), ends("USER_DISABLED", "Wiki", "", pageDisabled, named("Wiki"), disabled), "", ""},
		{"goes before an app that is not open", "management", simulate(dan, toApp(draft), rehearsal), ends("USER_DISABLED", "Draft", "", pageDisabled, named("Draft"), disabled), "", ""},
		{"but an app that does not exist goes before", "management", simulate(dan, toApp(missing), rehearsal), ends("APP_NOT_FOUND", "", "", pageNotFound, notFound), "", ""},

		{"an app's own token", "mail", simulate(ann, toApp(mail), rehearsal), ends("OK", "Mail", "", "", named("Mail"), active, open("Mail"), oneWay), "", ""},
		{"names its app", "mail", simulate(ann, "", rehearsal), `"field":"appId"`, "outcome", "INVALID"},
		{"and finds no other", "mail", simulate(ann, toApp(wiki), rehearsal), ends("APP_NOT_FOUND", "", "", pageNotFound, notFound), "", ""},
		{"nor a user who is not the app's", "mail", simulate(bob, toApp(mail), rehearsal), `"field":"userId"`, "outcome", "NOT_FOUND"},
		{"in an account that holds it", "mail", simulate(cleo, toApp(mail)+inAccount(initech), rehearsal), `"outcome":"OK","app":{"name":"Mail"},"account":{"name":"Initech"}`, "", ""},
		{"in one that does not, which it does not see", "mail", simulate(cleo, toApp(mail)+inAccount(hooli), rehearsal), `"field":"accountId"`, "outcome", "NOT_FOUND"},
		{"a reader", "reader", simulate(ann, toApp(mail), `{outcome}`), `"outcome":"OK"`, "", ""},
		{"who may not read apps", "phone", simulate(ann, toApp(mail), `{outcome}`), "apps:read", "outcome", "FORBIDDEN"},
		{"another tenant's user", "management", simulate(gil, toApp(mail), `{outcome}`), `"field":"userId"`, "outcome", "NOT_FOUND"},
		{"a stranger", "globex", simulate(ann, "", `{outcome}`), `"field":"userId"`, "outcome", "NOT_FOUND"},
		{"what is no user", "management", simulate(mail, "", `{outcome}`), `"field":"userId"`, "", "INVALID"},
		{"what is no app", "management", simulate(ann, toApp(ann), `{outcome}`), `"field":"appId"`, "", "INVALID"},
		{"what is no account", "management", simulate(ann, inAccount(ann), `{outcome}`), `"field":"accountId"`, "", "INVALID"},
		{"another tenant's account", "globex", simulate(gil, inAccount(initech), `{outcome}`), `"field":"accountId"`, "outcome", "NOT_FOUND"},
		{"the operator", "operator", simulate(ann, "", `{outcome}`), "users:read", "", "FORBIDDEN"},
		{"nobody", "nobody", simulate(ann, "", `{outcome}`), "", "", "UNAUTHENTICATED"},
	})
	if after := s.written() + s.sql(`select md5(string_agg(u::text, ' ' order by id)) from users u`); after != before {
		t.Errorf("a rehearsal has changed something: %s, then %s", before, after)
	}
}

// In an account, what the user has there or everywhere counts, and nothing else.
func TestSimulateLoginInAccount(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	joins := func(account string, users ...string) string {
		return mutate("accountUsersAdd", account, `userIds:`+listed(users...), "addedCount")
	}
	in := func(user, more string) string { return simulate(user, inAccount(initech)+more, rehearsal) }
	const outcome = `{outcome trace{found}}`
	belongs := `{"check":"ACCOUNT","passed":true,"found":"The user belongs to the account Initech, which holds the app."}`
	s.run([]step{
		{"the tenant's default", "management", in(cleo, ""), `"outcome":"OK","app":{"name":"Mail"},"account":{"name":"Initech"},"message":null,"trace":[{"check":"APP","passed":true,"found":"No app was named: Mail is the tenant's default app."},{"check":"STATUS","passed":true,"found":"The user is pending: a sign-in would make them active."},{"check":"ACTIVE","passed":true,"found":"The app Mail is active."},` + belongs + `,{"check":"ACCESS","passed":true,"found":"The user may use the app, in one way."}]`, "", ""},
		{"one of the account goes before", "management", mutate("accountUpdate", initech, `defaultAppId:"`+news+`"`, "account{id}"), initech, "", ""},
		{"where it is named", "management", in(cleo, ""), `"app":{"name":"News"},"account":{"name":"Initech"},"message":null,"trace":[{"check":"APP","passed":true,"found":"No app was named: News is the default app of the account Initech."}`, "", ""},
		{"an app that is named goes before both", "management", in(cleo, toApp(mail)), `"found":"The app Mail was named."`, "", ""},
		{"who is not in the account", "management", in(ann, toApp(mail)), `"outcome":"NOT_ASSIGNED","app":{"name":"Mail"},"account":{"name":"Initech"},"message":"` + pageNotGiven + `"`, `"check":"ACCESS"`, ""},
		{"is told so", "management", in(ann, toApp(mail)), `{"check":"ACCOUNT","passed":false,"found":"The user does not belong to the account Initech."}]`, "", ""},
		{"an app that the account does not hold", "management", in(cleo, toApp(wiki)), `{"check":"ACCOUNT","passed":false,"found":"The account Initech does not hold the app."}]`, `"check":"ACCESS"`, ""},
		{"is not entered", "management", in(cleo, toApp(wiki)), `"outcome":"NOT_ASSIGNED"`, "", ""},

		{"Ann, Bob and Eve come", "management", joins(initech, ann, bob, eve), `"addedCount":3`, "", ""},
		{"what is given anywhere counts, and what the account gives", "management", in(ann, toApp(mail)), `"found":"The user may use the app, in 2 ways."`, "", ""},
		{"the account gives it no more", "management", mutate("accountAppUpdate", initech, `appId:"`+mail+`",autoAssign:false`, "app{id}"), mail, "", ""},
		{"what is given anywhere counts", "management", in(ann, toApp(mail)), `"outcome":"OK"`, "in 2 ways", ""},
		{"who has it not signs up", "management", in(eve, toApp(mail)), `"outcome":"WOULD_SIGN_UP"`, "", ""},
		{"if the app is open for it", "management", mutate("appUpdate", mail, "publicSignUp:false", "app{id}"), mail, "", ""},
		{"and else does not", "management", in(eve, toApp(mail)), `"outcome":"NOT_ASSIGNED"`, "", ""},
		{"by the tenant", "management", in(eve, toApp(news)), `"outcome":"OK","app":{"name":"News"}`, "", ""},
		{"the account holds the wiki", "management", mutate("accountAppsAssign", initech, `appIds:`+listed(wiki), "addedCount"), `"addedCount":1`, "", ""},
		{"by a group, which counts everywhere", "management", in(bob, toApp(wiki)), `"outcome":"OK","app":{"name":"Wiki"}`, "", ""},

		{"Eve is in the other account, too", "management", joins(hooli, eve), `"addedCount":1`, "", ""},
		{"which gives her the wiki", "management", userApp("Add", eve, wiki, within(hooli)), wiki, "", ""},
		{"there it counts", "management", simulate(eve, toApp(wiki)+inAccount(hooli), outcome), `"outcome":"OK"`, "", ""},
		{"and where no account is named", "management", simulate(eve, toApp(wiki), outcome), `"outcome":"OK"`, "", ""},
		{"not here", "management", in(eve, toApp(wiki)), `"outcome":"NOT_ASSIGNED","app":{"name":"Wiki"},"account":{"name":"Initech"},"message":"` + pageNotGiven + `"`, "", ""},
		{"and it says why", "management", in(eve, toApp(wiki)), belongs + `,{"check":"ACCESS","passed":false,"found":"The user may use the app in another account alone."}]`, "", ""},
		{"what it gives to all its users neither", "management", mutate("accountAppUpdate", hooli, `appId:"`+wiki+`",autoAssign:true`, "app{id}"), wiki, "", ""},
		{"as before", "management", in(eve, toApp(wiki)), `"outcome":"NOT_ASSIGNED"`, "", ""},
		{"given within this one", "management", userApp("Add", eve, wiki, within(initech)), wiki, "", ""},
		{"one way of three", "management", in(eve, toApp(wiki)), `"outcome":"OK"`, "ways", ""},
		{"three without an account", "management", simulate(eve, toApp(wiki), outcome), "The user may use the app, in 3 ways.", "", ""},
		{"a disabled user first of all", "management", simulate(dan, toApp(wiki)+inAccount(initech), outcome), `"outcome":"USER_DISABLED"`, "", ""},
		{"who is enabled", "management", `mutation{userEnable(id:"` + dan + `"){user{id}}}`, dan, "", ""},
		{"gets in again", "management", simulate(dan, toApp(wiki)+inAccount(hooli), outcome), `"outcome":"OK"`, "", ""},
		{"the tenant has no default app", "management", `mutation{tenantUpdate(input:{defaultAppId:null}){tenant{id}}}`, acme, "", ""},
		{"the account still has", "management", in(cleo, ""), `"outcome":"OK","app":{"name":"News"}`, "", ""},
		{"the other has none", "management", simulate(eve, inAccount(hooli), rehearsal), ends("NO_APP", "", "Hooli", pageNoApp, [3]string{"APP", "false", "No app was named, and neither the account Hooli nor the tenant has a default app."}), "", ""},
		{"nor is there one without", "management", simulate(eve, "", rehearsal), ends("NO_APP", "", "", pageNoApp, [3]string{"APP", "false", "No app was named, and the tenant has no default app."}), "", ""},
		{"a disabled user is told of that first", "management", `mutation{userDisable(id:"` + dan + `"){user{id}}}`, dan, "", ""},
		{"that there is no app", "management", simulate(dan, "", outcome), `"outcome":"NO_APP"`, "", ""},
	})
}

// Who may ask is who may read what it speaks of.
func TestSimulateLoginNeeds(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.holder("clerk", "users:read", "apps:read")
	s.holder("keeper", "users:read", "apps:read", "accounts:read")
	s.holder("lister", "users:list", "apps:read", "accounts:read")
	s.run([]step{
		{"users and apps", "clerk", simulate(ann, toApp(mail), `{outcome}`), `"outcome":"OK"`, "", ""},
		{"by the tenant's default app as well", "clerk", simulate(ann, "", `{outcome app{name}}`), `"outcome":"OK","app":{"name":"Mail"}`, "", ""},
		{"not in an account", "clerk", simulate(cleo, toApp(mail)+inAccount(initech), `{outcome}`), "accounts:read", "outcome", "FORBIDDEN"},
		{"who may read accounts", "keeper", simulate(cleo, inAccount(initech), `{outcome}`), `"outcome":"OK"`, "", ""},
		{"to list users is not to read them", "lister", simulate(ann, toApp(mail), `{outcome}`), "users:read", "outcome", "FORBIDDEN"},
	})
}
