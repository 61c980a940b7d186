package main

import (
	"context"
	"testing"

	"tenantry/model"
)

func TestConsents(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	of := func(digits string) string { return model.ConsentID.Of(key(digits)) }
	s.run([]step{
		{"a profile has those that hold", "management", `{user(id:"` + ann + `"){apps{edges{node{name} profile{username consents{id scopes client{name} updatedAt expiresAt}}}}}}`, `{"node":{"name":"Mail"},"profile":{"username":"Annie","consents":[{"id":"` + of("a821") + `","scopes":["email","profile"],"client":{"name":"Mail web"},"updatedAt":"2026-10-01T00:00:00Z","expiresAt":"2099-01-01T00:00:00Z"}]}}`, of("a823"), ""},
		{"from the app's side as well", "management", `{app(id:"` + mail + `"){users{edges{profile{consents{id user{id}}}}}}}`, `{"profile":{"consents":[{"id":"` + of("a821") + `","user":{"id":"` + ann + `"}}]}}`, of("a822"), ""},
		{"all that hold", "auditor", `{consents{totalCount nodes{app{name}}}}`, `"totalCount":3`, "", ""},
		{"of one user for one app", "auditor", `{consents(filter:{userId:"` + ann + `",appId:"` + news + `"}){nodes{id}}}`, `"nodes":[{"id":"` + of("a824") + `"}]`, "", ""},
		{"for one client", "auditor", `{consents(filter:{clientId:"` + mailClient + `"}){nodes{id}}}`, `"nodes":[{"id":"` + of("a821") + `"}]`, "", ""},
		{"an app sees its own", "mail", `{consents{nodes{id}} consent(id:"` + of("a822") + `"){id} node(id:"` + of("a824") + `"){id}}`, `{"consents":{"nodes":[{"id":"` + of("a821") + `"}]},"consent":null,"node":null}`, "", ""},
		{"another tenant its own", "globex", `{consents{nodes{id}} consent(id:"` + of("a821") + `"){id}}`, `{"consents":{"nodes":[{"id":"` + of("b821") + `"}]},"consent":null}`, "", ""},
		{"a narrowed token none", "phone", `{consents{nodes{id}}}`, "consents:read", "", "FORBIDDEN"},
	})
}

func TestConsentsRevoke(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	of := func(digits string) string { return model.ConsentID.Of(key(digits)) }
	revoke := `mutation($input:ConsentsRevokeInput!){consentsRevoke(input:$input){revokedCount}}`
	named := func(ids ...string) object { return object{"input": object{"ids": ids}} }
	for _, c := range []struct {
		name, who   string
		input       object
		code, field string
	}{
		{"neither", "management", object{"input": object{}}, "INVALID", "ids"},
		{"both", "management", object{"input": object{"ids": []string{of("a821")}, "userId": ann}}, "INVALID", "ids"},
		{"a client of ids", "management", object{"input": object{"ids": []string{of("a821")}, "clientId": mailClient}}, "INVALID", "clientId"},
		{"none", "management", named(), "INVALID", "ids"},
		{"one that does not exist", "management", named(of("a821"), of("a899")), "NOT_FOUND", "ids"},
		{"one of another tenant", "management", named(of("b821")), "NOT_FOUND", "ids"},
		{"one for another app", "mail", named(of("a822")), "NOT_FOUND", "ids"},
		{"a user of another app", "mail", object{"input": object{"userId": bob}}, "NOT_FOUND", "userId"},
		{"another app's client", "mail", object{"input": object{"userId": ann, "clientId": model.ClientID.Of(key("a22"))}}, "NOT_FOUND", "clientId"},
		{"a reader", "reader", named(of("a821")), "FORBIDDEN", ""},
		{"nobody", "nobody", named(of("a821")), "UNAUTHENTICATED", ""},
	} {
		s.refused(c.name, c.who, revoke, c.input, c.code, c.field)
	}
	s.done("one that has ended by itself is not counted", "management", revoke, named(of("a823")), `"revokedCount":0`)
	s.done("of a user for a client", "management", revoke, object{"input": object{"userId": ann, "clientId": mailClient}}, `"revokedCount":1`)
	s.refused("which is gone then", "management", revoke, named(of("a821")), "NOT_FOUND", "ids")
	s.done("an app ends those for it", "wiki", revoke, object{"input": object{"userId": bob}}, `"revokedCount":1`)
	s.done("all of a user", "management", revoke, object{"input": object{"userId": ann}}, `"revokedCount":1`)
	s.done("and none are left", "management", `{consents{totalCount}}`, nil, `"totalCount":0`)
	s.done("another tenant's hold", "globex", `{consents{totalCount}}`, nil, `"totalCount":1`)
	s.done("the user's history has it", "mail", `{user(id:"`+ann+`"){history(last:1){nodes{action relatedId appId before}}}}`, nil,
		`"action":"user.consent_revoked","relatedId":"`+of("a821")+`","appId":"`+mail+`"`, `"clientId": "`+mailClient+`"`)
}

func TestConsentGrant(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	grant := func(user, client string, scopes ...string) error {
		_, err := s.db.As(model.System("sign-in", key("a"), model.AuthExecute)).GrantConsent(context.Background(), model.ConsentGrant{UserID: user, ClientID: client, Scopes: scopes})
		return err
	}
	for range 2 { // the second renews the first
		if err := grant(cleo, mailClient, "profile", "email", "email"); err != nil {
			t.Error(err)
		}
	}
	s.done("there is a profile to hold it", "mail", `{user(id:"`+cleo+`"){apps{edges{profile{consents{scopes}}}}}}`, nil, `{"profile":{"consents":[{"scopes":["email","profile"]}]}}`)
	if held := s.sql(`select count(*) from consents where user_id = $1 and expires_at = updated_at + interval '30 days' and updated_at > created_at`, key("a103")); held != "1" {
		t.Errorf("%s consents, renewed", held)
	}
	for name, err := range map[string]error{
		"to nothing": grant(cleo, mailClient), "to a blank": grant(cleo, mailClient, "a b"), "to a management app": grant(cleo, backOfficeClient, "x"), "of no user": grant("", mailClient, "x"),
	} {
		if model.CodeOf(err) != model.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, err := range map[string]error{
		"of another tenant's user": grant(gil, mailClient, "x"), "to another tenant's client": grant(cleo, model.ClientID.Of(key("b21")), "x"),
	} {
		if model.CodeOf(err) != model.NotFound {
			t.Errorf("%s: %v", name, err)
		}
	}
	s.done("an app lets a user go", "mail", `mutation{userDelete(id:"`+ann+`"){deletedId}}`, nil)
	s.done("with what they agreed to there, and nowhere else", "management", `{consents(filter:{userId:"`+ann+`"}){nodes{app{name}}}}`, nil, `"nodes":[{"app":{"name":"News"}}]`)
}
