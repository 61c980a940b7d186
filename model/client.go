package model

import "time"

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
	CreatedAt       time.Time `log:"-"`
	UpdatedAt       time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*Client) IsNode() {}

// ID is the id that callers know.
func (c *Client) ID() string { return ClientID.Of(c.Key) }
