package db

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"

	"tenantry/model"
)

// narrowing names the roles that narrow a client's tokens.
var narrowing = edges{prefix: model.RoleID, field: "roleIds", limit: model.MaxAdminRoles}

// rolesIn are the roles that are named of a client.
func rolesIn(in *model.ClientUpdateInput) []string {
	if in == nil {
		return nil
	}
	return in.RoleIds.Value()
}

// handOut adds a client of an app, narrowed by roles from the start, and returns its
// client_id and its first secret, which may do no more than who asks for them.
func (tx *Tx) handOut(ctx context.Context, client *model.Client, ids []string) (string, string, error) {
	roles, err := tx.lockRoles(ctx, ids)
	if err != nil {
		return "", "", err
	}
	id, secret, err := tx.addClient(ctx, client)
	if err != nil {
		return "", "", err
	}
	for _, role := range roles {
		if err := tx.give(ctx, role, holder{model.ClientID, client.Key, "client_id"}); err != nil {
			return "", "", err
		}
	}
	return id, secret, tx.mayHandOut(ctx, client)
}

// lockRoles locks roles, in one order by everybody, for who may give them to clients.
func (tx *Tx) lockRoles(ctx context.Context, ids []string) ([]*model.Role, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	if err := tx.allow(model.RolesEdit); err != nil {
		return nil, err
	}
	keys, err := narrowing.keysOf(ids)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(keys, func(a, b model.Key) int { return bytes.Compare(a[:], b[:]) })
	all := make([]*model.Role, len(keys))
	for i, k := range keys {
		if all[i], err = lock[model.Role](ctx, tx, narrowing.field, model.RoleID.Of(k)); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// narrow has a client hold these roles and no others.
func (tx *Tx) narrow(ctx context.Context, client *model.Client, roles []*model.Role) error {
	if err := tx.allow(model.RolesEdit); err != nil {
		return err
	}
	if client.ManagementAppID != nil {
		return &model.Error{Code: model.Conflict, Field: "roleIds", Message: "That client belongs to a management app: give the roles to the management app itself."}
	}
	var held []model.Key
	err := tx.bun.NewRaw("select role_id from role_assignments where tenant_id = ? and client_id = ? order by role_id", tx.who.Tenant, client.Key).Scan(ctx, &held)
	if err != nil {
		return err
	}
	h := holder{model.ClientID, client.Key, "client_id"}
	for _, role := range roles {
		if slices.Contains(held, role.Key) {
			held = slices.DeleteFunc(held, func(k model.Key) bool { return k == role.Key })
		} else if err := tx.give(ctx, role, h); err != nil {
			return err
		}
	}
	for _, k := range held {
		if err := tx.take(ctx, &model.Role{Key: k}, h); err != nil {
			return atField("roleIds", err)
		}
	}
	return nil
}

// editDefaultClient changes an app's default client with the app.
func (tx *Tx) editDefaultClient(ctx context.Context, app *model.App, in *model.ClientUpdateInput) error {
	if in == nil && tx.documented["Client"] == nil {
		return nil
	}
	if in == nil {
		in = &model.ClientUpdateInput{}
	}
	roles, err := tx.lockRoles(ctx, in.RoleIds.Value())
	if err != nil {
		return err
	}
	client := new(model.Client)
	err = tx.bun.NewSelect().Model(client).Where("?TableAlias.tenant_id = ? and ?TableAlias.app_id = ? and ?TableAlias.is_default", tx.who.Tenant, app.Key).For("update").Scan(ctx)
	if errors.Is(err, sql.ErrNoRows) {
		return &model.Error{Code: model.Conflict, Field: "defaultClient", Message: "The default client of the app was deleted. Change one of its other clients."}
	}
	if err != nil {
		return err
	}
	err = tx.editClient(ctx, client, *in, roles)
	return model.Within("defaultClient", explain(cmp.Or(err, tx.bun.flush(ctx)))) // what fails here fails for the client
}

// DeleteClients removes all clients of an app, the default one too: its tokens stop working.
func (s *Scope) DeleteClients(ctx context.Context, app string) error {
	_, err := write(ctx, s, model.AppsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		of, err := lock[model.App](ctx, tx, "appId", app)
		if err != nil {
			return model.Key{}, err
		}
		var all []*model.Client
		err = tx.bun.NewSelect().Model(&all).Where("?TableAlias.tenant_id = ? and ?TableAlias.app_id = ?", tx.who.Tenant, of.Key).Order("id").For("update").Scan(ctx)
		if err != nil {
			return model.Key{}, err
		}
		for _, client := range all {
			if err := tx.remove(ctx, "client.deleted", client, aboutClient(client)...); err != nil {
				return model.Key{}, err
			}
		}
		return of.Key, nil
	})
	return err
}
