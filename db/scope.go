package db

import (
	"context"
	"sync"
	"time"

	"tenantry/model"
)

// Scope is the part of the database that one principal may see, for the length of one
// request. It is the choke point: permission, tenant, app, transaction, log and the
// meaning of a Postgres error are settled here and nowhere else.
type Scope struct {
	db      *DB
	who     model.Principal
	read    *reads                 // what gqlgen's executor gathers
	changes *[]*model.AccessChange // of the next write, where its caller asked for them

	expecting *int // the version of the object of the next write, where its caller has seen one

	whole   *whole      // the one transaction that it is in, if it is
	written []model.Key // the records of what it has written, for Changes to take

	stirred  bool  // its transaction has changed a row that may be kept
	refused  error // the last of its writes that was refused
	recorded int   // records of its writes: those of one moment come in their order

	asking    bool       // its writes are not carried out: is the principal allowed to?
	permitted *permitted // what it has asked so

	documented Documented // kept with what writes make or change
}

func newScope(d *DB, who model.Principal) *Scope {
	return &Scope{db: d, who: who, read: new(reads), permitted: new(permitted)}
}

// reads are what gqlgen's executor asks and counts at the same time, in one reading each: made
// when the first question comes, since a read plan has none.
type reads struct {
	mu      sync.Mutex
	loader  *loader
	counter *counter
}

// renew forgets what was read: a write has made it stale.
func (s *Scope) renew() {
	s.read.mu.Lock()
	defer s.read.mu.Unlock()
	s.read.loader, s.read.counter = nil, nil
}

func (s *Scope) loader() *loader {
	s.read.mu.Lock()
	defer s.read.mu.Unlock()
	if s.read.loader == nil {
		s.read.loader = newLoader(s)
	}
	return s.read.loader
}

func (s *Scope) counter() *counter {
	s.read.mu.Lock()
	defer s.read.mu.Unlock()
	if s.read.counter == nil {
		s.read.counter = newCounter(s)
	}
	return s.read.counter
}

type scopeKey struct{}

// In returns a context that carries s.
func (s *Scope) In(ctx context.Context) context.Context {
	return context.WithValue(ctx, scopeKey{}, s)
}

// From returns the scope in ctx. Where there is none, it is one that may see nothing.
func From(ctx context.Context) *Scope {
	if s, ok := ctx.Value(scopeKey{}).(*Scope); ok {
		return s
	}
	return newScope(nil, model.Principal{})
}

// Viewer is who is asking.
func (s *Scope) Viewer(context.Context) (model.Principal, error) {
	if !s.who.Known() {
		return model.Principal{}, unauthenticated()
	}
	return s.who, nil
}

func unauthenticated() error {
	return model.Errorf(model.Unauthenticated, "A valid token is needed. Buy one at /oidc/token with a client_id and client_secret.")
}

// allow reports whether the principal holds perm; none is needed for a part of something else.
func (s *Scope) allow(perm model.Permission) error {
	switch {
	case !s.who.Known():
		return unauthenticated()
	case perm != "" && !s.who.Can(perm):
		return model.Errorf(model.Forbidden, "This needs the permission %s.", perm)
	}
	return nil
}

// Ask prepares a question about an edge, or says why it may not be asked.
func (s *Scope) Ask(e *Edge, given Args) (Ask, error) {
	perm := e.Perm
	if perm == "" {
		perm = e.target.Perm
	}
	if err := s.allow(perm); err != nil {
		return Ask{}, err
	}
	page, err := e.page(given)
	if err == nil && s.who.App != nil && page.wide() {
		err = model.Errorf(model.Forbidden, "This filter looks at all of the tenant: not for an app's own token.")
	}
	if s.who.App != nil {
		page.speakOf(s.who.App)
	}
	a := Ask{Edge: e, Page: page}
	if e.target.By != "" && e.Of == "" && e.Keys == nil && e.Link == "" {
		a.via = s.app(&page)
	}
	return a, err
}

// app is that whose rows alone a root list can have: the token's own, or the one that the
// caller names. They are read along its index then, and not through all of the tenant's.
func (s *Scope) app(p *Page) *model.Key {
	if s.who.App != nil {
		return s.who.App
	}
	for _, c := range p.where {
		if c.walks {
			return &c.names.key
		}
	}
	return nil
}

// now is the time of one operation, to the microsecond that Postgres keeps.
func now() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }
