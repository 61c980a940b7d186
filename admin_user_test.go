package main

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"tenantry/model"
)

var rita, rob = model.AdminUserID.Of(key("a51")), model.AdminUserID.Of(key("a52"))

func invite(email string, roles ...string) string {
	return fmt.Sprintf(`mutation{adminUserCreate(input:{email:"%s",roleIds:["%s"]}){inviteCode adminUser{id email name status version roles{nodes{name}} history{nodes{action}}}}}`, email, strings.Join(roles, `","`))
}

func TestAdminUserCreate(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	reader := model.RoleID.Of(key("a42"))
	a := s.ask("admin", invite(" Ada@acme.example ", userEditor, reader, userEditor), nil)
	code := a.at("adminUserCreate.inviteCode")
	if len(code) != 64 || !strings.Contains(a.text, `"email":"Ada@acme.example","name":null,"status":"PENDING","version":1,"roles":{"nodes":[{"name":"Global reader"},{"name":"User editor"}]},"history":{"nodes":[{"action":"admin_user.created"},{"action":"role.assigned"},{"action":"role.assigned"}]}`) {
		t.Fatal(a.text)
	}
	if n := s.sql(`select count(*)::text from events x where x::text like '%' || $1 || '%'`, code); n != "0" {
		t.Error("the code is in the log")
	}
	if got := s.sql(`select octet_length(hash)::text || (expires_at > now() + interval '23 hours' and expires_at <= now() + interval '24 hours')::text from admin_links`); got != "32true" {
		t.Errorf("the code is kept as a hash for a day: %s", got)
	}
	before := s.sql(`select count(*)::text from events`)
	s.run([]step{
		{"an address is unique among them, whatever the case", "admin", invite("ROOT@acme.example", userEditor), `"field":"email"`, "", "CONFLICT"},
		{"a user may have the same", "admin", `{adminUsers(search:"ada@"){nodes{email}}}`, `Ada@acme.example`, "", ""},
		{"it is an address", "admin", invite("ada", userEditor), `"field":"email"`, "", "INVALID"},
		{"of one line", "admin", invite(`a@b.example\u0000`, userEditor), `"field":"email"`, "", "INVALID"},
		{"there are roles", "admin", `mutation{adminUserCreate(input:{email:"x@acme.example",roleIds:[]}){inviteCode}}`, `"field":"roleIds"`, "", "INVALID"},
		{"but not many", "admin", invite("x@acme.example", strings.Split(strings.Repeat(reader+",", 20)+reader, ",")...), `"field":"roleIds"`, "", "INVALID"},
		{"of the tenant", "admin", invite("x@acme.example", model.RoleID.Of(key("b41"))), `"field":"roleIds"`, "", "NOT_FOUND"},
		{"not groups", "admin", invite("x@acme.example", writers), `"field":"roleIds"`, "", "INVALID"},
		{"a reader invites nobody", "reader", invite("x@acme.example", reader), "adminUsers:create", "", "FORBIDDEN"},
		{"nor does an app", "mail", invite("x@acme.example", reader), "adminUsers:create", "", "FORBIDDEN"},
	})
	inviter := s.db.As(model.Admin(key("a"), key("a52"), "Rob Reader", [][]model.Permission{{"*:list", "*:read", model.AdminUsersCreate}}))
	if _, err := inviter.CreateAdminUser(context.Background(), model.AdminUserCreateInput{Email: "x@acme.example", RoleIds: []string{globalAdmin}}); model.CodeOf(err) != model.Forbidden {
		t.Errorf("nobody gives what they do not hold: %v", err)
	}
	if after := s.sql(`select count(*)::text from events`); after != before || s.sql(`select count(*)::text from admin_users where email like 'x@%'`) != "0" {
		t.Error("a refusal has written something")
	}
	if _, err := inviter.CreateAdminUser(context.Background(), model.AdminUserCreateInput{Email: "x@acme.example", RoleIds: []string{reader}}); err != nil {
		t.Errorf("what they hold, they give: %v", err)
	}
}

func TestAdminUserUpdate(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	update := func(id, input string) string {
		return `mutation{adminUserUpdate(id:"` + id + `",input:{` + input + `}){adminUser{version name status}}}`
	}
	del := func(id string) string { return `mutation{adminUserDelete(id:"` + id + `"){deletedId}}` }
	s.run([]step{
		{"an admin user is shut out", "admin", update(rob, `expectedVersion:1,name:" Robert ",disabled:true`), `"version":2,"name":"Robert","status":"DISABLED"`, "", ""},
		{"once", "admin", update(rob, `disabled:true`), `"version":2`, "", ""},
		{"and let in as what they were", "management", update(rob, `disabled:false,name:null`), `"version":3,"name":null,"status":"ACTIVE"`, "", ""},
		{"not over another change", "admin", update(rob, `expectedVersion:2,disabled:true`), `"currentVersion":3`, "", "CONFLICT"},
		{"disabled is yes or no", "admin", update(rob, `disabled:null`), `"field":"disabled"`, "", "INVALID"},
		{"a name is not too long", "admin", update(rob, `name:"`+strings.Repeat("x", 201)+`"`), `"field":"name"`, "", "INVALID"},
		{"nobody shuts out themselves", "admin", update(rita, `disabled:true`), `"field":"disabled"`, "", "CONFLICT"},
		{"nor deletes themselves", "admin", del(rita), `themselves`, "", "CONFLICT"},
		{"the last who may do everything stays", "management", update(rita, `disabled:true`), `*:*`, "", "CONFLICT"},
		{"and is not deleted", "management", del(rita), `*:*`, "", "CONFLICT"},
		{"nor loses the role", "management", `mutation{roleRevoke(id:"` + globalAdmin + `",input:{holderId:"` + rita + `"}){role{id}}}`, `*:*`, "", "CONFLICT"},
		{"a stranger finds none", "globex", update(rob, `disabled:true`), "", "", "NOT_FOUND"},
		{"a reader changes none", "reader", update(rita, `name:"R"`), "adminUsers:edit", "", "FORBIDDEN"},
		{"a user is no admin user", "admin", update(ann, `name:"R"`), "adm_", "", "INVALID"},
		{"another one comes", "admin", invite("ada@acme.example", globalAdmin), "PENDING", "", ""},
		{"then the first may go", "management", update(rita, `disabled:true`), `"status":"DISABLED"`, "", ""},
		{"for good", "management", del(rita), rita, "", ""},
		{"once", "management", del(rita), "", "", "NOT_FOUND"},
		{"who may not do everything goes at once", "management", del(rob), rob, "", ""},
		{"what they did stays", "management", `{events(filter:{actorId:"` + rita + `",action:["admin_user.updated"]}){nodes{actorName}}}`, "Rita Root", "", ""},
	})
}

// TestLastAdminUserStays has two who may do everything go at once.
func TestLastAdminUserStays(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	ada := s.ask("admin", invite("ada@acme.example", globalAdmin), nil).at("adminUserCreate.adminUser.id")
	ways := []string{
		`mutation{adminUserDelete(id:"` + rita + `"){deletedId}}`,
		`mutation{adminUserUpdate(id:"` + ada + `",input:{disabled:true}){adminUser{id}}}`,
	}
	codes := rush(2, func(i int) string { return s.ask("management", ways[i], nil).code() })
	if codes[""] != 1 || codes["CONFLICT"] != 1 {
		t.Errorf("one of them stays: %v", codes)
	}
}

// TestLastAdminUsersRoleStays has the last who may do everything hold it by a role of the
// tenant's own, which can be changed and deleted.
func TestLastAdminUsersRoleStays(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	own := s.ask("admin", `mutation{roleCreate(input:{name:"Owner",permissions:["*:*"]}){role{id}}}`, nil).at("roleCreate.role.id")
	s.run([]step{
		{"the reader gets it", "admin", `mutation{roleAssign(id:"` + own + `",input:{holderId:"` + rob + `"}){role{name}}}`, "Owner", "", ""},
		{"and is the last one", "management", `mutation{adminUserDelete(id:"` + rita + `"){deletedId}}`, rita, "", ""},
		{"the role says so", "management", `mutation{roleUpdate(id:"` + own + `",input:{removePermissions:["*:*"]}){role{id}}}`, "last admin user", "", "CONFLICT"},
		{"and stays", "management", `mutation{roleDelete(id:"` + own + `"){deletedId}}`, "last admin user", "", "CONFLICT"},
		{"it can have another name", "management", `mutation{roleUpdate(id:"` + own + `",input:{name:"Boss"}){role{name permissions}}}`, `"name":"Boss","permissions":["*:*"]`, "", ""},
	})
}
