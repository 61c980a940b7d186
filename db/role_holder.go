package db

import (
	"context"

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
		return role.Key, tx.give(ctx, role, h)
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
			return role.Key, tx.take(ctx, role, h)
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
