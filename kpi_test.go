package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"tenantry/model"
)

// opened is a number with the list behind it.
type opened struct {
	Value  int
	List   string
	Filter json.RawMessage
}

var filterTypes = map[string]string{
	"users": "UserFilter", "accounts": "AccountFilter", "apps": "AppFilter", "events": "EventFilter", "managementApps": "ManagementAppFilter",
}

// opens expects that the list behind a number has as many rows as it says.
func (s *server) opens(name, who string, n opened) {
	s.t.Helper()
	filter := filterTypes[n.List]
	if filter == "" {
		s.t.Fatalf("%s: no list %q", name, n.List)
	}
	a := s.done(name, who, `query($f:`+filter+`){list:`+n.List+`(first:100,filter:$f){totalCount nodes{id}}}`, object{"f": n.Filter})
	if rows := len(anyID.FindAllString(a.at("list.nodes"), -1)); a.at("list.totalCount") != fmt.Sprint(n.Value) || rows != n.Value {
		s.t.Errorf("%s is %d to %s; with %s there are %s, shown %d", name, n.Value, who, n.Filter, a.at("list.totalCount"), rows)
	}
}

const (
	usersKpis    = `users{...k} usersNew{...k} usersActive{...k} usersPending{...k} usersDisabled{...k} `
	numbers      = ` fragment k on Kpi{value list filter}`
	tenantKpis   = `{at:tenant{kpis{` + usersKpis + `apps{...k} appsInactive{...k} accounts{...k} accountsNew{...k} accountsActive{...k}}}}` + numbers
	accountWants = usersKpis + `apps{...k} appsInactive{...k}`
)

func accountKpis(id string) string {
	return `{at:account(id:"` + id + `"){kpis{` + accountWants + `}}}` + numbers
}

func appKpis(id string) string {
	return `{at:app(id:"` + id + `"){kpis{` + usersKpis + `accounts{...k}}}}` + numbers
}

// kpis are the numbers in the answer to a query, as text in the order of names; - is one
// that is refused, at its place and nowhere else. Each opens its rows.
func (s *server) kpis(who, query string) string {
	s.t.Helper()
	a := s.ask(who, query, nil)
	var got struct {
		At struct{ Kpis map[string]*opened }
	}
	if err := json.Unmarshal(a.Data, &got); err != nil {
		s.t.Fatalf("%s: %s", err, a.text)
	}
	refused := map[string]bool{}
	for _, e := range a.Errors {
		refused[fmt.Sprint(e.Path)] = e.Extensions.Code == "FORBIDDEN"
	}
	all := ""
	for _, name := range slices.Sorted(maps.Keys(got.At.Kpis)) {
		n, path := got.At.Kpis[name], fmt.Sprint([]any{"at", "kpis", name})
		if (n == nil) != refused[path] {
			s.t.Errorf("%s: refused: %v\n%s", name, refused[path], a.text)
		}
		delete(refused, path)
		value := "-"
		if n != nil {
			value = fmt.Sprint(n.Value)
			s.opens(name, who, *n)
		}
		all += name + " " + value + ", "
	}
	if len(refused) > 0 {
		s.t.Errorf("refused elsewhere: %v\n%s", refused, a.text)
	}
	return strings.TrimSuffix(all, ", ")
}

// busy gives the world something to count: Fay is new, Eve nearly so, Dan no more; Ann was
// in yesterday, Bob a month ago; Hooli is new, and holds an app that is not open.
func (s *server) busy() {
	s.t.Helper()
	s.done("Fay", "management", `mutation{userCreate(input:{email:"fay@acme.example",apps:[{appId:"`+mail+`"}]}){user{id}}}`, nil)
	s.done("Ann is in Initech", "management", mutate("accountUsersAdd", initech, `userIds:`+listed(ann), "addedCount"), nil)
	s.done("Hooli has Draft", "management", mutate("accountAppsAssign", hooli, `appIds:`+listed(draft), "addedCount"), nil)
	s.exec(`update users set last_sign_in_at = null; update users set created_at = now() - interval '6 days 23 hours' where id = '` + key("a105").String() + `';
		update users set created_at = now() - interval '7 days 1 hour' where id = '` + key("a104").String() + `';
		update users set last_sign_in_at = now() - interval '29 days 23 hours' where id in ('` + key("a101").String() + `', '` + key("b101").String() + `');
		update users set last_sign_in_at = now() - interval '30 days 1 hour' where id = '` + key("a102").String() + `';
		update accounts set created_at = now() - interval '6 days 23 hours' where id = '` + key("a302").String() + `'`)
}

func TestKpis(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.busy()
	s.holder("clerk", "tenant:read", "accounts:read", "apps:read", "users:list")
	s.holder("porter", "tenant:read", "accounts:read", "accounts:list", "apps:read", "apps:list")
	ofTenant := "accounts 2, accountsActive 1, accountsNew 1, apps 4, appsInactive 1, users 6, usersActive 1, usersDisabled 1, usersNew 2, usersPending 2"
	ofInitech := "apps 2, appsInactive 0, users 2, usersActive 1, usersDisabled 0, usersNew 0, usersPending 1"
	ofMail := "accounts 1, users 3, usersActive 1, usersDisabled 0, usersNew 1, usersPending 2"
	for _, c := range []struct{ name, who, query, want string }{
		{"the tenant", "management", tenantKpis, ofTenant},
		{"to an auditor", "auditor", tenantKpis, ofTenant},
		{"to a reader", "reader", tenantKpis, ofTenant},
		{"another tenant", "globex", tenantKpis, "accounts 1, accountsActive 1, accountsNew 0, apps 1, appsInactive 0, users 1, usersActive 1, usersDisabled 0, usersNew 0, usersPending 0"},
		{"to an app, whose users alone are counted", "mail", tenantKpis, "accounts 1, accountsActive -, accountsNew 0, apps 1, appsInactive -, users 3, usersActive 1, usersDisabled 0, usersNew 1, usersPending 2"},
		{"to who may list users alone", "clerk", tenantKpis, "accounts -, accountsActive -, accountsNew -, apps -, appsInactive -, users 6, usersActive 1, usersDisabled 1, usersNew 2, usersPending 2"},
		{"to who may not", "porter", tenantKpis, "accounts 2, accountsActive 1, accountsNew 1, apps 4, appsInactive 1, users -, usersActive -, usersDisabled -, usersNew -, usersPending -"},
		{"an account", "management", accountKpis(initech), ofInitech},
		{"to a reader", "reader", accountKpis(initech), ofInitech},
		{"another", "management", accountKpis(hooli), "apps 3, appsInactive 1, users 1, usersActive 0, usersDisabled 1, usersNew 0, usersPending 0"},
		{"to an app, whose users alone are counted", "news", accountKpis(hooli), "apps 1, appsInactive -, users 1, usersActive 0, usersDisabled 1, usersNew 0, usersPending 0"},
		{"and which sees itself alone", "mail", accountKpis(initech), "apps 1, appsInactive -, users 2, usersActive 1, usersDisabled 0, usersNew 0, usersPending 1"},
		{"to who may list users alone", "clerk", accountKpis(initech), "apps -, appsInactive -, users 2, usersActive 1, usersDisabled 0, usersNew 0, usersPending 1"},
		{"an app", "management", appKpis(mail), ofMail},
		{"to itself", "mail", appKpis(mail), ofMail},
		{"to a reader", "reader", appKpis(mail), ofMail},
		{"that all have", "management", appKpis(news), "accounts 0, users 6, usersActive 1, usersDisabled 1, usersNew 2, usersPending 2"},
		{"by a group and within an account", "management", appKpis(wiki), "accounts 1, users 3, usersActive 1, usersDisabled 1, usersNew 0, usersPending 0"},
		{"that nobody has", "management", appKpis(draft), "accounts 1, users 0, usersActive 0, usersDisabled 0, usersNew 0, usersPending 0"},
		{"to who may not list users", "porter", appKpis(mail), "accounts 1, users -, usersActive -, usersDisabled -, usersNew -, usersPending -"},
	} {
		if got := s.kpis(c.who, c.query); got != c.want {
			t.Errorf("%s, to %s: %s\nwant %s", c.name, c.who, got, c.want)
		}
	}
}

func TestKpisBySource(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.busy()
	s.holder("porter", "apps:read", "users:list")
	for _, c := range []struct{ who, app, want string }{
		{"management", mail, "DIRECT 2, GROUP 0, ACCOUNT 2, TENANT 0"},
		{"mail", mail, "DIRECT 2, GROUP 0, ACCOUNT 2, TENANT 0"},
		{"reader", wiki, "DIRECT 1, GROUP 2, ACCOUNT 0, TENANT 0"},
		{"news", news, "DIRECT 0, GROUP 0, ACCOUNT 0, TENANT 6"},
	} {
		a := s.done(c.app, c.who, `{app(id:"`+c.app+`"){kpis{bySource{source value filter}}}}`, nil)
		var all []struct {
			Source string
			Value  int
			Filter json.RawMessage
		}
		if err := json.Unmarshal([]byte(a.at("app.kpis.bySource")), &all); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, k := range all {
			got = append(got, fmt.Sprint(k.Source, " ", k.Value))
			rows := s.done(k.Source, c.who, `query($f:AppUserFilter){app(id:"`+c.app+`"){users(filter:$f){totalCount}}}`, object{"f": k.Filter})
			if n := rows.at("app.users.totalCount"); n != fmt.Sprint(k.Value) {
				t.Errorf("%s: %d by %s, who are %s", c.app, k.Value, k.Source, n)
			}
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("to %s: %v; want %s", c.who, got, c.want)
		}
	}
	s.run([]step{
		{"who may not read users", "porter", `{app(id:"` + mail + `"){kpis{users{value} bySource{value}}}}`, `"users":{"value":3},"bySource":null`, "", "FORBIDDEN"},
	})
}

func TestUsersPerAccount(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.busy()
	s.holder("clerk", "tenant:read", "users:list", "users:read")
	average := `{tenant{kpis{users{value} usersPerAccount}}}`
	s.run([]step{
		{"three in two", "management", average, `"usersPerAccount":1.5`, "", ""},
		{"as Mail sees them, two in one", "mail", average, `"usersPerAccount":2}`, "", ""},
		{"one of its users is in an account that it does not see", "management", mutate("accountUsersAdd", hooli, `userIds:`+listed(cleo), "addedCount"), `"addedCount":1`, "", ""},
		{"who counts twice", "management", average, `"usersPerAccount":2}`, "", ""},
		{"but not where the account does not count", "mail", average, `"usersPerAccount":2}`, "", ""},
		{"an app with accounts that all hold it", "news", average, `"usersPerAccount":2}`, "", ""},
		{"nor another app's, of whose users one is in its account", "wiki", average, `"usersPerAccount":1}`, "", ""},
		{"who may not list accounts", "clerk", average, `"users":{"value":6},"usersPerAccount":null`, "", "FORBIDDEN"},
		{"the last account", "management", `mutation{a:accountDelete(id:"` + hooli + `"){deletedId} b:accountDelete(id:"` + initech + `"){deletedId}}`, hooli, "", ""},
		{"of none, there is no average", "management", average, `"usersPerAccount":null`, "errors", ""},
		{"another tenant's", "globex", average, `"usersPerAccount":1}`, "", ""},
	})
}

// Numbers are counted after the change that they are asked with, and are of one moment.
func TestKpisAfterAChange(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	users := `kpis{users{value}}`
	s.run([]step{
		{"each change is counted", "management", `mutation{a:accountUsersAdd(id:"` + initech + `",input:{userIds:` + listed(ann) + `}){account{` + users + `}} b:accountUsersAdd(id:"` + initech + `",input:{userIds:` + listed(bob, eve) + `}){account{` + users + `}}}`, `{"a":{"account":{"kpis":{"users":{"value":2}}}},"b":{"account":{"kpis":{"users":{"value":4}}}}}`, "", ""},
		{"many at once", "management", `{accounts{nodes{name kpis{users{value} apps{value}}}} apps(orderBy:{field:NAME}){nodes{name kpis{users{value} accounts{value}}}}}`, `{"accounts":{"nodes":[{"name":"Initech","kpis":{"users":{"value":4},"apps":{"value":2}}},{"name":"Hooli","kpis":{"users":{"value":1},"apps":{"value":2}}}]},"apps":{"nodes":[{"name":"Draft","kpis":{"users":{"value":0},"accounts":{"value":0}}},{"name":"Mail","kpis":{"users":{"value":4},"accounts":{"value":1}}},{"name":"News","kpis":{"users":{"value":5},"accounts":{"value":0}}},{"name":"Wiki","kpis":{"users":{"value":3},"accounts":{"value":1}}}]}}`, "", ""},
		{"25 of them", "management", `{accounts(first:25){nodes{kpis{users{value}}}}}`, `"value":4`, "", ""},
		{"100 of them cost too much", "management", `{accounts(first:100){nodes{kpis{users{value}}}}}`, "may cost", "value", "LIMITED"},
		{"of apps, too", "management", `{apps(first:100){nodes{kpis{users{value}}}}}`, "may cost", "value", "LIMITED"},
	})
}

// signIns are the sign-ins of a subject by day, and their sum; every day opens its rows.
func (s *server) signIns(who, subject string) (days []string, all map[string]int) {
	s.t.Helper()
	a := s.done(subject, who, `{at:`+subject+`{kpis{signIns{day signIns{value list filter}}}}}`, nil)
	var got []struct {
		Day     string
		SignIns opened
	}
	if err := json.Unmarshal([]byte(a.at("at.kpis.signIns")), &got); err != nil {
		s.t.Fatalf("%s: %s", err, a.text)
	}
	all = map[string]int{}
	for _, d := range got {
		days = append(days, d.Day)
		if d.SignIns.Value > 0 {
			all[d.Day] = d.SignIns.Value
			s.opens(d.Day, who, d.SignIns)
		}
	}
	s.opens(days[0], who, got[0].SignIns)
	s.opens(days[3], who, got[3].SignIns)
	return days, all
}

func TestSignIns(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.holder("clerk", "tenant:read", "users:list")
	today := time.Now().UTC().Truncate(24 * time.Hour)
	day := func(back int) string { return today.AddDate(0, 0, -back).Format(time.DateOnly) }
	signedIn := func(at time.Time, action, user, app, account string) {
		related := "null, null"
		if account != "" {
			related = "'acc', '" + key(account).String() + "'"
		}
		tenant := key(user[:1]).String()
		s.exec(fmt.Sprintf(`insert into events (tenant_id, id, at, action, actor_kind, target_kind, target_key, app_id, related_kind, related_key)
			values ('%s', '%s', '%s', '%s', 'USER', 'usr', '%s', '%s', %s)`, tenant, model.KeyAt(at, 0), at.Format(time.RFC3339Nano), action, key(user), key(app), related))
	}
	for _, in := range []struct {
		at                         time.Time
		action, user, app, account string
	}{
		{today, "user.signed_in", "a101", "a01", ""},
		{today.Add(time.Second), "user.signed_in", "a103", "a01", "a301"},
		{today.Add(time.Second), "user.updated", "a103", "a01", "a301"},
		{today.Add(-time.Microsecond), "user.signed_in", "a102", "a02", ""},
		{today.AddDate(0, 0, -1), "user.signed_in", "a104", "a02", "a302"},
		{today.AddDate(0, 0, -10), "user.signed_in", "a103", "a03", "a301"},
		{today.AddDate(0, 0, -29), "user.signed_in", "a103", "a01", "a301"},
		{today.AddDate(0, 0, -29).Add(-time.Microsecond), "user.signed_in", "a103", "a01", "a301"},
		{today.AddDate(0, 0, 1), "user.signed_in", "a103", "a01", "a301"},
		{today, "user.signed_in", "b101", "b01", "b301"},
	} {
		signedIn(in.at, in.action, in.user, in.app, in.account)
	}
	for _, c := range []struct {
		name, who, subject string
		want               map[string]int
	}{
		{"of the tenant", "management", "tenant", map[string]int{day(0): 2, day(1): 2, day(10): 1, day(29): 1}},
		{"to a reader", "reader", "tenant", map[string]int{day(0): 2, day(1): 2, day(10): 1, day(29): 1}},
		{"to an app, its own", "mail", "tenant", map[string]int{day(0): 2, day(29): 1}},
		{"another tenant's", "globex", "tenant", map[string]int{day(0): 1}},
		{"of an app", "management", `app(id:"` + mail + `")`, map[string]int{day(0): 2, day(29): 1}},
		{"of another", "management", `app(id:"` + wiki + `")`, map[string]int{day(1): 2}},
		{"of one without", "management", `app(id:"` + draft + `")`, map[string]int{}},
		{"of an account", "management", `account(id:"` + initech + `")`, map[string]int{day(0): 1, day(10): 1, day(29): 1}},
		{"of another", "management", `account(id:"` + hooli + `")`, map[string]int{day(1): 1}},
		{"to an app, its own", "news", `account(id:"` + initech + `")`, map[string]int{day(10): 1}},
	} {
		days, got := s.signIns(c.who, c.subject)
		if len(days) != 30 || days[0] != day(29) || days[29] != day(0) || !slices.IsSorted(days) || len(slices.Compact(days)) != 30 {
			t.Fatalf("%s: days %v", c.name, days)
		}
		if !maps.Equal(got, c.want) {
			t.Errorf("%s: %v; want %v", c.name, got, c.want)
		}
	}
	s.run([]step{
		{"who may not read the log", "clerk", `{tenant{kpis{users{value} signIns{day signIns{value}}}}}`, `"users":{"value":5},"signIns":null`, "day", "FORBIDDEN"},
		{"when it was last signed in to", "auditor", `{a:app(id:"` + mail + `"){lastSignInAt} b:app(id:"` + wiki + `"){lastSignInAt} c:app(id:"` + draft + `"){lastSignInAt}}`, `{"a":{"lastSignInAt":"` + day(-1) + `T00:00:00Z"},"b":{"lastSignInAt":"` + day(1) + `T23:59:59.999999Z"},"c":{"lastSignInAt":null}}`, "", ""},
	})
	if planned { // gqlgen's executor keeps nothing
		s.keeps()
	}
	signedIn(today.AddDate(0, 0, 2), "user.signed_in", "a101", "a01", "")
	s.run([]step{
		{"an app that is kept, too", "management", `{user(id:"` + ann + `"){apps(first:1){nodes{lastSignInAt}}}}`, `"lastSignInAt":"` + day(-2) + `T00:00:00Z"`, "", ""},
	})
}
