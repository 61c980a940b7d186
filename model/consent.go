package model

import (
	"slices"
	"strings"
	"time"
)

// The limits of consents.
const (
	MaxScopes   = 50
	maxScope    = 200                 // characters of one
	maxScopes   = 2000                // of all together
	ConsentTime = 30 * 24 * time.Hour // how long one holds
)

// Consent is a user's word that a client may act for them.
type Consent struct {
	TenantID  Key      `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key       Key      `bun:"id,pk,type:uuid" log:"-"`
	UserID    Key      `bun:"type:uuid" log:"-"`
	AppID     Key      `bun:"type:uuid" log:"-"`
	ClientID  Key      `bun:"type:uuid" log:"cli"`
	Scopes    []string `bun:",array"`
	CreatedAt time.Time
	UpdatedAt time.Time
	ExpiresAt time.Time
}

// IsNode marks a type with an id of its own.
func (*Consent) IsNode() {}

// ID is the id that callers know.
func (c *Consent) ID() string { return ConsentID.Of(c.Key) }

// ConsentGrant is what a user agrees to at a sign-in.
type ConsentGrant struct {
	UserID, ClientID string
	Scopes           []string
}

// NewConsent returns the consent to some scopes, of nobody yet.
func NewConsent(scopes []string, now time.Time) (*Consent, error) {
	if n := len(scopes); n < 1 || n > MaxScopes {
		return nil, InvalidField("scopes", "scopes takes 1 to %d scopes, not %d.", MaxScopes, n)
	}
	for _, s := range scopes {
		if s == "" || len(s) > maxScope || strings.ContainsFunc(s, notASCII) {
			return nil, InvalidField("scopes", "Each of scopes must have 1 to %d characters of ASCII, and no blank.", maxScope)
		}
	}
	if len(strings.Join(scopes, " ")) > maxScopes {
		return nil, InvalidField("scopes", "scopes takes at most %d characters together.", maxScopes)
	}
	sorted := slices.Sorted(slices.Values(scopes))
	return &Consent{Key: NewKey(), Scopes: slices.Compact(sorted), CreatedAt: now, UpdatedAt: now, ExpiresAt: now.Add(ConsentTime)}, nil
}
