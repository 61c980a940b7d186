// Package devtest gives each test a database of its own, cloned from a template that is prepared once, on a Postgres
// that lives as long as the test binary.
// It is not linked into the program, and it knows none of our tables: what a template holds is the caller's.
//
//	var postgres = devtest.New(migrate)
//
//	func TestMain(m *testing.M) { postgres.Main(m) }
//
//	func TestUser(t *testing.T) {
//		t.Parallel()
//		url := postgres.Database(t)
//		…
//	}
package devtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"tenantry/db/dev"
)

const (
	template = "template_tenantry"
	prefix   = "tenantry-test-" // of the directories below the temporary one

	startLimit = 2 * time.Minute
	dropLimit  = 30 * time.Second
	settled    = time.Minute // old enough to have been locked
)

// Postgres is the server of one test binary. It starts when the first test asks for a database.
type Postgres struct {
	prepare func(ctx context.Context, url string) error
	start   func() (*dev.Server, error)
	dir     string
	server  *dev.Server
	clones  atomic.Int64
}

// New describes a server whose databases hold what prepare makes: it is called once, with the superuser's address of
// the template, and must close the connections that it opens. A nil prepare leaves them empty.
func New(prepare func(ctx context.Context, url string) error) *Postgres {
	p := &Postgres{prepare: prepare}
	p.start = sync.OnceValues(p.launch)
	return p
}

// Main runs the tests of a package and leaves nothing behind; TestMain has only to call it.
func (p *Postgres) Main(m *testing.M) {
	defer func() {
		if err := p.stop(); err != nil {
			fmt.Fprintln(os.Stderr, "devtest:", err)
		}
	}()
	m.Run()
}

// Database makes a clone of the template for a test, drops it when the test ends, and returns its superuser's address.
func (p *Postgres) Database(tb testing.TB) string {
	tb.Helper()
	server, err := p.start()
	if err != nil {
		tb.Fatal(err)
	}
	name := "test_" + strconv.FormatInt(p.clones.Add(1), 10)
	if err := server.Exec(tb.Context(), "CREATE DATABASE "+name+" TEMPLATE "+template); err != nil {
		tb.Fatalf("no database for the test: %v", err)
	}
	tb.Cleanup(func() { drop(tb, server, name) })
	return server.URL(name)
}

// drop throws out whoever is still connected.
func drop(tb testing.TB, server *dev.Server, name string) {
	ctx, cancel := context.WithTimeout(context.Background(), dropLimit)
	defer cancel()
	if err := server.Exec(ctx, "DROP DATABASE "+name+" WITH (FORCE)"); err != nil {
		tb.Errorf("the test's database stays: %v", err)
	}
}

// launch runs without the context of the test that happens to come first: the server is for
// all. It waits for no disk, but for measurements: DURABLE=1 has it wait, as a database of
// the product does.
func (p *Postgres) launch() (*dev.Server, error) {
	ctx, cancel := context.WithTimeout(context.Background(), startLimit)
	defer cancel()
	sweep()
	dir, err := tempDir()
	if err != nil {
		return nil, err
	}
	p.dir = dir
	if p.server, err = dev.Start(ctx, dev.Options{Dir: dir, Fast: os.Getenv("DURABLE") == ""}); err != nil {
		return nil, err
	}
	if err := p.fill(ctx); err != nil {
		return nil, errors.Join(err, p.stop())
	}
	return p.server, nil
}

// fill makes the template, and closes it to connections, which would stand in the way of cloning it.
func (p *Postgres) fill(ctx context.Context) error {
	if err := p.server.Create(ctx, template); err != nil {
		return err
	}
	if p.prepare == nil {
		return nil
	}
	if err := p.prepare(ctx, p.server.URL(template)); err != nil {
		return fmt.Errorf("the template cannot be prepared: %w", err)
	}
	return p.server.Exec(ctx, "ALTER DATABASE "+template+" ALLOW_CONNECTIONS false")
}

func (p *Postgres) stop() error {
	var err error
	if p.server != nil {
		err = p.server.Stop()
	}
	if p.dir != "" {
		err = errors.Join(err, os.RemoveAll(p.dir))
	}
	return err
}

// tempDir may be passed through, for under root Postgres is another user.
func tempDir() (string, error) {
	dir, err := os.MkdirTemp("", prefix)
	if err != nil {
		return "", err
	}
	return dir, os.Chmod(dir, 0o711)
}

// sweep removes what killed test binaries left. What is in use or not ours to remove stays; so does what is new, for
// it may not have been locked yet.
func sweep() {
	dirs, _ := filepath.Glob(filepath.Join(os.TempDir(), prefix+"*")) // the only error is a bad pattern
	for _, dir := range dirs {
		if info, err := os.Lstat(dir); err == nil && time.Since(info.ModTime()) > settled {
			_ = dev.Remove(dir)
		}
	}
}
