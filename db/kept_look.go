package db

import (
	"context"
	"slices"
	"strings"
	"time"

	"tenantry/model"
)

// besideKept are the records of Kept types that their rows are not changed by.
var besideKept = []string{"group.member_added", "group.member_removed", "group.app_added", "group.app_removed", "app.users_kept"}

// changesKept are the records that a row of a Kept type has changed. The index events_kept_ix
// has them, in these words.
var changesKept = "target_kind in ('app', 'grp') and action not in ('" + strings.Join(besideKept, "', '") + "')"

// stir notes that the scope's transaction changes a row that may be kept.
func (s *Scope) stir(kind model.Prefix, action string) {
	t := typesByPrefix[kind]
	s.stirred = s.stirred || t != nil && t.Kept && !slices.Contains(besideKept, action)
}

// forgetStirred takes away what the scope has changed, when that is committed, or may be.
func (s *Scope) forgetStirred() {
	if s.stirred {
		s.db.kept.forget(s.who.Tenant)
	}
	s.stirred = false
}

// lookAfterKept takes away what has changed since the last look, in transactions that this one
// sees and that one did not: however long they took, and in whichever order they ended. Where
// it cannot look, everything goes.
func (w *watcher) lookAfterKept() error {
	kept := w.door.kept
	if !kept.inUse() {
		return nil
	}
	began := time.Now()
	changed, err := w.changed(w.ctx)
	if err != nil {
		w.snapshot = nil
		kept.lose()
		return err
	}
	kept.seen(began, changed)
	return nil
}

// changed are the tenants of what has changed between the last look's snapshot and this one's.
func (w *watcher) changed(ctx context.Context) ([]model.Key, error) {
	ctx, cancel := context.WithTimeout(ctx, keptFor)
	defer cancel()
	conn, err := connected(ctx, w.door.wait, w.door.door.Acquire)
	if err != nil {
		return nil, err
	}
	defer conn.Release()
	var snapshot string
	var tenants [][16]byte
	err = conn.QueryRow(ctx, `select pg_current_snapshot()::text, array(select distinct tenant_id from events
		where `+changesKept+` and tx >= pg_snapshot_xmin($1::text::pg_snapshot) and not pg_visible_in_snapshot(tx, $1::text::pg_snapshot))`,
		w.snapshot).Scan(&snapshot, &tenants)
	if err != nil {
		return nil, err
	}
	w.snapshot = &snapshot
	changed := make([]model.Key, len(tenants))
	for i, t := range tenants {
		changed[i] = t
	}
	return changed, nil
}
