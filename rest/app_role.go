package rest

import (
	"context"

	"tenantry/db"
	"tenantry/model"
)

func appRoleRoutes() []Route {
	const at, tag = "/applications/{app_id}/roles", "Roles in apps"
	w := words{"name": "role_name", "userIds": "entity_ids", "groupIds": "entity_ids", "appIds": "entity_ids"}
	route := func(method, path string, needs model.Permission, status int, id, summary, text string, mount func(*Door, Route)) Route {
		return Route{Method: method, Path: at + path, Needs: needs, Status: status, Wide: true, Also: []int{409, 412}, tag: tag, id: id, summary: summary, text: text, words: w, mount: mount}
	}
	return []Route{
		route("POST", "", model.AppRolesCreate, 201, "createRole", "Create a role", "At most 500 in an app. It may permit nothing.", on(createAppRole)),
		route("GET", "", model.AppRolesRead, 200, "getRoles", "List roles", "Oldest first.", on(listAppRoles)),
		route("GET", "/{role_id}", model.AppRolesRead, 200, "getRole", "Get a role", "", on(getAppRole)),
		route("PUT", "/{role_id}", model.AppRolesEdit, 202, "updateRole", "Update a role", "What is absent stays; permissions are replaced whole; null clears.", on(updateAppRole)),
		route("DELETE", "/{role_id}", model.AppRolesDelete, 202, "deleteRole", "Delete a role", "Whoever holds it loses it.", on(deleteAppRole)),
		route("POST", "/{role_id}/assignments", model.AppRolesEdit, 204, "assignRole", "Assign a role", "To users (at most 250 at once), groups or applications (100), all of one type. Those who hold it stay.", on(assignAppRole)),
		route("DELETE", "/{role_id}/assignments/{entity_id}", model.AppRolesEdit, 204, "revokeRole", "Revoke a role", "From a user, a group or an application. 404 where it was not assigned.", on(revokeAppRole)),
	}
}

// AppRole is a role in an app as the endpoints show it.
type AppRole struct {
	RoleID      string   `json:"role_id" required:"true" doc:"Generated; never changes." example:"aro_01m8akx0ere00rs1w1p5ytf2gc"`
	RoleName    string   `json:"role_name" required:"true" doc:"What programs call it." example:"editor"`
	Permissions []string `json:"permissions" nullable:"false" doc:"In the app's own words."`
	AppID       string   `json:"app_id,omitempty"`
	Description string   `json:"description,omitempty"`
	DisplayName string   `json:"display_name,omitempty"`
}

func appRoleShown(r *model.AppRole) AppRole {
	permissions := r.Permissions
	if permissions == nil {
		permissions = []string{}
	}
	return AppRole{r.ID(), r.Name, permissions, model.AppID.Of(r.AppID), text(r.Description), text(r.DisplayName)}
}

// RolesOf names the app whose roles are meant.
type RolesOf struct {
	AppID string `path:"app_id" doc:"The id of the app."`
}

// RolePath names a role of an app.
type RolePath struct {
	RolesOf
	RoleID string `path:"role_id" doc:"The id of the role."`
}

// find reads the role that the path names, which must be the app's.
func (p RolePath) find(ctx context.Context) (*model.AppRole, error) {
	r, err := present[model.AppRole](ctx, p.RoleID, "role")
	if err == nil && model.AppID.Of(r.AppID) != p.AppID {
		err = model.Errorf(model.NotFound, "There is no such role.")
	}
	return r, err
}

func createAppRole(ctx context.Context, in *struct {
	RolesOf
	Body struct {
		Name        string           `json:"role_name" required:"true" doc:"What programs call it, 1 to 200 characters, unique in the app."`
		Permissions member[[]string] `json:"permissions,omitempty" doc:"In the app's own words, at most 200."`
		Description member[string]   `json:"description,omitempty"`
		DisplayName member[string]   `json:"display_name,omitempty"`
	}
},
) (*one[AppRole], error) {
	b := in.Body
	r, err := db.From(ctx).CreateAppRole(ctx, model.AppRoleCreateInput{
		AppID: in.AppID, Name: b.Name, Permissions: givenList(b.Permissions), Description: b.Description.given(), DisplayName: b.DisplayName.given(),
	})
	if err != nil {
		return nil, err
	}
	return oneOf(r.Version, appRoleShown(r)), nil
}

func listAppRoles(ctx context.Context, in *struct {
	RolesOf
	Page
},
) (*many[AppRole], error) {
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

func getAppRole(ctx context.Context, in *RolePath) (*one[AppRole], error) {
	r, err := in.find(ctx)
	if err != nil {
		return nil, err
	}
	return oneOf(r.Version, appRoleShown(r)), nil
}

func updateAppRole(ctx context.Context, in *struct {
	RolePath
	Match
	Body struct {
		Name        member[string]   `json:"role_name,omitempty"`
		Permissions member[[]string] `json:"permissions,omitempty"`
		Description member[string]   `json:"description,omitempty"`
		DisplayName member[string]   `json:"display_name,omitempty"`
	}
},
) (*one[AppRole], error) {
	r, err := in.find(ctx)
	if err != nil {
		return nil, err
	}
	b := in.Body
	change := model.AppRoleUpdateInput{Name: b.Name.given(), Permissions: givenList(b.Permissions), Description: b.Description.given(), DisplayName: b.DisplayName.given()}
	if change.ExpectedVersion, err = in.Match.given(); err != nil {
		return nil, err
	}
	if r, err = db.From(ctx).UpdateAppRole(ctx, r.ID(), change); err != nil {
		return nil, err
	}
	return oneOf(r.Version, appRoleShown(r)), nil
}

func deleteAppRole(ctx context.Context, in *RolePath) (*nothing, error) {
	r, err := in.find(ctx)
	if err != nil {
		return nil, err
	}
	return nil, db.From(ctx).DeleteAppRole(ctx, r.ID())
}

func assignAppRole(ctx context.Context, in *struct {
	RolePath
	Body struct {
		IDs  []string `json:"entity_ids" required:"true" nullable:"false" doc:"Whom to give it."`
		Type string   `json:"entity_type" required:"true" enum:"User,Group,Application" doc:"What they all are."`
	}
},
) (*nothing, error) {
	r, err := in.find(ctx)
	if err != nil {
		return nil, err
	}
	s := db.From(ctx)
	give := map[string]func(context.Context, string, []string) (*model.AppRole, int, error){
		"User": s.AddAppRoleUsers, "Group": s.AddAppRoleGroups, "Application": s.AddAppRoleApps,
	}[in.Body.Type]
	_, _, err = give(ctx, r.ID(), in.Body.IDs)
	return nil, err
}

func revokeAppRole(ctx context.Context, in *struct {
	RolePath
	EntityID string `path:"entity_id" doc:"Who has it."`
},
) (*nothing, error) {
	r, err := in.find(ctx)
	if err != nil {
		return nil, err
	}
	s := db.From(ctx)
	prefix, _, err := model.ParseID(in.EntityID)
	if err != nil {
		return nil, err
	}
	take := map[model.Prefix]func(context.Context, string, []string) (*model.AppRole, int, error){
		model.UserID: s.RemoveAppRoleUsers, model.GroupID: s.RemoveAppRoleGroups, model.AppID: s.RemoveAppRoleApps,
	}[prefix]
	n := 0
	if take != nil {
		_, n, err = take(ctx, r.ID(), []string{in.EntityID})
	}
	if err == nil && n == 0 {
		err = model.Errorf(model.NotFound, "The role is not assigned to that.")
	}
	return nil, err
}
