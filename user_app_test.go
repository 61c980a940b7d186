package main

import (
	"fmt"
	"strings"
	"testing"
)

func userApp(verb, id, app, more string) string {
	return `mutation{userApp` + verb + `(id:"` + id + `",input:{appId:"` + app + `"` + more + `}){user{id email apps{nodes{id} edges{node{id} sources{kind account{id}}}}} app{id name}}}`
}

func within(account string) string { return `,accountId:"` + account + `"` }

func TestUserApps(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.run([]step{
		{"given directly", "management", userApp("Add", eve, wiki, ""), `"app":{"id":"` + wiki + `","name":"Wiki"}`, "", ""},
		{"eve is seen by the app", "wiki", `{user(id:"` + eve + `"){id apps{edges{sources{kind}}}}}`, `"sources":[{"kind":"DIRECT"}]`, "", ""},
		{"again is no change", "management", userApp("Add", eve, wiki, ""), wiki, "", ""},
		{"beside another source", "management", userApp("Add", bob, wiki, ""), `"sources":[{"kind":"DIRECT","account":null},{"kind":"GROUP","account":null}]`, "", ""},
		{"an inactive app can be given", "management", userApp("Add", eve, draft, ""), draft, "", ""},
		{"within the account", "management", userApp("Add", cleo, mail, within(initech)), `{"kind":"DIRECT","account":{"id":"` + initech + `"}}`, "", ""},
		{"again is no change", "management", userApp("Add", cleo, mail, within(initech)), mail, "", ""},
		{"not within an account that they are not in", "management", userApp("Add", ann, mail, within(initech)), `"field":"accountId"`, "", "CONFLICT"},
		{"not within one that does not hold it", "management", userApp("Add", cleo, wiki, within(initech)), "does not hold the app", "", "CONFLICT"},
		{"not even what the tenant gives to all", "management", userApp("Add", cleo, news, within(initech)), "does not hold the app", "", "CONFLICT"},
		{"another tenant's app", "management", userApp("Add", ann, secretApp, ""), `"field":"appId"`, "", "NOT_FOUND"},
		{"another tenant's user", "management", userApp("Add", gil, mail, ""), `"field":"id"`, "", "NOT_FOUND"},
		{"from another tenant", "globex", userApp("Add", ann, secretApp, ""), `"field":"id"`, "", "NOT_FOUND"},
		{"an id of another kind", "management", userApp("Add", ann, writers, ""), `"field":"appId"`, "", "INVALID"},
		{"an account of another kind", "management", userApp("Add", ann, mail, within(writers)), `"field":"accountId"`, "", "INVALID"},
		{"an app cannot draw in a user of the tenant", "mail", userApp("Add", bob, mail, ""), `"field":"id"`, "", "NOT_FOUND"},
		{"nor give another app", "wiki", userApp("Add", bob, mail, ""), `"field":"appId"`, "", "NOT_FOUND"},
		{"but add its own beside", "mail", userApp("Add", cleo, mail, ""), `"kind":"DIRECT","account":null`, "", ""},
		{"within no account that does not hold it", "mail", userApp("Add", cleo, mail, within(hooli)), `"field":"accountId"`, "", "NOT_FOUND"},
		{"a reader", "reader", userApp("Add", ann, wiki, ""), "users:edit", "", "FORBIDDEN"},
	})
	if got, want := s.actions(eve)+" "+s.actions(cleo), "user.app_added user.app_added user.app_added user.app_added"; got != want {
		t.Errorf("the log has %s, want %s", got, want)
	}
	about := s.sql(`select string_agg(concat_ws(' ', related_kind, related_key = app_id, after), '; ' order by id) from events where target_key = $1 and id::text not like '01900000-0000-7000-%'`, key("a103"))
	if want := `app t {"accountId": "` + initech + `"}; app t`; about != want {
		t.Errorf("the log is about %s, want %s", about, want)
	}
}

func TestUserAppsRemoved(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.run([]step{
		{"what comes by a group stays", "management", userApp("Remove", bob, wiki, ""), "The user has this app by group Writers: remove them from the group, or take the app from it.", "also", "CONFLICT"},
		{"by an account", "management", userApp("Remove", cleo, mail, ""), "by account Initech", "also", "CONFLICT"},
		{"by the tenant", "management", userApp("Remove", ann, news, ""), "by the tenant", "", "CONFLICT"},
		{"given beside", "management", userApp("Add", bob, wiki, ""), wiki, "", ""},
		{"what is beside is not taken either", "management", userApp("Remove", bob, wiki, ""), "The user also has this app by group Writers", "", "CONFLICT"},
		{"what they do not have", "management", userApp("Remove", eve, wiki, ""), `"field":"appId"`, "", "NOT_FOUND"},
		{"what was not given there", "management", userApp("Remove", ann, mail, within(hooli)), `"field":"accountId"`, "", "NOT_FOUND"},
		{"another tenant's user", "management", userApp("Remove", gil, mail, ""), `"field":"id"`, "", "NOT_FOUND"},
		{"another tenant's app", "management", userApp("Remove", ann, secretApp, ""), `"field":"appId"`, "", "NOT_FOUND"},
		{"another app", "wiki", userApp("Remove", ann, mail, ""), `"field":"appId"`, "", "NOT_FOUND"},
		{"a reader", "reader", userApp("Remove", ann, mail, ""), "users:edit", "", "FORBIDDEN"},
		{"taken, her session with it", "management", userApp("Remove", ann, mail, ""), `"app":{"id":"` + mail + `"`, `{"node":{"id":"` + mail, ""},
		{"no session is left in it", "management", `{user(id:"` + ann + `"){sessions{totalCount}}}`, `"totalCount":0`, "", ""},
		{"once", "management", userApp("Remove", ann, mail, ""), "does not have", "", "NOT_FOUND"},
		{"what the app kept is kept", "management", userApp("Add", ann, mail, ""), mail, "", ""},
		{"as it was", "management", `{user(id:"` + ann + `"){apps{edges{profile{username}}}}}`, "Annie", "", ""},
		{"an app lets its user go", "mail", userApp("Remove", ann, mail, ""), `"email":"Ann@acme.example"`, `{"node":{"id":"` + mail, ""},
		{"who is gone for it", "mail", `{user(id:"` + ann + `"){id}}`, `"user":null`, "", ""},
		{"Dan has it within his account", "management", userApp("Remove", dan, wiki, ""), wiki, `{"node":{"id":"` + wiki, ""},
	})
	if got, want := s.actions(ann), "user.app_removed session.revoked user.app_added user.app_removed"; got != want {
		t.Errorf("the log has %s, want %s", got, want)
	}
	if got := s.sql(`select before->>'accountId' from events where action = 'user.app_removed' and target_key = $1`, key("a104")); got != hooli {
		t.Errorf("the log does not say the account: %s", got)
	}
}

func TestUserAppRemovedWithin(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.done("also given anywhere", "management", userApp("Add", dan, wiki, ""), nil, wiki)
	s.done("taken within the account alone", "management", userApp("Remove", dan, wiki, within(hooli)), nil, `{"kind":"DIRECT","account":null}`)
	s.refused("once", "management", userApp("Remove", dan, wiki, within(hooli)), nil, "NOT_FOUND", "accountId")
	s.done("and within it again", "management", userApp("Add", dan, wiki, within(hooli)), nil, hooli)
	a := s.done("all that was given by hand", "management", userApp("Remove", dan, wiki, ""), nil)
	if strings.Contains(a.text, `{"node":{"id":"`+wiki) {
		t.Errorf("something is left: %s", a.text)
	}
	if got, want := s.actions(dan), "user.app_added user.app_removed user.app_added user.app_removed user.app_removed"; got != want {
		t.Errorf("the log has %s, want %s", got, want)
	}
}

const profileUpdate = `mutation($id:ID!,$input:UserAppProfileUpdateInput!){userAppProfileUpdate(id:$id,input:$input){user{id version} profile{username externalAccountId customAppData lastSignInAt}}}`

func TestUserAppProfiles(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	update := func(id, app string, input object) object {
		input["appId"] = app
		return object{"id": id, "input": input}
	}
	s.done("absent stays", "management", profileUpdate, update(ann, mail, object{"externalAccountId": "m-2"}), `"profile":{"username":"Annie","externalAccountId":"m-2","customAppData":{"folders": 3}`, `"version":1`)
	s.done("data is merged", "management", profileUpdate, update(ann, mail, object{"customAppData": object{"theme": "dark"}}), `"folders": 3`, `"theme": "dark"`)
	s.done("null clears", "management", profileUpdate, update(ann, mail, object{"username": nil, "customAppData": object{"folders": nil}}), `"username":null`, `"customAppData":{"theme": "dark"}`)
	s.done("what is so already is no change", "management", profileUpdate, update(ann, mail, object{"customAppData": object{"theme": "dark"}}))
	if got, want := s.actions(ann), strings.TrimSpace(strings.Repeat("user.app_profile_updated ", 3)); got != want {
		t.Errorf("the log has %s, want %s", got, want)
	}
	s.done("a freed name can be taken", "management", profileUpdate, update(cleo, mail, object{"username": "ANNIE"}), `"username":"ANNIE","externalAccountId":null,"customAppData":{}`)
	s.done("it is another name in another app", "wiki", profileUpdate, update(bob, wiki, object{"username": "annie"}), `"username":"annie"`)
	s.done("of one whose app keeps nothing", "management", profileUpdate, update(eve, news, object{}), `"profile":{"username":null,"externalAccountId":null,"customAppData":{}`)
	s.done("the app sees that", "mail", `{user(id:"`+cleo+`"){history{nodes{action appId relatedId after}}}}`, nil, `"action":"user.app_profile_updated","appId":"`+mail+`","relatedId":"`+mail+`"`)
	for _, c := range []struct {
		name, who, id, app string
		input              object
		code, field        string
	}{
		{"a taken name", "management", ann, mail, object{"username": "annie"}, "CONFLICT", "username"},
		{"an app that they cannot use", "management", eve, wiki, object{"username": "e"}, "CONFLICT", "appId"},
		{"large data", "management", ann, mail, object{"customAppData": object{"a": strings.Repeat("x", 512_000)}}, "INVALID", "customAppData"},
		{"a long name", "management", ann, mail, object{"username": strings.Repeat("u", 201)}, "INVALID", "username"},
		{"zero in a name", "management", ann, mail, object{"username": "a\x00"}, "INVALID", "username"},
		{"a long id outside", "management", ann, mail, object{"externalAccountId": strings.Repeat("u", 201)}, "INVALID", "externalAccountId"},
		{"another app's profile", "wiki", ann, mail, object{"username": "w"}, "NOT_FOUND", "appId"},
		{"another app's user", "wiki", eve, wiki, object{"username": "w"}, "NOT_FOUND", "id"},
		{"another tenant's app", "management", ann, secretApp, object{"username": "w"}, "NOT_FOUND", "appId"},
		{"another tenant's user", "globex", ann, secretApp, object{"username": "w"}, "NOT_FOUND", "id"},
		{"an id of another kind", "management", ann, writers, object{"username": "w"}, "INVALID", "appId"},
		{"a reader", "reader", ann, mail, object{"username": "w"}, "FORBIDDEN", ""},
	} {
		s.refused(c.name, c.who, profileUpdate, update(c.id, c.app, c.input), c.code, c.field)
	}
}

func TestUsernamesAtOnce(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	ids := []string{ann, bob, cleo, dan, eve}
	codes := atOnce(len(ids), func(i int) string {
		return s.ask("management", profileUpdate, object{"id": ids[i], "input": object{"appId": news, "username": "the-one"}}).code()
	})
	if codes[""] != 1 || codes["CONFLICT"] != len(ids)-1 {
		t.Errorf("want one success, got %v", codes)
	}
}

// Users are found by whether they may use any app, and by whether a sign-in takes them to one.
func TestUsersByApps(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	find := func(filter string) string { return `{users(filter:{` + filter + `}){totalCount nodes{id}}}` }
	only := func(users ...string) string {
		for i, u := range users {
			users[i] = `{"id":"` + u + `"}`
		}
		return fmt.Sprintf(`"users":{"totalCount":%d,"nodes":[%s]}`, len(users), strings.Join(users, ","))
	}
	defaultOf := func(account, app string) string {
		return mutate("accountUpdate", account, `defaultAppId:`+app, "account{id}")
	}
	s.run([]step{
		{"all have what the tenant gives", "management", find(`hasApps:true`), `"totalCount":5`, "", ""},
		{"and nobody nothing", "management", find(`hasApps:false`), only(), "", ""},
		{"it gives nothing any more", "management", mutate("appUpdate", news, "autoAssign:false", "app{id}"), news, "", ""},
		{"who have one otherwise", "management", find(`hasApps:true`), only(ann, bob, cleo, dan), "", ""},
		{"who have none", "management", find(`hasApps:false`), only(eve), "", ""},
		{"whom an app sees have one", "mail", find(`hasApps:false`), only(), "", ""},
		{"each of them", "mail", find(`hasApps:true`), only(ann, cleo), "", ""},
		{"all land in the tenant's default app", "management", find(`hasDefaultApp:true`), `"totalCount":5`, "", ""},
		{"and nobody nowhere", "management", find(`hasDefaultApp:false`), only(), "", ""},
		{"there is none", "management", `mutation{tenantUpdate(input:{defaultAppId:null}){tenant{id}}}`, acme, "", ""},
		{"nobody lands", "management", find(`hasDefaultApp:true`), only(), "", ""},
		{"but one whose account has one", "management", defaultOf(initech, `"`+mail+`"`), initech, "", ""},
		{"she does", "management", find(`hasDefaultApp:true`), only(cleo), "", ""},
		{"the others do not", "management", find(`hasDefaultApp:false`), only(ann, bob, dan, eve), "", ""},
		{"by status as well", "management", find(`hasDefaultApp:false,status:[ACTIVE],hasApps:true`), only(ann, bob), "", ""},
		{"an app does not ask so", "mail", find(`hasDefaultApp:false`), "app's own token", "", "FORBIDDEN"},
		{"another tenant's has none", "globex", find(`hasDefaultApp:false`), only(gil), "", ""},
	})
}
