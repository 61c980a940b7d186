//go:build linux

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
)

// profileCommand says where the time goes: in the server, and by which statements in Postgres.
type profileCommand struct {
	Only  []string      `default:"W1,W2,W3" help:"These workloads."`
	Users int           `default:"200000" help:"How many users."`
	For   time.Duration `default:"8s" help:"How long the server is driven."`
	Kind  string        `default:"profile" enum:"profile,allocs,heap" help:"Of processor time, of allocations, or of what is held."`
	Top   int           `default:"45" help:"How many functions are listed."`
}

// Run prints both for each workload. The profiles are kept in the cache, for go tool pprof.
func (c *profileCommand) Run(ctx context.Context) error {
	settings = append(settings, "shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track_planning=on", "track_io_timing=on")
	seeded, err := openWorld(ctx, c.Users)
	if err != nil {
		return err
	}
	defer func() { _ = seeded.pg.Stop() }()
	w, err := seeded.copy(ctx, "profile")
	if err != nil {
		return err
	}
	defer func() { _ = w.drop(context.WithoutCancel(ctx)) }()
	if err := w.exec(ctx, "create extension pg_stat_statements"); err != nil {
		return err
	}
	s, at, err := profiled(ctx, w)
	if err != nil {
		return err
	}
	defer func() { _ = s.stop() }()
	if err := w.signIn(ctx, s); err != nil {
		return err
	}
	if err := w.gather(ctx, s); err != nil {
		return err
	}
	for _, work := range workloads {
		if slices.Contains(c.Only, work.name) {
			if err := c.look(ctx, w, s, at, work); err != nil {
				return err
			}
		}
	}
	return nil
}

// profiled starts the product with a way to ask it for profiles, and says where.
func profiled(ctx context.Context, w *world) (*server, string, error) {
	at, err := freeAddr()
	if err != nil {
		return nil, "", err
	}
	extra, err := filepath.Abs("profile_of_bench.go")
	if err != nil {
		return nil, "", err
	}
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{extra: "bench/testdata/profile.go.txt"}})
	if err != nil {
		return nil, "", err
	}
	file, program := filepath.Join(cacheDir, "overlay.json"), filepath.Join(cacheDir, "tenantry_profiled")
	if err := os.WriteFile(file, overlay, 0o600); err != nil {
		return nil, "", err
	}
	build := exec.CommandContext(ctx, "go", "build", "-overlay", file, "-o", program, ".")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return nil, "", err
	}
	p, err := start(ctx, "profiled", "/readyz", func(addr string) *exec.Cmd {
		c := exec.Command(program, "--addr", addr)
		c.Env = append(w.environment(), "BENCH_PROFILE="+at)
		return c
	})
	return &server{p, "tenantry"}, at, err
}

func (c *profileCommand) look(ctx context.Context, w *world, s *server, at string, work workload) error {
	all, n := work.ours(w), new(atomic.Int64)
	if _, err := drive(s.addr, all, n, connections, time.Second); err != nil {
		return err
	}
	if err := w.exec(ctx, "select pg_stat_statements_reset()"); err != nil {
		return err
	}
	file := filepath.Join(cacheDir, work.name+"."+c.Kind)
	kept := make(chan error, 1)
	go func() {
		kept <- keep(ctx, fmt.Sprintf("http://%s/debug/pprof/%s?seconds=%d", at, c.Kind, int(c.For.Seconds())), file)
	}()
	done, err := drive(s.addr, all, n, connections, c.For)
	if err != nil {
		return err
	}
	if err := <-kept; err != nil {
		return err
	}
	fmt.Printf("\n== %s, %s: %d requests\n", work.name, work.about, done)
	if err := w.topStatements(ctx, done); err != nil {
		return err
	}
	top := exec.CommandContext(ctx, "go", "tool", "pprof", "-top", "-cum", fmt.Sprint("-nodecount=", c.Top), file)
	top.Stdout = os.Stdout
	return top.Run()
}

// keep writes what is answered into a file.
func keep(ctx context.Context, url, file string) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		return err
	}
	return os.WriteFile(file, text, 0o600)
}

// topStatements prints what Postgres took longest for, by request.
func (w *world) topStatements(ctx context.Context, requests int) error {
	conn, err := pgx.Connect(ctx, w.url())
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(ctx) }()
	rows, err := conn.Query(ctx, `select calls, plans, total_exec_time, total_plan_time, shared_blks_hit, query from pg_stat_statements
		order by total_exec_time + total_plan_time desc limit 8`)
	if err != nil {
		return err
	}
	defer rows.Close()
	each := float64(max(1, requests))
	for rows.Next() {
		var calls, plans, blocks int64
		var run, plan float64
		var text string
		if err := rows.Scan(&calls, &plans, &run, &plan, &blocks, &text); err != nil {
			return err
		}
		fmt.Printf("%6.2f calls %6.0f µs run %6.2f plans %6.0f µs planning %6.0f blocks of a request: %.700s\n",
			float64(calls)/each, 1000*run/each, float64(plans)/each, 1000*plan/each, float64(blocks)/each, text)
	}
	return rows.Err()
}
