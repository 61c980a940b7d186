package db

import (
	"cmp"
	"context"
	"errors"

	"tenantry/model"
)

// MaxRows is how many rows a mutation of many takes.
const MaxRows = 250

// Row is what became of one row of many.
type Row struct {
	Key model.Key
	Err error // one of ours; nil where the row was carried out
}

// failed counts the rows that were refused.
func failed(rows []Row) int {
	n := 0
	for _, r := range rows {
		if r.Err != nil {
			n++
		}
	}
	return n
}

// bulk carries out n rows in one transaction, and says what became of each. By the policy
// one that fails undoes the others.
func (s *Scope) bulk(ctx context.Context, perm model.Permission, policy model.ErrorPolicy, n int, f func(ctx context.Context, tx *Tx, rows []Row) error) ([]Row, error) {
	if err := s.allow(perm); err != nil {
		return nil, err
	}
	if n < 1 || n > MaxRows {
		return nil, model.InvalidField("input", "Give 1 to %d rows, not %d.", MaxRows, n)
	}
	rows, counted := make([]Row, n), s.changes
	_, err := write(ctx, s, perm, func(ctx context.Context, tx *Tx) (struct{}, error) {
		if err := f(ctx, tx, rows); err != nil {
			return struct{}{}, err
		}
		if failed(rows) > 0 && policy != model.ErrorPolicySkipFailed {
			return struct{}{}, errUndone
		}
		return struct{}{}, nil
	})
	if !errors.Is(err, errUndone) {
		return rows, err
	}
	if counted != nil {
		*counted = nil
	}
	var why error
	for i := range rows {
		rows[i].Key, why = model.Key{}, cmp.Or(why, rows[i].Err)
	}
	s.refuse(ctx, nil, why)
	return rows, nil
}

// all carries out rows together, and where Postgres refuses one of them, each by itself: who
// collides with a row that came at the same moment is found out so.
func (tx *Tx) all(ctx context.Context, rows []Row, together func(from, to int) error) error {
	before := append([]Row{}, rows...)
	err := tx.part(ctx, func() error { return together(0, len(rows)) })
	if err == nil || model.CodeOf(explain(err)) == model.Internal {
		return err
	}
	copy(rows, before)
	return tx.each(ctx, rows, func(i int) error { return together(i, i+1) })
}

// each carries out rows one after the other. What one of them has done before it is refused,
// is undone.
func (tx *Tx) each(ctx context.Context, rows []Row, one func(i int) error) error {
	for i := range rows {
		if rows[i].Err != nil {
			continue
		}
		err := explain(tx.part(ctx, func() error { return one(i) }))
		if model.CodeOf(err) == model.Internal {
			return err
		}
		if err != nil {
			rows[i].Err = err
		}
	}
	return nil
}

// part is a part of the transaction that is undone alone where it fails, with what it has
// noted of itself.
func (tx *Tx) part(ctx context.Context, f func() error) error {
	if _, err := tx.bun.send(ctx, told("savepoint part")); err != nil {
		return err
	}
	recorded, counted := len(tx.events), tx.counted()
	failed := f()
	if failed == nil {
		_, failed = tx.bun.send(ctx, told("release savepoint part"))
	}
	if failed == nil {
		return nil
	}
	tx.events = tx.events[:recorded]
	if tx.changes != nil {
		*tx.changes = counted
	}
	tx.bun.undo(ctx, "rollback to savepoint part", "release savepoint part")
	return failed
}

// counted is a copy of the changes of access that were counted so far.
func (tx *Tx) counted() []*model.AccessChange {
	if tx.changes == nil {
		return nil
	}
	all := make([]*model.AccessChange, 0, len(*tx.changes))
	for _, c := range *tx.changes {
		copied := *c
		all = append(all, &copied)
	}
	return all
}

// keysDone are the keys of the rows that were carried out.
func keysDone(rows []Row) []model.Key {
	all := make([]model.Key, 0, len(rows))
	for _, r := range rows {
		if r.Err == nil && r.Key != (model.Key{}) {
			all = append(all, r.Key)
		}
	}
	return all
}

// alone is the one row of what was made for many.
func alone(f func(rows []Row) error) (model.Key, error) {
	rows := make([]Row, 1)
	if err := f(rows); err != nil {
		return model.Key{}, err
	}
	return rows[0].Key, rows[0].Err
}

// writtenAll reads what the principal has just written, as written does, by key.
func writtenAll[N any](ctx context.Context, s *Scope, all []model.Key) (map[model.Key]*N, error) {
	found := make(map[model.Key]*N, len(all))
	if len(all) == 0 {
		return found, nil
	}
	ask := Ask{Edge: typeOf[N]().byID, Page: Page{limit: 1}, Parents: all, Rows: true}
	ask.Columns = ask.Edge.all()
	if err := s.Read(ctx, []*Ask{&ask}); err != nil {
		return nil, err
	}
	for i, k := range all {
		if n := nodes[N](&ask, ask.Answer.Pages[i]); len(n) > 0 {
			found[k] = n[0]
		}
	}
	return found, nil
}
