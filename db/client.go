package db

import (
	"context"
	"fmt"

	"tenantry/model"
)

var clients = Type{
	Table: "clients", Prefix: model.ClientID, Perm: model.AppsRead,
	Seen: "exists (select 1 from clients v where v.tenant_id = {row}.tenant_id and v.id = {id} and v.app_id = ?)",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.ClientID), "version": {"t.version", Int},
			"clientId": {"uuid_send(t.tenant_id) || uuid_send(t.id)", OAuthID},
			"name":     {"t.name", Text}, "description": {"t.description", Text},
			"protocol": {"t.protocol", Text}, "type": {"t.type", Text}, "redirectUris": {"t.redirect_uris", Texts},
			"accessTokenTtl": {"t.access_token_ttl", Int}, "documented": {"t.documented", JSON},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"app":           {To: "App", From: &Column{"t.app_id", Foreign}, Of: "id", Inline: true},
			"managementApp": {To: "ManagementApp", From: &Column{"t.management_app_id", Foreign}, Of: "id"},
			"secrets":       {To: "ClientSecret", Of: "client_id", Most: 10, Where: working},
			"roles":         {To: "Role", Link: "role_assignments", Of: "client_id", Key: "role_id"},
		},
	},
}

var clientSecrets = Type{
	Table: "client_secrets",
	Fields: Fields{Columns: Columns{
		"id": Key(model.SecretID), "hint": {"t.hint", Text},
		"createdAt": {"t.created_at", Instant}, "lastUsedAt": {"t.last_used_at", Instant}, "expiresAt": {"t.expires_at", Instant},
	}},
}

// CreateClient adds a client to an app. Its secret is in the answer and never again anywhere.
func (s *Scope) CreateClient(ctx context.Context, in model.ClientCreateInput) (*model.ClientCreatePayload, error) {
	out := &model.ClientCreatePayload{}
	var err error
	out.Client, err = change[model.Client](ctx, s, model.AppsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		client, err := model.NewClient(in)
		if err != nil {
			return model.Key{}, err
		}
		app, err := lock[model.App](ctx, tx, "appId", in.AppID) // so that nobody else adds one
		if err != nil {
			return model.Key{}, err
		}
		client.AppID = &app.Key
		if err := tx.mayAdd(ctx, client); err != nil {
			return model.Key{}, err
		}
		_, out.ClientSecret, err = tx.handOut(ctx, client, in.RoleIds.Value())
		return client.Key, err
	})
	return out, err
}

func (tx *Tx) mayAdd(ctx context.Context, client *model.Client) error {
	n, err := tx.bun.NewSelect().Table("clients").Where("tenant_id = ? and app_id = ?", tx.who.Tenant, client.AppID).Count(ctx)
	if err == nil && n >= model.MaxClients {
		return &model.Error{Code: model.Conflict, Field: "appId", Message: fmt.Sprintf("The app has %d clients, and cannot have more.", model.MaxClients)}
	}
	return err
}

// addClient adds a client with its first secret, and returns its client_id and the secret.
func (tx *Tx) addClient(ctx context.Context, client *model.Client) (string, string, error) {
	if err := tx.insert(ctx, "client.created", client, aboutClient(client)...); err != nil {
		return "", "", err
	}
	_, secret, err := tx.addSecret(ctx, client.Key)
	return model.OAuthClientID(tx.who.Tenant, client.Key), secret.Reveal(), err
}

// aboutClient says whose client a record is about.
func aboutClient(client *model.Client) []about {
	if client.AppID == nil {
		return []about{aboutNode(model.ManagementAppID, *client.ManagementAppID)}
	}
	return []about{aboutNode(model.AppID, *client.AppID), aboutApp(*client.AppID)}
}

// UpdateClient changes a client.
func (s *Scope) UpdateClient(ctx context.Context, id string, in model.ClientUpdateInput) (*model.Client, error) {
	return change[model.Client](ctx, s, s.clientEditor(), func(ctx context.Context, tx *Tx) (model.Key, error) {
		roles, err := tx.lockRoles(ctx, in.RoleIds.Value()) // before their holder, as everywhere
		if err != nil {
			return model.Key{}, err
		}
		client, err := tx.lockClient(ctx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		return client.Key, tx.editClient(ctx, client, in, roles)
	})
}

func (tx *Tx) editClient(ctx context.Context, client *model.Client, in model.ClientUpdateInput, roles []*model.Role) error {
	if err := expect(client.Version, in.ExpectedVersion.Value()); err != nil {
		return err
	}
	err := edit(ctx, tx, "client.updated", client, func() error { return client.Apply(in) }, aboutClient(client)...)
	if _, said := in.RoleIds.ValueOK(); err != nil || !said {
		return err
	}
	return tx.narrow(ctx, client, roles)
}

// DeleteClient removes a client of an app.
func (s *Scope) DeleteClient(ctx context.Context, id string) error {
	_, err := write(ctx, s, s.clientEditor(), func(ctx context.Context, tx *Tx) (model.Key, error) {
		client, err := tx.lockClient(ctx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if client.ManagementAppID != nil {
			return model.Key{}, &model.Error{
				Code: model.Conflict, Field: "id", Message: "That client belongs to a management app, and goes with it: use managementAppDelete.",
			}
		}
		return client.Key, tx.remove(ctx, "client.deleted", client, aboutClient(client)...)
	})
	return err
}

// clientEditor is what somebody must hold to change any client at all; which clients is
// known once the row is.
func (s *Scope) clientEditor() model.Permission {
	if !s.who.Can(model.AppsEdit) && s.who.Can(model.ManagementAppsEdit) {
		return model.ManagementAppsEdit
	}
	return model.AppsEdit
}

// lockClient locks a client that the principal may change.
func (tx *Tx) lockClient(ctx context.Context, field, id string) (*model.Client, error) {
	client, err := lock[model.Client](ctx, tx, field, id)
	if err != nil {
		return nil, err
	}
	return client, tx.allow(client.EditedBy())
}

// mayHandOut refuses credentials that could do more than who asks for them.
func (tx *Tx) mayHandOut(ctx context.Context, client *model.Client) error {
	client.TenantID = tx.who.Tenant
	roles, err := tx.rolesOf(ctx, client)
	if err != nil {
		return err
	}
	return model.MayGive(tx.who, client.Permits(roles))
}

// rolesOf are the permissions of each role that narrows a client's tokens.
func (tx *Tx) rolesOf(ctx context.Context, client *model.Client) ([][]model.Permission, error) {
	var rows []model.Role
	err := tx.bun.NewSelect().Model(&rows).Where("tenant_id = ?", tx.who.Tenant).
		Where(`id in (select h.role_id from role_assignments h where h.tenant_id = ? and (h.client_id = ? or h.management_app_id = ?))`,
			tx.who.Tenant, client.Key, client.ManagementAppID).Scan(ctx)
	roles := make([][]model.Permission, len(rows))
	for i, row := range rows {
		for _, p := range row.Permissions {
			roles[i] = append(roles[i], model.Permission(p))
		}
	}
	return roles, err
}
