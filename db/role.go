package db

import (
	"context"

	"tenantry/model"
)

var roles = Type{
	Table: "roles", Prefix: model.RoleID, Perm: model.RolesRead,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.RoleID), "version": {"t.version", Int}, "name": {"t.name", Text}, "description": {"t.description", Text},
			"permissions": {"t.permissions", Texts}, "builtIn": {"t.built_in", Bool},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"adminUsers":     {To: "AdminUser", Link: "role_assignments", Of: "role_id", Key: "admin_user_id", Where: "{id} is not null"},
			"managementApps": {To: "ManagementApp", Link: "role_assignments", Of: "role_id", Key: "management_app_id", Where: "{id} is not null"},
			"clients":        {To: "Client", Link: "role_assignments", Of: "role_id", Key: "client_id", Where: "{id} is not null"},
		},
	},
}

// CreateRole adds a role, which gives nothing that the principal does not hold.
func (s *Scope) CreateRole(ctx context.Context, in model.RoleCreateInput) (*model.Role, error) {
	return change[model.Role](ctx, s, model.RolesCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		role, err := model.NewRole(in)
		if err != nil {
			return model.Key{}, err
		}
		if err := model.MayGive(tx.who, role.Demands()); err != nil {
			return model.Key{}, err
		}
		return role.Key, tx.insert(ctx, "role.created", role)
	})
}

// UpdateRole changes a role of which the principal holds all, before and after.
func (s *Scope) UpdateRole(ctx context.Context, id string, in model.RoleUpdateInput) (*model.Role, error) {
	return change[model.Role](ctx, s, model.RolesEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		return tx.keepAdministered(ctx, func() (model.Key, error) {
			role, err := lock[model.Role](ctx, tx, "id", id)
			if err != nil {
				return model.Key{}, err
			}
			if err := expect(role.Version, in.ExpectedVersion.Value()); err != nil {
				return model.Key{}, err
			}
			if err := model.MayGive(tx.who, role.Demands()); err != nil {
				return model.Key{}, err
			}
			return role.Key, edit(ctx, tx, "role.updated", role, func() error {
				if err := role.Apply(in); err != nil {
					return err
				}
				return model.MayGive(tx.who, role.Demands())
			})
		})
	})
}

// DeleteRole removes a role with its assignments.
func (s *Scope) DeleteRole(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.RolesDelete, func(ctx context.Context, tx *Tx) (model.Key, error) {
		return tx.keepAdministered(ctx, func() (model.Key, error) {
			role, err := lock[model.Role](ctx, tx, "id", id)
			if err != nil {
				return model.Key{}, err
			}
			if err := role.MayDelete(); err != nil {
				return model.Key{}, err
			}
			if err := tx.mustNotNarrow(ctx, role.Key); err != nil {
				return model.Key{}, err
			}
			return role.Key, tx.remove(ctx, "role.deleted", role)
		})
	})
	return err
}

// mustNotNarrow refuses to delete a role that is all that narrows a management app or a
// client: without it they may do everything. They are locked, so that none of them loses
// another role meanwhile.
func (tx *Tx) mustNotNarrow(ctx context.Context, role model.Key) error {
	for _, h := range narrowed {
		_, err := tx.bun.NewRaw("select from "+h.table+" t where t.tenant_id = ? and t.id in (select a."+h.column+
			" from role_assignments a where a.tenant_id = t.tenant_id and a.role_id = ?) order by t.id for no key update", tx.who.Tenant, role).Exec(ctx)
		if err != nil {
			return err
		}
		err = tx.refuseIf(ctx, widens(h.noun),
			"from role_assignments a where a.tenant_id = ? and a.role_id = ? and a."+h.column+" is not null and not exists (select 1 from role_assignments b"+
				" where b.tenant_id = a.tenant_id and b."+h.column+" = a."+h.column+" and b.role_id <> a.role_id)", tx.who.Tenant, role)
		if err != nil {
			return err
		}
	}
	return nil
}

// widens refuses to take all that narrows somebody.
func widens(noun string) *model.Error {
	return model.Errorf(model.Conflict, "A %s holds no other role, and without any it could do everything. Give it another role, or delete it, first.", noun)
}

// narrowed are those who may do everything until a role narrows them.
var narrowed = []struct{ table, column, noun string }{
	{"management_apps", "management_app_id", "management app"},
	{"clients", "client_id", "client"},
}
