package db

import (
	"context"

	"tenantry/model"
)

var roleGroups = Type{
	Table: "role_groups", Prefix: model.RoleGroupID, Perm: model.AppRolesRead, Seen: "{row}.app_id = ?",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.RoleGroupID), "version": {"t.version", Int}, "name": {"t.name", Text}, "displayName": {"t.display_name", Text},
			"description": {"t.description", Text}, "createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"app":      {To: "App", From: &Column{"t.app_id", Foreign}, Of: "id", Inline: true},
			"appRoles": {To: "AppRole", Link: "role_group_roles", Of: "group_id", Key: "role_id"},
			"history":  history(),
		},
	},
}

// CreateRoleGroup adds a group of roles to an app.
func (s *Scope) CreateRoleGroup(ctx context.Context, in model.RoleGroupCreateInput) (*model.RoleGroup, error) {
	return change[model.RoleGroup](ctx, s, model.AppRolesCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		group, err := model.NewRoleGroup(in)
		if err != nil {
			return model.Key{}, err
		}
		if group.AppID, err = tx.roomFor(ctx, "role_groups", "groups of roles", in.AppID, model.MaxRoleGroups); err != nil {
			return model.Key{}, err
		}
		if err := tx.insert(ctx, "role_group.created", group, aboutNode(model.AppID, group.AppID), aboutApp(group.AppID)); err != nil {
			return model.Key{}, err
		}
		return group.Key, tx.saveGrouped(ctx, group)
	})
}

// UpdateRoleGroup changes a group of roles.
func (s *Scope) UpdateRoleGroup(ctx context.Context, id string, in model.RoleGroupUpdateInput) (*model.RoleGroup, error) {
	return change[model.RoleGroup](ctx, s, model.AppRolesEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		group, err := lock[model.RoleGroup](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := expect(group.Version, in.ExpectedVersion.Value()); err != nil {
			return model.Key{}, err
		}
		if err := tx.readGrouped(ctx, group); err != nil {
			return model.Key{}, err
		}
		if err := edit(ctx, tx, "role_group.updated", group, func() error { return group.Apply(in) }, aboutApp(group.AppID)); err != nil {
			return model.Key{}, err
		}
		return group.Key, tx.saveGrouped(ctx, group)
	})
}

// DeleteRoleGroup removes a group of roles; the roles stay.
func (s *Scope) DeleteRoleGroup(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.AppRolesDelete, func(ctx context.Context, tx *Tx) (model.Key, error) {
		group, err := lock[model.RoleGroup](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.readGrouped(ctx, group); err != nil {
			return model.Key{}, err
		}
		if err := tx.boundBy(ctx, "account_role_groups where tenant_id = ? and group_id = ?", group.Key); err != nil {
			return model.Key{}, err
		}
		return group.Key, tx.remove(ctx, "role_group.deleted", group, aboutNode(model.AppID, group.AppID), aboutApp(group.AppID))
	})
	return err
}

// readGrouped reads which roles are in the group, in the order of their ids.
func (tx *Tx) readGrouped(ctx context.Context, group *model.RoleGroup) error {
	var all []model.Key
	err := tx.bun.NewRaw("select role_id from role_group_roles where tenant_id = ? and group_id = ? order by role_id", tx.who.Tenant, group.Key).Scan(ctx, &all)
	group.AppRoleIds = make([]string, 0, len(all))
	for _, k := range all {
		group.AppRoleIds = append(group.AppRoleIds, model.AppRoleID.Of(k))
	}
	return err
}

// saveGrouped makes the rows those of the group. A role of another app breaks their key.
func (tx *Tx) saveGrouped(ctx context.Context, group *model.RoleGroup) error {
	all := make([]model.Key, 0, len(group.AppRoleIds))
	for _, id := range group.AppRoleIds {
		k, err := model.AppRoleID.Key("appRoleIds", id)
		if err != nil {
			return err
		}
		all = append(all, k)
	}
	_, err := tx.bun.NewRaw("delete from role_group_roles where tenant_id = ? and group_id = ? and role_id <> all(?::uuid[])",
		tx.who.Tenant, group.Key, uuids(all)).Exec(ctx)
	if err != nil || len(all) == 0 {
		return err
	}
	_, err = tx.bun.NewRaw("insert into role_group_roles (tenant_id, app_id, group_id, by_kind, by_id, created_at, role_id) "+
		"select ?::uuid, ?::uuid, ?::uuid, ?, ?::uuid, ?::timestamptz, x from unnest(?::uuid[]) x on conflict do nothing",
		tx.who.Tenant, group.AppID, group.Key, tx.who.Kind, tx.who.ActorKey(), tx.now, uuids(all)).Exec(ctx)
	return err
}
