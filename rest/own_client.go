package rest

import (
	"context"

	"tenantry/model"
)

// The form of the clients' routes that names no app: that of the token is meant. Each is
// the other form with the app filled in.

// owned is the path to a client of the token's own app.
func owned(ctx context.Context, path ClientPath) (*AppClientPath, error) {
	app, err := ownApp(ctx)
	return &AppClientPath{AppPath{app}, path}, err
}

func createOwnClient(ctx context.Context, in *ClientBody) (*bare[*Client], error) {
	app, err := ownApp(ctx)
	if err != nil {
		return nil, err
	}
	return in.create(ctx, app)
}

func listOwnClients(ctx context.Context, in *Page) (*bareMany[*Client], error) {
	app, err := ownApp(ctx)
	if err != nil {
		return nil, err
	}
	return clientsOf(ctx, app, *in)
}

func deleteOwnClients(ctx context.Context, _ *nothing) (*nothing, error) {
	app, err := ownApp(ctx)
	if err != nil {
		return nil, err
	}
	return deleteClients(ctx, &AppPath{app})
}

func getOwnClient(ctx context.Context, in *ClientPath) (*bare[*Client], error) {
	path, err := owned(ctx, *in)
	if err != nil {
		return nil, err
	}
	return getClient(ctx, path)
}

type updateOwnClientInput struct {
	ClientPath
	ClientChangeBody
}

func updateOwnClient(ctx context.Context, in *updateOwnClientInput) (*bare[*Client], error) {
	app, err := ownApp(ctx)
	if err != nil {
		return nil, err
	}
	return in.ClientChangeBody.update(ctx, app, in.ClientPath)
}

type deleteOwnClientInput struct {
	ClientPath
	Match
}

func deleteOwnClient(ctx context.Context, in *deleteOwnClientInput) (*nothing, error) {
	path, err := owned(ctx, in.ClientPath)
	if err != nil {
		return nil, err
	}
	return deleteClient(ctx, &deleteClientInput{*path, in.Match})
}

type setOwnClientResourcesInput struct {
	ClientPath
	ResourcesBody
}

func setOwnClientResources(ctx context.Context, in *setOwnClientResourcesInput) (*bare[*Client], error) {
	app, err := ownApp(ctx)
	if err != nil {
		return nil, err
	}
	kept, err := in.kept()
	if err != nil {
		return nil, err
	}
	return in.change(ctx, app, kept, model.ClientUpdateInput{})
}

func createOwnClientSecret(ctx context.Context, in *ClientPath) (*one[newSecret], error) {
	path, err := owned(ctx, *in)
	if err != nil {
		return nil, err
	}
	return createClientSecret(ctx, path)
}

func listOwnClientSecrets(ctx context.Context, in *ClientPath) (*many[secret], error) {
	path, err := owned(ctx, *in)
	if err != nil {
		return nil, err
	}
	return listClientSecrets(ctx, path)
}

type ownClientSecretPath struct {
	ClientPath
	SecretPath
}

func deleteOwnClientSecret(ctx context.Context, in *ownClientSecretPath) (*nothing, error) {
	path, err := owned(ctx, in.ClientPath)
	if err != nil {
		return nil, err
	}
	return deleteClientSecret(ctx, &clientSecretPath{*path, in.SecretPath})
}
