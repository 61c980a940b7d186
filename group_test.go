package main

import (
	"slices"
	"strings"
	"testing"

	"tenantry/model"
)

func TestGroups(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	update := func(id, input string) string {
		return `mutation{groupUpdate(id:"` + id + `",input:{` + input + `}){group{version name description customData}}}`
	}
	s.run([]step{
		{"a group is created", "management", `mutation{groupCreate(input:{name:" Editors ", customData:{a:1}}){group{name customData history{nodes{action after actor{kind id}}}}}}`, `"name":"Editors","customData":{"a": 1},"history":{"nodes":[{"action":"group.created"`, "", ""},
		{"another of that name is refused, whatever the case", "management", `mutation{groupCreate(input:{name:"eDITORS"}){group{id}}}`, `"field":"name"`, "", "CONFLICT"},
		{"but not in another tenant", "globex", `mutation{groupCreate(input:{name:"editors"}){group{id}}}`, "grp_", "", ""},
		{"nor without a name", "management", `mutation{groupCreate(input:{name:" "}){group{id}}}`, `"field":"name"`, "", "INVALID"},
		{"nor with one that is too long", "management", `mutation{groupCreate(input:{name:"` + strings.Repeat("é", 201) + `"}){group{id}}}`, `"field":"name"`, "", "INVALID"},
		{"an app's token creates none", "mail", `mutation{groupCreate(input:{name:"X"}){group{id}}}`, "groups:create", "", "FORBIDDEN"},
		{"nor does a reader", "auditor", `mutation{groupCreate(input:{name:"X"}){group{id}}}`, "groups:create", "", "FORBIDDEN"},
		{"it is changed", "admin", update(writers, `expectedVersion:1,name:"Authors",description:"Who write",customData:{b:2}`), `"version":2,"name":"Authors","description":"Who write","customData":{"b": 2}`, "", ""},
		{"not over another change", "admin", update(writers, `expectedVersion:1,name:"X"`), `"currentVersion":2`, "", "CONFLICT"},
		{"what is so already is no change", "admin", update(writers, `name:"Authors"`), `"version":2`, "", ""},
		{"custom data is replaced whole, and cleared by null", "admin", update(writers, `customData:null,description:null`), `"version":3,"name":"Authors","description":null,"customData":{}`, "", ""},
		{"a name cannot be cleared", "admin", update(writers, `name:null`), `"field":"name"`, "", "INVALID"},
		{"another tenant's group is not there", "globex", update(writers, `name:"X"`), "There is no such group.", "", "NOT_FOUND"},
		{"nor is it deleted", "globex", `mutation{groupDelete(id:"` + writers + `"){deletedId}}`, "", "", "NOT_FOUND"},
		{"its history is that of its changes", "admin", `{group(id:"` + writers + `"){history{nodes{action before after actorName}}}}`, `{"action":"group.updated","before":{"name": "Writers", "customData": {}, "description": null},"after":{"name": "Authors", "customData": {"b": 2}, "description": "Who write"},"actorName":"Rita Root"}`, "", ""},
	})
}

func TestGroupCustomDataIsBounded(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	create := func(bytes int) answer {
		text := strings.Repeat("x", bytes-len(`{"a":""}`))
		return s.ask("management", `mutation($d: JSON!) { groupCreate(input: {name: "Big", customData: $d}) { group { id } } }`, map[string]any{"d": map[string]string{"a": text}})
	}
	if a := create(model.MaxCustomData + 1); a.code() != "INVALID" || a.Errors[0].Extensions.Field != "customData" {
		t.Errorf("one byte too many: %.300s", a.text)
	}
	a := create(model.MaxCustomData)
	if a.code() != "" {
		t.Fatalf("just as many as are kept: %.300s", a.text)
	}
	if a = s.ask("management", `mutation { groupUpdate(id: "`+a.at("groupCreate.group.id")+`", input: {name: "Full"}) { group { name } } }`, nil); a.code() != "" {
		t.Errorf("a full group cannot be renamed: %.300s", a.text)
	}
}

func TestGroupMembers(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	members := func(verb, id string, users ...string) string {
		return `mutation{groupMembers` + verb + `(id:"` + id + `",input:{userIds:["` + strings.Join(users, `","`) + `"]}){group{users{totalCount}} ` + map[string]string{"Add": "addedCount", "Remove": "removedCount"}[verb] + `}}`
	}
	s.run([]step{
		{"members are added once", "management", members("Add", writers, ann, eve, eve), `"group":{"users":{"totalCount":3}},"addedCount":1`, "", ""},
		{"again, and nothing happens", "management", members("Add", writers, ann, eve), `"addedCount":0`, "", ""},
		{"a stranger fails all", "management", members("Add", writers, cleo, gil), `"field":"userIds"`, "", "NOT_FOUND"},
		{"so that nobody came", "management", `{group(id:"` + writers + `"){users{totalCount}}}`, `"totalCount":3`, "", ""},
		{"a group is no user", "management", members("Add", writers, writers), `"field":"userIds"`, "", "INVALID"},
		{"nobody is not enough", "management", `mutation{groupMembersAdd(id:"` + writers + `",input:{userIds:[]}){addedCount}}`, "1 to 250", "", "INVALID"},
		{"and 251 are too many", "management", members("Add", writers, strings.Split(strings.Repeat(ann+",", 250)+ann, ",")...), "1 to 250", "", "INVALID"},
		{"an app may not", "mail", members("Add", writers, ann), "groups:edit", "", "FORBIDDEN"},
		{"an app sees its own users among them", "mail", `{group(id:"` + writers + `"){users{totalCount nodes{id}}}}`, `"totalCount":1,"nodes":[{"id":"` + ann + `"}]`, bob, ""},
		{"the newcomer has what the group brings", "management", `{user(id:"` + eve + `"){apps{edges{node{name} sources{kind group{name}}}}}}`, `{"node":{"name":"Wiki"},"sources":[{"kind":"GROUP","group":{"name":"Writers"}}]}`, "", ""},
		{"both know of it", "management", `{user(id:"` + eve + `"){history{nodes{action targetId relatedId}}} group(id:"` + writers + `"){history{nodes{action relatedId}}}}`, `{"action":"group.member_added","targetId":"` + writers + `","relatedId":"` + eve + `"}]}},"group":{"history":{"nodes":[{"action":"group.member_added","relatedId":"` + eve + `"}]}}`, "", ""},
		{"they go, and who was not there does not matter", "management", members("Remove", writers, eve, dan), `"removedCount":1`, "", ""},
		{"with what the group brought", "management", `{user(id:"` + eve + `"){apps{nodes{name}}}}`, `"nodes":[{"name":"News"}]`, "", ""},
	})
}

func TestGroupApps(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	apps := func(verb string, apps ...string) string {
		return `mutation{groupApps` + verb + `(id:"` + writers + `",input:{appIds:["` + strings.Join(apps, `","`) + `"]}){group{apps{edges{node{name} assignedBy{kind}}}} ` + map[string]string{"Add": "addedCount", "Remove": "removedCount"}[verb] + `}}`
	}
	s.run([]step{
		{"a group brings an app, active or not", "admin", apps("Add", draft, wiki), `{"node":{"name":"Draft"},"assignedBy":{"kind":"ADMIN_USER"}}]}},"addedCount":1`, "", ""},
		{"to its members at once", "management", `{app(id:"` + draft + `"){users{totalCount nodes{id}}}}`, `"totalCount":2,"nodes":[{"id":"` + ann + `"},{"id":"` + bob + `"}]`, "", ""},
		{"the app's own history has it", "management", `{app(id:"` + draft + `"){history{nodes{action targetId}}}}`, `{"action":"group.app_added","targetId":"` + writers + `"}`, "", ""},
		{"not a stranger's", "admin", apps("Add", secretApp), `"field":"appIds"`, "", "NOT_FOUND"},
		{"it brings it no more", "admin", apps("Remove", wiki), `"removedCount":1`, "Wiki", ""},
		{"and bob has it no more", "management", `{user(id:"` + bob + `"){apps{nodes{name}}}}`, `"nodes":[{"name":"News"},{"name":"Draft"}]`, "Wiki", ""},
		{"nor does the app see him", "wiki", `{user(id:"` + bob + `"){id}}`, `"user":null`, "", ""},
		{"a deleted group takes what came by it", "admin", `mutation{groupDelete(id:"` + writers + `"){deletedId}}`, writers, "", ""},
		{"so that nobody has it", "management", `{app(id:"` + draft + `"){users{totalCount}}}`, `"totalCount":0`, "", ""},
		{"it is gone", "admin", `{group(id:"` + writers + `"){id}}`, `"group":null`, "", ""},
		{"but not from the log", "admin", `{events(filter:{targetId:"` + writers + `",action:["group.deleted"]}){nodes{before}}}`, `"name": "Writers"`, "", ""},
	})
}

func TestGroupAppsRefuses(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	apps := func(mutation, group string, apps ...string) string {
		return mutate(mutation, group, `appIds:`+listed(apps...), "__typename")
	}
	none := mutate("groupAppsAdd", writers, "appIds:[]", "__typename")
	many := slices.Repeat([]string{draft}, 101)
	for _, c := range []struct{ name, who, ask, code, field string }{
		{"none are too few", "management", none, "INVALID", "appIds"},
		{"101 are too many", "management", apps("groupAppsAdd", writers, many...), "INVALID", "appIds"},
		{"to take, too", "management", apps("groupAppsRemove", writers, many...), "INVALID", "appIds"},
		{"a user is no app", "management", apps("groupAppsAdd", writers, ann), "INVALID", "appIds"},
		{"nor an account a group", "management", apps("groupAppsAdd", initech, draft), "INVALID", "id"},
		{"a stranger's app fails all", "management", apps("groupAppsAdd", writers, draft, secretApp), "NOT_FOUND", "appIds"},
		{"another tenant's group is not there", "globex", apps("groupAppsAdd", writers, secretApp), "NOT_FOUND", "id"},
		{"to take from, either", "globex", apps("groupAppsRemove", writers, wiki), "NOT_FOUND", "id"},
		{"a reader", "reader", apps("groupAppsAdd", writers, draft), "FORBIDDEN", ""},
		{"an app brings itself to nobody", "mail", apps("groupAppsAdd", writers, mail), "FORBIDDEN", ""},
		{"nor takes another", "mail", apps("groupAppsRemove", writers, wiki), "FORBIDDEN", ""},
	} {
		s.refused(c.name, c.who, c.ask, nil, c.code, c.field)
	}
	s.run([]step{
		{"nothing has changed", "management", `{group(id:"` + writers + `"){apps{nodes{name}}}}`, `"nodes":[{"name":"Wiki"}]`, "", ""},
		{"what it does not bring does not matter", "management", mutate("groupAppsRemove", writers, `appIds:`+listed(draft, wiki, wiki), "removedCount"), `"removedCount":1`, "", ""},
		{"one that is brought already stays", "management", mutate("groupAppsAdd", writers, `appIds:`+listed(wiki, draft, wiki), "addedCount"), `"addedCount":2`, "", ""},
		{"as it is", "management", mutate("groupAppsAdd", writers, `appIds:`+listed(slices.Repeat([]string{wiki}, 100)...), "addedCount "+accessChanges), `"addedCount":0,"accessChanges":[]`, "", ""},
	})
}
