package rest

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/db"
	"tenantry/model"
)

func roleGroupRoutes() []Route {
	const at = "/applications/{app_id}/role-groups"
	const both = " Needs `appRoles:read`, too."
	all := []Route{
		{
			Method: "POST", Path: at, Needs: model.AppRolesCreate, Status: 201, Also: []int{409}, id: "createRoleGroup",
			summary: "Create a role group of an application", text: "Its name is unique in the application, whatever the case. An application has at most 100." + both, mount: on(createRoleGroup),
		},
		{
			Method: "GET", Path: at, Needs: model.AppRolesRead, Status: 200, id: "getRoleGroups",
			summary: "List the role groups of an application", text: "All of them, oldest first.", mount: on(listRoleGroups),
		},
		{
			Method: "GET", Path: at + "/{role_group_id}", Needs: model.AppRolesRead, Status: 200, id: "getRoleGroup",
			summary: "Get a role group of an application", mount: on(getRoleGroup),
		},
		{
			Method: "PUT", Path: at + "/{role_group_id}", Needs: model.AppRolesEdit, Status: 200, Also: []int{409, 412}, id: "updateRoleGroup",
			summary: "Update a role group of an application", text: "What is absent stays. `role_ids` is replaced whole. null clears." + both, mount: on(updateRoleGroup),
		},
		{
			Method: "DELETE", Path: at + "/{role_group_id}", Needs: model.AppRolesDelete, Status: 204, Also: []int{412}, id: "deleteRoleGroup",
			summary: "Delete a role group of an application", text: "The roles stay." + both, mount: on(deleteRoleGroup),
		},
		{
			Method: "POST", Path: at + "/{role_group_id}/roles/set", Needs: model.AppRolesEdit, Status: 202, Also: []int{412}, id: "setRoleGroupRoles",
			summary: "Set the roles of a role group", text: "They take the place of those that it has." + both, mount: on(setRoleGroupRoles),
		},
	}
	for i := range all {
		all[i].tag, all[i].words = "Role groups", words{"appRoleIds": "role_ids"}
	}
	return all
}

// RoleGroup is roles of an application that go together, as the endpoints show them.
type RoleGroup struct {
	ID          string   `json:"group_id" required:"true" doc:"Generated; never changes." example:"rgr_01m8akx0ere00rs1w1p5ytf2gc"`
	Name        string   `json:"name" required:"true" doc:"Unique in the application." example:"Staff"`
	RoleIDs     []string `json:"role_ids" required:"true" nullable:"false" doc:"Its roles, of the same application." example:"[\"aro_01m8akx0ere00rs1w1p5ytf2gc\"]"`
	AppID       string   `json:"app_id" required:"true" example:"app_01m8akx0ere00rs1w1p5ytf2gc"`
	Description string   `json:"description,omitempty" doc:"What it is for."`
	DisplayName string   `json:"display_name,omitempty" doc:"What people call it."`
}

// roleGroupsShown are groups as the endpoints show them, their roles read in one round trip.
func roleGroupsShown(ctx context.Context, all []*model.RoleGroup) ([]RoleGroup, error) {
	g := db.Gather(keysOf(all, func(g *model.RoleGroup) model.Key { return g.Key }))
	roles := db.Along[model.AppRole](ctx, g, "RoleGroup.appRoles", model.MaxGroupedRoles, nil)
	if err := g.Read(ctx); err != nil {
		return nil, err
	}
	shown := make([]RoleGroup, 0, len(all))
	for i, g := range all {
		ids := []string{}
		for _, r := range roles(i) {
			ids = append(ids, r.ID())
		}
		shown = append(shown, RoleGroup{g.ID(), g.Name, ids, model.AppID.Of(g.AppID), text(g.Description), text(g.DisplayName)})
	}
	return shown, nil
}

func oneRoleGroup(ctx context.Context, g *model.RoleGroup, err error) (*one[RoleGroup], error) {
	if err != nil {
		return nil, err
	}
	shown, err := roleGroupsShown(ctx, []*model.RoleGroup{g})
	if err != nil {
		return nil, err
	}
	return oneOf(g.Version, shown[0]), nil
}

// RoleGroupFields are the members that the bodies of a group share.
type RoleGroupFields struct {
	Description member[string] `json:"description,omitempty" doc:"What it is for, at most 1,000 characters."`
	DisplayName member[string] `json:"display_name,omitempty" doc:"What people call it, at most 200 characters."`
}

type createRoleGroupInput struct {
	AppPath
	Body struct {
		Name    string   `json:"name" required:"true" doc:"What programs call it, 1 to 200 characters." example:"Staff"`
		RoleIDs []string `json:"role_ids" required:"true" nullable:"false" doc:"Its roles, of the same application, at most 100." example:"[\"aro_01m8akx0ere00rs1w1p5ytf2gc\"]"`
		RoleGroupFields
	}
}

func createRoleGroup(ctx context.Context, in *createRoleGroupInput) (*one[RoleGroup], error) {
	g, err := db.From(ctx).CreateRoleGroup(ctx, model.RoleGroupCreateInput{
		AppID: in.AppID, Name: in.Body.Name, AppRoleIds: graphql.OmittableOf(in.Body.RoleIDs),
		Description: in.Body.Description.given(), DisplayName: in.Body.DisplayName.given(),
	})
	return oneRoleGroup(ctx, g, err)
}

func listRoleGroups(ctx context.Context, in *appListInput) (*many[RoleGroup], error) {
	app, err := present[model.App](ctx, in.AppID, "app")
	if err != nil {
		return nil, err
	}
	all, err := db.Listing[model.RoleGroup](ctx, "App.roleGroups", db.Parent{Key: app.Key}, nil, in.window())
	if err != nil {
		return nil, err
	}
	shown, err := roleGroupsShown(ctx, all.Nodes)
	return &many[RoleGroup]{Next: all.Token, Body: result[[]RoleGroup]{shown}}, err
}

// RoleGroupPath names a group of roles of an app.
type RoleGroupPath struct {
	AppPath
	GroupID string `path:"role_group_id" doc:"The group_id of the role group."`
}

// find reads the group, which must be the app's.
func (p RoleGroupPath) find(ctx context.Context) (*model.RoleGroup, error) {
	of, err := model.AppID.Key("appId", p.AppID)
	if err != nil {
		return nil, err
	}
	g, err := present[model.RoleGroup](ctx, p.GroupID, "role group")
	if err == nil && g.AppID != of {
		err = model.Errorf(model.NotFound, "There is no such role group.")
	}
	return g, err
}

func getRoleGroup(ctx context.Context, in *RoleGroupPath) (*one[RoleGroup], error) {
	g, err := in.find(ctx)
	return oneRoleGroup(ctx, g, err)
}

// change changes the group, which must be the app's, unless it has moved on.
func (p RoleGroupPath) change(ctx context.Context, m Match, in model.RoleGroupUpdateInput) (*one[RoleGroup], error) {
	version, err := m.given()
	if err != nil {
		return nil, err
	}
	if _, err := p.find(ctx); err != nil {
		return nil, err
	}
	in.ExpectedVersion = version
	g, err := db.From(ctx).UpdateRoleGroup(ctx, p.GroupID, in)
	return oneRoleGroup(ctx, g, err)
}

type updateRoleGroupInput struct {
	RoleGroupPath
	Match
	Body struct {
		Name    member[string]   `json:"name,omitempty" doc:"What programs call it." example:"Staff"`
		RoleIDs member[[]string] `json:"role_ids,omitempty" doc:"All of its roles, at most 100." example:"[\"aro_01m8akx0ere00rs1w1p5ytf2gc\"]"`
		RoleGroupFields
	}
}

func updateRoleGroup(ctx context.Context, in *updateRoleGroupInput) (*one[RoleGroup], error) {
	return in.change(ctx, in.Match, model.RoleGroupUpdateInput{
		Name: in.Body.Name.given(), AppRoleIds: givenList(in.Body.RoleIDs),
		Description: in.Body.Description.given(), DisplayName: in.Body.DisplayName.given(),
	})
}

type deleteRoleGroupInput struct {
	RoleGroupPath
	Match
}

func deleteRoleGroup(ctx context.Context, in *deleteRoleGroupInput) (*nothing, error) {
	if _, err := in.find(ctx); err != nil {
		return nil, err
	}
	s, err := in.expecting(ctx)
	if err != nil {
		return nil, err
	}
	return nil, s.DeleteRoleGroup(ctx, in.GroupID)
}

type setRoleGroupRolesInput struct {
	RoleGroupPath
	Match
	Body struct {
		RoleIDs []string `json:"role_ids" required:"true" nullable:"false" doc:"All of its roles, of the same application, at most 100." example:"[\"aro_01m8akx0ere00rs1w1p5ytf2gc\"]"`
	}
}

func setRoleGroupRoles(ctx context.Context, in *setRoleGroupRolesInput) (*one[RoleGroup], error) {
	return in.change(ctx, in.Match, model.RoleGroupUpdateInput{AppRoleIds: graphql.OmittableOf(in.Body.RoleIDs)})
}
