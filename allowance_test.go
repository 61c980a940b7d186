package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"tenantry/db"
	"tenantry/model"
)

// attempts are the arguments of each action of a type that could be carried out in the
// world; {id} is the object.
var attempts = map[string]string{
	"tenantUpdate": `input:{name:"Acme 2"}`, "userCreate": `input:{email:"may@acme.example"}`, "usersCreate": `input:{rows:[{email:"may@acme.example"}]}`,
	"usersUpdate": `input:{rows:[{id:"` + ann + `",input:{language:"de"}}]}`, "usersDelete": `input:{ids:["` + ann + `"]}`,
	"usersDisable": `input:{ids:["` + ann + `"]}`, "usersEnable": `input:{ids:["` + ann + `"]}`, "usersAppAdd": `input:{ids:["` + ann + `"],appId:"` + wiki + `"}`,
	"appCreate": `input:{name:"May"}`, "groupCreate": `input:{name:"May"}`, "accountCreate": `input:{name:"May"}`, "managementAppCreate": `input:{name:"May"}`,
	"adminUserCreate": `input:{email:"may@acme.example",roleIds:["` + userEditor + `"]}`, "roleCreate": `input:{name:"May",permissions:["users:read"]}`,
	"webhookCreate": `input:{name:"May",url:"https://may.example/hook",actions:["user.*"]}`,

	"userUpdate": `id:"{id}",input:{language:"de"}`, "userDelete": `id:"{id}"`, "userDisable": `id:"{id}"`, "userEnable": `id:"{id}"`,
	"userEmailAdd": `id:"{id}",input:{value:"may@acme.example"}`, "userPhoneAdd": `id:"{id}",input:{value:"+4930123459"}`,
	"userAppRemove": `id:"{id}",input:{appId:"` + mail + `"}`, "userAppProfileUpdate": `id:"{id}",input:{appId:"` + mail + `",customAppData:{b:2}}`,
	"userPasswordCreate": `id:"{id}",input:{password:"Tr0ub4dor and 3"}`, "userPasswordUpdate": `id:"{id}",input:{password:"Tr0ub4dor and 4"}`, "userPasswordRemove": `id:"{id}"`,
	"sessionsRevoke": `input:{userId:"` + ann + `"}`, "consentsRevoke": `input:{userId:"` + ann + `"}`,

	"appUpdate": `id:"{id}",input:{description:"May"}`, "appDelete": `id:"{id}"`, "clientCreate": `input:{appId:"{id}",name:"May"}`,
	"appRoleCreate": `input:{appId:"{id}",name:"May"}`, "roleGroupCreate": `input:{appId:"{id}",name:"May"}`, "userAppAdd": `id:"` + ann + `",input:{appId:"` + wiki + `"}`,
	"managementAppUpdate": `id:"{id}",input:{description:"May"}`, "managementAppDelete": `id:"{id}"`,
	"groupUpdate": `id:"{id}",input:{description:"May"}`, "groupDelete": `id:"{id}"`, "groupMembersAdd": `id:"` + writers + `",input:{userIds:["` + ann + `"]}`,
	"groupMembersRemove": `id:"{id}",input:{userIds:["` + ann + `"]}`, "groupAppsAdd": `id:"{id}",input:{appIds:["` + mail + `"]}`, "groupAppsRemove": `id:"{id}",input:{appIds:["` + mail + `"]}`,
	"accountUpdate": `id:"{id}",input:{metadata:{c:3}}`, "accountDelete": `id:"{id}"`, "accountUsersAdd": `id:"` + initech + `",input:{userIds:["` + ann + `"]}`,
	"accountUsersRemove": `id:"{id}",input:{userIds:["` + ann + `"]}`, "accountAppsAssign": `id:"` + initech + `",input:{appIds:["` + draft + `"]}`,
	"accountAppUpdate": `id:"{id}",input:{appId:"` + mail + `",autoAssign:true}`, "accountAppRemove": `id:"{id}",input:{appId:"` + mail + `"}`,
	"accountAppRolesSet": `id:"{id}",input:{appId:"` + mail + `",appRoleIds:[]}`, "accountUserAppRolesSet": `id:"{id}",input:{userId:"` + ann + `",appId:"` + mail + `",appRoleIds:[]}`,
	"accountLogoSet":  `id:"{id}",input:{url:"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="}`,
	"adminUserUpdate": `id:"{id}",input:{name:"May"}`, "adminUserDelete": `id:"{id}"`, "adminUserInvite": `id:"{id}"`, "adminSessionsRevoke": `input:{adminUserId:"{id}"}`,
	"roleUpdate": `id:"{id}",input:{description:"May"}`, "roleDelete": `id:"{id}"`, "roleAssign": `id:"{role}",input:{holderId:"` + auditor + `"}`, "roleRevoke": `id:"{role}",input:{holderId:"` + auditor + `"}`,
	"webhookUpdate": `id:"{id}",input:{description:"May"}`, "webhookDelete": `id:"{id}"`, "webhookDisable": `id:"{id}"`, "webhookEnable": `id:"{id}"`, "webhookTest": `id:"{id}"`,
	"webhookSecretRotate": `id:"{id}",input:{}`, "webhookDeliveriesRedeliver": `id:"{id}",input:{deliveryIds:["` + model.WebhookDeliveryID.Of(key("a861")) + `"]}`,
}

type allowance struct {
	Action  string
	Allowed bool
	Reason  *string
}

// What the graph says that somebody may do is what the mutation then does: for each action of
// each type and each caller who sees the object, a rehearsal is refused just where it was said.
func TestViewerCan(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	// One admin user who may do everything is the last, and an app that is nobody's default can go.
	seen, denied := 0, 0
	for _, id := range []string{acme, ann, mail, news, backOffice, writers, initech, rita, rob, globalAdmin, userEditor, model.WebhookID.Of(key("a851"))} {
		for _, who := range []string{"management", "auditor", "admin", "reader", "mail", "phone"} {
			typ, all := s.viewerCan(who, id)
			for _, a := range all {
				seen++
				if !a.Allowed {
					denied++
				}
				s.agrees(who, typ, id, a)
			}
		}
	}
	if seen < 400 || denied < 150 {
		t.Errorf("%d were asked, of which %d are denied", seen, denied)
	}
	for typ, def := range generated().Schema().Types {
		if f := def.Fields.ForName(db.AllowancesField); (f != nil) != (db.Actions(typ) != nil) {
			t.Errorf("%s has actions or %s, and not both", typ, db.AllowancesField)
		}
		for _, a := range db.Actions(typ) {
			if attempts[a.Name] == "" || generated().Schema().Mutation.Fields.ForName(a.Name) == nil {
				t.Errorf("%s is not attempted, or no mutation", a.Name)
			}
		}
	}
}

// viewerCan is the type of an object, and what somebody may do to it; nothing where they do
// not see it.
func (s *server) viewerCan(who, id string) (string, []allowance) {
	s.t.Helper()
	kind, _, _ := strings.Cut(id, "_")
	typ := map[string]string{"ten": "Tenant", "usr": "User", "app": "App", "mgm": "ManagementApp", "grp": "Group", "acc": "Account", "adm": "AdminUser", "rol": "Role", "whk": "Webhook"}[kind]
	a := s.ask(who, `{node(id:"`+id+`"){...on `+typ+`{viewerCan{action allowed reason}}}}`, nil)
	var got struct {
		Node struct{ ViewerCan []allowance }
	}
	_ = json.Unmarshal(a.Data, &got)
	return typ, got.Node.ViewerCan
}

// agrees rehearses an action.
func (s *server) agrees(who, typ, id string, a allowance) {
	s.t.Helper()
	role := id
	if typ != "Role" {
		role = userEditor
	}
	args := strings.NewReplacer("{id}", id, "{role}", role).Replace(attempts[a.Action])
	got := s.ask(who, "mutation{"+a.Action+"("+args+")@dryRun{__typename}}", nil)
	at := slices.IndexFunc(db.Actions(typ), func(x *db.Action) bool { return x.Name == a.Action })
	refused := got.code() == "FORBIDDEN" || got.code() == "CONFLICT" && len(db.Actions(typ)[at].Checks) > 0
	switch {
	case a.Allowed == refused || got.code() == "INTERNAL" || strings.HasPrefix(got.code(), "GRAPHQL"):
		s.t.Errorf("%s may %s %s: %v, but it is answered %s", who, a.Action, id, a.Allowed, got.text)
	case refused && got.Errors[0].Message != *a.Reason:
		s.t.Errorf("%s may not %s %s because %q, but it is refused because %q", who, a.Action, id, *a.Reason, got.Errors[0].Message)
	case !refused && a.Reason != nil:
		s.t.Errorf("%s may %s %s, because %s", who, a.Action, id, *a.Reason)
	}
}

// What depends on the row is looked up in it.
func TestViewerCanByState(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	lesser := model.Admin(key("a"), key("a52"), "Rob Reader", [][]model.Permission{{"*:list", "*:read", "*:edit", "*:delete"}})
	for _, c := range []struct {
		name, typ string
		k         model.Key
		who       model.Principal
		action    string
		want      string
	}{
		{"the default app", "App", key("a01"), callers["management"], "appDelete", "default app"},
		{"another app", "App", key("a04"), callers["management"], "appDelete", ""},
		{"oneself", "AdminUser", key("a51"), callers["admin"], "adminUserDelete", "delete themselves"},
		{"the last who may do everything", "AdminUser", key("a51"), callers["management"], "adminUserDelete", "last admin user"},
		{"another", "AdminUser", key("a52"), callers["management"], "adminUserDelete", ""},
		{"a link for one who may do more", "AdminUser", key("a51"), lesser, "adminUserInvite", "do not hold"},
		{"for one who may not", "AdminUser", key("a52"), lesser, "adminUserInvite", ""},
		{"a role that gives more", "Role", key("a41"), lesser, "roleAssign", "do not hold"},
		{"one that comes with the tenant", "Role", key("a41"), callers["admin"], "roleUpdate", "built-in"},
		{"own sessions", "AdminUser", key("a52"), callers["reader"], "adminSessionsRevoke", ""},
		{"another's", "AdminUser", key("a51"), callers["reader"], "adminSessionsRevoke", "adminUsers:edit"},
	} {
		all, err := db.Allowances(s.db.As(c.who).In(t.Context()), c.typ, c.k)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(all, func(a *model.Allowance) bool { return a.Action == c.action })
		switch a := all[i]; {
		case a.Allowed != (c.want == ""):
			t.Errorf("%s: %v %v", c.name, a.Allowed, a.Reason)
		case c.want != "" && !strings.Contains(*a.Reason, c.want):
			t.Errorf("%s: %s, want %s", c.name, *a.Reason, c.want)
		}
	}
	if n := s.sql("select count(*)::text from events where action = 'write.refused'"); n != "0" {
		t.Errorf("what was only asked is in the log, %s times", n)
	}
}
