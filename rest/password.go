package rest

import (
	"context"
	"errors"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/db"
	"tenantry/model"
)

func passwordRoutes() []Route {
	const text = "8 to 128 characters, none of the commonest, and with `enforce_complexity` three kinds of characters. `force_replace` makes it temporary. " +
		"`error_code` of a refusal is a word: `system_invalid_input`, `auth_password_weak`, `auth_password_breached`, `auth_password_recently_used`, `auth_password_already_configured`, `user_not_found`."
	route := func(method string, needs model.Permission, id, summary string, status int, mount func(*Door, Route)) Route {
		return Route{
			Method: method, Path: "/users/{user_id}/password", Needs: needs, Status: status, Also: []int{409}, tag: "Users",
			id: id, summary: summary, text: text, words: userWords, mount: mount,
		}
	}
	return []Route{
		route("POST", model.AuthenticatorsCreate, "addPassword", "Create a password", 201, on(addPassword)),
		route("PUT", model.AuthenticatorsEdit, "updatePassword", "Update a password", 200, on(updatePassword)),
	}
}

// Credentials are a password that somebody has chosen for a user.
type Credentials struct {
	Password string `json:"password" required:"true" format:"password" doc:"The password."`
	Replace  *bool  `json:"force_replace,omitempty" doc:"Whether it is to be replaced at the next sign-in; true if absent."`
	Complex  *bool  `json:"enforce_complexity,omitempty" doc:"Whether it must have three kinds of characters; true if absent."`
}

// temporary reports whether the user must choose their own at the next sign-in.
func (c Credentials) temporary() bool { return c.Replace == nil || *c.Replace }

// complex reports whether three kinds of characters are asked for.
func (c Credentials) complex() bool { return c.Complex == nil || *c.Complex }

// registered is the answer of both routes.
type registered struct {
	Message string `json:"message" required:"true" example:"Password registered"`
}

// AddPassword is a password for a user who has none, with the name that goes with it.
type AddPassword struct {
	Credentials
	Username member[string] `json:"username,omitempty" doc:"To sign in to the app with: the token's own, or the one that app_id names."`
}

func addPassword(ctx context.Context, in *struct {
	UserPath
	AppParam
	Body AddPassword
},
) (*struct{ Body result[registered] }, error) {
	b := in.Body
	input := model.UserPasswordCreateInput{
		Password: model.SecretOf(b.Password), Temporary: b.temporary(), EnforceComplexity: b.complex(), Username: b.Username.given(),
	}
	if in.App != "" {
		input.AppID = graphql.OmittableOf(&in.App)
	}
	_, err := db.From(ctx).CreateUserPassword(ctx, in.UserID, input)
	return passwordAnswer(err)
}

func updatePassword(ctx context.Context, in *struct {
	UserPath
	Body Credentials
},
) (*struct{ Body result[registered] }, error) {
	b := in.Body
	_, err := db.From(ctx).UpdateUserPassword(ctx, in.UserID, model.UserPasswordUpdateInput{
		Password: model.SecretOf(b.Password), Temporary: b.temporary(), EnforceComplexity: b.complex(),
	})
	return passwordAnswer(err)
}

// passwordAnswer has a word for every refusal.
func passwordAnswer(err error) (*struct{ Body result[registered] }, error) {
	if e, ok := errors.AsType[*model.Error](err); ok && e.Reason == "" {
		said := *e
		said.Reason = map[model.Code]model.Reason{model.NotFound: "user_not_found", model.Invalid: "system_invalid_input"}[e.Code]
		return nil, &said
	}
	if err != nil {
		return nil, err
	}
	return &struct{ Body result[registered] }{result[registered]{registered{"Password registered"}}}, nil
}
