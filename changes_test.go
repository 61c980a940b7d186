package main

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"tenantry/db"
)

var transports = []string{"sse", "ws"}

// Who subscribes is told what the list of events would have for them, and no more.
func TestChangesOfWhom(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	all := []string{bob, ann, ann}
	for _, transport := range transports {
		t.Run(transport, func(t *testing.T) {
			listeners, start := map[string]listener{}, s.end("management")
			want := map[string][]string{"management": all, "auditor": all, "admin": all, "reader": all, "mail": {ann}, "globex": {gil}}
			for who := range want {
				listeners[who] = s.listen(transport, who, object{"after": start})
			}
			s.rename(bob, transport+"-1")
			s.rename(ann, transport+"-2")
			s.done("of an app", "mail", userUpdate, object{"id": ann, "input": object{"externalUserId": transport + "-3"}})
			s.done("of another tenant", "globex", userUpdate, object{"id": gil, "input": object{"externalUserId": transport + "-4"}})
			for who, want := range want {
				if got, _ := take(t, listeners[who], len(want)); !slices.Equal(got, want) {
					t.Errorf("%s: %v, want %v", who, got, want)
				}
			}
		})
	}
}

// Nobody subscribes to what it may not read, and is told why.
func TestChangesRefused(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, transport := range transports {
		for _, c := range []struct {
			who       string
			variables object
			code      string
		}{
			{"phone", nil, "FORBIDDEN"},
			{"operator", nil, "FORBIDDEN"},
			{"management", object{"after": "x"}, "INVALID"},
			{"management", object{"filter": object{"targetId": "x"}}, "INVALID"},
			{"management", object{"filter": object{"nothing": "x"}}, "INVALID"},
		} {
			l := s.listen(transport, c.who, c.variables)
			if h := l.next(t); h.code() != c.code {
				t.Errorf("%s %s %v: %s", transport, c.who, c.variables, h.text)
			}
			if h := l.next; transport == "sse" && !h(t).over {
				t.Errorf("%s %v: it goes on", c.who, c.variables)
			}
		}
	}
	if h := s.listen("sse", "nobody", nil).next(t); h.code() != "UNAUTHENTICATED" {
		t.Errorf("nobody: %s", h.text)
	}
	for name, query := range map[string]string{
		"two fields":     `subscription{changes{cursor} more:changes{cursor}}`,
		"none":           `subscription{changes@skip(if:true){cursor}}`,
		"no field of it": `subscription{__typename}`,
		"no such field":  `subscription{changes{nothing}}`,
	} {
		if h := s.events("management", query, nil).next(t); h.code() != "INVALID" {
			t.Errorf("%s: %s", name, h.text)
		}
	}
	if a := s.ask("management", `subscription{changes{cursor}}`, nil); a.code() != "INVALID" || !strings.Contains(a.text, "text/event-stream") {
		t.Errorf("without a stream: %s", a.text)
	}
}

// Without a cursor it begins with what is committed from then on.
func TestChangesFromNowOn(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.rename(bob, "before")
	s.end("management")
	var telling sync.WaitGroup
	heard := make(chan struct{})
	telling.Go(func() {
		for n := 0; ; n++ {
			select {
			case <-heard:
				return
			default:
				s.rename(ann, fmt.Sprint("now-", n))
			}
		}
	})
	for _, transport := range transports {
		if got, _ := take(t, s.listen(transport, "management", nil), 2); got[0] != ann || got[1] != ann {
			t.Errorf("%s: %v", transport, got)
		}
	}
	close(heard)
	telling.Wait()
}

// A cursor of the list goes on in the subscription, and the other way round.
func TestChangesResume(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	start := s.end("management")
	s.rename(ann, "one")
	s.rename(bob, "two")
	s.rename(ann, "three")
	for _, transport := range transports {
		l := s.listen(transport, "management", object{"after": start})
		got, cursor := take(t, l, 2)
		if !slices.Equal(got, []string{ann, bob}) {
			t.Errorf("%s: %v", transport, got)
		}
		if got, _ := s.feed("management", cursor, 10, nil); !slices.Equal(got, []string{ann}) {
			t.Errorf("%s: the list goes on with %v", transport, got)
		}
		l.close()
		if got, _ := take(t, s.listen(transport, "management", object{"after": cursor}), 1); got[0] != ann {
			t.Errorf("%s: it goes on with %v", transport, got)
		}
		filtered := object{"targetId": ann}
		_, cursor = take(t, s.listen(transport, "management", object{"filter": filtered, "after": s.from("management", filtered)}), 1)
		if h := s.listen(transport, "management", object{"after": cursor}).next(t); h.code() != "INVALID" {
			t.Errorf("%s: a cursor of another filter: %s", transport, h.text)
		}
	}
}

// from is the cursor of the first record of a filtered list.
func (s *server) from(who string, filter object) string {
	s.t.Helper()
	_, cursor := s.feed(who, "", 1, filter)
	return cursor
}

// Whatever happens meanwhile, a reader who goes on after its last cursor has each record of
// the table once, in the order of commits: with transactions that commit late, connections
// that are cut, and servers that share nothing but the database.
func TestChangesLoseNothing(t *testing.T) {
	t.Parallel()
	a := newServer(t)
	b := a.twin()
	start := a.end("management")
	var writing sync.WaitGroup
	people := []string{ann, bob, cleo, dan}
	const each = 15
	cut := make(chan string, each)
	for i, id := range people {
		writing.Go(func() {
			for n := range each {
				held := a.writing(eve, "0") // it has its place before the change, and comes after it
				a.rename(id, fmt.Sprint("w-", i, "-", n))
				if n%5 == 4 {
					cut <- a.sql(`select count(pg_terminate_backend(pid))::text from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query like 'select w.id, e.tx, e.id%'`)
				}
				if err := held.Commit(context.Background()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	total, readers := 2*len(people)*each, sync.WaitGroup{}
	read := map[string][]string{}
	var mu sync.Mutex
	for i, s := range []*server{a, a, b, b} {
		transport := transports[i%2]
		readers.Go(func() {
			var ids []string
			for cursor := start; len(ids) < total; { // eleven records, and then another connection
				l := s.listen(transport, "management", object{"after": cursor})
				for n := 0; n < 11 && len(ids) < total; n++ {
					h := l.next(t)
					if h.over || h.code() != "" {
						t.Errorf("%s: %s %s", transport, h.how, h.text)
						return
					}
					ids, cursor = append(ids, h.at("changes.node.id")), h.at("changes.cursor")
				}
				l.close()
			}
			mu.Lock()
			defer mu.Unlock()
			read[fmt.Sprint(transport, i)] = ids
		})
	}
	writing.Wait()
	readers.Wait()
	close(cut)
	cuts := ""
	for n := range cut {
		cuts += n
	}
	if strings.Trim(cuts, "0") == "" {
		t.Error("no connection of a watcher was cut")
	}
	var want []string
	for cursor, more := start, "true"; more == "true" && !t.Failed(); {
		page := a.done("the list", "management", `query($after:String){events(first:100,after:$after,orderBy:{field:COMMITTED}){nodes{id} pageInfo{endCursor hasNextPage}}}`, object{"after": cursor})
		for part := range strings.SplitSeq(page.text, `"id":"`) {
			if id, _, ok := strings.Cut(part, `"}`); ok && strings.HasPrefix(id, "evt_") {
				want = append(want, id)
			}
		}
		cursor, more = page.at("events.pageInfo.endCursor"), page.at("events.pageInfo.hasNextPage")
	}
	for who, got := range read {
		if !slices.Equal(got, want) {
			t.Errorf("%s read %d records, the list has %d; or in another order", who, len(got), len(want))
		}
	}
	if n := a.sql(`select count(*)::text from events where tenant_id = '` + key("a").String() + `' and action = 'user.updated' and id::text not like '01900000-%'`); n != fmt.Sprint(total) {
		t.Errorf("the table has %s, want %d", n, total)
	}
}

// twin is another server over the same database, which shares nothing else.
func (s *server) twin() *server {
	s.t.Helper()
	other := &server{t: s.t, url: s.url, log: new(bytes.Buffer), tokens: maps.Clone(s.tokens), issuer: s.URL}
	var err error
	if other.db, err = db.Open(context.Background(), s.url, db.Options{Key: testKey}); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(other.db.Close)
	return other.serve()
}

// A stream ends with its token, also where the token was revoked by another server.
func TestChangesEndWithTheToken(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	other := s.twin()
	s.exec(`alter table clients drop constraint clients_ttl_range; update clients set access_token_ttl = 3 where id = '` + key("a32").String() + `'`)
	for _, c := range []struct {
		name string
		who  string
		end  func()
	}{
		{"it expires", "auditor", func() {}},
		{"it is revoked", "management", func() { other.revoke(s.tokens["management"], "management") }},
		{"its app is gone", "wiki", func() { s.done("the app goes", "admin", `mutation{appDelete(id:"`+wiki+`"){deletedId}}`, nil) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			s.tokens[c.who] = s.buy(c.who)
			e, w := s.listen("sse", c.who, nil), s.listen("ws", c.who, nil)
			c.end()
			h := e.next(t)
			for ; h.code() == "" && !h.over; h = e.next(t) {
			}
			if h.code() != "UNAUTHENTICATED" {
				t.Errorf("events end with %q %s", h.how, h.text)
			}
			if h := e.next(t); h.how != "complete" {
				t.Errorf("then events end with %q", h.how)
			}
			for h = w.next(t); !h.over; h = w.next(t) {
			}
			if h.how != "4403" {
				t.Errorf("the socket ends with %s", h.how)
			}
		})
	}
}

// What a caller may do has changed: the stream is cut, and the next one is another's.
func TestChangesEndWithTheRight(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	e, w := s.listen("sse", "reader", nil), s.listen("ws", "reader", nil)
	s.exec(`delete from role_assignments where admin_user_id = '` + key("a52").String() + `'`)
	if h := e.next(t); h.how != "cut" {
		t.Errorf("events end with %s %s", h.how, h.text)
	}
	if h := w.next(t); h.how != "1012" {
		t.Errorf("the socket ends with %s %s", h.how, h.text)
	}
	if h := s.listen("sse", "reader", nil).next(t); h.code() != "FORBIDDEN" {
		t.Errorf("and it is let in again: %s", h.text)
	}
}

// revoke ends a token as its own client.
func (s *server) revoke(token, who string) {
	s.t.Helper()
	c := credentialsOf[who]
	res, err := s.Client().PostForm(s.URL+"/oidc/revoke", url.Values{"token": {token}, "client_id": {c.id}, "client_secret": {c.secret}})
	if err != nil || res.StatusCode != http.StatusOK {
		s.t.Fatalf("%v %v", res, err)
	}
	_ = res.Body.Close()
}
