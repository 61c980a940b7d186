//go:build unix

package dev

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"syscall"
	"time"
)

// evict ends a Postgres that outlived the process that started it, and clears away a pid file that now names a
// stranger. We hold the lock, so nobody of ours uses the data.
func (h *home) evict(ctx context.Context, log io.Writer) error {
	pid := h.survivor()
	if pid == 0 {
		return nil
	}
	there, err := occupies(pid, h.data)
	if err != nil {
		return nil // Postgres judges by its own means, and says so
	}
	if !there {
		return h.forget()
	}
	fmt.Fprintf(log, "ending the Postgres that an earlier run left behind (pid %d)\n", pid)
	if err := syscall.Kill(pid, syscall.SIGINT); err != nil && !errors.Is(err, syscall.ESRCH) {
		return fmt.Errorf("the data directory %s is in use by a Postgres (pid %d) that cannot be ended: %w; stop it, or choose another with --data", h.dir, pid, err)
	}
	return h.outlast(ctx, pid)
}

func (h *home) survivor() int {
	lines := h.pidFile()
	if len(lines) == 0 {
		return 0
	}
	pid, err := strconv.Atoi(lines[0])
	if err != nil || pid <= 1 {
		return 0
	}
	return pid
}

func (h *home) forget() error {
	if err := os.Remove(h.pidPath()); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// outlast waits until the process has let go of the data.
func (h *home) outlast(ctx context.Context, pid int) error {
	ctx, cancel := context.WithTimeout(ctx, stopLimit)
	defer cancel()
	ticker := time.NewTicker(lookAgain)
	defer ticker.Stop()
	for {
		if there, err := occupies(pid, h.data); err != nil || !there {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("the data directory %s is still in use by a Postgres (pid %d): stop it, or choose another with --data", h.dir, pid)
		case <-ticker.C:
		}
	}
}
