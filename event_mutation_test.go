package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"tenantry/model"
)

// recorded is a mutation that changes something: $name stands for the id that the step of
// that name has made.
type recorded struct{ name, args, selects string }

// unrecorded are the mutations that change nothing of the tenant's, with the reason.
var unrecorded = map[string]string{
	"eventStreamCollect": "it reads the log itself: each reading would have one more record to read",
}

// mutations are all of the schema, in an order in which each can be carried out.
func mutations() []recorded {
	id := func(id, input string) string {
		if input == "" {
			return `id: "` + id + `"`
		}
		return `id: "` + id + `", input: {` + input + `}`
	}
	in := func(input string) string { return `input: {` + input + `}` }
	list := func(name, id string) string { return name + `: ["` + id + `"]` }
	app := `appId: "` + wiki + `"`
	return []recorded{
		{"tenantUpdate", in(`name: "Acme Inc."`), `tenant { id }`},
		{"userCreate", in(`email: "zoe@acme.example", password: {password: "Tr0ub4dor and 3"}`), `user { id }`},
		{"userUpdate", id("$userCreate", `language: "de"`), `user { id }`},
		{"userPasswordUpdate", id("$userCreate", `password: "Tr0ub4dor and 4"`), `__typename`},
		{"userPasswordRemove", id("$userCreate", ``), `__typename`},
		{"userPasswordCreate", id("$userCreate", `password: "Tr0ub4dor and 5"`), `__typename`},
		{"userDisable", id("$userCreate", ``), `user { id }`},
		{"userEnable", id("$userCreate", ``), `user { id }`},
		{"userEmailAdd", id("$userCreate", `value: "z@home.example"`), `user { id }`},
		{"userEmailVerify", id("$userCreate", `value: "z@home.example"`), `user { id }`},
		{"userEmailRemove", id("$userCreate", `value: "z@home.example"`), `user { id }`},
		{"userPhoneAdd", id("$userCreate", `value: "+14155550177"`), `user { id }`},
		{"userPhoneVerify", id("$userCreate", `value: "+14155550177"`), `user { id }`},
		{"userPhoneRemove", id("$userCreate", `value: "+14155550177"`), `user { id }`},
		{"userAppAdd", id("$userCreate", app), `user { id }`},
		{"userAppProfileUpdate", id("$userCreate", app+`, username: "zoe"`), `__typename`},
		{"userAppRemove", id("$userCreate", app), `user { id }`},
		{"groupCreate", in(`name: "New"`), `group { id }`},
		{"groupUpdate", id("$groupCreate", `name: "Newer"`), `group { id }`},
		{"groupMembersAdd", id("$groupCreate", list("userIds", "$userCreate")), `group { id }`},
		{"groupMembersRemove", id("$groupCreate", list("userIds", "$userCreate")), `group { id }`},
		{"groupAppsAdd", id("$groupCreate", list("appIds", mail)), `group { id }`},
		{"groupAppsRemove", id("$groupCreate", list("appIds", mail)), `group { id }`},
		{"accountCreate", in(`name: "New"`), `account { id }`},
		{"accountUpdate", id("$accountCreate", `name: "Newer"`), `account { id }`},
		{"accountUsersAdd", id("$accountCreate", list("userIds", "$userCreate")), `account { id }`},
		{"accountAppsAssign", id("$accountCreate", list("appIds", wiki)), `account { id }`},
		{"accountAppUpdate", id("$accountCreate", app+`, autoAssign: true`), `account { id }`},
		{"accountAppRemove", id("$accountCreate", app), `account { id }`},
		{"accountUsersRemove", id("$accountCreate", list("userIds", "$userCreate")), `account { id }`},
		{"accountDelete", id("$accountCreate", ``), `__typename`},
		{"appCreate", in(`name: "New"`), `app { id } clientSecret`},
		{"appUpdate", id("$appCreate", `name: "Newer"`), `app { id }`},
		{"appRoleCreate", in(`appId: "$appCreate", name: "Member"`), `appRole { id }`},
		{"appRoleUpdate", id("$appRoleCreate", `name: "Fellow"`), `appRole { id }`},
		{"appRoleUsersAdd", id("$appRoleCreate", list("userIds", "$userCreate")), `appRole { id }`},
		{"appRoleUsersRemove", id("$appRoleCreate", list("userIds", "$userCreate")), `appRole { id }`},
		{"appRoleGroupsAdd", id("$appRoleCreate", list("groupIds", "$groupCreate")), `appRole { id }`},
		{"appRoleGroupsRemove", id("$appRoleCreate", list("groupIds", "$groupCreate")), `appRole { id }`},
		{"appRoleAppsAdd", id("$appRoleCreate", list("appIds", mail)), `appRole { id }`},
		{"appRoleAppsRemove", id("$appRoleCreate", list("appIds", mail)), `appRole { id }`},
		{"roleGroupCreate", in(`appId: "$appCreate", name: "Staff"`), `roleGroup { id }`},
		{"roleGroupUpdate", id("$roleGroupCreate", `name: "Crew"`), `roleGroup { id }`},
		{"roleGroupDelete", id("$roleGroupCreate", ``), `__typename`},
		{"appRoleDelete", id("$appRoleCreate", ``), `__typename`},
		{"clientCreate", in(`appId: "$appCreate", name: "Second"`), `client { id } clientSecret`},
		{"clientUpdate", id("$clientCreate", `name: "Other"`), `client { id }`},
		{"clientSecretCreate", `clientId: "$clientCreate"`, `client { secrets { id } } clientSecret`},
		{"clientSecretRevoke", `clientId: "$clientCreate", secretId: "$clientSecretCreate"`, `__typename`},
		{"clientDelete", id("$clientCreate", ``), `__typename`},
		{"appDelete", id("$appCreate", ``), `__typename`},
		{"managementAppCreate", in(`name: "New"`), `managementApp { id } clientSecret`},
		{"managementAppUpdate", id("$managementAppCreate", `name: "Newer"`), `managementApp { id }`},
		{"roleCreate", in(`name: "New", permissions: ["users:read"]`), `role { id }`},
		{"roleUpdate", id("$roleCreate", `name: "Newer"`), `role { id }`},
		{"roleAssign", id("$roleCreate", `holderId: "$managementAppCreate"`), `__typename`},
		{"roleRevoke", id("$roleCreate", `holderId: "$managementAppCreate"`), `__typename`},
		{"adminUserCreate", in(`email: "zed@acme.example", roleIds: ["$roleCreate"]`), `adminUser { id } inviteCode`},
		{"adminUserInvite", id("$adminUserCreate", ``), `adminUser { id } inviteCode`},
		{"adminUserUpdate", id("$adminUserCreate", `name: "Zed"`), `adminUser { id }`},
		{"adminUserDelete", id("$adminUserCreate", ``), `__typename`},
		{"roleDelete", id("$roleCreate", ``), `__typename`},
		{"managementAppDelete", id("$managementAppCreate", ``), `__typename`},
		{"eventCollectionStart", in(`type: USER`), `__typename`},
		{"eventStreamCreate", in(`type: USER, name: "new"`), `eventStream { id }`},
		{"eventStreamDelete", id("$eventStreamCreate", ``), `__typename`},
		{"eventCollectionStop", in(`type: USER`), `__typename`},
		{"consentsRevoke", in(list("ids", model.ConsentID.Of(key("a821")))), `__typename`},
		{"sessionsRevoke", in(list("ids", model.SessionID.Of(key("a401")))), `__typename`},
		{"groupDelete", id("$groupCreate", ``), `__typename`},
		{"userDelete", id("$userCreate", ``), `__typename`},
		{"tenantCreate", in(`name: "New"`), `tenant { id } clientSecret`},
	}
}

// Every mutation of the schema writes its record, with who did it from where, and no secret
// of what it was given or has answered.
func TestEveryMutationIsRecorded(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	missing := map[string]bool{}
	for _, f := range generated().Schema().Mutation.Fields {
		missing[f.Name] = unrecorded[f.Name] == "" && !strings.HasPrefix(f.Name, "__")
	}
	made, secrets := map[string]string{}, []string{"Tr0ub4dor"}
	for _, m := range mutations() {
		if !missing[m.name] {
			t.Errorf("%s is no mutation, or comes twice", m.name)
		}
		delete(missing, m.name)
		who, actor := "management", *callers["management"].ID()
		if m.name == "tenantCreate" {
			who, actor = "operator", credentialsOf["operator"].id
		}
		before := s.sql("select coalesce(max(id::text), '') from events")
		args := regexp.MustCompile(`\$(\w+)`).ReplaceAllStringFunc(m.args, func(name string) string { return made[name[1:]] })
		a := s.ask(who, "mutation { "+m.name+"("+args+") { "+m.selects+" } }", nil)
		if a.code() != "" {
			t.Errorf("%s: %s", m.name, a.text)
			continue
		}
		made[m.name] = madeBy(a, m.name)
		for _, field := range []string{"clientSecret", "inviteCode"} {
			secret := a.at(m.name + "." + field)
			if strings.Contains(m.selects, field) && secret == "" {
				t.Errorf("%s: no %s in %s", m.name, field, a.text)
			}
			if secret != "" {
				secrets = append(secrets, secret)
			}
		}
		_, by, _ := model.ParseID(actor)
		if n := s.sql("select count(*)::text from events where id::text > $1 and actor_key = $2 and request_id = 'test' and ip is not null and user_agent is not null and at <= now()", before, by); n == "0" {
			t.Errorf("%s has written no record, or it does not say who asked", m.name)
		}
	}
	for name, is := range missing {
		if is {
			t.Errorf("%s is not tried: say in mutations how it is carried out, or in unrecorded why it has no record", name)
		}
	}
	for _, secret := range secrets {
		if n := s.sql("select count(*)::text from events e where strpos(e::text, $1) > 0", secret); n != "0" {
			t.Error("a secret is in the log")
		}
	}
	if len(secrets) < 7 {
		t.Errorf("only %d secrets were looked for", len(secrets))
	}
}

// madeBy is the id of what a mutation has made: of the object that it answers, or of that one's latest secret.
func madeBy(a answer, name string) string {
	var data map[string]map[string]json.RawMessage
	_ = json.Unmarshal(a.Data, &data)
	for _, member := range data[name] {
		var object struct {
			ID      string
			Secrets []struct{ ID string }
		}
		if json.Unmarshal(member, &object) != nil {
			continue
		}
		for _, secret := range object.Secrets {
			object.ID = secret.ID
		}
		if object.ID != "" {
			return object.ID
		}
	}
	return ""
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
