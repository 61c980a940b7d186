package main

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"

	"tenantry/db"
	"tenantry/model"
	"tenantry/webhook"
)

// What is about one object arrives in order, whatever fails; what is about others does not
// wait for it.
func TestWebhookOrder(t *testing.T) {
	t.Parallel()
	s, clock := newHooks(t)
	r := newReceiver(t, func(w http.ResponseWriter, got received) {
		if got.event.Data.TargetID == ann {
			w.WriteHeader(500)
		}
	})
	id, _ := s.hook(r.URL, object{"actions": []string{"user.updated"}})
	for i := range 3 {
		s.rename(ann, fmt.Sprint("ann-", i))
	}
	for i := range 3 {
		s.rename(cleo, fmt.Sprint("cleo-", i))
	}
	var others []string
	for len(others) < 3 {
		if got := r.next(); got.event.Data.TargetID == cleo {
			others = append(others, got.id)
		}
	}
	all := s.until(deliveries(id), `"pendingCount":3`).deliveries(t)
	if got := ids(all, cleo); !slices.Equal(got, others) {
		t.Errorf("Cleo's arrived as %v, want %v", others, got)
	}
	for _, d := range all {
		if waits := d.NextAttemptAt == nil; d.TargetID == ann && waits == (d.ID == ids(all, ann)[0]) {
			t.Errorf("only the first of Ann's is due: %+v", d)
		}
	}
	r.answers(nil)
	clock.add(time.Hour)
	var anns []string
	for len(anns) < 3 {
		if got := r.next(); got.event.Data.TargetID == ann && !slices.Contains(anns, got.id) {
			anns = append(anns, got.id)
		}
	}
	if got := ids(all, ann); !slices.Equal(got, anns) {
		t.Errorf("Ann's arrived as %v, want %v", anns, got)
	}
	s.until(deliveries(id), `"pendingCount":0`)
	s.redelivered(r, id, all)
}

// ids are those of the deliveries about an object.
func ids(all []delivery, target string) []string {
	var out []string
	for _, d := range all {
		if d.TargetID == target {
			out = append(out, d.ID)
		}
	}
	return out
}

// redelivered sees that a span is sent again, in order, and with the same ids.
func (s *server) redelivered(r *receiver, id string, all []delivery) {
	s.t.Helper()
	redeliver := func(input string, want ...string) {
		s.done("redeliver", "management", `mutation{webhookDeliveriesRedeliver(id:"`+id+`",input:{`+input+`}){redeliveredCount lastId more changes{action after}}}`, nil, want...)
	}
	redeliver(`from:"2026-01-01T00:00:00Z",status:FAILED`, `"redeliveredCount":0,"lastId":null,"more":false,"changes":[]`)
	redeliver(`from:"2026-01-01T00:00:00Z",to:"2026-01-02T00:00:00Z"`, `"redeliveredCount":0`)
	redeliver(`from:"2026-01-01T00:00:00Z",status:DELIVERED`, `"redeliveredCount":6`, `"action":"webhook.redelivered"`, `"count": 6`)
	got := map[string][]string{}
	for range all {
		again := r.next()
		got[again.event.Data.TargetID] = append(got[again.event.Data.TargetID], again.id)
	}
	for _, target := range []string{ann, cleo} {
		if want := ids(all, target); !slices.Equal(got[target], want) {
			s.t.Errorf("sent again as %v, want %v", got[target], want)
		}
	}
	s.until(deliveries(id), `"pendingCount":0`)
	fourth := all[3].ID
	redeliver(`from:"2026-01-01T00:00:00Z",after:"`+fourth+`"`, `"redeliveredCount":2`, `"lastId":"`+all[5].ID+`"`)
	for range 2 {
		if again := r.next(); again.id != all[4].ID && again.id != all[5].ID {
			s.t.Errorf("%s is sent again, too", again.id)
		}
	}
	s.until(deliveries(id), `"pendingCount":0`)
}

// Two servers send each event once, and in order, whoever wrote it.
func TestWebhookOfTwoServers(t *testing.T) {
	t.Parallel()
	s, clock := newHooks(t)
	s.sends(s.another(), webhook.Options{Allow: loopback, Clock: clock.now})
	receivers := []*receiver{newReceiver(t, nil), newReceiver(t, nil)}
	for _, r := range receivers {
		s.hook(r.URL, object{"actions": []string{"user.updated"}})
	}
	const rounds = 15
	users := []string{ann, bob, cleo, dan}
	var writing sync.WaitGroup
	for _, user := range users {
		writing.Go(func() {
			for i := range rounds {
				s.rename(user, fmt.Sprintf("%s-%d", user, i))
			}
		})
	}
	writing.Wait()
	for _, r := range receivers {
		have := map[string][]string{}
		for range rounds * len(users) {
			got := r.next()
			have[got.event.Data.TargetID] = append(have[got.event.Data.TargetID], got.event.Data.ID)
		}
		for _, user := range users {
			if want := s.records(user); !slices.Equal(have[user], want) {
				t.Errorf("%s was sent as %v, want %v", user, have[user], want)
			}
		}
	}
	s.until(`{webhooks{nodes{name pendingCount}}}`, `"pendingCount":0},{"name":"`+receivers[1].URL+`","pendingCount":0}`)
	for _, r := range receivers {
		r.none()
	}
}

// another is a second server's connections to the same database.
func (s *server) another() *db.DB {
	s.t.Helper()
	d, err := db.Open(context.Background(), s.url, db.Options{Key: testKey})
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(d.Close)
	return d
}

// records are the ids of a user's updates in the order of the log.
func (s *server) records(user string) []string {
	s.t.Helper()
	a := s.done("the log", "management", `{events(first:100,filter:{targetId:"`+user+`",action:["user.updated"]}){nodes{id after}}}`, nil)
	var out []string
	for part := range splitIDs(a.text) {
		out = append(out, part)
	}
	return out
}

// What was sent and not noted, because the server went, is sent again by another, and can be
// known by its id.
func TestWebhookOfAServerThatWent(t *testing.T) {
	t.Parallel()
	s := newStoreWith(t, db.Options{PlainWebhooks: true}).serve()
	clock, first := new(clock), s.another()
	stop := s.sends(first, webhook.Options{Allow: loopback, Clock: clock.now})
	went := make(chan struct{})
	r := newReceiver(t, func(http.ResponseWriter, received) { <-went })
	id, _ := s.hook(r.URL, object{"actions": []string{"user.updated"}})
	s.rename(ann, "hook-1")
	got := r.next()
	s.done("it is on its way", "management", deliveries(id), nil, `"status":"PENDING","attemptCount":1,"nextAttemptAt":null,"finishedAt":null,"attempts":[]`)
	first.Close()
	close(went)
	stop()
	clock.add(59 * time.Second)
	s.sends(s.db, webhook.Options{Allow: loopback, Clock: clock.now})
	s.rename(bob, "hook-2")
	if other := r.next(); other.event.Data.TargetID != bob { // what another server has may still arrive
		t.Errorf("%s", other.body)
	}
	clock.add(2 * time.Second)
	if again := r.next(); again.id != got.id || string(again.body) != string(got.body) {
		t.Errorf("%s, want %s", again.body, got.body)
	}
	s.until(deliveries(id), `"pendingCount":0`)
	d := s.ask("management", deliveries(id), nil).deliveries(t)[0]
	if d.Status != "DELIVERED" || d.AttemptCount != 2 || len(d.Attempts) != 1 || d.Attempts[0].Number != 2 {
		t.Errorf("%+v", d)
	}
}

// A server that stops lets what is on its way arrive, and notes it.
func TestWebhookOfAServerThatStops(t *testing.T) {
	t.Parallel()
	s := newStoreWith(t, db.Options{PlainWebhooks: true}).serve()
	stop := s.sends(s.db, webhook.Options{Allow: loopback})
	answer := make(chan struct{})
	r := newReceiver(t, func(http.ResponseWriter, received) { <-answer })
	id, _ := s.hook(r.URL, object{"actions": []string{"user.updated"}})
	s.rename(ann, "hook-1")
	r.next()
	stopped := make(chan struct{})
	go func() { stop(); close(stopped) }()
	s.rename(ann, "hook-2")
	close(answer)
	<-stopped
	s.done("it has arrived", "management", deliveries(id), nil, `"status":"DELIVERED","attemptCount":1`)
	r.none()
}

// A queue that is full takes no more from the log until there is room; nothing is lost.
func TestWebhookQueueIsBounded(t *testing.T) {
	t.Parallel()
	s := newStoreWith(t, db.Options{PlainWebhooks: true}).serve()
	r := newReceiver(t, nil)
	id, _ := s.hook(r.URL, object{"actions": []string{"user.updated"}})
	const many = model.MaxPendingDeliveries + 300
	s.sql(`with e as (insert into events (tenant_id, id, at, action, actor_kind, target_kind, target_key)
		select $1, overlay(overlay(gen_random_uuid()::text placing '7' from 15) placing lpad(to_hex(n), 8, '0') from 1)::uuid, now(), 'user.updated', 'SYSTEM', 'usr', ($2::uuid[])[1 + n % 4] from generate_series(1, $3) n returning 1) select count(*)::text from e`,
		key("a").String(), []string{key("a101").String(), key("a102").String(), key("a103").String(), key("a104").String()}, many)
	sender := s.db.As(model.System("webhooks", key("a"), model.WebhooksSend))
	queued := func() (n int) {
		if text := s.sql("select count(*)::text from webhook_deliveries where webhook_id = $1", keyOf(t, id).String()); !number(text, &n) {
			t.Fatal(text)
		}
		return n
	}
	take := func() {
		if _, _, err := sender.NextDelivery(t.Context(), keyOf(t, id), time.Now()); err != nil {
			t.Fatal(err)
		}
	}
	// Each takes up to 200 from the log, and none while an older transaction of the cluster is open: as
	// the tests beside this one have.
	for queued() < model.MaxPendingDeliveries && t.Context().Err() == nil {
		take()
	}
	full := queued()
	take()
	if n := queued(); n != full || n >= model.MaxPendingDeliveries+200 {
		t.Errorf("%d are queued, and then %d; want %d, and no more than were read at once", full, n, model.MaxPendingDeliveries)
	}
	clock := new(clock)
	clock.add(2 * time.Minute)
	s.sends(s.db, webhook.Options{Allow: loopback, Clock: clock.now})
	seen := map[string]bool{}
	for len(seen) < many {
		seen[r.next().event.Data.ID] = true
	}
	s.until(`{webhook(id:"`+id+`"){pendingCount}}`, `"pendingCount":0`)
	r.none()
}

func number(text string, to *int) bool {
	_, err := fmt.Sscan(text, to)
	return err == nil
}

// Old deliveries are forgotten, and those beyond the number that is kept; none that waits.
func TestWebhookDeliveriesAreForgotten(t *testing.T) {
	t.Parallel()
	s := newStoreWith(t, db.Options{PlainWebhooks: true}).serve()
	id, _ := s.hook("https://hooks.invalid", object{"actions": []string{"nothing.happens"}})
	hook := keyOf(t, id)
	s.sql(`with d as (insert into webhook_deliveries (tenant_id, id, webhook_id, number, event_id, action, target_kind, target_key, status, created_at, due_at)
		select $1, gen_random_uuid(), $2, n, gen_random_uuid(), 'user.updated', 'usr', gen_random_uuid(), case n % 5 when 0 then 'PENDING' else 'DELIVERED' end,
			now() - case when n > 500 and n <= 1000 then '31 days' else '1 hour' end::interval, case n % 5 when 0 then 'infinity'::timestamptz end from generate_series(1, 20500) n returning 1) select count(*)::text from d`,
		key("a").String(), hook.String())
	s.sql(`with w as (update webhooks set queued = 20500, swept_at = now() - interval '2 hours' where id = $1 returning 1) select count(*)::text from w`, hook.String())
	sender := s.db.As(model.System("webhooks", key("a"), model.WebhooksSend))
	due := func() int {
		all, err := s.db.WebhooksDue(t.Context(), time.Now(), 10)
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	for round := 0; due() > 0; round++ {
		if _, _, err := sender.NextDelivery(t.Context(), hook, time.Now()); err != nil || round > 10 {
			t.Fatal(round, err)
		}
	}
	kept := s.sql(`select concat_ws(' ', count(*) filter (where number <= 500), count(*) filter (where number between 501 and 1000), count(*) filter (where number > 1000)) from webhook_deliveries where webhook_id = $1`, hook.String())
	if kept != "100 100 19500" { // those that wait, and all that are young and few enough
		t.Errorf("%s are kept", kept)
	}
}
