package rest

import (
	"context"
	"strings"

	"tenantry/db"
	"tenantry/model"
)

// userWords are the endpoints' names of what the schema names otherwise.
var userWords = words{
	"phone": "phone_number", "secondaryPhones": "secondary_phone_numbers", "secondary_phones": "secondary_phone_numbers",
	"name.first": "name.first_name", "name.middle": "name.middle_name", "name.last": "name.last_name",
	"address.street": "address.street_address", "apps.appId": "app_ids",
}

func userRoutes() []Route {
	const tag = "Users"
	get := func(path, id, summary, text string, mount func(*Door, Route)) Route {
		return Route{Method: "GET", Path: "/users" + path, Needs: model.UsersRead, Status: 200, tag: tag, id: id, words: userWords, summary: summary, text: text, mount: mount}
	}
	list, count, phone := get("", "getUsers", "List and search users", listText, on(listUsers)), get("/count", "getUsersCount", "Count users", "Those that a search finds, or all.", on(countUsers)),
		get("/phone/{phone_number}", "getUserByPhone", "Get a user by phone number", "Use /users/phone-number/{phone_number}.", on(userByPhone))
	list.Needs, count.Needs, phone.Legacy = model.UsersList, model.UsersList, true
	return []Route{
		list, count,
		get("/identifier", "getUserByIdentifier", "Get a user by any identifier", "", on(userByIdentifier)),
		get("/{user_id}", "getUserById", "Get a user", "", on(userByID)),
		get("/email/{email}", "getUserByEmail", "Get a user by primary email address", "Whatever the case.", on(userByEmail)),
		get("/phone-number/{phone_number}", "getUserByPhoneNumber", "Get a user by primary phone number", "", on(userByPhone)),
		phone,
		get("/username/{username}", "getUserByUsername", "Get a user by username", "In the token's own app; of another token, in the app that `app_id` names.", on(userByUsername)),
		get("/external-user-id/{external_user_id}", "getUserByExternalUserId", "Get a user by external_user_id", "", on(userByExternalID)),
	}
}

const listText = "All users of the app (a token of its own client) or of the tenant, a page at a time.\n\n" +
	"`search` is an expression such as `email sw \"ann\" and (status eq \"Active\" or last_auth pr)`: a field, an operator " +
	"(`eq ne gt ge lt le pr sw co ew`), a value in double quotes (numbers, `true` and `false` without), joined by `and`, `or`, `not` and round brackets. " +
	"Fields: user_id, email, phone_number, secondary_emails, secondary_phone_numbers, username, status, name.first_name, name.middle_name, name.last_name, birthday, language, " +
	"address.country, address.city, external_user_id, external_account_id, created_at, updated_at, last_auth, custom_data.*, custom_app_data.*. " +
	"What `co` and `ew` seek in an email address, a phone number, a name or an external_user_id has at least 3 characters, but for what `not` denies. " +
	"Custom data has no index, nor have `co` and `ew` of other fields: give another condition with it where there are many users."

// AppParam chooses the app whose profile of a user is meant.
type AppParam struct {
	App string `query:"app_id" maxLength:"40" doc:"The app whose external_account_id, custom_app_data and username are meant; of an app's own client, its app."`
}

// app is the app that is meant: the token's own, or the one that is named; nil if none is.
func (p AppParam) app(ctx context.Context) (*model.App, error) {
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	id := p.App
	if id == "" && who.App == nil {
		return nil, nil
	}
	if id == "" {
		return &model.App{Key: *who.App, Name: who.Name}, nil
	}
	app, err := db.ByID[model.App](ctx, id)
	if err == nil && app == nil {
		err = &model.Error{Code: model.NotFound, Field: "app_id", Message: "There is no such app."}
	}
	return app, err
}

type listUsersInput struct {
	AppParam
	Search string `query:"search" maxLength:"2000" doc:"An expression, see above." example:"email eq \"ann@acme.example\""`
	Prefix string `query:"search_prefix" maxLength:"200" doc:"What the primary email address or phone number begins with."`
	Offset int    `query:"page_offset" minimum:"0" maximum:"1000000" default:"0" doc:"How many to skip. Far into a list, page_token is faster."`
	Limit  int    `query:"page_limit" minimum:"1" maximum:"5000" default:"5000" doc:"How many to return at most."`
	Token  string `query:"page_token" maxLength:"2000" doc:"Go on after a page, by its next_page_token; instead of page_offset."`
	Sort   string `query:"sort_field" enum:"email,created_at,phone_number,last_auth" default:"created_at" doc:"What to sort by."`
	Order  string `query:"sort_order" enum:"asc,desc" default:"asc" doc:"In which direction."`
}

// userPage is the answer of the list, which has more around its result than others.
type userPage struct {
	Next string `header:"X-Next-Page-Token" doc:"The page_token of the page that follows, if one does."`
	Body struct {
		Total int      `json:"total_count" required:"true" doc:"How many there are on all pages."`
		Info  pageInfo `json:"page_info" required:"true"`
		Users []User   `json:"result" required:"true" nullable:"false"`
	}
}

type pageInfo struct {
	Next     bool   `json:"has_next_page" required:"true"`
	Previous bool   `json:"has_previous_page" required:"true"`
	Token    string `json:"next_page_token,omitempty" doc:"The page_token of the page that follows."`
}

func (in *listUsersInput) window(app *model.App) db.Window {
	w := db.Window{Offset: in.Offset, Limit: in.Limit, Token: in.Token, Desc: in.Order == "desc", Expr: in.Search, Filter: db.UserKeys, Given: db.Args{}, Count: true}
	if in.Sort != "created_at" {
		w.Sort = in.Sort
	}
	if in.Prefix != "" {
		w.Given["searchPrefix"] = in.Prefix
	}
	if app != nil {
		w.App = &app.Key
	}
	return w
}

func listUsers(ctx context.Context, in *listUsersInput) (*userPage, error) {
	app, err := in.app(ctx)
	if err != nil {
		return nil, err
	}
	found, err := db.Listing[model.User](ctx, "Query.users", db.Parent{}, nil, in.window(app))
	if err != nil {
		return nil, err
	}
	out := &userPage{Next: found.Token}
	out.Body.Total, out.Body.Info = found.Total, pageInfo{found.Next, found.Prev, found.Token}
	out.Body.Users, err = users(ctx, found.Nodes, app)
	return out, err
}

type countUsersInput struct {
	AppParam
	Search string `query:"search" maxLength:"2000" doc:"An expression, as in the list."`
}

type userCount struct {
	Users int `json:"user_count" required:"true"`
}

func countUsers(ctx context.Context, in *countUsersInput) (*struct{ Body result[userCount] }, error) {
	app, err := in.app(ctx)
	if err != nil {
		return nil, err
	}
	list := listUsersInput{Search: in.Search, Limit: 1, Sort: "created_at"}
	found, err := db.Listing[model.User](ctx, "Query.users", db.Parent{}, nil, list.window(app))
	if err != nil {
		return nil, err
	}
	return &struct{ Body result[userCount] }{result[userCount]{userCount{found.Total}}}, nil
}

// UserPath names a user.
type UserPath struct {
	UserID string `path:"user_id" doc:"The id of the user."`
}

func userByID(ctx context.Context, in *struct {
	UserPath
	AppParam
},
) (*one[User], error) {
	g, found := db.SeekID[model.User](ctx, in.UserID)
	return soughtUser(ctx, g, found, in.AppParam)
}

// userByKey reads the user that a key of the schema finds.
func userByKey(ctx context.Context, key, value string, app AppParam) (*one[User], error) {
	g, found := db.Seek[model.User](ctx, "Query.user", db.Parent{}, db.Args{key: value})
	return soughtUser(ctx, g, found, app)
}

// userByFilter reads the user that a key of these endpoints alone finds.
func userByFilter(ctx context.Context, key, value string, param AppParam) (*one[User], error) {
	app, err := param.app(ctx)
	if err != nil {
		return nil, err
	}
	w := db.Window{Limit: 2, Filter: db.UserKeys, Given: db.Args{key: value}}
	if app != nil {
		w.App = &app.Key
	}
	found, err := db.Listing[model.User](ctx, "Query.users", db.Parent{}, nil, w)
	switch {
	case err != nil:
		return nil, err
	case len(found.Nodes) == 0:
		return nil, noSuchUser()
	case len(found.Nodes) > 1:
		return nil, model.InvalidField("app_id", "app_id is needed: several users are called that, in different apps.")
	}
	return oneUser(ctx, found.Nodes[0], nil, param)
}

func noSuchUser() error { return model.Errorf(model.NotFound, "There is no such user.") }

// oneUser is the answer of a single user, who may not be there.
func oneUser(ctx context.Context, u *model.User, err error, param AppParam) (*one[User], error) {
	if err == nil && u == nil {
		err = noSuchUser()
	}
	if err != nil {
		return nil, err
	}
	app, err := param.app(ctx)
	if err != nil {
		return nil, err
	}
	shown, err := users(ctx, []*model.User{u}, app)
	if err != nil {
		return nil, err
	}
	return oneOf(u.Version, shown[0]), nil
}

// soughtUser is the answer of a user who is still to be found.
func soughtUser(ctx context.Context, g *db.Gathering, found func() []*model.User, param AppParam) (*one[User], error) {
	app, err := param.app(ctx)
	if err != nil {
		return nil, err
	}
	shown, err := usersOf(ctx, g, found, app)
	if err != nil {
		return nil, err
	}
	if len(shown) == 0 {
		return nil, noSuchUser()
	}
	return oneOf(found()[0].Version, shown[0]), nil
}

func userByEmail(ctx context.Context, in *struct {
	AppParam
	Email string `path:"email"`
},
) (*one[User], error) {
	return userByKey(ctx, "email", in.Email, in.AppParam)
}

func userByPhone(ctx context.Context, in *struct {
	AppParam
	Phone string `path:"phone_number" doc:"In E.164, with its + (or %2B)."`
},
) (*one[User], error) {
	return userByKey(ctx, "phone", in.Phone, in.AppParam)
}

func userByUsername(ctx context.Context, in *struct {
	AppParam
	Username string `path:"username"`
},
) (*one[User], error) {
	return userByFilter(ctx, "username", in.Username, in.AppParam)
}

func userByExternalID(ctx context.Context, in *struct {
	AppParam
	ID string `path:"external_user_id"`
},
) (*one[User], error) {
	return userByKey(ctx, "externalUserId", in.ID, in.AppParam)
}

func userByIdentifier(ctx context.Context, in *struct {
	AppParam
	Name  string `query:"identifier_name" required:"true" enum:"email,phoneNumber,externalUserId,username,idpIdentifier" doc:"What kind of identifier it is."`
	Value string `query:"identifier_value" required:"true" maxLength:"500" doc:"The identifier."`
},
) (*one[User], error) {
	if key := map[string]string{"email": "email", "phoneNumber": "phone", "externalUserId": "externalUserId"}[in.Name]; key != "" {
		return userByKey(ctx, key, in.Value, in.AppParam)
	}
	key := map[string]string{"username": "username", "idpIdentifier": "identity"}[in.Name]
	return userByFilter(ctx, key, in.Value, in.AppParam)
}

// users are users with all that stands beside their own rows, read together.
func users(ctx context.Context, all []*model.User, app *model.App) ([]User, error) {
	g := db.Gather(keysOf(all, func(u *model.User) model.Key { return u.Key }))
	return usersOf(ctx, g, func() []*model.User { return all }, app)
}

// usersOf are those that were gathered.
func usersOf(ctx context.Context, g *db.Gathering, found func() []*model.User, app *model.App) ([]User, error) {
	emails, phones := db.Along[model.UserEmail](ctx, g, "User.emails", 20, nil), db.Along[model.UserPhone](ctx, g, "User.phones", 20, nil)
	identities := db.Along[model.UserIdentity](ctx, g, "User.identities", 50, nil)
	groups := db.AlongIDs(ctx, g, "User.groups", 1000)
	passwords := db.Along[model.UserPasswordInfo](ctx, g, "User.passwordInfo", 1, nil)
	profiles := func(int) []*model.UserAppProfile { return nil }
	if app != nil {
		profiles = db.Along[model.UserAppProfile](ctx, g, "User.apps.profile", 1, &app.Key)
	}
	if err := g.Read(ctx); err != nil {
		return nil, err
	}
	all := found()
	out := make([]User, 0, len(all))
	for i, u := range all {
		s := newUser(u)
		s.reach(emails(i), phones(i))
		for _, identity := range identities(i) {
			s.Identities = append(s.Identities, newIdentity(identity))
		}
		s.GroupIDs = append(s.GroupIDs, groups(i)...)
		for _, p := range passwords(i) {
			s.Password = &passwordInfo{p.Expired, p.Temporary, epoch(p.UpdatedAt), isoOf(p.ExpiresAt)}
		}
		s.in(app, profiles(i))
		out = append(out, s)
	}
	return out, nil
}

// authType is how somebody signs in with an identity, in the endpoints' words.
func authType(i *model.UserIdentity) string {
	name := strings.ToLower(i.ProviderName)
	switch {
	case strings.EqualFold(i.ProviderType, "oauth2"):
		return "oauth2"
	case name == "password", name == "webauthn", name == "totp", name == "saml":
		return name
	case name == "email":
		return "email_otp"
	case name == "phone", name == "sms":
		return "sms_otp"
	}
	return "transmit"
}
