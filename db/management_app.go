package db

import (
	"context"

	"tenantry/model"
)

var managementApps = Type{
	Table: "management_apps", Prefix: model.ManagementAppID, Perm: model.ManagementAppsRead,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.ManagementAppID), "version": {"t.version", Int}, "name": {"t.name", Text}, "description": {"t.description", Text},
			"documented": {"t.documented", JSON}, "byKind": {"t.by_kind", Text}, "byId": {"t.by_id", Foreign},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"client":  {To: "Client", Perm: model.ManagementAppsRead, Of: "management_app_id"},
			"roles":   {To: "Role", Link: "role_assignments", Of: "management_app_id", Key: "role_id"},
			"history": history(),
		},
	},
}

var managementAppFilter = Filters{
	"ids":                 anyID(model.ManagementAppID),
	"secretUnusedSince":   before("exists (" + workingSecret + " and s.created_at < ? and (s.last_used_at is null or s.last_used_at < ?))"),
	"secretCreatedBefore": before("exists (" + workingSecret + " and s.created_at < ?)"),
}

const workingSecret = "select 1 from clients c join client_secrets s on s.tenant_id = c.tenant_id and s.client_id = c.id " +
	"where c.tenant_id = t.tenant_id and c.management_app_id = t.id and (s.expires_at is null or s.expires_at > now())"

// CreateManagementApp adds a management app with its client, whose secret is in the answer
// and never again anywhere. It holds no role, and so may do everything.
func (s *Scope) CreateManagementApp(ctx context.Context, in model.ManagementAppCreateInput) (*model.ManagementAppCreatePayload, error) {
	out := &model.ManagementAppCreatePayload{}
	var err error
	out.ManagementApp, err = change[model.ManagementApp](ctx, s, model.ManagementAppsCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		var k model.Key
		var err error
		k, out.ClientID, out.ClientSecret, err = tx.addManagementApp(ctx, in)
		return k, err
	})
	return out, err
}

// addManagementApp returns the key, the client_id and the secret.
func (tx *Tx) addManagementApp(ctx context.Context, in model.ManagementAppCreateInput) (model.Key, string, string, error) {
	none := func(err error) (model.Key, string, string, error) { return model.Key{}, "", "", err }
	app, err := model.NewManagementApp(in)
	if err != nil {
		return none(err)
	}
	client, err := app.FirstClient()
	if err != nil {
		return none(err)
	}
	if tx.who.Kind != model.ActorKindOperator { // who opens a new tenant to others, not an old one to himself
		if err := model.MayGive(tx.who, client.Permits(nil)); err != nil {
			return none(err)
		}
	}
	if err := tx.insert(ctx, "management_app.created", app); err != nil {
		return none(err)
	}
	id, secret, err := tx.addClient(ctx, client)
	return app.Key, id, secret, err
}

// UpdateManagementApp changes a management app.
func (s *Scope) UpdateManagementApp(ctx context.Context, id string, in model.ManagementAppUpdateInput) (*model.ManagementApp, error) {
	return change[model.ManagementApp](ctx, s, model.ManagementAppsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		app, err := lock[model.ManagementApp](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := expect(app.Version, in.ExpectedVersion.Value()); err != nil {
			return model.Key{}, err
		}
		return app.Key, edit(ctx, tx, "management_app.updated", app, func() error { return app.Apply(in) })
	})
}

// DeleteManagementApp removes a management app with its client and its role assignments.
func (s *Scope) DeleteManagementApp(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.ManagementAppsDelete, func(ctx context.Context, tx *Tx) (model.Key, error) {
		app, err := lock[model.ManagementApp](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		return app.Key, tx.remove(ctx, "management_app.deleted", app)
	})
	return err
}
