//go:build linux

// Command bench measures what an answer costs: the processor time of the server and of all
// of Postgres for a request, beside a server that was written by hand for that one request.
//
// It is a program of its own that starts the others: it knows their requests, and nothing of
// how they answer. docs/benchmarks.md is what it writes; ADR 0037 says how it measures.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"tenantry/bench/floor"
)

// commands are what the bench can be told.
type commands struct {
	Quick    quickCommand    `cmd:"" help:"Compare W1 to W5 with what was written by hand."`
	Whole    wholeCommand    `cmd:"" help:"Measure everything, beside all peers, and write docs/benchmarks.md."`
	Profile  profileCommand  `cmd:"" help:"Say where the time of a workload goes."`
	Floor    floorCommand    `cmd:"" help:"Serve what was written by hand; the bench starts it."`
	Database databaseCommand `cmd:"" help:"Start the bench's Postgres and print its address, for a look at it."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	var c commands
	parsed := kong.Parse(&c, kong.Name("bench"), kong.BindTo(ctx, (*context.Context)(nil)))
	if err := parsed.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench: "+err.Error())
		os.Exit(1)
	}
}

// floorCommand reads what it is to serve from the standard input.
type floorCommand struct{}

// Run serves until it is told to stop.
func (floorCommand) Run(ctx context.Context) error {
	var o floor.Options
	if err := json.NewDecoder(os.Stdin).Decode(&o); err != nil {
		return err
	}
	return floor.Serve(ctx, o)
}

type databaseCommand struct {
	Users int `default:"200000" help:"How many users."`
}

// Run holds the database open until it is told to stop.
func (c *databaseCommand) Run(ctx context.Context) error {
	began := time.Now()
	w, err := openWorld(ctx, c.Users)
	if err != nil {
		return err
	}
	fmt.Printf("%s\nready in %s\n", w.url(), time.Since(began).Round(time.Millisecond))
	<-ctx.Done()
	return w.pg.Stop()
}
