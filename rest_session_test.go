package main

import (
	"testing"

	"tenantry/model"
)

// Sessions, in both forms and through both doors.
func TestRESTSessions(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	ofAnn, ofBob := model.SessionID.Of(key("a401")), model.SessionID.Of(key("a402"))
	stale, theirs := model.SessionID.Of(key("a403")), model.SessionID.Of(key("b401"))
	golden(t, "session_list", s.rest("reader", "GET", "/sessions/"+ann, ""))
	golden(t, "session_list_backend", s.rest("mail", "GET", "/auth/users/"+ann+"/sessions", ""))
	s.calls([]call{
		{name: "those that have ended are not there", who: "management", method: "GET", path: "/sessions/" + ann, status: 200, want: ofAnn, never: stale},
		{name: "of another app", who: "wiki", method: "GET", path: "/sessions/" + ann, status: 200, want: "[]"},
		{name: "of another app's user", who: "mail", method: "GET", path: "/sessions/" + bob, status: 404},
		{name: "of another tenant's", who: "globex", method: "GET", path: "/auth/users/" + ann + "/sessions", status: 404},
		{name: "of nobody", who: "management", method: "GET", path: "/sessions/" + eve, status: 200, want: "[]"},
		{name: "without the permission", who: "phone", method: "GET", path: "/sessions/" + ann, status: 403},
		{name: "ended by a reader", who: "reader", method: "DELETE", path: "/sessions/" + ann, status: 403},
		{name: "ended by another app", who: "wiki", method: "DELETE", path: "/sessions/" + ann, status: 200, want: `"deleted_count":0`},
		{name: "ended by another tenant", who: "globex", method: "DELETE", path: "/auth/users/" + ann + "/sessions", status: 404},
		{name: "one ended by another app", who: "mail", method: "POST", path: "/auth/session/logout", body: `{"session_id": "` + ofBob + `"}`, status: 404},
		{name: "one ended by another tenant", who: "globex", method: "POST", path: "/auth/session/logout", body: `{"session_id": "` + ofBob + `"}`, status: 404},
		{name: "another tenant's", who: "management", method: "POST", path: "/auth/session/logout", body: `{"session_id": "` + theirs + `"}`, status: 404},
		{name: "none", who: "management", method: "POST", path: "/auth/session/logout", body: `{}`, status: 400, want: "session_id"},
		{name: "an id of something else", who: "management", method: "POST", path: "/auth/session/logout", body: `{"session_id": "` + ann + `"}`, status: 400, want: "ses_"},
	})
	s.run([]step{{name: "all are there", who: "reader", query: `{ sessions { nodes { id } } }`, want: ofAnn}})
	s.calls([]call{
		{name: "one", who: "wiki", method: "POST", path: "/auth/session/logout", body: `{"session_id": "` + ofBob + `"}`, status: 204},
		{name: "once", who: "wiki", method: "POST", path: "/auth/session/logout", body: `{"session_id": "` + ofBob + `"}`, status: 404},
		{name: "one that has ended by itself", who: "mail", method: "POST", path: "/auth/session/logout", body: `{"session_id": "` + stale + `"}`, status: 204},
		{name: "all", who: "mail", method: "DELETE", path: "/sessions/" + ann, status: 200, want: `{"result":{"deleted_count":1}}`},
		{name: "all again", who: "mail", method: "DELETE", path: "/auth/users/" + ann + "/sessions", status: 204},
	})
	s.run([]step{
		{name: "none is there", who: "reader", query: `{ sessions { nodes { id } } }`, want: `"nodes":[]`},
		{name: "each is in the log", who: "reader", query: `{ events(filter: {action: ["session.revoked"]}) { totalCount } }`, want: `"totalCount":2`},
	})
}
