package main

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// besides are users with what comes beside their rows.
const besides = `{ users(first: 50) { nodes { id groups(first: 5) { nodes { id name } } apps(first: 5) { nodes { id name } } } } }`

// soon asks until the answer is good, for no longer than anything may take.
func (s *server) soon(what string, good func() bool) {
	s.t.Helper()
	for end := time.Now().Add(20 * time.Second); !good(); {
		if time.Now().After(end) {
			s.t.Fatalf("%s: not within 20 seconds", what)
		}
	}
}

// spends is how many statements an operation takes.
func (s *server) spends(who, query string) int64 {
	s.t.Helper()
	before := s.db.Statements()
	if a := s.ask(who, query, nil); len(a.Errors) > 0 {
		s.t.Fatal(a.text)
	}
	return s.db.Statements() - before
}

// keeps waits until the server has what it keeps of the tenant.
func (s *server) keeps() {
	s.t.Helper()
	s.soon("the rows are kept", func() bool { return s.spends("management", besides) == 2 })
}

func rename(id, kind, name string) string {
	return fmt.Sprintf(`mutation { %sUpdate(id: %q, input: {name: %q}) { %s { name } } }`, kind, id, name, kind)
}

// A change is seen by whoever asks after it, on this server at once, and on another within
// the second.
func TestKeptIsNeverStale(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	other, made := s.twin(), ""
	for i, c := range []struct{ mutation, want, never string }{
		{rename(writers, "group", "Scribes"), `"name":"Scribes"`, `"name":"Writers"`},
		{rename(mail, "app", "Post"), `"name":"Post"`, `"name":"Mail"`},
		{`mutation { groupCreate(input: {name: "Poets"}) { group { id } } }`, "", ""},
		{`mutation { groupMembersAdd(id: "NEW", input: {userIds: ["` + ann + `"]}) { group { id } } }`, `"name":"Poets"`, ""},
		{`mutation { groupDelete(id: "NEW") { deletedId } }`, "", `"name":"Poets"`},
		{`mutation { appUpdate(id: "` + news + `", input: {autoAssign: true}) { app { id } } }`, news, ""},
		{`mutation { userAppRemove(id: "` + ann + `", input: {appId: "` + mail + `"}) { user { id } } }`, "", ""},
		{`mutation { groupDelete(id: "` + writers + `") { deletedId } }`, "", `"name":"Scribes"`},
	} {
		s.keeps()
		other.keeps()
		a := s.ask("management", strings.ReplaceAll(c.mutation, "NEW", made), nil)
		if len(a.Errors) > 0 {
			t.Fatal(a.text)
		}
		made = cmp.Or(a.at("groupCreate.group.id"), made)
		done := time.Now()
		good := func(a answer) bool {
			return strings.Contains(a.text, c.want) && (c.never == "" || !strings.Contains(a.text, c.never))
		}
		if a := s.ask("management", besides, nil); !good(a) {
			t.Errorf("%d: after %s: %s", i, c.mutation, a.text)
		}
		other.soon("the other server sees it", func() bool {
			asked := time.Now()
			a := other.ask("management", besides, nil)
			if !good(a) && asked.Sub(done) > time.Second {
				t.Errorf("%d: a second after %s: %s", i, c.mutation, a.text)
				return true
			}
			return good(a)
		})
	}
}

// Where the log cannot be looked at, nothing is taken from what is kept: another server's
// changes are seen within the second all the same. The name is a number that only grows.
func TestKeptWithoutItsWatcher(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	other := s.twin()
	other.keeps()
	var committed [40]atomic.Int64 // when each number had been written
	ctx, stop := context.WithCancel(context.Background())
	killed := make(chan int)
	go func() {
		n := 0
		for ; ctx.Err() == nil; n++ {
			s.sql(`select count(pg_terminate_backend(pid))::text from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid() and query like '%pg_current_snapshot%'`)
		}
		killed <- n
	}()
	written := make(chan struct{})
	go func() {
		defer close(written)
		for n := range committed {
			if a := s.ask("management", rename(writers, "group", fmt.Sprint("Writers ", n)), nil); len(a.Errors) == 0 {
				committed[n].Store(time.Now().UnixNano())
			}
		}
	}()
	for running := true; running; {
		select {
		case <-written:
			running = false
		default:
		}
		asked := time.Now().Add(-time.Second).UnixNano()
		a := other.ask("management", besides, nil)
		got := -1
		if _, rest, ok := strings.Cut(a.text, `"name":"Writers `); ok {
			text, _, _ := strings.Cut(rest, `"`)
			got, _ = strconv.Atoi(text)
		}
		for n := got + 1; n < len(committed) && len(a.Errors) == 0; n++ {
			if at := committed[n].Load(); at != 0 && at < asked {
				t.Fatalf("%d was there for a second, and %d is answered", n, got)
			}
		}
	}
	stop()
	t.Logf("%d times were the watchers killed", <-killed)
	last := `"name":"` + s.sql("select name from groups where id = $1", key("a201").String()) + `"`
	other.soon("the last name is seen", func() bool { return strings.Contains(other.ask("management", besides, nil).text, last) })
	other.keeps()
}

// What is written within a transaction that is undone is read within it, and nowhere else.
func TestKeptIsOfWhatIsCommitted(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.keeps()
	a := s.ask("management", `mutation { groupUpdate(id: "`+writers+`", input: {name: "Scribes"}) @dryRun { group { name users { nodes { groups { nodes { name } } } } } } }`, nil)
	if len(a.Errors) > 0 || strings.Count(a.text, "Scribes") < 2 || strings.Contains(a.text, "Writers") {
		t.Errorf("rehearsed: %s", a.text)
	}
	if a := s.ask("management", besides, nil); strings.Contains(a.text, "Scribes") || !strings.Contains(a.text, "Writers") {
		t.Errorf("after it: %s", a.text)
	}
}

// A tenant with more groups than are kept is answered as well, by the statements there were.
func TestTooManyToKeep(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.keeps()
	want := s.ask("management", besides, nil).text
	s.sql(`with more as (insert into groups (tenant_id, id, name, by_kind, created_at, updated_at)
		select $1::uuid, gen_random_uuid(), 'More ' || n, 'SYSTEM', now(), now() from generate_series(1, 5001) n returning 1) select count(*)::text from more`, key("a").String())
	if a := s.ask("management", rename(writers, "group", "Writers"), nil); len(a.Errors) > 0 {
		t.Fatal(a.text)
	}
	s.ask("management", rename(writers, "group", "Scribes"), nil)
	for range 3 { // found out, and known
		if got := s.ask("management", besides, nil).text; got != strings.ReplaceAll(want, `"name":"Writers"`, `"name":"Scribes"`) {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
	s.soon("it is known", func() bool { return s.spends("management", besides) == 3 })
}
