package db

import (
	"context"
	"database/sql"
	"errors"

	"tenantry/model"
)

// UpdateUserAppProfile changes what one app keeps of a user, who must be able to use it.
func (s *Scope) UpdateUserAppProfile(ctx context.Context, id string, in model.UserAppProfileUpdateInput) (*model.User, *model.UserAppProfile, error) {
	var app model.Key
	user, err := change[model.User](ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		at, err := tx.place(ctx, in.AppID, nil)
		if err != nil {
			return model.Key{}, err
		}
		app = at.app
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		return user.Key, tx.editProfile(ctx, user, app, in)
	})
	if err != nil {
		return nil, nil, err
	}
	profile, err := One[model.UserAppProfile](s.In(ctx), "User.apps.profile", Parent{Key: user.Key, Pair: app}, nil)
	return user, profile, err
}

func (tx *Tx) editProfile(ctx context.Context, user *model.User, app model.Key, in model.UserAppProfileUpdateInput) error {
	all, err := tx.sources(ctx, user.Key, app)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		return &model.Error{Code: model.Conflict, Field: "appId", Message: "The user cannot use the app. Give it to them first, with userAppAdd."}
	}
	p, before, err := tx.profile(ctx, user.Key, app)
	if err != nil {
		return err
	}
	if err := p.Apply(in); err != nil {
		return err
	}
	return tx.saveProfile(ctx, p, before)
}

// profile is what the app keeps of the user, and what the log would say of it: nil if it keeps nothing yet.
func (tx *Tx) profile(ctx context.Context, user, app model.Key) (*model.UserAppProfile, members, error) {
	p := model.NewUserAppProfile(user, app)
	p.TenantID = tx.who.Tenant
	err := tx.bun.NewSelect().Model(p).WherePK().For("update").Scan(ctx)
	if errors.Is(err, sql.ErrNoRows) {
		return p, nil, nil
	}
	return p, snapshot(p), err
}

// saveProfile writes and records a profile, if it is not what it was; before is nil for a new one.
func (tx *Tx) saveProfile(ctx context.Context, p *model.UserAppProfile, before members) error {
	was, is := before, snapshot(p)
	if before != nil {
		if was, is = differing(before, is); len(is) == 0 {
			return nil
		}
	}
	p.TenantID, p.UpdatedAt = tx.who.Tenant, tx.now
	if err := tx.putProfile(ctx, p, before == nil); err != nil {
		return err
	}
	return tx.record("user.app_profile_updated", model.UserID.Of(p.UserID), was, is, aboutNode(model.AppID, p.AppID), aboutApp(p.AppID))
}

// putProfile leaves the last sign-in alone, which the sign-in writes.
func (tx *Tx) putProfile(ctx context.Context, p *model.UserAppProfile, isNew bool) error {
	var err error
	if isNew {
		_, err = tx.bun.NewInsert().Model(p).Exec(ctx)
	} else {
		_, err = tx.bun.NewUpdate().Model(p).Column("username", "external_account_id", "custom_app_data", "updated_at").WherePK().Exec(ctx)
	}
	return err
}
