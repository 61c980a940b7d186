//go:build linux

package crash

import (
	"context"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/jackc/pgx/v5"

	"tenantry/db/dev"
)

// postgres is one that can be killed: durable, unlike that of other tests, with its data in a
// directory of its own.
type postgres struct {
	t   *testing.T
	dir string

	mu     sync.Mutex
	server *dev.Server
}

const database = "tenantry"

func newPostgres(t *testing.T) *postgres {
	t.Helper()
	dir, err := os.MkdirTemp("", "tenantry-crash-*")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o711); err != nil { // under root, Postgres is another user
		t.Fatal(err)
	}
	p := &postgres{t: t, dir: dir}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	p.start()
	t.Cleanup(func() { _ = p.server.Stop() })
	if err := p.server.Create(t.Context(), database); err != nil {
		t.Fatal(err)
	}
	return p
}

func (p *postgres) start() {
	p.t.Helper()
	server, err := dev.Start(p.t.Context(), dev.Options{Dir: p.dir})
	if err != nil {
		p.t.Fatal(err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.server = server
}

// url is where its superuser finds the database, past the proxy.
func (p *postgres) url() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.server.URL(database)
}

// dial is a connection that nothing was said on.
func (p *postgres) dial() (net.Conn, error) {
	at, err := url.Parse(p.url())
	if err != nil {
		return nil, err
	}
	return net.Dial("unix", filepath.Join(at.Query().Get("host"), ".s.PGSQL.5432"))
}

// signal reaches all of its processes, the postmaster first, who would start others.
func (p *postgres) signal(how syscall.Signal) {
	text, err := os.ReadFile(filepath.Join(p.dir, "postgres", "postmaster.pid"))
	if err != nil {
		p.t.Error(err)
		return
	}
	first, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil || pid < 2 {
		p.t.Errorf("%q is no postmaster", first)
		return
	}
	children := childrenOf(pid)
	for _, pid := range append([]int{pid}, children...) {
		_ = syscall.Kill(pid, how) // one may have ended by itself
	}
	for _, pid := range childrenOf(pid) { // whom it had just started
		_ = syscall.Kill(pid, how)
	}
}

// childrenOf asks the kernel.
func childrenOf(parent int) []int {
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	var all []int
	for _, stat := range stats {
		text, _ := os.ReadFile(stat)
		name := strings.LastIndexByte(string(text), ')') // which may contain blanks
		f := strings.Fields(string(text[name+1:]))
		if pid, err := strconv.Atoi(filepath.Base(filepath.Dir(stat))); err == nil && len(f) > 1 && f[1] == strconv.Itoa(parent) {
			all = append(all, pid)
		}
	}
	return all
}

// kill is SIGKILL to all processes. What was not on the disk, or with the kernel, is gone.
func (p *postgres) kill() {
	p.signal(syscall.SIGKILL)
	<-p.server.Done()
	_ = p.server.Stop() // which says that it was killed
}

// texts asks the database itself for one column.
func (p *postgres) texts(query string, args ...any) []string {
	p.t.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, p.url())
	if err != nil {
		p.t.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	rows, err := conn.Query(ctx, query, args...)
	if err != nil {
		p.t.Fatal(err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		p.t.Fatal(err)
	}
	return all
}

// exec has its superuser do something to it.
func (p *postgres) exec(statements ...string) {
	p.t.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, p.url())
	if err != nil {
		p.t.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	for _, statement := range statements {
		if _, err := conn.Exec(ctx, statement); err != nil {
			p.t.Fatalf("%s: %v", statement, err)
		}
	}
}
