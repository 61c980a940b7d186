// Package webhook sends what happens in tenants to the addresses of their webhooks, signed
// as Standard Webhooks says. It holds no rule and no SQL: what is due, how often it comes
// again and when it is given up is said by db and model. It is the one way out.
package webhook

import (
	"context"
	"errors"
	"log/slog"
	"math/rand/v2"
	"net/netip"
	"sync"
	"time"

	"tenantry/db"
	"tenantry/model"
)

// Options say how a Sender works. Zero values are the defaults.
type Options struct {
	Logger  *slog.Logger
	Allow   []netip.Prefix // addresses that are not of the internet, and may be sent to; by http, too
	Clock   func() time.Time
	Observe func(Outcome) // is told of each attempt
	Timeout time.Duration // of an attempt, the answer included; 15 s
}

// Outcome says how an attempt ended, in one word.
type Outcome string

// The outcomes.
const (
	Delivered Outcome = "delivered" // the receiver has it
	Refused   Outcome = "refused"   // it answered something else
	Lost      Outcome = "lost"      // it did not answer
)

const (
	lookEvery = 250 * time.Millisecond // at what is due
	lookShare = 20                     // of the time, that a look may take at most
	dueAtOnce = 1000                   // webhooks that one look finds
	places    = 512                    // for attempts on the way, on this server
)

// Sender sends deliveries. Any number of servers may run one: what one takes, no other does.
type Sender struct {
	Options
	db     *db.DB
	out    *transport
	places chan struct{}
	runs   sync.WaitGroup

	mu      sync.Mutex
	waiting map[model.DueWebhook]bool // for a place
}

// New returns a Sender of what is in d.
func New(d *db.DB, o Options) *Sender {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Observe == nil {
		o.Observe = func(Outcome) {}
	}
	if o.Timeout == 0 {
		o.Timeout = 15 * time.Second
	}
	return &Sender{Options: o, db: d, out: newTransport(o), places: make(chan struct{}, places), waiting: map[model.DueWebhook]bool{}}
}

// Run sends until ctx ends, and then returns once what is on its way has ended as well.
//
// It looks for what is due a few times a second, with one statement. There is nothing to
// listen to, and so nothing that a lost connection could make it miss.
func (s *Sender) Run(ctx context.Context) {
	defer s.runs.Wait()
	for ctx.Err() == nil {
		began := time.Now()
		due, err := s.db.WebhooksDue(ctx, s.now(), dueAtOnce)
		if err != nil && ctx.Err() == nil {
			s.Logger.Warn("webhooks cannot be looked at", "error", err)
		}
		for _, w := range due {
			s.visit(ctx, w)
		}
		wait := max(lookEvery, lookShare*time.Since(began))
		if err != nil {
			wait = 20 * lookEvery
		}
		pause(ctx, wait)
	}
}

// now is the time to the microsecond, as Postgres keeps it.
func (s *Sender) now() time.Time { return s.Clock().UTC().Truncate(time.Microsecond) }

func pause(ctx context.Context, d time.Duration) {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
}

// visit has a webhook's deliveries sent, one after the other and as many at once as it may
// have, beside all others. One that waits for a place is not visited twice.
func (s *Sender) visit(ctx context.Context, w model.DueWebhook) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.waiting[w] || ctx.Err() != nil {
		return
	}
	s.waiting[w] = true
	s.runs.Go(func() { s.send(ctx, w) })
}

// place waits for one, and reports whether there is one before ctx ends.
func (s *Sender) place(ctx context.Context, w model.DueWebhook) bool {
	defer func() {
		s.mu.Lock()
		delete(s.waiting, w)
		s.mu.Unlock()
	}()
	select {
	case s.places <- struct{}{}:
		return ctx.Err() == nil
	case <-ctx.Done():
		return false
	}
}

// send sends deliveries of a webhook until none is due. It takes one only once there is a
// place for it, so that none waits with its time running.
func (s *Sender) send(ctx context.Context, w model.DueWebhook) {
	if !s.place(ctx, w) {
		return
	}
	defer func() { <-s.places }()
	scope := s.db.As(model.System("webhooks", w.Tenant, model.WebhooksSend))
	for ctx.Err() == nil {
		out, more, err := scope.NextDelivery(ctx, w.Webhook, s.now())
		if err != nil {
			if ctx.Err() == nil {
				s.Logger.Warn("a webhook's deliveries cannot be taken", "webhook", model.WebhookID.Of(w.Webhook), "error", err)
			}
			return
		}
		if more {
			s.visit(ctx, w)
		}
		if out == nil {
			return
		}
		s.attempt(context.WithoutCancel(ctx), scope, *out)
	}
}

// attempt sends a delivery and notes what came of it. Once it is sent, that is finished even
// while the server stops: what is not noted is sent again.
func (s *Sender) attempt(ctx context.Context, scope *db.Scope, out model.Outgoing) {
	o := model.WebhookOutcome{At: s.now(), Error: "The log has forgotten the event.", Final: true}
	if out.Body != nil {
		o = s.out.send(ctx, out, o.At)
		s.Observe(outcome(o))
	}
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	for {
		err := scope.NoteAttempt(ctx, out, o, rand.Float64())
		switch {
		case err == nil:
			return
		case !retryable(err) || ctx.Err() != nil:
			s.Logger.Error("an attempt is not noted, and comes again", "delivery", model.WebhookDeliveryID.Of(out.Delivery), "error", err)
			return
		}
		pause(ctx, time.Second)
	}
}

// retryable reports that the database is busy or away.
func retryable(err error) bool {
	e, ok := errors.AsType[*model.Error](err)
	return ok && e.RetryAfter > 0
}

func outcome(o model.WebhookOutcome) Outcome {
	switch {
	case o.Delivered():
		return Delivered
	case o.Status > 0:
		return Refused
	}
	return Lost
}
