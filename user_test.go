package main

import (
	"strings"
	"sync"
	"testing"
	"time"
)

type object = map[string]any

const userFields = `{id version status statusChangedAt email emailVerified phone phoneVerified birthday picture language externalUserId customData lastSignInAt
	name{title first middle last full} address{street city state postalCode country type}
	emails{value primary verified} phones{value primary verified} apps{nodes{id} edges{sources{kind} profile{username externalAccountId customAppData}}}}`

const (
	userCreate = `mutation($input:UserCreateInput!){userCreate(input:$input){user` + userFields + `}}`
	userUpdate = `mutation($id:ID!,$input:UserUpdateInput!){userUpdate(id:$id,input:$input){user` + userFields + `}}`
)

// written is how much there is that a refused write must not touch.
func (s *server) written() string {
	return s.sql(`select concat_ws(' ', (select count(*) from events), (select count(*) from users), (select sum(version) from users),
		(select count(*) from user_emails), (select count(*) from user_phones), (select count(*) from user_apps), (select count(*) from account_user_apps),
		(select count(*) from user_app_profiles), (select count(*) from sessions), (select count(*) from account_apps),
		(select coalesce(string_agg(p::text, ''), '') from user_passwords p))`)
}

// refused expects that a request is refused at a field, and that nothing is written.
func (s *server) refused(name, who, query string, variables object, code, field string) answer {
	s.t.Helper()
	before := s.written()
	a := s.ask(who, query, variables)
	if a.code() != code || a.Errors[0].Extensions.Field != field {
		s.t.Errorf("%s: want %s at %q\n%.600s", name, code, field, a.text)
	}
	if after := s.written(); after != before {
		s.t.Errorf("%s: refused, but written: %s, then %s", name, before, after)
	}
	return a
}

// done expects that a request succeeds with all of these in its answer.
func (s *server) done(name, who, query string, variables object, want ...string) answer {
	s.t.Helper()
	a := s.ask(who, query, variables)
	if a.code() != "" {
		s.t.Errorf("%s: %.600s", name, a.text)
	}
	for _, w := range want {
		if !strings.Contains(a.text, w) {
			s.t.Errorf("%s: want %s\n%.1200s", name, w, a.text)
		}
	}
	return a
}

// actions are those that the log has of a user, but for those of testdata/world, in order.
func (s *server) actions(target string) string {
	return s.sql(`select coalesce(string_agg(action, ' ' order by id), '') from events where target_kind = 'usr' and target_key = $1 and id::text not like '01900000-0000-7000-%'`, keyOf(s.t, target))
}

func TestUserCreate(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	a := s.done("everything", "management", userCreate, object{"input": object{
		"email": " Zoë@Bücher.example ", "phone": "+1 (415) 555-0142",
		"secondaryEmails": []string{"zoe@home.example", "z@work.example"}, "secondaryPhones": []string{"+41 44 668 18 00"},
		"name": object{"title": "Dr", "first": " Zoë 🦊 ", "last": "Zimmer"}, "birthday": "1990-12-31",
		"address": object{"street": strings.Repeat("s", 150), "city": "Zug", "type": "HOME"},
		"picture": "https://pictures.example/z.png", "language": "PT-br", "externalUserId": "crm-99",
		"customData": object{"plan": "pro", "none": nil, "html": "<b>&"},
		"apps": []object{
			{"appId": mail, "username": "Zed", "externalAccountId": "m-9", "customAppData": object{"folders": 1}},
			{"appId": wiki},
		},
	}}, `"status":"PENDING","statusChangedAt":null,"email":"Zoë@Bücher.example","emailVerified":false,"phone":"+14155550142","phoneVerified":false`,
		`"version":1`, `"birthday":"1990-12-31"`, `"language":"pt-BR"`, `"externalUserId":"crm-99"`, `"lastSignInAt":null`,
		`"title":"Dr","first":"Zoë 🦊","middle":null,"last":"Zimmer","full":"Dr Zoë 🦊 Zimmer"`, `"type":"HOME"`, `"none": null`, `<b>&`,
		`"emails":[{"value":"Zoë@Bücher.example","primary":true,"verified":false},{"value":"zoe@home.example","primary":false,"verified":false},{"value":"z@work.example"`,
		`"phones":[{"value":"+14155550142","primary":true,"verified":false},{"value":"+41446681800"`,
		`"nodes":[{"id":"`+mail+`"},{"id":"`+wiki+`"},{"id":"`+news+`"}]`,
		`"profile":{"username":"Zed","externalAccountId":"m-9","customAppData":{"folders": 1}}`,
		`{"sources":[{"kind":"DIRECT"}],"profile":null}`)
	zoe := a.at("userCreate.user.id")
	if got, want := s.actions(zoe), "user.created user.email_added user.email_added user.phone_added user.app_added user.app_added user.app_profile_updated"; got != want {
		t.Errorf("the log has %s, want %s", got, want)
	}
	s.run([]step{
		{"found by the address, whatever the case", "management", `{user(email:"ZOË@BÜCHER.example"){id}}`, zoe, "", ""},
		{"an app sees what was done for it", "mail", `{user(id:"` + zoe + `"){history{nodes{action}}}}`, "user.app_added", "user.created", ""},
		{"a phone alone is enough", "management", `mutation{userCreate(input:{phone:"+14155550143"}){user{email phone customData apps{nodes{id}}}}}`, `"email":null,"phone":"+14155550143","customData":{},"apps":{"nodes":[{"id":"` + news + `"}]}`, "", ""},
		{"the same person in another tenant is another user", "globex", `mutation{userCreate(input:{email:"bob@acme.example", phone:"+14155550102", externalUserId:"crm-2"}){user{id}}}`, "usr_", "", ""},
		{"an app's own token creates and assigns", "wiki", `mutation{userCreate(input:{email:"w@acme.example"}){user{status apps{nodes{id} edges{sources{kind}}} history{nodes{action appId}}}}}`, `"apps":{"nodes":[{"id":"` + wiki + `"}],"edges":[{"sources":[{"kind":"DIRECT"}]}]}`, mail, ""},
		{"and may name itself", "wiki", `mutation{userCreate(input:{email:"w2@acme.example", apps:[{appId:"` + wiki + `", username:"w2"}]}){user{apps{nodes{id} edges{profile{username}}}}}}`, `"username":"w2"`, "", ""},
		{"a profile of nothing is none", "management", `mutation{userCreate(input:{email:"w3@acme.example", name:null, apps:[{appId:"` + wiki + `", username:" ", customAppData:{}}]}){user{apps{edges{profile{username}}}}}}`, `"edges":[{"profile":null}`, "", ""},
	})
}

func TestUserCreateRefuses(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	many := make([]string, 11)
	for i := range many {
		many[i] = string(rune('a'+i)) + "@many.example"
	}
	apps := make([]object, 101)
	for i := range apps {
		apps[i] = object{"appId": mail}
	}
	big := strings.Repeat("x", 512_000)
	with := func(field string, value any) object { return object{"email": "new@acme.example", field: value} }
	for _, c := range []struct {
		name, who   string
		input       object
		code, field string
	}{
		{"neither email nor phone", "management", object{"name": object{"first": "N"}}, "INVALID", "email"},
		{"an empty email", "management", object{"email": "", "phone": "+14155550142"}, "INVALID", "email"},
		{"two at signs", "management", object{"email": "a@b@c.example"}, "INVALID", "email"},
		{"no domain", "management", object{"email": "ann@localhost"}, "INVALID", "email"},
		{"a blank within", "management", object{"email": "a b@c.example"}, "INVALID", "email"},
		{"a name around it", "management", object{"email": "Ann <ann@c.example>"}, "INVALID", "email"},
		{"a quoted part", "management", object{"email": `"a"@c.example`}, "INVALID", "email"},
		{"an empty label", "management", object{"email": "a@c..example"}, "INVALID", "email"},
		{"a hyphen at the start", "management", object{"email": "a@-c.example"}, "INVALID", "email"},
		{"an address of a host", "management", object{"email": "a@[192.0.2.1]"}, "INVALID", "email"},
		{"two dots", "management", object{"email": "a..b@c.example"}, "INVALID", "email"},
		{"zero in an email", "management", object{"email": "a\x00@c.example"}, "INVALID", "email"},
		{"an invisible character", "management", object{"email": "a\u200b@c.example"}, "INVALID", "email"},
		{"a letter written backwards", "management", object{"email": "a\u202e@c.example"}, "INVALID", "email"},
		{"a long email", "management", object{"email": strings.Repeat("a", 64) + "@" + strings.Repeat("b.", 94) + "com"}, "INVALID", "email"},
		{"a long local part", "management", object{"email": strings.Repeat("a", 65) + "@c.example"}, "INVALID", "email"},
		{"a phone without a country", "management", object{"phone": "4155550142"}, "INVALID", "phone"},
		{"a phone that is too short", "management", object{"phone": "+1415"}, "INVALID", "phone"},
		{"a phone that is too long", "management", object{"phone": "+141555501421234567"}, "INVALID", "phone"},
		{"a phone of no country", "management", object{"phone": "+999123456789"}, "INVALID", "phone"},
		{"letters in a phone", "management", object{"phone": "+1800FLOWERS"}, "INVALID", "phone"},
		{"an extension", "management", object{"phone": "+14155550142;ext=5"}, "INVALID", "phone"},
		{"zero in a phone", "management", object{"phone": "+1415555\x000142"}, "INVALID", "phone"},
		{"eleven more emails", "management", with("secondaryEmails", many), "INVALID", "secondaryEmails"},
		{"the primary email again", "management", with("secondaryEmails", []string{"NEW@acme.example"}), "INVALID", "secondaryEmails"},
		{"an email twice", "management", with("secondaryEmails", []string{"x@c.example", "X@c.example"}), "INVALID", "secondaryEmails"},
		{"a bad email among more", "management", with("secondaryEmails", []string{"x"}), "INVALID", "secondaryEmails"},
		{"a phone twice", "management", with("secondaryPhones", []string{"+14155550142", "+1 415 555 0142"}), "INVALID", "secondaryPhones"},
		{"a long name", "management", with("name", object{"first": strings.Repeat("ä", 31)}), "INVALID", "name.first"},
		{"a line break in a name", "management", with("name", object{"last": "a\nb"}), "INVALID", "name.last"},
		{"a long street", "management", with("address", object{"street": strings.Repeat("s", 151)}), "INVALID", "address.street"},
		{"a long town", "management", with("address", object{"city": strings.Repeat("s", 31)}), "INVALID", "address.city"},
		{"a birthday to come", "management", with("birthday", time.Now().Add(72*time.Hour).Format(time.DateOnly)), "INVALID", "birthday"},
		{"a picture over http", "management", with("picture", "http://pictures.example/p.png"), "INVALID", "picture"},
		{"a picture that runs", "management", with("picture", "javascript:alert(1)"), "INVALID", "picture"},
		{"a picture of nowhere", "management", with("picture", "https:///p.png"), "INVALID", "picture"},
		{"a long picture", "management", with("picture", "https://p.example/"+strings.Repeat("p", 2000)), "INVALID", "picture"},
		{"no language", "management", with("language", "english"), "INVALID", "language"},
		{"a long external id", "management", with("externalUserId", strings.Repeat("e", 201)), "INVALID", "externalUserId"},
		{"zero in an external id", "management", with("externalUserId", "a\x00b"), "INVALID", "externalUserId"},
		{"large custom data", "management", with("customData", object{"a": big}), "INVALID", "customData"},
		{"zero in custom data", "management", with("customData", object{"a": "\x00"}), "INVALID", "customData"},
		{"a list as custom data", "management", with("customData", []int{1}), "INVALID", ""},
		{"many apps", "management", with("apps", apps), "INVALID", "apps"},
		{"an app twice", "management", with("apps", apps[:2]), "INVALID", "apps.appId"},
		{"an id of another kind", "management", with("apps", []object{{"appId": writers}}), "INVALID", "apps.appId"},
		{"large custom app data", "management", with("apps", []object{{"appId": mail, "customAppData": object{"a": big}}}), "INVALID", "apps.customAppData"},
		{"a long username", "management", with("apps", []object{{"appId": mail, "username": strings.Repeat("u", 201)}}), "INVALID", "apps.username"},
		{"another tenant's app", "management", with("apps", []object{{"appId": secretApp}}), "NOT_FOUND", "apps.appId"},
		{"another app, by an app's token", "wiki", with("apps", []object{{"appId": mail}}), "NOT_FOUND", "apps.appId"},
		{"another app beside its own", "wiki", with("apps", []object{{"appId": wiki}, {"appId": mail}}), "NOT_FOUND", "apps.appId"},
		{"a taken email", "management", object{"email": "aNN@ACME.example"}, "CONFLICT", "email"},
		{"a taken email, by another app", "wiki", object{"email": "ann@acme.example"}, "CONFLICT", "email"},
		{"a taken phone", "management", object{"phone": "+1 415-555-0101"}, "CONFLICT", "phone"},
		{"a taken external id", "management", with("externalUserId", "crm-1"), "CONFLICT", "externalUserId"},
		{"a taken username", "management", with("apps", []object{{"appId": mail, "username": "aNNIE"}}), "CONFLICT", "username"},
		{"a reader", "reader", with("language", "en"), "FORBIDDEN", ""},
		{"an app's narrowed token", "phone", with("language", "en"), "FORBIDDEN", ""},
		{"the operator", "operator", with("language", "en"), "FORBIDDEN", ""},
		{"nobody", "nobody", with("language", "en"), "UNAUTHENTICATED", ""},
	} {
		a := s.refused(c.name, c.who, userCreate, object{"input": c.input}, c.code, c.field)
		if c.code == "CONFLICT" && (strings.Contains(a.text, ann) || strings.Contains(a.text, "Archer")) {
			t.Errorf("%s: the answer says whose it is: %s", c.name, a.text)
		}
	}
	s.refused("a number too large to keep", "management", `mutation{userCreate(input:{email:"n@acme.example", customData:{n:1e200000}}){user{id}}}`, nil, "INVALID", "")
	for _, field := range []string{"status", "id", "version", "createdAt", "emailVerified", "lastSignInAt", "tenantId", "identities"} {
		if a := s.ask("management", userCreate, object{"input": with(field, "x")}); a.code() != "INVALID" {
			t.Errorf("%s could be set: %s", field, a.text)
		}
	}
}

func TestUserCreateAtTheLimit(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	create := `mutation($d:JSON){userCreate(input:{email:"l@acme.example", customData:$d}){user{id}}}`
	fits := object{"a": strings.Repeat("x", 512_000-len(`{"a":""}`))}
	s.refused("512,001 bytes are not", "management", create, object{"d": object{"a": fits["a"].(string) + "x"}}, "INVALID", "customData")
	a := s.done("512,000 bytes are kept", "management", create, object{"d": fits}, "usr_")
	s.done("bytes are counted as they are, however they can be spelled", "management", userUpdate,
		object{"id": a.at("userCreate.user.id"), "input": object{"customData": object{"a": strings.Repeat("<", 90_000), "b": strings.Repeat("ä", 210_000)}}}, "<<<")
	s.done("254 bytes of an address", "management", `mutation($e:String){userCreate(input:{email:$e}){user{id}}}`,
		object{"e": strings.Repeat("a", 64) + "@" + strings.Repeat("b.", 93) + "com"}, "usr_")
}

func TestUserCreateAtOnce(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	codes := atOnce(8, func(int) string {
		return s.ask("management", `mutation{userCreate(input:{email:"one@acme.example"}){user{id}}}`, nil).code()
	})
	if codes[""] != 1 || codes["CONFLICT"] != 7 {
		t.Errorf("want one success and seven conflicts, got %v", codes)
	}
	if n := s.sql(`select count(*) from users where email = 'one@acme.example'`); n != "1" {
		t.Errorf("there are %s of them", n)
	}
}

// atOnce runs f n times at the same time, and counts what it answers.
func atOnce(n int, f func(i int) string) map[string]int {
	answers := make([]string, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { answers[i] = f(i) })
	}
	wg.Wait()
	counts := map[string]int{}
	for _, a := range answers {
		counts[a]++
	}
	return counts
}

func TestUserUpdate(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	update := func(input object) object { return object{"id": ann, "input": input} }
	s.done("absent stays", "management", userUpdate, update(object{"name": object{"middle": "B"}, "language": "de"}),
		`"version":2`, `"first":"Ann","middle":"B","last":"Archer","full":"Ann B Archer"`, `"email":"Ann@acme.example","emailVerified":true`, `"language":"de"`, `"customData":{"plan": "pro"}`)
	s.done("null clears", "management", userUpdate, update(object{"language": nil, "name": object{"middle": nil, "last": nil}, "externalUserId": nil}),
		`"version":3`, `"first":"Ann","middle":null,"last":null`, `"language":null`, `"externalUserId":null`)
	s.done("data is merged at the top", "management", userUpdate, update(object{"customData": object{"seats": object{"a": 1}, "html": "<&>"}}),
		`"version":4`, `"plan": "pro"`, `"seats": {"a": 1}`, `<&>`)
	s.done("a null member is removed", "management", userUpdate, update(object{"customData": object{"plan": nil, "html": nil, "seats": object{"b": 2}}}), `"customData":{"seats": {"b": 2}}`, `"version":5`)
	s.done("what is so already is no change", "management", userUpdate, update(object{"customData": object{"seats": object{"b": 2}}, "email": "Ann@acme.example", "name": object{"first": "Ann"}}), `"version":5`)
	s.done("nothing is no change", "management", userUpdate, update(object{}), `"version":5`)
	if got, want := s.actions(ann), strings.TrimSpace(strings.Repeat("user.updated ", 4)); got != want {
		t.Errorf("the log has %s, want %s", got, want)
	}
	s.done("null clears all data", "management", userUpdate, update(object{"customData": nil}), `"customData":{}`)
	s.done("the address in other letters is the same", "management", userUpdate, update(object{"email": "ann@ACME.example"}), `"email":"ann@ACME.example","emailVerified":true`)
	s.done("a new address is not proved", "management", userUpdate, update(object{"email": "ann@new.example"}), `"email":"ann@new.example","emailVerified":false`, `"value":"ann@home.example","primary":false`)
	s.done("an address with a long s", "management", userUpdate, update(object{"email": "ſ@new.example"}), `"emailVerified":false`)
	s.done("proved", "management", contact("EmailVerify", ann, "ſ@new.example", ""), nil, `"emailVerified":true`)
	s.done("which is no s", "management", userUpdate, update(object{"email": "s@new.example"}), `"emailVerified":false`)
	s.done("what stood beside it is there once", "management", userUpdate, update(object{"email": "ANN@home.example", "phone": "+1 415 555 0199"}),
		`"emails":[{"value":"ANN@home.example","primary":true,"verified":false}]`, `"phones":[{"value":"+14155550199","primary":true,"verified":false}]`)
	s.done("one of both can go", "management", userUpdate, update(object{"email": nil}), `"email":null,"emailVerified":false,"phone":"+14155550199"`, `"emails":[]`)
	s.done("an address and its parts", "management", userUpdate, update(object{"address": object{"city": "Zug", "type": "WORK"}}), `"street":null,"city":"Zug","state":null`, `"type":"WORK"`)
	s.done("its parts stay", "management", userUpdate, update(object{"address": object{"street": "One"}}), `"street":"One","city":"Zug"`)
	s.done("null clears it, and the name", "management", userUpdate, update(object{"address": nil, "name": nil}), `"street":null,"city":null`, `"type":null`, `"full":""`)
	s.done("what was freed can be taken", "management", userUpdate, object{"id": bob, "input": object{"email": "Ann@acme.example", "externalUserId": "crm-1"}}, `"email":"Ann@acme.example"`)
	s.done("an app changes its own user", "wiki", userUpdate, object{"id": bob, "input": object{"picture": "https://p.example/b.png"}}, "b.png")
	s.done("and sees that it did", "wiki", `{user(id:"`+bob+`"){history{nodes{action actor{kind} after before}}}}`, nil, `"action":"user.updated","actor":{"kind":"APP"},"after":{"picture": "https://p.example/b.png"},"before":{"picture": null}`)
}

func TestUserUpdateRefuses(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, c := range []struct {
		name, who, id string
		input         object
		code, field   string
	}{
		{"both cleared", "management", ann, object{"email": nil, "phone": nil}, "INVALID", "email"},
		{"the only one cleared", "management", cleo, object{"email": nil}, "INVALID", "email"},
		{"a taken email", "management", ann, object{"email": "BOB@acme.example"}, "CONFLICT", "email"},
		{"a taken phone", "management", ann, object{"phone": "+14155550102"}, "CONFLICT", "phone"},
		{"a taken external id", "management", ann, object{"externalUserId": "crm-2"}, "CONFLICT", "externalUserId"},
		{"a stale version", "management", ann, object{"expectedVersion": 7, "language": "de"}, "CONFLICT", "expectedVersion"},
		{"a stale version of nothing", "management", ann, object{"expectedVersion": 0}, "CONFLICT", "expectedVersion"},
		{"data that grows too large", "management", ann, object{"customData": object{"a": strings.Repeat("x", 511_990)}}, "INVALID", "customData"},
		{"an empty email", "management", ann, object{"email": " "}, "INVALID", "email"},
		{"a long part of the name", "management", ann, object{"name": object{"title": strings.Repeat("t", 31)}}, "INVALID", "name.title"},
		{"another tenant's user", "management", gil, object{"language": "de"}, "NOT_FOUND", "id"},
		{"a user of another app", "mail", bob, object{"language": "de"}, "NOT_FOUND", "id"},
		{"nobody's id", "management", "usr_00000000000000000000000000", object{"language": "de"}, "NOT_FOUND", "id"},
		{"an id of another kind", "management", writers, object{"language": "de"}, "INVALID", "id"},
		{"no id", "management", "' or 1=1", object{"language": "de"}, "INVALID", "id"},
		{"a reader", "reader", ann, object{"language": "de"}, "FORBIDDEN", ""},
		{"the auditor", "auditor", ann, object{"language": "de"}, "FORBIDDEN", ""},
	} {
		s.refused(c.name, c.who, userUpdate, object{"id": c.id, "input": c.input}, c.code, c.field)
	}
	foreign := s.ask("management", userUpdate, object{"id": gil, "input": object{"language": "de"}}).text
	absent := s.ask("management", userUpdate, object{"id": "usr_00000000000000000000000000", "input": object{"language": "de"}}).text
	if foreign != absent {
		t.Errorf("a stranger and nobody can be told apart:\n%s\n%s", foreign, absent)
	}
}

func TestUserUpdateAtOnce(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	codes := atOnce(8, func(i int) string {
		return s.ask("management", userUpdate, object{"id": ann, "input": object{"expectedVersion": 1, "externalUserId": "crm-1" + string(rune('a'+i))}}).code()
	})
	if codes[""] != 1 || codes["CONFLICT"] != 7 {
		t.Errorf("want one success and seven conflicts, got %v", codes)
	}
	a := s.refused("stale", "management", userUpdate, object{"id": ann, "input": object{"expectedVersion": 1}}, "CONFLICT", "expectedVersion")
	if a.Errors[0].Extensions.CurrentVersion != 2 {
		t.Errorf("the answer does not say the version: %s", a.text)
	}
}

func TestUserStatus(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	change := func(verb, id string) string {
		return `mutation{user` + verb + `(id:"` + id + `"){user{status statusChangedAt version sessions{totalCount}}}}`
	}
	s.run([]step{
		{"disabled, and out of all apps", "management", change("Disable", ann), `"status":"DISABLED","statusChangedAt":"20`, "null", ""},
		{"no sessions are left", "management", `{user(id:"` + ann + `"){sessions{totalCount}}}`, `"totalCount":0`, "", ""},
		{"again is no change", "management", change("Disable", ann), `"version":2`, "", ""},
		{"enabled as before", "management", change("Enable", ann), `"status":"ACTIVE"`, "", ""},
		{"again is no change", "management", change("Enable", ann), `"version":3`, "", ""},
		{"who was pending is pending again", "management", change("Disable", cleo), `DISABLED`, "", ""},
		{"as she was", "management", change("Enable", cleo), `PENDING`, "", ""},
		{"who was disabled long ago", "management", change("Enable", dan), `ACTIVE`, "", ""},
		{"an app disables its user, for all apps", "wiki", change("Disable", bob), `DISABLED`, "", ""},
		{"not another app's", "wiki", change("Disable", cleo), "", "", "NOT_FOUND"},
		{"not another tenant's", "globex", change("Enable", bob), "", "", "NOT_FOUND"},
		{"not a reader", "reader", change("Enable", bob), "users:edit", "", "FORBIDDEN"},
		{"an id of another kind", "management", change("Disable", mail), "", "", "INVALID"},
	})
	if got := s.actions(ann); got != "session.revoked user.disabled user.enabled" {
		t.Errorf("the log has %s", got)
	}
	if n := s.sql(`select count(*) from sessions where user_id = $1 and expires_at > now()`, key("a101")); n != "0" {
		t.Errorf("%s sessions are left", n)
	}
}

func TestUserDelete(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	remove := func(id string) string { return `mutation{userDelete(id:"` + id + `"){deletedId}}` }
	s.run([]step{
		{"not another tenant's", "globex", remove(ann), "", "", "NOT_FOUND"},
		{"not another app's", "mail", remove(bob), "", "", "NOT_FOUND"},
		{"not by a reader", "reader", remove(ann), "users:delete", "", "FORBIDDEN"},
		{"who comes by a group stays", "wiki", remove(bob), "by group Writers", "", "CONFLICT"},
		{"who comes by an account stays", "mail", remove(cleo), "by account Initech", "", "CONFLICT"},
		{"who comes by the tenant stays", "news", remove(eve), "by the tenant", "", "CONFLICT"},
		{"an app's token takes her from the app", "mail", remove(ann), ann, "", ""},
		{"who is gone from it", "mail", `{user(id:"` + ann + `"){id}}`, `"user":null`, "", ""},
		{"and cannot go again", "mail", remove(ann), "", "", "NOT_FOUND"},
		{"but not from the tenant", "management", `{user(id:"` + ann + `"){email apps{nodes{id}}}}`, "Ann@acme.example", mail, ""},
		{"nor does the app keep anything", "management", `mutation{userAppAdd(id:"` + ann + `",input:{appId:"` + mail + `"}){user{apps{edges{profile{username}}}}}}`, `{"profile":null}`, "Annie", ""},
	})
	if got := s.actions(ann); got != "user.app_removed session.revoked user.consent_revoked user.app_profile_deleted user.app_added" {
		t.Errorf("the log has %s", got)
	}
	s.run([]step{
		{"the tenant deletes", "management", remove(ann), ann, "", ""},
		{"for good", "management", remove(ann), "", "", "NOT_FOUND"},
		{"what was done to her stays", "management", `{events(filter:{targetId:"` + ann + `"}){nodes{action before}}}`, `"action":"user.deleted","before":{`, "", ""},
		{"her name and address are free", "management", `mutation{userCreate(input:{email:"ann@acme.example",externalUserId:"crm-1"}){user{id}}}`, "usr_", "", ""},
	})
	left := s.sql(`select concat_ws(' ', (select count(*) from user_emails where user_id = $1), (select count(*) from user_apps where user_id = $1),
		(select count(*) from sessions where user_id = $1), (select count(*) from group_members where user_id = $1), (select count(*) from user_identities where user_id = $1))`, key("a101"))
	if left != "0 0 0 0 0" {
		t.Errorf("rows are left: %s", left)
	}
}
