package db

import (
	"context"
	"slices"
	"strings"

	"tenantry/model"
)

// UserChange is all that the documented endpoints change of a user in one request.
type UserChange struct {
	model.UserUpdateInput
	Emails, Phones *[]string // all addresses beside the primary one
	Disabled       *bool     // enabling restores the status from before
	App            string    // the app whose profile is changed, if any is
	Profile        *model.UserAppProfileUpdateInput
}

// ChangeUser changes a user, their addresses, their status and their profile in one app:
// all of it or nothing.
func (s *Scope) ChangeUser(ctx context.Context, id string, in UserChange) (*model.User, error) {
	return change[model.User](ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		var at place
		var err error
		if in.Profile != nil {
			if at, err = tx.place(ctx, in.App, nil); err != nil {
				return model.Key{}, err
			}
		}
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := expect(user.Version, in.ExpectedVersion.Value()); err != nil {
			return model.Key{}, err
		}
		return user.Key, tx.changeUser(ctx, user, at, in)
	})
}

func (tx *Tx) changeUser(ctx context.Context, user *model.User, at place, in UserChange) error {
	err := edit(ctx, tx, "user.updated", user, func() error { return user.Apply(in.UserUpdateInput, tx.now) })
	if err != nil {
		return err
	}
	if err := tx.oncePrimaries(ctx, []*model.User{user}, []userEdit{{"", in.UserUpdateInput}}); err != nil {
		return err
	}
	for kind, wanted := range map[model.ContactKind]*[]string{model.ByEmail: in.Emails, model.ByPhone: in.Phones} {
		if wanted == nil {
			continue
		}
		if err := tx.replaceBeside(ctx, user, kind, *wanted); err != nil {
			return err
		}
	}
	if err := tx.shut(ctx, user, in.Disabled); err != nil || in.Profile == nil {
		return err
	}
	return tx.editProfile(ctx, user, at.app, *in.Profile)
}

// shut disables or enables a user, where something is said of it.
func (tx *Tx) shut(ctx context.Context, user *model.User, out *bool) error {
	if out == nil {
		return nil
	}
	if !*out {
		return edit(ctx, tx, "user.enabled", user, func() error { user.Enable(tx.now); return nil })
	}
	return edit(ctx, tx, "user.disabled", user, func() error {
		user.Disable(tx.now)
		_, err := tx.endSessions(ctx, "t.user_id = ?", user.Key)
		return err
	})
}

// replaceBeside makes the addresses beside the primary one just those that are wanted. What
// was there before stays as it was, proved or not.
func (tx *Tx) replaceBeside(ctx context.Context, user *model.User, kind model.ContactKind, wanted []string) error {
	beside, err := tx.beside(ctx, user, kind)
	if err != nil {
		return err
	}
	before := user.Contacts(kind, slices.Clone(beside))
	after := user.Contacts(kind, beside)
	gone, come, err := after.Replace(wanted)
	if err != nil || len(gone)+len(come) == 0 {
		return err
	}
	if err := tx.saveContacts(ctx, user, after); err != nil {
		return err
	}
	table := contactTables[kind]
	for _, v := range gone {
		if err := tx.record(table.removed, user.ID(), before.Snapshot(v), nil); err != nil {
			return err
		}
	}
	for _, v := range come {
		if err := tx.record(table.added, user.ID(), nil, after.Snapshot(v)); err != nil {
			return err
		}
	}
	return nil
}

// LeaveApp takes a user from the app of an app's own token, with what the app keeps of
// them; or from the app that is named.
func (s *Scope) LeaveApp(ctx context.Context, id, app string) error {
	_, err := write(ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		if tx.who.App != nil && app == "" {
			app = model.AppID.Of(*tx.who.App)
		}
		at, err := tx.place(ctx, app, nil)
		if err != nil {
			return model.Key{}, err
		}
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		return user.Key, tx.leave(ctx, user, at.app)
	})
	return err
}

// usersAtOnce is how many users of a bulk are created in one transaction.
const usersAtOnce = 500

// CreateUsers creates users, those that can be: what is wrong with one leaves the others
// alone. They are committed in groups, in their order.
func (s *Scope) CreateUsers(ctx context.Context, all []model.UserCreateInput) ([]Row, error) {
	if err := s.allow(model.UsersCreate); err != nil {
		return nil, err
	}
	if n := len(all); n < 1 || n > MaxListed {
		return nil, model.Errorf(model.Invalid, "Give 1 to %d users at once, not %d.", MaxListed, n)
	}
	out := make([]Row, 0, len(all))
	for group := range slices.Chunk(all, usersAtOnce) {
		made, err := write(ctx, s, model.UsersCreate, func(ctx context.Context, tx *Tx) ([]Row, error) {
			rows := make([]Row, len(group))
			return rows, tx.addUsers(ctx, rows, group)
		})
		if err != nil {
			return out, err
		}
		out = append(out, made...)
	}
	return out, nil
}

// UserKeys are the keys by which the documented endpoints find a user beside those of the schema.
var UserKeys = Filters{
	"username": func(field string, v any) (condition, error) {
		text, err := textArg(field, v)
		return condition{
			sql: "exists (select 1 from user_app_profiles f where f.tenant_id = {row}.tenant_id and f.user_id = {id} and f.username_norm = ?" +
				" and (?::uuid is null or f.app_id = ?))",
			args: []any{strings.ToLower(text), theApp, theApp},
		}, err
	},
	"identity":     is("exists (select 1 from user_identities f where f.tenant_id = {row}.tenant_id and f.user_id = {id} and f.identifier = ?)"),
	"searchPrefix": startsWith("t.email_norm", "t.phone"),
}
