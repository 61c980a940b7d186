package rest

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/db"
	"tenantry/model"
)

// appWords are the endpoints' names of what an app and its default client have.
var appWords = words{
	"name": "app_name", "description": "app_description", "publicSignUp": "allow_public_signup", "defaultClient": "first_client",
	"defaultClient.name": "first_client.name", "defaultClient.description": "first_client.description", "defaultClient.roleIds": "first_client.role_ids",
	"redirectUris": "redirect_uris", "defaultClient.redirectUris": "redirect_uris", "defaultClient.type": "client_type",
	"defaultClient.accessTokenTtl": "first_client.token_expiration.access_token_ttl",
}

func appRoutes() []Route {
	const at, tag = "/applications", "Applications"
	return []Route{
		{
			Method: "POST", Path: at, Needs: model.AppsCreate, Status: 201, Also: []int{409}, tag: tag, id: "createApp", words: appWords,
			summary: "Create an application", text: "With its default client, as `first_client` says it, or the older members of the same meaning. Its `client_secret` is in this answer and never again.", mount: on(createApp),
		},
		{
			Method: "GET", Path: at, Needs: model.AppsList, Status: 200, tag: tag, id: "getApps", words: appWords,
			summary: "List applications", text: "All of them, oldest first, without their logos; an app's own token sees the app. Of the default client nothing without `apps:read`.", mount: on(listApps),
		},
		{
			Method: "GET", Path: at + "/list", Needs: model.AppsList, Status: 200, tag: tag, id: "getBasicApps", words: appWords,
			summary: "List applications, in short", text: "All of them, oldest first; an app's own token sees the app.", mount: on(listBasicApps),
		},
		{
			Method: "GET", Path: at + "/{app_id}", Needs: model.AppsRead, Status: 200, tag: tag, id: "getApp", words: appWords,
			summary: "Get an application", mount: on(getApp),
		},
		{
			Method: "PUT", Path: at + "/{app_id}", Needs: model.AppsEdit, Status: 200, Also: []int{409, 412}, tag: tag, id: "updateApp", words: appWords,
			summary: "Update an application", text: "What is absent stays. An object or a list is replaced whole. null clears. Of `first_client`, what is said changes the default client.", mount: on(updateApp),
		},
		{
			Method: "DELETE", Path: at + "/{app_id}", Needs: model.AppsDelete, Status: 204, Also: []int{409, 412}, tag: tag, id: "deleteApp", words: appWords,
			summary: "Delete an application", text: "With its clients, its assignments and what it keeps of users, who stay. 409 while it is a default app.", mount: on(deleteApp),
		},
		{
			Method: "PUT", Path: at + "/{app_id}/resources", Needs: model.AppsEdit, Status: 200, Also: []int{409}, Legacy: true, tag: tag, id: "setAppResources", words: appWords,
			summary: "Set the resources of the default client", text: "They are kept and given back.", mount: on(setAppResources),
		},
	}
}

// AppFields are the members that the bodies of an app share.
type AppFields struct {
	Description      member[string]        `json:"app_description,omitempty" doc:"What it is for, at most 1,000 characters." kept:"-"`
	PublicSignup     member[bool]          `json:"allow_public_signup,omitempty" doc:"Whether a first sign-in makes a user; false for a new one." kept:"-"`
	FirstProtocol    member[string]        `json:"first_client_authentication_protocol,omitempty" enum:"oidc" doc:"The protocol of the default client." kept:"-"`
	FirstClient      member[ClientChange]  `json:"first_client,omitempty" doc:"The default client." kept:"-"`
	ServiceProviders member[[]string]      `json:"service_providers,omitempty" maxItems:"100"`
	Authenticator    member[authenticator] `json:"authenticator_preferences,omitempty"`
	Invalidates      member[object]        `json:"refresh_token_invalidation_trigger_configuration,omitempty"`
	Logo             member[string]        `json:"logo,omitempty" doc:"An address."`
	AppSettings

	DisplayName       member[string]   `json:"client_display_name,omitempty" doc:"The name of the default client; that of the app if nothing names it." deprecated:"true" kept:"-"`
	ClientDescription member[string]   `json:"client_description,omitempty" deprecated:"true" kept:"-"`
	ClientType        member[string]   `json:"client_type,omitempty" enum:"web,native" deprecated:"true" kept:"-"`
	RedirectURIs      member[[]string] `json:"redirect_uris,omitempty" deprecated:"true" kept:"-"`
	Resources         member[[]string] `json:"resources,omitempty" maxItems:"100" deprecated:"true" kept:"-"`
	AuthMethod        member[string]   `json:"client_auth_method,omitempty" enum:"client_secret_basic,self_signed_tls_client_auth,tls_client_auth,none,private_key_jwt" deprecated:"true" kept:"-"`
	DeviceAuth        member[object]   `json:"device_authorization,omitempty" deprecated:"true" kept:"-"`
	CibaAuth          member[object]   `json:"ciba_authorization,omitempty" deprecated:"true" kept:"-"`
}

// client is what is said of the default client, in either way.
func (f *AppFields) client() ClientChange {
	var c ClientChange
	if f.FirstClient.value != nil {
		c = *f.FirstClient.value
	}
	c.Name, c.Description, c.ClientType = c.Name.or(f.DisplayName), c.Description.or(f.ClientDescription), c.ClientType.or(f.ClientType)
	c.RedirectURIs, c.Resources, c.AuthMethod = c.RedirectURIs.or(f.RedirectURIs), c.Resources.or(f.Resources), c.AuthMethod.or(f.AuthMethod)
	c.DeviceAuth, c.CibaAuth = c.DeviceAuth.or(f.DeviceAuth), c.CibaAuth.or(f.CibaAuth)
	return c
}

// keeping is the scope that keeps what nothing here acts on with the app and its client.
func (f *AppFields) keeping(ctx context.Context, client ClientChange) (*db.Scope, error) {
	app, err := keep(*f)
	if err != nil {
		return nil, err
	}
	ofClient, err := keep(client)
	return db.Keeping(ctx, db.Documented{"App": app, "Client": ofClient}), err
}

type createAppInput struct {
	Body struct {
		Name string `json:"app_name" required:"true" doc:"What people call it, 1 to 200 characters, unique in the tenant." example:"My App"`
		AppFields
	}
}

func createApp(ctx context.Context, in *createAppInput) (*one[*App], error) {
	said := in.Body.client()
	s, err := in.Body.keeping(ctx, said)
	if err != nil {
		return nil, err
	}
	made, err := s.CreateApp(ctx, model.AppCreateInput{
		Name: in.Body.Name, Description: in.Body.Description.given(), Active: true,
		PublicSignUp: in.Body.PublicSignup.value != nil && *in.Body.PublicSignup.value, DefaultClient: said.part(),
	})
	if err != nil {
		return nil, err
	}
	app, err := withClient(ctx, made.App)
	if err != nil {
		return nil, err
	}
	app.ClientID, app.ClientSecret = made.ClientID, made.ClientSecret
	return app.one(made.App), nil
}

// withClient is an app with its default client, for who has just written it: who may change
// it need not be able to read it.
func withClient(ctx context.Context, app *model.App) (*App, error) {
	client, err := db.One[model.Client](ctx, "App.defaultClient", db.Parent{Key: app.Key}, nil)
	if err != nil && model.CodeOf(err) != model.Forbidden {
		return nil, err
	}
	a, err := appShown(ctx, app, client)
	if err == nil && client != nil {
		a.client = client.Version
	}
	return a, err
}

// one is the answer of an app with its default client, a change of which is one of the answer.
func (a *App) one(app *model.App) *one[*App] {
	return &one[*App]{ETag: twoTag(app.Version, a.client), Body: result[*App]{a}}
}

func listApps(ctx context.Context, in *Page) (*many[AppBody], error) {
	all, err := db.Listing[model.App](ctx, "Query.apps", db.Parent{}, nil, in.window())
	if err != nil {
		return nil, err
	}
	g := db.Gather(keysOf(all.Nodes, func(a *model.App) model.Key { return a.Key }))
	clients := db.Along[model.Client](ctx, g, "App.defaultClient", 1, nil)
	if err := g.Read(ctx); err != nil {
		return nil, err
	}
	out := &many[AppBody]{Next: all.Token, Body: result[[]AppBody]{make([]AppBody, 0, len(all.Nodes))}}
	for i, app := range all.Nodes {
		var client *model.Client
		for _, c := range clients(i) {
			client = c
		}
		a, err := appShown(ctx, app, client)
		if err != nil {
			return nil, err
		}
		out.Body.Result = append(out.Body.Result, a.AppBody)
	}
	return out, nil
}

// basicApp is an app in short.
type basicApp struct {
	AppID       string `json:"app_id" required:"true" example:"app_01m8akx0ere00rs1w1p5ytf2gc"`
	TenantID    string `json:"tenant_id" required:"true" example:"ten_01m8akx0ere00rs1w1p5ytf2gc"`
	Name        string `json:"app_name" required:"true" example:"My App"`
	Description string `json:"app_description" required:"true"`
	LoginURI    string `json:"login_uri,omitempty"`
}

func listBasicApps(ctx context.Context, in *Page) (*many[basicApp], error) {
	all, err := db.Listing[model.App](ctx, "Query.apps", db.Parent{}, nil, in.window())
	if err != nil {
		return nil, err
	}
	out := &many[basicApp]{Next: all.Token, Body: result[[]basicApp]{make([]basicApp, 0, len(all.Nodes))}}
	for _, app := range all.Nodes {
		a, err := appShown(ctx, app, nil)
		if err != nil {
			return nil, err
		}
		out.Body.Result = append(out.Body.Result, basicApp{a.AppID, a.TenantID, a.Name, a.Description, a.LoginURI})
	}
	return out, nil
}

// AppPath names an app.
type AppPath struct {
	AppID string `path:"app_id" doc:"The id of the application."`
}

func getApp(ctx context.Context, in *AppPath) (*one[*App], error) {
	app, err := present[model.App](ctx, in.AppID, "app")
	if err != nil {
		return nil, err
	}
	a, err := withClient(ctx, app)
	if err != nil {
		return nil, err
	}
	return a.one(app), nil
}

type updateAppInput struct {
	AppPath
	Match
	Body struct {
		Name member[string] `json:"app_name,omitempty" doc:"What people call it." example:"My App" kept:"-"`
		AppFields
	}
}

func updateApp(ctx context.Context, in *updateAppInput) (*one[*App], error) {
	version, ofClient, err := in.Match.two()
	if err != nil {
		return nil, err
	}
	said := in.Body.client()
	s, err := in.Body.keeping(ctx, said)
	if err != nil {
		return nil, err
	}
	part := said.part()
	if kept, _ := keep(said); kept != nil && !part.IsSet() {
		part = graphql.OmittableOf(&model.ClientUpdateInput{})
	}
	if part.IsSet() {
		part.Value().ExpectedVersion = ofClient
	}
	app, err := s.UpdateApp(ctx, in.AppID, model.AppUpdateInput{
		ExpectedVersion: version, Name: in.Body.Name.given(), Description: in.Body.Description.given(),
		PublicSignUp: in.Body.PublicSignup.given(), DefaultClient: part,
	})
	if err != nil {
		return nil, err
	}
	a, err := withClient(ctx, app)
	if err != nil {
		return nil, err
	}
	return a.one(app), nil
}

type deleteAppInput struct {
	AppPath
	Match
}

func deleteApp(ctx context.Context, in *deleteAppInput) (*nothing, error) {
	s, err := in.expecting(ctx)
	if err != nil {
		return nil, err
	}
	return nil, s.DeleteApp(ctx, in.AppID)
}

type setAppResourcesInput struct {
	AppPath
	ResourcesBody
}

func setAppResources(ctx context.Context, in *setAppResourcesInput) (*one[*App], error) {
	kept, err := in.kept()
	if err != nil {
		return nil, err
	}
	app, err := db.Keeping(ctx, kept).UpdateApp(ctx, in.AppID, model.AppUpdateInput{})
	if err != nil {
		return nil, err
	}
	a, err := withClient(ctx, app)
	if err != nil {
		return nil, err
	}
	return a.one(app), nil
}
