package db

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"

	"tenantry/model"
)

var userPasswordInfos = Type{
	Table: "user_passwords", Key: "user_id",
	Fields: Fields{Columns: Columns{
		"temporary": {"t.temporary", Bool}, "expired": {"t.expires_at is not null and t.expires_at <= now()", Bool},
		"expiresAt": {"t.expires_at", Instant}, "updatedAt": {"t.updated_at", Instant},
	}},
}

// CreateUserPassword gives a user who has none a password, and a name to sign in to an app
// with if one is given.
func (s *Scope) CreateUserPassword(ctx context.Context, id string, in model.UserPasswordCreateInput) (*model.User, error) {
	had, err := s.passwordOf(ctx, model.AuthenticatorsCreate, id)
	if err == nil && had != nil {
		err = model.HasPassword()
	}
	if err != nil {
		return nil, err
	}
	p, err := s.newPassword(ctx, in.Password, in.EnforceComplexity)
	if err != nil {
		return nil, err
	}
	p.Temporary = in.Temporary
	return change[model.User](ctx, s, model.AuthenticatorsCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		at, err := tx.usernameAt(ctx, in)
		if err != nil {
			return model.Key{}, err
		}
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if at != nil {
			if err := tx.editProfile(ctx, user, *at, model.UserAppProfileUpdateInput{Username: in.Username}); err != nil {
				return model.Key{}, err
			}
		}
		return user.Key, tx.addPassword(ctx, user, p, in.ExpiresAt.Value())
	})
}

// usernameAt is the app whose username is given, nil if none is. It is read before the user
// is locked.
func (tx *Tx) usernameAt(ctx context.Context, in model.UserPasswordCreateInput) (*model.Key, error) {
	app := in.AppID.Value()
	switch {
	case in.Username.Value() == nil && app == nil:
		return nil, nil
	case in.Username.Value() == nil:
		return nil, model.InvalidField("username", "appId says which app a username is for: give the username as well.")
	case app == nil && tx.who.App == nil:
		return nil, model.InvalidField("appId", "Say by appId which app the username is for.")
	case app == nil:
		return tx.who.App, nil
	}
	at, err := tx.place(ctx, *app, nil)
	return &at.app, err
}

// addPassword writes the first password of a user.
func (tx *Tx) addPassword(ctx context.Context, user *model.User, p *model.UserPassword, end *time.Time) error {
	if err := p.Until(end, tx.now); err != nil {
		return err
	}
	p.TenantID, p.UserID, p.UpdatedAt, p.Earlier = tx.who.Tenant, user.Key, tx.now, []string{}
	if _, err := tx.bun.NewInsert().Model(p).Exec(ctx); err != nil {
		return err
	}
	return tx.record("user.password_created", user.ID(), nil, snapshot(p))
}

// newPassword hashes a password that keeps the rules. It takes long: never in a transaction.
func (s *Scope) newPassword(ctx context.Context, given model.Secret, complex bool) (*model.UserPassword, error) {
	password, err := model.NewPassword(given, complex)
	if err != nil {
		return nil, err
	}
	hash, err := s.db.hasher.hash(ctx, password)
	return &model.UserPassword{PasswordHashes: model.PasswordHashes{Hash: hash}}, err
}

// firstPassword is that of a user who is to be created; nil if they come without.
func (s *Scope) firstPassword(ctx context.Context, in *model.UserCreatePasswordInput) (*model.UserPassword, error) {
	if err := s.allow(model.UsersCreate); err != nil || in == nil {
		return nil, err
	}
	p, err := s.newPassword(ctx, in.Password, true)
	if err != nil {
		return nil, atField("password.password", err)
	}
	p.Temporary = in.Temporary
	return p, nil
}

// UpdateUserPassword sets another password, none of the last ones, and ends the user's sessions.
func (s *Scope) UpdateUserPassword(ctx context.Context, id string, in model.UserPasswordUpdateInput) (*model.User, error) {
	had, err := s.passwordOf(ctx, model.AuthenticatorsEdit, id)
	if err == nil && had == nil {
		err = model.NoPassword()
	}
	if err != nil {
		return nil, err
	}
	if err := s.unused(ctx, in.Password, in.EnforceComplexity, had.PasswordHashes); err != nil {
		return nil, err
	}
	next, err := s.newPassword(ctx, in.Password, in.EnforceComplexity)
	if err != nil {
		return nil, err
	}
	return s.editPassword(ctx, model.AuthenticatorsEdit, id, func(ctx context.Context, tx *Tx, user *model.User, p *model.UserPassword) error {
		if p.Hash != had.Hash {
			return &model.Error{Code: model.Conflict, Field: "password", Message: "Someone set another password in the meantime."}
		}
		before := snapshot(p)
		p.Replace(next.Hash)
		p.Temporary, p.UpdatedAt = in.Temporary, tx.now
		if err := p.Until(in.ExpiresAt.Value(), tx.now); err != nil {
			return err
		}
		if _, err := tx.bun.NewUpdate().Model(p).WherePK().Exec(ctx); err != nil {
			return err
		}
		was, is := differing(before, snapshot(p))
		return tx.record("user.password_updated", user.ID(), was, is)
	})
}

// unused refuses a password that the user has, or had not long ago.
func (s *Scope) unused(ctx context.Context, given model.Secret, complex bool, had model.PasswordHashes) error {
	password, err := model.NewPassword(given, complex)
	if err != nil {
		return err
	}
	for _, hash := range had.Hashes() {
		if same, err := s.db.hasher.same(ctx, password, hash); err != nil {
			return err
		} else if same {
			return model.UsedPassword()
		}
	}
	return nil
}

// RemoveUserPassword takes a user's password away, and ends their sessions.
func (s *Scope) RemoveUserPassword(ctx context.Context, id string) (*model.User, error) {
	return s.editPassword(ctx, model.AuthenticatorsDelete, id, func(ctx context.Context, tx *Tx, user *model.User, p *model.UserPassword) error {
		if _, err := tx.bun.NewDelete().Model(p).WherePK().Exec(ctx); err != nil {
			return err
		}
		return tx.record("user.password_removed", user.ID(), snapshot(p), nil)
	})
}

// editPassword changes the password of a user who has one. Whoever signed in with the old
// one is out.
func (s *Scope) editPassword(ctx context.Context, perm model.Permission, id string, f func(context.Context, *Tx, *model.User, *model.UserPassword) error) (*model.User, error) {
	return change[model.User](ctx, s, perm, func(ctx context.Context, tx *Tx) (model.Key, error) {
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		p, err := tx.password(ctx, user.Key)
		if err != nil {
			return model.Key{}, err
		}
		if p == nil {
			return model.Key{}, atField("id", model.NoPassword())
		}
		if err := f(ctx, tx, user, p); err != nil {
			return model.Key{}, err
		}
		_, err = tx.endSessions(ctx, "t.user_id = ?", user.Key)
		return user.Key, err
	})
}

// passwordOf is the password of a user whom the principal sees; nil if they have none.
func (s *Scope) passwordOf(ctx context.Context, perm model.Permission, id string) (*model.UserPassword, error) {
	return write(ctx, s, perm, func(ctx context.Context, tx *Tx) (*model.UserPassword, error) {
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return nil, err
		}
		return tx.password(ctx, user.Key)
	})
}

func (tx *Tx) password(ctx context.Context, user model.Key) (*model.UserPassword, error) {
	p := &model.UserPassword{TenantID: tx.who.Tenant, UserID: user}
	err := tx.bun.NewSelect().Model(p).WherePK().Scan(ctx)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return p, err
}

// VerifyPassword says whose password it is that somebody signs in with. It is for the
// sign-in alone. A user who is not there takes as long as a wrong password, and is answered alike.
func (s *Scope) VerifyPassword(ctx context.Context, claim model.PasswordClaim) (*model.PasswordProof, error) {
	p, err := write(ctx, s, model.AuthExecute, func(ctx context.Context, tx *Tx) (*model.UserPassword, error) {
		return tx.claimed(ctx, claim)
	})
	if err != nil {
		return nil, err
	}
	hash := noPassword
	if p != nil {
		hash = p.Hash
	}
	same, err := s.db.hasher.same(ctx, model.GivenPassword(claim.Password), hash)
	if err != nil {
		return nil, err
	}
	if !same || p == nil {
		return nil, model.Errorf(model.Unauthenticated, "No user signs in with that name and that password.")
	}
	return &model.PasswordProof{UserID: p.UserID, Temporary: p.Temporary, Expired: p.ExpiresAt != nil && !p.ExpiresAt.After(now())}, nil
}

// claimed is the password of whom the claim names; nil if there is none.
func (tx *Tx) claimed(ctx context.Context, claim model.PasswordClaim) (*model.UserPassword, error) {
	var p []model.UserPassword
	var where string
	var args []any
	switch {
	case claim.Email != "":
		where, args = "u.email_norm = ?", []any{strings.ToLower(claim.Email)}
	case claim.Phone != "":
		where, args = "u.phone = ?", []any{claim.Phone}
	default:
		where = "exists (select 1 from user_app_profiles a where a.tenant_id = u.tenant_id and a.user_id = u.id and a.app_id = ? and a.username_norm = ?)"
		args = []any{claim.App, strings.ToLower(claim.Username)}
	}
	if slices.ContainsFunc(args, func(v any) bool { text, ok := v.(string); return ok && !validText([]byte(text)) }) {
		return nil, nil
	}
	err := tx.bun.NewRaw("select p.user_id, p.hash, p.temporary, p.expires_at from users u join user_passwords p on p.tenant_id = u.tenant_id and p.user_id = u.id where u.tenant_id = ? and "+where,
		append([]any{tx.who.Tenant}, args...)...).Scan(ctx, &p)
	if err != nil || len(p) == 0 {
		return nil, err
	}
	return &p[0], nil
}
