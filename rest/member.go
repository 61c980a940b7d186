package rest

import (
	"context"

	"tenantry/db"
	"tenantry/model"
)

func memberRoutes() []Route {
	const at, tag = "/organizations/{organization_id}/members", "Members"
	const both = " Needs `accounts:read`, too."
	all := []Route{
		{
			Method: "POST", Path: at, Needs: model.AccountsEdit, Status: 200, Also: []int{409}, id: "createOrAssignMember",
			summary: "Create a member, or make a user one", text: "The user who has the email address or the phone number is added as they are; if there is none, one is created as the body says. " +
				"No mail is sent. Needs `users:create`, too.", mount: on(createMember),
		},
		{
			Method: "GET", Path: at, Needs: model.UsersRead, Status: 200, id: "getMembers",
			summary: "List members", text: "All of them, oldest user first; an app's own token sees those who may use the app." + both, mount: on(listMembers),
		},
		{
			Method: "GET", Path: at + "/{user_id}", Needs: model.UsersRead, Status: 200, id: "getMember",
			summary: "Get a member", text: "404 for a user who is none." + both, mount: on(getMember),
		},
		{
			Method: "PATCH", Path: at + "/{user_id}", Needs: model.UsersEdit, Status: 200, Also: []int{409, 412}, id: "updateMemberProfile",
			summary: "Update a member's profile", text: "It is the user's own: other organizations see the change, too." + both + " And `users:read`.", mount: on(updateMember),
		},
		{
			Method: "DELETE", Path: at + "/{user_id}", Needs: model.AccountsEdit, Status: 204, id: "removeMember",
			summary: "Remove a member", text: "From the organization, with what they were given within it; the user stays. 404 for a user who is none.", mount: on(removeMember),
		},
	}
	for i := range all {
		all[i].tag, all[i].words = tag, userWords
	}
	return all
}

// Member is a user of an organization.
type Member struct {
	User
	Information membership `json:"organization_information" required:"true"`
	Roles       []roleHeld `json:"roles" required:"true" nullable:"false" doc:"Always empty."`
}

// membership is what is known of a user's belonging to an organization.
type membership struct {
	OrganizationID string `json:"organization_id" required:"true" example:"acc_01m8akx0ere00rs1w1p5ytf2gc"`
	Name           string `json:"name" required:"true" doc:"Of the organization."`
	AddedBy        string `json:"added_by" required:"true" doc:"The id of who added them; system if nobody did."`
	AddedAt        int64  `json:"added_at" required:"true" doc:"In milliseconds of Unix time."`
	Enabled        bool   `json:"enabled" required:"true" doc:"Always true."`
}

type createMemberInput struct {
	OrganizationPath
	AppParam
	Body struct {
		CreateUserBody
		RoleIDs     []string `json:"role_ids,omitempty" nullable:"false" maxItems:"0" doc:"None: members have no roles."`
		SendInvite  bool     `json:"send_invite,omitempty" doc:"No mail is sent."`
		Information struct {
			Enabled    *bool  `json:"enabled,omitempty" doc:"true."`
			Department string `json:"department,omitempty" maxLength:"0" doc:"Not kept."`
			Title      string `json:"title,omitempty" maxLength:"0" doc:"Not kept."`
			Manager    string `json:"manager,omitempty" maxLength:"0" doc:"Not kept."`
		} `json:"organization_information,omitempty"`
	}
}

// memberID is who was made a member.
type memberID struct {
	UserID string `json:"user_id" required:"true" example:"usr_01m8akx0ere00rs1w1p5ytf2gc"`
}

func createMember(ctx context.Context, in *createMemberInput) (*one[memberID], error) {
	if on := in.Body.Information.Enabled; on != nil && !*on {
		return nil, model.InvalidField("organization_information.enabled", "organization_information.enabled cannot be false: remove the member instead.")
	}
	app, err := in.app(ctx)
	if err != nil {
		return nil, err
	}
	input, err := in.Body.input(app)
	if err != nil {
		return nil, err
	}
	user, err := db.From(ctx).AddMember(ctx, in.OrganizationID, input)
	if err != nil {
		return nil, err
	}
	return oneOf(user.Version, memberID{user.ID()}), nil
}

type listMembersInput struct {
	OrganizationPath
	Page
	AppParam
	Search string `query:"search" maxLength:"0" doc:"Not here: GET /v1/users searches."`
	Roles  string `query:"role_values" maxLength:"0" doc:"Not here: members have no roles."`
}

func listMembers(ctx context.Context, in *listMembersInput) (*many[Member], error) {
	all, next, err := in.members(ctx, "", in.window(), in.AppParam)
	return &many[Member]{Next: next, Body: result[[]Member]{all}}, err
}

// members are users of the organization, and the token of the page that follows.
func (p OrganizationPath) members(ctx context.Context, user string, w db.Window, param AppParam) ([]Member, string, error) {
	account, err := present[model.Account](ctx, p.OrganizationID, "account")
	if err != nil {
		return nil, "", err
	}
	found, links, err := db.Members(ctx, account.Key, user, w)
	if err != nil {
		return nil, "", err
	}
	app, err := param.app(ctx)
	if err != nil {
		return nil, "", err
	}
	shown, err := users(ctx, found.Nodes, app)
	if err != nil {
		return nil, "", err
	}
	all := make([]Member, len(shown))
	for i, u := range shown {
		all[i] = Member{u, membership{account.ID(), account.Name, "system", epoch(links[i].JoinedAt), true}, []roleHeld{}}
		if by := links[i].AddedBy; by != nil && by.ID != nil {
			all[i].Information.AddedBy = *by.ID
		}
	}
	return all, found.Token, nil
}

// MemberPath names a member of an organization.
type MemberPath struct {
	OrganizationPath
	UserPath
	AppParam
}

func getMember(ctx context.Context, in *MemberPath) (*one[Member], error) {
	found, _, err := in.members(ctx, in.UserID, db.Window{Limit: 1}, in.AppParam)
	if err == nil && len(found) == 0 {
		err = model.Errorf(model.NotFound, "There is no such member.")
	}
	if err != nil {
		return nil, err
	}
	return &one[Member]{Body: result[Member]{found[0]}}, nil
}

type updateMemberInput struct {
	MemberPath
	Match
	Body struct {
		Name     member[NameBody] `json:"name,omitempty"`
		Email    member[string]   `json:"email,omitempty" doc:"The primary email address." example:"ann@acme.example"`
		Phone    member[string]   `json:"phone_number,omitempty" doc:"The primary phone number, in E.164." example:"+14155550101"`
		Language member[string]   `json:"language,omitempty" example:"en"`
	}
}

func updateMember(ctx context.Context, in *updateMemberInput) (*one[Member], error) {
	if _, err := getMember(ctx, &in.MemberPath); err != nil {
		return nil, err
	}
	change, err := UserFields{Name: in.Body.Name, Email: in.Body.Email, Phone: in.Body.Phone, Language: in.Body.Language}.update()
	if err != nil {
		return nil, err
	}
	if change.ExpectedVersion, err = in.Match.given(); err != nil {
		return nil, err
	}
	user, err := db.From(ctx).UpdateUser(ctx, in.UserID, change)
	if err != nil {
		return nil, err
	}
	out, err := getMember(ctx, &in.MemberPath)
	if err != nil {
		return nil, err
	}
	return oneOf(user.Version, out.Body.Result), nil
}

func removeMember(ctx context.Context, in *MemberPath) (*nothing, error) {
	_, n, err := db.From(ctx).RemoveAccountUsers(ctx, in.OrganizationID, []string{in.UserID})
	if err == nil && n == 0 {
		err = model.Errorf(model.NotFound, "There is no such member.")
	}
	return nil, err
}
