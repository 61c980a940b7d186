package db

import (
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
		return tx.addUser(ctx, in, password)
	})
}

// addUser writes a new user, with everything beside their own row.
func (tx *Tx) addUser(ctx context.Context, in model.UserCreateInput, password *model.UserPassword) (model.Key, error) {
	user, err := model.NewUser(in, tx.now)
	if err != nil {
		return model.Key{}, err
	}
	if app := tx.who.App; app != nil && len(user.Apps) == 0 {
		user.Apps = append(user.Apps, *model.NewUserAppProfile(user.Key, *app))
	}
	if err := tx.find(ctx, "for key share", "apps.appId", &apps, appsOf(user)...); err != nil {
		return model.Key{}, err
	}
	if err := tx.insert(ctx, "user.created", user.User); err != nil {
		return model.Key{}, err
	}
	if err := tx.equip(ctx, user); err != nil {
		return model.Key{}, err
	}
	if password != nil {
		if err := tx.addPassword(ctx, user.User, password, in.Password.Value().ExpiresAt.Value()); err != nil {
			return model.Key{}, atField("password.expiresAt", err)
		}
	}
	return user.Key, tx.gaining(ctx, byAnything().of([]model.Key{user.Key}))
}

func appsOf(user *model.Newcomer) []model.Key {
	all := make([]model.Key, 0, len(user.Apps))
	for _, p := range user.Apps {
		all = append(all, p.AppID)
	}
	return all
}

// equip writes what stands beside a new user's own row, each with a record of its own.
func (tx *Tx) equip(ctx context.Context, user *model.Newcomer) error {
	for _, c := range []*model.Contacts{user.Emails, user.Phones} {
		if len(c.Beside) == 0 {
			continue
		}
		if err := tx.saveBeside(ctx, user.User, c); err != nil {
			return err
		}
		for _, b := range c.Beside {
			if err := tx.record(contactTables[c.Kind].added, user.ID(), nil, c.Snapshot(b.Value)); err != nil {
				return err
			}
		}
	}
	return tx.assign(ctx, user)
}

func (tx *Tx) assign(ctx context.Context, user *model.Newcomer) error {
	if len(user.Apps) == 0 {
		return nil
	}
	var ids []string
	for _, app := range appsOf(user) {
		ids = append(ids, model.AppID.Of(app))
	}
	if _, err := tx.addEdges(ctx, userApps, user.ID(), user.Key, ids); err != nil {
		return err
	}
	for i := range user.Apps {
		if user.Apps[i].Empty() {
			continue
		}
		if err := tx.saveProfile(ctx, &user.Apps[i], nil); err != nil {
			return err
		}
	}
	return nil
}

// UpdateUser changes a user's profile.
func (s *Scope) UpdateUser(ctx context.Context, id string, in model.UserUpdateInput) (*model.User, error) {
	return change[model.User](ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := expect(user.Version, in.ExpectedVersion.Value()); err != nil {
			return model.Key{}, err
		}
		if err := edit(ctx, tx, "user.updated", user, func() error { return user.Apply(in, tx.now) }); err != nil {
			return model.Key{}, err
		}
		return user.Key, tx.oncePrimary(ctx, user, in)
	})
}

// oncePrimary drops from beside the primary address what has just become the primary one.
func (tx *Tx) oncePrimary(ctx context.Context, user *model.User, in model.UserUpdateInput) error {
	if in.Email.Value() != nil {
		if err := tx.dropBeside(ctx, user, model.ByEmail, *user.Email); err != nil {
			return err
		}
	}
	if in.Phone.Value() == nil {
		return nil
	}
	return tx.dropBeside(ctx, user, model.ByPhone, *user.Phone)
}

// DeleteUser deletes a user; what they did stays in the log. An app's own token takes the
// user from the app alone, with what the app keeps of them.
func (s *Scope) DeleteUser(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.UsersDelete, func(ctx context.Context, tx *Tx) (model.Key, error) {
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if app := tx.who.App; app != nil {
			return user.Key, tx.leave(ctx, user, *app)
		}
		if err := tx.losing(ctx, byAnything().of([]model.Key{user.Key})); err != nil {
			return model.Key{}, err
		}
		return user.Key, tx.remove(ctx, "user.deleted", user)
	})
	return err
}

// DisableUser shuts a user out of all apps and ends their sessions in all of them, which
// an app's own token may do to its users: the documented endpoints let it set the status.
func (s *Scope) DisableUser(ctx context.Context, id string) (*model.User, error) {
	return s.editUser(ctx, id, "user.disabled", func(ctx context.Context, tx *Tx, user *model.User) error {
		user.Disable(tx.now)
		_, err := tx.endSessions(ctx, "t.user_id = ?", user.Key)
		return err
	})
}

// EnableUser lets a disabled user in again, with the status that they had.
func (s *Scope) EnableUser(ctx context.Context, id string) (*model.User, error) {
	return s.editUser(ctx, id, "user.enabled", func(_ context.Context, tx *Tx, user *model.User) error {
		user.Enable(tx.now)
		return nil
	})
}

// editUser changes one user by a rule, and records it by the action.
func (s *Scope) editUser(ctx context.Context, id, action string, f func(ctx context.Context, tx *Tx, user *model.User) error) (*model.User, error) {
	return change[model.User](ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		return user.Key, edit(ctx, tx, action, user, func() error { return f(ctx, tx, user) })
	})
}
