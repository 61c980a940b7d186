//go:build linux

package crash

import (
	"fmt"
	"testing"
	"time"
)

// kills is how often each is killed. Five moments and four kinds of writes: all pairs come.
const kills = 25

// Whatever is killed, and when: what was acknowledged is there, and a request that is sent
// again with its key is carried out once and answered the same.
func TestServerKilled(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.kills("server", s.reboot)
	s.withoutKeys()
}

// The server itself stays, and finds its way back.
func TestPostgresKilled(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.kills("postgres", s.recover)
	s.withoutDurability()
}

// reboot kills the server and starts it.
func (s *stage) reboot() {
	s.program.kill()
	s.proxy.drained()
	s.program.start()
}

// recover kills Postgres, which recovers, and the server finds it again.
func (s *stage) recover() {
	s.postgres.kill()
	s.postgres.start()
	s.program.ready()
}

func (s *stage) kills(victim string, kill func()) {
	end := s.load()
	for n := range kills {
		w := &write{kind: kind(n) % kinds, name: fmt.Sprintf("%s-%d-", victim, n)}
		s.killAt(moments[n%len(moments)], w, victim, kill)
	}
	end()
	s.check()
}

// killAt has a write killed at a moment, and then sent again.
func (s *stage) killAt(at moment, w *write, victim string, kill func()) {
	first := s.interrupted(at, w, kill)
	there := s.rows(w)
	s.t.Logf("%s, %s killed %s: %d rows; its client was told %d", w.kind, victim, at, there, first.status)
	if there != 0 && there != w.rows() {
		s.t.Errorf("%d rows of %d are there", there, w.rows())
	}
	switch exact := at != within || victim == "server"; {
	case at == before && there > 0:
		s.t.Error("it is there without a commit")
	case at != before && exact && there == 0:
		s.t.Error("it was committed, and is not there")
	case at == answered && first.told != done, at != answered && at != heard && first.told != unknown:
		s.t.Errorf("its client was told %s", first.whole)
	}
	s.gate.open()
	if w.kind != bare {
		s.repeat(w, first, there > 0)
	}
	s.ledger.add(w)
}

// interrupted sends a write, kills when the moment has come, and returns with everything
// up again what the client was told. Others are kept from beginning until then.
func (s *stage) interrupted(at moment, w *write, kill func()) answer {
	s.t.Helper()
	a := newAim(w.name, at)
	if at != answered {
		s.proxy.take(a)
	}
	first := make(chan answer, 1)
	go func() {
		told := s.client.attempt(w)
		if at == answered {
			a.hit()
		}
		first <- told
	}()
	select {
	case <-a.reached:
	case <-time.After(patience):
		s.t.Fatalf("%s: its commit does not come", w.name)
	}
	s.gate.close()
	kill()
	return <-first
}

// repeat sends a write with the same key twice more: it takes effect once, and its answer is
// the first one, byte for byte.
func (s *stage) repeat(w *write, first answer, there bool) {
	second := s.finish(w)
	third := s.finish(w)
	switch {
	case second.told != done || second.replayed != there:
		s.t.Errorf("again: %s; replayed %v, and it was there: %v", second.whole, second.replayed, there)
	case !third.replayed || third.text != second.text:
		s.t.Errorf("once more:\n%s\n%s", second.whole, third.whole)
	case first.told == done && first.text != second.text:
		s.t.Errorf("what was acknowledged is answered otherwise:\n%s\n%s", first.whole, second.whole)
	}
}

// rows is how many there are of a write.
func (s *stage) rows(w *write) int {
	s.t.Helper()
	return len(s.postgres.texts(`select name from accounts where name = $1 union all select email from users where email like $1 || '%'`, w.name))
}
