package db

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"tenantry/model"
)

// Door is what may be asked before anyone is known: whose credentials these are, what a
// token stands for by now, which keys sign. It runs as a role of its own that sees nothing
// else, on connections of its own, so that busy tenants keep nobody out.
//
// Its methods answer UNAUTHENTICATED to whatever opens nothing, and do not say why.
type Door struct{ db *DB }

// Door returns the door of the database.
func (d *DB) Door() *Door { return &Door{d} }

// Subject is whom a token speaks for: a client, an admin user or an operator.
type Subject struct {
	Kind   model.Prefix
	Tenant model.Key // none for an operator
	Key    model.Key
}

// Token is what a verified token says of itself; or nothing but the cookie of a session.
type Token struct {
	Subject
	ID        model.Key // its jti
	ExpiresAt time.Time
	Cookie    *model.Secret
}

// Grant is what a token is made from.
type Grant struct {
	Subject
	Principal model.Principal
	Roles     []string      // their names, sorted
	TTL       time.Duration // how long the token is to live
}

const (
	operatorTTL = time.Hour
	adminTTL    = time.Hour
)

// Caller returns the principal that a token or a session stands for now: with the roles of
// now, and not at all once it is revoked, or its client, app, admin user or operator gone.
func (d *Door) Caller(ctx context.Context, t Token) (model.Principal, error) {
	if t.Cookie != nil {
		return d.visitor(ctx, *t.Cookie)
	}
	g, err := d.subject(ctx, t.Subject, t.ID)
	if err != nil {
		return model.Principal{}, err
	}
	p := g.Principal
	p.Token, p.ExpiresAt = t.ID, t.ExpiresAt
	return p, nil
}

func (d *Door) subject(ctx context.Context, s Subject, jti model.Key) (Grant, error) {
	switch s.Kind {
	case model.ClientID:
		return one(ctx, d, clientGrant, clientOfToken, s.Tenant, s.Key, jti)
	case model.AdminUserID:
		return one(ctx, d, adminGrant, adminOfToken, s.Tenant, s.Key, jti)
	case model.OperatorID:
		return one(ctx, d, operatorGrant, operatorOfToken, s.Key, jti)
	}
	return Grant{}, refused()
}

// do runs f on a connection of the door, and says what an error of it means.
func (d *Door) do(ctx context.Context, f func(*pgxpool.Conn) error) error {
	c, err := connected(ctx, d.db.wait, d.db.door.Acquire)
	if err != nil {
		return err
	}
	defer c.Release()
	err = f(c)
	d.db.lost(err)
	if err = explain(err); model.CodeOf(err) == model.NotFound {
		return refused()
	}
	return err
}

// one is the only row of a query; where there is none, the caller is refused.
func one[T any](ctx context.Context, d *Door, scan pgx.RowToFunc[T], sql string, args ...any) (T, error) {
	var v T
	err := d.do(ctx, func(c *pgxpool.Conn) error {
		rows, err := c.Query(ctx, sql, args...)
		if err != nil {
			return err
		}
		v, err = pgx.CollectExactlyOneRow(rows, scan)
		return err
	})
	return v, err
}

func refused() error { return model.Errorf(model.Unauthenticated, "That opens nothing.") }
