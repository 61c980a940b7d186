package model

import "time"

// Tenant is the wall: everything else belongs to one.
type Tenant struct {
	Key          Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Version      int `log:"-"`
	Name         string
	DefaultAppID *Key      `bun:"default_app_id,type:uuid" log:"app"`
	CreatedAt    time.Time `log:"-"`
	UpdatedAt    time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*Tenant) IsNode() {}

// ID is the tenant's id.
func (t *Tenant) ID() string { return TenantID.Of(t.Key) }
