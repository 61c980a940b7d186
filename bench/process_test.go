//go:build linux

package main

import (
	"testing"
	"time"
)

// The name of a program may look like the fields behind it.
func TestStat(t *testing.T) {
	t.Parallel()
	const line = "7 (a b) S 1 2) S 42 7 7 0 -1 4194304 1 2 3 4 150 50 30 20 20 0 1 0 99\n"
	got, err := parseStat(line)
	if want := (stat{42, 2 * time.Second, 500 * time.Millisecond}); err != nil || got != want {
		t.Errorf("%v, %v; wanted %v", got, err, want)
	}
	for _, broken := range []string{"", "7", "7 (a) S 1", "7 (a) S x 7 7 0 -1 4194304 1 2 3 4 150 50 30 20 20 0 1 0 99"} {
		if got, err := parseStat(broken); err == nil {
			t.Errorf("%q is %v", broken, got)
		}
	}
}
