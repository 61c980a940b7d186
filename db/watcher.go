package db

import (
	"context"
	"sync"
	"time"

	"tenantry/model"
)

const (
	lookEvery = 250 * time.Millisecond // at the feeds that are followed
	lookApart = 20 * time.Millisecond  // at least, however much is written
	lookAgain = 5 * time.Second        // at most, after looks that failed

	readAtOnce = 4 // followers
)

// watcher wakes the followers of feeds that have come farther, and takes away what is kept and
// has changed. It looks at all of them with one statement each, four times a second, and at the
// feeds at once after a commit of this server's own. There is nothing to listen to, and so
// nothing that a lost connection could make it miss.
type watcher struct {
	door  *DB
	ctx   context.Context //nolint:containedctx // of its goroutine
	stop  context.CancelFunc
	hint  chan struct{}
	runs  sync.WaitGroup
	turns chan struct{} // of followers who read: a commit that wakes thousands leaves connections to others

	mu       sync.Mutex
	running  bool
	snapshot *string // of the last look at what is kept
	feeds    map[model.Key]*feed
}

// feed is that of a tenant, as far as it has been seen.
type feed struct {
	tenant    model.Key
	at        model.StreamPosition
	followers map[*Follower]struct{}
}

func newWatcher(d *DB) *watcher {
	w := &watcher{door: d, hint: make(chan struct{}, 1), turns: make(chan struct{}, readAtOnce), feeds: map[model.Key]*feed{}}
	w.ctx, w.stop = context.WithCancel(context.Background())
	return w
}

// join has the follower woken when the tenant's feed comes farther, and a first time now.
func (w *watcher) join(tenant model.Key, f *Follower) {
	w.mu.Lock()
	defer w.mu.Unlock()
	in := w.feeds[tenant]
	if in == nil {
		in = &feed{tenant: tenant, followers: map[*Follower]struct{}{}}
		w.feeds[tenant] = in
	}
	in.followers[f], f.feed = struct{}{}, in
	f.wake <- struct{}{}
	w.start()
}

// wake has the watcher look, if it does not yet.
func (w *watcher) wake() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.start()
}

func (w *watcher) start() {
	if !w.running && w.ctx.Err() == nil {
		w.running = true
		w.runs.Go(w.run)
	}
}

func (w *watcher) leave(f *Follower) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if delete(f.feed.followers, f); len(f.feed.followers) == 0 {
		delete(w.feeds, f.feed.tenant)
	}
}

// position is how far the follower's feed was last seen.
func (w *watcher) position(f *Follower) model.StreamPosition {
	w.mu.Lock()
	defer w.mu.Unlock()
	return f.feed.at
}

// committed brings the next look forward, if anybody follows the tenant. What was committed
// may have to wait for an older transaction: the looks after that will see it.
func (w *watcher) committed(tenant model.Key) {
	w.mu.Lock()
	followed := w.feeds[tenant] != nil
	w.mu.Unlock()
	if !followed {
		return
	}
	select {
	case w.hint <- struct{}{}:
	default:
	}
}

// close ends the goroutine, and waits for it.
func (w *watcher) close() {
	w.stop()
	w.runs.Wait()
}

// run looks for as long as there is anything to look at.
func (w *watcher) run() {
	wait := lookEvery
	for {
		tenants, going := w.followed()
		if !going {
			return
		}
		if err := w.look(tenants); err != nil {
			wait = min(2*wait, lookAgain)
			_ = pause(w.ctx, wait)
			continue
		}
		wait = lookEvery
		_ = pause(w.ctx, lookApart)
		select {
		case <-w.hint:
		case <-time.After(lookEvery - lookApart):
		case <-w.ctx.Done():
		}
	}
}

// look looks at the feeds, and at what is kept.
func (w *watcher) look(tenants []model.Key) error {
	if err := w.lookAfterKept(); err != nil || len(tenants) == 0 {
		return err
	}
	newest, err := w.newest(w.ctx, tenants)
	if err == nil {
		w.seen(newest)
	}
	return err
}

// followed are the tenants to look at. Where there are none and nothing is kept, the goroutine
// is over.
func (w *watcher) followed() ([]model.Key, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	kept := w.door.kept.inUse()
	if !kept {
		w.door.kept.lose()
	}
	if w.running = (len(w.feeds) > 0 || kept) && w.ctx.Err() == nil; !w.running {
		return nil, false
	}
	all := make([]model.Key, 0, len(w.feeds))
	for tenant := range w.feeds {
		all = append(all, tenant)
	}
	return all, true
}

// seen wakes the followers of what has moved.
func (w *watcher) seen(newest map[model.Key]model.StreamPosition) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for tenant, at := range newest {
		in := w.feeds[tenant]
		if in == nil || !at.Beyond(in.at) {
			continue
		}
		in.at = at
		for f := range in.followers {
			select {
			case f.wake <- struct{}{}:
			default:
			}
		}
	}
}

// newest are the last records of tenants' feeds: of those that no older transaction can
// still commit before.
func (w *watcher) newest(ctx context.Context, tenants []model.Key) (map[model.Key]model.StreamPosition, error) {
	ctx, cancel := context.WithTimeout(ctx, lookAgain)
	defer cancel()
	conn, err := connected(ctx, w.door.wait, w.door.door.Acquire)
	if err != nil {
		return nil, err
	}
	defer conn.Release()
	rows, err := conn.Query(ctx, `select w.id, e.tx, e.id from unnest($1::uuid[]) w (id) cross join lateral (
		select tx, id from events where tenant_id = w.id and tx < pg_snapshot_xmin(pg_current_snapshot()) order by tx desc, id desc limit 1) e`, keys(tenants))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := make(map[model.Key]model.StreamPosition, len(tenants))
	for rows.Next() {
		var tenant, id [16]byte
		var at model.StreamPosition
		if err := rows.Scan(&tenant, &at.Tx, &id); err != nil {
			return nil, err
		}
		at.ID = id
		all[tenant] = at
	}
	return all, rows.Err()
}
