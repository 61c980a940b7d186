//go:build unix

package dev

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

// oldest is the first major version that has all we use.
const oldest = 14

// programs is a directory with the programs of one version of Postgres.
type programs struct {
	dir   string
	major int
}

func (p programs) initdb() string   { return filepath.Join(p.dir, "initdb") }
func (p programs) postgres() string { return filepath.Join(p.dir, "postgres") }

// usual are the directories that packagers put Postgres's programs into.
func usual() []string {
	return []string{
		"/usr/lib/postgresql/*/bin",
		"/usr/lib/postgresql*/bin",
		"/usr/libexec/postgresql*",
		"/usr/pgsql-*/bin",
		"/usr/local/pgsql/bin",
		"/opt/homebrew/opt/postgresql@*/bin",
		"/usr/local/opt/postgresql@*/bin",
		"/Applications/Postgres.app/Contents/Versions/*/bin",
	}
}

// find looks for programs that read the data and that its owner may run: on the PATH, in the usual directories, and
// at last on the network.
func (h *home) find(ctx context.Context, log io.Writer) (programs, error) {
	installed := slices.DeleteFunc(findInstalled(ctx, usual()), func(p programs) bool {
		return h.owner.reach(p.dir) != nil
	})
	if err := ctx.Err(); err != nil {
		return programs{}, err // the search was cut short: to have found nothing means nothing
	}
	wanted := h.wanted()
	p, err := choose(installed, wanted)
	if err != nil && (wanted == offeredMajor || wanted == 0) {
		return download(ctx, log)
	}
	return p, err
}

// findInstalled lists what the machine has: the PATH's first, then the newest.
func findInstalled(ctx context.Context, patterns []string) []programs {
	var found []programs
	for _, pattern := range patterns {
		dirs, _ := filepath.Glob(pattern) // the only error is a bad pattern
		for _, dir := range dirs {
			found = appendValid(ctx, found, dir)
		}
	}
	slices.SortStableFunc(found, func(a, b programs) int { return cmp.Compare(b.major, a.major) })
	return append(onPath(ctx), found...)
}

func onPath(ctx context.Context) []programs {
	path, err := exec.LookPath("initdb")
	if err != nil {
		return nil
	}
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return nil
	}
	return appendValid(ctx, nil, filepath.Dir(path))
}

// appendValid adds a directory if both programs are in it and are of a version that we can use.
func appendValid(ctx context.Context, found []programs, dir string) []programs {
	p := programs{dir: dir}
	if _, err := os.Stat(p.initdb()); err != nil {
		return found
	}
	text, err := exec.CommandContext(ctx, p.postgres(), "--version").Output()
	if err != nil {
		return found
	}
	if _, err := fmt.Sscanf(string(text), "postgres (PostgreSQL) %d", &p.major); err != nil || p.major < oldest {
		return found
	}
	return append(found, p)
}

// choose takes the first that reads data of the wanted version.
func choose(installed []programs, wanted int) (programs, error) {
	for _, p := range installed {
		if wanted == 0 || p.major == wanted {
			return p, nil
		}
	}
	if wanted == 0 {
		return programs{}, errNone()
	}
	return programs{}, errVersion(wanted)
}

func errNone() error {
	return errors.New("there is no Postgres to be had: install Postgres 14 or newer (Debian: apt install postgresql; macOS: brew install postgresql@17), or set DATABASE_URL")
}

func errVersion(wanted int) error {
	if wanted < 0 {
		return errors.New("the data directory holds a PG_VERSION that no Postgres wrote: choose another directory with --data")
	}
	return fmt.Errorf("the data directory was made by Postgres %d, whose programs are not installed, and no other version can read it: "+
		"install Postgres %d, or choose another directory with --data", wanted, wanted)
}
