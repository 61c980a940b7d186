//go:build linux

package crash

import (
	"context"
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tenantry/db/dev"
)

// postgres is one that can be killed, with its data in a directory of its own.
type postgres struct {
	t   *testing.T
	dir string

	mu      sync.Mutex
	server  *dev.Server
	durable bool // unlike that of other tests
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
	p.exec("alter system set recovery_init_sync_method = syncfs") // one call after a crash, not one for each file
	return p
}

// harden restarts it so that what it has committed outlives it. What was there before, a
// quicker one has made.
func (p *postgres) harden() {
	p.t.Helper()
	if err := p.server.Stop(); err != nil {
		p.t.Fatal(err)
	}
	p.durable = true
	p.start()
	if have := strings.Join(p.texts("select current_setting('fsync') || current_setting('synchronous_commit') || current_setting('full_page_writes')"), ""); have != "ononon" {
		p.t.Fatalf("it is not durable: %s", have)
	}
}

func (p *postgres) start() {
	p.t.Helper()
	server, err := dev.Start(p.t.Context(), dev.Options{Dir: p.dir, Fast: !p.durable})
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

// processes are all of its own, the postmaster first. That one is stopped, so that it starts no others.
func (p *postgres) processes() []int {
	p.t.Helper()
	text, err := os.ReadFile(filepath.Join(p.dir, "postgres", "postmaster.pid"))
	if err != nil {
		p.t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil || pid < 2 {
		p.t.Fatalf("%q is no postmaster", first)
	}
	if err := syscall.Kill(pid, syscall.SIGSTOP); err != nil {
		p.t.Fatal(err)
	}
	p.until("Postgres does not stop", func() bool { state, _ := status(pid); return state == "T" })
	return append([]int{pid}, childrenOf(pid)...)
}

// childrenOf asks the kernel.
func childrenOf(parent int) []int {
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	var all []int
	for _, stat := range stats {
		pid, err := strconv.Atoi(filepath.Base(filepath.Dir(stat)))
		if _, of := status(pid); err == nil && of == strconv.Itoa(parent) {
			all = append(all, pid)
		}
	}
	return all
}

// status is the state of a process, and the pid of its parent; nothing of one that is gone.
func status(pid int) (state, parent string) {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	name := strings.LastIndexByte(string(text), ')') // which may contain blanks
	if f := strings.Fields(string(text[name+1:])); len(f) > 1 {
		return f[0], f[1]
	}
	return "", ""
}

// signal sends it to all of them; one may have ended by itself.
func signal(pids []int, how syscall.Signal) {
	for _, pid := range pids {
		_ = syscall.Kill(pid, how)
	}
}

// kill is SIGKILL to all processes, and returns when they are gone. What was not on the
// disk, or with the kernel, is gone with them.
func (p *postgres) kill() {
	p.t.Helper()
	all := p.processes()
	signal(all, syscall.SIGKILL)
	p.until("Postgres does not die", func() bool { return !slices.ContainsFunc(all, alive) })
	_ = p.server.Stop() // which says that it was killed
}

// until waits for the processes to be so.
func (p *postgres) until(otherwise string, so func() bool) {
	p.t.Helper()
	deadline := time.After(patience)
	for tick := time.Tick(time.Millisecond); !so(); {
		select {
		case <-deadline:
			p.t.Fatal(otherwise)
		case <-tick:
		}
	}
}

// alive is not one of whom nothing but the outcome is left.
func alive(pid int) bool {
	state, _ := status(pid)
	return state != "" && state != "Z" && state != "X"
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
