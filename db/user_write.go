package db

import (
	"cmp"
	"context"

	"tenantry/model"
)

// userApps are the apps given to a user directly.
var userApps = edges{table: "user_apps", of: "user_id", to: "app_id", prefix: model.AppID, field: "apps", limit: model.MaxUserApps, added: "user.app_added", removed: "user.app_removed"}

// CreateUser adds a user with the apps that they may use. What an app's own token creates
// is a user of the app.
func (s *Scope) CreateUser(ctx context.Context, in model.UserCreateInput) (*model.User, error) {
	password, err := s.firstPassword(ctx, in.Password.Value())
	if err != nil {
		return nil, err
	}
	return change[model.User](ctx, s, model.UsersCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		k, err := tx.addUser(ctx, in)
		if err != nil || password == nil {
			return k, err
		}
		user, err := lock[model.User](ctx, tx, "id", model.UserID.Of(k))
		if err != nil {
			return k, err
		}
		return k, atField("password.expiresAt", tx.addPassword(ctx, user, password, in.Password.Value().ExpiresAt.Value()))
	})
}

// UpdateUser changes a user's profile.
func (s *Scope) UpdateUser(ctx context.Context, id string, in model.UserUpdateInput) (*model.User, error) {
	return change[model.User](ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		return alone(func(rows []Row) error { return tx.editProfiles(ctx, rows, []userEdit{{id, in}}) })
	})
}

// userEdit is what is to be changed of one user.
type userEdit struct {
	id string
	model.UserUpdateInput
}

// updateUsers changes the profiles of users, and notes which rows are refused.
func (tx *Tx) updateUsers(ctx context.Context, rows []Row, all []userEdit) error {
	naming(rows, editedIDs(all))
	return tx.all(ctx, rows, func(from, to int) error { return tx.editProfiles(ctx, rows[from:to], all[from:to]) })
}

func (tx *Tx) editProfiles(ctx context.Context, rows []Row, all []userEdit) error {
	changed, err := tx.editUsers(ctx, rows, editedIDs(all), "user.updated", func(i int, user *model.User) error {
		return cmp.Or(expect(user.Version, all[i].ExpectedVersion.Value()), user.Apply(all[i].UserUpdateInput, tx.now))
	})
	if err != nil {
		return err
	}
	return tx.oncePrimaries(ctx, changed, all)
}

// oncePrimaries drops from beside the primary addresses what has just become one of them. All
// of whom an input names an address are looked at: it may be the primary one already.
func (tx *Tx) oncePrimaries(ctx context.Context, users []*model.User, all []userEdit) error {
	for _, kind := range []model.ContactKind{model.ByEmail, model.ByPhone} {
		reached := map[model.Key]string{}
		for i, user := range users {
			if user == nil {
				continue
			}
			if given := map[model.ContactKind]*string{model.ByEmail: all[i].Email.Value(), model.ByPhone: all[i].Phone.Value()}[kind]; given != nil {
				reached[user.Key] = user.Contacts(kind, nil).Primary.Value
			}
		}
		having, err := tx.haveBeside(ctx, kind, reached)
		if err != nil {
			return err
		}
		for _, k := range having {
			if err := tx.dropBeside(ctx, &model.User{Key: k}, kind, reached[k]); err != nil {
				return err
			}
		}
	}
	return nil
}

func editedIDs(all []userEdit) []string {
	ids := make([]string, 0, len(all))
	for _, e := range all {
		ids = append(ids, e.id)
	}
	return ids
}

// editUsers locks users, changes each by the rule, saves and records those that it has
// changed, and returns those that it has not refused.
func (tx *Tx) editUsers(ctx context.Context, rows []Row, ids []string, action string, rule func(i int, user *model.User) error) ([]*model.User, error) {
	all, err := tx.lockUsers(ctx, rows, ids)
	if err != nil {
		return nil, err
	}
	var changed []*model.User
	for i, user := range all {
		if user == nil {
			continue
		}
		was, is, err := tx.revise(user, func() error { return rule(i, user) })
		if err != nil {
			rows[i].Err, all[i] = err, nil
			continue
		}
		if len(is) == 0 {
			continue
		}
		changed = append(changed, user)
		if err := tx.record(action, user.ID(), was, is); err != nil {
			return nil, err
		}
	}
	return all, tx.saveUsers(ctx, changed)
}

// saveUsers writes the rows of locked users.
func (tx *Tx) saveUsers(ctx context.Context, all []*model.User) error {
	switch len(all) {
	case 0:
		return nil
	case 1:
		_, err := tx.bun.NewUpdate().Model(all[0]).WherePK().Exec(ctx)
		return err
	}
	_, err := tx.bun.NewUpdate().Model(&all).Bulk().Exec(ctx)
	return err
}

// DeleteUser deletes a user; what they did stays in the log. An app's own token takes the
// user from the app alone, with what the app keeps of them.
func (s *Scope) DeleteUser(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.UsersDelete, func(ctx context.Context, tx *Tx) (struct{}, error) {
		return struct{}{}, tx.deleteUser(ctx, id)
	})
	return err
}

func (tx *Tx) deleteUser(ctx context.Context, id string) error {
	user, err := lock[model.User](ctx, tx, "id", id)
	if err != nil {
		return err
	}
	if app := tx.who.App; app != nil {
		return tx.leave(ctx, user, *app)
	}
	if err := tx.losing(ctx, byAnything().of([]model.Key{user.Key})); err != nil {
		return err
	}
	return tx.remove(ctx, "user.deleted", user)
}

// DisableUser shuts a user out of all apps and ends their sessions in all of them, which
// an app's own token may do to its users: the documented endpoints let it set the status.
func (s *Scope) DisableUser(ctx context.Context, id string) (*model.User, error) {
	return change[model.User](ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		return alone(func(rows []Row) error { return tx.disableUsers(ctx, rows, []string{id}) })
	})
}

// disableUsers also ends the sessions of users who were disabled already.
func (tx *Tx) disableUsers(ctx context.Context, rows []Row, ids []string) error {
	if _, err := tx.lockUsers(ctx, rows, ids); err != nil {
		return err
	}
	if _, err := tx.endSessions(ctx, "t.user_id = any(?::uuid[])", uuids(keysDone(rows))); err != nil {
		return err
	}
	_, err := tx.editUsers(ctx, rows, ids, "user.disabled", func(_ int, user *model.User) error { user.Disable(tx.now); return nil })
	return err
}

// EnableUser lets a disabled user in again, with the status that they had.
func (s *Scope) EnableUser(ctx context.Context, id string) (*model.User, error) {
	return change[model.User](ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		return alone(func(rows []Row) error { return tx.enableUsers(ctx, rows, []string{id}) })
	})
}

func (tx *Tx) enableUsers(ctx context.Context, rows []Row, ids []string) error {
	_, err := tx.editUsers(ctx, rows, ids, "user.enabled", func(_ int, user *model.User) error { user.Enable(tx.now); return nil })
	return err
}

// editUser changes one user by a rule that may write beside their row, and records it by the
// action.
func (s *Scope) editUser(ctx context.Context, id, action string, f func(ctx context.Context, tx *Tx, user *model.User) error) (*model.User, error) {
	return change[model.User](ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		return user.Key, edit(ctx, tx, action, user, func() error { return f(ctx, tx, user) })
	})
}
