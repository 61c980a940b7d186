package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"testing"

	"tenantry/model"
)

func TestClients(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	create := func(app, more string) string {
		return `mutation{clientCreate(input:{appId:"` + app + `",` + more + `}){clientSecret client{name type accessTokenTtl clientId app{name} secrets{hint} owner:app{history{nodes{action targetId}}}}}}`
	}
	s.run([]step{
		{"a client is added", "management", create(wiki, `name:"Phone",type:NATIVE,accessTokenTtl:60`), `"name":"Phone","type":"NATIVE","accessTokenTtl":60`, "", ""},
		{"another of that name is refused", "management", create(wiki, `name:"PHONE"`), `"field":"name"`, "", "CONFLICT"},
		{"but not in another app", "management", create(news, `name:"Phone"`), `"app":{"name":"News"}`, "", ""},
		{"an app's token adds one to its app", "wiki", create(wiki, `name:"Own"`), `client.created`, "", ""},
		{"and to no other", "wiki", create(mail, `name:"Own"`), `"field":"appId"`, "", "NOT_FOUND"},
		{"a stranger's app is not there", "globex", create(wiki, `name:"Own"`), "", "", "NOT_FOUND"},
		{"nor is one that never was", "management", create(model.AppID.Of(key("fff")), `name:"Own"`), "", "", "NOT_FOUND"},
		{"a token must live a minute", "management", create(wiki, `name:"Short",accessTokenTtl:59`), `"field":"accessTokenTtl"`, "", "INVALID"},
		{"and at most a day", "management", create(wiki, `name:"Long",accessTokenTtl:86401`), `"field":"accessTokenTtl"`, "", "INVALID"},
		{"a reader adds none", "reader", create(wiki, `name:"R"`), "apps:edit", "", "FORBIDDEN"},
		{"nor does the operator", "operator", create(wiki, `name:"R"`), "apps:edit", "", "FORBIDDEN"},

		{"a client is changed", "mail", `mutation{clientUpdate(id:"` + mailClient + `",input:{expectedVersion:1,name:"Web",description:"x",redirectUris:["https://mail.example/"],accessTokenTtl:120}){client{version name description redirectUris accessTokenTtl}}}`, `"version":2,"name":"Web","description":"x","redirectUris":["https://mail.example/"],"accessTokenTtl":120`, "", ""},
		{"not over another change", "mail", `mutation{clientUpdate(id:"` + mailClient + `",input:{expectedVersion:1,name:"W"}){client{id}}}`, `"currentVersion":2`, "", "CONFLICT"},
		{"addresses can be cleared", "mail", `mutation{clientUpdate(id:"` + mailClient + `",input:{redirectUris:null}){client{name redirectUris}}}`, `"name":"Web","redirectUris":[]`, "", ""},
		{"not by another app", "wiki", `mutation{clientUpdate(id:"` + mailClient + `",input:{name:"W"}){client{id}}}`, "", "", "NOT_FOUND"},
		{"a management app's client is not an app's", "mail", `mutation{clientUpdate(id:"` + backOfficeClient + `",input:{name:"W"}){client{id}}}`, "", "", "NOT_FOUND"},
		{"but who may edit it does", "management", `mutation{clientUpdate(id:"` + backOfficeClient + `",input:{name:"Office",accessTokenTtl:600}){client{name accessTokenTtl managementApp{name} app{name}}}}`, `"name":"Office","accessTokenTtl":600,"managementApp":{"name":"Back office"},"app":null`, "", ""},
		{"it sends nobody back", "management", `mutation{clientUpdate(id:"` + backOfficeClient + `",input:{redirectUris:["https://a.example/"]}){client{id}}}`, `"field":"redirectUris"`, "", "INVALID"},
		{"it is not deleted alone", "management", `mutation{clientDelete(id:"` + backOfficeClient + `"){deletedId}}`, "belongs to a management app", "", "CONFLICT"},
		{"a stranger deletes nothing", "globex", `mutation{clientDelete(id:"` + mailClient + `"){deletedId}}`, "", "", "NOT_FOUND"},
		{"the default client can go", "mail", `mutation{clientDelete(id:"` + mailClient + `"){deletedId}}`, mailClient, "", ""},
		{"then there is none", "mail", `{app(id:"` + mail + `"){defaultClient{id} clients{nodes{name}}}}`, `"defaultClient":null,"clients":{"nodes":[{"name":"Mail phone"}]}`, "", ""},
	})
}

func TestClientsAreCounted(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	codes := rush(24, func(i int) string {
		return s.ask("wiki", fmt.Sprintf(`mutation{clientCreate(input:{appId:"%s",name:"c%d"}){client{id}}}`, wiki, i), nil).code()
	})
	if codes[""] != 19 || codes["CONFLICT"] != 5 {
		t.Errorf("19 fit beside the first: %v", codes)
	}
	if n := s.sql(`select count(*)::text from clients where app_id = $1`, key("a02")); n != "20" {
		t.Errorf("the app has %s clients", n)
	}
}

func TestClientSecrets(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	create := func(id string) string {
		return `mutation{clientSecretCreate(clientId:"` + id + `"){clientSecret client{version secrets{id hint}}}}`
	}
	s.sql(`with gone as (delete from client_secrets where client_id = $1 returning 1) select count(*)::text from gone`, key("a21").String())
	codes := rush(8, func(int) string { return s.ask("mail", create(mailClient), nil).code() })
	if codes[""] != 2 || codes["CONFLICT"] != 6 {
		t.Errorf("two secrets fit: %v", codes)
	}
	first, second := model.SecretID.Of(secretKey(t, s, "min")), model.SecretID.Of(secretKey(t, s, "max"))
	revoke := func(client, secret string) string {
		return `mutation{clientSecretRevoke(clientId:"` + client + `",secretId:"` + secret + `"){client{secrets{id}}}}`
	}
	s.run([]step{
		{"another client's secret is not there", "management", revoke(backOfficeClient, first), `"field":"secretId"`, "", "NOT_FOUND"},
		{"nor to another app", "wiki", revoke(mailClient, first), `"field":"clientId"`, "", "NOT_FOUND"},
		{"nor to another tenant", "globex", revoke(mailClient, first), `"field":"clientId"`, "", "NOT_FOUND"},
		{"a reader revokes none", "reader", revoke(mailClient, first), "apps:edit", "", "FORBIDDEN"},
		{"a narrowed token makes none", "phone", create(mailClient), "apps:edit", "", "FORBIDDEN"},
		{"a user is no secret", "mail", revoke(mailClient, ann), `"field":"secretId"`, "", "INVALID"},
		{"one is revoked", "mail", revoke(mailClient, first), `"secrets":[{"id":"` + second + `"}]`, first, ""},
		{"once", "mail", revoke(mailClient, first), "", "", "NOT_FOUND"},
		{"the last one is not", "mail", revoke(mailClient, second), "last secret", "", "CONFLICT"},
		{"it works on", "mail", `{client(id:"` + mailClient + `"){secrets{id}}}`, second, "", ""},
		{"a management app's too", "management", create(backOfficeClient), `"hint"`, "", ""},
		{"not to an app", "mail", create(backOfficeClient), "", "", "NOT_FOUND"},
		{"the log knows which", "mail", `{events(filter:{targetId:"` + mailClient + `"}){nodes{action before after relatedId appId}}}`, `{"action":"client.secret_revoked","before":{"secretId": "` + first + `"},"after":null,"relatedId":"` + mail + `","appId":"` + mail + `"}`, "", ""},
	})
	if v := s.sql(`select version::text from clients where id = $1`, key("a21")); v != "4" {
		t.Errorf("two secrets made and one revoked are three changes: version %s", v)
	}
}

func TestLastSecretStays(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for range 2 {
		s.ask("mail", `mutation{clientSecretCreate(clientId:"`+mailClient+`"){clientSecret}}`, nil)
	}
	ids := []string{model.SecretID.Of(secretKey(t, s, "min")), model.SecretID.Of(secretKey(t, s, "max"))}
	codes := rush(8, func(i int) string {
		return s.ask("mail", `mutation{clientSecretRevoke(clientId:"`+mailClient+`",secretId:"`+ids[i%2]+`"){client{id}}}`, nil).code()
	})
	if codes[""] != 1 || s.sql(`select count(*)::text from client_secrets where client_id = $1`, key("a21")) != "1" {
		t.Errorf("one must stay: %v", codes)
	}
}

// TestCredentialsGiveNoMore proves that a secret is no way around one's own permissions.
func TestCredentialsGiveNoMore(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	had, _ := strconv.Atoi(s.sql(`select count(*)::text from client_secrets`))
	ctx := context.Background()
	as := func(kind model.ActorKind, permissions ...model.Permission) model.Principal {
		if kind == model.ActorKindApp {
			return model.OfApp(key("a"), key("a01"), "Mail", [][]model.Permission{permissions})
		}
		return model.Admin(key("a"), key("a51"), "Rita Root", [][]model.Permission{permissions})
	}
	secret := func(id string) func(model.Principal) error {
		return func(p model.Principal) error { _, err := s.db.As(p).CreateClientSecret(ctx, id); return err }
	}
	auditorClient := model.ClientID.Of(key("a32"))
	reader := []model.Permission{"*:list", "*:read", model.ManagementAppsEdit}
	for _, c := range []struct {
		name string
		who  model.Principal
		do   func(model.Principal) error
		code model.Code
	}{
		{"of a management app that may do everything", as(model.ActorKindAdminUser, model.ManagementAppsEdit), secret(backOfficeClient), model.Forbidden},
		{"of one that may do no more", as(model.ActorKindAdminUser, reader...), secret(auditorClient), ""},
		{"of an app, without its permission", as(model.ActorKindAdminUser, model.ManagementAppsEdit), secret(mailClient), model.Forbidden},
		{"of a management app, without its permission", as(model.ActorKindAdminUser, model.AppsEdit), secret(auditorClient), model.Forbidden},
		{"of an app, by who administers apps", as(model.ActorKindAdminUser, model.AppsEdit), secret(mailClient), model.Forbidden},
		{"of an app, by who may do all that it may", as(model.ActorKindAdminUser, "*:list", "*:read", model.UsersCreate, model.UsersEdit, model.UsersDelete, model.AppsEdit, model.SessionsDelete,
			model.AuthenticatorsCreate, model.AuthenticatorsEdit, model.AuthenticatorsDelete, model.ConsentsDelete, model.EventStreamsEdit), secret(mailClient), ""},
		{"of a new app, by who only creates apps", as(model.ActorKindAdminUser, model.AppsCreate), func(p model.Principal) error {
			_, err := s.db.As(p).CreateApp(ctx, model.AppCreateInput{Name: "Trojan", AutoAssign: true})
			return err
		}, model.Forbidden},
		{"of a client that may do more than its sister", as(model.ActorKindApp, model.AppsEdit), secret(mailClient), model.Forbidden},
		{"of a client that no role narrows, by who does not create all", as(model.ActorKindApp, model.AppsEdit), func(p model.Principal) error {
			_, err := s.db.As(p).CreateClient(ctx, model.ClientCreateInput{AppID: mail, Name: "Mine", Type: model.ClientTypeWeb, AccessTokenTTL: 60})
			return err
		}, model.Forbidden},
		{"of a new management app", as(model.ActorKindAdminUser, model.ManagementAppsCreate), func(p model.Principal) error {
			_, err := s.db.As(p).CreateManagementApp(ctx, model.ManagementAppCreateInput{Name: "Mine"})
			return err
		}, model.Forbidden},
	} {
		if code := model.CodeOf(c.do(c.who)); code != c.code {
			t.Errorf("%s: code %q, want %q", c.name, code, c.code)
		}
	}
	if n := s.sql(`select count(*)::text from client_secrets`); n != strconv.Itoa(had+2) {
		t.Errorf("there are %s secrets, want 2 more than %d", n, had)
	}
}

// secretKey is the first or last secret of Mail's default client.
func secretKey(t *testing.T, s *server, which string) model.Key {
	t.Helper()
	var k model.Key
	if err := k.UnmarshalText([]byte(s.sql(`select `+which+`(id::text) from client_secrets where client_id = $1`, key("a21")))); err != nil {
		t.Fatal(err)
	}
	return k
}

// rush does something n times at once, and counts the codes that come of it.
func rush(n int, do func(i int) string) map[string]int {
	codes := map[string]int{}
	var mu sync.Mutex
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			code := do(i)
			mu.Lock()
			defer mu.Unlock()
			codes[code]++
		})
	}
	wg.Wait()
	return codes
}

func TestSecretsAreRedacted(t *testing.T) {
	t.Parallel()
	secret := model.NewSecret()
	inside := struct {
		Shown  model.Secret
		hidden model.Secret
	}{secret, secret}
	json, _ := secret.MarshalJSON()
	text, _ := secret.MarshalText()
	for _, printed := range []string{
		fmt.Sprint(secret), fmt.Sprintf("%s %v %+v %#v %q %x %d", secret, secret, secret, secret, secret, secret, secret),
		fmt.Sprintf("%v %+v %#v", inside, inside, &inside), secret.LogValue().String(), string(json), string(text), secret.GoString(),
	} {
		if strings.Contains(printed, secret.Reveal()) || strings.Contains(printed, fmt.Sprintf("%x", secret.Reveal())) {
			t.Errorf("the secret shows in %s", printed)
		}
	}
	if len(secret.Reveal()) != 43 || secret.Reveal() == model.NewSecret().Reveal() || secret.Hint() != secret.Reveal()[39:] {
		t.Error("a secret is 43 characters, another each time")
	}
	if tenant, ok := model.NewInvite(key("a")).Tenant(); !ok || tenant != key("a") {
		t.Error("an invitation is for a tenant")
	}
	if _, ok := secret.Tenant(); ok {
		t.Error("a secret is for none")
	}
}

// TestEndedSecrets has a secret end by itself: it counts for nothing from then on.
func TestEndedSecrets(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	create := `mutation{clientSecretCreate(clientId:"` + mailClient + `"){client{secrets{id}}}}`
	for range 2 {
		s.ask("mail", create, nil)
	}
	s.sql(`update client_secrets set expires_at = '2026-01-01' where id::text = $1 returning 'ended'`, secretKey(t, s, "min").String())
	ended, working := model.SecretID.Of(secretKey(t, s, "min")), model.SecretID.Of(secretKey(t, s, "max"))
	s.run([]step{
		{"it is not shown", "mail", `{client(id:"` + mailClient + `"){secrets{id}}}`, working, ended, ""},
		{"the other one is the last", "mail", `mutation{clientSecretRevoke(clientId:"` + mailClient + `",secretId:"` + working + `"){client{id}}}`, "last secret", "", "CONFLICT"},
		{"there is room for another", "mail", create, working, ended, ""},
		{"but for no more", "mail", create, "", "", "CONFLICT"},
	})
}
