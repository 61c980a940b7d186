package main

import (
	"strings"
	"testing"

	"tenantry/db"
	"tenantry/model"
)

// What search: finds among Acme's users, in the order of their ids.
func TestSearch(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, c := range []struct{ search, want string }{
		{`ann`, "Ann"},
		{`ANN@`, "Ann"},
		{`+1415555010`, "Ann Bob Eve"},
		{`bak`, "Bob"},
		{`crm-`, "Ann Bob"},
		{`%`, ""},
		{`a_c`, ""},
		{`' or true --`, ""},
		{`email eq "ANN@acme.example"`, "Ann"},
		{`email sw "cl" or name.last eq "DIVER"`, "Cleo Dan"},
		{`(status eq "active")and(externalUserId pr)`, "Ann Bob"},
		{`not (status eq "ACTIVE")`, "Cleo Dan"},
		{`not (email sw "a")`, "Bob Cleo Dan Eve"},
		{`email ne "ann@acme.example"`, "Bob Cleo Dan Eve"},
		{`email co "@acme" and email ew ".example" and not (email co "o")`, "Ann Dan"},
		{`created_at ge "2026-02-04T00:00:00.000Z"`, "Dan Eve"},
		{`last_auth gt "2026-10-01" `, "Bob"},
		{`secondary_emails eq "ann@home.example"`, "Ann"},
		{`emailVerified eq true`, "Ann"},
		{`external_user_id eq "CRM-1"`, ""},
		{`email eq "x\" or 1=1"`, ""},
	} {
		a := s.ask("management", `query($s: String!) { users(search: $s) { totalCount nodes { name { first } } } }`, map[string]any{"s": c.search})
		var want []string
		for name := range strings.FieldsSeq(c.want) {
			want = append(want, `{"name":{"first":"`+name+`"}}`)
		}
		if !strings.Contains(a.text, `"nodes":[`+strings.Join(want, ",")+`]`) {
			t.Errorf("%s: want %s\n%s", c.search, c.want, a.text)
		}
	}
	for _, bad := range []string{
		`email eq`, `email eq ann`, `password eq "x"`, `status sw "A"`, `emailVerified gt true`,
		`email eq "x" and`, `created_at ge "soon"`, strings.Repeat(`not (`, 30) + `email pr` + strings.Repeat(`)`, 30),
		strings.Repeat(`email pr and `, 25) + `email pr`, strings.Repeat("x", 201), "a\x00b",
	} {
		a := s.ask("management", `query($s: String!) { users(search: $s) { totalCount } }`, map[string]any{"s": bad})
		if a.code() != string(model.Invalid) || len(a.Errors) != 1 || a.Errors[0].Extensions.Field != "search" {
			t.Errorf("%.60q is not refused: %s", bad, a.text)
		}
	}
}

// No text that anybody may send makes the parser fall, or answers without saying why.
func FuzzSearch(f *testing.F) {
	for _, seed := range []string{`email eq "a"`, `not (a pr)`, `((`, `a eq "\u0000"`, `email eq 1e999`, `x[y eq 1]`, `status eq "A" or (email sw "b")and(phone pr)`} {
		f.Add(seed)
	}
	scope := new(db.DB).As(callers["management"])
	users := db.Graph["Query"].Edges["users"]
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := scope.Ask(users, db.Args{"search": text}); err != nil && model.CodeOf(err) != model.Invalid {
			t.Errorf("%q: %v", text, err)
		}
	})
}

// What somebody looks for is found whatever its case, in every text of a user; by three
// characters wherever they stand, and fewer are refused with what to do.
func TestSearchWithin(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	made := s.ask("management", `mutation { userCreate(input: {email: "Fay.Ross@acme.example", externalUserId: "HR-Ü7x", name: {first: "Fay", last: "O'Ross"}}) { user { id } } }`, nil)
	if len(made.Errors) > 0 {
		t.Fatal(made.text)
	}
	count := func(args, text string) string {
		return s.ask("management", `query($s: String!) { users(`+args+`) { totalCount } }`, map[string]any{"s": text}).text
	}
	for _, text := range []string{"HR-", "hr-ü", "hr-Ü7X", "HR-Ü7x", "o'r", "FAY.ROSS"} {
		if a := count("search: $s", text); !strings.Contains(a, `"totalCount":1}`) {
			t.Errorf("search %q: %s", text, a)
		}
	}
	for _, text := range []string{"R-Ü", "ü7X", "'ross", "y.ross@"} {
		if a := count("filter: {contains: $s}", text); !strings.Contains(a, `"totalCount":1}`) {
			t.Errorf("contains %q: %s", text, a)
		}
	}
	for text, want := range map[string]string{`external_user_id eq "hr-ü7x"`: `"totalCount":0}`, `external_user_id eq "HR-Ü7x"`: `"totalCount":1}`, `external_user_id co "-Ü7"`: `"totalCount":1}`} {
		if a := count("search: $s", text); !strings.Contains(a, want) {
			t.Errorf("%s: %s, want %s", text, a, want)
		}
	}
	for args, text := range map[string]string{"filter: {contains: $s}": "ü7", "search: $s": `email ew "le"`} {
		if a := count(args, text); !strings.Contains(a, `"INVALID"`) || !strings.Contains(a, "at least 3 characters") {
			t.Errorf("%s of %q is not refused: %s", args, text, a)
		}
	}
}
