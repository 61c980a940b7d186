package db

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"tenantry/model"
)

// AssignAdminUser gives roles, each by its id or its name, to the admin user with the email
// address. If there is none, it invites one: the answer has the code then, and never again.
// Roles that they hold already stay as they are.
func (s *Scope) AssignAdminUser(ctx context.Context, email string, roles []string) (*model.AdminUserCreatePayload, error) {
	out := &model.AdminUserCreatePayload{}
	var err error
	out.AdminUser, err = change[model.AdminUser](ctx, s, model.AdminUsersCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		ids, err := tx.rolesCalled(ctx, roles)
		if err != nil {
			return model.Key{}, err
		}
		wanted, err := model.NewAdminUser(model.AdminUserCreateInput{Email: email})
		if err != nil {
			return model.Key{}, err
		}
		admin, err := tx.adminUserAt(ctx, wanted.Email)
		if err != nil {
			return model.Key{}, err
		}
		if admin != nil {
			return admin.Key, tx.giveMissing(ctx, ids, admin)
		}
		if err := tx.insert(ctx, "admin_user.created", wanted); err != nil {
			return model.Key{}, err
		}
		if err := tx.giveAll(ctx, ids, holder{model.AdminUserID, wanted.Key, "admin_user_id"}); err != nil {
			return model.Key{}, err
		}
		out.InviteCode, err = tx.invite(ctx, wanted.Key)
		return wanted.Key, err
	})
	return out, err
}

// rolesCalled are the ids of roles that are named by their ids or their names.
func (tx *Tx) rolesCalled(ctx context.Context, roles []string) ([]string, error) {
	if n := len(roles); n < 1 || n > model.MaxAdminRoles {
		return nil, model.InvalidField("roles", "roles takes 1 to %d roles, not %d.", model.MaxAdminRoles, n)
	}
	ids := make([]string, len(roles))
	for i, called := range roles {
		k, err := model.RoleID.Key("roles", called)
		if err == nil {
			ids[i] = model.RoleID.Of(k)
			continue
		}
		if strings.ContainsRune(called, 0) {
			return nil, noSuchRole()
		}
		err = tx.bun.NewRaw("select id from roles where tenant_id = ? and name_norm = lower(?)", tx.who.Tenant, strings.TrimSpace(called)).Scan(ctx, &k)
		if errors.Is(err, sql.ErrNoRows) {
			return nil, noSuchRole()
		}
		if err != nil {
			return nil, err
		}
		ids[i] = model.RoleID.Of(k)
	}
	return ids, nil
}

func noSuchRole() error {
	return model.InvalidField("roles", "roles names a role that the tenant does not have: give ids, or names such as Global reader.")
}

// adminUserAt locks the admin user with the email address; nil if there is none.
func (tx *Tx) adminUserAt(ctx context.Context, email string) (*model.AdminUser, error) {
	admin := new(model.AdminUser)
	err := tx.bun.NewSelect().Model(admin).Where("?TableAlias.tenant_id = ? and ?TableAlias.email_norm = lower(?)", tx.who.Tenant, email).For("update").Scan(ctx)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return admin, err
}

// giveMissing gives those of the roles that the admin user does not hold.
func (tx *Tx) giveMissing(ctx context.Context, ids []string, admin *model.AdminUser) error {
	var missing []string
	for _, id := range ids {
		k, err := model.RoleID.Key("roles", id)
		if err != nil {
			return err
		}
		held, err := tx.exists(ctx, "from role_assignments where tenant_id = ? and admin_user_id = ? and role_id = ?", tx.who.Tenant, admin.Key, k)
		if err != nil {
			return err
		}
		if !held {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return tx.giveAll(ctx, missing, holder{model.AdminUserID, admin.Key, "admin_user_id"})
}

// InviteAdminUserAt makes a new code for the admin user with the email address, in place of
// the one before.
func (s *Scope) InviteAdminUserAt(ctx context.Context, email string) (string, error) {
	return write(ctx, s, model.AdminUsersEdit, func(ctx context.Context, tx *Tx) (string, error) {
		admin, err := tx.adminUserAt(ctx, strings.TrimSpace(email))
		if err == nil && admin == nil {
			err = &model.Error{Code: model.NotFound, Field: "email", Message: "The tenant has no admin user with that email address. Invite one first: with --create, or adminUserCreate."}
		}
		if err != nil {
			return "", err
		}
		return tx.inviteAnew(ctx, admin)
	})
}

// AdmitAdminUser makes a code for the admin user with the email address. If there is none,
// it invites one who may do everything.
func (s *Scope) AdmitAdminUser(ctx context.Context, email string) (string, error) {
	code, err := s.InviteAdminUserAt(ctx, email)
	if model.CodeOf(err) != model.NotFound {
		return code, err
	}
	made, err := s.AssignAdminUser(ctx, email, []string{"Global admin"})
	return made.InviteCode, err
}
