//go:build linux

package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// results are what was measured: docs/benchmarks.md is made of them.
type results struct {
	Machine   machine
	Workloads map[string]map[string]figure // by workload and server
	Deep      map[string]map[string]figure // a page far from the start
	Growth    map[string]map[int]figure    // of the product alone, by question and number of users
	Memory    memory
	Bulk      []fact
}

// figure is what a request takes: medians of the rounds.
type figure struct {
	Server, Postgres time.Duration // processor time
	Rate             float64       // requests in a second
	ToFloor          float64       // processor time, to that of the floor beside it
}

// total is the processor time on both sides.
func (f figure) total() time.Duration { return f.Server + f.Postgres }

// memory is what the product holds and makes.
type memory struct {
	Idle, Loaded int64              // bytes that are resident, before the load and at its end
	Allocations  map[string]float64 // of a request, by workload
}

// fact is something that was measured once, in words.
type fact struct {
	What, Took, Against string
}

// machine is where it was measured, and with what.
type machine struct {
	CPU, Kernel, Go, Postgres, Node, PostGraphile, Mercurius, Commit string
	Cores, Users                                                     int
	Memory                                                           int64
	Date                                                             time.Time
}

func resultsFile() string { return filepath.Join(cacheDir, "results.json") }

// loadResults reads what was measured before, so that a part can be measured anew.
func loadResults() (*results, error) {
	r := &results{
		Workloads: map[string]map[string]figure{}, Deep: map[string]map[string]figure{}, Growth: map[string]map[int]figure{},
		Memory: memory{Allocations: map[string]float64{}},
	}
	text, err := os.ReadFile(resultsFile())
	if errors.Is(err, fs.ErrNotExist) {
		return r, nil
	}
	return r, errors.Join(err, json.Unmarshal(text, r))
}

func (r *results) save() error {
	text, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(resultsFile(), append(text, '\n'), 0o644)
}

// figure is the entrant's, beside the floor's.
func (e *entrant) figure(floor *entrant) figure {
	part := func(of func(sample) time.Duration) time.Duration {
		return time.Duration(e.middle(func(s sample) float64 { return float64(of(s)) / float64(max(1, s.requests)) }))
	}
	f := figure{
		Server: part(func(s sample) time.Duration { return s.server }), Postgres: part(func(s sample) time.Duration { return s.postgres }),
		Rate: e.middle(sample.rate),
	}
	if floor != nil {
		f.ToFloor = ratio(e, floor, cost)
	}
	return f
}

// figures are those of all entrants of a contest, the floor among them.
func figures(all []*entrant) map[string]figure {
	var floor *entrant
	for _, e := range all {
		if e.name == "floor" {
			floor = e
		}
	}
	of := map[string]figure{}
	for _, e := range all {
		of[e.name] = e.figure(floor)
	}
	return of
}
