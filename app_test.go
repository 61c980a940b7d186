package main

import (
	"fmt"
	"strings"
	"testing"

	"tenantry/model"
)

func TestApps(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.run([]step{
		{"an app is created", "management", `mutation{appCreate(input:{name:" Chat 💬 ",description:"Talk"}){app{name description active autoAssign publicSignUp version defaultClient{name type protocol accessTokenTtl redirectUris} history{nodes{action}}}}}`, `"name":"Chat 💬","description":"Talk","active":true,"autoAssign":false,"publicSignUp":false,"version":1,"defaultClient":{"name":"Chat 💬","type":"WEB","protocol":"OIDC","accessTokenTtl":3600,"redirectUris":[]},"history":{"nodes":[{"action":"app.created"},{"action":"client.created"}]}`, "", ""},
		{"another of that name is refused, whatever the case", "management", `mutation{appCreate(input:{name:"mAIL"}){clientSecret}}`, `"field":"name"`, "", "CONFLICT"},
		{"but not in another tenant", "globex", `mutation{appCreate(input:{name:"Mail"}){app{id}}}`, "app_", "", ""},
		{"without a name", "management", `mutation{appCreate(input:{name:" "}){app{id}}}`, `"field":"name"`, "", "INVALID"},
		{"with a name that ends a text", "management", `mutation{appCreate(input:{name:"a\u0000b"}){app{id}}}`, "", "", "INVALID"},
		{"with too long a name", "management", `mutation{appCreate(input:{name:"` + strings.Repeat("é", 201) + `"}){app{id}}}`, "", "", "INVALID"},
		{"an app's token creates none", "mail", `mutation{appCreate(input:{name:"X"}){app{id}}}`, "apps:create", "", "FORBIDDEN"},
		{"a reader creates none", "reader", `mutation{appCreate(input:{name:"X"}){app{id}}}`, "apps:create", "", "FORBIDDEN"},
		{"the operator creates none", "operator", `mutation{appCreate(input:{name:"X"}){app{id}}}`, "apps:create", "", "FORBIDDEN"},
		{"nobody creates one", "nobody", `mutation{appCreate(input:{name:"X"}){app{id}}}`, "", "", "UNAUTHENTICATED"},

		{"an app's token changes its app", "mail", `mutation{appUpdate(id:"` + mail + `",input:{description:"Post",publicSignUp:false}){app{description publicSignUp version history{nodes{action before after}}}}}`, `"description":"Post","publicSignUp":false,"version":2`, "", ""},
		{"and no other", "mail", `mutation{appUpdate(id:"` + wiki + `",input:{name:"Mine"}){app{id}}}`, `"field":"id"`, "", "NOT_FOUND"},
		{"nor opens it to all users", "mail", `mutation{appUpdate(id:"` + mail + `",input:{autoAssign:true}){app{id}}}`, `"field":"autoAssign"`, "", "FORBIDDEN"},
		{"a narrowed token changes nothing", "phone", `mutation{appUpdate(id:"` + mail + `",input:{name:"Mine"}){app{id}}}`, "apps:edit", "", "FORBIDDEN"},
		{"a stranger's is not there", "globex", `mutation{appUpdate(id:"` + mail + `",input:{name:"Mine"}){app{id}}}`, "", "", "NOT_FOUND"},
		{"a user is no app", "management", `mutation{appUpdate(id:"` + ann + `",input:{name:"Mine"}){app{id}}}`, "app_", "", "INVALID"},
		{"a name cannot be cleared", "management", `mutation{appUpdate(id:"` + wiki + `",input:{name:null}){app{id}}}`, `"field":"name"`, "", "INVALID"},
		{"a description can", "management", `mutation{appUpdate(id:"` + mail + `",input:{expectedVersion:2,description:null}){app{description version}}}`, `"description":null,"version":3`, "", ""},
		{"no update is lost", "management", `mutation{appUpdate(id:"` + mail + `",input:{expectedVersion:2,name:"Post"}){app{id}}}`, `"currentVersion":3`, "", "CONFLICT"},
		{"what stands so already is no change", "management", `mutation{appUpdate(id:"` + mail + `",input:{name:"Mail",active:true}){app{version}}}`, `"version":3`, "", ""},
		{"the tenant's default app stays open", "management", `mutation{appUpdate(id:"` + mail + `",input:{active:false}){app{id}}}`, "tenant's default", "", "CONFLICT"},
		{"other apps do not", "management", `mutation{appUpdate(id:"` + wiki + `",input:{active:false}){app{active}}}`, `"active":false`, "", ""},
		{"the tenant's default app is not deleted", "management", `mutation{appDelete(id:"` + mail + `"){deletedId}}`, "tenant's default", "", "CONFLICT"},
		{"an app's token deletes nothing", "wiki", `mutation{appDelete(id:"` + wiki + `"){deletedId}}`, "apps:delete", "", "FORBIDDEN"},
		{"nor does a stranger", "globex", `mutation{appDelete(id:"` + wiki + `"){deletedId}}`, "", "", "NOT_FOUND"},
		{"other apps are", "management", `mutation{appDelete(id:"` + wiki + `"){deletedId}}`, wiki, "", ""},
		{"once", "management", `mutation{appDelete(id:"` + wiki + `"){deletedId}}`, "", "", "NOT_FOUND"},
		{"with what hung on it", "management", `{user(id:"` + bob + `"){apps{nodes{name}}} events(filter:{targetId:"` + wiki + `"}){nodes{action before}}}`, `"apps":{"nodes":[{"name":"News"}]}},"events":{"nodes":[{"action":"app.updated","before":{"active": true}},{"action":"app.deleted","before":{"name": "Wiki"`, "", ""},
	})
	if n := s.sql(`select count(*)::text from events where action = 'app.updated'`); n != "3" {
		t.Errorf("%s changes are in the log, want 3: refusals and what stood so already are none", n)
	}
}

func TestAppAutoAssign(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	sources := `{user(id:"` + eve + `"){apps{edges{node{name} sources{kind by{id}}}}}}`
	s.run([]step{
		{"all users get the app", "management", `mutation{appUpdate(id:"` + draft + `",input:{autoAssign:true}){app{autoAssign}}}`, `true`, "", ""},
		{"by whoever switched it", "management", sources, `{"node":{"name":"Draft"},"sources":[{"kind":"TENANT","by":{"id":"` + backOffice + `"}}]}`, "", ""},
		{"an account takes it as its default", "management", `mutation{accountUpdate(id:"` + hooli + `",input:{defaultAppId:"` + news + `"}){account{defaultApp{name}}}}`, "News", "", ""},
		{"which lasts as long as the account holds it", "management", `mutation{appUpdate(id:"` + news + `",input:{autoAssign:false}){app{id}}}`, `"field":"autoAssign"`, "", "CONFLICT"},
		{"and is open", "management", `mutation{appUpdate(id:"` + news + `",input:{active:false}){app{id}}}`, "default app of an account", "", "CONFLICT"},
		{"and is there", "management", `mutation{appDelete(id:"` + news + `"){deletedId}}`, "default app of an account", "", "CONFLICT"},
		{"held by the account itself", "management", `mutation{accountAppsAssign(id:"` + hooli + `",input:{appIds:["` + news + `"]}){addedCount}}`, `"addedCount":1`, "", ""},
		{"it need not be given to all", "management", `mutation{appUpdate(id:"` + news + `",input:{autoAssign:false}){app{autoAssign}}}`, "false", "", ""},
		{"users lose what is switched off", "management", sources, "Draft", "News", ""},
		{"a new one can be for all at once", "admin", `mutation{appCreate(input:{name:"All",autoAssign:true}){app{users{totalCount}}}}`, `"totalCount":5`, "", ""},
	})
	if by := s.sql(`select count(*)::text from apps where auto_assign <> (auto_at is not null)`); by != "0" {
		t.Errorf("%s apps do not know since when they are for all", by)
	}
}

func TestAppCredentials(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	a := s.ask("management", `mutation{appCreate(input:{name:"Chat"}){clientId clientSecret app{id defaultClient{clientId secrets{hint createdAt lastUsedAt expiresAt}}}}}`, nil)
	secret := a.at("appCreate.clientSecret")
	if len(secret) != 43 || a.at("appCreate.clientId") != a.at("appCreate.app.defaultClient.clientId") || len(a.at("appCreate.clientId")) != 43 {
		t.Fatalf("want credentials: %s", a.text)
	}
	if want := `"secrets":[{"hint":"` + secret[39:] + `"`; !strings.Contains(a.text, want) {
		t.Errorf("want %s\n%s", want, a.text)
	}
	for _, table := range []string{"events", "client_secrets", "clients", "apps"} {
		if n := s.sql(fmt.Sprintf(`select count(*)::text from %s x where x::text like '%%%s%%' or x::text like '%%%x%%'`, table, secret, secret)); n != "0" {
			t.Errorf("the secret is in %s", table)
		}
	}
	if n := s.sql(`select octet_length(hash)::text from client_secrets where hint = $1`, secret[39:]); n != "32" {
		t.Errorf("the hash has %s bytes", n)
	}
}

func TestRedirectURIs(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	many := make([]string, 51)
	for i := range many {
		many[i] = fmt.Sprint("https://a.example/", i)
	}
	for _, c := range []struct {
		kind string
		uris []string
		good bool
	}{
		{"WEB", []string{"https://a.example/cb?x=1", "http://localhost:3000/cb", "http://127.0.0.1/", "http://[::1]:8080"}, true},
		{"WEB", many[:50], true},
		{"WEB", many, false},
		{"WEB", []string{"https://a.example/" + strings.Repeat("x", 1982)}, true},
		{"WEB", []string{"https://a.example/" + strings.Repeat("x", 1983)}, false},
		{"WEB", []string{"http://a.example/"}, false},
		{"WEB", []string{"http://localhost.a.example/"}, false},
		{"WEB", []string{"https://a.example/#here"}, false},
		{"WEB", []string{"https://*.a.example/"}, false},
		{"WEB", []string{"https://ann@a.example/"}, false},
		{"WEB", []string{"https:///cb"}, false},
		{"WEB", []string{"https:a.example"}, false},
		{"WEB", []string{"//a.example/cb"}, false},
		{"WEB", []string{""}, false},
		{"WEB", []string{"javascript:alert(1)"}, false},
		{"WEB", []string{"https://a.example/\u0000"}, false},
		{"WEB", []string{"https://а.example/"}, false}, // the first letter is Cyrillic
		{"WEB", []string{"com.example.app:/cb"}, false},
		{"NATIVE", []string{"com.example.app:/cb", "https://a.example/cb", "http://127.0.0.1/"}, true},
		{"NATIVE", []string{"myapp:/cb"}, false},
		{"NATIVE", []string{"javascript:alert(1)"}, false},
		{"NATIVE", []string{"http://a.example/"}, false},
	} {
		name := fmt.Sprint("client ", s.sql("select count(*)::text from clients"))
		a := s.ask("wiki", `mutation($i:ClientCreateInput!){clientCreate(input:$i){client{id redirectUris}}}`,
			map[string]any{"i": map[string]any{"appId": wiki, "name": name, "type": c.kind, "redirectUris": c.uris}})
		if c.good != (a.code() == "") || !c.good && (a.code() != "INVALID" || a.Errors[0].Extensions.Field != "redirectUris") {
			t.Errorf("%s %.80q: %s", c.kind, c.uris, a.text)
		}
	}
	twice := s.ask("wiki", `mutation{clientUpdate(id:"`+clientOf(s, wiki)+`",input:{redirectUris:["https://a.example/"," https://a.example/ "]}){client{redirectUris}}}`, nil)
	if !strings.Contains(twice.text, `"redirectUris":["https://a.example/"]`) {
		t.Errorf("an address that is given twice is kept once: %s", twice.text)
	}
}

// clientOf is the id of an app's default client.
func clientOf(s *server, app string) string {
	return s.ask("management", `{app(id:"`+app+`"){defaultClient{id}}}`, nil).at("app.defaultClient.id")
}

// Apps are found by who holds them, and by whether they are given to anybody, in any way.
func TestAppFilters(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	find := func(filter string) string { return `{apps(filter:{` + filter + `}){totalCount nodes{name}}}` }
	only := func(names ...string) string {
		for i, name := range names {
			names[i] = `{"name":"` + name + `"}`
		}
		return fmt.Sprintf(`"apps":{"totalCount":%d,"nodes":[%s]}`, len(names), strings.Join(names, ","))
	}
	s.run([]step{
		{"that an account holds, of its own or by the tenant", "management", find(`accountId:"` + initech + `"`), only("Mail", "News"), "", ""},
		{"and that are not for all", "management", find(`accountId:"` + initech + `",autoAssign:false`), only("Mail"), "", ""},
		{"of another tenant's account", "management", find(`accountId:"` + model.AccountID.Of(key("b301")) + `"`), only(), "", ""},
		{"of no account", "management", find(`accountId:"` + ann + `"`), `"field":"filter.accountId"`, "", "INVALID"},
		{"an app, whether an account holds it", "mail", find(`accountId:"` + initech + `"`), only("Mail"), "", ""},
		{"which it does not see otherwise", "mail", find(`accountId:"` + hooli + `"`), only(), "", ""},
		{"that are given to nobody", "management", find(`assigned:false`), only("Draft"), "", ""},
		{"and all others: by hand, by a group, by the tenant", "management", find(`assigned:true`), only("Mail", "Wiki", "News"), "", ""},
		{"that are not open", "management", find(`active:false`), only("Draft"), "", ""},
		{"and given", "management", find(`active:false,assigned:true`), only(), "", ""},
		{"by hand", "management", userApp("Add", eve, draft, ""), draft, "", ""},
		{"it is", "management", find(`active:false,assigned:true`), only("Draft"), "", ""},
		{"to nobody again", "management", userApp("Remove", eve, draft, ""), draft, "", ""},
		{"so it is not", "management", find(`assigned:false`), only("Draft"), "", ""},
		{"to a group without members", "management", mutate("groupAppsAdd", model.GroupID.Of(key("a202")), `appIds:`+listed(draft), "addedCount"), `"addedCount":1`, "", ""},
		{"is given", "management", find(`active:false,assigned:true`), only("Draft"), "", ""},
		{"no more", "management", mutate("groupAppsRemove", model.GroupID.Of(key("a202")), `appIds:`+listed(draft), "removedCount"), `"removedCount":1`, "", ""},
		{"to an account", "management", mutate("accountAppsAssign", initech, `appIds:`+listed(draft), "addedCount"), `"addedCount":1`, "", ""},
		{"is given, too", "management", find(`active:false,assigned:true`), only("Draft"), "", ""},
		{"what others have an app does not ask", "wiki", find(`assigned:true`), "app's own token", "Wiki", "FORBIDDEN"},
		{"nor what they have not", "wiki", find(`assigned:false`), "app's own token", "Wiki", "FORBIDDEN"},
	})
}

// The default app of an account stays open, there, and with the account.
func TestDefaultAppOfAnAccount(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	makes := func(app string) string {
		return mutate("accountUpdate", hooli, `defaultAppId:`+app, "account{defaultApp{name}}")
	}
	update := func(more string) string { return mutate("appUpdate", news, more, "app{id}") }
	s.run([]step{
		{"not one that is not open", "management", mutate("accountAppsAssign", hooli, `appIds:`+listed(draft), "addedCount"), `"addedCount":1`, "", ""},
		{"though it holds it", "management", makes(`"` + draft + `"`), `"field":"defaultAppId"`, "", "CONFLICT"},
		{"one that it holds by the tenant", "management", makes(`"` + news + `"`), `"defaultApp":{"name":"News"}`, "", ""},
		{"is not closed", "management", update(`active:false`), `"field":"active"`, "", "CONFLICT"},
		{"nor taken from all", "management", update(`autoAssign:false`), `"field":"autoAssign"`, "", "CONFLICT"},
		{"even if they keep it", "management", update(`autoAssign:false,onDisable:KEEP_AS_DIRECT`), `"field":"autoAssign"`, "", "CONFLICT"},
		{"nor deleted", "management", `mutation{appDelete(id:"` + news + `"){deletedId}}`, `"field":"id"`, "", "CONFLICT"},
		{"nobody was given it so", "management", `{app(id:"` + news + `"){autoAssign users(filter:{source:[DIRECT]}){totalCount}}}`, `"autoAssign":true,"users":{"totalCount":0}`, "", ""},
		{"an assignment of its own holds it", "management", mutate("accountAppsAssign", hooli, `appIds:`+listed(news), "addedCount"), `"addedCount":1`, "", ""},
		{"when it is taken from all", "management", update(`autoAssign:false`), news, "", ""},
		{"it is not taken away then", "management", mutate("accountAppRemove", hooli, `appId:"`+news+`"`, "app{id}"), `"field":"appId"`, "", "CONFLICT"},
		{"another default", "management", makes(`null`), `"defaultApp":null`, "", ""},
		{"and it may go", "management", `mutation{appDelete(id:"` + news + `"){deletedId}}`, news, "", ""},
	})
}
