package main

import (
	"bytes"
	"context"
	"net/http"
	"testing"
	"time"

	"tenantry/db"
)

// When every connection is taken, a request waits no longer than the bound, and is told to
// come back; those who come back are answered.
func TestNoConnectionLeft(t *testing.T) {
	t.Parallel()
	s := newStoreWith(t, db.Options{Readers: 1, Wait: 50 * time.Millisecond}).serve()
	taken, release := make(chan struct{}), make(chan struct{})
	held := make(chan error)
	go func() {
		scope := s.db.As(callers["management"])
		held <- scope.Reading(context.Background(), func(r *db.Reading) error {
			ask, err := scope.Ask(db.Graph["Query"].Edges["tenant"], nil)
			ask.Rows = true
			if err == nil {
				err = r.Read(context.Background(), []*db.Ask{&ask}, false)
			}
			close(taken)
			<-release
			return err
		})
	}()
	<-taken
	res := s.post("management", `{"query":"{ tenant { id } }"}`)
	if res.StatusCode != http.StatusServiceUnavailable || res.Header.Get("Retry-After") == "" {
		t.Errorf("%d, Retry-After %q", res.StatusCode, res.Header.Get("Retry-After"))
	}
	close(release)
	if err := <-held; err != nil {
		t.Error(err)
	}
	if a := s.ask("management", `{ tenant { id } }`, nil); a.at("tenant.id") != acme {
		t.Errorf("%s", a.text)
	}
}

// post sends a body to the graph, and is done with the answer's.
func (s *server) post(who, body string) *http.Response {
	s.t.Helper()
	req, _ := http.NewRequest("POST", s.URL+"/graphql", bytes.NewReader([]byte(body)))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer "+s.tokens[who])
	res, err := s.Client().Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	_ = res.Body.Close()
	return res
}
