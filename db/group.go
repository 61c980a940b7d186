package db

import (
	"context"

	"tenantry/model"
)

var groups = Type{
	Table: "groups", Prefix: model.GroupID, Perm: model.GroupsRead, Kept: true,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.GroupID), "version": {"t.version", Int}, "name": {"t.name", Text}, "description": {"t.description", Text},
			"customData": {"t.custom_data", JSON},
			"createdAt":  {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"users": {
				To: "User", Link: "group_members", Of: "group_id", Key: "user_id",
				Fields: linkedBy("addedAt", "addedBy"),
			},
			"apps": {
				To: "App", Link: "group_apps", Of: "group_id", Key: "app_id",
				Fields: Fields{
					Columns: Columns{"assignedAt": {"l.created_at", Instant}},
					Parts:   Parts{"assignedBy": actor("l.by_kind", "l.by_id")},
					Edges:   Edges{"sources": {To: "AssignmentSource", Rows: groupSources, Of: "by_group", Pair: "app_id", Most: 10}},
				},
			},
			"appRoles": {To: "AppRole", Link: "app_role_groups", Of: "group_id", Key: "role_id", Fields: linkedBy("assignedAt", "assignedBy")},
			"history":  history(),
		},
	},
}

// groupSources are the ways by which all members of a group have an app.
const groupSources = `(
	select tenant_id, group_id as by_group, app_id, 'GROUP'::text as kind, null::uuid as account_id, group_id, created_at as since, by_kind, by_id
	  from group_apps
	union all
	select g.tenant_id, g.id, a.id, 'TENANT', null, null, a.auto_at, a.auto_by_kind, a.auto_by_id
	  from groups g join apps a on a.tenant_id = g.tenant_id and a.auto_assign)`

// CreateGroup adds a group.
func (s *Scope) CreateGroup(ctx context.Context, in model.GroupCreateInput) (*model.Group, error) {
	return change[model.Group](ctx, s, model.GroupsCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		group, err := model.NewGroup(in)
		if err != nil {
			return model.Key{}, err
		}
		return group.Key, tx.insert(ctx, "group.created", group)
	})
}

// UpdateGroup changes a group.
func (s *Scope) UpdateGroup(ctx context.Context, id string, in model.GroupUpdateInput) (*model.Group, error) {
	return change[model.Group](ctx, s, model.GroupsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		group, err := lock[model.Group](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := expect(group.Version, in.ExpectedVersion.Value()); err != nil {
			return model.Key{}, err
		}
		return group.Key, edit(ctx, tx, "group.updated", group, func() error { return group.Apply(in) })
	})
}

// DeleteGroup removes a group; its members lose what came by it.
func (s *Scope) DeleteGroup(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.GroupsDelete, func(ctx context.Context, tx *Tx) (model.Key, error) {
		group, err := lock[model.Group](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.losing(ctx, byGroup(group.Key)); err != nil {
			return model.Key{}, err
		}
		return group.Key, tx.remove(ctx, "group.deleted", group)
	})
	return err
}

var (
	groupMembers = edges{
		table: "group_members", of: "group_id", to: "user_id", prefix: model.UserID, field: "userIds", limit: 250,
		added: "group.member_added", removed: "group.member_removed",
		brings: func(group model.Key, users []model.Key) cut { return byGroup(group).of(users) },
	}
	groupApps = edges{
		table: "group_apps", of: "group_id", to: "app_id", prefix: model.AppID, field: "appIds", limit: MaxIDs,
		added: "group.app_added", removed: "group.app_removed",
		brings: func(group model.Key, apps []model.Key) cut { return byGroup(group).to(apps) },
	}
)

// AddGroupMembers adds users to a group, and says how many were not in it.
func (s *Scope) AddGroupMembers(ctx context.Context, id string, users []string) (*model.Group, int, error) {
	return join[model.Group](ctx, s, model.GroupsEdit, groupMembers, id, users)
}

// AddSomeGroupMembers is AddGroupMembers where the policy may leave out what does not exist.
func (s *Scope) AddSomeGroupMembers(ctx context.Context, id string, users []string, policy model.ErrorPolicy) (*model.Group, int, []*model.RefusedID, error) {
	return joinAny[model.Group](ctx, s, model.GroupsEdit, groupMembers, id, users, policy)
}

// RemoveGroupMembers removes users from a group, and says how many were in it.
func (s *Scope) RemoveGroupMembers(ctx context.Context, id string, users []string) (*model.Group, int, error) {
	return unlink[model.Group](ctx, s, model.GroupsEdit, groupMembers, id, users)
}

// AddGroupApps has a group bring apps, and says how many it did not bring.
func (s *Scope) AddGroupApps(ctx context.Context, id string, apps []string) (*model.Group, int, error) {
	return join[model.Group](ctx, s, model.GroupsEdit, groupApps, id, apps)
}

// AddSomeGroupApps is AddGroupApps where the policy may leave out what does not exist.
func (s *Scope) AddSomeGroupApps(ctx context.Context, id string, apps []string, policy model.ErrorPolicy) (*model.Group, int, []*model.RefusedID, error) {
	return joinAny[model.Group](ctx, s, model.GroupsEdit, groupApps, id, apps, policy)
}

// RemoveGroupApps has a group bring apps no more, and says how many it brought.
func (s *Scope) RemoveGroupApps(ctx context.Context, id string, apps []string) (*model.Group, int, error) {
	return unlink[model.Group](ctx, s, model.GroupsEdit, groupApps, id, apps)
}
