package db

import (
	"slices"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"github.com/jackc/pgx/v5/pgconn"

	"tenantry/model"
)

// What is kept of tenants: a type with more rows than these is not, and of all tenants
// together so many bytes are.
const (
	keptRows  = 5000
	keptBytes = 32 << 20
)

// For how long rows are trusted after the log was last looked at, and looked after when they
// were last wanted.
const (
	keptFor    = 3 * lookEvery
	wantedLong = time.Minute
)

// kept are the rows of small tables, whole, by tenant: those of the types that are Kept. They
// are what was last committed: a change on this server takes them away before it is answered,
// and the watcher finds those of other servers in the log. Where it cannot look, nothing here
// is trusted, and everything is read from its table.
type kept struct {
	mu      sync.Mutex
	tenants *simplelru.LRU[model.Key, *shelves]
	bytes   int
	looked  time.Time // when the last look at the log began
	wanted  time.Time
	wake    func() // has the log looked at
}

// shelves are the rows that are kept of one tenant.
type shelves struct {
	of    map[*Type]*shelf
	bytes int
}

// shelf are all rows of a type, in the order of their keys.
type shelf struct {
	rows    Rows
	columns []*Column
	at      map[model.Key]int
	large   bool // there are too many to be kept
}

func newKept() *kept {
	k := &kept{}
	k.tenants, _ = simplelru.NewLRU(1<<30, func(_ model.Key, s *shelves) { k.bytes -= s.bytes }) // fails for no size only
	return k
}

// want returns what is kept of a tenant, if it can be trusted. What is read for a shelf that
// is empty is put into these shelves and no others: they are thrown away when a row changes,
// whether or not the reading had seen it.
func (k *kept) want(tenant model.Key) (*shelves, bool) {
	s := k.hold(tenant)
	if s == nil {
		k.wake()
	}
	return s, s != nil
}

// hold is want; nil where the log was not looked at lately.
func (k *kept) hold(tenant model.Key) *shelves {
	now := time.Now()
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.wanted = now; now.Sub(k.looked) > keptFor {
		return nil
	}
	s, ok := k.tenants.Get(tenant)
	if !ok {
		s = &shelves{of: map[*Type]*shelf{}}
		k.tenants.Add(tenant, s)
	}
	return s
}

// shelf is that of a type; nil before it is filled.
func (k *kept) shelf(s *shelves, t *Type) *shelf {
	k.mu.Lock()
	defer k.mu.Unlock()
	return s.of[t]
}

// put fills a shelf, unless a row has changed since its shelves were wanted. What was used
// longest ago makes room.
func (k *kept) put(tenant model.Key, s *shelves, t *Type, filled *shelf) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if now, ok := k.tenants.Peek(tenant); !ok || now != s || s.of[t] != nil {
		return
	}
	s.of[t] = filled
	s.bytes += filled.size()
	k.bytes += filled.size()
	for k.bytes > keptBytes {
		k.tenants.RemoveOldest()
	}
}

// forget throws away what is kept of a tenant: one of its rows has changed.
func (k *kept) forget(tenants ...model.Key) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for _, tenant := range tenants {
		k.tenants.Remove(tenant)
	}
}

// seen notes that a look which began then has found all changes, those of these tenants.
func (k *kept) seen(began time.Time, changed []model.Key) {
	k.forget(changed...)
	k.mu.Lock()
	defer k.mu.Unlock()
	k.looked = began
}

// lose throws everything away: what has changed cannot be known.
func (k *kept) lose() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.tenants.Purge()
	k.looked = time.Time{}
}

// inUse reports whether anybody wants what is kept.
func (k *kept) inUse() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return time.Since(k.wanted) < wantedLong
}

// filling is the question for all rows of a type, and who waits for the answer.
type filling struct {
	ask     *Ask
	shelves *shelves
	waiting []*Ask
}

// filling are the shelves that are wanted and not filled. They are filled along with what is
// asked.
func (r *Reading) filling(asks []*Ask) []*filling {
	var all []*filling
	for _, a := range asks {
		all = a.filling(all)
	}
	return all
}

func (a *Ask) filling(all []*filling) []*filling {
	for _, b := range a.taken {
		if b.shelves != nil && b.shelf == nil {
			t := b.Edge.target
			at := slices.IndexFunc(all, func(f *filling) bool { return f.ask.Edge.target == t && f.shelves == b.shelves })
			if at < 0 {
				at = len(all)
				everything := &Ask{Edge: &Edge{To: t.name, target: t, name: t.name}, Page: Page{limit: keptRows}, Rows: true, Columns: t.keeps}
				all = append(all, &filling{ask: everything, shelves: b.shelves})
			}
			all[at].waiting = append(all[at].waiting, b)
		}
		all = b.filling(all)
	}
	return all
}

// fill reads the rows of a shelf.
func (r *Reading) fill(f *filling) error {
	f.ask.Answer.Pages = make([]Span, 1)
	if err := r.result(func(rows *pgconn.ResultReader) error { return f.ask.Answer.read(rows, f.ask, MaxAnswer) }); err != nil {
		return err
	}
	filled := shelved(f.ask)
	r.scope.db.kept.put(r.scope.who.Tenant, f.shelves, f.ask.Edge.target, filled)
	for _, b := range f.waiting {
		b.shelf = filled
	}
	return nil
}

// kept are the columns that are: all but JSON, which may be as large as a table.
func (t *Type) kept() []*Column {
	var all []*Column
	if !t.Kept {
		return nil
	}
	for _, c := range t.all(nil) {
		if c.Kind.Scalar != JSON.Scalar {
			all = append(all, c)
		}
	}
	return all
}

// shelved makes a shelf of the answer to fill.
func shelved(a *Ask) *shelf {
	if a.Answer.Pages[0].Next || len(a.Answer.data) > keptBytes/4 {
		return &shelf{large: true}
	}
	s := &shelf{rows: a.Answer, columns: a.Columns, at: make(map[model.Key]int, a.Answer.Len())}
	for row := range a.Answer.Len() {
		s.at[a.Answer.Key(row)] = row
	}
	return s
}

// size is about how much memory it takes.
func (s *shelf) size() int {
	const cellSize, keySize = 8, 40
	return 256 + cap(s.rows.data) + cellSize*cap(s.rows.cells) + keySize*len(s.at)
}
