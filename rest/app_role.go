package rest

import (
	"context"

	"tenantry/db"
	"tenantry/model"
)

// appRoleWords are the endpoints' names of what a role of an app has, and its holders.
var appRoleWords = words{"name": "role_name", "userIds": "entity_ids", "groupIds": "entity_ids", "appIds": "entity_ids"}

func appRoleRoutes() []Route {
	const at = "/applications/{app_id}/roles"
	const both = " Needs `appRoles:read`, too."
	all := []Route{
		{
			Method: "POST", Path: at, Needs: model.AppRolesCreate, Status: 201, Also: []int{409}, id: "createAppRole",
			summary: "Create a role of an application", text: "Its name is unique in the application, whatever the case. An application has at most 500.", mount: on(createAppRole),
		},
		{
			Method: "GET", Path: at, Needs: model.AppRolesRead, Status: 200, id: "getAppRoles",
			summary: "List the roles of an application", text: "All of them, oldest first.", mount: on(listAppRoles),
		},
		{
			Method: "GET", Path: at + "/{role_id}", Needs: model.AppRolesRead, Status: 200, id: "getAppRole",
			summary: "Get a role of an application", mount: on(getAppRole),
		},
		{
			Method: "PUT", Path: at + "/{role_id}", Needs: model.AppRolesEdit, Status: 202, Also: []int{409, 412}, id: "updateAppRole",
			summary: "Update a role of an application", text: "What is absent stays. `permissions` is replaced whole. null clears." + both, mount: on(updateAppRole),
		},
		{
			Method: "DELETE", Path: at + "/{role_id}", Needs: model.AppRolesDelete, Status: 202, Also: []int{412}, id: "deleteAppRole",
			summary: "Delete a role of an application", text: "Whoever holds it loses it." + both, mount: on(deleteAppRole),
		},
		{
			Method: "POST", Path: at + "/{role_id}/assignments", Needs: model.AppRolesEdit, Status: 204, id: "assignAppRole",
			summary: "Give a role to users, groups or applications",
			text:    "Those who hold it already keep it. One who does not exist fails all. Members of a group hold what the group does." + both, mount: on(assignAppRole),
		},
		{
			Method: "DELETE", Path: at + "/{role_id}/assignments/{entity_id}", Needs: model.AppRolesEdit, Status: 204, id: "revokeAppRole",
			summary: "Take a role from a user, a group or an application",
			text:    "404 for one to whom it was not given, even if a group of theirs holds it." + both, mount: on(revokeAppRole),
		},
	}
	for i := range all {
		all[i].tag, all[i].words = "Application roles", appRoleWords
	}
	return all
}

// AppRole is a role of an application as the endpoints show it.
type AppRole struct {
	RoleID      string   `json:"role_id" required:"true" doc:"Generated; never changes." example:"aro_01m8akx0ere00rs1w1p5ytf2gc"`
	Name        string   `json:"role_name" required:"true" doc:"Unique in the application." example:"Editor"`
	Permissions []string `json:"permissions" required:"true" nullable:"false" doc:"What it permits, in the application's own words." example:"[\"edit\"]"`
	AppID       string   `json:"app_id" required:"true" example:"app_01m8akx0ere00rs1w1p5ytf2gc"`
	Description string   `json:"description,omitempty" doc:"What it is for."`
	DisplayName string   `json:"display_name,omitempty" doc:"What people call it."`
}

// appRoleShown is a role as the endpoints show it.
func appRoleShown(r *model.AppRole) AppRole {
	permissions := append([]string{}, r.Permissions...)
	return AppRole{r.ID(), r.Name, permissions, model.AppID.Of(r.AppID), text(r.Description), text(r.DisplayName)}
}

// AppRoleFields are the members that the bodies of a role share.
type AppRoleFields struct {
	Permissions member[[]string] `json:"permissions,omitempty" doc:"What it permits, in the application's own words, at most 200 of at most 200 characters." example:"[\"edit\"]"`
	Description member[string]   `json:"description,omitempty" doc:"What it is for, at most 1,000 characters."`
	DisplayName member[string]   `json:"display_name,omitempty" doc:"What people call it, at most 200 characters."`
}

type createAppRoleInput struct {
	AppPath
	Body struct {
		Name string `json:"role_name" required:"true" doc:"What programs call it, 1 to 200 characters." example:"Editor"`
		AppRoleFields
	}
}

func createAppRole(ctx context.Context, in *createAppRoleInput) (*one[AppRole], error) {
	r, err := db.From(ctx).CreateAppRole(ctx, model.AppRoleCreateInput{
		AppID: in.AppID, Name: in.Body.Name, Permissions: givenList(in.Body.Permissions),
		Description: in.Body.Description.given(), DisplayName: in.Body.DisplayName.given(),
	})
	if err != nil {
		return nil, err
	}
	return oneOf(r.Version, appRoleShown(r)), nil
}

type appListInput struct {
	AppPath
	Page
}

func listAppRoles(ctx context.Context, in *appListInput) (*many[AppRole], error) {
	app, err := present[model.App](ctx, in.AppID, "app")
	if err != nil {
		return nil, err
	}
	all, err := db.Listing[model.AppRole](ctx, "App.appRoles", db.Parent{Key: app.Key}, nil, in.window())
	if err != nil {
		return nil, err
	}
	return manyOf(all, appRoleShown), nil
}

// AppRolePath names a role of an app.
type AppRolePath struct {
	AppPath
	RoleID string `path:"role_id" doc:"The id of the role."`
}

// find reads the role, which must be the app's.
func (p AppRolePath) find(ctx context.Context) (*model.AppRole, error) {
	of, err := model.AppID.Key("appId", p.AppID)
	if err != nil {
		return nil, err
	}
	r, err := present[model.AppRole](ctx, p.RoleID, "role")
	if err == nil && r.AppID != of {
		err = model.Errorf(model.NotFound, "There is no such role.")
	}
	return r, err
}

func getAppRole(ctx context.Context, in *AppRolePath) (*one[AppRole], error) {
	r, err := in.find(ctx)
	if err != nil {
		return nil, err
	}
	return oneOf(r.Version, appRoleShown(r)), nil
}

type updateAppRoleInput struct {
	AppRolePath
	Match
	Body struct {
		Name member[string] `json:"role_name,omitempty" doc:"What programs call it." example:"Editor"`
		AppRoleFields
	}
}

func updateAppRole(ctx context.Context, in *updateAppRoleInput) (*one[AppRole], error) {
	version, err := in.Match.given()
	if err != nil {
		return nil, err
	}
	if _, err := in.find(ctx); err != nil {
		return nil, err
	}
	r, err := db.From(ctx).UpdateAppRole(ctx, in.RoleID, model.AppRoleUpdateInput{
		ExpectedVersion: version, Name: in.Body.Name.given(), Permissions: givenList(in.Body.Permissions),
		Description: in.Body.Description.given(), DisplayName: in.Body.DisplayName.given(),
	})
	if err != nil {
		return nil, err
	}
	return oneOf(r.Version, appRoleShown(r)), nil
}

type deleteAppRoleInput struct {
	AppRolePath
	Match
}

func deleteAppRole(ctx context.Context, in *deleteAppRoleInput) (*nothing, error) {
	if _, err := in.find(ctx); err != nil {
		return nil, err
	}
	s, err := in.expecting(ctx)
	if err != nil {
		return nil, err
	}
	return nil, s.DeleteAppRole(ctx, in.RoleID)
}

type assignAppRoleInput struct {
	AppRolePath
	Body struct {
		EntityIDs  []string `json:"entity_ids" required:"true" nullable:"false" doc:"Ids of users, 1 to 250, or of groups or applications, 1 to 100." example:"[\"usr_01m8akx0ere00rs1w1p5ytf2gc\"]"`
		EntityType string   `json:"entity_type" required:"true" enum:"User,Group,Application" doc:"What all of them are."`
	}
}

func assignAppRole(ctx context.Context, in *assignAppRoleInput) (*nothing, error) {
	if _, err := in.find(ctx); err != nil {
		return nil, err
	}
	var err error
	switch s, ids := db.From(ctx), in.Body.EntityIDs; in.Body.EntityType {
	case "User":
		_, _, err = s.AddAppRoleUsers(ctx, in.RoleID, ids)
	case "Group":
		_, _, err = s.AddAppRoleGroups(ctx, in.RoleID, ids)
	default:
		_, _, err = s.AddAppRoleApps(ctx, in.RoleID, ids)
	}
	return nil, err
}

type revokeAppRoleInput struct {
	AppRolePath
	EntityID string `path:"entity_id" doc:"The id of the user, the group or the application."`
}

func revokeAppRole(ctx context.Context, in *revokeAppRoleInput) (*nothing, error) {
	if _, err := in.find(ctx); err != nil {
		return nil, err
	}
	kind, _, err := model.ParseID(in.EntityID)
	if err != nil {
		return nil, err
	}
	n, s, ids := 0, db.From(ctx), []string{in.EntityID}
	switch kind {
	case model.UserID:
		_, n, err = s.RemoveAppRoleUsers(ctx, in.RoleID, ids)
	case model.GroupID:
		_, n, err = s.RemoveAppRoleGroups(ctx, in.RoleID, ids)
	case model.AppID:
		_, n, err = s.RemoveAppRoleApps(ctx, in.RoleID, ids)
	default:
		return nil, model.InvalidField("entity_id", "entity_id must be the id of a user (usr_…), a group (grp_…) or an application (app_…).")
	}
	if err == nil && n == 0 {
		err = model.Errorf(model.NotFound, "The role was not given to that user, group or application.")
	}
	return nil, err
}
