//go:build linux

package crash

import (
	"fmt"
	"slices"
	"strings"
)

// withoutKeys is a control: a client that has no key and sends again what it heard nothing
// of makes it twice where it was committed, and once where it was not. So the server does
// die at these moments, and it is by the key that others made it once.
func (s *stage) withoutKeys() {
	s.t.Helper()
	for at, want := range map[moment]int{before: 1, within: 2, unheard: 2} {
		w := &write{kind: bare, name: "twice-" + strings.ReplaceAll(string(at), " ", "-") + "-"}
		s.interrupted(at, w, s.reboot)
		s.gate.open()
		if a := s.client.attempt(w); a.told != done {
			s.t.Error(a.whole)
		}
		if n := s.rows(w); n != want {
			s.t.Errorf("without a key, killed %s and sent again: %d rows, want %d", at, n, want)
		}
	}
}

// withoutDurability is a control: where Postgres answers a commit before it is on the disk,
// what was acknowledged is lost, and the ledger says so. So what the kills leave is what was
// made durable, and not what a gentle end had still written.
func (s *stage) withoutDurability() {
	s.t.Helper()
	s.postgres.exec("alter system set synchronous_commit = off", "alter system set wal_writer_delay = '10s'")
	s.recover()
	for n := range 3 {
		w := &write{kind: byGraph, name: fmt.Sprintf("lost-%d-", n)}
		if first := s.interrupted(answered, w, s.recover); first.told != done {
			s.t.Fatal(first.whole)
		}
		s.gate.open()
		s.ledger.add(w)
	}
	lost := slices.DeleteFunc(s.ledger.wrong(s.postgres), func(wrong string) bool {
		return !strings.HasPrefix(wrong, "lost-") || !strings.HasSuffix(wrong, "was acknowledged, and is not there")
	})
	s.t.Logf("without durability: %v", lost)
	if len(lost) == 0 {
		s.t.Error("three acknowledged writes outlived a Postgres that had not made them durable")
	}
}

// tampered is a control: the ledger sees each way in which the database could differ from
// what clients were told.
func (s *stage) tampered() {
	s.t.Helper()
	for what, c := range map[string]struct{ do, want string }{
		"a row is gone":            {`delete from accounts where name = 'whole-0-'`, "whole-0- was acknowledged, and is not there"},
		"a row is there twice":     {`insert into accounts (tenant_id, id, name, by_kind, created_at, updated_at) select tenant_id, gen_random_uuid(), name, by_kind, created_at, updated_at from accounts where name = 'whole-1-'`, "whole-1-: 2 rows, 1 records"},
		"a record is gone":         {`delete from events where after ->> 'name' = 'whole-2-'`, "whole-2-: 1 rows, 0 records"},
		"a record without its row": {`update events set target_key = gen_random_uuid() where after ->> 'name' = 'whole-3-'`, "is recorded, and not there"},
		"an import in part":        {`delete from events where target_key in (select id from users where email like 'whole-4-7@%'); delete from users where email like 'whole-4-7@%'`, "whole-4-: 19 rows, want 20"},
		"an update is lost":        {`update groups set description = (description::int - 1)::text where name = 'load-0'`, "load-0: version, count"},
		"a key is forgotten":       {`delete from idempotency_keys where key = 'whole-5-'`, "the key whole-5- is forgotten"},
		"an answer is missing":     {`update idempotency_keys set answer = null where key = 'whole-6-'`, "the key whole-6- is kept"},
	} {
		s.postgres.exec(c.do)
		if wrong := s.ledger.wrong(s.postgres); !strings.Contains(strings.Join(wrong, "\n"), c.want) {
			s.t.Errorf("%s, and the ledger says %v", what, wrong)
		}
	}
}
