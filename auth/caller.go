package auth

import (
	"context"
	"crypto/sha256"
	"sync/atomic"
	"time"

	"tenantry/model"
)

// rememberedCallers bounds how many tokens are known at a time.
const rememberedCallers = 10_000

// refreshAfter is when one request asks anew for all: a moment before the others would.
const refreshAfter = freshFor - time.Second

// digest is how a token is remembered: not by itself.
type digest = [sha256.Size]byte

// caller is what a token stood for a moment ago.
type caller struct {
	principal model.Principal
	at        time.Time
	renewing  atomic.Bool
}

// Principal is who a token stands for: as the database has it, or had it less than 5
// seconds ago. It answers UNAUTHENTICATED for a token that is not good, whatever the reason.
func (a *Auth) Principal(ctx context.Context, token string) (model.Principal, error) {
	if len(token) > maxHeader {
		return model.Principal{}, errToken
	}
	return a.remembered(sha256.Sum256([]byte(token)), func() (model.Principal, error) { return a.ask(ctx, token) })
}

// remembered is who sum stands for, as was asked a moment ago or is asked now.
func (a *Auth) remembered(sum digest, ask func() (model.Principal, error)) (model.Principal, error) {
	if c, ok := a.known.Get(sum); ok && a.usable(c) {
		return c.principal, nil
	}
	p, err := ask()
	if err != nil {
		a.forget(sum, err)
		return model.Principal{}, err
	}
	a.known.Add(sum, &caller{principal: p, at: a.o.Now()})
	return p, nil
}

// usable reports whether c is fresh. The first request that finds it nearly stale is told
// that it is, and renews it while the others go on.
func (a *Auth) usable(c *caller) bool {
	now := a.o.Now()
	age := now.Sub(c.at)
	if age >= freshFor || !now.Before(c.principal.ExpiresAt) {
		return false
	}
	return age < refreshAfter || !c.renewing.CompareAndSwap(false, true)
}

// forget drops a token that is no longer good. Where only the question failed, what is
// known stays until it is stale, and the next request asks again.
func (a *Auth) forget(sum digest, err error) {
	if model.CodeOf(err) == model.Unauthenticated {
		a.known.Remove(sum)
		return
	}
	if c, ok := a.known.Peek(sum); ok {
		c.renewing.Store(false)
	}
}

// ask verifies a token, and asks the door what it stands for now.
func (a *Auth) ask(ctx context.Context, token string) (model.Principal, error) {
	_, t, err := a.verify(ctx, token)
	if err != nil {
		return model.Principal{}, err
	}
	p, err := a.door.Caller(ctx, t)
	if model.CodeOf(err) == model.Unauthenticated {
		return model.Principal{}, errToken
	}
	return p, err
}
