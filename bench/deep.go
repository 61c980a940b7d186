//go:build linux

package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"

	"tenantry/model"
)

// The pages that are asked for far from the start of a list.
var deepPages = []struct {
	name, of string // the workload whose page it is
	ours     string
	route    string
	theirs   map[string]string
}{
	{"W2 deep", "W2", deepUsers, "/users/deep", map[string]string{"mercurius": deepUsers, "postgraphile": peerDeepUsers}},
	{"W3 deep", "W3", flatUsers, "/users/flat", map[string]string{"mercurius": flatUsers, "postgraphile": peerFlatUsers}},
}

// deep measures pages that begin behind nineteen twentieths of the list.
func (c *wholeCommand) deep(ctx context.Context, w *world, r *results, all map[string]*server) error {
	far, err := w.far(ctx)
	if err != nil {
		return err
	}
	for _, page := range deepPages {
		cursor, err := w.cursor(all["tenantry"], page.ours, far)
		if err != nil {
			return err
		}
		us := enter(all["tenantry"], fixed([]request{graphQL(w.token, page.ours, map[string]any{"after": cursor})}))
		floor := enter(all["floor"], fixed([]request{get(w.token, page.route, "after", cursor)}))
		work := workload{name: page.name}
		if err := same(work, us.server, floor.server, us.requests, floor.requests, alike); err != nil {
			return err
		}
		entrants := []*entrant{us, floor}
		for _, p := range peers {
			query := page.theirs[p.name]
			cursor, err := w.cursor(all[p.name], query, far)
			if err != nil {
				return err
			}
			e := enter(all[p.name], fixed([]request{graphQL(w.token, query, map[string]any{"after": cursor})}))
			if err := same(work, us.server, e.server, us.requests, e.requests, sameRows); err != nil {
				return err
			}
			entrants = append(entrants, e)
		}
		if err := contest(ctx, w, entrants, c.Rounds, c.Round); err != nil {
			return err
		}
		r.Deep[page.name] = figures(entrants)
		say(page.name, r.Deep[page.name])
	}
	return r.save()
}

// far is a user behind whom a twentieth of all come.
func (w *world) far(ctx context.Context) (model.Key, error) {
	var k model.Key
	err := w.row(ctx, "select id from users where tenant_id = $1 order by id offset $2 limit 1", []any{w.Tenant, w.Users / 20 * 19}, &k)
	return k, err
}

// cursor is a server's own of a row: that at the end of the first page, with another key in it.
func (w *world) cursor(s *server, query string, at model.Key) (string, error) {
	c, err := dial(s.addr)
	if err != nil {
		return "", err
	}
	defer c.close()
	raw, err := c.ask(graphQL(w.token, query, nil).bytes())
	if err != nil {
		return "", err
	}
	var said struct {
		Data struct {
			Users struct {
				Nodes    []struct{ ID string }
				PageInfo struct{ EndCursor string }
			}
		}
	}
	if err := json.Unmarshal(raw, &said); err != nil {
		return "", err
	}
	nodes, end := said.Data.Users.Nodes, said.Data.Users.PageInfo.EndCursor
	if len(nodes) == 0 {
		return "", fmt.Errorf("%s has no first page: %.300s", s.name, raw)
	}
	last := nodes[len(nodes)-1].ID
	return moved(last, end, at)
}

// moved is the cursor with another key in the place of that of the row with the id.
func moved(id, cursor string, at model.Key) (string, error) {
	if id == cursor {
		return at.String(), nil
	}
	if _, k, err := model.ParseID(id); err == nil {
		raw, err := base64.RawURLEncoding.DecodeString(cursor)
		return base64.RawURLEncoding.EncodeToString(bytes.Replace(raw, k[:], at[:], 1)), err
	}
	raw, err := base64.StdEncoding.DecodeString(cursor)
	return base64.StdEncoding.EncodeToString(bytes.Replace(raw, []byte(id), []byte(at.String()), 1)), err
}
