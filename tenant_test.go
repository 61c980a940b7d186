package main

import (
	"context"
	"testing"

	"tenantry/db"
	"tenantry/model"
)

func TestTenantCreate(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	a := s.ask("operator", `mutation{tenantCreate(input:{name:" Initrode "}){clientId clientSecret tenant{id name version}}}`, nil)
	if a.code() != "" || a.at("tenantCreate.tenant.name") != "Initrode" || len(a.at("tenantCreate.clientSecret")) != 43 {
		t.Fatal(a.text)
	}
	tenant, client, ok := model.ParseClientID(a.at("tenantCreate.clientId"))
	if !ok || model.TenantID.Of(tenant) != a.at("tenantCreate.tenant.id") {
		t.Fatal(a.text)
	}
	if n := s.sql(`select count(*)::text from events x where x::text like '%' || $1 || '%'`, a.at("tenantCreate.clientSecret")); n != "0" {
		t.Error("the secret is in the log")
	}
	if got := s.sql(`select string_agg(action, ' ' order by id) from events where tenant_id = $1 and actor_kind = 'OPERATOR'`, tenant); got != "tenant.created role.created role.created role.created management_app.created client.created" {
		t.Errorf("the log has %s", got)
	}
	ctx := s.db.As(model.Manager(tenant, client, "first", nil)).In(context.Background())
	roles, err := db.Connection[model.RoleConnection](ctx, "Query.roles", db.Parent{}, nil, true)
	if err != nil || *roles.TotalCount != 3 || !roles.Nodes[0].BuiltIn || roles.Nodes[0].Permissions[0] != "*:*" {
		t.Errorf("the built-in roles: %v %v", roles, err)
	}
	apps, err := db.Connection[model.AppConnection](ctx, "Query.apps", db.Parent{}, nil, true)
	if err != nil || *apps.TotalCount != 0 {
		t.Errorf("a new tenant has no apps, and sees no others': %v %v", apps, err)
	}
	s.run([]step{
		{"the operator sees it among the others", "operator", `{tenants{totalCount nodes{name}}}`, `"totalCount":3`, "", ""},
		{"names may be the same", "operator", `mutation{tenantCreate(input:{name:"Acme"}){tenant{id}}}`, "ten_", "", ""},
		{"but not empty", "operator", `mutation{tenantCreate(input:{name:""}){tenant{id}}}`, `"field":"name"`, "", "INVALID"},
		{"a tenant creates none", "management", `mutation{tenantCreate(input:{name:"X"}){tenant{id}}}`, "tenants:create", "", "FORBIDDEN"},
		{"nor does an app", "mail", `mutation{tenantCreate(input:{name:"X"}){tenant{id}}}`, "tenants:create", "", "FORBIDDEN"},
		{"nor nobody", "nobody", `mutation{tenantCreate(input:{name:"X"}){tenant{id}}}`, "", "", "UNAUTHENTICATED"},
	})
	if n := s.sql(`select count(*)::text from tenants`); n != "4" {
		t.Errorf("there are %s tenants", n)
	}
}

func TestTenantUpdate(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	update := func(input string) string {
		return `mutation{tenantUpdate(input:{` + input + `}){tenant{id version name defaultApp{name}}}}`
	}
	s.run([]step{
		{"a tenant is changed", "management", update(`expectedVersion:1,name:"Acme Inc.",defaultAppId:"` + wiki + `"`), `{"id":"` + acme + `","version":2,"name":"Acme Inc.","defaultApp":{"name":"Wiki"}}`, "", ""},
		{"not over another change", "admin", update(`expectedVersion:1,name:"A"`), `"currentVersion":2`, "", "CONFLICT"},
		{"the default app is open", "admin", update(`defaultAppId:"` + draft + `"`), `"field":"defaultAppId"`, "", "CONFLICT"},
		{"and the tenant's own", "admin", update(`defaultAppId:"` + secretApp + `"`), `"field":"defaultAppId"`, "", "NOT_FOUND"},
		{"and an app", "admin", update(`defaultAppId:"` + writers + `"`), `"field":"defaultAppId"`, "", "INVALID"},
		{"the default before is free", "admin", `mutation{appDelete(id:"` + mail + `"){deletedId}}`, mail, "", ""},
		{"there need be none", "admin", update(`defaultAppId:null`), `"version":3,"name":"Acme Inc.","defaultApp":null`, "", ""},
		{"what stands so already is no change", "admin", update(`defaultAppId:null`), `"version":3`, "", ""},
		{"a name cannot be cleared", "admin", update(`name:null`), `"field":"name"`, "", "INVALID"},
		{"a reader changes nothing", "reader", update(`name:"A"`), "tenant:edit", "", "FORBIDDEN"},
		{"nor does an app", "wiki", update(`name:"A"`), "tenant:edit", "", "FORBIDDEN"},
		{"nor the operator", "operator", update(`name:"A"`), "tenant:edit", "", "FORBIDDEN"},
		{"its history says so", "admin", `{tenant{history{nodes{action before after}}}}`, `{"action":"tenant.updated","before":{"name": "Acme", "defaultAppId": "` + mail + `"},"after":{"name": "Acme Inc.", "defaultAppId": "` + wiki + `"}},{"action":"tenant.updated","before":{"defaultAppId": "` + wiki + `"},"after":{"defaultAppId": null}}`, "", ""},
		{"the other tenant is as it was", "globex", `{tenant{name version}}`, `"name":"Globex","version":1`, "", ""},
	})
	codes := rush(8, func(int) string { return s.ask("globex", update(`expectedVersion:1,name:"G"`), nil).code() })
	if codes[""] != 1 || codes["CONFLICT"] != 7 {
		t.Errorf("one of eight wins: %v", codes)
	}
}

// TestDefaultAppStays has an app become the default while it is closed or deleted.
func TestDefaultAppStays(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, last := range []string{`mutation{appUpdate(id:"` + wiki + `",input:{active:false}){app{id}}}`, `mutation{appDelete(id:"` + wiki + `"){deletedId}}`} {
		rush(6, func(i int) string {
			if i%2 == 0 {
				return s.ask("management", last, nil).code()
			}
			return s.ask("management", `mutation{tenantUpdate(input:{defaultAppId:"`+wiki+`"}){tenant{id}}}`, nil).code()
		})
		if n := s.sql(`select count(*)::text from tenants t join apps a on a.id = t.default_app_id where not a.active`); n != "0" {
			t.Error("the default app is closed")
		}
		s.ask("management", `mutation{appUpdate(id:"`+wiki+`",input:{active:true}){app{id}}}`, nil)
		s.ask("management", `mutation{tenantUpdate(input:{defaultAppId:null}){tenant{id}}}`, nil)
	}
}
