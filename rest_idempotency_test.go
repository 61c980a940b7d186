package main

import (
	"strings"
	"sync"
	"testing"
)

const newUser = `{"email":"once@acme.example"}`

// A request that carries a key is carried out once, and answered the same every time.
func TestIdempotencyKeys(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	had := s.sql("select count(*)::text from users")
	first := s.rest("management", "POST", "/users", newUser, "Idempotency-Key", "a")
	if first.status != 201 || first.header.Get("Idempotent-Replayed") != "" {
		t.Fatalf("%d %s", first.status, first.text)
	}
	for _, c := range []struct {
		name, who, path, body, key string
		status                     int
		replayed                   bool
	}{
		{"again", "management", "/users", newUser, "a", 201, true},
		{"another body", "management", "/users", `{"email":"other@acme.example"}`, "a", 409, false},
		{"another path", "management", "/groups", newUser, "a", 409, false},
		{"another key", "management", "/users", newUser, "b", 409, false},
		{"another caller of the tenant", "admin", "/users", newUser, "a", 409, false},
		{"another tenant", "globex", "/users", newUser, "a", 201, false},
		{"nobody", "nobody", "/users", newUser, "a", 401, false},
		{"the operator, who writes nothing in tenants", "operator", "/users", newUser, "a", 403, false},
		{"a key too long", "management", "/users", newUser, strings.Repeat("k", 256), 400, false},
		{"a refusal is not kept", "management", "/users", `{"email":"no"}`, "c", 400, false},
		{"so that its key serves the request that is right", "management", "/users", `{"email":"right@acme.example"}`, "c", 201, false},
	} {
		r := s.rest(c.who, "POST", c.path, c.body, "Idempotency-Key", c.key)
		if r.status != c.status || (r.header.Get("Idempotent-Replayed") == "true") != c.replayed {
			t.Errorf("%s: %d %v %s", c.name, r.status, r.header, r.text)
		}
		if c.replayed && (r.text != first.text || r.header.Get("ETag") != first.header.Get("ETag") || r.header.Get("Content-Type") != first.header.Get("Content-Type")) {
			t.Errorf("%s: %s, want what came first:\n%s", c.name, r.text, first.text)
		}
	}
	if n := s.sql("select (count(*) - $1::int)::text from users", had); n != "3" {
		t.Errorf("%s users were made, want one of each tenant and the one that was right", n)
	}
}

// What has no body is answered the same, too, though its object is gone by then.
func TestIdempotentDelete(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for range 3 {
		if r := s.rest("management", "DELETE", "/manage/users/"+eve, "", "Idempotency-Key", "gone"); r.status != 204 || r.text != "" {
			t.Errorf("%d %s", r.status, r.text)
		}
	}
	if n := s.sql("select count(*)::text from events where action = 'user.deleted'"); n != "1" {
		t.Errorf("%s deletions are in the log", n)
	}
	if n := s.sql("select count(*)::text from events where action = 'write.refused'"); n != "0" {
		t.Errorf("%s copies are in the log, as refused", n)
	}
}

// Of copies that come together one is carried out, and all are answered what it is.
func TestIdempotentTogether(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	var all sync.WaitGroup
	replies := make([]reply, 8)
	for i := range replies {
		all.Go(func() { replies[i] = s.rest("management", "POST", "/users", newUser, "Idempotency-Key", "together") })
	}
	all.Wait()
	last := s.rest("management", "POST", "/users", newUser, "Idempotency-Key", "together")
	if last.status != 201 || last.header.Get("Idempotent-Replayed") != "true" {
		t.Errorf("%d %s", last.status, last.text)
	}
	first := 0
	for _, r := range replies {
		if r.header.Get("Idempotent-Replayed") == "" {
			first++
		}
		if r.status != 201 || r.text != last.text {
			t.Errorf("%d %v %s", r.status, r.header, r.text)
		}
	}
	if first != 1 {
		t.Errorf("%d of the copies were carried out", first)
	}
	if n := s.sql("select count(*)::text from events where action = 'user.created' and after ->> 'email' = 'once@acme.example'"); n != "1" {
		t.Errorf("the user was made %s times", n)
	}
}

// An answer that shows a secret is kept so that only the server can read it, and not for long.
func TestIdempotencyKeepsSecrets(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	create := func(key string) reply {
		return s.rest("management", "POST", "/management/applications", `{"app_name":"Kept `+key+`"}`, "Idempotency-Key", key)
	}
	first := create("s")
	secret := first.at("result.client_secret")
	if again := create("s"); secret == "" || again.text != first.text {
		t.Errorf("%s\n%s", first.text, again.text)
	}
	if found := s.sql("select (position(convert_to($1, 'UTF8') in answer) > 0 or octet_length(answer) < 100)::text from idempotency_keys", secret); found != "false" {
		t.Error("the answer is kept for all to read")
	}
	s.exec("alter table idempotency_keys no force row level security; update idempotency_keys set created_at = created_at - interval '25 hours'")
	if again := create("s"); again.status != 409 { // that is, carried out, where the name is taken by now
		t.Errorf("after a day: %d %s", again.status, again.text)
	}
	create("later")
	if err := s.db.ForgetKeys(t.Context()); err != nil {
		t.Error(err)
	}
	if n := s.sql("select string_agg(key, ' ') from idempotency_keys"); n != "later" {
		t.Errorf("what is a day old is kept: %s", n)
	}
}

// Callers hear how much they may send, and who sends more waits.
func TestRateLimit(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for range 3000 {
		r := s.rest("management", "GET", "/nothing", "")
		if !strings.HasPrefix(r.header.Get("RateLimit"), `"requests";r=`) || r.header.Get("RateLimit-Policy") != `"requests";q=6000;w=60` {
			t.Fatalf("%d %v", r.status, r.header)
		}
		if r.status == 429 {
			if r.header.Get("Retry-After") == "" || r.at("error_code") != "429" {
				t.Errorf("%v %s", r.header, r.text)
			}
			if other := s.rest("globex", "GET", "/nothing", ""); other.status != 404 {
				t.Errorf("another caller waits, too: %d", other.status)
			}
			return
		}
	}
	t.Error("3,000 requests at once, and nobody had to wait")
}
