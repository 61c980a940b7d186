package main

import (
	"testing"

	"tenantry/model"
)

func TestSessionsRevoke(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	of := func(digits string) string { return model.SessionID.Of(key(digits)) }
	revoke := `mutation($input:SessionsRevokeInput!){sessionsRevoke(input:$input){revokedCount}}`
	named := func(ids ...string) object { return object{"input": object{"ids": ids}} }
	many := make([]string, 101)
	for i := range many {
		many[i] = of("a401")
	}
	for _, c := range []struct {
		name, who   string
		input       object
		code, field string
	}{
		{"neither", "management", object{"input": object{}}, "INVALID", "ids"},
		{"nothing but null", "management", object{"input": object{"ids": nil, "userId": nil}}, "INVALID", "ids"},
		{"both", "management", object{"input": object{"ids": []string{of("a401")}, "userId": ann}}, "INVALID", "ids"},
		{"none", "management", named(), "INVALID", "ids"},
		{"101", "management", named(many...), "INVALID", "ids"},
		{"an id of another kind", "management", named(ann), "INVALID", "ids"},
		{"a user of another kind", "management", object{"input": object{"userId": mail}}, "INVALID", "userId"},
		{"one that does not exist", "management", named(of("a401"), of("a499")), "NOT_FOUND", "ids"},
		{"one of another tenant", "management", named(of("a401"), of("b401")), "NOT_FOUND", "ids"},
		{"from another tenant", "globex", named(of("a401")), "NOT_FOUND", "ids"},
		{"a user of another tenant", "globex", object{"input": object{"userId": ann}}, "NOT_FOUND", "userId"},
		{"one in another app", "mail", named(of("a402")), "NOT_FOUND", "ids"},
		{"a user of another app", "mail", object{"input": object{"userId": bob}}, "NOT_FOUND", "userId"},
		{"a reader", "reader", named(of("a401")), "FORBIDDEN", ""},
		{"a narrowed token", "phone", named(of("a401")), "FORBIDDEN", ""},
		{"nobody", "nobody", named(of("a401")), "UNAUTHENTICATED", ""},
	} {
		s.refused(c.name, c.who, revoke, c.input, c.code, c.field)
	}
	s.done("one that has ended by itself is not counted", "management", revoke, named(of("a403")), `"revokedCount":0`)
	s.done("twice the same is one", "management", revoke, named(of("a402"), of("a402")), `"revokedCount":1`)
	s.refused("which is gone then", "management", revoke, named(of("a402")), "NOT_FOUND", "ids")
	s.done("all of a user", "management", revoke, object{"input": object{"userId": ann}}, `"revokedCount":1`)
	s.done("of whom none are left", "management", revoke, object{"input": object{"userId": ann}}, `"revokedCount":0`)
	s.done("another tenant's go on", "globex", `{sessions{totalCount}}`, nil, `"totalCount":1`)
	if got := s.actions(ann) + ", " + s.actions(bob); got != "session.revoked, session.revoked" {
		t.Errorf("the log has %s", got)
	}
	about := s.sql(`select concat_ws(' ', related_kind, related_key, app_id) from events where action = 'session.revoked' and target_key = $1`, key("a101"))
	if want := "ses " + key("a401").String() + " " + key("a01").String(); about != want {
		t.Errorf("the log is about %s, want %s", about, want)
	}
}

func TestSessionsRevokeInApp(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.sql(`with x as (insert into sessions (tenant_id, id, user_id, app_id, started_at, expires_at) values ($1, $2, $3, $4, now(), '2099-01-01') returning 1) select count(*) from x`,
		key("a"), key("a409"), key("a101"), key("a02"))
	revoke := `mutation{sessionsRevoke(input:{userId:"` + ann + `"}){revokedCount}}`
	s.run([]step{
		{"an app ends those in it", "mail", revoke, `"revokedCount":1`, "", ""},
		{"and sees that it did", "mail", `{events{nodes{action relatedId appId}}}`, `"action":"session.revoked","relatedId":"` + model.SessionID.Of(key("a401")) + `","appId":"` + mail + `"`, "", ""},
		{"the other goes on", "management", `{user(id:"` + ann + `"){sessions{nodes{id}}}}`, model.SessionID.Of(key("a409")), "", ""},
	})
}

func TestSessionsRevokeAtOnce(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	id := model.SessionID.Of(key("a401"))
	counts := atOnce(8, func(int) string {
		a := s.ask("management", `mutation{sessionsRevoke(input:{ids:["`+id+`"]}){revokedCount}}`, nil)
		return a.code() + a.at("sessionsRevoke.revokedCount")
	})
	if counts["1"] != 1 || counts["NOT_FOUND"] != 7 {
		t.Errorf("want that one ends it and seven do not find it, got %v", counts)
	}
}
