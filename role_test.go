package main

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/model"
)

func TestRoles(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	create := func(name string, permissions ...string) string {
		return fmt.Sprintf(`mutation{roleCreate(input:{name:"%s",permissions:["%s"]}){role{name permissions builtIn version}}}`, name, strings.Join(permissions, `","`))
	}
	update := func(id, input string) string {
		return `mutation{roleUpdate(id:"` + id + `",input:{` + input + `}){role{version name description permissions}}}`
	}
	del := func(id string) string { return `mutation{roleDelete(id:"` + id + `"){deletedId}}` }
	s.run([]step{
		{"a role is created, sorted", "admin", create("Ops", "users:read", "*:list", "users:read", "apps:edit"), `"permissions":["*:list","apps:edit","users:read"],"builtIn":false,"version":1`, "", ""},
		{"or empty", "admin", `mutation{roleCreate(input:{name:"Marker",permissions:[]}){role{permissions}}}`, `"permissions":[]`, "", ""},
		{"another of that name is refused", "admin", create("USER EDITOR", "users:read"), `"field":"name"`, "", "CONFLICT"},
		{"no unknown object", "admin", create("X", "cats:read"), `"field":"permissions"`, "", "INVALID"},
		{"no unknown action", "admin", create("X", "users:eat"), `"field":"permissions"`, "", "INVALID"},
		{"no unknown wildcard", "admin", create("X", "users:*"), `"field":"permissions"`, "", "INVALID"},
		{"nor of an action", "admin", create("X", "*:eat"), `"field":"permissions"`, "", "INVALID"},
		{"nor spelled otherwise", "admin", create("X", "Users:Read"), `"field":"permissions"`, "", "INVALID"},
		{"nor of what is no app", "admin", create("X", ann+":read"), `"field":"permissions"`, "", "INVALID"},
		{"nothing of the operator's", "admin", create("X", "tenants:create"), `"field":"permissions"`, "", "INVALID"},
		{"201 are too many", "admin", create("X", strings.Split(strings.Repeat("users:read,", 200)+"users:read", ",")...), `"field":"permissions"`, "", "INVALID"},
		{"a reader creates none", "reader", create("X", "users:read"), "roles:create", "", "FORBIDDEN"},
		{"nor does an app", "mail", create("X", "users:read"), "roles:create", "", "FORBIDDEN"},

		{"a role is changed", "admin", update(userEditor, `expectedVersion:1,name:"Editor",description:"x",addPermissions:["users:delete"],removePermissions:["users:create","groups:read"]`), `"version":2,"name":"Editor","description":"x","permissions":["users:delete","users:edit","users:list","users:read"]`, "", ""},
		{"not over another change", "admin", update(userEditor, `expectedVersion:1,name:"E"`), `"currentVersion":2`, "", "CONFLICT"},
		{"what stands so already is no change", "admin", update(userEditor, `addPermissions:["users:read"],removePermissions:["apps:read"]`), `"version":2`, "", ""},
		{"added or removed, not both", "admin", update(userEditor, `addPermissions:["users:read"],removePermissions:["users:read"]`), `"field":"removePermissions"`, "", "INVALID"},
		{"not what nobody knows", "admin", update(userEditor, `addPermissions:["cats:read"]`), `"field":"addPermissions"`, "", "INVALID"},
		{"a built-in role stays as it is", "admin", update(globalAdmin, `name:"G"`), "built-in", "", "CONFLICT"},
		{"and stays", "admin", del(globalAdmin), "built-in", "", "CONFLICT"},
		{"a stranger changes none", "globex", update(userEditor, `name:"E"`), "", "", "NOT_FOUND"},
		{"nor deletes one", "globex", del(userEditor), "", "", "NOT_FOUND"},
		{"the last role of a client stays", "admin", del(userEditor), "client holds no other role", "", "CONFLICT"},
		{"given another one", "admin", `mutation{roleAssign(id:"` + model.RoleID.Of(key("a42")) + `",input:{holderId:"` + model.ClientID.Of(key("a25")) + `"}){role{clients{nodes{name}}}}}`, "News desk", "", ""},
		{"it may go", "admin", del(userEditor), userEditor, "", ""},
		{"once", "admin", del(userEditor), "", "", "NOT_FOUND"},
	})
	if n := s.sql(`select count(*)::text from role_assignments where client_id is not null`); n != "2" {
		t.Errorf("the role went with its assignments: %s", n)
	}
}

func TestRoleHolders(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	assign := func(role, holder string) string {
		return `mutation{roleAssign(id:"` + role + `",input:{holderId:"` + holder + `"}){role{adminUsers{nodes{name}} managementApps{nodes{name}} clients{nodes{name}}}}}`
	}
	revoke := func(role, holder string) string {
		return strings.Replace(assign(role, holder), "roleAssign", "roleRevoke", 1)
	}
	s.run([]step{
		{"to an admin user", "admin", assign(userEditor, rob), `"adminUsers":{"nodes":[{"name":"Rob Reader"}]}`, "", ""},
		{"to a management app, which it narrows", "admin", assign(userEditor, backOffice), `"managementApps":{"nodes":[{"name":"Back office"}]}`, "", ""},
		{"to a client", "admin", assign(userEditor, mailClient), `"clients":{"nodes":[{"name":"Mail web"},{"name":"News desk"}]}`, "", ""},
		{"once", "admin", assign(userEditor, rob), `"field":"holderId"`, "", "CONFLICT"},
		{"not to the client of a management app", "admin", assign(userEditor, backOfficeClient), "management app itself", "", "CONFLICT"},
		{"not to a user", "admin", assign(userEditor, ann), `"field":"holderId"`, "", "INVALID"},
		{"not to what is no id", "admin", assign(userEditor, "x"), `"field":"holderId"`, "", "INVALID"},
		{"not to a stranger", "admin", assign(userEditor, model.AdminUserID.Of(key("b51"))), `"field":"holderId"`, "", "NOT_FOUND"},
		{"nor to a stranger's app", "admin", assign(userEditor, model.ManagementAppID.Of(key("b11"))), `"field":"holderId"`, "", "NOT_FOUND"},
		{"nor a stranger's role", "globex", assign(userEditor, model.AdminUserID.Of(key("b51"))), `"field":"id"`, "", "NOT_FOUND"},
		{"not by a reader", "reader", assign(userEditor, rita), "roles:edit", "", "FORBIDDEN"},
		{"nor by an app", "mail", assign(userEditor, mailClient), "roles:edit", "", "FORBIDDEN"},
		{"it is taken away", "admin", revoke(userEditor, mailClient), `"clients":{"nodes":[{"name":"News desk"}]}`, "", ""},
		{"once", "admin", revoke(userEditor, mailClient), `"field":"holderId"`, "", "NOT_FOUND"},
		{"the last one by who may do everything", "admin", revoke(userEditor, backOffice), `"managementApps":{"nodes":[]}`, "", ""},
		{"both know of it", "admin", `{adminUser(id:"` + rob + `"){history{nodes{action targetId}}} managementApp(id:"` + backOffice + `"){history{nodes{action}}}}`, `{"action":"role.assigned","targetId":"` + userEditor + `"}]}},"managementApp":{"history":{"nodes":[{"action":"role.assigned"},{"action":"role.revoked"}]}}`, "", ""},
	})
}

// What somebody holds is set at once: what they are given, and what they lose.
func TestRolesSet(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	reader := model.RoleID.Of(key("a42"))
	admin := func(id, more string, roles ...string) string {
		return `mutation{adminUserRolesSet(id:"` + id + `",input:{` + more + `roleIds:["` + strings.Join(roles, `","`) + `"]}){assignedCount revokedCount adminUser{version roles{nodes{name}}} changes{action targetId relatedId}}}`
	}
	app := func(id string, roles ...string) string {
		return strings.NewReplacer("adminUserRolesSet", "managementAppRolesSet", "adminUser{", "managementApp{", `[""]`, "[]").Replace(admin(id, "", roles...))
	}
	record := func(verb, role, holder string) string {
		return `{"action":"role.` + verb + `","targetId":"` + role + `","relatedId":"` + holder + `"}`
	}
	s.run([]step{
		{"one is given and one is taken", "admin", admin(rob, "expectedVersion:1,", userEditor, userEditor), `{"assignedCount":1,"revokedCount":1,"adminUser":{"version":2,"roles":{"nodes":[{"name":"User editor"}]}},"changes":[` + record("assigned", userEditor, rob) + "," + record("revoked", reader, rob) + "]", "", ""},
		{"what stands so already is no change", "admin", admin(rob, "", userEditor), `{"assignedCount":0,"revokedCount":0,"adminUser":{"version":2,"roles":{"nodes":[{"name":"User editor"}]}},"changes":[]`, "", ""},
		{"not over another change", "admin", admin(rob, "expectedVersion:1,", reader), `"currentVersion":2`, "", "CONFLICT"},
		{"a role that is given one by one is one", "admin", `mutation{roleAssign(id:"` + reader + `",input:{holderId:"` + rob + `"}){role{id}}}`, reader, "", ""},
		{"and told", "admin", admin(rob, "expectedVersion:2,", reader), `"currentVersion":3`, "", "CONFLICT"},
		{"the last who may do everything keeps that", "admin", admin(rita, "", userEditor), "last admin user", "", "CONFLICT"},
		{"unless another one may", "admin", admin(rob, "", userEditor, globalAdmin), `"assignedCount":1,"revokedCount":1`, "", ""},
		{"or none at all", "management", strings.Replace(admin(rita, ""), `[""]`, "[]", 1), `"assignedCount":0,"revokedCount":1,"adminUser":{"version":2,"roles":{"nodes":[]}}`, "", ""},
		{"but not many", "admin", admin(rob, "", append(manyRoles(21), globalAdmin)...), `"field":"roleIds"`, "", "INVALID"},
		{"of the tenant", "admin", admin(rob, "", globalAdmin, model.RoleID.Of(key("b41"))), `"field":"roleIds"`, "", "NOT_FOUND"},
		{"not groups", "admin", admin(rob, "", globalAdmin, writers), `"field":"roleIds"`, "", "INVALID"},
		{"a stranger sets none", "globex", admin(rob, "", model.RoleID.Of(key("b41"))), `"field":"id"`, "", "NOT_FOUND"},
		{"nor does an app", "mail", admin(rob, "", userEditor), "roles:edit", "", "FORBIDDEN"},
		{"a management app is no admin user", "management", admin(auditor, "", userEditor), `"field":"id"`, "", "INVALID"},
		{"it is narrowed in a way of its own", "management", app(auditor, userEditor), `{"assignedCount":1,"revokedCount":1,"managementApp":{"version":2,"roles":{"nodes":[{"name":"User editor"}]}}`, "", ""},
		{"or not at all any more, by who may do everything", "management", app(auditor), `"assignedCount":0,"revokedCount":1`, "", ""},
		{"the role knows of it", "management", `{role(id:"` + userEditor + `"){history(last:2){nodes{action relatedId}}}}`, `[{"action":"role.assigned","relatedId":"` + auditor + `"},{"action":"role.revoked","relatedId":"` + auditor + `"}]`, "", ""},
	})
	lesser := s.db.As(model.Admin(key("a"), key("a52"), "Rob Reader", [][]model.Permission{{model.RolesEdit, "users:read"}}))
	small, err := s.db.As(callers["management"]).CreateRole(t.Context(), model.RoleCreateInput{Name: "Small", Permissions: []string{"users:read"}})
	if err != nil {
		t.Fatal(err)
	}
	set := func(holder string, roles ...string) error {
		if strings.HasPrefix(holder, "adm") {
			_, _, _, err := lesser.SetAdminUserRoles(t.Context(), holder, model.AdminUserRolesSetInput{RoleIds: roles})
			return err
		}
		_, _, _, err := lesser.SetManagementAppRoles(t.Context(), holder, model.ManagementAppRolesSetInput{RoleIds: roles})
		return err
	}
	for i, c := range []struct {
		err  error
		code model.Code
		want string
	}{
		{set(rob, globalAdmin, userEditor, small.ID()), "", ""},
		{set(rita, userEditor), model.Forbidden, "do not hold"},
		{set(backOffice, small.ID()), "", ""},
		{set(backOffice), model.Forbidden, "*:*"},
		{set(backOffice, userEditor), model.Forbidden, "do not hold"},
	} {
		if model.CodeOf(c.err) != c.code || c.err != nil && !strings.Contains(c.err.Error(), c.want) {
			t.Errorf("case %d: %v, want %q with %s", i, c.err, c.code, c.want)
		}
	}
}

// manyRoles are ids of roles that are not there.
func manyRoles(n int) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = model.RoleID.Of(model.NewKey())
	}
	return all
}

// TestNobodyGivesMoreThanTheyHold asks as somebody who may edit roles, and read users.
func TestNobodyGivesMoreThanTheyHold(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	ctx := context.Background()
	who := s.db.As(model.Admin(key("a"), key("a52"), "Rob Reader", [][]model.Permission{{"roles:create", "roles:edit", "roles:delete", "users:read", "apps:read"}}))
	small, err := who.CreateRole(ctx, model.RoleCreateInput{Name: "Small", Permissions: []string{"users:read", "apps:read"}})
	if err != nil {
		t.Fatal(err)
	}
	create := func(permissions ...string) error {
		_, err := who.CreateRole(ctx, model.RoleCreateInput{Name: "Large", Permissions: permissions})
		return err
	}
	update := func(role string, add, remove []string) error {
		_, err := who.UpdateRole(ctx, role, model.RoleUpdateInput{AddPermissions: graphql.OmittableOf(add), RemovePermissions: graphql.OmittableOf(remove)})
		return err
	}
	assign := func(role, holder string) error {
		_, err := who.AssignRole(ctx, role, model.RoleHolderInput{HolderID: holder})
		return err
	}
	revoke := func(role, holder string) error {
		_, err := who.RevokeRole(ctx, role, model.RoleHolderInput{HolderID: holder})
		return err
	}
	for i, c := range []struct {
		err  error
		code model.Code
		want string
	}{
		{create("*:*"), model.Forbidden, "this needs accounts:create"},
		{create("users:edit"), model.Forbidden, "this needs users:edit"},
		{create("*:read"), model.Forbidden, "this needs accounts:list"},
		{create("apps:edit"), model.Forbidden, "this needs apps:edit"},
		{update(small.ID(), []string{"users:edit"}, nil), model.Forbidden, "this needs users:edit"},
		{update(small.ID(), []string{"apps:read"}, []string{"users:read"}), "", ""},
		{update(userEditor, nil, []string{"users:edit"}), model.Forbidden, "users:create"},
		{assign(globalAdmin, rob), model.Forbidden, "this needs"},
		{assign(userEditor, rob), model.Forbidden, "this needs users:create"},
		{assign(small.ID(), auditor), "", ""},
		{revoke(small.ID(), auditor), "", ""},
		{revoke(model.RoleID.Of(key("a42")), auditor), model.Forbidden, "*:*"},
		{revoke(userEditor, model.ClientID.Of(key("a25"))), model.Forbidden, "*:*"},
	} {
		if model.CodeOf(c.err) != c.code || c.err != nil && !strings.Contains(c.err.Error(), c.want) {
			t.Errorf("case %d: %v, want %q with %s", i, c.err, c.code, c.want)
		}
	}
	if n := s.sql(`select count(*)::text from role_assignments`); n != "6" {
		t.Errorf("there are %s assignments", n)
	}
}

// TestLastRoleStays has somebody who may not do everything take both roles of a management
// app at once: the second of them would open everything to it.
func TestLastRoleStays(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	if a := s.ask("admin", `mutation{roleAssign(id:"`+userEditor+`",input:{holderId:"`+auditor+`"}){role{id}}}`, nil); a.code() != "" {
		t.Fatal(a.text)
	}
	roles := []string{userEditor, model.RoleID.Of(key("a42"))}
	who := model.Admin(key("a"), key("a52"), "Rob Reader", [][]model.Permission{{model.RolesEdit, model.RolesDelete}})
	codes := rush(2, func(i int) string {
		_, err := s.db.As(who).RevokeRole(context.Background(), roles[i], model.RoleHolderInput{HolderID: auditor})
		return string(model.CodeOf(err))
	})
	if codes[""] != 1 || codes["FORBIDDEN"] != 1 {
		t.Errorf("one role stays: %v", codes)
	}
}
