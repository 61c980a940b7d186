package main

import (
	"strings"
	"testing"

	"tenantry/model"
)

func TestManagementApps(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	a := s.ask("admin", `mutation{managementAppCreate(input:{name:" Sync ",description:"Nightly"}){clientId clientSecret managementApp{id name description version roles{totalCount} client{clientId name secrets{hint}} history{nodes{action}}}}}`, nil)
	secret := a.at("managementAppCreate.clientSecret")
	if len(secret) != 43 || a.at("managementAppCreate.clientId") != a.at("managementAppCreate.managementApp.client.clientId") {
		t.Fatalf("want credentials: %s", a.text)
	}
	for _, want := range []string{`"name":"Sync","description":"Nightly","version":1,"roles":{"totalCount":0}`, `"secrets":[{"hint":"` + secret[39:] + `"}]`, `"nodes":[{"action":"management_app.created"},{"action":"client.created"}]`} {
		if !strings.Contains(a.text, want) {
			t.Errorf("want %s\n%s", want, a.text)
		}
	}
	if n := s.sql(`select count(*)::text from events x where x::text like '%' || $1 || '%'`, secret); n != "0" {
		t.Error("the secret is in the log")
	}
	sync := a.at("managementAppCreate.managementApp.id")
	update := func(id, input string) string {
		return `mutation{managementAppUpdate(id:"` + id + `",input:{` + input + `}){managementApp{version name description}}}`
	}
	del := func(id string) string { return `mutation{managementAppDelete(id:"` + id + `"){deletedId}}` }
	s.run([]step{
		{"another of that name is refused", "management", `mutation{managementAppCreate(input:{name:"SYNC"}){clientId}}`, `"field":"name"`, "", "CONFLICT"},
		{"an app may have the same", "management", `mutation{appCreate(input:{name:"Sync"}){clientId}}`, "clientId", "", ""},
		{"a reader creates none", "auditor", `mutation{managementAppCreate(input:{name:"X"}){clientId}}`, "managementApps:create", "", "FORBIDDEN"},
		{"an app's token creates none", "mail", `mutation{managementAppCreate(input:{name:"X"}){clientId}}`, "managementApps:create", "", "FORBIDDEN"},
		{"nor does the operator", "operator", `mutation{managementAppCreate(input:{name:"X"}){clientId}}`, "managementApps:create", "", "FORBIDDEN"},
		{"it is changed", "management", update(sync, `expectedVersion:1,name:"Import",description:null`), `"version":2,"name":"Import","description":null`, "", ""},
		{"not over another change", "management", update(sync, `expectedVersion:1,name:"I"`), `"currentVersion":2`, "", "CONFLICT"},
		{"a name is not too long", "management", update(sync, `name:"`+strings.Repeat("x", 201)+`"`), `"field":"name"`, "", "INVALID"},
		{"a stranger changes nothing", "globex", update(sync, `name:"I"`), "", "", "NOT_FOUND"},
		{"an app is no management app", "management", update(mail, `name:"I"`), "mgm_", "", "INVALID"},
		{"a stranger deletes nothing", "globex", del(sync), "", "", "NOT_FOUND"},
		{"it goes with its assignments", "management", del(auditor), auditor, "", ""},
		{"once", "management", del(auditor), "", "", "NOT_FOUND"},
		{"and its client", "management", `{client(id:"` + model.ClientID.Of(key("a32")) + `"){id}}`, `"client":null`, "", ""},
		{"it may end itself", "management", del(backOffice), backOffice, "", ""},
	})
	if n := s.sql(`select count(*)::text from role_assignments where management_app_id is not null`); n != "0" {
		t.Errorf("%s role assignments are left", n)
	}
}
