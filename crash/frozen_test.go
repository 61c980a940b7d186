//go:build linux

package crash

import (
	"fmt"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// A Postgres that stands still makes nobody wait without end: who asks is told when to come
// again, and when it goes on nothing is half done, nor done twice.
func TestPostgresFrozen(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.create("load-0")
	for n := range 4 {
		s.countUp("load-0", fmt.Sprint("count-", n))
	}
	var writes []*write
	for n, k := range []kind{byGraph, byGraph, byGraph, byREST, byImport, byGraph, byREST} {
		writes = append(writes, &write{kind: k, name: fmt.Sprintf("whole-%d-", n)})
	}
	s.frozen(writes)
	for _, w := range writes {
		if a := s.finish(w); a.told != done {
			t.Errorf("%s after it went on: %s", w.name, a.whole)
		}
		if n := s.rows(w); n != w.rows() {
			t.Errorf("%s: %d rows", w.name, n)
		}
		s.ledger.add(w)
	}
	s.check()
	s.tampered()
}

// frozen sends writes to a Postgres that stops: some of them have come to their commit by
// then, some have not begun.
func (s *stage) frozen(writes []*write) {
	var all sync.WaitGroup
	begin := func(w *write) { all.Go(func() { s.client.attempt(w) }) }
	release := make(chan struct{})
	for _, w := range writes[:3] {
		a := newAim(w.name, before)
		a.release = release
		s.proxy.take(a)
		begin(w)
		<-a.reached
	}
	processes := s.postgres.processes()
	signal(processes, syscall.SIGSTOP)
	close(release)
	for _, w := range writes[3:] {
		begin(w)
	}
	all.Wait()
	signal(processes, syscall.SIGCONT)
	for _, w := range writes {
		if w.last.told != unknown || w.last.status != 503 || !strings.Contains(w.last.whole, "database") && !strings.Contains(w.last.whole, "server is busy") {
			s.t.Errorf("%s was told %s", w.name, w.last.whole)
		}
	}
	s.program.ready()
}
