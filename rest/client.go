package rest

import (
	"context"
	"strings"

	"tenantry/db"
	"tenantry/model"
)

// clientWords are the endpoints' names of what a client has.
var clientWords = words{"type": "client_type", "accessTokenTtl": "token_expiration.access_token_ttl"}

// clientTag is the noun of both forms of the routes: by the app, and of the token's own.
const clientTag = "Clients"

func clientRoutes() []Route {
	const at = "/applications/{app_id}/clients"
	return clientRoutesAt(at, "", false, clientMounts{
		create: on(createClient), list: on(listClients), removeAll: on(deleteClients), get: on(getClient), update: on(updateClient),
		remove: on(deleteClient), resources: on(setClientResources),
		addSecret: on(createClientSecret), secrets: on(listClientSecrets), removeSecret: on(deleteClientSecret),
	})
}

func ownClientRoutes() []Route {
	return clientRoutesAt("/clients", "Own", true, clientMounts{
		create: on(createOwnClient), list: on(listOwnClients), removeAll: on(deleteOwnClients), get: on(getOwnClient), update: on(updateOwnClient),
		remove: on(deleteOwnClient), resources: on(setOwnClientResources),
		addSecret: on(createOwnClientSecret), secrets: on(listOwnClientSecrets), removeSecret: on(deleteOwnClientSecret),
	})
}

// clientMounts answer the routes of one form.
type clientMounts struct {
	create, list, removeAll, get, update, remove, resources, addSecret, secrets, removeSecret func(*Door, Route)
}

// clientRoutesAt are the routes of one form: which begin at a path, and whose operations
// are told apart by a word.
func clientRoutesAt(at, word string, own bool, m clientMounts) []Route {
	of := "of an application"
	if own {
		of = "of the token's own application"
	}
	const both = " Needs `apps:read`, too."
	all := []Route{
		{
			Method: "POST", Path: at, Needs: model.AppsEdit, Status: 201, Also: []int{409}, id: "create#Client", summary: "Create a client " + of,
			text: "Its `client_secret` is in this answer and never again. 409 when there are 20.", mount: m.create,
		},
		{Method: "GET", Path: at, Needs: model.AppsRead, Status: 200, id: "get#Clients", summary: "List the clients " + of, text: "All of them, oldest first: a bare list.", mount: m.list},
		{Method: "DELETE", Path: at, Needs: model.AppsEdit, Status: 204, id: "delete#Clients", summary: "Delete all clients " + of, text: "The default one, too: their tokens stop working.", mount: m.removeAll},
		{Method: "GET", Path: at + "/{client_id}", Needs: model.AppsRead, Status: 200, id: "get#Client", summary: "Get a client " + of, text: "Without its secrets, which nobody can read again.", mount: m.get},
		{
			Method: "PUT", Path: at + "/{client_id}", Needs: model.AppsEdit, Status: 200, Also: []int{409, 412}, id: "update#Client", summary: "Update a client " + of,
			text: "What is absent stays. An object or a list is replaced whole. null clears." + both, mount: m.update,
		},
		{Method: "DELETE", Path: at + "/{client_id}", Needs: model.AppsEdit, Status: 204, Also: []int{412}, id: "delete#Client", summary: "Delete a client " + of, text: "Its tokens stop working." + both, mount: m.remove},
		{
			Method: "PUT", Path: at + "/{client_id}/resources", Needs: model.AppsEdit, Status: 200, id: "set#ClientResources", summary: "Set the resources of a client " + of,
			text: "They are kept and given back." + both, mount: m.resources,
		},
		{
			Method: "POST", Path: at + "/{client_id}/secrets", Needs: model.AppsEdit, Status: 201, Also: []int{409}, id: "create#ClientSecret", summary: "Add a client secret " + of,
			text: "The old one works on until it is deleted: this is how a secret is rotated. At most two at a time; a third is a conflict." + both, mount: m.addSecret,
		},
		{
			Method: "GET", Path: at + "/{client_id}/secrets", Needs: model.AppsRead, Status: 200, id: "get#ClientSecrets", summary: "List client secrets " + of,
			text: "Without the secrets themselves.", mount: m.secrets,
		},
		{
			Method: "DELETE", Path: at + "/{client_id}/secrets/{secret_id}", Needs: model.AppsEdit, Status: 204, Also: []int{409}, id: "delete#ClientSecret", summary: "Delete a client secret " + of,
			text: "It stops working within 5 seconds. The last one stays." + both, mount: m.removeSecret,
		},
	}
	for i := range all {
		all[i].tag, all[i].words, all[i].OwnApp = clientTag, clientWords, own
		all[i].id = strings.Replace(all[i].id, "#", word, 1)
	}
	return all
}

// ClientPath names a client.
type ClientPath struct {
	ClientID string `path:"client_id" maxLength:"200" doc:"The client_id."`
}

// AppClientPath names a client of an app.
type AppClientPath struct {
	AppPath
	ClientPath
}

// find reads the client, which must be the app's.
func (p ClientPath) find(ctx context.Context, app string) (*model.Client, error) {
	of, err := model.AppID.Key("appId", app)
	if err != nil {
		return nil, err
	}
	client, err := db.One[model.Client](ctx, "Query.client", db.Parent{}, db.Args{"clientId": p.ClientID})
	if err == nil && (client == nil || client.AppID == nil || *client.AppID != of) {
		err = model.Errorf(model.NotFound, "There is no such client.")
	}
	return client, err
}

// ClientBody is the body that creates a client.
type ClientBody struct {
	Body struct {
		Name string `json:"name" required:"true" doc:"What people call it, 1 to 200 characters, unique in its app." example:"Web"`
		ClientFields
	}
}

type createClientInput struct {
	AppPath
	ClientBody
}

func createClient(ctx context.Context, in *createClientInput) (*bare[*Client], error) {
	return in.create(ctx, in.AppID)
}

func (b *ClientBody) create(ctx context.Context, app string) (*bare[*Client], error) {
	kept, err := keep(b.Body.ClientFields)
	if err != nil {
		return nil, err
	}
	in := model.ClientCreateInput{
		AppID: app, Name: b.Body.Name, Description: b.Body.Description.given(), Type: model.ClientTypeWeb, RedirectUris: givenList(b.Body.RedirectURIs),
		AccessTokenTTL: model.DefaultTTL, RoleIds: givenList(b.Body.RoleIDs),
	}
	if ttl := b.Body.ttl().Value(); ttl != nil {
		in.AccessTokenTTL = *ttl
	}
	if on := runsOn(b.Body.ClientType.value); on != nil {
		in.Type = *on
	}
	made, err := db.Keeping(ctx, db.Documented{"Client": kept}).CreateClient(ctx, in)
	if err != nil {
		return nil, err
	}
	out, err := bareClient(ctx, made.Client)
	if err == nil {
		out.Body.ClientSecret = made.ClientSecret
	}
	return out, err
}

func bareClient(ctx context.Context, c *model.Client) (*bare[*Client], error) {
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	shown, err := clientShown(who.Tenant, c)
	return bareOf(c.Version, shown), err
}

// ClientChangeBody is the body that changes a client.
type ClientChangeBody struct {
	Match
	Body ClientChange
}

type updateClientInput struct {
	AppClientPath
	ClientChangeBody
}

func updateClient(ctx context.Context, in *updateClientInput) (*bare[*Client], error) {
	return in.ClientChangeBody.update(ctx, in.AppID, in.ClientPath)
}

func (b *ClientChangeBody) update(ctx context.Context, app string, path ClientPath) (*bare[*Client], error) {
	version, err := b.Match.given()
	if err != nil {
		return nil, err
	}
	kept, err := keep(b.Body)
	if err != nil {
		return nil, err
	}
	change := b.Body.change()
	change.ExpectedVersion = version
	return path.change(ctx, app, db.Documented{"Client": kept}, change)
}

// change changes the client, which must be the app's.
func (p ClientPath) change(ctx context.Context, app string, kept db.Documented, in model.ClientUpdateInput) (*bare[*Client], error) {
	client, err := p.find(ctx, app)
	if err != nil {
		return nil, err
	}
	if client, err = db.Keeping(ctx, kept).UpdateClient(ctx, client.ID(), in); err != nil {
		return nil, err
	}
	return bareClient(ctx, client)
}

type setClientResourcesInput struct {
	AppClientPath
	ResourcesBody
}

func setClientResources(ctx context.Context, in *setClientResourcesInput) (*bare[*Client], error) {
	kept, err := in.kept()
	if err != nil {
		return nil, err
	}
	return in.change(ctx, in.AppID, kept, model.ClientUpdateInput{})
}

type clientsInput struct {
	AppPath
	Page
}

func listClients(ctx context.Context, in *clientsInput) (*bareMany[*Client], error) {
	return clientsOf(ctx, in.AppID, in.Page)
}

func clientsOf(ctx context.Context, id string, page Page) (*bareMany[*Client], error) {
	app, err := present[model.App](ctx, id, "app")
	if err != nil {
		return nil, err
	}
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	all, err := db.Listing[model.Client](ctx, "App.clients", db.Parent{Key: app.Key}, nil, page.window())
	if err != nil {
		return nil, err
	}
	out := &bareMany[*Client]{Next: all.Token, Body: make([]*Client, len(all.Nodes))}
	for i, c := range all.Nodes {
		if out.Body[i], err = clientShown(who.Tenant, c); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func deleteClients(ctx context.Context, in *AppPath) (*nothing, error) {
	return nil, db.From(ctx).DeleteClients(ctx, in.AppID)
}

func getClient(ctx context.Context, in *AppClientPath) (*bare[*Client], error) {
	client, err := in.find(ctx, in.AppID)
	if err != nil {
		return nil, err
	}
	return bareClient(ctx, client)
}

type deleteClientInput struct {
	AppClientPath
	Match
}

func deleteClient(ctx context.Context, in *deleteClientInput) (*nothing, error) {
	client, err := in.find(ctx, in.AppID)
	if err != nil {
		return nil, err
	}
	s, err := in.expecting(ctx)
	if err != nil {
		return nil, err
	}
	return nil, s.DeleteClient(ctx, client.ID())
}

func createClientSecret(ctx context.Context, in *AppClientPath) (*one[newSecret], error) {
	client, err := in.find(ctx, in.AppID)
	if err != nil {
		return nil, err
	}
	return addSecret(ctx, client)
}

func listClientSecrets(ctx context.Context, in *AppClientPath) (*many[secret], error) {
	client, err := in.find(ctx, in.AppID)
	if err != nil {
		return nil, err
	}
	return secretsOf(ctx, client)
}

type clientSecretPath struct {
	AppClientPath
	SecretPath
}

func deleteClientSecret(ctx context.Context, in *clientSecretPath) (*nothing, error) {
	client, err := in.find(ctx, in.AppID)
	if err != nil {
		return nil, err
	}
	_, err = db.From(ctx).RevokeClientSecret(ctx, client.ID(), in.SecretID)
	return nil, err
}
