package main

import (
	"strings"
	"testing"
)

// Passwords are kept as hashes, and refused in the documented words.
func TestRESTPasswords(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	at := "/users/" + ann + "/password"
	s.calls([]call{
		{name: "too short", who: "mail", method: "POST", path: at, body: `{"password": "aB3$"}`, status: 400, want: `"error_code":"auth_password_weak"`},
		{name: "too plain", who: "mail", method: "POST", path: at, body: `{"password": "onlysmallletters"}`, status: 400, want: `"error_code":"auth_password_weak"`},
		{name: "too common", who: "mail", method: "POST", path: at, body: `{"password": "Password123"}`, status: 400, want: `"error_code":"auth_password_breached"`},
		{name: "too long", who: "mail", method: "POST", path: at, body: `{"password": "` + strings.Repeat("aB3", 50) + `"}`, status: 400, want: `"error_code":`},
		{name: "none", who: "mail", method: "POST", path: at, body: `{}`, status: 400, want: "password"},
		{name: "no change of what is not there", who: "mail", method: "PUT", path: at, body: `{"password": "Correct-Horse-1"}`, status: 409, want: `"error_code":"auth_password_already_configured"`},
		{name: "another app's user", who: "wiki", method: "POST", path: "/users/" + cleo + "/password", body: `{"password": "Correct-Horse-1"}`, status: 404, want: `"error_code":"user_not_found"`},
		{name: "another tenant's user", who: "globex", method: "POST", path: at, body: `{"password": "Correct-Horse-1"}`, status: 404, want: `"error_code":"user_not_found"`},
		{name: "plain, as wished", who: "mail", method: "POST", path: at, body: `{"password": "correct horse battery staple", "enforce_complexity": false}`, status: 201, want: `{"result":{"message":"Password registered"}}`},
		{name: "not twice", who: "mail", method: "POST", path: at, body: `{"password": "Correct-Horse-1"}`, status: 409},
		{name: "told of", who: "mail", method: "GET", path: "/users/" + ann, status: 200, want: `"password_information":{"expired":false,"temporary":true`},
		{name: "not the same", who: "mail", method: "PUT", path: at, body: `{"password": "correct horse battery staple", "enforce_complexity": false}`, status: 400, want: `"error_code":"auth_password_recently_used"`},
		{name: "another", who: "mail", method: "PUT", path: at, body: `{"password": "Correct-Horse-1", "force_replace": false}`, status: 200},
		{name: "nor the one before", who: "mail", method: "PUT", path: at, body: `{"password": "correct horse battery staple", "enforce_complexity": false}`, status: 400, want: "recently_used"},
		{name: "no longer temporary", who: "mail", method: "GET", path: "/users/" + ann, status: 200, want: `"temporary":false`},
		{name: "with a new user", who: "mail", method: "POST", path: "/users", body: `{"email": "p@acme.example", "username": "pp", "credentials": {"password": "Correct-Horse-2"}}`, status: 201, want: `"temporary":true`, never: "Correct"},
		{name: "a bad one makes no user", who: "mail", method: "POST", path: "/users", body: `{"email": "q@acme.example", "credentials": {"password": "short"}}`, status: 400, want: "auth_password_weak"},
		{name: "so there is none", who: "management", method: "GET", path: "/users/email/q@acme.example", status: 404},
	})
	if kept := s.sql("select string_agg(hash, ' ') from user_passwords"); !strings.HasPrefix(kept, "$argon2id$") || strings.Contains(kept, "orrect") {
		t.Errorf("kept: %s", kept)
	}
	if n := s.sql("select count(*)::text from events where before::text || after::text like '%orrect%' or after::text like '%argon%'"); n != "0" {
		t.Error("the log knows passwords")
	}
	s.calls([]call{
		{name: "a user's groups", who: "management", method: "GET", path: "/users/" + ann + "/groups", status: 200, want: `"name":"Writers"`},
		{name: "of another app's user", who: "wiki", method: "GET", path: "/users/" + cleo + "/groups", status: 404},
		{name: "a path with an end of its own", who: "management", method: "GET", path: "/users/email/groups", status: 404},
		{name: "a path that does not end", who: "management", method: "GET", path: "/users/" + ann + "/groups/", status: 404},
		{name: "no such method", who: "management", method: "PATCH", path: "/users/" + ann + "/groups", status: 405},
		{name: "settings of other types", who: "management", method: "POST", path: "/management/applications", body: `{"app_name": "Odd", "first_client": {"name": 5, "redirect_uris": {}}}`, status: 201},
		{name: "leave the list readable", who: "management", method: "GET", path: "/management/applications", status: 200, want: `"app_name":"Odd"`},
	})
}
