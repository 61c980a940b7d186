//go:build linux

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
)

// growing is what is asked of databases of several sizes.
type growing struct {
	name string
	of   func(ctx context.Context, w *world, s *server) (requests, error)
}

// searched are users whom a search finds, 25 at most.
const searched = `query($search: String) { users(first: 25, search: $search) { nodes { id email name { full } } } }`

func asked(of func(w *world) requests) func(context.Context, *world, *server) (requests, error) {
	return func(_ context.Context, w *world, _ *server) (requests, error) { return of(w), nil }
}

func farPage(query string) func(context.Context, *world, *server) (requests, error) {
	return func(ctx context.Context, w *world, s *server) (requests, error) {
		far, err := w.far(ctx)
		if err != nil {
			return nil, err
		}
		cursor, err := w.cursor(s, query, far)
		return fixed([]request{graphQL(w.token, query, map[string]any{"after": cursor})}), err
	}
}

func search(texts ...string) func(context.Context, *world, *server) (requests, error) {
	return asked(func(w *world) requests {
		return eachOf(texts, func(text string) request { return graphQL(w.token, searched, map[string]any{"search": text}) })
	})
}

var growings = []growing{
	{"W1", asked((*world).oneUser)},
	{"W2", asked(pageOf(deepUsers))},
	{"W3", asked(pageOf(flatUsers))},
	{"W5", asked((*world).appUsers)},
	{"W2 deep", farPage(deepUsers)},
	{"W3 deep", farPage(flatUsers)},
	{"search, start", search("chl", "gar", "ada.almeida", "ben.t")},
	{"search, within", search(`email co "ellia"`, `email co "romano"`, `email co "139607"`, `email co "nosuch"`)},
}

// growth asks the same of databases of several sizes.
func (c *wholeCommand) growth(ctx context.Context, r *results) error {
	for _, users := range c.Sizes {
		if err := c.grown(ctx, r, users); err != nil {
			return fmt.Errorf("with %d users: %w", users, err)
		}
	}
	return nil
}

func (c *wholeCommand) grown(ctx context.Context, r *results, users int) error {
	w, err := openWorld(ctx, users)
	if err != nil {
		return err
	}
	defer func() { _ = w.pg.Stop() }()
	if err := build(ctx); err != nil {
		return err
	}
	s, err := ours(ctx, w)
	if err != nil {
		return err
	}
	defer func() { _ = errors.Join(s.resume(), s.stop()) }()
	if err := w.signIn(ctx, s); err != nil {
		return err
	}
	for _, g := range growings {
		if r.Growth[g.name] == nil {
			r.Growth[g.name] = map[int]figure{}
		}
		delete(r.Growth[g.name], users)
		if err := errors.Join(s.resume(), c.ask(ctx, w, r, s, g)); err != nil {
			if ctx.Err() != nil {
				return err
			}
			fmt.Fprintf(os.Stderr, "%s with %d users: not measured: %v\n", g.name, users, err)
		}
	}
	return r.save()
}

// ask measures one question, with few at a time: a slow one must not run into its limit
// because of others.
func (c *wholeCommand) ask(ctx context.Context, w *world, r *results, s *server, g growing) error {
	all, err := g.of(ctx, w, s)
	if err != nil {
		return err
	}
	e := enter(s, all)
	e.width = 2
	if err := contest(ctx, w, []*entrant{e}, c.Rounds, c.Round); err != nil {
		return err
	}
	r.Growth[g.name][w.Users] = e.figure(nil)
	say(fmt.Sprintf("%s, %d users", g.name, w.Users), map[string]figure{s.name: e.figure(nil)})
	return r.save()
}
