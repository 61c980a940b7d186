package main

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"tenantry/db"
	"tenantry/model"
)

var (
	editors = model.AppRoleID.Of(key("a801"))
	editing = `id:"` + editors + `",input:`
)

// reverted are changes that can be undone: what makes them, and the action they are recorded by.
var reverted = []struct{ action, before, change string }{
	{"user.updated", "", `userUpdate(id:"` + ann + `",input:{email:"new@acme.example",name:{first:"Anna",middle:"B"},birthday:"1990-01-01",address:{city:"Bonn"},customData:{n:1}})`},
	{"user.disabled", "", `userDisable(id:"` + ann + `")`},
	{"user.enabled", `userDisable(id:"` + ann + `")`, `userEnable(id:"` + ann + `")`},
	{"user.email_added", "", `userEmailAdd(id:"` + ann + `",input:{value:"second@acme.example"})`},
	{"user.phone_added", "", `userPhoneAdd(id:"` + ann + `",input:{value:"+4930123457"})`},
	{"user.app_added", "", `userAppAdd(id:"` + eve + `",input:{appId:"` + wiki + `"})`},
	{"user.app_removed", `userAppAdd(id:"` + eve + `",input:{appId:"` + wiki + `"})`, `userAppRemove(id:"` + eve + `",input:{appId:"` + wiki + `"})`},
	{"user.app_profile_updated", "", `userAppProfileUpdate(id:"` + ann + `",input:{appId:"` + mail + `",username:"annie",externalAccountId:"x1",customAppData:{p:1}})`},
	{"user.deleted", "", `userDelete(id:"` + ann + `")`},
	{"group.updated", "", `groupUpdate(id:"` + writers + `",input:{name:"Authors",description:"D",customData:{g:1}})`},
	{"group.member_added", "", `groupMembersAdd(id:"` + writers + `",input:{userIds:["` + eve + `"]})`},
	{"group.member_removed", `groupMembersAdd(id:"` + writers + `",input:{userIds:["` + eve + `"]})`, `groupMembersRemove(id:"` + writers + `",input:{userIds:["` + eve + `"]})`},
	{"group.app_added", "", `groupAppsAdd(id:"` + writers + `",input:{appIds:["` + draft + `"]})`},
	{"group.app_removed", "", `groupAppsRemove(id:"` + writers + `",input:{appIds:["` + wiki + `"]})`},
	{"group.deleted", "", `groupDelete(id:"` + writers + `")`},
	{"account.updated", "", `accountUpdate(id:"` + hooli + `",input:{name:"Hoolicon",externalId:"h2",metadata:{m:1}})`},
	{"account.user_added", "", `accountUsersAdd(id:"` + hooli + `",input:{userIds:["` + eve + `"]})`},
	{"account.user_removed", `accountUsersAdd(id:"` + initech + `",input:{userIds:["` + eve + `"]}) b:accountAppsAssign(id:"` + initech + `",input:{appIds:["` + draft + `"]}) c:userAppAdd(id:"` + eve + `",input:{appId:"` + draft + `",accountId:"` + initech + `"})`, `accountUsersRemove(id:"` + initech + `",input:{userIds:["` + eve + `"]})`},
	{"account.app_assigned", "", `accountAppsAssign(id:"` + hooli + `",input:{appIds:["` + draft + `"]})`},
	{"account.app_removed", `accountAppsAssign(id:"` + hooli + `",input:{appIds:["` + draft + `"],autoAssign:true})`, `accountAppRemove(id:"` + hooli + `",input:{appId:"` + draft + `"})`},
	{"account.app_updated", `accountAppsAssign(id:"` + hooli + `",input:{appIds:["` + draft + `"],autoAssign:true})`, `accountAppUpdate(id:"` + hooli + `",input:{appId:"` + draft + `",autoAssign:false,onDisable:REVOKE})`},
	{"account.deleted", "", `accountDelete(id:"` + initech + `")`},
	{"app.updated", "", `appUpdate(id:"` + draft + `",input:{name:"Drafts",autoAssign:true,active:true})`},
	{"app.deleted", "", `appDelete(id:"` + draft + `")`},
	{"app_role.updated", "", `appRoleUpdate(` + editing + `{description:"Edits",permissions:["edit"]})`},
	{"app_role.user_added", "", `appRoleUsersAdd(` + editing + `{userIds:["` + bob + `"]})`},
	{"app_role.user_removed", "", `appRoleUsersRemove(` + editing + `{userIds:["` + ann + `"]})`},
	{"app_role.group_added", `appRoleGroupsRemove(` + editing + `{groupIds:["` + writers + `"]})`, `appRoleGroupsAdd(` + editing + `{groupIds:["` + writers + `"]})`},
	{"app_role.group_removed", `appRoleGroupsAdd(` + editing + `{groupIds:["` + writers + `"]})`, `appRoleGroupsRemove(` + editing + `{groupIds:["` + writers + `"]})`},
	{"app_role.app_added", "", `appRoleAppsAdd(` + editing + `{appIds:["` + news + `"]})`},
	{"app_role.app_removed", "", `appRoleAppsRemove(` + editing + `{appIds:["` + wiki + `"]})`},
	{"role.updated", "", `roleUpdate(id:"` + userEditor + `",input:{name:"Editors",addPermissions:["apps:read"],removePermissions:["users:edit"]})`},
	{"role.assigned", "", `roleAssign(id:"` + userEditor + `",input:{holderId:"` + auditor + `"})`},
	{"role.revoked", `roleAssign(id:"` + userEditor + `",input:{holderId:"` + auditor + `"})`, `roleRevoke(id:"` + userEditor + `",input:{holderId:"` + auditor + `"})`},
	{"client.updated", "", `clientUpdate(id:"` + mailClient + `",input:{name:"Mail web",redirectUris:["https://mail.example/b"],accessTokenTtl:600})`},
	{"management_app.updated", "", `managementAppUpdate(id:"` + auditor + `",input:{name:"Audit",description:"A"})`},
	{"admin_user.updated", "", `adminUserUpdate(id:"` + model.AdminUserID.Of(key("a52")) + `",input:{name:"Robert"})`},
	{"tenant.updated", "", `tenantUpdate(input:{name:"Acme & Sons"})`},
	{"user.restored", `userDelete(id:"` + ann + `")`, `userRestore(id:"` + ann + `")`},
	{"group.restored", `groupDelete(id:"` + writers + `")`, `groupRestore(id:"` + writers + `")`},
	{"account.restored", `accountDelete(id:"` + initech + `")`, `accountRestore(id:"` + initech + `")`},
	{"app.restored", `appDelete(id:"` + draft + `")`, `appRestore(id:"` + draft + `")`},
}

// links are the tables whose rows say since when, and made by whom, they are there.
var links = []string{
	"user_apps", "group_members", "group_apps", "account_users", "account_apps", "account_user_apps", "app_role_users", "app_role_groups", "app_role_apps", "role_assignments",
}

// essence is what is there, whoever made it so and whenever.
func (s *server) essence() map[string]string {
	s.t.Helper()
	sql := `update account_apps set auto_at = '2026-01-01', auto_by_kind = 'SYSTEM', auto_by_id = null where auto_assign;
		update role_assignments set id = md5(concat(role_id, admin_user_id, management_app_id, client_id))::uuid;
		update apps set auto_at = null, auto_by_kind = null, auto_by_id = null where not auto_assign;
		update roles set permissions = (select array_agg(x order by x) from unnest(permissions) x); update users set status_changed_at = null; update users set status_before = null where status <> 'DISABLED'; update user_app_profiles set updated_at = '2026-01-01'`
	for _, table := range links {
		sql += "; update " + table + " set by_kind = 'SYSTEM', by_id = null, created_at = '2026-01-01'"
	}
	for _, table := range []string{"app_roles", "roles", "clients", "management_apps", "admin_users", "tenants"} {
		sql += "; update " + table + " set version = 1, updated_at = created_at"
	}
	s.exec(sql)
	return s.lives()
}

// Every change that can be reverted is reverted to just what was there before; a second time
// it is refused, and nothing changes.
func TestRevert(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, c := range reverted {
		if c.before != "" {
			s.done(c.action, "management", "mutation{a:"+strings.ReplaceAll(c.before, ") ", "){__typename} ")+"{__typename}}", nil)
		}
		was := s.essence()
		a := s.done(c.action, "management", "mutation{a:"+c.change+"{changes{id action}}}", nil)
		var made []struct{ ID, Action string }
		_ = json.Unmarshal([]byte(a.at("a.changes")), &made)
		i := slices.IndexFunc(made, func(e struct{ ID, Action string }) bool { return e.Action == c.action })
		if i < 0 || maps.Equal(was, s.essence()) {
			t.Fatalf("%s is not recorded as %s, or changes nothing: %s", c.change, c.action, a.text)
		}
		revert := `mutation{changeRevert(id:"` + made[i].ID + `"){event{action} changes{action}}}`
		s.run([]step{
			{name: c.action + " by who may only read", who: "reader", query: revert, code: "FORBIDDEN"},
			{name: c.action + " by another tenant", who: "globex", query: revert, code: "NOT_FOUND"},
			{name: c.action, who: "management", query: revert, want: `{"event":{"action":"` + c.action + `"},"changes":[{"action":"`},
		})
		is := s.essence()
		for table, sum := range is {
			if sum != was[table] {
				t.Errorf("%s: %s is not as it was", c.action, table)
			}
		}
		if again := s.ask("management", revert, nil); again.code() != "CONFLICT" && again.code() != "NOT_FOUND" {
			t.Errorf("%s is reverted twice: %s", c.action, again.text)
		}
		if !maps.Equal(is, s.essence()) {
			t.Errorf("%s: what was refused has changed something", c.action)
		}
	}
	for _, action := range db.Reversible() {
		if !slices.ContainsFunc(reverted, func(c struct{ action, before, change string }) bool { return c.action == action }) {
			t.Errorf("revert a %s", action)
		}
	}
}

// What has no opposite, and what the world has moved on from, is refused with the reason.
func TestRevertRefused(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	revert := func(change string) string {
		a := s.done(change, "management", "mutation{a:"+change+"{changes{id}}}", nil)
		var made []struct{ ID string }
		_ = json.Unmarshal([]byte(a.at("a.changes")), &made)
		return `mutation{changeRevert(id:"` + made[0].ID + `"){event{id}}}`
	}
	created := revert(`groupCreate(input:{name:"New"})`)
	named := revert(`groupUpdate(id:"` + writers + `",input:{name:"First"})`)
	s.done("again", "management", mutate("groupUpdate", writers, `name:"Second"`, "group{id}"), nil)
	taken := revert(`groupUpdate(id:"` + writers + `",input:{name:"Third"})`)
	s.done("taken", "management", `mutation{groupCreate(input:{name:"Second"}){group{id}}}`, nil)
	given := revert(`userAppAdd(id:"` + eve + `",input:{appId:"` + draft + `"})`)
	s.done("also by a group", "management", `mutation{a:groupMembersAdd(id:"`+writers+`",input:{userIds:["`+eve+`"]}){addedCount} b:groupAppsAdd(id:"`+writers+`",input:{appIds:["`+draft+`"]}){addedCount}}`, nil)
	deleted := revert(`userDelete(id:"` + dan + `")`)
	s.done("erased", "management", `mutation{deletionErase(id:"`+s.idIn(`{deletions(filter:{targetId:"`+dan+`"}){nodes{id}}}`, "deletions.nodes")+`"){erasedId}}`, nil)
	secret := revert(`clientSecretCreate(clientId:"` + mailClient + `")`)
	before := s.essence()
	s.run([]step{
		{name: "a creation", who: "management", query: created, code: "CONFLICT", want: "What was created is not undone but deleted."},
		{name: "what was changed again", who: "management", query: named, code: "CONFLICT", want: "it was changed again since: name."},
		{name: "a name that is taken", who: "management", query: taken, code: "CONFLICT", want: "Another group of the tenant has that name."},
		{name: "what comes in another way, too", who: "management", query: given, code: "CONFLICT", want: "also has this app by group"},
		{name: "what was erased", who: "management", query: deleted, code: "NOT_FOUND", want: "No user of that id was deleted in the last 30 days."},
		{name: "a secret", who: "management", query: secret, code: "CONFLICT", want: "clientSecretRevoke"},
		{name: "no record", who: "management", query: `mutation{changeRevert(id:"` + model.EventID.Of(key("dead")) + `"){event{id}}}`, code: "NOT_FOUND"},
		{name: "no record at all", who: "management", query: `mutation{changeRevert(id:"` + ann + `"){event{id}}}`, code: "INVALID"},
		{name: "another app's", who: "mail", query: given, code: "NOT_FOUND"},
	})
	if !maps.Equal(before, s.essence()) {
		t.Error("what was refused has changed something")
	}
	s.run([]step{
		{name: "rehearsed", who: "management", query: strings.Replace(revert(`groupUpdate(id:"`+writers+`",input:{description:"Try"})`), `")`, `")@dryRun`, 1), want: `"rehearsed"`},
		{name: "by whose app it is", who: "wiki", query: revert(`userAppAdd(id:"` + cleo + `",input:{appId:"` + wiki + `"})`), want: `"event"`},
	})
}
