package db

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"tenantry/model"
)

// The bounds of lists by offset. A page is held in memory as one buffer of MaxAnswer bytes
// at most, and as the rows made of it.
const (
	MaxListed = 5000
	MaxOffset = 1_000_000
)

// Window is a part of a list as the documented REST endpoints ask for it: by offset, or
// from a token on; in longer pages than those of connections.
type Window struct {
	Offset, Limit int
	Token         string  // of the page before; instead of Offset
	Sort          string  // one of the list's Sorts; in order of creation if empty
	Desc          bool    // the largest first
	Expr          string  // in the grammar of search: expressions
	Filter        Filters // further filters of the list, and what is given to them
	Given         Args
	App           *model.Key // the app of which filters speak, where the principal is of none
	Count         bool
}

// Listed are rows of a list, and what lies around them.
type Listed[N any] struct {
	Nodes      []*N
	Total      int    // of the whole list, if it was wanted
	Prev, Next bool   // whether there are more
	Token      string // of the page that follows
}

// Listing reads a part of the list at the end of an edge.
func Listing[N any](ctx context.Context, edge string, from Parent, given Args, w Window) (*Listed[N], error) {
	s := From(ctx)
	ask, err := s.windowed(edge, from, given, w)
	if err != nil {
		return nil, err
	}
	if err := s.Read(ctx, []*Ask{ask}); err != nil {
		return nil, err
	}
	return listed[N](ask), nil
}

// listed are the rows that were read.
func listed[N any](ask *Ask) *Listed[N] {
	page := ask.Answer.Pages[0]
	out := &Listed[N]{Nodes: nodes[N](ask, page), Total: int(page.Count), Prev: page.Prev, Next: page.Next}
	if page.Next && page.To > page.From {
		quoted := ask.AppendCursor(nil, page.To-1)
		out.Token = string(quoted[1 : len(quoted)-1])
	}
	return out
}

// windowed is the question for a part of a list.
func (s *Scope) windowed(edge string, from Parent, given Args, w Window) (*Ask, error) {
	ask, err := s.Ask(at(edge), given)
	if err != nil {
		return nil, err
	}
	if s.who.App != nil {
		w.App = s.who.App
	}
	if err := w.cut(&ask); err != nil {
		return nil, err
	}
	if len(w.Given) > 0 { // it finds few, and whether the app may see them is asked of those
		ask.via = nil
	}
	if ask.Edge.Of != "" {
		ask.Parents = []model.Key{from.Key}
	}
	ask.Rows, ask.Count, ask.Whole, ask.Columns = true, w.Count, true, ask.Edge.all()
	return &ask, nil
}

// nodes are the rows of one page.
func nodes[N any](ask *Ask, page Span) []*N {
	all := make([]*N, 0, page.To-page.From)
	for row := page.From; row < page.To; row++ {
		all = append(all, found{ask, page}.node(reflect.TypeFor[N](), row).Interface().(*N))
	}
	return all
}

// cut puts the window in the place of the page that a connection would have.
func (w Window) cut(a *Ask) error {
	p := &a.Page
	if w.Limit < 1 || w.Limit > MaxListed {
		return model.InvalidField("pageLimit", "pageLimit must be 1 to %d, not %d.", MaxListed, w.Limit)
	}
	if w.Offset < 0 || w.Offset > MaxOffset {
		return model.InvalidField("pageOffset", "pageOffset must be 0 to %d. Go on by pageToken, which costs the same on every page.", MaxOffset)
	}
	if w.Sort != "" {
		p.sort = listSorts[w.Sort]
	}
	p.desc = w.Desc
	if err := w.Filter.apply(p, "", w.Given); err != nil {
		return err
	}
	if w.Expr != "" {
		where, err := a.Edge.expression(w.Expr)
		if err != nil {
			return err
		}
		p.where = append(p.where, where)
	}
	p.speakOf(w.App)
	p.chosen = p.chosen || len(w.Given) > 0 || w.Expr != ""
	p.tag ^= hash(fmt.Sprint(w.Sort, w.Desc, w.Given, w.Expr))
	p.limit, p.skip = w.Offset+w.Limit, w.Offset
	if w.Token == "" {
		return nil
	}
	p.limit, p.skip = w.Limit, 0
	var err error
	p.after, err = p.parse("pageToken", Args{"pageToken": w.Token})
	return err
}

// listSorts are what lists by offset are sorted by beside the key. Each has an index.
var listSorts = map[string]*Column{
	"email":        {"case when t.email_norm is null then '' else t.email_norm end", Text},
	"phone_number": {"case when t.phone is null then '' else t.phone end", Text},
	"last_auth":    {lastSignIn, Instant},
}

// ListSorts are the names of what users can be sorted by beside their creation.
func ListSorts() []string { return slices.Sorted(maps.Keys(listSorts)) }
