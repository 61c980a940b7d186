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
			Method: "PUT", Path: at + "/{user_id}", Needs: model.AccountsEdit, Status: 200, Also: []int{412}, id: "updateMember",
			summary: "Update a membership", text: "What is absent stays; null clears. While `enabled` is false, the member has nothing of the organization and cannot sign in within it. 404 for a user who is none.", mount: on(updateMembership),
		},
		{
			Method: "GET", Path: "/members/{member_id}/organizations", Needs: model.UsersRead, Status: 200, id: "getMemberOrganizations",
			summary: "List the organizations of a member", text: "Oldest first; none for a user who is in none. An app's own token sees those that hold the app." + both, mount: on(listMemberOrganizations),
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
	Information Membership   `json:"organization_information" required:"true"`
	Roles       []memberRole `json:"roles" required:"true" nullable:"false" doc:"Those that they were given in the organization, and those that they hold everywhere, by themselves or by groups; of an app's own token, in its app. At most 1,000; none without appRoles:read."`

	tag string
}

// Membership is what is known of a user's belonging to an organization.
type Membership struct {
	OrganizationID string `json:"organization_id" required:"true" example:"acc_01m8akx0ere00rs1w1p5ytf2gc"`
	Name           string `json:"name" required:"true" doc:"Of the organization."`
	AddedBy        string `json:"added_by" required:"true" doc:"The id of who added them; system if nobody did."`
	AddedAt        int64  `json:"added_at" required:"true" doc:"In milliseconds of Unix time."`
	UpdatedAt      int64  `json:"updated_at" required:"true" doc:"In milliseconds of Unix time."`
	Enabled        bool   `json:"enabled" required:"true" doc:"While it is false, they have nothing of the organization."`
	Department     string `json:"department,omitempty"`
	Title          string `json:"title,omitempty"`
	Manager        string `json:"manager,omitempty"`
}

// memberRole is a role that a member holds.
type memberRole struct {
	ID          string `json:"role_id" required:"true" example:"aro_01m8akx0ere00rs1w1p5ytf2gc"`
	Name        string `json:"role_name" required:"true"`
	DisplayName string `json:"display_name,omitempty"`
}

// MembershipFields are what is kept of a membership, and given back.
type MembershipFields struct {
	Enabled    member[bool]   `json:"enabled,omitempty" doc:"While it is false, they have nothing of the organization, and cannot sign in within it; true brings all back." kept:"-"`
	Department member[string] `json:"department,omitempty" maxLength:"200"`
	Title      member[string] `json:"title,omitempty" maxLength:"200"`
	Manager    member[string] `json:"manager,omitempty" maxLength:"200"`
}

// keeping is the scope that keeps them with what it writes.
func (f MembershipFields) keeping(ctx context.Context) (*db.Scope, error) {
	kept, err := keep(f)
	return db.Keeping(ctx, db.Documented{"Membership": kept}), err
}

func newMembership(a *model.Account, link *db.Membership) (Membership, error) {
	var m Membership
	err := recall(link.Documented, &m)
	m.OrganizationID, m.Name, m.AddedBy, m.AddedAt = a.ID(), a.Name, "system", epoch(link.JoinedAt)
	m.UpdatedAt, m.Enabled = epoch(link.UpdatedAt), link.Enabled
	if by := link.AddedBy; by != nil && by.ID != nil {
		m.AddedBy = *by.ID
	}
	return m, err
}

type createMemberInput struct {
	OrganizationPath
	AppParam
	Body struct {
		CreateUserBody
		RoleIDs     []string         `json:"role_ids,omitempty" nullable:"false" doc:"Roles to give them in the organization, where alone they count, at most 100, of applications that it holds. One who is a member already keeps the others. Needs appRoles:edit, too." example:"[]"`
		SendInvite  bool             `json:"send_invite,omitempty" doc:"No mail is sent."`
		Information MembershipFields `json:"organization_information,omitempty" doc:"Set for one who is a member already, too."`
	}
}

// memberID is who was made a member.
type memberID struct {
	UserID string `json:"user_id" required:"true" example:"usr_01m8akx0ere00rs1w1p5ytf2gc"`
}

func createMember(ctx context.Context, in *createMemberInput) (*one[memberID], error) {
	s, err := in.Body.Information.keeping(ctx)
	if err != nil {
		return nil, err
	}
	app, err := in.app(ctx)
	if err != nil {
		return nil, err
	}
	input, err := in.Body.input(app)
	if err != nil {
		return nil, err
	}
	user, m, err := s.AddMember(ctx, in.OrganizationID, input, model.AccountUserUpdateInput{Enabled: in.Body.Information.Enabled.given()}, in.Body.RoleIDs)
	if err != nil {
		return nil, err
	}
	return &one[memberID]{ETag: twoTag(user.Version, m.Version), Body: result[memberID]{memberID{user.ID()}}}, nil
}

type listMembersInput struct {
	OrganizationPath
	Page
	AppParam
	Search string   `query:"search" maxLength:"2000" doc:"An expression, as in GET /v1/users." example:"email sw \"ann\""`
	Roles  []string `query:"role_values" maxItems:"100" doc:"Only those who hold one of the roles of these names, separated by commas. Needs appRoles:read, too."`
}

func listMembers(ctx context.Context, in *listMembersInput) (*many[Member], error) {
	w := in.window()
	w.Given = db.Args{}
	if in.Search != "" {
		w.Given["search"] = in.Search
	}
	for _, name := range in.Roles {
		names, _ := w.Given["roleValues"].([]any)
		w.Given["roleValues"] = append(names, name)
	}
	all, next, err := in.members(ctx, w, in.AppParam)
	return &many[Member]{Next: next, Body: result[[]Member]{all}}, err
}

// members are users of the organization, and the token of the page that follows.
func (p OrganizationPath) members(ctx context.Context, w db.Window, param AppParam) ([]Member, string, error) {
	account, err := present[model.Account](ctx, p.OrganizationID, "account")
	if err != nil {
		return nil, "", err
	}
	app, err := param.app(ctx)
	if err != nil {
		return nil, "", err
	}
	if app != nil {
		w.App = &app.Key
	}
	found, links, err := db.Members(ctx, account.Key, w)
	if err != nil {
		return nil, "", err
	}
	shown, err := users(ctx, found.Nodes, app)
	if err != nil {
		return nil, "", err
	}
	roles, err := memberRoles(ctx, seatsOf(found.Nodes, func(u *model.User) db.Seat { return db.Seat{Account: account.Key, User: u.Key} }), app)
	if err != nil {
		return nil, "", err
	}
	all := make([]Member, len(shown))
	for i, u := range shown {
		information, err := newMembership(account, links[i])
		if err != nil {
			return nil, "", err
		}
		all[i] = Member{User: u, Information: information, Roles: roles[i], tag: twoTag(found.Nodes[i].Version, links[i].Version)}
	}
	return all, found.Token, nil
}

// seatsOf are the places of members.
func seatsOf[N any](all []N, seat func(N) db.Seat) []db.Seat {
	seats := make([]db.Seat, len(all))
	for i, n := range all {
		seats[i] = seat(n)
	}
	return seats
}

// memberRoles are the roles that count for each member, in the app if one is meant.
func memberRoles(ctx context.Context, seats []db.Seat, app *model.App) ([][]memberRole, error) {
	all, err := db.MemberRoles(ctx, seats)
	out := make([][]memberRole, len(all))
	for i, roles := range all {
		out[i] = []memberRole{}
		for _, r := range roles {
			if app == nil || r.AppID == app.Key {
				out[i] = append(out[i], memberRole{r.ID(), r.Name, text(r.DisplayName)})
			}
		}
	}
	return out, err
}

// MemberPath names a member of an organization.
type MemberPath struct {
	OrganizationPath
	UserPath
	AppParam
}

func getMember(ctx context.Context, in *MemberPath) (*one[Member], error) {
	found, _, err := in.members(ctx, db.Window{Limit: 1, Given: db.Args{"userId": in.UserID}}, in.AppParam)
	if err == nil && len(found) == 0 {
		err = model.Errorf(model.NotFound, "There is no such member.")
	}
	if err != nil {
		return nil, err
	}
	return &one[Member]{ETag: found[0].tag, Body: result[Member]{found[0]}}, nil
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
	if change.ExpectedVersion, _, err = in.Match.two(); err != nil {
		return nil, err
	}
	if _, err := db.From(ctx).UpdateUser(ctx, in.UserID, change); err != nil {
		return nil, err
	}
	return getMember(ctx, &in.MemberPath)
}

func removeMember(ctx context.Context, in *MemberPath) (*nothing, error) {
	_, n, err := db.From(ctx).RemoveAccountUsers(ctx, in.OrganizationID, []string{in.UserID})
	if err == nil && n == 0 {
		err = model.Errorf(model.NotFound, "There is no such member.")
	}
	return nil, err
}

func updateMembership(ctx context.Context, in *struct {
	OrganizationPath
	UserPath
	Match
	Body MembershipFields
},
) (*one[memberID], error) {
	user, version, err := in.Match.two()
	if err == nil && user.IsSet() && !version.IsSet() {
		err = model.Errorf(model.Invalid, `If-Match must be the ETag of the member, such as "3-1", or *.`)
	}
	if err != nil {
		return nil, err
	}
	s, err := in.Body.keeping(ctx)
	if err != nil {
		return nil, err
	}
	now, err := s.UpdateMember(ctx, in.OrganizationID, model.AccountUserUpdateInput{UserID: in.UserID, ExpectedVersion: version, Enabled: in.Body.Enabled.given()})
	if err != nil {
		return nil, err
	}
	return &one[memberID]{ETag: twoTag(now.User.Version, now.Version), Body: result[memberID]{memberID{in.UserID}}}, nil
}
