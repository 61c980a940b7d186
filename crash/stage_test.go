//go:build linux

package crash

import (
	"encoding/json"
	"fmt"
	"sync"
	"testing"
	"time"
)

// stage is the program, a Postgres and the proxy between them, clients, and what these were told.
type stage struct {
	t        *testing.T
	postgres *postgres
	proxy    *proxy
	program  *program
	client   *client
	ledger   *ledger
	gate     gate
}

func newStage(t *testing.T) *stage {
	t.Helper()
	s := &stage{t: t, postgres: newPostgres(t), ledger: newLedger()}
	s.proxy = newProxy(t, s.postgres.dial)
	s.program = newProgram(t, s.proxy)
	id, secret := s.program.tenant("Crash")
	s.postgres.harden()
	s.program.start()
	s.client = newClient(t, s.program.addr, id, secret)
	return s
}

// check fails the test for everything that is not as clients were told.
func (s *stage) check() {
	s.t.Helper()
	updates := 0
	for _, n := range s.ledger.counts {
		updates += n
	}
	if s.t.Logf("%d writes, and %d updates that were acknowledged", len(s.ledger.writes), updates); updates == 0 {
		s.t.Error("nothing was updated")
	}
	for _, wrong := range s.ledger.wrong(s.postgres) {
		s.t.Error(wrong)
	}
}

// finish sends a write that has a key until its client knows.
func (s *stage) finish(w *write) answer {
	for range 100 {
		s.gate.wait()
		if a := s.client.attempt(w); a.told != unknown {
			return a
		}
	}
	s.t.Errorf("%s: nobody knows: %s", w.name, w.last.whole)
	return w.last
}

// gate keeps clients from beginning while something is down; what they have begun goes on.
type gate struct {
	mu   sync.Mutex
	shut chan struct{} // nil when open
}

func (g *gate) close() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.shut = make(chan struct{})
}

func (g *gate) open() {
	g.mu.Lock()
	defer g.mu.Unlock()
	close(g.shut)
	g.shut = nil
}

func (g *gate) wait() {
	g.mu.Lock()
	shut := g.shut
	g.mu.Unlock()
	if shut != nil {
		<-shut
	}
}

// load has clients write until it is ended: three who count two groups up, each update
// against the version that it has seen; one who creates with keys; and one without.
func (s *stage) load() (end func()) {
	for _, group := range []string{"load-0", "load-1"} {
		s.create(group)
	}
	stop := make(chan struct{})
	var all sync.WaitGroup
	run := func(do func(n int)) {
		all.Go(func() {
			for n := 0; ; n++ {
				select {
				case <-stop:
					return
				default:
					s.gate.wait()
					do(n)
				}
			}
		})
	}
	for i := range 3 {
		run(func(n int) { s.countUp(fmt.Sprintf("load-%d", (n+i)%2), fmt.Sprintf("count-%d-%d", i, n)) })
	}
	for _, k := range []kind{byGraph, bare} {
		run(func(n int) {
			w := &write{kind: k, name: fmt.Sprintf("load-%d-%d-", k, n)}
			if k == bare {
				s.client.attempt(w)
			} else {
				s.finish(w)
			}
			s.ledger.add(w)
		})
	}
	return func() { close(stop); all.Wait() }
}

func (s *stage) create(group string) {
	s.t.Helper()
	if a := s.client.graph(mutation(`groupCreate(input:{name:"`+group+`"})`, "", `{group{id}}`)); a.told != done {
		s.t.Fatal(a.whole)
	}
}

// countUp adds one to the number in a group's description, unless somebody else is first.
func (s *stage) countUp(group, key string) {
	var found struct {
		Groups struct {
			Nodes []struct {
				ID          string
				Version     int
				Description string
			}
		}
	}
	a := s.client.graph(query(`{groups(search:"` + group + `"){nodes{id version description}}}`))
	if a.told != done || json.Unmarshal([]byte(a.text), &found) != nil || len(found.Groups.Nodes) != 1 {
		return
	}
	g, n := found.Groups.Nodes[0], 0
	_, _ = fmt.Sscan(g.Description, &n) // none yet is nought
	body := mutation(fmt.Sprintf(`groupUpdate(id:"%s",input:{expectedVersion:%d,description:"%d"})`, g.ID, g.Version, n+1), key, `{group{version}}`)
	for a = s.client.graph(body); a.told == unknown; a = s.client.graph(body) {
		s.gate.wait()
	}
	if a.told == done {
		s.ledger.count(group, key)
	}
}

// patience is how long a moment may take to come before the test is broken.
const patience = 30 * time.Second
