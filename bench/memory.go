//go:build linux

package main

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// memory measures what the product holds under load, and how much it allocates for a request,
// the reading of the request and the writing of the answer included.
func (c *wholeCommand) memory(ctx context.Context, w *world, r *results, s *server) error {
	if err := s.resume(); err != nil {
		return err
	}
	for _, work := range workloads {
		all, n := work.ours(w), new(atomic.Int64)
		n.Store(1 << 20) // what was created before is not created again
		if _, err := drive(s.addr, all, n, connections, 2*time.Second); err != nil {
			return err
		}
		before, err := allocations(ctx, s)
		if err != nil {
			return err
		}
		done, err := drive(s.addr, all, n, connections, c.Round)
		if err != nil {
			return err
		}
		after, err := allocations(ctx, s)
		if err != nil {
			return err
		}
		held, err := s.memory()
		if err != nil {
			return err
		}
		r.Memory.Allocations[work.name] = (after - before) / float64(max(1, done))
		r.Memory.Loaded = max(r.Memory.Loaded, held)
		fmt.Fprintf(os.Stderr, "%-22s %6.0f allocations, %d MB resident\n", work.name, r.Memory.Allocations[work.name], held>>20)
	}
	return r.save()
}

// allocations is how many objects the product has allocated since it was started.
func allocations(ctx context.Context, s *server) (float64, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+s.addr+"/metrics", nil)
	if err != nil {
		return 0, err
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, err
	}
	defer func() { _ = answer.Body.Close() }()
	lines := bufio.NewScanner(answer.Body)
	for lines.Scan() {
		if n, ok := strings.CutPrefix(lines.Text(), "go_memstats_mallocs_total "); ok {
			return strconv.ParseFloat(n, 64)
		}
	}
	return 0, fmt.Errorf("%s says nothing of allocations: %w", s.name, lines.Err())
}
