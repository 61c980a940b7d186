//go:build unix

package dev

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

const (
	startLimit = time.Minute // recovery after a crash takes longest
	lookAgain  = 5 * time.Millisecond
	tail       = 2048 // bytes of Postgres's log that an error shows
)

// serve starts Postgres on the data and waits until it takes connections.
func (h *home) serve(ctx context.Context, bin programs, options Options) (*process, error) {
	log, err := os.OpenFile(h.logPath(), os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, err
	}
	command := exec.Command(bin.postgres(), h.arguments(options)...)
	h.dress(command)
	command.Stdout, command.Stderr = log, log
	p, err := launch(command)
	if err := errors.Join(err, log.Close()); err != nil {
		return nil, fmt.Errorf("starting Postgres: %w", err)
	}
	if err := h.await(ctx, p); err != nil {
		return nil, errors.Join(err, p.stop())
	}
	return p, nil
}

// arguments keep Postgres off the network: its socket is the only way in.
func (h *home) arguments(options Options) []string {
	settings := []string{
		"listen_addresses=", "port=5432",
		"unix_socket_directories=" + `"` + strings.ReplaceAll(h.socket, `"`, `""`) + `"`,
		"unix_socket_permissions=0700", "timezone=UTC", "log_timezone=UTC",
		"max_connections=200", "shared_buffers=128MB",
	}
	if options.Fast {
		settings = append(settings, "fsync=off", "synchronous_commit=off", "full_page_writes=off",
			"wal_level=minimal", "max_wal_senders=0")
	}
	arguments := []string{"-D", h.data}
	for _, setting := range append(settings, options.Set...) {
		arguments = append(arguments, "-c", setting)
	}
	return arguments
}

func (h *home) await(ctx context.Context, p *process) error {
	ctx, cancel := context.WithTimeout(ctx, startLimit)
	defer cancel()
	ticker := time.NewTicker(lookAgain)
	defer ticker.Stop()
	for !h.ready(p.command.Process.Pid) {
		select {
		case <-p.done:
			return fmt.Errorf("starting Postgres: it ended at once; its log, %s, ends with\n%s", h.logPath(), h.logTail())
		case <-ctx.Done():
			return fmt.Errorf("starting Postgres: it does not answer: %w; see its log, %s", ctx.Err(), h.logPath())
		case <-ticker.C:
		}
	}
	return nil
}

// ready reads the file in which Postgres says how far it has come: its pid in the first line, its state in the eighth.
func (h *home) ready(pid int) bool {
	lines := h.pidFile()
	return len(lines) > 7 && lines[0] == strconv.Itoa(pid) && strings.TrimSpace(lines[7]) == "ready"
}

func (h *home) pidPath() string {
	return filepath.Join(h.data, "postmaster.pid")
}

func (h *home) pidFile() []string {
	text, err := os.ReadFile(h.pidPath())
	if err != nil {
		return nil
	}
	return strings.Split(string(text), "\n")
}

func (h *home) logTail() string {
	text, err := os.ReadFile(h.logPath())
	if err != nil {
		return err.Error()
	}
	return string(text[max(0, len(text)-tail):])
}
