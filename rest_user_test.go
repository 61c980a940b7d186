package main

import (
	"net/url"
	"strconv"
	"strings"
	"testing"
)

// A user's life through the documented endpoints, seen through GraphQL.
func TestRESTUsers(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	made := s.rest("mail", "POST", "/users", `{"email": "Fay@acme.example", "phone_number": "+1 415 555 0166", "secondary_emails": ["fay@home.example"],
		"name": {"first_name": "Fay", "last_name": "Fox"}, "address": {"city": "Oslo", "type": "home"}, "birthday": "1990-12-31T00:00:00Z", "language": "nb",
		"external_user_id": "crm-6", "custom_data": {"plan": "pro", "seats": 3}, "username": "fay", "external_account_id": "m-6", "custom_app_data": {"vip": true}, "unheard_of": {}}`)
	golden(t, "user_create", made)
	id := made.at("result.user_id")
	if a := s.ask("wiki", `{ user(id: "`+id+`") { id } }`, nil); a.at("user") != "" {
		t.Errorf("another app sees the user: %s", a.text)
	}
	if a := s.ask("management", `{ user(id: "`+id+`") { name { full } address { city type } customData apps { edges { node { name } profile { username customAppData } } } } }`, nil); !strings.Contains(a.text, `"Fay Fox"`) || !strings.Contains(a.text, `"username":"fay"`) || !strings.Contains(a.text, `"seats": 3`) {
		t.Errorf("GraphQL does not see it: %s", a.text)
	}
	golden(t, "user_get", s.rest("management", "GET", "/users/"+id, ""))
	changed := s.rest("mail", "PUT", "/users/"+id, `{"name": {"last_name": "Fisher"}, "address": {"country": "NO"}, "secondary_emails": ["f@work.example"], "custom_data": {"seats": null, "beta": true},
		"custom_app_data": {"theme": "dark"}, "status": "Disabled", "birthday": null}`, "If-Match", made.header.Get("ETag"))
	golden(t, "user_update", changed)
	if a := s.ask("management", `{ user(id: "`+id+`") { status customData name { full } emails { value } } }`, nil); !strings.Contains(a.text, `"full":"Fisher"`) || !strings.Contains(a.text, `"DISABLED"`) || strings.Contains(a.text, "fay@home.example") {
		t.Errorf("GraphQL does not see the change: %s", a.text)
	}
	s.calls([]call{
		{name: "let in again", who: "mail", method: "PUT", path: "/users/" + id, body: `{"status": "Active"}`, status: 200, want: `"status":"Pending"`},
		{name: "the same again", who: "mail", method: "POST", path: "/users", body: `{"email": "fay@ACME.example"}`, status: 409, want: `"ts_error_code":"email_conflict"`},
		{name: "nobody can be reached", who: "mail", method: "POST", path: "/users", body: `{"username": "x"}`, status: 400, want: "email"},
		{name: "too much data", who: "mail", method: "PUT", path: "/users/" + id, body: `{"custom_data": {"x": "` + strings.Repeat("x", 600_000) + `"}}`, status: 400, want: `"custom_data has`},
		{name: "data that is none", who: "mail", method: "PUT", path: "/users/" + id, body: `{"custom_data": [1]}`, status: 400, want: "custom_data: expected object"},
		{name: "a name that is none", who: "mail", method: "PUT", path: "/users/" + id, body: `{"name": {"first_name": 1}}`, status: 400, want: "name.first_name: expected string"},
		{name: "a long name", who: "mail", method: "PUT", path: "/users/" + id, body: `{"name": {"first_name": "` + strings.Repeat("x", 31) + `"}}`, status: 400, want: `"name.first_name must have at most 30`},
		{name: "no such status", who: "mail", method: "PUT", path: "/users/" + id, body: `{"status": "Gone"}`, status: 400, want: "status"},
		{name: "an address of no kind", who: "mail", method: "PUT", path: "/users/" + id, body: `{"address": {"type": "Boat"}}`, status: 400, want: "address.type"},
		{name: "no profile without an app", who: "management", method: "PUT", path: "/users/" + id, body: `{"username": "x"}`, status: 400, want: "app_id is needed"},
		{name: "a profile in an app", who: "management", method: "PUT", path: "/users/" + id + "?app_id=" + mail, body: `{"username": "fayfay"}`, status: 200, want: `"username":"fayfay"`},
		{name: "a profile in an app that they do not have", who: "management", method: "PUT", path: "/users/" + id + "?app_id=" + draft, body: `{"username": "x"}`, status: 409},
		{name: "another app's profile", who: "mail", method: "GET", path: "/users/" + ann + "?app_id=" + wiki, status: 404},
		{name: "another app's user", who: "wiki", method: "GET", path: "/users/" + id, status: 404},
		{name: "another app's change", who: "wiki", method: "PUT", path: "/users/" + id, body: `{"language": "en"}`, status: 404},
		{name: "another app's removal", who: "wiki", method: "DELETE", path: "/users/" + id + "/apps", status: 404},
		{name: "the tenant's deletion, by an app", who: "mail", method: "DELETE", path: "/manage/users/" + id, status: 403},
		{name: "another tenant's user", who: "globex", method: "GET", path: "/users/" + id, status: 404},
		{name: "proved and first", who: "mail", method: "POST", path: "/users/" + id + "/emails/F@work.example/verify", body: `{"change_to_primary": true}`, status: 202},
		{name: "so it is", who: "mail", method: "GET", path: "/users/email/f%40work.example", status: 200, want: `"email":{"value":"f@work.example","email_verified":true`},
		{name: "the primary one stays", who: "mail", method: "DELETE", path: "/users/" + id + "/emails/f@work.example", status: 409},
		{name: "the other goes", who: "mail", method: "DELETE", path: "/users/" + id + "/emails/fay@acme.example", status: 204},
		{name: "and is gone", who: "mail", method: "DELETE", path: "/users/" + id + "/emails/fay@acme.example", status: 404},
		{name: "given another app", who: "management", method: "POST", path: "/users/" + id + "/apps", body: `{"app_id": "` + wiki + `"}`, status: 204},
		{name: "which sees them", who: "wiki", method: "GET", path: "/users/" + id, status: 200, want: `"app_name":"Wiki"`, never: "fayfay"},
		{name: "removed from the one", who: "mail", method: "DELETE", path: "/users/" + id + "/apps", status: 204},
		{name: "and gone from it", who: "mail", method: "GET", path: "/users/" + id, status: 404},
		{name: "an app that comes to all", who: "news", method: "DELETE", path: "/users/" + id + "/apps", status: 409},
		{name: "deleted", who: "management", method: "DELETE", path: "/manage/users/" + id, status: 204},
		{name: "gone from the tenant", who: "management", method: "GET", path: "/users/" + id, status: 404},
	})
	if a := s.ask("management", `{ events(filter: {targetId: "`+id+`"}) { nodes { action } } }`, nil); !strings.Contains(a.text, "user.deleted") || !strings.Contains(a.text, "user.disabled") || !strings.Contains(a.text, "user.email_removed") {
		t.Errorf("the log does not know it all: %s", a.text)
	}
}

// Every way to find a user, as everybody who may look.
func TestRESTFindUsers(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	golden(t, "user_list", s.rest("mail", "GET", "/users?page_limit=1", ""))
	golden(t, "user_count", s.rest("management", "GET", "/users/count", ""))
	var all []call
	for path, want := range map[string]string{
		"/users/email/ANN@acme.example": ann, "/users/phone-number/+14155550102": bob, "/users/phone/%2B14155550102": bob, "/users/external-user-id/crm-2": bob, "/users/username/annie": ann,
		"/users/identifier?identifier_name=email&identifier_value=cleo@acme.example":    cleo,
		"/users/identifier?identifier_name=phoneNumber&identifier_value=%2B14155550105": eve,
		"/users/identifier?identifier_name=externalUserId&identifier_value=crm-1":       ann,
		"/users/identifier?identifier_name=username&identifier_value=Annie":             ann,
		"/users/identifier?identifier_name=idpIdentifier&identifier_value=1234567":      ann,
	} {
		all = append(all, call{name: path, who: "management", method: "GET", path: path, status: 200, want: `"user_id":"` + want + `"`},
			call{name: path + " of Wiki's", who: "globex", method: "GET", path: path, status: map[bool]int{true: 200, false: 404}[strings.Contains(path, "crm-1") || strings.Contains(path, "ANN")], never: want})
	}
	s.calls(all)
	s.calls([]call{
		{name: "another app's user", who: "wiki", method: "GET", path: "/users/email/cleo@acme.example", status: 404},
		{name: "another app's username", who: "wiki", method: "GET", path: "/users/username/annie", status: 404},
		{name: "no kind of identifier", who: "mail", method: "GET", path: "/users/identifier?identifier_name=shoe&identifier_value=42", status: 400},
		{name: "no identifier", who: "mail", method: "GET", path: "/users/identifier", status: 400, want: "identifier_name"},
	})
}

// The grammar of search, field by field: whom each expression finds.
func TestRESTSearch(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.exec("update users set name_middle = 'May', address_country = 'NO', birthday = '1990-12-31' where id = '" + key("a101").String() + "'")
	everybody := []string{ann, bob, cleo, dan, eve}
	for search, want := range map[string][]string{
		`email eq "ann@ACME.example"`: {ann}, `email sw "b"`: {bob}, `email co "acme"`: {ann, bob, cleo, dan}, `email pr`: {ann, bob, cleo, dan}, `not (email pr)`: {eve},
		`phone_number eq "+14155550102"`: {bob}, `phone_number sw "+1415555"`: {ann, bob, eve}, `secondary_emails eq "ann@home.example"`: {ann}, `secondary_phone_numbers sw "+1"`: {ann},
		`status eq "Pending"`: {cleo}, `status ne "Active"`: {cleo, dan}, `name.first_name eq "ann"`: {ann}, `name.last_name sw "B"`: {bob}, `name.middle_name eq "may"`: {ann},
		`birthday eq "1990-12-31"`: {ann}, `birthday ge "1991-01-01"`: nil, `address.country eq "no"`: {ann}, `external_user_id gt "crm-1"`: {bob},
		`created_at ge "2026-02-04T00:00:00.000Z"`: {dan, eve}, `updated_at lt "2026-02-02"`: {ann}, `last_auth gt "2026-10-01T12:00:00+00:00"`: {bob}, `last_auth lt "2030-01-01"`: {ann, bob}, `last_auth pr`: {ann, bob},
		`username eq "ANNIE"`: {ann}, `external_account_id sw "m-"`: {ann}, `custom_app_data.folders eq 3`: {ann}, `custom_app_data.folders gt 3`: nil, `custom_data.plan eq "pro"`: {ann}, `custom_data.plan sw "p"`: {ann},
		`custom_data.plan pr`: {ann}, `custom_data.a.b.c pr`: nil, `user_id eq "` + eve + `"`: {eve},
		`(email sw "ann")and(status eq "Active")`: {ann}, `email sw "ann" or email sw "bob"`: {ann, bob}, `(status eq "Active" and phone_number pr) and not (name.first_name eq "Eve")`: {ann, bob},
		`email sw "\") or email pr"`: nil, `custom_data.plan eq "' or true --"`: nil,
	} {
		r := s.rest("management", "GET", "/users?search="+url.QueryEscape(search), "")
		if r.status != 200 || r.at("total_count") != strconv.Itoa(len(want)) {
			t.Errorf("%s: %d, want %d users\n%s", search, r.status, len(want), r.text)
		}
		for _, id := range everybody {
			if strings.Contains(r.text, `"user_id":"`+id) != strings.Contains(strings.Join(want, " "), id) {
				t.Errorf("%s: %s is wrongly there or not: %s", search, id, r.text)
			}
		}
		if c := s.rest("management", "GET", "/users/count?search="+url.QueryEscape(search), ""); c.at("result.user_count") != strconv.Itoa(len(want)) {
			t.Errorf("%s is counted as %s", search, c.text)
		}
	}
	for _, bad := range []string{`email`, `shoe eq "42"`, `email eq`, `email eq "x" and`, `status sw "A"`, `birthday eq "tomorrow"`, `user_id eq "x"`, `((((((email eq "x"`, `custom_data.x co 3`, `last_auth co "2026"`} {
		if r := s.rest("management", "GET", "/users?search="+url.QueryEscape(bad), ""); r.status != 400 {
			t.Errorf("%s: %d %s", bad, r.status, r.text)
		}
	}
	// What another app keeps of a user is nothing to search by.
	for _, search := range []string{`username eq "annie"`, `external_account_id pr`, `custom_app_data.folders eq 3`} {
		if r := s.rest("wiki", "GET", "/users?search="+url.QueryEscape(search), ""); r.at("total_count") != "0" {
			t.Errorf("%s finds for another app: %s", search, r.text)
		}
		if r := s.rest("mail", "GET", "/users?search="+url.QueryEscape(search), ""); r.at("total_count") != "1" {
			t.Errorf("%s does not find for the app: %s", search, r.text)
		}
	}
}

// Pages by offset and by token are the same list, in every order, for every kind of token.
func TestRESTPages(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, who := range []string{"management", "mail", "news", "wiki"} {
		for _, order := range []string{"", "&sort_order=desc", "&sort_field=email", "&sort_field=phone_number&sort_order=desc", "&sort_field=last_auth", "&sort_field=created_at&search_prefix=%2B1415"} {
			whole := s.rest(who, "GET", "/users?page_limit=5000"+order, "")
			total, _ := strconv.Atoi(whole.at("total_count"))
			byOffset, byToken, token := "", "", ""
			for i := range total {
				page := s.rest(who, "GET", "/users?page_limit=1&page_offset="+strconv.Itoa(i)+order, "")
				if more := page.at("page_info.has_next_page"); more != strconv.FormatBool(i < total-1) || page.at("page_info.has_previous_page") != strconv.FormatBool(i > 0) {
					t.Errorf("%s%s at %d: %s", who, order, i, page.text)
				}
				byOffset += page.at("result.0.user_id")
				page = s.rest(who, "GET", "/users?page_limit=1&page_token="+token+order, "")
				byToken += page.at("result.0.user_id")
				token = page.at("page_info.next_page_token")
			}
			want := ""
			for i := range total {
				want += whole.at("result." + strconv.Itoa(i) + ".user_id")
			}
			if total == 0 || want != byOffset || want != byToken || token != "" {
				t.Errorf("%s%s: %d users\nwhole     %s\nby offset %s\nby token  %s", who, order, total, want, byOffset, byToken)
			}
		}
	}
	s.calls([]call{
		{name: "too long a page", who: "mail", method: "GET", path: "/users?page_limit=5001", status: 400, want: "page_limit"},
		{name: "too far", who: "mail", method: "GET", path: "/users?page_offset=1000001", status: 400, want: "page_offset"},
		{name: "no number", who: "mail", method: "GET", path: "/users?page_limit=many", status: 400, want: "page_limit"},
		{name: "no order", who: "mail", method: "GET", path: "/users?sort_field=shoe", status: 400, want: "sort_field"},
		{name: "beyond the end", who: "mail", method: "GET", path: "/users?page_offset=1000000", status: 200, want: `"result":[]`},
	})
}

// A bulk says what became of each, and a row that fails leaves no trace.
func TestRESTBulk(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	r := s.rest("mail", "POST", "/users/bulk", `[{"email": "one@acme.example", "username": "one"}, {"email": "ann@acme.example"}, {"username": "three"}, {"phone_number": "+14155550177", "custom_app_data": {"n": 4}}, {"email": "five@acme.example", "username": "ONE"}]`)
	golden(t, "user_bulk", r)
	if r.at("result.created") != "2" || r.at("result.failed") != "3" {
		t.Errorf("%s", r.text)
	}
	s.calls([]call{
		{name: "the first is there", who: "mail", method: "GET", path: "/users/username/one", status: 200, want: "one@acme.example"},
		{name: "the fourth is there", who: "mail", method: "GET", path: "/users/phone-number/+14155550177", status: 200, want: `"custom_app_data":{"n":4}`},
		{name: "the fifth is not", who: "management", method: "GET", path: "/users/email/five@acme.example", status: 404},
		{name: "none", who: "mail", method: "POST", path: "/users/bulk", body: `[]`, status: 400},
		{name: "one too many", who: "mail", method: "POST", path: "/users/bulk", body: "[" + strings.Repeat("{},", 5000) + "{}]", status: 400, want: "5000"},
		{name: "no list", who: "mail", method: "POST", path: "/users/bulk", body: `{}`, status: 400},
		{name: "a row of another type", who: "mail", method: "POST", path: "/users/bulk", body: `[{"email": 5}]`, status: 400, want: "email: expected string"},
	})
	if n := s.sql("select count(*)::text from events where action = 'user.created' and at > '2026-06-01'"); n != "2" {
		t.Errorf("%s users were recorded as created", n)
	}
	many := make([]string, 5000)
	for i := range many {
		many[i] = `{"email": "bulk` + strconv.Itoa(i) + `@acme.example"}`
	}
	if r := s.rest("management", "POST", "/users/bulk", "["+strings.Join(many, ",")+"]"); r.at("result.created") != "5000" {
		t.Errorf("%.300s", r.text)
	}
	if r := s.rest("management", "GET", "/users?page_limit=5000&search_prefix=bulk", ""); r.at("total_count") != "5000" || strings.Count(r.text, `"user_id"`) != 5000 {
		t.Errorf("%.300s", r.text)
	}
}
