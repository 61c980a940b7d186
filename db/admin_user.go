package db

import (
	"bytes"
	"context"
	"slices"

	"tenantry/model"
)

var adminUsers = Type{
	Table: "admin_users", Prefix: model.AdminUserID, Perm: model.AdminUsersRead,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.AdminUserID), "version": {"t.version", Int}, "email": {"t.email", Text}, "name": {"t.name", Text},
			"status": {"t.status", Text}, "lastSignInAt": {"t.last_sign_in_at", Instant},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"roles":    {To: "Role", Link: "role_assignments", Of: "admin_user_id", Key: "role_id"},
			"sessions": {To: "AdminSession", Of: "admin_user_id", Where: unexpired},
			"history":  history(),
		},
	},
}

// CreateAdminUser invites an admin user. The code that opens the tenant to them is in the
// answer and never again anywhere.
func (s *Scope) CreateAdminUser(ctx context.Context, in model.AdminUserCreateInput) (*model.AdminUserCreatePayload, error) {
	out := &model.AdminUserCreatePayload{}
	var err error
	out.AdminUser, err = change[model.AdminUser](ctx, s, model.AdminUsersCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		admin, err := model.NewAdminUser(in)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.insert(ctx, "admin_user.created", admin); err != nil {
			return model.Key{}, err
		}
		if err := tx.giveAll(ctx, in.RoleIds, holder{model.AdminUserID, admin.Key, "admin_user_id"}); err != nil {
			return model.Key{}, err
		}
		out.InviteCode, err = tx.invite(ctx, admin.Key)
		return admin.Key, err
	})
	return out, err
}

// adminRoles names the roles that an admin user is to hold.
var adminRoles = edges{prefix: model.RoleID, field: "roleIds", limit: model.MaxAdminRoles}

// giveAll assigns roles to a new admin user. They are locked in one order by everybody.
func (tx *Tx) giveAll(ctx context.Context, ids []string, h holder) error {
	keys, err := adminRoles.keysOf(ids)
	if err != nil {
		return err
	}
	slices.SortFunc(keys, func(a, b model.Key) int { return bytes.Compare(a[:], b[:]) })
	for _, k := range keys {
		role, err := lock[model.Role](ctx, tx, adminRoles.field, model.RoleID.Of(k))
		if err != nil {
			return err
		}
		if err := tx.give(ctx, role, h); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) invite(ctx context.Context, admin model.Key) (string, error) {
	code := model.NewInvite(tx.who.Tenant)
	_, err := tx.bun.NewRaw("insert into admin_links (tenant_id, hash, admin_user_id, expires_at) values (?, ?, ?, ?)",
		tx.who.Tenant, tx.db.hashSecret(adminLinkKind, code), admin, tx.now.Add(model.InviteLife)).Exec(ctx)
	return code.Reveal(), err
}

// UpdateAdminUser changes an admin user.
func (s *Scope) UpdateAdminUser(ctx context.Context, id string, in model.AdminUserUpdateInput) (*model.AdminUser, error) {
	return change[model.AdminUser](ctx, s, model.AdminUsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		return tx.keepAdministered(ctx, func() (model.Key, error) {
			admin, err := lock[model.AdminUser](ctx, tx, "id", id)
			if err != nil {
				return model.Key{}, err
			}
			if err := expect(admin.Version, in.ExpectedVersion.Value()); err != nil {
				return model.Key{}, err
			}
			if out := in.Disabled.Value(); out != nil && *out && isAdmin(tx.who, admin.Key) {
				return model.Key{}, &model.Error{Code: model.Conflict, Field: "disabled", Message: "Nobody can shut themselves out. Ask another admin user."}
			}
			return admin.Key, edit(ctx, tx, "admin_user.updated", admin, func() error { return admin.Apply(in) })
		})
	})
}

// DeleteAdminUser removes an admin user.
func (s *Scope) DeleteAdminUser(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.AdminUsersDelete, func(ctx context.Context, tx *Tx) (model.Key, error) {
		return tx.keepAdministered(ctx, func() (model.Key, error) {
			admin, err := lock[model.AdminUser](ctx, tx, "id", id)
			if err != nil {
				return model.Key{}, err
			}
			if isAdmin(tx.who, admin.Key) {
				return model.Key{}, model.DeletesItself()
			}
			return admin.Key, tx.remove(ctx, "admin_user.deleted", admin)
		})
	})
	return err
}

// keepAdministered runs f, and refuses it if it would leave the tenant without an admin
// user who may do everything. The tenant is locked meanwhile, so that two who are the last
// do not go at once.
func (tx *Tx) keepAdministered(ctx context.Context, f func() (model.Key, error)) (model.Key, error) {
	if _, err := tx.bun.NewRaw("select from tenants where tenant_id = ? for no key update", tx.who.Tenant).Exec(ctx); err != nil {
		return model.Key{}, err
	}
	before, err := tx.administered(ctx)
	if err != nil {
		return model.Key{}, err
	}
	k, err := f()
	if err != nil || !before {
		return k, err
	}
	after, err := tx.administered(ctx)
	if err == nil && !after {
		err = model.LastAdmin()
	}
	return k, err
}

func (tx *Tx) administered(ctx context.Context) (bool, error) {
	return tx.exists(ctx, `from role_assignments h
		join roles r on r.tenant_id = h.tenant_id and r.id = h.role_id
		join admin_users u on u.tenant_id = h.tenant_id and u.id = h.admin_user_id
		where h.tenant_id = ? and r.permissions @> array['*:*'] and u.status <> 'DISABLED'`, tx.who.Tenant)
}

// InviteAdminUser makes a new code for an admin user, in place of the one before. A code is
// as good as the person it is for: whoever makes it must be able to do what they can.
func (s *Scope) InviteAdminUser(ctx context.Context, id string) (*model.AdminUserInvitePayload, error) {
	out := &model.AdminUserInvitePayload{}
	var err error
	out.AdminUser, err = change[model.AdminUser](ctx, s, model.AdminUsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		admin, err := lock[model.AdminUser](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		out.InviteCode, err = tx.inviteAnew(ctx, admin)
		return admin.Key, err
	})
	return out, err
}

// inviteAnew makes a code for an admin user, in place of the one before.
func (tx *Tx) inviteAnew(ctx context.Context, admin *model.AdminUser) (string, error) {
	if err := admin.MayBeInvited(); err != nil {
		return "", err
	}
	if err := tx.mayStandIn(ctx, admin); err != nil {
		return "", err
	}
	if _, err := tx.bun.NewRaw("delete from admin_links where tenant_id = ? and admin_user_id = ?", tx.who.Tenant, admin.Key).Exec(ctx); err != nil {
		return "", err
	}
	code, err := tx.invite(ctx, admin.Key)
	if err != nil {
		return "", err
	}
	return code, tx.record("admin_user.invited", admin.ID(), nil, nil)
}

// mayStandIn refuses a caller who could do more with the admin user's code than without.
func (tx *Tx) mayStandIn(ctx context.Context, admin *model.AdminUser) error {
	var all []*model.Role
	err := tx.bun.NewSelect().Model(&all).Where("?TableAlias.tenant_id = ?", tx.who.Tenant).
		Where("?TableAlias.id in (select role_id from role_assignments where tenant_id = ? and admin_user_id = ?)", tx.who.Tenant, admin.Key).
		For("share").Scan(ctx)
	if err != nil {
		return err
	}
	for _, role := range all {
		if err := model.MayGive(tx.who, role.Demands()); err != nil {
			return err
		}
	}
	return nil
}
