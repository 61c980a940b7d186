package rest

import (
	"context"

	"tenantry/db"
	"tenantry/model"
)

func managementAppRoutes() []Route {
	const at, tag = "/management/applications", "Management apps"
	own := words{"name": "app_name", "description": "app_description"}
	return []Route{
		{
			Method: "POST", Path: at, Needs: model.ManagementAppsCreate, Status: 201, Also: []int{409}, tag: tag, id: "createManagementApp", words: own,
			summary: "Create a management app", text: "Its `client_secret` is in this answer and never again.", mount: on(createManagementApp),
		},
		{
			Method: "GET", Path: at, Needs: model.ManagementAppsList, Status: 200, tag: tag, id: "getManagementApps", words: own,
			summary: "List management apps", text: "All of them, oldest first, without their logos.", mount: on(listManagementApps),
		},
		{
			Method: "GET", Path: at + "/{app_id}", Needs: model.ManagementAppsRead, Status: 200, tag: tag, id: "getManagementApp", words: own,
			summary: "Get a management app", mount: on(getManagementApp),
		},
		{
			Method: "PUT", Path: at + "/{app_id}", Needs: model.ManagementAppsEdit, Status: 200, Also: []int{409, 412}, tag: tag, id: "updateManagementApp", words: own,
			summary: "Update a management app", text: "What is absent stays. An object is replaced whole. null clears.", mount: on(updateManagementApp),
		},
		{
			Method: "DELETE", Path: at + "/{app_id}", Needs: model.ManagementAppsDelete, Status: 204, Also: []int{412}, tag: tag, id: "deleteManagementApp", words: own,
			summary: "Delete a management app", text: "With its client and its role assignments; its tokens stop working.", mount: on(deleteManagementApp),
		},
		{
			Method: "POST", Path: at + "/{app_id}/secrets", Needs: model.ManagementAppsEdit, Status: 201, Also: []int{409}, tag: tag, id: "createManagementAppSecret",
			summary: "Add a client secret", text: "The old one works on until it is deleted: this is how a secret is rotated. At most two at a time; a third is a conflict.", mount: on(createManagementAppSecret),
		},
		{
			Method: "GET", Path: at + "/{app_id}/secrets", Needs: model.ManagementAppsRead, Status: 200, tag: tag, id: "getManagementAppSecrets",
			summary: "List client secrets", text: "Without the secrets themselves, which nobody can read again.", mount: on(listManagementAppSecrets),
		},
		{
			Method: "DELETE", Path: at + "/{app_id}/secrets/{secret_id}", Needs: model.ManagementAppsEdit, Status: 204, Also: []int{409}, tag: tag, id: "deleteManagementAppSecret",
			summary: "Delete a client secret", text: "It stops working within 5 seconds. The last one stays.", mount: on(deleteManagementAppSecret),
		},
	}
}

// ManagementAppSettings are the members that are kept of a management app.
type ManagementAppSettings struct {
	FirstProtocol member[string] `json:"first_client_authentication_protocol,omitempty" enum:"oidc,saml" doc:"The protocol of the first client." kept:"-"`
	FirstClient   member[object] `json:"first_client,omitempty" doc:"The first client, as OIDC or SAML; replaced whole."`
	AppSettings
}

type createManagementAppInput struct {
	Body struct {
		Name        string         `json:"app_name" required:"true" doc:"What people call it, 1 to 200 characters, unique among the tenant's management apps." example:"My App"`
		Description member[string] `json:"app_description,omitempty" doc:"What it is for, at most 1,000 characters."`
		ManagementAppSettings
	}
}

func createManagementApp(ctx context.Context, in *createManagementAppInput) (*one[*App], error) {
	kept, err := keep(in.Body.ManagementAppSettings)
	if err != nil {
		return nil, err
	}
	made, err := db.Keeping(ctx, db.Documented{"ManagementApp": kept}).CreateManagementApp(ctx, model.ManagementAppCreateInput{
		Name: in.Body.Name, Description: in.Body.Description.given(),
	})
	if err != nil {
		return nil, err
	}
	app, err := managementApp(ctx, made.ManagementApp, made.ClientID)
	if err != nil {
		return nil, err
	}
	app.ClientSecret = made.ClientSecret
	return oneOf(made.ManagementApp.Version, app), nil
}

// managementApp is a management app as the endpoints show it.
func managementApp(ctx context.Context, m *model.ManagementApp, clientID string) (*App, error) {
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	a, err := newApp(who.Tenant, m.Documented)
	if err != nil {
		return nil, err
	}
	a.AppID, a.Name, a.Description, a.ClientID = m.ID(), m.Name, text(m.Description), clientID
	a.CreatedAt, a.UpdatedAt, a.CreatedBy = iso(m.CreatedAt), iso(m.UpdatedAt), maker(m.ByKind, m.ByID)
	if a.CustomDomain != nil {
		a.CustomDomain.UpdatedAt = a.UpdatedAt
	}
	return a, nil
}

func listManagementApps(ctx context.Context, in *Page) (*many[AppBody], error) {
	all, err := db.Listing[model.ManagementApp](ctx, "Query.managementApps", db.Parent{}, nil, db.Window{Limit: in.Limit, Token: in.Token})
	if err != nil {
		return nil, err
	}
	g := db.Gather(keysOf(all.Nodes, func(m *model.ManagementApp) model.Key { return m.Key }))
	clients := db.Along[model.Client](ctx, g, "ManagementApp.client", 1, nil)
	if err := g.Read(ctx); err != nil {
		return nil, err
	}
	out := &many[AppBody]{Next: all.Token, Body: result[[]AppBody]{make([]AppBody, 0, len(all.Nodes))}}
	for i, m := range all.Nodes {
		clientID := ""
		for _, c := range clients(i) {
			clientID = c.ClientID
		}
		a, err := managementApp(ctx, m, clientID)
		if err != nil {
			return nil, err
		}
		out.Body.Result = append(out.Body.Result, a.AppBody)
	}
	return out, nil
}

// ManagementAppPath names a management app. (The library sees exported parts of an input only.)
type ManagementAppPath struct {
	AppID string `path:"app_id" doc:"The id of the management app."`
}

// find reads the management app that the path names, and its client.
func (p ManagementAppPath) find(ctx context.Context) (*model.ManagementApp, *model.Client, error) {
	app, err := db.ByID[model.ManagementApp](ctx, p.AppID)
	if err != nil {
		return nil, nil, err
	}
	if app == nil {
		return nil, nil, model.Errorf(model.NotFound, "There is no such management app.")
	}
	client, err := db.One[model.Client](ctx, "ManagementApp.client", db.Parent{Key: app.Key}, nil)
	return app, client, err
}

func getManagementApp(ctx context.Context, in *ManagementAppPath) (*one[*App], error) {
	m, client, err := in.find(ctx)
	if err != nil {
		return nil, err
	}
	a, err := managementApp(ctx, m, client.ClientID)
	return oneOf(m.Version, a), err
}

type updateManagementAppInput struct {
	ManagementAppPath
	Match
	Body struct {
		Name        member[string] `json:"app_name,omitempty" doc:"What people call it." example:"My App"`
		Description member[string] `json:"app_description,omitempty" doc:"What it is for."`
		ManagementAppSettings
	}
}

func updateManagementApp(ctx context.Context, in *updateManagementAppInput) (*one[*App], error) {
	version, err := in.Match.given()
	if err != nil {
		return nil, err
	}
	kept, err := keep(in.Body.ManagementAppSettings)
	if err != nil {
		return nil, err
	}
	m, err := db.Keeping(ctx, db.Documented{"ManagementApp": kept}).UpdateManagementApp(ctx, in.AppID, model.ManagementAppUpdateInput{
		ExpectedVersion: version, Name: in.Body.Name.given(), Description: in.Body.Description.given(),
	})
	if err != nil {
		return nil, err
	}
	client, err := db.One[model.Client](ctx, "ManagementApp.client", db.Parent{Key: m.Key}, nil)
	if err != nil && model.CodeOf(err) != model.Forbidden { // who may change it need not be able to read it
		return nil, err
	}
	clientID := ""
	if client != nil {
		clientID = client.ClientID
	}
	a, err := managementApp(ctx, m, clientID)
	return oneOf(m.Version, a), err
}

type deleteManagementAppInput struct {
	ManagementAppPath
	Match
}

func deleteManagementApp(ctx context.Context, in *deleteManagementAppInput) (*nothing, error) {
	s, err := in.expecting(ctx)
	if err != nil {
		return nil, err
	}
	return nil, s.DeleteManagementApp(ctx, in.AppID)
}

func createManagementAppSecret(ctx context.Context, in *ManagementAppPath) (*one[newSecret], error) {
	_, client, err := in.find(ctx)
	if err != nil {
		return nil, err
	}
	return addSecret(ctx, client)
}

func listManagementAppSecrets(ctx context.Context, in *ManagementAppPath) (*many[secret], error) {
	_, client, err := in.find(ctx)
	if err != nil {
		return nil, err
	}
	return secretsOf(ctx, client)
}

type managementAppSecretPath struct {
	ManagementAppPath
	SecretPath
}

func deleteManagementAppSecret(ctx context.Context, in *managementAppSecretPath) (*nothing, error) {
	_, client, err := in.find(ctx)
	if err != nil {
		return nil, err
	}
	_, err = db.From(ctx).RevokeClientSecret(ctx, client.ID(), in.SecretID)
	return nil, err
}

// keysOf are the keys of rows.
func keysOf[N any](all []N, key func(N) model.Key) []model.Key {
	keys := make([]model.Key, len(all))
	for i, n := range all {
		keys[i] = key(n)
	}
	return keys
}
