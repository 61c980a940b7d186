//go:build linux

package crash

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
)

// ledger is what clients were told in a test, to be held against what is there.
type ledger struct {
	mu     sync.Mutex
	writes []*write
	counts map[string]int // the updates of each group that were acknowledged
	keys   map[string]bool
}

func newLedger() *ledger { return &ledger{counts: map[string]int{}, keys: map[string]bool{}} }

// add notes a write whose client will not ask again.
func (l *ledger) add(w *write) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.writes = append(l.writes, w)
	if w.key() != "" && w.last.told == done {
		l.keys[w.key()] = true
	}
}

// count notes an update that was acknowledged.
func (l *ledger) count(group, key string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.counts[group]++
	l.keys[key] = true
}

// wrong is everything in which the database differs from what clients were told: each
// acknowledged write is there, nothing is there twice or in part, and of each change there
// is one record.
func (l *ledger) wrong(p *postgres) []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return append(append(l.wrongWrites(p), l.wrongCounts(p)...), append(l.wrongKeys(p), wrongRecords(p)...)...)
}

// made is what there is of a name.
type made struct{ Name, Rows, Records string }

const madeOf = `select json_build_object('name', name, 'rows', count(distinct id)::text, 'records', count(e)::text)::text from (
	select tenant_id, id, name, 'account.created' as action from accounts
	union all select tenant_id, id, regexp_replace(email, '[0-9]+@.*', ''), 'user.created' from users where email like '%@crash.example') r
	left join lateral (select e.id as e from events e where e.tenant_id = r.tenant_id and e.target_key = r.id and e.action = r.action) e on true
	group by name`

func (l *ledger) wrongWrites(p *postgres) []string {
	found := map[string]made{}
	for _, text := range p.texts(madeOf) {
		var m made
		_ = json.Unmarshal([]byte(text), &m) // as the query makes it
		found[m.Name] = m
	}
	var wrong []string
	for _, w := range l.writes {
		m, n := found[w.name], fmt.Sprint(w.rows())
		delete(found, w.name)
		switch {
		case m.Rows != m.Records:
			wrong = append(wrong, fmt.Sprintf("%s: %s rows, %s records", w.name, m.Rows, m.Records))
		case m.Rows != "" && m.Rows != n:
			wrong = append(wrong, fmt.Sprintf("%s: %s rows, want %s", w.name, m.Rows, n))
		case m.Rows == "" && w.last.told == done:
			wrong = append(wrong, w.name+" was acknowledged, and is not there")
		case m.Rows != "" && w.last.told == refused:
			wrong = append(wrong, w.name+" was refused, and is there")
		}
	}
	for name := range found {
		wrong = append(wrong, name+" was asked for by nobody")
	}
	return wrong
}

// wrongCounts holds groups, which were counted up by one with each update, against their
// version, their records, and how often somebody was told that it was done.
func (l *ledger) wrongCounts(p *postgres) []string {
	var wrong []string
	for group, n := range l.counts {
		want := fmt.Sprintf("%d %d %d %d", n+1, n, n, n)
		have := strings.Join(p.texts(`select concat_ws(' ', version, coalesce(description, '0'),
			(select count(*) from events e where e.tenant_id = g.tenant_id and target_key = g.id and action = 'group.updated'),
			(select count(distinct after ->> 'description') from events e where e.tenant_id = g.tenant_id and target_key = g.id and action = 'group.updated'))
			from groups g where name = $1`, group), " and ")
		if have != want {
			wrong = append(wrong, fmt.Sprintf("%s: version, count, records, different records: %s, want %s", group, have, want))
		}
	}
	return wrong
}

// wrongKeys holds the keys that are kept against those of what was done: none without its
// answer, none of what was refused, none forgotten.
func (l *ledger) wrongKeys(p *postgres) []string {
	var wrong []string
	kept := map[string]bool{}
	for _, text := range p.texts(`select (answer is null)::text || ' ' || key from idempotency_keys`) {
		empty, key, _ := strings.Cut(text, " ")
		kept[key] = true
		if empty == "true" || !l.keys[key] {
			wrong = append(wrong, fmt.Sprintf("the key %s is kept; without an answer: %s", key, empty))
		}
	}
	for key := range l.keys {
		if !kept[key] {
			wrong = append(wrong, "the key "+key+" is forgotten")
		}
	}
	return wrong
}

// wrongRecords are those of objects that do not exist: nothing is deleted here.
func wrongRecords(p *postgres) []string {
	return p.texts(`select action || ' ' || target_key || ' is recorded, and not there' from events where
		action = 'account.created' and target_key not in (select id from accounts) or
		action = 'user.created' and target_key not in (select id from users) or
		action = 'group.created' and target_key not in (select id from groups)`)
}
