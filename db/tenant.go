package db

import (
	"context"

	"tenantry/model"
)

var tenants = Type{
	Table: "tenants", Key: "tenant_id", Prefix: model.TenantID, Perm: model.TenantRead,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.TenantID), "version": {"t.version", Int}, "name": {"t.name", Text},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"defaultApp": {To: "App", From: &Column{"t.default_app_id", Foreign}, Of: "id", Inline: true},
			"history":    history(),
		},
	},
}

// CreateTenant adds a tenant with the built-in roles and a first management app, whose
// secret is in the answer and never again anywhere.
func (s *Scope) CreateTenant(ctx context.Context, in model.TenantCreateInput) (*model.TenantCreatePayload, error) {
	out := &model.TenantCreatePayload{}
	var err error
	out.Tenant, err = change[model.Tenant](ctx, s, model.TenantsCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		tenant, err := model.NewTenant(in)
		if err != nil {
			return model.Key{}, err
		}
		tx.enter(tenant.Key)
		if err := tx.insert(ctx, "tenant.created", tenant); err != nil {
			return model.Key{}, err
		}
		for _, role := range model.BuiltInRoles() {
			if err := tx.insert(ctx, "role.created", role); err != nil {
				return model.Key{}, err
			}
		}
		_, out.ClientID, out.ClientSecret, err = tx.addManagementApp(ctx, model.ManagementAppCreateInput{Name: model.FirstManagementApp})
		return tenant.Key, err
	})
	return out, err
}

// enter has the transaction write into a tenant that it has just made.
func (tx *Tx) enter(tenant model.Key) {
	within := *tx.Scope
	within.who.Tenant = tenant
	tx.Scope = &within
}

// UpdateTenant changes the principal's own tenant.
func (s *Scope) UpdateTenant(ctx context.Context, in model.TenantUpdateInput) (*model.Tenant, error) {
	return change[model.Tenant](ctx, s, model.TenantEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		tenant, err := lock[model.Tenant](ctx, tx, "id", model.TenantID.Of(tx.who.Tenant))
		if err != nil {
			return model.Key{}, err
		}
		if err := expect(tenant.Version, in.ExpectedVersion.Value()); err != nil {
			return model.Key{}, err
		}
		app, err := tx.lockDefault(ctx, in.DefaultAppID.Value())
		if err != nil {
			return model.Key{}, err
		}
		return tenant.Key, edit(ctx, tx, "tenant.updated", tenant, func() error { return tenant.Apply(in, app) })
	})
}

// lockDefault locks the app that is to be a default, so that it stays active meanwhile.
func (tx *Tx) lockDefault(ctx context.Context, id *string) (*model.App, error) {
	if id == nil {
		return nil, nil
	}
	return lock[model.App](ctx, tx, "defaultAppId", *id)
}
