//go:build linux

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"

	"tenantry/model"
)

// The operations that the product is measured by, for GraphQL servers of our schema.
const (
	oneUser   = `query($id: ID!) { user(id: $id) { id email name { full } groups(first: 5) { nodes { id name } } apps(first: 5) { nodes { id name } } } }`
	deepUsers = `query($after: String) { users(first: 50, after: $after) { nodes { id email name { full } groups(first: 5) { nodes { id name } } apps(first: 5) { nodes { id name } } } pageInfo { endCursor hasNextPage } } }`
	flatUsers = `query($after: String) { users(first: 50, after: $after) { nodes { id email name { full } status createdAt } pageInfo { endCursor hasNextPage } } }`
	newUser   = `mutation($input: UserCreateInput!) { userCreate(input: $input) { user { id email name { full } status } } }`
)

// workload is what is asked of each server, in its own words.
type workload struct {
	name, about string
	ours        func(w *world) requests
	floor       func(w *world) requests
	long        bool     // left out of the quick form
	unlike      []string // members whose values no two answers share
}

// workloads are all of them, in the order in which they are told.
var workloads = []workload{
	{"W1", "one user by id with its groups and apps", (*world).oneUser, (*world).oneUserFloor, false, nil},
	{"W2", "page of 50 users, each with groups and apps", pageOf(deepUsers), byRoute("/users/deep"), false, nil},
	{"W3", "page of 50 users, flat", pageOf(flatUsers), byRoute("/users/flat"), false, nil},
	{"W4", "create a user assigned to 2 apps, with its change records", (*world).newUser, (*world).newUserFloor, false, []string{"id", "email"}},
	{"W5", "an app's own token: page of 50 of its users", (*world).appUsers, (*world).appUsersFloor, false, nil},
	{"W6", "page of an account: its numbers, its apps with labels, its first 25 users", (*world).account, (*world).accountFloor, true, nil},
	{"W7", "explainAccess: every path from a user to an app", (*world).accessOf, (*world).accessFloor, true, nil},
	{"W8", "a token for client credentials", (*world).buyToken, (*world).buyToken, true, []string{"access_token"}},
	{"W9 one", "REST: one user", (*world).restUser, (*world).restUser, true, nil},
	{"W9 list", "REST: page of 50 users, with the number of all", (*world).restUsers, (*world).restUsers, true, nil},
}

// graphQL is an operation as clients send it.
func graphQL(token, query string, variables map[string]any) request {
	body, _ := json.Marshal(map[string]any{"query": query, "variables": variables}) // of what can be marshalled
	return request{method: "POST", path: "/graphql", token: token, media: "application/json", body: string(body)}
}

// get is a request of the floor's.
func get(token, path string, query ...string) request {
	v := url.Values{}
	for i := 0; i+1 < len(query); i += 2 {
		v.Set(query[i], query[i+1])
	}
	return request{method: "GET", path: path + "?" + v.Encode(), token: token}
}

// eachKey makes a request for each of the sample's users.
func (w *world) eachKey(of func(k model.Key) request) requests { return eachOf(w.sample, of) }

func (w *world) each(of func(id string) request) requests {
	return w.eachKey(func(k model.Key) request { return of(model.UserID.Of(k)) })
}

func (w *world) oneUser() requests {
	return w.each(func(id string) request { return graphQL(w.token, oneUser, map[string]any{"id": id}) })
}

func (w *world) oneUserFloor() requests {
	return w.each(func(id string) request { return get(w.token, "/user", "id", id) })
}

func pageOf(query string) func(w *world) requests {
	return func(w *world) requests { return fixed([]request{graphQL(w.token, query, nil)}) }
}

func byRoute(path string) func(w *world) requests {
	return func(w *world) requests { return fixed([]request{get(w.token, path)}) }
}

func (w *world) appUsers() requests {
	return fixed([]request{graphQL(w.appToken, flatUsers, nil)})
}

func (w *world) appUsersFloor() requests {
	return fixed([]request{get(w.appToken, "/app/users")})
}

// arrival is a user who is made up while it is measured.
type arrival struct {
	Email string            `json:"email"`
	Name  map[string]string `json:"name"`
	Apps  []arrivalApp      `json:"apps"`
}

type arrivalApp struct {
	AppID string `json:"appId"`
}

// arrival is the nth user of somebody's, with two of the apps.
func (w *world) arrival(who string, n int, id func(model.Key) string) arrival {
	first, last := []string{"Ada", "Grace", "Alan", "Barbara"}[n%4], []string{"Lovelace", "Hopper", "Turing", "Liskov", "Hamilton"}[n%5]
	return arrival{
		Email: fmt.Sprintf("%s.%s.%s%d@new.example", first, last, who, n), Name: map[string]string{"first": first, "last": last},
		Apps: []arrivalApp{{id(w.apps[n%10])}, {id(w.apps[10+n%10])}},
	}
}

func (w *world) newUser() requests {
	return func(n int) []byte {
		return graphQL(w.token, newUser, map[string]any{"input": w.arrival("a", n, model.AppID.Of)}).bytes()
	}
}

func (w *world) newUserFloor() requests {
	return func(n int) []byte {
		body, _ := json.Marshal(w.arrival("b", n, model.AppID.Of)) // of what can be marshalled
		return request{method: "POST", path: "/users", token: w.token, media: "application/json", body: string(body)}.bytes()
	}
}

// written is what a new user's rows and records say, but for who it is and when.
const written = `select replace(concat_ws(chr(10), to_jsonb(u) - '{id,email_norm,created_at,updated_at}'::text[],
	(select jsonb_agg(to_jsonb(a) - '{user_id,created_at}'::text[] order by a.app_id) from user_apps a where a.tenant_id = u.tenant_id and a.user_id = u.id),
	(select jsonb_agg(to_jsonb(e) - '{id,tx,at,target_key,request_id}'::text[] order by e.related_key nulls first) from events e where e.tenant_id = u.tenant_id and e.target_key = u.id)), $2, '@')
	from users u where u.tenant_id = $1 and u.email like '%' || $2`

// wroteTheSame refuses to measure a floor that writes less.
func (w *world) wroteTheSame(ctx context.Context) error {
	var ours, floor string
	if err := w.row(ctx, written, []any{w.Tenant, ".a0@new.example"}, &ours); err != nil {
		return err
	}
	if err := w.row(ctx, written, []any{w.Tenant, ".b0@new.example"}, &floor); err != nil {
		return err
	}
	if ours != floor {
		return fmt.Errorf("the two have written different rows:\n%s\n%s", ours, floor)
	}
	return nil
}
