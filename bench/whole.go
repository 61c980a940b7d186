//go:build linux

package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"time"
)

// wholeCommand measures everything and writes docs/benchmarks.md.
type wholeCommand struct {
	Users  int           `default:"200000" help:"How many users the workloads are measured with."`
	Sizes  []int         `default:"10000,200000,2000000" help:"How many users growth is measured with."`
	Rounds int           `default:"5" help:"How many rounds; their median counts."`
	Round  time.Duration `default:"3s" help:"How long a server is driven in a round."`
	Only   []string      `help:"These parts alone, the others as they were measured before: workloads, or one of them such as W3, deep, growth, memory, bulk, report."`
}

// Run measures part by part. What is measured is kept at once: a part that fails costs no other.
func (c *wholeCommand) Run(ctx context.Context) error {
	r, err := loadResults()
	if err != nil {
		return err
	}
	for _, part := range []struct {
		names []string
		run   func(context.Context, *results) error
	}{
		{append([]string{"workloads", "deep", "memory"}, slices.Sorted(maps.Keys(byName()))...), c.compare},
		{[]string{"growth"}, c.growth},
		{[]string{"bulk"}, c.bulk},
	} {
		if !c.wants(part.names...) {
			continue
		}
		if err := errors.Join(part.run(ctx, r), r.save()); err != nil {
			return err
		}
	}
	return r.write()
}

// wants reports whether any of the parts is to be measured.
func (c *wholeCommand) wants(names ...string) bool {
	return len(c.Only) == 0 || slices.ContainsFunc(names, func(name string) bool { return slices.Contains(c.Only, name) })
}

func byName() map[string]workload {
	all := map[string]workload{}
	for _, w := range workloads {
		all[w.name] = w
	}
	return all
}

// compare measures all servers side by side on a copy of the database.
func (c *wholeCommand) compare(ctx context.Context, r *results) error {
	seeded, err := openWorld(ctx, c.Users)
	if err != nil {
		return err
	}
	defer func() { _ = seeded.pg.Stop() }()
	if err := build(ctx); err != nil {
		return err
	}
	w, err := seeded.copy(ctx, "whole")
	if err != nil {
		return err
	}
	defer func() { _ = w.drop(context.WithoutCancel(ctx)) }()
	if err := w.prepare(ctx); err != nil {
		return err
	}
	all, stop, err := w.startAll(ctx)
	defer stop()
	if err != nil {
		return err
	}
	if r.Machine, err = describe(ctx, w); err != nil {
		return err
	}
	if r.Memory.Idle, err = all["tenantry"].memory(); err != nil {
		return err
	}
	for _, work := range workloads {
		if !c.wants("workloads", work.name) {
			continue
		}
		if err := c.measure(ctx, w, r, work, all); err != nil {
			return err
		}
	}
	if c.wants("deep") {
		if err := c.deep(ctx, w, r, all); err != nil {
			return err
		}
	}
	if c.wants("memory") {
		return c.memory(ctx, w, r, all["tenantry"])
	}
	return nil
}

// startAll starts every server, signs in, and says how all of them are stopped.
func (w *world) startAll(ctx context.Context) (map[string]*server, func(), error) {
	all := map[string]*server{}
	stop := func() {
		for _, s := range all {
			_ = s.resume()
			_ = s.stop()
		}
	}
	var err error
	if all["tenantry"], err = ours(ctx, w); err != nil {
		return nil, func() {}, err
	}
	if err = w.signIn(ctx, all["tenantry"]); err != nil {
		return all, stop, err
	}
	if err = w.gather(ctx, all["tenantry"]); err != nil {
		return all, stop, err
	}
	var floor *server
	if floor, err = byHand(ctx, w); err != nil {
		return all, stop, err
	}
	all["floor"] = floor
	for _, p := range peers {
		s, err := p.start(ctx, w)
		if err != nil {
			return all, stop, err
		}
		all[p.name] = s
	}
	return all, stop, nil
}

// measure compares the answers to a workload, and then what they cost.
func (c *wholeCommand) measure(ctx context.Context, w *world, r *results, work workload, all map[string]*server) error {
	us, floor := enter(all["tenantry"], work.ours(w)), enter(all["floor"], work.floor(w))
	entrants := []*entrant{us, floor}
	if err := same(work, us.server, floor.server, us.requests, floor.requests, alike); err != nil {
		return err
	}
	if work.name == "W4" {
		if err := w.wroteTheSame(ctx); err != nil {
			return err
		}
	}
	for _, p := range peers {
		does, ok := p.does[work.name]
		if !ok {
			continue
		}
		e := enter(all[p.name], does(w))
		if err := same(work, us.server, e.server, later(us.requests, work, len(entrants)), e.requests, sameRows); err != nil {
			return err
		}
		entrants = append(entrants, e)
	}
	for _, e := range entrants {
		e.sent.Store(int64(apart * (len(entrants) + 1)))
	}
	if err := contest(ctx, w, entrants, c.Rounds, c.Round); err != nil {
		return err
	}
	r.Workloads[work.name] = figures(entrants)
	say(work.name, r.Workloads[work.name])
	return r.save()
}

// apart is how far what is compared stands from what was before: names repeat with it.
const apart = 2 * compared

// later are requests from another one on, where they create something: it is done once.
func later(all requests, work workload, times int) requests {
	if work.name != "W4" {
		return all
	}
	return func(n int) []byte { return all(n + times*apart) }
}

// say prints figures as they come.
func say(what string, all map[string]figure) {
	for _, name := range slices.Sorted(maps.Keys(all)) {
		f := all[name]
		fmt.Fprintf(os.Stderr, "%-22s %-13s %7.0f µs server %7.0f µs Postgres %8.0f requests/s %6.2f × floor\n",
			what, name, float64(f.Server.Nanoseconds())/1000, float64(f.Postgres.Nanoseconds())/1000, f.Rate, f.ToFloor)
	}
}
