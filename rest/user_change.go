package rest

import (
	"context"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/db"
	"tenantry/model"
)

func userChangeRoutes() []Route {
	const tag = "Users"
	route := func(method, path string, needs model.Permission, status int, id, summary, text string, mount func(*Door, Route)) Route {
		return Route{Method: method, Path: path, Needs: needs, Status: status, tag: tag, id: id, words: userWords, summary: summary, text: text, mount: mount, Also: []int{409}}
	}
	remove := route("DELETE", "/manage/users/{user_id}", model.UsersDelete, 204, "deleteUser", "Delete a user", "From the tenant, with all data of the tenant and of apps; what they did stays in the log.", on(deleteUser))
	remove.Wide, remove.Also = true, []int{412}
	update := route("PUT", "/users/{user_id}", model.UsersEdit, 200, "updateUser", "Update a user",
		"What is absent stays; null clears. `name`, `address` and lists are replaced whole; `custom_data` and `custom_app_data` merge at the top level. "+
			"A new primary address is not verified. `Disabled` shuts the user out and ends their sessions; `Active` and `Pending` let a disabled user in again, with the status from before.", on(updateUser))
	update.Also = []int{409, 412}
	bulk := route("POST", "/users/bulk", model.UsersCreate, 201, "createUsers", "Create many users",
		"At most 5,000 and 8 MiB, without credentials. Each is created or not by itself; `results` says what became of each, by its index. They are committed in groups of 500.", on(createUsers))
	bulk.body, bulk.deadline, bulk.Legacy = 8<<20, 50*time.Second, true
	edit := func(method, path string, status int, id, summary, text string, mount func(*Door, Route)) Route {
		return route(method, "/users/{user_id}"+path, model.UsersEdit, status, id, summary, text, mount)
	}
	return []Route{
		route("POST", "/users", model.UsersCreate, 201, "createUser", "Create a user", "With an email address or a phone number. A token of an app's own client puts them into its app, another token into those of `app_ids`.", on(createUser)),
		bulk, update, remove,
		edit("POST", "/apps", 204, "addUserToApp", "Add a user to an app", "An existing user of the tenant. It stays as it is if they have the app already.", on(addUserApp)),
		edit("DELETE", "/apps", 204, "removeUserFromApp", "Remove a user from an app", "The token's own app, or the one that `app_id` names; with what the app keeps of them. A conflict where the app comes to them by other ways than by hand.", on(removeUserApp)),
		edit("DELETE", "/emails/{email}", 204, "removeEmail", "Remove a secondary email address", "", on(removeEmail)),
		edit("POST", "/emails/{email}/verify", 202, "verifyEmail", "Mark an email address as verified", "", on(verifyEmail)),
		edit("DELETE", "/phone-numbers/{phone_number}", 204, "removePhoneNumber", "Remove a secondary phone number", "", on(removePhone)),
		edit("POST", "/phone-numbers/{phone_number}/verify", 202, "verifyPhoneNumber", "Mark a phone number as verified", "", on(verifyPhone)),
	}
}

// UserFields are the members that the bodies of create and update share.
type UserFields struct {
	Email             member[string]      `json:"email,omitempty" doc:"The primary email address." example:"ann@acme.example"`
	Phone             member[string]      `json:"phone_number,omitempty" doc:"The primary phone number, in E.164." example:"+14155550101"`
	SecondaryEmails   member[[]string]    `json:"secondary_emails,omitempty" doc:"All others; at most 10. Those that stay keep whether they are verified."`
	SecondaryPhones   member[[]string]    `json:"secondary_phone_numbers,omitempty" doc:"All others; at most 10."`
	Username          member[string]      `json:"username,omitempty" doc:"Unique in the app."`
	Birthday          member[string]      `json:"birthday,omitempty" doc:"YYYY-MM-DD; of a time, its day." example:"1990-12-31"`
	Address           member[AddressBody] `json:"address,omitempty"`
	Name              member[NameBody]    `json:"name,omitempty"`
	ExternalAccountID member[string]      `json:"external_account_id,omitempty" doc:"Of the user in the app."`
	CustomAppData     member[object]      `json:"custom_app_data,omitempty" doc:"At most 512,000 bytes for one app."`
	Picture           member[string]      `json:"picture,omitempty" doc:"An address that begins with https://."`
	Language          member[string]      `json:"language,omitempty" example:"en"`
	CustomData        member[object]      `json:"custom_data,omitempty" doc:"At most 512,000 bytes."`
	ExternalUserID    member[string]      `json:"external_user_id,omitempty" doc:"Unique in the tenant."`
}

// NameBody is a name as it is given; replaced whole.
type NameBody struct {
	Title  *string `json:"title,omitempty" nullable:"true"`
	First  *string `json:"first_name,omitempty" nullable:"true"`
	Middle *string `json:"middle_name,omitempty" nullable:"true"`
	Last   *string `json:"last_name,omitempty" nullable:"true"`
}

// AddressBody is an address as it is given; replaced whole.
type AddressBody struct {
	Country    *string `json:"country,omitempty" nullable:"true"`
	State      *string `json:"state,omitempty" nullable:"true"`
	City       *string `json:"city,omitempty" nullable:"true"`
	Street     *string `json:"street_address,omitempty" nullable:"true"`
	PostalCode *string `json:"postal_code,omitempty" nullable:"true"`
	Type       *string `json:"type,omitempty" nullable:"true" doc:"Home, Work or Other, whatever the case."`
}

func (n NameBody) input() *model.UserNameInput {
	return &model.UserNameInput{
		Title: graphql.OmittableOf(n.Title), First: graphql.OmittableOf(n.First), Middle: graphql.OmittableOf(n.Middle), Last: graphql.OmittableOf(n.Last),
	}
}

func (a AddressBody) input() (*model.AddressInput, error) {
	in := &model.AddressInput{
		Street: graphql.OmittableOf(a.Street), City: graphql.OmittableOf(a.City), State: graphql.OmittableOf(a.State),
		PostalCode: graphql.OmittableOf(a.PostalCode), Country: graphql.OmittableOf(a.Country), Type: graphql.OmittableOf[*model.AddressType](nil),
	}
	if a.Type == nil {
		return in, nil
	}
	typ := model.AddressType(strings.ToUpper(*a.Type))
	if !typ.IsValid() {
		return nil, model.InvalidField("address.type", "address.type must be Home, Work or Other.")
	}
	in.Type = graphql.OmittableOf(&typ)
	return in, nil
}

// update is what the members change of the user's own row.
func (f UserFields) update() (model.UserUpdateInput, error) {
	in := model.UserUpdateInput{
		Email: f.Email.given(), Phone: f.Phone.given(), Picture: f.Picture.given(), Language: f.Language.given(), ExternalUserID: f.ExternalUserID.given(),
	}
	var err error
	if in.CustomData, err = data(f.CustomData); err != nil {
		return in, err
	}
	if f.Name.said {
		in.Name = graphql.OmittableOf[*model.UserNameInput](nil)
		if f.Name.value != nil {
			in.Name = graphql.OmittableOf(f.Name.value.input())
		}
	}
	if f.Address.said {
		in.Address = graphql.OmittableOf[*model.AddressInput](nil)
		if f.Address.value != nil {
			a, err := f.Address.value.input()
			if err != nil {
				return in, err
			}
			in.Address = graphql.OmittableOf(a)
		}
	}
	in.Birthday, err = day(f.Birthday)
	return in, err
}

// day is a day that may be given as a time.
func day(m member[string]) (graphql.Omittable[*model.Date], error) {
	if !m.said {
		return graphql.Omittable[*model.Date]{}, nil
	}
	if m.value == nil {
		return graphql.OmittableOf[*model.Date](nil), nil
	}
	text := *m.value
	d, err := model.UnmarshalDate(text[:min(len(text), len(time.DateOnly))])
	if err != nil {
		return graphql.Omittable[*model.Date]{}, model.InvalidField("birthday", "birthday must be a day such as 1990-12-31.")
	}
	return graphql.OmittableOf(&d), nil
}

// profile is what the members change of the user in one app; nil if nothing.
func (f UserFields) profile(app string) (*model.UserAppProfileUpdateInput, error) {
	if !f.Username.said && !f.ExternalAccountID.said && !f.CustomAppData.said {
		return nil, nil
	}
	if app == "" {
		return nil, model.InvalidField("app_id", "app_id is needed: username, external_account_id and custom_app_data are of one app.")
	}
	in := &model.UserAppProfileUpdateInput{AppID: app, Username: f.Username.given(), ExternalAccountID: f.ExternalAccountID.given()}
	var err error
	in.CustomAppData, err = data(f.CustomAppData)
	return in, err
}

// CreateUserBody is a user to be created.
type CreateUserBody struct {
	UserFields
	AppIDs      []string     `json:"app_ids,omitempty" nullable:"false" doc:"The apps that they may use, at most 100. Of an app's own client, its app."`
	Credentials *Credentials `json:"credentials,omitempty" doc:"A password from the start. Needs the permission authenticators:create, too."`
}

// input is the body as the Scope takes it. App is the one whose profile is meant.
func (b CreateUserBody) input(app *model.App) (model.UserCreateInput, error) {
	u, err := b.update()
	if err != nil {
		return model.UserCreateInput{}, err
	}
	in := model.UserCreateInput{
		Email: u.Email, Phone: u.Phone, Name: u.Name, Birthday: u.Birthday, Address: u.Address, Picture: u.Picture, Language: u.Language,
		ExternalUserID: u.ExternalUserID, CustomData: u.CustomData,
		SecondaryEmails: list(b.SecondaryEmails), SecondaryPhones: list(b.SecondaryPhones),
	}
	id := ""
	if app != nil {
		id = app.ID()
	} else if len(b.AppIDs) == 1 {
		id = b.AppIDs[0]
	}
	p, err := b.profile(id)
	if err != nil {
		return in, err
	}
	var apps []*model.UserCreateAppInput
	if p != nil {
		apps = append(apps, &model.UserCreateAppInput{AppID: id, Username: p.Username, ExternalAccountID: p.ExternalAccountID, CustomAppData: p.CustomAppData})
	}
	for _, other := range b.AppIDs {
		if p == nil || other != id {
			apps = append(apps, &model.UserCreateAppInput{AppID: other})
		}
	}
	in.Apps = graphql.OmittableOf(apps)
	if c := b.Credentials; c != nil {
		in.Password = graphql.OmittableOf(&model.UserCreatePasswordInput{Password: model.SecretOf(c.Password), Temporary: c.temporary()})
	}
	return in, nil
}

func createUser(ctx context.Context, in *struct {
	AppParam
	Body CreateUserBody
},
) (*one[User], error) {
	app, err := in.app(ctx)
	if err != nil {
		return nil, err
	}
	input, err := in.Body.input(app)
	if err != nil {
		return nil, err
	}
	u, err := db.From(ctx).CreateUser(ctx, input)
	return oneUser(ctx, u, err, in.AppParam)
}

type updateUserInput struct {
	UserPath
	AppParam
	Match
	Body struct {
		UserFields
		Status member[string] `json:"status,omitempty" enum:"Active,Disabled,Pending"`
	}
}

func updateUser(ctx context.Context, in *updateUserInput) (*one[User], error) {
	app, err := in.app(ctx)
	if err != nil {
		return nil, err
	}
	change := db.UserChange{Emails: whole(in.Body.SecondaryEmails), Phones: whole(in.Body.SecondaryPhones)}
	if app != nil {
		change.App = app.ID()
	}
	if change.UserUpdateInput, err = in.Body.update(); err != nil {
		return nil, err
	}
	if change.ExpectedVersion, err = in.Match.given(); err != nil {
		return nil, err
	}
	if change.Profile, err = in.Body.profile(change.App); err != nil {
		return nil, err
	}
	if s := in.Body.Status.value; s != nil {
		disabled := *s == "Disabled"
		change.Disabled = &disabled
	}
	u, err := db.From(ctx).ChangeUser(ctx, in.UserID, change)
	return oneUser(ctx, u, err, in.AppParam)
}

type deleteUserInput struct {
	UserPath
	Match
}

func deleteUser(ctx context.Context, in *deleteUserInput) (*nothing, error) {
	s, err := in.expecting(ctx)
	if err != nil {
		return nil, err
	}
	return nil, s.DeleteUser(ctx, in.UserID)
}
