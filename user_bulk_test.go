package main

import (
	"fmt"
	"strings"
	"testing"
)

// What each row of a bulk comes to, and what becomes of the others.
func TestUsersInBulk(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	const results = `{results{index user{email status version} error{code field}} failedCount changes{action} `
	rows := `rows:[{email:"one@acme.example",externalUserId:"x1",apps:[{appId:"` + wiki + `",username:"one"}]},{email:"ANN@acme.example"},{email:"One@acme.example"},` +
		`{phone:"+14155550188",externalUserId:"x1"},{email:"nonsense"},{email:"five@acme.example",apps:[{appId:"` + secretApp + `"}]},` +
		`{email:"six@acme.example",apps:[{appId:"` + wiki + `",username:"ONE"}]},{email:"seven@acme.example",password:{password:"Tr0ub4dor and 3"}},` +
		`{email:"eight@acme.example",secondaryEmails:["eight@home.example"],secondaryPhones:["+14155550189"]}]`
	errs := `{"index":1,"user":null,"error":{"code":"CONFLICT","field":"email"}},{"index":2,"user":null,"error":{"code":"CONFLICT","field":"email"}},` +
		`{"index":3,"user":null,"error":{"code":"CONFLICT","field":"externalUserId"}},{"index":4,"user":null,"error":{"code":"INVALID","field":"email"}},` +
		`{"index":5,"user":null,"error":{"code":"NOT_FOUND","field":"apps.appId"}},{"index":6,"user":null,"error":{"code":"CONFLICT","field":"username"}},` +
		`{"index":7,"user":null,"error":{"code":"INVALID","field":"password"}}`
	before := s.state()
	s.run([]step{
		{
			name: "all or none", who: "management", query: `mutation{usersCreate(input:{` + rows + `})` + results + `createdCount accessChanges{app{name}}}}`,
			want: `{"results":[{"index":0,"user":null,"error":null},` + errs + `,{"index":8,"user":null,"error":null}],"failedCount":7,"changes":[],"createdCount":0,"accessChanges":[]}`,
		},
		{name: "none at all", who: "management", query: `mutation{usersCreate(input:{rows:[]}){createdCount}}`, code: "INVALID"},
		{name: "who may not", who: "reader", query: `mutation{usersCreate(input:{` + rows + `}){createdCount}}`, code: "FORBIDDEN"},
		{name: "nobody", who: "nobody", query: `mutation{usersCreate(input:{` + rows + `}){createdCount}}`, code: "UNAUTHENTICATED"},
	})
	if s.state() != before {
		t.Error("what was refused has left a trace")
	}
	s.run([]step{
		{
			name: "those that can be", who: "management", query: `mutation{usersCreate(input:{` + rows + `,errorPolicy:SKIP_FAILED})` + results + `createdCount accessChanges{app{name} gained}}}`,
			want: `{"results":[{"index":0,"user":{"email":"one@acme.example","status":"PENDING","version":1},"error":null},` + errs +
				`,{"index":8,"user":{"email":"eight@acme.example","status":"PENDING","version":1},"error":null}],"failedCount":7,` +
				`"changes":[{"action":"user.created"},{"action":"user.app_added"},{"action":"user.app_profile_updated"},{"action":"user.created"},{"action":"user.email_added"},{"action":"user.phone_added"}],"createdCount":2`,
		},
		{name: "an app's own token puts them into the app", who: "wiki", query: `mutation{usersCreate(input:{rows:[{email:"wiki@acme.example"}]}){results{user{apps{nodes{name}}}}}}`, want: `"Wiki"`, never: "Mail"},
		{name: "of an app's own token, no other app", who: "wiki", query: `mutation{usersCreate(input:{rows:[{email:"w2@acme.example",apps:[{appId:"` + mail + `"}]}]}){results{error{code}}}}`, want: `"NOT_FOUND"`},
	})
}

// Rows for users who are there: those whom the caller sees, each once.
func TestUsersChangedInBulk(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	row := func(id, input string) string { return `{id:"` + id + `",input:{` + input + `}}` }
	s.run([]step{
		{
			name: "one bad row undoes all", who: "management", query: `mutation{usersUpdate(input:{rows:[` + row(ann, `language:"fr"`) + `,` + row(gil, `language:"fr"`) + `]}){results{index user{language} error{code field}} updatedCount failedCount}}`,
			want: `{"results":[{"index":0,"user":null,"error":null},{"index":1,"user":null,"error":{"code":"NOT_FOUND","field":"id"}}],"updatedCount":0,"failedCount":1}`,
		},
		{name: "as it was", who: "management", query: `{user(id:"` + ann + `"){language}}`, never: `"fr"`},
		{
			name: "those that can be", who: "management", query: `mutation{usersUpdate(input:{errorPolicy:SKIP_FAILED,rows:[` + row(ann, `language:"fr"`) + `,` + row(bob, `email:"ann@acme.example"`) + `,` +
				row(cleo, `language:"fr",expectedVersion:77`) + `,` + row(ann, `language:"de"`) + `,` + row(dan, `language:"fr",name:{first:"Daniel"}`) + `]}){results{index user{language} error{code field}} updatedCount failedCount}}`,
			want: `{"results":[{"index":0,"user":{"language":"fr"},"error":null},{"index":1,"user":null,"error":{"code":"CONFLICT","field":"email"}},{"index":2,"user":null,"error":{"code":"CONFLICT","field":"expectedVersion"}},` +
				`{"index":3,"user":null,"error":{"code":"INVALID","field":"id"}},{"index":4,"user":{"language":"fr"},"error":null}],"updatedCount":2,"failedCount":3}`,
		},
		{name: "together", who: "management", query: `mutation{usersUpdate(input:{rows:[` + row(bob, `picture:"https://a.example/b.png",birthday:"1990-01-02",customData:{k:1},address:{type:HOME}`) + `,` + row(cleo, `customData:{k:2},birthday:null`) +
			`]}){results{user{picture birthday customData address{type}}} updatedCount}}`, want: `{"results":[{"user":{"picture":"https://a.example/b.png","birthday":"1990-01-02","customData":{`},
		{name: "who may not", who: "reader", query: `mutation{usersUpdate(input:{rows:[` + row(ann, `language:"es"`) + `]}){updatedCount}}`, code: "FORBIDDEN"},
		{name: "another app's user", who: "wiki", query: `mutation{usersUpdate(input:{rows:[` + row(cleo, `language:"es"`) + `]}){results{error{code}}}}`, want: "NOT_FOUND"},
		{name: "another tenant's user", who: "globex", query: `mutation{usersDisable(input:{ids:["` + ann + `"]}){results{error{code}}}}`, want: "NOT_FOUND"},
		{
			name: "shut out", who: "management", query: `mutation{usersDisable(input:{ids:["` + ann + `","` + bob + `"]}){results{user{status sessions{nodes{id}}}} disabledCount changes{action}}}`,
			want: `{"results":[{"user":{"status":"DISABLED","sessions":{"nodes":[]}}},{"user":{"status":"DISABLED","sessions":{"nodes":[]}}}],"disabledCount":2,"changes":[{"action":"session.revoked"}`,
		},
		{name: "let in", who: "management", query: `mutation{usersEnable(input:{ids:["` + ann + `","` + bob + `"]}){results{user{status}} enabledCount}}`, want: `"enabledCount":2`, never: "DISABLED"},
		{
			name: "given an app", who: "management", query: `mutation{usersAppAdd(input:{ids:["` + ann + `","` + eve + `","usr_x","` + gil + `"],appId:"` + draft + `",errorPolicy:SKIP_FAILED}){results{index error{code}} addedCount failedCount}}`,
			want: `[{"index":0,"error":null},{"index":1,"error":null},{"index":2,"error":{"code":"INVALID"}},{"index":3,"error":{"code":"NOT_FOUND"}}],"addedCount":2,"failedCount":2`,
		},
		{name: "an app within an account, for those who belong to it", who: "management", query: `mutation{usersAppAdd(input:{ids:["` + ann + `","` + bob + `","` + cleo + `","` + dan + `","` + eve + `"],appId:"` + news + `",accountId:"` + hooli + `",errorPolicy:SKIP_FAILED}){addedCount}}`, want: `addedCount`},
		{
			name: "gone", who: "management", query: `mutation{usersDelete(input:{ids:["` + dan + `","` + gil + `","` + eve + `"],errorPolicy:SKIP_FAILED}){results{index deletedId error{code}} deletedCount failedCount}}`,
			want: fmt.Sprintf(`[{"index":0,"deletedId":%q,"error":null},{"index":1,"deletedId":null,"error":{"code":"NOT_FOUND"}},{"index":2,"deletedId":%q,"error":null}],"deletedCount":2,"failedCount":1`, dan, eve),
		},
		{name: "gone for good", who: "management", query: `{nodes(ids:["` + dan + `","` + eve + `"]){id}}`, want: `[null,null]`},
		{
			name: "members, those that can be", who: "management", query: `mutation{groupMembersAdd(id:"` + writers + `",input:{userIds:["` + cleo + `","` + gil + `","usr_x"],errorPolicy:SKIP_FAILED}){refused{index error{code}}}}`,
			want: `{"refused":[{"index":1,"error":{"code":"NOT_FOUND"}},{"index":2,"error":{"code":"INVALID"}}]}`,
		},
		{name: "members, all or none", who: "management", query: `mutation{groupMembersAdd(id:"` + writers + `",input:{userIds:["` + cleo + `","` + gil + `"]}){addedCount}}`, code: "NOT_FOUND"},
	})
}

// A bulk takes 250 rows, and collisions with itself are those of its first row.
func TestBulkAtTheLimit(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	const create = `mutation($rows:[UserCreateInput!]!){usersCreate(input:{rows:$rows,errorPolicy:SKIP_FAILED}){createdCount failedCount}}`
	rows := make([]map[string]any, 251)
	for i := range rows {
		rows[i] = map[string]any{"email": fmt.Sprintf("many%d@acme.example", i/2), "apps": []any{map[string]any{"appId": wiki}}}
	}
	if a := s.ask("management", create, map[string]any{"rows": rows}); a.code() != "INVALID" {
		t.Error(a.text)
	}
	if a := s.ask("management", create, map[string]any{"rows": rows[:250]}); !strings.Contains(a.text, `"createdCount":125,"failedCount":125`) {
		t.Error(a.text)
	}
	if a := s.ask("management", `mutation($rows:[UserCreateInput!]!){usersCreate(input:{rows:$rows}){results{user{apps(first:50){nodes{id}}}}}}`, map[string]any{"rows": rows[:250]}); a.code() != "LIMITED" {
		t.Errorf("what it costs does not rise with its rows: %s", a.text)
	}
}
