package main

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"tenantry/model"
)

var siem, wikiStream = model.EventStreamID.Of(key("a841")), model.EventStreamID.Of(key("a842"))

const streamCollect = `mutation($id:ID!,$input:EventStreamCollectInput!){eventStreamCollect(id:$id,input:$input){events{id action targetId actor{kind} after} cursor more eventStream{acknowledgedAt}}}`

// stream is a new one of what happens to users, of the caller's own.
func (s *server) stream(who string) string {
	s.t.Helper()
	s.done("records are kept ready", who, `mutation{eventCollectionStart(input:{type:USER}){eventCollection{type}}}`, nil, `"type":"USER"`)
	return s.done("a stream of them", who, `mutation{eventStreamCreate(input:{type:USER,name:"mine"}){eventStream{id}}}`, nil).at("eventStreamCreate.eventStream.id")
}

// collect returns the targets and the cursor of a batch.
func (s *server) collect(who, stream string, input object) ([]string, string, bool) {
	s.t.Helper()
	a := s.done("collect", who, streamCollect, object{"id": stream, "input": input})
	var targets []string
	for part := range strings.SplitSeq(a.at("eventStreamCollect.events"), `"targetId":"`) {
		if id, _, ok := strings.Cut(part, `"`); ok && strings.HasPrefix(id, "usr_") {
			targets = append(targets, id)
		}
	}
	return targets, a.at("eventStreamCollect.cursor"), a.at("eventStreamCollect.more") == "true"
}

// settled collects until there are n records: whatever goes on in any database of the
// cluster holds them back, and ends.
func (s *server) settled(who, stream string, n int, input object) ([]string, string, bool) {
	s.t.Helper()
	for {
		if targets, cursor, more := s.collect(who, stream, input); len(targets) >= n {
			return targets, cursor, more
		}
		if s.t.Context().Err() != nil {
			s.t.Fatal("the records do not come")
		}
	}
}

// rename changes a user, which makes a record.
func (s *server) rename(id, to string) {
	s.t.Helper()
	s.done("a change", "management", userUpdate, object{"id": id, "input": object{"externalUserId": to}})
}

// writing is an open transaction that has written a record of a user, of a while ago.
func (s *server) writing(target, age string) pgx.Tx {
	s.t.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, s.url)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = conn.Close(ctx) })
	tx, err := conn.Begin(ctx)
	if err != nil {
		s.t.Fatal(err)
	}
	_, err = tx.Exec(ctx, `insert into events (tenant_id, id, at, action, actor_kind, target_kind, target_key) values ($1, $2, now() - $4::text::interval, 'user.updated', 'SYSTEM', 'usr', $3)`,
		key("a"), model.NewKey(), keyOf(s.t, target), age)
	if err != nil {
		s.t.Fatal(err)
	}
	return tx
}

// A stream skips nothing: what an open transaction has written holds back all that was
// written after it, however early that was committed.
func TestEventStreamSkipsNoLateCommit(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	stream, ctx := s.stream("management"), context.Background()
	first, second := s.writing(ann, "0"), s.writing(bob, "1 hour") // by the clock, the other way round
	s.rename(cleo, "crm-3")
	if got, cursor, more := s.collect("management", stream, object{}); len(got) > 0 || more || cursor == "" {
		t.Errorf("what is committed comes before what may still be: %v", got)
	}
	if err := second.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	got, cursor, _ := s.collect("management", stream, object{})
	if len(got) > 0 {
		t.Errorf("the younger transaction comes before the older one: %v", got)
	}
	if got, _, _ := s.collect("management", stream, object{"acknowledge": cursor}); len(got) > 0 {
		t.Errorf("nothing was acknowledged: %v", got)
	}
	if err := first.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	if got, _, _ := s.settled("management", stream, 3, object{}); fmt.Sprint(got) != fmt.Sprint([]string{ann, bob, cleo}) {
		t.Errorf("want all, in the order of their transactions: %v", got)
	}
}

// A reader who keeps up with many writers has each record once, and none less.
func TestEventStreamKeepsUp(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	stream := s.stream("management")
	users, each := []string{ann, bob, cleo, dan}, 8
	var writers sync.WaitGroup
	for i, id := range users {
		writers.Go(func() {
			for n := range each {
				if a := s.ask("management", userUpdate, object{"id": id, "input": object{"externalUserId": fmt.Sprint("w-", i, "-", n)}}); a.code() != "" {
					t.Errorf("a change: %s", a.text)
				}
			}
		})
	}
	seen, input := map[string]int{}, object{"batchSize": 3}
	for total := 0; total < len(users)*each; {
		got, cursor, _ := s.settled("management", stream, 1, input)
		for _, id := range got {
			seen[id]++
		}
		total += len(got)
		input = object{"batchSize": 3, "acknowledge": cursor}
	}
	writers.Wait()
	if got, _, _ := s.collect("management", stream, input); len(got) > 0 {
		t.Errorf("more than there was: %v", got)
	}
	for _, id := range users {
		if seen[id] != each {
			t.Errorf("%d records of %s, want %d", seen[id], id, each)
		}
	}
}

func TestEventStreamComesAgainUntilAcknowledged(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.rename(eve, "before")
	stream := s.stream("management")
	for i, id := range []string{ann, bob, cleo} {
		s.rename(id, fmt.Sprint("new-", i))
	}
	all, _, _ := s.settled("management", stream, 3, object{})
	if all = all[max(0, len(all)-3):]; fmt.Sprint(all) != fmt.Sprint([]string{ann, bob, cleo}) {
		t.Fatalf("want the three: %v", all)
	}
	s.sql(`with x as (delete from events where target_key = $1 returning 1) select count(*) from x`, key("a105")) // a start may find what was just before it
	two, cursor, more := s.collect("management", stream, object{"batchSize": 2})
	again, _, _ := s.collect("management", stream, object{"batchSize": 2})
	if !more || fmt.Sprint(two, again) != fmt.Sprint([]string{ann, bob}, []string{ann, bob}) {
		t.Errorf("want the same two twice: %v %v %t", two, again, more)
	}
	last, end, more := s.collect("management", stream, object{"batchSize": 2, "acknowledge": cursor})
	if more || fmt.Sprint(last) != fmt.Sprint([]string{cleo}) {
		t.Errorf("want the third: %v %t", last, more)
	}
	s.done("which all see", "auditor", `{eventStream(id:"`+stream+`"){acknowledgedAt}}`, nil, `"acknowledgedAt":"20`)
	if none, _, _ := s.collect("management", stream, object{"acknowledge": end}); len(none) > 0 {
		t.Errorf("all is acknowledged: %v", none)
	}
	if none, _, _ := s.collect("management", stream, object{"acknowledge": cursor}); len(none) > 0 {
		t.Errorf("nobody goes back: %v", none)
	}
	if err := s.db.As(callers["auditor"]).AcknowledgeEvents(context.Background(), stream, end); err != nil {
		t.Errorf("twice is as good as once: %v", err)
	}
	s.rename(dan, "new-3")
	if got, _, _ := s.settled("management", stream, 1, object{}); fmt.Sprint(got) != fmt.Sprint([]string{dan}) {
		t.Errorf("want what came since: %v", got)
	}
	s.sql(`with x as (update events set at = now() - interval '25 hours' returning 1) select count(*) from x`)
	if none, _, _ := s.collect("management", stream, object{}); len(none) > 0 {
		t.Errorf("what is older than a day comes: %v", none)
	}
}

func TestEventStreamBatchesAreBounded(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	stream := s.stream("management")
	s.sql(`with x as (insert into events (tenant_id, id, at, action, actor_kind, target_kind, target_key, after)
		select $1, gen_random_uuid(), now(), 'user.updated', 'SYSTEM', 'usr', $2, jsonb_build_object('a', repeat('x', 3000000)) from generate_series(1, 5) returning 1) select count(*) from x`, key("a"), key("a101"))
	seen, cursor := 0, object{}
	for batches := 0; seen < 5; batches++ {
		got, next, more := s.settled("management", stream, 1, cursor)
		if seen += len(got); len(got) > 2 || seen < 5 && !more || batches > 5 {
			t.Fatalf("%d records of 3 MB, %t more", len(got), more)
		}
		cursor = object{"acknowledge": next}
	}
}

func TestEventStreamsRefuse(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	stream := s.stream("management")
	_, foreign, _ := s.collect("management", stream, object{})
	ahead := model.StreamPosition{Tx: 1 << 40}.Cursor(key("a841"))
	create := func(typ, name string) string {
		return `mutation{eventStreamCreate(input:{type:` + typ + `,name:"` + name + `"}){eventStream{id name type app{name} createdBy{kind}}}}`
	}
	start, stop := `mutation{eventCollectionStart(input:{type:USER}){eventCollection{id}}}`, `mutation{eventCollectionStop(input:{type:USER}){deletedId}}`
	for _, c := range []struct {
		name, who, query string
		variables        object
		code, field      string
	}{
		{"started already", "management", start, nil, "CONFLICT", "type"},
		{"a reader starts nothing", "auditor", start, nil, "FORBIDDEN", ""},
		{"nor stops", "reader", stop, nil, "FORBIDDEN", ""},
		{"nor creates", "reader", create("USER", "x"), nil, "FORBIDDEN", ""},
		{"a stream of what is not kept ready", "management", create("RISK", "x"), nil, "CONFLICT", "type"},
		{"of that name", "management", create("ADMIN", "siem"), nil, "CONFLICT", "name"},
		{"with a blank", "management", create("ADMIN", "a b"), nil, "INVALID", "name"},
		{"without a name", "management", create("ADMIN", ""), nil, "INVALID", "name"},
		{"with a long one", "management", create("ADMIN", strings.Repeat("x", 101)), nil, "INVALID", "name"},
		{"no records", "management", streamCollect, object{"id": siem, "input": object{"batchSize": 0}}, "INVALID", "batchSize"},
		{"1,001 records", "management", streamCollect, object{"id": siem, "input": object{"batchSize": 1001}}, "INVALID", "batchSize"},
		{"another stream's cursor", "management", streamCollect, object{"id": siem, "input": object{"acknowledge": foreign}}, "INVALID", "acknowledge"},
		{"one of what has not happened", "management", streamCollect, object{"id": siem, "input": object{"acknowledge": ahead}}, "INVALID", "acknowledge"},
		{"nonsense", "management", streamCollect, object{"id": siem, "input": object{"acknowledge": "x"}}, "INVALID", "acknowledge"},
		{"an app, the tenant's", "wiki", streamCollect, object{"id": siem, "input": object{}}, "NOT_FOUND", "id"},
		{"another tenant", "globex", streamCollect, object{"id": siem, "input": object{}}, "NOT_FOUND", "id"},
		{"another app's", "mail", `mutation{eventStreamDelete(id:"` + wikiStream + `"){deletedId}}`, nil, "NOT_FOUND", "id"},
		{"a narrowed token", "phone", streamCollect, object{"id": siem, "input": object{}}, "FORBIDDEN", ""},
		{"nobody", "nobody", streamCollect, object{"id": siem, "input": object{}}, "UNAUTHENTICATED", ""},
	} {
		s.refused(c.name, c.who, c.query, c.variables, c.code, c.field)
	}
	a := s.ask("management", create("RISK", "x"), nil)
	if a.Errors[0].Extensions.Reason != string(model.NotCollecting) {
		t.Errorf("programs read why: %s", a.text)
	}
	codes := atOnce(12, func(n int) string { return s.ask("management", create("ADMIN", fmt.Sprint("n", n)), nil).code() })
	if codes[""] != 9 || codes["LIMITED"] != 3 {
		t.Errorf("want nine beside the one there is: %v", codes)
	}
	s.done("stopped", "management", stop, nil, "ecl_")
	s.refused("twice", "management", stop, nil, "CONFLICT", "type")
	s.refused("and nothing to collect", "management", streamCollect, object{"id": stream, "input": object{}}, "CONFLICT", "id")
	s.rename(ann, "while-stopped")
	s.done("started again", "management", start, nil)
	s.rename(bob, "after")
	if got, _, _ := s.settled("management", stream, 1, object{}); got[len(got)-1] != bob {
		t.Errorf("it goes on with what happens then: %v", got)
	}
	s.done("deleted", "management", `mutation{eventStreamDelete(id:"`+stream+`"){deletedId}}`, nil, stream)
}

func TestEventStreamsOfApps(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	tenants, apps := s.stream("management"), s.stream("mail")
	s.done("of the same name, each of its own", "management", `{eventStreams(filter:{type:USER,name:"mine"}){nodes{id app{name}}}}`, nil,
		`{"id":"`+tenants+`","app":null},{"id":"`+apps+`","app":{"name":"Mail"}}`)
	s.done("the tenant's alone", "management", `{eventStreams(filter:{name:"mine",ofTenant:true}){nodes{id}}}`, nil, `"nodes":[{"id":"`+tenants+`"}]`)
	a := s.done("an app sees its own", "mail", `{eventStreams{nodes{id}} eventCollections{nodes{type app{name}}} eventStream(id:"`+tenants+`"){id}}`, nil,
		`"eventStreams":{"nodes":[{"id":"`+apps+`"}]},"eventCollections":{"nodes":[{"type":"USER","app":{"name":"Mail"}}]},"eventStream":null`)
	if strings.Contains(a.text, wikiStream) {
		t.Errorf("another app's: %s", a.text)
	}
	s.rename(bob, "of-no-app")
	s.done("in the app", "mail", `mutation{userDisable(id:"`+ann+`"){user{id}}}`, nil)
	if got, _, _ := s.settled("mail", apps, 2, object{}); fmt.Sprint(got) != fmt.Sprint([]string{ann, ann}) {
		t.Errorf("want the end of her session and her own, and nothing else: %v", got)
	}
	all, _, _ := s.settled("management", tenants, 3, object{})
	if all = all[max(0, len(all)-3):]; fmt.Sprint(all) != fmt.Sprint([]string{bob, ann, ann}) {
		t.Errorf("the tenant's has all: %v", all)
	}
	s.done("an app takes its streams with it", "management", `mutation{appDelete(id:"`+wiki+`"){deletedId}}`, nil)
	s.done("and leaves the others", "management", `{eventStreams{nodes{name}}}`, nil, `"nodes":[{"name":"siem"},{"name":"mine"},{"name":"mine"}]`)
}
