package rest

import (
	"context"

	"tenantry/db"
	"tenantry/model"
)

func adminUserRoutes() []Route {
	const at, tag = "/admin-users", "Admin users"
	own := words{"roleIds": "roles"}
	return []Route{
		{
			Method: "POST", Path: at, Needs: model.AdminUsersCreate, Status: 201, Also: []int{409}, tag: tag, id: "createOrAssignAdminUser", words: own,
			summary: "Create an admin user, or give one roles",
			text: "Roles are named by their ids or their names: Global admin, Global reader, Support, or the tenant's own. " +
				"An admin user who is there already keeps the roles that they have, and gets these. " +
				"`invite_code` is what a new one comes in with, once, within 24 hours: no mail is sent.",
			mount: on(assignAdminUser),
		},
		{
			Method: "GET", Path: at, Needs: model.AdminUsersList, Status: 200, tag: tag, id: "getAdminUsers", words: own,
			summary: "List admin users", text: "All of them, oldest first. `roles` needs the permission `roles:read`, and is left out without it.", mount: on(listAdminUsers),
		},
		{
			Method: "DELETE", Path: at + "/{admin_id}", Needs: model.AdminUsersDelete, Status: 204, Also: []int{409, 412}, tag: tag, id: "deleteAdminUser", words: own,
			summary: "Delete an admin user", text: "Nobody can delete themselves, and the last one who may do everything stays.", mount: on(deleteAdminUser),
		},
	}
}

type assignAdminUserInput struct {
	Body struct {
		Email string   `json:"email" required:"true" doc:"Their email address." example:"rita@acme.example"`
		Roles []string `json:"roles" required:"true" doc:"Ids or names of roles, 1 to 20." example:"[\"Global reader\"]"`
	}
}

// invited is a user as all endpoints show one, with what only a new admin user has.
type invited struct {
	User
	InviteCode string `json:"invite_code,omitempty" doc:"Opens the tenant to them once, within 24 hours; in this answer and never again."`
}

func assignAdminUser(ctx context.Context, in *assignAdminUserInput) (*one[invited], error) {
	made, err := db.From(ctx).AssignAdminUser(ctx, in.Body.Email, in.Body.Roles)
	if err != nil {
		return nil, err
	}
	return oneOf(made.AdminUser.Version, invited{adminUser(made.AdminUser), made.InviteCode}), nil
}

// adminUser is an admin user in the shape of a user.
func adminUser(a *model.AdminUser) User {
	return User{
		Email:  &Email{Value: a.Email, Verified: a.Status == model.UserStatusActive},
		UserID: a.ID(), Status: status(a.Status), CreatedAt: epoch(a.CreatedAt), UpdatedAt: epoch(a.UpdatedAt), LastAuth: isoOf(a.LastSignInAt),
	}
}

// adminListed is an admin user in the list.
type adminListed struct {
	Email     *Email     `json:"email" required:"true"`
	UserID    string     `json:"user_id" required:"true" example:"adm_01m8akx0ere00rs1w1p5ytf2gc"`
	Status    string     `json:"status" required:"true" enum:"Active,Disabled,Pending"`
	CreatedAt int64      `json:"created_at" required:"true" doc:"In milliseconds of Unix time."`
	UpdatedAt int64      `json:"updated_at" required:"true" doc:"In milliseconds of Unix time."`
	LastAuth  string     `json:"last_auth,omitempty" format:"date-time"`
	Roles     []roleHeld `json:"roles,omitempty" nullable:"false"`
}

// roleHeld is a role, by its name.
type roleHeld struct {
	RoleID   string `json:"role_id" required:"true" example:"rol_01m8akx0ere00rs1w1p5ytf2gc"`
	RoleName string `json:"role_name" required:"true" example:"Global reader"`
}

func listAdminUsers(ctx context.Context, in *Page) (*many[adminListed], error) {
	all, err := db.Listing[model.AdminUser](ctx, "Query.adminUsers", db.Parent{}, nil, db.Window{Limit: in.Limit, Token: in.Token})
	if err != nil {
		return nil, err
	}
	g := db.Gather(keysOf(all.Nodes, func(a *model.AdminUser) model.Key { return a.Key }))
	roles := db.Along[model.Role](ctx, g, "AdminUser.roles", 1000, nil)
	if err := g.Read(ctx); err != nil {
		return nil, err
	}
	out := &many[adminListed]{Next: all.Token, Body: result[[]adminListed]{make([]adminListed, 0, len(all.Nodes))}}
	for i, a := range all.Nodes {
		u := adminUser(a)
		listed := adminListed{u.Email, u.UserID, u.Status, u.CreatedAt, u.UpdatedAt, u.LastAuth, held(roles(i))}
		out.Body.Result = append(out.Body.Result, listed)
	}
	return out, nil
}

func held(roles []*model.Role) []roleHeld {
	all := make([]roleHeld, 0, len(roles))
	for _, r := range roles {
		all = append(all, roleHeld{r.ID(), r.Name})
	}
	return all
}

// AdminUserPath names an admin user.
type AdminUserPath struct {
	AdminID string `path:"admin_id" doc:"The id of the admin user."`
}

type deleteAdminUserInput struct {
	AdminUserPath
	Match
}

func deleteAdminUser(ctx context.Context, in *deleteAdminUserInput) (*nothing, error) {
	s, err := in.expecting(ctx)
	if err != nil {
		return nil, err
	}
	return nil, s.DeleteAdminUser(ctx, in.AdminID)
}
