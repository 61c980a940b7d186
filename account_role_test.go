package main

import (
	"encoding/base64"
	"strings"
	"testing"

	"tenantry/model"
)

// Roles that a user holds within one account.
func TestAccountUserRoles(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.holder("clerk", "accounts:edit", "accounts:read", "users:read", "apps:read")
	s.done("Cleo is in two", "management", mutate("accountUsersAdd", hooli, `userIds:`+listed(cleo), "addedCount"), nil)
	set := func(account, user, app string, roles ...string) string {
		return mutate("accountUserAppRolesSet", account, `userId:"`+user+`",appId:"`+app+`",appRoleIds:`+listedOrNone(roles...), "account{name} user{id}")
	}
	held := func(user string) string {
		return `{user(id:"` + user + `"){appRoles{edges{node{name} sources{kind account{name} group{name} by{id}}}}}}`
	}
	seats := func(account string) string {
		return `{account(id:"` + account + `"){users{edges{node{id} appRoles{name}}}}}`
	}
	s.run([]step{
		{"a role is given", "management", set(initech, cleo, mail, editor), `"account":{"name":"Initech"},"user":{"id":"` + cleo + `"}`, "", ""},
		{"and held by the account", "management", held(cleo), `[{"node":{"name":"Editor"},"sources":[{"kind":"ACCOUNT","account":{"name":"Initech"},"group":null,"by":{"id":"` + backOffice + `"}}]}]`, "", ""},
		{"there", "management", seats(initech), `{"node":{"id":"` + cleo + `"},"appRoles":[{"name":"Editor"}]}`, "", ""},
		{"and nowhere else", "management", seats(hooli), `{"node":{"id":"` + cleo + `"},"appRoles":[]}`, "Editor", ""},
		{"again is no change", "management", set(initech, cleo, mail, editor, editor), `"user"`, "", ""},
		{"it rests while the membership does", "management", mutate("accountUserUpdate", initech, `userId:"`+cleo+`",enabled:false`, "version"), `"version":2`, "", ""},
		{"so that nobody holds it", "management", held(cleo), `"edges":[]`, "", ""},
		{"though it was given", "management", seats(initech), `"appRoles":[{"name":"Editor"}]`, "", ""},
		{"and comes back", "management", mutate("accountUserUpdate", initech, `userId:"`+cleo+`",enabled:true`, "version"), `"version":3`, "", ""},
		{"with it", "management", held(cleo), `"Editor"`, "", ""},
		{"it rests while the account does", "management", mutate("accountUpdate", initech, `enabled:false`, "account{enabled}"), `false`, "", ""},
		{"too", "management", held(cleo), `"edges":[]`, "", ""},
		{"and comes back", "management", mutate("accountUpdate", initech, `enabled:true`, "account{enabled}"), `true`, "", ""},

		{"a role of another app", "management", set(initech, cleo, mail, wikiReader), `"field":"appRoleIds"`, "", "NOT_FOUND"},
		{"an app that it does not hold", "management", set(initech, cleo, wiki, wikiReader), `"field":"appId"`, "", "CONFLICT"},
		{"another tenant's role", "management", set(initech, cleo, mail, model.AppRoleID.Of(key("b801"))), `"field":"appRoleIds"`, "", "NOT_FOUND"},
		{"no member", "management", set(initech, eve, mail, editor), `"field":"userId"`, "", "NOT_FOUND"},
		{"too many", "management", set(initech, cleo, mail, strings.Split(strings.Repeat(editor+" ", 101)[:101*len(editor)+100], " ")...), "1 to 100", "", "INVALID"},
		{"who may not give roles", "clerk", set(initech, cleo, mail, editor), "appRoles:edit", "", "FORBIDDEN"},
		{"nor read them", "clerk", seats(initech), "appRoles:read", "", "FORBIDDEN"},
		{"an app's own token", "mail", set(initech, cleo, mail, editor), "accounts:edit", "", "FORBIDDEN"},
		{"another tenant", "globex", set(initech, cleo, mail, editor), "", "", "NOT_FOUND"},

		{"all are taken", "management", set(initech, cleo, mail), `"user"`, "", ""},
		{"and gone", "management", held(cleo), `"edges":[]`, "", ""},
		{"given again", "management", set(initech, cleo, mail, editor), `"user"`, "", ""},
		{"a role goes with the app", "management", mutate("accountAppRemove", initech, `appId:"`+mail+`"`, "app{id}"), mail, "", ""},
		{"of the account", "management", held(cleo), `"edges":[]`, "", ""},
		{"which comes back", "management", mutate("accountAppsAssign", initech, `appIds:`+listed(mail), "addedCount"), `1`, "", ""},
		{"without roles", "management", seats(initech), `"appRoles":[]`, "", ""},
	})
	if got := s.sql(`select string_agg(concat(before->>'appRoleIds', after->>'appRoleIds', ' ', related_key = $1), '|' order by id) from events where action = 'account.user_roles_set'`, key("a103")); got !=
		`[]["`+editor+`"] t|["`+editor+`"][] t|[]["`+editor+`"] t` {
		t.Errorf("the log has %s", got)
	}
}

// listedOrNone is a list that may be empty.
func listedOrNone(ids ...string) string {
	if len(ids) == 0 {
		return "[]"
	}
	return listed(ids...)
}

// Which roles can be given within an account, and that nothing opens all of them by itself.
func TestAccountRoleBounds(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	staff := model.RoleGroupID.Of(key("a811"))
	chief := s.done("another role", "management", `mutation{appRoleCreate(input:{appId:"`+mail+`",name:"Chief"}){appRole{id}}}`, nil).at("appRoleCreate.appRole.id")
	bound := func(lists string) string {
		return mutate("accountAppRolesSet", initech, `appId:"`+mail+`",`+lists, "account{appRoles{nodes{name}} roleGroups{nodes{name}}}")
	}
	give := func(roles ...string) string {
		return mutate("accountUserAppRolesSet", initech, `userId:"`+cleo+`",appId:"`+mail+`",appRoleIds:`+listedOrNone(roles...), "user{appRoles{nodes{name}}}")
	}
	s.run([]step{
		{"all, where none is named", "management", give(chief), `"Chief"`, "", ""},
		{"those of a group", "management", bound(`roleGroupIds:` + listed(staff)), `"appRoles":{"nodes":[]},"roleGroups":{"nodes":[{"name":"Staff"}]}`, "", ""},
		{"what is held stays", "management", give(chief, editor), `[{"name":"Editor"},{"name":"Chief"}]`, "", ""},
		{"and can be taken", "management", give(editor), `[{"name":"Editor"}]`, "", ""},
		{"and not be given", "management", give(chief), "may not give the role Chief", "", "CONFLICT"},
		{"a group that bounds stays", "management", `mutation{roleGroupDelete(id:"` + staff + `"){deletedId}}`, "accountAppRolesSet", "", "CONFLICT"},
		{"others by themselves", "management", bound(`appRoleIds:` + listed(chief)), `"appRoles":{"nodes":[{"name":"Chief"}]},"roleGroups":{"nodes":[{"name":"Staff"}]}`, "", ""},
		{"can be given", "management", give(chief), `"Chief"`, "", ""},
		{"and stay", "management", `mutation{appRoleDelete(id:"` + chief + `"){deletedId}}`, "accountAppRolesSet", "", "CONFLICT"},
		{"a group without roles", "management", mutate("roleGroupUpdate", staff, "appRoleIds:[]", "roleGroup{id}"), staff, "", ""},
		{"opens nothing", "management", give(editor), "may not give the role Editor", "", "CONFLICT"},
		{"both are replaced", "management", bound(`roleGroupIds:[],appRoleIds:` + listed(editor)), `"appRoles":{"nodes":[{"name":"Editor"}]},"roleGroups":{"nodes":[]}`, "", ""},
		{"a group of another tenant", "management", bound(`roleGroupIds:` + listed(model.RoleGroupID.Of(key("b811")))), `"field":"roleGroupIds"`, "", "NOT_FOUND"},
		{"a role of another app", "management", bound(`appRoleIds:` + listed(wikiReader)), `"field":"appRoleIds"`, "", "NOT_FOUND"},
		{"changes nothing", "management", `{account(id:"` + initech + `"){appRoles{nodes{name}}}}`, `[{"name":"Editor"}]`, "", ""},
		{"an app that it does not hold", "management", mutate("accountAppRolesSet", initech, `appId:"`+wiki+`"`, "account{id}"), `"field":"appId"`, "", "CONFLICT"},
		{"an app's own token", "mail", bound(`appRoleIds:[]`), "accounts:edit", "", "FORBIDDEN"},
		{"another tenant", "globex", bound(`appRoleIds:[]`), "", "", "NOT_FOUND"},
		{"none", "management", bound(`appRoleIds:[]`), `"appRoles":{"nodes":[]}`, "", ""},
		{"opens all", "management", give(chief), `"Chief"`, "", ""},
		{"bound once more", "management", bound(`roleGroupIds:` + listed(staff) + `,appRoleIds:` + listed(editor)), "Editor", "", ""},
		{"no default", "management", `mutation{tenantUpdate(input:{defaultAppId:null}){tenant{id}}}`, "", "", ""},
		{"an app goes with its bounds", "management", `mutation{appDelete(id:"` + mail + `"){deletedId}}`, mail, "", ""},
	})
	if n := s.sql(`select count(*)::text from events where action = 'account.app_roles_set'`); n != "5" {
		t.Errorf("%s changes of bounds are in the log, want 5", n)
	}
}

// Accounts that another one manages: one level, in an app that it holds.
func TestManagedAccounts(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	by := func(account, app string) string { return `managedBy:{accountId:"` + account + `",appId:"` + app + `"}` }
	create := func(more string) string {
		return `mutation{accountCreate(input:{name:"East",` + more + `}){account{id managedBy{name} managedIn{name} apps{nodes{name}}}}}`
	}
	east := s.done("managed from the start", "management", create(by(hooli, wiki)), nil, `"managedBy":{"name":"Hooli"},"managedIn":{"name":"Wiki"},"apps":{"nodes":[{"name":"Mail"},{"name":"Wiki"},{"name":"News"}]}`).at("accountCreate.account.id")
	update := func(account, more string) string {
		return mutate("accountUpdate", account, more, "account{managedBy{name} manages{nodes{name}}}")
	}
	s.run([]step{
		{"both know of it", "management", `{account(id:"` + hooli + `"){managedBy{id} manages{totalCount nodes{name}}}}`, `"managedBy":null,"manages":{"totalCount":1,"nodes":[{"name":"East"}]}`, "", ""},
		{"in an app that all hold", "management", create(by(initech, news)), `"managedIn":{"name":"News"}`, "", ""},
		{"not in one that it does not hold", "management", create(by(initech, wiki)), `"field":"managedBy.appId"`, "", "CONFLICT"},
		{"nor by who is managed", "management", create(by(east, wiki)), "managed itself", "", "CONFLICT"},
		{"nor by itself", "management", update(initech, by(initech, mail)), "managed itself", "", "CONFLICT"},
		{"nor one that manages", "management", update(hooli, by(initech, mail)), "manages others", "", "CONFLICT"},
		{"another tenant's account", "management", create(by(model.AccountID.Of(key("b301")), wiki)), `"field":"managedBy.accountId"`, "", "NOT_FOUND"},
		{"another tenant's app", "management", create(by(hooli, secretApp)), `"field":"managedBy.appId"`, "", "NOT_FOUND"},
		{"who manages stays", "management", `mutation{accountDelete(id:"` + hooli + `"){deletedId}}`, "manages others", "", "CONFLICT"},
		{"and what it does so in", "management", `mutation{appDelete(id:"` + wiki + `"){deletedId}}`, "are managed", "", "CONFLICT"},
		{"released", "management", update(east, "managedBy:null"), `"managedBy":null`, "", ""},
		{"and managed by another", "management", update(east, by(initech, mail)), `"managedBy":{"name":"Initech"}`, "", ""},
		{"what is not said stays", "management", update(east, `name:"Far East"`), `"managedBy":{"name":"Initech"}`, "", ""},
		{"an app sees those that hold it", "wiki", `{account(id:"` + hooli + `"){manages{totalCount}}}`, `"totalCount":0`, "", ""},
		{"and no manager that does not", "wiki", `{account(id:"` + east + `"){name managedBy{name}}}`, `"Far East","managedBy":null`, "", ""},
		{"it may go now", "management", `mutation{accountDelete(id:"` + hooli + `"){deletedId}}`, hooli, "", ""},
	})
}

// Logos are small images, and nothing that pages would take for another thing.
func TestAccountLogo(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	set := func(url string) string {
		return mutate("accountLogoSet", hooli, `url:`+url, "account{version logo{url}}")
	}
	image := func(kind, content string) string {
		return `"data:` + kind + `;base64,` + base64.StdEncoding.EncodeToString([]byte(content)) + `"`
	}
	png := image("image/png", "\x89PNG\r\n\x1a\nx")
	large := "GIF89a" + strings.Repeat("x", model.MaxLogo-6)
	s.run([]step{
		{"none", "management", `{account(id:"` + hooli + `"){logo{url}}}`, `"logo":null`, "", ""},
		{"an image", "management", set(png), `"version":2,"logo":{"url":` + png, "", ""},
		{"its app sees it", "wiki", `{accounts{nodes{logo{url}}}}`, png, "", ""},
		{"of another type than it says", "management", set(image("image/png", "GIF89a")), `"field":"url"`, "", "INVALID"},
		{"that runs", "management", set(image("image/svg+xml", "<svg/>")), `"field":"url"`, "", "INVALID"},
		{"that is a page", "management", set(image("text/html", "<html>")), `"field":"url"`, "", "INVALID"},
		{"elsewhere", "management", set(`"https://acme.example/logo.png"`), `"field":"url"`, "", "INVALID"},
		{"of no base64", "management", set(`"data:image/gif;base64,R0lGODlh!"`), `"field":"url"`, "", "INVALID"},
		{"of the most bytes", "management", set(image("image/gif", large)), `"version":3`, "", ""},
		{"of one more", "management", set(image("image/gif", large+"x")), "65536", "", "INVALID"},
		{"a stranger", "globex", set(png), "", "", "NOT_FOUND"},
		{"an app's own token", "wiki", set(png), "accounts:edit", "", "FORBIDDEN"},
		{"removed", "management", set("null"), `"version":4,"logo":null`, "", ""},
	})
	if got := s.sql(`select string_agg(after::text, ' ' order by id) from events where action = 'account.logo_set'`); got != `{"logo": true} {"logo": true} {"logo": false}` {
		t.Errorf("the log has %.300s", got)
	}
}
