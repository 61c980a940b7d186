//go:build linux

package main

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// quickCommand compares with the floor alone.
type quickCommand struct {
	Users  int           `default:"200000" help:"How many users."`
	Rounds int           `default:"5" help:"How many rounds; their median counts."`
	Round  time.Duration `default:"1800ms" help:"How long a server is driven in a round."`
	Only   []string      `help:"These workloads alone: W1,W3."`
	Parts  bool          `help:"Also say what of it is the server's, and what Postgres'."`
}

// Run prints a line for each workload: its name, and the processor time of a request to the
// server and Postgres, divided by that of the floor.
func (c *quickCommand) Run(ctx context.Context) error {
	return withPair(ctx, c.Users, func(w *world, a, b *server) error {
		if len(c.Only) > 0 {
			if err := w.gather(ctx, a); err != nil {
				return err
			}
		}
		for _, work := range workloads {
			if len(c.Only) > 0 && !slices.Contains(c.Only, work.name) || len(c.Only) == 0 && work.long {
				continue
			}
			us, floor, err := pair(ctx, w, work, a, b, c.Rounds, c.Round)
			if err != nil {
				return err
			}
			fmt.Printf("%s %.2f\n", work.name, ratio(us, floor, cost))
			if c.Parts {
				fmt.Printf("   %s\n   %s\n", us.parts(), floor.parts())
			}
		}
		return nil
	})
}

// parts says what a request takes, and where.
func (e *entrant) parts() string {
	n := func(of func(sample) time.Duration) float64 {
		return e.middle(func(s sample) float64 { return float64(of(s).Microseconds()) / float64(s.requests) })
	}
	return fmt.Sprintf("%-9s %6.0f µs server %6.0f µs Postgres %7.0f requests/s", e.name,
		n(func(s sample) time.Duration { return s.server }), n(func(s sample) time.Duration { return s.postgres }), e.middle(sample.rate))
}

// withPair runs f with the product and the floor on a copy of the database.
func withPair(ctx context.Context, users int, f func(w *world, ours, floor *server) error) error {
	seeded, err := openWorld(ctx, users)
	if err != nil {
		return err
	}
	defer func() { _ = seeded.pg.Stop() }()
	if err := build(ctx); err != nil {
		return err
	}
	w, err := seeded.copy(ctx, "quick")
	if err != nil {
		return err
	}
	defer func() { _ = w.drop(context.WithoutCancel(ctx)) }()
	a, err := ours(ctx, w)
	if err != nil {
		return err
	}
	defer func() { _ = a.stop() }()
	if err := w.signIn(ctx, a); err != nil {
		return err
	}
	b, err := byHand(ctx, w)
	if err != nil {
		return err
	}
	defer func() { _ = b.stop() }()
	return f(w, a, b)
}

// pair measures the product and the floor, once their answers are the same.
func pair(ctx context.Context, w *world, work workload, ours, floor *server, rounds int, d time.Duration) (us, them *entrant, err error) {
	us, them = enter(ours, work.ours(w)), enter(floor, work.floor(w))
	if err := same(work, ours, floor, us.requests, them.requests, alike); err != nil {
		return nil, nil, err
	}
	if work.name == "W4" {
		if err := w.wroteTheSame(ctx); err != nil {
			return nil, nil, err
		}
	}
	us.sent.Add(compared)
	them.sent.Add(compared)
	return us, them, contest(ctx, w, []*entrant{us, them}, rounds, d)
}
