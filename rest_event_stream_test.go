package main

import (
	"context"
	"net/http/httptest"
	"strings"
	"testing"

	"tenantry/model"
)

const activitiesAt = "/activities/v1/activities"

// drain collects until something is there: whatever goes on in any database of the cluster
// holds records back, and ends.
func (s *server) drain(who, query string) reply {
	s.t.Helper()
	for {
		r := s.rest(who, "POST", activitiesAt+"/collect?"+query, "")
		if r.status != 201 || strings.TrimSpace(r.text) != "[]" {
			return r
		}
		if s.t.Context().Err() != nil {
			s.t.Fatal("the events do not come")
		}
	}
}

// A stream gives each event once, in order, to a reader who keeps asking.
func TestRESTEventStreams(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	golden(t, "stream_start", s.rest("management", "PUT", activitiesAt+"/start-collect?type=cis", ""))
	golden(t, "stream_create", s.rest("management", "PUT", activitiesAt+"/stream?type=cis&stream_id=mine&enrichment=true", `{"enrichment": true}`))
	s.sql(`with x as (delete from events returning 1) select count(*) from x`) // a start may find what was just before it
	s.calls([]call{
		{name: "a user", who: "mail", method: "POST", path: "/users", body: `{"email": "stream@acme.example", "custom_data": {"a": 1}}`, status: 201},
		{name: "who changes", who: "management", method: "PUT", path: "/users/" + bob, body: `{"external_user_id": "one"}`, status: 200},
		{name: "again", who: "management", method: "PUT", path: "/users/" + bob, body: `{"external_user_id": "two"}`, status: 200},
	})
	first := s.drain("management", "type=cis&stream_id=mine&batch_size=1")
	golden(t, "stream_collect", first)
	if first.at("0.activity") != "create_user" || first.at("0.additionalParams.customDataUsed") != "true" {
		t.Errorf("want the new user: %s", first.text)
	}
	var seen []string
	for len(seen) < 2 || seen[len(seen)-1] != "two" {
		next := s.drain("management", "type=cis&stream_id=mine&batch_size=1")
		if next.at("0.event_id") == first.at("0.event_id") || next.status != 201 {
			t.Fatalf("it comes again: %s", next.text)
		}
		if now := next.at("0.additionalParams.external_user_id.current"); now != "" {
			seen = append(seen, now)
		}
	}
	if strings.Join(seen, " ") != "one two" {
		t.Errorf("want both, once, in order: %v", seen)
	}
	stream := `{ eventStreams(filter: {name: "mine"}) { nodes { type acknowledgedAt } } }`
	s.run([]step{{name: "GraphQL sees how far it has come", who: "auditor", query: stream, want: `"type":"USER","acknowledgedAt":"20`}})
	s.calls([]call{
		{name: "nothing is new", who: "management", method: "POST", path: activitiesAt + "/collect?type=cis&stream_id=mine", status: 201, want: "[]"},
		{name: "deleted", who: "management", method: "DELETE", path: activitiesAt + "/stream?type=cis&stream_id=mine", status: 200, want: `"stream_id":"mine"`},
		{name: "again, by the shorter path", who: "management", method: "DELETE", path: "/activities/v1/stream?type=cis&stream_id=mine", status: 404, want: "no such stream"},
		{name: "stopped", who: "management", method: "DELETE", path: activitiesAt + "/stop-collect?type=cis", status: 200},
		{name: "twice", who: "management", method: "DELETE", path: activitiesAt + "/stop-collect?type=cis", status: 404, want: "start-collect"},
		{name: "a stream of nothing", who: "management", method: "PUT", path: activitiesAt + "/stream?type=cis&stream_id=mine", status: 403, want: "start-collect"},
	})
	golden(t, "stream_removed", s.rest("reader", "GET", activitiesAt+"/user", ""))
}

// leaving is a caller who goes away when the answer comes.
type leaving struct {
	*httptest.ResponseRecorder
	leave func()
}

func (l leaving) Write(b []byte) (int, error) {
	l.leave()
	return l.ResponseRecorder.Write(b)
}

// What was sent to somebody who has gone comes again.
func TestRESTCollectedByWhoHasGone(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.sql(`with x as (delete from events returning 1) select count(*) from x`)
	s.rest("admin", "PUT", "/applications/"+wiki, `{"app_description": "Lost"}`)
	lost := ""
	for lost == "" && t.Context().Err() == nil {
		ctx, leave := context.WithCancel(t.Context())
		req := httptest.NewRequestWithContext(ctx, "POST", s.URL+activitiesAt+"/collect?type=admin&stream_id=siem", nil)
		req.Header.Set("Authorization", "Bearer "+s.tokens["management"])
		w := leaving{httptest.NewRecorder(), leave}
		s.Config.Handler.ServeHTTP(w, req)
		lost = reply{text: w.Body.String()}.at("0.event_id")
	}
	s.rest("admin", "PUT", "/applications/"+wiki, `{"app_description": "Next"}`)
	again := s.drain("management", "type=admin&stream_id=siem")
	if again.at("0.event_id") != lost || lost == "" {
		t.Errorf("%s was never received, and does not come again: %s", lost, again.text)
	}
}

// What administrators do comes in the words of the other type.
func TestRESTAdminStream(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.sql(`with x as (delete from events returning 1) select count(*) from x`)
	s.rest("admin", "PUT", "/applications/"+wiki, `{"app_description": "Streamed"}`)
	got := s.drain("auditor", "type=admin&stream_id=siem")
	golden(t, "stream_collect_admin", got)
	if got.at("0.activity") != "updateApp" || got.at("0.actor_type") != "user" || got.at("0.target_resource_id") != wiki || got.at("0.target_resource_type") != "app" {
		t.Errorf("want the app's change: %s", got.text)
	}
}

func TestRESTEventStreamsRefuse(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	collect, create := activitiesAt+"/collect?type=admin&stream_id=siem", activitiesAt+"/stream?type=admin&stream_id="
	s.calls([]call{
		{name: "started already", who: "management", method: "PUT", path: activitiesAt + "/start-collect?type=admin", status: 409, want: "already"},
		{name: "no type", who: "management", method: "PUT", path: activitiesAt + "/start-collect", status: 400, want: "type"},
		{name: "a type that is none", who: "management", method: "PUT", path: activitiesAt + "/start-collect?type=users", status: 400, want: "type"},
		{name: "a reader starts nothing", who: "auditor", method: "PUT", path: activitiesAt + "/start-collect?type=risk", status: 403, want: "eventStreams:edit"},
		{name: "a name that is taken", who: "management", method: "PUT", path: create + "siem", status: 409, want: `"ts_error_code":"stream_id_conflict"`},
		{name: "one with a blank", who: "management", method: "PUT", path: create + "a%20b", status: 406, want: "stream_id must have"},
		{name: "a long one", who: "management", method: "PUT", path: create + strings.Repeat("x", 101), status: 406},
		{name: "no name", who: "management", method: "PUT", path: activitiesAt + "/stream?type=admin", status: 400, want: "stream_id"},
		{name: "no events", who: "management", method: "POST", path: collect + "&batch_size=0", status: 400, want: "batch_size"},
		{name: "1,001 events", who: "management", method: "POST", path: collect + "&batch_size=1001", status: 400, want: "batch_size"},
		{name: "of another type", who: "management", method: "POST", path: activitiesAt + "/collect?type=cis&stream_id=siem", status: 404},
		{name: "an app, the tenant's", who: "wiki", method: "POST", path: collect, status: 404},
		{name: "the tenant, an app's", who: "management", method: "POST", path: activitiesAt + "/collect?type=cis&stream_id=wiki", status: 404},
		{name: "an app its own", who: "wiki", method: "POST", path: activitiesAt + "/collect?type=cis&stream_id=wiki", status: 201},
		{name: "another app's", who: "mail", method: "DELETE", path: activitiesAt + "/stream?type=cis&stream_id=wiki", status: 404},
		{name: "a narrowed token", who: "phone", method: "POST", path: collect, status: 403},
		{name: "another tenant has one of that name", who: "globex", method: "DELETE", path: activitiesAt + "/stream?type=admin&stream_id=siem", status: 200},
		{name: "which was not this one", who: "management", method: "POST", path: collect, status: 201},
		{name: "no such path", who: "management", method: "GET", path: activitiesAt + "/nonsense", status: 404},
		{name: "nor by the shorter one", who: "management", method: "GET", path: "/activities/v1/nonsense", status: 404, want: "no such path"},
		{name: "no such method", who: "management", method: "GET", path: activitiesAt + "/collect", status: 405},
		{name: "nobody learns of paths", who: "nobody", method: "GET", path: "/activities/v1/nonsense", status: 401},
	})
	for i := range 9 {
		s.rest("management", "PUT", create+"n"+string(rune('0'+i)), "")
	}
	s.calls([]call{{name: "the eleventh", who: "management", method: "PUT", path: create + "eleventh", status: 429, want: "10 streams"}})
}

// The log is read by a filter, and in pages, as GraphQL reads it.
func TestRESTEvents(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, v := range []string{"one", "two", "three"} {
		s.rest("management", "PUT", "/users/"+bob, `{"external_user_id": "`+v+`"}`)
	}
	s.rest("admin", "PUT", "/applications/"+wiki, `{"app_description": "Logged"}`)
	golden(t, "event_list", s.rest("reader", "GET", "/events?target_id="+bob+"&action=user.updated,user.deleted&page_limit=1&sort_order=desc", ""))
	page := s.rest("auditor", "GET", "/events?target_id="+bob+"&page_limit=2", "")
	next := s.rest("auditor", "GET", "/events?target_id="+bob+"&page_limit=2&page_token="+page.header.Get("X-Next-Page-Token"), "")
	if page.at("result.1.after.externalUserId") != "two" || next.at("result.0.after.externalUserId") != "three" || next.at("result.1") != "" {
		t.Errorf("want three on two pages:\n%s\n%s", page.text, next.text)
	}
	id := next.at("result.0.event_id")
	s.run([]step{{name: "through GraphQL", who: "auditor", query: `{ events(filter: {targetId: "` + bob + `"}, last: 1) { nodes { id action } } }`, want: `{"id":"` + id + `","action":"user.updated"}`}})
	admin := model.AdminUserID.Of(key("a51"))
	s.calls([]call{
		{name: "of an actor", who: "reader", method: "GET", path: "/events?actor_id=" + admin, status: 200, want: `"app.updated"`, never: id},
		{name: "about an app", who: "reader", method: "GET", path: "/events?app_id=" + wiki, status: 200, want: `"app.updated"`, never: id},
		{name: "before there was anything", who: "reader", method: "GET", path: "/events?to=2020-01-01T00:00:00Z", status: 200, want: `{"result":[]}`},
		{name: "in a span", who: "reader", method: "GET", path: "/events?from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z", status: 200, want: id},
		{name: "no moment", who: "reader", method: "GET", path: "/events?from=yesterday", status: 400, want: "from"},
		{name: "no id", who: "reader", method: "GET", path: "/events?target_id=x", status: 400, want: "target_id"},
		{name: "another list's token", who: "reader", method: "GET", path: "/events?page_token=" + page.header.Get("X-Next-Page-Token"), status: 400, want: "page_token"},
		{name: "an app sees its own", who: "wiki", method: "GET", path: "/events", status: 200, want: `"app.updated"`, never: id},
		{name: "another tenant its own", who: "globex", method: "GET", path: "/events?target_id=" + bob, status: 200, want: `{"result":[]}`},
		{name: "a narrowed token none", who: "phone", method: "GET", path: "/events", status: 403, want: "events:read"},
	})
}
