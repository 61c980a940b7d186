package db

import (
	"context"
	"slices"

	"tenantry/model"
)

// Gathering follows edges from many rows at once: from rows that are known, in one round trip,
// or from those that a question finds, with what can come with them.
type Gathering struct {
	of   []model.Key
	root *Ask
	asks []*Ask
	err  error
}

// Gather begins at rows that are known, at most MaxListed.
func Gather(of []model.Key) *Gathering { return &Gathering{of: of} }

// Seek begins at the rows that an edge leads to, which found returns once all is read.
func Seek[N any](ctx context.Context, edge string, from Parent, given Args) (g *Gathering, found func() []*N) {
	ask, err := From(ctx).Ask(at(edge), given)
	ask.Rows = true
	g = &Gathering{root: &ask, err: err}
	if err == nil {
		ask.Columns = ask.Edge.all()
	}
	if from.Key != (model.Key{}) {
		ask.Parents = []model.Key{from.Key}
	}
	return g, func() []*N { return nodes[N](&ask, ask.Answer.Pages[0]) }
}

// SeekID begins at the row with an id, if there is one of that type that the scope may see.
func SeekID[N any](ctx context.Context, id string) (g *Gathering, found func() []*N) {
	t := typeOf[N]()
	prefix, k, err := model.ParseID(id)
	if err != nil || prefix != t.Prefix {
		return &Gathering{}, func() []*N { return nil }
	}
	return Seek[N](ctx, t.name, Parent{Key: k}, nil)
}

// Along adds an edge, and returns what it leads to for each row once all is read: at most
// most of them; nothing where the principal may not follow it. Pair is the other end of
// edges that hang on a relation.
func Along[N any](ctx context.Context, g *Gathering, edge string, most int, pair *model.Key) func(i int) []*N {
	ask := g.along(ctx, edge, most, pair, at(edge).all())
	return func(i int) []*N { return nodes[N](ask, ask.page(i)) }
}

// AlongIDs is Along for the ids alone.
func AlongIDs(ctx context.Context, g *Gathering, edge string, most int) func(i int) []string {
	ask := g.along(ctx, edge, most, nil, nil)
	return func(i int) []string {
		page := ask.page(i)
		ids := make([]string, 0, page.To-page.From)
		for row := page.From; row < page.To; row++ {
			ids = append(ids, ask.Edge.target.Prefix.Of(ask.Answer.Key(row)))
		}
		return ids
	}
}

func (g *Gathering) along(ctx context.Context, edge string, most int, pair *model.Key, columns []*Column) *Ask {
	s := From(ctx)
	ask, err := s.Ask(at(edge), nil)
	if err != nil {
		if model.CodeOf(err) != model.Forbidden {
			g.err = err
		}
		return &ask
	}
	ask.Rows, ask.Columns, ask.Page.limit = true, columns, most
	if pair != nil {
		ask.Pairs = []model.Key{*pair}
	}
	if g.root == nil || pair != nil || !s.Take(g.root, &ask, 0) {
		g.asks = append(g.asks, &ask)
	}
	return &ask
}

// page is what a row led to; nothing where that was not asked.
func (a *Ask) page(i int) Span {
	if i >= len(a.Answer.Pages) {
		return Span{}
	}
	return a.Answer.Pages[i]
}

// Read reads all that was added.
func (g *Gathering) Read(ctx context.Context) error {
	if g.err != nil {
		return g.err
	}
	if g.root != nil {
		if err := g.find(ctx); err != nil {
			return err
		}
	}
	if len(g.of) == 0 || len(g.asks) == 0 {
		return nil
	}
	for _, a := range g.asks {
		if a.Parents = g.of; len(a.Pairs) > 0 {
			a.Pairs = slices.Repeat(a.Pairs, len(g.of))
		}
	}
	return From(ctx).Read(ctx, g.asks)
}

// find reads the rows to begin at. What did not come with them after all is asked then.
func (g *Gathering) find(ctx context.Context) error {
	if err := From(ctx).Read(ctx, []*Ask{g.root}); err != nil {
		return err
	}
	for row := range g.root.Answer.Len() {
		g.of = append(g.of, g.root.Answer.Key(row))
	}
	for _, a := range g.root.taken {
		if !a.Settled() {
			g.asks = append(g.asks, a)
		}
	}
	return nil
}
