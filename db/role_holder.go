package db

import (
	"context"
	"slices"

	"tenantry/model"
)

// holder is who holds a role.
type holder struct {
	kind   model.Prefix
	key    model.Key
	column string // of role_assignments
}

// AssignRole gives a role, of which the principal holds all, to somebody.
func (s *Scope) AssignRole(ctx context.Context, id string, in model.RoleHolderInput) (*model.Role, error) {
	return change[model.Role](ctx, s, model.RolesEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		role, err := lock[model.Role](ctx, tx, "id", id) // before its holder, as everywhere
		if err != nil {
			return model.Key{}, err
		}
		h, err := tx.lockHolder(ctx, in.HolderID)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.give(ctx, role, h); err != nil {
			return model.Key{}, err
		}
		return role.Key, tx.noteHolder(ctx, h)
	})
}

// give assigns a role of which the principal holds all.
func (tx *Tx) give(ctx context.Context, role *model.Role, h holder) error {
	if err := model.MayGive(tx.who, role.Demands()); err != nil {
		return err
	}
	_, err := tx.bun.NewRaw("insert into role_assignments (tenant_id, id, role_id, "+h.column+", by_kind, by_id, created_at) values (?, ?, ?, ?, ?, ?, ?)",
		tx.who.Tenant, model.NewKey(), role.Key, h.key, tx.who.Kind, tx.who.ActorKey(), tx.now).Exec(ctx)
	if err != nil {
		return err
	}
	return tx.record("role.assigned", role.ID(), nil, nil, aboutNode(h.kind, h.key))
}

// RevokeRole takes a role from somebody. The last one of a management app or a client opens
// everything to it, so that only who may do everything may take it.
func (s *Scope) RevokeRole(ctx context.Context, id string, in model.RoleHolderInput) (*model.Role, error) {
	return change[model.Role](ctx, s, model.RolesEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		return tx.keepAdministered(ctx, func() (model.Key, error) {
			role, err := lock[model.Role](ctx, tx, "id", id)
			if err != nil {
				return model.Key{}, err
			}
			h, err := tx.lockHolder(ctx, in.HolderID)
			if err != nil {
				return model.Key{}, err
			}
			if err := tx.take(ctx, role, h); err != nil {
				return model.Key{}, err
			}
			return role.Key, tx.noteHolder(ctx, h)
		})
	})
}

func (tx *Tx) take(ctx context.Context, role *model.Role, h holder) error {
	result, err := tx.bun.NewRaw("delete from role_assignments where tenant_id = ? and role_id = ? and "+h.column+" = ?", tx.who.Tenant, role.Key, h.key).Exec(ctx)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return &model.Error{Code: model.NotFound, Field: "holderId", Message: "The holder does not hold that role."}
	}
	if err := tx.mayWiden(ctx, h); err != nil {
		return err
	}
	return tx.record("role.revoked", role.ID(), nil, nil, aboutNode(h.kind, h.key))
}

// SetAdminUserRoles has an admin user hold these roles and no others, and says how many they
// were given and how many they lost.
func (s *Scope) SetAdminUserRoles(ctx context.Context, id string, in model.AdminUserRolesSetInput) (*model.AdminUser, int, int, error) {
	return holdRoles[model.AdminUser](ctx, s.Expecting(in.ExpectedVersion.Value()), "admin_user_id", id, in.RoleIds)
}

// SetManagementAppRoles has a management app hold these roles and no others, and says how
// many it was given and how many it lost.
func (s *Scope) SetManagementAppRoles(ctx context.Context, id string, in model.ManagementAppRolesSetInput) (*model.ManagementApp, int, int, error) {
	return holdRoles[model.ManagementApp](ctx, s.Expecting(in.ExpectedVersion.Value()), "management_app_id", id, in.RoleIds)
}

func holdRoles[N any, P interface {
	*N
	node
}](ctx context.Context, s *Scope, column, id string, ids []string) (*N, int, int, error) {
	given, taken := 0, 0
	row, err := change[N](ctx, s, model.RolesEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		return tx.keepAdministered(ctx, func() (model.Key, error) {
			roles, err := tx.lockRoles(ctx, ids) // before their holder, as everywhere
			if err != nil {
				return model.Key{}, err
			}
			row, err := lock[N](ctx, tx, "id", id)
			if err != nil {
				return model.Key{}, err
			}
			kind, k, err := model.ParseID(P(row).ID())
			if err != nil {
				return model.Key{}, err
			}
			h := holder{kind, k, column}
			if given, taken, err = tx.settleRoles(ctx, h, roles); err != nil || given+taken == 0 {
				return k, err
			}
			return k, tx.noteHolder(ctx, h)
		})
	})
	return row, given, taken, err
}

// settleRoles has a locked holder hold these roles and no others. What is new is given before the
// others are taken, so that one whom roles narrow is never without.
func (tx *Tx) settleRoles(ctx context.Context, h holder, roles []*model.Role) (given, taken int, err error) {
	var held []model.Key
	err = tx.bun.NewRaw("select role_id from role_assignments where tenant_id = ? and "+h.column+" = ? order by role_id", tx.who.Tenant, h.key).Scan(ctx, &held)
	if err != nil {
		return 0, 0, err
	}
	for _, role := range roles {
		if at := slices.Index(held, role.Key); at >= 0 {
			held = slices.Delete(held, at, at+1)
			continue
		}
		if err := tx.give(ctx, role, h); err != nil {
			return 0, 0, err
		}
		given++
	}
	for _, k := range held {
		if err := tx.take(ctx, &model.Role{Key: k}, h); err != nil {
			return 0, 0, atField("roleIds", err)
		}
	}
	return given, len(held), nil
}

// noteHolder raises the version of a holder whose roles have changed: who decided by the roles
// that they saw is told.
func (tx *Tx) noteHolder(ctx context.Context, h holder) error {
	_, err := tx.bun.NewRaw("update "+typesByPrefix[h.kind].Table+" set version = version + 1, updated_at = ? where tenant_id = ? and id = ?", tx.now, tx.who.Tenant, h.key).Exec(ctx)
	return err
}

// mayWiden refuses to leave a holder without roles who may do everything then.
func (tx *Tx) mayWiden(ctx context.Context, h holder) error {
	if h.kind == model.AdminUserID || tx.who.CanAll([]model.Permission{model.Everything}) {
		return nil
	}
	narrow, err := tx.exists(ctx, "from role_assignments where tenant_id = ? and "+h.column+" = ?", tx.who.Tenant, h.key)
	if err == nil && !narrow {
		return &model.Error{
			Code: model.Forbidden, Field: "holderId",
			Message: "It is the holder's last role: without any it could do everything, so this needs the permission *:*.",
		}
	}
	return err
}

// lockHolder locks whoever has the id, so that roles come and go one after the other.
func (tx *Tx) lockHolder(ctx context.Context, id string) (holder, error) {
	const field = "holderId"
	switch kind, k, _ := model.ParseID(id); kind {
	case model.AdminUserID:
		_, err := lock[model.AdminUser](ctx, tx, field, id)
		return holder{kind, k, "admin_user_id"}, err
	case model.ManagementAppID:
		_, err := lock[model.ManagementApp](ctx, tx, field, id)
		return holder{kind, k, "management_app_id"}, err
	case model.ClientID:
		client, err := lock[model.Client](ctx, tx, field, id)
		if err == nil && client.ManagementAppID != nil {
			err = &model.Error{Code: model.Conflict, Field: field, Message: "That client belongs to a management app: give the role to the management app itself."}
		}
		return holder{kind, k, "client_id"}, err
	}
	return holder{}, model.InvalidField(field, "holderId must be the id of an admin user (adm_…), a management app (mgm_…) or a client (cli_…).")
}
