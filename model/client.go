package model

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/99designs/gqlgen/graphql"
)

// The limits of clients.
const (
	MaxClients      = 20 // of an app
	MaxSecrets      = 2  // active ones of a client
	MaxRedirectURIs = 50
	maxRedirectURI  = 2000

	minTTL, maxTTL = 60, 86_400
	DefaultTTL     = 3600 // of access tokens, in seconds
)

// Client is a set of OAuth credentials of an app or a management app.
type Client struct {
	TenantID        Key    `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key             Key    `bun:"id,pk,type:uuid" log:"-"`
	Version         int    `log:"-"`
	AppID           *Key   `bun:"app_id,type:uuid" log:"-"`
	ManagementAppID *Key   `bun:"management_app_id,type:uuid" log:"-"`
	IsDefault       bool   `log:"-"`
	ClientID        string `bun:"-" log:"-"` // of OAuth; see OAuthClientID
	Name            string
	Description     *string
	Protocol        ClientProtocol
	Type            ClientType
	RedirectUris    []string  `bun:",array"`
	AccessTokenTTL  int       `bun:"access_token_ttl"`
	Documented      JSON      `bun:"type:jsonb,nullzero,default:'{}'" log:"kept"` // see db.Keeping
	CreatedAt       time.Time `log:"-"`
	UpdatedAt       time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*Client) IsNode() {}

// ID is the id that callers know.
func (c *Client) ID() string { return ClientID.Of(c.Key) }

// NewClient returns the client that in asks for, of no app yet.
func NewClient(in ClientCreateInput) (*Client, error) {
	c := &Client{Key: NewKey(), Protocol: ClientProtocolOidc, Type: in.Type, RedirectUris: []string{}}
	return c, c.Apply(ClientUpdateInput{
		Name: graphql.OmittableOf(&in.Name), Description: in.Description, RedirectUris: in.RedirectUris,
		AccessTokenTTL: graphql.OmittableOf(&in.AccessTokenTTL),
	})
}

// Apply changes c as asked, and reports what the rules refuse.
func (c *Client) Apply(in ClientUpdateInput) error {
	if _, said := in.RedirectUris.ValueOK(); !said && in.Type.Value() != nil {
		in.RedirectUris = graphql.OmittableOf(c.RedirectUris) // which may be good for the other type only
	}
	return cmp.Or(
		rename(&c.Name, in.Name), describe(&c.Description, in.Description), set("type", &c.Type, in.Type),
		c.redirect(in.RedirectUris), c.expire(in.AccessTokenTTL),
	)
}

// EditedBy is the permission to change c, which is that of what c belongs to.
func (c *Client) EditedBy() Permission {
	if c.ManagementAppID != nil {
		return ManagementAppsEdit
	}
	return AppsEdit
}

// Permits are the permissions of the tokens that c's credentials buy, with these roles.
func (c *Client) Permits(roles [][]Permission) []Permission {
	if c.ManagementAppID != nil {
		return Manager(c.TenantID, *c.ManagementAppID, "", roles).Permissions()
	}
	return OfApp(c.TenantID, *c.AppID, "", roles).Permissions()
}

func (c *Client) expire(ttl graphql.Omittable[*int]) error {
	if err := set("accessTokenTtl", &c.AccessTokenTTL, ttl); err != nil {
		return err
	}
	if c.AccessTokenTTL < minTTL || c.AccessTokenTTL > maxTTL {
		return InvalidField("accessTokenTtl", "accessTokenTtl must be %d to %d seconds.", minTTL, maxTTL)
	}
	return nil
}

// redirect replaces the whole list; an address that is in it twice is kept once.
func (c *Client) redirect(uris graphql.Omittable[[]string]) error {
	all, said := uris.ValueOK()
	switch {
	case !said:
		return nil
	case len(all) > MaxRedirectURIs:
		return InvalidField("redirectUris", "redirectUris takes at most %d addresses, not %d.", MaxRedirectURIs, len(all))
	case len(all) > 0 && c.ManagementAppID != nil:
		return InvalidField("redirectUris", "Nobody signs in to a management app: its client sends nobody back.")
	}
	c.RedirectUris = make([]string, 0, len(all))
	for _, given := range all {
		uri := strings.TrimSpace(given)
		if !c.sendsTo(uri) {
			return InvalidField("redirectUris", "A redirect URI is https, or http on this machine, or for a native client a scheme such as com.example.app:/; "+
				"it has at most %d characters, no fragment and no wildcard.", maxRedirectURI)
		}
		if !slices.Contains(c.RedirectUris, uri) {
			c.RedirectUris = append(c.RedirectUris, uri)
		}
	}
	return nil
}

// sendsTo reports whether users may be sent back to the address: to where nobody can
// listen in, or to a program on their own machine.
func (c *Client) sendsTo(uri string) bool {
	u, err := url.Parse(uri)
	if err != nil || len(uri) > maxRedirectURI || strings.ContainsAny(uri, "#*") || u.User != nil || strings.ContainsFunc(uri, notASCII) {
		return false
	}
	switch u.Scheme {
	case "https":
		return u.Hostname() != ""
	case "http":
		return slices.Contains([]string{"localhost", "127.0.0.1", "::1"}, u.Hostname())
	}
	return c.Type == ClientTypeNative && strings.Contains(u.Scheme, ".")
}

func notASCII(r rune) bool { return r > unicode.MaxASCII || r <= ' ' }
