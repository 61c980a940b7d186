package main

import (
	"strings"
	"testing"

	"tenantry/model"
)

var (
	editor, wikiReader = model.AppRoleID.Of(key("a801")), model.AppRoleID.Of(key("a802"))
	staff              = model.RoleGroupID.Of(key("a811"))
)

func TestAppRoles(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	create := func(app, input string) string {
		return `mutation{appRoleCreate(input:{appId:"` + app + `",` + input + `}){appRole{version name displayName description permissions app{name}}}}`
	}
	update := func(id, input string) string {
		return `mutation{appRoleUpdate(id:"` + id + `",input:{` + input + `}){appRole{version name displayName permissions}}}`
	}
	s.run([]step{
		{"a role is created", "management", create(mail, `name:" Owner ",displayName:"The owner",permissions:["delete:all","read","read"]`), `{"version":1,"name":"Owner","displayName":"The owner","description":null,"permissions":["delete:all","read"],"app":{"name":"Mail"}}`, "", ""},
		{"another of that name in the app is refused, whatever the case", "management", create(mail, `name:"OWNER"`), `"field":"name"`, "", "CONFLICT"},
		{"but not in another app", "admin", create(wiki, `name:"owner"`), `"permissions":[]`, "", ""},
		{"nor without a name", "management", create(mail, `name:""`), `"field":"name"`, "", "INVALID"},
		{"nor with a permission that cannot be seen", "management", create(mail, `name:"X",permissions:["a\u0007"]`), `"field":"permissions"`, "", "INVALID"},
		{"nor with an empty one", "management", create(mail, `name:"X",permissions:[""]`), `"field":"permissions"`, "", "INVALID"},
		{"nor with 201", "management", create(mail, `name:"X",permissions:["`+strings.Repeat(`a","`, 200)+`a"]`), "at most 200", "", "INVALID"},
		{"nor in another tenant's app", "globex", create(mail, `name:"X"`), "There is no such app.", "", "NOT_FOUND"},
		{"an app's own token creates none", "mail", create(mail, `name:"X"`), "appRoles:create", "", "FORBIDDEN"},
		{"nor reads any", "mail", `{app(id:"` + mail + `"){appRoles{nodes{id}}}}`, "appRoles:read", editor, "FORBIDDEN"},
		{"a reader reads", "reader", `{app(id:"` + mail + `"){appRoles{totalCount nodes{name}} roleGroups{nodes{name appRoles{nodes{name}}}}}}`, `"appRoles":{"totalCount":2,"nodes":[{"name":"Editor"},{"name":"Owner"}]},"roleGroups":{"nodes":[{"name":"Staff","appRoles":{"nodes":[{"name":"Editor"}]}}]}`, "", ""},
		{"and changes none", "reader", update(editor, `name:"X"`), "appRoles:edit", "", "FORBIDDEN"},
		{"it is changed", "admin", update(editor, `expectedVersion:1,displayName:"Who edit",permissions:["write"]`), `{"version":2,"name":"Editor","displayName":"Who edit","permissions":["write"]}`, "", ""},
		{"not over another change", "admin", update(editor, `expectedVersion:1,name:"X"`), `"currentVersion":2`, "", "CONFLICT"},
		{"its history says so", "admin", `{appRole(id:"` + editor + `"){history{nodes{action before after appId}}}}`, `{"action":"app_role.updated","before":{"displayName": null, "permissions": ["edit", "read"]},"after":{"displayName": "Who edit", "permissions": ["write"]},"appId":"` + mail + `"}`, "", ""},
		{"another tenant's is not there", "globex", `{appRole(id:"` + editor + `"){name} node(id:"` + editor + `"){id}}`, `"appRole":null,"node":null`, "", ""},
		{"nor deleted", "globex", `mutation{appRoleDelete(id:"` + editor + `"){deletedId}}`, "", "", "NOT_FOUND"},
		{"it goes", "management", `mutation{appRoleDelete(id:"` + editor + `"){deletedId}}`, editor, "", ""},
		{"from those who held it, and from its group", "management", `{user(id:"` + bob + `"){appRoles{nodes{name}}} roleGroup(id:"` + staff + `"){appRoles{totalCount}}}`, `"appRoles":{"nodes":[{"name":"Reader"}]}},"roleGroup":{"appRoles":{"totalCount":0}}`, "", ""},
		{"an app takes its roles with it", "management", `mutation{appDelete(id:"` + wiki + `"){deletedId}}`, wiki, "", ""},
		{"so that nobody holds any", "management", `{user(id:"` + bob + `"){appRoles{totalCount}} node(id:"` + wikiReader + `"){id}}`, `"totalCount":0}},"node":null`, "", ""},
	})
}

func TestAppRoleHolders(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	holders := func(kind, verb, id, field string, ids ...string) string {
		return `mutation{appRole` + kind + verb + `(id:"` + id + `",input:{` + field + `:["` + strings.Join(ids, `","`) + `"]}){appRole{` + strings.ToLower(kind) + `{totalCount edges{assignedBy{kind}}}} ` + map[string]string{"Add": "addedCount", "Remove": "removedCount"}[verb] + `}}`
	}
	s.run([]step{
		{"both ways are told, each role once", "auditor", `{user(id:"` + ann + `"){appRoles{totalCount edges{node{name} sources{kind group{name} since by{kind}}}}}}`, `"totalCount":2,"edges":[{"node":{"name":"Editor"},"sources":[{"kind":"DIRECT","group":null,"since":"2026-02-02T00:00:00Z","by":{"kind":"ADMIN_USER"}},{"kind":"GROUP","group":{"name":"Writers"},"since":"2026-02-03T00:00:00Z","by":{"kind":"SYSTEM"}}]},{"node":{"name":"Reader"}`, "", ""},
		{"those in one app", "auditor", `{user(id:"` + ann + `"){appRoles(filter:{appId:"` + wiki + `"}){totalCount nodes{name}}}}`, `"totalCount":1,"nodes":[{"name":"Reader"}]`, "", ""},
		{"and back", "auditor", `{appRole(id:"` + editor + `"){users{edges{node{id} assignedAt assignedBy{kind id}}} groups{nodes{name}} apps{nodes{name}} roleGroups{nodes{name}}}}`, `"users":{"edges":[{"node":{"id":"` + ann + `"},"assignedAt":"2026-02-02T00:00:00Z","assignedBy":{"kind":"ADMIN_USER"`, bob, ""},
		{"users are given it once", "admin", holders("Users", "Add", editor, "userIds", ann, eve, eve), `"totalCount":2,"edges":[{"assignedBy":{"kind":"ADMIN_USER"}},{"assignedBy":{"kind":"ADMIN_USER"}}]}},"addedCount":1`, "", ""},
		{"a stranger fails all", "admin", holders("Users", "Add", editor, "userIds", cleo, gil), `"field":"userIds"`, "", "NOT_FOUND"},
		{"251 are too many", "admin", holders("Users", "Add", editor, "userIds", strings.Split(strings.Repeat(ann+",", 250)+ann, ",")...), "1 to 250", "", "INVALID"},
		{"groups", "admin", holders("Groups", "Add", wikiReader, "groupIds", writers, model.GroupID.Of(key("a202"))), `"addedCount":1`, "", ""},
		{"none of another tenant's", "admin", holders("Groups", "Add", wikiReader, "groupIds", model.GroupID.Of(key("b201"))), `"field":"groupIds"`, "", "NOT_FOUND"},
		{"apps", "admin", holders("Apps", "Add", editor, "appIds", wiki, news), `"addedCount":1`, "", ""},
		{"none of another tenant's", "admin", holders("Apps", "Add", editor, "appIds", secretApp), `"field":"appIds"`, "", "NOT_FOUND"},
		{"a reader gives nothing", "reader", holders("Users", "Add", editor, "userIds", eve), "appRoles:edit", "", "FORBIDDEN"},
		{"an app neither", "mail", holders("Users", "Add", editor, "userIds", ann), "appRoles:edit", "", "FORBIDDEN"},
		{"nor another tenant", "globex", holders("Users", "Add", editor, "userIds", gil), "There is no such app role.", "", "NOT_FOUND"},
		{"who holds it knows", "management", `{user(id:"` + eve + `"){history{nodes{action targetId}}}}`, `{"action":"app_role.user_added","targetId":"` + editor + `"}`, "", ""},
		{"taken from one who has it by a group as well", "admin", holders("Users", "Remove", editor, "userIds", ann, dan), `"removedCount":1`, "", ""},
		{"who keeps it", "management", `{user(id:"` + ann + `"){appRoles{edges{node{name} sources{kind}}}}}`, `{"node":{"name":"Editor"},"sources":[{"kind":"GROUP"}]}`, "DIRECT", ""},
		{"until the group loses it", "admin", holders("Groups", "Remove", editor, "groupIds", writers), `"removedCount":1`, "", ""},
		{"and then not", "management", `{user(id:"` + ann + `"){appRoles{nodes{name}}} group(id:"` + writers + `"){appRoles{nodes{name}}}}`, `"appRoles":{"nodes":[{"name":"Reader"}]}},"group":{"appRoles":{"nodes":[{"name":"Reader"}]}}`, "Editor", ""},
		{"apps lose it", "admin", holders("Apps", "Remove", editor, "appIds", wiki), `"removedCount":1`, "", ""},
	})
}

func TestRoleGroups(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	update := func(input string) string {
		return `mutation{roleGroupUpdate(id:"` + staff + `",input:{` + input + `}){roleGroup{version name appRoles{nodes{name}}}}}`
	}
	owner := s.done("a role", "management", `mutation{appRoleCreate(input:{appId:"`+mail+`",name:"Owner"}){appRole{id}}}`, nil).at("appRoleCreate.appRole.id")
	create := func(app, input string) string {
		return `mutation{roleGroupCreate(input:{appId:"` + app + `",` + input + `}){roleGroup{name app{name} appRoles{nodes{name}} history{nodes{after}}}}}`
	}
	s.run([]step{
		{"with roles", "management", create(mail, `name:"All",appRoleIds:["`+owner+`","`+editor+`","`+owner+`"]`), `"app":{"name":"Mail"},"appRoles":{"nodes":[{"name":"Editor"},{"name":"Owner"}]},"history":{"nodes":[{"after":{"name": "All", "appId": "` + mail + `", "appRoleIds": ["` + editor + `", "` + owner + `"]}}]}`, "", ""},
		{"not of another app", "management", create(mail, `name:"X",appRoleIds:["`+wikiReader+`"]`), `"field":"appRoleIds"`, "", "NOT_FOUND"},
		{"so that there is none", "management", `{app(id:"` + mail + `"){roleGroups{nodes{name}}}}`, `"nodes":[{"name":"Staff"},{"name":"All"}]`, "", ""},
		{"not of that name", "management", create(mail, `name:"sTAFF"`), `"field":"name"`, "", "CONFLICT"},
		{"not something else", "management", create(mail, `name:"X",appRoleIds:["`+ann+`"]`), `"field":"appRoleIds"`, "", "INVALID"},
		{"not 101", "management", create(mail, `name:"X",appRoleIds:["`+strings.Repeat(owner+`","`, 100)+owner+`"]`), "at most 100", "", "INVALID"},
		{"not by an app", "mail", create(mail, `name:"X"`), "appRoles:create", "", "FORBIDDEN"},
		{"its roles are replaced whole", "management", update(`expectedVersion:1,appRoleIds:["` + owner + `"]`), `{"version":2,"name":"Staff","appRoles":{"nodes":[{"name":"Owner"}]}}`, "", ""},
		{"the same is no change", "management", update(`appRoleIds:["` + owner + `"]`), `"version":2`, "", ""},
		{"not over another change", "management", update(`expectedVersion:1,appRoleIds:[]`), `"currentVersion":2`, "", "CONFLICT"},
		{"absent, they stay", "management", update(`name:"People"`), `{"version":3,"name":"People","appRoles":{"nodes":[{"name":"Owner"}]}}`, "", ""},
		{"cleared", "management", update(`appRoleIds:null`), `"appRoles":{"nodes":[]}`, "", ""},
		{"which is in the log", "management", `{roleGroup(id:"` + staff + `"){history(last:1){nodes{before after}}}}`, `"before":{"appRoleIds": ["` + owner + `"]},"after":{"appRoleIds": []}`, "", ""},
		{"another tenant's is not there", "globex", `mutation{roleGroupDelete(id:"` + staff + `"){deletedId}}`, "There is no such role group.", "", "NOT_FOUND"},
		{"it goes, and roles stay", "management", `mutation{roleGroupDelete(id:"` + staff + `"){deletedId}}`, staff, "", ""},
		{"all of them", "management", `{app(id:"` + mail + `"){appRoles{totalCount}} node(id:"` + staff + `"){id}}`, `"totalCount":2}},"node":null`, "", ""},
	})
}

func TestAppRolesAreBounded(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.sql(`with x as (insert into app_roles (tenant_id, id, app_id, name, by_kind, created_at, updated_at)
		select $1, gen_random_uuid(), $2, 'Role ' || n, 'SYSTEM', now(), now() from generate_series(1, $3) n returning 1) select count(*) from x`, key("a"), key("a03"), model.MaxAppRoles-1)
	create := `mutation($n:String!){appRoleCreate(input:{appId:"` + news + `",name:$n}){appRole{id}}}`
	codes := atOnce(4, func(n int) string {
		return s.ask("management", create, object{"n": string(rune('a' + n))}).code()
	})
	if codes[""] != 1 || codes["LIMITED"] != 3 {
		t.Errorf("want one more and no more, got %v", codes)
	}
}
