package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"tenantry/model"
)

// A deed is one field of a mutation that works in the world, after those before it. {x.y.z}
// is what an earlier deed was answered there.
type deed struct{ who, field, args string }

// deeds are all mutations of the schema, each at least once.
var deeds = []deed{
	{"operator", "tenantCreate", `input:{name:"Umbrella"}`},
	{"management", "tenantUpdate", `input:{name:"Acme & Sons"}`},
	{"management", "userCreate", `input:{email:"deed@acme.example",phone:"+4930123456",apps:[{appId:"` + wiki + `",username:"deed"}]}`},
	{"management", "userUpdate", `id:"{userCreate.user.id}",input:{name:{first:"Dee"},customData:{a:1}}`},
	{"management", "userEmailAdd", `id:"{userCreate.user.id}",input:{value:"second@acme.example"}`},
	{"management", "userEmailVerify", `id:"{userCreate.user.id}",input:{value:"second@acme.example"}`},
	{"management", "userEmailRemove", `id:"{userCreate.user.id}",input:{value:"second@acme.example"}`},
	{"management", "userPhoneAdd", `id:"{userCreate.user.id}",input:{value:"+4930123457"}`},
	{"management", "userPhoneVerify", `id:"{userCreate.user.id}",input:{value:"+4930123457"}`},
	{"management", "userPhoneRemove", `id:"{userCreate.user.id}",input:{value:"+4930123457"}`},
	{"management", "userPasswordCreate", `id:"{userCreate.user.id}",input:{password:"Tr0ub4dor and 3"}`},
	{"management", "userPasswordUpdate", `id:"{userCreate.user.id}",input:{password:"Tr0ub4dor and 4"}`},
	{"management", "userPasswordRemove", `id:"{userCreate.user.id}"`},
	{"management", "userAppAdd", `id:"{userCreate.user.id}",input:{appId:"` + mail + `"}`},
	{"management", "userAppProfileUpdate", `id:"{userCreate.user.id}",input:{appId:"` + mail + `",customAppData:{b:2}}`},
	{"management", "userAppRemove", `id:"{userCreate.user.id}",input:{appId:"` + mail + `"}`},
	{"management", "userDisable", `id:"{userCreate.user.id}"`},
	{"management", "userEnable", `id:"{userCreate.user.id}"`},
	{"management", "usersCreate", `input:{rows:[{email:"deed1@acme.example"},{phone:"+4930123458",apps:[{appId:"` + wiki + `"}]}]}`},
	{"management", "usersUpdate", `input:{rows:[{id:"{userCreate.user.id}",input:{name:{first:"Dora"}}},{id:"` + ann + `",input:{language:"de"}}]}`},
	{"management", "usersAppAdd", `input:{ids:["{userCreate.user.id}"],appId:"` + news + `"}`},
	{"management", "usersDisable", `input:{ids:["{userCreate.user.id}","` + cleo + `"]}`},
	{"management", "usersEnable", `input:{ids:["{userCreate.user.id}","` + cleo + `"]}`},
	{"management", "importCancel", `id:"` + model.ImportJobID.Of(key("a871")) + `"`},
	{"management", "adminSessionsRevoke", `input:{ids:["` + model.AdminSessionID.Of(key("a881")) + `"]}`},
	{"management", "groupCreate", `input:{name:"Deeds"}`},
	{"management", "groupUpdate", `id:"{groupCreate.group.id}",input:{description:"Done"}`},
	{"management", "groupMembersAdd", `id:"{groupCreate.group.id}",input:{userIds:["{userCreate.user.id}"]}`},
	{"management", "groupAppsAdd", `id:"{groupCreate.group.id}",input:{appIds:["` + mail + `"]}`},
	{"management", "appCreate", `input:{name:"Deeds"}`},
	{"management", "appUpdate", `id:"{appCreate.app.id}",input:{name:"More deeds"}`},
	{"management", "appRoleCreate", `input:{appId:"{appCreate.app.id}",name:"doer"}`},
	{"management", "appRoleUpdate", `id:"{appRoleCreate.appRole.id}",input:{description:"Does"}`},
	{"management", "appRoleUsersAdd", `id:"{appRoleCreate.appRole.id}",input:{userIds:["{userCreate.user.id}"]}`},
	{"management", "appRoleUsersRemove", `id:"{appRoleCreate.appRole.id}",input:{userIds:["{userCreate.user.id}"]}`},
	{"management", "appRoleGroupsAdd", `id:"{appRoleCreate.appRole.id}",input:{groupIds:["{groupCreate.group.id}"]}`},
	{"management", "appRoleGroupsRemove", `id:"{appRoleCreate.appRole.id}",input:{groupIds:["{groupCreate.group.id}"]}`},
	{"management", "appRoleAppsAdd", `id:"{appRoleCreate.appRole.id}",input:{appIds:["` + mail + `"]}`},
	{"management", "appRoleAppsRemove", `id:"{appRoleCreate.appRole.id}",input:{appIds:["` + mail + `"]}`},
	{"management", "roleGroupCreate", `input:{appId:"{appCreate.app.id}",name:"doers"}`},
	{"management", "roleGroupUpdate", `id:"{roleGroupCreate.roleGroup.id}",input:{appRoleIds:["{appRoleCreate.appRole.id}"]}`},
	{"management", "roleGroupDelete", `id:"{roleGroupCreate.roleGroup.id}"`},
	{"management", "clientCreate", `input:{appId:"{appCreate.app.id}",name:"Deeds web"}`},
	{"management", "clientUpdate", `id:"{clientCreate.client.id}",input:{redirectUris:["https://deeds.example/back"]}`},
	{"management", "clientSecretCreate", `clientId:"` + mailClient + `"`},
	{"management", "clientSecretRevoke", `clientId:"` + mailClient + `",secretId:"{secret.id}"`},
	{"management", "clientDelete", `id:"{clientCreate.client.id}"`},
	{"management", "accountCreate", `input:{name:"Deeds"}`},
	{"management", "accountUpdate", `id:"{accountCreate.account.id}",input:{metadata:{c:3}}`},
	{"management", "accountUsersAdd", `id:"{accountCreate.account.id}",input:{userIds:["{userCreate.user.id}"]}`},
	{"management", "accountAppsAssign", `id:"{accountCreate.account.id}",input:{appIds:["{appCreate.app.id}"]}`},
	{"management", "accountUserUpdate", `id:"{accountCreate.account.id}",input:{userId:"{userCreate.user.id}",enabled:false}`},
	{"management", "accountUserAppRolesSet", `id:"{accountCreate.account.id}",input:{userId:"{userCreate.user.id}",appId:"{appCreate.app.id}",appRoleIds:["{appRoleCreate.appRole.id}"]}`},
	{"management", "accountLogoSet", `id:"{accountCreate.account.id}",input:{url:"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="}`},
	{"management", "accountAppUpdate", `id:"{accountCreate.account.id}",input:{appId:"{appCreate.app.id}",autoAssign:true}`},
	{"management", "accountAppRolesSet", `id:"{accountCreate.account.id}",input:{appId:"{appCreate.app.id}",appRoleIds:["{appRoleCreate.appRole.id}"]}`},
	{"management", "accountAppRemove", `id:"{accountCreate.account.id}",input:{appId:"{appCreate.app.id}"}`},
	{"management", "appRoleDelete", `id:"{appRoleCreate.appRole.id}"`},
	{"management", "accountUsersRemove", `id:"{accountCreate.account.id}",input:{userIds:["{userCreate.user.id}"]}`},
	{"management", "accountDelete", `id:"{accountCreate.account.id}"`},
	{"management", "accountRestore", `id:"{accountCreate.account.id}"`},
	{"management", "groupAppsRemove", `id:"{groupCreate.group.id}",input:{appIds:["` + mail + `"]}`},
	{"management", "groupMembersRemove", `id:"{groupCreate.group.id}",input:{userIds:["{userCreate.user.id}"]}`},
	{"management", "groupDelete", `id:"{groupCreate.group.id}"`},
	{"management", "groupRestore", `id:"{groupCreate.group.id}"`},
	{"management", "appDelete", `id:"{appCreate.app.id}"`},
	{"management", "appRestore", `id:"{appCreate.app.id}"`},
	{"management", "roleCreate", `input:{name:"Doer",permissions:["users:read"]}`},
	{"management", "roleUpdate", `id:"{roleCreate.role.id}",input:{addPermissions:["users:list"]}`},
	{"management", "managementAppCreate", `input:{name:"Deeds"}`},
	{"management", "managementAppUpdate", `id:"{managementAppCreate.managementApp.id}",input:{description:"Does"}`},
	{"management", "roleAssign", `id:"{roleCreate.role.id}",input:{holderId:"{managementAppCreate.managementApp.id}"}`},
	{"management", "roleRevoke", `id:"{roleCreate.role.id}",input:{holderId:"{managementAppCreate.managementApp.id}"}`},
	{"management", "managementAppDelete", `id:"{managementAppCreate.managementApp.id}"`},
	{"management", "adminUserCreate", `input:{email:"doer@acme.example",name:"Doer",roleIds:["{roleCreate.role.id}"]}`},
	{"management", "adminUserUpdate", `id:"{adminUserCreate.adminUser.id}",input:{name:"Done"}`},
	{"management", "adminUserInvite", `id:"{adminUserCreate.adminUser.id}"`},
	{"management", "adminUserDelete", `id:"{adminUserCreate.adminUser.id}"`},
	{"management", "roleDelete", `id:"{roleCreate.role.id}"`},
	{"management", "sessionsRevoke", `input:{userId:"` + ann + `"}`},
	{"management", "consentsRevoke", `input:{userId:"` + ann + `"}`},
	{"wiki", "eventCollectionStart", `input:{type:VERIFY}`},
	{"wiki", "eventStreamCreate", `input:{type:VERIFY,name:"deeds"}`},
	{"wiki", "eventStreamCollect", `id:"{eventStreamCreate.eventStream.id}",input:{batchSize:1}`},
	{"wiki", "eventStreamDelete", `id:"{eventStreamCreate.eventStream.id}"`},
	{"wiki", "eventCollectionStop", `input:{type:VERIFY}`},
	{"management", "webhookCreate", `input:{name:"Deeds",url:"https://deeds.example/hook",actions:["user.*"],targetIds:["{userCreate.user.id}"]}`},
	{"management", "webhookUpdate", `id:"{webhookCreate.webhook.id}",input:{description:"Done"}`},
	{"management", "webhookSecretRotate", `id:"{webhookCreate.webhook.id}",input:{}`},
	{"management", "webhookTest", `id:"{webhookCreate.webhook.id}"`},
	{"management", "webhookDeliveriesRedeliver", `id:"{webhookCreate.webhook.id}",input:{deliveryIds:["{webhookTest.webhookDelivery.id}"]}`},
	{"management", "webhookDisable", `id:"{webhookCreate.webhook.id}"`},
	{"management", "webhookEnable", `id:"{webhookCreate.webhook.id}"`},
	{"management", "webhookDelete", `id:"{webhookCreate.webhook.id}"`},
	{"management", "userDelete", `id:"{userCreate.user.id}"`},
	{"management", "userRestore", `id:"{userCreate.user.id}"`},
	{"management", "changeRevert", `id:"` + model.EventID.Of(key("a502")) + `"`},
	{"management", "usersDelete", `input:{ids:["{userCreate.user.id}"]}`},
	{"management", "deletionErase", `id:"` + model.DeletionID.Of(key("a861")) + `"`},
}

// quiet are the mutations that change nothing that a record could speak of.
var quiet = map[string]string{
	"tenantCreate":       "the operator reads no tenant's log",
	"eventStreamCollect": "a reader's place in a stream is no change of the tenant's",
}

// Every mutation can be rehearsed, which shows what it would come to and leaves no trace;
// is carried out once, however often it is sent; and is in the log, without its secrets.
func TestEveryMutation(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	schema, done, secrets := generated().Schema(), map[string]answer{}, []string{}
	secret := uuid.MustParse(s.sql("select id::text from client_secrets where client_id = $1", key("a21").String()))
	done["secret"] = answer{Data: json.RawMessage(`{"secret":{"id":"` + model.SecretID.Of(model.Key(secret)) + `"}}`)}
	for _, d := range deeds {
		f := schema.Mutation.Fields.ForName(d.field)
		if f == nil {
			t.Fatalf("there is no %s", d.field)
		}
		args := filled(d.args, done)
		write := func(directive string) string {
			return "mutation{" + d.field + "(" + args + ")" + directive + (&builder{schema: schema}).selection(f) + "}"
		}
		s.rehearse(t, d, write(""), write("@dryRun"))
		done[d.field] = s.once(t, d, write(`@idempotent(key:"`+d.field+`")`))
		for _, name := range []string{"clientSecret", "inviteCode", "operatorSecret", "webhookSecret"} {
			if secret := done[d.field].at(d.field + "." + name); secret != "" {
				secrets = append(secrets, secret)
			}
		}
	}
	for _, f := range schema.Mutation.Fields {
		if _, ok := done[f.Name]; !ok && !strings.HasPrefix(f.Name, "__") {
			t.Errorf("give %s a deed", f.Name)
		}
	}
	logged := s.log.String() + s.sql(`select coalesce(string_agg(e::text, ' '), '') from events e`)
	for _, secret := range secrets {
		if strings.Contains(logged, secret) {
			t.Errorf("%q is in the log", secret)
		}
	}
	if len(secrets) < 3 {
		t.Errorf("%d secrets were looked for", len(secrets))
	}
}

// filled puts what was answered into arguments.
func filled(args string, done map[string]answer) string {
	for {
		before, rest, found := strings.Cut(args, "{")
		path, after, closed := strings.Cut(rest, "}")
		field, _, _ := strings.Cut(path, ".")
		if a, ok := done[field]; found && closed && ok {
			args = before + a.at(path) + after
			continue
		}
		if !found {
			return before
		}
		return before + "{" + filled(rest, done)
	}
}

// rehearse sees that a rehearsal answers as the real thing would, and changes nothing.
func (s *server) rehearse(t *testing.T, d deed, real, rehearsal string) {
	t.Helper()
	before := s.sums()
	a := s.ask(d.who, rehearsal, nil)
	if a.code() != "" || !strings.Contains(a.text, `"extensions":{"rehearsed":["`+d.field+`"]}`) {
		t.Errorf("%s\n%s", rehearsal, a.text)
	}
	if quiet[d.field] == "" && !strings.Contains(a.text, `"changes":[{`) {
		t.Errorf("%s would change nothing: %s", d.field, a.text)
	}
	for table, sum := range s.sums() {
		if sum != before[table] {
			t.Errorf("the rehearsal of %s has changed %s", d.field, table)
		}
	}
	for _, who := range []string{"nobody", "globex", "reader"} {
		have, want := s.ask(who, rehearsal, nil), s.ask(who, real, nil)
		if have.code() != want.code() || quiet[d.field] == "" && who != "globex" && have.code() == "" {
			t.Errorf("%s rehearses %s: %q, want %q", who, d.field, have.code(), want.code())
		}
	}
}

// once sees that a mutation is carried out once, and recorded.
func (s *server) once(t *testing.T, d deed, query string) answer {
	t.Helper()
	if d.who == "operator" { // who keeps no keys, having no tenant
		return s.ask(d.who, query[:strings.Index(query, "@")]+query[strings.Index(query, ")")+1:], nil)
	}
	was := s.sql("select count(*)::text from events")
	first := s.ask(d.who, query, nil)
	if first.code() != "" {
		t.Fatalf("%s\n%s", query, first.text)
	}
	sums := s.sums()
	again := s.ask(d.who, query, nil)
	if string(again.Data) != string(first.Data) || !strings.Contains(again.text, `"extensions":{"replayed":["`+d.field+`"]}`) {
		t.Errorf("%s again:\n%s\n%s", d.field, first.text, again.text)
	}
	for table, sum := range s.sums() {
		if sum != sums[table] {
			t.Errorf("%s again has changed %s", d.field, table)
		}
	}
	if quiet[d.field] == "" {
		s.recorded(t, d, first, was)
	}
	return first
}

// recorded sees that what the payload says of the log is there, and nothing else.
func (s *server) recorded(t *testing.T, d deed, a answer, was string) {
	t.Helper()
	var made []struct{ ID string }
	_ = json.Unmarshal([]byte(a.at(d.field+".changes")), &made)
	if n := s.sql("select (count(*) - $1::int)::text from events", was); n != fmt.Sprint(len(made)) || n == "0" {
		t.Errorf("%s has written %s records, and says %d", d.field, n, len(made))
	}
	for _, e := range made {
		_, k, _ := model.ParseID(e.ID)
		who := s.sql("select concat(actor_kind, ' ', actor_key, ' ', request_id, ' ', ip) from events where id = $1", k.String())
		p := callers[d.who]
		if want := fmt.Sprintf("%s %s test 127.0.0.1", p.Kind, p.Actor); who != want {
			t.Errorf("%s is recorded of %s, want %s", d.field, who, want)
		}
	}
}
