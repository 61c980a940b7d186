package db_test

import (
	"context"
	"testing"
	"testing/synctest"

	"tenantry/db"
	"tenantry/model"
)

// Hashes take turns: no more run than may, a few wait, and whoever comes then hears it at once.
func TestHashesTakeTurns(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		const atOnce = 2
		do, release, running := db.HashesAtOnce(atOnce), make(chan struct{}), make(chan struct{}, 1000)
		impatient, leave := context.WithCancel(t.Context())
		gone := make(chan error)
		for range atOnce*(1+db.InLine) - 1 {
			go func() {
				_ = do(t.Context(), func() error { running <- struct{}{}; <-release; return nil })
			}()
		}
		synctest.Wait()
		go func() { gone <- do(impatient, func() error { t.Error("who left had a turn"); return nil }) }()
		synctest.Wait()
		if n := len(running); n != atOnce {
			t.Errorf("%d run, want %d", n, atOnce)
		}
		err := do(t.Context(), func() error { t.Error("the line is full"); return nil })
		if e, ok := err.(*model.Error); !ok || e.Code != model.Limited || e.RetryAfter == 0 {
			t.Errorf("the line is full: %v", err)
		}
		leave()
		if err := <-gone; err != context.Canceled {
			t.Errorf("who leaves the line: %v", err)
		}
		close(release)
		synctest.Wait()
		if n := len(running); n != atOnce*(1+db.InLine)-1 {
			t.Errorf("%d had a turn", n)
		}
		if err := do(t.Context(), func() error { return nil }); err != nil {
			t.Errorf("afterwards: %v", err)
		}
	})
}
