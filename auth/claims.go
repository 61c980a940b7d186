package auth

import (
	"context"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"tenantry/db"
	"tenantry/model"
)

// claims are what a token says.
type claims struct {
	Issuer      string   `json:"iss"`
	Subject     string   `json:"sub"`
	ClientID    string   `json:"client_id"`
	AppID       string   `json:"app_id,omitempty"`
	AppName     string   `json:"app_name,omitempty"`
	Tenant      string   `json:"tid,omitempty"`
	Audience    string   `json:"aud"`
	IssuedAt    int64    `json:"iat"`
	ExpiresAt   int64    `json:"exp"`
	ID          string   `json:"jti"`
	Scope       string   `json:"scope"`
	Roles       []string `json:"roles"`
	RoleNames   []string `json:"ts_roles"`
	Permissions []string `json:"ts_permissions"`
}

// tokenType is the typ of our tokens' headers, by RFC 9068.
const tokenType = "at+jwt"

// mint makes a token of a grant, for an audience, and says what the door must know of it.
func (a *Auth) mint(ctx context.Context, g db.Grant, audience string) (string, db.Token, error) {
	k, err := a.keys.sign(ctx)
	if err != nil {
		return "", db.Token{}, err
	}
	now, id := a.o.Now(), model.NewKey()
	c := describe(g)
	c.Issuer, c.Audience, c.ID = a.o.Issuer, audience, id.String()
	c.IssuedAt, c.ExpiresAt = now.Unix(), now.Add(g.TTL).Unix()
	t := jwt.NewWithClaims(jwt.GetSigningMethod(k.algorithm), c)
	t.Header["typ"], t.Header["kid"] = tokenType, k.id
	text, err := t.SignedString(k.private)
	return text, db.Token{Subject: g.Subject, ID: id, ExpiresAt: time.Unix(c.ExpiresAt, 0).UTC()}, err
}

// describe says of whom a token is, and what they may do at its time.
func describe(g db.Grant) *claims {
	c := &claims{Subject: subjectOf(g.Subject), Roles: []string{}, RoleNames: names(g.Roles), Permissions: []string{}}
	c.ClientID = c.Subject
	for _, p := range g.Principal.Permissions() {
		c.Permissions = append(c.Permissions, string(p))
	}
	if g.Kind != model.OperatorID {
		c.Tenant = model.TenantID.Of(g.Tenant)
	}
	if g.Kind == model.ClientID {
		c.AppID, c.AppName = *g.Principal.ID(), g.Principal.Name
	}
	if g.Principal.Kind == model.ActorKindManagementApp {
		c.Roles = append(c.Roles, "Admin")
	}
	return c
}

// maxNames bounds what the names of roles take of a token, which must fit into a header.
const maxNames = 2 << 10

// names are the names of roles, or the first of them where they are too long together.
func names(roles []string) []string {
	kept, size := []string{}, 0
	for _, name := range roles {
		if size += len(name); size > maxNames {
			break
		}
		kept = append(kept, name)
	}
	return kept
}

// subjectOf is how a token names its subject: a client by its client_id, others by their id.
func subjectOf(s db.Subject) string {
	if s.Kind == model.ClientID {
		return model.OAuthClientID(s.Tenant, s.Key)
	}
	return s.Kind.Of(s.Key)
}

// subject is whom the token names, which must be of the tenant that it names.
func (c *claims) subject() (db.Subject, bool) {
	if tenant, client, ok := model.ParseClientID(c.Subject); ok {
		return db.Subject{Kind: model.ClientID, Tenant: tenant, Key: client}, c.Tenant == model.TenantID.Of(tenant)
	}
	kind, k, err := model.ParseID(c.Subject)
	switch {
	case err != nil:
		return db.Subject{}, false
	case kind == model.OperatorID:
		return db.Subject{Kind: kind, Key: k}, c.Tenant == ""
	}
	tenant, err := model.TenantID.Key("tid", c.Tenant)
	return db.Subject{Kind: kind, Tenant: tenant, Key: k}, err == nil && kind == model.AdminUserID
}

// The methods of jwt.Claims, by which the library checks what it knows of.

func (c *claims) GetIssuer() (string, error)                   { return c.Issuer, nil }
func (c *claims) GetSubject() (string, error)                  { return c.Subject, nil }
func (c *claims) GetAudience() (jwt.ClaimStrings, error)       { return jwt.ClaimStrings{c.Audience}, nil }
func (c *claims) GetExpirationTime() (*jwt.NumericDate, error) { return date(c.ExpiresAt), nil }
func (c *claims) GetIssuedAt() (*jwt.NumericDate, error)       { return date(c.IssuedAt), nil }
func (c *claims) GetNotBefore() (*jwt.NumericDate, error)      { return nil, nil }

func date(seconds int64) *jwt.NumericDate {
	if seconds == 0 {
		return nil
	}
	return jwt.NewNumericDate(time.Unix(seconds, 0))
}
