package model

import "time"

// Account is a customer organisation inside a tenant.
type Account struct {
	TenantID     Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key          Key `bun:"id,pk,type:uuid" log:"-"`
	Version      int `log:"-"`
	Name         string
	Description  *string
	ExternalID   *string   `bun:"external_id"`
	Metadata     JSON      `bun:"type:jsonb"`
	DefaultAppID *Key      `bun:"default_app_id,type:uuid" log:"app"`
	ByKind       ActorKind `log:"-"`
	ByID         *Key      `bun:"by_id,type:uuid" log:"-"`
	CreatedAt    time.Time `log:"-"`
	UpdatedAt    time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*Account) IsNode() {}

// ID is the id that callers know.
func (a *Account) ID() string { return AccountID.Of(a.Key) }
