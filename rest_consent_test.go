package main

import (
	"testing"

	"tenantry/model"
)

// Consents are read and ended, in the app's form and in the tenant's, and GraphQL sees it.
func TestRESTConsents(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	of := func(digits string) string { return model.ConsentID.Of(key(digits)) }
	client := func(digits string) string { return model.OAuthClientID(key("a"), key(digits)) }
	ofAnn := "/clients/" + client("a21") + "/users/" + ann
	s.exec(`insert into consents (tenant_id, id, user_id, app_id, client_id, scopes, created_at, updated_at, expires_at)
		values ('` + key("a").String() + `', '` + key("a825").String() + `', '` + key("a103").String() + `', '` + key("a01").String() + `', '` + key("a21").String() + `', '{other}', '2026-02-01', '2026-02-01', '2099-01-01')`)
	golden(t, "consent_list", s.rest("auditor", "GET", "/consents?user_id="+ann, ""))
	golden(t, "consent_get", s.rest("mail", "GET", "/consents/"+of("a821"), ""))
	golden(t, "consent_list_of_app", s.rest("reader", "GET", "/manage/consents?app_id="+mail, ""))
	s.calls([]call{
		{name: "for one client", who: "auditor", method: "GET", path: "/consents?client_id=" + client("a22"), status: 200, want: of("a822"), never: of("a821")},
		{name: "of a user for a client", who: "auditor", method: "GET", path: "/consents?client_id=" + client("a22") + "&user_id=" + ann, status: 200, want: `{"result":[]}`},
		{name: "an app sees its own", who: "wiki", method: "GET", path: "/consents", status: 200, want: of("a822"), never: of("a821")},
		{name: "and no other", who: "wiki", method: "GET", path: "/consents/" + of("a821"), status: 404},
		{name: "a page", who: "auditor", method: "GET", path: "/consents?page_limit=1", status: 200, want: of("a821"), never: of("a822")},
		{name: "what is no id of a user", who: "auditor", method: "GET", path: "/consents?user_id=x", status: 400, want: "user_id"},
		{name: "nor of a client", who: "auditor", method: "GET", path: "/consents?client_id=x", status: 404, want: "client"},
		{name: "another tenant's client", who: "globex", method: "GET", path: "/consents?client_id=" + client("a21"), status: 404, want: "client"},
		{name: "no app", who: "auditor", method: "GET", path: "/manage/consents", status: 400, want: "app_id"},
		{name: "another tenant's app", who: "globex", method: "GET", path: "/manage/consents?app_id=" + mail, status: 404},
		{name: "an app's own token has the other form", who: "mail", method: "GET", path: "/manage/consents?app_id=" + mail, status: 403},
		{name: "of a user in the app", who: "reader", method: "GET", path: "/manage/consents?app_id=" + mail + "&user_id=" + bob, status: 200, want: `{"result":[]}`},

		{name: "a reader ends none", who: "reader", method: "DELETE", path: "/consents" + ofAnn, status: 403, want: "consents:delete"},
		{name: "nor another app", who: "wiki", method: "DELETE", path: "/consents" + ofAnn, status: 404},
		{name: "nor another tenant", who: "globex", method: "DELETE", path: "/consents" + ofAnn, status: 404},
		{name: "one of another user", who: "management", method: "DELETE", path: "/consents" + ofAnn + "?consent_id=" + of("a822"), status: 404},
		{name: "one for another client", who: "management", method: "DELETE", path: "/consents" + ofAnn + "?consent_id=" + of("a824"), status: 404},
		{name: "one that has ended by itself", who: "management", method: "DELETE", path: "/consents" + ofAnn + "?consent_id=" + of("a823"), status: 404},
		{name: "as a client of another app", who: "management", method: "DELETE", path: "/manage/consents" + ofAnn + "?app_id=" + wiki, status: 404},
		{name: "of nobody", who: "management", method: "DELETE", path: "/consents/clients/" + client("a21") + "/users/x", status: 400, want: "user_id"},
	})
	look := `{ consents { nodes { id } } }`
	s.run([]step{{name: "nothing of that ended any", who: "auditor", query: look, want: `"nodes":[{"id":"` + of("a821") + `"},{"id":"` + of("a822") + `"},{"id":"` + of("a824") + `"},{"id":"` + of("a825") + `"}]`}})
	s.calls([]call{
		{name: "all for a client", who: "mail", method: "DELETE", path: "/consents" + ofAnn, status: 200, want: `{"result":{"deleted_count":1}}`},
		{name: "again", who: "mail", method: "DELETE", path: "/consents" + ofAnn, status: 404},
		{name: "one", who: "management", method: "DELETE", path: "/manage/consents/clients/" + client("a22") + "/users/" + bob + "?app_id=" + wiki + "&consent_id=" + of("a822"), status: 200, want: `"deleted_count":1`},
	})
	s.run([]step{{name: "through GraphQL", who: "auditor", query: look, want: `"nodes":[{"id":"` + of("a824") + `"},{"id":"` + of("a825") + `"}]`, never: of("a821")}})
}
