package db

import (
	"context"
	"slices"

	"github.com/uptrace/bun/dialect/pgdialect"

	"tenantry/model"
)

// edges are the rows of a link table, all from one object to others.
type edges struct {
	table    string
	of, to   string       // the columns of the one and of the others
	prefix   model.Prefix // of the others
	field    string       // of the input that names them
	limit    int          // how many it may name
	extra    string       // further columns, and their values for a new row
	values   []any
	added    string // the actions of the log
	removed  string
	conflict string // what happens to a row that is there; nothing if empty

	brings func(of model.Key, others []model.Key) cut // the access that comes by the rows, if any does

	// what else goes with rows that are removed, for their records
	taking func(ctx context.Context, tx *Tx, of model.Key, others []model.Key) (map[model.Key]members, error)
}

// keysOf are the others that the input names, each once.
func (e edges) keysOf(ids []string) ([]model.Key, error) {
	if n := len(ids); n < 1 || n > e.limit {
		return nil, model.InvalidField(e.field, "Give 1 to %d ids, not %d.", e.limit, n)
	}
	all := make([]model.Key, 0, len(ids))
	for _, id := range ids {
		k, err := e.prefix.Key(e.field, id)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(all, k) {
			all = append(all, k)
		}
	}
	return all, nil
}

// joinAny is join where the policy may leave out what does not exist.
func joinAny[N any, P interface {
	*N
	node
}](ctx context.Context, s *Scope, perm model.Permission, e edges, id string, others []string, policy model.ErrorPolicy) (*N, int, []*model.RefusedID, error) {
	refused := []*model.RefusedID{}
	row, n, err := relink[N, P](ctx, s, perm, id, func(ctx context.Context, tx *Tx, of P, k model.Key) (int, error) {
		given, err := others, error(nil)
		if policy == model.ErrorPolicySkipFailed {
			if given, refused, err = tx.existing(ctx, e, others); err != nil || len(given) == 0 {
				return 0, err
			}
		}
		return tx.addEdges(ctx, e, of.ID(), k, given)
	})
	return row, n, refused, err
}

// existing are those of the ids whose rows are there, which it holds; the others are refused.
func (tx *Tx) existing(ctx context.Context, e edges, ids []string) ([]string, []*model.RefusedID, error) {
	if n := len(ids); n < 1 || n > e.limit {
		return nil, nil, model.InvalidField(e.field, "Give 1 to %d ids, not %d.", e.limit, n)
	}
	t, keys, wrong := typesByPrefix[e.prefix], make([]model.Key, len(ids)), make([]error, len(ids))
	var asked []model.Key
	for i, id := range ids {
		if keys[i], wrong[i] = e.prefix.Key(e.field, id); wrong[i] == nil {
			asked = append(asked, keys[i])
		}
	}
	found, err := tx.held(ctx, "for key share", t, asked)
	if err != nil {
		return nil, nil, err
	}
	var there []string
	refused := []*model.RefusedID{}
	for i, id := range ids {
		if wrong[i] == nil && !found[keys[i]] {
			wrong[i] = missing(e.field, t)
		}
		if wrong[i] != nil {
			refused = append(refused, &model.RefusedID{Index: i, ID: id, Error: rowError(wrong[i])})
			continue
		}
		there = append(there, id)
	}
	return there, refused, nil
}

// join links one object to others, and says how many were not linked to it.
func join[N any, P interface {
	*N
	node
}](ctx context.Context, s *Scope, perm model.Permission, e edges, id string, others []string) (*N, int, error) {
	row, n, _, err := joinAny[N, P](ctx, s, perm, e, id, others, model.ErrorPolicyRejectAll)
	return row, n, err
}

// unlink parts one object from others, and says how many were linked to it.
func unlink[N any, P interface {
	*N
	node
}](ctx context.Context, s *Scope, perm model.Permission, e edges, id string, others []string) (*N, int, error) {
	return relink[N, P](ctx, s, perm, id, func(ctx context.Context, tx *Tx, of P, k model.Key) (int, error) {
		return tx.removeEdges(ctx, e, of.ID(), k, others)
	})
}

func relink[N any, P interface {
	*N
	node
}](ctx context.Context, s *Scope, perm model.Permission, id string, f func(ctx context.Context, tx *Tx, of P, k model.Key) (int, error)) (*N, int, error) {
	n := 0
	row, err := change[N](ctx, s, perm, func(ctx context.Context, tx *Tx) (model.Key, error) {
		of, err := lock[N](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		_, k, err := model.ParseID(P(of).ID())
		if err != nil {
			return model.Key{}, err
		}
		n, err = f(ctx, tx, of, k)
		return k, err
	})
	return row, n, err
}

// addEdges writes the rows that are not there, each with a record of its own.
func (tx *Tx) addEdges(ctx context.Context, e edges, id string, of model.Key, others []string) (int, error) {
	all, err := e.keysOf(others)
	if err != nil {
		return 0, err
	}
	columns, row := "", ""
	if e.extra != "" {
		columns = ", " + e.extra
		for range e.values {
			row += ", ?"
		}
	}
	conflict := e.conflict
	if conflict == "" {
		conflict = "do nothing"
	}
	args := append([]any{tx.who.Tenant, of, tx.who.Kind, tx.who.ActorKey(), tx.now}, e.values...)
	var done []model.Key
	err = tx.bun.NewRaw("insert into "+e.table+" (tenant_id, "+e.of+", by_kind, by_id, created_at"+columns+", "+e.to+") "+
		"select ?::uuid, ?::uuid, ?, ?::uuid, ?::timestamptz"+row+", x from unnest(?::uuid[]) x on conflict (tenant_id, "+e.of+", "+e.to+") "+conflict+" returning "+e.to,
		append(args, uuids(all))...).Scan(ctx, &done)
	if err != nil {
		return 0, err
	}
	if e.brings != nil {
		if err := tx.gaining(ctx, e.brings(of, done)); err != nil {
			return 0, err
		}
	}
	return len(done), tx.recordEdges(e.added, id, e.prefix, done, nil)
}

// removeEdges deletes the rows that are there, each with a record of its own.
func (tx *Tx) removeEdges(ctx context.Context, e edges, id string, of model.Key, others []string) (int, error) {
	all, err := e.keysOf(others)
	if err != nil {
		return 0, err
	}
	if e.brings != nil {
		if err := tx.losing(ctx, e.brings(of, all)); err != nil {
			return 0, err
		}
	}
	var was map[model.Key]members
	if e.taking != nil {
		if was, err = e.taking(ctx, tx, of, all); err != nil {
			return 0, err
		}
	}
	var done []model.Key
	err = tx.bun.NewRaw("delete from "+e.table+" where tenant_id = ? and "+e.of+" = ? and "+e.to+" = any(?::uuid[]) returning "+e.to,
		tx.who.Tenant, of, uuids(all)).Scan(ctx, &done)
	if err != nil {
		return 0, err
	}
	return len(done), tx.recordEdges(e.removed, id, e.prefix, done, was)
}

func (tx *Tx) recordEdges(action, id string, prefix model.Prefix, others []model.Key, was map[model.Key]members) error {
	for _, k := range others {
		said := []about{aboutNode(prefix, k)}
		if prefix == model.AppID {
			said = append(said, aboutApp(k))
		}
		if err := tx.record(action, id, was[k], nil, said...); err != nil {
			return err
		}
	}
	return nil
}

// uuids is a list of keys as bun writes a uuid[].
func uuids(all []model.Key) any {
	texts := make([]string, len(all))
	for i, k := range all {
		texts[i] = k.String()
	}
	return pgdialect.Array(texts)
}
