//go:build unix

package dev

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// initialise makes the data of a new directory. It is made beside its place and renamed, so that an interrupted first
// start leaves nothing that a second would trip over.
func (h *home) initialise(ctx context.Context, bin programs, options Options) error {
	if h.wanted() != 0 {
		return nil
	}
	fmt.Fprintf(options.Log, "making a database in %s with Postgres %d\n", h.dir, bin.major)
	draft := h.data + ".new"
	for _, locale := range locales(bin.major) {
		done, err := h.initdb(ctx, bin, draft, initArguments(draft, locale, options.Fast))
		if err != nil {
			return err
		}
		if done {
			return os.Rename(draft, h.data)
		}
	}
	return errors.New("none of the locales on offer is known to Postgres: install the locale C.UTF-8")
}

// locales, best first, sort by bytes and know the letters of all scripts, except the last.
func locales(major int) [][]string {
	if major >= 17 {
		return [][]string{{"--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"}}
	}
	return [][]string{
		{"--lc-collate=C", "--lc-ctype=C.UTF-8"},
		{"--lc-collate=C", "--lc-ctype=en_US.UTF-8"},
		{"--locale=C"},
	}
}

// initArguments trust whoever reaches the socket, which only its owner does, and refuse the network.
func initArguments(draft string, locale []string, fast bool) []string {
	arguments := []string{
		"--pgdata=" + draft, "--username=" + superuser, "--encoding=UTF8",
		"--auth-local=trust", "--auth-host=reject", "--no-instructions",
	}
	if fast {
		arguments = append(arguments, "--no-sync")
	}
	return append(arguments, locale...)
}

// initdb reports false when it is the locale that is not to be had.
func (h *home) initdb(ctx context.Context, bin programs, draft string, arguments []string) (bool, error) {
	if err := errors.Join(os.RemoveAll(draft), h.owner.makePrivate(draft)); err != nil {
		return false, err
	}
	command := exec.CommandContext(ctx, bin.initdb(), arguments...)
	h.dress(command)
	output, err := command.CombinedOutput()
	switch {
	case err == nil:
		return true, nil
	case strings.Contains(string(output), "invalid locale name"):
		return false, nil
	default:
		return false, fmt.Errorf("no data could be made in %s: initdb: %w\n%s", h.dir, err, output)
	}
}

// dress gives a program the user, the place and the environment that Postgres wants; what is ours stays with us.
func (h *home) dress(command *exec.Cmd) {
	command.Dir = "/" // where we are may be closed to the owner
	command.SysProcAttr = h.owner.attributes()
	command.Env = []string{"PATH=" + os.Getenv("PATH"), "LC_ALL=C"}
	for _, name := range []string{"LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"} {
		if value, ok := os.LookupEnv(name); ok {
			command.Env = append(command.Env, name+"="+value)
		}
	}
}

func (h *home) logPath() string {
	return filepath.Join(h.dir, "postgres.log")
}
