//go:build linux

package main

import (
	"context"
	"fmt"
	"slices"
	"sync/atomic"
	"time"
)

// sample is what one round of one server took.
type sample struct {
	requests         int
	took             time.Duration
	server, postgres time.Duration // processor time
}

// perRequest is the processor time of a request, on both sides.
func (s sample) perRequest() time.Duration {
	return (s.server + s.postgres) / time.Duration(max(1, s.requests))
}

// rate is how many requests were answered in a second.
func (s sample) rate() float64 { return float64(s.requests) / s.took.Seconds() }

// entrant is a server with its requests of a workload.
type entrant struct {
	*server
	requests
	sent   *atomic.Int64
	width  int // how many of its requests are on their way at a time
	rounds []sample
}

func enter(s *server, r requests) *entrant {
	return &entrant{server: s, requests: r, sent: new(atomic.Int64), width: connections}
}

// contest drives the entrants in turn, so many rounds of so long: what disturbs the machine
// meanwhile disturbs all of them. All but the one whose turn it is stand still.
func contest(ctx context.Context, w *world, all []*entrant, rounds int, d time.Duration) error {
	for _, e := range all {
		if err := e.pause(); err != nil {
			return err
		}
		defer func() { _ = e.resume() }()
	}
	for round := range rounds {
		for i := range all {
			e := all[(i+round)%len(all)]
			if err := ctx.Err(); err != nil {
				return err
			}
			s, err := e.turn(w, d)
			if err != nil {
				return fmt.Errorf("%s: %w", e.name, err)
			}
			e.rounds = append(e.rounds, s)
		}
	}
	return nil
}

// warm is how long a server is driven before it is measured; the first time, as long as in a
// round: what compiles while it runs has done so then.
const warm = 250 * time.Millisecond

func (e *entrant) turn(w *world, d time.Duration) (sample, error) {
	if err := e.resume(); err != nil {
		return sample{}, err
	}
	defer func() { _ = e.pause() }()
	before := warm
	if len(e.rounds) == 0 {
		before = d
	}
	if _, err := drive(e.addr, e.requests, e.sent, e.width, before); err != nil {
		return sample{}, err
	}
	server, postgres, err := e.spent(w)
	if err != nil {
		return sample{}, err
	}
	began := time.Now()
	n, err := drive(e.addr, e.requests, e.sent, e.width, d)
	if err != nil {
		return sample{}, err
	}
	s := sample{requests: n, took: time.Since(began)}
	if s.server, s.postgres, err = e.spent(w); err != nil {
		return sample{}, err
	}
	s.server -= server
	s.postgres -= postgres
	return s, nil
}

// spent is the processor time of the server and of Postgres so far.
func (e *entrant) spent(w *world) (server, postgres time.Duration, err error) {
	if server, err = e.cpu(); err != nil {
		return 0, 0, err
	}
	postgres, err = w.cpu()
	return server, postgres, err
}

// median is the middle of what the rounds say.
func median(all []float64) float64 {
	if len(all) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(all))
	if n := len(sorted); n%2 == 0 {
		return (sorted[n/2-1] + sorted[n/2]) / 2
	}
	return sorted[len(sorted)/2]
}

// middle is the median of something of each round.
func (e *entrant) middle(of func(sample) float64) float64 {
	all := make([]float64, len(e.rounds))
	for i, s := range e.rounds {
		all[i] = of(s)
	}
	return median(all)
}

// ratio is the median of how the rounds of one stand to those of another beside them.
func ratio(a, b *entrant, of func(sample) float64) float64 {
	all := make([]float64, 0, len(a.rounds))
	for i := range a.rounds {
		all = append(all, of(a.rounds[i])/of(b.rounds[i]))
	}
	return median(all)
}

func cost(s sample) float64 { return float64(s.perRequest()) }
