//go:build linux

package main

import (
	"context"
	"fmt"
	"net/url"

	"tenantry/db"
	"tenantry/model"
)

// The operations of the long form.
const (
	accountPage = `query($id: ID!) { account(id: $id) { id name enabled
		kpis { users { value } usersNew { value } usersActive { value } usersPending { value } usersDisabled { value } apps { value } appsInactive { value } }
		apps(first: 25) { edges { autoAssigned level active node { id name } } }
		users(first: 25) { nodes { id email name { full } status } } } }`
	explainAccess = `query($user: ID!, $app: ID!) { explainAccess(userId: $user, appId: $app) { allowed stoppedBy
		paths { kind since account { id name } group { id name } } } }`
)

func (w *world) account() requests {
	return eachOf(w.accounts, func(k model.Key) request {
		return graphQL(w.token, accountPage, map[string]any{"id": model.AccountID.Of(k)})
	})
}

func (w *world) accountFloor() requests {
	return eachOf(w.accounts, func(k model.Key) request { return get(w.token, "/account", "id", model.AccountID.Of(k)) })
}

func (w *world) accessOf() requests {
	return eachOf(w.access, func(k [2]model.Key) request {
		return graphQL(w.token, explainAccess, map[string]any{"user": model.UserID.Of(k[0]), "app": model.AppID.Of(k[1])})
	})
}

func (w *world) accessFloor() requests {
	return eachOf(w.access, func(k [2]model.Key) request {
		return get(w.token, "/access", "user", model.UserID.Of(k[0]), "app", model.AppID.Of(k[1]))
	})
}

func (w *world) buyToken() requests {
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {w.Client}, "client_secret": {w.Secret}}
	return fixed([]request{{method: "POST", path: "/oidc/token", media: "application/x-www-form-urlencoded", body: form.Encode()}})
}

// restUser is asked by many: each caller has so many requests a minute.
func (w *world) restUser() requests {
	n := 0
	return w.each(func(id string) request {
		n++
		return request{method: "GET", path: "/cis/v1/users/" + id, token: w.crowd[n%len(w.crowd)]}
	})
}

func (w *world) restUsers() requests {
	return eachOf(w.crowd, func(token string) request {
		return request{method: "GET", path: "/cis/v1/users?page_limit=50", token: token}
	})
}

// eachOf makes a request for each.
func eachOf[T any](all []T, of func(T) request) requests {
	made := make([]request, len(all))
	for i, v := range all {
		made[i] = of(v)
	}
	return fixed(made)
}

// callers is how many management apps ask the REST endpoints.
const callers = 97

// gather makes management apps, and buys a token for each.
func (w *world) gather(ctx context.Context, at *server) error {
	d, err := db.Open(ctx, w.url(), db.Options{Key: masterKey[:]})
	if err != nil {
		return err
	}
	defer d.Close()
	for i := range callers {
		made, err := d.As(model.Manager(w.Tenant, w.Manager, "Administration", nil)).CreateManagementApp(ctx, model.ManagementAppCreateInput{Name: fmt.Sprintf("Caller %d", i)})
		if err != nil {
			return err
		}
		token, err := buy(ctx, at.addr, made.ClientID, made.ClientSecret)
		if err != nil {
			return err
		}
		w.crowd = append(w.crowd, token)
	}
	return nil
}
