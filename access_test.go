package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"tenantry/model"
)

// mutate is a mutation with what goes into it, as GraphQL writes it, and what is wanted of it.
func mutate(mutation, id, input, selection string) string {
	return `mutation{` + mutation + `(id:"` + id + `",input:{` + input + `}){` + selection + `}}`
}

// listed are ids as GraphQL writes a list of them.
func listed(ids ...string) string { return `["` + strings.Join(ids, `","`) + `"]` }

const accessChanges = `accessChanges{appId app{name} gained lost}`

// changes are access changes as an answer has them, all of them.
func changes(all ...string) string { return `"accessChanges":[` + strings.Join(all, ",") + `]` }

func changed(app, name string, gained, lost int) string {
	return fmt.Sprintf(`{"appId":"%s","app":{"name":"%s"},"gained":%d,"lost":%d}`, app, name, gained, lost)
}

// holder makes a caller of this name who holds just these permissions.
func (s *server) holder(name string, permissions ...string) {
	s.t.Helper()
	role := s.done(name, "management", `mutation{roleCreate(input:{name:"`+name+`",permissions:`+listed(permissions...)+`}){role{id}}}`, nil).at("roleCreate.role.id")
	made := s.done(name, "management", `mutation{managementAppCreate(input:{name:"`+name+`"}){managementApp{id} clientId clientSecret}}`, nil)
	s.done(name, "management", mutate("roleAssign", role, `holderId:"`+made.at("managementAppCreate.managementApp.id")+`"`, "role{id}"), nil)
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {made.at("managementAppCreate.clientId")}, "client_secret": {made.at("managementAppCreate.clientSecret")}}
	res, err := s.Client().PostForm(s.URL+"/oidc/token", form)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	text, _ := io.ReadAll(res.Body)
	var sold struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.Unmarshal(text, &sold); err != nil || res.StatusCode != http.StatusOK || sold.AccessToken == "" {
		s.t.Fatalf("%s gets no token: %s", name, text)
	}
	s.tokens[name] = sold.AccessToken
}

// Every mutation that gives or takes access says to how many, and says nothing of those who
// have it in another way.
func TestAccessChanges(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	users := func(mutation, id string, users ...string) string {
		return mutate(mutation, id, `userIds:`+listed(users...), accessChanges)
	}
	apps := func(mutation, id, more string, apps ...string) string {
		return mutate(mutation, id, `appIds:`+listed(apps...)+more, accessChanges)
	}
	app := func(mutation, id, app, more string) string {
		return mutate(mutation, id, `appId:"`+app+`"`+more, accessChanges)
	}
	none := changes()
	s.run([]step{
		{"one is given an app", "management", app("userAppAdd", eve, wiki, ""), changes(changed(wiki, "Wiki", 1, 0)), "", ""},
		{"again", "management", app("userAppAdd", eve, wiki, ""), none, "", ""},
		{"one who has it by a group", "management", app("userAppAdd", bob, wiki, ""), none, "", ""},
		{"one who has it by the tenant", "management", app("userAppAdd", eve, news, ""), none, "", ""},
		{"one who has it within an account", "management", app("userAppAdd", dan, wiki, ""), none, "", ""},
		{"within it, it is taken, and not beside", "management", app("userAppRemove", dan, wiki, within(hooli)), none, "", ""},
		{"then beside", "management", app("userAppRemove", dan, wiki, ""), changes(changed(wiki, "Wiki", 0, 1)), "", ""},
		{"one is given it within an account", "management", app("userAppAdd", dan, wiki, within(hooli)), changes(changed(wiki, "Wiki", 1, 0)), "", ""},
		{"one loses an app", "management", app("userAppRemove", eve, wiki, ""), changes(changed(wiki, "Wiki", 0, 1)), "", ""},
		{"a refused change changes nothing", "management", app("userAppRemove", bob, wiki, ""), "", "accessChanges", "CONFLICT"},

		{"a group gets members, of whom two had its app", "management", users("groupMembersAdd", writers, ann, bob, cleo, eve), changes(changed(wiki, "Wiki", 2, 0)), "", ""},
		{"it loses one who has it beside, one who has not, and one who never was there", "management", users("groupMembersRemove", writers, bob, eve, dan), changes(changed(wiki, "Wiki", 0, 1)), "", ""},
		{"it brings apps that some have", "management", apps("groupAppsAdd", writers, "", draft, mail, news), changes(changed(draft, "Draft", 2, 0)), "", ""},
		{"it brings them no more", "management", apps("groupAppsRemove", writers, "", draft, mail, wiki), changes(changed(wiki, "Wiki", 0, 2), changed(draft, "Draft", 0, 2)), "", ""},
		{"it brings nothing that is new", "management", apps("groupAppsAdd", writers, "", news), none, "", ""},

		{"an account gets users, of whom one had its app", "management", users("accountUsersAdd", initech, ann, eve, cleo), changes(changed(mail, "Mail", 1, 0)), "", ""},
		{"what the account gives is given beside", "management", app("userAppAdd", eve, mail, within(initech)), none, "", ""},
		{"users leave with both", "management", users("accountUsersRemove", initech, eve, ann), changes(changed(mail, "Mail", 0, 1)), "", ""},
		{"apps are assigned to nobody", "management", apps("accountAppsAssign", hooli, "", draft), none, "", ""},
		{"to all users: those held, those not, and one that its user has", "management", apps("accountAppsAssign", hooli, ",autoAssign:true", mail, wiki, draft, news), changes(changed(mail, "Mail", 1, 0), changed(draft, "Draft", 1, 0)), "", ""},
		{"again", "management", apps("accountAppsAssign", hooli, ",autoAssign:true", mail, wiki, draft, news), none, "", ""},
		{"switched off where it was given within", "management", app("accountAppUpdate", hooli, wiki, ",autoAssign:false"), none, "", ""},
		{"switched off and kept", "management", app("accountAppUpdate", hooli, mail, ",autoAssign:false,onDisable:KEEP_AS_DIRECT"), none, "", ""},
		{"switched off and revoked", "management", app("accountAppUpdate", hooli, draft, ",autoAssign:false,onDisable:REVOKE"), changes(changed(draft, "Draft", 0, 1)), "", ""},
		{"and on", "management", app("accountAppUpdate", hooli, draft, ",autoAssign:true"), changes(changed(draft, "Draft", 1, 0)), "", ""},
		{"what the tenant gives as well", "management", app("accountAppUpdate", hooli, news, ",autoAssign:false"), none, "", ""},
		{"taken from the account, with what was kept within", "management", app("accountAppRemove", hooli, mail, ""), changes(changed(mail, "Mail", 0, 1)), "", ""},
		{"taken, and the tenant gives it still", "management", app("accountAppRemove", hooli, news, ""), none, "", ""},
		{"the account goes", "management", `mutation{accountDelete(id:"` + hooli + `"){` + accessChanges + `}}`, changes(changed(wiki, "Wiki", 0, 1), changed(draft, "Draft", 0, 1)), "", ""},

		{"the tenant gives to all", "management", mutate("appUpdate", wiki, "autoAssign:true", accessChanges), changes(changed(wiki, "Wiki", 4, 0)), "", ""},
		{"again", "management", mutate("appUpdate", wiki, `autoAssign:true,name:"Wiki"`, accessChanges), none, "", ""},
		{"all keep it", "management", mutate("appUpdate", wiki, "autoAssign:false,onDisable:KEEP_AS_DIRECT", accessChanges), none, "", ""},
		{"but for two, all lose it", "management", mutate("appUpdate", news, "autoAssign:false", accessChanges), changes(changed(news, "News", 0, 2)), "", ""},
		{"another change gives nothing", "management", mutate("appUpdate", news, `description:"Old"`, accessChanges), none, "", ""},
		{"a group goes, with what was by it alone", "management", `mutation{groupDelete(id:"` + writers + `"){` + accessChanges + `}}`, changes(changed(news, "News", 0, 2)), "", ""},
		{"a user comes", "management", `mutation{userCreate(input:{email:"fay@acme.example",apps:[{appId:"` + wiki + `"},{appId:"` + draft + `"}]}){` + accessChanges + `}}`, changes(changed(wiki, "Wiki", 1, 0), changed(draft, "Draft", 1, 0)), "", ""},
		{"a user goes", "management", `mutation{userDelete(id:"` + eve + `"){` + accessChanges + `}}`, changes(changed(wiki, "Wiki", 0, 1), changed(news, "News", 0, 1)), "", ""},
		{"an app comes", "management", `mutation{appCreate(input:{name:"Chat"}){` + accessChanges + `}}`, none, "", ""},
		{"for all", "management", `mutation{appCreate(input:{name:"Talk",autoAssign:true}){` + accessChanges + `}}`, `"app":{"name":"Talk"},"gained":5,"lost":0}]`, "", ""},
		{"an app goes", "management", `mutation{appDelete(id:"` + wiki + `"){` + accessChanges + `}}`, `"accessChanges":[{"appId":"` + wiki + `","app":null,"gained":0,"lost":5}]`, "", ""},
		{"the tenant gives to all again", "management", mutate("appUpdate", news, "autoAssign:true", accessChanges), changes(changed(news, "News", 5, 0)), "", ""},
		{"and what all have goes", "management", `mutation{appDelete(id:"` + news + `"){` + accessChanges + `}}`, `"accessChanges":[{"appId":"` + news + `","app":null,"gained":0,"lost":5}]`, "", ""},
	})
}

func TestAccessChangesOfAnApp(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.holder("clerk", "users:create", "users:delete")
	create := func(email string) string {
		return `mutation{userCreate(input:{email:"` + email + `"}){accessChanges{appId gained lost}}}`
	}
	s.run([]step{
		{"an app hears of itself alone", "mail", create("fay@acme.example"), `"accessChanges":[{"appId":"` + mail + `","gained":1,"lost":0}]`, news, ""},
		{"the tenant of all", "management", create("guy@acme.example"), `"accessChanges":[{"appId":"` + news + `","gained":1,"lost":0}]`, "", ""},
		{"who may create users may hear of it", "clerk", create("hal@acme.example"), `"accessChanges":[{"appId":"` + news + `","gained":1,"lost":0}]`, "", ""},
		{"what others give one of its users is not its own", "mail", mutate("userAppAdd", cleo, `appId:"`+mail+`"`, accessChanges), changes(), "", ""},
		{"it lets one go", "mail", mutate("userAppRemove", ann, `appId:"`+mail+`"`, accessChanges), changes(changed(mail, "Mail", 0, 1)), "", ""},
		{"the app before", "management", mutate("userAppAdd", ann, `appId:"`+mail+`"`, accessChanges), changes(changed(mail, "Mail", 1, 0)), "", ""},
		{"to delete is to let go", "mail", `mutation{userDelete(id:"` + ann + `"){` + accessChanges + `}}`, changes(changed(mail, "Mail", 0, 1)), wiki, ""},
		{"the user is still there", "management", `{user(id:"` + ann + `"){apps{nodes{name}}}}`, `"nodes":[{"name":"Wiki"},{"name":"News"}]`, "", ""},
		{"and goes with the rest", "management", `mutation{userDelete(id:"` + ann + `"){` + accessChanges + `}}`, changes(changed(wiki, "Wiki", 0, 1), changed(news, "News", 0, 1)), "", ""},
		{"by another name", "management", mutate("userAppAdd", dan, `appId:"`+mail+`"`, "moved:accessChanges{up:gained}"), `"moved":[{"up":1}]`, "", ""},
		{"in a fragment", "management", `mutation{userAppRemove(id:"` + dan + `",input:{appId:"` + mail + `"}){...f}} fragment f on UserAppRemovePayload{...{accessChanges{lost}}}`, `"accessChanges":[{"lost":1}]`, "", ""},
		{"two changes are counted apart", "management", `mutation{a:userAppAdd(id:"` + eve + `",input:{appId:"` + wiki + `"}){` + accessChanges + `} b:userAppRemove(id:"` + eve + `",input:{appId:"` + wiki + `"}){` + accessChanges + `}}`, `{"a":{` + changes(changed(wiki, "Wiki", 1, 0)) + `},"b":{` + changes(changed(wiki, "Wiki", 0, 1)) + `}}`, "", ""},
	})
}

func TestOnDisable(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	account := func(more string) string {
		return mutate("accountAppUpdate", initech, `appId:"`+mail+`"`+more, "account{apps{edges{level}}}")
	}
	tenant := func(more string) string { return mutate("appUpdate", news, more, "app{autoAssign}") }
	source := func(user, app string) string {
		return `{user(id:"` + user + `"){apps{edges{node{id} sources{kind account{id} by{id}}}}}}`
	}
	s.refused("nothing is kept where it is switched on", "management", account(",autoAssign:true,onDisable:KEEP_AS_DIRECT"), nil, "INVALID", "onDisable")
	s.refused("nor revoked", "management", account(",autoAssign:true,onDisable:REVOKE"), nil, "INVALID", "onDisable")
	s.refused("nor by the tenant", "management", tenant("autoAssign:true,onDisable:KEEP_AS_DIRECT"), nil, "INVALID", "onDisable")
	s.refused("nor where nothing is switched", "management", tenant("onDisable:REVOKE"), nil, "INVALID", "onDisable")
	s.refused("nor of an app that is off already", "management", mutate("appUpdate", wiki, "onDisable:REVOKE", "app{id}"), nil, "INVALID", "onDisable")
	s.run([]step{
		{"kept within the account, by whoever switched it", "admin", account(",autoAssign:false,onDisable:KEEP_AS_DIRECT"), `{"level":null}`, "", ""},
		{"it is direct now", "management", source(cleo, mail), `{"node":{"id":"` + mail + `"},"sources":[{"kind":"DIRECT","account":{"id":"` + initech + `"},"by":{"id":"` + model.AdminUserID.Of(key("a51")) + `"}}]}`, "", ""},
		{"who comes later does not get it", "management", mutate("accountUsersAdd", initech, `userIds:`+listed(eve), accessChanges), changes(), "", ""},
		{"again, and nobody who has it not is given it", "management", account(",autoAssign:false,onDisable:KEEP_AS_DIRECT"), `{"level":null}`, "", ""},
		{"as she does not", "management", source(eve, mail), `"kind":"TENANT"`, mail, ""},
		{"it can be taken from one now", "management", userApp("Remove", cleo, mail, ""), mail, "", ""},
		{"kept by the tenant's users", "admin", tenant("autoAssign:false,onDisable:KEEP_AS_DIRECT"), `"autoAssign":false`, "", ""},
		{"each of them", "management", `{app(id:"` + news + `"){users(filter:{source:[DIRECT]}){totalCount} all:users{totalCount}}}`, `"users":{"totalCount":5},"all":{"totalCount":5}`, "", ""},
		{"who comes later does not get it", "management", `mutation{userCreate(input:{email:"fay@acme.example"}){user{apps{totalCount}}}}`, `"totalCount":0`, "", ""},
		{"again, and nobody who has it not is given it", "management", tenant("autoAssign:false,onDisable:KEEP_AS_DIRECT"), `"autoAssign":false`, "", ""},
		{"as she does not", "management", `{app(id:"` + news + `"){users{totalCount}}}`, `"totalCount":5`, "", ""},
		{"both are in the log", "management", `{events(filter:{action:["app.users_kept"]}){nodes{targetId relatedId after}}}`, `"nodes":[{"targetId":"` + initech + `","relatedId":"` + mail + `","after":{"users": 1}},{"targetId":"` + news + `","relatedId":"` + news + `","after":{"users": 5}}]`, "", ""},
		{"to all again", "management", tenant("autoAssign:true"), `"autoAssign":true`, "", ""},
		{"and revoked if nothing is said", "management", tenant("autoAssign:false"), `"autoAssign":false`, "", ""},
		{"from those who have it not beside", "management", `{app(id:"` + news + `"){users{totalCount}}}`, `"totalCount":5`, "", ""},
	})
}

const explanation = `{allowed paths{kind account{id} group{id} since by{kind id}} stoppedBy wouldEndBy{changes{mutation id input reach text}}}`

func explain(user, app, selection string) string {
	return `{explainAccess(userId:"` + user + `",appId:"` + app + `")` + selection + `}`
}

func TestExplainAccess(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.holder("clerk", "users:read", "apps:read")
	root := model.AdminUserID.Of(key("a51"))
	system := `"by":{"kind":"SYSTEM","id":null}`
	end := func(mutation, id, input, reach, text string) string {
		return `{"changes":[{"mutation":"` + mutation + `","id":"` + id + `","input":{` + input + `},"reach":"` + reach + `","text":"` + text + `"}]}`
	}
	set := func(name, value string) string { return `"` + name + `":"` + value + `"` }
	s.run([]step{
		{"given by hand", "management", explain(ann, mail, explanation), `{"allowed":true,"paths":[{"kind":"DIRECT","account":null,"group":null,"since":"2026-02-01T00:00:00Z","by":{"kind":"ADMIN_USER","id":"` + root + `"}}],"stoppedBy":[],"wouldEndBy":[` + end("userAppRemove", ann, set("appId", mail), "DIRECT", "Take the app from the user.") + `]}`, "", ""},
		{"by a group, since the later of both", "management", explain(bob, wiki, explanation), `{"allowed":true,"paths":[{"kind":"GROUP","account":null,"group":{"id":"` + writers + `"},"since":"2026-02-02T00:00:00Z",` + system + `}],"stoppedBy":[],"wouldEndBy":[` + end("groupMembersRemove", writers, `"userIds":["`+bob+`"]`, "DIRECT", "Remove the user from the group Writers.") + "," + end("groupAppsRemove", writers, `"appIds":["`+wiki+`"]`, "GROUP", "Take the app from the group Writers.") + `]}`, "", ""},
		{"by an account, to a pending user", "management", explain(cleo, mail, explanation), `{"allowed":true,"paths":[{"kind":"ACCOUNT","account":{"id":"` + initech + `"},"group":null,"since":"2026-02-03T00:00:00Z",` + system + `}],"stoppedBy":[],"wouldEndBy":[` + end("accountUsersRemove", initech, `"userIds":["`+cleo+`"]`, "DIRECT", "Remove the user from the account Initech.") + `,{"changes":[{"mutation":"accountAppUpdate","id":"` + initech + `"`, "", ""},
		{"by the tenant", "management", explain(eve, news, explanation), `"paths":[{"kind":"TENANT","account":null,"group":null,"since":"2026-02-05T00:00:00Z",` + system + `}],"stoppedBy":[],"wouldEndBy":[{"changes":[{"mutation":"appUpdate","id":"` + news + `","input":{"autoAssign":false},"reach":"TENANT"`, "", ""},
		{"within an account, to a disabled user", "management", explain(dan, wiki, explanation), `{"allowed":false,"paths":[{"kind":"DIRECT","account":{"id":"` + hooli + `"},"group":null,"since":"2026-02-05T00:00:00Z",` + system + `}],"stoppedBy":["USER_DISABLED"],"wouldEndBy":[{"changes":[{"mutation":"userAppRemove"`, "", ""},
		{"not at all", "management", explain(eve, wiki, explanation), `{"allowed":false,"paths":[],"stoppedBy":["NOT_ASSIGNED"],"wouldEndBy":[]}`, "", ""},
		{"for all reasons", "management", explain(dan, draft, explanation), `{"allowed":false,"paths":[],"stoppedBy":["NOT_ASSIGNED","APP_INACTIVE","USER_DISABLED"],"wouldEndBy":[]}`, "", ""},
		{"an app that is not open is given", "management", userApp("Add", eve, draft, ""), draft, "", ""},
		{"and stops her", "management", explain(eve, draft, "{allowed paths{kind} stoppedBy}"), `{"allowed":false,"paths":[{"kind":"DIRECT"}],"stoppedBy":["APP_INACTIVE"]}`, "", ""},

		{"a member comes later than the app", "management", mutate("groupMembersAdd", writers, `userIds:`+listed(eve), "addedCount"), `"addedCount":1`, "", ""},
		{"since then, by whoever added her", "management", explain(eve, wiki, explanation), `"by":{"kind":"MANAGEMENT_APP","id":"` + backOffice + `"}`, "2026-02-", ""},
		{"the tenant's switch is turned", "admin", mutate("appUpdate", news, "autoAssign:false", "app{id}"), news, "", ""},
		{"and turned", "admin", mutate("appUpdate", news, "autoAssign:true", "app{id}"), news, "", ""},
		{"since then, by whoever turned it", "management", explain(eve, news, explanation), `"by":{"kind":"ADMIN_USER","id":"` + root + `"}`, "2026-02-", ""},
		{"a user who comes later", "management", `mutation{userCreate(input:{email:"later@acme.example"}){user{id apps{edges{sources{by{id}}}}}}}`, `"by":{"id":"` + backOffice + `"}`, "", ""},

		{"who may not read groups is told an id", "clerk", explain(bob, wiki, "{allowed wouldEndBy{changes{text}}}"), "Remove the user from the group " + writers, "Writers", ""},
		{"and accounts", "clerk", explain(cleo, mail, "{allowed wouldEndBy{changes{text}}}"), "Remove the user from the account " + initech, "Initech", ""},
		{"a reader may ask", "reader", explain(ann, mail, "{allowed}"), `"allowed":true`, "", ""},
		{"an app, of its user", "mail", explain(ann, mail, "{allowed user{email} app{name}}"), `"allowed":true,"user":{"email":"Ann@acme.example"},"app":{"name":"Mail"}`, "", ""},
		{"not of others", "mail", explain(bob, mail, "{allowed}"), `"field":"userId"`, "allowed", "NOT_FOUND"},
		{"nor of another app", "mail", explain(ann, wiki, "{allowed}"), `"field":"appId"`, "allowed", "NOT_FOUND"},
		{"who may not read apps", "phone", explain(ann, mail, "{allowed}"), "apps:read", "allowed", "FORBIDDEN"},
		{"another tenant's user", "management", explain(gil, mail, "{allowed}"), `"field":"userId"`, "allowed", "NOT_FOUND"},
		{"another tenant's app", "management", explain(ann, secretApp, "{allowed}"), `"field":"appId"`, "allowed", "NOT_FOUND"},
		{"a stranger", "globex", explain(ann, secretApp, "{allowed}"), `"field":"userId"`, "allowed", "NOT_FOUND"},
		{"no user", "management", explain(mail, mail, "{allowed}"), `"field":"userId"`, "", "INVALID"},
		{"no app", "management", explain(ann, ann, "{allowed}"), `"field":"appId"`, "", "INVALID"},
		{"the operator", "operator", explain(ann, mail, "{allowed}"), "users:read", "", "FORBIDDEN"},
		{"nobody", "nobody", explain(ann, mail, "{allowed}"), "", "", "UNAUTHENTICATED"},
	})
}

// ending is one of the sets of changes that explainAccess answers with.
type ending struct {
	Changes []struct {
		Mutation, ID, Reach string
		Input               json.RawMessage
	}
}

// endings are the sets that would take the wiki from Eve, and whether she has it.
func (s *server) endings() ([]ending, bool) {
	s.t.Helper()
	var got struct {
		ExplainAccess struct {
			Paths      []struct{ Kind string }
			WouldEndBy []ending
		}
	}
	a := s.done("explain", "management", explain(eve, wiki, "{paths{kind} wouldEndBy{changes{mutation id input reach}}}"), nil)
	if err := json.Unmarshal(a.Data, &got); err != nil {
		s.t.Fatal(err)
	}
	return got.ExplainAccess.WouldEndBy, len(got.ExplainAccess.Paths) > 0
}

// carryOut makes the changes as they are, and expects the access to end with the last.
func (s *server) carryOut(e ending) {
	s.t.Helper()
	inputs := map[string]string{"accountUsersRemove": "AccountUsersInput", "groupMembersRemove": "GroupMembersInput", "groupAppsRemove": "GroupAppsInput"}
	for i, c := range e.Changes {
		if _, has := s.endings(); !has {
			s.t.Errorf("%s ends the access before change %d", e, i+1)
		}
		input := inputs[c.Mutation]
		if input == "" {
			input = strings.ToUpper(c.Mutation[:1]) + c.Mutation[1:] + "Input"
		}
		s.done("as it says", "management", `mutation($id:ID!,$input:`+input+`!){`+c.Mutation+`(id:$id,input:$input){__typename}}`, object{"id": c.ID, "input": c.Input})
	}
	if left, has := s.endings(); has || len(left) > 0 {
		s.t.Errorf("%s does not end the access: %s is left", e, left)
	}
}

// What would end an access ends it, if it is done just as it says, and not before it is all
// done. Every set is as small as the smallest.
func TestWouldEndBy(t *testing.T) {
	t.Parallel()
	direct := userApp("Add", eve, wiki, "")
	joins := func(account string) string {
		return mutate("accountUsersAdd", account, `userIds:`+listed(eve), "addedCount")
	}
	assign := func(account, auto string) string {
		return mutate("accountAppsAssign", account, `appIds:`+listed(wiki)+`,autoAssign:`+auto, "addedCount")
	}
	inside := func(account string) string { return userApp("Add", eve, wiki, within(account)) }
	group := []string{mutate("groupMembersAdd", writers, `userIds:`+listed(eve), "addedCount"), mutate("groupAppsAdd", writers, `appIds:`+listed(wiki), "addedCount")}
	empty := model.GroupID.Of(key("a202"))
	group2 := []string{mutate("groupMembersAdd", empty, `userIds:`+listed(eve), "addedCount"), mutate("groupAppsAdd", empty, `appIds:`+listed(wiki), "addedCount")}
	tenant := mutate("appUpdate", wiki, "autoAssign:true", "app{id}")
	makeDefault := mutate("accountUpdate", hooli, `defaultAppId:"`+wiki+`"`, "account{id}")
	for _, c := range []struct {
		name       string
		make       []string
		size, sets int
		only       string // the mutations of the first set
	}{
		{"direct", []string{direct}, 1, 1, "userAppRemove"},
		{"a group", group, 1, 2, "groupMembersRemove"},
		{"an account", []string{joins(hooli), assign(hooli, "true")}, 1, 3, "accountUsersRemove"},
		{"the tenant", []string{tenant}, 1, 1, "appUpdate"},
		{"within an account", []string{joins(hooli), assign(hooli, "false"), inside(hooli)}, 1, 3, "userAppRemove"},
		{"within an account that gives it", []string{joins(hooli), assign(hooli, "true"), inside(hooli)}, 1, 2, "accountUsersRemove"},
		{"within two accounts", []string{joins(hooli), joins(initech), assign(hooli, "false"), assign(initech, "false"), inside(hooli), inside(initech)}, 1, 1, "userAppRemove"},
		{"direct, and within an account", []string{joins(hooli), assign(hooli, "false"), inside(hooli), direct}, 1, 1, "userAppRemove"},
		{"direct, and a group", append(slices.Clone(group), direct), 2, 2, "groupMembersRemove userAppRemove"},
		{"two groups and the tenant", slices.Concat(group, group2, []string{tenant}), 3, 4, ""},
		{"direct, and within an account that gives it", []string{joins(hooli), assign(hooli, "true"), inside(hooli), direct}, 2, 3, "accountUsersRemove userAppRemove"},
		{"two accounts", []string{joins(hooli), assign(hooli, "true"), joins(initech), assign(initech, "true")}, 2, 9, "accountUsersRemove accountUsersRemove"},
		{"within one account, and within another that gives it", []string{joins(hooli), assign(hooli, "true"), inside(hooli), joins(initech), assign(initech, "false"), inside(initech)}, 2, 7, ""},
		{"the default app of its account", []string{joins(hooli), assign(hooli, "true"), makeDefault}, 1, 2, "accountUsersRemove"},
		{"the tenant, and the default app of an account that has it by the tenant", []string{mutate("accountAppRemove", hooli, `appId:"`+wiki+`"`, "app{id}"), tenant, makeDefault}, 0, 0, ""},
		{"all at once", slices.Concat(group, group2, []string{joins(hooli), assign(hooli, "true"), inside(hooli), direct, tenant}), 5, 10, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := newServer(t)
			made := func() []ending {
				for i, m := range c.make {
					if a := s.ask("management", m, nil); a.code() != "" && !(i == 0 && a.code() == "NOT_FOUND") {
						t.Fatalf("%s: %s", m, a.text)
					}
				}
				all, has := s.endings()
				if !has || len(all) == 0 {
					t.Fatalf("she has it: %v, what would end it: %s", has, all)
				}
				return all
			}
			first := made()
			var names []string
			for _, change := range first[0].Changes {
				names = append(names, change.Mutation)
			}
			if got := strings.Join(names, " "); c.only != "" && got != c.only || c.sets > 0 && len(first) != c.sets {
				t.Errorf("%d sets, the first of %s; want %d, %s", len(first), got, c.sets, c.only)
			}
			for i, e := range first {
				if i > 0 && fmt.Sprint(made()) != fmt.Sprint(first) {
					t.Fatal("it is not as before")
				}
				if c.size > 0 && len(e.Changes) != c.size {
					t.Errorf("%s has %d changes; want %d", e, len(e.Changes), c.size)
				}
				s.carryOut(e)
			}
		})
	}
}
