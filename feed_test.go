package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"tenantry/db"
	"tenantry/model"
)

const feedPage = `query($after:String,$first:Int,$filter:EventFilter){events(first:$first,after:$after,filter:$filter,orderBy:{field:COMMITTED}){edges{cursor node{id targetId}} pageInfo{endCursor hasNextPage}}}`

// feed is a page of the log in the order of commits: the targets, and where it ends.
func (s *server) feed(who, after string, first int, filter object) ([]string, string) {
	s.t.Helper()
	variables := object{"first": first}
	if after != "" {
		variables["after"] = after
	}
	if filter != nil {
		variables["filter"] = filter
	}
	a := s.done("a page of the feed", who, feedPage, variables)
	var targets []string
	for part := range strings.SplitSeq(a.text, `"targetId":"`) {
		if id, _, ok := strings.Cut(part, `"`); ok && part[0] != '{' {
			targets = append(targets, id)
		}
	}
	return targets, a.at("events.pageInfo.endCursor")
}

// end is where the feed ends for a caller, once nothing goes on that began before.
func (s *server) end(who string) string {
	s.t.Helper()
	for after := ""; ; {
		all, next := s.feed(who, after, 100, nil)
		if len(all) < 100 {
			return next
		}
		after = next
	}
}

// A page of the feed has no record that an older transaction could still come before.
func TestFeedSkipsNoLateCommit(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	ctx, start := context.Background(), s.end("management")
	first, second := s.writing(ann, "0"), s.writing(bob, "1 hour")
	s.rename(cleo, "crm-3")
	if got, _ := s.feed("management", start, 10, nil); len(got) > 0 {
		t.Errorf("what is committed comes before what may still be: %v", got)
	}
	if err := second.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	if got, _ := s.feed("management", start, 10, nil); len(got) > 0 {
		t.Errorf("the younger transaction comes before the older one: %v", got)
	}
	if err := first.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	var got []string
	for at := start; len(got) < 3; {
		page, next := s.feed("management", at, 2, nil) // whatever goes on in the cluster holds them back, and ends
		if got = append(got, page...); len(page) > 0 {
			at = next
		}
	}
	if fmt.Sprint(got) != fmt.Sprint([]string{ann, bob, cleo}) {
		t.Errorf("want all, in the order of their transactions: %v", got)
	}
}

func TestFeedCursors(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	at := s.end("management")
	for name, query := range map[string]string{
		"the order of time":      `{events(after:"` + at + `"){nodes{id}}}`,
		"the other way":          `{events(after:"` + at + `",orderBy:{field:COMMITTED,direction:DESC}){nodes{id}}}`,
		"a filter":               `{events(after:"` + at + `",filter:{targetId:"` + ann + `"},orderBy:{field:COMMITTED}){nodes{id}}}`,
		"a transaction too long": `{events(after:"` + at + `AAAA",orderBy:{field:COMMITTED}){nodes{id}}}`,
		"nothing":                `{events(after:"",orderBy:{field:COMMITTED}){nodes{id}}}`,
	} {
		if a := s.ask("management", query, nil); a.code() != "INVALID" || a.Errors[0].Extensions.Field != "after" {
			t.Errorf("%s: %s", name, a.text)
		}
	}
	s.done("the default spelled out", "management", `{events(after:"`+at+`",orderBy:{field:COMMITTED,direction:ASC}){nodes{id}}}`, nil)
	older := s.done("the other way, from the end", "management", `{events(first:2,orderBy:{field:COMMITTED,direction:DESC}){nodes{id} pageInfo{hasNextPage}}}`, nil)
	last := s.done("the end of the list", "management", `{events(last:2,orderBy:{field:COMMITTED}){nodes{id} pageInfo{hasPreviousPage}}}`, nil)
	if a, b := older.at("events.nodes"), last.at("events.nodes"); a == b || len(a) != len(b) {
		t.Errorf("%s\n%s", a, b)
	}
}

// follow has a reader collect what it reads until there are n, and returns the targets.
func (s *server) follow(d *db.DB, who string, given db.Args) func(n int) []string {
	s.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	f, err := d.As(callers[who]).Follow(ctx, given)
	if err != nil {
		s.t.Fatal(err)
	}
	var reader sync.WaitGroup
	read := make(chan string)
	reader.Go(func() {
		_ = f.Each(ctx, func(e *model.EventEdge) error {
			select {
			case read <- e.Node.TargetID:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	})
	s.t.Cleanup(func() { cancel(); reader.Wait(); f.Close() })
	return func(n int) []string {
		s.t.Helper()
		var got []string
		for limit := time.After(time.Minute); len(got) < n; {
			select {
			case id := <-read:
				got = append(got, id)
			case <-limit:
				s.t.Fatalf("only %v have come", got)
			}
		}
		return got
	}
}

// Who follows is told what its list would have, and nothing of others.
func TestFollowing(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	other, err := db.Open(context.Background(), s.url, db.Options{Key: testKey})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(other.Close)
	start := s.end("management")
	again := s.follow(s.db, "management", db.Args{"after": start})
	live, elsewhere := s.follow(s.db, "management", nil), s.follow(other, "management", nil)
	ofAnn := s.follow(other, "auditor", db.Args{"filter": db.Args{"targetId": ann}})
	mails, globex := s.follow(s.db, "mail", nil), s.follow(s.db, "globex", nil)
	held := s.writing(dan, "0")
	s.rename(bob, "feed-1")
	s.rename(ann, "feed-2")
	s.done("of an app", "mail", userUpdate, object{"id": ann, "input": object{"externalUserId": "feed-3"}})
	s.done("of another tenant", "globex", userUpdate, object{"id": gil, "input": object{"externalUserId": "feed-4"}})
	if err := held.Commit(context.Background()); err != nil {
		t.Fatal(err)
	}
	all := []string{dan, bob, ann, ann}
	for name, has := range map[string][2][]string{
		"from a cursor":     {again(4), all},
		"from now on":       {live(4), all},
		"on another server": {elsewhere(4), all},
		"with a filter":     {ofAnn(2), {ann, ann}},
		"an app":            {mails(1), {ann}},
		"another tenant":    {globex(1), {gil}},
	} {
		if !slices.Equal(has[0], has[1]) {
			t.Errorf("%s: %v, want %v", name, has[0], has[1])
		}
	}
}

// Nobody follows what it may not read.
func TestFollowingNeedsPermission(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	for who, want := range map[string]model.Code{"nobody": model.Unauthenticated, "operator": model.Forbidden, "phone": model.Forbidden} {
		if _, err := s.db.As(callers[who]).Follow(context.Background(), nil); model.CodeOf(err) != want {
			t.Errorf("%s: %v", who, err)
		}
	}
	for name, given := range map[string]db.Args{"a cursor": {"after": "x"}, "a filter": {"filter": db.Args{"targetId": "x"}}} {
		if _, err := s.db.As(callers["management"]).Follow(context.Background(), given); model.CodeOf(err) != model.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
}
