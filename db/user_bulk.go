package db

import (
	"context"
	"maps"
	"slices"

	"tenantry/model"
)

// BulkCreateUsers creates users, all or those that can be.
func (s *Scope) BulkCreateUsers(ctx context.Context, in model.UsersCreateInput) ([]*model.UserResult, error) {
	return s.userResults(ctx, model.UsersCreate, in.ErrorPolicy, len(in.Rows), func(ctx context.Context, tx *Tx, rows []Row) error {
		return tx.addUsers(ctx, rows, inputs(in.Rows))
	})
}

func inputs(all []*model.UserCreateInput) []model.UserCreateInput {
	out := make([]model.UserCreateInput, len(all))
	for i, in := range all {
		out[i] = *in
	}
	return out
}

// BulkUpdateUsers changes users, all or those that can be.
func (s *Scope) BulkUpdateUsers(ctx context.Context, in model.UsersUpdateInput) ([]*model.UserResult, error) {
	edits := make([]userEdit, 0, len(in.Rows))
	for _, row := range in.Rows {
		edits = append(edits, userEdit{row.ID, *row.Input})
	}
	return s.userResults(ctx, model.UsersEdit, in.ErrorPolicy, len(edits), func(ctx context.Context, tx *Tx, rows []Row) error {
		return tx.updateUsers(ctx, rows, edits)
	})
}

// BulkDisableUsers shuts users out, all or those that can be.
func (s *Scope) BulkDisableUsers(ctx context.Context, in model.UsersInput) ([]*model.UserResult, error) {
	return s.userResults(ctx, model.UsersEdit, in.ErrorPolicy, len(in.Ids), func(ctx context.Context, tx *Tx, rows []Row) error {
		return tx.disableUsers(ctx, rows, in.Ids)
	})
}

// BulkEnableUsers lets users in again, all or those that can be.
func (s *Scope) BulkEnableUsers(ctx context.Context, in model.UsersInput) ([]*model.UserResult, error) {
	return s.userResults(ctx, model.UsersEdit, in.ErrorPolicy, len(in.Ids), func(ctx context.Context, tx *Tx, rows []Row) error {
		return tx.enableUsers(ctx, rows, in.Ids)
	})
}

// BulkAddUserApp gives users an app, all or those that can have it.
func (s *Scope) BulkAddUserApp(ctx context.Context, in model.UsersAppAddInput) ([]*model.UserResult, error) {
	return s.userResults(ctx, model.UsersEdit, in.ErrorPolicy, len(in.Ids), func(ctx context.Context, tx *Tx, rows []Row) error {
		at, err := tx.place(ctx, in.AppID, in.AccountID.Value())
		if err != nil {
			return err
		}
		naming(rows, in.Ids)
		return tx.all(ctx, rows, func(from, to int) error {
			users, err := tx.lockUsers(ctx, rows[from:to], in.Ids[from:to])
			if err != nil {
				return err
			}
			return tx.giveApp(ctx, present(users), at)
		})
	})
}

// BulkDeleteUsers deletes users, all or those that can be.
func (s *Scope) BulkDeleteUsers(ctx context.Context, in model.UsersInput) ([]*model.UserDeleteResult, error) {
	rows, err := s.bulk(ctx, model.UsersDelete, in.ErrorPolicy, len(in.Ids), func(ctx context.Context, tx *Tx, rows []Row) error {
		if _, err := tx.lockUsers(ctx, rows, in.Ids); err != nil {
			return err
		}
		return tx.each(ctx, rows, func(i int) error { return tx.deleteUser(ctx, in.Ids[i]) })
	})
	if err != nil {
		return nil, err
	}
	all := make([]*model.UserDeleteResult, len(rows))
	for i, r := range rows {
		all[i] = &model.UserDeleteResult{Index: i, Error: rowError(r.Err)}
		if r.Err == nil && r.Key != (model.Key{}) {
			all[i].DeletedID = &in.Ids[i]
		}
	}
	return all, nil
}

// userResults carries out a bulk, and reads its users anew.
func (s *Scope) userResults(ctx context.Context, perm model.Permission, policy model.ErrorPolicy, n int, f func(ctx context.Context, tx *Tx, rows []Row) error) ([]*model.UserResult, error) {
	rows, err := s.bulk(ctx, perm, policy, n, f)
	if err != nil {
		return nil, err
	}
	users, err := writtenAll[model.User](ctx, s, keysDone(rows))
	if err != nil {
		return nil, err
	}
	all := make([]*model.UserResult, len(rows))
	for i, r := range rows {
		all[i] = &model.UserResult{Index: i, Error: rowError(r.Err)}
		if r.Err == nil {
			all[i].User = users[r.Key]
		}
	}
	return all, nil
}

// rowError is what a caller is told of a row.
func rowError(err error) *model.RowError {
	e, ok := err.(*model.Error)
	if !ok {
		return nil
	}
	return &model.RowError{Code: string(e.Code), Field: text(e.Field), Message: e.Message}
}

// lockUsers reads and locks users that the principal may see, in one order for everybody,
// and notes what is wrong with the ids of the others. Where there is none it is nil.
func (tx *Tx) lockUsers(ctx context.Context, rows []Row, ids []string) ([]*model.User, error) {
	at := naming(rows, ids)
	if len(ids) == 1 && rows[0].Err == nil && tx.target == "" {
		tx.target = ids[0]
	}
	var all []*model.User
	where, seen := tx.seen(&users, "?TableAlias")
	args := append([]any{tx.who.Tenant, uuids(slices.Collect(maps.Keys(at)))}, seen...)
	q := tx.bun.NewSelect().Model(&all).Where("?TableAlias.tenant_id = ? and ?TableAlias.id = any(?::uuid[])"+where, args...)
	if err := q.OrderExpr("?TableAlias.id").For("update").Scan(ctx); err != nil {
		return nil, err
	}
	out := make([]*model.User, len(ids))
	for _, u := range all {
		i := at[u.Key]
		if rows[i].Err = expect(u.Version, tx.version); rows[i].Err == nil {
			out[i], rows[i].Key = u, u.Key
		}
	}
	for i := range rows {
		if out[i] == nil && rows[i].Err == nil {
			rows[i].Err = missing("id", &users)
		}
	}
	return out, nil
}

// naming is which row names which user, and notes what is wrong with ids. One that is named
// twice is so the first time.
func naming(rows []Row, ids []string) map[model.Key]int {
	at := make(map[model.Key]int, len(ids))
	for i, id := range ids {
		if rows[i].Err != nil {
			continue
		}
		k, err := model.UserID.Key("id", id)
		if _, twice := at[k]; err == nil && twice {
			err = model.InvalidField("id", "The input names this user twice.")
		}
		if rows[i].Err = err; err == nil {
			at[k] = i
		}
	}
	return at
}

// present are the users that are there.
func present(all []*model.User) []*model.User {
	out := make([]*model.User, 0, len(all))
	for _, u := range all {
		if u != nil {
			out = append(out, u)
		}
	}
	return out
}
