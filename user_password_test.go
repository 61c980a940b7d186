package main

import (
	"context"
	"strings"
	"testing"

	"tenantry/model"
)

const (
	passwordCreate = `mutation($id:ID!,$input:UserPasswordCreateInput!){userPasswordCreate(id:$id,input:$input){user{passwordInfo{temporary expired expiresAt updatedAt}}}}`
	passwordUpdate = `mutation($id:ID!,$input:UserPasswordUpdateInput!){userPasswordUpdate(id:$id,input:$input){user{passwordInfo{temporary expired expiresAt updatedAt} sessions{totalCount}}}}`
	passwordRemove = `mutation($id:ID!){userPasswordRemove(id:$id){user{passwordInfo{temporary} sessions{totalCount}}}}`
	good           = "Tr0ub4dor and 3"
)

func secret(password string) object { return object{"password": password} }

// verify signs in as the sign-in would.
func (s *server) verify(claim model.PasswordClaim, password string) (*model.PasswordProof, error) {
	claim.Password = model.SecretOf(password)
	return s.db.As(model.System("sign-in", key("a"), model.AuthExecute)).VerifyPassword(context.Background(), claim)
}

func TestUserPassword(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	annMail := model.PasswordClaim{Email: "ANN@acme.example"}
	s.done("nobody has one from the start", "auditor", `{user(id:"`+ann+`"){passwordInfo{temporary}}}`, nil, `"passwordInfo":null`)
	s.refused("none to change", "management", passwordUpdate, object{"id": ann, "input": secret(good)}, "CONFLICT", "password")
	s.refused("none to remove", "management", passwordRemove, object{"id": ann}, "CONFLICT", "id")
	s.done("an app gives its user one", "mail", passwordCreate, object{"id": ann, "input": secret(good)}, `"temporary":true,"expired":false,"expiresAt":null`)
	a := s.refused("not twice", "management", passwordCreate, object{"id": ann, "input": secret("Other " + good)}, "CONFLICT", "password")
	if a.Errors[0].Extensions.Reason != "auth_password_already_configured" {
		t.Errorf("the documented word is missing: %s", a.text)
	}
	s.done("sessions go on", "management", `{user(id:"`+ann+`"){sessions{totalCount}}}`, nil, `"totalCount":1`)
	if p, err := s.verify(annMail, good); err != nil || p.UserID != key("a101") || !p.Temporary || p.Expired {
		t.Errorf("Ann signs in: %+v %v", p, err)
	}
	s.done("another one ends the sessions", "admin", passwordUpdate, object{"id": ann, "input": object{"password": good + "é", "temporary": false, "expiresAt": "2099-01-01T00:00:00Z"}},
		`"temporary":false,"expired":false,"expiresAt":"2099-01-01T00:00:00Z"`, `"sessions":{"totalCount":0}`)
	if p, err := s.verify(annMail, good+"e\u0301"); err != nil || p.Temporary {
		t.Errorf("another keyboard writes é as two: %+v %v", p, err)
	}
	if _, err := s.verify(annMail, good); model.CodeOf(err) != model.Unauthenticated {
		t.Errorf("the old one is worth nothing: %v", err)
	}
	s.done("and away", "management", passwordRemove, object{"id": ann}, `"passwordInfo":null`)
	if _, err := s.verify(annMail, good+"é"); model.CodeOf(err) != model.Unauthenticated {
		t.Errorf("none is left: %v", err)
	}
	if got := s.actions(ann); got != "user.password_created user.password_updated session.revoked user.password_removed" {
		t.Errorf("the log has %s", got)
	}
	s.done("the log says what it may", "management", `{user(id:"`+ann+`"){history(last:4){nodes{action before after}}}}`, nil,
		`"after":{"temporary": true}`, `"before":{"expiresAt": null, "temporary": true},"after":{"expiresAt": "2099-01-01T00:00:00Z", "temporary": false}`)
	s.done("a password goes with its user", "management", passwordCreate, object{"id": ann, "input": secret(good)})
	s.done("who is deleted", "management", `mutation{userDelete(id:"`+ann+`"){deletedId}}`, nil)
	if n := s.sql(`select count(*) from user_passwords`); n != "0" {
		t.Errorf("%s passwords are left", n)
	}
}

func TestUserPasswordRefuses(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, c := range []struct{ name, password, reason string }{
		{"seven characters", "Ab1-567", "auth_password_weak"},
		{"129", "Aa1" + strings.Repeat("é", 126), "auth_password_weak"},
		{"two kinds", "lettersand123", "auth_password_weak"},
		{"a control character", "Tr0ub4dor\x07 and", "auth_password_weak"},
		{"known to everybody", "P@ssw0rd1", "auth_password_breached"},
	} {
		a := s.refused(c.name, "management", passwordCreate, object{"id": bob, "input": secret(c.password)}, "INVALID", "password")
		if a.Errors[0].Extensions.Reason != c.reason {
			t.Errorf("%s: want %s: %s", c.name, c.reason, a.text)
		}
		if strings.Contains(a.text, c.password) {
			t.Errorf("%s: the answer repeats it: %s", c.name, a.text)
		}
	}
	for _, c := range []struct {
		name, who, id string
		input         object
		code, field   string
	}{
		{"known to everybody, however plain", "management", bob, object{"password": "iloveyou", "enforceComplexity": false}, "INVALID", "password"},
		{"one character all along", "management", bob, object{"password": "aaaaaaaaa", "enforceComplexity": false}, "INVALID", "password"},
		{"an end that is over", "management", bob, object{"password": good, "expiresAt": "2020-01-01T00:00:00Z"}, "INVALID", "expiresAt"},
		{"an app for no username", "management", bob, object{"password": good, "appId": mail}, "INVALID", "username"},
		{"a username for no app", "management", bob, object{"password": good, "username": "bobby"}, "INVALID", "appId"},
		{"a username in an app that bob has not", "management", bob, object{"password": good, "username": "bobby", "appId": mail}, "CONFLICT", "appId"},
		{"in an app that another tenant has", "management", bob, object{"password": good, "username": "bobby", "appId": secretApp}, "NOT_FOUND", "appId"},
		{"another app's user", "mail", bob, secret(good), "NOT_FOUND", "id"},
		{"another tenant's user", "globex", bob, secret(good), "NOT_FOUND", "id"},
		{"a reader", "reader", bob, secret(good), "FORBIDDEN", ""},
		{"a narrowed token", "phone", ann, secret(good), "FORBIDDEN", ""},
		{"nobody", "nobody", bob, secret(good), "UNAUTHENTICATED", ""},
	} {
		s.refused(c.name, c.who, passwordCreate, object{"id": c.id, "input": c.input}, c.code, c.field)
	}
	a := s.ask("management", `mutation{userPasswordCreate(id:"`+bob+`",input:{password:12345678}){user{id}}}`, nil)
	if a.code() == "" || strings.Contains(a.text, "12345678") {
		t.Errorf("a number is no password, and is not repeated: %s", a.text)
	}
	s.done("plain is good enough where nobody asks for more", "management", passwordCreate, object{"id": bob, "input": object{"password": "plain tr0ub4dor", "enforceComplexity": false}})
}

func TestUserPasswordsDoNotComeBack(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	nth := func(n int) object { return object{"id": bob, "input": secret(good + string(rune('a'+n)))} }
	s.done("the first", "management", passwordCreate, nth(0))
	a := s.refused("it is no other one", "management", passwordUpdate, nth(0), "INVALID", "password")
	if a.Errors[0].Extensions.Reason != "auth_password_recently_used" {
		t.Errorf("the documented word is missing: %s", a.text)
	}
	for n := 1; n <= 4; n++ {
		s.done("another", "management", passwordUpdate, nth(n))
	}
	s.refused("the first of five", "management", passwordUpdate, nth(0), "INVALID", "password")
	s.done("the sixth", "management", passwordUpdate, nth(5))
	s.done("so that the first is forgotten", "management", passwordUpdate, nth(0))
}

func TestUserPasswordAtOnce(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	codes := atOnce(4, func(n int) string {
		return s.ask("management", passwordCreate, object{"id": bob, "input": secret(good + string(rune('a'+n)))}).code()
	})
	if codes[""] != 1 || codes["CONFLICT"] != 3 {
		t.Errorf("want one that creates it, got %v", codes)
	}
	codes = atOnce(4, func(n int) string {
		return s.ask("management", passwordUpdate, object{"id": bob, "input": secret(good + string(rune('k'+n)))}).code()
	})
	if codes[""] < 1 || codes[""]+codes["CONFLICT"] != 4 {
		t.Errorf("want changes one after the other, or conflicts, got %v", codes)
	}
	if n := s.sql(`select cardinality(earlier) from user_passwords`); n != string(rune('0'+codes[""])) {
		t.Errorf("%s earlier ones after %v", n, codes)
	}
}

func TestUserComesWithPassword(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	create := func(password object) object {
		return object{"input": object{"email": "new@acme.example", "apps": []object{{"appId": wiki, "username": "Newbie"}}, "password": password}}
	}
	a := s.refused("a weak one", "wiki", userCreate, create(secret("weak")), "INVALID", "password.password")
	if a.Errors[0].Extensions.Reason != "auth_password_weak" {
		t.Errorf("the documented word is missing: %s", a.text)
	}
	s.refused("an end that is over", "wiki", userCreate, create(object{"password": good, "expiresAt": "2020-01-01T00:00:00Z"}), "INVALID", "password.expiresAt")
	s.done("by an app", "wiki", userCreate, create(object{"password": good, "temporary": false}))
	claim := model.PasswordClaim{App: key("a02"), Username: "newBIE"}
	if p, err := s.verify(claim, good); err != nil || p.Temporary {
		t.Errorf("by their name in the app: %+v %v", p, err)
	}
	s.sql(`with x as (update user_passwords set expires_at = '2026-01-01' returning 1) select count(*) from x`)
	if p, err := s.verify(claim, good); err != nil || !p.Expired {
		t.Errorf("when its time is over: %+v %v", p, err)
	}
	s.done("which all see", "wiki", `{users(search:"new@"){nodes{passwordInfo{expired}}}}`, nil, `"expired":true`)
	for name, c := range map[string]model.PasswordClaim{
		"in another app": {App: key("a01"), Username: "newbie"}, "nobody": {Email: "nobody@acme.example"}, "who has none": {Phone: "+14155550101"},
		"no text": {Email: "\x00"}, "another tenant's": {Email: "gil@acme.example"}, "nothing": {},
	} {
		if p, err := s.verify(c, good); p != nil || model.CodeOf(err) != model.Unauthenticated || !strings.HasPrefix(err.Error(), "No user signs in") {
			t.Errorf("%s: %+v %v", name, p, err)
		}
	}
	if _, err := s.db.As(callers["management"]).VerifyPassword(context.Background(), claim); model.CodeOf(err) != model.Forbidden {
		t.Errorf("a token tries passwords: %v", err)
	}
	s.done("the name comes with the password, too", "management", passwordCreate, object{"id": bob, "input": object{"password": good, "username": "bobby", "appId": wiki}})
	if p, err := s.verify(model.PasswordClaim{App: key("a02"), Username: "bobby"}, good); err != nil || p.UserID != key("a102") {
		t.Errorf("by the name: %+v %v", p, err)
	}
}
