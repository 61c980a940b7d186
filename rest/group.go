package rest

import (
	"context"

	"tenantry/db"
	"tenantry/model"
)

func groupRoutes() []Route {
	const at, tag = "/groups", "Groups"
	return []Route{
		{
			Method: "POST", Path: at, Needs: model.GroupsCreate, Status: 201, Also: []int{409}, tag: tag, id: "createGroup",
			summary: "Create a group", text: "Its name is unique in the tenant, whatever the case.", mount: on(createGroup),
		},
		{
			Method: "GET", Path: at, Needs: model.GroupsList, Status: 200, tag: tag, id: "getGroups",
			summary: "List groups", text: "All of them, oldest first.", mount: on(listGroups),
		},
		{
			Method: "GET", Path: at + "/{group_id}", Needs: model.GroupsRead, Status: 200, tag: tag, id: "getGroup",
			summary: "Get a group", mount: on(getGroup),
		},
		{
			Method: "PUT", Path: at + "/{group_id}", Needs: model.GroupsEdit, Status: 200, Also: []int{409, 412}, tag: tag, id: "updateGroup",
			summary: "Update a group", text: "What is absent stays. `custom_data` is replaced whole. null clears.", mount: on(updateGroup),
		},
		{
			Method: "DELETE", Path: at + "/{group_id}", Needs: model.GroupsDelete, Status: 204, Also: []int{412}, tag: tag, id: "deleteGroup",
			summary: "Delete a group", text: "Its members stay, and lose the apps that came by it alone.", mount: on(deleteGroup),
		},
		{
			Method: "POST", Path: at + "/{group_id}/members", Needs: model.GroupsEdit, Status: 204, tag: tag, id: "addGroupMembers",
			summary: "Add users to a group", text: "Those who are in it already stay. A user who does not exist fails all.", mount: on(addGroupMembers),
		},
		{
			Method: "GET", Path: at + "/{group_id}/members", Needs: model.UsersRead, Status: 200, tag: tag, id: "getGroupMembers",
			summary: "List the users of a group", text: "Oldest user first; an app's own token sees those who may use the app. Needs `groups:read`, too.", mount: on(listGroupMembers),
		},
		{
			Method: "DELETE", Path: at + "/{group_id}/members/{user_id}", Needs: model.GroupsEdit, Status: 204, tag: tag, id: "deleteGroupMember",
			summary: "Remove a user from a group", text: "They lose the apps that came by it alone. 404 for a user who is not in it.", mount: on(removeGroupMember),
		},
		{
			Method: "GET", Path: "/users/{user_id}/groups", Needs: model.GroupsRead, Status: 200, tag: tag, id: "getUserGroups",
			summary: "List a user's groups", mount: on(listUserGroups),
		},
	}
}

// Group is a set of users as the endpoints show it.
type Group struct {
	GroupID     string `json:"group_id" required:"true" doc:"Generated; never changes." example:"grp_01m8akx0ere00rs1w1p5ytf2gc"`
	Name        string `json:"name" required:"true" doc:"Unique in the tenant." example:"Writers"`
	Description string `json:"description,omitempty" doc:"What it is for."`
	CreatedAt   int64  `json:"created_at" required:"true" doc:"In milliseconds of Unix time."`
	UpdatedAt   int64  `json:"updated_at" required:"true" doc:"In milliseconds of Unix time."`
	CustomData  object `json:"custom_data" doc:"What the tenant keeps of it."`
}

// groupShown is a group as the endpoints show it.
func groupShown(g *model.Group) Group {
	return Group{g.ID(), g.Name, text(g.Description), epoch(g.CreatedAt), epoch(g.UpdatedAt), object(g.CustomData)}
}

type createGroupInput struct {
	Body struct {
		Name        string         `json:"name" required:"true" doc:"What people call it, 1 to 200 characters." example:"Writers"`
		Description member[string] `json:"description,omitempty" doc:"What it is for, at most 1,000 characters."`
		CustomData  member[object] `json:"custom_data,omitempty" doc:"A JSON object of at most 512,000 bytes."`
	}
}

func createGroup(ctx context.Context, in *createGroupInput) (*one[Group], error) {
	custom, err := data(in.Body.CustomData)
	if err != nil {
		return nil, err
	}
	g, err := db.From(ctx).CreateGroup(ctx, model.GroupCreateInput{
		Name: in.Body.Name, Description: in.Body.Description.given(), CustomData: custom,
	})
	if err != nil {
		return nil, err
	}
	return oneOf(g.Version, groupShown(g)), nil
}

func listUserGroups(ctx context.Context, in *struct {
	UserPath
	Page
},
) (*many[Group], error) {
	u, err := present[model.User](ctx, in.UserID, "user")
	if err != nil {
		return nil, err
	}
	all, err := db.Listing[model.Group](ctx, "User.groups", db.Parent{Key: u.Key}, nil, in.window())
	if err != nil {
		return nil, err
	}
	return manyOf(all, groupShown), nil
}

func listGroups(ctx context.Context, in *Page) (*many[Group], error) {
	all, err := db.Listing[model.Group](ctx, "Query.groups", db.Parent{}, nil, in.window())
	if err != nil {
		return nil, err
	}
	return manyOf(all, groupShown), nil
}

// GroupPath names a group.
type GroupPath struct {
	GroupID string `path:"group_id" doc:"The id of the group."`
}

func getGroup(ctx context.Context, in *GroupPath) (*one[Group], error) {
	g, err := present[model.Group](ctx, in.GroupID, "group")
	if err != nil {
		return nil, err
	}
	return oneOf(g.Version, groupShown(g)), nil
}

type updateGroupInput struct {
	GroupPath
	Match
	Body struct {
		Name        member[string] `json:"name,omitempty" doc:"What people call it." example:"Writers"`
		Description member[string] `json:"description,omitempty" doc:"What it is for."`
		CustomData  member[object] `json:"custom_data,omitempty" doc:"The whole JSON object, at most 512,000 bytes."`
	}
}

func updateGroup(ctx context.Context, in *updateGroupInput) (*one[Group], error) {
	version, err := in.Match.given()
	if err != nil {
		return nil, err
	}
	custom, err := data(in.Body.CustomData)
	if err != nil {
		return nil, err
	}
	g, err := db.From(ctx).UpdateGroup(ctx, in.GroupID, model.GroupUpdateInput{
		ExpectedVersion: version, Name: in.Body.Name.given(), Description: in.Body.Description.given(), CustomData: custom,
	})
	if err != nil {
		return nil, err
	}
	return oneOf(g.Version, groupShown(g)), nil
}

type deleteGroupInput struct {
	GroupPath
	Match
}

func deleteGroup(ctx context.Context, in *deleteGroupInput) (*nothing, error) {
	s, err := in.expecting(ctx)
	if err != nil {
		return nil, err
	}
	return nil, s.DeleteGroup(ctx, in.GroupID)
}

type addGroupMembersInput struct {
	GroupPath
	Body struct {
		UserIDs []string `json:"user_ids" required:"true" nullable:"false" doc:"Ids of users, 1 to 250." example:"[\"usr_01m8akx0ere00rs1w1p5ytf2gc\"]"`
	}
}

func addGroupMembers(ctx context.Context, in *addGroupMembersInput) (*nothing, error) {
	_, _, err := db.From(ctx).AddGroupMembers(ctx, in.GroupID, in.Body.UserIDs)
	return nil, err
}

type groupMembersInput struct {
	GroupPath
	Page
	AppParam
}

func listGroupMembers(ctx context.Context, in *groupMembersInput) (*many[User], error) {
	g, err := present[model.Group](ctx, in.GroupID, "group")
	if err != nil {
		return nil, err
	}
	all, err := db.Listing[model.User](ctx, "Group.users", db.Parent{Key: g.Key}, nil, in.window())
	if err != nil {
		return nil, err
	}
	app, err := in.app(ctx)
	if err != nil {
		return nil, err
	}
	shown, err := users(ctx, all.Nodes, app)
	return &many[User]{Next: all.Token, Body: result[[]User]{shown}}, err
}

type groupMemberPath struct {
	GroupPath
	UserPath
}

func removeGroupMember(ctx context.Context, in *groupMemberPath) (*nothing, error) {
	_, n, err := db.From(ctx).RemoveGroupMembers(ctx, in.GroupID, []string{in.UserID})
	if err == nil && n == 0 {
		err = model.Errorf(model.NotFound, "The user is not in the group.")
	}
	return nil, err
}
