package db

import (
	"context"

	"tenantry/model"
)

// SetOwnPassword gives the admin user who asks a password, by the rules of users' passwords,
// and ends their other sessions. The one before is asked for, unless a link has just let
// them in.
func (s *Scope) SetOwnPassword(ctx context.Context, in model.OwnPassword) error {
	if err := s.mayHavePassword(); err != nil {
		return err
	}
	had, due, err := s.ownPassword(ctx)
	if err != nil {
		return err
	}
	if had != nil {
		if err := s.provesOwn(ctx, in.Current, had, due); err != nil {
			return err
		}
		if err := s.unused(ctx, in.Password, true, had.PasswordHashes); err != nil {
			return err
		}
	}
	next, err := s.newPassword(ctx, in.Password, true)
	if err != nil {
		return err
	}
	_, err = write(ctx, s, "", func(ctx context.Context, tx *Tx) (struct{}, error) {
		return struct{}{}, tx.setPassword(ctx, had, next.Hash)
	})
	return err
}

func (s *Scope) mayHavePassword() error {
	if err := s.allow(""); err != nil {
		return err
	}
	if s.who.Kind != model.ActorKindAdminUser {
		return model.Errorf(model.Forbidden, "Only admin users have passwords of their own.")
	}
	return nil
}

// ownPassword is the password of who asks, nil if they have none, and whether their session
// is one that must set another.
func (s *Scope) ownPassword(ctx context.Context) (*model.AdminPassword, bool, error) {
	due := false
	had, err := write(ctx, s, "", func(ctx context.Context, tx *Tx) (*model.AdminPassword, error) {
		v, err := tx.ownAdminSession(ctx)
		if err != nil {
			return nil, err
		}
		due = v.PasswordDue
		return tx.adminPassword(ctx, tx.who.Actor)
	})
	return had, due, err
}

// provesOwn refuses who does not know the password that they want to change.
func (s *Scope) provesOwn(ctx context.Context, current *model.Secret, had *model.AdminPassword, due bool) error {
	switch {
	case due:
		return nil
	case current == nil:
		return model.InvalidField("current", "current is needed: the password that you have now.")
	}
	same, err := s.db.hasher.same(ctx, model.GivenPassword(*current), had.Hash)
	if err == nil && !same {
		err = &model.Error{Code: model.Invalid, Field: "current", Reason: model.PasswordWrong, Message: "That is not the password that you have now."}
	}
	return err
}

// setPassword writes the password of who asks, if nobody has set one meanwhile. Whoever
// signed in with the old one is out; who asks is in for good.
func (tx *Tx) setPassword(ctx context.Context, had *model.AdminPassword, hash string) error {
	admin, err := lock[model.AdminUser](ctx, tx, "id", *tx.who.ID())
	if err != nil {
		return err
	}
	v, err := tx.ownAdminSession(ctx)
	if err != nil {
		return err
	}
	have, err := tx.adminPassword(ctx, admin.Key)
	if err != nil {
		return err
	}
	if (have == nil) != (had == nil) || have != nil && have.Hash != had.Hash {
		return &model.Error{Code: model.Conflict, Field: "password", Message: "Someone set another password in the meantime."}
	}
	if err := tx.savePassword(ctx, have, hash); err != nil {
		return err
	}
	if _, err := tx.endAdminSessions(ctx, "admin_user_id = ? and id <> ?", admin.Key, v.Key); err != nil {
		return err
	}
	if _, err := tx.bun.NewRaw("delete from admin_links where tenant_id = ? and admin_user_id = ?", tx.who.Tenant, admin.Key).Exec(ctx); err != nil {
		return err
	}
	if !v.PasswordDue {
		return nil
	}
	v.PasswordDue, v.ExpiresAt = false, v.StartedAt.Add(model.AdminSessionLife)
	_, err = tx.bun.NewUpdate().Model(v).WherePK().Exec(ctx)
	return err
}

// savePassword puts the hash in the place of the one before, and records that.
func (tx *Tx) savePassword(ctx context.Context, have *model.AdminPassword, hash string) error {
	if have == nil {
		p := &model.AdminPassword{TenantID: tx.who.Tenant, AdminUserID: tx.who.Actor, PasswordHashes: model.PasswordHashes{Hash: hash, Earlier: []string{}}, UpdatedAt: tx.now}
		if _, err := tx.bun.NewInsert().Model(p).Exec(ctx); err != nil {
			return err
		}
		return tx.record("admin_user.password_created", *tx.who.ID(), nil, nil)
	}
	have.Replace(hash)
	have.UpdatedAt = tx.now
	if _, err := tx.bun.NewUpdate().Model(have).WherePK().Exec(ctx); err != nil {
		return err
	}
	return tx.record("admin_user.password_updated", *tx.who.ID(), nil, nil)
}

// adminPassword is that of an admin user; nil if they have none.
func (tx *Tx) adminPassword(ctx context.Context, admin model.Key) (*model.AdminPassword, error) {
	var found []*model.AdminPassword
	err := tx.bun.NewSelect().Model(&found).Where("tenant_id = ? and admin_user_id = ?", tx.who.Tenant, admin).Scan(ctx)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0], nil
}
