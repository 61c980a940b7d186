package auth

import (
	"context"
	"errors"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"

	"tenantry/db"
	"tenantry/model"
)

const (
	maxHeader = 8 << 10 // of Authorization, before anything of it is parsed
	clockSkew = 30 * time.Second
)

// errToken is all that is said of a token that is not good.
var errToken = model.Errorf(model.Unauthenticated, "The token is not valid. Buy a new one at /oidc/token.")

// verify reads a token that we have signed, whose time has not passed. Whether it has been
// revoked since is the door's to say.
func (a *Auth) verify(ctx context.Context, text string) (*claims, db.Token, error) {
	var trouble error // of ours, not of the token
	c := &claims{}
	_, err := a.parser().ParseWithClaims(text, c, func(t *jwt.Token) (any, error) {
		k, err := a.keyOf(ctx, t)
		if err != nil && !errors.Is(err, errToken) {
			trouble = err
		}
		return k, err
	})
	if trouble != nil {
		return nil, db.Token{}, trouble
	}
	if err != nil {
		return nil, db.Token{}, errToken
	}
	t, ok := a.stamp(c)
	if !ok {
		return nil, db.Token{}, errToken
	}
	return c, t, nil
}

func (a *Auth) parser() *jwt.Parser {
	return jwt.NewParser(
		jwt.WithValidMethods([]string{ES256, RS256}), jwt.WithStrictDecoding(), jwt.WithExpirationRequired(),
		jwt.WithIssuer(a.o.Issuer), jwt.WithAudience(a.o.Audience, a.o.Issuer), jwt.WithTimeFunc(a.o.Now),
	)
}

// keyOf is the key that a token's header names, if it is one of ours and of that algorithm.
// A header that says what must be understood is not understood.
func (a *Auth) keyOf(ctx context.Context, t *jwt.Token) (any, error) {
	kid, _ := t.Header["kid"].(string)
	if _, critical := t.Header["crit"]; critical || kid == "" || t.Header["typ"] != tokenType {
		return nil, errToken
	}
	k, ok, err := a.keys.verify(ctx, kid)
	if err != nil {
		return nil, err
	}
	if !ok || k.algorithm != t.Method.Alg() {
		return nil, errToken
	}
	return k.private.Public(), nil
}

// stamp is what the door must know of a token: whose it is, and which.
func (a *Auth) stamp(c *claims) (db.Token, bool) {
	s, ok := c.subject()
	jti, err := uuid.Parse(c.ID)
	if !ok || err != nil || c.IssuedAt == 0 || time.Unix(c.IssuedAt, 0).After(a.o.Now().Add(clockSkew)) {
		return db.Token{}, false
	}
	return db.Token{Subject: s, ID: jti, ExpiresAt: time.Unix(c.ExpiresAt, 0).UTC()}, true
}
