package main

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"tenantry/db"
	"tenantry/webhook"
)

// clock is the time, which tests set forward.
type clock struct{ ahead atomic.Int64 }

func (c *clock) now() time.Time { return time.Now().Add(time.Duration(c.ahead.Load())) }

func (c *clock) add(d time.Duration) { c.ahead.Add(int64(d)) }

func (c *clock) set(at time.Time) { c.ahead.Store(int64(time.Until(at))) }

// received is a request that a receiver got.
type received struct {
	id     string
	header http.Header
	body   []byte
	over   <-chan struct{} // the test is
	event  struct {
		Type, Timestamp string
		Data            struct{ ID, Action, TargetID string }
	}
}

// receiver is a server of somebody else's, that answers as its test says.
type receiver struct {
	*httptest.Server
	t    testing.TB
	got  chan received
	done chan struct{} // the test is over

	mu     sync.Mutex
	answer func(http.ResponseWriter, received)
}

func newReceiver(t testing.TB, answer func(http.ResponseWriter, received)) *receiver {
	t.Helper()
	r := &receiver{t: t, got: make(chan received, 10_000), answer: answer, done: make(chan struct{})}
	r.Server = httptest.NewServer(r)
	t.Cleanup(r.Close)
	t.Cleanup(func() { close(r.done) })
	return r
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	got := received{id: req.Header.Get("webhook-id"), header: req.Header, over: r.done}
	got.body, _ = io.ReadAll(req.Body)
	_ = json.Unmarshal(got.body, &got.event)
	r.mu.Lock()
	answer := r.answer
	r.mu.Unlock()
	r.got <- got
	if answer != nil {
		answer(w, got)
	}
}

func (r *receiver) answers(answer func(http.ResponseWriter, received)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.answer = answer
}

// next is the next request.
func (r *receiver) next() received {
	r.t.Helper()
	select {
	case got := <-r.got:
		return got
	case <-time.After(time.Minute):
		r.t.Fatal("nothing comes")
		return received{}
	}
}

// none sees that there was no request.
func (r *receiver) none() {
	r.t.Helper()
	select {
	case got := <-r.got:
		r.t.Errorf("it was sent %s", got.body)
	default:
	}
}

// verified reports whether others find the request signed with a secret.
func (g received) verified(t testing.TB, secret string) bool {
	t.Helper()
	w, err := standardwebhooks.NewWebhook(secret)
	if err != nil {
		t.Fatal(err)
	}
	return w.VerifyIgnoringTimestamp(g.body, g.header) == nil
}

func status(code int) func(http.ResponseWriter, received) {
	return func(w http.ResponseWriter, _ received) { w.WriteHeader(code) }
}

var loopback = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}

// newHooks is a server that sends to receivers on this machine, and its clock.
func newHooks(t testing.TB) (*server, *clock) {
	t.Helper()
	s := newStoreWith(t, db.Options{PlainWebhooks: true}).serve()
	s.end("management") // what was before is not sent
	c := new(clock)
	s.sends(s.db, webhook.Options{Allow: loopback, Clock: c.now})
	return s, c
}

// sends has webhooks of d sent what happens, until the test ends or it is stopped.
func (s *server) sends(d *db.DB, o webhook.Options) (stop func()) {
	o.Logger = slog.New(slog.NewTextHandler(&locked{w: s.log}, nil))
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		webhook.New(d, o).Run(ctx)
	}()
	stop = func() { cancel(); <-done }
	s.t.Cleanup(stop)
	return stop
}

// hook creates a webhook, and returns its id and its secret.
func (s *server) hook(url string, input object) (string, string) {
	s.t.Helper()
	in := object{"url": url, "name": url}
	for name, v := range input {
		in[name] = v
	}
	a := s.done("a webhook", "management", `mutation($input:WebhookCreateInput!){webhookCreate(input:$input){webhook{id} webhookSecret}}`, object{"input": in})
	return a.at("webhookCreate.webhook.id"), a.at("webhookCreate.webhookSecret")
}

// until asks again and again until the answer has what is wanted.
func (s *server) until(query, want string) answer {
	s.t.Helper()
	deadline := time.After(time.Minute)
	for tick := time.Tick(20 * time.Millisecond); ; {
		a := s.ask("management", query, nil)
		if strings.Contains(a.text, want) {
			return a
		}
		select {
		case <-tick:
		case <-deadline:
			s.t.Fatalf("want %s\n%s", want, a.text)
		}
	}
}

// deliveries is a query for all of a webhook's.
func deliveries(id string) string {
	return `{webhook(id:"` + id + `"){status statusReason pendingCount failingSince deliveries(first:100){nodes{id action targetId status attemptCount nextAttemptAt finishedAt attempts{number at durationMs httpStatus answer error}}}}}`
}

// delivery is one of those as the graph answers it.
type delivery struct {
	ID, Action, TargetID, Status string
	AttemptCount                 int
	NextAttemptAt, FinishedAt    *time.Time
	Attempts                     []struct {
		Number     int
		At         time.Time
		DurationMs int
		HTTPStatus *int
		Answer     *string
		Error      *string
	}
}

func (a answer) deliveries(t testing.TB) []delivery {
	t.Helper()
	var all []delivery
	if err := json.Unmarshal([]byte(a.at("webhook.deliveries.nodes")), &all); err != nil {
		t.Fatal(err, a.text)
	}
	return all
}

// splitIDs are the ids of the events in an answer.
func splitIDs(text string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for part := range strings.SplitSeq(text, `"id":"`) {
			if id, _, ok := strings.Cut(part, `"`); ok && strings.HasPrefix(id, "evt_") && !yield(id) {
				return
			}
		}
	}
}
