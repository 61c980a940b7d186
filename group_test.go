package main

import "testing"

func TestGroups(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.run([]step{
		{"a group is created", "management", `mutation{groupCreate(input:{name:" Editors ", customData:{a:1}}){group{name customData history{nodes{action after}}}}}`, `"name":"Editors","customData":{"a": 1}`, "", ""},
		{"another of that name is refused, whatever the case", "management", `mutation{groupCreate(input:{name:"eDITORS"}){group{id}}}`, "", "", "CONFLICT"},
		{"but not in another tenant", "globex", `mutation{groupCreate(input:{name:"editors"}){group{id}}}`, "grp_", "", ""},
		{"an app's token may not create one", "mail", `mutation{groupCreate(input:{name:"X"}){group{id}}}`, "groups:create", "", "FORBIDDEN"},
		{"members are added once", "management", `mutation{groupMembersAdd(id:"` + writers + `",input:{userIds:["` + ann + `","` + eve + `"]}){addedCount group{users{totalCount}}}}`, `"addedCount":1,"group":{"users":{"totalCount":3}}`, "", ""},
		{"a stranger cannot be added", "management", `mutation{groupMembersAdd(id:"` + writers + `",input:{userIds:["` + gil + `"]}){addedCount}}`, "", "", "NOT_FOUND"},
		{"an app sees its own users among the members", "mail", `{group(id:"` + writers + `"){users{totalCount nodes{id}}}}`, `"totalCount":1,"nodes":[{"id":"` + ann + `"}]`, bob, ""},
		{"another tenant's group is not there", "globex", `mutation{groupDelete(id:"` + writers + `"){deletedId}}`, "", "", "NOT_FOUND"},
		{"gone", "management", `mutation{groupDelete(id:"` + writers + `"){deletedId}}`, writers, "", ""},
	})
}
