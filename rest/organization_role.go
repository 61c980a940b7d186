package rest

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/db"
	"tenantry/model"
)

func organizationRoleRoutes() []Route {
	const at = "/applications/{app_id}/organizations/{organization_id}"
	const bounds = "They are what its members can be given from now on, of the roles of the application; what they hold stays. Without any, all can be given. 409 for an application that it does not hold. The answer needs `appRoles:read`, too."
	all := []Route{
		{
			Method: "POST", Path: at + "/role-groups/set", Needs: model.AccountsEdit, Status: 202, Also: []int{409}, id: "setOrganizationRoleGroups",
			summary: "Set the role groups of an organization", text: "They take the place of those that it has. " + bounds, mount: on(setOrganizationRoleGroups),
		},
		{
			Method: "GET", Path: at + "/role-groups", Needs: model.AccountsRead, Status: 200, id: "getOrganizationRoleGroups",
			summary: "List the role groups of an organization", text: "Those of the application. Needs `appRoles:read`, too.", mount: on(getOrganizationRoleGroups),
		},
		{
			Method: "POST", Path: at + "/roles-and-groups/set", Needs: model.AccountsEdit, Status: 202, Also: []int{409}, id: "setOrganizationRoles",
			summary: "Set the roles and role groups of an organization", text: "They take the place of those that it has; a list that is absent stays. " + bounds, mount: on(setOrganizationRoles),
		},
		{
			Method: "GET", Path: at + "/roles-and-groups", Needs: model.AccountsRead, Status: 200, id: "getOrganizationRoles",
			summary: "List the roles and role groups of an organization", text: "Those of the application. Needs `appRoles:read`, too.", mount: on(getOrganizationRoles),
		},
		{
			Method: "POST", Path: at + "/members/{member_id}/roles", Needs: model.AccountsEdit, Status: 204, Also: []int{409}, id: "setMemberRoles",
			summary: "Set the roles of a member", text: "Those of the application that they are to have been given in the organization, where alone they count. 409 for roles that the organization may not give. Needs `appRoles:edit`, too.", mount: on(setMemberRoles),
		},
	}
	for i := range all {
		all[i].tag, all[i].words = "Organization roles", words{"roleGroupIds": "role_group_ids", "appRoleIds": "role_ids", "userId": "member_id"}
	}
	return all
}

// OrganizationAppPath names an organization and an app.
type OrganizationAppPath struct {
	AppPath
	OrganizationPath
}

// fullRoleGroup is a group with its roles.
type fullRoleGroup struct {
	ID          string    `json:"group_id" required:"true" example:"rgr_01m8akx0ere00rs1w1p5ytf2gc"`
	Name        string    `json:"name" required:"true" example:"Staff"`
	Description string    `json:"description,omitempty"`
	DisplayName string    `json:"display_name,omitempty"`
	Roles       []AppRole `json:"roles" required:"true" nullable:"false"`
}

// OrganizationGroups are the role groups of an organization.
type OrganizationGroups struct {
	Groups   []fullRoleGroup `json:"role_groups" required:"true" nullable:"false"`
	Defaults []AppRole       `json:"default_organization_roles" required:"true" nullable:"false" doc:"Always empty: there are no roles that come by themselves."`
}

// organizationRoles are the role groups of an organization, and its other roles.
type organizationRoles struct {
	OrganizationGroups
	Roles []AppRole `json:"roles" required:"true" nullable:"false"`
}

// roles reads what the organization may give of the roles of the app.
func (p OrganizationAppPath) roles(ctx context.Context) (*organizationRoles, error) {
	account, err := present[model.Account](ctx, p.OrganizationID, "account")
	if err != nil {
		return nil, err
	}
	app, err := present[model.App](ctx, p.AppID, "app")
	if err != nil {
		return nil, err
	}
	list := db.Window{Limit: db.MaxListed}
	groups, err := db.Listing[model.RoleGroup](ctx, "Account.roleGroups", db.Parent{Key: account.Key}, nil, list)
	if err != nil {
		return nil, err
	}
	roles, err := db.Listing[model.AppRole](ctx, "Account.appRoles", db.Parent{Key: account.Key}, nil, list)
	if err != nil {
		return nil, err
	}
	out := &organizationRoles{OrganizationGroups{[]fullRoleGroup{}, []AppRole{}}, []AppRole{}}
	for _, r := range roles.Nodes {
		if r.AppID == app.Key {
			out.Roles = append(out.Roles, appRoleShown(r))
		}
	}
	return out, out.fill(ctx, groups.Nodes, app)
}

// fill reads the roles of the groups that are the app's.
func (o *OrganizationGroups) fill(ctx context.Context, all []*model.RoleGroup, app *model.App) error {
	g := db.Gather(keysOf(all, func(g *model.RoleGroup) model.Key { return g.Key }))
	roles := db.Along[model.AppRole](ctx, g, "RoleGroup.appRoles", model.MaxGroupedRoles, nil)
	if err := g.Read(ctx); err != nil {
		return err
	}
	for i, group := range all {
		if group.AppID != app.Key {
			continue
		}
		full := fullRoleGroup{ID: group.ID(), Name: group.Name, Description: text(group.Description), DisplayName: text(group.DisplayName), Roles: []AppRole{}}
		for _, r := range roles(i) {
			full.Roles = append(full.Roles, appRoleShown(r))
		}
		o.Groups = append(o.Groups, full)
	}
	return nil
}

func getOrganizationRoles(ctx context.Context, in *OrganizationAppPath) (*rolesAnswer[organizationRoles], error) {
	all, err := in.roles(ctx)
	if err != nil {
		return nil, err
	}
	return &rolesAnswer[organizationRoles]{result[organizationRoles]{*all}}, nil
}

func getOrganizationRoleGroups(ctx context.Context, in *OrganizationAppPath) (*rolesAnswer[OrganizationGroups], error) {
	all, err := in.roles(ctx)
	if err != nil {
		return nil, err
	}
	return &rolesAnswer[OrganizationGroups]{result[OrganizationGroups]{all.OrganizationGroups}}, nil
}

// rolesAnswer is an answer about roles of an organization, which have no version.
type rolesAnswer[T any] struct{ Body result[T] }

func setOrganizationRoleGroups(ctx context.Context, in *struct {
	OrganizationAppPath
	Body struct {
		Groups []string `json:"role_group_ids" required:"true" nullable:"false" doc:"All of them, at most 100; none opens all roles, if no role is set by itself." example:"[\"rgr_01m8akx0ere00rs1w1p5ytf2gc\"]"`
	}
},
) (*rolesAnswer[OrganizationGroups], error) {
	_, err := db.From(ctx).SetAccountRoles(ctx, in.OrganizationID, model.AccountAppRolesSetInput{AppID: in.AppID, RoleGroupIds: graphql.OmittableOf(in.Body.Groups)})
	if err != nil {
		return nil, err
	}
	return getOrganizationRoleGroups(ctx, &in.OrganizationAppPath)
}

func setOrganizationRoles(ctx context.Context, in *struct {
	OrganizationAppPath
	Body struct {
		Groups member[[]string] `json:"role_group_ids,omitempty" doc:"All role groups, at most 100." example:"[\"rgr_01m8akx0ere00rs1w1p5ytf2gc\"]"`
		Roles  member[[]string] `json:"role_ids,omitempty" doc:"All roles that it has by themselves, at most 100." example:"[\"aro_01m8akx0ere00rs1w1p5ytf2gc\"]"`
	}
},
) (*rolesAnswer[organizationRoles], error) {
	_, err := db.From(ctx).SetAccountRoles(ctx, in.OrganizationID, model.AccountAppRolesSetInput{
		AppID: in.AppID, RoleGroupIds: givenList(in.Body.Groups), AppRoleIds: givenList(in.Body.Roles),
	})
	if err != nil {
		return nil, err
	}
	return getOrganizationRoles(ctx, &in.OrganizationAppPath)
}

func setMemberRoles(ctx context.Context, in *struct {
	OrganizationAppPath
	MemberID string `path:"member_id" doc:"The id of the user."`
	Body     struct {
		Roles []string `json:"role_ids" required:"true" nullable:"false" doc:"All roles of the application that they are to have been given in the organization, at most 100." example:"[\"aro_01m8akx0ere00rs1w1p5ytf2gc\"]"`
	}
},
) (*nothing, error) {
	_, _, err := db.From(ctx).SetMemberRoles(ctx, in.OrganizationID, model.AccountUserAppRolesSetInput{UserID: in.MemberID, AppID: in.AppID, AppRoleIds: in.Body.Roles})
	return nil, err
}
